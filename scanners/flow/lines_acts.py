"""What a script in a language of which no tree is read does by single statements."""

from collections.abc import Iterator, Sequence

import re2

from scanners.flow.kinds import Act
from scanners.flow.lines_hours import read_line_hours
from scanners.flow.programs import done_by, may_do
from scanners.flow.python import TooLarge
from scanners.flow.shapes import read_shapes
from scanners.flow.taken_in import may_fetch, of_code_fetched
from scanners.flow.text import Statement, command_of, runs_of
from scanners.languages import Language

_COMMANDS = frozenset({Language.SHELL, Language.POWERSHELL, Language.BATCH})
_ONCE = frozenset({"works-on-a-database", "asks-a-model"})
_FROM_A_SHARE = re2.compile(
    r"(?i)(?:^|[\s;{|(=])(?:[.&]|Import-Module(?:\s+-Name)?|using\s+module)\s+\(?[\"']?\\\\[\w.-]+\\"
)
"""A module or a script that is taken in from where others may write, once its names are spelt out."""
_EACH_OF_A_SHARE = re2.compile(r"(?i)\\\\[\w.-]+\\.*\.psm?1\b")
_TAKES_EACH = re2.compile(r"(?i)[\s{|][.&]\s+\$(?:_|\w+)\b(?:\.(?:FullName|PSPath|Path))?|\bImport-Module\s+\$_")
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
_MOST = 3_000
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
    if language in _COMMANDS:
        yield from of_code_fetched(statements, text, domains)
    elif (runs := runs_of(language)) is not None and may_fetch(text) and runs.is_in(text):
        commands = [(number, command) for number, one in statements if (command := command_of(one, runs))]
        yield from of_code_fetched(commands, text, domains)


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
