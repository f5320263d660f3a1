"""Answering an appeal: a decision that is reversed is also undone, where the vault can undo it."""

from sqlmodel import Session

from escrow.core.principals import Principal
from lifecycle import control, records, transfers
from lifecycle.decisions import get_decision
from lifecycle.office import Office
from lifecycle.people.directory import restore_access
from lifecycle.records import REVERSED, Kind
from lifecycle.tables import DecisionRecordRow


def answer(session: Session, office: Office, *, appeal_id: str, outcome: str, reasoning: str, by: Principal) -> None:
    """Answer, and where it was wrong put back what it did, in one transaction."""
    record = records.answer(session, office, appeal_id=appeal_id, outcome=outcome, reasoning=reasoning, by=by)
    if outcome == REVERSED:
        _undo(session, office, record, by=by)


def _undo(session: Session, office: Office, record: DecisionRecordRow, *, by: Principal) -> None:
    cause = f"decision {record.id} reversed"
    if record.kind == Kind.ACCESS_CUT:
        restore_access(session, office, record.person_key, cause=cause, by=by)
    elif record.kind in (Kind.CUSTODY_MOVED, Kind.OWNERSHIP_MOVED):
        transfers.take_back_person(session, office, record.subject.partition(":")[2], record.person_key, by=by)
    elif record.kind == Kind.SCRIPT_BLOCKED:
        decision_id = record.subject.partition(":")[2]
        if get_decision(session, decision_id, office.clock.now()).state != "ended":
            control.undo(session, office, decision_id, by=by)
