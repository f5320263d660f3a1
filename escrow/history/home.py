"""On which disk a vault's Git shards lie: leased in SQL, so that two machines never each write half of them."""

import os
import tempfile
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

from escrow.core.clock import Clock
from escrow.core.ids import new_id
from escrow.db.session import Database
from escrow.history.versions import mark_waiting
from escrow.logs import log
from escrow.queue.leases import release, standing, take

_NAME = "history:home"
_LEASE = timedelta(hours=1)
_RENEW_EVERY = timedelta(minutes=10)
_LOG = log(__name__)


class Home:
    """One folder of shards among those of all machines."""

    def __init__(self, root: Path, database: Database, clock: Clock) -> None:
        self._root = root
        self._database = database
        self._clock = clock
        self._said_elsewhere = False

    def is_here(self) -> bool:
        """Is this the folder the vault's shards lie in? Renews the lease when it is due, or takes one that ran out."""
        now, ours = self._clock.now(), self._id()
        with self._database.reading() as session:
            held = standing(session, _NAME)
        if held is not None and held[0] == ours and now + _LEASE - _RENEW_EVERY < held[1] <= now + _LEASE:
            return True
        with self._database.transaction() as session:
            if not take(session, _NAME, ours, now=now, ttl=_LEASE):
                return self._is_elsewhere()
            if held is not None and held[0] != ours:
                _LOG.warning("history.moved", waiting=mark_waiting(session))
        return True

    def move_here(self) -> None:
        """Make this the folder, whoever held the lease: somebody asked for it by name."""
        now, ours = self._clock.now(), self._id()
        with self._database.transaction() as session:
            held = standing(session, _NAME)
            if held is not None and held[0] != ours:
                release(session, _NAME, held[0])
            take(session, _NAME, ours, now=now, ttl=_LEASE)

    def _is_elsewhere(self) -> bool:
        if not self._said_elsewhere:
            _LOG.warning("history.elsewhere", folder=str(self._root))
            self._said_elsewhere = True
        return False

    def _id(self) -> str:
        """This folder's own name, made once and kept beside it: whoever removes the folder still means this disk."""
        kept = self._root.with_suffix(".home")
        if not kept.exists():
            kept.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            handle, spare = tempfile.mkstemp(dir=kept.parent, prefix=".home-")
            with os.fdopen(handle, "w") as file:
                file.write(new_id() + "\n")
                file.flush()
                os.fsync(file.fileno())
            with suppress(FileExistsError):  # somebody named it meanwhile
                os.link(spare, kept)
            os.unlink(spare)
        return kept.read_text("ascii").strip()
