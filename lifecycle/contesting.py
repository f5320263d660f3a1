"""Who a decision to block concerns: they are told in their own words, and may say something against it."""

from sqlmodel import Session, col, func, select

from escrow.core.errors import NotFound
from escrow.core.principals import Principal
from escrow.intake.tables import RunRow
from lifecycle import records
from lifecycle.office import Office
from lifecycle.ownership import CO_OWNER, OWNER
from lifecycle.records import About, Kind, RecordView
from lifecycle.scopes import PREVIEWED, Scope, ScopeKind, runs_of
from lifecycle.tables import DecisionRow, OwnershipRow

_RULE = "policy.block"


def tell(session: Session, office: Office, decision: DecisionRow, *, by: Principal) -> None:
    """Write the block down for everybody who answers for a script it met in the last thirty days."""
    scope = Scope(ScopeKind(decision.scope_kind), decision.scope_value)
    met = select(RunRow.script_id).where(
        col(RunRow.script_id).is_not(None),
        col(RunRow.received_at) >= office.clock.now() - PREVIEWED,
        runs_of(scope),
    )
    owners = (
        select(OwnershipRow.principal_key, func.count(func.distinct(OwnershipRow.script_id)))
        .where(
            OwnershipRow.principal_kind == "person",
            col(OwnershipRow.role).in_((OWNER, CO_OWNER)),
            col(OwnershipRow.valid_to).is_(None),
            col(OwnershipRow.script_id).in_(met),
        )
        .group_by(OwnershipRow.principal_key)
        .order_by(OwnershipRow.principal_key)
    )
    about = [About(person, count) for person, count in session.exec(owners)]
    _record(session, office, decision, about, by=by)


def record_about(session: Session, person_key: str, decision_id: str) -> RecordView | None:
    """What was written down about this person when this was decided; None when nothing was."""
    subject = _subject(decision_id)
    return next((one for one in records.records_of(session, person_key) if one.subject == subject), None)


def contest(session: Session, office: Office, decision_id: str, *, statement: str, by: Principal) -> str:
    """Say something against a block one met, whether or not one was told of it; the appeal's id."""
    decision = session.get(DecisionRow, decision_id)
    if decision is None or by.person_key is None:
        raise NotFound(f"decision {decision_id[:64]}: there is none; check the id")
    if record_about(session, by.person_key, decision_id) is None:
        _record(session, office, decision, [About(by.person_key)], by=by)
    about = record_about(session, by.person_key, decision_id)
    assert about is not None
    return records.appeal(session, office, record_id=about.id, statement=statement, by=by)


def _record(session: Session, office: Office, decision: DecisionRow, about: list[About], *, by: Principal) -> None:
    records.record_all(
        session, office, about, kind=Kind.SCRIPT_BLOCKED, subject=_subject(decision.id), rule=_RULE,
        inputs={"scope": f"{decision.scope_kind}:{decision.scope_value}"}, cause=decision.reason, by=by,
    )  # fmt: skip


def _subject(decision_id: str) -> str:
    return f"decision:{decision_id}"
