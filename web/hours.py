"""`escrow calendars`: when people and machines are expected to work."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from escrow.audit.log import AuditLog
from escrow.core.errors import RequestRefused
from scanners.calendars import Calendar, list_calendars, parse_place, read_hours, set_calendar
from web.doors import Doors

_DAY = 24 * 60


def calendars_of(doors: Doors) -> list[dict[str, Any]]:
    with doors.database.reading() as session:
        return [shown_calendar(kind, key, calendar) for kind, key, calendar in list_calendars(session)]


def set_hours(doors: Doors, kind: str, key: str, *, hours: str, holidays: str | None, free: list[str]) -> None:
    calendar = read_calendar(hours, holidays, free)
    with doors.database.transaction() as session:
        audit = AuditLog(doors.key, doors.clock)
        set_calendar(session, audit, kind, key, calendar, by=doors.operator, now=doors.clock.now())


def read_calendar(hours: str, holidays: str | None, free: Sequence[str]) -> Calendar:
    """A calendar as people write it; raises RequestRefused naming the part that cannot be read."""
    country, part = parse_place(holidays) if holidays else (None, None)
    try:
        days = frozenset(date.fromisoformat(day) for day in free)
    except ValueError:
        raise RequestRefused("free: expected days such as 2026-12-24; write them so", code="calendar_refused") from None
    return Calendar(read_hours(hours), country, part, days, is_assumed=False)


def shown_calendar(kind: str, key: str, calendar: Calendar) -> dict[str, Any]:
    place = "-".join(part for part in (calendar.country, calendar.subdivision) if part) or None
    free = sorted(day.isoformat() for day in calendar.extra)
    hours = ",".join(_span(pair) for pair in calendar.weekdays)
    return {"kind": kind, "key": key, "hours": hours, "holidays": place, "free": free}


def _span(pair: tuple[int, int] | None) -> str:
    if pair is None:
        return "-"
    begins, ends = pair[0], pair[1] if pair[1] <= _DAY else pair[1] - _DAY
    return f"{begins // 60:02}:{begins % 60:02}-{ends // 60:02}:{ends % 60:02}"
