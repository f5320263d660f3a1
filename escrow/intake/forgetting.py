"""What runs were called with is kept for a while, shorter than the runs themselves."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ColumnElement, null, or_, select, update
from sqlmodel import Session, col

from escrow.intake.tables import RunRow

_AT_ONCE = 1000


def forget_arguments(session: Session, *, before: datetime, but: Collection[str]) -> int:
    """Drop what runs were called with, for runs that began before then; at most so many at once."""
    old = (
        select(col(RunRow.endpoint_id), col(RunRow.run))
        .where(_began(before), col(RunRow.argv).is_not(None), _not(but))
        .limit(_AT_ONCE)
    )
    rows = session.execute(old).all()
    for endpoint_id, run in rows:
        mine = (col(RunRow.endpoint_id) == endpoint_id, col(RunRow.run) == run)
        session.execute(update(RunRow).where(*mine).values(argv=null()))
    return len(rows)


def _began(before: datetime) -> ColumnElement[bool]:
    return col(RunRow.started_at) < before


def _not(scripts: Collection[str]) -> ColumnElement[bool]:
    """Held scripts keep everything; a run of none is of no held one."""
    return or_(col(RunRow.script_id).is_(None), col(RunRow.script_id).not_in(sorted(scripts)))
