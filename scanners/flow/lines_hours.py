"""Whether a shell, PowerShell, JavaScript, R or SQL script waits for, plans or acts only in hours nobody is at work."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

import re2

from scanners.flow import lines_hours_tables as tables
from scanners.flow.clock import (
    ALL,
    WEEKEND,
    Week,
    crons_in,
    day_named,
    hour_named,
    is_off,
    is_off_hour,
    is_planned_off,
    weeks,
)
from scanners.flow.kinds import Act
from scanners.flow.python import TooLarge
from scanners.hints import Gate
from scanners.languages import Language

_LINE = 1_000
_MOST_LINES = 3_000
"""Lines of which any shape may say that they are a plan, a condition or a wait."""
_MOST_WORK = 20_000_000
"""The sum of the squares of the lengths of lines that speak of hours, which is what a shape may take for them."""
_MOST_NAMED = 50_000_000
"""Letters gone over for what names are given that an hour is told by."""
_MOST_FUNCTIONS, _BODY = 40, 7
"""Functions of one script that are looked at for what they answer, and lines of each."""
_NEAR = 20
"""Lines from one that speaks of hours after which the next is not near, whatever stands between."""
_COMMENT = {Language.JAVASCRIPT: "//", Language.SQL: "--", Language.BATCH: "::", Language.VBSCRIPT: "'"}
_MENTIONS = re2.compile(
    r"(?i)hour|hora|weekday|date|getday|\bcron|schedule|sleep|time\b|@daily|@weekly|"
    r"\bday\(\)|run\b|startup|wday|trigger|\* \*|service|systemctl|schtasks|\bat\s+\d"
)
_SLEEPS = re2.compile(r"(?i)sleep|Start-Sleep|wait|setTimeout|delay|OnTime")
_COMMANDS = frozenset({
    Language.SHELL, Language.POWERSHELL, Language.JAVASCRIPT, Language.R, Language.BATCH, Language.VBSCRIPT,
})  # fmt: skip


def read_line_hours(text: str, language: Language) -> Iterator[Act]:
    """Every such wait, plan or condition."""
    if language not in tables.HOUR or _MENTIONS.search(text) is None:
        return
    mark = _COMMENT.get(language, "#")
    lines = [line[:_LINE] for line in text.splitlines()]
    lines = ["" if line.lstrip().startswith(mark) and not line.startswith("#!") else line for line in lines]
    is_waiting = _SLEEPS.search(text) is not None or language is Language.SQL
    gate, conditions, looked_at = _gate(language), None, 0
    given = _Given(text)
    has_service = tables.OWN_SERVICE in text
    for number, line in enumerate(lines, start=1):
        met = gate.open_to(line) if line else ()
        if not met:
            continue
        looked_at += 1
        if looked_at > _MOST_LINES:
            raise TooLarge(f"more than {_MOST_LINES} of its lines speak of hours and plans")
        plans = _plans_of(line, met, language, has_service=has_service)
        yield from ((kind, number, through) for kind, through in plans)
        if _IS_TEST in met:
            conditions = conditions or _Conditions(lines, language)
            yield from ((kind, number, "if") for kind in conditions.told(lines, number - 1))
        # Midnight and the last minute of a day are how days are told apart.
        hours = _moments_of(line, met, language, given) if is_waiting else ()
        if any(hour is not None and is_off_hour(hour) and 0 < hour < 23 + 50 / 60 for hour in hours):
            yield "waits-for-the-night", number, "wait"


_IS_CRON, _IS_PLAN, _IS_INSTALLED, _IS_TEST, _IS_MOMENT, _IS_NAMED = range(6)


@lru_cache(maxsize=8)
def _gate(language: Language) -> Gate:
    cron, test = re.compile(r"\*|@daily|@midnight|@weekly"), re.compile(tables.TEST.pattern + r"|^\s*(?:\[|\(\()")
    return Gate([cron, tables.PLANNING, tables.INSTALLS, test, tables.MOMENTS[language], tables.BY_NAME])


def _plans_of(line: str, met: Sequence[int], language: Language, *, has_service: bool) -> Iterator[tuple[str, str]]:
    is_cron = _IS_CRON in met and ("*" in line and any(is_planned_off(hours) for hours in crons_in(line)))
    if is_cron or (_IS_CRON in met and language is Language.SHELL and "@" in line and _SPOKEN.search(line) is not None):
        yield "plans-the-night", "cron"
    elif _IS_PLAN in met and _is_planned(line):
        yield "plans-the-night", "schedule"
    is_installed = _IS_INSTALLED in met and language in _COMMANDS and not tables.NOT_INSTALLED.is_in(line)
    if is_installed and (has_service or tables.SERVICE.search(line) is None or tables.TIMER.search(line) is not None):
        yield "installs-its-own-schedule", "schedule"


def _moments_of(line: str, met: Sequence[int], language: Language, given: "_Given") -> Sequence[float | None]:
    """The hours of the moment a line makes, written there or named."""
    moment = tables.MOMENTS[language].search(line) if _IS_MOMENT in met else None
    if moment is not None:
        return [hour_named(next((one for one in moment.groups() if one is not None), ""))]
    named = tables.BY_NAME.search(line) if _IS_NAMED in met else None
    return () if named is None else given.hours(named[1])


class _Given:
    """What names are given that hours are told by; each is looked for once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: dict[str, list[float | None]] = {}

    def hours(self, name: str) -> list[float | None]:
        if name not in self._known:
            if (len(self._known) + 1) * len(self._text) > max(_MOST_NAMED, len(self._text)):
                raise TooLarge("more names stand for an hour in it than can be looked for")
            self._known[name] = _hours_given(self._text, name)
        return self._known[name]


_SPOKEN = re.compile("@daily|@midnight|@weekly")


def _hours_given(text: str, name: str) -> list[float | None]:
    """What a name is given: where it is set, or by calls of the function whose parameter it is."""
    word = re.escape(name)
    found = [hour_named(one) for one in re.findall(rf"(?i)\b{word}\s*(?:=|<-)\s*[\"']?(\d{{1,2}}(?::\d\d)?)\b", text)]
    taking = re.compile(
        r"(?i)\bfunction\s+([\w-]+)\s*\(([^()]*)\)|\b(\w+)\s*(?:=|<-)\s*(?:async\s*)?(?:function\s*)?\(([^()"
        r"]*)\)\s*(?:=>|\{)"
    )
    for met in taking.finditer(text):
        function, parameters = (met[1] or met[3]), (met[2] or met[4] or "")
        names = [one.strip().lstrip("$").split("=")[0].strip() for one in parameters.split(",")]
        if name in names:
            place = names.index(name)
            for call in re.findall(rf"\b{re.escape(function)}\s*\(([^()]*)\)", text)[:8]:
                given = call.split(",")
                found.append(hour_named(given[place]) if place < len(given) else None)
    return found


def _is_planned(line: str) -> bool:
    """A time given to what plans: each of those a line names."""
    for shape in tables.TIMES:
        for met in shape.finditer(line):
            said = next(one for one in met.groups() if one is not None)
            if said.isdigit() and len(said) > 2:
                said = said.zfill(6)[:2]
            hour = hour_named(said)
            if hour is not None and is_off_hour(hour):
                return True
    return False


class _Conditions:
    """The conditions of one script, and what its names stand for."""

    def __init__(self, lines: Sequence[str], language: Language) -> None:
        text = "\n".join(lines)
        hour, (day, first) = tables.HOUR[language], tables.DAY[language]
        self._work = 0
        self._known: dict[str, Week | None] = {}
        flags = "" if language in {Language.JAVASCRIPT, Language.R, Language.SHELL} else "(?i)"
        telling = self._telling(lines)
        hours = self._given(telling, language, hour, flags)
        days = self._given(telling, language, day, flags)
        sign, end = tables.SIGNS.get(language, ("", r"(?![\w.(])"))
        named = [sign + re.escape(name) + end for name in hours] + (
            [tables.NAMED_HOUR + (r"(?![\w.(])")] if language is not Language.SQL else []
        )
        named_days = [sign + re.escape(name) + end for name in days] + [tables.NAMED_DAY]
        whole_hour, whole_day = "|".join([hour, *named]), "|".join([day, *named_days])
        before = r"(?<![\w.$])"
        self._atoms = [
            (
                re.compile(
                    flags + rf"{before}[\"'(]*(?:{whole_hour})[\"')]*\s*{tables.OP}\s*{tables.NUMBER}(?![\w.:])"
                ),
                self._hour,
            ),
            (
                re.compile(flags + rf"{before}{tables.NUMBER}\s*{tables.OP}\s*[\"'(]*(?:{whole_hour})[\"']*"),
                self._turned,
            ),
            (
                re.compile(flags + rf"{before}[\"'(]*(?:{whole_day})[\"')]*\s*{tables.OP}\s*{tables.NUMBER}(?![\w.:])"),
                self._day,
            ),
            (
                re.compile(
                    flags
                    + (
                        rf"(?:{whole_day})[\"')]*\s*(?:{tables.OP}|(?:-in|-contains|%in%|-match|-like|in\b)|"
                        rf"\.includes\()\s*(?:c|@)?[\[(]*\s*[\"']?([A-Za-zçáéíóú-]{{3,}})"
                    )
                ),
                self._named_day,
            ),
            (
                re.compile(flags + rf"(?:{whole_day})[\"')]*\s*(?:%in%|-in|in)\s*(?:c|@)?[\[(]*\s*([\d, '\"]+)"),
                self._days,
            ),
            (re.compile(r"\[\s*([\d, ]+)\]\.(?:includes|indexOf)\(\s*(?:" + whole_day + ")"), self._days),
            (re.compile(r"\[\s*([\d, ]+)\]\.(?:includes|indexOf)\(\s*(?:" + whole_hour + ")"), self._hours),
            (
                re.compile(flags + (rf"(?:{whole_hour})[\"')]*\s*(?:%in%|-in|in)\s*(?:c|@)?[\[(]*\s*([\d, .:]+)")),
                self._hours,
            ),
            (re.compile(r"(?i)\b(?:is_?weekend|e?h?_?fim_?de_?semana|is_?fds)\b(?:\(\))?"), lambda _: WEEKEND),
        ]
        self._first = first
        counts_from_one = {Language.R, Language.SQL, Language.VBSCRIPT}
        always = "" if language is Language.VBSCRIPT else "wday|datepart|dayofweek"
        self._text_day = re.compile(always) if language in counts_from_one else None
        self._is_iso = re.compile(r"%u|isoWeekday|isodow")
        self._of_rows = {name.lower() for name in tables.OF_ROWS.findall(text)} | {"_"}
        self._text = text
        self._called = self._answers(lines)
        if self._called:
            each = "|".join(map(re.escape, self._called))
            self._atoms.append((re.compile(rf"(?<![\w.$-])(?:{each})(?![\w-])(?:\(\))?"), self._answer))
        named_ways = [re.escape(name) for name in (*hours, *days, *self._called)]
        self._speaks = re.compile("|".join([tables.OF_HOURS.pattern, *named_ways]), re.IGNORECASE)

    def _spend(self, line: str) -> None:
        self._work += len(line) ** 2
        if self._work > _MOST_WORK:
            raise TooLarge("more and longer lines speak of hours than can be told apart")

    def _telling(self, lines: Sequence[str]) -> str:
        """The lines that speak of hours or days, and the two before and after, on which what they say may begin and
        end; bars stand for the others."""
        kept: dict[int, str] = {}
        filled = [at for at, line in enumerate(lines) if line.strip()]
        for place, at in enumerate(filled):
            if tables.OF_HOURS.search(lines[at]) is not None:
                for near in filled[max(0, place - 2) : place + 3]:
                    if near not in kept and abs(near - at) < _NEAR:
                        self._spend(lines[near])
                        kept[near] = lines[near]
        return "\n;\n".join("\n".join(kept[at] for at in group) for group in _runs(sorted(kept)))

    @staticmethod
    def _given(text: str, language: Language, shape: str, flags: str) -> set[str]:
        """The names a script gives to what says the hour, or the day."""
        met = re.findall(flags + tables.GIVEN[language] + f"(?:{shape})", text)
        return {name for name in met[:40] if len(name) < 60}

    def _answers(self, lines: Sequence[str]) -> dict[str, Week]:
        """The functions that answer whether it is some hour or day, and in which hours they say yes."""
        found: dict[str, Week] = {}
        heads = [(at, tables.FUNCTION.search(line)) for at, line in enumerate(lines) if tables.IS_FUNCTION.is_in(line)]
        for at, head in heads[:_MOST_FUNCTIONS]:
            body = [lines[at][head.end() :], *lines[at + 1 : at + _BODY]]
            said = next((one[1] for line in body if (one := tables.RETURNS.match(line)) is not None), None)
            if said is None or tables.OF_HOURS.search("\n".join(body)) is None:
                continue
            self._spend(said)
            if (week := self._read(said)) is not None and week not in {0, ALL}:
                found[next(filter(None, head.groups()))] = week
        return found

    def _answer(self, met: re.Match[str]) -> Week | None:
        return self._called.get(met[0].removesuffix("()"))

    def told(self, lines: Sequence[str], at: int) -> Iterator[str]:
        line = lines[at]
        if self._speaks.search(line) is None:
            return
        self._spend(line)
        met = tables.TEST.search(line)
        if met is None:
            yield from self._short(line)
            return
        word, rest = met[1].lower(), met[2]
        condition, then = _parted(rest)
        hours = self._holds(condition)
        if hours is None or hours in {0, ALL}:
            return
        then = "\n".join([then, *(one for one in lines[at + 1 : at + 6] if one.strip())])
        if word in {"while", "until"}:
            after = hours if word == "until" else ALL & ~hours
            if is_off(after):
                yield "waits-for-the-night"
        elif tables.LEAVES.match(then):
            if is_off(ALL & ~hours):
                yield "acts-when-nobody-is-there"
        elif is_off(hours) and not tables.SAYS.match(then) and not tables.COUNTS.is_in(then):
            yield "acts-when-nobody-is-there"

    def _short(self, line: str) -> Iterator[str]:
        """`[ … ] && command`, `[ … ] || exit`."""
        met = re.match(r"\s*(\[.*\]|\(\(.*\)\))\s*(&&|\|\|)\s*(.*)", line)
        if met is None:
            return
        hours = self._holds(met[1])
        if hours is None or hours in {0, ALL}:
            return
        hours = hours if met[2] == "&&" else ALL & ~hours
        if tables.LEAVES.match(met[3]):
            hours = ALL & ~hours
        elif tables.SAYS.match(met[3]):
            return
        if is_off(hours):
            yield "acts-when-nobody-is-there"

    def _holds(self, condition: str) -> Week | None:
        """The hours in which a condition holds; each is read once, however often it stands in a script."""
        if condition not in self._known:
            self._known[condition] = self._read(condition)
        return self._known[condition]

    def _read(self, condition: str) -> Week | None:
        """The same from its parts that speak of hours, in the order they stand."""
        parts: list[tuple[int, int, Week]] = []
        for atom, read in self._atoms:
            for met in atom.finditer(condition):
                week = None if self._is_of_a_row(met[0]) else read(met)
                if week is not None and not any(start < met.end() and met.start() < end for start, end, _ in parts):
                    parts.append((met.start(), met.end(), week))
        if not parts:
            return None
        parts.sort()
        found = parts[0][2]
        groups: list[Week] = []
        for (_, end, _), (start, _, week) in pairwise(parts):
            between = condition[end:start]
            if tables.OR.search(between) is not None:
                groups.append(found)
                found = week
            else:
                found &= week
        for one in groups:
            found |= one
        is_denied = re.match(r"(?i)[\s(\[]*(?:!|-not\b|not\b)[\s(]*", condition) is not None
        return ALL & ~found if is_denied else found

    def _is_of_a_row(self, said: str) -> bool:
        named = tables.OF_A_ROW.search(said)
        return named is not None and (named[1].lower() in self._of_rows or bool(named[2]))

    def _hour(self, met: re.Match[str]) -> Week | None:
        return _of_hours(met[1], int(met[2]))

    def _turned(self, met: re.Match[str]) -> Week | None:
        return _of_hours(tables.TURNED[tables.OPS.get(met[2], met[2])], int(met[1]))

    def _day(self, met: re.Match[str]) -> Week | None:
        compare, number = _compare(met[1]), int(met[2])
        return weeks(lambda day, _: compare(self._number(day, met[0]), number))

    def _named_day(self, met: re.Match[str]) -> Week | None:
        day = day_named(met[2])
        if day is None:
            return None
        is_not = met[1] in {"-ne", "!=", "!=="}
        others = {
            one
            for word in re.findall((r"[A-Za-zçáéíóú-]{3,}"), met.string[met.end() : met.end() + 40])
            if (one := day_named(word)) is not None
        }
        week = weeks(lambda one, _: one == day or one in others)
        return ALL & ~week if is_not else week

    def _days(self, met: re.Match[str]) -> Week | None:
        numbers = {int(one) for one in re.findall(r"\d+", met[1])}
        return weeks(lambda day, _: self._number(day, met[0]) in numbers) if numbers else None

    def _hours(self, met: re.Match[str]) -> Week | None:
        numbers: set[int] = set()
        for first, last in re.findall(r"(\d+)(?:\s*(?:\.\.|:)\s*(\d+))?", met[1]):
            numbers |= {int(first), *range(int(first), min(int(last or first), tables.LAST) + 1)}
        return weeks(lambda _, hour: hour in numbers) if numbers else None

    def _number(self, day: int, said: str) -> int:
        """The number a day has where this is said: from Monday as 1, or from Sunday as 0 or 1."""
        if self._is_iso.search(said) or (
            self._is_iso.search(self._text) and ("%w") not in self._text and "getDay" not in said
        ):
            return day + 1
        if self._text_day is not None and self._text_day.search(said) and "$wday" not in said:
            return (day + 1) % 7 + 1
        return (day + 1) % 7


def _runs(places: Sequence[int]) -> Iterator[list[int]]:
    """Places in a row."""
    group: list[int] = []
    for place in places:
        if group and place > group[-1] + 1:
            yield group
            group = []
        group.append(place)
    if group:
        yield group


def _parted(rest: str) -> tuple[str, str]:
    """A condition and what follows it on its line."""
    if rest.lstrip().startswith("(") and not rest.lstrip().startswith("(("):
        deep = 0
        for place, letter in enumerate(rest):
            deep += (letter == "(") - (letter == ")")
            if deep == 0 and letter == ")":
                tail = rest[place + 1 :]
                if re.match(r"\s*(?:&&|\|\||-and|-or|[<>=!.-])", tail) is None:
                    return rest[: place + 1], tail
    met = re.search(r"(?i);\s*(?:then|do)\b|\bthen\b|\bdo\b|\bbegin\b|\bloop\b|\{", rest)
    return (rest, "") if met is None else (rest[: met.start()], rest[met.start() :].lstrip("; "))


def _compare(op: str) -> Callable[[float, float], bool]:
    plain = tables.OPS.get(op, op)
    return {
        ">": lambda one, other: one > other, "<": lambda one, other: one < other, ">=": lambda one, other: one >= other,
        "<=": lambda one, other: one <= other, (
            "=="
        ): lambda one, other: one == other, "!=": lambda one, other: one != other,
    }[plain]  # fmt: skip


@lru_cache(maxsize=1_024)
def _of_hours(op: str, number: int) -> Week:
    compare = _compare(op)
    return weeks(lambda _, hour: compare(hour, number))
