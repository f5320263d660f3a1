"""One script as a repository of its own, so that a clone can reach nothing else.

Namespaces and hidden references in a shared repository do not confine a reader who knows an object's id; a
throw-away repository that never held anything else does.
"""

import os
import shutil
import tempfile
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from escrow.core.clock import Clock
from escrow.core.digests import Digest, git_blob_id
from escrow.history.commits import CommitPlan, plan_commit
from escrow.history.pack import GitObject, create_bare, update_packed_refs, write_pack
from escrow.history.versions import Version, VersionFile

BRANCH = "refs/heads/main"
_BEING_CLONED = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Transform:
    """How each file is to be shown, and what its commits say of that."""

    change: Callable[[Digest, bytes], bytes]
    """(digest, bytes) to the bytes to show."""
    trailers: Mapping[str, str] = field(default_factory=dict)


AS_IT_IS = Transform(lambda _digest, body: body)
"""Shows everything: commits come out with the very ids the versions were recorded with."""

History = Sequence[tuple[Version, Sequence[VersionFile]]]
"""A script's versions, oldest first, each with its files."""

Load = Callable[[Digest], bytes]


def commit_chain(history: History, transform: Transform, blob_of: Callable[[Digest], str]) -> list[CommitPlan]:
    """The commits a script has under a transform, oldest first, computed without Git."""
    chain: list[CommitPlan] = []
    for version, files in history:
        parent = chain[-1].id if chain else None
        chain.append(
            plan_commit(
                script_id=version.script_id,
                number=version.number,
                digest=version.digest,
                files=[(file.path, blob_of(file.digest)) for file in files],
                parent=parent,
                at=version.first_seen_at,
                trailers=transform.trailers,
            )
        )
    return chain


def redacted_chain(history: History, transform: Transform, load: Load) -> list[str]:
    """The commit ids of a script under a transform, oldest first."""
    shown = _shown(history, transform, load)
    return [plan.id for plan in commit_chain(history, transform, lambda digest: git_blob_id(shown[digest]))]


class Kitchen:
    """Cooked repositories by the commit they end at, kept while they are asked for, at most so many.

    The last commit depends on every content, on how each is shown and on what the commits say of that: a repository
    that ends at it is the one that would be cooked again.
    """

    def __init__(self, folder: Path, clock: Clock, *, most: int) -> None:
        self._folder = folder
        self._clock = clock
        self._most = most

    def find(self, tip: str) -> Path | None:
        """The repository that ends at this commit, when it was cooked before. No content is read for it."""
        target = self._folder / f"{tip}.git"
        if not target.exists():
            return None
        self._touch(target)
        return target

    def cook(self, history: "History", transform: Transform, load: "Load") -> Path:
        target = cook(history, transform, load, self._folder)
        self._touch(target)
        self._clear_away()
        return target

    def empty(self) -> None:
        """Throw everything away, also what is being cloned: something in it may be shown to nobody any more."""
        for folder in self._folder.glob("*") if self._folder.exists() else ():
            shutil.rmtree(folder, ignore_errors=True)

    def _touch(self, target: Path) -> None:
        with suppress(FileNotFoundError):  # it was cleared away in this moment; whoever asked cooks it again
            os.utime(target, (self._clock.now().timestamp(),) * 2)

    def _clear_away(self) -> None:
        """Those nobody asked for longest go, but none that somebody may be cloning from."""
        standing = sorted(self._folder.glob("*.git"), key=lambda one: one.stat().st_mtime)
        quiet_since = (self._clock.now() - _BEING_CLONED).timestamp()
        for old in standing[: max(0, len(standing) - self._most)]:
            if old.stat().st_mtime < quiet_since:
                gone = old.with_suffix(".gone")
                old.rename(gone)
                shutil.rmtree(gone, ignore_errors=True)


def cook(history: History, transform: Transform, load: Load, cooked: Path) -> Path:
    """A bare repository with one script's history on `main`; the same one again while nothing changed."""
    shown = _shown(history, transform, load)
    chain = commit_chain(history, transform, lambda digest: git_blob_id(shown[digest]))
    target = cooked / f"{chain[-1].id}.git"
    if not target.exists():
        _build(target, chain, list(shown.values()))
    return target


def _build(target: Path, chain: Sequence[CommitPlan], bodies: Sequence[bytes]) -> None:
    target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    folder = Path(tempfile.mkdtemp(dir=target.parent, prefix=".cooking-"))
    try:
        create_bare(folder)
        write_pack(folder, _objects(chain, bodies))
        update_packed_refs(folder, {BRANCH: chain[-1].id})
        folder.rename(target)
    except FileExistsError:
        pass  # somebody cooked the same one meanwhile
    except OSError:
        if not target.exists():
            raise
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _objects(chain: Sequence[CommitPlan], bodies: Sequence[bytes]) -> list[GitObject]:
    found = {git_blob_id(body): GitObject("blob", body) for body in bodies}
    for plan in chain:
        found |= {tree.id: GitObject("tree", tree.body) for tree in plan.trees}
        found[plan.id] = GitObject("commit", plan.body)
    return list(found.values())


def _shown(history: History, transform: Transform, load: Load) -> dict[Digest, bytes]:
    digests = sorted({file.digest for _, files in history for file in files})
    return {digest: transform.change(digest, load(digest)) for digest in digests}
