"""Reading scans and the ratings they came to, as frozen views."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, SelectBase, func
from sqlalchemy import select as sql_select
from sqlmodel import Session, col, select

from escrow.core.digests import Digest
from escrow.history.queries import version_files
from escrow.history.tables import VersionRow
from escrow.history.versions import VersionFile
from scanners.results import results_of
from scanners.tables import EngineResultRow, ScriptFindingRow, VersionScanRow

_STATUS_RANK = ("not_applicable", "complete", "partial", "timed_out", "failed")


@dataclass(frozen=True, slots=True)
class EngineView:
    """How far one engine came over all contents of a version: the worst of them counts."""

    name: str
    version: str
    status: str
    isolation: str
    reason: str | None


@dataclass(frozen=True, slots=True)
class ReasonView:
    rule: str
    points: int
    why: str


@dataclass(frozen=True, slots=True)
class ResidualView:
    """What is left of a rating without what somebody let stand."""

    level: str
    score: int


@dataclass(frozen=True, slots=True)
class FeedUsedView:
    """The advisories a rating was made by; how old they are is for whoever shows them to say."""

    name: str
    issued_at: datetime
    digest: str


@dataclass(frozen=True, slots=True)
class RatingView:
    """A level with its reasons; the level is None while the scan is pending."""

    level: str | None
    score: int | None
    reasons: Sequence[ReasonView]
    residual: ResidualView | None = None
    decision: str | None = None
    feed: FeedUsedView | None = None


@dataclass(frozen=True, slots=True)
class ScanView:
    """Where the scan of a version stands."""

    script_id: str
    number: int
    state: str
    engines: Sequence[EngineView]
    rules_version: str | None
    finished_at: datetime | None
    fully_analysed: bool
    rating: RatingView
    redaction_digest: str | None
    redacted_commit: str | None


def version_scan(session: Session, script_id: str, number: int) -> ScanView:
    """The scan of one version; pending while there is none."""
    row = session.get(VersionScanRow, (script_id, number))
    digests = [file.digest for file in version_files(session, script_id, number)]
    engines = _engines(list(results_of(session, digests).values()))
    return _pending(script_id, number) if row is None else _scan(row, engines)


def versions_at(script_id: str, level: str) -> SelectBase:
    """(script, number) pairs of the versions of a script that are rated so."""
    rated = select(VersionScanRow.script_id, VersionScanRow.number)
    return rated.where(col(VersionScanRow.script_id) == script_id, col(VersionScanRow.level) == level)


def scans_of(session: Session, script_id: str, versions: Mapping[int, Sequence[VersionFile]]) -> dict[int, ScanView]:
    """The scans of some versions of a script, each with its engines, in a constant number of queries."""
    numbered = select(VersionScanRow).where(
        VersionScanRow.script_id == script_id, col(VersionScanRow.number).in_(sorted(versions))
    )
    rows = {row.number: row for row in session.exec(numbered)}
    results: dict[Digest, list[EngineResultRow]] = {}
    for (digest, _), result in results_of(session, {f.digest for files in versions.values() for f in files}).items():
        results.setdefault(digest, []).append(result)
    scans: dict[int, ScanView] = {}
    for number, files in versions.items():
        engines = _engines([result for digest in {file.digest for file in files} for result in results.get(digest, ())])
        scans[number] = _scan(rows[number], engines) if number in rows else _pending(script_id, number)
    return scans


def newest_levels(session: Session, script_ids: Sequence[str]) -> dict[str, str | None]:
    """The level of each script: that of its newest version; None while that one is pending."""
    newest = (
        select(VersionRow.script_id, func.max(VersionRow.number).label("number"))
        .where(col(VersionRow.script_id).in_(script_ids))
        .group_by(col(VersionRow.script_id))
        .subquery()
    )
    rows = session.exec(
        select(VersionScanRow.script_id, VersionScanRow.level).join(
            newest,
            (col(VersionScanRow.script_id) == newest.c.script_id) & (col(VersionScanRow.number) == newest.c.number),
        )
    ).all()
    levels: dict[str, str | None] = dict.fromkeys(script_ids)
    return levels | {script_id: level for script_id, level in rows}  # noqa: C416  # rows are not pairs to mypy


def newest_level_of(script_id: Any) -> Any:
    """As `newest_levels` of the one script a row names, as an expression; null where there is no scan."""
    is_scan = (col(VersionScanRow.script_id) == script_id) & (col(VersionScanRow.number) == col(VersionRow.number))
    level = sql_select(col(VersionScanRow.level)).select_from(VersionRow).outerjoin(VersionScanRow, is_scan)
    return (
        level.where(col(VersionRow.script_id) == script_id)
        .order_by(col(VersionRow.number).desc())
        .limit(1)
        .scalar_subquery()
    )


def newest_reasons(session: Session, script_ids: Sequence[str]) -> dict[str, str]:
    """The first reason for the level of each script's newest version, in words; absent where there is none."""
    newest = _newest(select(VersionRow.script_id).where(col(VersionRow.script_id).in_(script_ids))).subquery()
    rows = session.execute(
        select(VersionScanRow.script_id, VersionScanRow.reasons).join(newest, _is_scan_of(newest))
    ).all()
    return {script_id: reasons[0]["why"] for script_id, reasons in rows if reasons}


def count_levels(session: Session, visible: Select[Any] | None = None) -> dict[str, int]:
    """How many scripts stand at each level, by their newest version; `pending` where it has none."""
    newest = _newest(visible).subquery()
    level = func.coalesce(VersionScanRow.level, "pending")
    rows = session.execute(
        select(level, func.count())
        .select_from(newest)
        .join(VersionScanRow, _is_scan_of(newest), isouter=True)
        .group_by(level)
    ).all()
    return {"critical": 0, "high": 0, "medium": 0, "low": 0, "pending": 0} | {str(name): count for name, count in rows}


def count_vectors(session: Session, visible: Select[Any] | None = None) -> dict[str, int]:
    """How many scripts have a finding of each vector in their newest version or its runs."""
    row = ScriptFindingRow
    counted = select(row.vector, func.count(func.distinct(row.script_id))).where(col(row.is_present).is_(True))
    if visible is not None:
        counted = counted.where(col(row.script_id).in_(visible))
    return {str(vector): int(count) for vector, count in session.exec(counted.group_by(col(row.vector))).all()}


def count_not_fully_analysed(session: Session, visible: Select[Any] | None = None) -> int:
    """How many scripts whose newest version some engine could not look at as a whole."""
    newest = _newest(visible).subquery()
    counted = (
        select(func.count())
        .select_from(newest)
        .join(VersionScanRow, _is_scan_of(newest))
        .where(col(VersionScanRow.fully_analysed).is_(False))
    )
    return session.exec(counted).one()


def _pending(script_id: str, number: int) -> ScanView:
    return ScanView(script_id, number, "pending", (), None, None, False, RatingView(None, None, ()), None, None)


def _scan(row: VersionScanRow, engines: Sequence[EngineView]) -> ScanView:
    reasons = tuple(ReasonView(one["rule"], one["points"], one["why"]) for one in row.reasons or ())
    return ScanView(
        script_id=row.script_id,
        number=row.number,
        state=row.state,
        engines=engines,
        rules_version=row.rules_version,
        finished_at=row.finished_at,
        fully_analysed=row.fully_analysed,
        rating=_rating(row, reasons),
        redaction_digest=row.redaction_digest,
        redacted_commit=row.redacted_commit,
    )


def _rating(row: VersionScanRow, reasons: Sequence[ReasonView]) -> RatingView:
    residual = feed = None
    if row.residual_level is not None and row.residual_score is not None:
        residual = ResidualView(row.residual_level, row.residual_score)
    if row.feed is not None:
        feed = FeedUsedView(row.feed["name"], datetime.fromisoformat(row.feed["issued_at"]), row.feed["digest"])
    return RatingView(row.level, row.score, reasons, residual, row.decision, feed)


def _engines(rows: Sequence[EngineResultRow]) -> tuple[EngineView, ...]:
    worst: dict[str, EngineResultRow] = {}
    for row in sorted(rows, key=lambda row: (row.engine, -_STATUS_RANK.index(row.status), row.digest)):
        worst.setdefault(row.engine, row)
    return tuple(
        EngineView(row.engine, row.engine_version, row.status, row.isolation, row.reason) for row in worst.values()
    )


def _newest(visible: Select[Any] | None) -> Any:
    """The newest version of each script that may be seen."""
    newest = select(VersionRow.script_id, func.max(VersionRow.number).label("number"))
    if visible is not None:
        newest = newest.where(col(VersionRow.script_id).in_(visible))
    return newest.group_by(col(VersionRow.script_id))


def _is_scan_of(newest: Any) -> Any:
    return (col(VersionScanRow.script_id) == newest.c.script_id) & (col(VersionScanRow.number) == newest.c.number)
