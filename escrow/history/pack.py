"""Writing Git objects in bulk: one pack through `git index-pack`, one rewrite of packed-refs.

Objects are cheap, references are the cost: with every reference a file of its own and fsync on, references took
forty times as long as the objects (docs/adr/0002).
"""

import hashlib
import os
import struct
import tempfile
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from git.cmd import Git
from git.exc import GitCommandError

from escrow.core.errors import CustodyBroken

_KINDS = {"commit": 1, "tree": 2, "blob": 3}
_SAID_BY_FILES = (
    "gitmodulesName", "gitmodulesPath", "gitmodulesUrl", "gitmodulesUpdate", "gitmodulesParse", "gitmodulesLarge",
    "gitattributesLarge", "gitattributesLineLength",
)  # fmt: skip
FSCK = (*(part for name in _SAID_BY_FILES for part in ("-c", f"fsck.{name}=ignore")),
        "fsck", "--full", "--strict", "--no-progress")  # fmt: skip
"""Whether a repository is whole. What a captured `.gitmodules` says is evidence and no damage: were it counted, whoever
deposits one could make a whole shard look broken. Git refuses such a file when it would act on it."""


@dataclass(frozen=True, slots=True)
class GitObject:
    """One object to write."""

    kind: str
    body: bytes


def git_environment() -> dict[str, str]:
    """Git without the machine's or anybody's configuration, and without asking anyone anything."""
    return {
        "PATH": os.environ.get("PATH", "/usr/bin:/bin"),
        "HOME": "/nonexistent",
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_TERMINAL_PROMPT": "0",
        "LC_ALL": "C",
        # The vault's own folders may belong to another user than the one reading them, as in a container.
        "GIT_CONFIG_COUNT": "1",
        "GIT_CONFIG_KEY_0": "safe.directory",
        "GIT_CONFIG_VALUE_0": "*",
    }


def run_git(folder: Path, *arguments: str, stdin: bytes = b"") -> bytes:
    """One git command in a bare repository; its output. Raises CustodyBroken naming the command when it fails."""
    with tempfile.TemporaryFile() as fed:
        fed.write(stdin)
        fed.seek(0)
        try:
            printed = Git().execute(
                ["git", f"--git-dir={folder}", *arguments],
                istream=fed,
                stdout_as_string=False,
                strip_newline_in_stdout=False,
                env=git_environment(),
            )
        except GitCommandError as fault:
            command = next(word for word in arguments if word[0] != "-" and "=" not in word)  # settings stand before it
            raise CustodyBroken(
                f"git {command} in {folder.name}: it ended with {fault.status}; run `escrow verify --deep`"
            ) from None
    return printed


def create_bare(folder: Path) -> None:
    """A bare repository that syncs what it writes, never tidies by itself, and takes no push."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("objects/pack", "objects/info", "refs/heads"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    (folder / "config").write_text(
        "[core]\n\trepositoryformatversion = 0\n\tfilemode = false\n\tbare = true\n"
        "\tfsync = all\n\tfsyncMethod = fsync\n"
        "[gc]\n\tauto = 0\n[receive]\n\tdenyCurrentBranch = refuse\n[http]\n\treceivepack = false\n"
        "[transfer]\n\tfsckObjects = true\n[uploadpack]\n\tallowAnySHA1InWant = false\n"
    )
    (folder / "HEAD").write_text("ref: refs/heads/main\n")


def write_pack(folder: Path, objects: Sequence[GitObject]) -> None:
    """Put objects into a repository as one durable pack. What is there already does no harm."""
    if objects:
        run_git(folder, "index-pack", "--stdin", "--fix-thin", stdin=pack_bytes(objects))


def pack_bytes(objects: Sequence[GitObject]) -> bytes:
    """A version-2 pack of whole objects (gitformat-pack)."""
    parts = [b"PACK" + struct.pack(">II", 2, len(objects))]
    parts += [_entry(one) for one in objects]
    body = b"".join(parts)
    return body + hashlib.sha1(body, usedforsecurity=False).digest()


def _entry(one: GitObject) -> bytes:
    size = len(one.body)
    first = (_KINDS[one.kind] << 4) | (size & 0x0F)
    size >>= 4
    header = bytearray()
    while size:
        header.append(first | 0x80)
        first, size = size & 0x7F, size >> 7
    header.append(first)
    return bytes(header) + zlib.compress(one.body, 6)


def read_packed_refs(folder: Path) -> dict[str, str]:
    """Every reference of a repository of ours, by name."""
    try:
        lines = (folder / "packed-refs").read_text("ascii").splitlines()
    except FileNotFoundError:
        return {}
    rows = (line.split(" ", 1) for line in lines if line and line[0] not in "#^")
    return {name: commit for commit, name in rows}


def update_packed_refs(folder: Path, changes: Mapping[str, str]) -> None:
    """Set references, all or none, with one fsync. Read again under the lock: another's changes must not be lost."""
    lock = folder / "packed-refs.lock"
    handle = os.open(lock, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)
    try:
        refs = {**read_packed_refs(folder), **changes}
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.writelines(_packed_lines(refs))
            file.flush()
            os.fsync(file.fileno())
        os.replace(lock, folder / "packed-refs")
    except BaseException:
        lock.unlink(missing_ok=True)
        raise
    _sync(folder)


def _packed_lines(refs: Mapping[str, str]) -> Iterable[str]:
    yield "# pack-refs with: sorted \n"
    for name in sorted(refs):
        yield f"{refs[name]} {name}\n"


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
