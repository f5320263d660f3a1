"""Asking for an erasure and agreeing to it: two people, two reasons, and a leaf for each step."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlmodel import Session, col, select

from escrow.audit.log import AuditLog
from escrow.core.canonical import Json
from escrow.core.clock import Clock
from escrow.core.errors import NotFound, NotPermitted, RequestRefused, WrongState
from escrow.core.events import Event
from escrow.core.ids import new_id
from escrow.core.principals import VAULT, Principal
from escrow.erasure.tables import ErasureRow
from escrow.queue.interface import Queue

ERASE = "erasure.carry_out"
"""Job kind: carry out an erasure that was agreed to."""
_SHORTEST, _LONGEST = 3, 500


class Kind(StrEnum):
    """What can be erased."""

    CONTENT = "content"
    PERSON = "person"


class State(StrEnum):
    """Where an erasure stands. `erased`: what cannot be undone is done, the rest follows."""

    REQUESTED = "requested"
    REJECTED = "rejected"
    APPROVED = "approved"
    ERASED = "erased"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class ErasureView:
    """One erasure, as people see it."""

    id: str
    kind: str
    target: str
    reason: str
    state: str
    requested_by: str
    requested_at: datetime
    decided_by: str | None
    decided_at: datetime | None
    decision_reason: str | None
    finished_at: datetime | None
    report: Mapping[str, Any] | None


class Erasures:
    """Takes requests and decisions. Carrying out is a job: it touches every store."""

    def __init__(self, clock: Clock, audit: AuditLog, queue: Queue) -> None:
        self._clock = clock
        self._audit = audit
        self._queue = queue

    def request(
        self,
        session: Session,
        *,
        kind: Kind,
        target: str,
        reason: str,
        words: Sequence[str] = (),
        person: str,
        by: Principal,
    ) -> str:
        """Ask that something be erased; its id. Whether there is such a thing is the caller's to know."""
        _require_reason(reason)
        open_states = (State.REQUESTED, State.APPROVED, State.ERASED)
        same = select(ErasureRow.id).where(ErasureRow.target == target, col(ErasureRow.state).in_(open_states))
        if session.exec(same).first() is not None:
            raise WrongState("erasure: one of the same thing is under way; look at it instead")
        row = ErasureRow(
            id=new_id(),
            kind=kind.value,
            target=target,
            words=list(words),
            reason=reason,
            state=State.REQUESTED.value,
            requested_by=person,
            requested_at=self._clock.now(),
        )
        session.add(row)
        self._note(session, Event.ERASURE_REQUESTED, row, by, {"kind": row.kind, "target": target, "reason": reason})
        return row.id

    def approve(self, session: Session, erasure_id: str, *, reason: str, person: str, by: Principal) -> None:
        """A second person agrees; the vault begins at once and cannot take it back."""
        row = self._decide(session, erasure_id, State.APPROVED, reason, person)
        self._note(session, Event.ERASURE_APPROVED, row, by, {"reason": reason})
        self._queue.enqueue(session, ERASE, {"erasure_id": row.id}, key=row.id)

    def reject(self, session: Session, erasure_id: str, *, reason: str, person: str, by: Principal) -> None:
        """A second person does not agree; nothing is erased."""
        row = self._decide(session, erasure_id, State.REJECTED, reason, person)
        row.finished_at = row.decided_at
        self._note(session, Event.ERASURE_REJECTED, row, by, {"reason": reason})

    def move(self, session: Session, erasure_id: str, state: State, report: Mapping[str, Json]) -> None:
        """Note how far it has come, with what was done so far."""
        row = get_row(session, erasure_id)
        row.state, row.words = state.value, []
        row.report = {**(row.report or {}), **report}
        session.add(row)
        session.flush()

    def finish(self, session: Session, erasure_id: str, report: Mapping[str, Json]) -> None:
        """Everything is done: the report stands, and the log says so without a name."""
        self.move(session, erasure_id, State.DONE, report)
        row = get_row(session, erasure_id)
        row.finished_at = self._clock.now()
        session.add(row)
        self._note(session, Event.ERASURE_COMPLETED, row, VAULT, {"kind": row.kind})

    def _decide(self, session: Session, erasure_id: str, state: State, reason: str, person: str) -> ErasureRow:
        _require_reason(reason)
        row = get_row(session, erasure_id)
        if row.requested_by == person:
            raise NotPermitted("erasure: nobody decides on their own request; ask a second person", code="own_request")
        if row.state != State.REQUESTED:
            raise WrongState(f"erasure {erasure_id}: it is {row.state}; only a requested one is decided on")
        row.state, row.decided_by, row.decided_at, row.decision_reason = state.value, person, self._clock.now(), reason
        session.add(row)
        session.flush()
        return row

    def _note(self, session: Session, event: Event, row: ErasureRow, by: Principal, details: dict[str, Json]) -> None:
        self._audit.append(session, event, by=by, subject=f"erasure:{row.id}", details=details)


def get_row(session: Session, erasure_id: str) -> ErasureRow:
    """One erasure, ours until the transaction ends; raises NotFound."""
    row = session.get(ErasureRow, erasure_id, with_for_update=True)
    if row is None:
        raise NotFound(f"erasure {erasure_id[:80]}: there is none; check the id")
    return row


def get_erasure(session: Session, erasure_id: str) -> ErasureView:
    row = session.get(ErasureRow, erasure_id)
    if row is None:
        raise NotFound(f"erasure {erasure_id[:80]}: there is none; check the id")
    return _view(row)


def list_erasures(session: Session, *, limit: int | None = 200) -> list[ErasureView]:
    """Erasures, the newest first."""
    rows = select(ErasureRow).order_by(col(ErasureRow.requested_at).desc(), col(ErasureRow.id)).limit(limit)
    return [_view(row) for row in session.exec(rows)]


def _view(row: ErasureRow) -> ErasureView:
    return ErasureView(
        row.id,
        row.kind,
        row.target,
        row.reason,
        row.state,
        row.requested_by,
        row.requested_at,
        row.decided_by,
        row.decided_at,
        row.decision_reason,
        row.finished_at,
        row.report,
    )


def _require_reason(reason: str) -> None:
    if not _SHORTEST <= len(reason.strip()) <= _LONGEST:
        raise RequestRefused(
            f"reason: an erasure needs one of {_SHORTEST} to {_LONGEST} characters; say why", code="reason_missing"
        )
