"""Level changes: each is noted where it happens, and told together once no more of them come."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import func, update
from sqlmodel import Session, col, select

from escrow.core.ids import new_id
from escrow.db.bulk import insert_new
from escrow.queue.interface import Queue
from scanners.tables import LevelChangeRow

LEVELS = "scan.levels"
"""Job kind: tell people of the levels that changed."""
LEVEL_ORDER = ("low", "medium", "high", "critical")
WAITS = timedelta(minutes=5)
"""How long changes wait for others; looked at again as often."""
_STORM = 20
"""More than these within the wait: history is being looked at again, and one digest will tell of all of it."""
_LONGEST = timedelta(hours=6)
_AT_ONCE = 400


@dataclass(frozen=True, slots=True)
class LevelChange:
    """What became of one script's level between two tellings, whatever it was meanwhile."""

    script_id: str
    number: int
    before: str | None
    after: str
    score: int
    at: datetime

    @property
    def is_rise(self) -> bool:
        return self.before is None or LEVEL_ORDER.index(self.after) > LEVEL_ORDER.index(self.before)


def note_levels(session: Session, queue: Queue, changes: Sequence[LevelChange]) -> None:
    """The same for many changes at once."""
    if not changes:
        return
    insert_new(session, LevelChangeRow, ({"id": new_id(), **asdict(change), "told_at": None} for change in changes))
    queue.enqueue(session, LEVELS, {}, key="levels", due_at=changes[-1].at + WAITS)


def take_changes(session: Session, queue: Queue, *, now: datetime) -> list[LevelChange]:
    """What nobody was told yet, one change for each script, and from now on told.

    Nothing while many still come: then it is looked at again later, at the latest six hours after the first.
    """
    untold = col(LevelChangeRow.told_at).is_(None)
    first, count = session.exec(select(func.min(LevelChangeRow.at), func.count()).where(untold)).one()
    if not count:
        return []
    lately = session.exec(select(func.count()).where(untold, col(LevelChangeRow.at) > now - WAITS)).one()
    if lately > _STORM and now - first < _LONGEST:
        queue.enqueue(session, LEVELS, {}, key="levels:again", due_at=now + WAITS)
        return []
    rows = session.exec(select(LevelChangeRow).where(untold).order_by(col(LevelChangeRow.at), LevelChangeRow.id)).all()
    for start in range(0, len(rows), _AT_ONCE):
        told = [row.id for row in rows[start : start + _AT_ONCE]]
        session.execute(update(LevelChangeRow).where(col(LevelChangeRow.id).in_(told)).values(told_at=now))
    return _net(rows)


def list_changes(session: Session, script_id: str, *, limit: int | None = 100) -> Sequence[LevelChange]:
    """The changes of one script's level, the latest first."""
    rows = session.exec(
        select(LevelChangeRow)
        .where(LevelChangeRow.script_id == script_id)
        .order_by(col(LevelChangeRow.at).desc(), LevelChangeRow.id)
        .limit(limit)
    )
    return [_change(row, row) for row in rows]


def _net(rows: Sequence[Any]) -> list[LevelChange]:
    by_script: dict[str, list[Any]] = {}
    for row in rows:
        by_script.setdefault(row.script_id, []).append(row)
    changes = [_change(found[0], found[-1]) for found in by_script.values()]
    return [change for change in changes if change.before != change.after]


def _change(first: LevelChangeRow, last: LevelChangeRow) -> LevelChange:
    return LevelChange(last.script_id, last.number, first.before, last.after, last.score, last.at)
