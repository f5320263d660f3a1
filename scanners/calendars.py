"""When people and scripts are expected to work: calendars somebody set, holidays, and habits seen in earlier runs."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import lru_cache

import holidays
from sqlmodel import Session, select

from escrow.audit.log import AuditLog
from escrow.core.errors import NotFound, RequestRefused
from escrow.core.events import Event
from escrow.core.principals import Principal
from scanners.tables import CalendarRow

SITE, ENDPOINT, ACCOUNT, PERSON = "site", "endpoint", "account", "person"
KINDS = (PERSON, ACCOUNT, ENDPOINT, SITE)
_DEFAULT = "default"
_DAY = 24 * 60
USUAL_DAYS = 5
"""Different earlier days from which something done at this hour is a habit; with fewer, none is known yet."""
_LATEST = 400


@dataclass(frozen=True, slots=True)
class Calendar:
    """Hours of work by weekday, Monday first, in minutes from midnight (None: a day off), and days nobody works.

    A shift may end after midnight (22:00 to 06:00 is `(1320, 1800)`); it belongs to the day on which it began.
    """

    weekdays: tuple[tuple[int, int] | None, ...] = ((7 * 60, 20 * 60),) * 5 + (None, None)
    country: str | None = None
    subdivision: str | None = None
    extra: frozenset[date] = field(default_factory=frozenset)
    is_assumed: bool = True
    """Nobody set it: it is what most offices do."""

    def free_day(self, day: date) -> str | None:
        """Why nobody is expected to work on a day; None when it is a day of work."""
        if self.weekdays[day.weekday()] is None:
            return f"{day:%A}"
        if day in self.extra:
            return "a day off of the calendar"
        return holiday_of(day, self.country, self.subdivision) if self.country else None

    def is_working(self, at: datetime) -> bool:
        """Is somebody expected to be at work at this moment of their own clock?"""
        minute, today = at.hour * 60 + at.minute, at.date()
        return self._covers(today, minute) or self._covers(today - timedelta(days=1), minute + _DAY)

    def _covers(self, day: date, minute: int) -> bool:
        """Is a minute, counted from the midnight a day began with, in the shift that began on that day?"""
        hours = self.weekdays[day.weekday()]
        return hours is not None and hours[0] <= minute < hours[1] and self.free_day(day) is None


ASSUMED = Calendar()


@dataclass(frozen=True, slots=True)
class Habit:
    """On which days, and at which hours of them, runs began so far. One day counts once for an hour."""

    hours: frozenset[tuple[date, int]] = field(default_factory=frozenset)

    @property
    def days(self) -> int:
        return len({day for day, _ in self.hours})

    def days_about(self, at: datetime) -> int:
        """On how many days of the same kind (weekday or weekend) something began within an hour of this time."""
        is_weekend = at.weekday() >= 5
        near = {(at.hour + shift) % 24 for shift in (-1, 0, 1)}
        return len({day for day, hour in self.hours if hour in near and (day.weekday() >= 5) == is_weekend})


def habit_of(starts: Iterable[datetime]) -> Habit:
    """The habit that these beginnings, each by its own clock, make up."""
    return Habit(frozenset((at.date(), at.hour) for at in starts))


@lru_cache(maxsize=64)
def _holidays(country: str, subdivision: str | None, year: int) -> dict[date, str]:
    return dict(holidays.country_holidays(country, subdiv=subdivision, years=year, language="en_US"))


def holiday_of(day: date, country: str, subdivision: str | None = None) -> str | None:
    """The name of the holiday a day is, there; None when it is none."""
    return _holidays(country, subdivision, day.year).get(day)


def parse_place(text: str) -> tuple[str, str | None]:
    """`BR` or `BR-SP` as a country and perhaps a part of it; raises RequestRefused for one with no known holidays."""
    country, _, part = text.strip().upper().partition("-")
    known = holidays.list_supported_countries()
    if country not in known or (part and part not in known[country]):
        message = f"holidays: {text}: no holidays of it are known; give a country such as BR, or a part such as BR-SP"
        raise RequestRefused(message, code="holidays_unknown")
    return country, part or None


def calendar_for(
    session: Session, endpoint_id: str, account: str | None, *, person: str | None = None, assumed: Calendar = ASSUMED
) -> Calendar:
    """The nearest calendar that was set: of the account, of the person behind it, of its machine, of the site; else
    the one assumed. An account may have hours of its own: a night job under somebody's login.
    """
    places = [(ACCOUNT, f"{endpoint_id}/{account}"), (ENDPOINT, endpoint_id), (SITE, _DEFAULT)]
    if person is not None:
        places.insert(1, (PERSON, person))
    rows = (session.get(CalendarRow, place) for place in places)
    row = next((row for row in rows if row is not None), None)
    return assumed if row is None else _calendar(row)


def set_calendar(
    session: Session, audit: AuditLog, kind: str, key: str, calendar: Calendar, *, by: Principal, now: datetime
) -> None:
    """Say when an account (`ENDPOINT/LOGIN`), a machine or the site works; runs from now on are looked at by it."""
    _check(kind, calendar.weekdays)
    session.merge(
        CalendarRow(
            kind=kind,
            key=key,
            weekdays=[list(pair) if pair else [] for pair in calendar.weekdays],
            country=calendar.country,
            subdivision=calendar.subdivision,
            extra=sorted(day.isoformat() for day in calendar.extra),
            set_by=by.label,
            set_at=now,
        )
    )
    session.flush()
    audit.append(session, Event.CALENDAR_SET, by=by, subject=f"calendar:{kind}:{key}")


def unset_calendar(session: Session, audit: AuditLog, kind: str, key: str, *, by: Principal) -> None:
    """Forget a calendar: the next nearest one holds from now on."""
    row = session.get(CalendarRow, (kind, key))
    if row is None:
        raise NotFound(f"calendar {kind} {key[:80]}: there is none; list the calendars")
    session.delete(row)
    session.flush()
    audit.append(session, Event.CALENDAR_UNSET, by=by, subject=f"calendar:{kind}:{key}")


def list_calendars(session: Session) -> list[tuple[str, str, Calendar]]:
    """Every calendar that was set, with what it is of."""
    rows = session.exec(select(CalendarRow).order_by(CalendarRow.kind, CalendarRow.key))
    return [(row.kind, row.key, _calendar(row)) for row in rows]


def read_hours(text: str) -> tuple[tuple[int, int] | None, ...]:
    """`08:00-18:00` for weekdays, or seven such parts or `-`, comma-separated, Monday first; raises RequestRefused."""
    parts = [part.strip() for part in text.split(",")]
    week = parts if len(parts) == 7 else [*parts * 5, "-", "-"] if len(parts) == 1 else []
    hours = tuple(_hours(part) for part in week)
    _check(SITE, hours)
    return hours


def _hours(part: str) -> tuple[int, int] | None:
    match = re.fullmatch(r"(\d\d):(\d\d)-(\d\d):(\d\d)", part)
    if match is None:
        return None if part == "-" else (1, 0)
    first, minute, last, end = (int(one) for one in match.groups())
    if max(first, last) > 24 or max(minute, end) > 59:
        return (1, 0)
    begins, ends = first * 60 + minute, last * 60 + end
    return begins, ends if ends > begins else ends + _DAY


def _calendar(row: CalendarRow) -> Calendar:
    weekdays = tuple((pair[0], pair[1]) if pair else None for pair in row.weekdays)
    extra = frozenset(date.fromisoformat(day) for day in row.extra)
    return Calendar(weekdays, row.country, row.subdivision, extra, is_assumed=False)


def _check(kind: str, weekdays: Sequence[tuple[int, int] | None]) -> None:
    if kind not in KINDS:
        message = f"calendar: expected one of {', '.join(KINDS)}, received another; say one of these"
        raise RequestRefused(message, code="calendar_refused")
    is_whole = len(weekdays) == 7 and all(
        pair is None or (0 <= pair[0] < _DAY and pair[0] < pair[1] <= pair[0] + _DAY) for pair in weekdays
    )
    if not is_whole:
        message = (
            "weekdays: expected seven days, Monday first, each with hours of at most a day such as 22:00-06:00, or free"
        )
        raise RequestRefused(message, code="calendar_refused")
