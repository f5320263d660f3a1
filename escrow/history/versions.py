"""Adding versions: only history writes them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Update, tuple_, update
from sqlmodel import Session, col

from escrow.core.digests import Digest
from escrow.core.snapshots import FileRole
from escrow.history.commits import plan_commit
from escrow.history.tables import VersionFileRow, VersionRow

_MOST_AT_ONCE = 400


@dataclass(frozen=True, slots=True)
class VersionFile:
    """One file of a version, with the Git name of its bytes."""

    path: str
    digest: Digest
    git_blob: str
    size: int
    role: FileRole


@dataclass(frozen=True, slots=True)
class Version:
    """A distinct snapshot of a script."""

    script_id: str
    number: int
    digest: Digest
    tree: str
    commit_id: str
    parent_commit: str | None
    first_seen_at: datetime
    leaf_id: int


def add_version(
    session: Session,
    *,
    script_id: str,
    number: int,
    digest: Digest,
    files: Sequence[VersionFile],
    parent: str | None,
    at: datetime,
    leaf_id: int,
) -> Version:
    """Record a version with the commit it will have; the shard writer makes it real."""
    plan = plan_commit(
        script_id=script_id,
        number=number,
        digest=digest,
        files=[(file.path, file.git_blob) for file in files],
        parent=parent,
        at=at,
    )
    session.add(
        VersionRow(
            script_id=script_id,
            number=number,
            digest=str(digest),
            tree=plan.tree,
            commit_id=plan.id,
            parent_commit=parent,
            first_seen_at=at,
            leaf_id=leaf_id,
        )
    )
    session.add_all(
        VersionFileRow(
            script_id=script_id,
            number=number,
            path=file.path,
            digest=str(file.digest),
            git_blob=file.git_blob,
            size=file.size,
            role=file.role.value,
        )
        for file in files
    )
    session.flush()
    return Version(script_id, number, digest, plan.tree, plan.id, parent, at, leaf_id)


def mark_in_git(session: Session, versions: Sequence[tuple[str, int]], *, at: datetime) -> None:
    """These versions are durable in their shard."""
    place = tuple_(col(VersionRow.script_id), col(VersionRow.number))
    for start in range(0, len(versions), _MOST_AT_ONCE):
        part = versions[start : start + _MOST_AT_ONCE]
        session.execute(update(VersionRow).where(place.in_(part)).values(in_git_at=at))


def mark_waiting(session: Session, shard: str = "") -> int:
    """Every version of a shard, or of all of them, is to be written again; how many."""
    whole = update(VersionRow).where(col(VersionRow.script_id).startswith(shard))
    return _count(session, whole.values(in_git_at=None))


def mark_lost(session: Session, scripts: Sequence[str]) -> int:
    """Every version of these scripts is to be written again; how many."""
    return sum(
        _count(session, update(VersionRow).where(col(VersionRow.script_id).in_(part)).values(in_git_at=None))
        for part in (scripts[start : start + _MOST_AT_ONCE] for start in range(0, len(scripts), _MOST_AT_ONCE))
    )


def _count(session: Session, change: Update) -> int:
    return int(session.connection().execute(change).rowcount)
