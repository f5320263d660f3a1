"""CredSweeper's report as values: strictly what we know of its form, and never a text it met.

The program is called so that it writes digests of lines, names and values in their place. A digest proves that a place
in the content is the one the program means, and nothing else is done with it.
"""

import json
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import Any

from scanners.programs import Broken


class Strength(IntEnum):
    """How sure one of its rules is of what it meets."""

    WEAK = 0
    MODERATE = 1
    STRONG = 2


class Weight(IntEnum):
    """How bad one of its rules says it is."""

    INFO = 0
    LOW = 1
    MEDIUM = 2
    HIGH = 3
    CRITICAL = 4


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A value stands on this line, in these characters of it; `proof` is the SHA-256 of the value."""

    line: int
    start: int
    end: int
    proof: str


@dataclass(frozen=True, slots=True, order=True)
class Told:
    """One thing the program takes for a secret, with the pieces of text that make it up."""

    rule: str
    weight: Weight
    strength: Strength
    probability: float | None
    """What its model says; None where a rule does without the model."""
    places: tuple[Place, ...]


_SLUG = re.compile(r"[^a-z0-9]+")
_PROOF = re.compile(r"[0-9a-f]{64}")
_LONGEST_RULE = 60


def read_report(body: bytes) -> Mapping[str, Sequence[Told]]:
    """What a report tells, by the name of the file; raises Broken for one of another form than we know."""
    try:
        found: dict[str, list[Told]] = defaultdict(list)
        for one in _list(json.loads(body)):
            name, told = _told(one)
            found[name].append(told)
    except (ValueError, KeyError, TypeError, RecursionError) as fault:
        # Never the text of the fault: it quotes what it met.
        raise Broken(f"the program's report is not of the form we know ({type(fault).__name__})") from None
    return {name: sorted(set(told), key=_order) for name, told in found.items()}


def _order(told: Told) -> tuple[tuple[Place, ...], str, int, int, float]:
    return told.places, told.rule, told.weight, told.strength, told.probability or 0.0


def _told(one: Mapping[str, Any]) -> tuple[str, Told]:
    pieces = _list(one["line_data_list"])
    names = {Path(_text(piece["path"])).name for piece in pieces}
    if len(names) != 1:
        raise ValueError("a secret stands in one file")
    return names.pop(), Told(
        rule=_rule(_text(one["rule"])),
        weight=Weight[_text(one["severity"]).upper()],
        strength=Strength[_text(one["confidence"]).upper()],
        probability=_probability(one["ml_probability"]),
        places=tuple(sorted({_place(piece) for piece in pieces})),
    )


def _place(piece: Mapping[str, Any]) -> Place:
    line, start, end = (_number(piece[key]) for key in ("line_num", "value_start", "value_end"))
    proof = _text(piece["value"])
    if line < 1 or not _PROOF.fullmatch(proof):
        raise ValueError("a line counts from 1, and a value is told by its digest")
    return Place(line, start, end, proof)


def _rule(name: str) -> str:
    """The name of a rule as ours are written."""
    slug = _SLUG.sub("-", name.lower()).strip("-")[:_LONGEST_RULE]
    if not slug:
        raise ValueError("a rule has a name")
    return slug


def _list(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise TypeError("not a list")
    return value


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError("not a text")
    return value


def _number(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError("not a number")
    return value


def _probability(value: Any) -> float | None:
    if value is None:
        return None
    if not isinstance(value, float | int) or not 0 <= value <= 1:
        raise ValueError("not a probability")
    return float(value)
