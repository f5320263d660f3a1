"""How a script that works on records of people is told by its words, where no field of the vocabulary says it alone.

Nobody can list every field about a person; but who keeps something of people calls them by what they are to him
(tenants, donors, colleagues), names what happens to them (absences, appointments, arrears), and notes of each what is
noted of people (a first name, a phone). Each kind of word counts little; together they say enough. Some formats and
programs are about people by definition; German puts its words together, so there the beginning of one tells.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import lru_cache

import re2

from scanners.hints import Hints, Swift
from scanners.personal.aside import DRIVERS, of_nobody, without_asides
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
_MOST_NAMED = 6
_WORD = re.compile(r"[A-Z]+\d*(?![a-z])|[A-Z]?[a-z]+\d*|\d+")
_COMPUTERS = re2.compile(
    r"(?i)object(?:category|class)[\"']?\s*[=,:]\s*[\"']?computer|"
    r"\bget-(?:adcomputer|mgdevice|azureaddevice|entradevice|cmdevice)\b"
)
_OF_A_COMPUTER = frozenset({"logon", "logons"})
"""What is noted of computers as well as of people."""
_ONE_LETTER = re2.compile("(?i)" + "|".join(rf"\[{letter}{{2,4}}\]" for letter in "abcdefghijklmnopqrstuvwxyz"))
"""`[aá]` and `[Nn]` of an expression, without accents: one letter, written in several ways."""
_HUMPS = re.compile(r"[A-Z][a-z]+[A-Z][a-z]+")
_GLUED = re.compile(rf"{_HUMPS.pattern}|(?i:(?<![a-z])[a-z]{{3,7}}_holders?(?![a-z]))")
"""`CardHolder` and `card_holder` are two words, and one of the lists."""
_UNPACKED = Swift(
    re.compile(
        r"\bfor[ \t(]+((?:\w+[ \t]*,[ \t]*)+\w+)[ \t)]+in\b|"
        r"(?m:^)[ \t]*((?:\w+,[ \t]*)+\w+)[ \t]*=[^=]|"
        r"\(\[([\w, ]{5,200})\]\)?[ \t]*=>|\b(?:const|let|var)[ \t]*\[([\w, ]{5,200})\][ \t]*="
    )
)
"""The names a row is taken apart into."""
_SUMMED = Swift(
    re.compile(
        r"[\"'](\w+)[\"']\]\.(?:sum|mean|count|max|min|nunique)\(|[\"'](\w+)[\"']\s*:\s*[\"'](?:sum|mean|max|min|median)[\"']|"
        r"\bvalues\s*=\s*\[?\s*[\"'](\w+)[\"']"
    )
)
_QUOTED = re.compile(r"""(["'`])([^"'`\n]{0,80})\1""")
_BETWEEN = re.compile(r"[,;|\t/\\]")
_ATTRIBUTE = re.compile(r"[\w)\]]\.([A-Za-z][A-Za-z_]{2,20})\b(?!\()")
_GROUPING = r"(?i)\bgroup(?:[_ ]?by|-object)\b"
_GROUPS = re2.compile(_GROUPING)
_BY_EACH = re.compile(_GROUPING + r"\W{0,4}([^)\n]{1,80})")
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
    r"(?i)\bsum\(\s*(?:count|n|anzahl|qtd|quantidade)\s*\)|count\(\s*[\"']?(?:\*|1\b)|"
    r"group-object|measure-object|only numbers|headcount|occupanc|counts only|"
    r"how many|how full|anonym|agregad[oa]|aggregated|datos abiertos"
)
_FACES = re2.compile("|".join(LOOKING_AT_FACES))


_NAMES = re.compile(r"\w+")
_SPACED = bytes(code if chr(code).isascii() and chr(code).isalnum() else ord(" ") for code in range(256))
"""What stands between words of plain letters, as a space."""


@dataclass(frozen=True, slots=True)
class Told:
    """Words that together say that somebody is worked on, the surest first, and where the first of them stands."""

    words: tuple[str, ...]
    start: int


def told_of_people(text: str) -> Told | None:
    """What a text says of people by its words; None when that is too little to say it."""
    written = text if text.isascii() else without_marks(text)
    plain = _ONE_LETTER.sub(lambda one: one.group()[1], written) if "[" in written else written
    standards = standards_in(plain.encode("utf-8", "replace"))
    if not standards and not _is_worth_reading(plain):
        return None
    met = _met(plain, standards)
    if met is None or not met.is_enough:
        return None
    said = met.said
    named = tuple(dict.fromkeys((*said[: _MOST_NAMED - 1], *sorted(met.reaching), *sorted(met.noted))))[:_MOST_NAMED]
    first = _first(plain, said[0] if said else named[0])
    return Told(named, first if plain is written else _before(written, first))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Met:
    """What stands in a text for people, for what happens to them, and for what is noted of them."""

    standards: Sequence[Standard]
    people: AbstractSet[str]
    perhaps_people: AbstractSet[str]
    events: AbstractSet[str]
    perhaps_events: AbstractSet[str]
    faces: str | None
    """The library that looks at them."""
    noted: AbstractSet[str]
    each: AbstractSet[str]
    """Those of whom there is a row or a sum each."""
    is_counted: bool
    """How many there are is asked, and not who."""
    is_of_computers: bool

    @property
    def reaching(self) -> AbstractSet[str]:
        return self.noted & REACHING

    @property
    def is_enough(self) -> bool:
        """Do several kinds of words together say it, or one kind more than once?"""
        happens = bool(self.events or self.perhaps_events or self.faces)
        kinds = (self.people, self.perhaps_people, happens, self.noted, self.standards, self.each)
        is_alone = sum(map(bool, kinds)) < 2
        says_more = len(self.events) > 1 or _few(self.people, PEOPLE, 2) > 1 or self.faces is not None
        is_sure = any(one.is_sure for one in self.standards)
        return not self.is_vague and self.points >= _ENOUGH and (not is_alone or says_more or is_sure)

    @property
    def is_vague(self) -> bool:
        return not (self.people or self.events or self.faces or self.reaching or self.standards or self.each)

    @property
    def points(self) -> int:
        is_vague = self.is_vague
        return (
            _points_of(self.standards)
            + 3 * _few(self.people, PEOPLE, 2)
            + _few(self.perhaps_people, PERHAPS_PEOPLE, 2)
            + 2 * (2 if self.faces else _few(self.events, EVENTS, 2))
            + _few(self.perhaps_events, PERHAPS_EVENTS, 2)
            + min(len(self.noted), 3)
            + (len(self.reaching) > 1)
            + (2 if self.each - self.people else 0)
            - 2 * self.is_counted
            - 2 * self.is_of_computers
            - is_vague
        )

    @property
    def said(self) -> Sequence[str]:
        """The surest first."""
        standards, faces = [one.said for one in self.standards], [self.faces] if self.faces else []
        perhaps = sorted(self.perhaps_people | self.perhaps_events)
        return [*standards, *sorted(self.people), *sorted(self.events), *faces, *perhaps]


def _met(plain: str, standards: Sequence[Standard]) -> _Met | None:
    """All of it; None where by its words alone it can never be enough, wherever they stand: of most texts that is told
    before it is asked where."""
    looked_at = without_asides(plain)
    words = _words(looked_at)
    words -= of_nobody(words, plain)
    people, perhaps = words & PEOPLE.keys(), words & PERHAPS_PEOPLE.keys()
    if not perhaps.isdisjoint(DRIVERS):
        perhaps -= DRIVERS
        people |= DRIVERS & words
    long = [word for word in words if len(word) > 7]
    people |= {word for word in long if COMPOUNDS_OF_PEOPLE.fullmatch(word)}
    grouped = _grouped(looked_at)
    selected = _selected(looked_at)
    faces = _FACES.search(plain)
    called = _SOMEBODY & words if not _NAMED.isdisjoint(words) else set()
    is_of_computers = _COMPUTERS.search(plain) is not None
    happens = words & EVENTS.keys()
    most = _Met(
        standards=standards,
        people=people,
        perhaps_people=perhaps,
        events=(happens - _OF_A_COMPUTER if is_of_computers else happens) | {*filter(COMPOUNDS.match, long)},
        perhaps_events=words & PERHAPS_EVENTS.keys(),
        faces=faces and faces.group(),
        noted=NOTED & (words | selected),
        each=people | grouped | called,
        is_counted=False,
        is_of_computers=is_of_computers,
    )
    if not most.is_enough:
        return None
    noted, columns, called = _noted(looked_at, most.noted | people)
    summed = _summed(looked_at) if people else set()
    people -= summed - grouped
    return replace(
        most,
        people=people,
        noted=noted | (NOTED & selected),
        each=grouped | (people & ((columns - summed) | selected)) | called,
        is_counted=not grouped and _COUNTED.search(looked_at) is not None,
    )


def _words(text: str) -> set[str]:
    """Every word of a text, in small letters. What is written twice is taken apart once: most is written often."""
    if text.isascii() and "holder" not in text.lower():
        names, glued = {*text.encode().translate(_SPACED).decode().split()}, _HUMPS
        whole = {*filter(str.isalpha, filter(str.islower, names))}
    else:
        names, glued, whole = {*_NAMES.findall(text)}, _GLUED, set()
    once = "\n".join(names - whole)
    words = {word.lower() for word in {*_WORD.findall(once)}}
    return words | whole | {word.lower().replace("_", "") for word in {*glued.findall(once)}}


def _points_of(standards: Sequence[Standard]) -> int:
    """What a standard adds: enough alone, or half of two words for people."""
    return max((3 if one.is_sure else 2 for one in standards), default=0) + (len(standards) > 1)


def _few(met: Iterable[str], forms: Mapping[str, str], most: int) -> int:
    """How many different words were met, whatever their forms."""
    return min(len({forms.get(word, word) for word in met}), most)


def _grouped(text: str) -> set[str]:
    """By whom something is added up: who works how much, or sells how much."""
    if _GROUPS.search(text) is None:
        return set()
    by = [met.group(1) for met in _BY_EACH.finditer(text)]
    words = {word.lower() for one in by for word in (*_WORD.findall(one), *_GLUED.findall(one))}
    return {word for word in words if word in PEOPLE or (word in PERHAPS_PEOPLE and word not in _COMPANIES)}


def _noted(text: str, asked: AbstractSet[str]) -> tuple[set[str], set[str], set[str]]:
    """What is noted of people where columns and keys stand, every word there, and who of them has a name.

    Of all words only those are told that are asked for; what holds none of them is not taken apart.
    """
    found: set[str] = set()
    columns: set[str] = set()
    named: set[str] = set()
    for quoted in _holding({match.group(2) for match in _QUOTED.finditer(text)}, asked):
        for part in _BETWEEN.split(quoted):
            words = [word.lower() for word in _WORD.findall(part)]
            if len(words) <= 3:
                columns.update(words)
                found |= NOTED.intersection(words)
                named.update(_NAMED.intersection(words) and _SOMEBODY.intersection(words))
            elif len(words) <= 6:  # the name of a file, or half a sentence
                found |= REACHING.intersection(words)
    for name in _holding(set(_ATTRIBUTE.findall(text)), asked):
        words = [word.lower() for word in _WORD.findall(name)]
        columns.update(words)
        found |= (NOTED if len(words) > 1 else REACHING).intersection(words)
    for unpacked in _UNPACKED.finditer(text):
        words = [word.lower() for word in _WORD.findall(next(filter(None, unpacked.groups())))]
        columns.update(words)
        found |= NOTED.intersection(words)
    return found, columns, named


def _holding(written: Iterable[str], asked: AbstractSet[str]) -> Iterator[str]:
    """Those in which any of these words may stand."""
    for one in written:
        small = one.lower()
        if any(map(small.__contains__, asked)):
            yield one


def _selected(text: str) -> set[str]:
    """The words of what is selected from a table."""
    if text.isascii() and "select" not in text.lower():
        return set()
    selected = (one[one.lastindex or 0] for one in _SELECTED.finditer(text))
    return {word.lower() for one in selected for word in _WORD.findall(one)}


def _summed(text: str) -> set[str]:
    """The columns that are added up: how many there are of somebody is about nobody."""
    return {next(filter(None, one.groups())).lower() for one in _SUMMED.finditer(text)}


def _first(plain: str, word: str) -> int:
    """Where the surest word begins, by letters."""
    found = re.search(rf"(?i)(?<![a-z]){re.escape(word)}|(?<=[a-z]){re.escape(word.capitalize())}", plain)
    return found.start() if found else 0


def _before(written: str, at: int) -> int:
    """Where a letter stands in a text that stands at `at` once letters in brackets are one each."""
    for one in _ONE_LETTER.finditer(written):
        if one.start() > at:
            break
        at += one.end() - one.start() - 1
    return at


def _is_worth_reading(plain: str) -> bool:
    """Does any word stand there without which the others would say too little? All is told in one reading: most texts
    hold nothing of it."""
    met = _telling().in_(plain.encode("utf-8", "replace"))
    return bool(met) and (_WORTH in met or (_SOMEBODY_IS in met and len(met) > 1))


_WORTH, _SOMEBODY_IS = 0, 1


@lru_cache(maxsize=1)
def _telling() -> Hints:
    """Words that are enough, somebody, by whom something is added up, and somebody and a name close to each other, who
    has a column of his own."""
    words = {*PEOPLE, *EVENTS, *REACHING, *LOOKING_AT_FACES, *DRIVERS}
    worth = f"{_written(words)}|(?i:[a-z]_holder)|(?i:{COMPOUNDS.pattern})|(?i:{STEMS_OF_PEOPLE})"
    somebody, named = ("|".join(sorted(words)) for words in (_SOMEBODY, _NAMED))
    called = f"(?i)(?:{somebody})[^\"'\n]*(?:{named})|(?:{named})[^\"'\n]*(?:{somebody})"
    return Hints(pattern.encode() for pattern in (worth, _written(_SOMEBODY), _GROUPING, called))


def _written(words: AbstractSet[str]) -> str:
    """Any of some words as they may be written."""
    small, capital, large = ("|".join(map(form, sorted(words))) for form in (str.lower, str.capitalize, str.upper))
    return f"(?:^|[^A-Za-z])(?:{small})(?:[^a-z]|$)|(?:{capital})(?:[^a-z]|$)|(?:^|[^A-Z])(?:{large})(?:[^A-Z]|$)"
