"""One script's redacted history as a Git bundle; the same history is always the same bytes."""

from escrow.core.digests import Digest, git_blob_id
from escrow.history.cook import BRANCH, History, Load, Transform, commit_chain
from escrow.history.pack import GitObject, pack_bytes


def write_bundle(history: History, transform: Transform, load: Load) -> bytes:
    """Every version as `git bundle create` would hold it, but byte for byte repeatable (gitformat-bundle, v2)."""
    shown = {digest: transform.change(digest, load(digest)) for digest in _digests(history)}
    chain = commit_chain(history, transform, lambda digest: git_blob_id(shown[digest]))
    objects = {git_blob_id(body): GitObject("blob", body) for body in shown.values()}
    for plan in chain:
        objects |= {tree.id: GitObject("tree", tree.body) for tree in plan.trees}
        objects[plan.id] = GitObject("commit", plan.body)
    head = chain[-1].id
    header = f"# v2 git bundle\n{head} {BRANCH}\n{head} HEAD\n\n".encode()
    return header + pack_bytes([objects[name] for name in sorted(objects)])


def _digests(history: History) -> list[Digest]:
    return sorted({file.digest for _, files in history for file in files})
