"""Decisions about people, looked at again by a person: the queue, one appeal, and contesting what concerns oneself."""

from typing import Annotated, Literal

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from escrow.core.permissions import Permission
from lifecycle import oversight, records, reviews
from web.rendering.show import show
from web.security import App, Caller, CurrentVisit, Reading, Writing, allow, require_person

router = APIRouter()

Statement = Annotated[str, Form(min_length=10, max_length=5000)]


@router.get("/appeals", response_model=None, **allow(Permission.APPEAL_ANSWER))
def appeals(request: Request, visit: CurrentVisit, app: App, session: Reading, state: str = "open") -> HTMLResponse:
    """What waits, the most urgent first."""
    found = records.list_appeals(session, is_open=state != "answered")
    return show(
        request,
        app,
        visit,
        "appeals.html",
        appeals=found,
        claims=oversight.claims_of(session, [one.id for one in found]),
        decisions={one.decision: records.get_record(session, one.decision) for one in found[:200]},
        is_open=state != "answered",
    )


@router.get("/appeals/{appeal_id}", response_model=None, **allow(Permission.APPEAL_ANSWER))
def appeal(appeal_id: str, request: Request, visit: CurrentVisit, app: App, session: Reading) -> HTMLResponse:
    """One appeal: what was decided and by which rule, what is said against it, what was found, and the answer."""
    found = records.get_appeal(session, appeal_id)
    return show(
        request,
        app,
        visit,
        "appeal.html",
        appeal=found,
        decision=records.get_record(session, found.decision),
        claim=oversight.claims_of(session, [appeal_id])[appeal_id],
        notes=oversight.notes_of(session, appeal_id),
        is_about_me=found.person == visit.principal.person_key,
    )


@router.post("/appeals/{appeal_id}/claim", response_model=None, **allow(Permission.APPEAL_ANSWER))
def claim(appeal_id: str, who: Caller, app: App, session: Writing) -> RedirectResponse:
    oversight.claim(session, app.office, appeal_id, by=who)
    return RedirectResponse(f"/appeals/{appeal_id}", 303)


@router.post("/appeals/{appeal_id}/note", response_model=None, **allow(Permission.APPEAL_ANSWER))
def note(
    appeal_id: str, who: Caller, app: App, session: Writing, text: Annotated[str, Form(max_length=2000)]
) -> RedirectResponse:
    oversight.note(session, app.office, appeal_id, text=text, by=who)
    return RedirectResponse(f"/appeals/{appeal_id}#notes", 303)


@router.post("/appeals/{appeal_id}/answer", response_model=None, **allow(Permission.APPEAL_ANSWER))
def answer(
    appeal_id: str,
    who: Caller,
    app: App,
    session: Writing,
    outcome: Annotated[Literal["upheld", "modified", "reversed"], Form()],
    reasoning: Statement,
) -> RedirectResponse:
    """Answer with reasons; what is reversed is undone at once."""
    require_person(who)
    reviews.answer(session, app.office, appeal_id=appeal_id, outcome=outcome, reasoning=reasoning, by=who)
    return RedirectResponse(f"/appeals/{appeal_id}", 303)


@router.post("/me/decisions/{record_id}/contest", response_model=None, **allow(Permission.APPEAL_MAKE))
def contest(record_id: str, who: Caller, app: App, session: Writing, statement: Statement) -> RedirectResponse:
    """Contest a decision about oneself."""
    require_person(who)
    records.appeal(session, app.office, record_id=record_id, statement=statement, by=who)
    return RedirectResponse("/me#decided", 303)
