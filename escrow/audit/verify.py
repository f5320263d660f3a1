"""Checking the whole log: rows, commitments, tiles and checkpoints against each other."""

import json
from collections.abc import Iterator
from typing import Any

from sqlmodel import Session, col, select

from escrow.audit.checkpoint import Checkpoint, LogKey, open_checkpoint
from escrow.audit.log import commitment
from escrow.audit.tables import AuditDetailRow, AuditLeafRow, CheckpointRow
from escrow.audit.tiles import TileFolder, bundle_path
from escrow.audit.tlog import TILE_HEIGHT, TILE_WIDTH, Tile, leaf_hash, node_hash, root_hash
from escrow.core.clock import rfc3339
from escrow.core.errors import ProofBroken
from escrow.core.faults import Fault

_ROWS_AT_ONCE = 1000


def check_log(session: Session, tiles: TileFolder, key: LogKey) -> int:
    """Verify everything there is of the log; how many leaves. Raises ProofBroken naming the first broken thing."""
    for fault in faults_in_log(session, tiles, key):
        raise ProofBroken(fault.message)
    return count_numbered(session)


def count_numbered(session: Session) -> int:
    """How many leaves have their place in the log."""
    last = select(AuditLeafRow.log_index).where(col(AuditLeafRow.log_index).is_not(None))
    newest = session.exec(last.order_by(col(AuditLeafRow.log_index).desc()).limit(1)).first()
    return 0 if newest is None else newest + 1


def faults_in_log(session: Session, tiles: TileFolder, key: LogKey) -> Iterator[Fault]:
    """Everything of the log that is not as it was signed, in the order in which it should be looked at."""
    # 1. Indexes run from 0 without a gap. Where one is missing, everything after it is in the wrong place.
    missing = _first_missing(session)
    if missing is not None:
        yield missing
        return
    # 2. Every checkpoint is signed and is the head of the rows as they are now.
    levels = _levels([leaf_hash(entry) for entry in _entries(session)])
    yield from _in_checkpoints(session, tiles, levels, key)
    # 3. Every clear row is what its leaf commits to.
    yield from _in_commitments(session)
    # 4. The tiles auditors fetch are those of the rows, and 5. the published checkpoint is signed and known.
    yield from _in_tiles(session, tiles, levels)
    yield from _in_published(session, tiles, key)


def _entries(session: Session, *, until: int | None = None) -> Iterator[bytes]:
    """The numbered leaves' bytes in order, without holding them all."""
    query = select(AuditLeafRow.entry).where(col(AuditLeafRow.log_index).is_not(None))
    if until is not None:
        query = query.where(col(AuditLeafRow.log_index) < until)
    for entry in session.exec(query.order_by(col(AuditLeafRow.log_index))).yield_per(_ROWS_AT_ONCE):
        yield bytes(entry)


def _first_missing(session: Session) -> Fault | None:
    numbers = session.exec(
        select(AuditLeafRow.log_index)
        .where(col(AuditLeafRow.log_index).is_not(None))
        .order_by(col(AuditLeafRow.log_index))
    )
    for expected, number in enumerate(numbers):
        if number != expected:
            return _fault(
                "leaf", f"leaf {expected}", "it is missing from the database; restore the database from a backup"
            )
    return None


def _in_checkpoints(session: Session, tiles: TileFolder, levels: list[list[bytes]], key: LogKey) -> Iterator[Fault]:
    count, is_altered = len(levels[0]), False
    for row in session.exec(select(CheckpointRow).order_by(col(CheckpointRow.size))):
        checkpoint = _opened(row, key)
        if isinstance(checkpoint, Fault):
            yield checkpoint
        elif row.size > count:
            yield _fault(
                "checkpoint", f"checkpoint {row.size}", f"only {count} leaves are left in the database; restore it"
            )
        elif not is_altered and root_hash(row.size, lambda level, n: levels[level][n]) != checkpoint.root:
            is_altered = True  # every later head differs too, and says nothing more
            for altered in _altered(tiles, levels[0][: row.size]):
                yield _fault("leaf", altered, f"not what checkpoint {row.size} was signed over; it was altered since")


def _opened(row: CheckpointRow, key: LogKey) -> Checkpoint | Fault:
    thing = f"checkpoint {row.size}"
    try:
        checkpoint = open_checkpoint(row.note, key)
    except ProofBroken as fault:
        return Fault("checkpoint", thing, f"{thing}: {fault.message}")
    if checkpoint.size != row.size or checkpoint.root.hex() != row.root:
        return _fault("checkpoint", thing, "its row is not what was signed; restore the database")
    return checkpoint


def _altered(tiles: TileFolder, leaves: list[bytes]) -> list[str]:
    """Which leaves, as far as the tiles can tell."""
    try:
        found = [f"leaf {n}" for n, hash_ in enumerate(leaves) if tiles.hash_at(0, n) != hash_]
    except ProofBroken:
        found = []
    return found or ["a leaf (the tiles that could tell which are gone or altered too)"]


def _in_commitments(session: Session) -> Iterator[Fault]:
    same = col(AuditDetailRow.leaf_id) == col(AuditLeafRow.id)
    rows = select(AuditLeafRow, AuditDetailRow).join(AuditDetailRow, same, isouter=True)
    for leaf, detail in session.exec(rows.order_by(col(AuditLeafRow.id))).yield_per(_ROWS_AT_ONCE):
        wrong = _wrong_with(leaf, detail)
        if wrong is not None:
            yield _fault("leaf", _named(leaf), wrong)


def _wrong_with(leaf: AuditLeafRow, detail: AuditDetailRow | None) -> str | None:
    said = _read_entry(leaf)
    if said is None:
        return "its entry is not one the vault wrote; it was altered"
    if (said.get("event"), said.get("at")) != (leaf.event, rfc3339(leaf.at)):
        return "its event or time in clear was altered after it was logged"
    if detail is not None and not _is_committed(said, detail):
        return "its row in clear was altered after it was logged"
    return None


def _read_entry(leaf: AuditLeafRow) -> dict[str, Any] | None:
    try:
        said = json.loads(bytes(leaf.entry))
    except ValueError:
        return None
    return said if isinstance(said, dict) else None


def _is_committed(said: dict[str, Any], detail: AuditDetailRow) -> bool:
    clear = {"actor": detail.actor, "subject": detail.subject, "details": detail.details}
    if detail.salt is None:  # erased: the leaf stands, its names do not, and none may have come in their place
        return not any(value is not None for value in clear.values())
    return said.get("commitment") == commitment(detail.salt, clear)


def _named(leaf: AuditLeafRow) -> str:
    return f"leaf {'not yet numbered' if leaf.log_index is None else leaf.log_index} ({leaf.event})"


def _in_tiles(session: Session, tiles: TileFolder, levels: list[list[bytes]]) -> Iterator[Fault]:
    size = session.exec(select(CheckpointRow.size).order_by(col(CheckpointRow.size).desc()).limit(1)).first() or 0
    part: list[bytes] = []
    for n, entry in enumerate(_entries(session, until=size), 1):
        part.append(len(entry).to_bytes(2, "big") + entry)
        if len(part) == TILE_WIDTH or n == size:
            yield from _unlike(tiles, bundle_path((n - 1) // TILE_WIDTH, len(part)), b"".join(part))
            part = []
    level = 0
    while size >> (TILE_HEIGHT * level) and level * TILE_HEIGHT < len(levels):
        count = size >> (TILE_HEIGHT * level)
        hashes = levels[level * TILE_HEIGHT]
        for index in range((count + TILE_WIDTH - 1) // TILE_WIDTH):
            end = min((index + 1) * TILE_WIDTH, count)
            tile = Tile(level, index, end - index * TILE_WIDTH)
            yield from _unlike(tiles, tile.path, b"".join(hashes[index * TILE_WIDTH : end]))
        level += 1


def _unlike(tiles: TileFolder, path: str, expected: bytes) -> Iterator[Fault]:
    if tiles.read_public(path) != expected:
        yield _fault("tile", path, "the file is missing or not what the database says; one of them was altered")


def _in_published(session: Session, tiles: TileFolder, key: LogKey) -> Iterator[Fault]:
    note = tiles.read("checkpoint")
    if note is None:
        if session.exec(select(CheckpointRow.size).limit(1)).first() is not None:
            yield _fault(
                "checkpoint", "checkpoint", "the published file is missing; it is written again with the next leaf"
            )
        return
    try:
        published = open_checkpoint(note.decode("utf-8", "replace"), key)
    except ProofBroken as fault:
        yield Fault("checkpoint", "checkpoint", fault.message)
        return
    known = session.get(CheckpointRow, published.size)
    if known is None or known.root != published.root.hex():
        yield _fault("checkpoint", "checkpoint", "the published file is not one of those signed; it was altered")


def _fault(kind: str, thing: str, wrong: str) -> Fault:
    return Fault(kind, thing, f"{thing}: {wrong}")


def _levels(leaves: list[bytes]) -> list[list[bytes]]:
    """Every complete subtree's hash, level by level."""
    levels = [leaves]
    while len(levels[-1]) > 1:
        row = levels[-1]
        levels.append([node_hash(row[n], row[n + 1]) for n in range(0, len(row) - 1, 2)])
    return levels
