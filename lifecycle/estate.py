"""The estate: scripts with their level, owner and custody, joined where all of it may be seen."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, func, or_
from sqlmodel import Session, col, select

from escrow.core.errors import NotFound, RequestRefused
from escrow.db.paging import Cursors, Page, page_of
from escrow.history.tables import VersionRow
from escrow.identity.tables import EndpointRow
from escrow.intake.tables import ScriptRow, SightingRow
from lifecycle.tables import CustodyRow, OwnershipRow, PersonRow
from scanners.queries import scripts_with_rule, scripts_with_vector
from scanners.tables import VersionScanRow

_OWNER, _CUSTODIAN = "owner", "custodian"


@dataclass(frozen=True, slots=True)
class PartyView:
    """Who answers: a person, a team or a queue."""

    kind: str
    key: str
    name: str


@dataclass(frozen=True, slots=True)
class ScriptView:
    """One script as lists and pages show it."""

    id: str
    name: str
    language: str
    kind: str
    path: str
    origin: str
    versions: int
    runs: int
    endpoints: int
    endpoint: str
    endpoint_name: str
    account: str
    owner: PartyView | None
    custodian: PartyView | None
    custody: str
    level: str | None
    score: int | None
    first_seen: datetime
    last_seen: datetime


@dataclass(frozen=True, slots=True)
class ScriptFilters:
    """Which scripts; None means any. `owner` and `custodian` may be `none`."""

    endpoint: str | None = None
    account: str | None = None
    person: str | None = None
    owner: str | None = None
    custodian: str | None = None
    custody: str | None = None
    path: str | None = None
    level: str | None = None
    rule: str | None = None
    vector: str | None = None
    language: str | None = None
    origin: str | None = None
    since: datetime | None = None
    until: datetime | None = None
    q: str | None = None


def list_scripts(
    session: Session,
    cursors: Cursors,
    *,
    filters: ScriptFilters,
    visible: Select[Any] | None,
    limit: int,
    cursor: str | None = None,
) -> Page[ScriptView]:
    """Scripts, last seen first; a page costs four queries whatever its length."""
    query = _filtered(filters, visible).order_by(col(ScriptRow.last_seen_at).desc(), col(ScriptRow.id))
    if cursor:
        query = query.where(_after(cursors.decode(cursor)))
    rows = session.exec(query.limit(limit + 1)).all()
    page = page_of(rows, limit, cursors, lambda row: [row[0].last_seen_at.isoformat(), row[0].id])
    views = _views(session, page.items)
    return Page(views, page.next)


def get_script(session: Session, script_id: str) -> ScriptView:
    """One script; raises NotFound."""
    row = session.exec(_joined().where(ScriptRow.id == script_id)).first()
    if row is None:
        raise NotFound(f"script {script_id}: there is none here that you may see; check the id")
    return _views(session, [row])[0]


def count_filtered(session: Session, *, filters: ScriptFilters, visible: Select[Any] | None) -> int:
    """How many scripts a filter selects."""
    return int(session.exec(select(func.count()).select_from(_filtered(filters, visible).subquery())).one())


def languages(session: Session) -> list[str]:
    rows = session.exec(select(ScriptRow.language).where(ScriptRow.origin == "own").distinct())
    return sorted(rows)


def _joined() -> Any:
    is_newest = and_(_eq(VersionScanRow.script_id, ScriptRow.id), _eq(VersionScanRow.number, ScriptRow.versions))
    return (
        select(ScriptRow, VersionScanRow, CustodyRow, EndpointRow)
        .join(VersionScanRow, is_newest, isouter=True)
        .join(CustodyRow, _eq(CustodyRow.script_id, ScriptRow.id), isouter=True)
        .join(EndpointRow, _eq(EndpointRow.id, ScriptRow.endpoint_id), isouter=True)
    )


def _filtered(filters: ScriptFilters, visible: Select[Any] | None) -> Any:
    query = _joined()
    exact = {
        ScriptRow.account: filters.account,
        ScriptRow.path: filters.path,
        ScriptRow.language: filters.language,
        VersionScanRow.level: filters.level,
        CustodyRow.state: filters.custody,
        # Scripts of the system and of packages are there to be asked for, not to be waded through.
        ScriptRow.origin: filters.origin or "own",
    }
    for column, wanted in exact.items():
        if wanted is not None:
            query = query.where(col(column) == wanted)
    if filters.endpoint is not None:
        query = query.where(or_(_eq(ScriptRow.endpoint_id, filters.endpoint), _eq(EndpointRow.name, filters.endpoint)))
    if filters.since is not None:
        query = query.where(col(ScriptRow.last_seen_at) >= filters.since)
    if filters.until is not None:
        query = query.where(col(ScriptRow.last_seen_at) < filters.until)
    for role, key in ((_OWNER, filters.owner or filters.person), (_CUSTODIAN, filters.custodian)):
        if key is not None:
            query = query.where(_has_party(role, key))
    if filters.vector is not None:
        query = query.where(col(ScriptRow.id).in_(scripts_with_vector(filters.vector)))
    if filters.rule is not None:
        query = query.where(col(ScriptRow.id).in_(scripts_with_rule(filters.rule)))
    for word in (filters.q or "").split()[:8]:
        like = f"%{_escaped(word.lower())}%"
        query = query.where(
            or_(
                func.lower(ScriptRow.name).like(like, escape="\\"),
                func.lower(ScriptRow.path).like(like, escape="\\"),
            )
        )
    return query if visible is None else query.where(col(ScriptRow.id).in_(visible))


def _has_party(role: str, key: str) -> Any:
    live = select(OwnershipRow.id).where(
        OwnershipRow.script_id == ScriptRow.id, OwnershipRow.role == role, col(OwnershipRow.valid_to).is_(None)
    )
    return ~exists(live) if key == "none" else exists(live.where(OwnershipRow.principal_key == key))


def _after(place: Sequence[Any]) -> Any:
    try:
        at, script_id = datetime.fromisoformat(str(place[0])), str(place[1])
    except (ValueError, IndexError):
        raise RequestRefused("cursor: it is of another list; start again without it", code="cursor_unknown") from None
    seen = col(ScriptRow.last_seen_at)
    return or_(seen < at, and_(seen == at, col(ScriptRow.id) > script_id))


def _views(session: Session, rows: Sequence[Any]) -> list[ScriptView]:
    ids = [script.id for script, *_ in rows]
    parties = _parties(session, ids)
    endpoints = _endpoint_counts(session, ids)
    return [
        ScriptView(
            script.id,
            script.name,
            script.language,
            script.kind,
            script.path,
            script.origin,
            script.versions,
            script.runs,
            endpoints.get(script.id, 1),
            script.endpoint_id,
            script.endpoint_id if endpoint is None else endpoint.name,
            script.account,
            parties.get((script.id, _OWNER)),
            parties.get((script.id, _CUSTODIAN)),
            "observed" if custody is None else custody.state,
            None if scan is None else scan.level,
            None if scan is None else scan.score,
            script.first_seen_at,
            script.last_seen_at,
        )
        for script, scan, custody, endpoint in rows
    ]


def _parties(session: Session, script_ids: Sequence[str]) -> dict[tuple[str, str], PartyView]:
    rows = session.exec(
        select(OwnershipRow, PersonRow.name)
        .join(PersonRow, col(PersonRow.key) == col(OwnershipRow.principal_key), isouter=True)
        .where(
            col(OwnershipRow.script_id).in_(script_ids),
            col(OwnershipRow.valid_to).is_(None),
            col(OwnershipRow.role).in_((_OWNER, _CUSTODIAN)),
        )
        .order_by(col(OwnershipRow.valid_from).desc())
    )
    return {
        (row.script_id, row.role): PartyView(row.principal_kind, row.principal_key, name or row.principal_key)
        for row, name in rows
    }


def _endpoint_counts(session: Session, script_ids: Sequence[str]) -> dict[str, int]:
    """On how many endpoints the newest content of each script was seen."""
    rows = session.exec(
        select(VersionRow.script_id, func.count(func.distinct(SightingRow.endpoint_id)))
        .join(ScriptRow, and_(_eq(ScriptRow.id, VersionRow.script_id), _eq(ScriptRow.versions, VersionRow.number)))
        .join(SightingRow, _eq(SightingRow.digest, VersionRow.digest))
        .where(col(VersionRow.script_id).in_(script_ids))
        .group_by(col(VersionRow.script_id))
    )
    return {script_id: int(count) for script_id, count in rows}


def _eq(one: Any, other: Any) -> ColumnElement[bool]:
    found: ColumnElement[bool] = one == other
    return found


def _escaped(word: str) -> str:
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
