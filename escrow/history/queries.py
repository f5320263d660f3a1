"""Reading versions and their files."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Select
from sqlmodel import Session, col, select

from escrow.core.canonical import Json
from escrow.core.digests import Digest
from escrow.core.errors import NotFound, RequestRefused
from escrow.core.snapshots import FileRole
from escrow.db.paging import Cursors, Page, page_of
from escrow.history.tables import VersionFileRow, VersionRow
from escrow.history.versions import Version, VersionFile


def get_version(session: Session, script_id: str, number: int) -> Version:
    """One version; raises NotFound."""
    row = session.get(VersionRow, (script_id, number))
    if row is None:
        raise NotFound(f"version {number}: this script has no such version; list its versions to see which it has")
    return _version(row)


def newest_version(session: Session, script_id: str) -> Version | None:
    newest = select(VersionRow).where(VersionRow.script_id == script_id).order_by(col(VersionRow.number).desc())
    row = session.exec(newest.limit(1)).first()
    return None if row is None else _version(row)


def list_versions(session: Session, script_id: str) -> list[Version]:
    """Every version of one script, oldest first."""
    rows = session.exec(select(VersionRow).where(VersionRow.script_id == script_id).order_by(col(VersionRow.number)))
    return [_version(row) for row in rows]


def page_versions(
    session: Session, cursors: Cursors, script_id: str, *, limit: int, cursor: str | None = None
) -> Page[tuple[Version, list[VersionFile]]]:
    """Versions of one script with their files, newest first, in two queries whatever the page's length."""
    query = select(VersionRow).where(VersionRow.script_id == script_id).order_by(col(VersionRow.number).desc())
    if cursor is not None:
        query = query.where(col(VersionRow.number) < _number(cursors.decode(cursor)))
    page = page_of(session.exec(query.limit(limit + 1)).all(), limit, cursors, lambda row: ["version", row.number])
    files = files_by_version(session, script_id, [row.number for row in page.items])
    return page.map(lambda row: (_version(row), files[row.number]))


def version_files(session: Session, script_id: str, number: int) -> list[VersionFile]:
    """The files of one version, the script first, then by path."""
    return files_by_version(session, script_id, [number]).get(number, [])


def files_by_version(session: Session, script_id: str, numbers: Sequence[int]) -> dict[int, list[VersionFile]]:
    """The files of several versions of one script, in one query."""
    rows = session.exec(
        select(VersionFileRow)
        .where(VersionFileRow.script_id == script_id, col(VersionFileRow.number).in_(numbers))
        .order_by(col(VersionFileRow.number), col(VersionFileRow.path))
    ).all()
    found: dict[int, list[VersionFile]] = {number: [] for number in numbers}
    for row in sorted(rows, key=lambda row: (row.number, row.role != FileRole.SCRIPT, row.path)):
        found[row.number].append(
            VersionFile(row.path, Digest.parse(row.digest), row.git_blob, row.size, FileRole(row.role))
        )
    return found


def _number(place: Sequence[Json]) -> int:
    match place:
        case ["version", int(number)]:
            return number
    raise RequestRefused("cursor: it is of another list; start again without it", code="cursor_unknown")


def _version(row: VersionRow) -> Version:
    return Version(
        row.script_id,
        row.number,
        Digest.parse(row.digest),
        row.tree,
        row.commit_id,
        row.parent_commit,
        row.first_seen_at,
        row.leaf_id,
    )


def history_of(session: Session, script_id: str) -> list[tuple[Version, list[VersionFile]]]:
    """Every version of one script with its files, oldest first, in two queries."""
    versions = list_versions(session, script_id)
    files = files_by_version(session, script_id, [version.number for version in versions])
    return [(version, files[version.number]) for version in versions]


def is_content_of(session: Session, digest: Digest, scripts: Select[Any] | None) -> bool:
    """Is a content a file of any version of these scripts? None means any script."""
    query = select(VersionFileRow.script_id).where(VersionFileRow.digest == str(digest))
    if scripts is not None:
        query = query.where(col(VersionFileRow.script_id).in_(scripts))
    return session.exec(query.limit(1)).first() is not None
