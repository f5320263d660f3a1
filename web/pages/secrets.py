"""Secrets: each once, with every script it stands in, who answers there, and what was said of it."""

from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from escrow.access.grants import visible_scripts
from escrow.core.errors import RequestRefused
from escrow.core.permissions import Permission
from lifecycle.knowledge import scripts_known_to
from scanners.known_secrets import STATES, SecretSaying, say_of_secret
from scanners.secret_queries import SecretFilters, count_secrets, list_secrets
from scanners.states import ACCEPTED
from web.api.secrets import shown
from web.pages.forms import Reason, asked_for, day_after
from web.rendering.menu import may
from web.rendering.show import show
from web.security import App, Caller, CurrentVisit, Reading, Writing, allow, require_person

router = APIRouter()


@router.get("/secrets", response_model=None, **allow(Permission.SCRIPT_LIST))
def secrets(
    request: Request,
    visit: CurrentVisit,
    app: App,
    session: Reading,
    state: str = "",
    kind: str = "",
    script: str = "",
    person: str = "",
    cursor: str | None = None,
) -> HTMLResponse:
    """The secrets of all scripts one may see, the latest first."""
    now = app.clock.now()
    visible = visible_scripts(visit.principal, Permission.FINDING_READ, now)
    known = asked_for(person)
    scripts = None if known is None else scripts_known_to(known)
    filters = SecretFilters(state if state in STATES else None, asked_for(kind), asked_for(script), scripts)
    page = list_secrets(
        session, filters=filters, visible=visible, cursors=app.cursors, cursor=cursor, limit=None, now=now
    )
    return show(
        request,
        app,
        visit,
        "secrets.html",
        page=page,
        counts=count_secrets(session, filters=SecretFilters(scripts=scripts), visible=visible, now=now),
        states=STATES,
        is_asked=filters != SecretFilters(),
        now=now,
    )


@router.get("/secrets/{secret_id}", response_model=None, **allow(Permission.SCRIPT_LIST))
def secret(secret_id: str, request: Request, visit: CurrentVisit, app: App, session: Reading) -> HTMLResponse:
    now = app.clock.now()
    visible = visible_scripts(visit.principal, Permission.FINDING_READ, now)
    found = shown(session, secret_id, visible, now)
    may_say = may(visit.principal, Permission.FINDING_ACCEPT)
    sees_people = may(visit.principal, Permission.PERSON_READ)
    return show(request, app, visit, "secret.html", secret=found, may_say=may_say, sees_people=sees_people)


@router.post("/secrets/{secret_id}/state", response_model=None, **allow(Permission.FINDING_ACCEPT))
def say(
    secret_id: str,
    who: Caller,
    app: App,
    session: Writing,
    state: Annotated[str, Form()],
    reason: Reason,
    until: Annotated[str, Form()] = "",
) -> RedirectResponse:
    """Say something of a secret; every finding of it follows."""
    require_person(who)
    ends = day_after(until, "until")
    if state == ACCEPTED and ends is None:
        raise RequestRefused("until: an acceptance always ends; choose a day")
    saying = SecretSaying(state, reason, ends)
    say_of_secret(session, app.audit, app.queue, secret_id=secret_id, saying=saying, by=who, now=app.clock.now())
    return RedirectResponse(f"/secrets/{secret_id}", 303)
