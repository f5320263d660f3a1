"""Evidence to take away: leaves with their proofs, the key they are checked with, and how to check them without us."""

import io
import zipfile
from collections.abc import Sequence

from sqlmodel import Session

from escrow.audit.proof import make_proof
from escrow.audit.queries import CheckpointView, LeafView, latest_checkpoint
from escrow.core.errors import NotFound
from web.wiring import Services

_EPOCH = (2000, 1, 1, 0, 0, 0)
_HOW = """How to check these proofs without the vault
==============================================

Each leaf of the vault's audit log is two files here:

  leaf-N.entry         what the log holds: canonical JSON with blinded names
  leaf-N.tlog-proof    its proof against a signed checkpoint (C2SP tlog-proof)

and log-key.txt is the public key the checkpoint is signed with. Compare that key with a copy you got
earlier and elsewhere: whoever could change this archive could have put another key into it.

With the vault's own program, on any machine, no access to the vault:

  escrow verify --proof leaf-N.tlog-proof --entry leaf-N.entry --key "$(cat log-key.txt)"

Any other tool that reads C2SP tlog-proof and signed notes checks the same. By hand: the leaf's hash is
SHA-256 of a zero byte and the entry; the proof's hashes lead from it to the root in the checkpoint; the
signature under the checkpoint is Ed25519 by the key.
"""


def pack(app: Services, session: Session, leaves: Sequence[LeafView]) -> bytes:
    """A zip of these leaves with proofs; the same leaves under the same checkpoint give the same bytes.

    Raises NotFound when a signed checkpoint does not cover them yet.
    """
    newest = latest_checkpoint(session)
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as packed:
        for leaf in leaves:
            index, proof = _proof(app, newest, leaf)
            _add(packed, f"leaf-{index}.entry", leaf.entry)
            _add(packed, f"leaf-{index}.tlog-proof", proof)
        _add(packed, "log-key.txt", app.log_key + "\n")
        _add(packed, "HOW-TO-CHECK.txt", _HOW)
    return held.getvalue()


def is_provable(newest: CheckpointView | None, leaf: LeafView) -> bool:
    """Does a signed checkpoint cover this leaf?"""
    return newest is not None and leaf.index is not None and leaf.index < newest.size


def _proof(app: Services, newest: CheckpointView | None, leaf: LeafView) -> tuple[int, str]:
    if newest is None or leaf.index is None or leaf.index >= newest.size:
        raise NotFound(f"leaf {leaf.index}: no signed checkpoint covers it yet; ask again in a second")
    return leaf.index, make_proof(app.tiles, index=leaf.index, size=newest.size, note=newest.note).text


def _add(packed: zipfile.ZipFile, name: str, text: str) -> None:
    packed.writestr(zipfile.ZipInfo(name, _EPOCH), text, zipfile.ZIP_DEFLATED)
