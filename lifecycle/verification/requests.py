"""Asking for a version to be rebuilt or run elsewhere; a second person agrees, version by version, or it never is."""

from sqlmodel import Session, col, select

from escrow.core.canonical import Json
from escrow.core.errors import NotFound, NotPermitted, RequestRefused, WrongState
from escrow.core.events import Event
from escrow.core.ids import new_id
from escrow.core.principals import Principal
from escrow.history.queries import get_version
from lifecycle.office import Office
from lifecycle.verification.levels import BY_VERIFIER, DONE
from lifecycle.verification.tables import VerificationRow, VerifierRow
from scanners.redacted_queries import require_redactable

REQUESTED, APPROVED, REJECTED, RUNNING, FAILED = "requested", "approved", "rejected", "running", "failed"
OPEN = (REQUESTED, APPROVED, RUNNING)
__all__ = ["APPROVED", "DONE", "FAILED", "OPEN", "REJECTED", "REQUESTED", "RUNNING", "approve", "reject", "request"]


def request(
    session: Session, office: Office, *, script_id: str, number: int, wanted: str, reason: str, by: Principal
) -> str:
    """Ask for a version to be verified up to a level; the request's id. Nothing runs before a second person agrees."""
    person = _person(by)
    if wanted not in BY_VERIFIER:
        raise RequestRefused(f"level: expected one of {', '.join(BY_VERIFIER)}; L1 and L2 need nobody's request")
    # 1. Is there anybody to do it? Off by default: a vault has no verifier until an operator allows one.
    if session.exec(select(VerifierRow.id).where(col(VerifierRow.revoked_at).is_(None))).first() is None:
        raise WrongState(
            "verification: this vault has no verifier; an operator allows one with `escrow verifiers allow`",
            code="no_verifier",
        )
    # 2. Which bytes? A verifier is only ever given what may be shown.
    version = get_version(session, script_id, number)
    require_redactable(session, script_id, number)
    # 3. Asked already?
    asked = select(VerificationRow.id).where(
        VerificationRow.script_id == script_id, VerificationRow.number == number, col(VerificationRow.state).in_(OPEN)
    )
    if session.exec(asked).first() is not None:
        raise WrongState(f"version {number}: its verification was asked for already; wait for it", code="asked_already")
    row = VerificationRow(
        id=new_id(), script_id=script_id, number=number, digest=str(version.digest), tree=version.tree, wanted=wanted,
        reason=reason, state=REQUESTED, requested_by=person, requested_at=office.clock.now(),
    )  # fmt: skip
    session.add(row)
    session.flush()
    _note(session, office, Event.VERIFICATION_REQUESTED, row, reason, by)
    return row.id


def approve(session: Session, office: Office, *, verification_id: str, reason: str, by: Principal) -> None:
    """A second person agrees that this version is run, caged, by a verifier."""
    _decide(session, office, verification_id, APPROVED, reason, by)


def reject(session: Session, office: Office, *, verification_id: str, reason: str, by: Principal) -> None:
    _decide(session, office, verification_id, REJECTED, reason, by)


def get_row(session: Session, verification_id: str) -> VerificationRow:
    """One verification, ours until the transaction ends; raises NotFound."""
    row = session.get(VerificationRow, verification_id, with_for_update=True)
    if row is None:
        raise NotFound(f"verification {verification_id[:80]}: there is none here that you may see; check the id")
    session.refresh(row)
    return row


def _decide(session: Session, office: Office, verification_id: str, state: str, reason: str, by: Principal) -> None:
    person = _person(by)
    row = get_row(session, verification_id)
    if row.requested_by == person:
        raise NotPermitted(f"verification {row.id}: nobody decides on their own request", code="own_request")
    if row.state != REQUESTED:
        raise WrongState(f"verification {row.id}: it is {row.state} already; nothing was changed")
    row.state, row.decided_by, row.decision_reason, row.decided_at = state, person, reason, office.clock.now()
    session.add(row)
    session.flush()
    event = Event.VERIFICATION_APPROVED if state == APPROVED else Event.VERIFICATION_REJECTED
    _note(session, office, event, row, reason, by)


def _note(session: Session, office: Office, event: Event, row: VerificationRow, reason: str, by: Principal) -> None:
    details: dict[str, Json] = {
        "verification": row.id, "version": row.number, "digest": row.digest, "level": row.wanted, "reason": reason,
    }  # fmt: skip
    office.audit.append(session, event, by=by, subject=f"script:{row.script_id}", details=details)


def _person(by: Principal) -> str:
    if by.person_key is None:
        raise NotPermitted("verification: this is decided by people; use a person's token", code="needs_person")
    return by.person_key
