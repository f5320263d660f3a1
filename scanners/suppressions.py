"""Accepting a finding: somebody says why it may stand, and until when."""

from datetime import datetime

from sqlmodel import Session

from escrow.audit.log import AuditLog
from escrow.core.errors import NotFound, RequestRefused
from escrow.core.events import Event
from escrow.core.principals import Principal
from scanners.queries import find_finding
from scanners.tables import FindingStateRow

ACCEPTED = "accepted"


def accept(
    session: Session,
    audit: AuditLog,
    *,
    script_id: str,
    fingerprint: str,
    reason: str,
    until: datetime,
    by: Principal,
    now: datetime,
) -> None:
    """Let a finding of a script stand until a time; the rating keeps counting it, and says so."""
    if not reason.strip():
        raise RequestRefused("reason: expected why the finding may stand; say it in a sentence", code="reason_missing")
    if until <= now:
        raise RequestRefused("until: expected a time to come; an acceptance always ends", code="until_passed")
    if find_finding(session, script_id, fingerprint) is None:
        raise NotFound(f"finding {fingerprint[:12]}: this script has none such; list its findings")
    row = session.get(FindingStateRow, (script_id, fingerprint))
    if row is None:
        row = FindingStateRow(script_id=script_id, fingerprint=fingerprint, status="", reason="", by="", at=now)
    row.status, row.reason, row.by, row.at, row.until = ACCEPTED, reason.strip(), by.label, now, until
    session.add(row)
    details = {"fingerprint": fingerprint, "reason": row.reason}
    audit.append(session, Event.FINDING_ACCEPTED, by=by, subject=f"script:{script_id}", details=details)
