"""Triage: somebody says of findings that they may stand until a time, or are mended; and everybody can see who."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from escrow.audit.log import AuditLog
from escrow.core.errors import NotFound, RequestRefused
from escrow.core.events import Event
from escrow.core.ids import new_id
from escrow.core.principals import Principal
from escrow.queue.interface import Queue
from scanners.findings import Confidence, Severity
from scanners.known_secrets import follow_finding
from scanners.rating import points_of
from scanners.states import ACCEPTED, OPEN, RATE, ROTATED, SAYABLE
from scanners.tables import FindingEventRow, FindingStateRow, ScriptFindingRow

_EVENTS = {ACCEPTED: Event.FINDING_ACCEPTED, OPEN: Event.FINDING_REOPENED}
MOST_TOGETHER = 500


@dataclass(frozen=True, slots=True)
class Saying:
    """What is said of a finding: its state, why, and until when it holds."""

    status: str
    reason: str
    until: datetime | None = None
    until_worse: bool = False
    """Also ends as soon as the finding weighs more than it does now."""


@dataclass(frozen=True, slots=True)
class EventView:
    """One thing somebody said of a finding."""

    status: str
    reason: str
    by: str
    at: datetime
    until: datetime | None
    until_worse: bool


def say(
    session: Session,
    audit: AuditLog,
    queue: Queue | None,
    *,
    script_id: str,
    fingerprint: str,
    saying: Saying,
    by: Principal,
    now: datetime,
) -> None:
    """Say something of one finding; the rating keeps counting it, and shows beside it what is left without it.

    That a secret was changed, or was not after all, is true wherever it stands: then every finding of it follows.
    """
    _check(saying, now)
    finding = session.get(ScriptFindingRow, (script_id, fingerprint))
    if finding is None:
        raise NotFound(f"finding {fingerprint[:12]}: this script has none such; list its findings")
    until = saying.until if saying.status == ACCEPTED else None
    reason = saying.reason.strip()
    session.merge(
        FindingStateRow(
            script_id=script_id, fingerprint=fingerprint, status=saying.status, reason=reason, by=by.label, at=now,
            until=until, until_worse=saying.until_worse, points=_points(finding),
        )
    )  # fmt: skip
    session.add(
        FindingEventRow(
            id=new_id(), script_id=script_id, fingerprint=fingerprint, status=saying.status, reason=reason, by=by.label,
            at=now, until=until, until_worse=saying.until_worse,
        )
    )  # fmt: skip
    session.flush()
    details = {"fingerprint": fingerprint, "status": saying.status, "reason": reason}
    event = _EVENTS.get(saying.status, Event.FINDING_ROTATED)
    audit.append(session, event, by=by, subject=f"script:{script_id}", details=details)
    if saying.status in {OPEN, ROTATED}:
        follow_finding(session, audit, queue, finding, saying.status, reason, by=by, now=now)
    if until is not None and queue is not None:
        key = f"{script_id}:{until.isoformat()}"
        queue.enqueue(session, RATE, {"script_id": script_id}, key=key, due_at=until)


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
    queue: Queue | None = None,
) -> None:
    """Let a finding of a script stand until a time."""
    saying = Saying(ACCEPTED, reason, until)
    say(session, audit, queue, script_id=script_id, fingerprint=fingerprint, saying=saying, by=by, now=now)


def say_of_many(
    session: Session,
    audit: AuditLog,
    queue: Queue,
    *,
    findings: Sequence[tuple[str, str]],
    saying: Saying,
    by: Principal,
    now: datetime,
) -> None:
    """The same of several findings, all or none: `(script_id, fingerprint)` each."""
    if not 0 < len(findings) <= MOST_TOGETHER:
        message = f"findings: expected 1 to {MOST_TOGETHER}, received {len(findings)}; send them in parts"
        raise RequestRefused(message, code="too_many_findings")
    for script_id, fingerprint in dict.fromkeys(findings):
        say(session, audit, queue, script_id=script_id, fingerprint=fingerprint, saying=saying, by=by, now=now)


def list_events(session: Session, script_id: str, fingerprint: str) -> list[EventView]:
    """Everything ever said of a finding, the latest first."""
    rows = session.exec(
        select(FindingEventRow)
        .where(FindingEventRow.script_id == script_id, FindingEventRow.fingerprint == fingerprint)
        .order_by(col(FindingEventRow.at).desc(), FindingEventRow.id)
    )
    return [EventView(row.status, row.reason, row.by, row.at, row.until, row.until_worse) for row in rows]


def _check(saying: Saying, now: datetime) -> None:
    if saying.status not in SAYABLE:
        message = f"status: expected one of {', '.join(sorted(SAYABLE))}, received another; say one of these"
        raise RequestRefused(message, code="status_unknown")
    if not saying.reason.strip():
        raise RequestRefused("reason: expected why; say it in a sentence", code="reason_missing")
    if saying.status != ACCEPTED:
        return
    if saying.until is None:
        raise RequestRefused("until: expected when this ends; an acceptance always ends", code="until_missing")
    if saying.until <= now:
        raise RequestRefused("until: expected a time to come; an acceptance always ends", code="until_passed")


def _points(finding: ScriptFindingRow) -> int:
    return points_of(Severity(finding.severity), Confidence(finding.confidence))
