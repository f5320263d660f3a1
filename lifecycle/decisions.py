"""Reading decisions, as frozen views."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import and_, or_
from sqlmodel import Session, col, select

from escrow.core.errors import NotFound
from escrow.db.paging import Cursors, Page, clamp, page_of
from lifecycle.contesting import count_spared
from lifecycle.tables import DecisionRow


@dataclass(frozen=True, slots=True)
class DecisionView:
    """A decision, what it would have met when it was made, and how it stands."""

    id: str
    action: str
    scope: Mapping[str, str]
    reason: str
    fail_mode: str
    state: str
    """proposed, active, expired or ended"""
    expires_at: datetime | None
    preview: Mapping[str, int]
    made_by: str
    made_at: datetime
    confirmed_by: str | None
    ended_by: str | None
    ended_at: datetime | None
    spared: int
    """People it no longer meets, since a review found it wrong about them."""


def get_decision(session: Session, decision_id: str, now: datetime) -> DecisionView:
    row = session.get(DecisionRow, decision_id)
    if row is None:
        raise NotFound(f"decision {decision_id[:64]}: there is none; check the id")
    return _view(row, now, count_spared(session, [row.id]))


def list_decisions(
    session: Session, cursors: Cursors, now: datetime, *, state: str | None, cursor: str | None, limit: int | None
) -> Page[DecisionView]:
    """Decisions, the newest first."""
    rows = select(DecisionRow)
    if state is not None:
        rows = rows.where(_in_state(state, now))
    if cursor is not None:
        at, id_ = cursors.decode(cursor)
        before = datetime.fromisoformat(str(at))
        made_at = col(DecisionRow.made_at)
        rows = rows.where(or_(made_at < before, and_(made_at == before, col(DecisionRow.id) < str(id_))))
    size = clamp(limit)
    ordered = rows.order_by(col(DecisionRow.made_at).desc(), col(DecisionRow.id).desc()).limit(size + 1)
    found = list(session.exec(ordered))
    page = page_of(found, size, cursors, lambda row: [row.made_at.isoformat(), row.id])
    spared = count_spared(session, [row.id for row in page.items])
    return page.map(lambda row: _view(row, now, spared))


def _in_state(state: str, now: datetime) -> Any:
    expiry = col(DecisionRow.expires_at)
    if state == "expired":
        return and_(col(DecisionRow.state) == "active", expiry <= now)
    if state == "active":
        return and_(col(DecisionRow.state) == "active", or_(expiry.is_(None), expiry > now))
    return DecisionRow.state == state


def _view(row: DecisionRow, now: datetime, spared: Mapping[str, int]) -> DecisionView:
    is_expired = row.state == "active" and row.expires_at is not None and row.expires_at <= now
    return DecisionView(
        id=row.id,
        action=row.action,
        scope={row.scope_kind: row.scope_value},
        reason=row.reason,
        fail_mode=row.fail_mode,
        state="expired" if is_expired else row.state,
        expires_at=row.expires_at,
        preview=dict(row.preview),
        made_by=row.made_by,
        made_at=row.made_at,
        confirmed_by=row.confirmed_by,
        ended_by=row.ended_by,
        ended_at=row.ended_at,
        spared=spared.get(row.id, 0),
    )
