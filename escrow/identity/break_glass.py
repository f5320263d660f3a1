"""Reading one script's code in an emergency: a second person agrees, and an hour later it is over by itself."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import Session, col, select

from escrow.access.grants import give_until
from escrow.access.roles import Right
from escrow.audit.log import AuditLog
from escrow.core.clock import Clock, rfc3339
from escrow.core.errors import NotFound, NotPermitted, RequestRefused, WrongState
from escrow.core.events import Event
from escrow.core.ids import new_id
from escrow.core.principals import Principal
from escrow.identity.tables import BreakGlassRow

LASTS = timedelta(hours=1)
_STALE = timedelta(hours=24)
_SHORTEST, _LONGEST = 3, 500


@dataclass(frozen=True, slots=True)
class BreakGlassView:
    """One emergency, as people see it."""

    id: str
    script_id: str
    reason: str
    requested_by: str
    requested_at: datetime
    approved_by: str | None
    approved_at: datetime | None
    expires_at: datetime | None


class BreakGlass:
    """Takes requests and the second person's word."""

    def __init__(self, clock: Clock, audit: AuditLog) -> None:
        self._clock = clock
        self._audit = audit

    def request(self, session: Session, *, script_id: str, reason: str, person: str, by: Principal) -> str:
        """Ask to read a script's code as it is; the request's id. Whether there is one is the caller's to know."""
        if not _SHORTEST <= len(reason.strip()) <= _LONGEST:
            raise RequestRefused("reason: say in 3 to 500 characters why the code must be read", code="reason_missing")
        row = BreakGlassRow(
            id=new_id(), script_id=script_id, reason=reason, requested_by=person, requested_at=self._clock.now()
        )
        session.add(row)
        session.flush()
        details = {"request": row.id, "reason": reason}
        self._audit.append(session, Event.BREAK_GLASS_REQUESTED, by=by, subject=f"script:{script_id}", details=details)
        return row.id

    def approve(self, session: Session, request_id: str, *, person: str, by: Principal) -> None:
        """Agree to somebody else's request: they may read for an hour, and every look leaves a leaf as always."""
        row, now = _get_row(session, request_id), self._clock.now()
        if row.requested_by == person:
            raise NotPermitted("break-glass: nobody agrees to their own; ask a second person", code="own_request")
        if row.approved_by is not None or row.requested_at + _STALE <= now:
            raise WrongState(f"break-glass {request_id}: it was agreed to already or is older than a day; ask anew")
        row.approved_by, row.approved_at, row.expires_at = person, now, now + LASTS
        session.add(row)
        give_until(
            session,
            principal_key=row.requested_by,
            script_id=row.script_id,
            right=Right.BREAK_GLASS,
            cause=f"break-glass:{row.id}",
            at=now,
            until=row.expires_at,
        )
        details = {"request": row.id, "expires_at": rfc3339(row.expires_at)}
        self._audit.append(
            session, Event.BREAK_GLASS_APPROVED, by=by, subject=f"script:{row.script_id}", details=details
        )


def get_break_glass(session: Session, request_id: str) -> BreakGlassView:
    return _view(_get_row(session, request_id))


def list_break_glass(session: Session, *, limit: int | None = 200) -> list[BreakGlassView]:
    """Emergencies, the newest first."""
    rows = select(BreakGlassRow).order_by(col(BreakGlassRow.requested_at).desc(), col(BreakGlassRow.id)).limit(limit)
    return [_view(row) for row in session.exec(rows)]


def _get_row(session: Session, request_id: str) -> BreakGlassRow:
    row = session.get(BreakGlassRow, request_id, with_for_update=True)
    if row is None:
        raise NotFound(f"break-glass {request_id[:80]}: there is none; check the id")
    return row


def _view(row: BreakGlassRow) -> BreakGlassView:
    return BreakGlassView(
        row.id,
        row.script_id,
        row.reason,
        row.requested_by,
        row.requested_at,
        row.approved_by,
        row.approved_at,
        row.expires_at,
    )
