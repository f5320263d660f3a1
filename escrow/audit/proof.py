"""Proofs an auditor takes away: one text file, checked offline (C2SP tlog-proof)."""

import base64
from collections.abc import Sequence
from dataclasses import dataclass

from escrow.audit.checkpoint import Checkpoint, LogKey, open_checkpoint, read_base64, read_decimal
from escrow.audit.tiles import TileFolder
from escrow.audit.tlog import HASH_BYTES, inclusion_proof, leaf_hash, root_from_inclusion
from escrow.core.errors import ProofBroken

_HEADER = "c2sp.org/tlog-proof@v1"
_EXTRA = "extra "
_INDEX = "index "


@dataclass(frozen=True, slots=True)
class Proof:
    """That one leaf stands at one index of the log a checkpoint speaks of."""

    index: int
    path: Sequence[bytes]
    note: str

    @property
    def text(self) -> str:
        hashes = "".join(base64.b64encode(hash_).decode() + "\n" for hash_ in self.path)
        return f"{_HEADER}\nindex {self.index}\n{hashes}\n{self.note}"


def make_proof(tiles: TileFolder, *, index: int, size: int, note: str) -> Proof:
    """The proof of one leaf against a checkpoint of this size; raises ProofBroken when the leaf is not in it."""
    return Proof(index, inclusion_proof(index, size, tiles.of_size(size)), note)


def read_proof(text: str) -> Proof:
    """Read a proof file; raises ProofBroken when it is not one."""
    head, separator, note = text.partition("\n\n")
    lines = head.split("\n")
    if not separator or lines[0] != _HEADER:
        raise ProofBroken(f"proof: expected a file that begins with {_HEADER}; fetch it again")
    rest = lines[2:] if lines[1:] and lines[1].startswith(_EXTRA) else lines[1:]  # extra is nobody's word: not read
    try:
        index = read_decimal(rest[0].removeprefix(_INDEX))
        path = [read_base64(line) for line in rest[1:]]
    except (IndexError, ValueError):
        raise ProofBroken("proof: expected an index and base64 hashes, one a line; fetch it again") from None
    if not rest[0].startswith(_INDEX) or any(len(hash_) != HASH_BYTES for hash_ in path):
        raise ProofBroken("proof: the index line or a hash is not well formed; fetch it again")
    return Proof(index, path, note)


def verify_proof(text: str, entry: bytes, key: LogKey) -> Checkpoint:
    """1. The note is signed by the log. 2. The path leads from the entry at its index to the signed root.

    The checkpoint it was proved against, or ProofBroken. Needs nothing but its arguments.
    """
    proof = read_proof(text)
    checkpoint = open_checkpoint(proof.note, key)
    root = root_from_inclusion(proof.index, checkpoint.size, leaf_hash(entry), proof.path)
    if root != checkpoint.root:
        raise ProofBroken(f"leaf {proof.index}: the path does not lead to the signed root; entry or proof was altered")
    return checkpoint
