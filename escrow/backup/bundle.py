"""What is in a backup: the snapshot, every sealed content it names, and a signed list of all of it.

A tar inside an age file. The list comes last, because what it says is only known then, and is signed by the log's key:
anybody may encrypt to a recipient, so that a backup opens does not yet mean that it is ours.
"""

import hashlib
import io
import json
import os
import tarfile
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO, cast

from sqlmodel import Session

from escrow.archive.contents import StoredContent
from escrow.archive.interface import ObjectStore
from escrow.archive.queries import list_contents
from escrow.audit.checkpoint import LogKey, LogSigner, open_note
from escrow.audit.queries import latest_checkpoint
from escrow.backup.age import Identity, Recipient, Sealing, opened
from escrow.backup.database import name_of, snapshot
from escrow.core.canonical import Json, canonical_json
from escrow.core.clock import rfc3339
from escrow.core.digests import Digest
from escrow.core.errors import ProofBroken, WrongState
from escrow.db.migrate import revision
from escrow.db.session import Database
from escrow.history.queries import newest_commits

TITLE = "script-escrow-backup/v1"
_LIST = "manifest"
_STEP = 1 << 20
_MOST_LIST = 1 << 30


@dataclass(frozen=True, slots=True)
class Inside:
    """What a backup says it holds, once every byte of it was read and its list is signed."""

    vault_id: str
    created_at: str
    revision: str
    database: str
    """`sqlite` or `postgresql`."""
    size: int
    """Leaves under the newest checkpoint, and its root."""
    root: str
    refs: str
    """SHA-256 over every script's newest commit."""
    contents: int
    files: Mapping[str, str] = field(repr=False)
    """SHA-256 of each file by its path."""


def write_backup(
    out: BinaryIO, *, database: Database, store: ObjectStore, signer: LogSigner, recipient: Recipient, at: datetime
) -> Inside:
    """Write one moment of a running vault. The vault key is not in it, and nothing in it is readable without both
    the recipient's identity and the vault key."""
    sealing = Sealing(out, recipient)
    with tempfile.TemporaryDirectory(prefix="escrow-backup-") as folder:
        with snapshot(database, Path(folder)) as (session, files):
            packing = _Packing(cast(BinaryIO, sealing))
            for file in files:
                packing.add_file(name_of(file), file)
            contents = sum(packing.add_content(store, stored) for stored in _readable(session))
            said = _said(session, database, signer, packing.files, contents=contents, at=at)
        packing.finish(signer, said)
    sealing.close()
    return _inside(said)


class _Packing:
    """A tar that is written as it grows, and remembers what went in."""

    def __init__(self, out: BinaryIO) -> None:
        self._tar = tarfile.open(fileobj=out, mode="w|", format=tarfile.PAX_FORMAT)  # noqa: SIM115  # `finish` closes it
        self.files: dict[str, str] = {}

    def add_file(self, name: str, path: Path) -> None:
        with path.open("rb") as file:
            self.files[name] = hashlib.file_digest(file, "sha256").hexdigest()
            file.seek(0)
            self._tar.addfile(_entry(name, path.stat().st_size), file)

    def add_content(self, store: ObjectStore, stored: StoredContent) -> bool:
        """Sealed, as it lies in the store: whoever opens the backup still needs the vault key."""
        body = store.get(stored.at)
        self._add(f"archive/{stored.at.name}", body)
        return True

    def finish(self, signer: LogSigner, said: Mapping[str, Json]) -> None:
        body = canonical_json(said)
        note = signer.sign_text(_signed_over(body))
        self._add(_LIST, note.encode() + b"\n" + body)
        self._tar.close()

    def _add(self, name: str, body: bytes) -> None:
        self.files[name] = hashlib.sha256(body).hexdigest()
        self._tar.addfile(_entry(name, len(body)), io.BytesIO(body))


def _entry(name: str, size: int) -> tarfile.TarInfo:
    entry = tarfile.TarInfo(name)
    entry.size, entry.mode = size, 0o600
    return entry


def _readable(session: Session) -> Iterator[StoredContent]:
    """Every content whose key was not destroyed: what was erased is not backed up again."""
    after = ""
    while stored := list_contents(session, after=after):
        yield from (one for one in stored if one.wrapped_key is not None)
        after = str(stored[-1].digest)


def _said(
    session: Session, database: Database, signer: LogSigner, files: Mapping[str, str], *, contents: int, at: datetime
) -> dict[str, Json]:
    newest = latest_checkpoint(session)
    return {
        "vault_id": signer.key.name.rpartition("/")[2],
        "created_at": rfc3339(at),
        "revision": revision(database) or "",
        "database": "sqlite" if database.is_sqlite else "postgresql",
        "size": 0 if newest is None else newest.size,
        "root": "" if newest is None else newest.root,
        "refs": refs_digest(newest_commits(session)),
        "contents": contents,
        "files": dict(files),
    }


def refs_digest(commits: Mapping[str, str]) -> str:
    """One name for where every script's history ends."""
    lines = "".join(f"{commit} {script_id}\n" for script_id, commit in sorted(commits.items()))
    return hashlib.sha256(lines.encode()).hexdigest()


# --- reading ------------------------------------------------------------------------------------------


def read_backup(file: BinaryIO, identity: Identity, key: LogKey, into: Path | None = None) -> Inside:
    """Read a backup to its last byte, and lay its files out in an empty folder when one is given.

    Raises ProofBroken when anything was altered or is missing, or when the list is not signed by this vault.
    """
    found: dict[str, str] = {}
    body = b""
    try:
        with tarfile.open(fileobj=cast(Any, _Joined(opened(file, identity))), mode="r|") as tar:
            for entry in tar:
                inner = tar.extractfile(entry)
                if inner is None or not entry.isfile() or not _is_safe(entry.name) or entry.name in found:
                    raise ProofBroken("backup: it holds something that is no plain file of ours; use another copy")
                if entry.name == _LIST:
                    body = inner.read(_MOST_LIST)
                else:
                    found[entry.name] = _laid_out(cast(BinaryIO, inner), None if into is None else into / entry.name)
    except (tarfile.TarError, EOFError, OSError) as fault:
        raise ProofBroken(f"backup: it cannot be unpacked ({type(fault).__name__}); use another copy") from None
    inside = _inside(_listed(body, key))
    _require_same(found, inside.files)
    return inside


def _listed(body: bytes, key: LogKey) -> dict[str, Any]:
    """What the list says, once its signature holds. The note comes first, and the list after an empty line."""
    note, separator, said = body.rpartition(b"\n\n")
    if not separator or open_note(note.decode("utf-8", "replace") + "\n", key) != _signed_over(said):
        raise ProofBroken("backup: its list is missing or not what this vault signed; it is cut off or not ours")
    found = json.loads(said)
    if not isinstance(found, dict):
        raise ProofBroken("backup: its list is not one of ours; use another copy")
    return found


def _signed_over(said: bytes) -> str:
    return f"{TITLE}\n{hashlib.sha256(said).hexdigest()}\n"


def _require_same(found: Mapping[str, str], said: Mapping[str, str]) -> None:
    for name in sorted(found.keys() | said.keys()):
        if found.get(name) != said.get(name):
            what = "is missing" if name not in found else "is not on its list" if name not in said else "was altered"
            raise ProofBroken(f"backup: {name} {what}; use another copy")


def _inside(said: Mapping[str, Any]) -> Inside:
    try:
        return Inside(**said)
    except TypeError:
        raise ProofBroken("backup: its list has other fields than expected; it is of another version") from None


def _is_safe(name: str) -> bool:
    return all(part not in ("", ".", "..") for part in name.split("/"))


def _laid_out(inner: BinaryIO, target: Path | None) -> str:
    digest = hashlib.sha256()
    if target is None:
        while part := inner.read(_STEP):
            digest.update(part)
        return digest.hexdigest()
    target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with os.fdopen(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
        while part := inner.read(_STEP):
            digest.update(part)
            out.write(part)
    return digest.hexdigest()


class _Joined:
    """Chunks as one file to read from."""

    def __init__(self, chunks: Iterator[bytes]) -> None:
        self._chunks = chunks
        self._held = bytearray()

    def read(self, size: int = -1) -> bytes:
        while size < 0 or len(self._held) < size:
            chunk = next(self._chunks, None)
            if chunk is None:
                break
            self._held += chunk
        wanted = len(self._held) if size < 0 else size
        found = bytes(self._held[:wanted])
        del self._held[:wanted]
        return found


# --- putting back -------------------------------------------------------------------------------------


def put_contents(store: ObjectStore, folder: Path, contents: Sequence[StoredContent]) -> dict[Digest, str | None]:
    """Put every sealed content into a store; the version each has there, where the store has versions."""
    placed: dict[Digest, str | None] = {}
    for stored in contents:
        file = folder / "archive" / stored.at.name
        if not file.is_file():
            raise WrongState(f"{stored.digest}: its sealed bytes are not in the backup; use another copy")
        placed[stored.digest] = store.put(stored.at.name, file.read_bytes()).version
    return placed
