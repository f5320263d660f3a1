"""What is particular to scripts of `cmd.exe` and of the Windows Script Host, in tables as for other languages."""

import re
from collections.abc import Iterator, Sequence

import re2

from scanners.flow.disguises import HIDDEN_VBS
from scanners.flow.tools import CLOUDS, PRIVATE_MAIL
from scanners.languages import Language

_REMARK = re.compile(r"(?i)^\s*@?\s*rem(?:\s|$)")
_SILENT = re.compile(r"^(\s*)@\s*")
_INTO_FIRST = re.compile(r"^(\s*)(>{1,2}\s*(?:\"[^\"]*\"|[^\s\"]+))\s+(\S.*)$")
"""`>> list echo put file`: where it goes to may stand first."""
_PLAINER = ("@", ">", "r", "R")
"""How a line begins that one of these may change."""
_ECHOED = re.compile(r"(?i)^\s*\(?\s*echo[ .]([^>|&]*)>")
_BY_LIST = re2.compile(
    r"(?i)\bftp(?:\.exe)?\b[^|&]*\s[-/]s:|\bwinscp(?:\.com|\.exe)?\b[^|&]*\s[-/]script=|\bp?sftp(?:\.exe)?\b[^|&]*\s-b\s"
)
_ECHOED_ON = re.compile(r"(?i)^\s*echo[ .]([^>|&]*)$")
"""Within brackets whose whole output goes into a file."""
_INTO = re.compile(r"^\s*\)\s*>")
_DISK = r"[\"']?(?:[E-Ie-i]:\\|%%?~?[a-z]:\\)[^\s\"']*[\"']?(?:\s+\*[.\w*]*)*\s*(?:[-/)>&].*)?$"
_SAVES = (
    r"\.(?:CopyFile|MoveFile|CopyFolder|MoveFolder|SaveAs2?|SaveCopyAs|SaveToFile|CreateTextFile|ExportAsFixedFormat|"
    r"Copy|CopyHere)"
)
_OTHERS = r"(?:\\\\|[D-Zd-z]:\\)"

BATCH_COPIES = (
    ("data-to-removable", re.compile(rf"(?i)\b(?:copy|xcopy|robocopy|move)\b.*\s{_DISK}")),
    ("data-to-removable", re.compile(r"(?i)\bdrivetype\s*=\s*[\"']?2\b|\bdrivetype\b.*\bremovable\b")),
    ("data-to-own-cloud", re.compile(
        r"(?i)\bnet\s+use\b.*https?://(?:d\.docs\.live\.net|dav\.|webdav\.|my\.|[\w.-]*(?:box|pcloud|mega|yandex|koofr|4shared)\.)")),
    ("data-to-private-mailbox", re.compile(
        rf"(?i)\b(?:Send-MailMessage|blat|mailsend\w*|cmail|swithmail)\b.*{PRIVATE_MAIL}")),
)  # fmt: skip
VBS_COPIES = (
    ("data-to-own-cloud", re.compile(rf"(?i){_SAVES}\b.*{CLOUDS}")),
    ("data-to-removable", re.compile(rf"(?i){_SAVES}\b.*\"[E-I]:\\")),
    ("data-to-removable", re.compile(r"(?i)\.DriveType\s*=\s*1\b|\bDriveType\s*=\s*2\b")),
    ("data-to-private-mailbox", re.compile(
        rf"(?i)(?:\.(?:To|CC|BCC)\s*=|\.Recipients\.Add\b|\.Send\s*\(?\s*\")[^=]*{PRIVATE_MAIL}")),
)  # fmt: skip
VBS_READS = re.compile(
    r"(?i)\b(?:OpenTextFile|OpenAsTextStream|LoadFromFile|ReadAll|ReadLine|GetRows|GetString|Recordset|UsedRange|Workbooks\.Open|"
    r"\.Execute|\.Fields|\.Cells|\.Range)\b")  # fmt: skip
VBS_SENDS = re.compile(r"(?i)\.Open\s*\(?\s*\"(?:POST|PUT)\"")
BATCH_GIVEN = re.compile(
    r"(?im)^[ \t]*(?:(?:if|for)\b[^\n&|]{1,120}?[ \t(])?set[ \t]+(?:/p[ \t]+)?\"?([A-Za-z_]\w*)=\"?([^\"\n]*)"
)
VBS_GIVEN = re.compile(r"(?im)^[ \t]*(?:Const\s+)?([A-Za-z_]\w*)\s*=\s*\"([^\"\n]*)")
BATCH_NAME = re.compile(r"[%!]([A-Za-z_]\w*)(?::[^%!\n]*)?[%!]")

VBS_SHAPES = (
    ("works-on-a-database", (
        r"(?i)\b(?:CreateObject|GetObject)\s*\(\s*\"(?:ADODB\.(?:Connection|Recordset|Command)|DAO\.DBEngine|OraOLEDB|"
        r"OracleInProcServer|SQLDMO\.|SAP\.Functions|SAPbobs|Access\.Application)"
    )),
    ("runs-unreviewed-code", (
        r"(?im)^\s*(?:Execute|ExecuteGlobal)\s*\(?\s*[A-Za-z_]|\bEval\s*\(\s*[A-Za-z_]|\bMSScriptControl\.|\bScriptControl\b|"
        r"\.VBComponents\.Import\b|"
        r"\.(?:Run|Exec)\s*\(?\s*\"[^\"\n]*(?:\\\\|https?:)[^\"\n]*\.(?:exe|bat|cmd|vbs|ps1|msi)"
    )),
    ("hides-what-it-runs", HIDDEN_VBS),
    ("does-not-check-who-answers", (
        r"(?i)\.setOption\s*\(?\s*2\s*,\s*13056|\.Option\s*\(\s*4\s*\)\s*=|\bSslErrorIgnoreFlags\b"
    )),
    ("wipes-files", r"(?i)\.Delete(?:Folder|File)\s*\(?\s*\"" + _OTHERS),
    ("records-people", r"(?i)\bclipboardData\b|\.ParentWindow\.ClipboardData|\bGetAsyncKeyState\b|\bCopyFromScreen\b"),
    ("asks-a-model", r"(?i)(?:/v1/(?:chat/)?completions\b|:11434\b|/openai/deployments/|:generateContent\b)"),
)  # fmt: skip


def prepared(text: str, language: Language) -> str:
    """The text with every line where it was, and what only these two do written as others do it."""
    if language is Language.BATCH:
        lines = [_plain(line) if line.lstrip().startswith(_PLAINER) else line for line in text.splitlines()]
        return "\n".join(_listed(lines) if _BY_LIST.search(text) is not None else lines)
    return "\n".join(_joined(text.splitlines())) if language is Language.VBSCRIPT else text


def _plain(line: str) -> str:
    if _REMARK.match(line) is not None:
        return "::" + line
    return _INTO_FIRST.sub(r"\1\3 \2", _SILENT.sub(r"\1", line))


def _listed(lines: Sequence[str]) -> Iterator[str]:
    """`ftp -s:list`: what the list holds, written just before by `echo`, stands after the call."""
    echoed: list[str] = []
    bracketed: list[str] = []
    for line in lines:
        if (met := _ECHOED.match(line)) is not None:
            echoed.append(met[1].strip())
        elif line.strip() == "(":
            bracketed.clear()
        elif (met := _ECHOED_ON.match(line)) is not None:
            bracketed.append(met[1].strip())
        elif _INTO.match(line) is not None:
            echoed += bracketed[-20:]
            bracketed.clear()
        if echoed and _BY_LIST.search(line) is not None:
            yield f"{line} {' '.join(echoed[-20:])}"
            echoed.clear()
        else:
            yield line


def _joined(lines: Sequence[str]) -> list[str]:
    """Lines that end in ` _` with those after them; their places stay, empty."""
    found: list[str] = []
    begins = 0
    for at, line in enumerate(lines):
        is_more = at > 0 and lines[at - 1].rstrip().endswith(" _") and at - begins < 20
        if is_more:
            found[begins] = f"{found[begins].rstrip()[:-1]}{line.strip()}"
            found.append("")
        else:
            begins = at
            found.append(line)
    return found
