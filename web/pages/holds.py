"""Holds: what may not be disposed of nor handed on, until a second person lifts it."""

from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from escrow.core.permissions import Permission
from lifecycle import holds as holding
from lifecycle.estate import labels_of
from lifecycle.queries import list_people
from web.pages.forms import Reason, asked_for
from web.rendering.menu import may
from web.rendering.show import show
from web.security import App, Caller, CurrentVisit, Reading, Writing, allow, require_person

router = APIRouter()


@router.get("/holds", response_model=None, **allow(Permission.HOLD_READ))
def holds(request: Request, visit: CurrentVisit, app: App, session: Reading, state: str = "") -> HTMLResponse:
    found = holding.list_holds(session, by=visit.principal, is_open={"placed": True, "released": False}.get(state))
    return show(
        request,
        app,
        visit,
        "holds.html",
        holds=found,
        labels=labels_of(session, [one.script for one in found if one.script]),
        may_write=may(visit.principal, Permission.HOLD_WRITE),
        people=list_people(session, app.cursors, limit=200).items,
    )


@router.post("/holds", response_model=None, **allow(Permission.HOLD_WRITE))
def place(
    who: Caller,
    app: App,
    session: Writing,
    reason: Reason,
    person: Annotated[str, Form(max_length=256)] = "",
    script: Annotated[str, Form(max_length=64)] = "",
) -> RedirectResponse:
    """Custody goes to the legal queue, and managers see nothing of it."""
    require_person(who)
    made = holding.place(
        session, app.office, person_key=asked_for(person), script_id=asked_for(script), reason=reason, by=who
    )
    return RedirectResponse(f"/holds#{made}", 303)


@router.post("/holds/{hold_id}/release", response_model=None, **allow(Permission.HOLD_WRITE))
def release(hold_id: str, who: Caller, app: App, session: Writing, reason: Reason) -> RedirectResponse:
    require_person(who)
    holding.release(session, app.office, hold_id, reason=reason, by=who)
    return RedirectResponse(f"/holds#{hold_id}", 303)
