"""The log's tiles on disk: what auditors fetch, written durably and rebuilt from SQL when behind."""

import os
import shutil
import struct
import tempfile
from collections.abc import Collection, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from pathlib import Path

from escrow.audit.tlog import (
    HASH_BYTES,
    TILE_HEIGHT,
    TILE_WIDTH,
    HashAt,
    Tile,
    grouped,
    leaf_hash,
    node_hash,
    tiles_between,
)
from escrow.core.errors import ProofBroken

_TILES_HELD = 512
"""Of 8 KiB each, by whoever goes through a whole log."""


class TileFolder:
    """`<folder>/tile/…` and `<folder>/checkpoint`, as C2SP tlog-tiles names them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def extend(self, old_size: int, entries: Sequence[bytes]) -> None:
        """Add entries after the first `old_size`; every file is durable when it returns, but those of `passing`.

        What the next leaf replaces anyway is not worth waiting for the disk: should a power cut take it, the rows
        have it, and the sequencer looks whether it is as they say before it goes on.
        """
        new_size = old_size + len(entries)
        made = self._bundles(old_size, entries)
        fresh = {old_size + n: leaf_hash(entry) for n, entry in enumerate(entries)}
        for tile in tiles_between(old_size, new_size):
            made[tile.path] = self._tile(tile, fresh, made)
        soon_replaced = passing(new_size)
        write_all_durably({self.folder / path: body for path, body in made.items() if path not in soon_replaced})
        write_all({self.folder / path: body for path, body in made.items() if path in soon_replaced})

    def hash_at(self, level: int, index: int) -> bytes:
        """The hash (level, index) of a complete subtree, from the tile that holds it or the row below it."""
        tile_level, above = divmod(level, TILE_HEIGHT)
        return _folded(self._hashes(tile_level, index << above, 1 << above))

    def of_size(self, size: int) -> HashAt:
        """As `hash_at` in a log of this size: each tile is looked for where it must be, and read once."""

        @lru_cache(_TILES_HELD)
        def tile(level: int, index: int) -> bytes:
            width = min(TILE_WIDTH, (size >> (TILE_HEIGHT * level)) - index * TILE_WIDTH)
            return self.read_public(Tile(level, index, width).path) or self._widest(level, index, width) or b""

        def hash_at(level: int, index: int) -> bytes:
            tile_level, above = divmod(level, TILE_HEIGHT)
            place, offset = divmod(index << above, TILE_WIDTH)
            row = _split(tile(tile_level, place)[offset * HASH_BYTES : (offset + (1 << above)) * HASH_BYTES])
            if len(row) != 1 << above or len(row[-1]) != HASH_BYTES:
                raise _short_tile(tile_level, place)
            return _folded(row)

        return hash_at

    def root_of(self, level: int, index: int) -> bytes:
        """The hash above a whole tile of the level below, as that tile itself says it."""
        return _folded(self._hashes(level - 1, index * TILE_WIDTH, TILE_WIDTH))

    def read(self, path: str) -> bytes | None:
        """A file of the log by its public path; None when there is none."""
        try:
            return (self.folder / path).read_bytes()
        except (FileNotFoundError, IsADirectoryError, NotADirectoryError):
            return None

    def read_public(self, path: str) -> bytes | None:
        """A file as auditors ask for it: a partial one that is gone is the beginning of a wider one, or the whole."""
        whole, separator, width = path.rpartition(".p/")
        if not separator:
            return self.read(path)
        body = self.read(path) or self.read(whole) or self._widest_partial(whole, int(width))
        if body is None:
            return None
        if whole.startswith("tile/entries/"):
            return b"".join(split_bundle(body)[: int(width)])
        return body[: int(width) * HASH_BYTES]

    def publish(self, note: str) -> None:
        """Make a signed checkpoint the newest. Only after its row is committed, and the tiles it speaks of are there.

        It does not wait for the disk: a power cut leaves an older one or none, and the row's is written again.
        """
        write_all({self.folder / "checkpoint": note.encode()})

    def forget_narrower(self, size: int) -> None:
        """Delete what the last tile and bundle of a log of this size were before: a power cut may have torn it.

        What is wider, or only being written, is of somebody who has the duty by now.
        """
        for path in passing(size):
            kept = self.folder / path
            for other in kept.parent.glob("*"):
                if other.name.isdigit() and int(other.name) < int(kept.name):
                    other.unlink(missing_ok=True)

    def prune(self, old_size: int, new_size: int) -> None:
        """Delete the partial tiles a log of the new size has whole; C2SP clients then ask for the whole one."""
        full = [tile for tile in tiles_between(old_size, new_size) if tile.width == TILE_WIDTH]
        bundles = [bundle_path(tile.index, TILE_WIDTH) for tile in full if tile.level == 0]
        for path in [*(tile.path for tile in full), *bundles]:
            shutil.rmtree(self.folder / f"{path}.p", ignore_errors=True)

    def _bundles(self, old_size: int, entries: Sequence[bytes]) -> dict[str, bytes]:
        first = old_size // TILE_WIDTH
        packed = self._bundle_before(old_size) + [_packed(entry) for entry in entries]
        parts = [packed[n : n + TILE_WIDTH] for n in range(0, len(packed), TILE_WIDTH)]
        return {bundle_path(first + n, len(part)): b"".join(part) for n, part in enumerate(parts)}

    def _bundle_before(self, size: int) -> list[bytes]:
        """The packed entries of the partial bundle a log of this size ends with."""
        width = size % TILE_WIDTH
        if not width:
            return []
        body = self.read(bundle_path(size // TILE_WIDTH, width))
        if body is None:
            raise ProofBroken(f"entry bundle of leaf {size - 1}: the file is missing; run `escrow verify --deep`")
        return split_bundle(body)

    def _tile(self, tile: Tile, fresh: Mapping[int, bytes], made: Mapping[str, bytes]) -> bytes:
        start = tile.index * TILE_WIDTH
        if tile.level == 0:
            known = [n for n in range(start, start + tile.width) if n not in fresh]
            held = self._hashes(0, start, len(known)) if known else []
            return b"".join(held + [fresh[n] for n in range(start + len(known), start + tile.width)])
        return b"".join(self._full_tile_root(tile.level, start + n, made) for n in range(tile.width))

    def _full_tile_root(self, level: int, index: int, made: Mapping[str, bytes]) -> bytes:
        below = made.get(Tile(level - 1, index, TILE_WIDTH).path)
        return _folded(self._hashes(level - 1, index * TILE_WIDTH, TILE_WIDTH) if below is None else _split(below))

    def _hashes(self, level: int, first: int, count: int) -> list[bytes]:
        index, offset = divmod(first, TILE_WIDTH)
        body = self._widest(level, index, offset + count)
        if body is None:
            raise _short_tile(level, index)
        return [body[n * HASH_BYTES : (n + 1) * HASH_BYTES] for n in range(offset, offset + count)]

    def _widest(self, level: int, index: int, least: int) -> bytes | None:
        full = self.read(Tile(level, index, TILE_WIDTH).path)
        if full is not None:
            return full
        whole = Tile(level, index, TILE_WIDTH).path
        # It may have become whole and been pruned since we looked.
        return self._widest_partial(whole, least) or self.read(whole)

    def _widest_partial(self, whole: str, least: int) -> bytes | None:
        folder = self.folder / f"{whole}.p"
        width = max((int(path.name) for path in folder.glob("*") if path.name.isdigit()), default=0)
        return self.read(f"{whole}.p/{width}") if width >= least else None


def passing(size: int) -> frozenset[str]:
    """The files of a log of this size that its next leaf replaces: the last bundle and the last tile, while partial."""
    index, width = divmod(size, TILE_WIDTH)
    return frozenset({bundle_path(index, width), Tile(0, index, width).path}) if width else frozenset()


def pack_bundle(entries: Sequence[bytes]) -> bytes:
    """Entries as a bundle holds them, each after its length."""
    return b"".join(_packed(entry) for entry in entries)


def _packed(entry: bytes) -> bytes:
    return struct.pack(">H", len(entry)) + entry


def bundle_path(index: int, width: int) -> str:
    partial = "" if width == TILE_WIDTH else f".p/{width}"
    return f"tile/entries/{grouped(index)}{partial}"


def split_bundle(body: bytes) -> list[bytes]:
    """The entries of a bundle, each with its two length bytes still before it."""
    found = []
    while body:
        (length,) = struct.unpack(">H", body[:2])
        found.append(body[: length + 2])
        body = body[length + 2 :]
    return found


def write_all(files: Mapping[Path, bytes]) -> None:
    """Replace files whole, for whoever reads them now; which of them the disk has after a power cut is not said."""
    for path, body in files.items():
        put_in_place(_write_spare(path, body), path)


def write_all_durably(files: Mapping[Path, bytes]) -> None:
    """Replace files whole: after a crash each is the old one or the new one. Many cost little more than one."""
    spares = {path: _write_spare(path, body) for path, body in files.items()}
    _sync(spares.values())
    for path, spare in spares.items():
        put_in_place(spare, path)
    _sync({path.parent for path in files})


def put_in_place(spare: Path, path: Path) -> None:
    os.replace(spare, path)


def _write_spare(path: Path, body: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, spare = tempfile.mkstemp(dir=path.parent, prefix=".w-")
    with os.fdopen(handle, "wb") as file:
        file.write(body)
    os.chmod(spare, 0o644)
    return Path(spare)


def _sync(paths: Collection[Path]) -> None:
    if len(paths) == 1:
        _sync_one(*paths)
    elif paths:
        with ThreadPoolExecutor(min(len(paths), 8)) as threads:
            list(threads.map(_sync_one, paths))


def _sync_one(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _folded(row: Sequence[bytes]) -> bytes:
    """The one hash above a row of a power of two."""
    while len(row) > 1:
        row = [node_hash(left, right) for left, right in zip(row[::2], row[1::2], strict=True)]
    return row[0]


def _short_tile(level: int, index: int) -> ProofBroken:
    return ProofBroken(f"tile {level}/{index}: the file is missing or short; run `escrow verify --deep`")


def _split(hashes: bytes) -> list[bytes]:
    return [hashes[n : n + HASH_BYTES] for n in range(0, len(hashes), HASH_BYTES)]
