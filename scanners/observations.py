"""Keeping what runs of a version were seen to do; the worst of each kind counts."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

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
    local_start,
    observe,
    read_activity,
)
from scanners.findings import Confidence, Severity, Trait, Vector
from scanners.libraries import observe_packages, observed_packages
from scanners.rating import Concern
from scanners.standing import observation_fingerprint
from scanners.surroundings import Begun, Surroundings
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
    _observe(session, runs, traits=traits, now=now, seeing=seeing)


def observe_run(
    session: Session, run: RunRow, *, traits: frozenset[Trait], now: datetime, seeing: Seeing = SEEING
) -> None:
    """Keep what one run gives rise to. Seeing a run again changes nothing."""
    _observe(session, [run], traits=traits, now=now, seeing=seeing)


def _observe(
    session: Session, runs: Sequence[RunRow], *, traits: frozenset[Trait], now: datetime, seeing: Seeing
) -> None:
    """Runs of one version, in a number of queries that does not grow with them."""
    if not runs:
        return
    around = Surroundings(session, runs, before=_HABIT_RUNS)
    calendars = _Calendars(session, seeing)
    kept, loaded = _observed(session, runs[0]), observed_packages(session, runs[0])
    for run in runs:
        at = run.started_at or now
        observe_packages(run, around.parts(run), loaded, at=at)
        for observation in observe(facts_of(run, traits, seeing, around, calendars)):
            kept[observation.rule] = _keep(run, observation, at, kept.get(observation.rule))
    session.add_all(kept.values())
    session.add_all(loaded.values())
    session.flush()


def facts_of(
    run: RunRow, traits: frozenset[Trait], seeing: Seeing, around: Surroundings, calendars: "_Calendars"
) -> RunFacts:
    """The facts of one run, from its records, with what is known of its script and account from before."""
    activity = read_activity(around.parts(run))
    files = _with_states(activity.files, around.states(run))
    return RunFacts(
        run.started_at, run.time_zone, run.utc_offset, files, activity.databases, activity.models, activity.hosts,
        traits, calendars.of(run), _habit(around.of_script(run, _HABIT_RUNS)),
        _habit(around.of_account(run, _HABIT_RUNS)), _earlier(run, around), seeing.domains,
    )  # fmt: skip


class _Calendars:
    """The calendar of each account, looked up once."""

    def __init__(self, session: Session, seeing: Seeing) -> None:
        self._session = session
        self._seeing = seeing
        self._known: dict[tuple[str, str | None], Calendar] = {}

    def of(self, run: RunRow) -> Calendar:
        account = run.endpoint_id, run.account
        if account not in self._known:
            person = self._seeing.person_of(self._session, *account)
            assumed = self._seeing.calendar
            self._known[account] = calendar_for(self._session, *account, person=person, assumed=assumed)
        return self._known[account]


def _habit(before: Sequence[Begun]) -> Habit:
    """When runs began before one, each by its own clock."""
    starts = (local_start(RunFacts(one.at, one.time_zone, one.utc_offset)) for one in before)
    return habit_of(at for at in starts if at is not None)


def _earlier(run: RunRow, around: Surroundings) -> Earlier | None:
    """Where earlier runs of the script went; None while there were too few to say what is new."""
    before = [] if run.script_id is None else around.of_script(run, _LATEST_RUNS)
    if len(before) < _KNOWN_RUNS:
        return None
    activity = read_activity(around.activities([one.key for one in before]))
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
