"""The embedded queue: a table with leases, for one host on SQLite or PostgreSQL."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, bindparam, func, insert, or_
from sqlalchemy import select as sql_select
from sqlmodel import Session, col, select

from escrow.core.canonical import Json
from escrow.core.clock import Clock
from escrow.core.ids import new_id
from escrow.db.base import UtcDateTime
from escrow.db.session import Database
from escrow.queue.interface import Job, Queue
from escrow.queue.tables import JobRow

_MOST_AT_ONCE = 500
_SAME = (
    sql_select(col(JobRow.id))
    .where(
        col(JobRow.kind) == bindparam("of_kind"), col(JobRow.key) == bindparam("of_key"), col(JobRow.state) == "waiting"
    )
    .limit(1)
)
"""Made once: it is asked whenever somebody hands over what may wait already."""


class EmbeddedQueue:
    """Jobs as rows. Claims are short transactions of their own; enqueueing is the caller's."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def prepare(self) -> None:
        """Its table is the schema's own."""

    def enqueue(
        self,
        session: Session,
        kind: str,
        payload: Mapping[str, Json],
        *,
        key: str | None = None,
        due_at: datetime | None = None,
    ) -> None:
        if key is not None and self._is_waiting(session, kind, key):
            return
        now = self._clock.now()
        session.add(
            JobRow(id=new_id(), kind=kind, payload=dict(payload), key=key, due_at=due_at or now, created_at=now)
        )
        session.flush()

    def enqueue_all(self, session: Session, kind: str, payloads: Mapping[str, Mapping[str, Json]]) -> None:
        now = self._clock.now()
        waiting = self._which_wait(session, kind, sorted(payloads))
        rows = [
            {"id": new_id(), "kind": kind, "payload": dict(payload), "key": key, "state": "waiting", "attempts": 0,
             "due_at": now, "created_at": now}
            for key, payload in payloads.items()
            if key not in waiting
        ]  # fmt: skip
        if rows:
            session.connection().execute(insert(JobRow), rows)

    def hand_over(self, other: Queue) -> int:
        """Give what waits here to another queue on the same database, whole or not at all; how many jobs."""
        with self._database.transaction() as session:
            rows = session.exec(
                select(JobRow)
                .where(col(JobRow.state).in_(("waiting", "claimed")))
                .order_by(col(JobRow.due_at), col(JobRow.id))
                .with_for_update()
            ).all()
            for row in rows:
                other.enqueue(session, row.kind, row.payload, key=row.key, due_at=row.due_at)
                session.delete(row)
            return len(rows)

    def claim(self, kinds: Sequence[str], *, worker: str, lease: timedelta) -> Job | None:
        now = self._clock.now()
        # Claiming is a write, and whoever writes waits for the others: first a look, which waits for nobody.
        with self._database.reading() as session:
            if session.connection().execute(_ANY, {"kinds": list(kinds), "now": now}).first() is None:
                return None
        with self._database.transaction() as session:
            row = session.exec(
                select(JobRow)
                .where(col(JobRow.kind).in_(kinds), _claimable(now))
                .order_by(col(JobRow.due_at), col(JobRow.id))
                .limit(1)
                .with_for_update(skip_locked=True)
            ).first()
            if row is None:
                return None
            row.state, row.claimed_by, row.lease_until = "claimed", worker, now + lease
            row.attempts += 1
            return Job(row.id, row.kind, dict(row.payload), row.attempts)

    def renew(self, job: Job, lease: timedelta) -> None:
        with self._database.transaction() as session:
            row = session.get(JobRow, job.id)
            if row is not None and row.attempts == job.attempts:
                row.lease_until = self._clock.now() + lease

    def finish(self, job: Job) -> None:
        with self._database.transaction() as session:
            row = session.get(JobRow, job.id)
            # A claim that outlived its lease may have been taken over; only the newest claim may end the job.
            if row is not None and row.attempts == job.attempts:
                session.delete(row)

    def fail(self, job: Job, *, fault: str, retry_in: timedelta | None) -> None:
        with self._database.transaction() as session:
            row = session.get(JobRow, job.id)
            if row is None or row.attempts != job.attempts:
                return
            row.fault, row.claimed_by, row.lease_until = fault, None, None
            row.state = "given_up" if retry_in is None else "waiting"
            row.due_at = self._clock.now() + (retry_in or timedelta(0))

    def waiting(self) -> int:
        with self._database.reading() as session:
            open_jobs = col(JobRow.state).in_(("waiting", "claimed"))
            return session.exec(select(func.count()).select_from(JobRow).where(open_jobs)).one()

    def _is_waiting(self, session: Session, kind: str, key: str) -> bool:
        session.flush()
        return session.connection().execute(_SAME, {"of_kind": kind, "of_key": key}).first() is not None

    def _which_wait(self, session: Session, kind: str, keys: Sequence[str]) -> set[str]:
        found: set[str] = set()
        for start in range(0, len(keys), _MOST_AT_ONCE):
            part = keys[start : start + _MOST_AT_ONCE]
            same = select(JobRow.key).where(JobRow.kind == kind, col(JobRow.key).in_(part), JobRow.state == "waiting")
            found |= {key for key in session.exec(same) if key is not None}
        return found


def _claimable(now: Any) -> ColumnElement[bool]:
    is_due = and_(col(JobRow.state) == "waiting", col(JobRow.due_at) <= now)
    is_abandoned = and_(col(JobRow.state) == "claimed", col(JobRow.lease_until) <= now)
    return or_(is_due, is_abandoned)


_ANY = (
    sql_select(col(JobRow.id))
    .where(col(JobRow.kind).in_(bindparam("kinds", expanding=True)), _claimable(bindparam("now", type_=UtcDateTime())))
    .limit(1)
)
"""Made once: it is asked after every commit."""
