"""Whether the archive refuses to delete: tried, never assumed."""

import threading
from dataclasses import dataclass
from datetime import datetime

from escrow.archive.interface import ObjectStore
from escrow.archive.queries import last_check, record_check
from escrow.core.clock import Clock
from escrow.core.errors import Unavailable
from escrow.db.session import Database
from escrow.logs import log

_LOG = log(__name__)


@dataclass(frozen=True, slots=True)
class WormState:
    """What a canary last showed of the archive, and when; None before the first look."""

    verdict: str | None = None
    checked_at: datetime | None = None


class WormWatch:
    """Tries, at start and daily, whether the archive refuses to delete; every process sees what came of it."""

    def __init__(self, store: ObjectStore, clock: Clock, database: Database) -> None:
        self._store = store
        self._clock = clock
        self._database = database
        self._lock = threading.Lock()

    @property
    def state(self) -> WormState:
        with self._database.reading() as session:
            found = last_check(session, self._store.kind)
        return WormState() if found is None else WormState(*found)

    def look(self) -> WormState:
        """Probe now. An archive that does not answer leaves the last answer standing."""
        with self._lock:
            try:
                verdict = self._store.probe_worm()
            except Unavailable as fault:
                _LOG.error("worm.unknown", code=fault.code)
                return self.state
            now = self._clock.now()
            with self._database.transaction() as session:
                record_check(session, self._store.kind, verdict, at=now)
            _LOG.info("worm.checked", kind=self._store.kind, verdict=verdict.value)
            return WormState(verdict.value, now)
