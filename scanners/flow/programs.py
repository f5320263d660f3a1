"""What a command line does that is worth telling, by the program it names: whatever language the line stands in.

Every shape is matched in linear time, since a line may be anything.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

import re2

from scanners.flow.models import SHELL_PROGRAMS
from scanners.hints import Hint, Hints

LONGEST = 4_000
"""Letters of a command line that are read."""
_AT = (
    r"(?:^|[;&|(`{]|\$\(|--|\"|'|=|"
    r"\b(?:sudo|doas|exec|env|nohup|time|xargs|then|do|else|if|while|until|nice|ionice|call|start|command|eval|watch|"
    r"cmd(?:\.exe)? /c|bash -l?c|sh -c|powershell(?:\.exe)? -\w+|pwsh -\w+|"
    r"(?:docker|podman|kubectl|docker-compose)(?: compose)? exec [^;|]*?|timeout \S+|ssh [^;|]*?|su \S+ -c|x)\s)"
    r"\s*[\"']?(?:[A-Z_][A-Z0-9_]*=\S*\s+)*[\"']?(?:[\w.:~$%{}()/\\ -]*[/\\])?"
)
"""Where on a line a program may stand, so that its name in a text or a path is not taken for a call of it."""
_END = r"(?:\.exe|\.com|\.cmd|\.bat)?[\"']?(?:\s|$|[;|&)<>\"'])"


def _named(*names: str) -> str:
    return "(?i)" + _AT + "(?:" + "|".join(names) + ")" + _END


def _with(names: str, rest: str) -> str:
    """A program, and what must follow on the line."""
    return "(?i)" + _AT + "(?:" + names + r")(?:\.exe|\.cmd|\.bat)?[\"']?\s" + rest


_FETCH = r"(?:curl|wget|fetch|aria2c|http|lynx|iwr|irm|Invoke-WebRequest|Invoke-RestMethod)"
_SHELL = r"(?:sudo\s+(?:-\S+\s+)*)?(?:(?:/\S*/)?(?:env|busybox)\s+)?(?:/\S*/)?(?:ba|z|da|k|a)?sh"
_RUN = _SHELL + (
    r"|(?:sudo\s+)?(?:/\S*/)?(?:python|"
    r"perl|ruby|node|php|Rscript|pwsh|powershell|iex|"
    r"Invoke-Expression|osascript)[\d.]*"
)
_DECODES = r"\b(?:base64\s+(?:-d|-D|--decode)|xxd\s+-r|openssl\s+(?:enc|base64)\b[^\n]*-d)"
_SHARE = (
    r"[\"']?(?:\\\\|//|/srv|/mnt|/home|/etc|/media|/net|/share|/volumes|/data\b|/opt|/var/(?:[^t]|t[^m])|"
    r"[d-z]:[\\/]|c:[\\/]|~|\$home|%userprofile%|/\*|/[\"']?$|/[\"']?\s)"
)
_ACTS: Sequence[tuple[str, str]] = (
    ("works-on-a-database", _named(
        "psql", "pg_dump", "pg_dumpall", "pg_restore", "pgcli", "pgloader", "createdb", "dropdb", "mysql", "mysqldump",
        "mysqladmin", (
            "mysqlimport"
        ), "mysqlsh", "mariadb", "mariadb-dump", "mycli", "sqlcmd", "mssql-cli", "bcp", "osql",
        "isql", "isql-fb", "iusql", "tsql", "fisql", "sqsh", "sqlplus(?:64)?", "sqlcl", "expdp", "impdp", "sqlldr",
        "rman", "mongosh", "mongo", "mongodump", "mongorestore", "mongoexport", "mongoimport", "redis-cli",
        "valkey-cli", "keydb-cli", "bq", "snowsql", "cqlsh", "clickhouse-client", "clickhouse client", "db2", "db2cli",
        "hdbsql", "beeline", "impala-shell", "trino(?:-cli)?", "presto(?:-cli)?", "influx", "cypher-shell", "cbq",
        "cbexport", "vsql", "nzsql", "bteq", "fastload", "mload", "fexp", "tdload", "gbak", "dbaccess", "mclient",
        "exaplus", "taos", "usql", "couchdb-dump", "elasticdump", "esdump", "cbt", "dbeaver-cli", "sqlpackage",
        "dbisql", "dbisqlc", "hive", "sqoop", "ldapsearch-db", "osmosis-db", "pgbench", "oracle-exp", "arangosh",
        "arangodump", "arangoexport", "db2batch", "sqlworkbench\\w*", "mdbsql", "spark-sql", "fbexport", "ysqlsh",
    )),
    ("works-on-a-database", _with((
        "aws"
    ), r"(?:--?\S+\s+\S+\s+)*(?:dynamodb|rds-data|athena|redshift-data|timestream-query)\b")),
    ("works-on-a-database", _with("az", r"(?:sql|cosmosdb|postgres|mysql|kusto)\b")),
    ("works-on-a-database", _with("gcloud", r"(?:\w+\s+)?(?:sql|spanner|firestore|datastore|bigtable)\b")),
    ("works-on-a-database", _with("exp|imp", r".*(?:\w/\S+@|userid=|parfile=)")),
    ("works-on-a-database", _with("sql", r".*\w/\S*@")),
    ("works-on-a-database", _with("snow", r"(?:sql|object|connection)\b")),
    ("works-on-a-database", _with("influxd?|cockroach", r"(?:query|export|sql|dump|backup)\b")),
    ("works-on-a-database", _with("duckdb", r".*\battach\b.*\b(?:postgres|mysql)")),
    ("works-on-a-database", (
        r"(?i)\bcurl\b.*:9200/\S*(?:_search|_bulk|_doc|_cat)|\bcurl\b.*:8123/|\bcurl\b.*:8086/(?:query|"
        r"api)|\bcurl\b.*:5984/"
    )),
    ("asks-a-model", _named(*SHELL_PROGRAMS)),
    ("asks-a-model", (
        r"(?i)\b(?:curl|wget|http|Invoke-\w+|irm|iwr)\b.*(?:/api/(?:generate|chat)\b|"
        r"/v1/(?:chat/)?completions\b|:11434/|/openai/deployments/|:generateContent\b|"
        r"/v1/messages\b)"
    )),
    ("installs-code", _with((
        r"(?:python|py|pypy|x)[\d.]*"
    ), r"(?:-\S+\s+)*-m\s+(?:pip|easy_install|pipx|uv|ensurepip|conda)\s+(?:\S+\s+)*?(?:install|run|add)\b")),
    ("installs-code", _with((
        r"pip[\d.]*|pipx|conda|mamba|micromamba|uv|poetry|pdm|pipenv|rye|pixi|spack"
    ), r"(?:pip\s+|tool\s+|env\s+|-\S+\s+)*(?:install|add|sync|run\s+--with|update)\b")),
    ("installs-code", _with(r"conda|mamba|micromamba", r"(?:env\s+)?create\b")),
    ("installs-code", _named("uvx", "easy_install", "cpanm?", "npx", "bunx")),
    ("installs-code", _with((
        "npm|pnpm|yarn|bun|corepack"
    ), r"(?:-\S+\s+|--prefix\s+\S+\s+|global\s+)*(?:i|install|add|exec|dlx|x|create)\b")),
    ("installs-code", _with((
        "gem|cargo|go|choco|chocolatey|winget|scoop|brew|snap|flatpak|luarocks|opam|"
        "nuget|vcpkg|raco|ghcup|jlpkg|krew|code"
    ), r"(?:--?\S+\s+)*(?:install|upgrade|get|--install-extension|reinstall)\b")),
    ("installs-code", _with((
        "apt|apt-get|aptitude|yum|dnf|zypper|apk|pkg|port|nix-env|emerge|microdnf|"
        "tdnf"
    ), r"(?:--?\S+\s+)*(?:install|add|in|-i)\b")),
    ("installs-code", _with("pacman", r"-S")),
    ("installs-code", _with("composer|dotnet|gh|az|helm|jupyter|rustup|terraform|ansible-galaxy|azd|llm|ollama-x", (
        r"(?:global\s+|tool\s+|add\s+)?(?:require|(?:tool\s+|extension\s+|plugin\s+|"
        r"labextension\s+|collection\s+|role\s+|package\s+)?(?:install|add\s+package))\b"
    ))),
    ("installs-code", _with("msiexec", r".*/(?:i|package)\b")),
    ("installs-code", _with("Rscript|R", r".*\b(?:install\.packages|install_github|pak::pak|pak|renv::install)\s*\(")),
    ("installs-code", _with("dpkg|rpm|installer|Add-AppxPackage", r"(?:-i|-U\w*|-pkg|-Path|\S+\.(?:appx|msix))")),
    ("runs-unreviewed-code", r"(?i)\b" + _FETCH + r"\b[^|;]*(?:\|[^|;]*)*?\|\s*(?:" + _RUN + r")(?:\s|$|[\"';)&|])"),
    ("runs-unreviewed-code", (
        r"(?i)(?:\b(?:ba|z|da|k)?sh|\bsource|(?:^|[;&|]\s*)\.|\bpython[\d.]*|\bperl|"
        r"\bnode|\bRscript)\s+(?:-\S+\s+)*<\(\s*"
    ) + _FETCH + r"\b"),
    ("runs-unreviewed-code", (
        r"(?i)\b(?:eval|(?:ba|z|da|k)?sh\s+-l?c|python[\d.]*\s+-c|perl\s+-e|node\s+-e)\s+[\"'\\]*(?:\$\(|"
        r"`)[^)`]*\b"
    ) + _FETCH + r"\b"),
    ("runs-unreviewed-code", (
        r"(?i)\b(?:base64\s+(?:-d|--decode|-D)|openssl\s+enc\s.*-d|xxd\s+-r|gunzip|"
        r"zcat|rev|tr)\b[^|;]*(?:\|[^|;]*)*?\|\s*(?:"
    ) + _RUN + r")(?:\s|$|[\"';)&|])"),
    ("runs-unreviewed-code", (
        r"(?i)\beval\s+[\"'\\]*(?:\$\(|`)\s*(?:cat|base64|echo[^)`]*\|\s*base64|openssl|"
        r"<|sed|head|jq|psql|mysql|aws|gpg|nc)\b"
    )),
    ("runs-unreviewed-code", r"(?i)(?:^|[;&|]\s*|\bdo\s+|\bthen\s+)eval\s+[\"']?\$\{?\w+"),
    ("runs-unreviewed-code", _with(
        r"source|\.|bash|sh|zsh|python[\d.]*|perl|node|Rscript|cscript|wscript|pwsh|powershell|call|cmd /c|exec",
        r"(?:/{2}nologo\s+|-(?:file|executionpolicy|ep|noprofile|nop|windowstyle|w|[a-z])\s+(?:bypass\s+|unrestricted\s+|"
        r"hidden\s+)?)*[\"']?(?:\\\\|//|/tmp/|/var/tmp/|/dev/shm/|/mnt/|/media/|/net/|/Volumes/|[e-z]:[\\/])\S*",
    )),
    ("runs-unreviewed-code", _with("mshta|regsvr32|rundll32|wmic", r".*(?:https?:|javascript:|\\\\)")),
    ("runs-unreviewed-code", _with(
        r"powershell|pwsh", r"(?:.*\s)?[-/\x{2013}-\x{2015}]e(?:c|n|nc\w*)?[:\s]\s*[\"']?[A-Za-z0-9+/=$]{8,}"
    )),
    ("runs-unreviewed-code", (
        r"(?i)\b(?:(?:ba|z|da|k)?sh|python[\d.]*|perl|source)\s+(?:-\S+\s+)*[\"']?(?:\$\(|`|<\(|/dev/stdin\s*<<<?|<<<)[^\n]*"
    ) + _DECODES),
    ("runs-unreviewed-code", (
        r"(?i)(?:^|[;&|]\s*|^\s*\.\s+(?:<\(|/dev/stdin\s*<<<?)\s*[\"']?)(?:\$\(|`|<\()[^)`]*"
    ) + _DECODES),
    ("runs-unreviewed-code", (
        r"(?i)\b(?:printf|echo\s+-\w*e\w*)\s[^|;]*\\(?:x[0-9a-f]{2}|[0-7]{3})[^|;]*\|\s*(?:"
    ) + _RUN + r")(?:\s|$|[\"';)&|])"),
    ("runs-unreviewed-code", r"(?i)\b(?:nc|ncat|netcat)\s[^|;]*\d\s*\|\s*(?:" + _RUN + r")(?:\s|$|[\"';)&|])"),
    ("runs-unreviewed-code", r"(?i)https?://[^|;\n]*\|\s*(?:" + _SHELL + r")\s*(?:$|[\"';)&|]|-s\b)"),
    ("runs-unreviewed-code", (
        r"(?i)\b" + _FETCH + r"\b[^;\n]*\|\s*tar\b[^\n]*(?:&&|;)\s*(?:cd\s[^\n]*(?:&&|;)\s*)?"
        r"(?:sudo\s+)?(?:\./|make\b|(?:ba)?sh\s)"
    )),
    ("opens-a-way-in", (
        r"(?i)\b(?:ba|z|k)?sh\s+-i\s*[<>&]|\bexec\s+\d+<>\s*/dev/tcp/|[<>]&?\s*/dev/tcp/[^\s/]+/\d+\s+0[<>]&"
    )),
    ("runs-unreviewed-code", _with(r"powershell|pwsh", r".*\b(?:iex|Invoke-Expression|DownloadString|DownloadFile)\b")),
    ("runs-unreviewed-code", _with("docker|podman|nerdctl", (
        r"(?:run|pull)\s(?:.*\s)?(?:(?:docker\.io|ghcr\.io|quay\.io|registry\.hub\.docker\.com)/)?[a-z0-9]"
        r"[\w-]+/[a-z0-9][\w.-]+(?::[\w.-]+)?(?:\s|$)"
    ))),
    ("runs-unreviewed-code", (
        r"(?i)\bgit\s+clone\b.*(?:&&|;).*\b(?:bash|sh|python[\d.]*|make|node|npm|"
        r"pip[\d.]*|\./\w+)"
    )),
    ("runs-unreviewed-code", _with((
        "go|deno|dart|groovy|jbang|pipx|uv"
    ), r"run\s+(?:-\S+\s+)*[\"']?(?:https?://|github\.com/|\S+@latest)")),
    ("does-not-check-who-answers", _with((
        "curl"
    ), r"(?:.*\s)?(?:-[a-zA-Z]*k[a-zA-Z]*|--insecure|--proxy-insecure|--ssl-no-revoke)(?:\s|$|[\"'])")),
    ("does-not-check-who-answers", (
        r"(?i)\bwget\b.*--no-check-certificate|\bhttps?\b\s.*--verify[= ]no\b|\b(?:GIT_SSL_NO_VERIFY|"
        r"NODE_TLS_REJECT_UNAUTHORIZED|PYTHONHTTPSVERIFY)[\"']?\]?\s*[=:]\s*[\"']?(?:1|"
        r"0|true)|http\.sslVerify[= ]+[\"']?(?:false|0)|StrictHostKeyChecking[= ]+[\"']?(?:no|"
        r"off)\b|UserKnownHostsFile[= ]+[\"']?/dev/null|\s--trusted-host\b|\bstrict-ssl[= "
        r"]+[\"']?false|\bssl_verify[= ]+[\"']?(?:false|no)|--no-verify-ssl\b|--insecure-skip-tls-verify\b|"
        r"--tlsAllowInvalidCertificates\b|\bssl:verify-certificate\s+(?:no|false)|"
        r"\bLDAPTLS_REQCERT=never|-o\s+UserKnownHosts|--allow-unauthenticated\b|--no-gpg-check|"
        r"--nogpgcheck\b|\bscp\b.*-o\s*StrictHostKeyChecking=no|--ignore-certificate-errors\b|"
        r"--allow-insecure-repositories\b|-hostkey[= ]+[\"']?\*"
    )),
    ("locks-files", _with("zip", r"(?:.*\s)?(?:-[a-zA-Z0-9]*[eP][a-zA-Z0-9]*(?:\s|$)|--password|--encrypt|-P\S+)")),
    ("locks-files", _with("7za?|7zr|7zz|rar|winrar", r"a\b.*\s[\"']?-(?:h?p)[^\s-]\S*")),
    ("locks-files", _with("gpg2?", r"(?:.*\s)?(?:-[a-z]*c|--symmetric)(?:\s|$)")),
    ("locks-files", _with("openssl", r"(?:enc|aes-\S+)\b(?:.*\s)(?:-in|-out|-k|-pass)\b")),
    ("locks-files", _with("ccrypt|age|mcrypt|aescrypt", r".*(?:-e\b|-p\b|--passphrase|-c\b|-K\b)")),
    ("wipes-files", _with("rm", r"(?:-\S+\s+)*-[a-z]*r[a-z]*\s+(?:-\S+\s+)*(?:--\s+)?" + _SHARE)),
    ("wipes-files", _with("rm", r"(?:-\S+\s+)*" + _SHARE + r"\S*/\*")),
    ("wipes-files", _with((
        "find"
    ), _SHARE + r"\S*(?:\s+-type\s+\w|\s+-mindepth\s+\d|\s+-depth)*\s+(?:-delete|-exec\s+rm)\b")),
    ("wipes-files", _with("del|erase", r"(?:/\w\s+)*(?:.*/s\b)(?:.*)")),
    ("wipes-files", _with("rd|rmdir", r".*/s\b")),
    ("wipes-files", _with("robocopy", r".*/(?:mir|purge)\b")),
    ("wipes-files", _with("rclone", r"(?:purge|delete|cleanup)\b")),
    ("wipes-files", _with("aws", r"s3\s+(?:rm\b.*--recursive|rb\b.*--force)")),
    ("wipes-files", _with("gsutil|gcloud storage", r"(?:-m\s+)?rm\b.*\s-(?:r|R|-recursive)\b")),
    ("wipes-files", _with("shred|srm|wipe|sdelete(?:64)?", r".*\S")),
    ("wipes-files", _with("mkfs\\S*|wipefs|diskpart|cipher", r"(?:.*/dev/|/s\b|-a\b|/w:)")),
    ("wipes-files", _with("vssadmin|wbadmin", r"delete\b")),
    ("opens-a-way-in", _with("ngrok", r"(?:http|tcp|start|tls|file)\b")),
    ("opens-a-way-in", _with("cloudflared", r"(?:tunnel|access)\b")),
    ("opens-a-way-in", _with((
        "lt|localtunnel|bore|zrok|frpc|chisel|devtunnel|playit|gsocket|gs-netcat|"
        "pagekite|inlets|tmate"
    ), r"(?:--port|-p|local|share|http|client|-c|host|create|-\w|\S+:)")),
    ("opens-a-way-in", _with("ssh", r"(?:\S+\s+)*-[a-zA-Z]*R\s*\S*\d+:")),
    ("opens-a-way-in", _with("tailscale", r"(?:funnel|serve)\b")),
    ("opens-a-way-in", _with((
        r"(?:python|py)[\d.]*"
    ), r"(?:-\S+\s+)*-m\s+(?:http\.server|SimpleHTTPServer|pyftpdlib|uploadserver)\b")),
    ("opens-a-way-in", _with((
        "npx|http-server|serve|miniserve|dufs|caddy|php"
    ), r"(?:.*\b(?:http-server|serve|localtunnel|file-server)\b|-S\s+\S+:\d+|-p\s+\d+)")),
    ("opens-a-way-in", _with("nc|ncat|netcat|socat", r".*(?:\s-e\s|\s-c\s+(?:/bin/)?(?:ba)?sh|EXEC:|-l\w*\s.*<)")),
    ("records-people", _with("import", r"-window\s+root\b")),
    ("records-people", _named(
        "scrot", "gnome-screenshot", "screencapture", "maim", "spectacle", "flameshot", "grim", "nircmd", "xclip -o",
        "xsel -o", "xsel -b", "pbpaste", "wl-paste", "arecord", "xinput test", "xinput test-xi2", "logkeys",
        "fswebcam", "imagesnap", "wf-recorder", "psr",
    )),
    ("records-people", _with("xclip|xsel", r"(?:.*\s)?-(?:o|-output|b)\b")),
    ("records-people", _with("ffmpeg", r".*(?:x11grab|gdigrab|avfoundation|dshow|kmsgrab|-f\s+(?:pulse|alsa|v4l2))")),
    ("records-people", r"(?i)-f[\"', ]+(?:gdigrab|ddagrab|x11grab|kmsgrab)\b"),
)  # fmt: skip
_QUIET = Hint(
    r"(?i)^\s*(?:echo|printf|print|Write-(?:Host|Output|Verbose|Warning|Error)|"
    r"logger|cat\s*<<|rem|::|log_\w+|"
    r"log|info|warn|die|usage)\b[^|>;&`]*$|"
    r"^\s*(?:echo|printf)\s+(?:-\w+\s+)*(?:\"(?:[^\"`$]|\$[\w{?#@*]|\$\(\([^()]*\)\))*\"|'[^']*')\s*(?:1?>&2)?\s*$"
)  # fmt: skip
_PASSING = re2.compile(
    r"(?i)[\\/_.$%{\"' -](?:te?mp\w*|temporari\w*|cache\w*|scratch|__pycache__|"
    r"node_modules|build|dist|"
    r"\.venv|venv|target|work|staging|\$\(mktemp)(?:$|[\\/_.%}\"' *-])|mktemp|"
    r"tmpdir"
)  # fmt: skip


def _words() -> Hints:
    """Most lines name no program at all."""
    names = (
        r"psql|pg_|pgcli|pgloader|createdb|dropdb|mysql|maria|mycli|sql|bcp|tsql|"
        r"sqsh|exp|imp|rman|mongo|redis|valkey|"
        r"keydb|\bbq|snow|cql|click|db2|beeline|impala|trino|presto|influx|cypher|"
        r"cb|vsql|nz|bteq|load|gbak|dbaccess|"
        r"mclient|exaplus|taos|dump|hive|sqoop|arango|spark|aws|\baz\b|gcloud|curl|"
        r"wget|duckdb|pip|conda|mamba|uv|poetry|"
        r"pdm|rye|pixi|spack|easy_install|cpan|npx|npm|yarn|bun|corepack|gem|cargo|"
        r"\bgo\b|choco|winget|scoop|brew|snap|"
        r"flatpak|apt|yum|dnf|zypper|apk|pkg|port|nix|emerge|pacman|composer|dotnet|"
        r"\bgh\b|helm|jupyter|rustup|terraform|"
        r"ansible|msiexec|rscript|\br\b|dpkg|rpm|installer|appx|lynx|http|iwr|irm|"
        r"invoke|base64|openssl|xxd|zcat|gunzip|"
        r"eval|source|\.\s|bash|\bsh\b|zsh|python|\bpy\b|perl|node|script|pwsh|powershell|"
        r"mshta|regsvr|rundll|docker|"
        r"podman|nerdctl|git|deno|dart|groovy|jbang|ssl|stricthost|userknown|trusted-host|"
        r"certificate|unauthenticated|"
        r"printf|echo|/dev/tcp|<\(|busybox|insecure|gpg|reqcert|hostkey|tls|zip|7z|rar|ccrypt|\bage\b|crypt|\brm\b|"
        r"find|del|erase|\brd\b|rmdir|robocopy|"
        r"rclone|gsutil|shred|srm|wipe|mkfs|diskpart|cipher|vssadmin|wbadmin|ngrok|"
        r"cloudflared|\blt\b|tunnel|bore|zrok|"
        r"frpc|chisel|playit|gsocket|gs-netcat|pagekite|inlets|tmate|ssh|tailscale|"
        r"serve|dufs|caddy|php|\bnc\b|ncat|"
        r"netcat|socat|import|scrot|screenshot|screencapture|maim|spectacle|flameshot|"
        r"grim|nircmd|xclip|xsel|pbpaste|"
        r"wl-paste|arecord|xinput|logkeys|fswebcam|imagesnap|recorder|psr|ffmpeg|(?:gdi|dda|x11|kms)grab|"
        r"usql|sqlpackage|krew|code|ollama|llm|aichat|gpt|mods|copilot|fabric|claude|"
        r"gemini|codex|llama|\blms\b|aider|"
        r"oterm|chatblade|openai|goose|\bask\b"
    )
    return Hints([f"(?i){names}".encode()])


@lru_cache(maxsize=1)
def _shapes() -> tuple[Hints, Hints]:
    """What tells that a line may name a program, and all shapes as one, made when they are first asked for."""
    return _words(), Hints(shape.encode() for _, shape in _ACTS)


def may_do(lines: str) -> bool:
    """May any of many lines name a program? Never wrong towards no."""
    return bool(_shapes()[0].in_(lines.encode("utf-8", "replace")))


def met_in(line: str) -> Sequence[int]:
    """The places in the table of all acts that a command line may be."""
    return _shapes()[1].in_(line.encode("utf-8", "replace"))


def done_by(line: str) -> Iterator[str]:
    """The kinds of act one command line is, each once."""
    line = line[:LONGEST]
    words, every = _shapes()
    utf8 = line.encode("utf-8", "replace")
    met = every.in_(utf8) if words.in_(utf8) else ()
    if not met or _QUIET.is_in(line):
        return
    kinds = dict.fromkeys(_ACTS[place][0] for place in met)
    if "wipes-files" in kinds and _PASSING.search(line) is not None:
        del kinds["wipes-files"]
    yield from kinds
