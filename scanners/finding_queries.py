"""Reading findings of scripts, each with what was said of it, as frozen views."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import CompoundSelect, Select, func, or_, union
from sqlmodel import Session, col, select

from escrow.core.errors import RequestRefused
from escrow.core.snapshots import FileRole
from escrow.db.paging import Cursors, Page, clamp, page_of
from escrow.history.queries import version_files
from escrow.history.tables import VersionFileRow, VersionRow
from scanners.findings import Confidence, Severity, Vector
from scanners.rating import points_of
from scanners.results import findings_in
from scanners.standing import observation_fingerprint
from scanners.states import ACCEPTED, FIXED, OPEN, ROTATED, stands
from scanners.tables import ContentFindingRow, FindingStateRow, ObservationRow, ScriptFindingRow


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
    page = page_of(rows, length, cursors, lambda row: [row.points, row.script_id, row.path, row.fingerprint])
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


def versions_with(script_id: str, *, rule: str | None = None, vector: str | None = None) -> CompoundSelect[Any]:
    """(script, number) pairs of the versions of a script with such a finding, in their code or of their runs."""

    def fits(row: type[ContentFindingRow] | type[ObservationRow]) -> list[Any]:
        asked: tuple[tuple[Any, str | None], ...] = ((row.rule, rule), (row.vector, vector))
        return [column == wanted for column, wanted in asked if wanted is not None]

    in_code = select(VersionFileRow.script_id, VersionFileRow.number).where(
        VersionFileRow.script_id == script_id,
        col(VersionFileRow.digest).in_(select(ContentFindingRow.digest).where(*fits(ContentFindingRow))),
    )
    in_runs = select(ObservationRow.script_id, ObservationRow.number).where(
        ObservationRow.script_id == script_id, *fits(ObservationRow)
    )
    return union(in_code, in_runs)


def scripts_about_people() -> Select[Any]:
    """The ids of scripts that process data about people: found with some certainty, in their code or their runs."""
    is_sure = col(ScriptFindingRow.confidence) != Confidence.LOW.value
    return _scripts_where((col(ScriptFindingRow.vector) == Vector.PERSONAL_DATA.value) & is_sure)


def _scripts_where(condition: Any) -> Select[Any]:
    found = select(ScriptFindingRow.script_id).where(col(ScriptFindingRow.is_present).is_(True), condition)
    return found.distinct()


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


def _listed(filters: FindingFilters, visible: Select[Any] | None, now: datetime, place: Sequence[Any] | None) -> Any:
    row = ScriptFindingRow
    worst_first = [col(one).desc() for one in (row.points, row.script_id, row.path, row.fingerprint)]
    listed = select(row).order_by(*worst_first)
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
            col(FindingStateRow.until_worse).is_(False) | (col(FindingStateRow.points) >= col(ScriptFindingRow.points)),
        )
        .correlate(ScriptFindingRow)
    )
    if status == OPEN:
        return ~state.exists()
    return state.where(FindingStateRow.status == status).exists()


def _is_after(place: Sequence[Any]) -> Any:
    """Everything that follows a place in the order of the list: what weighs as much or less."""
    row = ScriptFindingRow
    try:
        points, (script_id, path, fingerprint) = int(place[0]), map(str, place[1:])
    except (IndexError, TypeError, ValueError):
        raise RequestRefused("cursor: it is of another list; start again without it", code="cursor_unknown") from None
    same_points, same_script = col(row.points) == points, col(row.script_id) == script_id
    same_path = col(row.path) == path
    return (
        (col(row.points) < points)
        | (same_points & (col(row.script_id) < script_id))
        | (same_points & same_script & (col(row.path) < path))
        | (same_points & same_script & same_path & (col(row.fingerprint) < fingerprint))
    )
