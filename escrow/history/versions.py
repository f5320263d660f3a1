"""Adding versions: only history writes them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Update, tuple_, update
from sqlmodel import Session, col

from escrow.core.digests import Digest
from escrow.core.snapshots import FileRole
from escrow.db.bulk import Row, insert_new
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


def planned_version(
    *,
    script_id: str,
    number: int,
    digest: Digest,
    files: Sequence[VersionFile],
    parent: str | None,
    at: datetime,
    leaf_id: int,
) -> Version:
    """A version with the commit it will have; pure, nothing is recorded."""
    plan = plan_commit(
        script_id=script_id,
        number=number,
        digest=digest,
        files=[(file.path, file.git_blob) for file in files],
        parent=parent,
        at=at,
    )
    return Version(script_id, number, digest, plan.tree, plan.id, parent, at, leaf_id)


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
    version = planned_version(
        script_id=script_id, number=number, digest=digest, files=files, parent=parent, at=at, leaf_id=leaf_id
    )
    add_versions(session, [(version, files)])
    return version


def add_versions(session: Session, versions: Sequence[tuple[Version, Sequence[VersionFile]]]) -> None:
    """Record planned versions with their files, in two statements however many there are."""
    session.flush()  # the scripts they are of come before them
    insert_new(session, VersionRow, [_row(version) for version, _ in versions])
    insert_new(session, VersionFileRow, [_file_row(version, file) for version, files in versions for file in files])


def _row(version: Version) -> Row:
    return {
        "script_id": version.script_id,
        "number": version.number,
        "digest": str(version.digest),
        "tree": version.tree,
        "commit_id": version.commit_id,
        "parent_commit": version.parent_commit,
        "first_seen_at": version.first_seen_at,
        "leaf_id": version.leaf_id,
        "in_git_at": None,
    }


def _file_row(version: Version, file: VersionFile) -> Row:
    return {
        "script_id": version.script_id,
        "number": version.number,
        "path": file.path,
        "digest": str(file.digest),
        "git_blob": file.git_blob,
        "size": file.size,
        "role": file.role.value,
    }


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
