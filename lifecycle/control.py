"""Which script may run where: decisions of people, and the policy each endpoint is given of them.

A decision is previewed, made, perhaps confirmed by a second person, and ends by expiry or undo. Nothing of it is
rewritten. An endpoint's policy is computed from the decisions that stand, signed, and good for some days: the
endpoint enforces it without us.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from hashlib import sha256

from sqlmodel import Session, col, or_, select

from escrow.core.canonical import Json, canonical_json
from escrow.core.clock import rfc3339
from escrow.core.errors import NotFound, NotPermitted, RequestRefused, WrongState
from escrow.core.events import Event
from escrow.core.ids import new_id
from escrow.core.principals import VAULT, Principal
from lifecycle import contesting
from lifecycle.office import Office
from lifecycle.scopes import (
    Preview,
    Scope,
    ScopeKind,
    digests_of,
    paths_of,
    preview,
    require_endpoint,
)
from lifecycle.tables import DecisionRow, PolicyBundleRow

PROPOSED, ACTIVE, ENDED = "proposed", "active", "ended"
SHARE_ALONE = 0.05
LONGEST = timedelta(days=366)


class Action(StrEnum):
    """What is decided. `release` ends every warning and block of the very same scope, and stands for nothing more."""

    APPROVE = "approve"
    WARN = "warn"
    BLOCK = "block"
    RELEASE = "release"


class FailMode(StrEnum):
    """What holds when the policy's time is over or a content cannot be read: nothing, or the rule."""

    OPEN = "open"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A decision somebody wants to make."""

    action: Action
    scope: Scope
    reason: str
    expires_at: datetime | None = None
    fail_mode: FailMode = FailMode.OPEN


@dataclass(frozen=True, slots=True)
class Policy:
    """What one endpoint is to be told, before it is signed."""

    endpoint_id: str
    version: int
    issued_at: datetime
    expires_at: datetime
    rules: Sequence[Json]


def make(session: Session, office: Office, wanted: Wanted, *, by: Principal) -> str:
    """Decide, as a person; the decision's id. One that meets too much waits for a second person."""
    # 1. A person decides, and about something that exists.
    person, now = _person(by), office.clock.now()
    _require_future(wanted, now)
    require_endpoint(session, wanted.scope)
    # 2. What would it have met? That is kept with it, and decides whether one person is enough.
    seen = preview(session, wanted.scope, now)
    if wanted.action is Action.RELEASE:
        return _release(session, office, wanted, seen, person=person, by=by)
    _require_new(session, wanted, now)
    state = PROPOSED if seen.share > SHARE_ALONE else ACTIVE
    row = _row(wanted, seen, state, person, now)
    session.add(row)
    session.flush()
    _note(session, office, Event.DECISION_MADE, row, by=by)
    _tell(session, office, row, by=by)
    return row.id


def confirm(session: Session, office: Office, decision_id: str, *, by: Principal) -> str:
    """The second person's word; the first one's does not count twice."""
    person, row = _person(by), _lock(session, decision_id)
    if row.state != PROPOSED:
        raise WrongState(f"decision {decision_id}: it is {row.state}, and only a proposed one is confirmed")
    if row.made_by == person:
        raise NotPermitted(
            f"decision {decision_id}: you made it; it meets over 5 % of last month's runs, so another person confirms",
            code="four_eyes",
        )
    row.state, row.confirmed_by, row.confirmed_at = ACTIVE, person, office.clock.now()
    session.add(row)
    session.flush()
    _note(session, office, Event.DECISION_CONFIRMED, row, by=by)
    _tell(session, office, row, by=by)
    return row.id


def undo(session: Session, office: Office, decision_id: str, *, by: Principal) -> str:
    """Take it back: at each endpoint's next contact it is gone. Its row stays, with who ended it."""
    person, row = _person(by), _lock(session, decision_id)
    if row.state == ENDED:
        raise WrongState(f"decision {decision_id}: it was ended already; nothing is left to undo")
    _end(session, office, row, person=person, by=by)
    return row.id


def narrow(session: Session, office: Office, decision_id: str, record_id: str, *, by: Principal) -> None:
    """A review found it wrong about one person, whose record that is: it no longer meets them, and others as before.

    What one person says against it is no word about whoever else it stops: that is its author's, or an analyst's.
    """
    row = _lock(session, decision_id)
    if row.state != ENDED:
        _note(session, office, Event.DECISION_NARROWED, row, by=by, record=record_id)


def fails_closed(session: Session, decision_id: str) -> bool:
    """Is this decision one that holds whatever happens?"""
    row = session.get(DecisionRow, decision_id)
    return row is not None and row.fail_mode == FailMode.CLOSED


def tell_everybody(session: Session, office: Office) -> int:
    """Tell those whom standing rules have met since they were made; how many that were."""
    return sum(contesting.tell(session, office, row, by=VAULT) for row in standing(session, office.clock.now()))


# --- the policy of an endpoint ---------------------------------------------------------------------------------------


def policy_for(session: Session, office: Office, endpoint_id: str, *, days: int) -> Policy:
    """What this endpoint is to be told today. Its version grows only when what it says has changed."""
    now = office.clock.now()
    rules = [_rule(session, row, endpoint_id) for row in standing(session, now) if _concerns(row, endpoint_id)]
    digest = sha256(canonical_json(rules)).hexdigest()
    version = _version(session, endpoint_id, digest, now)
    # The same all day, so that an endpoint that asks again is answered 304.
    issued = datetime(now.year, now.month, now.day, tzinfo=UTC)
    return Policy(endpoint_id, version, issued, issued + timedelta(days=1 + days), rules)


def standing(session: Session, now: datetime) -> list[DecisionRow]:
    """Every decision in force, the oldest first."""
    rows = select(DecisionRow).where(
        DecisionRow.state == ACTIVE,
        or_(col(DecisionRow.expires_at).is_(None), col(DecisionRow.expires_at) > now),
    )
    return list(session.exec(rows.order_by(col(DecisionRow.made_at), col(DecisionRow.id))))


def _version(session: Session, endpoint_id: str, digest: str, now: datetime) -> int:
    row = session.exec(
        select(PolicyBundleRow).where(PolicyBundleRow.endpoint_id == endpoint_id).with_for_update()
    ).first()
    if row is None:
        row = PolicyBundleRow(endpoint_id=endpoint_id, version=0, rules_digest="", changed_at=now)
    if row.rules_digest != digest:
        row.version, row.rules_digest, row.changed_at = row.version + 1, digest, now
        session.add(row)
        session.flush()
    return row.version


def _concerns(row: DecisionRow, endpoint_id: str) -> bool:
    return row.scope_kind != ScopeKind.ENDPOINT or row.scope_value == endpoint_id


def _rule(session: Session, row: DecisionRow, endpoint_id: str) -> Json:
    """A decision as an endpoint is told it: a level or a provider becomes the contents seen."""
    scope = Scope(ScopeKind(row.scope_kind), row.scope_value)
    digests = digests_of(session, scope)
    rule: dict[str, Json] = {
        "id": row.id,
        "action": row.action,
        "scope": {row.scope_kind: row.scope_value},
        "reason": row.reason,
        "from": rfc3339(row.confirmed_at or row.made_at),
        "expires_at": None if row.expires_at is None else rfc3339(row.expires_at),
        "fail": row.fail_mode,
    }
    if digests:
        rule["digests"] = list(digests)
    if spared := contesting.spared_on(session, row, endpoint_id):
        rule["except"] = spared
    named = digests + ([row.scope_value] if scope.kind is ScopeKind.DIGEST else [])
    if row.fail_mode == FailMode.CLOSED and named:
        rule["paths"] = list(paths_of(session, endpoint_id, named))
    return rule


# --- rows ------------------------------------------------------------------------------------------------------------


def _row(wanted: Wanted, seen: Preview, state: str, person: str, now: datetime) -> DecisionRow:
    return DecisionRow(
        id=new_id(),
        action=wanted.action,
        scope_kind=wanted.scope.kind,
        scope_value=wanted.scope.value,
        reason=wanted.reason,
        fail_mode=wanted.fail_mode,
        state=state,
        expires_at=wanted.expires_at,
        preview=asdict(seen),
        made_by=person,
        made_at=now,
    )


def _tell(session: Session, office: Office, row: DecisionRow, *, by: Principal) -> None:
    """A block or warning that begins is a decision about whoever it meets."""
    if row.state == ACTIVE:
        contesting.tell(session, office, row, by=by)


def _release(session: Session, office: Office, wanted: Wanted, seen: Preview, *, person: str, by: Principal) -> str:
    """End every warning and block of this scope; the release itself is a decision that is over at once."""
    ended = [row for row in _of_scope(session, wanted.scope) if row.action in (Action.WARN, Action.BLOCK)]
    if not ended:
        raise WrongState(f"scope {wanted.scope.text}: nothing is blocked or warned of there; nothing to release")
    for row in ended:
        _end(session, office, row, person=person, by=by)
    now = office.clock.now()
    row = _row(wanted, seen, ENDED, person, now)
    row.ended_by, row.ended_at = person, now
    session.add(row)
    session.flush()
    _note(session, office, Event.DECISION_MADE, row, by=by)
    return row.id


def _of_scope(session: Session, scope: Scope) -> list[DecisionRow]:
    rows = select(DecisionRow).where(
        DecisionRow.scope_kind == scope.kind, DecisionRow.scope_value == scope.value, DecisionRow.state != ENDED
    )
    return list(session.exec(rows.order_by(col(DecisionRow.id)).with_for_update()))


def _require_new(session: Session, wanted: Wanted, now: datetime) -> None:
    for row in _of_scope(session, wanted.scope):
        if row.action == wanted.action and (row.expires_at is None or row.expires_at > now):
            raise WrongState(
                f"scope {wanted.scope.text}: decision {row.id} says {row.action} already; undo that one first",
                code="decision_exists",
            )


def _require_future(wanted: Wanted, now: datetime) -> None:
    if wanted.expires_at is not None and not now < wanted.expires_at <= now + LONGEST:
        raise RequestRefused(
            f"expires_at: expected a time within {LONGEST.days} days from now, received {rfc3339(wanted.expires_at)}; "
            "name a later one, or none"
        )


def _person(by: Principal) -> str:
    if by.person_key is None:
        raise NotPermitted("decisions are made by people; use a person's token", code="needs_person")
    return by.person_key


def _lock(session: Session, decision_id: str) -> DecisionRow:
    found = select(DecisionRow).where(DecisionRow.id == decision_id).with_for_update()
    row = session.exec(found.execution_options(populate_existing=True)).first()
    if row is None:
        raise NotFound(f"decision {decision_id[:64]}: there is none; check the id")
    return row


def _end(session: Session, office: Office, row: DecisionRow, *, person: str, by: Principal) -> None:
    row.state, row.ended_by, row.ended_at = ENDED, person, office.clock.now()
    session.add(row)
    session.flush()
    contesting.lift(session, row)
    _note(session, office, Event.DECISION_UNDONE, row, by=by)


def _note(
    session: Session, office: Office, event: Event, row: DecisionRow, *, by: Principal, record: str | None = None
) -> None:
    details: dict[str, Json] = {
        "action": row.action,
        "scope": {row.scope_kind: row.scope_value},
        "state": row.state,
        "reason": row.reason,
        "fail_mode": row.fail_mode,
        "runs_30d": row.preview["runs_30d"],
    }
    if record is not None:
        details["record"] = record
    office.audit.append(session, event, by=by, subject=f"decision:{row.id}", details=details)
