"""When people, logins, machines and the whole site are expected to work; and the habit seen where nobody said."""

from collections.abc import Sequence

from fastapi import APIRouter, Response
from pydantic import BaseModel, Field

from escrow.core.errors import NotFound
from escrow.core.permissions import Permission
from scanners.calendars import KINDS, list_calendars, set_calendar, unset_calendar
from web.api.paging import Paged
from web.hours import read_calendar, shown_calendar
from web.security import App, Caller, Reading, Writing, allow, require_person

router = APIRouter(tags=["calendars"])


class CalendarIn(BaseModel):
    """Hours as people write them: `08:00-18:00` for weekdays, or seven parts, Monday first; or `22:00-06:00`."""

    hours: str = Field(min_length=1, max_length=200)
    holidays: str | None = Field(default=None, max_length=10)
    free: list[str] = Field(default_factory=list, max_length=400)


class CalendarOut(BaseModel):
    kind: str
    key: str
    hours: str
    holidays: str | None
    free: Sequence[str]


class CalendarsOut(BaseModel):
    items: Sequence[CalendarOut]
    next: str | None = None


@router.get("/calendars", **allow(Permission.CALENDAR_READ))
def calendars(session: Reading, paged: Paged) -> CalendarsOut:
    """Every calendar somebody set. The nearest holds: of the login, its person, its machine, the site."""
    page = paged.of(list_calendars(session))
    return CalendarsOut(items=[CalendarOut(**shown_calendar(*one)) for one in page.items], next=page.next)


@router.put("/calendars/{kind}/{key:path}", **allow(Permission.CALENDAR_WRITE))
def put(kind: str, key: str, asked: CalendarIn, who: Caller, app: App, session: Writing) -> CalendarOut:
    """Say when a `person`, an `account` (ENDPOINT/LOGIN), an `endpoint` or the `site` (`default`) works."""
    require_person(who)
    calendar = read_calendar(asked.hours, asked.holidays, asked.free)
    set_calendar(session, app.audit, kind, key, calendar, by=who, now=app.clock.now())
    return CalendarOut(**shown_calendar(kind, key, calendar))


@router.delete("/calendars/{kind}/{key:path}", status_code=204, **allow(Permission.CALENDAR_WRITE))
def forget(kind: str, key: str, who: Caller, app: App, session: Writing) -> Response:
    """Forget a calendar: the next nearest one holds."""
    require_person(who)
    if kind not in KINDS:
        raise NotFound(f"calendar {kind[:20]}: there is none of this kind; list the calendars")
    unset_calendar(session, app.audit, kind, key, by=who)
    return Response(status_code=204)
