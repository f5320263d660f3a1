"""Numbering, hashing and signing: the one duty that gives the log its order."""

from datetime import timedelta

from sqlmodel import Session, col, select

from escrow.audit.checkpoint import LogSigner
from escrow.audit.queries import CheckpointView, entries_from, latest_checkpoint
from escrow.audit.tables import AuditLeafRow, CheckpointRow
from escrow.audit.tiles import TileFolder, bundle_path
from escrow.audit.tlog import TILE_WIDTH, root_hash
from escrow.core.clock import Clock
from escrow.core.ids import new_id
from escrow.db.session import Database
from escrow.queue.leases import release, take

LEASE = "audit-sequencer"
_LEASE_TIME = timedelta(seconds=15)
_MOST_AT_ONCE = 1000


class Sequencer:
    """Numbers committed leaves in the order they were inserted, extends the tiles, and signs a checkpoint.

    Each step is durable before the next: numbers in SQL, then tiles, then the checkpoint. A crash between
    two of them is made good by the next round, which starts from the newest signed checkpoint.
    """

    def __init__(self, database: Database, signer: LogSigner, clock: Clock, tiles: TileFolder) -> None:
        self._database = database
        self._signer = signer
        self._clock = clock
        self._tiles = tiles
        self._holder = new_id()

    def run_once(self) -> int:
        """One round: how many leaves were numbered. Does nothing while another process holds the duty."""
        if not self._is_ours():
            return 0
        numbered = self._number()
        self._extend_and_sign()
        return numbered

    def stop(self) -> None:
        """Give the duty back at once, so that a successor need not wait for the lease to end."""
        with self._database.transaction() as session:
            release(session, LEASE, self._holder)

    def _is_ours(self) -> bool:
        with self._database.transaction() as session:
            return take(session, LEASE, self._holder, now=self._clock.now(), ttl=_LEASE_TIME)

    def _number(self) -> int:
        with self._database.transaction() as session:
            last = session.exec(
                select(AuditLeafRow.log_index)
                .where(col(AuditLeafRow.log_index).is_not(None))
                .order_by(col(AuditLeafRow.log_index).desc())
                .limit(1)
            ).first()
            waiting = session.exec(
                select(AuditLeafRow)
                .where(col(AuditLeafRow.log_index).is_(None))
                .order_by(col(AuditLeafRow.id))
                .limit(_MOST_AT_ONCE)
            ).all()
            for index, leaf in enumerate(waiting, start=-1 if last is None else last):
                leaf.log_index = index + 1
            return len(waiting)

    def _make_good(self, session: Session, newest: CheckpointView | None) -> None:
        """Files are a projection: write again what a crash or a lost folder left behind the signed size."""
        if newest is None or self._tiles.read("checkpoint") == newest.note.encode():
            return
        last = (newest.size - 1) // TILE_WIDTH
        if self._tiles.read(bundle_path(last, newest.size - last * TILE_WIDTH)) is None:
            self._tiles.extend(0, entries_from(session, 0, until=newest.size))
        self._tiles.publish(newest.note)

    def _extend_and_sign(self) -> None:
        with self._database.reading() as session:
            newest = latest_checkpoint(session)
            signed = 0 if newest is None else newest.size
            entries = entries_from(session, signed)
            self._make_good(session, newest)
        if not entries:
            return
        self._tiles.extend(signed, entries)
        size = signed + len(entries)
        root = root_hash(size, self._tiles.hash_at)
        note = self._signer.sign(size, root)
        with self._database.transaction() as session:
            session.add(CheckpointRow(size=size, root=root.hex(), note=note, signed_at=self._clock.now()))
        self._tiles.publish(note)
