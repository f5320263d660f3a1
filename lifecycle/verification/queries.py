"""Reading verifications, as frozen views."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, select

from escrow.core.errors import NotFound
from lifecycle.verification.tables import VerificationRow, VerifierRow


@dataclass(frozen=True, slots=True)
class VerificationView:
    """One verification, from the request to the result."""

    id: str
    script: str
    version: int
    digest: str
    wanted: str
    reason: str
    state: str
    requested_by: str
    requested_at: datetime
    decided_by: str | None
    decision_reason: str | None
    decided_at: datetime | None
    verifier: str | None
    level: str | None
    checks: Sequence[Mapping[str, Any]]
    isolation: str | None
    note: str | None
    finished_at: datetime | None


def get_verification(session: Session, verification_id: str) -> VerificationView:
    row = session.get(VerificationRow, verification_id)
    if row is None:
        raise NotFound(f"verification {verification_id[:80]}: there is none here that you may see; check the id")
    return _views(session, [row])[0]


def verifications_of(session: Session, script_id: str, *, limit: int | None = 200) -> list[VerificationView]:
    """Those of one script, the newest first."""
    rows = select(VerificationRow).where(VerificationRow.script_id == script_id)
    return _views(session, session.exec(_newest_first(rows).limit(limit)).all())


def list_verifications(session: Session, *, state: str | None, limit: int | None = 200) -> list[VerificationView]:
    """Those in a state, or all, the newest first."""
    rows = select(VerificationRow)
    if state is not None:
        rows = rows.where(VerificationRow.state == state)
    return _views(session, session.exec(_newest_first(rows).limit(limit)).all())


def _newest_first(rows: Any) -> Any:
    return rows.order_by(col(VerificationRow.requested_at).desc(), col(VerificationRow.id))


def _views(session: Session, rows: Sequence[VerificationRow]) -> list[VerificationView]:
    wanted = {row.verifier_id for row in rows if row.verifier_id is not None}
    names = dict(
        session.exec(select(VerifierRow.id, VerifierRow.name).where(col(VerifierRow.id).in_(sorted(wanted)))).all()
    )
    return [
        VerificationView(
            row.id, row.script_id, row.number, row.digest, row.wanted, row.reason, row.state, row.requested_by,
            row.requested_at, row.decided_by, row.decision_reason, row.decided_at,
            None if row.verifier_id is None else names.get(row.verifier_id), row.level, row.checks or (), row.isolation,
            row.note, row.finished_at,
        )
        for row in rows
    ]  # fmt: skip
