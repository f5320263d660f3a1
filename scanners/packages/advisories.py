"""Advisories in OSV form, and which of them hold for a version. Pure: nothing is asked of anybody."""

import json
import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from typing import Any

from packaging.utils import canonicalize_name, canonicalize_version
from packaging.version import InvalidVersion, Version

from scanners.findings import Severity

_ECOSYSTEM = "PyPI"
_NAMED = {"LOW": Severity.LOW, "MODERATE": Severity.MEDIUM, "MEDIUM": Severity.MEDIUM, "HIGH": Severity.HIGH,
          "CRITICAL": Severity.CRITICAL}  # fmt: skip


class NotAnAdvisory(ValueError):
    """This is no advisory in OSV form: which one, and what it lacks."""


@dataclass(frozen=True, slots=True)
class Range:
    """Versions from `introduced` up to `fixed` (not included) or `last_affected` (included)."""

    introduced: str
    fixed: str | None = None
    last_affected: str | None = None

    def holds(self, version: Version) -> bool:
        if self.introduced != "0" and version < Version(self.introduced):
            return False
        if self.fixed is not None:
            return version < Version(self.fixed)
        return self.last_affected is None or version <= Version(self.last_affected)


@dataclass(frozen=True, slots=True)
class Affected:
    """One library an advisory speaks of, and which versions of it."""

    package: str
    ranges: tuple[Range, ...]
    versions: frozenset[str]

    def holds(self, version: str) -> bool:
        if version in self.versions:
            return True
        try:
            # What a builder adds of its own (`2.0.1+cu118`) is the same source, with the same weakness.
            public = Version(Version(version).public)
        except InvalidVersion:
            return False
        return not self.versions.isdisjoint(_written(public)) or any(one.holds(public) for one in self.ranges)

    @property
    def is_whole(self) -> bool:
        """Every version there ever was: a package made to harm."""
        return (not self.ranges and not self.versions) or any(
            one.introduced == "0" and one.fixed is None and one.last_affected is None for one in self.ranges
        )


@dataclass(frozen=True, slots=True)
class Advisory:
    """Something known against a library."""

    id: str
    summary: str
    severity: Severity
    aliases: tuple[str, ...]
    affected: tuple[Affected, ...]
    is_malicious: bool
    is_withdrawn: bool = False

    def fixed_in(self, package: str) -> str | None:
        """The first version that is mended, where there is one."""
        fixes = [one.fixed for part in self.affected if part.package == package for one in part.ranges if one.fixed]
        return min(fixes, key=Version) if fixes else None


@dataclass(frozen=True)
class Feed:
    """What is known at one date: advisories, and names of libraries that are what they seem."""

    name: str
    issued_at: str
    advisories: tuple[Advisory, ...]
    known: frozenset[str] = field(default_factory=frozenset)
    digest: str = ""

    @cached_property
    def _by_package(self) -> Mapping[str, Sequence[tuple[Advisory, Affected]]]:
        found: dict[str, list[tuple[Advisory, Affected]]] = defaultdict(list)
        for advisory in self.advisories:
            if not advisory.is_withdrawn:
                for part in advisory.affected:
                    found[part.package].append((advisory, part))
        return found

    def against(self, package: str, version: str) -> list[Advisory]:
        """What is known against this version, the worst first."""
        met = {advisory.id: advisory for advisory, part in self._by_package.get(package, ()) if part.holds(version)}
        return sorted(met.values(), key=_worst_first)

    def against_all(self, package: str) -> list[Advisory]:
        """What is known against every version of a library: it is known to be malicious."""
        met = [advisory for advisory, part in self._by_package.get(package, ()) if part.is_whole]
        return sorted((one for one in met if one.is_malicious), key=_worst_first)


def _written(version: Version) -> set[str]:
    """The ways in which one version is written most often: `2.0` is `2` and `2.0.0`."""
    short = canonicalize_version(version)
    return {str(version), short, f"{short}.0", f"{short}.0.0"}


def _worst_first(advisory: Advisory) -> tuple[bool, int, str]:
    return not advisory.is_malicious, -list(Severity).index(advisory.severity), advisory.id


def read_advisories(lines: Iterable[str]) -> tuple[Advisory, ...]:
    """Advisories, one JSON document a line; raises NotAnAdvisory naming the first line that is none."""
    found = []
    for number, line in enumerate(lines, 1):
        if line.strip():
            found.append(_advisory(line, number))
    return tuple(sorted(found, key=lambda one: one.id))


def digest_of(parts: Iterable[bytes]) -> str:
    return f"sha256:{sha256(b''.join(sha256(part).digest() for part in parts)).hexdigest()}"


def _advisory(line: str, number: int) -> Advisory:
    try:
        stored = json.loads(line)
        affected = tuple(_affected(one) for one in stored.get("affected", ()) if _is_ours(one))
        advisory = Advisory(
            id=str(stored["id"]),
            summary=str(stored.get("summary", ""))[:300],
            severity=_severity(stored),
            aliases=tuple(str(one) for one in stored.get("aliases", ())),
            affected=affected,
            is_malicious=_is_malicious(stored),
            is_withdrawn=bool(stored.get("withdrawn")),
        )
        for part in affected:
            for one in part.ranges:
                _check(one)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as fault:
        raise NotAnAdvisory(f"line {number}: expected an advisory in OSV form; {type(fault).__name__}") from None
    return advisory


def _check(one: Range) -> None:
    """Every bound is a version; raises InvalidVersion, which is a ValueError."""
    for bound in (one.introduced, one.fixed, one.last_affected):
        if bound is not None and bound != "0":
            Version(bound)


def _is_malicious(stored: Mapping[str, Any]) -> bool:
    names = [str(stored["id"]), *(str(one) for one in stored.get("aliases", ()))]
    return any(name.startswith("MAL-") for name in names)


def _is_ours(affected: Mapping[str, Any]) -> bool:
    return str(affected["package"]["ecosystem"]).split(":")[0] == _ECOSYSTEM


def _affected(stored: Mapping[str, Any]) -> Affected:
    ranges = [
        one for listed in stored.get("ranges", ()) if listed["type"] != "GIT" for one in _ranges(listed["events"])
    ]
    versions = frozenset(str(one) for one in stored.get("versions", ()))
    return Affected(canonicalize_name(stored["package"]["name"]), tuple(ranges), versions)


def _ranges(events: Sequence[Mapping[str, str]]) -> Iterable[Range]:
    """`introduced` opens a range, `fixed` or `last_affected` closes it; one that stays open has no end."""
    opened: str | None = None
    for event in events:
        if "introduced" in event:
            if opened is not None:
                yield Range(opened)
            opened = event["introduced"]
        elif opened is not None and ("fixed" in event or "last_affected" in event):
            yield Range(opened, event.get("fixed"), event.get("last_affected"))
            opened = None
    if opened is not None:
        yield Range(opened)


def _severity(stored: Mapping[str, Any]) -> Severity:
    """As named by whoever published it, else from its CVSS 3 vector; medium where nobody says."""
    if _is_malicious(stored):
        return Severity.CRITICAL
    named = str(stored.get("database_specific", {}).get("severity", "")).upper()
    if named in _NAMED:
        return _NAMED[named]
    vectors = [str(one.get("score", "")) for one in stored.get("severity", ())]
    scores = [score for vector in vectors if (score := cvss3_score(vector)) is not None]
    return _banded(max(scores)) if scores else Severity.MEDIUM


def _banded(score: float) -> Severity:
    bands = ((9.0, Severity.CRITICAL), (7.0, Severity.HIGH), (4.0, Severity.MEDIUM))
    return next((severity for least, severity in bands if score >= least), Severity.LOW)


_AV = {"N": 0.85, "A": 0.62, "L": 0.55, "P": 0.2}
_PR = {"U": {"N": 0.85, "L": 0.62, "H": 0.27}, "C": {"N": 0.85, "L": 0.68, "H": 0.5}}
_CIA = {"H": 0.56, "L": 0.22, "N": 0.0}


def cvss3_score(vector: str) -> float | None:
    """The base score of a CVSS 3 vector by its published formula; None when it is not such a vector."""
    if not vector.startswith("CVSS:3"):
        return None
    parts = dict(part.split(":", 1) for part in vector.split("/")[1:] if ":" in part)
    try:
        scope = parts["S"]
        rest = math.prod(1 - _CIA[parts[name]] for name in "CIA")
        ease = 8.22 * _AV[parts["AV"]] * {"L": 0.77, "H": 0.44}[parts["AC"]] * _PR[scope][parts["PR"]]
        ease *= {"N": 0.85, "R": 0.62}[parts["UI"]]
    except KeyError:
        return None
    base = 1 - rest
    impact = 6.42 * base if scope == "U" else 7.52 * (base - 0.029) - 3.25 * (base - 0.02) ** 15
    if impact <= 0:
        return 0.0
    whole = min((impact + ease) * (1 if scope == "U" else 1.08), 10)
    return math.ceil(round(whole * 100_000) / 10_000) / 10
