"""Duties only one process may hold at a time, with an end that needs no goodbye."""

from datetime import datetime, timedelta

from sqlalchemy import CursorResult, delete, or_, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, col

from escrow.queue.tables import LeaseRow


def take(session: Session, name: str, holder: str, *, now: datetime, ttl: timedelta) -> bool:
    """Take or renew a duty until `now + ttl`; False while another holder's time runs. Atomic on both databases."""
    until = now + ttl
    taken = session.execute(
        update(LeaseRow)
        .where(col(LeaseRow.name) == name, or_(col(LeaseRow.holder) == holder, col(LeaseRow.until) <= now))
        .values(holder=holder, until=until)
    )
    if _count(taken):
        return True
    insert = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
    fresh = insert(LeaseRow).values(name=name, holder=holder, until=until).on_conflict_do_nothing()
    return _count(session.execute(fresh)) == 1


def release(session: Session, name: str, holder: str) -> None:
    """Give a duty back before its time; nothing happens when another holds it."""
    session.execute(delete(LeaseRow).where(col(LeaseRow.name) == name, col(LeaseRow.holder) == holder))


def _count(result: object) -> int:
    return result.rowcount if isinstance(result, CursorResult) else 0
