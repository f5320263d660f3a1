"""What a catalogue card tells of a script beside its name: what goes in and out, what starts it, what was found.

Enough to see whether it is worth taking over; no code, and no place, machine, login or person.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from escrow.db.paging import Cursors
from escrow.intake.queries import RunFilters, list_runs
from lifecycle.adoption.profile import Profile, profile_of
from scanners.finding_queries import findings_of

_MOST_RUNS = 50
_SEVERITIES = ("critical", "high", "medium", "low")


@dataclass(frozen=True, slots=True)
class CardView:
    """A script in the words of a catalogue, from its last runs."""

    reads: Sequence[str]
    """`spreadsheet (share)`: kind and class, never which."""
    writes: Sequence[str]
    databases: Sequence[str]
    """By driver."""
    hosts: int
    models: Sequence[str]
    """Providers of language models."""
    libraries: Sequence[str]
    started_by: Sequence[str]
    """Kinds of triggers: `cron`, `interactive`."""
    runs_looked_at: int
    failed: int
    longest_seconds: float | None
    findings: Mapping[str, int]
    """By severity, of the newest version."""


def card_of(session: Session, cursors: Cursors, script_id: str, *, now: datetime) -> CardView:
    """What a card tells of one script."""
    runs = list_runs(session, cursors, filters=RunFilters(script=script_id), visible=None, limit=_MOST_RUNS).items
    profile, counts = profile_of(runs), Counter(one.severity for one in findings_of(session, script_id, now=now))
    return CardView(
        reads=_files(profile, "read"),
        writes=_files(profile, "write"),
        databases=_named(profile, "databases", "driver"),
        hosts=len(_named(profile, "network_out", "host")),
        models=_named(profile, "llm", "provider"),
        libraries=[one.name for one in profile.libraries],
        started_by=sorted({one.partition(" ")[0] for one in profile.triggers}),
        runs_looked_at=profile.runs,
        failed=profile.failures,
        longest_seconds=profile.longest_seconds,
        findings={severity: counts[severity] for severity in _SEVERITIES if counts[severity]},
    )


def _files(profile: Profile, mode: str) -> list[str]:
    told = [one for one in profile.activity["files"] if one.get("mode") == mode]
    return sorted({f"{one.get('kind') or 'file'} ({one.get('class') or 'elsewhere'})" for one in told})


def _named(profile: Profile, group: str, name: str) -> list[str]:
    return sorted({str(one[name]) for one in profile.activity[group] if one.get(name)})
