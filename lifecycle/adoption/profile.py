"""What a script needs to run, as its runs showed it: pure, from observed facts."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from escrow.core.canonical import Json
from escrow.core.clock import rfc3339
from escrow.intake.queries import RunView

_NAMED_BY = {
    "network_out": ("host", "port"),
    "network_in": ("address", "port"),
    "llm": ("provider", "grade", "model"),
    "databases": ("driver", "host", "port", "database", "user"),
    "files": ("path", "mode", "class", "kind"),
    "programs": ("path",),
    "logs": ("path",),
}


@dataclass(frozen=True, slots=True)
class Library:
    """A library a run imported, in the version it had there."""

    name: str
    version: str | None


@dataclass(frozen=True, slots=True)
class Profile:
    """The runs of a script taken together."""

    runs: int
    first_at: datetime | None
    last_at: datetime | None
    failures: int
    longest_seconds: float | None
    peak_rss_bytes: int | None
    interpreters: Sequence[str]
    triggers: Sequence[str]
    libraries: Sequence[Library]
    activity: Mapping[str, Sequence[Mapping[str, Any]]]


def profile_of(runs: Sequence[RunView]) -> Profile:
    """What these runs, newest first, have in common and what each of them added."""
    times = [run.started_at for run in runs if run.started_at is not None]
    return Profile(
        runs=len(runs),
        first_at=min(times, default=None),
        last_at=max(times, default=None),
        failures=sum(1 for run in runs if run.exit_code not in (None, 0) or run.signal is not None),
        longest_seconds=max((run.wall_seconds for run in runs if run.wall_seconds is not None), default=None),
        peak_rss_bytes=max((run.peak_rss_bytes for run in runs if run.peak_rss_bytes is not None), default=None),
        interpreters=_distinct(_interpreter(run) for run in runs),
        triggers=_distinct(_trigger(run) for run in runs),
        libraries=_libraries(runs),
        activity={group: _merged(runs, group, names) for group, names in _NAMED_BY.items()},
    )


def profile_json(profile: Profile) -> dict[str, Json]:
    """The profile as it stands in a package."""
    return {
        "runs": profile.runs,
        "first_run_at": None if profile.first_at is None else rfc3339(profile.first_at),
        "last_run_at": None if profile.last_at is None else rfc3339(profile.last_at),
        "failed_runs": profile.failures,
        "longest_seconds": profile.longest_seconds,
        "peak_rss_bytes": profile.peak_rss_bytes,
        "interpreters": list(profile.interpreters),
        "triggers": list(profile.triggers),
        "libraries": [{"name": one.name, "version": one.version} for one in profile.libraries],
        **{group: [dict(one) for one in found] for group, found in profile.activity.items()},
    }


def _interpreter(run: RunView) -> str | None:
    said = run.interpreter or {}
    return " ".join(str(said[part]) for part in ("language", "version") if said.get(part)) or None


def _trigger(run: RunView) -> str | None:
    said = run.trigger or {}
    return " ".join(str(said[part]) for part in ("type", "name") if said.get(part)) or None


def _libraries(runs: Sequence[RunView]) -> list[Library]:
    """Each library once; the newest run tells the version."""
    found: dict[str, str | None] = {}
    for run in runs:
        for said in run.activity.get("libraries", ()):
            name = str(said.get("name") or "")
            if name and found.get(name) is None:
                found[name] = said.get("version")
    return [Library(name, found[name]) for name in sorted(found)]


def _merged(runs: Sequence[RunView], group: str, names: Sequence[str]) -> list[dict[str, Any]]:
    """Each distinct thing once, however often and in however many runs it was seen."""
    found = {
        tuple(str(said.get(name) or "") for name in names): {name: said[name] for name in names if said.get(name)}
        for run in runs
        for said in run.activity.get(group, ())
    }
    return [found[key] for key in sorted(found)]


def _distinct(said: Iterable[str | None]) -> list[str]:
    return sorted({one for one in said if one})
