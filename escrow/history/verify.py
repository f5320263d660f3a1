"""Checking the history: each version's row against its files and its leaf, and Git against SQL, object by object."""

import subprocess
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import IO

from sqlmodel import Session, col, select

from escrow.audit.queries import untold_by
from escrow.audit.tables import AuditDetailRow
from escrow.core.digests import Digest, git_object_id
from escrow.core.errors import RecordMalformed
from escrow.core.events import Event
from escrow.core.faults import Fault
from escrow.core.snapshots import FileRole
from escrow.history.commits import plan_commit
from escrow.history.pack import FSCK, git_environment, read_packed_refs
from escrow.history.shard import ref_of, shard_of
from escrow.history.tables import VersionFileRow, VersionRow

_ROWS_AT_ONCE = 500
_OBJECTS_AT_ONCE = 5000

ContentOf = Callable[[str], tuple[str, int] | None]
"""Gives the Git name and the size of a content by its digest; None when it is not in custody."""


def faults_in_versions(session: Session, content_of: ContentOf) -> Iterator[Fault]:
    """Versions whose row is not what its files, its predecessor, its contents or its audit leaf say."""
    rows = select(VersionRow).order_by(col(VersionRow.script_id), col(VersionRow.number))
    for script_id, group in groupby(session.exec(rows).yield_per(_ROWS_AT_ONCE), key=lambda row: row.script_id):
        parent: str | None = None
        for row in group:
            wrong = _wrong_with(session, row, parent, content_of)
            if wrong is not None:
                thing = f"version {row.number} of script {script_id}"
                yield Fault("version", thing, f"{thing}: {wrong}; restore the database from a backup")
            parent = row.commit_id
    for index, subject in untold_by(session, Event.VERSION_STORED, col(VersionRow.leaf_id)):
        thing = "version of " + (subject or f"leaf {index}").replace(":", " ", 1)
        yield Fault("version", thing, f"{thing}: leaf {index} says it was stored, no row does; restore the database")


def _wrong_with(session: Session, row: VersionRow, parent: str | None, content_of: ContentOf) -> str | None:
    files = session.exec(
        select(VersionFileRow).where(VersionFileRow.script_id == row.script_id, VersionFileRow.number == row.number)
    ).all()
    if row.parent_commit != parent:
        return "its parent is not the version before it"
    if not _is_planned(row, files):
        return "its row or one of its files was altered: they do not make the commit that was recorded"
    if not all(_is_known(file, content_of) for file in files):
        return "a file of it is not the content its digest names"
    return _wrong_with_leaf(session, row, files)


def _is_planned(row: VersionRow, files: Sequence[VersionFileRow]) -> bool:
    try:
        plan = plan_commit(
            script_id=row.script_id,
            number=row.number,
            digest=Digest.parse(row.digest),
            files=[(file.path, file.git_blob) for file in files],
            parent=row.parent_commit,
            at=row.first_seen_at,
        )
    except (RecordMalformed, ValueError, IndexError):
        return False
    return (plan.id, plan.tree) == (row.commit_id, row.tree)


def _is_known(file: VersionFileRow, content_of: ContentOf) -> bool:
    return content_of(file.digest) == (file.git_blob, file.size) and file.role in list(FileRole)


def _wrong_with_leaf(session: Session, row: VersionRow, files: Sequence[VersionFileRow]) -> str | None:
    leaf = session.get(AuditDetailRow, row.leaf_id)
    if leaf is None:
        return "its audit leaf is gone"
    if leaf.details is None:
        return None  # erased, or of a time before leaves said this
    said = (leaf.subject, leaf.details.get("version"), leaf.details.get("digest"), leaf.details.get("files"))
    if said != (f"script:{row.script_id}", row.number, row.digest, len(files)):
        return "it is not what its audit leaf says was stored"
    return None


# --- Git ----------------------------------------------------------------------------------------------


def faults_in_git(session: Session, root: Path) -> Iterator[Fault]:
    """References that are not what SQL says, and shards that are not whole, by the file and version they hurt."""
    newest = _newest(session)
    for folder in sorted({root / f"{shard_of(script_id)}.git" for script_id in newest} | set(root.glob("?.git"))):
        expected = {ref_of(key): commit for key, commit in newest.items() if shard_of(key) == folder.name[0]}
        yield from _in_refs(folder, expected)
        if folder.exists():
            yield from _in_objects(session, folder)


def _newest(session: Session) -> dict[str, str]:
    rows = session.exec(
        select(VersionRow.script_id, VersionRow.commit_id)
        .where(col(VersionRow.in_git_at).is_not(None))
        .order_by(col(VersionRow.script_id), col(VersionRow.number))
    )
    return dict(iter(rows))


def _in_refs(folder: Path, expected: Mapping[str, str]) -> Iterator[Fault]:
    try:
        found = read_packed_refs(folder)
    except (ValueError, OSError):
        yield _history(f"git/{folder.name}", "its references cannot be read; run `escrow history rebuild`")
        return
    for name in sorted(expected.keys() | found.keys()):
        if found.get(name) != expected.get(name):
            lacks = "Git has a reference SQL does not know" if name not in expected else "Git lacks its newest version"
            yield _history(f"history of script {name.rpartition('/')[2]}", f"{lacks}; run `escrow history rebuild`")


def _in_objects(session: Session, folder: Path) -> Iterator[Fault]:
    said = _fsck(folder)
    if not said:
        return  # every object that a reference leads to is there, and is what its name says
    yield _history(f"git/{folder.name}", f"git fsck says: {said}; run `escrow history rebuild`")
    # What fsck says of a damaged pack names no script: ask for every object by what it is.
    for name, what in _unreadable(folder, _objects(session, folder.name[0])):
        yield _history(what, f"object {name} in git/{folder.name} is damaged or gone; run `escrow history rebuild`")


@dataclass(frozen=True, slots=True)
class _Object:
    name: str
    what: str


def _objects(session: Session, shard: str) -> Iterator[_Object]:
    versions = (
        select(VersionRow.script_id, VersionRow.number, VersionRow.commit_id, VersionRow.tree)
        .where(col(VersionRow.in_git_at).is_not(None), col(VersionRow.script_id).startswith(shard))
        .order_by(col(VersionRow.script_id), col(VersionRow.number))
    )
    for script_id, number, commit, tree in session.exec(versions).yield_per(_ROWS_AT_ONCE):
        what = f"version {number} of script {script_id}"
        yield _Object(commit, what)
        yield _Object(tree, what)
    files = (
        select(VersionFileRow.script_id, VersionFileRow.number, VersionFileRow.path, VersionFileRow.git_blob)
        .join(
            VersionRow,
            (col(VersionRow.script_id) == col(VersionFileRow.script_id))
            & (col(VersionRow.number) == col(VersionFileRow.number)),
        )
        .where(col(VersionRow.in_git_at).is_not(None), col(VersionFileRow.script_id).startswith(shard))
        .order_by(col(VersionFileRow.script_id), col(VersionFileRow.number), col(VersionFileRow.path))
    )
    for script_id, number, path, blob in session.exec(files).yield_per(_ROWS_AT_ONCE):
        yield _Object(blob, f"{path} in version {number} of script {script_id}")


def _unreadable(folder: Path, objects: Iterator[_Object]) -> Iterator[tuple[str, str]]:
    """Those Git cannot give, each once: every body is inflated, so a flipped bit anywhere in it counts."""
    wanted: dict[str, str] = {}
    for one in objects:
        wanted.setdefault(one.name, one.what)
        if len(wanted) >= _OBJECTS_AT_ONCE:
            yield from _damaged(folder, wanted)
            wanted = {}
    yield from _damaged(folder, wanted)


def _damaged(folder: Path, wanted: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    names = list(wanted)
    while names:
        # One damaged object ends Git's whole answer: what came before it is whole, and the rest is asked again.
        given = _count_given(folder, names)
        if given == len(names):
            return
        yield names[given], wanted[names[given]]
        names = names[given + 1 :]


def _count_given(folder: Path, names: Sequence[str]) -> int:
    """How many of these objects Git gives whole, in order, before the first it cannot."""
    with tempfile.TemporaryFile() as asked:
        asked.write("".join(f"{name}\n" for name in names).encode())
        asked.seek(0)
        process = subprocess.Popen(
            ["git", f"--git-dir={folder}", "cat-file", "--batch"],
            stdin=asked,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=git_environment(),
        )
        assert process.stdout is not None
        try:
            with process.stdout as answer:
                return next((count for count, name in enumerate(names) if not _is_given(answer, name)), len(names))
        finally:
            process.kill()
            process.wait()


def _is_given(answer: IO[bytes], name: str) -> bool:
    """Read one object of the answer; False when it is missing, another, or cut off."""
    head = answer.readline().split()
    if len(head) != 3 or head[0].decode("ascii", "replace") != name:
        return False
    kind, size = head[1].decode("ascii", "replace"), int(head[2])
    body = answer.read(size + 1)
    return len(body) == size + 1 and git_object_id(kind, body[:-1]) == name


def _fsck(folder: Path) -> str:
    """The first complaint, without paths of this machine; empty when there is none."""
    done = subprocess.run(
        ["git", f"--git-dir={folder}", *FSCK],
        capture_output=True,
        env=git_environment(),
    )
    if not done.returncode:
        return ""
    said = (done.stderr + done.stdout).decode("utf-8", "replace").replace(str(folder.resolve()), ".")
    lines = [line for line in said.splitlines() if line.strip()]
    return (lines or [f"it ended with {done.returncode}"])[0][:200]


def _history(thing: str, wrong: str) -> Fault:
    return Fault("history", thing, f"{thing}: {wrong}")
