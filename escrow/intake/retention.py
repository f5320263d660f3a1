"""Letting runs go after their time: what they did goes, what was counted of them and every version stays."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, tuple_
from sqlmodel import Session, col, or_, select

from escrow.audit.log import AuditLog
from escrow.core.canonical import Json
from escrow.core.clock import Clock
from escrow.core.events import Event
from escrow.core.principals import VAULT
from escrow.db.session import Database
from escrow.intake.tables import RunActivityRow, RunRow, RunSnapshotRow

_A_TRANSACTION = 2000

Held = Callable[[], Any]
"""A query of the scripts nothing of which may be disposed of: given by whoever knows of holds."""


class RunRetention:
    """Deletes runs older than they are kept, a few thousand a transaction, and says in the log how many."""

    def __init__(self, database: Database, audit: AuditLog, clock: Clock, *, days: int, held: Held) -> None:
        self._database = database
        self._audit = audit
        self._clock = clock
        self._days = days
        self._held = held

    def dispose(self) -> int:
        """How many runs went. May be stopped and done again at any time."""
        total = 0
        while count := self._some(self._days):
            total += count
        return total

    def _some(self, days: int) -> int:
        until = self._clock.now() - timedelta(days=days)
        with self._database.transaction() as session:
            keys = self._oldest(session, until)
            for table in (RunActivityRow, RunSnapshotRow, RunRow):
                place = tuple_(col(table.endpoint_id), col(table.run))
                for start in range(0, len(keys), 400):
                    session.execute(delete(table).where(place.in_(keys[start : start + 400])))
            if keys:
                details: dict[str, Json] = {"runs": len(keys), "received_before": until.isoformat()}
                self._audit.append(session, Event.RUNS_DISPOSED, by=VAULT, subject="runs", details=details)
            return len(keys)

    def _oldest(self, session: Session, until: datetime) -> list[tuple[str, str]]:
        free = or_(col(RunRow.script_id).is_(None), col(RunRow.script_id).not_in(self._held()))
        rows = session.exec(
            select(RunRow.endpoint_id, RunRow.run)
            .where(col(RunRow.received_at) < until, free)
            .order_by(col(RunRow.received_at))
            .limit(_A_TRANSACTION)
        )
        return [(endpoint, run) for endpoint, run in rows]
