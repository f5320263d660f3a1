"""What a caged run shows, level by level. Pure: a job and what was seen go in, reasoned verdicts come out."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

PASSED, FAILED, NOT_POSSIBLE, NOT_WANTED = "passed", "failed", "not_possible", "not_wanted"
_RAISED = re.compile(r"^(?:[A-Za-z_][\w]*\.)*([A-Z]\w*(?:Error|Exception|Exit|Interrupt|Warning))\b", re.MULTILINE)
_MISSING = re.compile(
    r"(?:No such file or directory|cannot open|can't open)[^'\n]*'([^'\n]+)'|: '?([^':\n]+)'?: No such file"
    r"|cannot open (?:file )?[\"`']?([^\"`'\n(]+?)[\"`']? (?:for reading )?\(No such file or directory\)"
)
_MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class Check:
    """One level, judged."""

    level: str
    state: str
    why: str
    seconds: float | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """What a caged run was seen to do."""

    exit_code: int
    complaint: str
    files: frozenset[tuple[str, ...]]
    hosts: frozenset[str]
    databases: frozenset[tuple[str, ...]]
    libraries: frozenset[tuple[str, ...]]
    is_ended: bool
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Recorded:
    """What the run it is compared with did."""

    exit_code: int | None
    files: frozenset[tuple[str, ...]]
    paths: frozenset[str]
    hosts: frozenset[str]
    databases: frozenset[tuple[str, ...]]
    libraries: frozenset[tuple[str, ...]]

    @classmethod
    def of(cls, said: Mapping[str, Any]) -> "Recorded":
        code = said.get("exit_code")
        return cls(
            code if isinstance(code, int) else None,
            _rows(said.get("files")),
            frozenset(str(one) for one in said.get("paths") or ()),
            frozenset(str(one) for one in said.get("hosts") or ()),
            _bases(_rows(said.get("databases"))),
            _rows(said.get("libraries")),
        )


@dataclass(frozen=True, slots=True)
class Built:
    """The environment as it was rebuilt."""

    installed: Sequence[Sequence[str]] = ()
    fault: str | None = None
    smoke_exit: int | None = None
    smoke_said: str = ""
    python: str = ""
    seconds: float = 0.0
    locked: Sequence[tuple[str, str]] = field(default_factory=tuple)


def seen_of(said: Mapping[str, Any]) -> Seen:
    """A run as its records tell it; what is not there was not seen."""
    records = [one for one in said.get("records") or () if isinstance(one, dict)]
    activity = [one for one in records if one.get("type") == "run.activity"]

    def each(group: str) -> Iterable[Mapping[str, Any]]:
        return (item for one in activity for item in one.get(group) or () if isinstance(item, dict))

    def rows(group: str, names: Sequence[str]) -> frozenset[tuple[str, ...]]:
        return frozenset(tuple(str(item.get(name) or "") for name in names) for item in each(group))

    return Seen(
        exit_code=int(said.get("exit_code", -1)),
        complaint=str(said.get("complaint") or ""),
        files=rows("files", ("mode", "class", "kind")),
        hosts=frozenset(str(item["host"]) for item in each("network_out") if item.get("host")),
        databases=_bases(rows("databases", ("driver", "host", "database"))),
        libraries=rows("libraries", ("name", "version")),
        is_ended=any(one.get("type") == "run.end" for one in records),
        seconds=float(said.get("seconds") or 0.0),
    )


def rebuilt(built: Built) -> Check:
    """L3: everything the lock names is there in that version, and the package's smoke test passes."""
    if built.fault is not None:
        return Check("L3", FAILED, f"the environment could not be rebuilt: {_line(built.fault)}", built.seconds)
    there = {(_normal(name), version) for name, version in built.installed}
    missing = [f"{name} {version}" for name, version in built.locked if (_normal(name), version) not in there]
    if missing:
        return Check("L3", FAILED, f"not installed as locked: {_named(missing)}", built.seconds)
    if built.smoke_exit not in (None, 0):
        return Check("L3", FAILED, f"the smoke test failed: {_line(built.smoke_said)}", built.seconds)
    count = len(built.locked)
    return Check("L3", PASSED, f"{built.python}, {count} locked libraries installed, smoke test passed", built.seconds)


def started(recorded: Recorded, seen: Seen) -> Check:
    """L4: it ran to its end, or until something outside its own files was needed that the cage does not have."""
    if not seen.is_ended:
        return Check("L4", FAILED, "it was not seen to end", seen.seconds)
    if seen.exit_code in (0, recorded.exit_code):
        return Check("L4", PASSED, f"ran to its end, exit {seen.exit_code}", seen.seconds)
    outside = [*sorted(seen.hosts), *sorted(" ".join(filter(None, one)) for one in seen.databases)]
    if outside:
        return Check("L4", PASSED, f"ran as far as its first external call: {_named(outside)}", seen.seconds)
    missing = missing_input(recorded, seen.complaint)
    if missing is not None:
        return Check("L4", PASSED, f"ran as far as an input that is not in custody: {missing}", seen.seconds)
    return Check("L4", FAILED, f"stopped on its own: {raised(seen.complaint)}, exit {seen.exit_code}", seen.seconds)


def behaves(recorded: Recorded, seen: Seen) -> Check:
    """L5: exit, files by class, hosts, databases and libraries are those of the recorded run."""
    differences = []
    if seen.exit_code != recorded.exit_code:
        differences.append(f"exit {seen.exit_code} instead of {recorded.exit_code}")
    for name in ("files", "hosts", "databases", "libraries"):
        mine, theirs = getattr(seen, name), getattr(recorded, name)
        differences += [f"{name}: not seen {_text(one)}" for one in sorted(theirs - mine)]
        differences += [f"{name}: not recorded {_text(one)}" for one in sorted(mine - theirs)]
    if differences:
        return Check("L5", FAILED, _named(differences))
    return Check("L5", PASSED, "exit, files by class, hosts, databases and libraries as recorded")


def missing_input(recorded: Recorded, complaint: str) -> str | None:
    """The recorded input the run stopped for want of; one no run was ever seen to read is no excuse."""
    for found in _MISSING.finditer(complaint):
        path = (found[1] or found[2] or found[3] or "").strip()
        name = PurePosixPath(path).name
        if path in recorded.paths or (name and any(PurePosixPath(one).name == name for one in recorded.paths)):
            return name
    return None


def raised(complaint: str) -> str:
    """The last exception's name: never its text, which may hold what the script worked on."""
    found = _RAISED.findall(complaint)
    return found[-1] if found else "no exception was named"


def _rows(said: Any) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(str(part) for part in one) for one in said or () if isinstance(one, list | tuple))


def _bases(rows: frozenset[tuple[str, ...]]) -> frozenset[tuple[str, ...]]:
    """A database file lies elsewhere in a cage: its name counts, not its folder."""
    return frozenset((*one[:2], PurePosixPath(one[2]).name, *one[3:]) if len(one) > 2 else one for one in rows)


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _text(one: Any) -> str:
    return " ".join(part for part in one if part) if isinstance(one, tuple) else str(one)


def _named(texts: Sequence[str]) -> str:
    more = len(texts) - _MOST_NAMED
    return ", ".join(texts[:_MOST_NAMED]) + (f" and {more} more" if more > 0 else "")


def _line(text: str) -> str:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines[-1][:200] if lines else "nothing was said"
