"""Evidence an auditor takes away: leaves with their names, each proved, in one sealed text file checked offline.

The file is lines of UTF-8: a title, a header, one line for each leaf, an empty line, the checkpoint, and a seal. The
seal is a signed note of the log's key over the SHA-256 of everything above it, so that no byte may differ; the proofs
stand on their own, so that not even the holder of the key can put a leaf in that the log does not have.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import or_
from sqlmodel import Session, col, select

from escrow.audit.checkpoint import Checkpoint, LogKey, LogSigner, open_checkpoint, open_note, read_base64, write_base64
from escrow.audit.log import commitment
from escrow.audit.queries import get_checkpoint, latest_checkpoint
from escrow.audit.tables import AuditDetailRow, AuditLeafRow
from escrow.audit.tiles import TileFolder
from escrow.audit.tlog import consistency_proof, inclusion_proof, leaf_hash, root_from_inclusion, verify_consistency
from escrow.core.canonical import Json, canonical_json
from escrow.core.clock import rfc3339
from escrow.core.errors import NotFound, ProofBroken

TITLE = "script-escrow-evidence/v1"
_ROWS_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which leaves; nothing said means all of them."""

    script: str | None = None
    person: str | None = None
    event: str | None = None
    since: datetime | None = None
    until: datetime | None = None
    indexes: Sequence[int] = ()
    held: int | None = None
    """Size of a checkpoint the auditor holds: the file then also proves that the log continued it."""

    @property
    def said(self) -> dict[str, Json]:
        """What was asked for, as the file repeats it."""
        plain: dict[str, Json] = {
            "script": self.script,
            "person": self.person,
            "event": self.event,
            "since": None if self.since is None else rfc3339(self.since),
            "until": None if self.until is None else rfc3339(self.until),
            "indexes": list(self.indexes) or None,
        }
        return {name: value for name, value in plain.items() if value is not None}


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a file showed, once everything in it held."""

    checkpoint: Checkpoint
    exported_at: str
    wanted: Mapping[str, Any]
    leaves: Sequence[Mapping[str, Any]] = field(repr=False)
    erased: int
    is_whole_log: bool
    continues: int | None
    """Size of the held checkpoint the log was shown to continue."""


def export(session: Session, tiles: TileFolder, signer: LogSigner, wanted: Wanted, *, at: datetime) -> Iterator[str]:
    """The file, part by part; raises NotFound while nothing is signed, or when the held checkpoint is not ours."""
    newest = latest_checkpoint(session)
    if newest is None:
        raise NotFound("evidence: nothing is signed yet; ask again in a second")
    key = signer.key_that_signed(newest.note)
    header: dict[str, Json] = {
        "exported_at": rfc3339(at),
        "key": key.text,
        "wanted": wanted.said,
        "size": newest.size,
        "held": wanted.held,
        "consistency": _growth(session, tiles, wanted.held, newest.size),
    }
    body = hashlib.sha256()
    for part in _parts(session, tiles, wanted, header, newest.size, newest.note):
        body.update(part.encode())
        yield part
    yield signer.sign_text(f"{TITLE}\n{body.hexdigest()}\n", by=key)


def _parts(
    session: Session, tiles: TileFolder, wanted: Wanted, header: dict[str, Json], size: int, note: str
) -> Iterator[str]:
    yield f"{TITLE}\n"
    yield _line(header)
    hash_at = tiles.of_size(size)
    for leaf, detail in session.exec(_query(wanted, size)).yield_per(_ROWS_AT_ONCE):
        path = inclusion_proof(leaf.log_index, size, hash_at)
        yield _line(
            {
                "index": leaf.log_index,
                "entry": bytes(leaf.entry).decode(),
                "path": [write_base64(hash_) for hash_ in path],
                "row": _opened(detail),
            }
        )
    yield f"\n{note}\n"


def _growth(session: Session, tiles: TileFolder, held: int | None, size: int) -> list[Json]:
    if held is None:
        return []
    get_checkpoint(session, held)
    return [write_base64(hash_) for hash_ in consistency_proof(held, size, tiles.of_size(size))]


def _query(wanted: Wanted, size: int) -> Any:
    same = col(AuditDetailRow.leaf_id) == col(AuditLeafRow.id)
    query = select(AuditLeafRow, AuditDetailRow).join(AuditDetailRow, same, isouter=True)
    query = query.where(col(AuditLeafRow.log_index) < size).order_by(col(AuditLeafRow.log_index))
    subject, actor = col(AuditDetailRow.subject), col(AuditDetailRow.actor)
    if wanted.script is not None:
        own = f"script:{wanted.script}"
        query = query.where(or_(subject == own, subject.startswith(f"{own}:", autoescape=True)))
    if wanted.person is not None:
        query = query.where(or_(actor == f"person:{wanted.person}", subject == f"person:{wanted.person}"))
    if wanted.event is not None:
        query = query.where(AuditLeafRow.event == wanted.event)
    if wanted.since is not None:
        query = query.where(col(AuditLeafRow.at) >= wanted.since)
    if wanted.until is not None:
        query = query.where(col(AuditLeafRow.at) < wanted.until)
    if wanted.indexes:
        query = query.where(col(AuditLeafRow.log_index).in_(wanted.indexes))
    return query


def _opened(detail: AuditDetailRow | None) -> dict[str, Json] | None:
    """The clear row and the salt that opens its commitment; None where they were erased."""
    if detail is None or detail.salt is None:
        return None
    return {"actor": detail.actor, "subject": detail.subject, "details": detail.details, "salt": detail.salt}


def _line(said: Mapping[str, Json]) -> str:
    return canonical_json(said).decode() + "\n"


# --- checking -----------------------------------------------------------------------------------------


def verify_evidence(text: str, key: LogKey, held: Checkpoint | None = None) -> Evidence:
    """Everything a file says, once it holds; raises ProofBroken naming what does not. Needs nothing but its arguments.

    `held` is a checkpoint the auditor kept from before: then the log must be shown to continue it.
    """
    # 1. The seal: not one byte differs from what the vault handed out.
    body = _unsealed(text, key)
    # 2. The checkpoint is signed by the log.
    lines, note = _parted(body)
    checkpoint = open_checkpoint(note, key)
    header = _read(lines[0], "header")
    _require_header(header, key, checkpoint)
    # 3. Every leaf is at its index of that log, and 4. its names are those it commits to.
    leaves = [_read(line, f"line {number}") for number, line in enumerate(lines[1:], 3)]
    for before, leaf in zip([None, *leaves], leaves, strict=False):
        _require_order(before, leaf)
        _require_in_log(leaf, checkpoint)
        _require_opened(leaf)
    # 5. The log continues the checkpoint the auditor holds.
    continues = None if held is None else _require_continued(header, held, checkpoint)
    erased = sum(leaf["row"] is None for leaf in leaves)
    is_whole = [leaf["index"] for leaf in leaves] == list(range(checkpoint.size))
    return Evidence(checkpoint, header["exported_at"], header["wanted"], leaves, erased, is_whole, continues)


def key_in(text: str) -> LogKey:
    """The key a file names itself; worth only as much as a comparison with the one written down elsewhere."""
    lines = text.split("\n", 2)
    if lines[0] != TITLE or len(lines) < 3:
        raise ProofBroken(f"evidence: expected a file that begins with {TITLE}; fetch it again")
    return LogKey.parse(str(_read(lines[1], "header").get("key")))


def _unsealed(text: str, key: LogKey) -> str:
    body, mark, seal = text.rpartition(f"\n{TITLE}\n")
    if not mark or not body.startswith(f"{TITLE}\n"):
        raise ProofBroken(f"evidence: expected a file between two lines {TITLE}; it is cut off or was altered")
    if seal.count("\n") != 3:  # a note may carry several signatures, the seal has one: one file has one text
        raise ProofBroken("evidence: its seal has more or fewer lines than the vault writes; it was altered")
    body += "\n"
    signed = open_note(f"{TITLE}\n{seal}", key)
    if signed != f"{TITLE}\n{hashlib.sha256(body.encode()).hexdigest()}\n":
        raise ProofBroken("evidence: it is not what was sealed; it was altered after it was handed out")
    return body


def _parted(body: str) -> tuple[list[str], str]:
    said, mark, note = body.removeprefix(f"{TITLE}\n").partition("\n\n")
    if not mark or not note.endswith("\n\n"):
        raise ProofBroken("evidence: there is no checkpoint after the leaves; it was altered")
    return said.split("\n"), note[:-1]


def _read(line: str, what: str) -> dict[str, Any]:
    try:
        said = json.loads(line)
    except ValueError:
        said = None
    if not isinstance(said, dict) or canonical_json(said).decode() != line:
        raise ProofBroken(f"evidence: {what} is not canonical JSON; it was altered")
    return said


def _require_header(header: Mapping[str, Any], key: LogKey, checkpoint: Checkpoint) -> None:
    if set(header) != {"exported_at", "key", "wanted", "size", "held", "consistency"}:
        raise ProofBroken("evidence: its header has other fields than expected; it was altered")
    if header["key"] != key.text or header["size"] != checkpoint.size:
        raise ProofBroken("evidence: its header speaks of another key or another checkpoint; it was altered")


def _require_order(before: Mapping[str, Any] | None, leaf: Mapping[str, Any]) -> None:
    if set(leaf) != {"index", "entry", "path", "row"} or not isinstance(leaf["index"], int):
        raise ProofBroken("evidence: a leaf has other fields than expected; it was altered")
    if before is not None and leaf["index"] <= before["index"]:
        raise ProofBroken(f"leaf {leaf['index']}: it stands out of order; a line was moved or repeated")


def _require_in_log(leaf: Mapping[str, Any], checkpoint: Checkpoint) -> None:
    try:
        path = [read_base64(hash_) for hash_ in leaf["path"]]
        entry = leaf["entry"].encode()
    except (ValueError, TypeError, AttributeError):
        raise ProofBroken(f"leaf {leaf['index']}: its entry or path is not well formed; it was altered") from None
    if root_from_inclusion(leaf["index"], checkpoint.size, leaf_hash(entry), path) != checkpoint.root:
        raise ProofBroken(f"leaf {leaf['index']}: its path does not lead to the signed root; it was altered")


def _require_opened(leaf: Mapping[str, Any]) -> None:
    row = leaf["row"]
    if row is None:
        return
    try:
        salt, clear = row["salt"], {name: row[name] for name in ("actor", "subject", "details")}
        said, committed = json.loads(leaf["entry"])["commitment"], commitment(salt, clear)
    except (ValueError, TypeError, KeyError, AttributeError):
        raise ProofBroken(f"leaf {leaf['index']}: its row is not well formed; it was altered") from None
    if said != committed or len(row) != 4:
        raise ProofBroken(f"leaf {leaf['index']}: its names are not those it commits to; they were altered")


def _require_continued(header: Mapping[str, Any], held: Checkpoint, checkpoint: Checkpoint) -> int:
    if header["held"] != held.size:
        raise ProofBroken(
            f"evidence: it does not say how the log continued checkpoint {held.size}; "
            f"export it again with --held {held.size}"
        )
    try:
        proof = [read_base64(hash_) for hash_ in header["consistency"]]
    except (ValueError, TypeError):
        raise ProofBroken("evidence: its consistency proof is not well formed; it was altered") from None
    verify_consistency(held.size, checkpoint.size, held.root, checkpoint.root, proof)
    return held.size
