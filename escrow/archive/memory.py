"""Objects in memory: the twin that passes the same suite."""

from collections.abc import Sequence

from escrow.archive.interface import ObjectVersion, WormVerdict, checked_name
from escrow.core.errors import ArchiveUnavailable, ContentMissing


class MemoryStore:
    """Forgets everything when the process ends."""

    kind = "memory"

    def __init__(self) -> None:
        self._objects: dict[str, bytes] = {}

    def put(self, name: str, body: bytes) -> ObjectVersion:
        if self._objects.setdefault(checked_name(name), body) != body:
            raise ArchiveUnavailable(f"archive object {name}: other bytes are there already; nothing was replaced")
        return ObjectVersion(name)

    def get(self, at: ObjectVersion) -> bytes:
        try:
            return self._objects[checked_name(at.name)]
        except KeyError:
            raise ContentMissing(f"archive object {at.name}: it is not in memory; deposit it again") from None

    def listed(self, prefix: str) -> Sequence[ObjectVersion]:
        return [ObjectVersion(name) for name in sorted(self._objects) if name.startswith(prefix)]

    def probe_worm(self) -> WormVerdict:
        return WormVerdict.UNSUPPORTED
