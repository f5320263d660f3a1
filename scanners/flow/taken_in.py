"""Code that comes from outside over several statements: cloned or fetched in one, run in another."""

from collections.abc import Iterator, Sequence
from typing import Any

import re2

from scanners.destinations import hosts_in, is_of_the_company
from scanners.flow.kinds import Act
from scanners.flow.python import TooLarge
from scanners.flow.text import Statement
from scanners.flow.tools import is_inside
from scanners.hints import Hints

_CLONES = re2.compile(
    r"(?i)\bgit\s+(?:-\S+\s+(?:\S+=\S+\s+)?)*clone\s+(?:-\S+(?:\s+\d+)?\s+|(?:-b|--branch)\s+\S+\s+)*[\"']?"
    r"((?:https?|ssh|git)://[^\s\"']+|git@[\w.-]+:[^\s\"']+)[\"']?(?:\s+[\"']?([^\s\"';&|]+))?"
)
_RUNS_CLONED = re2.compile(
    r"(?i)(?:^|[;&|]\s*|\b(?:sudo|nice|exec|then|do)\s+)(?:(?:make|cmake|ninja|mvn|gradle|cargo|go|npm|yarn|pnpm|bash|sh|zsh|"
    r"python[\d.]*|Rscript|node|perl|ruby|pwsh|powershell|julia|java|source|\.)\s|make$|[\"']?\./\w|[\"']?\.\\\w|&\s+[\"']?\.)"
)
_GOES_IN = re2.compile(r"(?i)(?:^|[;&|(]\s*)(?:cd|pushd|Set-Location|Push-Location)\s")
_MAY_FETCH = re2.compile(r"(?i)curl|wget|aria2c|\biwr\b|WebRequest|BitsTransfer|certutil|bitsadmin|base64|xxd|openssl")
_MOST_FETCHED = 50
_FETCHES = (
    re2.compile(
        r"(?i)\b(?:curl|wget|aria2c|Invoke-WebRequest|iwr|Start-BitsTransfer|certutil|bitsadmin)\b.*?\s(?:--output-document|"
        r"--output|-OutFile|-Destination|-[a-zA-Z]*[oO])[ =]*[\"']?([^\s\"';&|]+)"
    ),
    re2.compile(r"(?i)\bcurl\b.*\s-[a-zA-Z]*O\b.*https?://[^\s\"'/]+/(?:[^\s\"']*/)?([^\s\"'/?;&|]+)"),
    re2.compile(r"(?i)\bcurl\b[^>|]*https?://[^>|]*>\s*[\"']?([^\s\"';&|]+)"),
    re2.compile(r"(?i)\bwget\s+(?:-[^\sO]*\s+)*[\"']?https?://[^\s\"'/]+/(?:[^\s\"']*/)?([^\s\"'/?;&|]+)"),
    re2.compile(
        r"(?i)\b(?:base64\s+(?:-d|-D|--decode)|xxd\s+-r|openssl\s+(?:enc|base64)\b.*-d)\b[^|;]*>\s*[\"']?"
        r"([^\s\"';&|]+)"
    ),
    re2.compile(r"(?i)\b(?:bitsadmin|certutil)\b.*?://\S+\s+[\"']?([^\s\"';&|<>]+)"),
)
"""A file that is fetched from outside, or written out of an encoding, by its name."""
_FETCHING = Hints(shape.pattern.encode() for shape in _FETCHES)
_RUNS = (
    r"(?i)(?:^|[;&|(]\s*|\bif\s+(?:not\s+)?exist\s+(?:\"[^\"]*\"|\S+)\s+\(?\s*|"
    r"\b(?:sudo|nohup|exec|then|do|call|start|Start-Process|Invoke-Item|cmd /c)\s+"
    r"(?:\"[^\"]*\"\s+)?(?:[-/]\S+\s+)*)"
    r"(?:&\s*)?"
    r"(?:(?:(?:/\S*/)?(?:ba|z|da|k)?sh|source|\.|(?:python[\d.]*|perl|ruby|node|php|Rscript|pwsh|powershell|wscript|cscript|"
    r"mshta|regsvr32|rundll32|msiexec|java|dotnet)(?:\.exe)?)\s+(?:[-/]\S+\s+)*)?[\"']?(?:\S*[/\\])?%s(?:$|[\s\"';&|)])|\bchmod\s+(?:\S*x|\d*[1357]\d*)\s.*%s(?:$|[\s\"';&|])"
)
_RENAMES = re2.compile(
    r"(?i)(?:^|[\s;&|({])(?:mv|move|ren|rename|cp|copy|install|Move-Item|Rename-Item|Copy-Item)\s+"
    r"(?:[-/]\w+\s+(?:\d{3,4}\s+)?)*[\"']?([^\s\"';&|]+)[\"']?\s+(?:-\w+\s+)?[\"']?([^\s\"';&|]+)"
)
_DATA = re2.compile(
    r"(?i)\.(?:csv|tsv|json|xlsx?|xml|txt|pdf|html?|zip|gz|tgz|bz2|xz|tar|7z|parquet|png|jpe?g|pem|crt|gpg|sql|ics)$"
)
_AFTER = 20
"""Statements after one that takes in code on which it may be run."""


def may_fetch(text: str) -> bool:
    """May any line of a text clone or fetch something?"""
    return "clone" in text or _MAY_FETCH.search(text) is not None


def of_code_fetched(statements: Sequence[Statement], text: str, domains: Sequence[str]) -> Iterator[Act]:
    """What is cloned or fetched by command lines of a script and then run; the text tells whether any may be."""
    if "clone" in text:
        yield from _of_clones(statements, domains)
    if _MAY_FETCH.search(text) is not None:
        yield from _of_fetched(statements, domains)


def _of_clones(statements: Sequence[Statement], domains: Sequence[str]) -> Iterator[Act]:
    for at, (_, statement) in enumerate(statements):
        met = _CLONES.search(statement)
        if met is None or _is_inside(met[1], domains):
            continue
        folder = (met[2] or met[1].rstrip("/").rpartition("/")[2].removesuffix(".git")).strip("\"'")
        is_in = False
        for number, later in statements[at + 1 : at + 1 + _AFTER]:
            is_in = is_in or (folder in later and _GOES_IN.search(later) is not None)
            if (is_in or folder in later) and _RUNS_CLONED.search(later) is not None:
                yield "runs-unreviewed-code", number, "clone"
                break


def _of_fetched(statements: Sequence[Statement], domains: Sequence[str]) -> Iterator[Act]:
    """A file that is fetched or decoded, and run in the same statement or soon after."""
    looked_for = 0
    for at, (number, statement) in enumerate(statements):
        if not _FETCHING.in_(statement.encode("utf-8", "replace")) or _MAY_FETCH.search(statement) is None:
            continue
        met = next((found for shape in _FETCHES if (found := shape.search(statement)) is not None), None)
        if met is None or is_inside(hosts_in(statement), domains):
            continue
        name = _base(met[1])
        if name in {"", "-"} or _DATA.search(name) is not None:
            continue
        looked_for += 1
        if looked_for > _MOST_FETCHED:
            raise TooLarge(f"it fetches more than {_MOST_FETCHED} files")
        runs = _runs_of(name)
        rest = statement[met.end(1) :]
        for line, later in ((number, rest), *statements[at + 1 : at + 1 + _AFTER]):
            if runs.search(later) is not None:
                yield "runs-unreviewed-code", line, "fetched"
                break
            renamed = _RENAMES.search(later)
            if renamed is not None and _base(renamed[1]) == name and _base(renamed[2]) not in {"", name}:
                name = _base(renamed[2])
                runs = _runs_of(name)


def _runs_of(name: str) -> Any:
    said = re2.escape(name)
    return re2.compile(_RUNS % (said, said))


def _base(path: str) -> str:
    """The last part of a path, as it is written in every language."""
    return path.strip("\"'").replace("\\", "/").rpartition("/")[2]


def _is_inside(address: str, domains: Sequence[str]) -> bool:
    hosts = hosts_in(address) or [address.partition("@")[2].partition("/")[0].partition(":")[0]]
    return all(is_of_the_company(host, domains) for host in hosts)
