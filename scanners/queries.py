"""Reading scans, findings, ratings and redacted contents, as frozen views."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, case, func, or_
from sqlalchemy import select as sql_select
from sqlmodel import Session, col, select

from escrow.archive.contents import ContentArchive
from escrow.archive.queries import read_content
from escrow.core.digests import Digest
from escrow.core.errors import NotFound, RequestRefused, WrongState
from escrow.core.snapshots import FileRole
from escrow.db.paging import Cursors, Page, clamp, page_of
from escrow.history.queries import version_files
from escrow.history.tables import VersionRow
from escrow.history.versions import VersionFile
from scanners.findings import Confidence, Severity, Span, Vector
from scanners.rating import points_of
from scanners.redaction import merge, redact
from scanners.redactions import stored_redactions
from scanners.results import findings_in, is_read, results_of, span_of, spans_in
from scanners.standing import observation_fingerprint
from scanners.states import ACCEPTED, FIXED, OPEN, ROTATED, stands
from scanners.tables import (
    ContentFindingRow,
    EngineResultRow,
    FindingStateRow,
    ObservationRow,
    RedactionRow,
    ScriptFindingRow,
    VersionScanRow,
)

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
    until_worse: bool = False
    said_by: str | None = None
    said_at: datetime | None = None
    first_version: int | None = None
    last_version: int | None = None
    first_seen: datetime | None = None


@dataclass(frozen=True, slots=True)
class FindingFilters:
    """What to list findings by; None means all. Only what the newest version has, unless `status` is `fixed`."""

    script_id: str | None = None
    vector: str | None = None
    severity: str | None = None
    rule: str | None = None
    engine: str | None = None
    status: str | None = None
    path: str | None = None
    secret_tag: str | None = None
    confidence: str | None = None
    q: str | None = None


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


# --- findings --------------------------------------------------------------------------------------------


def findings_of(session: Session, script_id: str, *, number: int | None = None, now: datetime) -> list[FindingView]:
    """Every finding of one version of a script, in its code and of its runs, the worst first; of its newest version
    unless told."""
    if number is None:
        number = session.exec(select(func.max(VersionRow.number)).where(VersionRow.script_id == script_id)).one()
    if number is None:
        return []
    files = version_files(session, script_id, number)
    found = findings_in(session, [file.digest for file in files])
    script = next((file.path for file in files if file.role is FileRole.SCRIPT), "")
    seen = session.exec(
        select(ObservationRow).where(ObservationRow.script_id == script_id, ObservationRow.number == number)
    )
    placed = [(_of_content(row), file.path, row.line) for file in files for row in found.get(file.digest, ())]
    placed += [(_of_runs(row), row.path or script, row.line or 1) for row in seen]
    lives = {row.fingerprint: row for row in session.exec(_standing([script_id]))}
    states = _states(session, [script_id])
    views = [
        _finding(what, script_id, number, path, line, lives.get(what.fingerprint), states, now)
        for what, path, line in placed
    ]
    return sorted(views, key=_worst_first)


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
    place = cursors.decode(cursor) if cursor else None
    rows = session.exec(_listed(filters, visible, now, place).limit(length + 1)).all()
    page = page_of(rows, length, cursors, lambda row: [row.script_id, row.path, row.fingerprint])
    states = _states(session, [row.script_id for row in page.items])
    return page.map(lambda row: _standing_view(row, states, now))


def all_findings(session: Session, *, visible: Select[Any] | None, now: datetime) -> list[FindingView]:
    """Every finding of the newest versions of the scripts that may be seen, in a fixed order."""
    rows = session.exec(_listed(FindingFilters(), visible, now, None)).all()
    states = _states(session, [row.script_id for row in rows])
    return [_standing_view(row, states, now) for row in rows]


def scripts_with_vector(vector: str) -> Select[Any]:
    """The ids of scripts with a finding of this vector in their newest version; for filters of other lists."""
    return _scripts_where(col(ScriptFindingRow.vector) == vector)


def scripts_with_rule(rule: str) -> Select[Any]:
    """The ids of scripts with a finding of this rule in their newest version."""
    return _scripts_where(col(ScriptFindingRow.rule) == rule)


def scripts_about_people() -> Select[Any]:
    """The ids of scripts that process data about people: found with some certainty, in their code or their runs."""
    is_sure = col(ScriptFindingRow.confidence) != Confidence.LOW.value
    return _scripts_where((col(ScriptFindingRow.vector) == Vector.PERSONAL_DATA.value) & is_sure)


def _scripts_where(condition: Any) -> Select[Any]:
    found = select(ScriptFindingRow.script_id).where(col(ScriptFindingRow.is_present).is_(True), condition)
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


def require_all_redactable(session: Session, files_of: Mapping[int, Sequence[VersionFile]], script_id: str) -> None:
    """As `require_redactable` for many versions of a script, in a number of queries that does not grow with them."""
    digests = {file.digest for files in files_of.values() for file in files}
    results, known = results_of(session, digests), redactions_of(session, script_id)
    for number in sorted(files_of):
        own = {file.digest for file in files_of[number]}
        if not is_read(own, results) or not own <= known.keys():
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


def _states(session: Session, script_ids: Sequence[str]) -> dict[tuple[str, str], FindingStateRow]:
    rows = session.exec(select(FindingStateRow).where(col(FindingStateRow.script_id).in_(sorted(set(script_ids)))))
    return {(row.script_id, row.fingerprint): row for row in rows}


@dataclass(frozen=True, slots=True)
class _What:
    """A finding apart from where it stands."""

    fingerprint: str
    engine: str
    rule: str
    vector: str
    severity: str
    confidence: str
    message: str
    fix: str
    secret_tag: str | None

    @property
    def points(self) -> int:
        return points_of(Severity(self.severity), Confidence(self.confidence))


def _of_content(row: ContentFindingRow | ScriptFindingRow) -> _What:
    return _What(
        row.fingerprint, row.engine, row.rule, row.vector, row.severity, row.confidence, row.message, row.fix,
        row.secret_tag,
    )  # fmt: skip


def _of_runs(row: ObservationRow) -> _What:
    fingerprint = row.fingerprint or observation_fingerprint(row.rule)
    return _What(
        fingerprint, row.engine, row.rule, row.vector, row.severity, row.confidence, row.message, row.fix, None
    )


def _standing(script_ids: Sequence[str]) -> Any:
    return select(ScriptFindingRow).where(col(ScriptFindingRow.script_id).in_(sorted(set(script_ids))))


def _standing_view(
    row: ScriptFindingRow, states: Mapping[tuple[str, str], FindingStateRow], now: datetime
) -> FindingView:
    return _finding(_of_content(row), row.script_id, row.last_version, row.path, row.line, row, states, now)


def _finding(
    what: _What,
    script_id: str,
    number: int,
    path: str,
    line: int,
    life: ScriptFindingRow | None,
    states: Mapping[tuple[str, str], FindingStateRow],
    now: datetime,
) -> FindingView:
    state = states.get((script_id, what.fingerprint))
    said = state if state is not None and stands(state, points=what.points, now=now) else None
    is_gone = life is not None and not life.is_present and number == life.last_version
    return FindingView(
        id=f"{script_id}-{what.fingerprint[:24]}",
        script_id=script_id,
        version=number,
        rule=what.rule,
        engine=what.engine,
        vector=what.vector,
        severity=what.severity,
        confidence=what.confidence,
        path=path,
        line=line,
        message=what.message,
        fix=what.fix,
        fingerprint=what.fingerprint,
        status=FIXED if is_gone else said.status if said else OPEN,
        secret_tag=what.secret_tag,
        accepted_reason=said.reason if said else None,
        accepted_until=said.until if said else None,
        until_worse=said.until_worse if said else False,
        said_by=said.by if said else None,
        said_at=said.at if said else None,
        first_version=life.first_version if life else None,
        last_version=life.last_version if life else None,
        first_seen=life.first_seen_at if life else None,
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


def _listed(filters: FindingFilters, visible: Select[Any] | None, now: datetime, place: Sequence[Any] | None) -> Any:
    row = ScriptFindingRow
    listed = select(row).order_by(row.script_id, row.path, row.fingerprint)
    listed = listed.where(col(row.is_present).is_(filters.status != FIXED))
    if visible is not None:
        listed = listed.where(col(row.script_id).in_(visible))
    for column, wanted in _wanted(filters):
        listed = listed.where(column == wanted)
    for word in (filters.q or "").split()[:8]:
        listed = listed.where(_speaks_of(word))
    if filters.status in {OPEN, ACCEPTED, ROTATED}:
        listed = listed.where(_has_state(filters.status, now))
    return listed if place is None else listed.where(_is_after(place))


def _wanted(filters: FindingFilters) -> list[tuple[Any, str]]:
    row = ScriptFindingRow
    pairs = [
        (col(row.script_id), filters.script_id),
        (col(row.vector), filters.vector),
        (col(row.severity), filters.severity),
        (col(row.confidence), filters.confidence),
        (col(row.rule), filters.rule),
        (col(row.engine), filters.engine),
        (col(row.secret_tag), filters.secret_tag),
        (col(row.path), filters.path),
    ]
    return [(column, wanted) for column, wanted in pairs if wanted is not None]


def _speaks_of(word: str) -> Any:
    like = "%" + word.lower().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
    columns = (ScriptFindingRow.rule, ScriptFindingRow.message, ScriptFindingRow.path)
    return or_(*(func.lower(column).like(like, escape="\\") for column in columns))


def _has_state(status: str, now: datetime) -> Any:
    """What was said still holds: it has not ended, and the finding is no worse than it was."""
    state = (
        select(FindingStateRow.script_id)
        .where(
            col(FindingStateRow.script_id) == col(ScriptFindingRow.script_id),
            col(FindingStateRow.fingerprint) == col(ScriptFindingRow.fingerprint),
            col(FindingStateRow.status) != OPEN,
            col(FindingStateRow.until).is_(None) | (col(FindingStateRow.until) > now),
            col(FindingStateRow.until_worse).is_(False) | (col(FindingStateRow.points) >= _weight()),
        )
        .correlate(ScriptFindingRow)
    )
    if status == OPEN:
        return ~state.exists()
    return state.where(FindingStateRow.status == status).exists()


def _weight() -> Any:
    """What a finding weighs, as a rating counts it, for the database to compare."""
    row = ScriptFindingRow
    cases = [
        ((col(row.severity) == severity.value) & (col(row.confidence) == confidence.value),
         points_of(severity, confidence))
        for severity in Severity
        for confidence in Confidence
    ]  # fmt: skip
    return case(*cases, else_=0)


def _is_after(place: Sequence[Any]) -> Any:
    """Everything that follows a place in the order of the list."""
    row = ScriptFindingRow
    try:
        script_id, path, fingerprint = (str(one) for one in place)
    except ValueError:
        raise RequestRefused("cursor: it is of another list; start again without it", code="cursor_unknown") from None
    same_script, same_path = col(row.script_id) == script_id, col(row.path) == path
    return (
        (col(row.script_id) > script_id)
        | (same_script & (col(row.path) > path))
        | (same_script & same_path & (col(row.fingerprint) > fingerprint))
    )
