"""Keeping what runs of a version were seen to do; the worst of each kind counts."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import tuple_
from sqlmodel import Session, col, select

from escrow.config import Settings
from escrow.core.errors import Misconfigured, RequestRefused
from escrow.intake.tables import FileStateRow, RunActivityRow, RunRow
from scanners.calendars import ASSUMED, Calendar, Habit, calendar_for, habit_of, parse_place
from scanners.engines.behaviour import (
    Earlier,
    FileTouched,
    Observation,
    RunFacts,
    local_start,
    observe,
    read_activity,
)
from scanners.findings import Confidence, Severity, Trait, Vector
from scanners.libraries import observe_packages
from scanners.rating import Concern
from scanners.standing import observation_fingerprint
from scanners.tables import ObservationRow

_LATEST_RUNS = 50
_HABIT_RUNS = 400
_KNOWN_RUNS = 3
"""Earlier runs from which it is known where a script goes."""


@dataclass(frozen=True, slots=True)
class Seeing:
    """What the vault was told of the company: its hours where nobody set others, its domain names."""

    calendar: Calendar = ASSUMED
    domains: Sequence[str] = ()
    person_of: Callable[[Session, str, str | None], str | None] = lambda _session, _endpoint, _account: None
    """Who is behind a login, where that is known."""

    @classmethod
    def of(cls, settings: Settings) -> "Seeing":
        """As the settings say; raises Misconfigured for a place whose holidays are not known."""
        try:
            country, part = parse_place(settings.holidays) if settings.holidays else (None, None)
        except RequestRefused as fault:
            raise Misconfigured("HOLIDAYS", fault.message, advice="mend it in the environment") from None
        domains = [one.strip().lower().lstrip(".") for one in settings.company_domains.split(",") if one.strip()]
        return cls(replace(ASSUMED, country=country, subdivision=part), domains)


SEEING = Seeing()


def observe_version(
    session: Session, script_id: str, number: int, *, traits: frozenset[Trait], now: datetime, seeing: Seeing = SEEING
) -> None:
    """Look again at the latest runs of a version, now that its code has been read."""
    runs = session.exec(
        select(RunRow)
        .where(RunRow.script_id == script_id, RunRow.version == number)
        .order_by(col(RunRow.started_at).desc(), col(RunRow.run))
        .limit(_LATEST_RUNS)
    ).all()
    for run in runs:
        observe_run(session, run, traits=traits, now=now, seeing=seeing)


def observe_run(
    session: Session, run: RunRow, *, traits: frozenset[Trait], now: datetime, seeing: Seeing = SEEING
) -> None:
    """Keep what one run gives rise to. Seeing a run again changes nothing."""
    observe_packages(session, run, _parts(session, run), at=run.started_at or now)
    for observation in observe(facts_of(session, run, traits, seeing)):
        _keep(session, run, observation, run.started_at or now)
    session.flush()


def facts_of(session: Session, run: RunRow, traits: frozenset[Trait], seeing: Seeing = SEEING) -> RunFacts:
    """The facts of one run, from its records, with what is known of its script and account from before."""
    activity = read_activity(_parts(session, run))
    files = _with_states(activity.files, _states(session, run))
    return RunFacts(
        run.started_at, run.time_zone, run.utc_offset, files, activity.databases, activity.models, activity.hosts,
        traits, _calendar(session, run, seeing),
        _habit(session, run, RunRow.script_id == run.script_id),
        _habit(session, run, (col(RunRow.endpoint_id) == run.endpoint_id) & (col(RunRow.account) == run.account)),
        _earlier(session, run), seeing.domains,
    )  # fmt: skip


def _calendar(session: Session, run: RunRow, seeing: Seeing) -> Calendar:
    person = seeing.person_of(session, run.endpoint_id, run.account)
    return calendar_for(session, run.endpoint_id, run.account, person=person, assumed=seeing.calendar)


def _habit(session: Session, run: RunRow, whose: Any) -> Habit:
    """When runs began before this one, each by its own clock."""
    if run.started_at is None:
        return Habit()
    rows = session.exec(
        select(RunRow.started_at, RunRow.time_zone, RunRow.utc_offset)
        .where(whose, col(RunRow.started_at) < run.started_at)
        .order_by(col(RunRow.started_at).desc())
        .limit(_HABIT_RUNS)
    )
    starts = (local_start(RunFacts(at, zone, offset)) for at, zone, offset in rows)
    return habit_of(at for at in starts if at is not None)


def _earlier(session: Session, run: RunRow) -> Earlier | None:
    """Where earlier runs of the script went; None while there were too few to say what is new."""
    if run.started_at is None or run.script_id is None:
        return None
    before = session.exec(
        select(RunRow.endpoint_id, RunRow.run)
        .where(RunRow.script_id == run.script_id, col(RunRow.started_at) < run.started_at)
        .order_by(col(RunRow.started_at).desc())
        .limit(_LATEST_RUNS)
    ).all()
    if len(before) < _KNOWN_RUNS:
        return None
    rows = session.exec(
        select(RunActivityRow).where(tuple_(col(RunActivityRow.endpoint_id), col(RunActivityRow.run)).in_(before))
    )
    activity = read_activity([row.activity for row in rows])
    databases = frozenset((one.driver, one.host) for one in activity.databases if one.host)
    return Earlier(len(before), frozenset(activity.hosts), databases)


def _parts(session: Session, run: RunRow) -> list[Mapping[str, Any]]:
    """Every part of what a run was seen to do, in the order it was told."""
    rows = session.exec(
        select(RunActivityRow)
        .where(RunActivityRow.endpoint_id == run.endpoint_id, RunActivityRow.run == run.run)
        .order_by(col(RunActivityRow.part))
    )
    return [row.activity for row in rows]


def _states(session: Session, run: RunRow) -> list[FileStateRow]:
    return list(
        session.exec(
            select(FileStateRow)
            .where(FileStateRow.endpoint_id == run.endpoint_id, FileStateRow.written_by_run == run.run)
            .order_by(col(FileStateRow.observed_at))
        )
    )


def _with_states(files: Iterable[FileTouched], states: Iterable[FileStateRow]) -> list[FileTouched]:
    """What became of the files a run wrote is known later than the run: rows and size come from there."""
    latest = {state.path: state for state in states}
    written = {file.path for file in files if file.is_written}
    seen = [file for file in files if not (file.is_written and file.path in latest)]
    place = {file.path: file.place for file in files}
    rows = {file.path: file.rows for file in files if file.is_written}
    return seen + [
        FileTouched(path, True, place.get(path, ""), state.rows or rows.get(path), state.size)
        for path, state in sorted(latest.items())
        if path in written or state.written_by_run
    ]


def _keep(session: Session, run: RunRow, seen: Observation, at: datetime) -> None:
    assert run.script_id is not None
    assert run.version is not None
    row = session.get(ObservationRow, (run.script_id, run.version, seen.rule))
    if row is None:
        session.add(_first(run.script_id, run.version, run, seen, at))
        return
    row.first_seen_at, row.last_seen_at = min(row.first_seen_at, at), max(row.last_seen_at, at)
    row.traits = sorted({*row.traits, *(trait.value for trait in seen.traits)})
    if _points(seen) > _row_points(row) or run.run == row.run:
        row.severity, row.confidence, row.message = seen.severity.value, seen.confidence.value, seen.message
        row.endpoint_id, row.run = run.endpoint_id, run.run
    session.add(row)


def _first(script_id: str, number: int, run: RunRow, seen: Observation, at: datetime) -> ObservationRow:
    return ObservationRow(
        script_id=script_id,
        number=number,
        rule=seen.rule,
        vector=seen.vector.value,
        severity=seen.severity.value,
        confidence=seen.confidence.value,
        message=seen.message,
        traits=sorted(trait.value for trait in seen.traits),
        fingerprint=observation_fingerprint(seen.rule),
        fix=seen.fix,
        endpoint_id=run.endpoint_id,
        run=run.run,
        first_seen_at=at,
        last_seen_at=at,
    )


def _points(seen: Observation) -> int:
    return Concern(seen.rule, "", seen.vector, seen.severity, seen.confidence, "").points


def _row_points(row: ObservationRow) -> int:
    return Concern(row.rule, "", Vector(row.vector), Severity(row.severity), Confidence(row.confidence), "").points
