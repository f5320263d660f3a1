"""Shapes of lists of people, unlinked logins, merges, holds, decisions about people and appeals.

Where a view already is what callers get, it stands here itself: one shape is written down once.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, StringConstraints

from escrow.identity.queries import SessionView
from lifecycle.holds import HoldView
from lifecycle.queries import AliasView, PlaceView, ReconciliationView, UnlinkedView
from lifecycle.records import RecordView
from lifecycle.subscriptions import SubscriptionView
from web.api.schemas.lifecycle import (
    AccountOut,
    AdoptionOut,
    MyDecisionOut,
    MyScriptOut,
    OfferOut,
    Out,
    PersonOut,
    Reason,
    Text,
)

Statement = Annotated[str, StringConstraints(strip_whitespace=True, min_length=10, max_length=5000)]


class ReconciliationsOut(BaseModel):
    items: Sequence[ReconciliationView]
    next: str | None = None


class UnlinkedListOut(BaseModel):
    items: Sequence[UnlinkedView]
    next: str | None = None


class SharedAccountIn(BaseModel):
    """A login of many, or of a machine: the team that owns what it runs, and who vouches for it."""

    kind: Literal["shared", "service"]
    team: Text
    sponsor: Text


class SharedAccountOut(BaseModel):
    endpoint: str
    account: str
    kind: str
    team: str
    sponsor: str
    scripts: int


class MergeIn(BaseModel):
    """Whom this entry of the directory is, too."""

    into: Text
    reason: Reason


class MergeOut(BaseModel):
    person: str
    into: str | None
    accounts: int
    scripts: int


class AliasesOut(BaseModel):
    items: Sequence[AliasView]
    next: str | None = None


class HoldIn(BaseModel):
    person: Text | None = None
    script: Text | None = None
    reason: Reason


class HoldOut(Out):
    id: str
    person: str | None
    script: str | None
    reason: str
    state: str
    placed_by: str
    placed_at: datetime
    released_by: str | None
    release_reason: str | None
    released_at: datetime | None

    @classmethod
    def of(cls, view: HoldView) -> Self:
        plain = {name: getattr(view, name) for name in view.__slots__}
        return cls(**plain, state="placed" if view.released_at is None else "released")


class HoldsOut(BaseModel):
    items: Sequence[HoldOut]
    next: str | None = None


class AppealIn(BaseModel):
    statement: Statement


class AnswerIn(BaseModel):
    outcome: Literal["upheld", "modified", "reversed"]
    reasoning: Statement


class AppealOut(Out):
    id: str
    decision: str
    person: str
    statement: str
    state: str
    asked_at: datetime
    due_at: datetime
    reviewer: str | None
    outcome: str | None
    reasoning: str | None
    answered_at: datetime | None
    claimed_by: str | None = None
    claimed_at: datetime | None = None


class NoteIn(BaseModel):
    text: Annotated[str, StringConstraints(strip_whitespace=True, min_length=3, max_length=2000)]


class NoteOut(Out):
    by: str
    at: datetime
    text: str


class NotesOut(BaseModel):
    items: Sequence[NoteOut]
    next: str | None = None


class AppealsOut(BaseModel):
    items: Sequence[AppealOut]
    next: str | None = None


class RecordOut(Out):
    """A decision about a person: what, by which rule, on what, in whose words, and how it is undone."""

    id: str
    person: str
    kind: str
    effect: str
    subject: str
    is_automated: bool
    rule: str
    rule_version: str
    inputs: Mapping[str, Any]
    why_en: str
    why_pt: str
    reversible: str
    decided_by: str
    decided_at: datetime
    state: str
    appeal_url: str
    appeals: Sequence[AppealOut]

    @classmethod
    def of(cls, view: RecordView, appeals: Sequence[Any], base_url: str) -> Self:
        plain = {name: getattr(view, name) for name in view.__slots__}
        theirs = [AppealOut.model_validate(one) for one in appeals if one.decision == view.id]
        return cls(**plain, appeal_url=f"{base_url}/api/v1/me/decisions/{view.id}/appeals", appeals=theirs)


class RecordsOut(BaseModel):
    items: Sequence[RecordOut]
    next: str | None = None


class MeOut(BaseModel):
    """What this vault keeps about the person who asks."""

    person: PersonOut | None
    key: str
    roles: Sequence[str]
    accounts: Sequence[AccountOut]
    aliases: Sequence[AliasView]
    """What the directory called me, and calls me."""
    places: Sequence[PlaceView]
    """Whom I had as manager, in which team and groups I was: what others' rights on my scripts followed."""
    sessions: Sequence[SessionView]
    subscriptions: Sequence[SubscriptionView]
    runs: int
    scripts_seen: int
    scripts: Sequence[MyScriptOut]
    offers: Sequence[OfferOut]
    adoptions: Sequence[AdoptionOut]
    decisions: Sequence[MyDecisionOut]
    records: Sequence[RecordOut]
    """Decision records with their appeals, as `/me/decisions` lists them."""
    appeal: str
