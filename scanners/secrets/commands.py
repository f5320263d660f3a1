"""How programs are given a secret: by a flag of a command line, by a header of a request, by its place in a call."""

from scanners.secrets.candidates import DATABASE_PASSWORD, KEY, PASSWORD, TOKEN
from scanners.secrets.shapes import Shape

_VALUE = rb"""["']?([^\s"'$<>;|&)\]]+)"""
FLAG = Shape(
    PASSWORD, (b"-password", b"-passwd", b"-senha", b"-pass", b"-token", b"-secret", b"-apikey", b"-api-key", b"-pwd"),
    rb"""(?i)(?:^|[\s"'])--?(?:password|passwd|senha|pass|passphrase|pwd|token|secret|api-?key)(?:=|[ \t]+)"""
    rb"""["']?([^\s"'$<,;)\]]+)""",
)  # fmt: skip


def _command(kind: str, names: str, rest: bytes, *, any_case: bool = False) -> Shape:
    """A program by any of its names, and what follows it on the line up to the secret."""
    words = [name.encode() for name in names.split()]
    case = b"(?i)" if any_case else b""
    return Shape(
        kind,
        tuple(words),
        case + rb"\b(?:" + b"|".join(words) + rb")(?:\.exe|\.com)?\b[\"']?" + rest,
        begins_a_word=True,
    )


_ON = rb"[^\n|;]*?[ \t]"
COMMANDS = (
    _command(
        DATABASE_PASSWORD, "mysql mysqldump mysqladmin mysqlimport mariadb", _ON + rb"""["']?-p["']?([^\s"'$]+)"""
    ),
    _command(DATABASE_PASSWORD, "sqlcmd bcp isql osql", _ON + rb"-P[ \t]*" + _VALUE),
    _command(DATABASE_PASSWORD, "mongo mongosh mongodump mongorestore mongoexport", _ON + rb"-p[ \t]+" + _VALUE),
    _command(DATABASE_PASSWORD, "redis-cli", _ON + rb"-a[ \t]+" + _VALUE),
    _command(DATABASE_PASSWORD, (
        "cqlsh beeline exaplus clickhouse-client tsql pgcli mycli"
    ), _ON + rb"-(?:p|P)[ \t]+" + _VALUE),
    _command(DATABASE_PASSWORD, "vsql", _ON + rb"-w[ \t]+" + _VALUE),
    _command(DATABASE_PASSWORD, "nzsql", _ON + rb"-pw[ \t]+" + _VALUE),
    _command(DATABASE_PASSWORD, (
        "db2"
    ), rb"[ \t]+[\"']?connect[ \t]+to[ \t]+[^\s]+[ \t]+user[ \t]+[^\s]+[ \t]+using[ \t]+" + _VALUE, any_case=True),
    _command(DATABASE_PASSWORD, (
        "isql"
    ), rb"""[ \t]+(?:-\w+[ \t]+)*[A-Za-z_][\w.]*[ \t]+[A-Za-z_][\w.\\@]*[ \t]+["']?([^\s"'$<>;|&\-][^\s"'$<>;|&]*)"""),
    _command(PASSWORD, "http https xh", rb"""[ \t][^\n|;]*?(?:-a|--auth)[ =]["']?[^\s:"'$]+:([^\s"'$]+)"""),
    _command(PASSWORD, "xfreerdp wfreerdp rdesktop", _ON + rb"(?:/p:|-p[ \t]+)" + _VALUE),
    _command(PASSWORD, "keytool jarsigner", _ON + rb"-(?:storepass|keypass)[ \t]+" + _VALUE),
    _command(PASSWORD, "mount", rb"""[^\n]*?[ \t,](?:password|pass)=([^\s,"'$]+)"""),
    _command(PASSWORD, "openssl", rb"[ \t]+(?:enc|aes-[\w-]+)\b[^\n|;]*?[ \t]-k[ \t]+" + _VALUE),
    _command(PASSWORD, "htpasswd", _ON + rb"-\w*b\w*[ \t]+[^\s]+[ \t]+[^\s]+[ \t]+" + _VALUE),
    _command(PASSWORD, "quote", rb"[ \t]+PASS[ \t]+" + _VALUE, any_case=True),
    Shape(
        PASSWORD, (b"ftp",),
        rb"""(?m)^[ \t]*(?:>{1,2}[ \t]*[^\s>]+[ \t]+)?"""
        rb"""(?:echo[ \t]+)?["']?user[ \t]+[A-Za-z][\w.@\\-]*[ \t]+([^\s"'$<>;|&]+)["']?[ \t]*(?:>.*)?$""",
    ),
    # A list for `ftp -s:` that a batch file writes line by line: the password stands alone, after the user.
    Shape(
        PASSWORD, (b"ftp",),
        rb"""(?im)^[^\n]*\becho[ \t]+user[ \t]+[\w.@\\-]+[ \t]*(?:>[^\n]*)?\r?\n[^\n]*\becho[ \t]+"""
        rb"""([^\s"'$%<>;|&]+)[ \t]*(?:>[^\n]*)?\r?$""",
    ),
    Shape(
        PASSWORD, (b"ftp",),
        rb"""(?im)^[^\n]*\becho[ \t]+open[ \t]+[^\n]+\n[^\n]*\becho[ \t]+[\w.@\\-]+[ \t]*(?:>[^\n]*)?\r?\n"""
        rb"""[^\n]*\becho[ \t]+([^\s"'$%<>;|&]+)[ \t]*(?:>[^\n]*)?\r?$""",
    ),
    _command(DATABASE_PASSWORD, "hdbsql", _ON + rb"-p[ \t]+" + _VALUE),
    _command(PASSWORD, "curl wget", _ON + rb"""(?:-u|--user)[ =]?["']?[^\s:"'$]+:([^\s"'$]+)"""),
    _command(PASSWORD, "sapshcut", rb"""[^\n]*?[ \t]-pw=["']?([^\s"'$]+)""", any_case=True),
    _command(PASSWORD, "sshpass", rb"""[ \t]+-p[ \t]*["']?([^\s"'$]+)"""),
    Shape(PASSWORD, (b"sshpass=",), rb"""(?i)\bSSHPASS=["']?([^\s"'$`]+)"""),
    _command(
        PASSWORD, "smbclient smbmap rpcclient winexe", _ON + rb"""(?:-U|--user)[ =]?["']?[^\s%"'$]+%([^\s"'$]+)"""
    ),
    _command(PASSWORD, "ldapsearch ldapmodify ldapadd ldapwhoami", _ON + rb"-w[ \t]+" + _VALUE),
    _command(PASSWORD, "lftp ncftpput ncftpget", _ON + rb"""-u[ \t]*["']?[^\s,"'$]+(?:,|[ \t]+-p[ \t]*)([^\s"'$]+)"""),
    _command(PASSWORD, "zip unzip", _ON + rb"-P[ \t]*" + _VALUE),
    _command(PASSWORD, "7z 7za rar", rb"[ \t]+[a-z]\b[^\n|;]*?[ \t]-h?p" + _VALUE),
    # The program stands in a variable; its way of packing does not.
    Shape(
        PASSWORD, (b"-t7z", b"-tzip", b"-mhe", b"-mem="),
        rb"""(?i)[ \t]a[ \t][^\n|;]*?-(?:t7z|tzip|mhe|"""
        rb"""mem=)[^\n|;]*?[ \t]["']?-h?p([^\s"'$<>;|&)\]%!-][^\s"'$<>;|&)\]]+)""",
    ),
    Shape(
        PASSWORD, (b"-t7z", b"-tzip", b"-mhe", b"-mem="),
        rb"""(?i)[ \t]a[ \t][^\n|;]*?[ \t]["']?-h?p([^\s"'$<>;|&)\]%!-][^\s"'$<>;|&)\]]+)[^\n|;]*?-(?:t7z|tzip|mhe|"""
        rb"""mem=)""",
    ),
    # A name and a password that are put into one text, to be sent as a header.
    Shape(
        PASSWORD, (b"b64encode", b"btoa(", b"buffer.from(", b"getbytes(", b"base64_enc", b"encode_base64"),
        rb"""(?i)\b(?:b64encode|btoa|Buffer\.from|GetBytes|base64_enc(?:ode)?|"""
        rb"""encode_base64)[ \t]*\([ \t\n]*b?["'`][\w.@\\+-]+:"""
        rb"""([^"'`\n${}:]+)["'`]""",
    ),
    # The same in a shell: `printf '%s:%s' ana … | base64`.
    Shape(
        PASSWORD, (b"base64", b"b64encode"),
        rb"""\b(?:echo|printf)[ \t]+(?:-\w+[ \t]+|--[ \t]+)*["']?(?:%s[ \t]*["'][ \t]+["']?)?[\w.@\\+-]+:"""
        rb"""([^\s"'$|%:<>{}()]+)["']?[ \t]*\|[ \t]*(?:openssl[ \t]+(?:enc[ \t]+-)?base64|base64|b64encode)\b""",
    ),
    Shape(
        PASSWORD, (b"base64", b"b64encode"),
        rb"""\bprintf[ \t]+(?:--[ \t]+)?["']?%s:%s(?:\\n)?["']?[ \t]+["']?[\w.@\\+-]+["']?[ \t]+["']?"""
        rb"""([^\s"'$|<>()]+)["']?[ \t]*\|[ \t]*(?:openssl[ \t]+(?:enc[ \t]+-)?base64|base64|b64encode)\b""",
    ),
    Shape(
        PASSWORD, (b"base64", b"b64encode"),
        rb"""\b(?:base64|b64encode)\b[^\n|;<]*<<<[ \t]*["']?[\w.@\\+-]+:([^\s"'$|:<>{}()]+)""",
    ),
    _command(PASSWORD, "openssl", rb"[^\n|;]*?[ \t](?:-passin|-passout|-pass)[ \t]+pass:" + _VALUE),
    _command(PASSWORD, "plink pscp psftp", _ON + rb"-pw[ \t]+" + _VALUE, any_case=True),
    _command(PASSWORD, "psexec psexec64", _ON + rb"-p[ \t]+" + _VALUE, any_case=True),
    _command(PASSWORD, "cmdkey wmic schtasks", rb"[^\n|]*?[ \t]/(?:pass:|password:|rp[ \t]+)" + _VALUE, any_case=True),
    _command(PASSWORD, "docker podman az", rb"[ \t]+login\b" + _ON + rb"-p[ \t]+" + _VALUE),
    _command(KEY, "aws", rb"[ \t]+configure[ \t]+set[ \t]+[^\s]*(?:secret|token)[^\s]*[ \t]+" + _VALUE),
    _command(
        KEY, "mc", rb"[ \t]+(?:alias|config)[ \t]+(?:host[ \t]+)?(?:set|add)(?:[ \t]+[^\s]+){3}[ \t]+" + _VALUE,
    ),
    Shape(
        PASSWORD, (b"convertto-securestring",),
        rb"""(?i)ConvertTo-SecureString[ \t]+(?:-(?:AsPlainText|Force|String)[ \t]+)*["']([^"'\n]+)["']""",
    ),
    Shape(
        PASSWORD, (b"convertto-securestring",),
        rb"""(?i)ConvertTo-SecureString[ \t]+(?:-(?:AsPlainText|Force|String)[ \t]+)*([^\s"'$()|;-][^\s"'$()|;]*)""",
    ),
    Shape(
        PASSWORD, (b"/user:",),
        rb"""(?i)\bnet[ \t]+use\b[^\n]*?\\\\[^\s]+[ \t]+["']?([^\s"'/$]+)["']?[ \t]+/user:""",
    ),
    Shape(PASSWORD, (b"/user:",), rb"""(?i)\bnet[ \t]+use\b[^\n]*?/user:[^\s]+[ \t]+["']?([^\s"'/$]+)"""),
    Shape(
        PASSWORD, (b"sudo", b"kinit", b"passwd", b"su ", b"-stdin", b"runas", b"cryptsetup", b"openconnect"),
        rb"""\becho[ \t]+(?:-n[ \t]+)?["']?([^\s"'$|%]+)["']?[ \t]*\|[ \t]*(?:sudo[ \t]+[^\n|]*-S|kinit|passwd|"""
        rb"""su[ \t]|[^\n|]*--?password-stdin|runas|cryptsetup|openconnect)""",
    ),
    Shape(
        PASSWORD, (b"chpasswd",),
        rb"""\becho[ \t]+(?:-n[ \t]+)?["']?[\w.-]+:([^\s"'$|%]+)["']?[ \t]*\|[ \t]*(?:sudo[ \t]+)?chpasswd\b""",
    ),
    # What a program that waits for a prompt sends after it.
    Shape(
        PASSWORD, (b"expect",),
        rb"""(?i)\bexpect\b[^\n]*(?:pass|senha|pwd|contrase)[^\n]*\n[ \t]*send(?:_\w+)?[ \t]+(?:--?\w*[ \t]+)*["{]"""
        rb"""([^"\\\n$\[{}]+)""",
    ),
    Shape(
        PASSWORD, (b"protect",),
        rb"""(?i)\b(?:Un)?Protect[ \t]*\(?[ \t]*(?:Password:=)?["']([^"'\n]+)["']""",
    ),
    Shape(PASSWORD, (b"kinit", b"sudo"), rb"""\b(?:kinit|sudo)\b[^\n|;<]*<<<[ \t]*["']?([^\s"'$]+)"""),
)  # fmt: skip
"""The words a program cannot do without, and where its password stands."""
ORACLE = frozenset({"sqlplus", "sqlldr", "exp", "imp", "expdp", "impdp", "rman"})
"""Programs that take `user/password@database`."""
EXPORT = Shape(
    PASSWORD, (b"export ", b"setx "),
    rb"""(?im)(?:^|[\s;"'])(?:export|setx)[ \t]+["']?(\w+)(?:=|[ \t]+)\\?["']?([^\s"'\\;&|$`()]+)""",
)  # fmt: skip
"""A name and what it is given, for other programs."""
_PARAMETER = rb"(?:api[-_]?key|apikey|access[-_]?token|auth[-_]?token|token|subscription-key|client[-_]?secret)"
_HEADER = (
    rb"(?:x-[a-z-]*(?:key|token|secret|auth)[a-z-]*|"
    rb"(?:private|deploy|job|auth|access|session|subscription)-(?:token|key)|api-?key|ocp-apim-subscription-key)"
)
HEADERS = (
    # Settings that say first what kind of secret it is, then its value.
    Shape(
        TOKEN, (b"token", b"bearer", b"api_key", b"apikey", b"api-key", b"pat"),
        rb"""(?im)^[ \t]*["']?(?:method|type|kind|scheme)["']?[ \t]*[:=][ \t]*["']?"""
        rb"""(?:[\w-]*token|bearer|api[-_]?key|pat)["']?,?[ \t]*\r?\n[ \t]*["']?"""
        rb"""(?:value|key|data|secret|credential)["']?[ \t]*[:=][ \t]*["']?([^\s"',$<>{}]+)""",
    ),
    Shape(
        KEY, (b"x-", b"-key", b"-token", b"apikey"),
        rb"""(?i)["'\n][ \t]*""" + _HEADER + rb"""[ \t]*:[ \t]*([^\s"'$<>{}]+)""",
    ),
    Shape(KEY, (b"key=", b"token=", b"secret="), rb"(?i)[?&]" + _PARAMETER + rb"""=([^\s"'`$<>{}&#]+)"""),
    Shape(
        TOKEN, (b"authorization",),
        rb"""(?i)\bauthorization["'`]?[\]]?[ \t]*(?::|=>?|<-|,)[ \t]*(?:paste0?\()?["'`]?(?:token|apikey|"""
        rb"""api-key|key|splunk|sso-key|genie)"""
        rb"""(?:[ \t]+|["'][ \t]*,[ \t]*["'])(?:token=)?["']?([^\s"'$<>{},]+)""",
    ),
)  # fmt: skip
_QUOTED = rb"""["'][^"'\n]*["']"""
CALLS = (
    Shape(
        PASSWORD, (b"def",),
        rb"""(?im)^[ \t]*def(?:ine)?[ \t]+\w*(?:password|passwd|senha|pwd|contrasena)\w*[ \t]*=[ \t]*"""
        rb"""["']?([^\s"';&]+)""",
    ),
    Shape(
        DATABASE_PASSWORD, (b"openrowset",),
        rb"""(?i)\bOPENROWSET[ \t\n]*\([^;)\n]*;[ \t]*N?'[^'\n]*'[ \t]*;[ \t]*N?'([^'\n&:$]+)'""",
    ),
    Shape(
        PASSWORD, (b"authenticate", b"auth_basic", b"basicauth", b"networkcredential", b"login", b"logon", b".auth("),
        rb"""(?i)\b(?:authenticate|req_auth_basic|basic_?auth|networkcredential|log_?in|logon|auth)[ \t]*\([ \t\n]*"""
        + _QUOTED + rb"""[ \t]*,[ \t\n]*["']([^"'\n$]+)["']""",
    ),
    Shape(
        PASSWORD, (b"convertto-securestring",),
        rb"""(?i)["']([^"'\n$]+)["'][ \t]*\|[ \t]*ConvertTo-SecureString[^\n]*-AsPlainText""",
    ),
    Shape(
        PASSWORD, (b"key_set_with_value",),
        rb"""(?i)\bkey_set_with_value[ \t]*\([ \t\n]*""" + _QUOTED + rb"""[ \t]*,[ \t\n]*""" + _QUOTED
        + rb"""[ \t]*,[ \t\n]*["']([^"'\n$]+)["']""",
    ),
    Shape(
        PASSWORD, (b"fill(", b"type(", b"sendkeys("),
        rb"""(?i)\.(?:type|fill|sendKeys|setValue)\([ \t\n]*["'][^"'\n]*(?:password|passwd|senha|pwd|contrase|"""
        rb"""clave)[^"'\n]*["'][ \t]*,[ \t\n]*["']([^"'\n$]+)["']""",
    ),
    # A field of a page or a mask that is looked up by its name, and what is put into it.
    Shape(
        PASSWORD, (b"findbyid", b"getelement", b"queryselector", b"findelement"),
        rb"""(?i)\b(?:findById|getElements?By\w+|querySelector|findElement\w*)\([^()\n]*(?:password|passwd|senha|pwd|"""
        rb"""bcode|contrase|clave|kennwort)[^()\n]*\)(?:[(\[][ \t]*0[ \t]*[)\]])?\.(?:text|value|innertext)"""
        rb"""[ \t]*=[ \t]*["']([^"'\n$]+(?:\$[^"'\n({$]+)*)["']""",
    ),
    Shape(
        DATABASE_PASSWORD, (b"sequelize(", b"sp_addlinkedsrvlogin", b"sp_addlogin", b"sp_password"),
        rb"""(?i)\bnew[ \t]+Sequelize[ \t]*\([ \t\n]*""" + _QUOTED + rb"""[ \t]*,[ \t\n]*""" + _QUOTED
        + rb"""[ \t]*,[ \t\n]*["']([^"'\n$]+)["']""",
    ),
    Shape(
        DATABASE_PASSWORD, (b"sp_addlinkedsrvlogin",),
        rb"""(?i)\bsp_addlinkedsrvlogin\b[^;\n]*,[ \t]*N?'([^'\n&:$]+)'[ \t]*(?:;|$|\n)""",
    ),
    Shape(
        DATABASE_PASSWORD, (b"sp_addlogin", b"sp_password"),
        rb"""(?i)\bsp_(?:addlogin|password)\b[ \t]+(?:N?'[^'\n]*'|NULL)[ \t]*,[ \t]*N?'([^'\n&:$]+)'""",
    ),
    Shape(
        PASSWORD, (b".bind(",),
        rb"""(?i)\.bind\([ \t\n]*["'][^"'\n]*(?:=|\\|@)[^"'\n]*["'][ \t]*,[ \t\n]*["']([^"'\n$]+)["']""",
    ),
    Shape(
        DATABASE_PASSWORD, (b"dbconnect", b"odbcconnect", b".open("),
        rb"""(?i)(?:\bdbConnect|\bodbcConnect|\.Open)[ \t]*\([^()\n]*(?:\([^()\n]*\)[^()\n]*)?,[ \t]*""" + _QUOTED
        + rb"""[ \t]*,[ \t]*["']([^"'\n$=]+)["'][ \t]*[,)]""",
    ),
)  # fmt: skip
"""Calls that take a name and a password, one after the other."""
PROGRAMS = frozenset(word.decode() for shape in COMMANDS if shape.begins_a_word for word in shape.hints) | ORACLE
"""Names of programs that are given a secret on their command line."""
