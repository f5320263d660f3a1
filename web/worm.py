"""Whether the archive refuses to delete: tried, never assumed."""

import threading
from dataclasses import dataclass
from datetime import datetime

from escrow.archive.interface import ObjectStore
from escrow.core.clock import Clock
from escrow.core.errors import Unavailable
from escrow.logs import log

_LOG = log(__name__)


@dataclass(frozen=True, slots=True)
class WormState:
    """What a canary last showed of the archive, and when; None before the first look."""

    verdict: str | None = None
    checked_at: datetime | None = None


class WormWatch:
    """Tries, at start and daily, whether the archive refuses to delete; remembers what came of it."""

    def __init__(self, store: ObjectStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._lock = threading.Lock()
        self.state = WormState()

    def look(self) -> WormState:
        """Probe now. An archive that does not answer leaves the last answer standing."""
        with self._lock:
            try:
                verdict = self._store.probe_worm().value
            except Unavailable as fault:
                _LOG.error("worm.unknown", code=fault.code)
                return self.state
            self.state = WormState(verdict, self._clock.now())
            _LOG.info("worm.checked", kind=self._store.kind, verdict=verdict)
            return self.state
