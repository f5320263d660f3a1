"""What a script in a language of which no tree is read does by single statements."""

from collections.abc import Iterator, Sequence

from scanners.flow.lines_hours import read_line_hours
from scanners.flow.programs import done_by, may_do
from scanners.flow.python import TooLarge
from scanners.flow.shapes import read_shapes
from scanners.flow.text import Statement
from scanners.languages import Language

Act = tuple[str, int, str]
_COMMANDS = frozenset({Language.SHELL, Language.POWERSHELL, Language.BATCH})
_ONCE = frozenset({"works-on-a-database", "asks-a-model"})
_MOST = 10_000
"""Acts of one script: whoever reads as many of them reads no further."""


def read_line_acts(statements: Sequence[Statement], text: str, language: Language) -> tuple[list[Act], str | None]:
    """Every act of a script, each kind once a line, and those that are told once at their first place; and why these
    are not all, where they are not."""
    found: set[Act] = set()
    faults = [
        fault
        for read in (read_shapes(text, language), read_line_hours(text, language), _of_commands(statements, language))
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
        for number, statement in statements:
            yield from ((kind, number, "command") for kind in done_by(statement))
