"""Keeping what runs of a version were seen to do; the worst of each kind counts."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, literal_column
from sqlmodel import Session, col, select

from escrow.config import Settings
from escrow.core.errors import Misconfigured, RequestRefused
from escrow.intake.tables import FileStateRow, RunRow
from scanners.calendars import ASSUMED, Calendar, Habit, calendar_for, habit_of, parse_place
from scanners.engines.behaviour import (
    Earlier,
    FileTouched,
    Observation,
    RunFacts,
    is_off_hours,
    local_time,
    observe,
    read_activity,
)
from scanners.findings import Confidence, Severity, Trait, Vector
from scanners.libraries import observe_packages, observed_packages
from scanners.rating import Concern
from scanners.run_records import RunKey, RunRecords
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
        self._calendars: dict[tuple[str, str | None], Calendar] = {}
        self._runs: dict[str, list[tuple[datetime, RunKey]]] = {}

    def calendar_of(self, session: Session, run: RunRow) -> Calendar:
        account = run.endpoint_id, run.account
        if account not in self._calendars:
            person, assumed = self.seeing.person_of(session, *account), self.seeing.calendar
            self._calendars[account] = calendar_for(session, *account, person=person, assumed=assumed)
        return self._calendars[account]

    def runs_before(self, session: Session, run: RunRow) -> list[RunKey]:
        """The latest runs of its script that began before a run."""
        if run.started_at is None or run.script_id is None:
            return []
        if run.script_id not in self._runs:
            self._runs[run.script_id] = _latest_runs(session, run.script_id)
        return [key for at, key in self._runs[run.script_id] if at < run.started_at][:_LATEST_RUNS]

    def habit_of_script(self, session: Session, run: RunRow) -> Habit:
        return self._habit(session, run, ("script", run.script_id or ""), RunRow.script_id == run.script_id)

    def habit_of_account(self, session: Session, run: RunRow) -> Habit:
        # With the sign SQLite goes back through the latest runs until it has enough, not through all the machine's.
        is_sqlite = session.get_bind().dialect.name == "sqlite"
        endpoint: Any = literal_column("+runs.endpoint_id") if is_sqlite else col(RunRow.endpoint_id)
        whose = (endpoint == run.endpoint_id) & (col(RunRow.account) == run.account)
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


def observe_all(session: Session, runs: Sequence[RunRow], *, traits: frozenset[Trait], seen: Seen) -> None:
    """Keep what runs of one version give rise to, asking as often as for one. Seeing a run again changes nothing."""
    if not runs:
        return
    records = RunRecords(session, runs)
    kept, loaded = _observed(session, runs[0]), observed_packages(session, runs[0])
    for run in runs:
        at = run.started_at or seen.now
        observe_packages(run, records.parts(run), loaded, at=at)
        for observation in observe(facts_of(session, run, records, traits, seen)):
            kept[observation.rule] = _keep(run, observation, at, kept.get(observation.rule))
    session.add_all(kept.values())
    session.add_all(loaded.values())
    session.flush()


def facts_of(session: Session, run: RunRow, records: RunRecords, traits: frozenset[Trait], seen: Seen) -> RunFacts:
    """The facts of one run, from its records, with what is known of its script and account from before."""
    activity = read_activity(records.parts(run))
    files = _with_states(activity.files, records.states(run))
    facts = RunFacts(
        run.started_at, run.time_zone, run.utc_offset, files, activity.databases, activity.models, activity.hosts,
        traits, seen.calendar_of(session, run), earlier=_earlier(records, seen.runs_before(session, run)),
        domains=seen.seeing.domains,
    )  # fmt: skip
    if not is_off_hours(facts):
        return facts  # nobody asks what is usual of a run at a usual hour
    habits = (seen.habit_of_script(session, run), seen.habit_of_account(session, run))
    return replace(facts, script_habit=habits[0], account_habit=habits[1])


def _latest_starts(session: Session, whose: ColumnElement[bool] | bool) -> list[tuple[datetime, datetime]]:
    """When the latest runs began, and what their own clock said."""
    rows = session.connection().execute(
        select(RunRow.started_at, RunRow.time_zone, RunRow.utc_offset)
        .where(whose, col(RunRow.started_at).is_not(None))
        .order_by(col(RunRow.received_at).desc())
        .limit(_HABIT_RUNS)
    )
    starts = ((at, local_time(at, zone, offset)) for at, zone, offset in rows)
    return [(at, local) for at, local in starts if at is not None and local is not None]


def _latest_runs(session: Session, script_id: str) -> list[tuple[datetime, RunKey]]:
    """When the latest runs of a script began, and which they are: enough for each of those looked at together."""
    rows = session.exec(
        select(RunRow.started_at, RunRow.endpoint_id, RunRow.run)
        .where(RunRow.script_id == script_id, col(RunRow.started_at).is_not(None))
        .order_by(col(RunRow.received_at).desc())
        .limit(2 * _LATEST_RUNS)
    )
    return [(at, (endpoint, run)) for at, endpoint, run in rows if at is not None]


def _earlier(records: RunRecords, before: Sequence[RunKey]) -> Earlier | None:
    """Where earlier runs of the script went; None while there were too few to say what is new."""
    if len(before) < _KNOWN_RUNS:
        return None
    activity = read_activity(records.of_others(before))
    databases = frozenset((one.driver, one.host) for one in activity.databases if one.host)
    return Earlier(len(before), frozenset(activity.hosts), databases)


def _observed(session: Session, run: RunRow) -> dict[str, ObservationRow]:
    """What runs of a version gave rise to until now, by rule."""
    kept = select(ObservationRow).where(ObservationRow.script_id == run.script_id, ObservationRow.number == run.version)
    return {row.rule: row for row in session.exec(kept)}


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


def _keep(run: RunRow, seen: Observation, at: datetime, row: ObservationRow | None) -> ObservationRow:
    assert run.script_id is not None
    assert run.version is not None
    if row is None:
        return _first(run.script_id, run.version, run, seen, at)
    row.first_seen_at, row.last_seen_at = min(row.first_seen_at, at), max(row.last_seen_at, at)
    row.traits = sorted({*row.traits, *(trait.value for trait in seen.traits)})
    if _points(seen) > _row_points(row) or run.run == row.run:
        row.severity, row.confidence, row.message = seen.severity.value, seen.confidence.value, seen.message
        row.endpoint_id, row.run = run.endpoint_id, run.run
    return row


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
