"""One secret is one thing wherever it stands: what is said of it holds in every script, and ends when it comes back."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, select

from escrow.audit.log import AuditLog
from escrow.core.canonical import Json
from escrow.core.errors import NotFound, RequestRefused, WrongState
from escrow.core.events import Event
from escrow.core.ids import new_id
from escrow.core.principals import VAULT, Principal
from escrow.history.tables import VersionRow
from escrow.queue.interface import Queue
from scanners.states import ACCEPTED, OPEN, RATE, ROTATED, VERIFIED
from scanners.tables import (
    ContentFindingRow,
    FindingEventRow,
    FindingStateRow,
    ScriptFindingRow,
    SecretEventRow,
    SecretRow,
)

STATES = (OPEN, ROTATED, VERIFIED, ACCEPTED)
_ENDED = frozenset({ROTATED, VERIFIED})
"""The value is said to open nothing any more; where it comes again, that is no longer sure."""
_WHOLE = "too-many-secrets"
"""The kind of a content that is hidden as a whole: no secret of its own."""
_EVENTS = {
    OPEN: Event.SECRET_REOPENED,
    ROTATED: Event.SECRET_ROTATED,
    VERIFIED: Event.SECRET_VERIFIED,
    ACCEPTED: Event.SECRET_ACCEPTED,
}
_MOST_AT_ONCE = 400


@dataclass(frozen=True, slots=True)
class SecretSaying:
    """What is said of a secret, why, and, of one that may stand, until when."""

    state: str
    reason: str
    until: datetime | None = None


def say_of_secret(
    session: Session,
    audit: AuditLog,
    queue: Queue,
    *,
    secret_id: str,
    saying: SecretSaying,
    by: Principal,
    now: datetime,
) -> int:
    """Say something of a secret, and with it of every finding of it; how many findings that were."""
    row = session.get(SecretRow, secret_id)
    if row is None:
        raise NotFound(f"secret {secret_id[:16]}: there is none here that you may see; list the secrets")
    _check(row, saying, now)
    return _put(session, audit, queue, row, saying, by, now)


def follow_finding(
    session: Session, audit: AuditLog, queue: Queue | None, finding: ScriptFindingRow, state: str, reason: str, *,
    by: Principal, now: datetime,
) -> None:  # fmt: skip
    """Something was said of one finding that is true of its secret as a whole: then it is said of that."""
    row = None if finding.secret_tag is None else session.get(SecretRow, finding.secret_tag)
    if row is None or queue is None:
        return
    if (state == ROTATED and row.state not in _ENDED) or (state == OPEN and row.state in _ENDED):
        _put(session, audit, queue, row, SecretSaying(state, reason), by, now)


def follow_version(
    session: Session,
    audit: AuditLog,
    queue: Queue,
    *,
    script_id: str,
    number: int,
    findings: Iterable[tuple[str, ContentFindingRow]],
    now: datetime,
) -> None:
    """A version was read: know its secrets, close its findings of those that are settled, and open what came back.

    A value that was changed and stands in a version that came later is open again, in every script; so is one that may
    stand, as soon as it is in a script that did not have it then.
    """
    found = _by_secret(findings)
    version = session.get(VersionRow, (script_id, number))
    if not found or version is None:
        return
    known = {row.id: row for row in _known(session, sorted(found))}
    for secret_id, rows in sorted(found.items()):
        row = known.get(secret_id)
        if row is None:
            kind = _kind(rows)
            session.add(SecretRow(id=secret_id, kind=kind, state=OPEN, first_seen_at=version.first_seen_at))
            continue
        row.first_seen_at = min(row.first_seen_at, version.first_seen_at)
        session.add(row)
        if row.state == OPEN or row.at is None:
            continue
        if _came_back(session, row, script_id, version.first_seen_at):
            why = f"it stands in a version that came later: script {script_id}, version {number}"
            _put(session, audit, queue, row, SecretSaying(OPEN, why), VAULT, now)
        else:
            _apply(session, row, {(script_id, one.fingerprint) for one in rows})
    session.flush()


def events_of(session: Session, secret_id: str) -> Sequence[SecretEventRow]:
    """Everything ever said of a secret, the latest first."""
    said = select(SecretEventRow).where(SecretEventRow.secret_id == secret_id)
    return session.exec(said.order_by(col(SecretEventRow.at).desc(), SecretEventRow.id)).all()


def _check(row: SecretRow, saying: SecretSaying, now: datetime) -> None:
    if saying.state not in STATES:
        message = f"state: expected one of {', '.join(STATES)}, received another; say one of these"
        raise RequestRefused(message, code="status_unknown")
    if not saying.reason.strip():
        raise RequestRefused("reason: expected why; say it in a sentence", code="reason_missing")
    if saying.state == VERIFIED and row.state not in _ENDED:
        message = f"secret {row.id}: expected one that was rotated, received one that is {row.state}; rotate it first"
        raise WrongState(message)
    if saying.state != ACCEPTED:
        return
    if saying.until is None:
        raise RequestRefused("until: expected when this ends; an acceptance always ends", code="until_missing")
    if saying.until <= now:
        raise RequestRefused("until: expected a time to come; an acceptance always ends", code="until_passed")


def _put(
    session: Session, audit: AuditLog, queue: Queue, row: SecretRow, saying: SecretSaying, by: Principal, now: datetime
) -> int:
    row.state, row.reason, row.by, row.at = saying.state, saying.reason.strip(), by.label, now
    row.until = saying.until if saying.state == ACCEPTED else None
    session.add(row)
    session.add(
        SecretEventRow(
            id=new_id(), secret_id=row.id, state=row.state, reason=row.reason, by=by.label, at=now, until=row.until
        )
    )
    places = {
        (script_id, fingerprint)
        for script_id, fingerprint in session.exec(
            select(ScriptFindingRow.script_id, ScriptFindingRow.fingerprint).where(
                ScriptFindingRow.secret_tag == row.id
            )
        )
    }
    _apply(session, row, places)
    scripts = sorted({script_id for script_id, _ in places})
    details: dict[str, Json] = {"reason": row.reason, "findings": len(places), "scripts": len(scripts)}
    if row.until is not None:
        details["until"] = row.until.isoformat()
    audit.append(session, _EVENTS[row.state], by=by, subject=f"secret:{row.id}", details=details)
    for script_id in scripts:
        queue.enqueue(session, RATE, {"script_id": script_id}, key=script_id)
        if row.until is not None:
            queue.enqueue(
                session, RATE, {"script_id": script_id}, key=f"{script_id}:{row.until.isoformat()}", due_at=row.until
            )
    session.flush()
    return len(places)


def _apply(session: Session, row: SecretRow, places: Iterable[tuple[str, str]]) -> None:
    """What is said of the secret stands at each of its findings, where it does not stand already."""
    status = ROTATED if row.state in _ENDED else row.state
    assert row.by is not None
    assert row.at is not None
    assert row.reason is not None
    for script_id, fingerprint in sorted(places):
        stands = session.get(FindingStateRow, (script_id, fingerprint))
        if stands is None and status == OPEN:
            continue
        if stands is not None and (stands.status, stands.until, stands.reason) == (status, row.until, row.reason):
            continue
        session.merge(
            FindingStateRow(
                script_id=script_id, fingerprint=fingerprint, status=status, reason=row.reason, by=row.by, at=row.at,
                until=row.until,
            )
        )  # fmt: skip
        session.add(
            FindingEventRow(
                id=new_id(), script_id=script_id, fingerprint=fingerprint, status=status, reason=row.reason, by=row.by,
                at=row.at, until=row.until,
            )
        )  # fmt: skip


def _came_back(session: Session, row: SecretRow, script_id: str, at: datetime) -> bool:
    assert row.at is not None
    if at <= row.at:
        return False
    return row.state in _ENDED or not _had_it(session, row, script_id)


def _had_it(session: Session, row: SecretRow, script_id: str) -> bool:
    """Did the script hold it when it was said that it may stand?"""
    held = select(ScriptFindingRow.fingerprint).where(
        ScriptFindingRow.secret_tag == row.id,
        ScriptFindingRow.script_id == script_id,
        col(ScriptFindingRow.first_seen_at) <= row.at,
    )
    return session.exec(held).first() is not None


def _by_secret(findings: Iterable[tuple[str, ContentFindingRow]]) -> Mapping[str, Sequence[ContentFindingRow]]:
    found: dict[str, list[ContentFindingRow]] = {}
    for _, row in findings:
        if row.secret_tag is not None and _kind([row]) != _WHOLE:
            found.setdefault(row.secret_tag, []).append(row)
    return found


def _kind(rows: Sequence[ContentFindingRow]) -> str:
    """What the value is, in the words of the engine that knows most of values."""
    first = min(rows, key=lambda row: (row.engine != "secrets", row.rule))
    spans: Sequence[Mapping[str, Any]] = first.spans or ()
    return str(spans[0]["kind"]) if spans else first.rule.rpartition(".")[2]


def _known(session: Session, ids: Sequence[str]) -> Iterable[SecretRow]:
    for start in range(0, len(ids), _MOST_AT_ONCE):
        yield from session.exec(select(SecretRow).where(col(SecretRow.id).in_(ids[start : start + _MOST_AT_ONCE])))
