"""Reading scans, findings, ratings and redacted contents, as frozen views."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, func
from sqlmodel import Session, col, select

from escrow.archive.contents import ContentArchive
from escrow.archive.queries import read_content
from escrow.core.digests import Digest
from escrow.core.errors import NotFound, WrongState
from escrow.db.paging import Cursors, Page, clamp, page_of
from escrow.history.queries import version_files
from escrow.history.tables import VersionFileRow, VersionRow
from escrow.history.versions import VersionFile
from scanners.findings import Span
from scanners.redaction import merge, redact
from scanners.redactions import stored_redactions
from scanners.results import findings_in, is_read, results_of, span_of, spans_in
from scanners.tables import ContentFindingRow, EngineResultRow, FindingStateRow, RedactionRow, VersionScanRow

_STATUS_RANK = ("not_applicable", "complete", "partial", "timed_out", "failed")
_SCAN_PENDING = "it is not known yet which secrets this holds; try again when its scan has finished"


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
class RatingView:
    """A level with its reasons; the level is None while the scan is pending."""

    level: str | None
    score: int | None
    reasons: Sequence[ReasonView]


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


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding of a script, at the place where its newest version has it."""

    id: str
    script_id: str
    version: int
    rule: str
    engine: str
    vector: str
    severity: str
    confidence: str
    path: str
    line: int
    message: str
    fix: str
    fingerprint: str
    status: str
    secret_tag: str | None
    accepted_reason: str | None = None
    accepted_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class FindingFilters:
    """What to list findings by; None means all."""

    script_id: str | None = None
    vector: str | None = None
    severity: str | None = None
    rule: str | None = None
    engine: str | None = None
    status: str | None = None
    path: str | None = None
    secret_tag: str | None = None


@dataclass(frozen=True, slots=True)
class RedactedView:
    """A content as it may be shown, and how many places in it were hidden."""

    body: bytes
    count: int


# --- scans ---------------------------------------------------------------------------------------------


def version_scan(session: Session, script_id: str, number: int) -> ScanView:
    """The scan of one version; pending while there is none."""
    row = session.get(VersionScanRow, (script_id, number))
    digests = [file.digest for file in version_files(session, script_id, number)]
    engines = _engines(list(results_of(session, digests).values()))
    return _pending(script_id, number) if row is None else _scan(row, engines)


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


def version_scans(session: Session, script_id: str) -> dict[int, ScanView]:
    """The scans of every version of a script, without their engines."""
    rows = session.exec(select(VersionScanRow).where(VersionScanRow.script_id == script_id))
    return {row.number: _scan(row, ()) for row in rows}


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
    """How many scripts have a finding of each vector in their newest version."""
    newest = _newest(visible).subquery()
    rows = session.execute(
        select(ContentFindingRow.vector, func.count(func.distinct(newest.c.script_id)))
        .select_from(newest)
        .join(VersionFileRow, _is_file_of(newest))
        .join(ContentFindingRow, col(ContentFindingRow.digest) == col(VersionFileRow.digest))
        .group_by(col(ContentFindingRow.vector))
    ).all()
    return {str(vector): count for vector, count in rows}


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


# --- findings --------------------------------------------------------------------------------------------


def findings_of(session: Session, script_id: str, *, number: int | None = None, now: datetime) -> list[FindingView]:
    """Every finding of one version of a script, the worst first; of its newest version unless told."""
    if number is None:
        number = session.exec(select(func.max(VersionRow.number)).where(VersionRow.script_id == script_id)).one()
    if number is None:
        return []
    files = version_files(session, script_id, number)
    found = findings_in(session, [file.digest for file in files])
    states = _states(session, [script_id])
    placed = [_Placed(row, file.path, script_id, number) for file in files for row in found.get(file.digest, ())]
    return sorted((_finding(one, states, now) for one in placed), key=_worst_first)


def list_findings(
    session: Session,
    *,
    filters: FindingFilters,
    visible: Select[Any] | None,
    cursors: Cursors,
    cursor: str | None,
    limit: int | None,
    now: datetime,
) -> Page[FindingView]:
    """Findings of the newest version of every script that may be seen, page by page."""
    length = clamp(limit)
    rows = session.execute(_listed(filters, visible, now, cursors.decode(cursor) if cursor else None).limit(length + 1))
    placed = [_Placed(row[0], row[1], row[2], row[3]) for row in rows.all()]
    page = page_of(placed, length, cursors, lambda one: [one.script_id, one.path, one.row.fingerprint])
    states = _states(session, [one.script_id for one in page.items])
    return page.map(lambda one: _finding(one, states, now))


def find_finding(session: Session, script_id: str, fingerprint: str) -> ContentFindingRow | None:
    """A finding in any version of a script."""
    wanted = (
        select(ContentFindingRow)
        .join(VersionFileRow, col(VersionFileRow.digest) == col(ContentFindingRow.digest))
        .where(VersionFileRow.script_id == script_id, ContentFindingRow.fingerprint == fingerprint)
    )
    return session.exec(wanted.limit(1)).first()


def scripts_with_vector(vector: str) -> Select[Any]:
    """The ids of scripts with a finding of this vector in their newest version; for filters of other lists."""
    newest = _newest(None).subquery()
    found = (
        select(newest.c.script_id)
        .join(VersionFileRow, _is_file_of(newest))
        .join(ContentFindingRow, col(ContentFindingRow.digest) == col(VersionFileRow.digest))
        .where(col(ContentFindingRow.vector) == vector)
    )
    return found.distinct()


def scripts_with_rule(rule: str) -> Select[Any]:
    """The ids of scripts with a finding of this rule in their newest version."""
    newest = _newest(None).subquery()
    found = (
        select(newest.c.script_id)
        .join(VersionFileRow, _is_file_of(newest))
        .join(ContentFindingRow, col(ContentFindingRow.digest) == col(VersionFileRow.digest))
        .where(col(ContentFindingRow.rule) == rule)
    )
    return found.distinct()


# --- the redacted view -------------------------------------------------------------------------------------


def redacted_file(session: Session, archive: ContentArchive, script_id: str, number: int, path: str) -> RedactedView:
    """A file of a version as it may be shown; WrongState(scan_pending) until every file of it was looked at."""
    files = version_files(session, script_id, number)
    wanted = next((file for file in files if file.path == path), None)
    if wanted is None:
        raise NotFound(f"version {number}: it has no such file; list its files")
    require_redactable(session, script_id, number)
    return _redacted(read_content(session, archive, wanted.digest), redactions_of(session, script_id)[wanted.digest])


def redacted_content(session: Session, archive: ContentArchive, digest: Digest) -> RedactedView:
    """A content as it may be shown to somebody who came by its digest."""
    return _redacted(read_content(session, archive, digest), spans_of(session, digest))


def require_redactable(session: Session, script_id: str, number: int) -> None:
    """Return when everything secret in a version is known and marked; raise WrongState(scan_pending) when not."""
    digests = {file.digest for file in version_files(session, script_id, number)}
    if not _are_read(session, digests) or not digests <= redactions_of(session, script_id).keys():
        raise WrongState(f"version {number}: {_SCAN_PENDING}", code="scan_pending")


def redactions_of(session: Session, script_id: str) -> Mapping[Digest, Sequence[Span]]:
    """What to hide in every content of a script, by digest; a content that is missing may not be shown."""
    return stored_redactions(session, script_id)


def spans_of(session: Session, digest: Digest) -> Sequence[Span]:
    """What to hide in a content wherever it stands; raises WrongState(scan_pending)."""
    if not _are_read(session, {digest}):
        raise WrongState(f"{digest}: {_SCAN_PENDING}", code="scan_pending")
    rows = session.exec(select(RedactionRow).where(RedactionRow.digest == str(digest)))
    elsewhere = [span_of(span) for row in rows for span in row.spans]
    return merge([*spans_in(findings_in(session, [digest]).get(digest, ())), *elsewhere])


def _redacted(body: bytes, spans: Sequence[Span]) -> RedactedView:
    return RedactedView(redact(body, spans), len(merge(spans)))


def _are_read(session: Session, digests: set[Digest]) -> bool:
    return is_read(digests, results_of(session, digests))


# --- how rows become views ------------------------------------------------------------------------------------


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
        rating=RatingView(row.level, row.score, reasons),
        redaction_digest=row.redaction_digest,
        redacted_commit=row.redacted_commit,
    )


def _engines(rows: Sequence[EngineResultRow]) -> tuple[EngineView, ...]:
    worst: dict[str, EngineResultRow] = {}
    for row in sorted(rows, key=lambda row: (row.engine, -_STATUS_RANK.index(row.status), row.digest)):
        worst.setdefault(row.engine, row)
    return tuple(
        EngineView(row.engine, row.engine_version, row.status, row.isolation, row.reason) for row in worst.values()
    )


def _states(session: Session, script_ids: Sequence[str]) -> dict[tuple[str, str], FindingStateRow]:
    rows = session.exec(select(FindingStateRow).where(col(FindingStateRow.script_id).in_(sorted(set(script_ids)))))
    return {(row.script_id, row.fingerprint): row for row in rows}


@dataclass(frozen=True, slots=True)
class _Placed:
    """A finding in a content, and where that content stands in a script."""

    row: ContentFindingRow
    path: str
    script_id: str
    number: int


def _finding(placed: _Placed, states: Mapping[tuple[str, str], FindingStateRow], now: datetime) -> FindingView:
    row = placed.row
    state = states.get((placed.script_id, row.fingerprint))
    stands = state if state is not None and (state.until is None or state.until > now) else None
    return FindingView(
        id=f"{placed.script_id}-{row.fingerprint[:24]}",
        script_id=placed.script_id,
        version=placed.number,
        rule=row.rule,
        engine=row.engine,
        vector=row.vector,
        severity=row.severity,
        confidence=row.confidence,
        path=placed.path,
        line=row.line,
        message=row.message,
        fix=row.fix,
        fingerprint=row.fingerprint,
        status=stands.status if stands else "open",
        secret_tag=row.secret_tag,
        accepted_reason=stands.reason if stands else None,
        accepted_until=stands.until if stands else None,
    )


def _worst_first(view: FindingView) -> tuple[int, int, str, int, str]:
    severity = ("critical", "high", "medium", "low").index(view.severity)
    confidence = ("high", "medium", "low").index(view.confidence)
    return severity, confidence, view.path, view.line, view.rule


def _newest(visible: Select[Any] | None) -> Any:
    """The newest version of each script that may be seen."""
    newest = select(VersionRow.script_id, func.max(VersionRow.number).label("number"))
    if visible is not None:
        newest = newest.where(col(VersionRow.script_id).in_(visible))
    return newest.group_by(col(VersionRow.script_id))


def _is_scan_of(newest: Any) -> Any:
    return (col(VersionScanRow.script_id) == newest.c.script_id) & (col(VersionScanRow.number) == newest.c.number)


def _is_file_of(newest: Any) -> Any:
    return (col(VersionFileRow.script_id) == newest.c.script_id) & (col(VersionFileRow.number) == newest.c.number)


def _listed(filters: FindingFilters, visible: Select[Any] | None, now: datetime, place: Sequence[Any] | None) -> Any:
    newest = _newest(visible).subquery()
    listed = (
        select(ContentFindingRow, VersionFileRow.path, newest.c.script_id, newest.c.number)
        .select_from(newest)
        .join(VersionFileRow, _is_file_of(newest))
        .join(ContentFindingRow, col(ContentFindingRow.digest) == col(VersionFileRow.digest))
        .order_by(newest.c.script_id, col(VersionFileRow.path), col(ContentFindingRow.fingerprint))
    )
    for column, wanted in _wanted(filters):
        listed = listed.where(column == wanted)
    if filters.script_id is not None:
        listed = listed.where(newest.c.script_id == filters.script_id)
    if filters.status is not None:
        listed = _with_status(listed, newest, filters.status, now)
    if place is not None:
        listed = listed.where(_is_after(newest, place))
    return listed


def _wanted(filters: FindingFilters) -> list[tuple[Any, str]]:
    pairs = [
        (col(ContentFindingRow.vector), filters.vector),
        (col(ContentFindingRow.severity), filters.severity),
        (col(ContentFindingRow.rule), filters.rule),
        (col(ContentFindingRow.engine), filters.engine),
        (col(ContentFindingRow.secret_tag), filters.secret_tag),
        (col(VersionFileRow.path), filters.path),
    ]
    return [(column, wanted) for column, wanted in pairs if wanted is not None]


def _with_status(listed: Any, newest: Any, status: str, now: datetime) -> Any:
    state = (
        select(FindingStateRow.script_id)
        .where(
            col(FindingStateRow.script_id) == newest.c.script_id,
            col(FindingStateRow.fingerprint) == col(ContentFindingRow.fingerprint),
            col(FindingStateRow.until).is_(None) | (col(FindingStateRow.until) > now),
        )
        .correlate(newest, ContentFindingRow)
    )
    if status == "open":
        return listed.where(~state.exists())
    return listed.where(state.where(FindingStateRow.status == status).exists())


def _is_after(newest: Any, place: Sequence[Any]) -> Any:
    """Everything that follows a place in the order of the list."""
    script_id, path, fingerprint = place
    same_script, same_path = newest.c.script_id == script_id, col(VersionFileRow.path) == path
    return (
        (newest.c.script_id > script_id)
        | (same_script & (col(VersionFileRow.path) > path))
        | (same_script & same_path & (col(ContentFindingRow.fingerprint) > fingerprint))
    )
