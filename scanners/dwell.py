"""Dwell: how long what a script wrote about people has stood where it was written."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlmodel import Session, col, select

from escrow.intake.tables import FileStateRow, RunRow
from scanners.findings import Confidence, Severity, Trait, Vector
from scanners.standing import observation_fingerprint
from scanners.tables import ObservationRow

ENGINE = "dwell"
RULE = "dwell.personal-data-stands"
_LIMITS = {
    Trait.SENSITIVE_DATA: ((timedelta(days=7), Severity.HIGH), (timedelta(days=1), Severity.MEDIUM)),
    Trait.PERSONAL_DATA: ((timedelta(days=30), Severity.HIGH), (timedelta(days=7), Severity.MEDIUM)),
}
"""From how long on it counts, and how much: health and belief sooner than names."""


@dataclass(frozen=True, slots=True)
class Output:
    """A file a script wrote, as far as it was seen since."""

    path: str
    written_at: datetime
    last_seen_at: datetime
    rows: int | None
    is_present: bool


@dataclass(frozen=True, slots=True)
class Dwelling:
    """The file that has stood longest, and what that comes to."""

    output: Output
    severity: Severity
    stood: timedelta
    others: int


def judge_outputs(outputs: Iterable[Output], traits: frozenset[Trait], now: datetime) -> Dwelling | None:
    """The worst of what still stands; None when nothing about people does, or not yet for long."""
    trait = next((one for one in (Trait.SENSITIVE_DATA, Trait.PERSONAL_DATA) if one in traits), None)
    standing = sorted((one for one in outputs if one.is_present), key=lambda one: (one.written_at, one.path))
    if trait is None or not standing:
        return None
    stood = now - standing[0].written_at
    severity = next((found for least, found in _LIMITS[trait] if stood >= least), None)
    return None if severity is None else Dwelling(standing[0], severity, stood, len(standing) - 1)


def judge_dwell(session: Session, script_id: str, number: int, *, traits: frozenset[Trait], now: datetime) -> None:
    """Say, or take back, that what a version wrote about people still stands. The timer ends when the file is gone."""
    found = judge_outputs(outputs_of(session, script_id, number), traits, now)
    row = session.get(ObservationRow, (script_id, number, RULE))
    if found is None:
        if row is not None:
            session.delete(row)
            session.flush()
        return
    trait = Trait.SENSITIVE_DATA if Trait.SENSITIVE_DATA in traits else Trait.PERSONAL_DATA
    session.merge(
        ObservationRow(
            script_id=script_id, number=number, rule=RULE, vector=Vector.PERSONAL_DATA.value,
            severity=found.severity.value, confidence=Confidence.HIGH.value, message=_said(found),
            traits=[trait.value], engine=ENGINE, fingerprint=observation_fingerprint(RULE),
            fix="Delete the file, or move it to where such data is kept and say until when it is needed",
            endpoint_id="", run="", first_seen_at=now if row is None else row.first_seen_at, last_seen_at=now,
        )
    )  # fmt: skip
    session.flush()


def outputs_of(session: Session, script_id: str, number: int) -> list[Output]:
    """What runs of a version wrote: each path with its first writing and its latest state."""
    runs = {
        (row.endpoint_id, row.run): row.started_at or row.received_at
        for row in session.exec(select(RunRow).where(RunRow.script_id == script_id, RunRow.version == number))
    }
    states = session.exec(
        select(FileStateRow)
        .join(RunRow, _is_writer())
        .where(RunRow.script_id == script_id, RunRow.version == number)
        .order_by(col(FileStateRow.observed_at))
    )
    found: dict[tuple[str, str], Output] = {}
    for state in states:
        key = (state.endpoint_id, state.path)
        written_at = runs[state.endpoint_id, str(state.written_by_run)]
        known = found.get(key)
        is_same = known is not None and known.is_present  # a file that was gone and is there again is another
        since = min(known.written_at, written_at) if known is not None and is_same else written_at
        rows = state.rows if state.rows is not None else (known.rows if known else None)
        found[key] = Output(state.path, since, state.observed_at, rows, state.is_present)
    return list(found.values())


def scripts_with_outputs(session: Session) -> list[str]:
    """Scripts some file of which was seen present: their timers run, and nobody tells us when a day is over."""
    rows = session.exec(
        select(RunRow.script_id)
        .join(FileStateRow, _is_writer())
        .where(col(FileStateRow.is_present).is_(True), col(RunRow.script_id).is_not(None))
        .distinct()
    )
    return sorted(row for row in rows if row is not None)


def _is_writer() -> Any:
    return (col(FileStateRow.endpoint_id) == col(RunRow.endpoint_id)) & (
        col(FileStateRow.written_by_run) == col(RunRow.run)
    )


def _said(found: Dwelling) -> str:
    rows = "" if found.output.rows is None else f" with {found.output.rows:,} rows"
    more = f", and {found.others} more" if found.others else ""
    days = found.stood.days
    when = f"{days} day{'s' if days != 1 else ''}"
    return (
        f"A file{rows} that a run wrote from data about people{more} has stood for {when} "
        f"(last seen on {found.output.last_seen_at:%Y-%m-%d})"
    )
