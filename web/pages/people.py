"""People: what each answers for, and what happens when they leave."""

from collections.abc import Mapping
from typing import Annotated, Any
from urllib.parse import quote
from uuid import uuid4

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from escrow.core.errors import RequestRefused
from escrow.core.permissions import Permission
from escrow.identity.queries import endpoint_names
from lifecycle.estate import labels_of
from lifecycle.knowledge import scripts_known_to
from lifecycle.people.hr import EventType, HrEvent, receive_event
from lifecycle.queries import (
    accounts_of,
    get_person,
    hr_events_of,
    list_people,
    list_transfers,
    roles_of_person,
)
from scanners.secret_queries import SecretFilters, count_secrets
from web.pages.forms import day
from web.rendering.menu import may
from web.rendering.show import show
from web.security import App, Caller, CurrentVisit, Reading, Writing, allow, require_person

router = APIRouter()

_SOURCE = "console"
_OFFERED = (EventType.LEAVER_NOW, EventType.LEAVER_SCHEDULED, EventType.LEAVER_CANCELLED)


@router.get("/people", response_model=None, **allow(Permission.PERSON_READ))
def people(
    request: Request,
    visit: CurrentVisit,
    app: App,
    session: Reading,
    q: str = "",
    active: str = "",
    cursor: str | None = None,
) -> HTMLResponse:
    is_active = {"yes": True, "no": False}.get(active)
    page = list_people(session, app.cursors, q=q[:200] or None, is_active=is_active, cursor=cursor)
    return show(request, app, visit, "people.html", page=page, is_asked=bool(q or active))


@router.get("/people/{person_key}", response_model=None, **allow(Permission.PERSON_READ))
def person(person_key: str, request: Request, visit: CurrentVisit, app: App, session: Reading) -> HTMLResponse:
    """One person. Which scripts are theirs is shown to those who may know of scripts; others see how many."""
    who = visit.principal
    sees_scripts, sees_transfers = may(who, Permission.SCRIPT_READ), may(who, Permission.TRANSFER_READ)
    roles = [row for row in roles_of_person(session, person_key) if row.valid_to is None] if sees_scripts else []
    accounts = accounts_of(session, person_key)
    sends_events = may(who, Permission.HR_EVENT_SUBMIT)
    return show(
        request,
        app,
        visit,
        "person.html",
        person=get_person(session, person_key),
        roles=roles,
        labels=labels_of(session, [row.script for row in roles]),
        accounts=accounts,
        machines=endpoint_names(session, [account.endpoint for account in accounts]),
        transfers=list_transfers(session, app.cursors, person=person_key).items if sees_transfers else [],
        events=hr_events_of(session, person_key) if sends_events or sees_transfers else [],
        sees_scripts=sees_scripts,
        sees_transfers=sees_transfers,
        may_plan=may(who, Permission.TRANSFER_PLAN),
        sends_events=sends_events,
        secrets=count_secrets(
            session,
            filters=SecretFilters(scripts=scripts_known_to(person_key)),
            visible=None,
            now=app.clock.now(),
        ),
    )


@router.post("/people/{person_key}/events", response_model=None, **allow(Permission.HR_EVENT_SUBMIT))
def tell(
    person_key: str,
    who: Caller,
    app: App,
    session: Writing,
    type_: Annotated[str, Form(alias="type")],
    effective: Annotated[str, Form()] = "",
) -> RedirectResponse:
    """Say that somebody leaves, will leave, or does not leave after all; the same as the HR system would send."""
    require_person(who)
    now = app.clock.now()
    kind = _kind(type_)
    at = now if kind is not EventType.LEAVER_SCHEDULED else day(effective, "effective")
    if at is None:
        raise RequestRefused("effective: a leaving to come needs its day; choose one")
    event = HrEvent(str(uuid4()), _SOURCE, kind, person_key, at, "UTC", now)
    answer = receive_event(session, app.office, event, by=who).answer
    return RedirectResponse(_after(answer, person_key), 303)


def _kind(sent: str) -> EventType:
    kind = next((one for one in _OFFERED if one.value == sent), None)
    if kind is None:
        raise RequestRefused(f"type: expected one of {', '.join(one.value for one in _OFFERED)}; choose one")
    return kind


def _after(answer: Mapping[str, Any], person_key: str) -> str:
    transfer = answer.get("transfer")
    return f"/transfers/{transfer}" if transfer else f"/people/{quote(person_key, safe='')}"
