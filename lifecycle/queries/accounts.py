"""Reading logins: whose they are, and those that are nobody's yet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import and_, false, func, or_, tuple_
from sqlalchemy import select as sql_select
from sqlmodel import Session, col, select

from escrow.db.paging import Cursors, Page, clamp, page_of
from escrow.identity.tables import EndpointRow
from escrow.intake.tables import ScriptRow
from lifecycle.tables import (
    AccountEvidenceRow,
    AccountRow,
    PersonRow,
)


@dataclass(frozen=True, slots=True)
class AccountView:
    """A login and whose it is said to be."""

    endpoint: str
    name: str
    linked_by: str | None
    linked_at: datetime | None


@dataclass(frozen=True, slots=True)
class LoginView:
    """A login that runs scripts and is nobody's yet; `perhaps` is the person whose key is the same, if there is one."""

    endpoint: str
    endpoint_name: str
    name: str
    scripts: int
    runs: int
    last_seen: datetime
    perhaps: str | None


@dataclass(frozen=True, slots=True)
class UnlinkedView:
    """A login nobody is known to be behind, and what speaks for whom so far."""

    endpoint: str
    endpoint_name: str
    account: str
    scripts: int
    last_seen: datetime
    primary_user: str | None
    evidence: Sequence[Mapping[str, str]]


def people_by_account(session: Session, pairs: Sequence[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """Whose login each (endpoint, account) is, as far as that is known."""
    if not pairs:
        return {}
    rows = session.exec(
        select(AccountRow.endpoint_id, AccountRow.name, AccountRow.person_key).where(
            tuple_(col(AccountRow.endpoint_id), col(AccountRow.name)).in_(sorted(set(pairs))),
            col(AccountRow.person_key).is_not(None),
        )
    ).all()
    return {(endpoint, name): person for endpoint, name, person in rows if person is not None}


def accounts_of(session: Session, person_key: str) -> list[AccountView]:
    rows = session.exec(
        select(AccountRow)
        .where(AccountRow.person_key == person_key)
        .order_by(col(AccountRow.endpoint_id), col(AccountRow.name))
    )
    return [AccountView(row.endpoint_id, row.name, row.linked_by, row.linked_at) for row in rows]


def list_unlinked_logins(
    session: Session, cursors: Cursors, *, cursor: str | None = None, limit: int | None = None
) -> Page[LoginView]:
    """Logins linked to no person, nor to a team for which somebody vouches, by machine and name; in two queries."""
    logins = _unlinked().subquery()
    place = tuple_(logins.c.endpoint_id, logins.c.account)
    query: Any = (
        sql_select(*logins.c, col(EndpointRow.name), col(PersonRow.key))
        .join(EndpointRow, col(EndpointRow.id) == logins.c.endpoint_id, isouter=True)
        .join(PersonRow, and_(col(PersonRow.key) == logins.c.account, col(PersonRow.is_active)), isouter=True)
        .order_by(logins.c.endpoint_id, logins.c.account)
    )
    if cursor is not None:
        endpoint_id, account = cursors.decode(cursor)
        query = query.where(place > tuple_(str(endpoint_id), str(account)))
    length = clamp(limit)
    rows = session.execute(query.limit(length + 1)).all()
    page = page_of(rows, length, cursors, lambda row: [row[0], row[1]])
    return page.map(lambda row: LoginView(row[0], row[5] or row[0], row[1], row[2], int(row[3]), row[4], row[6]))


def count_unlinked_logins(session: Session) -> int:
    """How many logins run scripts and are nobody's."""
    return int(session.execute(select(func.count()).select_from(_unlinked().subquery())).scalar_one())


def list_unlinked(
    session: Session, cursors: Cursors, *, cursor: str | None = None, limit: int | None = None
) -> Page[UnlinkedView]:
    """Logins with scripts and nobody known behind them, or a team's for which nobody vouches any more.

    By machine and name; each waits for somebody's word.
    """
    linked = and_(
        col(AccountRow.endpoint_id) == col(ScriptRow.endpoint_id), col(AccountRow.name) == col(ScriptRow.account)
    )
    last, count = func.max(col(ScriptRow.last_seen_at)).label("last"), func.count().label("scripts")
    sponsor = func.max(col(AccountRow.sponsor_key)).label("sponsor")
    login: Any = (col(ScriptRow.endpoint_id).label("endpoint_id"), col(ScriptRow.account).label("account"))
    logins = (
        sql_select(*login, count, last, sponsor)
        .join(AccountRow, linked, isouter=True)
        .join(PersonRow, col(PersonRow.key) == col(AccountRow.sponsor_key), isouter=True)
        .where(*_nobodys())
        .group_by(col(ScriptRow.endpoint_id), col(ScriptRow.account))
    ).subquery()
    query = sql_select(logins, col(EndpointRow.name), col(EndpointRow.primary_user)).join(
        EndpointRow, col(EndpointRow.id) == logins.c.endpoint_id, isouter=True
    )
    if cursor is not None:
        endpoint, account = cursors.decode(cursor)
        place = tuple_(logins.c.endpoint_id, logins.c.account)
        query = query.where(place > tuple_(str(endpoint), str(account)))
    length = clamp(limit)
    rows = session.execute(query.order_by(logins.c.endpoint_id, logins.c.account).limit(length + 1)).all()
    page = page_of(rows, length, cursors, lambda row: [row[0], row[1]])
    evidence = _evidence(session, [(row[0], row[1]) for row in page.items])
    return page.map(
        lambda row: UnlinkedView(
            row[0], row[5] or row[0], row[1], int(row[2]), row[3], row[6],
            [*evidence.get((row[0], row[1]), []), *([{"kind": "sponsor_left", "person": row[4]}] if row[4] else [])],
        )
    )  # fmt: skip


def _unlinked() -> Any:
    is_linked = and_(
        col(AccountRow.endpoint_id) == col(ScriptRow.endpoint_id), col(AccountRow.name) == col(ScriptRow.account)
    )
    return (
        sql_select(
            col(ScriptRow.endpoint_id),
            col(ScriptRow.account),
            func.count().label("scripts"),
            func.sum(ScriptRow.runs).label("runs"),
            func.max(ScriptRow.last_seen_at).label("last_seen"),
        )
        .join(AccountRow, is_linked, isouter=True)
        .join(PersonRow, col(PersonRow.key) == col(AccountRow.sponsor_key), isouter=True)
        .where(*_nobodys())
        .group_by(col(ScriptRow.endpoint_id), col(ScriptRow.account))
    )


def _nobodys() -> tuple[Any, ...]:
    """Of logins joined with whoever vouches for them: nobody is behind it, or nobody active vouches for a team's."""
    is_unvouched = func.coalesce(col(PersonRow.is_active), false()).is_(False)
    nobody = (col(AccountRow.person_key).is_(None), or_(col(AccountRow.team).is_(None), is_unvouched))
    return (col(ScriptRow.origin) == "own", *nobody)


def _evidence(session: Session, logins: Sequence[tuple[str, str]]) -> dict[tuple[str, str], list[dict[str, str]]]:
    found: dict[tuple[str, str], list[dict[str, str]]] = {}
    if logins:
        place = tuple_(col(AccountEvidenceRow.endpoint_id), col(AccountEvidenceRow.account))
        rows = session.exec(select(AccountEvidenceRow).where(place.in_(sorted(set(logins)))))
        for row in rows:
            found.setdefault((row.endpoint_id, row.account), []).append({"kind": row.kind, "person": row.person_key})
    return found
