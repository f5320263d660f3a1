"""One immutable capture of a script and its surroundings, as values."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from escrow.core.digests import Digest


class FileRole(StrEnum):
    """What a file is to the script it was captured with."""

    SCRIPT = "script"
    MODULE = "module"
    MANIFEST = "manifest"


@dataclass(frozen=True, slots=True)
class SnapshotFile:
    """One file of a snapshot: its path relative to the snapshot's root, its bytes by name and size."""

    path: str
    digest: Digest
    size: int
    role: FileRole


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A script's own bytes (`digest`) with the modules and manifests captured beside it."""

    digest: Digest
    files: Sequence[SnapshotFile]


class Level(StrEnum):
    """How much a version should worry us."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    CRITICAL = "critical"

    @property
    def rank(self) -> int:
        return list(Level).index(self)
