"""What a script in a language of which no tree is read does by single statements."""

from collections.abc import Iterator, Sequence
from typing import Any

import re2

from scanners.destinations import hosts_in, is_of_the_company
from scanners.flow.kinds import Act
from scanners.flow.lines_hours import read_line_hours
from scanners.flow.programs import done_by, may_do
from scanners.flow.python import TooLarge
from scanners.flow.shapes import read_shapes
from scanners.flow.text import Statement
from scanners.flow.tools import is_inside
from scanners.hints import Hints
from scanners.languages import Language

_COMMANDS = frozenset({Language.SHELL, Language.POWERSHELL, Language.BATCH})
_ONCE = frozenset({"works-on-a-database", "asks-a-model"})
_FROM_A_SHARE = re2.compile(
    r"(?i)(?:^|[\s;{|(=])(?:[.&]|Import-Module(?:\s+-Name)?|using\s+module)\s+\(?[\"']?\\\\[\w.-]+\\"
)
"""A module or a script that is taken in from where others may write, once its names are spelt out."""
_EACH_OF_A_SHARE = re2.compile(r"(?i)\\\\[\w.-]+\\.*\.psm?1\b")
_TAKES_EACH = re2.compile(r"(?i)[\s{|][.&]\s+\$(?:_|\w+)\b(?:\.(?:FullName|PSPath|Path))?|\bImport-Module\s+\$_")
_CLONES = re2.compile(
    r"(?i)\bgit\s+(?:-\S+\s+(?:\S+=\S+\s+)?)*clone\s+(?:-\S+(?:\s+\d+)?\s+|(?:-b|--branch)\s+\S+\s+)*[\"']?"
    r"((?:https?|ssh|git)://[^\s\"']+|git@[\w.-]+:[^\s\"']+)[\"']?(?:\s+[\"']?([^\s\"';&|]+))?"
)
_RUNS_CLONED = re2.compile(
    r"(?i)(?:^|[;&|]\s*|\b(?:sudo|nice|exec|then|do)\s+)(?:(?:make|cmake|ninja|mvn|gradle|cargo|go|npm|yarn|pnpm|bash|sh|zsh|"
    r"python[\d.]*|Rscript|node|perl|ruby|pwsh|powershell|julia|java|source|\.)\s|make$|[\"']?\./\w|[\"']?\.\\\w|&\s+[\"']?\.)"
)
_GOES_IN = re2.compile(r"(?i)(?:^|[;&|(]\s*)(?:cd|pushd|Set-Location|Push-Location)\s")
_LISTS_A_SHARE = re2.compile(
    r"(?i)\b(?:Get-ChildItem|gci|dir|ls)\b[^|]*[\s\"'](?:\\\\[\w.-]+\\|[D-Z]:\\)[^|]*\s-r(?:ecurse)?\b|"
    r"\b(?:Get-ChildItem|gci|dir|ls)\b[^|]*\s-r(?:ecurse)?\b[^|]*[\s\"'](?:\\\\[\w.-]+\\|[D-Z]:\\)"
)
_TAKES_AWAY = re2.compile(r"(?i)\bRemove-Item\b|[|{]\s*(?:ri|del|erase|rm|rmdir)\b|\.Delete\(\)")
_SPARES = re2.compile(
    r"(?i)-WhatIf\b|\s-(?:Filter|Include)\b|\b(?:te?mp|tempor\w+|cache|logs?|scratch|lixeira)\b|"
    r"\.(?:tmp|temp|log|bak|old|cache)\b"
)
"""Only tried, of some kind of file, or of what nobody keeps."""
_PIPE, _MOST_PIPES = 15, 500
"""Statements one pipe goes on over, and pipes of one script that are looked at."""
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
    r"(?i)(?:^|[;&|(]\s*|\b(?:sudo|nohup|exec|then|do|call|start|Start-Process|Invoke-Item|cmd /c)\s+"
    r"(?:\"\"\s+)?(?:-\S+\s+)*)"
    r"(?:&\s*)?"
    r"(?:(?:(?:/\S*/)?(?:ba|z|da|k)?sh|source|\.|python[\d.]*|perl|ruby|node|php|Rscript|pwsh|powershell(?:\.exe)?)\s+"
    r"(?:-\S+\s+)*)?[\"']?(?:\S*[/\\])?%s(?:$|[\s\"';&|)])|\bchmod\s+(?:\S*x|\d*[1357]\d*)\s.*%s(?:$|[\s\"';&|])"
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
_MOST = 10_000
"""Acts of one script: whoever reads as many of them reads no further."""


def read_line_acts(
    statements: Sequence[Statement], text: str, language: Language, *, domains: Sequence[str] = ()
) -> tuple[list[Act], str | None]:
    """Every act of a script, each kind once a line, and those that are told once at their first place; and why these
    are not all, where they are not."""
    found: set[Act] = set()
    faults = [
        fault
        for read in (
            read_shapes(text, language),
            read_line_hours(text, language),
            _of_commands(statements, language),
            _of_code_taken_in(statements, text, language, domains),
        )
        if (fault := gather(read, found)) is not None
    ]
    return _once(sorted(found, key=lambda act: (act[1], act[0], act[2]))), faults[0] if faults else None


def gather(read: Iterator[Act], found: set[Act]) -> str | None:
    """Put acts among those that are found, as far as they can be read; says why these are not all."""
    try:
        for act in read:
            found.add(act)
            if len(found) > _MOST:
                return f"it does more than {_MOST} things worth telling"
    except TooLarge as fault:
        return str(fault)
    return None


def _once(found: Sequence[Act]) -> list[Act]:
    told: set[tuple[str, int]] = set()
    acts = []
    for kind, line, through in found:
        place = (kind, 0 if kind in _ONCE else line)
        if place not in told:
            told.add(place)
            acts.append((kind, line, through))
    return acts


def _of_commands(statements: Sequence[Statement], language: Language) -> Iterator[Act]:
    if language in _COMMANDS and may_do("\n".join(statement for _, statement in statements)):
        known: dict[str, Sequence[str]] = {}
        for number, statement in statements:
            if (kinds := known.get(statement)) is None:
                kinds = known[statement] = tuple(done_by(statement))
            for kind in kinds:
                yield kind, number, "command"


def _of_code_taken_in(
    statements: Sequence[Statement], text: str, language: Language, domains: Sequence[str]
) -> Iterator[Act]:
    """Code that is taken from a share or cloned from outside and then run, and a share that is swept, over several
    statements."""
    if language is Language.POWERSHELL and "\\\\" in text:
        yield from _of_shares(statements)
    if language is Language.POWERSHELL and _TAKES_AWAY.search(text) is not None:
        yield from _of_sweeps(statements)
    if language in _COMMANDS and "clone" in text:
        yield from _of_clones(statements, domains)
    if language in _COMMANDS and _MAY_FETCH.search(text) is not None:
        yield from _of_fetched(statements, domains)


def _of_shares(statements: Sequence[Statement]) -> Iterator[Act]:
    for at, (number, statement) in enumerate(statements):
        if _FROM_A_SHARE.search(statement) is not None:
            yield "runs-unreviewed-code", number, "share"
        elif _EACH_OF_A_SHARE.search(statement) is not None:
            near = " ".join(one for _, one in statements[at : at + 3])
            if _TAKES_EACH.search(near) is not None:
                yield "runs-unreviewed-code", number, "share"


def _of_sweeps(statements: Sequence[Statement]) -> Iterator[Act]:
    """All that lies below a share, listed and taken away one by one."""
    pipes = 0
    for at, (number, statement) in enumerate(statements):
        if "|" not in statement or _LISTS_A_SHARE.search(statement) is None:
            continue
        pipes += 1
        if pipes > _MOST_PIPES:
            raise TooLarge(f"it lists folders in more than {_MOST_PIPES} pipes")
        pipe = _pipe_from(statements, at)
        if _TAKES_AWAY.search(pipe) is not None and _SPARES.search(pipe) is None:
            yield "wipes-files", number, "Remove-Item"


def _pipe_from(statements: Sequence[Statement], at: int) -> str:
    """The statements of one pipe, to where its brackets are closed and no more is handed on."""
    parts: list[str] = []
    deep = 0
    for _, part in statements[at : at + _PIPE]:
        parts.append(part)
        deep += part.count("{") + part.count("(") - part.count("}") - part.count(")")
        if deep <= 0 and not part.endswith("|"):
            break
    return " ".join(parts)


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
