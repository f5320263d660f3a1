"""Leaves a second: appended, committed, numbered, put into tiles and signed, against raw rows."""

import sqlite3
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from escrow.audit.checkpoint import LogSigner
from escrow.audit.log import Act, AuditLog
from escrow.audit.sequencer import Sequencer
from escrow.audit.tiles import TileFolder
from escrow.core.clock import SystemClock
from escrow.core.events import Event
from escrow.core.principals import Principal, PrincipalKind
from escrow.core.vault_key import VaultKey
from escrow.db.migrate import migrate
from escrow.db.session import Database

_BATCHES = {1: 100, 100: 40, 1000: 20}
_ENTRY = bytes(300)


def measure() -> Iterator[dict[str, Any]]:
    """Leaves a second at batches of 1, 100 and 1,000; best of three, the baseline beside it each time."""
    for size, rounds in _BATCHES.items():
        ours, raw = 0.0, 0.0
        for _ in range(3):
            with tempfile.TemporaryDirectory(prefix="escrow-bench-") as folder:
                ours = max(ours, _vault(Path(folder), size, rounds))
                raw = max(raw, _raw(Path(folder), size, rounds))
        yield {
            "name": f"audit.leaves_per_second.batch_{size}",
            "value": round(ours, 1),
            "unit": "leaves/s",
            "baseline": round(raw, 1),
            "ratio": round(ours / raw, 4),
        }


def _vault(folder: Path, size: int, rounds: int) -> float:
    """The vault's own way, everything durable: rows, numbers, tiles, signed checkpoint."""
    database = Database(f"sqlite:///{folder / 'escrow.db'}")
    migrate(database)
    clock, key = SystemClock(), VaultKey(bytes(range(32)))
    log = AuditLog(key, clock)
    sequencer = Sequencer(database, LogSigner(key), clock, TileFolder(folder / "log"))
    by = Principal(PrincipalKind.ENDPOINT, "e" * 32)
    acts = [Act(Event.VERSION_STORED, by, f"script:{n:032x}", {"version": 1, "files": 3}) for n in range(size)]
    begun = time.perf_counter()
    for _ in range(rounds):
        with database.transaction() as session:
            log.append_all(session, acts)
        sequencer.run_once()
    taken = time.perf_counter() - begun
    database.close()
    return size * rounds / taken


def _raw(folder: Path, size: int, rounds: int) -> float:
    """The same number of bytes as plain rows of plain SQLite, as durable, without any proof."""
    connection = sqlite3.connect(folder / "raw.db", isolation_level=None)
    connection.execute("pragma journal_mode=wal")
    connection.execute("pragma synchronous=full")
    connection.execute("create table leaves (id integer primary key, event text, at text, entry blob)")
    rows = [("version.stored", "2026-11-22 12:00:00", _ENTRY)] * size
    begun = time.perf_counter()
    for _ in range(rounds):
        connection.execute("begin immediate")
        connection.executemany("insert into leaves (event, at, entry) values (?, ?, ?)", rows)
        connection.execute("commit")
    taken = time.perf_counter() - begun
    connection.close()
    return size * rounds / taken
