"""Reading the audit log: leaves as people see them, and checkpoints."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import exists, func, or_
from sqlmodel import Session, col, select

from escrow.audit.tables import AuditDetailRow, AuditLeafRow, CheckpointRow
from escrow.core.errors import NotFound
from escrow.core.events import Event
from escrow.db.paging import Cursors, Page, page_of


@dataclass(frozen=True, slots=True)
class LeafView:
    """One leaf. Actor, subject and details are None where there were none or where they were erased."""

    index: int | None
    event: str
    at: datetime
    entry: str
    actor: str | None
    subject: str | None
    details: Mapping[str, Any] | None
    is_erased: bool


@dataclass(frozen=True, slots=True)
class CheckpointView:
    """A signed tree head."""

    size: int
    root: str
    note: str
    signed_at: datetime


def index_of(session: Session, leaf_id: int) -> int | None:
    """The log index of a leaf by its row; None while it waits to be numbered."""
    return session.exec(select(AuditLeafRow.log_index).where(AuditLeafRow.id == leaf_id)).first()


def indexes_of(session: Session, leaf_ids: Sequence[int]) -> dict[int, int | None]:
    rows = session.exec(select(AuditLeafRow.id, AuditLeafRow.log_index).where(col(AuditLeafRow.id).in_(leaf_ids)))
    return {leaf_id: index for leaf_id, index in rows if leaf_id is not None}


def latest_checkpoint(session: Session) -> CheckpointView | None:
    row = session.exec(select(CheckpointRow).order_by(col(CheckpointRow.size).desc()).limit(1)).first()
    return None if row is None else CheckpointView(row.size, row.root, row.note, row.signed_at)


def get_checkpoint(session: Session, size: int) -> CheckpointView:
    """The checkpoint signed at one size; raises NotFound."""
    row = session.get(CheckpointRow, size)
    if row is None:
        raise NotFound(f"checkpoint {size}: this log signed none of that size; check the checkpoint you hold")
    return CheckpointView(row.size, row.root, row.note, row.signed_at)


def count_waiting(session: Session) -> int:
    """How many leaves have no index yet."""
    waiting = select(func.count()).select_from(AuditLeafRow).where(col(AuditLeafRow.log_index).is_(None))
    return session.exec(waiting).one()


def oldest_waiting(session: Session) -> datetime | None:
    """Since when a leaf waits for its number; None when none does. Minutes mean that nobody numbers, or must not."""
    waiting = select(AuditLeafRow.at).where(col(AuditLeafRow.log_index).is_(None)).order_by(col(AuditLeafRow.id))
    return session.exec(waiting.limit(1)).first()


def is_sequencer_behind(session: Session) -> bool:
    """Does a leaf wait to be numbered, or to be under a signed checkpoint? Looking is cheap; the duty is a write."""
    if session.exec(select(AuditLeafRow.id).where(col(AuditLeafRow.log_index).is_(None)).limit(1)).first() is not None:
        return True
    last = session.exec(select(func.max(AuditLeafRow.log_index))).one()
    signed = session.exec(select(func.max(CheckpointRow.size))).one()
    return last is not None and last >= (signed or 0)


def get_leaf(session: Session, index: int, *, seen: Any | None = None) -> LeafView:
    """One leaf by its index; raises NotFound, also for one outside of what somebody may read."""
    query = _joined().where(AuditLeafRow.log_index == index)
    found = session.exec(query if seen is None else query.where(seen)).first()
    if found is None:
        raise NotFound(f"leaf {index}: the log has no such leaf yet; ask again in a second")
    return _view(*found)


def acts_on(session: Session, events: Sequence[str], subjects: Sequence[str]) -> list[LeafView]:
    """What was done of certain kinds to certain things, oldest first; a thing's own parts (`thing:…`) count too."""
    named = [
        condition
        for subject in subjects
        for condition in (
            col(AuditDetailRow.subject) == subject,
            col(AuditDetailRow.subject).startswith(f"{subject}:", autoescape=True),
        )
    ]
    query = _joined().where(col(AuditLeafRow.event).in_(events), or_(*named)).order_by(col(AuditLeafRow.id))
    return [_view(*row) for row in session.exec(query)] if named else []


def list_leaves(
    session: Session,
    cursors: Cursors,
    *,
    limit: int,
    cursor: str | None = None,
    event: str | None = None,
    subject: str | None = None,
    actor: str | None = None,
    seen: Any | None = None,
) -> Page[LeafView]:
    """Leaves, newest first; `seen` is what somebody may read, None for all of them."""
    query = _joined().order_by(col(AuditLeafRow.id).desc()).limit(limit + 1)
    if seen is not None:
        query = query.where(seen)
    if event:
        query = query.where(AuditLeafRow.event == event)
    if subject:
        query = query.where(AuditDetailRow.subject == subject)
    if actor:
        query = query.where(AuditDetailRow.actor == actor)
    if cursor:
        query = query.where(col(AuditLeafRow.id) < cursors.decode(cursor)[0])
    rows = session.exec(query).all()
    page = page_of(rows, limit, cursors, lambda row: [row[0].id])
    return page.map(lambda row: _view(*row))


def untold_by(session: Session, event: Event, rows: Any) -> list[tuple[int | None, str | None]]:
    """(index, subject) of every leaf of a kind that no row names in that column: what it tells of is not there."""
    leaves = (
        select(AuditLeafRow.log_index, AuditDetailRow.subject)
        .join(AuditDetailRow, col(AuditDetailRow.leaf_id) == col(AuditLeafRow.id), isouter=True)
        .where(AuditLeafRow.event == event.value, ~exists().where(rows == col(AuditLeafRow.id)))
        .order_by(col(AuditLeafRow.id))
    )
    return [(index, subject) for index, subject in session.exec(leaves)]


def entries_from(session: Session, index: int, *, until: int | None = None) -> list[bytes]:
    """The numbered leaves' bytes from an index on, in order."""
    query = select(AuditLeafRow.entry).where(col(AuditLeafRow.log_index) >= index)
    if until is not None:
        query = query.where(col(AuditLeafRow.log_index) < until)
    return [bytes(entry) for entry in session.exec(query.order_by(col(AuditLeafRow.log_index)))]


def _joined() -> Any:
    same = col(AuditDetailRow.leaf_id) == col(AuditLeafRow.id)
    return select(AuditLeafRow, AuditDetailRow).join(AuditDetailRow, same, isouter=True)


def _view(leaf: AuditLeafRow, detail: AuditDetailRow | None) -> LeafView:
    entry = bytes(leaf.entry).decode("utf-8", "replace")
    if detail is None or detail.salt is None:  # what would be shown beside an erased salt, nothing vouches for
        return LeafView(leaf.log_index, leaf.event, leaf.at, entry, None, None, None, is_erased=True)
    return LeafView(
        leaf.log_index, leaf.event, leaf.at, entry, detail.actor, detail.subject, detail.details, is_erased=False
    )


def is_recorded_since(session: Session, event: str, *, actor: str, subject: str, since: datetime) -> bool:
    """Does a leaf say already that this actor did this to that, at or after a time?"""
    found = session.exec(
        select(AuditLeafRow.id)
        .join(AuditDetailRow, col(AuditDetailRow.leaf_id) == col(AuditLeafRow.id))
        .where(
            AuditDetailRow.subject == subject,
            AuditDetailRow.actor == actor,
            AuditLeafRow.event == event,
            col(AuditLeafRow.at) >= since,
        )
        .limit(1)
    ).first()
    return found is not None
