"""Hours of a week: which of them a plan or a condition names, and whether anybody is at work then."""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

Week = int
"""The 168 hours of a week as bits, from Monday at midnight."""
DAYS, HOURS = range(7), range(24)
ALL: Week = (1 << 168) - 1


def weeks(holds: Callable[[int, int], bool]) -> Week:
    """The hours for which something holds, asked for each day (Monday is 0) and hour."""
    return sum(1 << (24 * day + hour) for day in DAYS for hour in HOURS if holds(day, hour))


_AT_WORK = weeks(lambda day, hour: day < 5 and 8 <= hour < 18)
_IN_BUSINESS = weeks(lambda day, hour: day < 5 and 7 <= hour < 20)
WEEKEND = weeks(lambda day, _: day >= 5)


def is_off(hours: Week) -> bool:
    """Are these hours, of which there are some, all ones in which a condition speaks of nobody being at work?"""
    return hours != 0 and hours & _AT_WORK == 0


def is_planned_off(hours: Week) -> bool:
    """The same of a plan: those who come early or stay late still see what it does."""
    return hours != 0 and hours & _IN_BUSINESS == 0


def is_off_hour(hour: float) -> bool:
    return not 7 <= hour < 20


_NAMES = {name: day for day, names in enumerate((
    "mon monday seg segunda segunda-feira lun lunes lundi", "tue tues tuesday ter terca terça terça-feira mar martes",
    (
        "wed wednesday qua quarta quarta-feira mie mié miercoles miércoles"
    ), "thu thur thurs thursday qui quinta quinta-feira jue jueves",
    "fri friday sex sexta sexta-feira vie viernes", (
        "sat saturday sab sáb sabado sábado samedi"
    ), "sun sunday dom domingo dimanche",
)) for name in names.split()}  # fmt: skip
_FIELD = re.compile(r"[\w*/,?#-]+")
_NUMBER = re.compile(r"[0-9]{1,4}")
"""Whatever is longer names no hour, and much longer is refused as a number at all."""
_PLACE = re.compile(
    r"(?:^|[\s\"'(=`>])((?:[\d*/,-]+\s+){2,3}[\d*/,?LW-]+\s+[\dA-Za-z*/,?-]+\s+[\dA-Za-z*/,?#-]+(?:\s+[\d"
    r"*/,-]+)?)(?=$|[\s\"')`\\])"
)
_FIELDS = 5
"""Of a plan of cron: minute, hour, day, month, day of the week."""
_SPOKEN = {"@daily": (None, {0}), "@midnight": (None, {0}), "@nightly": (None, {0}), "@weekly": ({6}, {0}),
           "@monthly": (None, {0})}  # fmt: skip
_TIME = re.compile(r"\s*(\d{1,2})(?:[:hH.](\d{2}))?(?::\d{2})?\s*(am|pm|AM|PM)?\s*\Z")


def day_named(text: str) -> int | None:
    return _NAMES.get(text.strip().lower())


def hour_named(text: str) -> float | None:
    """`02:30`, `2h30`, `11pm` as hours; None when it is no time of a day."""
    met = _TIME.match(text)
    if met is None:
        return None
    hour, minute, half = int(met[1]), int(met[2] or 0), (met[3] or "").lower()
    hour = hour % 12 + 12 if half == "pm" else hour % 12 if half == "am" else hour
    return hour + minute / 60 if hour < 24 and minute < 60 else None


def crons_in(text: str) -> Iterable[Week]:
    """The hours of every plan a text holds in the way of cron."""
    for met in _PLACE.finditer(text):
        hours = cron_week(met[1])
        if hours is None and len(fields := met[1].split()) > _FIELDS:
            hours = cron_week(" ".join(fields[:_FIELDS]))  # who runs it stands sixth in the tables of the system
        if hours is not None:
            yield hours


@lru_cache(maxsize=512)
def cron_week(text: str) -> Week | None:
    """The hours in which a plan in the way of cron runs; None when it is no such plan."""
    plain = text.strip().removeprefix("cron(").removesuffix(")")
    if plain.lower() in _SPOKEN:
        spoken, hours = _SPOKEN[plain.lower()]
        return _of(DAYS if spoken is None else spoken, hours)
    fields = plain.split()
    if not 5 <= len(fields) <= 7 or not any("*" in field for field in fields) or not all(map(_FIELD.fullmatch, fields)):
        return None
    is_quartz = "?" in plain
    if len(fields) == 6 and is_quartz and (fields[4] == "?" or fields[2] == "?"):
        fields = fields[:5]  # a year at the end
    elif len(fields) >= 6:
        fields = fields[1:6]  # seconds in front
    minutes, at = field_of(fields[0], 59), field_of(fields[1], 23)
    dates, months = field_of(fields[2], 31), field_of(fields[3], 12, names=True)
    weekdays = _days_of(fields[4], is_quartz=is_quartz)
    if minutes is None or at is None or dates is None or months is None or weekdays is None:
        return None
    return _of(weekdays, at)


def _of(days: Iterable[int], hours: Iterable[int]) -> Week:
    """These hours of these days."""
    each = sum(1 << hour for hour in hours)
    return sum(each << 24 * day for day in days)


def field_of(text: str, last: int, *, names: bool = False) -> set[int] | None:
    """The numbers one field of a plan names, from 0 to the last there is."""
    found: set[int] = set()
    for part in text.split(","):
        span, _, step = part.partition("/")
        if span in {"*", "?", "L", "LW"}:
            low, high = 0, last
        elif names and span[:3].isalpha():
            low, high = 1, 1
        else:
            first, _, second = span.partition("-")
            first, second = first.rstrip("WL"), second.rstrip("WL")
            if not _NUMBER.fullmatch(first) or (second and not _NUMBER.fullmatch(second)):
                return None
            low, high = int(first), int(second) if second else last if step else int(first)
        if low > last or high > last or (step and (not _NUMBER.fullmatch(step) or int(step) == 0)):
            return None
        steps = int(step) if step else 1
        found |= set(range(low, high + 1, steps)) if low <= high else {*range(low, last + 1, steps), *range(high + 1)}
    return found


def _days_of(text: str, *, is_quartz: bool) -> set[int] | None:
    """Days of the week, Monday being 0; cron begins with Sunday as 0, Quartz as 1."""
    if text in {"*", "?"} or text.startswith("*/"):
        return set(DAYS)
    found: set[int] = set()
    for part in text.split(","):
        first, _, second = part.partition("#")[0].partition("-")
        ends = []
        for one in (first, second or first):
            named = day_named(one)
            if named is None and not (one[:1].isdigit() and one[:1] in "01234567" and len(one.rstrip("L")) == 1):
                return None
            number = int(one[0]) if named is None else 0
            ends.append(named if named is not None else (number - 2) % 7 if is_quartz else (number - 1) % 7)
        low, high = ends
        found |= set(range(low, high + 1)) if low <= high else {*range(low, 7), *range(high + 1)}
    return found
