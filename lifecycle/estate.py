"""The estate: scripts with their level, owner and custody, joined where all of it may be seen."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, func, or_, tuple_
from sqlmodel import Session, col, select

from escrow.core.errors import NotFound, RequestRefused
from escrow.db.matching import holds
from escrow.db.paging import Cursors, Page, page_of
from escrow.history.tables import VersionFileRow, VersionRow
from escrow.identity.tables import EndpointRow
from escrow.intake.tables import ScriptRow, SightingRow
from lifecycle.tables import AccountRow, CustodyRow, OwnershipRow, PersonRow
from lifecycle.verification.levels import verified
from scanners.finding_queries import scripts_with_rule, scripts_with_vector
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
    verification: str | None
    """`L1` to `L5`, how far its newest version was verified; None until it was read back once."""
    first_seen: datetime
    last_seen: datetime


@dataclass(frozen=True, slots=True)
class ScriptLabel:
    """What a script is called where it is only mentioned."""

    name: str
    path: str
    level: str | None


@dataclass(frozen=True, slots=True)
class ScriptFilters:
    """Which scripts; None means any. `owner` and `custodian` may be `none`; `person` is whoever's login runs them."""

    script: str | None = None
    version: str | None = None
    """Anything a version is named by: its digest, its tree or its commit."""
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
    """Scripts that may be seen, last seen first; a page costs a few queries whatever its length."""
    return _page(session, cursors, _filtered(filters, visible), limit=limit, cursor=cursor)


def list_catalogue(
    session: Session,
    cursors: Cursors,
    *,
    filters: ScriptFilters,
    readable: Select[Any] | None,
    limit: int,
    cursor: str | None = None,
) -> Page[ScriptView]:
    """Every script, for showing cards of those not `readable`: what a card hides, a filter does not betray."""
    return _page(session, cursors, _filtered(filters, None, readable), limit=limit, cursor=cursor)


def get_script(session: Session, script_id: str) -> ScriptView:
    """One script; raises NotFound."""
    row = session.exec(_joined().where(ScriptRow.id == script_id)).first()
    if row is None:
        raise NotFound(f"script {script_id}: there is none here that you may see; check the id")
    return _views(session, [row])[0]


def views_of(session: Session, script_ids: Collection[str]) -> dict[str, ScriptView]:
    """These scripts, each with who answers for it, in a constant number of queries."""
    rows = session.exec(_joined().where(col(ScriptRow.id).in_(sorted(set(script_ids))))).all()
    return {view.id: view for view in _views(session, rows)}


def labels_of(session: Session, script_ids: Collection[str]) -> dict[str, ScriptLabel]:
    """What to call each of these scripts, in one query."""
    is_newest = and_(_eq(VersionScanRow.script_id, ScriptRow.id), _eq(VersionScanRow.number, ScriptRow.versions))
    rows = session.exec(
        select(ScriptRow.id, ScriptRow.name, ScriptRow.path, VersionScanRow.level)
        .join(VersionScanRow, is_newest, isouter=True)
        .where(col(ScriptRow.id).in_(sorted(set(script_ids))))
    )
    return {script_id: ScriptLabel(name, path, level) for script_id, name, path, level in rows}


def count_filtered(session: Session, *, filters: ScriptFilters, visible: Select[Any] | None) -> int:
    """How many scripts a filter selects."""
    return int(session.exec(select(func.count()).select_from(_filtered(filters, visible).subquery())).one())


def narrow(filters: ScriptFilters, visible: Select[Any] | None) -> Select[Any] | None:
    """The ids among `visible` of scripts that fit, of any origin: for lists of what scripts have."""
    if filters == ScriptFilters():
        return visible
    conditions = [*_known_of_all(filters), *_places(filters), *(_speaks_of(word, None) for word in _words(filters))]
    found: Select[Any] = _joined().where(*conditions).with_only_columns(col(ScriptRow.id))
    return found if visible is None else found.where(col(ScriptRow.id).in_(visible))


def logins_of(person: str) -> Any:
    """(endpoint, login) pairs linked to a person."""
    return select(AccountRow.endpoint_id, AccountRow.name).where(AccountRow.person_key == person)


def versions_named(name: str) -> Any:
    """(script, number) pairs of the versions a digest, tree, commit or SWHID names."""
    return select(VersionRow.script_id, VersionRow.number).where(_is_named(name))


def newest_named(session: Session, script_id: str, name: str) -> int | None:
    """The newest version of a script that a name is of; None when it has no such version."""
    named = select(func.max(VersionRow.number)).where(VersionRow.script_id == script_id, _is_named(name))
    return session.exec(named).one()


def people_by_account(session: Session, logins: Sequence[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """The person each (endpoint, login) is linked to, where it is."""
    rows = session.exec(
        select(AccountRow.endpoint_id, AccountRow.name, AccountRow.person_key).where(
            tuple_(col(AccountRow.endpoint_id), col(AccountRow.name)).in_(sorted(set(logins))),
            col(AccountRow.person_key).is_not(None),
        )
    )
    return {(endpoint_id, name): key for endpoint_id, name, key in rows if key is not None}


def among(session: Session, script_ids: Sequence[str], visible: Select[Any] | None) -> frozenset[str]:
    """Those of these scripts that may be seen."""
    if visible is None:
        return frozenset(script_ids)
    seen = select(ScriptRow.id).where(col(ScriptRow.id).in_(script_ids), col(ScriptRow.id).in_(visible))
    return frozenset(session.exec(seen))


def languages(session: Session) -> list[str]:
    rows = session.exec(select(ScriptRow.language).where(ScriptRow.origin == "own").distinct())
    return sorted(rows)


def _page(session: Session, cursors: Cursors, query: Any, *, limit: int, cursor: str | None) -> Page[ScriptView]:
    query = query.order_by(col(ScriptRow.last_seen_at).desc(), col(ScriptRow.id))
    if cursor:
        query = query.where(_after(cursors.decode(cursor)))
    rows = session.exec(query.limit(limit + 1)).all()
    page = page_of(rows, limit, cursors, lambda row: [row[0].last_seen_at.isoformat(), row[0].id])
    return Page(_views(session, page.items), page.next)


def _joined() -> Any:
    is_newest = and_(_eq(VersionScanRow.script_id, ScriptRow.id), _eq(VersionScanRow.number, ScriptRow.versions))
    return (
        select(ScriptRow, VersionScanRow, CustodyRow, EndpointRow)
        .join(VersionScanRow, is_newest, isouter=True)
        .join(CustodyRow, _eq(CustodyRow.script_id, ScriptRow.id), isouter=True)
        .join(EndpointRow, _eq(EndpointRow.id, ScriptRow.endpoint_id), isouter=True)
    )


def _filtered(filters: ScriptFilters, visible: Select[Any] | None, askable: Select[Any] | None = None) -> Any:
    """Scripts among `visible`; what a catalogue card does not show can be asked of `askable` alone."""
    query = _joined().where(*_shown_on_cards(filters))
    places = _places(filters)
    if places and askable is not None:
        places.append(col(ScriptRow.id).in_(askable))
    query = query.where(*places)
    for word in _words(filters):
        query = query.where(_speaks_of(word, askable))
    return query if visible is None else query.where(col(ScriptRow.id).in_(visible))


def _shown_on_cards(filters: ScriptFilters) -> list[Any]:
    # Scripts of the system and of packages are there to be asked for, not to be waded through.
    is_hidden = filters.script is None and filters.origin is None
    return [col(ScriptRow.origin) == "own", *_known_of_all(filters)] if is_hidden else _known_of_all(filters)


def _known_of_all(filters: ScriptFilters) -> list[Any]:
    exact = {
        ScriptRow.id: filters.script,
        ScriptRow.language: filters.language,
        VersionScanRow.level: filters.level,
        CustodyRow.state: filters.custody,
        ScriptRow.origin: filters.origin,
    }
    found = [col(column) == wanted for column, wanted in exact.items() if wanted is not None]
    if filters.since is not None:
        found.append(col(ScriptRow.last_seen_at) >= filters.since)
    if filters.until is not None:
        found.append(col(ScriptRow.last_seen_at) < filters.until)
    return found


def _words(filters: ScriptFilters) -> list[str]:
    return (filters.q or "").split()[:8]


def _places(filters: ScriptFilters) -> list[Any]:
    asked = (
        (filters.account, lambda wanted: _eq(ScriptRow.account, wanted)),
        (filters.path, lambda wanted: _eq(ScriptRow.path, wanted)),
        (filters.endpoint, lambda wanted: or_(_eq(ScriptRow.endpoint_id, wanted), _eq(EndpointRow.name, wanted))),
        (filters.owner, lambda wanted: _has_party(_OWNER, wanted)),
        (filters.custodian, lambda wanted: _has_party(_CUSTODIAN, wanted)),
        (filters.person, _is_of_person),
        (filters.version, _has_version),
        (filters.vector, lambda wanted: col(ScriptRow.id).in_(scripts_with_vector(wanted))),
        (filters.rule, lambda wanted: col(ScriptRow.id).in_(scripts_with_rule(wanted))),
    )
    return [condition(wanted) for wanted, condition in asked if wanted is not None]


def _speaks_of(word: str, askable: Select[Any] | None) -> Any:
    in_path = holds(ScriptRow.path, word)
    if askable is not None:
        in_path = and_(in_path, col(ScriptRow.id).in_(askable))
    return or_(holds(ScriptRow.name, word), in_path)


def _has_party(role: str, key: str) -> Any:
    live = select(OwnershipRow.id).where(
        OwnershipRow.script_id == ScriptRow.id, OwnershipRow.role == role, col(OwnershipRow.valid_to).is_(None)
    )
    return ~exists(live) if key == "none" else exists(live.where(OwnershipRow.principal_key == key))


def _is_of_person(key: str) -> Any:
    """Scripts a person answers for, now, and those that run under a login linked to them."""
    runs_it = select(AccountRow.name).where(
        AccountRow.endpoint_id == ScriptRow.endpoint_id,
        AccountRow.name == ScriptRow.account,
        AccountRow.person_key == key,
    )
    return or_(exists(runs_it), _has_party(_OWNER, key), _has_party(_CUSTODIAN, key))


def _has_version(name: str) -> Any:
    """`sha256:…`, `swh:1:…:…` or the bare Git id of a version's bytes, tree or commit."""
    return exists(select(VersionRow.number).where(VersionRow.script_id == ScriptRow.id, _is_named(name)))


def _is_named(name: str) -> Any:
    bare = name.rsplit(":", 1)[-1] if name.startswith("swh:1:") else name
    blob = exists(
        select(VersionFileRow.script_id).where(
            VersionFileRow.script_id == VersionRow.script_id,
            VersionFileRow.number == VersionRow.number,
            VersionFileRow.git_blob == bare,
            VersionFileRow.role == "script",
        )
    )
    return or_(_eq(VersionRow.digest, name), _eq(VersionRow.tree, bare), _eq(VersionRow.commit_id, bare), blob)


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
    levels = verified(session, [(script.id, script.versions) for script, *_ in rows])
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
            levels[script.id, script.versions].level,
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
