"""Shapes of people, events, transfers, offers, adoptions and ownership."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Annotated, Any, Literal, Self
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, AwareDatetime, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from lifecycle.people.hr import EventType
from lifecycle.people.hr_lists import ImportedEvents
from lifecycle.people.said import TECHNICAL
from lifecycle.queries import AdoptionView, OfferView, OwnershipView, TransferItemView, TransferView
from lifecycle.run_identity import RunIdentity, as_json
from lifecycle.verification.levels import Verified

Text = Annotated[str, StringConstraints(min_length=1, max_length=256, pattern=r"^[^\x00-\x1f\x7f]+$")]
Reason = Annotated[str, StringConstraints(strip_whitespace=True, min_length=3, max_length=1000)]


def _known_zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError("expected the name of a time zone such as America/Sao_Paulo") from None
    return name


ZoneName = Annotated[Text, AfterValidator(_known_zone)]


class Out(BaseModel):
    """Read from a frozen view of the same names."""

    model_config = ConfigDict(from_attributes=True)


# --- people ----------------------------------------------------------------------------------------------


class PersonIn(BaseModel):
    """What is said of a person; what is left out stays as it is."""

    name: str | None = None
    email: str | None = None
    manager: str | None = None
    department: str | None = None
    team: str | None = None
    groups: list[str] | None = None
    user_name: str | None = None


class AccountPersonIn(BaseModel):
    """Whose login it is."""

    person: Text


class AccountPersonOut(BaseModel):
    endpoint: str
    account: str
    person: str
    scripts: int


class BadLineOut(Out):
    line: int
    message: str


class ImportedOut(Out):
    created: int
    changed: int
    rejected: Sequence[BadLineOut]


class AccountOut(Out):
    endpoint: str
    name: str
    linked_by: str | None
    linked_at: datetime | None


class HrEventOut(Out):
    id: str
    source: str
    type: str
    person: str
    effective_at: datetime
    occurred_at: datetime
    state: str
    transfer: str | None


class PersonOut(Out):
    """A person, with how many scripts they own and keep for others."""

    key: str
    name: str
    email: str | None
    manager: str | None
    department: str | None
    team: str | None
    groups: Sequence[str]
    is_active: bool
    is_demonstration: bool
    owned: int
    in_custody: int


class PeopleOut(BaseModel):
    items: Sequence[PersonOut]
    next: str | None = None


def _written_out(value: object) -> object:
    """A bare number is a time to some and a mistake to others; of a leaving it is not guessed which."""
    if not isinstance(value, str) or not re.match(r"\d{4}-\d\d-\d\d[Tt ]", value):
        raise ValueError("expected a time with its zone such as 2026-11-26T09:00:00-03:00")
    return value


def _of_hr(source: str) -> str:
    """The vault names by these what logins and lists tell, which never stands against HR's word."""
    if source in TECHNICAL:
        raise ValueError("expected the name of an HR system; this one is the vault's own for logins and lists")
    return source


Moment = Annotated[AwareDatetime, BeforeValidator(_written_out)]


class EventIn(BaseModel):
    """One event of HR."""

    id: Text
    source: Annotated[Text, AfterValidator(_of_hr)]
    type: EventType
    person_key: Text
    effective_at: Moment
    time_zone: ZoneName = "UTC"
    occurred_at: Moment
    reason_class: Text | None = None


class CustodyOut(BaseModel):
    moved: int
    held: int


class EventOut(BaseModel):
    """What became of an event; the same event is answered the same for ever."""

    event: str
    source: str
    person: str
    state: str
    transfer: str | None
    custody: CustodyOut
    reason: str | None = None


# --- transfers ---------------------------------------------------------------------------------------------


class ImportedEventsOut(BaseModel):
    """What became of a list of events; one that was told before is answered as then."""

    accepted: int
    again: int
    rejected: Sequence[BadLineOut]
    events: Sequence[EventOut]

    @classmethod
    def of(cls, done: ImportedEvents) -> Self:
        fresh = sum(one.is_new for one in done.received)
        return cls(
            accepted=fresh,
            again=len(done.received) - fresh,
            rejected=[BadLineOut.model_validate(one) for one in done.rejected],
            events=[EventOut.model_validate(one.answer) for one in done.received],
        )


class TransferIn(BaseModel):
    """Whose scripts to hand over: people, or the person of an event of HR."""

    people: Annotated[list[Text], Field(max_length=20_000)] | None = None
    event: Text | None = None
    reason: Reason = "leaver"


class PlanHashIn(BaseModel):
    plan_hash: str | None = None


class ReasonIn(BaseModel):
    reason: Reason


class PartyOut(BaseModel):
    kind: str
    key: str
    name: str


class TransferItemOut(BaseModel):
    """One script of a transfer; its name only for whoever may see the script."""

    script: str
    name: str | None
    from_person: str
    from_role: str
    custodian: PartyOut
    why: str
    offers: Sequence[Mapping[str, Any]]
    state: str
    reason: str | None
    undone: str | None

    @classmethod
    def of(cls, view: TransferItemView, *, sees_names: bool) -> Self:
        return cls(
            script=view.script,
            name=view.script_name if sees_names else None,
            from_person=view.from_person,
            from_role=view.from_role,
            custodian=PartyOut(kind=view.custodian_kind, key=view.custodian_key, name=view.custodian_name),
            why=view.custodian_why,
            offers=view.offers,
            state=view.state,
            reason=view.reason,
            undone=view.undone,
        )


class ReleaseOut(Out):
    person: str
    reason: str
    at: datetime


class JobOut(Out):
    """Something that starts a script under a leaver's login; the script's name only for whoever may see it."""

    script: str
    name: str | None
    person: str
    endpoint: str
    endpoint_name: str
    account: str
    trigger: str
    trigger_name: str | None
    runs: int
    last_run_at: datetime
    state: str


class CredentialOut(Out):
    """A secret that stands in a leaver's scripts: kind and tag, never its value."""

    tag: str
    kind: str
    scripts: int
    elsewhere: int
    is_rotated: bool


class RunIdentityOut(BaseModel):
    """What hangs on somebody's login: jobs that stop or run on, and secrets to rotate. Lists are null without names."""

    counts: Mapping[str, Any]
    jobs: Sequence[JobOut] | None
    credentials: Sequence[CredentialOut] | None
    is_cut: bool

    @classmethod
    def of(cls, found: RunIdentity, *, sees_names: bool) -> Self:
        jobs = [JobOut.model_validate(job) for job in found.jobs] if sees_names else None
        credentials = [CredentialOut.model_validate(one) for one in found.credentials] if sees_names else None
        return cls(counts=as_json(found), jobs=jobs, credentials=credentials, is_cut=found.is_cut)


class TransferOut(BaseModel):
    """A hand-over; planned, applied, conflict and skipped sum to population."""

    id: str
    state: str
    people: Sequence[str]
    reason: str
    plan_hash: str
    event: str | None
    created_by: str
    created_at: datetime
    applied_at: datetime | None
    undone_at: datetime | None
    counts: Mapping[str, int]
    releases: Sequence[ReleaseOut]
    items: Sequence[TransferItemOut]
    run_identity: RunIdentityOut | None = None
    """Of one transfer alone, not in lists."""

    @classmethod
    def of(cls, view: TransferView, *, sees_names: bool, runs_as: RunIdentity | None = None) -> Self:
        plain = {name: getattr(view, name) for name in view.__slots__ if name not in ("items", "releases")}
        return cls(
            **plain,
            releases=[ReleaseOut.model_validate(one) for one in view.releases],
            items=[TransferItemOut.of(item, sees_names=sees_names) for item in view.items],
            run_identity=None if runs_as is None else RunIdentityOut.of(runs_as, sees_names=sees_names),
        )


class TransfersOut(BaseModel):
    items: Sequence[TransferOut]
    next: str | None = None


# --- offers, adoptions, ownership --------------------------------------------------------------------------


class OfferIn(BaseModel):
    person: Text
    reason: Reason | None = None


class RetirementIn(BaseModel):
    """What becomes of a script that was proposed for retirement, or was retired."""

    action: Literal["retire", "object", "reinstate"]
    reason: Reason


class RetirementOut(BaseModel):
    script: str
    custody: str


class OfferOut(Out):
    """A script offered to somebody, and what speaks for them."""

    id: str
    script: str
    person: str
    person_name: str
    score: int
    reasons: Sequence[str]
    state: str
    transfer: str | None
    made_at: datetime
    answered_at: datetime | None

    @classmethod
    def of(cls, view: OfferView) -> Self:
        return cls.model_validate(view)


class VerdictOut(Out):
    person: str
    need: str
    verdict: str
    reason: str
    at: datetime


class AdoptionOut(BaseModel):
    """A request to take a script over. What can be taken is named once it is approved."""

    id: str
    script: str
    person: str
    reason: str
    state: str
    needs: Sequence[str]
    waits_for: Sequence[str]
    verdicts: Sequence[VerdictOut]
    requested_at: datetime
    finished_at: datetime | None
    clone_url: str | None
    package_url: str | None
    verification: str | None

    @classmethod
    def all_of(cls, views: Iterable[AdoptionView], base_url: str, verified: Mapping[str, Verified]) -> list[Self]:
        return [cls.of(view, base_url, verified.get(view.id)) for view in views]

    @classmethod
    def of(cls, view: AdoptionView, base_url: str, verified: Verified | None) -> Self:
        is_approved = view.state == "approved"
        return cls(
            id=view.id,
            script=view.script,
            person=view.person,
            reason=view.reason,
            state=view.state,
            needs=view.needs,
            waits_for=view.waits_for,
            verdicts=[VerdictOut.model_validate(one) for one in view.verdicts],
            requested_at=view.requested_at,
            finished_at=view.finished_at,
            clone_url=f"{base_url}/git/scripts/{view.script}.git" if is_approved else None,
            package_url=f"{base_url}/api/v1/adoptions/{view.id}/package" if is_approved else None,
            verification=None if verified is None else verified.level,
        )


class AdoptionsOut(BaseModel):
    items: Sequence[AdoptionOut]
    next: str | None = None


class OwnerIn(BaseModel):
    """Who else answers for a script, or who should next."""

    person: Text | None = None
    team: Text | None = None
    role: Annotated[str, StringConstraints(pattern=r"^(co-owner|successor)$")]


class OwnershipRowOut(BaseModel):
    """Who answered, from when until when, and why."""

    principal: PartyOut
    role: str
    valid_from: datetime
    valid_to: datetime | None
    cause: str
    transfer: str | None

    @classmethod
    def of(cls, view: OwnershipView) -> Self:
        return cls(
            principal=PartyOut(kind=view.kind, key=view.key, name=view.name),
            role=view.role,
            valid_from=view.valid_from,
            valid_to=view.valid_to,
            cause=view.cause,
            transfer=view.transfer,
        )


class OwnershipOut(BaseModel):
    rows: Sequence[OwnershipRowOut]
    offers: Sequence[OfferOut]
    reviews: Sequence[AdoptionOut]


# --- me ------------------------------------------------------------------------------------------------------


class MyScriptOut(BaseModel):
    script: str
    role: str
    since: datetime
    until: datetime | None
    why: str


class MyDecisionOut(BaseModel):
    """Something that was decided about me, by rule or by a person, and why."""

    kind: str
    id: str
    script: str | None
    state: str
    reason: str
    reason_pt: str | None = None
    at: datetime
    appeal: str | None = None
    """Where to contest it; null for what a decision only came from."""
