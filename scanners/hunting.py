"""The answer to a hunt: every script of all of history a rule met, who ran it, where, first and last."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, and_, func
from sqlalchemy import select as sql_select
from sqlmodel import Session, col, select

from escrow.core.errors import RequestRefused
from escrow.db.paging import Cursors, Page, clamp, page_of
from escrow.history.tables import VersionFileRow
from escrow.identity.tables import EndpointRow
from escrow.intake.tables import RunRow, ScriptRow
from scanners.tables import ContentFindingRow


@dataclass(frozen=True, slots=True)
class Runner:
    """A login on a machine that ran a version the rule met."""

    endpoint: str
    endpoint_name: str
    account: str
    runs: int
    first_run: datetime | None
    last_run: datetime | None


@dataclass(frozen=True, slots=True)
class HuntedScript:
    """A script with at least one version the rule met."""

    script: str
    name: str
    path: str
    account: str
    versions: Sequence[int]
    is_in_newest: bool
    runs: int
    first_run: datetime | None
    last_run: datetime | None
    runners: Sequence[Runner]


@dataclass(frozen=True, slots=True)
class HuntSummary:
    """A rule over all of history, in numbers."""

    rule: str
    scripts: int
    versions: int
    runs: int
    endpoints: int
    accounts: int
    first_run: datetime | None
    last_run: datetime | None


def hunt_summary(session: Session, rule: str, *, visible: Select[Any] | None) -> HuntSummary:
    """How much of history a rule met, and when that ran first and last."""
    met = _met(rule, visible).subquery()
    scripts, versions = session.exec(select(func.count(func.distinct(met.c.script_id)), func.count())).one()
    counted: list[Any] = [
        func.count(), func.count(func.distinct(RunRow.endpoint_id)),
        func.count(func.distinct(RunRow.endpoint_id + "/" + func.coalesce(RunRow.account, ""))),
        func.min(RunRow.started_at), func.max(RunRow.started_at),
    ]  # fmt: skip
    ran = sql_select(*counted).join(met, _is_run_of(met))
    runs, endpoints, accounts, first, last = session.execute(ran.select_from(RunRow)).one()
    return HuntSummary(rule, int(scripts), int(versions), int(runs), int(endpoints), int(accounts), first, last)


def hunt(
    session: Session, rule: str, *, visible: Select[Any] | None, cursors: Cursors, cursor: str | None, limit: int | None
) -> Page[HuntedScript]:
    """The scripts a rule met in any version, by id; a page costs three queries."""
    length = clamp(limit)
    met = _met(rule, visible).subquery()
    found = select(ScriptRow).where(col(ScriptRow.id).in_(select(met.c.script_id))).order_by(ScriptRow.id)
    if cursor:
        found = found.where(col(ScriptRow.id) > _place(cursors, cursor))
    page = page_of(session.exec(found.limit(length + 1)).all(), length, cursors, lambda row: [row.id])
    ids = [row.id for row in page.items]
    versions: dict[str, list[int]] = {}
    for script_id, number in session.exec(select(met.c.script_id, met.c.number).where(met.c.script_id.in_(ids))):
        versions.setdefault(script_id, []).append(number)
    runners = _runners(session, met, ids)
    return page.map(lambda row: _script(row, sorted(versions[row.id]), runners.get(row.id, [])))


def _met(rule: str, visible: Select[Any] | None) -> Any:
    file = VersionFileRow
    met: Any = (
        select(col(file.script_id).label("script_id"), col(file.number).label("number"))
        .join(ContentFindingRow, col(ContentFindingRow.digest) == col(file.digest))
        .where(ContentFindingRow.rule == rule)
        .distinct()
    )
    return met if visible is None else met.where(col(file.script_id).in_(visible))


def _is_run_of(met: Any) -> Any:
    return and_(col(RunRow.script_id) == met.c.script_id, col(RunRow.version) == met.c.number)


def _runners(session: Session, met: Any, ids: Sequence[str]) -> dict[str, list[Runner]]:
    columns: list[Any] = [
        RunRow.script_id, RunRow.endpoint_id, EndpointRow.name, RunRow.account, func.count(),
        func.min(RunRow.started_at), func.max(RunRow.started_at),
    ]  # fmt: skip
    rows = session.execute(
        sql_select(*columns)
        .join(met, _is_run_of(met))
        .join(EndpointRow, col(EndpointRow.id) == col(RunRow.endpoint_id), isouter=True)
        .where(col(RunRow.script_id).in_(ids))
        .group_by(*columns[:4])
        .order_by(columns[0], columns[1], columns[3])
    )
    found: dict[str, list[Runner]] = {}
    for script_id, endpoint, name, account, runs, first, last in rows:
        one = Runner(endpoint, name or endpoint, account or "", int(runs), first, last)
        found.setdefault(str(script_id), []).append(one)
    return found


def _script(row: ScriptRow, versions: Sequence[int], runners: Sequence[Runner]) -> HuntedScript:
    firsts = [one.first_run for one in runners if one.first_run is not None]
    lasts = [one.last_run for one in runners if one.last_run is not None]
    return HuntedScript(
        row.id, row.name, row.path, row.account, versions, row.versions in versions, sum(one.runs for one in runners),
        min(firsts, default=None), max(lasts, default=None), runners,
    )  # fmt: skip


def _place(cursors: Cursors, cursor: str) -> str:
    place = cursors.decode(cursor)
    if len(place) != 1:
        raise RequestRefused("cursor: it is of another list; start again without it", code="cursor_unknown")
    return str(place[0])
