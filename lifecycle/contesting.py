"""Whom a decision to block or warn concerns: they are told in their own words, and may say something against it."""

from collections.abc import Sequence
from hashlib import sha256
from typing import Any

from sqlalchemy import and_, func, update
from sqlalchemy import select as sql_select
from sqlmodel import Session, col, select

from escrow.core.canonical import Json
from escrow.core.errors import NotFound
from escrow.core.principals import Principal
from escrow.intake.tables import RunRow, ScriptRow
from lifecycle import records
from lifecycle.office import Office
from lifecycle.ownership import CO_OWNER, OWNER
from lifecycle.records import About, Kind, RecordView
from lifecycle.scopes import PREVIEWED, Scope, ScopeKind, runs_of
from lifecycle.tables import AccountRow, DecisionRecordRow, DecisionRow, OwnershipRow, PersonRow

_MOST_SPARED = 2000
_KINDS = {"block": Kind.SCRIPT_BLOCKED, "warn": Kind.SCRIPT_WARNED}


def tell(session: Session, office: Office, decision: DecisionRow, *, by: Principal) -> int:
    """Write it down for everybody it concerns who has no record of it yet; how many that were.

    Called by whoever decides, and again by the vault as time passes: a rule about levels or folders meets people its
    author never saw, and what it does to them is decided by nobody but the rule.
    """
    if decision.action not in _KINDS:
        return 0
    scope = Scope(ScopeKind(decision.scope_kind), decision.scope_value)
    met = and_(col(RunRow.received_at) >= office.clock.now() - PREVIEWED, runs_of(scope))
    told = select(DecisionRecordRow.person_key).where(DecisionRecordRow.subject == _subject(decision.id))
    known = set(session.exec(told))
    about = [About(key, count) for key, count in sorted(_people(session, met).items()) if key not in known]
    _record(session, office, decision, about, by=by)
    return len(about)


def lift(session: Session, decision: DecisionRow) -> None:
    """The decision is over: what nobody contested of it is lifted too."""
    session.execute(
        update(DecisionRecordRow)
        .where(
            col(DecisionRecordRow.subject) == _subject(decision.id), col(DecisionRecordRow.state) == records.STANDING
        )
        .values(state=records.LIFTED)
    )


def spared_on(session: Session, decision: DecisionRow, endpoint_id: str) -> list[Json]:
    """Whom a decision no longer meets on one endpoint, as a policy tells it, since a review found it wrong about them.

    Their logins, and the scripts they own that other logins run; what is nobody's but somebody else's is still met.
    """
    reversed_about = select(DecisionRecordRow.person_key).where(
        DecisionRecordRow.subject == _subject(decision.id), DecisionRecordRow.state == records.REVERSED
    )
    people = sorted(set(session.exec(reversed_about)))
    if not people:
        return []
    logins = select(AccountRow.name).where(
        AccountRow.endpoint_id == endpoint_id, col(AccountRow.person_key).in_(people)
    )
    owned = (
        select(ScriptRow.account, ScriptRow.path)
        .join(OwnershipRow, col(OwnershipRow.script_id) == col(ScriptRow.id))
        .where(
            ScriptRow.endpoint_id == endpoint_id, col(OwnershipRow.role).in_((OWNER, CO_OWNER)),
            OwnershipRow.principal_kind == "person", col(OwnershipRow.principal_key).in_(people),
            col(OwnershipRow.valid_to).is_(None),
        )
    )  # fmt: skip
    theirs = set(session.exec(logins))
    pairs = {(account, path) for account, path in session.exec(owned) if account and path and account not in theirs}
    return [
        *({"account": name} for name in sorted(theirs)),
        *({"account": account, "path": path} for account, path in sorted(pairs)[:_MOST_SPARED]),
    ]


def count_spared(session: Session, decision_ids: Sequence[str]) -> dict[str, int]:
    """How many people each of these decisions no longer meets since a review; those with none are left out."""
    subjects = {_subject(one): one for one in decision_ids}
    rows = session.exec(
        select(DecisionRecordRow.subject, func.count(func.distinct(DecisionRecordRow.person_key)))
        .where(col(DecisionRecordRow.subject).in_(list(subjects)), DecisionRecordRow.state == records.REVERSED)
        .group_by(DecisionRecordRow.subject)
    )
    return {subjects[subject]: count for subject, count in rows}


def record_about(session: Session, person_key: str, decision_id: str) -> RecordView | None:
    """What was written down about this person when this was decided; None when nothing was."""
    subject = _subject(decision_id)
    return next((one for one in records.records_of(session, person_key) if one.subject == subject), None)


def contest(session: Session, office: Office, decision_id: str, *, statement: str, by: Principal) -> str:
    """Say something against a block one met, whether or not one was told of it; the appeal's id."""
    decision = session.get(DecisionRow, decision_id)
    if decision is None or by.person_key is None or decision.action not in _KINDS:
        raise NotFound(f"decision {decision_id[:64]}: there is none; check the id")
    if record_about(session, by.person_key, decision_id) is None:
        _record(session, office, decision, [About(by.person_key)], by=by)
    about = record_about(session, by.person_key, decision_id)
    assert about is not None
    return records.appeal(session, office, record_id=about.id, statement=statement, by=by)


def _record(session: Session, office: Office, decision: DecisionRow, about: list[About], *, by: Principal) -> None:
    """The scope by its hash: what a person reads of it names no other script, place or login."""
    authors = sorted({one for one in (decision.made_by, decision.confirmed_by) if one})
    scope = f"{decision.scope_kind}:{decision.scope_value}"
    inputs: dict[str, Json] = {
        "scope": sha256(scope.encode()).hexdigest(), "scope_kind": decision.scope_kind, "rule_by": authors,
    }  # fmt: skip
    records.record_all(
        session, office, about, kind=_KINDS[decision.action], subject=_subject(decision.id),
        rule=_subject(decision.id), inputs=inputs, cause=decision.reason, by=by,
    )  # fmt: skip


def _subject(decision_id: str) -> str:
    return f"decision:{decision_id}"


def _people(session: Session, met: Any) -> dict[str, int]:
    """Whose logins ran it, or who own what ran, and how many of their scripts that is."""
    own = and_(
        col(OwnershipRow.script_id) == col(RunRow.script_id), col(OwnershipRow.role).in_((OWNER, CO_OWNER)),
        col(OwnershipRow.principal_kind) == "person", col(OwnershipRow.valid_to).is_(None),
    )  # fmt: skip
    account = and_(col(AccountRow.endpoint_id) == col(RunRow.endpoint_id), col(AccountRow.name) == col(RunRow.account))
    pairs: set[tuple[str, str]] = set()
    for table, condition, key in (
        (AccountRow, account, col(AccountRow.person_key)),
        (OwnershipRow, own, col(OwnershipRow.principal_key)),
    ):
        rows = (
            sql_select(key, col(RunRow.script_id))
            .select_from(RunRow)
            .join(table, condition)
            .join(PersonRow, col(PersonRow.key) == key)
            .where(met)
            .distinct()
        )
        pairs |= {(person, script or "") for person, script in session.execute(rows)}
    found: dict[str, int] = {}
    for person, _ in pairs:
        found[person] = found.get(person, 0) + 1
    return found
