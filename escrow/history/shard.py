"""The Git projection: every version becomes a commit under its script's reference, in one of sixteen shards."""

import fcntl
import os
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from escrow.core.clock import Clock
from escrow.core.digests import Digest
from escrow.core.errors import ContentCorrupted, ContentMissing, CustodyBroken, WrongState
from escrow.core.fault_points import reach
from escrow.db.session import Database
from escrow.history.commits import plan_commit
from escrow.history.home import Home
from escrow.history.pack import FSCK, GitObject, create_bare, read_packed_refs, run_git, update_packed_refs, write_pack
from escrow.history.queries import files_to_write, newest_in_git, versions_waiting, waiting_shards
from escrow.history.tables import VersionRow
from escrow.history.versions import VersionFile, mark_in_git, mark_lost, mark_waiting
from escrow.logs import log

Load = Callable[[Digest], bytes]
"""Gives the bytes of a content in custody."""

MOST_AT_ONCE = 1000
SHARDS = "0123456789abcdef"
_LEFT_BY_THE_DEAD = ("**/*.lock", "objects/pack/tmp_*", "objects/pack/.tmp-*", "objects/tmp_*", "gc.pid")
_LOG = log(__name__)


def shard_of(script_id: str) -> str:
    return script_id[0]


def ref_of(script_id: str) -> str:
    return f"refs/scripts/{script_id[:2]}/{script_id}"


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """What writing the history anew came to."""

    versions: int
    is_identical: bool
    """Did every reference come out as it was? None were before a first build, which counts as identical."""


class ShardWriter:
    """Makes recorded versions real in Git. One writer a shard, by a file lock; a round may be repeated at any time.

    The shards of a vault lie on one disk. Which one is leased in SQL: a worker on another machine leaves them alone,
    and takes over, writing them anew, once that disk's workers have been silent for an hour.
    """

    def __init__(self, root: Path, database: Database, load: Load, clock: Clock) -> None:
        self._root = root
        self._database = database
        self._load = load
        self._clock = clock
        self._home = Home(root, database, clock)

    def repository(self, script_id: str) -> Path:
        return self._folder(shard_of(script_id))

    # --- writing -----------------------------------------------------------------------------------------

    def project(self) -> int:
        """Write what is not in Git yet, a shard at a time; how many versions. Durable before it is marked done."""
        if not self._shards_waiting() or not self._home.is_here():
            return 0
        return sum(self._project(shard) for shard in self._shards_waiting())

    def recover(self) -> int:
        """What a start owes the last stop: dead writers' leavings gone, versions Git lacks waiting again; how many."""
        behind = 0
        if not self._home.is_here():
            return behind
        for shard in SHARDS:
            with self._only_writer(shard) as is_ours:
                if is_ours:
                    behind += self._wait_again(shard)
        if behind:
            _LOG.warning("history.behind", versions=behind)
        return behind

    def rebuild(self) -> Rebuilt:
        """Write every version again beside what is there, from archive and SQL, then put it in its place."""
        self._home.move_here()
        before = self.refs()
        versions = sum(self._rebuild(shard) for shard in SHARDS)
        after = self.refs()
        return Rebuilt(versions, is_identical=all(after.get(name) == commit for name, commit in before.items()))

    def tidy(self) -> int:
        """Bring the packs of each shard together, geometrically; how many shards. One that is being written waits."""
        return sum(self._tidy(folder.stem) for folder in self._folders() if self._home.is_here())

    def purge(self, shard: str, gone: Sequence[str]) -> None:
        """Drop what no reference leads to, packs too; raises CustodyBroken when one of these objects is still there."""
        with self._only_writer(shard) as is_ours:
            if not is_ours or not self._home.is_here():
                raise WrongState(f"shard {shard}: somebody else writes it; it is tried again")
            shutil.rmtree(self._root / f"{shard}.git.old", ignore_errors=True)
            shutil.rmtree(self._root / f"{shard}.git.rebuilding", ignore_errors=True)
            run_git(self._folder(shard), "repack", "-a", "-d", "-q", "--no-write-bitmap-index")
            run_git(self._folder(shard), "prune", "--expire=now")
        asked = "".join(f"{name}\n" for name in gone).encode()
        found = run_git(self._folder(shard), "cat-file", "--batch-check", stdin=asked).decode().splitlines()
        left = [line.split()[0] for line in found if not line.endswith(" missing")]
        if left:
            raise CustodyBroken(f"git/{shard}.git: {left[0]} is still there after the purge; look for a .keep file")

    # --- reading -----------------------------------------------------------------------------------------

    def refs(self) -> dict[str, str]:
        """Every script's reference, over all shards."""
        found: dict[str, str] = {}
        for folder in self._folders():
            found |= read_packed_refs(folder)
        return found

    def check(self) -> None:
        """Git says what SQL says, and every shard is whole; raises CustodyBroken naming the first that is not."""
        for shard in SHARDS:
            self._compare(shard)
        for folder in self._folders():
            run_git(folder, *FSCK)

    # --- parts -------------------------------------------------------------------------------------------

    def _folder(self, shard: str) -> Path:
        return self._root / f"{shard}.git"

    def _folders(self) -> list[Path]:
        return sorted(self._root.glob("?.git"))

    def _shards_waiting(self) -> list[str]:
        with self._database.reading() as session:
            return waiting_shards(session)

    def _project(self, shard: str) -> int:
        with self._only_writer(shard) as is_ours:
            if not is_ours:
                return 0
            with self._database.reading() as session:
                rows = versions_waiting(session, shard, limit=MOST_AT_ONCE)
            return self._write(self._folder(shard), rows)

    def _write(self, folder: Path, rows: Sequence[VersionRow]) -> int:
        objects, written = self._objects(rows)
        write_pack(folder, list(objects.values()))
        reach("history.packed")
        # Rows are in order, so the last commit of a script is the one its reference ends at.
        update_packed_refs(folder, {ref_of(row.script_id): row.commit_id for row in written})
        reach("history.referenced")
        with self._database.transaction() as session:
            mark_in_git(session, [(row.script_id, row.number) for row in written], at=self._clock.now())
        reach("history.marked")
        return len(written)

    def _objects(self, rows: Sequence[VersionRow]) -> tuple[dict[str, GitObject], list[VersionRow]]:
        """The objects of these versions and which of them could be made; one that is broken does not stop the rest."""
        with self._database.reading() as session:
            files = files_to_write(session, [(row.script_id, row.number) for row in rows])
        objects: dict[str, GitObject] = {}
        written: list[VersionRow] = []
        for script_id, group in groupby(rows, key=lambda row: row.script_id):
            try:
                for row in group:
                    objects |= self._objects_of(row, files.get((row.script_id, row.number), {}), objects)
                    written.append(row)
            except (ContentMissing, ContentCorrupted) as fault:
                _LOG.error("history.blocked", script_id=script_id, code=fault.code)
        return objects, written

    def _objects_of(
        self, row: VersionRow, files: Mapping[VersionFile, bool], made: Mapping[str, GitObject]
    ) -> dict[str, GitObject]:
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
        fresh = {file.git_blob: file for file, is_known in files.items() if not is_known and file.git_blob not in made}
        found = {blob: GitObject("blob", self._load(file.digest)) for blob, file in fresh.items()}
        found |= {tree.id: GitObject("tree", tree.body) for tree in plan.trees}
        return {**found, plan.id: GitObject("commit", plan.body)}

    def _wait_again(self, shard: str) -> int:
        """Versions marked as written that this shard's references do not lead to."""
        refs = read_packed_refs(self._folder(shard))
        with self._database.transaction() as session:
            newest = newest_in_git(session, shard)
            return mark_lost(
                session, [one.script_id for one in newest if refs.get(ref_of(one.script_id)) != one.commit]
            )

    def _compare(self, shard: str) -> None:
        refs = read_packed_refs(self._folder(shard))
        with self._database.reading() as session:
            newest = newest_in_git(session, shard)
        for one in newest:
            if refs.get(ref_of(one.script_id)) != one.commit:
                raise CustodyBroken(
                    f"history of script {one.script_id}: Git lacks version {one.number}; run `escrow history rebuild`"
                )

    def _rebuild(self, shard: str) -> int:
        fresh, total = self._root / f"{shard}.git.rebuilding", 0
        with self._only_writer(shard) as is_ours:
            if not is_ours:
                raise WrongState(f"shard {shard}: somebody writes it; stop the worker or try again in a minute")
            shutil.rmtree(fresh, ignore_errors=True)
            create_bare(fresh)
            with self._database.transaction() as session:
                mark_waiting(session, shard)
            while rows := self._waiting(shard):
                if not (count := self._write(fresh, rows)):
                    break
                total += count
            self._swap(shard, fresh)
        return total

    def _waiting(self, shard: str) -> Sequence[VersionRow]:
        with self._database.reading() as session:
            return versions_waiting(session, shard, limit=MOST_AT_ONCE)

    def _swap(self, shard: str, fresh: Path) -> None:
        """A crash between the two renames leaves no shard; a start then finds every version lost and writes it."""
        old = self._root / f"{shard}.git.old"
        shutil.rmtree(old, ignore_errors=True)
        if self._folder(shard).exists():
            self._folder(shard).rename(old)
        fresh.rename(self._folder(shard))
        shutil.rmtree(old, ignore_errors=True)

    def _tidy(self, shard: str) -> int:
        with self._only_writer(shard) as is_ours:
            if not is_ours:
                return 0
            run_git(self._folder(shard), "repack", "--geometric=2", "-d", "-q")
            return 1

    @contextmanager
    def _only_writer(self, shard: str) -> Iterator[bool]:
        """Hold a shard alone; False when another does. Whoever holds it clears away what a killed writer left."""
        folder = self._folder(shard)
        self._root.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle = os.open(self._root / f"{shard}.flock", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(handle)
            yield False
            return
        try:
            if not (folder / "HEAD").exists():
                create_bare(folder)
            for stale in [one for pattern in _LEFT_BY_THE_DEAD for one in folder.glob(pattern)]:
                stale.unlink(missing_ok=True)
            yield True
        finally:
            os.close(handle)
