"""Flows in shell, PowerShell, JavaScript and R, by the shape of statements: less than a tree, better than none."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import islice
from typing import Any

import re2

from scanners.destinations import (
    are_named_buckets,
    asks_by_path,
    hosts_in,
    is_of_the_company,
    is_unnamed_bucket,
    lets_in,
    may_be_inside,
    model_provider,
    sites_in,
)
from scanners.flow.mailing import addressed_in, others_in
from scanners.flow.python import Flow, TooLarge
from scanners.flow.shapes import SHELLS
from scanners.flow.tools import AT_HOME, CLOUDS, HOME_MAIL, PRIVATE_MAIL, WAYS, is_inside, leaving_by
from scanners.flow.windows import (
    BATCH_COPIES,
    BATCH_GIVEN,
    BATCH_NAME,
    VBS_COPIES,
    VBS_GIVEN,
    VBS_READS,
    VBS_SENDS,
)
from scanners.hints import Gate, Guarded, Hint
from scanners.languages import Language

Shapes = Sequence[tuple[str, re.Pattern[str]]]
_LINE = 2_000
_MOST_LETTERS = 4_000_000
"""Of all statements, names spelt out: lines that stand in several statements are read several times."""
_MOST_WORK = 60_000_000
"""The sum of the squares of the lengths of statements a shape is looked for in, which is what it may take."""
_EACH = 2_000
"""What the shortest of them takes."""
_DEPTH = 3
_MOST_STATEMENTS = 30_000
"""More in a megabyte would be of thirty letters each, which nobody writes."""
_MOST_NAMES = 500
_MOST_LINES = 20
"""Lines one statement is read over."""
_NAME = re.compile(r"\$\{?(?:env:)?(\w+)\}?")
_WORD = re.compile(r"[A-Za-z_]\w*")

_SHARED = (
    r"(?:\\\\|//\w|/mnt/|/srv/|/media/|/net/|/Volumes/|/data/|[D-Zd-z]:[\\/]+)"
    r"(?![^\"'`]*\b(?:te?mp|cache|scratch|build|dist)\b)"
)
"""A folder that others use, as a text of a script begins with it."""

_COPIED: dict[Language, Shapes] = {
    Language.POWERSHELL: (
        ("opened-to-anybody", re.compile(
            r"(?i)\b(?:Add|New|Set|Grant)-(?:PnP|Mg|SPO)(?:\w*\b.*\b(?:Anonymous|anyoneWithLink)|\w*Anonymous\w*Link)|"
            r"\bNew-AzStorage\w*SASToken\b|\bNew-AzStorage\w*\b.*-Permission\s+[\"']?(?:Blob|Container)\b|-CannedACLName\s+[\"']?public-read|"
            r"\bscope[\"']?\s*[=:]\s*[\"']anonymous[\"']|\bGet-S3PreSignedURL\b")),
        ("data-to-own-cloud", re.compile(
            rf"(?i)\b(?:Copy-Item|Move-Item|Export-\w+|Out-File|Set-Content|Add-Content|Compress-Archive|robocopy|xcopy)\b"
            rf".*{CLOUDS}")),
        ("data-to-removable", re.compile(
            r"(?i)\b(?:Copy-Item|Move-Item|robocopy|xcopy)\b.*\s[\"']?[E-I]:\\[^\s\"']*[\"']?(?:\s+\*[.\w*]*)*\s*(?:[-/]\w.*)?$")),
        ("data-to-private-mailbox", re.compile(
            rf"(?i)(?:\bSend-MailMessage\b.*|\.(?:To|CC|BCC)\s*=\s*|\.(?:To|CC|Bcc|Recipients)\.Add\(\s*|MailMessage\(.*)"
            rf"[^=]*{PRIVATE_MAIL}|"
            rf"\b(?:Set-Mailbox|(?:New|Set)-(?:InboxRule|TransportRule))\b.*-(?:Forward\w+|Redirect\w+|BlindCopyTo|CopyTo)\b"
            rf"[^-]*{PRIVATE_MAIL}|\bSend-MailMessage\b.*\s-To\s+\(?\$\w+\.[\"']?{HOME_MAIL}|\bSet-Mailbox\b.*-ForwardingSmtpAddress\s+[\"']?(?:smtp:)?[^\s\"'@]+@|"
            rf"@\{{.*\b(?:To|Cc|Bcc|Recipients?)\s*=\s*[^=;]*{PRIVATE_MAIL}")),
        ("data-to-upload", re.compile(
            r"(?i)\bStart-BitsTransfer\b.*-TransferType\s+[\"']?Upload|\b(?:Set-AzStorageBlobContent|Set-AzStorageFileContent|"
            r"Write-S3Object|Write-GcsObject|New-GcsObject)\b|\.PutFiles\(|\.PutFile\(|\bCopy-Item\b.*-ToSession\b|"
            r"\bPut-SFTPItem|\bSend-(?:SFTP|FTP|Dropbox|Slack|Telegram|Teams|Discord|Pushover)\w*|\bSend-(?:TelegramDocument|TelegramPhoto|SlackFile)\b|"
            r"\bSet-PnPFile\b|\bAdd-PnPFile\b|\bNew-(?:GoogleDrive|DropboxUpload|Gist)\w*|\b(?:Add|Set|Publish)-(?:FTP|Dropbox|GoogleDrive|Box|OneDrive|S3|B2)\w*|"
            r"\b(?:Send-S3Object|Copy-S3Object|Write-OCIObject\w*|Send-PutObject)\b|\bSet-SFTPItem\b|\bSet-SCPItem\b|\bSet-SCPFile\b|\bSet-SFTPFile\b|\bAdd-FTPItem\b")),
    ),
    Language.JAVASCRIPT: (
        ("data-to-own-cloud", re.compile(rf"(?i)\.(?:copyFile|rename|writeFile|cp|copy|move)(?:Sync)?\s*\(.*{CLOUDS}")),
        ("data-to-private-mailbox", re.compile(
            rf"(?i)\b(?:to|cc|bcc|emailAddress)\s*:\s*\[?\s*[\"'`][^\"'`]*{PRIVATE_MAIL}|"
            rf"\bto\s*:\s*\w+(?:\.|\[\s*[\"'`]){HOME_MAIL}|"
            rf"\b(?:sendMail\w*|add(?:Viewer|Editor|Commenter)s?|forward)\s*\(.*{PRIVATE_MAIL}")),
        ("opened-to-anybody", re.compile(
            r"\bscope[\"'`]?\s*:\s*[\"'`]anonymous[\"'`]|\btype[\"'`]?\s*:\s*[\"'`]anyone[\"'`]|\bAccess\.ANYONE(?:_WITH_LINK)?\b|"
            r"\b(?:getSignedUrl(?:Promise)?|createPresignedPost|generateSasUrl|generateBlobSASQueryParameters|makePublic|"
            r"sharingCreateSharedLink(?:WithSettings)?|presignedGetObject|presignedUrl)\s*\(")),
        ("data-to-removable", re.compile(
            r"(?i)\.(?:copyFile|cp|copy|move|rename|writeFile|cpSync|copySync)(?:Sync)?\s*\(\s*(?![\"'`][E-I]:).*"
            r"[\"'`](?:[E-I]:(?:\\\\|/)|/media/|/run/media/|/Volumes/(?!Macintosh))")),
        ("wipes-files", re.compile(
            rf"(?i)\b(?:rm|rmSync|rmdir|rmdirSync|remove|removeSync|emptyDir|emptyDirSync|rimraf|rimrafSync|del|deleteSync|"
            rf"deleteAsync)\s*\(.*[\"'`]{_SHARED}")),
    ),
    Language.R: (
        ("opened-to-anybody", re.compile(
            r"\bdrive_share_anyone\s*\(|\bdrive_share\s*\(.*\btype\s*=\s*[\"']anyone|\bscope[\"']?\s*=\s*[\"']anonymous[\"']|"
            r"\bcreate_share_link\s*\((?=.*\banonymous\b)")),
        ("data-to-own-cloud", re.compile(
            rf"(?i)\b(?:write[._]\w+|fwrite|saveRDS|file\.copy|file\.rename|write\.xlsx|ggsave|sink|save)\s*\(.*{CLOUDS}")),
        ("data-to-private-mailbox", re.compile(
            rf"(?i)\b(?:send\.?mail|smtp_send|gm_to|gm_mime|mime|drive_share|envelope|to|emailAddress)\s*[(=].*{PRIVATE_MAIL}")),
        ("data-to-removable", re.compile(
            r"(?i)\b(?:file\.copy|file_copy|dir_copy|file\.rename|write[._]\w+|fwrite|saveRDS)\s*\(\s*(?![\"'][E-I]:).*"
            r"[\"'](?:[E-I]:(?:\\\\|/)|/media/|/run/media/|/Volumes/(?!Macintosh))")),
        ("wipes-files", re.compile(
            rf"(?i)\b(?:unlink|dir_delete|file_delete|file\.remove)\s*\(.*[\"']{_SHARED}")),
        ("data-to-upload", re.compile(
            r"(?i)\b(?:upload_file|ftpUpload|curl_upload|ftp_upload|sftp_upload|scp_upload|drive_upload|drive_put|"
            r"drop_upload|gcs_upload|upload_blob|storage_upload|multiupload_\w+|box_ul|put_object|s3write_using|s3saveRDS|"
            r"s3save|s3sync|osf_upload|req_body_file)\s*\(")),
    ),
}  # fmt: skip
_COPIED |= {Language.BATCH: (*BATCH_COPIES, *_COPIED[Language.POWERSHELL]), Language.VBSCRIPT: VBS_COPIES}
_READS: dict[Language, re.Pattern[str]] = {
    Language.POWERSHELL: re.compile(
        r"(?i)\b(?:Get-Content|Import-Csv|Import-Excel|Import-Clixml|Invoke-Sqlcmd|Invoke-DbaQuery|Get-ADUser|Get-Mailbox|"
        r"Export-\w+|ConvertTo-Csv|ReadAllText|ReadAllBytes|ReadAllLines|ExecuteReader|OpenRead|Get-ChildItem|Compress-Archive)\b|-InFile\b|"
        r"=\s*Get-Item\s"),
    Language.JAVASCRIPT: re.compile(
        r"\b(?:readFile(?:Sync)?|createReadStream|query|find|findMany|findAll|execute|xlsx\.readFile|readdirSync|fromFile|"
        r"get_rows|getValues|sheet_to_json|openAsBlob|readdir|xlsx\.parse|readXlsxFile|csvParse|fromPath|getRows|"
        r"createReader|readJson(?:Sync)?|copyFile\w*|all|each|toArray|aggregate|loadData|fileFromSync|fileFromPath|getDocs|pg_dump|mysqldump)\s*\("),
    Language.R: re.compile(
        r"\b(?:read[._]\w+|fread|dbGetQuery|dbReadTable|dbFetch|fetch|readRDS|sqlQuery|sqlFetch|tbl|load|readLines|readBin|vroom\w*|"
        r"read_excel|import|list\.files|write[._]\w+|fwrite|upload_file|form_file|readxl\w*|read\w+xlsx|loadWorkbook|collect|open_dataset|bq_\w+)\s*\("),
}  # fmt: skip
_READS |= {Language.BATCH: _READS[Language.POWERSHELL], Language.VBSCRIPT: VBS_READS}
_SENDS: dict[Language, re.Pattern[str]] = {
    Language.POWERSHELL: re.compile(
        r"(?i)\b(?:Invoke-RestMethod|Invoke-WebRequest|irm|iwr)\b.*(?:-InFile\b|-Form\b|-Body\b)|"
        r"\.Upload(?:File|Data|String|Values)(?:Async|TaskAsync)?\(|\.(?:Post|Put)Async\(|=\s*@\{(?!.*\b(?:SmtpServer|From)\s*=).*\b(?:InFile|Body)\s*="),
    Language.JAVASCRIPT: re.compile(
        r"(?i)\b(?:axios|got|superagent|request|needle|ky|\$http|http|api|client|instance|undici|phin|unirest|bent|rp|this\.http|httpClient|cliente)"
        r"\.(?:post|put|patch)\w*\s*\(|\b(?:fetch|axios|request|got|ajax|rp)\s*\(.*\bmethod\s*:\s*[\"'`](?:POST|PUT|PATCH)|"
        r"https?\.request\(.*\bmethod\s*:\s*[\"'`](?:POST|PUT|PATCH)|\b(?:PutObjectCommand|Upload)\(|"
        r"\.(?:putObject|upload|uploadFile|uploadFrom|uploadFromDir|uploadData|uploadStream|fastPut|put|filesUpload|"
        r"sendDocument|sendPhoto|sendMediaGroup|sendFile|sendImage|sendMessage|replyWithDocument|chat\.postMessage|sendBeacon|uploadFileToBlob|"
        r"files_upload|uploadV2|uploadFiles|uploadFromDir|uploadBytes|uploadString|uploadStreamToBlockBlob|put(?:Object)?Sync|uploadDir|fPutObject|"
        r"appendRow|addRows?|setValues|insertRow|createPage|createRecords?|upsertRecords?|batchUpsert|addRecords|blocks\.children\.append|"
        r"values\.(?:append|update|batchUpdate))\s*\(|"
        r"\.(?:messages|sms)\.(?:create|send)\s*\(\s*\{.*\b(?:to|dst|recipients)\s*[:,]|\bPublishCommand\(\s*\{.*\bPhoneNumber\s*:|"
        r"\bfiles\.(?:create|upload)\w*\s*\(|\bbase\(\s*[\"'`][^\"'`]+[\"'`]\s*\)\.(?:create|update|replace)\s*\("),
    Language.R: re.compile(r"\b(?:httr::)?(?:POST|PUT|PATCH)\s*\(|\breq_body_\w+\s*\(|\bpostForm\s*\(|"
    r"\bcurl_fetch\w*\s*\(|"
                           r"\b(?:sheet_write|write_sheet|sheet_append|range_write|gs_upload|gs_edit_cells|gs4_create|sheet_add|"
                           r"drive_upload|drive_put|slackr\w*|slackr_upload|send_message|send_document|sendMessage|sendDocument|bot\$send\w+|"
                           r"telegram_send|discord_send\w*|send_webhook_message|airtable|air_insert\w*|air_update\w*|insert_records|upsert_records|"
                           r"rdrop2::\w+|pin_write|pin|httpPOST|httpPUT|"
                           r"curl_upload|postForm|curlPerform|put_object|s3write_using|rsc_deploy|RCurl::\w+Form)\s*\("),
}  # fmt: skip
_SENDS |= {Language.BATCH: _SENDS[Language.POWERSHELL], Language.VBSCRIPT: VBS_SENDS}
_JS_SDK = re.compile(r"""(?:require\(|from\s+)["'](openai|@anthropic-ai/sdk|@google/generative-ai|@google/genai|"""
                     r"""@mistralai/mistralai|cohere-ai|groq-sdk|@langchain/\w+|langchain)["']""")  # fmt: skip
_JS_ASKS = re.compile(r"\.(?:completions\.create|messages\.create|responses\.create|generateContent|chat|invoke)\s*\(")
_ASKS = re.compile(r"(?i)\b(?:curl|wget|fetch|axios|Invoke-\w+|irm|iwr|POST|request|req_perform)\b")
_GIVEN: Mapping[Language, re.Pattern[str]] = {
    Language.SHELL: re.compile(r"""(?m)^[ \t]*(?:export\s+|local\s+|readonly\s+)?([A-Za-z_]\w*)=["']?([^"'\n]*)"""),
    Language.POWERSHELL: re.compile(
        r"""(?m)^[ \t]*(?:\[\w+\]\s*)*\$(\w+)\s*="""
        r"""(?!\s*\(?(?:Invoke-(?:Rest|Web)|ir[mw]\b))\s*(?:(\(?"""
        r"""(?:Join-Path|\[(?:System\.)?IO\.Path\]::Combine)[^\n]*)|"""
        r"""["']?([^"'\n]*))"""),
    Language.JAVASCRIPT: re.compile(
        r"""(?m)^[ \t]*(?:export\s+)?(?:const|let|var)\s+([A-Za-z_]\w*)\s*=\s*"""
        r"""(?:process\.env\.\w+\s*(?:\?\?|\|\|)\s*)?(?:\[?\s*["'`]([^"'`\n]*)|"""
        r"""((?:path\.)?(?:join|resolve)\([^\n]*))"""),
    Language.R: re.compile(
        r"""(?m)^[ \t]*([A-Za-z_][\w.]*)\s*(?:<-|=)\s*"""
        r"""(?:(?:c\(\s*|Sys\.getenv\(\s*["'][^"'\n]*["']\s*,\s*(?:unset\s*=\s*)?)?["']([^"'\n]*)|"""
        r"""((?:file\.path|paste0?|path\.expand|normalizePath|fs::path\w*|path)\([^\n]*))"""),
    Language.BATCH: BATCH_GIVEN,
    Language.VBSCRIPT: VBS_GIVEN,
}  # fmt: skip
"""What a name is given: a text, or a path put together from texts."""
_DEFAULT = re.compile(r"\$\{\w+:?[-=](.*)\}")
_LOOP = re.compile(r"""\bfor\s+([A-Za-z_]\w*)\s+in\s+["']?([^;"'\n]*)""")
"""What a name stands for in each round."""
_GOES_ON = {Language.SHELL: "\\", Language.POWERSHELL: "`", Language.BATCH: "^"}
_COMMANDS = frozenset(_GOES_ON)
_UPLOAD = "data-to-upload"
_HERE = re.compile(r"<<-?\s*[\"']?(\w+)")
_CALLS = Guarded(re.compile(r"(?i)\b(?:fetch|axios|got|request|ajax|rp|post|put|patch|upload\w*|putObject\w*|send\w*|"
r"share\w*|create)\b"
                    r".*\(|\bInvoke-(?:RestMethod|WebRequest)\b|\bPUT\(|\bPOST\(|@\{\s*$"))  # fmt: skip
_COMMENT = {Language.JAVASCRIPT: "//", Language.SQL: "--", Language.BATCH: "::", Language.VBSCRIPT: "'"}
_ANY_CASE = frozenset({Language.POWERSHELL, Language.BATCH, Language.VBSCRIPT})
_BESIDE = frozenset({Language.JAVASCRIPT, Language.R, Language.VBSCRIPT})
"""Languages whose names carry no sign: what they stand for is set beside the line."""
_INNER = re.compile(r"[\"'`]([^\"'`]*)[\"'`]")


Statement = tuple[int, str]
"""The line it begins on, and its text with what names stand for in their places."""


def read_statements(text: str, language: Language) -> tuple[list[Statement], bool]:
    """Each statement of a script, and whether these are all: of lines that stand in many there may be too many."""
    text = _joined(text, language)
    given = _given(text, language)
    found: list[Statement] = []
    spelt: dict[str, str] = {}  # lines of a script that was made by another are often the same
    letters = 0
    for number, statement in _statements(text, language):
        line = statement[:_LINE]
        short = spelt.get(line)
        if short is None:
            short = spelt[line] = _spelt_out(line, given, language)
        letters += len(short)
        if letters > _MOST_LETTERS or len(found) == _MOST_STATEMENTS:
            return found, False
        if short:
            found.append((number, short))
    return found, True


_JOINTS = {
    Language.VBSCRIPT: re2.compile(r"\"[ \t]*[&+][ \t]*\""),
    Language.JAVASCRIPT: re2.compile(r"\"[ \t]*\+[ \t]*\"|'[ \t]*\+[ \t]*'"),
    Language.POWERSHELL: re2.compile(r"\"[ \t]*\+[ \t]*\"|'[ \t]*\+[ \t]*'"),
}
"""What stands between two texts that are put together by a sign."""


def _joined(text: str, language: Language) -> str:
    """`"ana" & "@" & "home.example"` as one text."""
    joint = _JOINTS.get(language)
    return text if joint is None or joint.search(text) is None else joint.sub("", text)


_DATA_FILE = re.compile(
    r"(?i)[\w)}*]\.(?:csv|tsv|xlsx?|xlsm|xlsb|ods|parquet|pdf|docx?|pptx?|zip|7z|rar|t?gz|bak|dmp|sqlite|mdb|accdb|dwg|txt)"
    r"[\"'`]"
)
"""A file of data named in a statement that sends: what is in it goes."""
_DOMAIN = re.compile(r"(?i)(?:PSCredential\]?(?:::new)?\W{1,3}|Get-Credential\s+(?:-UserName\s+)?)[\"'][\w-]+\\")
"""An account of the company's own domain, which nobody outside takes."""
_OF_A_BOOK = re.compile(r"\.(?:setValues|appendRow)\s*\(")
_OTHER_BOOK = re.compile(r"\bopenBy(?:Id|Url)\s*\(|\bSpreadsheetApp\.create\s*\(")
"""A workbook that is not the one a script of Apps Script lives in."""
_AS_SOMEBODY = re.compile(r"(?i)\s-Cred\w*\b|\s-UseDefaultCredentials\b")
MANY = "more and longer statements than can be told apart"


def flows_in(
    statements: Sequence[Statement], text: str, language: Language, *, domains: Sequence[str] = ()
) -> Iterator[Flow]:
    """The same of statements that are read already."""
    reads = _READS.get(language)
    has_data = reads is not None and reads.search(text) is not None
    is_asking = language is Language.JAVASCRIPT and _JS_SDK.search(text) is not None
    shapes = _SHAPES_OF[language]
    gate, copied = _gate(language), len(_COPIED.get(language, ()))
    runs = runs_of(language)
    runs = runs if runs is not None and runs.is_in(text) else None
    every = "\n".join(short for _, short in statements)
    is_open = gate.open_to_any(every)
    may_leave = WAYS.open_to_any(every) if language in _COMMANDS else runs is not None
    sites = sites_in(text) if language is Language.POWERSHELL else []
    is_team_site = is_inside(sites, domains)
    is_own_book = "getActive" in text and _OTHER_BOOK.search(text) is None
    hosts = hosts_in(text) if language is Language.R else []
    is_model_alone = bool(hosts) and all(model_provider(host) or is_of_the_company(host, domains) for host in hosts)
    of_domain = language is Language.POWERSHELL and _DOMAIN.search(text) is not None
    if _THIS_PC.search(text) is not None:
        yield from (
            Flow("data-to-removable", number, "CopyHere") for number, short in statements if _PUT_HERE.search(short)
        )
    if language in _COMMANDS and AT_HOME.search(text) is not None:
        copies = ((number, short) for number, short in statements if _COPIES.search(short) is not None)
        yield from (Flow(_UPLOAD, number, short.split()[0]) for number, short in islice(copies, 1))
    yield from _mailed(statements, language, domains, has_data=has_data)
    work = 0
    for number, short in statements if is_open or may_leave else ():
        met = gate.open_to(short) if is_open else ()
        command = "" if not may_leave else short if language in _COMMANDS else command_of(short, runs)
        is_leaving = bool(command) and bool(WAYS.open_to(command[:_LINE]))
        if not met and not is_leaving:
            continue
        work += len(short) ** 2 + _EACH
        if work > _MOST_WORK:
            raise TooLarge(MANY)
        kinds = [_COPIED[language][place][0] for place in met if place < copied and shapes[place].search(short)]
        kinds += leaving_by(command, domains) if is_leaving else ()
        is_sent = copied + 2 in met and shapes[copied + 2].search(short) is not None
        if is_sent and is_model_alone and not hosts_in(short):
            is_sent = False  # the address stands in another part of the pipe
        is_sent = is_sent and not (is_own_book and _OF_A_BOOK.search(short) is not None)
        is_sent = is_sent and (has_data or _DATA_FILE.search(short) is not None)
        if is_sent and not is_inside(to := hosts_in(short), domains) and not (to and all(map(lets_in, to))):
            kinds.append(_UPLOAD)
        if of_domain and _AS_SOMEBODY.search(short) is not None:
            kinds = [kind for kind in kinds if kind != _UPLOAD]
        if is_team_site and "-pnpfile" in short.lower():
            kinds = [kind for kind in kinds if kind != _UPLOAD]
        kinds = list(dict.fromkeys(kinds))
        is_model = copied in met and _is_to_a_model(short)
        if (is_asking and copied + 1 in met and _JS_ASKS.search(short)) or is_model:
            if not (is_model and is_inside(hosts_in(short), domains)):  # one of the company's own is told as an act
                yield Flow("data-to-model" if has_data or _UPLOAD in kinds else "asks-model", number, "request")
            kinds = [kind for kind in kinds if kind != _UPLOAD]
        if "data-to-own-cloud" in kinds:
            kinds = [kind for kind in kinds if kind != _UPLOAD]
        buckets = _buckets_in(short) if _UPLOAD in kinds and language not in _COMMANDS_OF_SYSTEMS else []
        if are_named_buckets(buckets, domains):
            kinds = [kind for kind in kinds if kind != _UPLOAD]
        if _UPLOAD in kinds and (
            is_unnamed_bucket(buckets, domains)
            or may_be_inside(hosts_in(short) or (sites if "-pnpfile" in short.lower() else []), domains)
        ):
            kinds = ["data-to-unnamed-host" if kind == _UPLOAD else kind for kind in kinds]
        yield from (Flow(kind, number, short.split()[0]) for kind in kinds)


_THIS_PC = re2.compile(
    r"(?i)\bnamespace\b\W{0,4}(?:17|0x11|&H11|ssfDRIVES)\b|shell:MyComputerFolder|20D04FE0-3AEA-1069"
)
"""The folder of the shell in which disks and telephones lie side by side."""
_PUT_HERE = re2.compile(r"(?i)\.(?:CopyHere|MoveHere)\b")
_COPIES = re2.compile(
    r"(?i)(?:^|[;&|(]\s*|\bdo\s|\bthen\s)\s*(?:sudo\s+)?(?:robocopy|xcopy|copy|move|rsync|scp|pscp|cp|mv|"
    r"Copy-Item|Move-Item|tar|rclone|Start-BitsTransfer)(?:\.exe)?\s"
)
_RECIPIENTS: Mapping[Language, Any] = {
    Language.POWERSHELL: re2.compile(
        r"(?i)\.(?:To|CC|BCC)\s*=|\s-(?:To|Cc|Bcc)\s|\.(?:To|CC|Bcc|Recipients)\.Add\(|MailMessage\]?(?:::new)?\(|"
        r"\b(?:To|Cc|Bcc|Recipients?)\s*=|-(?:Forward\w+|Redirect\w+)\s"
    ),
    Language.VBSCRIPT: re2.compile(r"(?i)\.(?:To|CC|BCC)\s*=|\.Recipients\.Add\b|\.Send\s*\(?\s*\""),
    Language.JAVASCRIPT: re2.compile(r"(?i)\b(?:to|cc|bcc)\s*:|\b(?:sendEmail|sendMail\w*|forward)\s*\("),
    Language.R: re2.compile(r"(?i)\b(?:to|cc|bcc|gm_to|gm_cc|recipients?)\s*[(=]|\b(?:smtp_send|sendmail)\s*\("),
    Language.SHELL: re2.compile(
        r"(?i)\b(?:mailx?|mutt|s-nail|swaks|sendemail|mpack|msmtp|sendmail)\b.*(?:\s-[aA]\s|--attach|<|\|)|"
        r"\|\s*(?:mailx?|mutt|s-nail|msmtp|sendmail)\b|\bmpack\b"
    ),
    Language.BATCH: re2.compile(r"(?i)\s-(?:To|Cc|Bcc|t)\s|\.(?:To|CC|BCC)\s*="),
}  # fmt: skip
"""What stands on a line that says who gets a mail."""
_ATTACHES = re2.compile(r"(?i)attach|anexo|\.forward\b|forward\w*to|redirect\w*to")


def _mailed(
    statements: Sequence[Statement], language: Language, domains: Sequence[str], *, has_data: bool
) -> Iterator[Flow]:
    """A mail with something of the company's to a mailbox of another."""
    told = _RECIPIENTS.get(language)
    others = others_in([short for _, short in statements], domains) if told is not None else frozenset()
    if not others or told is None:
        return
    has_more = has_data or language is Language.SHELL or any(_ATTACHES.search(short) for _, short in statements)
    for number, short in statements if has_more else ():
        if addressed_in(short, others) and told.search(short) is not None:
            yield Flow("data-to-others-mailbox", number, short.split()[0])


_COMMANDS_OF_SYSTEMS = frozenset({Language.SHELL, Language.BATCH})
_BUCKET = re.compile(
    r"(?i)(?:\bbucket(?:name)?[\"'`]?\s*[:=]|\b(?:getContainerClient|bucket)\s*\(|-(?:BucketName|Container)\s)\s*"
    r"[\"'`]?([\w.-]{3,63})([\"'`]?)"
)
_TEXT_BESIDE = re.compile(r"\"([a-z0-9][a-z0-9.-]{2,62})\"")


def _buckets_in(statement: str) -> list[str]:
    """The bucket something is put into, by its name or by a text that a name of the statement stands for."""
    met = _BUCKET.search(statement)
    if met is None:
        return []
    is_written = bool(met[2]) or met[0].startswith("-")
    return [met[1]] if is_written else _TEXT_BESIDE.findall(statement)


def met_in(line: str, language: Language) -> Sequence[int]:
    """The places of all shapes a statement may meet, but those by which it only asks."""
    asks = len(_COPIED.get(language, ()))
    return [place for place in _gate(language).open_to(line) if place not in {asks, asks + 1}]


@lru_cache(maxsize=8)
def runs_of(language: Language) -> Hint | None:
    """Whether a statement has another program run."""
    runs = SHELLS.get(language)
    return None if runs is None else Hint(runs.pattern)


def command_of(statement: str, runs: Hint | None) -> str:
    """The command line a statement has another program run, as far as its texts tell."""
    return " ".join(_INNER.findall(statement)) if runs is not None and runs.is_in(statement) else ""


def _is_to_a_model(statement: str) -> bool:
    is_known = any(model_provider(host) for host in hosts_in(statement)) or asks_by_path(statement)
    return is_known and _ASKS.search(statement) is not None


_SHAPES_OF: Mapping[Language, Sequence[re.Pattern[str]]] = {
    language: (
        *(shape for _, shape in _COPIED.get(language, ())), _ASKS, _JS_ASKS,
        *((_SENDS[language],) if language in _SENDS else ()),
    )
    for language in (
        Language.SHELL, Language.POWERSHELL, Language.JAVASCRIPT, Language.R, Language.SQL, Language.BATCH,
        Language.VBSCRIPT,
    )
}  # fmt: skip
"""What is looked for in a statement: what copies, what asks, what asks a model, what sends."""


@lru_cache(maxsize=len(_SHAPES_OF))
def _gate(language: Language) -> Gate:
    return Gate(_SHAPES_OF[language])


def _statements(text: str, language: Language) -> Iterator[Statement]:
    """Each line that is no comment, with those that belong to it, and its number."""
    lines = _Lines([line[:_LINE] for line in text.splitlines()])
    comment = _COMMENT.get(language, "#")
    mark = _GOES_ON.get(language)
    has_calls = _CALLS.may_be_in("\n".join(lines.whole))
    until = 0
    for at, line in enumerate(lines.whole):
        if at < until or lines.bare[at].startswith(comment):
            continue
        if mark is not None and (line.endswith(mark) or "<<" in line):
            until = lines.end_of_command(at, mark)
        is_open = has_calls and ("(" in line or "@{" in line or "-" in line) and _CALLS.search(line) is not None
        end = max(until, lines.end_of_call(at) if is_open else at + 1)
        if end == at + 1:
            yield end, line.rstrip("\\`^").strip()
        else:
            yield at + 1, " ".join(part.rstrip("\\`^").strip() for part in lines.whole[at:end])


class _Lines:
    """The lines of a script; what several of them are asked for over and over is found once."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.whole = lines
        self.bare = [line.strip() for line in lines]

    def end_of_command(self, at: int, mark: str) -> int:
        """After the lines a command goes on over, and the text it is given in place."""
        lines, last = self.whole, min(len(self.whole), at + _MOST_LINES)
        end = at + 1
        while lines[end - 1].endswith(mark) and end < last:
            end += 1
        if (given := _HERE.search(lines[at])) is not None and given.group(1) in self.bare[end:last]:
            end = self.bare.index(given.group(1), end) + 1
        return end

    def end_of_call(self, at: int) -> int:
        """After the line on which the brackets are closed that a call opens."""
        end = self._closed[at]
        return end if end <= at + _MOST_LINES else at + 1

    @cached_property
    def _closed(self) -> Sequence[int]:
        """For each line, after which one no more brackets are open than before it."""
        closed = [len(self.bare) + _MOST_LINES] * len(self.bare)
        waiting: list[tuple[int, int]] = []
        deep = 0
        for at, line in enumerate(self.bare):
            waiting.append((deep, at))
            deep += line.count("(") + line.count("{") - line.count(")") - line.count("}") if line else 0
            while waiting and waiting[-1][0] >= deep:
                closed[waiting.pop()[1]] = at + 1
        return closed


def _given(text: str, language: Language) -> dict[str, str]:
    """What each name of the script was last given; in lower case where case does not matter."""
    assigned = _GIVEN.get(language)
    shapes = [*([] if assigned is None else [assigned]), *([_LOOP] if language is Language.SHELL else [])]
    found = [met.groups("") for shape in shapes for met in islice(shape.finditer(text), _MOST_NAMES)]
    is_any_case = language in _ANY_CASE
    given = {name.lower() if is_any_case else name: "".join(values)[:_LINE] for name, *values in found}
    if language is Language.SHELL:
        return {name: _otherwise(value) for name, value in given.items()}
    return given


def _otherwise(value: str) -> str:
    """`${DEST:-host:/folder}` as what it is when nothing is set."""
    met = _DEFAULT.fullmatch(value) if value[:2] == "${" else None
    return value if met is None else met[1]


def _spelt_out(line: str, given: dict[str, str], language: Language) -> str:
    """A line with what its names stand for in their places, to a depth and a length."""
    if language in _BESIDE:
        words = _WORD.findall(line.lower() if language in _ANY_CASE else line) if given else []
        named = [given[word] for word in words if word in given]
        return " ".join([line, *(f'"{value}"' for value in dict.fromkeys(named))])[: 2 * _LINE]

    def in_place(met: re.Match[str]) -> str:
        value = given.get(met[1])
        value = given.get(met[1].lower()) if value is None else value
        return met[0] if value is None else value

    is_batch = language is Language.BATCH
    name, is_naming = (BATCH_NAME, "%" in line or "!" in line) if is_batch else (_NAME, "$" in line)
    for _ in range(_DEPTH if given and is_naming else 0):
        before, line = line, name.sub(in_place, line)
        line = line[: 2 * _LINE]
        if line == before:
            break
    return line
