"""A version's Git commit, computed before Git has it: the same facts always give the same id."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from escrow.core.digests import Digest, TreeObject, git_object_id, git_trees

# Nobody wrote this commit in Git's sense; who owned a script when is told by the lifecycle, not by history.
_IDENTITY = "Script Escrow <escrow@vault.invalid>"


@dataclass(frozen=True, slots=True)
class CommitPlan:
    """A commit and the trees below it, as the bytes Git will store."""

    id: str
    body: bytes
    trees: Sequence[TreeObject]

    @property
    def tree(self) -> str:
        return self.trees[-1].id


def plan_commit(
    *,
    script_id: str,
    number: int,
    digest: Digest,
    files: Sequence[tuple[str, str]],
    parent: str | None,
    at: datetime,
    trailers: Mapping[str, str] | None = None,
) -> CommitPlan:
    """The commit of one version. `files` are (path, blob id); its tree is the snapshot and nothing of ours."""
    trees = git_trees(files)
    seconds = int(at.astimezone(UTC).timestamp())
    ours = {"Escrow-Script": script_id, "Escrow-Version": str(number), "Escrow-Content-SHA256": digest.hex}
    lines = [
        f"tree {trees[-1].id}",
        *([f"parent {parent}"] if parent else []),
        f"author {_IDENTITY} {seconds} +0000",
        f"committer {_IDENTITY} {seconds} +0000",
        "",
        f"Version {number}",
        "",
        *(f"{name}: {value}" for name, value in {**ours, **(trailers or {})}.items()),
        "",
    ]
    body = "\n".join(lines).encode()
    return CommitPlan(git_object_id("commit", body), body, trees)
