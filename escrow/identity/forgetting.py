"""What the doors remember only for a while: sign-ins on their way, logouts they heard, sessions that are over."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, or_
from sqlmodel import Session, col, select

from escrow.identity.tables import LogoutRow, SessionRow, SignInRow

_SPENT = timedelta(days=1)
SESSIONS_KEPT = timedelta(days=90)
"""How long it can be seen that somebody was signed in; the audit log says so for longer."""
_AT_ONCE = 1000


def forget_doors(session: Session, now: datetime) -> int:
    """Forget some of what is over; 0 when nothing is left to forget. Anybody can begin a sign-in and never end it."""
    over = (col(SessionRow.expires_at) < now - SESSIONS_KEPT, col(SessionRow.ended_at) < now - SESSIONS_KEPT)
    return (
        _forget(session, SignInRow, col(SignInRow.expires_at) < now - _SPENT)
        + _forget(session, LogoutRow, col(LogoutRow.expires_at) < now - _SPENT)
        + _forget(session, SessionRow, or_(*over))
    )


def _forget(session: Session, table: Any, condition: Any) -> int:
    names = session.exec(select(table.id_hash).where(condition).limit(_AT_ONCE)).all()
    session.execute(delete(table).where(col(table.id_hash).in_(names)))
    return len(names)
