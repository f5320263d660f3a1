"""Keeping what runs of a version were seen to do; the worst of each kind counts."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, tuple_
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
    is_off_hours,
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


class Seen:
    """What is looked at together, and when: how accounts and scripts are used is then read once, not for each run."""

    def __init__(self, now: datetime, seeing: Seeing = SEEING) -> None:
        self.now = now
        self.seeing = seeing
        self._starts: dict[tuple[str, ...], list[tuple[datetime, datetime]]] = {}

    def habit_of_script(self, session: Session, run: RunRow) -> Habit:
        return self._habit(session, run, ("script", run.script_id or ""), RunRow.script_id == run.script_id)

    def habit_of_account(self, session: Session, run: RunRow) -> Habit:
        whose = (col(RunRow.endpoint_id) == run.endpoint_id) & (col(RunRow.account) == run.account)
        return self._habit(session, run, ("account", run.endpoint_id, run.account or ""), whose)

    def _habit(self, session: Session, run: RunRow, key: tuple[str, ...], whose: ColumnElement[bool] | bool) -> Habit:
        """When runs began before this one, each by its own clock."""
        if run.started_at is None:
            return Habit()
        if key not in self._starts:
            self._starts[key] = _latest_starts(session, whose)
        return habit_of(local for at, local in self._starts[key] if at < run.started_at)


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
    observe_all(session, runs, traits=traits, seen=Seen(now, seeing))


def observe_all(session: Session, runs: Iterable[RunRow], *, traits: frozenset[Trait], seen: Seen) -> None:
    """Keep what runs of one version give rise to. Seeing a run again changes nothing."""
    for run in runs:
        parts, at = _parts(session, run), run.started_at or seen.now
        observe_packages(session, run, parts, at=at)
        for observation in observe(facts_of(session, run, parts, traits, seen)):
            _keep(session, run, observation, at)
        session.flush()


def facts_of(
    session: Session, run: RunRow, parts: Sequence[Mapping[str, Any]], traits: frozenset[Trait], seen: Seen
) -> RunFacts:
    """The facts of one run, from its records, with what is known of its script and account from before."""
    activity = read_activity(parts)
    files = _with_states(activity.files, _states(session, run))
    facts = RunFacts(
        run.started_at, run.time_zone, run.utc_offset, files, activity.databases, activity.models, activity.hosts,
        traits, _calendar(session, run, seen.seeing), earlier=_earlier(session, run), domains=seen.seeing.domains,
    )  # fmt: skip
    if not is_off_hours(facts):
        return facts  # nobody asks what is usual of a run at a usual hour
    habits = (seen.habit_of_script(session, run), seen.habit_of_account(session, run))
    return replace(facts, script_habit=habits[0], account_habit=habits[1])


def _calendar(session: Session, run: RunRow, seeing: Seeing) -> Calendar:
    person = seeing.person_of(session, run.endpoint_id, run.account)
    return calendar_for(session, run.endpoint_id, run.account, person=person, assumed=seeing.calendar)


def _latest_starts(session: Session, whose: ColumnElement[bool] | bool) -> list[tuple[datetime, datetime]]:
    """When the latest runs began, and what their own clock said."""
    rows = session.exec(
        select(RunRow.started_at, RunRow.time_zone, RunRow.utc_offset)
        .where(whose, col(RunRow.started_at).is_not(None))
        .order_by(col(RunRow.received_at).desc())
        .limit(_HABIT_RUNS)
    )
    starts = ((at, local_start(RunFacts(at, zone, offset))) for at, zone, offset in rows)
    return [(at, local) for at, local in starts if at is not None and local is not None]


def _earlier(session: Session, run: RunRow) -> Earlier | None:
    """Where earlier runs of the script went; None while there were too few to say what is new."""
    if run.started_at is None or run.script_id is None:
        return None
    before = session.exec(
        select(RunRow.endpoint_id, RunRow.run)
        .where(RunRow.script_id == run.script_id, col(RunRow.started_at) < run.started_at)
        .order_by(col(RunRow.received_at).desc())
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
