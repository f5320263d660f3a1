"""Working hours: by which calendar a run counts as outside them."""

from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from escrow.core.permissions import Permission
from scanners.calendars import KINDS, list_calendars, set_calendar, unset_calendar
from web.hours import read_calendar, shown_calendar
from web.pages.forms import Key, asked_for
from web.rendering.menu import may
from web.rendering.show import show
from web.security import App, Caller, CurrentVisit, Reading, Writing, allow, require_person

router = APIRouter()


@router.get("/calendars", response_model=None, **allow(Permission.CALENDAR_READ))
def calendars(request: Request, visit: CurrentVisit, app: App, session: Reading) -> HTMLResponse:
    return show(
        request,
        app,
        visit,
        "calendars.html",
        calendars=[shown_calendar(*one) for one in list_calendars(session)],
        kinds=KINDS,
        holidays=app.settings.holidays,
        may_write=may(visit.principal, Permission.CALENDAR_WRITE),
    )


@router.post("/calendars", response_model=None, **allow(Permission.CALENDAR_WRITE))
def put(
    who: Caller,
    app: App,
    session: Writing,
    kind: Annotated[str, Form()],
    key: Key,
    hours: Annotated[str, Form(max_length=200)],
    holidays: Annotated[str, Form(max_length=10)] = "",
    free: Annotated[str, Form(max_length=5000)] = "",
) -> RedirectResponse:
    """Say when somebody or something works."""
    require_person(who)
    calendar = read_calendar(hours, asked_for(holidays), free.replace(",", " ").split())
    set_calendar(session, app.audit, kind, key.strip(), calendar, by=who, now=app.clock.now())
    return RedirectResponse("/calendars", 303)


@router.post("/calendars/forget", response_model=None, **allow(Permission.CALENDAR_WRITE))
def forget(who: Caller, app: App, session: Writing, kind: Annotated[str, Form()], key: Key) -> RedirectResponse:
    require_person(who)
    unset_calendar(session, app.audit, kind, key, by=who)
    return RedirectResponse("/calendars", 303)
