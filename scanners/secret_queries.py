"""Reading secrets as things: which there are, where each stands, and what was said of it. Never a value."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, and_, case, func, or_
from sqlmodel import Session, col, select

from escrow.core.errors import NotFound, RequestRefused
from escrow.db.paging import Cursors, Page, clamp, page_of
from escrow.intake.tables import RunRow, ScriptRow
from scanners.known_secrets import STATES, events_of
from scanners.states import ACCEPTED, OPEN
from scanners.tables import ScriptFindingRow, SecretRow


@dataclass(frozen=True, slots=True)
class SecretFilters:
    """Which secrets; None means all. `scripts` is a subquery of ids: those that stand in one of these."""

    state: str | None = None
    kind: str | None = None
    script_id: str | None = None
    scripts: Select[Any] | None = None


@dataclass(frozen=True, slots=True)
class SecretView:
    """A secret as one thing. Counts are of the scripts whoever asks may see."""

    id: str
    kind: str
    state: str
    reason: str | None
    by: str | None
    at: datetime | None
    until: datetime | None
    first_seen: datetime
    last_seen: datetime | None
    """When a script that holds it in its newest version last ran."""
    scripts: int
    scripts_now: int
    """Those whose newest version holds it."""


@dataclass(frozen=True, slots=True)
class PlaceView:
    """A script a secret stands in, or stood."""

    script_id: str
    path: str
    line: int
    first_version: int
    last_version: int
    first_seen: datetime
    is_present: bool
    last_run: datetime | None


@dataclass(frozen=True, slots=True)
class SaidView:
    """One thing said of a secret."""

    state: str
    reason: str
    by: str
    at: datetime
    until: datetime | None


def list_secrets(
    session: Session,
    *,
    filters: SecretFilters,
    visible: Select[Any] | None,
    cursors: Cursors,
    cursor: str | None,
    limit: int | None,
    now: datetime,
) -> Page[SecretView]:
    """Secrets of scripts that may be seen, those that came last first; a page costs three queries."""
    length = clamp(limit)
    query = _wanted(filters, visible, now).order_by(col(SecretRow.first_seen_at).desc(), SecretRow.id)
    if cursor:
        query = query.where(_after(cursors.decode(cursor)))
    rows = session.exec(query.limit(length + 1)).all()
    page = page_of(rows, length, cursors, lambda row: [row.first_seen_at.isoformat(), row.id])
    counts = _counts(session, [row.id for row in page.items], visible)
    return page.map(lambda row: _view(row, counts, now))


def count_secrets(
    session: Session, *, filters: SecretFilters, visible: Select[Any] | None, now: datetime
) -> dict[str, int]:
    """How many secrets there are in each state."""
    counted = {
        state: session.exec(
            select(func.count()).select_from(
                _wanted(SecretFilters(state, filters.kind, filters.script_id, filters.scripts), visible, now).subquery()
            )
        ).one()
        for state in STATES
    }
    return {state: int(count) for state, count in counted.items()}


def get_secret(session: Session, secret_id: str, *, visible: Select[Any] | None, now: datetime) -> SecretView:
    """One secret; raises NotFound, also for whoever may see none of the scripts it stands in."""
    row = session.exec(_wanted(SecretFilters(), visible, now).where(SecretRow.id == secret_id)).first()
    if row is None:
        raise NotFound(f"secret {secret_id[:16]}: there is none here that you may see; list the secrets")
    return _view(row, _counts(session, [secret_id], visible), now)


def places_of(session: Session, secret_id: str, *, visible: Select[Any] | None) -> list[PlaceView]:
    """Every script a secret stands or stood in, those that hold it now first."""
    found = select(ScriptFindingRow).where(ScriptFindingRow.secret_tag == secret_id)
    if visible is not None:
        found = found.where(col(ScriptFindingRow.script_id).in_(visible))
    by_script: dict[str, list[ScriptFindingRow]] = {}
    for row in session.exec(
        found.order_by(ScriptFindingRow.script_id, ScriptFindingRow.path, col(ScriptFindingRow.line))
    ):
        by_script.setdefault(row.script_id, []).append(row)
    runs = _last_runs(session, secret_id)
    places = [_place(script_id, rows, runs.get(script_id)) for script_id, rows in by_script.items()]
    return sorted(places, key=lambda place: (not place.is_present, place.first_seen, place.script_id))


def said_of(session: Session, secret_id: str) -> list[SaidView]:
    """Everything ever said of a secret, the latest first."""
    return [SaidView(row.state, row.reason, row.by, row.at, row.until) for row in events_of(session, secret_id)]


def _wanted(filters: SecretFilters, visible: Select[Any] | None, now: datetime) -> Any:
    stands = select(ScriptFindingRow.secret_tag).where(ScriptFindingRow.secret_tag == SecretRow.id)
    for scripts in (visible, filters.scripts):
        if scripts is not None:
            stands = stands.where(col(ScriptFindingRow.script_id).in_(scripts))
    if filters.script_id is not None:
        stands = stands.where(ScriptFindingRow.script_id == filters.script_id)
    wanted = select(SecretRow).where(stands.correlate(SecretRow).exists())
    if filters.kind is not None:
        wanted = wanted.where(SecretRow.kind == filters.kind)
    return wanted if filters.state is None else wanted.where(_in_state(filters.state, now))


def _in_state(state: str, now: datetime) -> Any:
    has_ended = and_(col(SecretRow.state) == ACCEPTED, col(SecretRow.until) <= now)
    if state == OPEN:
        return or_(col(SecretRow.state) == OPEN, has_ended)
    if state == ACCEPTED:
        return and_(col(SecretRow.state) == ACCEPTED, col(SecretRow.until) > now)
    return col(SecretRow.state) == state


def _view(row: SecretRow, counts: Mapping[str, tuple[int, int, datetime | None]], now: datetime) -> SecretView:
    scripts, scripts_now, last_seen = counts.get(row.id, (0, 0, None))
    has_ended = row.state == ACCEPTED and row.until is not None and row.until <= now
    return SecretView(
        id=row.id, kind=row.kind, state=OPEN if has_ended else row.state, reason=row.reason, by=row.by, at=row.at,
        until=row.until, first_seen=row.first_seen_at, last_seen=last_seen, scripts=scripts, scripts_now=scripts_now,
    )  # fmt: skip


def _counts(
    session: Session, ids: Sequence[str], visible: Select[Any] | None
) -> dict[str, tuple[int, int, datetime | None]]:
    row = ScriptFindingRow
    here = case((col(row.is_present).is_(True), row.script_id))
    seen = case((col(row.is_present).is_(True), ScriptRow.last_seen_at))
    counted = (
        select(
            row.secret_tag, func.count(func.distinct(row.script_id)), func.count(func.distinct(here)), func.max(seen)
        )
        .join(ScriptRow, col(ScriptRow.id) == col(row.script_id))
        .where(col(row.secret_tag).in_(ids))
        .group_by(col(row.secret_tag))
    )
    if visible is not None:
        counted = counted.where(col(row.script_id).in_(visible))
    return {str(tag): (scripts, now, last) for tag, scripts, now, last in session.exec(counted)}


def _last_runs(session: Session, secret_id: str) -> dict[str, datetime]:
    """When each script last ran in a version that held it."""
    row = ScriptFindingRow
    held = and_(
        col(RunRow.script_id) == col(row.script_id),
        col(RunRow.version) >= col(row.first_version),
        col(RunRow.version) <= col(row.last_version),
    )
    ran = (
        select(row.script_id, func.max(RunRow.started_at))
        .join(RunRow, held)
        .where(row.secret_tag == secret_id)
        .group_by(col(row.script_id))
    )
    return {script_id: at for script_id, at in session.exec(ran) if at is not None}


def _place(script_id: str, rows: Sequence[ScriptFindingRow], last_run: datetime | None) -> PlaceView:
    shown = min(rows, key=lambda row: (not row.is_present, -row.last_version, row.path, row.line))
    return PlaceView(
        script_id=script_id, path=shown.path, line=shown.line,
        first_version=min(row.first_version for row in rows), last_version=max(row.last_version for row in rows),
        first_seen=min(row.first_seen_at for row in rows), is_present=any(row.is_present for row in rows),
        last_run=last_run,
    )  # fmt: skip


def _after(place: Sequence[Any]) -> Any:
    try:
        at, secret_id = datetime.fromisoformat(str(place[0])), str(place[1])
    except (ValueError, IndexError):
        raise RequestRefused("cursor: it is of another list; start again without it", code="cursor_unknown") from None
    came = col(SecretRow.first_seen_at)
    return or_(came < at, and_(came == at, col(SecretRow.id) > secret_id))
