"""Erasures: asked for by one, agreed to by another, and what became of every copy."""

from typing import Annotated, Literal

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from escrow.core.permissions import Permission
from escrow.erasure.requests import Kind, get_erasure, list_erasures
from web.erasing import request_erasure
from web.pages.forms import Key, Reason
from web.rendering.menu import may
from web.rendering.show import show
from web.security import App, Caller, CurrentVisit, Reading, Writing, allow, require_person

router = APIRouter()


@router.get("/erasures", response_model=None, **allow(Permission.ERASURE_READ))
def erasures(request: Request, visit: CurrentVisit, app: App, session: Reading) -> HTMLResponse:
    return show(
        request,
        app,
        visit,
        "erasures.html",
        erasures=list_erasures(session),
        may_ask=may(visit.principal, Permission.ERASURE_REQUEST),
    )


@router.get("/erasures/{erasure_id}", response_model=None, **allow(Permission.ERASURE_READ))
def erasure(erasure_id: str, request: Request, visit: CurrentVisit, app: App, session: Reading) -> HTMLResponse:
    """One erasure: the two people, what was done in which store, and who holds a copy that cannot be called back."""
    found = get_erasure(session, erasure_id)
    may_decide = may(visit.principal, Permission.ERASURE_DECIDE)
    return show(
        request,
        app,
        visit,
        "erasure.html",
        erasure=found,
        report=found.report or {},
        is_mine=found.requested_by == visit.principal.person_key,
        may_decide=may_decide and found.state == "requested",
    )


@router.post("/erasures", response_model=None, **allow(Permission.ERASURE_REQUEST))
def ask(
    who: Caller,
    app: App,
    session: Writing,
    target: Key,
    reason: Reason,
    words: Annotated[str, Form(max_length=1000)] = "",
) -> RedirectResponse:
    """A content by its digest, or a person by their key with further spellings of their name, one a line."""
    wanted = target.strip()
    made = request_erasure(
        app,
        session,
        kind=Kind.CONTENT if wanted.startswith("sha256:") else Kind.PERSON,
        target=wanted,
        reason=reason,
        words=[word.strip() for word in words.split("\n") if word.strip()],
        person=require_person(who),
        by=who,
    )
    return RedirectResponse(f"/erasures/{made}", 303)


@router.post("/erasures/{erasure_id}/decide", response_model=None, **allow(Permission.ERASURE_DECIDE))
def decide(
    erasure_id: str,
    who: Caller,
    app: App,
    session: Writing,
    reason: Reason,
    verdict: Annotated[Literal["approve", "reject"], Form()],
) -> RedirectResponse:
    """The second person's word; agreed to, the vault begins at once and nothing brings it back."""
    act = app.erasures.approve if verdict == "approve" else app.erasures.reject
    act(session, erasure_id, reason=reason, person=require_person(who), by=who)
    return RedirectResponse(f"/erasures/{erasure_id}", 303)
