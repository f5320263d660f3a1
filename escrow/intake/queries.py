"""Reading what was deposited: runs, sightings, coverage and links, as frozen views."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Select, exists, func, or_, tuple_
from sqlmodel import Session, col, select

from escrow.archive.tables import ContentRow
from escrow.core.canonical import Json
from escrow.core.digests import Digest
from escrow.core.errors import NotFound, RequestRefused
from escrow.db.paging import Cursors, Page, page_of
from escrow.intake.tables import (
    ContentAskRow,
    FileStateRow,
    LossRow,
    RunActivityRow,
    RunRow,
    ScriptLinkRow,
    ScriptRow,
    SightingRow,
)

GROUPS = ("libraries", "network_out", "network_in", "llm", "databases", "files", "programs", "logs")
OVERDUE = timedelta(hours=1)
"""A run whose snapshot has not come within this time stands in the coverage ledger."""
STILL_RUNNING = timedelta(days=1)
"""How long a run that did not say it ended is taken to be running."""


@dataclass(frozen=True, slots=True)
class RunFilters:
    """Which runs; None means any. The vault's own runs are shown only when they are asked for."""

    script: str | None = None
    version: int | None = None
    endpoint: str | None = None
    account: str | None = None
    path: str | None = None
    origin: str | None = None
    since: datetime | None = None
    until: datetime | None = None
    is_running: bool | None = None
    """True: begun and not known to have ended."""
    logins: Select[Any] | None = None
    """Only runs under these (endpoint, login) pairs."""
    versions: Select[Any] | None = None
    """Only runs of these (script, number) pairs."""


@dataclass(frozen=True, slots=True)
class RunView:
    """One execution with everything it was seen to do."""

    id: str
    script: str | None
    version: int | None
    digest: str | None
    endpoint: str
    account: str | None
    path: str | None
    kind: str | None
    content: str | None
    origin: str | None
    started_at: datetime | None
    ended_at: datetime | None
    utc_offset: str | None
    time_zone: str | None
    exit_code: int | None
    signal: int | None
    cpu_seconds: float | None
    wall_seconds: float | None
    peak_rss_bytes: int | None
    argv: Sequence[str] | None
    interpreter: Mapping[str, Any] | None
    process: Mapping[str, Any] | None
    trigger: Mapping[str, Any] | None
    trust: Mapping[str, Any] | None
    clock_skew_seconds: float | None
    activity: Mapping[str, Sequence[Mapping[str, Any]]]


@dataclass(frozen=True, slots=True)
class SightingView:
    """A content seen at one place."""

    digest: str
    endpoint: str
    account: str
    path: str
    count: int
    first_seen: datetime
    last_seen: datetime


@dataclass(frozen=True, slots=True)
class CoverageView:
    """Something that ran and is not in escrow."""

    endpoint: str
    reason: str
    path: str | None
    digest: str | None
    count: int
    first_seen: datetime
    last_seen: datetime


@dataclass(frozen=True, slots=True)
class LinkView:
    """Another script that has something in common with this one."""

    script: str
    kind: str
    figure: float | None
    why: str
    since: datetime


def list_runs(
    session: Session,
    cursors: Cursors,
    *,
    filters: RunFilters,
    visible: Select[Any] | None,
    limit: int,
    cursor: str | None = None,
) -> Page[RunView]:
    """Runs, newest first, in two queries whatever the page's length."""
    query = _filtered(filters, visible).order_by(
        col(RunRow.received_at).desc(), col(RunRow.endpoint_id), col(RunRow.run)
    )
    if cursor:
        when, endpoint, run = _run_place(cursors.decode(cursor))
        query = query.where(
            (col(RunRow.received_at) < when)
            | (
                (col(RunRow.received_at) == when)
                & (tuple_(col(RunRow.endpoint_id), col(RunRow.run)) > tuple_(endpoint, run))
            )
        )
    rows = session.exec(query.limit(limit + 1)).all()
    page = page_of(rows, limit, cursors, lambda row: [row.received_at.isoformat(), row.endpoint_id, row.run])
    activity = _activities(session, page.items)
    return page.map(lambda row: _run(row, activity.get((row.endpoint_id, row.run), {})))


def get_run(session: Session, run: str, *, visible: Select[Any] | None, endpoint: str | None = None) -> RunView:
    """One run by its wire name, which is unique on its endpoint; raises NotFound when there is none to be seen."""
    named = _filtered(RunFilters(endpoint=endpoint), visible).where(RunRow.run == run)
    row = session.exec(named.order_by(col(RunRow.received_at), col(RunRow.endpoint_id)).limit(1)).first()
    if row is None:
        raise NotFound(f"run {run}: there is none here that you may see; check the id")
    return _run(row, _activities(session, [row]).get((row.endpoint_id, row.run), {}))


def list_sightings(
    session: Session,
    cursors: Cursors,
    digest: Digest,
    *,
    visible: Select[Any] | None,
    limit: int,
    cursor: str | None = None,
) -> Page[SightingView]:
    """Where a content was seen, most recent first; the same content elsewhere gives no right to know of it there."""
    query = select(SightingRow).where(SightingRow.digest == str(digest))
    if visible is not None:
        query = query.where(_is_place_of(visible))
    if cursor is not None:
        when, *place = _sighting_place(cursors.decode(cursor))
        query = query.where(
            (col(SightingRow.last_seen_at) < when)
            | ((col(SightingRow.last_seen_at) == when) & (tuple_(*_PLACE) > tuple_(*place)))
        )
    rows = session.exec(query.order_by(col(SightingRow.last_seen_at).desc(), *_PLACE).limit(limit + 1)).all()
    page = page_of(
        rows, limit, cursors, lambda row: [row.last_seen_at.isoformat(), row.endpoint_id, row.account, row.path]
    )
    return page.map(_sighting)


def list_links(session: Session, script_id: str) -> list[LinkView]:
    rows = session.exec(
        select(ScriptLinkRow)
        .where(ScriptLinkRow.script_id == script_id)
        .order_by(col(ScriptLinkRow.kind), col(ScriptLinkRow.other_id))
    )
    return [LinkView(row.other_id, row.kind, row.figure, row.why, row.since) for row in rows]


def list_coverage(
    session: Session,
    cursors: Cursors,
    *,
    now: datetime,
    limit: int,
    cursor: str | None = None,
    endpoint: str | None = None,
) -> Page[CoverageView]:
    """What ran uncaptured, everywhere or on one endpoint: counted losses, then runs whose snapshot never came."""
    kind, place = ("loss", ("",)) if cursor is None else _coverage_place(cursors.decode(cursor))
    found: list[tuple[list[Any], CoverageView]] = []
    if kind == "loss":
        found += _losses(session, endpoint, place[0], limit + 1)
        place = ("", "")
    if len(found) <= limit:
        found += _overdue(session, endpoint, now, place, limit + 1 - len(found))
    return page_of(found, limit, cursors, lambda row: row[0]).map(lambda row: row[1])


def count_coverage(session: Session, *, now: datetime) -> int:
    """How many runs are known to be uncaptured."""
    lost = session.exec(select(func.coalesce(func.sum(LossRow.count), 0))).one()
    overdue = session.exec(select(func.count()).select_from(_overdue_runs(now).subquery())).one()
    return int(lost) + int(overdue)


def scripts_holding(session: Session, digest: Digest) -> list[str]:
    """Scripts with a run of this very content."""
    rows = session.exec(select(RunRow.script_id).where(RunRow.digest == str(digest)).distinct())
    return [row for row in rows if row is not None]


@dataclass(frozen=True, slots=True)
class Added:
    """How many bytes new to the vault an endpoint uploaded within some time, and when the first of them came."""

    size: int
    first_at: datetime | None


def bytes_added(session: Session, endpoint_id: str, *, since: datetime, until: datetime) -> Added:
    added = (
        select(func.coalesce(func.sum(ContentRow.size), 0), func.min(ContentRow.stored_at))
        .join(ContentAskRow, col(ContentAskRow.digest) == col(ContentRow.digest))
        .where(
            ContentAskRow.endpoint_id == endpoint_id,
            col(ContentAskRow.proved_at).between(since, until),
            col(ContentRow.stored_at).between(since, until),
        )
    )
    size, first_at = session.exec(added).one()
    return Added(int(size), first_at)


def runs_per_day(session: Session, *, since: datetime, visible: Select[Any] | None = None) -> list[tuple[str, int]]:
    """(day, runs) for every day with runs that may be seen, oldest first; days are UTC."""
    is_postgres = session.get_bind().dialect.name == "postgresql"
    started = func.timezone("UTC", col(RunRow.started_at)) if is_postgres else col(RunRow.started_at)
    day = func.date(started).label("day")
    runs = _filtered(RunFilters(since=since), visible).with_only_columns(day, func.count()).group_by(day).order_by(day)
    return [(str(name), int(count)) for name, count in session.execute(runs)]


def versions_run(filters: RunFilters) -> Select[Any]:
    """(script, number) pairs of the versions with such a run among those that are kept."""
    pairs: Select[Any] = _filtered(filters, None).with_only_columns(col(RunRow.script_id), col(RunRow.version))
    return pairs.where(col(RunRow.script_id).is_not(None), col(RunRow.version).is_not(None))


def count_runs(session: Session, visible: Select[Any] | None = None, *, filters: RunFilters | None = None) -> int:
    """Runs that may be seen, without the vault's own."""
    runs = _filtered(filters or RunFilters(), visible).with_only_columns(func.count())
    return int(session.execute(runs).scalar_one())


def running_since(now: datetime) -> RunFilters:
    """What runs at this moment, as far as collectors told: a run that lost its end is not believed for ever."""
    return RunFilters(since=now - STILL_RUNNING, is_running=True)


def latest_file_states(session: Session, endpoint_id: str, paths: Sequence[str]) -> dict[str, FileStateRow]:
    rows = session.exec(
        select(FileStateRow)
        .where(FileStateRow.endpoint_id == endpoint_id, col(FileStateRow.path).in_(paths))
        .order_by(col(FileStateRow.observed_at))
    )
    return {row.path: row for row in rows}


def _filtered(filters: RunFilters, visible: Select[Any] | None) -> Any:
    query = select(RunRow)
    exact = {
        RunRow.script_id: filters.script,
        RunRow.version: filters.version,
        RunRow.endpoint_id: filters.endpoint,
        RunRow.account: filters.account,
        RunRow.path: filters.path,
        RunRow.origin: filters.origin,
    }
    for column, wanted in exact.items():
        if wanted is not None:
            query = query.where(col(column) == wanted)
    if filters.origin is None:
        query = query.where(or_(col(RunRow.origin).is_(None), col(RunRow.origin) != "self"))
    if filters.is_running is not None:
        has_ended = col(RunRow.ended_at).is_not(None)
        query = query.where(col(RunRow.started_at).is_not(None), ~has_ended if filters.is_running else has_ended)
    if filters.since is not None:
        query = query.where(col(RunRow.started_at) >= filters.since)
    if filters.until is not None:
        query = query.where(col(RunRow.started_at) < filters.until)
    if filters.logins is not None:
        query = query.where(tuple_(col(RunRow.endpoint_id), col(RunRow.account)).in_(filters.logins))
    if filters.versions is not None:
        query = query.where(tuple_(col(RunRow.script_id), col(RunRow.version)).in_(filters.versions))
    return query if visible is None else query.where(col(RunRow.script_id).in_(visible))


def _activities(session: Session, runs: Sequence[RunRow]) -> dict[tuple[str, str], dict[str, list[Mapping[str, Any]]]]:
    """The parts of each run's activity, merged group by group."""
    keys = [(run.endpoint_id, run.run) for run in runs]
    if not keys:
        return {}
    rows = session.exec(
        select(RunActivityRow)
        .where(tuple_(col(RunActivityRow.endpoint_id), col(RunActivityRow.run)).in_(keys))
        .order_by(col(RunActivityRow.part))
    )
    merged: dict[tuple[str, str], dict[str, list[Mapping[str, Any]]]] = {}
    for row in rows:
        groups = merged.setdefault((row.endpoint_id, row.run), {group: [] for group in GROUPS})
        for group in GROUPS:
            groups[group] += row.activity.get(group) or []
    return merged


def _run(row: RunRow, activity: Mapping[str, Sequence[Mapping[str, Any]]]) -> RunView:
    return RunView(
        row.run,
        row.script_id,
        row.version,
        row.digest,
        row.endpoint_id,
        row.account,
        row.path,
        row.kind,
        row.content,
        row.origin,
        row.started_at,
        row.ended_at,
        row.utc_offset,
        row.time_zone,
        row.exit_code,
        row.signal,
        row.cpu_seconds,
        row.wall_seconds,
        row.peak_rss_bytes,
        row.argv,
        row.interpreter,
        row.process,
        row.trigger,
        row.trust,
        row.clock_skew_seconds,
        {group: activity.get(group, []) for group in GROUPS},
    )


_PLACE = (col(SightingRow.endpoint_id), col(SightingRow.account), col(SightingRow.path))


def _is_place_of(scripts: Select[Any]) -> Any:
    """Is this where one of these scripts runs?"""
    return exists(
        select(ScriptRow.id).where(
            ScriptRow.endpoint_id == SightingRow.endpoint_id,
            ScriptRow.account == SightingRow.account,
            ScriptRow.path == SightingRow.path,
            col(ScriptRow.id).in_(scripts),
        )
    )


def _sighting(row: SightingRow) -> SightingView:
    return SightingView(
        row.digest, row.endpoint_id, row.account, row.path, row.count, row.first_seen_at, row.last_seen_at
    )


def _sighting_place(place: Sequence[Json]) -> tuple[datetime, str, str, str]:
    match place:
        case [str(at), str(endpoint), str(account), str(path)] if _is_time(at):
            return datetime.fromisoformat(at), endpoint, account, path
    raise _of_another_list()


def _run_place(place: Sequence[Json]) -> tuple[datetime, str, str]:
    match place:
        case [str(at), str(endpoint), str(run)] if _is_time(at):
            return datetime.fromisoformat(at), endpoint, run
    raise _of_another_list()


def _coverage_place(place: Sequence[Json]) -> tuple[str, tuple[str, ...]]:
    match place:
        case ["loss", str(loss)]:
            return "loss", (loss,)
        case ["run", str(endpoint), str(run)]:
            return "run", (endpoint, run)
    raise _of_another_list()


def _is_time(text: str) -> bool:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def _of_another_list() -> RequestRefused:
    return RequestRefused("cursor: it is of another list; start again without it", code="cursor_unknown")


def _losses(session: Session, endpoint: str | None, after: str, limit: int) -> list[tuple[list[Any], CoverageView]]:
    query = select(LossRow).where(LossRow.id > after).order_by(col(LossRow.id))
    rows = session.exec((query if endpoint is None else query.where(LossRow.endpoint_id == endpoint)).limit(limit))
    return [
        (
            ["loss", row.id],
            CoverageView(
                row.endpoint_id,
                row.reason,
                row.path or None,
                row.digest or None,
                row.count,
                row.first_seen_at,
                row.last_seen_at,
            ),
        )
        for row in rows
    ]


def _overdue_runs(now: datetime) -> Any:
    return select(RunRow).where(
        col(RunRow.version).is_(None),
        or_(col(RunRow.origin).is_(None), col(RunRow.origin) == "own"),
        or_(col(RunRow.content).is_(None), col(RunRow.content) != "package"),
        col(RunRow.received_at) < now - OVERDUE,
    )


def _overdue(
    session: Session, endpoint: str | None, now: datetime, after: tuple[str, ...], limit: int
) -> list[tuple[list[Any], CoverageView]]:
    place = tuple_(col(RunRow.endpoint_id), col(RunRow.run))
    query = _overdue_runs(now).where(place > tuple_(*after)).order_by(col(RunRow.endpoint_id), col(RunRow.run))
    if endpoint is not None:
        query = query.where(RunRow.endpoint_id == endpoint)
    return [
        (
            ["run", row.endpoint_id, row.run],
            CoverageView(
                row.endpoint_id,
                _why_uncaptured(row),
                row.path,
                row.digest,
                1,
                row.started_at or row.received_at,
                row.started_at or row.received_at,
            ),
        )
        for row in session.exec(query.limit(limit))
    ]


def _why_uncaptured(run: RunRow) -> str:
    """What the endpoint said of the content; what it began to tell and never ended is a reason of its own."""
    if run.started_at is None:
        return "start_never_came"
    return "snapshot_never_came" if run.content in (None, "captured") else run.content


def count_scripts(session: Session, *, since: datetime | None = None, visible: Select[Any] | None = None) -> int:
    """Scripts people own or should own, perhaps only those first seen since; not those of packages and systems."""
    query = select(func.count()).select_from(ScriptRow).where(ScriptRow.origin == "own")
    if since is not None:
        query = query.where(col(ScriptRow.first_seen_at) >= since)
    if visible is not None:
        query = query.where(col(ScriptRow.id).in_(visible))
    return session.exec(query).one()
