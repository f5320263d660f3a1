"""Which language a content is written in, from its name, its first line and its text."""

import ast
import json
import re
import warnings
from enum import StrEnum


class Language(StrEnum):
    """A language the engines may know."""

    PYTHON = "python"
    NOTEBOOK = "notebook"
    SHELL = "shell"
    POWERSHELL = "powershell"
    JAVASCRIPT = "javascript"
    R = "r"
    SQL = "sql"
    BATCH = "batch"
    VBSCRIPT = "vbscript"
    MANIFEST = "manifest"
    OTHER = "other"
    """One that no engine reads, known by what ran it."""
    UNKNOWN = "unknown"

    @property
    def extension(self) -> str:
        return _EXTENSION[self]


_EXTENSION = {
    Language.PYTHON: "py",
    Language.NOTEBOOK: "ipynb",
    Language.SHELL: "sh",
    Language.POWERSHELL: "ps1",
    Language.JAVASCRIPT: "js",
    Language.R: "r",
    Language.SQL: "sql",
    Language.BATCH: "bat",
    Language.VBSCRIPT: "vbs",
    Language.MANIFEST: "txt",
    Language.OTHER: "txt",
    Language.UNKNOWN: "txt",
}
_BY_SUFFIX = {
    "py": Language.PYTHON, "pyw": Language.PYTHON, "py3": Language.PYTHON, "ipynb": Language.NOTEBOOK,
    "sh": Language.SHELL, "bash": Language.SHELL, "ksh": Language.SHELL, "zsh": Language.SHELL,
    "ps1": Language.POWERSHELL, "psm1": Language.POWERSHELL, "psd1": Language.POWERSHELL,
    "js": Language.JAVASCRIPT, "mjs": Language.JAVASCRIPT, "cjs": Language.JAVASCRIPT,
    "r": Language.R, "sql": Language.SQL, "bat": Language.BATCH, "cmd": Language.BATCH, "vbs": Language.VBSCRIPT,
    "vba": Language.VBSCRIPT, "bas": Language.VBSCRIPT,
    "toml": Language.MANIFEST, "yml": Language.MANIFEST, "yaml": Language.MANIFEST, "ini": Language.MANIFEST,
    "cfg": Language.MANIFEST, "cnf": Language.MANIFEST,
    "conf": Language.MANIFEST, "ora": Language.MANIFEST,
    "env": Language.MANIFEST, "json": Language.MANIFEST, "lock": Language.MANIFEST,
    "properties": Language.MANIFEST, "service": Language.MANIFEST, "timer": Language.MANIFEST,
    "crontab": Language.MANIFEST, "cron": Language.MANIFEST, "plist": Language.MANIFEST,
    "ts": Language.JAVASCRIPT, "mts": Language.JAVASCRIPT, "cts": Language.JAVASCRIPT, "jsx": Language.JAVASCRIPT,
    "tsx": Language.JAVASCRIPT, "gs": Language.JAVASCRIPT, "rmd": Language.R, "qmd": Language.R,
    "command": Language.SHELL,
}  # fmt: skip
_SHEBANG = re.compile(r"#!.{0,200}?\b(python|pypy|bash|sh|ksh|zsh|dash|node|Rscript|pwsh)[\d.]*(\s|$)")
_INTERPRETERS = {
    "python": Language.PYTHON, "pypy": Language.PYTHON, "node": Language.JAVASCRIPT, "Rscript": Language.R,
    "pwsh": Language.POWERSHELL,
}  # fmt: skip
_PYTHON2 = re.compile(r"(?m)^[ \t]*(print[ \t]+[\"'\w]|except[ \t]+\w+[ \t]*,[ \t]*\w+[ \t]*:|exec[ \t]+[\"'])")
_PYTHONIC = re.compile(r"(?m)^[ \t]*(import[ \t]+\w|from[ \t]+[\w.]+[ \t]+import[ \t]|def[ \t]+\w+[ \t]*\()")
_TASK = re.compile(r"<Task\b[^>]{0,200}/mit/task")
"""A task exported from the scheduler of Windows."""
_CRON_ROW = re.compile(
    r"(?m)^(?:[\d*,/\-]+[ \t]+){3}[\w*,/\-]+[ \t]+[\w*,/\-]+[ \t]+[^\s\d]|"
    r"^@(?:reboot|hourly|daily|midnight|weekly|monthly)[ \t]"
)
_CRON_SETTING = re.compile(r"[A-Z_]{2,30}[ \t]*=")
_BEGINNING = 20_000
"""Characters by which a table of what is run when is known."""
_PARSE_LIMIT = 200_000


_BY_INTERPRETER = {
    "python": Language.PYTHON, "shell": Language.SHELL, "bash": Language.SHELL, "sh": Language.SHELL,
    "powershell": Language.POWERSHELL, "pwsh": Language.POWERSHELL, "javascript": Language.JAVASCRIPT,
    "node": Language.JAVASCRIPT, "r": Language.R, "sql": Language.SQL, "cmd": Language.BATCH, "batch": Language.BATCH,
    "cscript": Language.VBSCRIPT, "wscript": Language.VBSCRIPT, "vbscript": Language.VBSCRIPT,
} | dict.fromkeys(("perl", "ruby", "php", "lua", "awk", "tcl", "expect", "julia"), Language.OTHER)  # fmt: skip


def spoken_by(interpreter: str) -> Language:
    """The language of what an interpreter ran, whatever the file was called."""
    return _BY_INTERPRETER.get(interpreter.lower(), Language.UNKNOWN)


def detect(path: str, text: str) -> Language:
    """The language of a text found at this path; a name we do not know is settled by what it says."""
    name = path.rsplit("/", 1)[-1].lower()
    suffix = name.rsplit(".", 1)[-1] if "." in name else ""
    if suffix in _BY_SUFFIX:
        return _BY_SUFFIX[suffix]
    if name.startswith("requirements") or name in {"pipfile", "crontab", "anacrontab"}:
        return Language.MANIFEST
    if match := _SHEBANG.match(text[:300]):
        return _INTERPRETERS.get(match.group(1), Language.SHELL)
    return _by_content(text)


def _by_content(text: str) -> Language:
    if text.lstrip()[:1] == "{" and _is_notebook(text):
        return Language.NOTEBOOK
    if text.lstrip("\ufeff \r\n")[:1] == "<" and _TASK.search(text[:2_000]):
        return Language.MANIFEST
    if _is_crontab(text):
        return Language.MANIFEST
    if _PYTHONIC.search(text) or _PYTHON2.search(text) or _parses_as_python(text):
        return Language.PYTHON
    return Language.UNKNOWN


def _is_crontab(text: str) -> bool:
    """Rows of when and what, among settings and remarks alone."""
    if _CRON_ROW.search(text) is None:
        return False
    whole = text if len(text) < _BEGINNING else text[:_BEGINNING].rpartition("\n")[0]
    lines = [line for line in whole.splitlines() if line.strip() and not line.lstrip().startswith("#")]
    return all(_CRON_ROW.match(line) or _CRON_SETTING.match(line) for line in lines)


def _is_notebook(text: str) -> bool:
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError):
        return False
    return isinstance(whole, dict) and isinstance(whole.get("cells"), list)


def _parses_as_python(text: str) -> bool:
    """A `-c` command or a file without a name is Python when Python reads it and it does something."""
    if len(text) > _PARSE_LIMIT:
        return False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return any(not isinstance(statement, ast.Expr) or isinstance(statement.value, ast.Call) for statement in tree.body)
