"""Checking the whole log: rows, commitments, tiles and checkpoints against each other."""

import json
from typing import Any

from sqlmodel import Session, col, select

from escrow.audit.checkpoint import LogKey, open_checkpoint
from escrow.audit.log import commitment
from escrow.audit.queries import entries_from
from escrow.audit.tables import AuditDetailRow, AuditLeafRow, CheckpointRow
from escrow.audit.tiles import TileFolder, bundle_path
from escrow.audit.tlog import TILE_HEIGHT, TILE_WIDTH, Tile, leaf_hash, node_hash, root_hash
from escrow.core.clock import rfc3339
from escrow.core.errors import ProofBroken

_ROWS_AT_ONCE = 1000


def check_log(session: Session, tiles: TileFolder, key: LogKey) -> int:
    """Verify everything there is of the log; how many leaves. Raises ProofBroken naming the first broken thing."""
    # 1. Indexes run from 0 without a gap.
    entries = entries_from(session, 0)
    _check_numbers(session)
    # 2. Every checkpoint is signed and is the head of the rows as they are now.
    levels = _levels([leaf_hash(entry) for entry in entries])
    _check_checkpoints(session, tiles, levels, key)
    # 3. Every clear row is what its leaf commits to.
    _check_commitments(session)
    # 4. The tiles auditors fetch are those of the rows, and 5. the published checkpoint is signed and known.
    _check_tiles(session, tiles, entries, levels)
    _check_published(session, tiles, key)
    return len(entries)


def _check_numbers(session: Session) -> None:
    numbers = session.exec(
        select(AuditLeafRow.log_index)
        .where(col(AuditLeafRow.log_index).is_not(None))
        .order_by(col(AuditLeafRow.log_index))
    )
    for expected, number in enumerate(numbers):
        if number != expected:
            raise ProofBroken(f"leaf {expected}: it is missing from the database; restore the database from a backup")


def _check_checkpoints(session: Session, tiles: TileFolder, levels: list[list[bytes]], key: LogKey) -> None:
    count = len(levels[0])
    for row in session.exec(select(CheckpointRow).order_by(col(CheckpointRow.size))):
        checkpoint = open_checkpoint(row.note, key)
        if checkpoint.size != row.size or checkpoint.root.hex() != row.root:
            raise ProofBroken(f"checkpoint {row.size}: its row is not what was signed; restore the database")
        if row.size > count:
            raise ProofBroken(f"checkpoint {row.size}: only {count} leaves are left in the database; restore it")
        if root_hash(row.size, lambda level, index: levels[level][index]) != checkpoint.root:
            altered = _first_altered(tiles, levels[0][: row.size])
            raise ProofBroken(f"{altered}: not what checkpoint {row.size} was signed over; it was altered since")


def _first_altered(tiles: TileFolder, leaves: list[bytes]) -> str:
    """Which leaf, as far as the tiles can tell."""
    try:
        return next(f"leaf {n}" for n, hash_ in enumerate(leaves) if tiles.hash_at(0, n) != hash_)
    except (StopIteration, ProofBroken):
        return "a leaf (the tiles that could tell which are gone or altered too)"


def _check_commitments(session: Session) -> None:
    same = col(AuditDetailRow.leaf_id) == col(AuditLeafRow.id)
    rows = select(AuditLeafRow, AuditDetailRow).join(AuditDetailRow, same, isouter=True)
    for leaf, detail in session.exec(rows.order_by(col(AuditLeafRow.id))).yield_per(_ROWS_AT_ONCE):
        said = _read_entry(leaf)
        if (said.get("event"), said.get("at")) != (leaf.event, rfc3339(leaf.at)):
            raise ProofBroken(f"{_named(leaf)}: its event or time in clear was altered after it was logged")
        if detail is not None and not _is_committed(said, detail):
            raise ProofBroken(f"{_named(leaf)}: its row in clear was altered after it was logged")


def _read_entry(leaf: AuditLeafRow) -> dict[str, Any]:
    try:
        said = json.loads(bytes(leaf.entry))
    except ValueError:
        said = None
    if not isinstance(said, dict):
        raise ProofBroken(f"{_named(leaf)}: its entry is not one the vault wrote; it was altered")
    return said


def _is_committed(said: dict[str, Any], detail: AuditDetailRow) -> bool:
    clear = {"actor": detail.actor, "subject": detail.subject, "details": detail.details}
    if detail.salt is None:  # erased: the leaf stands, its names do not, and none may have come in their place
        return not any(value is not None for value in clear.values())
    return said.get("commitment") == commitment(detail.salt, clear)


def _named(leaf: AuditLeafRow) -> str:
    return f"leaf {'not yet numbered' if leaf.log_index is None else leaf.log_index} ({leaf.event})"


def _check_tiles(session: Session, tiles: TileFolder, entries: list[bytes], levels: list[list[bytes]]) -> None:
    size = session.exec(select(CheckpointRow.size).order_by(col(CheckpointRow.size).desc()).limit(1)).first() or 0
    for index in range((size + TILE_WIDTH - 1) // TILE_WIDTH):
        part = entries[index * TILE_WIDTH : min((index + 1) * TILE_WIDTH, size)]
        expected = b"".join(len(entry).to_bytes(2, "big") + entry for entry in part)
        _same(tiles, bundle_path(index, len(part)), expected)
    level = 0
    while size >> (TILE_HEIGHT * level):
        count = size >> (TILE_HEIGHT * level)
        hashes = levels[level * TILE_HEIGHT]
        for index in range((count + TILE_WIDTH - 1) // TILE_WIDTH):
            end = min((index + 1) * TILE_WIDTH, count)
            tile = Tile(level, index, end - index * TILE_WIDTH)
            _same(tiles, tile.path, b"".join(hashes[index * TILE_WIDTH : end]))
        level += 1


def _same(tiles: TileFolder, path: str, expected: bytes) -> None:
    if tiles.read_public(path) != expected:
        raise ProofBroken(f"{path}: the file is missing or not what the database says; one of them was altered")


def _check_published(session: Session, tiles: TileFolder, key: LogKey) -> None:
    note = tiles.read("checkpoint")
    if note is None:
        if session.exec(select(CheckpointRow.size).limit(1)).first() is None:
            return  # nothing was signed yet
        raise ProofBroken("checkpoint: the published file is missing; it is written again with the next leaf")
    published = open_checkpoint(note.decode("utf-8", "replace"), key)
    known = session.get(CheckpointRow, published.size)
    if known is None or known.root != published.root.hex():
        raise ProofBroken("checkpoint: the published file is not one of those signed; it was altered")


def _levels(leaves: list[bytes]) -> list[list[bytes]]:
    """Every complete subtree's hash, level by level."""
    levels = [leaves]
    while len(levels[-1]) > 1:
        row = levels[-1]
        levels.append([node_hash(row[n], row[n + 1]) for n in range(0, len(row) - 1, 2)])
    return levels
