"""Reading hand-overs with their counts and items."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, and_, func, or_
from sqlmodel import Session, col, select

from escrow.core.errors import NotFound
from escrow.db.paging import Cursors, Page, clamp, page_of
from escrow.intake.tables import ScriptRow
from lifecycle.tables import (
    PersonRow,
    ShortlistRow,
    TransferItemRow,
    TransferPersonRow,
    TransferReleaseRow,
    TransferRow,
)

_COUNTED = ("planned", "applied", "conflict", "skipped")


@dataclass(frozen=True, slots=True)
class TransferItemView:
    """One script of a transfer."""

    script: str
    script_name: str
    from_person: str
    from_role: str
    custodian_kind: str
    custodian_key: str
    custodian_name: str
    custodian_why: str
    offers: Sequence[Mapping[str, Any]]
    state: str
    reason: str | None
    undone: str | None


@dataclass(frozen=True, slots=True)
class ReleaseView:
    person: str
    reason: str
    at: datetime


@dataclass(frozen=True, slots=True)
class TransferView:
    """A hand-over with its counts; planned, applied, conflict and skipped sum to population."""

    id: str
    state: str
    people: Sequence[str]
    reason: str
    plan_hash: str
    event: str | None
    created_by: str
    created_at: datetime
    applied_at: datetime | None
    undone_at: datetime | None
    counts: Mapping[str, int]
    releases: Sequence[ReleaseView]
    items: Sequence[TransferItemView]


def list_transfers(
    session: Session,
    cursors: Cursors,
    *,
    state: str | None = None,
    person: str | None = None,
    visible: Select[Any] | None = None,
    cursor: str | None = None,
    limit: int | None = None,
) -> Page[TransferView]:
    """Transfers without their items, the newest first; `visible` keeps those with a script of it."""
    query = select(TransferRow).order_by(col(TransferRow.created_at).desc(), col(TransferRow.id))
    if state is not None:
        query = query.where(TransferRow.state == state)
    if person is not None:
        theirs = select(TransferPersonRow.transfer_id).where(TransferPersonRow.person_key == person)
        query = query.where(col(TransferRow.id).in_(theirs))
    if visible is not None:
        seen = select(TransferItemRow.transfer_id).where(col(TransferItemRow.script_id).in_(visible))
        query = query.where(col(TransferRow.id).in_(seen))
    if cursor is not None:
        at, transfer_id = cursors.decode(cursor)
        when = datetime.fromisoformat(str(at))
        same = and_(col(TransferRow.created_at) == when, col(TransferRow.id) > transfer_id)
        query = query.where(or_(col(TransferRow.created_at) < when, same))
    length = clamp(limit)
    rows = session.exec(query.limit(length + 1)).all()
    page = page_of(rows, length, cursors, lambda row: [row.created_at.isoformat(), row.id])
    return Page(_transfers(session, page.items, {}), page.next)


def get_transfer(session: Session, transfer_id: str, *, visible: Select[Any] | None = None) -> TransferView:
    """One transfer with its items, those of scripts that may be seen; raises NotFound."""
    row = session.get(TransferRow, transfer_id)
    items = [] if row is None else _items(session, transfer_id, visible)
    if row is None or (visible is not None and not items):
        raise NotFound(f"transfer {transfer_id}: there is none here that you may see; check the id")
    return _transfers(session, [row], {transfer_id: items})[0]


def _items(session: Session, transfer_id: str, visible: Select[Any] | None) -> list[TransferItemView]:
    query = (
        select(TransferItemRow, ScriptRow.name, PersonRow.name)
        .join(ScriptRow, col(ScriptRow.id) == col(TransferItemRow.script_id))
        .join(PersonRow, col(PersonRow.key) == col(TransferItemRow.custodian_key), isouter=True)
        .where(TransferItemRow.transfer_id == transfer_id)
        .order_by(col(ScriptRow.name), col(TransferItemRow.script_id))
    )
    if visible is not None:
        query = query.where(col(TransferItemRow.script_id).in_(visible))
    lists = _shortlists(session, transfer_id)
    return [
        TransferItemView(
            row.script_id,
            script,
            row.from_person,
            row.from_role,
            row.custodian_kind,
            row.custodian_key,
            custodian or row.custodian_key,
            row.custodian_why,
            lists.get(row.shortlist, ()),
            row.state,
            row.reason,
            row.undone,
        )
        for row, script, custodian in session.exec(query).all()
    ]


def _shortlists(session: Session, transfer_id: str) -> dict[int | None, tuple[Mapping[str, Any], ...]]:
    """Whom each list of a transfer names, the best first."""
    found: dict[int | None, tuple[Mapping[str, Any], ...]] = {}
    rows = select(ShortlistRow).where(ShortlistRow.transfer_id == transfer_id)
    for row in session.exec(rows.order_by(col(ShortlistRow.number), col(ShortlistRow.place))):
        named = {"person": row.person_key, "score": row.score, "reasons": row.reasons}
        found[row.number] = (*found.get(row.number, ()), named)
    return found


def _transfers(
    session: Session, rows: Sequence[TransferRow], items: Mapping[str, Sequence[TransferItemView]]
) -> list[TransferView]:
    ids = [row.id for row in rows]
    people, releases, counts = _people_of(session, ids), _releases_of(session, ids), _item_counts(session, ids)
    return [
        TransferView(
            row.id,
            row.state,
            people.get(row.id, []),
            row.reason,
            row.plan_hash,
            row.event_id,
            row.created_by,
            row.created_at,
            row.applied_at,
            row.undone_at,
            _counted(counts, row.id),
            releases.get(row.id, []),
            items.get(row.id, ()),
        )
        for row in rows
    ]


def _counted(counts: Mapping[tuple[str, str], int], transfer_id: str) -> dict[str, int]:
    found = {state: counts.get((transfer_id, state), 0) for state in _COUNTED}
    return {"population": sum(found.values()), **found}


def _item_counts(session: Session, ids: Sequence[str]) -> dict[tuple[str, str], int]:
    rows = session.exec(
        select(TransferItemRow.transfer_id, TransferItemRow.state, func.count())
        .where(col(TransferItemRow.transfer_id).in_(ids))
        .group_by(col(TransferItemRow.transfer_id), col(TransferItemRow.state))
    ).all()
    return {(transfer_id, state): int(count) for transfer_id, state, count in rows}


def _people_of(session: Session, ids: Sequence[str]) -> dict[str, list[str]]:
    rows = session.exec(
        select(TransferPersonRow)
        .where(col(TransferPersonRow.transfer_id).in_(ids))
        .order_by(col(TransferPersonRow.person_key))
    )
    found: dict[str, list[str]] = {}
    for row in rows:
        found.setdefault(row.transfer_id, []).append(row.person_key)
    return found


def _releases_of(session: Session, ids: Sequence[str]) -> dict[str, list[ReleaseView]]:
    rows = session.exec(
        select(TransferReleaseRow)
        .where(col(TransferReleaseRow.transfer_id).in_(ids))
        .order_by(col(TransferReleaseRow.at))
    )
    found: dict[str, list[ReleaseView]] = {}
    for row in rows:
        found.setdefault(row.transfer_id, []).append(ReleaseView(row.person_key, row.reason, row.at))
    return found
