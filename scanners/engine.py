"""What every engine takes and gives: staged contents in, one report for each of them out."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol, runtime_checkable

from escrow.core.digests import Digest
from scanners.encodings import Decoded
from scanners.findings import Finding
from scanners.languages import Language
from scanners.packages.package import Package


class EngineStatus(StrEnum):
    """How far an engine came. Only `complete` is evidence of anything not being there."""

    COMPLETE = "complete"
    PARTIAL = "partial"
    TIMED_OUT = "timed_out"
    FAILED = "failed"
    NOT_APPLICABLE = "not_applicable"

    @property
    def is_settled(self) -> bool:
        """Was everything this engine can look at looked at?"""
        return self in {EngineStatus.COMPLETE, EngineStatus.NOT_APPLICABLE}


class Isolation(StrEnum):
    """How far the engine was kept from the rest of the machine while it read hostile text."""

    FULL = "full"
    PARTIAL = "partial"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class StagedContent:
    """One content, decoded and laid out for engines. `file` is None where nothing was written to disk."""

    digest: Digest
    decoded: Decoded
    language: Language
    size: int
    file: Path | None = None
    is_script: bool = False
    """Is this what was run, and not a file beside it?"""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one engine call may take."""

    seconds: float = 300.0
    seconds_per_content: int = 5
    bytes_per_content: int = 200_000
    megabytes: int = 1500
    processes: int = 2


@dataclass(frozen=True, slots=True)
class Report:
    """What one engine says of one content."""

    digest: Digest
    status: EngineStatus
    isolation: Isolation
    findings: tuple[Finding, ...] = ()
    reason: str | None = None
    packages: tuple[Package, ...] = ()
    """Libraries the content names, from an engine that reads them."""


def written_in(language: Language) -> str:
    """The reason of an engine to which a content is not applicable."""
    return f"written in {language}"


class Engine(Protocol):
    """A scanner. A change of `version` or `rules_version` makes its earlier reports stale."""

    @property
    def name(self) -> str: ...

    @property
    def version(self) -> str: ...

    @property
    def rules_version(self) -> str: ...

    def scan(self, contents: Sequence[StagedContent], limits: Limits) -> Sequence[Report]:
        """One report for every content given, in the same order."""
        ...


@runtime_checkable
class Redacting(Protocol):
    """An engine some of whose findings are text that must not be shown."""

    @property
    def redaction_version(self) -> str:
        """Changes when what it hides may change."""
        ...


@runtime_checkable
class OneByOne(Protocol):
    """An engine in our own process. All of these see one content before any sees the next: they share its syntax."""

    reads_one_by_one: bool


@runtime_checkable
class Closing(Protocol):
    """An engine that keeps something running between scans."""

    def close(self) -> None:
        """End it; a later scan starts it again."""
        ...
