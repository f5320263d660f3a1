"""How the vault is: what was proved of its archive, how far its log and scans are, who answers for what."""

import threading
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlmodel import Session

from escrow.archive.interface import ObjectStore
from escrow.audit.queries import latest_checkpoint
from escrow.core.clock import Clock, rfc3339
from escrow.core.errors import Unavailable
from escrow.db.migrate import head, revision
from escrow.logs import log
from scanners.queries import count_levels, count_not_fully_analysed

if TYPE_CHECKING:
    from web.wiring import Services

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


def health_of(services: "Services", session: Session) -> dict[str, Any]:
    """Everything `/status` says."""
    newest = latest_checkpoint(session)
    worm = services.worm.state
    return {
        "vault_id": services.key.vault_id,
        "archive": {
            "kind": services.store.kind,
            "worm": worm.verdict,
            "checked_at": None if worm.checked_at is None else rfc3339(worm.checked_at),
        },
        "audit": {
            "size": 0 if newest is None else newest.size,
            "checkpoint_at": None if newest is None else rfc3339(newest.signed_at),
            "log_key": services.log_key,
        },
        "scan": {
            "jobs_waiting": services.queue.waiting(),
            "rules_version": services.runner.rules_version,
            "levels": count_levels(session),
            "not_fully_analysed": count_not_fully_analysed(session),
        },
        "lifecycle": {"orphans_without_custodian": None},
    }


def is_ready(services: "Services") -> bool:
    """Can requests be answered? The database answers and stands at the schema this code expects."""
    return revision(services.database) == head()
