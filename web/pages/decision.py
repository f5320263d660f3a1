"""One decision, as whoever met it reads it: what may not run, why, until when, and what can be said against it."""

from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from escrow.core.permissions import Permission
from lifecycle.contesting import contest, record_about
from lifecycle.decisions import get_decision
from lifecycle.records import appeals_about
from web.rendering.menu import may
from web.rendering.show import show
from web.security import App, Caller, CurrentVisit, Reading, Writing, allow, require_person

router = APIRouter()

Statement = Annotated[str, Form(min_length=10, max_length=5000)]


@router.get("/decisions/{decision_id}", response_model=None, **allow(Permission.SELF_READ))
def decision(decision_id: str, request: Request, visit: CurrentVisit, app: App, session: Reading) -> HTMLResponse:
    """The address a blocked start is told. Who decided, and what it meets, is for whoever reads decisions."""
    who = visit.principal
    found = get_decision(session, decision_id, app.clock.now())
    record = None if who.person_key is None else record_about(session, who.person_key, decision_id)
    return show(
        request,
        app,
        visit,
        "decision.html",
        decision=found,
        scope_kind=next(iter(found.scope)),
        scope_value=next(iter(found.scope.values())),
        record=record,
        appeals=appeals_about(session, [record.id]) if record else [],
        sees_all=may(who, Permission.DECISION_READ),
        may_decide=may(who, Permission.DECISION_MAKE),
        may_contest=who.person_key is not None and found.action == "block",
    )


@router.post("/decisions/{decision_id}/contest", response_model=None, **allow(Permission.APPEAL_MAKE))
def say_against(decision_id: str, who: Caller, app: App, session: Writing, statement: Statement) -> RedirectResponse:
    """Somebody who had no part in it looks at it again."""
    require_person(who)
    contest(session, app.office, decision_id, statement=statement, by=who)
    return RedirectResponse(f"/decisions/{decision_id}#appeal", 303)
