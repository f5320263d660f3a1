"""What a place for bytes promises: put once, get for ever, and say whether deletion is refused."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from escrow.core.digests import Digest


@dataclass(frozen=True, slots=True)
class ObjectVersion:
    """Where some bytes lie: an object's name and, where the store has versions, which one."""

    name: str
    version: str | None = None


@dataclass(frozen=True, slots=True)
class StoredContent:
    """One content: its names, its size, where its sealed bytes lie and its own key, wrapped."""

    digest: Digest
    size: int
    git_blob: str
    at: ObjectVersion
    wrapped_key: bytes | None
    """None once the key was destroyed: then nobody can read the content any more."""


class Contents(Protocol):
    """Keeps contents by digest; what is added to it, such as sealing, wraps another."""

    def deposit(self, body: bytes, expected: Digest, /) -> StoredContent:
        """Keep the bytes a digest names; durable when it returns."""

    def load(self, stored: StoredContent, /) -> bytes:
        """The bytes kept there; raises ContentMissing, ContentCorrupted or ArchiveUnavailable."""


class WormVerdict(StrEnum):
    """What a canary found: deletion was refused, was allowed, or cannot be refused here at all."""

    PROVEN = "proven"
    REFUSED = "refused"
    UNSUPPORTED = "unsupported"


class ObjectStore(Protocol):
    """Keeps opaque objects. Everything put is durable when `put` returns."""

    kind: str

    def put(self, name: str, body: bytes) -> ObjectVersion:
        """Keep bytes under a name nobody used before; raises ArchiveUnavailable."""

    def get(self, at: ObjectVersion) -> bytes:
        """The bytes put there; raises ContentMissing or ArchiveUnavailable."""

    def listed(self, prefix: str) -> Sequence[ObjectVersion]:
        """Every object whose name begins so, by name, each as it was first put; raises ArchiveUnavailable."""

    def probe_worm(self) -> WormVerdict:
        """Put a canary under retention, try to delete that version and to overwrite it; what came of it."""


def checked_name(name: str) -> str:
    """A name of ours, safe in every store; raises ValueError on anything else, which would be our own bug."""
    parts = name.split("/")
    safe = all(part and part not in (".", "..") and part.replace("-", "").replace(".", "").isalnum() for part in parts)
    if not safe or not name.isascii():
        raise ValueError("an object name must be plain ASCII words between slashes")
    return name
