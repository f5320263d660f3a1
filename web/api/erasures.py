"""Erasing a content or a person's names: asked for by one, agreed to by another, carried out in every store."""

from datetime import datetime
from typing import Annotated, Any

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, StringConstraints

from escrow.core.permissions import Permission
from escrow.erasure.requests import ErasureView, Kind, get_erasure, list_erasures
from web.api.paging import Paged
from web.erasing import request_erasure
from web.security import App, Caller, Reading, Writing, allow, require_person

router = APIRouter(prefix="/erasures", tags=["erasures"])

Reason = Annotated[str, StringConstraints(strip_whitespace=True, max_length=500)]
Word = Annotated[str, StringConstraints(strip_whitespace=True, min_length=3, max_length=200)]


class ErasureIn(BaseModel):
    """What to erase: exactly one of a content's digest and a person's key."""

    model_config = ConfigDict(extra="ignore", hide_input_in_errors=True)

    kind: Kind
    target: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
    reason: Reason
    words: list[Word] = []
    """Other spellings of the person's name to look for."""


class DecisionIn(BaseModel):
    reason: Reason


class ErasureOut(BaseModel):
    """One erasure. `report` says what was done, and who holds copies that cannot be called back."""

    id: str
    kind: str
    target: str
    reason: str
    state: str
    requested_by: str
    requested_at: datetime
    decided_by: str | None
    decided_at: datetime | None
    decision_reason: str | None
    finished_at: datetime | None
    report: dict[str, Any] | None

    @classmethod
    def of(cls, view: ErasureView) -> "ErasureOut":
        return cls.model_validate(view, from_attributes=True)


class ErasuresOut(BaseModel):
    items: list[ErasureOut]
    next: str | None = None


@router.post("", status_code=201, **allow(Permission.ERASURE_REQUEST))
def ask(asked: ErasureIn, who: Caller, app: App, session: Writing) -> ErasureOut:
    """Ask that something be erased for good; a second person must agree."""
    erasure_id = request_erasure(
        app,
        session,
        kind=asked.kind,
        target=asked.target,
        reason=asked.reason,
        words=asked.words,
        person=require_person(who),
        by=who,
    )
    return ErasureOut.of(get_erasure(session, erasure_id))


@router.get("", **allow(Permission.ERASURE_READ))
def erasures(session: Reading, paged: Paged) -> ErasuresOut:
    """Erasures, the newest first."""
    page = paged.of(list_erasures(session, limit=None))
    return ErasuresOut(items=[ErasureOut.of(view) for view in page.items], next=page.next)


@router.get("/{erasure_id}", **allow(Permission.ERASURE_READ))
def erasure(erasure_id: str, session: Reading) -> ErasureOut:
    return ErasureOut.of(get_erasure(session, erasure_id))


@router.post("/{erasure_id}/approve", **allow(Permission.ERASURE_DECIDE))
def approve(erasure_id: str, decision: DecisionIn, who: Caller, app: App, session: Writing) -> ErasureOut:
    """Agree to somebody else's request. The vault begins at once, and nothing brings it back."""
    app.erasures.approve(session, erasure_id, reason=decision.reason, person=require_person(who), by=who)
    return ErasureOut.of(get_erasure(session, erasure_id))


@router.post("/{erasure_id}/reject", **allow(Permission.ERASURE_DECIDE))
def reject(erasure_id: str, decision: DecisionIn, who: Caller, app: App, session: Writing) -> ErasureOut:
    app.erasures.reject(session, erasure_id, reason=decision.reason, person=require_person(who), by=who)
    return ErasureOut.of(get_erasure(session, erasure_id))
