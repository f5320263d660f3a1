"""The audit log written again from its copies in the archive: the database and the vault's own disk may be gone."""

import struct
from collections.abc import Iterator, Mapping
from pathlib import Path

from escrow.archive.interface import ObjectStore, ObjectVersion
from escrow.audit.checkpoint import Checkpoint, LogKey, open_checkpoint
from escrow.audit.copies import ROOT, files_between
from escrow.audit.tiles import TileFolder, bundle_path, split_bundle, write_all_durably
from escrow.audit.tlog import TILE_WIDTH, leaf_hash, root_hash
from escrow.core.errors import NotFound, ProofBroken, WrongState

_LENGTH_BYTES = 2
_FILES_AT_ONCE = 256


def restore_log(store: ObjectStore, key: LogKey, into: Path, *, size: int | None = None) -> Checkpoint:
    """Write the log as it was at its newest copied checkpoint, or the one of this size; the checkpoint it ends with.

    Nothing is taken on trust: the checkpoint must be signed by the log's key, the tiles must lead to its root, and the
    entries to the tiles. Raises WrongState when a log is there already, NotFound and ProofBroken.
    """
    if (into / "checkpoint").exists():
        raise WrongState(f"{into}: a log is there already; name an empty folder", code="log_present")
    held = _held(store, key.name.rpartition("/")[2])
    # 1. A checkpoint by the log's own key.
    note, checkpoint = _checkpoint(store, held, key, size)
    # 2. Every file it speaks of, as it was first put: whoever could add to the archive could not replace that.
    paths = list(files_between(0, checkpoint.size))
    for start in range(0, len(paths), _FILES_AT_ONCE):
        part = paths[start : start + _FILES_AT_ONCE]
        write_all_durably({into / path: _copy(store, held, path) for path in part})
    # 3. They lead to its root, or there is no log.
    _require_whole(TileFolder(into), checkpoint)
    write_all_durably({into / "checkpoint": note.encode()})
    return checkpoint


def _held(store: ObjectStore, vault_id: str) -> Mapping[str, ObjectVersion]:
    root = f"{ROOT}/{vault_id}/"
    return {at.name.removeprefix(root): at for at in store.listed(root)}


def _checkpoint(
    store: ObjectStore, held: Mapping[str, ObjectVersion], key: LogKey, size: int | None
) -> tuple[str, Checkpoint]:
    sizes = sorted((int(name.partition("/")[2]) for name in held if name.startswith("checkpoint/")), reverse=True)
    wanted = size if size is not None else next(iter(sizes), None)
    if wanted is None or wanted not in sizes:
        raise NotFound(
            f"checkpoint {wanted if wanted is not None else 'of any size'}: the archive holds no copy of it; "
            f"it holds {len(sizes)} of this log"
        )
    note = _copy(store, held, f"checkpoint/{wanted}").decode("utf-8", "replace")
    found = open_checkpoint(note, key)
    if found.size != wanted:
        raise ProofBroken(f"checkpoint {wanted}: its copy speaks of another size; name an older one with --size")
    return note, found


def _copy(store: ObjectStore, held: Mapping[str, ObjectVersion], path: str) -> bytes:
    if path not in held:
        raise NotFound(f"{path}: the archive holds no copy of it; name an older checkpoint with --size")
    return store.get(held[path])


def _require_whole(tiles: TileFolder, checkpoint: Checkpoint) -> None:
    if root_hash(checkpoint.size, tiles.of_size(checkpoint.size)) != checkpoint.root:
        raise ProofBroken(f"checkpoint {checkpoint.size}: the copies of its tiles do not lead to its root")
    hash_at = tiles.of_size(checkpoint.size)
    count = 0
    for index, entry in enumerate(_entries(tiles, checkpoint.size)):
        if leaf_hash(entry) != hash_at(0, index):
            raise ProofBroken(f"leaf {index}: the copy of its entry is not what its tile says")
        count += 1
    if count != checkpoint.size:
        raise ProofBroken(f"leaf {count}: no copy of its entry; the bundles hold fewer than the checkpoint says")
    for level, index in _inner(checkpoint.size):
        if tiles.root_of(level, index) != hash_at(level * 8, index):
            raise ProofBroken(f"tile {level - 1}/{index}: its copy is not what the tile above it says")


def _entries(tiles: TileFolder, size: int) -> Iterator[bytes]:
    for index in range((size + TILE_WIDTH - 1) // TILE_WIDTH):
        path = bundle_path(index, min(TILE_WIDTH, size - index * TILE_WIDTH))
        try:
            bundle = split_bundle(tiles.read(path) or b"")
        except struct.error:
            raise ProofBroken(f"{path}: its copy ends within an entry") from None
        yield from (entry[_LENGTH_BYTES:] for entry in bundle)


def _inner(size: int) -> Iterator[tuple[int, int]]:
    """(level, index) of every whole tile, named by the tile above it that holds its root."""
    level = 1
    while size >> (8 * level):
        yield from ((level, index) for index in range(size >> (8 * level)))
        level += 1
