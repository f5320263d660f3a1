"""What R, JavaScript, PowerShell and SQL say that is worth telling whatever data goes through it, in tables of names.

Every shape is matched in linear time over a text whose comment lines are left out.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

import re2

from scanners.flow.disguises import HIDDEN_BATCH, HIDDEN_JS, HIDDEN_PS, HIDDEN_R, HIDDEN_SH
from scanners.flow.kinds import Act
from scanners.flow.models import JS_PACKAGES, POWERSHELL, R_PACKAGES, SQL, SQL_CALLS
from scanners.flow.programs import done_by
from scanners.flow.python import TooLarge
from scanners.flow.remarks import without_blocks
from scanners.flow.windows import VBS_SHAPES
from scanners.hints import Hint, Hints, hint_of
from scanners.languages import Language

_LINE = 2_000
_MOST_RUNS = 2_000
"""Lines on which a program is run, all texts of each being read as command lines."""
_MOST_PLACES = 20_000
"""Places of one text that any shape meets."""
_MOST_OVER_LINES = 100_000_000
"""Letters gone over for shapes that run over lines: each place may take one reading of the whole text."""
_DATABASE, _INSTALL, _RUN = "works-on-a-database", "installs-code", "runs-unreviewed-code"
_UNCHECKED, _WIPE, _LOCK = "does-not-check-who-answers", "wipes-files", "locks-files"
_RECORD, _OPEN, _UPLOAD = "records-people", "opens-a-way-in", "data-to-upload"
_MAIL, _ASK = "data-to-private-mailbox", "asks-a-model"
_SHARE = (
    r"(?:\\\\|//\w|/tmp/|/var/tmp/|/mnt/|/media/|/net/|/srv/|/Volumes/|[D-Zd-z]:[\\/]|"
    r"https?://|ftps?://|\$env:TE?MP|%TE?MP%|"
    r"\$env:PUBLIC|C:[\\/]+(?:Temp|Users[\\/]+Public))"
)
_OWN_SHARE = r"(?:\\\\|//\w|/mnt/|/srv/|/home/|/media/|/net/|/Volumes/|/data/|[A-Za-z]:[\\/]+|~/)"
_PRIVATE = (
    r"@(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|proton|protonmail|gmx|aol|uol|bol|terra|me|ig|"
    r"tutanota|zoho|web|t-online|laposte|wanadoo|orange|libero|virgilio|sapo|posteo|tuta|pm|fastmail|comcast|btinternet)\."
)

_GRABS = r"[\"'`](?:gdigrab|ddagrab|x11grab|kmsgrab)[\"'`]"
"""What films a screen, as it is named in a list that a program is given."""


def _words(text: str) -> str:
    return "|".join(text.split())


_R_CALL = r"(?:^|[^\w.])(?:\w+::)?"
_SHAPES: dict[Language, Sequence[tuple[str, str]]] = {
    Language.R: (
        (_DATABASE, (
            r"(?i)\b(?:odbc::odbc|RPostgres::|RPostgreSQL::|RMariaDB::|RMySQL::|ROracle::|"
            r"bigrquery::|RODBC::|RJDBC::|"
            r"mongolite::|redux::|RRedis|noctua::|RAthena::|RClickhouse::|RPresto::|snowflakeauth|"
            r"DatabaseConnector::|"
            r"RCassandra::|rpostgis|implyr::|dbx::dbxConnect|RSQLServer::|neo4r::|influxdbr::|"
            r"elastic::connect|"
            r"aws\.dynamodb|AzureCosmosR|paws::(?:dynamodb|athena|rdsdataservice)|sergeant::|"
            r"adbcdrivermanager)"
        )),
        (_DATABASE, _R_CALL + (
            r"(?:odbc(?:Driver)?Connect|odbcReConnect|sqlQuery|sqlFetch|sqlSave|sqlUpdate|"
            r"dbPool|JDBC|"
            r"bq_project_query|bq_dataset_query|bq_table_download|bq_perform_query|mongo|"
            r"hiredis|redisConnect|src_postgres|"
            r"src_mysql|src_odbc|src_bigquery|spark_read_jdbc|spark_write_jdbc|createConnectionDetails|"
            r"Postgres|PostgreSQL|MariaDB|MySQL|Oracle|odbc|SQLServer|ClickhouseHTTP|"
            r"dynamodb|es_connect|"
            r"RC\.connect|startGraph|neo4j_api)\s*\("
        )),
        (_DATABASE, _R_CALL + (
            r"dbConnect\s*\(\s*(?:drv\s*=\s*)?(?:dbDriver\(\s*[\"'](?:Oracle|PostgreSQL|"
            r"MySQL|ODBC|MariaDB)|drv\b|driver\b|[\"'])"
        )),
        (_INSTALL, _R_CALL + (
            r"(?:install\.packages|install_github|install_gitlab|install_url|install_git|"
            r"install_bitbucket|"
            r"install_svn|install_version|install_local|install_cran|install_dev|install_bioc|"
            r"pkg_install|pak|local_install|"
            r"p_load|p_load_gh|p_install|p_install_gh|shelf|py_install|conda_install|"
            r"virtualenv_install|"
            r"install_python|install_miniconda|use_github_package|update\.packages|biocLite|"
            r"install_tinytex|"
            r"install_keras|install_tensorflow|install_torch|update_packages|groundhog\.library)\s*\("
        )),
        (_INSTALL, (
            r"\b(?:BiocManager::install|renv::(?:install|restore|update)|remotes::(?:install|"
            r"update)\w*|devtools::install\w*|"
            r"pak::\w*(?:install|pak)\w*)\s*\("
        )),
        (_RUN, r"(?i)" + _R_CALL + (
            r"(?:source|sys\.source|source_python|py_run_file|sourceCpp|attach|dyn\.load|"
            r"load|readRDS|library)"
            r"\s*\(\s*(?:\w+\s*=\s*)?(?:url\s*\(|gzcon\s*\(|file\.path\(\s*|paste0?\(\s*|"
            r"normalizePath\(\s*)*[\"']"
        ) + _SHARE + r"[^\"'\n]*\.(?:R|r|py|cpp|so|dll|RData|rda|rds)?"),
        (_RUN, r"(?i)" + _R_CALL + (
            r"(?:source|sys\.source|source_url|source_gist|devtools::source_url|source_https|"
            r"load|readRDS)\s*\(\s*(?:\w+\s*=\s*)?(?:url|gzcon|source_url|textConnection|"
            r"getURL|httr::content|content)\s*\("
        )),
        (_RUN, _R_CALL + r"(?:source_url|source_gist|source_https)\s*\("),
        (_RUN, _R_CALL + (
            r"(?:eval|evalq|eval_tidy|eval_bare)\s*\(\s*(?:\w+\s*=\s*)?(?:\w+::)?(?:parse|"
            r"str2lang|str2expression|parse_expr|parse_exprs|parse_quo)\s*\("
        )),
        (_RUN, r"\beval\s*\([^\n]*\bparse\s*\(\s*(?:text|file)\s*="),
        *HIDDEN_R,
        (_RUN, _R_CALL + r"(?:dyn\.load|py_run_string|py_eval|unserialize)\s*\(\s*[^)\s]"),
        (_UNCHECKED, (
            r"(?i)\bssl_verify(?:peer|host)\s*=\s*(?:0L?|FALSE|F)\b|\bssl\.verifypeer\s*=\s*(?:0L?|"
            r"FALSE|F)\b|"
            r"\binsecure\s*=\s*(?:TRUE|T)\b|--no-check-certificate|extra\s*=\s*[\"'][^\"'\n]*(?:-k\b|"
            r"--insecure)|"
            r"\bR_LIBCURL_SSL_REVOKE|\bverify\s*=\s*(?:FALSE|F)\b|\bverifyPeer\s*=\s*(?:FALSE|"
            r"F)\b"
        )),
        (_WIPE, r"(?i)" + _R_CALL + (
            r"(?:unlink|dir_delete|file_delete)\s*\(\s*(?:file\.path\(|paste0?\(|list\.files\()*\s*[\"']"
        ) + _OWN_SHARE + r"[^\n]*"),
        (_RECORD, (
            r"(?i)"
        ) + _R_CALL + r"(?:readClipboard|read_clip\w*|scrapeClipboard|grabscreen|screenshot|capture_screen)\s*\(|"
                  r"[\"'](?:clipboard(?:-\d+)?|X11_clipboard|pbpaste|X11_primary)[\"']"),
        (_RECORD, _GRABS),
        (_LOCK, (
            r"(?i)\bzip\w*\s*\([^\n]*(?:flags|extras)\s*=\s*[\"'][^\"'\n]*-\w*[Pe]|\bzip_protect\b|"
            r"\bencrypt_envelope\b"
        )),
        (_ASK, (
            r"\b(?:library|require|requireNamespace|p_load|use)\s*\(\s*[\"']?(?:"
        ) + "|".join(R_PACKAGES) + r")\b|\b(?:" + "|".join(R_PACKAGES) + (
            r")::\w|"
            r"\b(?:chat_(?:openai|anthropic|claude|ollama|google_gemini|gemini|azure_openai|"
            r"groq|mistral|deepseek|bedrock|aws_bedrock|github|databricks|vllm|openrouter|"
            r"perplexity|portkey|snowflake|huggingface)|create_chat_completion|llm_(?:classify|"
            r"sentiment|summarize|extract|translate|custom|message|use))\s*\("
        )),
        (_ASK, SQL_CALLS),
        (_OPEN, _R_CALL + r"(?:httd|httw|ngrok_start|servr::httd)\s*\("),
    ),
    Language.JAVASCRIPT: (
        (_DATABASE, r"(?i)(?:require\s*\(\s*|\bfrom\s+|\bimport\s*\(?\s*)[\"'`](?:" + _words(

                "pg pg-promise pg-pool pg-native pg-copy-streams pg-query-stream postgres "
                "postgresql-client slonik mysql mysql2 "
                "mariadb promise-mysql mssql tedious msnodesqlv8 node-sqlserver oracledb "
                "mongodb mongoose monk mongojs redis "
                "ioredis handy-redis ibm_db odbc node-adodb hdb hdb-pool @sap/hana-client "
                "snowflake-sdk vertica vertica-nodejs "
                "cassandra-driver @clickhouse/client clickhouse @apla/clickhouse nano @cloudant/cloudant "
                "couchbase "
                "@elastic/elasticsearch elasticsearch @opensearch-project/opensearch neo4j-driver "
                "influx "
                "@influxdata/influxdb-client node-firebird node-firebird-driver-native sybase "
                "sqlanywhere informixdb ifxnjs "
                "teradata-nodejs-driver presto-client trino-client node-rfc node-jt400 arangojs "
                "rethinkdb "
                "@google-cloud/bigquery @google-cloud/spanner @google-cloud/firestore @google-cloud/datastore "
                "@google-cloud/bigtable @azure/cosmos @azure/data-tables @azure/kusto-data "
                "azure-kusto-data "
                "@aws-sdk/client-dynamodb @aws-sdk/lib-dynamodb @aws-sdk/client-rds-data "
                "@aws-sdk/client-athena "
                "@aws-sdk/client-redshift-data @databricks/sql @planetscale/database @neondatabase/serverless "
                "@libsql/client @prisma/client @supabase/supabase-js firebase-admin/firestore "
                "@vercel/postgres mongoist "
                "edgedb jdbc nodejdbc jaydebeapi sequelize knex typeorm objection bookshelf "
                "waterline "
                "@mikro-orm/core drizzle-orm/node-postgres drizzle-orm/mysql2 drizzle-orm/postgres-js "
                "kysely"

        ).replace("/", "/").replace("-", "-") + r")(?:/[\w./-]+)?[\"'`]"),
        (_DATABASE, (
            r"(?i)\bnew\s+(?:ActiveXObject\s*\(\s*[\"']ADODB\.|AWS\.(?:DynamoDB|Athena|"
            r"RDSDataService|RedshiftData)|"
            r"DynamoDBClient|AthenaClient|RDSDataClient|CosmosClient)|\bJdbc\.getConnection\s*\(|"
            r"\bBigQuery\.Jobs\."
        )),
        (_RUN, (
            r"(?:^|[^\w.$])eval\s*\(\s*[^\"'\s)`]|(?:^|[^\w.$])eval\s*\(\s*`[^`\n]*\$\{|"
            r"(?:^|[^\w.$])eval\s*\(\s*(?:\"[^\"\n]*\"|'[^'\n]*')\s*\+\s*[\w$]|"
            r"\bnew\s+Function\s*\(\s*[^)\s]|(?:^|[^\w.$])Function\s*\(\s*[\w\"'`]"
        )),
        (_RUN, (
            r"\b(?:vm|vm2)?\.?(?:runInThisContext|runInNewContext|runInContext|compileFunction)\s*\(|"
            r"\bnew\s+(?:vm\.)?Script\s*\(|"
            r"\bnew\s+(?:VM|NodeVM)\s*\(|\._compile\s*\(|\bModule\._load\s*\(|\bunserialize\s*\(|"
            r"\brequireFromString\s*\(|"
            r"\brequire\s*\(\s*[\"'`](?:require-from-string|import-from-string|node-serialize|"
            r"live-plugin-manager|eval)[\"'`]"
        )),
        (_RUN, (
            r"(?i)\b(?:require|import)\s*\(\s*(?:path\.(?:join|resolve)\s*\(\s*)?(?:os\.tmpdir\s*\(|"
            r"process\.env\.te?mp|process\.argv|[\"'`]"
        ) + _SHARE + ")"),
        (_RUN, (
            r"\brequire\s*\(\s*(?:tmp\w*|temp\w*|dest\w*|destino|plugin\w*|downloaded\w*|"
            r"baixado|caminho\w*|filePath|file|arquivo|scriptPath|modulePath|alvo|target)\b[^)\n]*\)"
        )),
        (_RUN, (
            r"\bimport\s*\(\s*(?:[\"'`](?:https?:|data:)|`|url\b|\w*[uU]rl\b|pathToFileURL\()|"
            r"\bimportScripts\s*\(|\bfrom\s+[\"']https?://"
        )),
        (_RUN, (
            r"\b(?:exec|execSync|spawn|spawnSync|execFile|execFileSync|fork)\s*\(\s*(?:await\s+)?(?:res|"
            r"response|body|data|resp|rows?|linha|r|answers?|input|comando|cmd|command|"
            r"line|resposta|msg|message|payload|req|installer|instalador|tmp\w*|temp\w*|"
            r"dest\w*|destino|exe\w*|baixado|downloaded)\b"
        )),
        (_RUN, r"\bset(?:Timeout|Interval)\s*\(\s*(?:[\"'`]|atob\b|Buffer\b)|\beval:\s*true\b"),
        *HIDDEN_JS,
        (_UNCHECKED, (
            r"(?i)\brejectUnauthorized[\"']?\s*:\s*(?:false|!1|0)|NODE_TLS_REJECT_UNAUTHORIZED\W+0|"
            r"\bstrictSSL[\"']?\s*:\s*false|"
            r"\bcheckServerIdentity\s*:\s*(?:\(|function|_)|\bhostVerifier\s*:\s*(?:\([^)]*\)|"
            r"\w+)\s*=>\s*true|"
            r"\bignoreHTTPSErrors\s*:\s*true|\bacceptInsecureCerts\s*:\s*true|\binsecure\s*:\s*true|"
            r"\btlsAllowInvalidCertificates\s*[:=]\s*true|"
            r"--ignore-certificate-errors|\bstrict_?host_?key\w*\s*:\s*false|\bverify\s*:\s*false"
        )),
        (_WIPE, (
            r"(?i)\b(?:rm|rmSync|rmdir|rmdirSync|remove|removeSync|emptyDir|emptyDirSync|"
            r"rimraf|rimrafSync|del|deleteSync|deleteAsync)\s*\(\s*(?:path\.(?:join|resolve)\s*\(\s*)?[\"'`]"
        ) + _OWN_SHARE + r"[^\n]*"),
        (_RECORD, (
            r"(?i)\b(?:clipboardy\.read\w*|clipboard\.read(?:Text|Image)?|navigator\.clipboard\.read\w*|"
            r"screenshot\s*\(\s*\{|desktopCapturer\.getSources|"
            r"getDisplayMedia|screen\.capture)\s*\(?|require\s*\(\s*[\"'](?:screenshot-desktop|"
            r"iohook|uiohook-napi|node-global-key-listener|"
            r"keylogger\.js|node-webcam|clipboard-event|copy-paste|node-record-lpcm16|"
            r"mic)[\"']|from\s+[\"'](?:screenshot-desktop|uiohook-napi|"
            r"node-global-key-listener|iohook|node-webcam)[\"']"
        )),
        (_RECORD, _GRABS),
        (_LOCK, (
            r"(?i)archiver-zip-encrypt(?:ed|able)|zip-encrypted|minizip-asm|\bencryptionMethod\s*:|"
            r"@zip\.js/zip\.js[^\n]*|\bnode-7z\b|"
            r"\b(?:add|pack|cmd)\s*\([^\n]*password\s*:|[\"']-p\$\{|[\"'`]-mhe"
        )),
        (_ASK, r"(?:require\s*\(\s*|\bfrom\s+|\bimport\s*\(?\s*)[\"'`](?:" + (
            "|"
        ).join(JS_PACKAGES) + r"|@ai-sdk/[\w-]+|@langchain/[\w-]+)(?:/[\w./-]+)?[\"'`]"),
        (_ASK, (
            r"(?:/api/(?:generate|chat)[\"'`]|/v1/(?:chat/)?completions\b|/openai/deployments/|"
            r":11434\b|:generateContent\b)"
        )),
        (_ASK, SQL_CALLS),
        (_OPEN, (
            r"(?i)\bngrok\.(?:connect|forward)\s*\(|\blocaltunnel\s*\(|\buntun\b|\bstartTunnel\s*\(|"
            r"require\s*\(\s*[\"'](?:http-server|cloudflared|localtunnel|ngrok|@ngrok/ngrok|"
            r"untun)[\"']"
        )),
    ),
    Language.POWERSHELL: (
        (_DATABASE, (
            r"(?i)\b(?:Invoke-Sql(?:cmd2?|Query|BulkCopy|Scalar|Update|Command)|Invoke-Dba\w+|"
            r"\w+-Dba(?:Query|Database|DbTable|Table|Instance|"
            r"Data\w*|Login|Csv|Backup\w*|Server\w*|Agent\w*|Table\w*)|Connect-Dba\w+|"
            r"Import-DbaCsv|Write-DbaDbTableData|Write-DbaDataTable|"
            r"(?:Read|Write)-Sql(?:Table|View)Data|Get-Sql(?:Database|Instance|Agent\w*|"
            r"Login)|(?:Backup|Restore)-SqlDatabase|"
            r"Open-(?:Sql|Oracle|MySql|PostGre|Odbc|OleDb)Connection|(?:Connect|Invoke|"
            r"Get)-(?:MySql|Oracle|Pg|Postgre|Npgsql|PostgreSQL|Pgsql|Db2|Hana|Mongo|"
            r"Mdbc|CosmosDb|AS|Odbc|OleDb|Snowflake|BigQuery|Redis|Firebird|Kusto|ADOSQL)\w*|"
            r"Add-MdbcData|Get-AzTableRow|Add-AzTableRow|Invoke-ASCmd|Invoke-OracleCmd|"
            r"Invoke-AzSynapse\w*|Invoke-RdsData|Get-DDBItem|Start-ATHQueryExecution|"
            r"Invoke-DDBScan)\b"
        )),
        (_DATABASE, (
            r"(?i)(?:System\.Data\.|Microsoft\.Data\.|\b)(?:SqlClient|Odbc|OracleClient|"
            r"OleDb)\.\w*(?:Connection|DataAdapter|Command|BulkCopy)\b|"
            r"\bOracle\.(?:Managed)?DataAccess|\bMySql\.Data|\bMySqlConnector|\bNpgsql\.|"
            r"\[Npgsql|\bIBM\.Data|\bSap\.Data|\bMongoDB\.Driver|\bFirebirdSql|\bTeradata\.Client|"
            r"\bSnowflake\.Data|\bVertica\.Data|\bSybase\.Data|\bInformix\.Net|\bStackExchange\.Redis|"
            r"\bCassandra\.Cluster|\bSqlBulkCopy\b|"
            r"\bADODB\.(?:Connection|Recordset|Command)|\bDAO\.DBEngine|\bSqlServer\.Management\.Smo|"
            r"\bSQLSERVER:\\|\bMicrosoft\.AnalysisServices|\bAdomdClient\b|"
            r"\bNew-Object\s+(?:-TypeName\s+)?[\"']?\(?(?:Sql|Odbc|OleDb|Oracle|MySql|"
            r"Npgsql)Connection\b|\[(?:Sql|Odbc|OleDb)Connection\]"
        )),
        (_INSTALL, (
            r"(?i)\b(?:Install-(?:Module|Package|Script|PSResource|PackageProvider|WindowsFeature|"
            r"ChocolateyPackage|WinGetPackage|Dotnet\w*)|Update-Module|Save-Module|"
            r"Update-PSResource|Add-AppxPackage|Register-PSRepository|Set-PSRepository)\b"
        )),
        (_RUN, (
            r"(?i)(?:^|[\s|;&{(=])(?:iex|Invoke-Expression)(?:$|[\s(\"'$])|\[ScriptBlock\]::Create\(|"
            r"\.InvokeScript\(|\bNewScriptBlock\(|\.Invoke(?:Command|Script)\.\w+\("
        )),
        (_RUN, (
            r"(?i)\bAdd-Type\b[^\n]*(?:-Path\s+[\"']?(?:\\\\|\$env:te?mp|\$tmp|\$temp|"
            r"\$dll|[d-z]:)|-TypeDefinition\s+(?:\(|\$\(?)|-MemberDefinition\s+\(|DownloadString)|"
            r"\[(?:System\.)?Reflection\.Assembly\]::(?:Load|LoadFile|LoadFrom|UnsafeLoadFrom)\(|"
            r"\.GetMethod\([^\n]*\.Invoke\("
        )),
        (_RUN, (
            r"(?i)(?:^|[\s;{|(=])[.&]\s+\(?(?:Join-Path\s+)?[\"']?(?:\\\\|\$env:te?mp|"
            r"\$env:public|https?:|[d-z]:\\|C:\\Temp|C:\\Users\\Public|\$\(?Get-Content)|"
            r"(?:^|[\s;{|(])[.&]\s+\(?\[ScriptBlock\]|\bImport-Module\s+(?:-Name\s+)?[\"']?(?:\\\\|"
            r"\$env:te?mp|[d-z]:\\)|"
            r"\bInvoke-Command\b[^\n]*-FilePath\s+[\"']?(?:\\\\|\$env:te?mp)|\bStart-Process\s+(?:-FilePath\s+)"
            r"?[\"']?(?:\\\\|\$env:te?mp|https?:|\$installer|\$instalador|\$tmp|\$temp|"
            r"\$exe|\$setup|\$destino)"
        )),
        (_RUN, (
            r"(?i)-ExecutionPolicy\s+[\"']?(?:Bypass|Unrestricted)|\s-ep\s+bypass|\bSet-ExecutionPolicy\b[^\n]"
            r"*(?:Bypass|Unrestricted)|"
            r"\s-e(?:nc|ncodedcommand|c)\s+[\"']?[$A-Za-z0-9+/=]{6,}|\bFromBase64String\([^\n]*\)\s*\)?\s*\|\s*(?"
            r":iex|Invoke-Expression)|\bUnblock-File\b"
        )),
        (_RUN, (
            r"(?i)\$\w*(?:excel|xl|word|app|access|planilha)\w*\.(?:Run|RunMacro|ExecuteExcel4Macro)\(|"
            r"\.VBComponents\.(?:Import|Add)\(|\.AddFromString\(|\.AddFromFile\(|\bDoCmd\.RunMacro\("
        )),
        *HIDDEN_PS,
        (_UNCHECKED, (
            r"(?i)-SkipCertificateCheck\b|\bSkipCertificateCheck\s*=\s*\$true|\bServer(?:Certificate|"
            r"CertificateCustom)ValidationCallback\b[^\n]*[={]|\bCertificatePolicy\s*=|"
            r"\bTrustAllCerts\w*|"
            r"-SkipCACheck\b|-SkipCNCheck\b|-AcceptKey\b|\bDangerousAcceptAnyServerCertificateValidator|"
            r"\bGiveUpSecurityAndAcceptAny\w*\s*=\s*\$true|"
            r"\bICertificatePolicy\b|PSDefaultParameterValues[^\n]*SkipCertificateCheck|"
            r"\bCheckCertRevocationStatus\b|-TrustAllCertificates\b|-SkipSslVerification\b|"
            r"-IgnoreSSL\b|-NoCertificateCheck\b|-InvalidCertificateAction\s+[\"']?Ignore"
        )),
        (_WIPE, (
            r"(?i)\[(?:System\.)?IO\.Directory\]::Delete\([^\n]*\$true|\bClear-RecycleBin\b[^\n]*-Force|"
            r"\bFormat-Volume\b|\bClear-Disk\b|\bRemove-SmbShare\b"
        )),
        (_RECORD, (
            r"(?i)\bGet-Clipboard\b|\bClipboard\]::Get\w+\(|\.CopyFromScreen\(|\bGetAsyncKeyState\b|"
            r"\bSetWindowsHookEx\b|\bGetForegroundWindow\b[^\n]*log|\bWIA\.CommonDialog\b|"
            r"\bcapCreateCaptureWindow"
        )),
        (_RECORD, _GRABS),
        (_LOCK, (
            r"(?i)\bCompress-7Zip(?:Archive)?\b[^\n]*-(?:Secure)?Password\b|\bNew-ZipArchive\b[^\n]*-Password|"
            r"\.Password\s*=[^\n]*\bzip|\bWrite-Zip\b[^\n]*-Password|\bProtect-(?:File|"
            r"GpgFile)\b"
        )),
        (_ASK, POWERSHELL),
        (_ASK, SQL_CALLS),
        (_OPEN, (
            r"(?i)\bNew-SmbShare\b[^\n]*Everyone|\bNet\.HttpListener\b|\bGrant-SmbShareAccess\b[^\n]*Everyone|"
            r"\bNew-WebDavServer\b"
        )),
    ),
    Language.SQL: (
        (_DATABASE, (
            r"(?i)^\s*(?:unload\s*\(|export\s+data\b|copy\s*\(|load\s+data\b|bulk\s+insert\b|truncate\s+table\b|"
            r"drop\s+(?:table|view|schema|database)\b|replace\s+into\b|backup\s+(?:database|log)\b|restore\s+database\b|"
            r"use\s+(?:database\s+|warehouse\s+|schema\s+)?\w+\s*;|refresh\s+materialized|vacuum\b|explain\b|lock\s+table\b|"
            r"comment\s+on\b|revoke\b|select\b|waitfor\b|(?:if|while)\b[^\n]*\b(?:exec|execute|begin|select)\b|"
            r"\.?(?:bcp|sqlldr)\b)"
        )),
        (_ASK, SQL),
        (_MAIL, (
            r"(?is)\b(?:sp_send_dbmail|utl_mail\.send\w*|apex_mail\.send|utl_smtp\.\w+|"
            r"sys\.utl_mail)\b[^;]*"
        ) + _PRIVATE),
        (_UPLOAD, (
            r"(?is)\b(?:unload\s*\([^;]*\bto\s*'s3:|export\s+data\s+options[^;]*\buri\s*=|"
            r"copy\s+into\s+'(?:s3|gcs|azure):|copy\b[^;]*\bto\s+'(?:s3|gs|https?|azure|"
            r"az|r2):|"
            r"aws_s3\.query_export_to_s3|select\b[^;]*\binto\s+outfile\s+s3|copy\b[^;]*\bto\s+program\s*'[^']"
            r"*(?:curl|nc|scp|rclone|aws|ssh|mail)|"
            r"utl_http\.(?:begin_request|write_text|request)|apex_web_service\.make_rest|"
            r"dbms_cloud\.(?:put_object|export_data)|http_post\s*\(|"
            r"sp_oacreate\s+'(?:msxml2|winhttp)|xp_cmdshell\s+N?'[^']*(?:curl|ftp|scp|"
            r"rclone|robocopy|copy\s|xcopy|bitsadmin|aws|azcopy|invoke-)|insert\s+into\s+(?:function\s+)?(?:s3|"
            r"url|gcs|azureblobstorage)\s*\()"
        )),
        (_RUN, (
            r"(?im)^\s*@{1,2}[\"']?(?:https?:|ftp:|\\\\|//|/tmp/|/mnt/)|^\s*(?::r|\\ir?|"
            r"source|start|run)\s+[\"']?(?:https?:|\\\\|//|/tmp/|/mnt/)|^\s*(?:!!|\\!|"
            r"host)\s+.*(?:\|\s*(?:ba)?sh\b|powershell|iex)|"
            r"\bcreate\s+assembly\b[^;]*\bfrom\b|\bsp_addextendedproc\b|\bcreate\b[^;]{0,200}\blanguage\s+(?:plpy"
            r"thon3?u|plperlu|c)\b|\bsp_configure\s+N?'(?:xp_cmdshell|clr enabled|ole "
            r"automation procedures|external scripts enabled)'|"
            r"\bexec(?:ute)?\s+@\w+\s+N?'|\bsp_execute_external_script\b|\bxp_cmdshell\s+N?'[^']*(?:powershell|\bpip\b|"
            r"\.exe|\.bat|python|wget|curl[^']*\|)|\bcopy\b[^;]*\bfrom\s+program\s*'|"
            r"\blanguage\s+'?(?:plpython[23]?u?|plperlu|plr|plsh|pljavau?|c)\b'?\s*(?:;|$|as\b|stable|immutable|volatile|strict)|"
            r"\bsys_exec\s*\(|\bdbms_java\.|\bloadjava\b|\binstall\s+\w+\s+from\b"
        )),
    ),
}  # fmt: skip
_SHAPES |= {
    # What a batch file has PowerShell do stands on its own lines; how it is started says nothing of it.
    Language.BATCH: (
        *(one for one in _SHAPES[Language.POWERSHELL] if "ExecutionPolicy" not in one[1]),
        *HIDDEN_BATCH,
    ),
    Language.VBSCRIPT: VBS_SHAPES,
    Language.SHELL: HIDDEN_SH,
}
_COMMENT = {Language.JAVASCRIPT: "//", Language.SQL: "--", Language.BATCH: "::", Language.VBSCRIPT: "'"}
_BLOCKS = frozenset({Language.JAVASCRIPT, Language.SQL})
"""Languages with comments between `/*` and `*/`."""
SHELLS: Mapping[Language, Any] = {
    Language.JAVASCRIPT: re2.compile(
        r"(?:exec|execSync|spawn|spawnSync|execFile|execFileSync|execa\w*|shell\.exec|"
        r"\$)(?:[\"'`]\])?\s*(?:\(|`)"
    ),
    Language.R: re2.compile(
        r"(?:^|[^\w.])(?:system2?|shell|shell\.exec|run|process\$new|pipe|exec_wait|"
        r"exec_internal|r_system)\s*\("
    ),
    Language.SQL: re2.compile(r"(?i)^\s*(?:\\!|host\b|!!|!)|xp_cmdshell"),
    Language.VBSCRIPT: re2.compile(r"(?i)\.(?:Run|Exec|ShellExecute)\s*\(?|(?:^|[\s:=])Shell\s*\(?\s*\""),
}  # fmt: skip
"""Lines on which a program is run, in languages that are not a shell's."""
_INNER = re.compile(r"[\"'`]([^\"'`]*)[\"'`]")
_LOCAL_DATA = re2.compile(
    r"(?i)\b(?:dialect|client|type|provider)\s*:\s*[\"'`](?:better-)?sqlite3?|"
    r"\bACE\.OLEDB|\bJet\.OLEDB|sqlite::memory:|"
    r"dbConnect\s*\(\s*(?:drv\s*=\s*)?(?:RSQLite::|duckdb::)?(?:SQLite|duckdb)\s*\("
)
_ORM = re2.compile(
    r"(?i)sequelize|knex|typeorm|objection|bookshelf|waterline|mikro-orm|kysely|"
    r"OleDb|@prisma|SQLite|duckdb"
)
_SAID = re2.compile(
    r"(?i)^\s*(?:Write-\w+|echo|throw|print|message|cat|warning|stop|console\.\w+)\s*\(?\s*"
    r"(?:\"[^\"$`]*\"|'[^']*')\s*\)?;?\s*(?:-\w+\s+\w+\s*)*$"
)
"""A line that only says something: what it names is not done."""
_TELLS = Hint(r"^\s*(?:stop|message|warning|cat|abort|cli_abort|rlang::abort)\s*\(")
_TEXTS = re.compile(r"\"[^\"]*\"")
"""The texts of a line of R that says more than one."""
_QUIET = re2.compile(r"(?i)\b(?:te?mp|tempdir|tmpdir|cache|node_modules|scratch|mkdtemp|build|dist)\b")


@lru_cache(maxsize=8)
def _one(language: Language) -> tuple[Hints, Sequence[tuple[str, Any]]]:
    """All shapes of a language as one, and each: most texts match none."""
    shapes = _SHAPES.get(language, ())
    options = re2.Options()
    options.max_mem = 64 << 20
    every = Hints(shape.encode() for _, shape in shapes)
    return every, [(kind, re2.compile("(?m)" + shape, options)) for kind, shape in shapes]


def met_in(line: str, language: Language) -> Sequence[int]:
    """The places in the tables of a language of all shapes that a line meets; the last is that a program is run."""
    utf8 = line.encode("utf-8", "replace")
    every, each = _one(language)
    is_run = language in SHELLS and _is_run(language).in_(utf8)
    return [*(every.in_(utf8) if each else ()), *([len(each)] if is_run else ())]


def read_shapes(text: str, language: Language) -> Iterator[Act]:
    """Every act of a script in one of these languages: the first place of each kind for each shape; raises TooLarge
    after those of the lines that could be read."""
    mark = _COMMENT.get(language, "#")
    whole = text.splitlines()
    whole = list(without_blocks(whole)) if language in _BLOCKS and "/*" in text else whole
    lines = ["" if line.lstrip().startswith(mark) else line[:_LINE] for line in whole]
    if language is Language.R:
        lines = [_TEXTS.sub("", line) if _TELLS.is_in(line) else line for line in lines]
    if language in _SHAPES:
        yield from _in_tables("\n".join(lines), language)
    runs = SHELLS.get(language)
    if runs is None:
        return
    is_run, looked_at = _is_run(language), 0
    if not is_run.in_(text.encode("utf-8", "replace")):
        return
    for number, line in enumerate(lines, start=1):
        if line and is_run.in_(line.encode("utf-8", "replace")):
            looked_at += 1
            if looked_at > _MOST_RUNS:
                raise TooLarge(f"it runs more than {_MOST_RUNS} programs")
            yield from ((kind, number, "command") for kind in _commands(lines, number - 1))


@lru_cache(maxsize=8)
def _is_run(language: Language) -> Hints:
    return Hints([hint_of(SHELLS[language])])


def _commands(lines: Sequence[str], at: int) -> list[str]:
    """What the texts of a call that runs a program come to, each alone and one after the other."""
    given = " ".join(lines[at : at + 4])
    inner = _INNER.findall(given)
    found = [*done_by(" ".join(inner)), *(kind for one in inner for kind in done_by(one))]
    return list(dict.fromkeys(found))


def _in_tables(text: str, language: Language) -> Iterator[Act]:
    every, shapes = _one(language)
    told: set[tuple[str, int]] = set()
    has_local_data = _LOCAL_DATA.search(text) is not None
    places = over_lines = 0
    for place in every.in_(text.encode("utf-8", "replace")):
        kind, shape = shapes[place]
        line, counted = 1, 0
        for met in shape.finditer(text):
            places += 1
            over_lines += len(text) if "[^;]*" in shape.pattern else 0
            if places > _MOST_PLACES or over_lines > max(_MOST_OVER_LINES, len(text)):
                raise TooLarge("more places of it are worth a look than there is time for")
            start = met.start()
            until = start + (1 if text[start : start + 1] == "\n" else 0)
            line, counted = line + text.count("\n", counted, until), until
            around = text[text.rfind("\n", 0, start) + 1 : (text.find("\n", met.end()) + 1 or len(text) + 1) - 1]
            if kind == _DATABASE and has_local_data and _ORM.search(around) is not None:
                continue
            if _SAID.search(around) is not None:
                continue
            if kind == _WIPE and _QUIET.search(around) is not None:
                continue
            if (kind, line) not in told:
                told.add((kind, line))
                yield kind, line, met.group(0).strip()[:40]
            if kind in {_DATABASE, _ASK}:
                break  # one place says it
