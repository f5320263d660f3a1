"""Which role here a role or group at the issuer stands for: put forward by one, agreed to by another."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Self

from fastapi import APIRouter
from pydantic import BaseModel, Field
from sqlmodel import Session

from escrow.core.errors import RequestRefused
from escrow.core.permissions import Permission
from escrow.core.principals import Role
from escrow.identity.role_mapping import ACTIVE, Change, Entry, MappingView, get_mapping, list_mappings
from web.api.paging import Paged
from web.api.schemas.asked import VersionNumber
from web.api.schemas.lifecycle import ReasonIn
from web.security import App, Caller, Reading, Writing, allow, require_person
from web.wiring import Services

router = APIRouter(prefix="/role-mappings", tags=["sign-in"])


class EntryIn(BaseModel):
    claim: str = "roles"
    value: str
    role: str


class MappingIn(BaseModel):
    entries: Annotated[list[EntryIn], Field(max_length=500)]
    reason: Annotated[str, Field(min_length=3, max_length=500)]


class EntryOut(BaseModel):
    claim: str
    value: str
    role: str


class ChangeOut(BaseModel):
    """Somebody whose roles this version changes, from what the issuer last said of them."""

    person: str
    gains: Sequence[str]
    loses: Sequence[str]
    seen_at: datetime


class MappingOut(BaseModel):
    """One version of the table; `changes` while it is not in force."""

    version: int
    state: str
    entries: Sequence[EntryOut]
    reason: str
    proposed_by: str
    proposed_at: datetime
    decided_by: str | None
    decision_reason: str | None
    decided_at: datetime | None
    changes: Sequence[ChangeOut] | None = None

    @classmethod
    def of(cls, view: MappingView, changes: Sequence[Change] | None = None) -> Self:
        plain = {name: getattr(view, name) for name in view.__slots__ if name != "entries"}
        entries = [EntryOut(claim=one.claim, value=one.value, role=one.role.value) for one in view.entries]
        told = None if changes is None else [
            ChangeOut(person=c.person, gains=list(c.gains), loses=list(c.loses), seen_at=c.seen_at) for c in changes
        ]  # fmt: skip
        return cls(**plain, entries=entries, changes=told)


class MappingsOut(BaseModel):
    """Every version, the newest first; where none is in force our own names count, from the claim `roles`."""

    active: int | None
    items: Sequence[MappingOut]
    next: str | None = None


@router.get("", **allow(Permission.ROLE_MAPPING_READ))
def mappings(session: Reading, paged: Paged) -> MappingsOut:
    """The table in every version it had."""
    found = list_mappings(session)
    active = next((view.version for view in found if view.state == ACTIVE), None)
    page = paged.of(found)
    return MappingsOut(active=active, items=[MappingOut.of(view) for view in page.items], next=page.next)


@router.get("/{number}", **allow(Permission.ROLE_MAPPING_READ))
def mapping(number: VersionNumber, app: App, session: Reading) -> MappingOut:
    """One version, with who would gain or lose by it against what is in force now."""
    return _shown(app, session, number)


@router.post("", status_code=201, **allow(Permission.ROLE_MAPPING_WRITE))
def propose(asked: MappingIn, who: Caller, app: App, session: Writing) -> MappingOut:
    """Put a whole table forward. Nothing changes before a second person agrees."""
    require_person(who)
    entries = [Entry(one.claim, one.value, _role(one.role)) for one in asked.entries]
    return _shown(app, session, app.role_mapping.propose(session, entries, reason=asked.reason, by=who))


@router.post("/{number}/confirm", **allow(Permission.ROLE_MAPPING_WRITE))
def confirm(number: VersionNumber, asked: ReasonIn, who: Caller, app: App, session: Writing) -> MappingOut:
    """The second person's word. Sessions of whoever loses a role end with it."""
    require_person(who)
    app.role_mapping.confirm(session, number, reason=asked.reason, by=who)
    return _shown(app, session, number)


@router.post("/{number}/reject", **allow(Permission.ROLE_MAPPING_WRITE))
def reject(number: VersionNumber, asked: ReasonIn, who: Caller, app: App, session: Writing) -> MappingOut:
    require_person(who)
    app.role_mapping.reject(session, number, reason=asked.reason, by=who)
    return _shown(app, session, number)


def _shown(app: Services, session: Session, version: int) -> MappingOut:
    return MappingOut.of(get_mapping(session, version), app.role_mapping.changes(session, version))


def _role(named: str) -> Role:
    known = [role.value for role in Role if not role.is_for_machines]
    if named not in known:
        raise RequestRefused(f"role: expected one of {', '.join(known)}, received {named[:40]}; choose one")
    return Role(named)
