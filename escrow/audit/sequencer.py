"""Numbering, hashing and signing: the one duty that gives the log its order."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import timedelta
from functools import cache
from typing import Any

from sqlalchemy import BigInteger, bindparam, func, update
from sqlalchemy import select as sql_select
from sqlmodel import Session, col, select

from escrow.audit.checkpoint import Checkpoint, LogSigner, open_checkpoint
from escrow.audit.queries import CheckpointView, entries_from, latest_checkpoint
from escrow.audit.tables import AuditLeafRow, CheckpointRow
from escrow.audit.tiles import TileFolder, bundle_path, pack_bundle
from escrow.audit.tlog import TILE_WIDTH, Tile, root_hash
from escrow.core.clock import Clock
from escrow.core.errors import ProofBroken
from escrow.core.ids import new_id
from escrow.db.session import Database
from escrow.queue.leases import release, take

LEASE = "audit-sequencer"
_LEASE_TIME = timedelta(seconds=5)
_MOST_AT_ONCE = 1000


class Sequencer:
    """Numbers committed leaves in the order they were inserted, extends the tiles, and signs a checkpoint.

    Numbers in SQL first, then tiles, then the checkpoint in SQL, then its file. A crash between two of them is made
    good by the next round, which starts from the newest signed checkpoint; so is a power cut, which may take the files
    of the last, partial tile and no others. It signs nothing that does not continue what was signed before.
    """

    def __init__(
        self,
        database: Database,
        signer: LogSigner,
        clock: Clock,
        tiles: TileFolder,
        outside: Sequence[Callable[[], Checkpoint | None]] = (),
    ) -> None:
        """`outside` each give a checkpoint that left the house, as it is known there."""
        self._database = database
        self._signer = signer
        self._clock = clock
        self._tiles = tiles
        self._outside = outside
        self._holder = new_id()
        self._is_swept = False

    def run_once(self) -> int:
        """One round: how many leaves were numbered. Does nothing while another process holds the duty.

        Raises ProofBroken, having signed nothing, when rows or files are not those that were signed.
        """
        # 1. What was published must be what the database knows, or numbers would be given twice.
        self._refuse_a_fork()
        # 2. Numbers, for whoever holds the duty.
        numbered = self._number()
        if numbered is None:
            return 0
        # 3. Tiles, and 4. the checkpoint over them.
        self._extend_and_sign()
        return numbered

    def stop(self) -> None:
        """Give the duty back at once, so that a successor need not wait for the lease to end."""
        with self._database.transaction() as session:
            release(session, LEASE, self._holder)

    def _refuse_a_fork(self) -> None:
        for checkpoint in (self._published(), *(known() for known in self._outside)):
            if checkpoint is not None:
                self._require_known(checkpoint)

    def _require_known(self, published: Checkpoint) -> None:
        with self._database.reading() as session:
            known = session.get(CheckpointRow, published.size)
        if known is None or known.root != published.root.hex():
            raise ProofBroken(
                f"checkpoint {published.size}: it was published and the database does not know it; "
                "restore the newest database, or read docs/audit-log.md#after-a-restore"
            )

    def _published(self) -> Checkpoint | None:
        """The checkpoint auditors are shown; None when the file is gone or unreadable, and is to be written again."""
        note = self._tiles.read("checkpoint")
        try:
            return None if note is None else open_checkpoint(note.decode("utf-8", "replace"), self._signer.key)
        except ProofBroken:
            return None

    def _number(self) -> int | None:
        """How many leaves were numbered; None when the duty is another's. The lease's row keeps rivals out."""
        with self._database.transaction() as session:
            if not self._take(session):
                return None
            last = session.exec(
                select(AuditLeafRow.log_index)
                .where(col(AuditLeafRow.log_index).is_not(None))
                .order_by(col(AuditLeafRow.log_index).desc())
                .limit(1)
            ).first()
            return _number_waiting(session, first=0 if last is None else last + 1)

    def _take(self, session: Session) -> bool:
        return take(session, LEASE, self._holder, now=self._clock.now(), ttl=_LEASE_TIME)

    def _extend_and_sign(self) -> None:
        with self._database.reading() as session:
            newest = latest_checkpoint(session)
            signed = 0 if newest is None else newest.size
            # From the start of the last tile on: what it holds is then taken from the rows, not from files.
            start = signed // TILE_WIDTH * TILE_WIDTH
            entries = entries_from(session, start)
        size = start + len(entries)
        if newest is not None:
            self._make_good(newest, entries[: signed - start])
            self._sweep(newest.size)
        if size > signed:
            self._tiles.extend(start, entries)
            self._require_growth(newest)
            self._sign(signed, size)

    def _make_good(self, newest: CheckpointView, last: Sequence[bytes]) -> None:
        """Files are a projection: write again what a crash or a lost folder left behind the signed size.

        `last` are the entries of the last tile, when it is partial: all that a power cut takes.
        """
        if not self._has_tiles_of(newest, last) and self._has_tile_before(newest.size):
            self._write_last(newest, last)
        if not self._has_tiles_of(newest, last):
            with self._database.reading() as session:
                self._tiles.extend(0, entries_from(session, 0, until=newest.size))
            self._require_growth(newest)
        if self._tiles.read("checkpoint") != newest.note.encode():
            self._tiles.publish(newest.note)

    def _sweep(self, size: int) -> None:
        """Once for each process: it may be the first after a power cut."""
        if not self._is_swept:
            self._tiles.forget_narrower(size)
            self._is_swept = True

    def _has_tile_before(self, size: int) -> bool:
        """Where even the last whole tile is gone, a folder was lost, and the last partial tile is not all of it."""
        before = size // TILE_WIDTH - 1
        paths = (Tile(0, before, TILE_WIDTH).path, bundle_path(before, TILE_WIDTH))
        return before < 0 or all(self._tiles.read(path) is not None for path in paths)

    def _write_last(self, newest: CheckpointView, last: Sequence[bytes]) -> None:
        """Only the last tile anew, where that may be enough; what is missing beside it is not mended here."""
        with suppress(ProofBroken):
            self._tiles.extend(newest.size - len(last), last)

    def _has_tiles_of(self, newest: CheckpointView, last: Sequence[bytes]) -> bool:
        index = (newest.size - 1) // TILE_WIDTH
        bundle = self._tiles.read(bundle_path(index, newest.size - index * TILE_WIDTH))
        if bundle is None or (last and bundle != pack_bundle(last)):
            return False
        try:
            return root_hash(newest.size, self._tiles.of_size(newest.size)).hex() == newest.root
        except ProofBroken:
            return False

    def _require_growth(self, newest: CheckpointView | None) -> None:
        """The tiles must begin with the log that was signed last; never sign a rewritten one."""
        if newest is not None and root_hash(newest.size, self._tiles.of_size(newest.size)).hex() != newest.root:
            raise ProofBroken(
                f"checkpoint {newest.size}: the leaves in the database are not those that were signed; "
                "run `escrow verify` to see which one was altered"
            )

    def _sign(self, signed: int, size: int) -> None:
        root = root_hash(size, self._tiles.of_size(size))
        note = self._signer.sign(size, root)
        with self._database.transaction() as session:
            if not self._take(session) or session.get(CheckpointRow, size) is not None:
                return  # this round took longer than the lease: its successor signs, or has
            session.add(CheckpointRow(size=size, root=root.hex(), note=note, signed_at=self._clock.now()))
        self._tiles.publish(note)
        self._tiles.prune(signed, size)


@cache
def _numbering() -> Any:
    """The oldest waiting leaves get their indexes in one statement, made once."""
    oldest = (
        sql_select(col(AuditLeafRow.id))
        .where(col(AuditLeafRow.log_index).is_(None))
        .order_by(col(AuditLeafRow.id))
        .limit(_MOST_AT_ONCE)
        .subquery()
    )
    place = (func.row_number().over(order_by=oldest.c.id) + bindparam("before", type_=BigInteger)).label("place")
    placed = sql_select(oldest.c.id, place).subquery()
    return update(AuditLeafRow).where(col(AuditLeafRow.id) == placed.c.id).values(log_index=placed.c.place)


def _number_waiting(session: Session, *, first: int) -> int:
    """How many leaves were numbered."""
    return int(session.connection().execute(_numbering(), {"before": first - 1}).rowcount)
