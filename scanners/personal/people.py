"""How a script that works on records of people is told by its words, where no field of the vocabulary says it alone.

Nobody can list every field about a person; but who keeps something of people calls them by what they are to him
(tenants, donors, colleagues), names what happens to them (absences, appointments, arrears), and notes of each what is
noted of people (a first name, a phone). Each kind of word counts little; together they say enough.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import re2

from scanners.personal.roles import (
    EVENTS,
    LOOKING_AT_FACES,
    NOTED,
    PEOPLE,
    PERHAPS_EVENTS,
    PERHAPS_PEOPLE,
    REACHING,
)  # fmt: skip
from scanners.personal.vocabulary import without_marks

_ENOUGH = 3
_DRIVERS = frozenset({"driver", "drivers"})
_MOST_NAMED = 6
_MEMORY = 64 << 20
_WORD = re.compile(r"[A-Z]+\d*(?![a-z])|[A-Z]?[a-z]+\d*|\d+")
# What is brought in, who speaks to a model, and what a browser calls itself are about nobody.
_ASIDE = re.compile(
    r"""(?mi)^[ \t]*(?:import|from)[ \t]+\w.*$|["']?role["']?\s*[:=]\s*["'](?:user|system|assistant)["']"""
    r"|user[_-]?agent|\bagent\b|cell_type"
)
_QUOTED = re.compile(r"""(["'`])([^"'`\n]{0,80})\1""")
_BETWEEN = re.compile(r"[,;|\t/\\]")
_ATTRIBUTE = re.compile(r"[\w)\]]\.([A-Za-z][A-Za-z_]{2,20})\b(?!\()")
# In SQL, in PowerShell, in R.
_SELECTED = re.compile(
    r"(?is)\bselect\s(.{5,300}?)\sfrom\s|\bselect-object\s([\w ,]{5,300})|\bselect\(([\w ,]{5,300})\)"
)
_COUNTED = re.compile(r"(?i)count\((?:\*|1)|headcount|occupanc|counts only|how many|how full|anonym")
# What drives a database, a browser or a device, and nobody's car.
_DRIVEN = re.compile(r"(?i)odbc|jdbc|webdriver|selenium|chromedriver|geckodriver|drivername|driver_|printer|nvidia")
_FACES = re.compile("|".join(LOOKING_AT_FACES))


@dataclass(frozen=True, slots=True)
class Told:
    """Words that together say that somebody is worked on, the surest first, and where the first of them stands."""

    words: tuple[str, ...]
    start: int


def told_of_people(text: str) -> Told | None:
    """What a text says of people by its words; None when that is too little to say it."""
    plain = text if text.isascii() else without_marks(text)
    if not _is_worth_reading(plain):
        return None
    looked_at = _ASIDE.sub("", plain)
    words = {word.lower() for word in set(_WORD.findall(looked_at))}
    people, perhaps, events, perhaps_events = (
        words & kind.keys() for kind in (PEOPLE, PERHAPS_PEOPLE, EVENTS, PERHAPS_EVENTS)
    )
    if not perhaps.isdisjoint(_DRIVERS):
        perhaps -= _DRIVERS
        people |= _DRIVERS & words if not _DRIVEN.search(looked_at) else set()
    faces = _FACES.search(plain)
    noted = _noted(looked_at)
    reaching = noted & REACHING
    points = (
        3 * _few(people, PEOPLE, 2)
        + _few(perhaps, PERHAPS_PEOPLE, 2)
        + 2 * min(_few(events, EVENTS, 2) + (2 if faces else 0), 2)
        + _few(perhaps_events, PERHAPS_EVENTS, 2)
        + min(len(noted), 3)
        + (len(reaching) > 1)
        - 2 * (_COUNTED.search(looked_at) is not None)
        - (not people and not events and not faces and not reaching)
    )
    kinds = sum(map(bool, (people, perhaps, events or perhaps_events or faces, noted)))
    if points < _ENOUGH or (kinds < 2 and len(events) < 2 and not faces):
        return None
    said = [*sorted(people), *sorted(events), *([faces.group()] if faces else []), *sorted(perhaps | perhaps_events)]
    named = tuple(dict.fromkeys((*said[: _MOST_NAMED - 1], *sorted(reaching), *sorted(noted))))[:_MOST_NAMED]
    return Told(named, _first(plain, said[0] if said else named[0]))


def _few(met: Iterable[str], forms: Mapping[str, str], most: int) -> int:
    """How many different words were met, whatever their forms."""
    return min(len({forms.get(word, word) for word in met}), most)


def _noted(text: str) -> set[str]:
    """What stands where columns, keys and attributes stand and is noted of people."""
    found: set[str] = set()
    for quoted in {match.group(2) for match in _QUOTED.finditer(text)}:
        for part in _BETWEEN.split(quoted):
            words = [word.lower() for word in _WORD.findall(part)]
            if len(words) <= 3:
                found |= NOTED.intersection(words)
            elif len(words) <= 6:  # the name of a file, or half a sentence
                found |= REACHING.intersection(words)
    for name in set(_ATTRIBUTE.findall(text)):
        words = [word.lower() for word in _WORD.findall(name)]
        found |= (NOTED if len(words) > 1 else REACHING).intersection(words)
    for selected in _SELECTED.finditer(text):
        found |= NOTED.intersection(word.lower() for word in _WORD.findall(selected[selected.lastindex or 0]))
    return found


def _first(plain: str, word: str) -> int:
    """Where the surest word begins, by letters."""
    found = re.search(rf"(?i)(?<![a-z]){word}|(?<=[a-z]){word.capitalize()}", plain)
    return found.start() if found else 0


def _is_worth_reading(plain: str) -> bool:
    """Does any word stand there without which the others would say too little?"""
    return _worth().search(plain) is not None


@lru_cache(maxsize=1)
def _worth() -> Any:
    options = re2.Options()
    options.max_mem = _MEMORY
    words = sorted({*PEOPLE, *EVENTS, *REACHING, *LOOKING_AT_FACES, *PERHAPS_EVENTS})
    small, capital, large = ("|".join(map(form, words)) for form in (str.lower, str.capitalize, str.upper))
    return re2.compile(
        f"(?:^|[^A-Za-z])(?:{small})(?:[^a-z]|$)|(?:{capital})(?:[^a-z]|$)|(?:^|[^A-Z])(?:{large})(?:[^A-Z]|$)", options
    )
