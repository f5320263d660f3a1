"""Moving custody and ownership of many scripts at once: a few statements, whatever their number, on both databases.

Each takes the scripts as a query over the items of a transfer. What a statement decides stands in `states` and in the
plan; here it is only written down. Rows are closed and opened, never rewritten.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    CompoundSelect,
    Select,
    String,
    and_,
    case,
    exists,
    func,
    insert,
    literal,
    null,
    select,
    update,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement
from sqlmodel import Session

from escrow.access.roles import Right
from escrow.access.tables import GrantRow
from escrow.db.base import UtcDateTime
from lifecycle.candidates import Directory, Party
from lifecycle.held import held_scripts_query
from lifecycle.ownership import CUSTODIAN, OWNER
from lifecycle.states import TRANSITIONS, Cause
from lifecycle.tables import CustodyRow, OwnershipRow, PersonRow, TransferItemRow

AT_ONCE = 5000
_OWNERSHIP: Any = OwnershipRow.__table__  # type: ignore[attr-defined]
_GRANT: Any = GrantRow.__table__  # type: ignore[attr-defined]
_CUSTODY: Any = CustodyRow.__table__  # type: ignore[attr-defined]
_ITEM: Any = TransferItemRow.__table__  # type: ignore[attr-defined]
_PERSON: Any = PersonRow.__table__  # type: ignore[attr-defined]
Scripts = Select[Any] | CompoundSelect[Any]


class random_id(FunctionElement[str]):  # noqa: N801  # reads as the SQL function it is
    """32 hexadecimal digits, fresh for every row."""

    type = String()
    inherit_cache = True


@compiles(random_id, "sqlite")
def _on_sqlite(element: Any, compiler: Any, **_: Any) -> str:
    return "lower(hex(randomblob(16)))"


@compiles(random_id, "postgresql")
def _on_postgres(element: Any, compiler: Any, **_: Any) -> str:
    return "replace(gen_random_uuid()::text, '-', '')"


def chunks(values: Iterable[Any]) -> Iterable[Sequence[Any]]:
    """As many at once as a statement takes."""
    listed = list(values)
    for start in range(0, len(listed), AT_ONCE):
        yield listed[start : start + AT_ONCE]


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


def set_custodians(
    session: Session, wanted: Select[Any], *, transfer_id: str, directory: Directory, at: datetime
) -> None:
    """Each script is answered for by the party wanted for it; whoever it was before no longer does."""
    asked = wanted.subquery()
    same = and_(asked.c.kind == _OWNERSHIP.c.principal_kind, asked.c.key == _OWNERSHIP.c.principal_key)
    other = exists(select(1).where(asked.c.script_id == _OWNERSHIP.c.script_id, ~same))
    _close(session, _OWNERSHIP.c.role == CUSTODIAN, other, at=at)
    _end_grants(session, select(asked.c.script_id), at=at)
    live = exists(
        select(1).where(
            _OWNERSHIP.c.script_id == asked.c.script_id,
            _OWNERSHIP.c.role == CUSTODIAN,
            _OWNERSHIP.c.valid_to.is_(None),
        )
    )
    fresh = select(
        random_id(), asked.c.script_id, asked.c.kind, asked.c.key, literal(CUSTODIAN), _time(at), null(),
        asked.c.why, literal(transfer_id),
    ).where(~live)  # fmt: skip
    session.execute(insert(_OWNERSHIP).from_select(_COLUMNS, fresh))
    _give_custodians(session, select(asked.c.script_id), transfer_id=transfer_id, directory=directory, at=at)


def close_custodians(session: Session, scripts: Select[Any], *, transfer_id: str, at: datetime) -> None:
    """Those this transfer named answer no longer."""
    ours = and_(_OWNERSHIP.c.role == CUSTODIAN, _OWNERSHIP.c.transfer_id == transfer_id)
    _close(session, ours, _OWNERSHIP.c.script_id.in_(scripts), at=at)
    _end_grants(session, scripts, at=at)


def close_owners(session: Session, scripts: Select[Any], *, at: datetime) -> None:
    _close(session, _OWNERSHIP.c.role == OWNER, _OWNERSHIP.c.script_id.in_(scripts), at=at)
    _end_grants(session, scripts, at=at)


def restore_owners(session: Session, transfer_id: str, *where: Any, at: datetime, why: str) -> None:
    """Whoever owned these items before the transfer owns them again, with what that brings their managers."""
    live = exists(
        select(1).where(
            _OWNERSHIP.c.script_id == _ITEM.c.script_id, _OWNERSHIP.c.role == OWNER, _OWNERSHIP.c.valid_to.is_(None)
        )
    )
    fresh = select(
        random_id(), _ITEM.c.script_id, literal("person"), _ITEM.c.from_person, literal(OWNER), _time(at), null(),
        literal(why), literal(transfer_id),
    ).where(_ITEM.c.transfer_id == transfer_id, ~live, *where)  # fmt: skip
    session.execute(insert(_OWNERSHIP).from_select(_COLUMNS, fresh))
    opened = (
        _OWNERSHIP.c.transfer_id == transfer_id,
        _OWNERSHIP.c.role == OWNER,
        _OWNERSHIP.c.valid_from == at,
        _OWNERSHIP.c.valid_to.is_(None),
    )
    _give(session, _OWNERSHIP.c.principal_key, Right.OWNER, *opened, at=at)
    managed = (_PERSON.c.key == _OWNERSHIP.c.principal_key, _PERSON.c.manager_key.is_not(None))
    is_shown = _OWNERSHIP.c.script_id.not_in(held_scripts_query())
    _give(session, _PERSON.c.manager_key, Right.MANAGER, *opened, *managed, is_shown, at=at)


_COLUMNS = ("id", "script_id", "principal_kind", "principal_key", "role", "valid_from", "valid_to", "cause",
            "transfer_id")  # fmt: skip


def _close(session: Session, *where: Any, at: datetime) -> None:
    now = _time(at)
    ended = case((_OWNERSHIP.c.valid_from > now, _OWNERSHIP.c.valid_from), else_=now)
    session.execute(update(_OWNERSHIP).where(_OWNERSHIP.c.valid_to.is_(None), *where).values(valid_to=ended))


# --- the grants they bring ---------------------------------------------------------------------------------------


def _end_grants(session: Session, scripts: Select[Any], *, at: datetime) -> None:
    """What a closed row brought ends with it."""
    closed = select(literal("ownership:") + _OWNERSHIP.c.id).where(
        _OWNERSHIP.c.script_id.in_(scripts), _OWNERSHIP.c.valid_to.is_not(None)
    )
    now = _time(at)
    ended = case((_GRANT.c.valid_from > now, _GRANT.c.valid_from), else_=now)
    session.execute(
        update(_GRANT).where(_GRANT.c.valid_to.is_(None), _GRANT.c.cause.in_(closed)).values(valid_to=ended)
    )


def _give_custodians(
    session: Session, scripts: Select[Any], *, transfer_id: str, directory: Directory, at: datetime
) -> None:
    opened = (
        _OWNERSHIP.c.transfer_id == transfer_id,
        _OWNERSHIP.c.role == CUSTODIAN,
        _OWNERSHIP.c.valid_from == at,
        _OWNERSHIP.c.valid_to.is_(None),
        _OWNERSHIP.c.script_id.in_(scripts),
    )
    is_person = _OWNERSHIP.c.principal_kind == "person"
    _give(session, _OWNERSHIP.c.principal_key, Right.CUSTODIAN, is_person, *opened, at=at)
    parties = select(_OWNERSHIP.c.principal_kind, _OWNERSHIP.c.principal_key).where(~is_person, *opened).distinct()
    for kind, key in session.execute(parties).all():
        members = directory.team(key) if kind == "team" else directory.members(key)
        theirs = and_(_OWNERSHIP.c.principal_kind == kind, _OWNERSHIP.c.principal_key == key)
        for person in members:
            _give(session, literal(person.key), Right.CUSTODIAN, theirs, *opened, at=at)


def _give(session: Session, key: Any, right: Right, *where: Any, at: datetime) -> None:
    cause = literal("ownership:") + _OWNERSHIP.c.id
    # One right of one person on one script is live once, whatever brought it.
    live = _GRANT.alias("live")
    is_given = exists(
        select(1).where(
            live.c.script_id == _OWNERSHIP.c.script_id,
            live.c.principal_key == key,
            live.c.right == right.value,
            live.c.valid_to.is_(None),
        )
    )
    fresh = select(random_id(), key, _OWNERSHIP.c.script_id, literal(right.value), _time(at), null(), cause)
    columns = ("id", "principal_key", "script_id", "right", "valid_from", "valid_to", "cause")
    session.execute(insert(_GRANT).from_select(columns, fresh.where(~is_given, *where)))


# --- states ------------------------------------------------------------------------------------------------------


def ensure_custody(session: Session, scripts: Select[Any], *, at: datetime) -> None:
    """A custody row for every script, as the first look at one makes it."""
    asked = scripts.subquery()
    (script_id,) = asked.c
    known = exists(select(1).where(_CUSTODY.c.script_id == script_id))
    fresh = select(script_id, literal("observed"), literal(0), _time(at)).where(~known).distinct()
    session.execute(insert(_CUSTODY).from_select(("script_id", "state", "revision", "changed_at"), fresh))


def lock(session: Session, scripts: Select[Any]) -> dict[str, tuple[str, int]]:
    """(state, revision) of each script, ours until the transaction ends, in an order that cannot deadlock."""
    rows = (
        select(_CUSTODY.c.script_id, _CUSTODY.c.state, _CUSTODY.c.revision)
        .where(_CUSTODY.c.script_id.in_(scripts))
        .order_by(_CUSTODY.c.script_id)
        .with_for_update()
    )
    return {script_id: (state, revision) for script_id, state, revision in session.execute(rows).all()}


def step(session: Session, scripts: Select[Any], cause: Cause, *, at: datetime) -> None:
    """One step of the state machine for each script that can take it; each revision grows."""
    following = {one.value: to.value for (one, why), to in TRANSITIONS.items() if why is cause}
    state = case(following, value=_CUSTODY.c.state, else_=_CUSTODY.c.state)
    session.execute(
        update(_CUSTODY)
        .where(_CUSTODY.c.script_id.in_(scripts))
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


def _time(at: datetime) -> Any:
    return literal(at, UtcDateTime())


ITEM, CUSTODY = _ITEM, _CUSTODY
"""The tables, for conditions."""
