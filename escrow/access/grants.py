"""Who holds which right on which script, from when until when, and who is shut out altogether.

What a person was given is a row of `grants`. What comes with owning a script or having it in custody is not written a
second time: the view `rights` shows both, and all reading goes through it.
"""

from collections.abc import Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, literal, or_, update
from sqlalchemy import select as sql_select
from sqlmodel import Session, col, select

from escrow.access.decide import Allowed, decide
from escrow.access.roles import Right, rights_allowing
from escrow.access.tables import RIGHTS, GrantRow, PrincipalRow
from escrow.core.ids import new_id
from escrow.core.permissions import Permission
from escrow.core.principals import Principal
from escrow.db.base import UtcDateTime
from escrow.db.bulk import insert_of

_PRINCIPAL: Any = PrincipalRow.__table__  # type: ignore[attr-defined]


def give(session: Session, *, principal_key: str, script_id: str, right: Right, cause: str, at: datetime) -> str:
    """Give a person one right on one script from `at` on; the grant's id. One that is live already stays as it is."""
    live = session.exec(
        select(GrantRow.id).where(
            GrantRow.principal_key == principal_key,
            GrantRow.script_id == script_id,
            GrantRow.right == right.value,
            col(GrantRow.valid_to).is_(None),
        )
    ).first()
    if live is not None:
        return live
    grant = GrantRow(
        id=new_id(), principal_key=principal_key, script_id=script_id, right=right.value, valid_from=at, cause=cause
    )
    session.add(grant)
    session.flush()
    return grant.id


def give_until(
    session: Session, *, principal_key: str, script_id: str, right: Right, cause: str, at: datetime, until: datetime
) -> str:
    """Give a person one right on one script for a time that is set from the start; the grant's id."""
    grant = GrantRow(
        id=new_id(),
        principal_key=principal_key,
        script_id=script_id,
        right=right.value,
        valid_from=at,
        valid_to=until,
        cause=cause,
    )
    session.add(grant)
    session.flush()
    return grant.id


def end(session: Session, *, principal_key: str, script_id: str, right: Right, at: datetime) -> int:
    """End a right from `at` on; how many grants that ended. Rows are closed, never deleted."""
    live = session.exec(
        select(GrantRow).where(
            GrantRow.principal_key == principal_key,
            GrantRow.script_id == script_id,
            GrantRow.right == right.value,
            col(GrantRow.valid_to).is_(None),
        )
    ).all()
    for grant in live:
        grant.valid_to = max(at, grant.valid_from)
    session.flush()
    return len(live)


def rights_on(session: Session, principal: Principal, script_id: str, now: datetime) -> frozenset[Right]:
    """The rights a principal holds on one script at this moment; none for anybody but an enabled person."""
    if principal.person_key is None or is_disabled(session, principal.person_key):
        return frozenset()
    held = sql_select(RIGHTS.c.right).where(
        RIGHTS.c.principal_key == principal.person_key, RIGHTS.c.script_id == script_id, *_live(now)
    )
    return frozenset(Right(right) for right in session.execute(held).scalars())


def visible_scripts(principal: Principal, permission: Permission, now: datetime) -> Select[str] | None:
    """The scripts on which a principal may do this, as a subquery of ids; None means all of them.

    Listing opens the door and nothing more, so a list shows what may be read.
    """
    wanted = Permission.SCRIPT_READ if permission is Permission.SCRIPT_LIST else permission
    if isinstance(decide(principal, wanted), Allowed):
        return None
    rights = sorted(right.value for right in rights_allowing(wanted))
    key = principal.person_key or ""
    return sql_select(RIGHTS.c.script_id).where(
        RIGHTS.c.principal_key == key, RIGHTS.c.right.in_(rights), ~shuts_out(literal(key)), *_live(now)
    )


def disable(session: Session, person_key: str, *, cause: str, at: datetime) -> None:
    """Shut a person out from now on: no session, no token, no right. Doing it twice changes nothing."""
    disable_all(session, [person_key], cause=cause, at=at)


def disable_all(session: Session, people: Sequence[str], *, cause: str, at: datetime) -> None:
    """As `disable`, in one statement."""
    session.flush()
    session.connection().execute(
        _disabling(session.get_bind().dialect.name), [{"key": key, "at": at, "cause": cause} for key in people]
    )


@cache
def _disabling(dialect: str) -> Any:
    given = {"key": bindparam("key"), "disabled_at": bindparam("at", type_=UtcDateTime()), "cause": bindparam("cause")}
    statement = insert_of(dialect)(_PRINCIPAL).values(given)
    known, more = _PRINCIPAL.c, statement.excluded
    return statement.on_conflict_do_update(
        index_elements=["key"],
        set_={"disabled_at": more.disabled_at, "cause": more.cause},
        where=known.disabled_at.is_(None),
    )


def enable(session: Session, person_key: str, *, cause: str, at: datetime) -> None:
    """Let a person in again; `at` stands in the audit leaf of whoever decided it."""
    session.flush()
    known = _PRINCIPAL.c
    session.connection().execute(
        update(_PRINCIPAL)
        .where(known.key == person_key, known.disabled_at.is_not(None))
        .values(disabled_at=None, cause=cause)
    )


def is_disabled(session: Session, person_key: str) -> bool:
    found = session.exec(select(PrincipalRow.disabled_at).where(PrincipalRow.key == person_key)).first()
    return found is not None


def disabled_people(session: Session) -> frozenset[str]:
    """Everybody who is shut out."""
    return frozenset(session.exec(select(PrincipalRow.key).where(col(PrincipalRow.disabled_at).is_not(None))))


def shuts_out(key: Any) -> ColumnElement[bool]:
    """As `is_disabled`, of the person a row names."""
    return sql_select(1).where(col(PrincipalRow.key) == key, col(PrincipalRow.disabled_at).is_not(None)).exists()


def _live(now: datetime) -> tuple[ColumnElement[bool], ...]:
    return (
        RIGHTS.c.valid_from <= now,
        or_(RIGHTS.c.valid_to.is_(None), RIGHTS.c.valid_to > now),
    )
