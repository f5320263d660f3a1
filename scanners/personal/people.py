"""How a script that works on records of people is told by its words, where no field of the vocabulary says it alone.

Nobody can list every field about a person; but who keeps something of people calls them by what they are to him
(tenants, donors, colleagues), names what happens to them (absences, appointments, arrears), and notes of each what is
noted of people (a first name, a phone). Each kind of word counts little; together they say enough. Some formats and
programs are about people by definition; German puts its words together, so there the beginning of one tells.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import re2

from scanners.personal.roles import (
    COMPOUNDS,
    COMPOUNDS_OF_PEOPLE,
    EVENTS,
    LOOKING_AT_FACES,
    NOTED,
    PEOPLE,
    PERHAPS_EVENTS,
    PERHAPS_PEOPLE,
    REACHING,
    STEMS_OF_PEOPLE,
)  # fmt: skip
from scanners.personal.standards import Standard, standards_in
from scanners.personal.vocabulary import without_marks

_ENOUGH = 3
_DRIVERS = frozenset({"driver", "drivers"})
_MOST_NAMED = 6
_MEMORY = 64 << 20
_WORD = re.compile(r"[A-Z]+\d*(?![a-z])|[A-Z]?[a-z]+\d*|\d+")
# What is brought in, who speaks to a model, what a browser calls itself, and the account under which something runs
# or is let in are about nobody.
_ASIDE = re2.compile(
    r"""(?mi)^[ \t]*(?-i:import[ \t]+\w|from[ \t]+[\w.]+[ \t]+import\b).*$|["']?role["']?\s*[:=]\s*["'](?:user|"""
    r"""system|assistant)["']"""
    r"|user[_-]?agent|\bagent\b|cell_type|\buser[ _]?id\s*=|-userid\b|\$env:user\w+|%user\w+%|logontype|"
    r"lastlogontimestamp"
    r"|\b(?:create|alter|drop)\s+(?:login|user|role)\b[^;\n]*|\b(?:grant|revoke|deny)\s[^;\n]*|getpass\.getuser"
    r"|\b(?:user(?:name)?|usuario)=\S+|^(?:user(?:name)?|usuario|benutzer)\s*="
)
_COMPUTERS = re2.compile(r"(?i)object(?:category|class)[\"']?\s*[=,:]\s*[\"']?computer|\bget-adcomputer\b")
_GLUED = re.compile(r"[A-Z][a-z]+[A-Z][a-z]+")
"""`CardHolder` is two words, and one of the lists."""
_UNPACKED = re.compile(
    r"\bfor[ \t(]+((?:\w+[ \t]*,[ \t]*)+\w+)[ \t)]+in\b|\b(?:const|let|var)[ \t]*\[([\w, ]{5,200})\][ \t]*="
)
"""The names a row is taken apart into."""
_SUMMED = re.compile(r"[\"'](\w+)[\"']\]\.(?:sum|mean|count|max|min|nunique)\(")
_QUOTED = re.compile(r"""(["'`])([^"'`\n]{0,80})\1""")
_BETWEEN = re.compile(r"[,;|\t/\\]")
_ATTRIBUTE = re.compile(r"[\w)\]]\.([A-Za-z][A-Za-z_]{2,20})\b(?!\()")
_BY_EACH = re.compile(r"(?i)\bgroup(?:[_ ]?by|-object)\b\W{0,4}([^)\n]{1,80})")
_COMPANIES = frozenset({
    "customer", "customers", "client", "clients", "cliente", "clientes", "kunde", "kunden", "klant", "user", "users",
    "partner", "partners", "owner", "owners", "seller", "sellers", "holder", "holders", "tenant", "worker", "workers",
    "author", "reader", "readers", "runner", "runners", "cleaner", "cleaners", "family", "families", "contractor",
})  # fmt: skip
"""Those by whom something is added up who often are companies, programs or machines."""
_SOMEBODY = (PERHAPS_PEOPLE.keys() | {"reader", "parent", "emergency"}) - (_COMPANIES - {"reader", "runner"})
_NAMED = frozenset(
    {"name", "nome", "nombre", "nom", "email", "mail", "phone", "telefone", "telefono", "telefon", "address"}
)
# In SQL, in PowerShell, in R.
_SELECTED = re.compile(
    r"(?is)\bselect\s(.{5,300}?)\sfrom\s|\bselect-object\s([\w ,]{5,300})|\bselect\(([\w ,]{5,300})\)"
)
_COUNTED = re2.compile(
    r"(?i)count\(\s*[\"']?(?:\*|1\b)|group-object|measure-object|only numbers|headcount|occupanc|counts only|"
    r"how many|how full|anonym|agregad[oa]|aggregated|datos abiertos"
)
# What drives a database, a browser or a device, and nobody's car.
_DRIVEN = re2.compile(
    r"(?i)odbc|jdbc|webdriver|selenium|chromedriver|geckodriver|drivername|driver_|printer|nvidia|graphdatabase|bolt:|driverversion|signeddriver|pnputil|windowsdriver"
)
_FACES = re2.compile("|".join(LOOKING_AT_FACES))


@dataclass(frozen=True, slots=True)
class Told:
    """Words that together say that somebody is worked on, the surest first, and where the first of them stands."""

    words: tuple[str, ...]
    start: int


def told_of_people(text: str) -> Told | None:
    """What a text says of people by its words; None when that is too little to say it."""
    plain = text if text.isascii() else without_marks(text)
    standards = standards_in(plain.encode("utf-8", "replace"))
    if not standards and not _is_worth_reading(plain):
        return None
    looked_at = _ASIDE.sub("", plain)
    words = {word.lower() for word in set(_WORD.findall(looked_at))}
    words |= {word.lower() for word in set(_GLUED.findall(looked_at))}
    people, perhaps, events, perhaps_events = (
        words & kind.keys() for kind in (PEOPLE, PERHAPS_PEOPLE, EVENTS, PERHAPS_EVENTS)
    )
    if not perhaps.isdisjoint(_DRIVERS):
        perhaps -= _DRIVERS
        people |= _DRIVERS & words if not _DRIVEN.search(looked_at) else set()
    people |= {word for word in words if len(word) > 7 and COMPOUNDS_OF_PEOPLE.fullmatch(word)}
    events |= {word for word in words if len(word) > 7 and COMPOUNDS.match(word)}
    faces = _FACES.search(plain)
    noted, columns, called = _noted(looked_at)
    reaching = noted & REACHING
    grouped = _grouped(looked_at)
    each = grouped | (people & columns) | called
    points = (
        _points_of(standards)
        + 3 * _few(people, PEOPLE, 2)
        + _few(perhaps, PERHAPS_PEOPLE, 2)
        + 2 * min(_few(events, EVENTS, 2) + (2 if faces else 0), 2)
        + _few(perhaps_events, PERHAPS_EVENTS, 2)
        + min(len(noted), 3)
        + (len(reaching) > 1)
        + (2 if each - people else 0)
        - 2 * (not grouped and _COUNTED.search(looked_at) is not None)
        - 2 * (_COMPUTERS.search(plain) is not None)
        - (not people and not events and not faces and not reaching and not standards and not each)
    )
    kinds = sum(map(bool, (people, perhaps, events or perhaps_events or faces, noted, standards, each)))
    is_alone = kinds < 2 and len(events) < 2 and _few(people, PEOPLE, 2) < 2 and not faces
    if points < _ENOUGH or (is_alone and not any(one.is_sure for one in standards)):
        return None
    said = [
        *(one.said for one in standards),
        *sorted(people),
        *sorted(events),
        *([faces.group()] if faces else []),
        *sorted(perhaps | perhaps_events),
    ]
    named = tuple(dict.fromkeys((*said[: _MOST_NAMED - 1], *sorted(reaching), *sorted(noted))))[:_MOST_NAMED]
    return Told(named, _first(plain, said[0] if said else named[0]))


def _points_of(standards: Sequence[Standard]) -> int:
    """What a standard adds: enough alone, or half of two words for people."""
    return max((3 if one.is_sure else 2 for one in standards), default=0) + (len(standards) > 1)


def _few(met: Iterable[str], forms: Mapping[str, str], most: int) -> int:
    """How many different words were met, whatever their forms."""
    return min(len({forms.get(word, word) for word in met}), most)


def _grouped(text: str) -> set[str]:
    """By whom something is added up: who works how much, or sells how much."""
    by = [met.group(1) for met in _BY_EACH.finditer(text)]
    words = {word.lower() for one in by for word in (*_WORD.findall(one), *_GLUED.findall(one))}
    return {word for word in words if word in PEOPLE or (word in PERHAPS_PEOPLE and word not in _COMPANIES)}


def _noted(text: str) -> tuple[set[str], set[str], set[str]]:
    """What is noted of people where columns and keys stand, every word there, and who of them has a name."""
    found: set[str] = set()
    columns: set[str] = set()
    named: set[str] = set()
    for quoted in {match.group(2) for match in _QUOTED.finditer(text)}:
        for part in _BETWEEN.split(quoted):
            words = [word.lower() for word in _WORD.findall(part)]
            if len(words) <= 3:
                columns.update(words)
                found |= NOTED.intersection(words)
                named.update(_NAMED.intersection(words) and _SOMEBODY.intersection(words))
            elif len(words) <= 6:  # the name of a file, or half a sentence
                found |= REACHING.intersection(words)
    for name in set(_ATTRIBUTE.findall(text)):
        words = [word.lower() for word in _WORD.findall(name)]
        columns.update(words)
        found |= (NOTED if len(words) > 1 else REACHING).intersection(words)
    for unpacked in _UNPACKED.finditer(text):
        words = [word.lower() for word in _WORD.findall(unpacked[unpacked.lastindex or 0])]
        columns.update(words)
        found |= NOTED.intersection(words)
    columns.difference_update(map(str.lower, _SUMMED.findall(text)))
    for selected in _SELECTED.finditer(text):
        words = [word.lower() for word in _WORD.findall(selected[selected.lastindex or 0])]
        columns.update(words)
        found |= NOTED.intersection(words)
    return found, columns, named


def _first(plain: str, word: str) -> int:
    """Where the surest word begins, by letters."""
    found = re.search(rf"(?i)(?<![a-z]){re.escape(word)}|(?<=[a-z]){word.capitalize()}", plain)
    return found.start() if found else 0


def _is_worth_reading(plain: str) -> bool:
    """Does any word stand there without which the others would say too little?"""
    return _worth().search(plain) is not None


@lru_cache(maxsize=1)
def _worth() -> Any:
    options = re2.Options()
    options.max_mem = _MEMORY
    words = sorted({*PEOPLE, *EVENTS, *REACHING, *LOOKING_AT_FACES, *PERHAPS_EVENTS, *_DRIVERS, *_SOMEBODY})
    small, capital, large = ("|".join(map(form, words)) for form in (str.lower, str.capitalize, str.upper))
    return re2.compile(
        f"(?:^|[^A-Za-z])(?:{small})(?:[^a-z]|$)|(?:{capital})(?:[^a-z]|$)|(?:^|[^A-Z])(?:{large})(?:[^A-Z]|$)"
        f"|(?i:{COMPOUNDS.pattern})|(?i:{STEMS_OF_PEOPLE})",
        options,
    )
