"""The log's files in the archive, under its lock: what auditors fetch outlives the vault's own disk."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Protocol

from sqlmodel import Session, col, select

from escrow.audit.checkpoint import Checkpoint
from escrow.audit.publishing import Parcel
from escrow.audit.tables import LogCopyRow
from escrow.audit.tiles import TileFolder, bundle_path
from escrow.audit.tlog import tiles_between
from escrow.core.digests import Digest
from escrow.core.errors import ProofBroken
from escrow.db.session import Database

_EVERY = timedelta(hours=1)
ROOT = "log/v1"
"""Below it a folder for each vault."""


class Kept(Protocol):
    """Where an object lies."""

    @property
    def name(self) -> str: ...

    @property
    def version(self) -> str | None: ...


class Keeps(Protocol):
    """The part of an object store a copy needs."""

    def put(self, name: str, body: bytes) -> Kept: ...


class LogArchive:
    """A destination of checkpoints: the archive itself, with every tile and entry a checkpoint speaks of."""

    name = "archive"
    every = _EVERY

    def __init__(self, store: Keeps, tiles: TileFolder, database: Database, vault_id: str) -> None:
        self._store = store
        self._tiles = tiles
        self._database = database
        self._vault_id = vault_id

    def last(self) -> Checkpoint | None:
        return None

    def send(self, parcel: Parcel) -> None:
        """Copy what is not there yet, the checkpoint last: whoever finds it finds all it speaks of."""
        size = parcel.checkpoint.size
        for path in files_between(parcel.previous, size):
            self._copy(path, self._read(path), parcel)
        self._copy(f"checkpoint/{size}", parcel.checkpoint.note.encode(), parcel)

    def _read(self, path: str) -> bytes:
        body = self._tiles.read_public(path)
        if body is None:
            raise ProofBroken(f"{path}: the file is missing; run `escrow verify --deep`")
        return body

    def _copy(self, path: str, body: bytes, parcel: Parcel) -> None:
        with self._database.reading() as session:
            if session.get(LogCopyRow, path) is not None:
                return
        kept = self._store.put(f"{ROOT}/{self._vault_id}/{path}", body)
        with self._database.transaction() as session:
            session.merge(
                LogCopyRow(
                    path=path,
                    object_name=kept.name,
                    object_version=kept.version,
                    digest=str(Digest.of(body)),
                    copied_at=parcel.at,
                )
            )


def files_between(old_size: int, new_size: int) -> Iterable[str]:
    """The files of the log that appear or grow between two sizes: bundles of entries first, then tiles."""
    tiles = tiles_between(old_size, new_size)
    for tile in tiles:
        if tile.level == 0:
            yield bundle_path(tile.index, tile.width)
    for tile in tiles:
        yield tile.path


def list_copies(session: Session) -> list[LogCopyRow]:
    """Every file that was copied, by path."""
    return list(session.exec(select(LogCopyRow).order_by(col(LogCopyRow.path))))
