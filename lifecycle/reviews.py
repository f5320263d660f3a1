"""Answering an appeal: a decision that is reversed is also undone for that person, where the vault can undo it."""

from sqlmodel import Session

from escrow.core.principals import VAULT, Principal
from lifecycle import control, records, transfers
from lifecycle.office import Office
from lifecycle.people.directory import restore_access
from lifecycle.records import REVERSED, Kind
from lifecycle.tables import DecisionRecordRow


def answer(session: Session, office: Office, *, appeal_id: str, outcome: str, reasoning: str, by: Principal) -> None:
    """Answer, and where it was wrong put back what it did to whoever contested it, in one transaction."""
    record = records.answer(session, office, appeal_id=appeal_id, outcome=outcome, reasoning=reasoning, by=by)
    if outcome == REVERSED:
        _undo(session, office, record, by=by)


def lift_unanswered(session: Session, office: Office) -> int:
    """Blocks and warnings whose appeal nobody answered in time do not meet that person on silence; how many that were.

    A rule that fails closed is there for what must not run whatever happens: it stands, and the appeal stays open.
    """
    lifted = 0
    for made in records.overdue(session, office.clock.now(), kinds=(Kind.SCRIPT_BLOCKED, Kind.SCRIPT_WARNED)):
        record = session.get_one(DecisionRecordRow, made.decision_id)
        if control.fails_closed(session, record.subject.partition(":")[2]):
            continue
        _undo(session, office, records.lapse(session, office, made, by=VAULT), by=VAULT)
        lifted += 1
    return lifted


def _undo(session: Session, office: Office, record: DecisionRecordRow, *, by: Principal) -> None:
    cause = f"decision {record.id} reversed"
    if record.kind == Kind.ACCESS_CUT:
        restore_access(session, office, record.person_key, cause=cause, by=by)
    elif record.kind in (Kind.SCRIPT_BLOCKED, Kind.SCRIPT_WARNED):
        control.narrow(session, office, record.subject.partition(":")[2], record.id, by=by)
    elif record.kind in (Kind.CUSTODY_MOVED, Kind.OWNERSHIP_MOVED) and record.subject.startswith("transfer:"):
        transfers.take_back_person(session, office, record.subject.partition(":")[2], record.person_key, by=by)
