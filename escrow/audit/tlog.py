"""The Merkle tree of RFC 6962 and its tiles as C2SP tlog-tiles lays them out. Pure: hashes in, hashes out.

A hash of the tree is named by level and index: level 0 are the leaves, and the hash (L, n) covers the leaves
n*2^L to (n+1)*2^L - 1. A tile holds 256 hashes side by side, eight levels apart.
"""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from escrow.core.errors import ProofBroken

HASH_BYTES = 32
TILE_HEIGHT = 8
TILE_WIDTH = 1 << TILE_HEIGHT
EMPTY_ROOT = hashlib.sha256(b"").digest()

HashAt = Callable[[int, int], bytes]
"""Gives the hash (level, index) of a complete subtree."""


def leaf_hash(entry: bytes) -> bytes:
    return hashlib.sha256(b"\x00" + entry).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\x01" + left + right).digest()


@dataclass(frozen=True, slots=True)
class Tile:
    """One tile: its level (0 above the leaves), its index, and how many hashes it holds (1 to 256)."""

    level: int
    index: int
    width: int

    @property
    def path(self) -> str:
        """`tile/0/x001/234` or `tile/0/000.p/17`."""
        partial = "" if self.width == TILE_WIDTH else f".p/{self.width}"
        return f"tile/{self.level}/{grouped(self.index)}{partial}"


def grouped(index: int) -> str:
    """An index in groups of three digits, all but the last marked `x`: 1234067 is `x001/x234/067`."""
    digits = f"{index % 1000:03d}"
    while index >= 1000:
        index //= 1000
        digits = f"x{index % 1000:03d}/{digits}"
    return digits


def tiles_between(old_size: int, new_size: int) -> list[Tile]:
    """The tiles that appear or grow when a log grows from one size to another, level by level."""
    tiles: list[Tile] = []
    level = 0
    while new_size >> (TILE_HEIGHT * level):
        old_count = old_size >> (TILE_HEIGHT * level)
        new_count = new_size >> (TILE_HEIGHT * level)
        if old_count != new_count:
            tiles += _tiles_of_level(level, old_count, new_count)
        level += 1
    return tiles


def _tiles_of_level(level: int, old_count: int, new_count: int) -> list[Tile]:
    first, last = old_count // TILE_WIDTH, (new_count - 1) // TILE_WIDTH
    return [Tile(level, n, min(TILE_WIDTH, new_count - n * TILE_WIDTH)) for n in range(first, last + 1)]


def root_hash(size: int, hash_at: HashAt) -> bytes:
    """The tree head of the first `size` leaves."""
    return EMPTY_ROOT if size == 0 else range_hash(0, size, hash_at)


def range_hash(start: int, end: int, hash_at: HashAt) -> bytes:
    """The Merkle hash of the leaves `start` to `end - 1`, where `start` begins a subtree of at least that size."""
    hashes = [hash_at(level, index) for level, index in complete_subtrees(start, end)]
    result = hashes.pop()
    while hashes:
        result = node_hash(hashes.pop(), result)
    return result


def complete_subtrees(start: int, end: int) -> list[tuple[int, int]]:
    """The complete subtrees that cover a range, largest first."""
    found = []
    while start < end:
        level = (end - start).bit_length() - 1
        found.append((level, start >> level))
        start += 1 << level
    return found


def inclusion_proof(index: int, size: int, hash_at: HashAt) -> list[bytes]:
    """The path that proves leaf `index` is in the tree of `size` leaves (RFC 6962, 2.1.1), leaf side first."""
    if not 0 <= index < size:
        raise ProofBroken(f"leaf {index}: a log of {size} leaves has no such one; ask for an earlier leaf")
    path: list[bytes] = []
    start, end = 0, size
    while end - start > 1:
        middle = start + _split(end - start)
        if index < middle:
            path.append(range_hash(middle, end, hash_at))
            end = middle
        else:
            path.append(range_hash(start, middle, hash_at))
            start = middle
    return path[::-1]


def root_from_inclusion(index: int, size: int, leaf: bytes, path: Sequence[bytes]) -> bytes:
    """The tree head a path leads to; raises ProofBroken when the path cannot be one of that leaf and size."""
    if not 0 <= index < size:
        raise ProofBroken(f"leaf {index}: a log of {size} leaves has no such one; the proof is not of this log")
    result, position, last = leaf, index, size - 1
    for hash_ in path:
        if last == 0:
            raise ProofBroken("inclusion proof: it is longer than the tree is high; ask for a fresh one")
        if position % 2 or position == last:
            result = node_hash(hash_, result)
            while position % 2 == 0 and position:
                position, last = position >> 1, last >> 1
        else:
            result = node_hash(result, hash_)
        position, last = position >> 1, last >> 1
    if last:
        raise ProofBroken("inclusion proof: it is shorter than the tree is high; ask for a fresh one")
    return result


def consistency_proof(old_size: int, new_size: int, hash_at: HashAt) -> list[bytes]:
    """The hashes that prove the older tree is the beginning of the newer one (RFC 6962, 2.1.2)."""
    if not 0 < old_size <= new_size:
        raise ProofBroken(f"consistency: {old_size} to {new_size} is not a growing log; swap the sizes")
    return _subproof(old_size, 0, new_size, is_whole=True, hash_at=hash_at)


def _subproof(old_end: int, start: int, end: int, *, is_whole: bool, hash_at: HashAt) -> list[bytes]:
    if old_end == end:
        return [] if is_whole else [range_hash(start, end, hash_at)]
    middle = start + _split(end - start)
    if old_end <= middle:
        rest = _subproof(old_end, start, middle, is_whole=is_whole, hash_at=hash_at)
        return [*rest, range_hash(middle, end, hash_at)]
    rest = _subproof(old_end, middle, end, is_whole=False, hash_at=hash_at)
    return [*rest, range_hash(start, middle, hash_at)]


def verify_consistency(old_size: int, new_size: int, old_root: bytes, new_root: bytes, proof: Sequence[bytes]) -> None:
    """Return when the older tree begins the newer; raise ProofBroken when not (RFC 9162, 2.1.4.2)."""
    if old_size == new_size:
        if proof or old_root != new_root:
            raise ProofBroken("consistency: two heads of one size differ; the log was rewritten")
        return
    if not 0 < old_size < new_size or not proof:
        raise ProofBroken("consistency: the proof is empty or the sizes do not grow; ask for a fresh one")
    path = [old_root, *proof] if old_size & (old_size - 1) == 0 else list(proof)
    position, last = old_size - 1, new_size - 1
    while position % 2:
        position, last = position >> 1, last >> 1
    old, new = path[0], path[0]
    for hash_ in path[1:]:
        if last == 0:
            raise ProofBroken("consistency: the proof is too long; ask for a fresh one")
        if position % 2 or position == last:
            old, new = node_hash(hash_, old), node_hash(hash_, new)
            while position % 2 == 0 and position:
                position, last = position >> 1, last >> 1
        else:
            new = node_hash(new, hash_)
        position, last = position >> 1, last >> 1
    if last or old != old_root or new != new_root:
        raise ProofBroken("consistency: the older log is not the beginning of the newer; the log was rewritten")


def _split(size: int) -> int:
    """The largest power of two below a size above one."""
    return 1 << ((size - 1).bit_length() - 1)
