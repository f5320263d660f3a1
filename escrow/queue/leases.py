"""Duties only one process may hold at a time, with an end that needs no goodbye."""

from datetime import datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import bindparam, delete, or_
from sqlmodel import Session, col

from escrow.db.base import UtcDateTime
from escrow.db.bulk import insert_of
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
    given = {"lease": name, "taker": holder, "end": until, "moment": now, "latest": until + ttl}
    return session.connection().execute(_taking(session.get_bind().dialect.name), given).first() is not None


@cache
def _taking(dialect: str) -> Any:
    """Made once: it is sent many times a second, and making it costs more than sending it."""
    holder, until = col(LeaseRow.holder), col(LeaseRow.until)
    moments = {name: bindparam(name, type_=UtcDateTime) for name in ("end", "moment", "latest")}
    is_free = or_(holder == bindparam("taker"), until <= moments["moment"], until > moments["latest"])
    taking = insert_of(dialect)(LeaseRow).values(
        name=bindparam("lease"), holder=bindparam("taker"), until=moments["end"]
    )
    return taking.on_conflict_do_update(
        index_elements=["name"], set_={"holder": taking.excluded.holder, "until": taking.excluded.until}, where=is_free
    ).returning(col(LeaseRow.name))


def release(session: Session, name: str, holder: str) -> None:
    """Give a duty back before its time; nothing happens when another holds it."""
    session.connection().execute(delete(LeaseRow).where(col(LeaseRow.name) == name, col(LeaseRow.holder) == holder))
