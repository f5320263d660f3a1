"""What a run was seen to do, turned into observations that count towards a rating. Pure: facts in, words out."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import MAXYEAR, MINYEAR, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from scanners.calendars import ASSUMED, USUAL_DAYS, Calendar, Habit
from scanners.destinations import is_of_the_company, is_own_cloud, model_provider
from scanners.findings import Confidence, Severity, Trait, Vector

PERSONAL_BULK = 10_000
"""Rows about people from which a local copy is a copy of the register, not of a case."""
BULK = 100_000
_LARGE_FILE = 50_000_000
_PERSONAL_CLOUD = re.compile(
    r"(?i)[\\/](onedrive( ?- ?(personal|pessoal))?|dropbox|google ?drive|my drive|meu drive|icloud ?drive|"
    r"com~apple~clouddocs|mega ?sync|pcloud ?drive)([\\/]|$)"
)
_COMPANY_CLOUD = re.compile(r"(?i)[\\/]onedrive ?-(?! ?(?:personal|pessoal))[^\\/]+[\\/]")
_DATA_FILE = re.compile(
    r"(?i)\.(csv|tsv|jsonl|duckdb|xlsx?|xlsm|xlsb|ods|parquet|feather|json|db|sqlite3?|mdb|accdb|dta|sav|sas7bdat)$"
)
_WRITES = frozenset({"write", "append", "create", "w", "a", "x", "read_write"})
_PLACE_AND_END = "Write only what the purpose needs, to a place of the company's, and with an end date"
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class FileTouched:
    """A file a run opened: how, of which class of place, how many rows went through it (None: not counted)."""

    path: str
    is_written: bool
    place: str = ""
    rows: int | None = None
    size: int | None = None


@dataclass(frozen=True, slots=True)
class DatabaseContacted:
    driver: str
    host: str | None


@dataclass(frozen=True, slots=True)
class ModelContacted:
    provider: str
    is_called: bool


@dataclass(frozen=True, slots=True)
class Earlier:
    """Where earlier runs of a script went, and how many they were."""

    runs: int
    hosts: frozenset[str]
    databases: frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class RunFacts:
    """What counts of one run. `traits` are what engines found in the code that ran."""

    started_at: datetime | None
    time_zone: str | None = None
    utc_offset: str | None = None
    files: Sequence[FileTouched] = ()
    databases: Sequence[DatabaseContacted] = ()
    models: Sequence[ModelContacted] = ()
    hosts: Sequence[str] = ()
    """Hosts the run reached."""
    traits: frozenset[Trait] = field(default_factory=frozenset)
    calendar: Calendar = ASSUMED
    script_habit: Habit = field(default_factory=Habit)
    account_habit: Habit = field(default_factory=Habit)
    earlier: Earlier | None = None
    """What the script did before; None while it has not run often enough to be known."""
    domains: Sequence[str] = ()
    """The company's own domain names."""


@dataclass(frozen=True, slots=True)
class Observation:
    """Something a run was seen to do that counts."""

    rule: str
    vector: Vector
    severity: Severity
    confidence: Confidence
    message: str
    traits: frozenset[Trait] = field(default_factory=frozenset)
    fix: str = ""


def observe(facts: RunFacts) -> list[Observation]:
    """Every observation one run gives rise to."""
    found = (
        _off_hours(facts),
        _personal_cloud(facts),
        _people_written(facts),
        _bulk(facts),
        _business_file(facts),
        _database(facts),
        _model(facts),
        _own_cloud_host(facts),
        _new_host(facts),
        _new_database(facts),
    )
    return [observation for observation in found if observation is not None]


@dataclass(frozen=True, slots=True)
class Activity:
    """What the parts of one run's activity say, as values."""

    files: Sequence[FileTouched]
    databases: Sequence[DatabaseContacted]
    models: Sequence[ModelContacted]
    hosts: Sequence[str] = ()


def read_activity(parts: Sequence[Mapping[str, Any]]) -> Activity:
    """Parse what a collector sent; what is not of the expected shape is left out."""
    return Activity(
        [_file(one) for one in _entries(parts, "files") if isinstance(one.get("path"), str)],
        [_contacted(one) for one in _entries(parts, "databases")],
        [_asked(one) for one in _entries(parts, "llm")],
        sorted({host for one in _entries(parts, "network_out") if (host := _reached(one))}),
    )


def _reached(one: Mapping[str, Any]) -> str | None:
    """The host by name, else by address."""
    found = one.get("host") or one.get("address")
    return found.lower().rstrip(".") if isinstance(found, str) and 0 < len(found) <= 253 else None


def _entries(parts: Iterable[Mapping[str, Any]], name: str) -> list[Mapping[str, Any]]:
    lists = [part.get(name) for part in parts]
    return [one for entries in lists if isinstance(entries, list) for one in entries if isinstance(one, Mapping)]


def _asked(one: Mapping[str, Any]) -> ModelContacted:
    return ModelContacted(str(one.get("provider", "unknown")), one.get("grade") == "called")


def _file(one: Mapping[str, Any]) -> FileTouched:
    rows, size = one.get("rows"), one.get("size")
    return FileTouched(
        path=one["path"],
        is_written=str(one.get("mode", "")) in _WRITES,
        place=str(one.get("class", "")),
        rows=rows if isinstance(rows, int) else None,
        size=size if isinstance(size, int) else None,
    )


def _contacted(one: Mapping[str, Any]) -> DatabaseContacted:
    host = one.get("host")
    return DatabaseContacted(str(one.get("driver", "unknown")), host if isinstance(host, str) and host else None)


# --- single observations --------------------------------------------------------------------------------


def local_start(facts: RunFacts) -> datetime | None:
    """When the run began by the clock on its wall; None when that clock is not known."""
    return local_time(facts.started_at, facts.time_zone, facts.utc_offset)


def local_time(at: datetime | None, time_zone: str | None, utc_offset: str | None) -> datetime | None:
    """What a clock on a wall there says; None when that clock is not known."""
    zone = _zone(time_zone, utc_offset)
    is_known = at is not None and zone is not None and MINYEAR < at.year < MAXYEAR  # beyond, no zone can be told
    return at.astimezone(zone) if at is not None and is_known else None


@lru_cache(1024)
def _zone(time_zone: str | None, utc_offset: str | None) -> tzinfo | None:
    if time_zone:
        try:
            return ZoneInfo(time_zone)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            pass  # `America` is a folder of zones, and asked for as one it is no zone but a fault of the disk
    match = re.fullmatch(r"([+-])(\d\d):?(\d\d)", utc_offset or "")
    if match is None:
        return None
    offset = timedelta(hours=int(match.group(2)), minutes=int(match.group(3)))
    return timezone(-offset if match.group(1) == "-" else offset) if offset < timedelta(hours=24) else None


def is_off_hours(facts: RunFacts) -> bool:
    """Did the run begin at an hour that is free by its calendar?"""
    start = local_start(facts)
    return start is not None and not facts.calendar.is_working(start)


def _off_hours(facts: RunFacts) -> Observation | None:
    start = local_start(facts)
    if start is None or not is_off_hours(facts):
        return None
    when = f"{start:%H:%M} on a {_DAYS[start.weekday()]}, local time"
    return _regular(facts, start) or _irregular(facts, start, when)


def _regular(facts: RunFacts, start: datetime) -> Observation | None:
    """A job that always runs at this hour, or somebody who always works then, is no surprise."""
    for habit, whose in ((facts.script_habit, "The script"), (facts.account_habit, "The account")):
        is_asked = whose == "The script" or facts.calendar.is_assumed
        if is_asked and (days := habit.days_about(start)) >= USUAL_DAYS:
            return Observation(
                "behaviour.off-hours-regular",
                Vector.OFF_HOURS,
                Severity.LOW,
                Confidence.LOW,
                f"{whose} regularly runs outside working hours, at about {start:%H:00} (on {days} earlier days)",
                fix="Name who watches it at that hour",
            )
    return None


def _irregular(facts: RunFacts, start: datetime, when: str) -> Observation:
    free = facts.calendar.free_day(start.date())
    day_off = f", {free}" if free and free not in _DAYS else ""
    days = facts.account_habit.days
    is_known = days >= 2 * USUAL_DAYS
    habit = (
        f"on {days} earlier days nothing of this account began at such an hour"
        if is_known
        else f"its habits are not known yet, {days} earlier day{'s' if days != 1 else ''} were seen"
    )
    assumed = "07:00 to 20:00 on weekdays is assumed, for no calendar was set" if facts.calendar.is_assumed else (
        "by its calendar")  # fmt: skip
    return Observation(
        "behaviour.off-hours-start",
        Vector.OFF_HOURS,
        Severity.MEDIUM if is_known else Severity.LOW,
        Confidence.MEDIUM,
        f"A run began at {when}{day_off}: outside working hours ({assumed}; {habit})",
        frozenset({Trait.OFF_HOURS}),
        "Ask whoever ran it why; if it is meant, set a calendar for the account",
    )


def _own_cloud_host(facts: RunFacts) -> Observation | None:
    met = [host for host in facts.hosts if is_own_cloud(host)]
    if not met:
        return None
    return Observation(
        "behaviour.own-cloud-host",
        Vector.FILES,
        Severity.MEDIUM,
        Confidence.MEDIUM,
        f"A run reached a place where people keep or publish files of their own ({', '.join(met[:3])})",
        fix="Use the company's own shares and cloud",
    )


def _new_host(facts: RunFacts) -> Observation | None:
    """A host the script never went to; nothing is said until it is known where it goes."""
    if facts.earlier is None:
        return None
    outside = [host for host in facts.hosts if not is_of_the_company(host, facts.domains)]
    new = [host for host in outside if host not in facts.earlier.hosts]
    if not new:
        return None
    return Observation(
        "behaviour.new-host",
        Vector.FILES,
        Severity.LOW,
        Confidence.MEDIUM,
        f"A run reached {', '.join(new[:3])}, where none of {facts.earlier.runs} earlier runs went",
        fix="Ask what changed: the same script goes somewhere else",
    )


def _new_database(facts: RunFacts) -> Observation | None:
    if facts.earlier is None:
        return None
    new = sorted({one.host for one in facts.databases if one.host and (one.driver, one.host) not in
                  facts.earlier.databases})  # fmt: skip
    if not new:
        return None
    return Observation(
        "behaviour.new-database",
        Vector.DATABASE,
        Severity.LOW,
        Confidence.MEDIUM,
        f"A run reached the database on {', '.join(new[:3])}, where none of {facts.earlier.runs} earlier runs went",
        fix="Ask what changed: the same script works with another database",
    )


def is_personal_cloud(file: FileTouched) -> bool:
    """Somebody's own cloud, not the company's: `OneDrive - Contoso` is where the company wants its files."""
    if _COMPANY_CLOUD.search(file.path):
        return False
    return file.place == "personal_cloud" or bool(_PERSONAL_CLOUD.search(file.path))


def _personal_cloud(facts: RunFacts) -> Observation | None:
    written = [file for file in facts.files if file.is_written and is_personal_cloud(file)]
    if not written:
        return None
    return Observation(
        "behaviour.personal-cloud-write",
        Vector.FILES,
        Severity.HIGH,
        Confidence.HIGH,
        f"A run wrote {_amount(written)} into a folder that is copied to somebody's own cloud account",
        frozenset({Trait.PERSONAL_CLOUD}),
        "Write to a company share or the company's own cloud, never to a private account",
    )


def _people_written(facts: RunFacts) -> Observation | None:
    """Data about people left in a file; which kind is known from the script's own field names."""
    if not facts.traits & {Trait.PERSONAL_DATA, Trait.SENSITIVE_DATA}:
        return None
    written = [file for file in facts.files if file.is_written and (file.rows or _DATA_FILE.search(file.path))]
    if not written:
        return None
    is_bulk = _is_bulk(written, PERSONAL_BULK)
    trait = Trait.SENSITIVE_DATA if Trait.SENSITIVE_DATA in facts.traits else Trait.PERSONAL_DATA
    return Observation(
        "behaviour.personal-data-written",
        Vector.PERSONAL_DATA,
        Severity.HIGH if is_bulk else Severity.MEDIUM,
        Confidence.HIGH if is_bulk else Confidence.MEDIUM,
        f"A run of a script that works with personal data wrote {_amount(written)} to {_places(written)}",
        frozenset({trait}),
        _PLACE_AND_END,
    )


def _bulk(facts: RunFacts) -> Observation | None:
    """A great many rows of anything; rows about people are counted as such, not twice."""
    written = [file for file in facts.files if file.is_written]
    if not _is_bulk(written, BULK) or _people_written(facts) is not None:
        return None
    return Observation(
        "behaviour.bulk-written",
        Vector.FILES,
        Severity.MEDIUM,
        Confidence.MEDIUM,
        f"A run wrote {_amount(written)} to {_places(written)}",
        fix=_PLACE_AND_END,
    )


def _business_file(facts: RunFacts) -> Observation | None:
    read = [file for file in facts.files if not file.is_written and _DATA_FILE.search(file.path)]
    if not read:
        return None
    return Observation(
        "behaviour.data-file-read",
        Vector.FILES,
        Severity.LOW,
        Confidence.LOW,
        f"A run read {len(read)} data file{'s' if len(read) > 1 else ''}",
        frozenset({Trait.BUSINESS_DATA}),
        "Say in the script's documentation which data it reads, and what for",
    )


def _database(facts: RunFacts) -> Observation | None:
    if not facts.databases:
        return None
    servers = sorted({one.host for one in facts.databases if one.host and "sqlite" not in one.driver.lower()})
    traits = {Trait.BUSINESS_DATA} | ({Trait.DATABASE_CONTACTED} if servers else set())
    drivers = ", ".join(sorted({one.driver for one in facts.databases}))
    where = f" on {', '.join(servers[:3])}" if servers else " in a file"
    return Observation(
        "behaviour.database-contacted",
        Vector.DATABASE,
        Severity.LOW,
        Confidence.HIGH if servers else Confidence.LOW,
        f"A run worked with a database{where} through {drivers}",
        frozenset(traits),
        "Prefer the reports or interfaces the owners of the database offer, and a login of its own that may only read",
    )


def _model(facts: RunFacts) -> Observation | None:
    reached = [ModelContacted(name, is_called=False) for host in facts.hosts if (name := model_provider(host))]
    models = [*facts.models, *reached]
    if not models:
        return None
    is_called = any(model.is_called for model in models)
    providers = ", ".join(sorted({model.provider for model in models}))
    return Observation(
        "behaviour.llm-called" if is_called else "behaviour.llm-contacted",
        Vector.LLM,
        Severity.MEDIUM if is_called else Severity.LOW,
        Confidence.MEDIUM,
        f"A run {'asked' if is_called else 'reached'} a hosted language model ({providers})",
        fix="Name the model and what may be sent to it in the script's documentation, and have it approved",
    )


def _rows(files: Sequence[FileTouched]) -> int | None:
    counted = [file.rows for file in files if file.rows is not None]
    return sum(counted) if counted else None


def _is_bulk(files: Sequence[FileTouched], least: int) -> bool:
    rows = _rows(files)
    return (rows is not None and rows >= least) or any((file.size or 0) >= _LARGE_FILE for file in files)


def _amount(files: Sequence[FileTouched]) -> str:
    rows = _rows(files)
    count = f"{len(files)} file{'s' if len(files) > 1 else ''}"
    return f"{count}, rows not counted," if rows is None else f"{rows:,} row{'s' if rows != 1 else ''} in {count}"


def _places(files: Sequence[FileTouched]) -> str:
    if any(is_personal_cloud(file) for file in files):
        return "somebody's own cloud folder"
    places = {file.place for file in files}
    if "removable" in places:
        return "a removable disk"
    return "a share" if places == {"share"} else "the machine's own disk"
