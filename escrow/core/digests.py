"""The names of bytes: SHA-256 digests, Git object ids and SWHIDs (ISO/IEC 18670)."""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from escrow.core.errors import RecordMalformed

_HEX64 = re.compile(r"[0-9a-f]{64}\Z")


@dataclass(frozen=True, slots=True, order=True)
class Digest:
    """The SHA-256 name of some bytes, written `sha256:<64 hex>`."""

    hex: str

    def __post_init__(self) -> None:
        if not _HEX64.match(self.hex):
            raise RecordMalformed("digest: expected 64 lower-case hexadecimal digits after 'sha256:'")

    @classmethod
    def of(cls, body: bytes) -> Self:
        return cls(hashlib.sha256(body).hexdigest())

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `sha256:<64 hex>`; raises RecordMalformed on anything else."""
        if not text.startswith("sha256:"):
            raise RecordMalformed("digest: expected 'sha256:' and 64 hexadecimal digits")
        return cls(text.removeprefix("sha256:"))

    def __str__(self) -> str:
        return f"sha256:{self.hex}"


def git_object_id(kind: str, body: bytes) -> str:
    """The SHA-1 id Git gives an object of this kind: 40 hex digits."""
    header = f"{kind} {len(body)}\0".encode()
    return hashlib.sha1(header + body, usedforsecurity=False).hexdigest()


def git_blob_id(body: bytes) -> str:
    return git_object_id("blob", body)


@dataclass(frozen=True, slots=True)
class TreeObject:
    """One Git tree: its id and the bytes that id names."""

    id: str
    body: bytes


def git_trees(files: Iterable[tuple[str, str]]) -> list[TreeObject]:
    """The Git trees of (relative path, blob id) pairs, leaves first, the root last.

    The root's id is the SWHID of the directory. Every file has mode 100644: the vault keeps bytes,
    not permissions.
    """
    root: dict[str, object] = {}
    for path, blob in files:
        *folders, name = path.split("/")
        here = root
        for folder in folders:
            here = here.setdefault(folder, {})  # type: ignore[assignment]
        here[name] = blob
    trees: list[TreeObject] = []
    _write_tree(root, trees)
    return trees


def _write_tree(entries: dict[str, object], trees: list[TreeObject]) -> str:
    rows: list[tuple[bytes, bytes]] = []
    for name, value in entries.items():
        encoded = name.encode()
        if isinstance(value, dict):
            child = bytes.fromhex(_write_tree(value, trees))
            rows.append((encoded + b"/", b"40000 " + encoded + b"\0" + child))
        else:
            rows.append((encoded, b"100644 " + encoded + b"\0" + bytes.fromhex(str(value))))
    body = b"".join(row for _, row in sorted(rows))
    tree = TreeObject(git_object_id("tree", body), body)
    trees.append(tree)
    return tree.id


def swhid_content(blob: str) -> str:
    return f"swh:1:cnt:{blob}"


def swhid_directory(tree: str) -> str:
    return f"swh:1:dir:{tree}"


def swhid_revision(commit: str) -> str:
    return f"swh:1:rev:{commit}"
