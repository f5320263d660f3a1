"""Moving custody and ownership of many scripts at once: a few statements, whatever their number, on both databases.

Each takes the scripts as a query over the items of a transfer. What a statement decides stands in `states` and in the
plan; here it is only written down. Rows are closed and opened, never rewritten.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import (
    CompoundSelect,
    Select,
    String,
    and_,
    case,
    func,
    insert,
    literal,
    null,
    select,
    text,
    true,
    update,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement
from sqlmodel import Session

from escrow.core.ids import new_id
from escrow.db.base import UtcDateTime
from escrow.db.bulk import insert_of
from escrow.db.session import make_room
from lifecycle.candidates import Party
from lifecycle.ownership import CUSTODIAN, OWNER
from lifecycle.states import TRANSITIONS, Cause
from lifecycle.tables import ONE_ANSWERS, CustodyRow, OfferRow, OwnershipRow, TransferItemRow, TransferPersonRow

_MANY = 1000
_OWNERSHIP: Any = OwnershipRow.__table__  # type: ignore[attr-defined]
_CUSTODY: Any = CustodyRow.__table__  # type: ignore[attr-defined]
_ITEM: Any = TransferItemRow.__table__  # type: ignore[attr-defined]
_OFFER: Any = OfferRow.__table__  # type: ignore[attr-defined]
_LEAVER: Any = TransferPersonRow.__table__  # type: ignore[attr-defined]
Scripts = Select[Any] | CompoundSelect[Any]


class place_in_order(FunctionElement[str]):  # noqa: N801  # reads as the SQL function it is
    """Which row this is in the order of a column: 12 hexadecimal digits."""

    type = String()
    inherit_cache = True


@compiles(place_in_order, "sqlite")
def _on_sqlite(element: Any, compiler: Any, **more: Any) -> str:
    return f"printf('%012x', row_number() OVER (ORDER BY {compiler.process(element.clauses, **more)}))"


@compiles(place_in_order, "postgresql")
def _on_postgres(element: Any, compiler: Any, **more: Any) -> str:
    return f"lpad(to_hex(row_number() OVER (ORDER BY {compiler.process(element.clauses, **more)})), 12, '0')"


def fresh_ids(at: datetime, by: Any) -> Any:
    """32 hexadecimal digits for each row of one statement: the time, 32 random bits for the statement, and its place.

    What is written together lies together in every index: a hundred thousand names at random places of an index of
    millions are a hundred thousand pages to write. And a random number for each row costs more than the row.
    """
    return literal(f"{int(at.timestamp() * 1000):012x}{new_id()[:8]}") + place_in_order(by)


def is_none(found: Select[Any]) -> Any:
    """Is there no such row? Asked of the index row by row, whatever the planner believes of its tables.

    `NOT EXISTS` may become a join that goes through all rows for each one where the statistics are older than the
    rows: fast for a hundred, and never done for a hundred thousand.
    """
    return found.limit(1).scalar_subquery().is_(None)


def is_some(found: Select[Any]) -> Any:
    """As `is_none`, the other way round."""
    return found.limit(1).scalar_subquery().is_not(None)


# --- who moves -------------------------------------------------------------------------------------------------


def moves(transfer_id: str, *where: Any, party: Party | None = None, why: str | None = None) -> Select[Any]:
    """(script_id, kind, key, why) of a transfer's items: to the party planned for each, or all to one."""
    kind = _ITEM.c.custodian_kind if party is None else literal(party.kind)
    key = _ITEM.c.custodian_key if party is None else literal(party.key)
    said = _ITEM.c.custodian_why if why is None else literal(why)
    columns = (_ITEM.c.script_id, kind.label("kind"), key.label("key"), said.label("why"))
    return select(*columns).where(_ITEM.c.transfer_id == transfer_id, *where)


def back_to_leaver(transfer_id: str, *where: Any, why: str) -> Select[Any]:
    """As `moves`, each to the person it came from."""
    columns = (_ITEM.c.script_id, literal("person").label("kind"), _ITEM.c.from_person.label("key"),
               literal(why).label("why"))  # fmt: skip
    return select(*columns).where(_ITEM.c.transfer_id == transfer_id, *where)


# --- custodians and owners -------------------------------------------------------------------------------------


def set_custodians(session: Session, wanted: Select[Any], *, transfer_id: str, at: datetime) -> None:
    """Each script is answered for by the party wanted for it; whoever it was before no longer does."""
    asked = wanted.subquery()
    same = and_(
        asked.c.script_id == _OWNERSHIP.c.script_id,
        asked.c.kind == _OWNERSHIP.c.principal_kind,
        asked.c.key == _OWNERSHIP.c.principal_key,
    )
    _close(session, _OWNERSHIP.c.role == CUSTODIAN, _OWNERSHIP.c.script_id.in_(select(asked.c.script_id)),
           is_none(select(1).where(same)), at=at)  # fmt: skip
    fresh = select(
        fresh_ids(at, asked.c.script_id), asked.c.script_id, asked.c.kind, asked.c.key, literal(CUSTODIAN), _time(at),
        null(), asked.c.why, literal(transfer_id),
    )  # fmt: skip
    _open(session, fresh.order_by(asked.c.script_id))


def close_custodians(session: Session, scripts: Select[Any], *, at: datetime) -> None:
    """Those a transfer named answer no longer: this one, or a later one because they had left too."""
    ours = and_(_OWNERSHIP.c.role == CUSTODIAN, _OWNERSHIP.c.transfer_id.is_not(None))
    _close(session, ours, _OWNERSHIP.c.script_id.in_(scripts), at=at)


def close_owners(session: Session, scripts: Select[Any], *, at: datetime) -> None:
    """Whoever owns these no longer does."""
    _close(session, _OWNERSHIP.c.role == OWNER, _OWNERSHIP.c.script_id.in_(scripts), at=at)


def restore_owners(session: Session, transfer_id: str, *where: Any, at: datetime, why: str) -> None:
    """Whoever owned these items before the transfer owns them again."""
    fresh = select(
        fresh_ids(at, _ITEM.c.script_id), _ITEM.c.script_id, literal("person"), _ITEM.c.from_person, literal(OWNER),
        _time(at), null(), literal(why), literal(transfer_id),
    ).where(_ITEM.c.transfer_id == transfer_id, *where)  # fmt: skip
    _open(session, fresh.order_by(_ITEM.c.script_id))


_COLUMNS = ("id", "script_id", "principal_kind", "principal_key", "role", "valid_from", "valid_to", "cause",
            "transfer_id")  # fmt: skip


def _open(session: Session, fresh: Select[Any]) -> None:
    """Write these rows, but for scripts that have somebody in that role still: the index that allows one knows."""
    statement = insert_of(session.get_bind().dialect.name)(_OWNERSHIP).from_select(_COLUMNS, fresh.where(true()))
    session.execute(statement.on_conflict_do_nothing(index_elements=["script_id", "role"], index_where=ONE_ANSWERS))


def _close(session: Session, *where: Any, at: datetime) -> None:
    """End the live rows of owners or custodians; said as their index says it, or SQLite would not look there."""
    now = _time(at)
    ended = case((_OWNERSHIP.c.valid_from > now, _OWNERSHIP.c.valid_from), else_=now)
    session.execute(update(_OWNERSHIP).where(ONE_ANSWERS, *where).values(valid_to=ended))


# --- states ------------------------------------------------------------------------------------------------------


def ensure_custody(session: Session, scripts: Select[Any], *, at: datetime) -> None:
    """A custody row for every script, as the first look at one makes it."""
    asked = scripts.subquery()
    (script_id,) = asked.c
    known = select(1).where(_CUSTODY.c.script_id == script_id)
    fresh = select(script_id, literal("observed"), literal(0), _time(at)).where(is_none(known)).distinct()
    session.execute(insert(_CUSTODY).from_select(("script_id", "state", "revision", "changed_at"), fresh))


def lock(session: Session, scripts: Select[Any]) -> None:
    """The custody of these scripts is ours until the transaction ends, taken in an order that cannot deadlock.

    On SQLite whoever writes has all of it.
    """
    if session.get_bind().dialect.name == "postgresql":
        rows = select(_CUSTODY.c.script_id).where(_CUSTODY.c.script_id.in_(scripts)).order_by(_CUSTODY.c.script_id)
        session.execute(select(func.count()).select_from(rows.with_for_update().subquery()))


def following(state: Any, cause: Cause, holds: Any) -> Any:
    """The state that follows where a condition holds, as an expression."""
    to = {one.value: then.value for (one, why), then in TRANSITIONS.items() if why is cause}
    return case((holds, case(to, value=state, else_=state)), else_=state)


def step_through(session: Session, transfer_id: str, *where: Any, causes: Mapping[Cause, Any], at: datetime) -> None:
    """Steps of the state machine one after the other, each where its condition of an item holds.

    Each script takes those it can; each revision grows once.
    """
    state: Any = _CUSTODY.c.state
    for cause, holds in causes.items():
        state = following(state, cause, holds)
    session.execute(
        update(_CUSTODY)
        .where(_CUSTODY.c.script_id == _ITEM.c.script_id, _ITEM.c.transfer_id == transfer_id, *where)
        .values(state=state, revision=_CUSTODY.c.revision + 1, changed_at=_time(at))
    )


def touch(session: Session, scripts: Select[Any], *, at: datetime) -> None:
    session.execute(
        update(_CUSTODY)
        .where(_CUSTODY.c.script_id.in_(scripts))
        .values(revision=_CUSTODY.c.revision + 1, changed_at=_time(at))
    )


def expect_present(session: Session, transfer_id: str, *where: Any) -> None:
    """What the items expect is what stands now."""
    now = select(_CUSTODY.c.revision).where(_CUSTODY.c.script_id == _ITEM.c.script_id).scalar_subquery()
    session.execute(
        update(_ITEM).where(_ITEM.c.transfer_id == transfer_id, *where).values(expected_revision=func.coalesce(now, 0))
    )


def mark(session: Session, transfer_id: str, *where: Any, **values: Any) -> int:
    """Say something of these items; of how many."""
    done: Any = session.execute(update(_ITEM).where(_ITEM.c.transfer_id == transfer_id, *where).values(**values))
    return int(done.rowcount)


def expect_many(session: Session, scripts: Select[Any]) -> int:
    """Make room for what is about to be written, where it is much; how many scripts, counted as far as that."""
    count = int(session.execute(select(func.count()).select_from(scripts.limit(_MANY).subquery())).scalar_one())
    if count >= _MANY:
        make_room(session)
    return count


_RECKONED = {
    _LEAVER: ("transfer_id", "person_key"),
    _ITEM: (
        "transfer_id", "script_id", "from_person", "from_role", "custodian_kind", "custodian_key", "shortlist",
        "is_offered", "state", "outcome",
    ),
    _OWNERSHIP: ("script_id", "principal_kind", "principal_key", "role", "valid_to", "transfer_id"),
}  # fmt: skip
"""Columns that conditions name. Documents and sentences are on none, and would be most of the work."""


def reckon(session: Session, count: int, *tables: Any) -> None:
    """Let PostgreSQL see how much was written, where it was much: it plans by what it counted last.

    Without it a hundred thousand fresh rows are planned for as if there were one.
    """
    if count >= _MANY and session.get_bind().dialect.name == "postgresql":
        for table in tables:
            session.execute(text(f"ANALYZE {table.name} ({', '.join(_RECKONED[table])})"))


def _time(at: datetime) -> Any:
    return literal(at, UtcDateTime())


ITEM, CUSTODY, OWNERSHIP, OFFER, LEAVER = _ITEM, _CUSTODY, _OWNERSHIP, _OFFER, _LEAVER
"""The tables, for conditions."""
