"""What a script in a language of which no tree is read does by single statements."""

from collections.abc import Iterator

from scanners.flow.lines_hours import read_line_hours
from scanners.flow.programs import done_by
from scanners.flow.shapes import read_shapes
from scanners.flow.text import statements_of
from scanners.languages import Language

Act = tuple[str, int, str]
_COMMANDS = frozenset({Language.SHELL, Language.POWERSHELL})
_ONCE = frozenset({"works-on-a-database", "asks-a-model"})


def read_line_acts(text: str, language: Language) -> list[Act]:
    """Every act of a script, each kind once a line, and those that are told once at their first place."""
    found = sorted({*_all(text, language)}, key=lambda act: (act[1], act[0], act[2]))
    told: set[tuple[str, int]] = set()
    acts = []
    for kind, line, through in found:
        place = (kind, 0 if kind in _ONCE else line)
        if place not in told:
            told.add(place)
            acts.append((kind, line, through))
    return acts


def _all(text: str, language: Language) -> Iterator[Act]:
    yield from read_shapes(text, language)
    yield from read_line_hours(text, language)
    if language in _COMMANDS:
        for number, statement in statements_of(text, language):
            yield from ((kind, number, "command") for kind in done_by(statement))
