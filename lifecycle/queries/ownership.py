"""Reading who answers for a script, from when until when, and whether anybody does."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import and_, case, func, or_, tuple_
from sqlalchemy import select as sql_select
from sqlmodel import Session, col, select

from escrow.intake.tables import RunRow, ScriptRow
from lifecycle.ownership import people_behind
from lifecycle.states import IS_OVER
from lifecycle.tables import (
    AccountRow,
    CustodyRow,
    HrEventRow,
    OwnershipRow,
    PersonRow,
)

_ANSWERING = ("owner", "co-owner", "custodian")


@dataclass(frozen=True, slots=True)
class OwnershipView:
    """Who answered for a script, from when until when, and why."""

    script: str
    kind: str
    key: str
    name: str
    role: str
    valid_from: datetime
    valid_to: datetime | None
    cause: str
    transfer: str | None


def ownership_of(session: Session, script_id: str) -> list[OwnershipView]:
    """Every row of one script, oldest first."""
    return _ownership(session, OwnershipRow.script_id == script_id)


def custody_of(session: Session, script_id: str) -> str:
    """Where a script stands between the people who answer for it."""
    return session.exec(select(CustodyRow.state).where(CustodyRow.script_id == script_id)).one()


def roles_of_person(session: Session, person_key: str) -> list[OwnershipView]:
    """Every row in which one person stands, oldest first."""
    return _ownership(session, and_(_is(OwnershipRow.principal_key, person_key), is_person()))


def people_answering_at(session: Session, script_id: str, at: datetime) -> set[str]:
    """Who owned a script, or had it in custody, at a moment: by themselves, or by the team or queue they are in."""
    rows = session.exec(
        select(OwnershipRow).where(
            OwnershipRow.script_id == script_id,
            col(OwnershipRow.role).in_(_ANSWERING),
            col(OwnershipRow.valid_from) <= at,
            or_(col(OwnershipRow.valid_to).is_(None), col(OwnershipRow.valid_to) >= at),
        )
    )
    return {key for row in rows for key in people_behind(session, row)}


def scripts_and_runs(session: Session, person_key: str) -> tuple[int, int]:
    """(scripts, runs) under the logins of one person."""
    logins = select(AccountRow.endpoint_id, AccountRow.name).where(AccountRow.person_key == person_key)
    scripts = select(func.count()).select_from(ScriptRow)
    runs = select(func.count()).select_from(RunRow)
    here, there = (tuple_(col(row.endpoint_id), col(row.account)).in_(logins) for row in (ScriptRow, RunRow))
    return session.exec(scripts.where(here)).one(), session.exec(runs.where(there)).one()


def count_orphans_without_custodian(session: Session) -> int:
    """Scripts that were owned once and for which nobody active answers now; there should be none, ever.

    Somebody whose login was shut, and of whom HR has said nothing yet, answers until the grace is over: access is cut
    at once, custody is not moved on a login's word alone.
    """
    grace = _in_grace().subquery()
    answers = and_(
        col(OwnershipRow.valid_to).is_(None),
        col(OwnershipRow.role).in_(_ANSWERING),
        or_(
            and_(is_person(), or_(col(PersonRow.is_active), grace.c.person_key.is_not(None))),
            _is_staffed(session),
        ),
    )
    # Every row is looked at once. "Not among those that are answered for" is a question whose cost PostgreSQL lets
    # grow with the square of the scripts once they no longer fit its working memory.
    nobody = (
        sql_select(col(OwnershipRow.script_id))
        .join(PersonRow, col(PersonRow.key) == col(OwnershipRow.principal_key), isouter=True)
        .join(grace, grace.c.person_key == col(OwnershipRow.principal_key), isouter=True)
        .group_by(col(OwnershipRow.script_id))
        .having(func.max(case((answers, 1), else_=0)) == 0)
    ).subquery()
    over = [state.value for state in IS_OVER]
    orphans = (
        sql_select(func.count())
        .select_from(nobody.outerjoin(CustodyRow, col(CustodyRow.script_id) == nobody.c.script_id))
        .where(func.coalesce(col(CustodyRow.state), "").not_in(over))
    )
    return int(session.execute(orphans).scalar_one())


def _ownership(session: Session, wanted: Any) -> list[OwnershipView]:
    rows = session.exec(
        select(OwnershipRow, PersonRow.name)
        .join(PersonRow, and_(col(PersonRow.key) == col(OwnershipRow.principal_key), is_person()), isouter=True)
        .where(wanted)
        .order_by(col(OwnershipRow.valid_from), col(OwnershipRow.role), col(OwnershipRow.id))
    ).all()
    return [
        OwnershipView(
            row.script_id,
            row.principal_kind,
            row.principal_key,
            name or row.principal_key,
            row.role,
            row.valid_from,
            row.valid_to,
            row.cause,
            row.transfer_id,
        )
        for row, name in rows
    ]


def is_person() -> Any:
    return _is(OwnershipRow.principal_kind, "person")


def _in_grace() -> Any:
    """Whose login was shut, or who will leave, and of whom nothing has moved yet."""
    scheduled = (col(HrEventRow.state) == "scheduled", col(HrEventRow.type) == "leaver.scheduled")
    return sql_select(col(HrEventRow.person_key)).where(*scheduled).distinct()


def _is_staffed(session: Session) -> Any:
    """Is a row's queue or team one with somebody active in it, or somebody who still counts as such?"""
    rows = session.exec(
        select(OwnershipRow.principal_kind, OwnershipRow.principal_key)
        .where(OwnershipRow.principal_kind != "person", col(OwnershipRow.valid_to).is_(None))
        .distinct()
    ).all()
    if not rows:
        return col(OwnershipRow.id).is_(None)
    active = session.exec(
        select(PersonRow).where(or_(col(PersonRow.is_active), col(PersonRow.key).in_(_in_grace())))
    ).all()
    staffed = {("queue", group) for person in active for group in person.groups}
    staffed |= {("team", person.team) for person in active if person.team}
    places = tuple_(col(OwnershipRow.principal_kind), col(OwnershipRow.principal_key))
    return places.in_(sorted({*rows} & staffed))


def _is(column: Any, value: str) -> Any:
    return column == value
