"""Which script may run where: look at what a decision would meet, then decide, confirm, take back."""

from typing import Annotated, Any

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse
from sqlmodel import Session

from escrow.core.errors import RequestRefused
from escrow.core.permissions import Permission
from lifecycle import control
from lifecycle.control import Action, FailMode, Wanted
from lifecycle.decisions import list_decisions
from lifecycle.scopes import ScopeKind, parse_scope, preview
from web.pages.forms import Reason, day_after
from web.rendering.menu import may
from web.rendering.show import show
from web.security import App, Caller, CurrentVisit, Reading, Writing, allow, require_person
from web.wiring import Services

router = APIRouter()

_STATES = ("proposed", "active", "expired", "ended")


@router.get("/decisions", response_model=None, **allow(Permission.DECISION_READ))
def decisions(
    request: Request,
    visit: CurrentVisit,
    app: App,
    session: Reading,
    state: str = "",
    kind: str = "",
    value: str = "",
    cursor: str | None = None,
) -> HTMLResponse:
    """Decisions, the newest first; and, when asked about something, what a decision on it would meet."""
    wanted, now = state if state in _STATES else None, app.clock.now()
    may_decide = may(visit.principal, Permission.DECISION_MAKE)
    return show(
        request,
        app,
        visit,
        "decisions.html",
        page=list_decisions(session, app.cursors, now, state=wanted, cursor=cursor, limit=None),
        states=_STATES,
        kinds=[one.value for one in ScopeKind],
        actions=[one.value for one in Action],
        may_decide=may_decide,
        seen=_looked_at(app, session, kind, value) if may_decide and value else None,
    )


@router.post("/decisions", response_model=None, **allow(Permission.DECISION_MAKE))
def decide(
    who: Caller,
    app: App,
    session: Writing,
    kind: Annotated[str, Form()],
    value: Annotated[str, Form(max_length=4096)],
    action: Annotated[str, Form()],
    reason: Reason,
    until: Annotated[str, Form()] = "",
    fails: Annotated[str, Form()] = FailMode.OPEN.value,
) -> RedirectResponse:
    """One person's decision; one that meets much waits for a second person."""
    require_person(who)
    if action not in list(Action) or fails not in list(FailMode):
        raise RequestRefused(f"action: expected one of {', '.join(Action)}; choose one")
    wanted = Wanted(Action(action), parse_scope({kind: value}), reason, day_after(until, "until"), FailMode(fails))
    made = control.make(session, app.office, wanted, by=who)
    return RedirectResponse(f"/decisions#{made}", 303)


@router.post("/decisions/{decision_id}/confirm", response_model=None, **allow(Permission.DECISION_MAKE))
def confirm(decision_id: str, who: Caller, app: App, session: Writing) -> RedirectResponse:
    require_person(who)
    control.confirm(session, app.office, decision_id, by=who)
    return RedirectResponse(f"/decisions#{decision_id}", 303)


@router.post("/decisions/{decision_id}/undo", response_model=None, **allow(Permission.DECISION_MAKE))
def undo(decision_id: str, who: Caller, app: App, session: Writing) -> RedirectResponse:
    require_person(who)
    control.undo(session, app.office, decision_id, by=who)
    return RedirectResponse(f"/decisions#{decision_id}", 303)


def _looked_at(app: Services, session: Session, kind: str, value: str) -> dict[str, Any]:
    seen = preview(session, parse_scope({kind: value.strip()}), app.clock.now())
    return {"kind": kind, "value": value.strip(), "met": seen, "needs_second_person": seen.share > control.SHARE_ALONE}
