"""The Git projection: every version becomes a commit under its script's reference, in one of sixteen shards."""

import fcntl
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path

from sqlalchemy import tuple_, update
from sqlmodel import col, select

from escrow.core.clock import Clock
from escrow.core.digests import Digest
from escrow.core.errors import CustodyBroken
from escrow.db.session import Database
from escrow.history.commits import plan_commit
from escrow.history.pack import GitObject, create_bare, read_packed_refs, run_git, update_packed_refs, write_pack
from escrow.history.queries import files_by_version
from escrow.history.tables import VersionRow
from escrow.history.versions import VersionFile

Load = Callable[[Digest], bytes]
"""Gives the bytes of a content in custody."""

MOST_AT_ONCE = 1000


def shard_of(script_id: str) -> str:
    return script_id[0]


def ref_of(script_id: str) -> str:
    return f"refs/scripts/{script_id[:2]}/{script_id}"


class ShardWriter:
    """Makes recorded versions real in Git. One writer a shard, by a file lock; a round may be repeated at any time."""

    def __init__(self, root: Path, database: Database, load: Load, clock: Clock) -> None:
        self._root = root
        self._database = database
        self._load = load
        self._clock = clock

    def repository(self, script_id: str) -> Path:
        return self._root / f"{shard_of(script_id)}.git"

    def project(self) -> int:
        """Write what is not in Git yet, oldest first; how many versions. Durable before it is marked done."""
        waiting = self._waiting()
        for shard, rows in groupby(waiting, key=lambda row: shard_of(row.script_id)):
            self._write(self._root / f"{shard}.git", list(rows))
        return len(waiting)

    def rebuild(self) -> int:
        """Write every version again, from archive and SQL; the same commits and references come out."""
        with self._database.transaction() as session:
            session.execute(update(VersionRow).values(in_git_at=None))
        total = 0
        while count := self.project():
            total += count
        return total

    def refs(self) -> dict[str, str]:
        """Every script's reference, over all shards."""
        found: dict[str, str] = {}
        for folder in sorted(self._root.glob("?.git")):
            found |= read_packed_refs(folder)
        return found

    def check(self) -> None:
        """Git says what SQL says, and every shard is whole; raises CustodyBroken naming the first that is not."""
        refs = self.refs()
        with self._database.reading() as session:
            rows = session.exec(
                select(VersionRow)
                .where(col(VersionRow.in_git_at).is_not(None))
                .order_by(col(VersionRow.script_id), col(VersionRow.number).desc())
            ).all()
        for script_id, versions in groupby(rows, key=lambda row: row.script_id):
            newest = next(versions)
            if refs.get(ref_of(script_id)) != newest.commit_id:
                raise CustodyBroken(
                    f"history of script {script_id}: Git lacks version {newest.number}; run `escrow history rebuild`"
                )
        for folder in sorted(self._root.glob("?.git")):
            run_git(folder, "fsck", "--full", "--strict", "--no-progress")

    def _waiting(self) -> Sequence[VersionRow]:
        with self._database.reading() as session:
            return session.exec(
                select(VersionRow)
                .where(col(VersionRow.in_git_at).is_(None))
                .order_by(col(VersionRow.script_id), col(VersionRow.number))
                .limit(MOST_AT_ONCE)
            ).all()

    def _write(self, folder: Path, rows: Sequence[VersionRow]) -> None:
        with _only_writer(folder):
            write_pack(folder, self._objects(rows))
            # Rows are in order, so the last commit of a script is the one its reference ends at.
            update_packed_refs(folder, {ref_of(row.script_id): row.commit_id for row in rows})
        self._mark(rows)

    def _objects(self, rows: Sequence[VersionRow]) -> list[GitObject]:
        objects: dict[str, GitObject] = {}
        for script_id, group in groupby(rows, key=lambda row: row.script_id):
            versions = list(group)
            with self._database.reading() as session:
                files = files_by_version(session, script_id, [row.number for row in versions])
            for row in versions:
                objects |= self._objects_of(row, files[row.number])
        return list(objects.values())

    def _objects_of(self, row: VersionRow, files: Sequence[VersionFile]) -> dict[str, GitObject]:
        plan = plan_commit(
            script_id=row.script_id,
            number=row.number,
            digest=Digest.parse(row.digest),
            files=[(file.path, file.git_blob) for file in files],
            parent=row.parent_commit,
            at=row.first_seen_at,
        )
        if plan.id != row.commit_id:
            raise CustodyBroken(
                f"version {row.number} of script {row.script_id}: its row was altered; restore the database"
            )
        found = {file.git_blob: GitObject("blob", self._load(file.digest)) for file in files}
        found |= {tree.id: GitObject("tree", tree.body) for tree in plan.trees}
        return {**found, plan.id: GitObject("commit", plan.body)}

    def _mark(self, rows: Sequence[VersionRow]) -> None:
        keys = [(row.script_id, row.number) for row in rows]
        with self._database.transaction() as session:
            session.execute(
                update(VersionRow)
                .where(tuple_(col(VersionRow.script_id), col(VersionRow.number)).in_(keys))
                .values(in_git_at=self._clock.now())
            )


@contextmanager
def _only_writer(folder: Path) -> Iterator[None]:
    """Hold a shard alone. Whoever holds it clears away what a killed writer left behind."""
    if not (folder / "HEAD").exists():
        create_bare(folder)
    handle = os.open(folder / "writer.flock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        for stale in [*folder.glob("*.lock"), *folder.glob("objects/pack/tmp_*")]:
            stale.unlink(missing_ok=True)
        yield
    finally:
        os.close(handle)
