"""Duties only one process may hold at a time, with an end that needs no goodbye."""

from datetime import datetime, timedelta

from sqlalchemy import delete, or_
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, col

from escrow.queue.tables import LeaseRow


def standing(session: Session, name: str) -> tuple[str, datetime] | None:
    """Who holds a duty, or held it last, and until when."""
    row = session.get(LeaseRow, name)
    return None if row is None else (row.holder, row.until)


def take(session: Session, name: str, holder: str, *, now: datetime, ttl: timedelta) -> bool:
    """Take or renew a duty until `now + ttl`; False while another holder's time runs. Atomic on both databases.

    A time that ends more than twice its length from now was written by a clock that ran ahead: nobody waits for it.
    """
    until = now + ttl
    is_free = or_(col(LeaseRow.holder) == holder, col(LeaseRow.until) <= now, col(LeaseRow.until) > until + ttl)
    insert = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
    taken = (
        insert(LeaseRow)
        .values(name=name, holder=holder, until=until)
        .on_conflict_do_update(index_elements=["name"], set_={"holder": holder, "until": until}, where=is_free)
        .returning(col(LeaseRow.name))
    )
    return session.connection().execute(taken).first() is not None


def release(session: Session, name: str, holder: str) -> None:
    """Give a duty back before its time; nothing happens when another holds it."""
    session.connection().execute(delete(LeaseRow).where(col(LeaseRow.name) == name, col(LeaseRow.holder) == holder))
