"""Changing history after the fact, which only erasure may: another file in a version, new commits from there on."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from sqlmodel import Session, col, select

from escrow.core.digests import Digest
from escrow.history.commits import plan_commit
from escrow.history.tables import VersionFileRow, VersionRow


class Bytes(Protocol):
    """What takes a file's place, by its names and size."""

    @property
    def digest(self) -> Digest: ...

    @property
    def git_blob(self) -> str: ...

    @property
    def size(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A version whose commit changed, because a file of it or of one before it did."""

    script_id: str
    number: int
    commit_before: str
    commit_after: str


def scripts_holding(session: Session, digest: Digest) -> list[str]:
    """The scripts with a version that holds a content."""
    wanted = select(VersionFileRow.script_id).where(VersionFileRow.digest == str(digest)).distinct()
    return sorted(session.exec(wanted))


def contents_of(session: Session, script_id: str) -> frozenset[Digest]:
    """Everything that stands in any version of a script."""
    wanted = select(VersionFileRow.digest).where(VersionFileRow.script_id == script_id).distinct()
    return frozenset(Digest.parse(one) for one in session.exec(wanted))


def replace_file(session: Session, script_id: str, digest: Digest, by: Bytes) -> list[Rewritten]:
    """Put other bytes where a content is, in every version of a script; the commits that follow from it."""
    held = select(VersionFileRow).where(VersionFileRow.script_id == script_id, VersionFileRow.digest == str(digest))
    for file in session.exec(held).all():
        file.digest, file.git_blob, file.size = str(by.digest), by.git_blob, by.size
        session.add(file)
    session.flush()
    versions = select(VersionRow).where(VersionRow.script_id == script_id).order_by(col(VersionRow.number))
    parent: str | None = None
    changed: list[Rewritten] = []
    for row in session.exec(versions).all():
        changed += _replan(session, row, parent)
        parent = row.commit_id
    session.flush()
    return changed


def _replan(session: Session, row: VersionRow, parent: str | None) -> Sequence[Rewritten]:
    files = select(VersionFileRow).where(VersionFileRow.script_id == row.script_id, VersionFileRow.number == row.number)
    plan = plan_commit(
        script_id=row.script_id,
        number=row.number,
        digest=Digest.parse(row.digest),
        files=[(file.path, file.git_blob) for file in session.exec(files)],
        parent=parent,
        at=row.first_seen_at,
    )
    if plan.id == row.commit_id:
        return []
    changed = Rewritten(row.script_id, row.number, row.commit_id, plan.id)
    row.commit_id, row.tree, row.parent_commit, row.in_git_at = plan.id, plan.tree, parent, None
    session.add(row)
    return [changed]
