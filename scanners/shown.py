"""How a script's history is shown to whoever has no right to raw code."""

from collections.abc import Mapping
from itertools import takewhile

from sqlmodel import Session

from escrow.core.digests import Digest
from escrow.history.cook import History, Transform, commit_chain
from escrow.history.queries import history_of
from scanners.redacted_queries import redactions_of, require_all_redactable
from scanners.redaction import redact
from scanners.redactions import shown_blobs


def redacted_history(session: Session, script_id: str, pack: str) -> tuple[History, Transform]:
    """Every version, and the transform that hides what was found in any of them.

    The transform's commits name the redaction pack. Raises WrongState(scan_pending) while a version has not been
    searched for secrets.
    """
    history = history_of(session, script_id)
    require_all_redactable(session, {version.number: files for version, files in history}, script_id)
    spans = redactions_of(session, script_id)

    def change(digest: Digest, body: bytes) -> bytes:
        return redact(body, spans[digest])

    return history, Transform(change, trailers_of(pack))


def trailers_of(pack: str) -> dict[str, str]:
    """What redacted commits say of how they came to be."""
    return {"Escrow-Redaction": pack}


def redacted_commits(session: Session, script_id: str, pack: str) -> dict[int, str]:
    """The commit each version has in the redacted history, as far as that is known: no content is read for it."""
    return commits_shown(history_of(session, script_id), shown_blobs(session, script_id), pack)


def commits_shown(whole: History, blobs: Mapping[Digest, str | None], pack: str) -> dict[int, str]:
    """The same from what is known of a script: its history, and the Git name of each content as it is shown."""
    history = list(takewhile(lambda one: all(file.digest in blobs for file in one[1]), whole))
    known = {file.digest: file.git_blob for _, files in history for file in files}
    naming = Transform(lambda _digest, body: body, trailers_of(pack))
    chain = commit_chain(history, naming, lambda digest: blobs[digest] or known[digest])
    return {version.number: plan.id for (version, _), plan in zip(history, chain, strict=True)}
