"""Deciding which script may run where: preview, make, confirm, take back."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from escrow.core.permissions import Permission
from lifecycle import control
from lifecycle.decisions import get_decision, list_decisions
from lifecycle.scopes import parse_scope, preview
from web.api.paging import link_next
from web.api.schemas.decisions import DecisionIn, DecisionOut, DecisionsOut, PreviewOut, ScopeIn
from web.office import Desk
from web.security import App, Caller, Reading, Writing, allow, require_person

router = APIRouter(tags=["decisions"])


@router.post("/decisions", status_code=201, **allow(Permission.DECISION_MAKE))
def make(asked: DecisionIn, who: Caller, app: App, desk: Desk, session: Writing) -> DecisionOut:
    """Decide. One that would have met over 5 % of last month's runs is `proposed` until a second person confirms."""
    require_person(who)
    decision = control.make(session, desk, asked.wanted(), by=who)
    return DecisionOut.model_validate(get_decision(session, decision, app.clock.now()))


@router.post("/decisions/preview", **allow(Permission.DECISION_MAKE))
def look(asked: ScopeIn, app: App, session: Reading) -> PreviewOut:
    """What a decision on this scope would have met in the last thirty days."""
    seen = preview(session, parse_scope(asked.scope), app.clock.now())
    return PreviewOut.of(seen, needs_second_person=seen.share > control.SHARE_ALONE)


@router.get("/decisions", **allow(Permission.DECISION_READ))
def all_decisions(
    app: App,
    session: Reading,
    request: Request,
    answer: Response,
    state: Annotated[str | None, Query(pattern="^(proposed|active|expired|ended)$")] = None,
    cursor: str | None = None,
    limit: int | None = None,
) -> DecisionsOut:
    """Decisions, the newest first."""
    page = list_decisions(session, app.cursors, app.clock.now(), state=state, cursor=cursor, limit=limit)
    link_next(answer, request, page.next)
    return DecisionsOut(items=[DecisionOut.model_validate(item) for item in page.items], next=page.next)


@router.get("/decisions/{decision_id}", **allow(Permission.DECISION_READ))
def decision(decision_id: str, app: App, session: Reading) -> DecisionOut:
    return DecisionOut.model_validate(get_decision(session, decision_id, app.clock.now()))


@router.post("/decisions/{decision_id}/confirm", **allow(Permission.DECISION_MAKE))
def confirm(decision_id: str, who: Caller, app: App, desk: Desk, session: Writing) -> DecisionOut:
    """The second person's word on a proposed decision; never the first one's again."""
    require_person(who)
    control.confirm(session, desk, decision_id, by=who)
    return DecisionOut.model_validate(get_decision(session, decision_id, app.clock.now()))


@router.delete("/decisions/{decision_id}", **allow(Permission.DECISION_MAKE))
def undo(decision_id: str, who: Caller, app: App, desk: Desk, session: Writing) -> DecisionOut:
    """Take a decision back. It stays on record, with who ended it."""
    require_person(who)
    control.undo(session, desk, decision_id, by=who)
    return DecisionOut.model_validate(get_decision(session, decision_id, app.clock.now()))
