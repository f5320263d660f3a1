"""Reading the directory: people, what they were called, and what HR said of them."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import String, and_, cast, func, or_
from sqlmodel import Session, col, select

from escrow.core.errors import NotFound
from escrow.db.matching import holds
from escrow.db.paging import Cursors, Page, clamp, page_of
from lifecycle.queries.ownership import is_person
from lifecycle.tables import (
    HrEventRow,
    OwnershipRow,
    PersonAliasRow,
    PersonPlaceRow,
    PersonRow,
)


@dataclass(frozen=True, slots=True)
class PersonView:
    """A person in the directory, and how many scripts they own or keep for others."""

    key: str
    name: str
    email: str | None
    manager: str | None
    department: str | None
    team: str | None
    groups: Sequence[str]
    is_active: bool
    is_demonstration: bool
    owned: int
    in_custody: int


@dataclass(frozen=True, slots=True)
class AliasView:
    """What a person was called, from when until when."""

    kind: str
    value: str
    valid_from: datetime
    valid_to: datetime | None


@dataclass(frozen=True, slots=True)
class PlaceView:
    """Whom a person had as manager, or in which team or group they were, from when until when."""

    kind: str
    value: str
    valid_from: datetime
    valid_to: datetime | None


@dataclass(frozen=True, slots=True)
class HrEventView:
    """An event of HR and what became of it."""

    id: str
    source: str
    type: str
    person: str
    effective_at: datetime
    occurred_at: datetime
    state: str
    transfer: str | None


def list_people(
    session: Session,
    cursors: Cursors,
    *,
    q: str | None = None,
    is_active: bool | None = None,
    cursor: str | None = None,
    limit: int | None = None,
) -> Page[PersonView]:
    """People by name; `q` is looked for in key, name, department and team."""
    query = select(PersonRow).order_by(col(PersonRow.name), col(PersonRow.key))
    for word in (q or "").split()[:8]:
        columns = (PersonRow.key, PersonRow.name, PersonRow.department, PersonRow.team)
        query = query.where(or_(*(holds(column, word) for column in columns)))
    if is_active is not None:
        query = query.where(col(PersonRow.is_active) == is_active)
    if cursor is not None:
        name, key = cursors.decode(cursor)
        after = and_(col(PersonRow.name) == name, col(PersonRow.key) > key)
        query = query.where(or_(col(PersonRow.name) > name, after))
    length = clamp(limit)
    rows = session.exec(query.limit(length + 1)).all()
    page = page_of(rows, length, cursors, lambda row: [row.name, row.key])
    counts = _counts(session, [row.key for row in page.items])
    return page.map(lambda row: _person(row, counts))


def get_person(session: Session, key: str) -> PersonView:
    """One person; raises NotFound(person_unknown)."""
    row = session.get(PersonRow, key)
    if row is None:
        raise NotFound(f"person {key[:80]}: the directory has none; check the key", code="person_unknown")
    return _person(row, _counts(session, [key]))


def find_person(session: Session, key: str) -> PersonView | None:
    row = session.get(PersonRow, key)
    return None if row is None else _person(row, _counts(session, [key]))


def aliases_of(session: Session, person_key: str) -> list[AliasView]:
    rows = session.exec(
        select(PersonAliasRow)
        .where(PersonAliasRow.person_key == person_key)
        .order_by(col(PersonAliasRow.valid_from), col(PersonAliasRow.kind))
    )
    return [AliasView(row.kind, row.value, row.valid_from, row.valid_to) for row in rows]


def places_of(session: Session, person_key: str) -> list[PlaceView]:
    rows = session.exec(
        select(PersonPlaceRow)
        .where(PersonPlaceRow.person_key == person_key)
        .order_by(col(PersonPlaceRow.valid_from), col(PersonPlaceRow.kind), col(PersonPlaceRow.value))
    )
    return [PlaceView(row.kind, row.value, row.valid_from, row.valid_to) for row in rows]


def hr_events_of(session: Session, person_key: str) -> list[HrEventView]:
    """Every event of one person, the last that occurred first."""
    rows = session.exec(
        select(HrEventRow).where(HrEventRow.person_key == person_key).order_by(col(HrEventRow.occurred_at).desc())
    )
    return [
        HrEventView(
            row.id,
            row.source,
            row.type,
            row.person_key,
            row.effective_at,
            row.occurred_at,
            row.state,
            row.transfer_id,
        )
        for row in rows
    ]


def count_in_group(session: Session, group: str) -> int:
    """How many active people a directory group has."""
    named = cast(col(PersonRow.groups), String).contains(json.dumps(group), autoescape=True)
    rows = session.exec(select(PersonRow.groups).where(col(PersonRow.is_active), named))
    return sum(group in groups for groups in rows)


def count_waiting_leavers(session: Session) -> int:
    """How many have no access any more while their scripts wait for a queue that could answer for them."""
    waiting = select(func.count(func.distinct(HrEventRow.person_key))).where(HrEventRow.state == "waiting")
    return int(session.exec(waiting).one())


def find_event(session: Session, event_id: str) -> HrEventView:
    """The last received event of this id, whatever its source; raises NotFound."""
    query = select(HrEventRow).where(HrEventRow.id == event_id).order_by(col(HrEventRow.received_at).desc())
    row = session.exec(query).first()
    if row is None:
        raise NotFound(f"event {event_id[:80]}: HR sent none of this id; check it")
    return HrEventView(
        row.id, row.source, row.type, row.person_key, row.effective_at, row.occurred_at, row.state, row.transfer_id
    )


def _person(row: PersonRow, counts: Mapping[tuple[str, str], int]) -> PersonView:
    return PersonView(
        row.key,
        row.name,
        row.email,
        row.manager_key,
        row.department,
        row.team,
        tuple(row.groups),
        row.is_active,
        row.is_demonstration,
        counts.get((row.key, "owner"), 0),
        counts.get((row.key, "custodian"), 0),
    )


def _counts(session: Session, keys: Sequence[str]) -> dict[tuple[str, str], int]:
    rows = session.exec(
        select(OwnershipRow.principal_key, OwnershipRow.role, func.count())
        .where(col(OwnershipRow.principal_key).in_(keys), is_person(), col(OwnershipRow.valid_to).is_(None))
        .group_by(col(OwnershipRow.principal_key), col(OwnershipRow.role))
    ).all()
    return {(key, role): int(count) for key, role, count in rows}
