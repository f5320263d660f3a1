"""Objects as files in a folder: the embedded default."""

import os
import tempfile
from collections.abc import Sequence
from pathlib import Path

from escrow.archive.interface import ObjectVersion, WormVerdict, checked_name
from escrow.core.errors import ArchiveUnavailable, ContentMissing


class FolderStore:
    """A folder only we can read. A crash leaves a spare temporary file, never half an object."""

    kind = "folder"

    def __init__(self, root: Path) -> None:
        self._root = root

    def put(self, name: str, body: bytes) -> ObjectVersion:
        target = self._root / checked_name(name)
        try:
            self._write(target, body)
        except FileExistsError:
            self._refuse_other_bytes(target, body)
        except OSError as fault:
            raise ArchiveUnavailable(f"archive folder: {fault.strerror}; free space or mend the disk") from fault
        return ObjectVersion(name)

    def get(self, at: ObjectVersion) -> bytes:
        try:
            return (self._root / checked_name(at.name)).read_bytes()
        except FileNotFoundError:
            raise ContentMissing(
                f"archive object {at.name}: it is not in the folder; restore it from a backup"
            ) from None
        except OSError as fault:
            raise ArchiveUnavailable(f"archive folder: {fault.strerror}; mend the disk") from fault

    def listed(self, prefix: str) -> Sequence[ObjectVersion]:
        below = self._root / prefix.rpartition("/")[0]
        found = (path.relative_to(self._root).as_posix() for path in below.rglob("*") if path.is_file())
        return [ObjectVersion(name) for name in sorted(found) if name.startswith(prefix) and "/.put-" not in name]

    def probe_worm(self) -> WormVerdict:
        return WormVerdict.UNSUPPORTED

    def _write(self, target: Path, body: bytes) -> None:
        _make_folders(target.parent, self._root)
        handle, spare = tempfile.mkstemp(dir=target.parent, prefix=".put-")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(body)
                file.flush()
                os.fsync(file.fileno())
            os.link(spare, target)  # unlike a rename, a link refuses to replace what is there
        finally:
            os.unlink(spare)
        _sync_folder(target.parent)

    def _refuse_other_bytes(self, target: Path, body: bytes) -> None:
        if target.read_bytes() != body:
            raise ArchiveUnavailable(
                f"archive object {target.name}: other bytes are there already; nothing was replaced"
            )
        _sync_folder(target.parent)  # whoever put it may have died before its name was durable


def _make_folders(folder: Path, root: Path) -> None:
    """The folders down to this one, for our eyes only. A new folder's name is durable in the one above it."""
    missing = [path for path in (folder, *folder.parents) if path.is_relative_to(root) and not path.exists()]
    for path in reversed(missing):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.mkdir(mode=0o700, exist_ok=True)
        _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
