"""Runs and their arguments are kept for a while, and then they are not."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ColumnElement, delete, null, or_, select, update
from sqlmodel import Session, col

from escrow.intake.tables import RunActivityRow, RunRow

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


def forget_runs(session: Session, *, before: datetime, but: Collection[str]) -> int:
    """Drop runs that began before then; versions, sightings and counts stay."""
    old = select(col(RunRow.endpoint_id), col(RunRow.run)).where(_began(before), _not(but)).limit(_AT_ONCE)
    rows = session.execute(old).all()
    for endpoint_id, run in rows:
        for table in (RunActivityRow, RunRow):
            session.execute(delete(table).where(col(table.endpoint_id) == endpoint_id, col(table.run) == run))
    return len(rows)


def _began(before: datetime) -> ColumnElement[bool]:
    return col(RunRow.started_at) < before


def _not(scripts: Collection[str]) -> ColumnElement[bool]:
    """Held scripts keep everything; a run of none is of no held one."""
    return or_(col(RunRow.script_id).is_(None), col(RunRow.script_id).not_in(sorted(scripts)))
