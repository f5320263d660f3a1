"""Reading versions and their files."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, SelectBase, and_, column, func, tuple_
from sqlalchemy import select as sql_select
from sqlalchemy import table as sql_table
from sqlmodel import Session, col, select

from escrow.core.canonical import Json
from escrow.core.digests import Digest
from escrow.core.errors import NotFound, RequestRefused
from escrow.core.snapshots import FileRole
from escrow.db.bulk import among
from escrow.db.paging import Cursors, Page, page_of
from escrow.history.tables import VersionFileRow, VersionRow
from escrow.history.versions import Version, VersionFile

_MOST_AT_ONCE = 300


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


@dataclass(frozen=True, slots=True)
class VersionFilters:
    """What versions of a script are asked by: when they were first seen, their number, and (script, number) pairs of
    which each has to name them."""

    since: datetime | None = None
    until: datetime | None = None
    number: int | None = None
    among: Sequence[SelectBase] = ()

    def conditions(self) -> list[Any]:
        named = tuple_(col(VersionRow.script_id), col(VersionRow.number))
        asked = [
            self.since and col(VersionRow.first_seen_at) >= self.since,
            self.until and col(VersionRow.first_seen_at) <= self.until,
            self.number and col(VersionRow.number) == self.number,
            *(named.in_(pairs) for pairs in self.among),
        ]
        return [condition for condition in asked if condition is not None]


ALL = VersionFilters()


def page_versions(
    session: Session,
    cursors: Cursors,
    script_id: str,
    *,
    limit: int,
    cursor: str | None = None,
    filters: VersionFilters = ALL,
) -> Page[tuple[Version, list[VersionFile]]]:
    """Versions of one script with their files, newest first, in two queries whatever the page's length."""
    query = select(VersionRow).where(VersionRow.script_id == script_id, *filters.conditions())
    query = query.order_by(col(VersionRow.number).desc())
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


def files_of_all(session: Session, versions: Sequence[tuple[str, int]]) -> dict[tuple[str, int], list[VersionFile]]:
    """The files of versions of any scripts, the script first, then by path; a version there is none of is absent."""
    found: dict[tuple[str, int], list[VersionFile]] = {}
    place = tuple_(col(VersionFileRow.script_id), col(VersionFileRow.number))
    for start in range(0, len(versions), _MOST_AT_ONCE):
        rows = session.exec(select(VersionFileRow).where(place.in_(versions[start : start + _MOST_AT_ONCE]))).all()
        for row in sorted(rows, key=lambda row: (row.role != FileRole.SCRIPT, row.path)):
            found.setdefault((row.script_id, row.number), []).append(
                VersionFile(row.path, Digest.parse(row.digest), row.git_blob, row.size, FileRole(row.role))
            )
    return found


@dataclass(frozen=True, slots=True)
class Newest:
    """The newest version of a script that Git is to have."""

    script_id: str
    number: int
    commit: str


def waiting_shards(session: Session) -> list[str]:
    """First letters of the scripts with versions that are not in Git."""
    letter = func.substr(VersionRow.script_id, 1, 1)
    return sorted(session.exec(select(letter).where(col(VersionRow.in_git_at).is_(None)).distinct()))


def versions_waiting(session: Session, shard: str, *, limit: int) -> Sequence[VersionRow]:
    """Versions of a shard that are not in Git, script by script; none of a script a content of which was erased."""
    return session.exec(
        select(VersionRow)
        .where(
            col(VersionRow.in_git_at).is_(None),
            _in_shard(VersionRow, shard),
            col(VersionRow.script_id).not_in(_ERASED),
        )
        .order_by(col(VersionRow.script_id), col(VersionRow.number))
        .limit(limit)
    ).all()


def newest_commits(session: Session) -> dict[str, str]:
    """Where every script's history ends, whether Git has it yet or not."""
    rows = select(VersionRow.script_id, VersionRow.commit_id).order_by(
        col(VersionRow.script_id), col(VersionRow.number)
    )
    return dict(iter(session.exec(rows)))


def newest_in_git(session: Session, shard: str) -> list[Newest]:
    """What each script's reference in a shard should lead to."""
    last = (
        select(VersionRow.script_id, func.max(VersionRow.number).label("number"))
        .where(
            col(VersionRow.in_git_at).is_not(None),
            _in_shard(VersionRow, shard),
            col(VersionRow.script_id).not_in(_ERASED),
        )
        .group_by(col(VersionRow.script_id))
        .subquery()
    )
    rows = session.exec(
        select(VersionRow.script_id, VersionRow.number, VersionRow.commit_id)
        .join(last, (col(VersionRow.script_id) == last.c.script_id) & (col(VersionRow.number) == last.c.number))
        .order_by(col(VersionRow.script_id))
    )
    return [Newest(*row) for row in rows]


def files_to_write(
    session: Session, versions: Sequence[tuple[str, int]]
) -> dict[tuple[str, int], dict[VersionFile, bool]]:
    """The files of versions of one shard, and whether that shard has each one's bytes already."""
    found: dict[tuple[str, int], dict[VersionFile, bool]] = {}
    for start in range(0, len(versions), _MOST_AT_ONCE):
        place = tuple_(col(VersionFileRow.script_id), col(VersionFileRow.number))
        rows = session.exec(select(VersionFileRow).where(place.in_(versions[start : start + _MOST_AT_ONCE]))).all()
        known = _digests_in_git(session, {row.digest for row in rows}, versions[0][0][0])
        for row in sorted(rows, key=lambda row: row.path):
            file = VersionFile(row.path, Digest.parse(row.digest), row.git_blob, row.size, FileRole(row.role))
            found.setdefault((row.script_id, row.number), {})[file] = row.digest in known
    return found


def _digests_in_git(session: Session, digests: Collection[str], shard: str) -> set[str]:
    wanted, found = sorted(digests), set[str]()
    for start in range(0, len(wanted), _MOST_AT_ONCE):
        found |= set(
            session.exec(
                select(VersionFileRow.digest)
                .join(
                    VersionRow,
                    (col(VersionRow.script_id) == col(VersionFileRow.script_id))
                    & (col(VersionRow.number) == col(VersionFileRow.number)),
                )
                .where(
                    col(VersionFileRow.digest).in_(wanted[start : start + _MOST_AT_ONCE]),
                    _in_shard(VersionFileRow, shard),
                    col(VersionRow.in_git_at).is_not(None),
                )
                .distinct()
            )
        )
    return found


def _in_shard(table: type[VersionRow] | type[VersionFileRow], shard: str) -> ColumnElement[bool]:
    """A range, so that the key's own index serves it."""
    return and_(col(table.script_id) >= shard, col(table.script_id) < chr(ord(shard) + 1))


_CONTENTS = sql_table("contents", column("digest"), column("destroyed_at"))
_ERASED = (
    sql_select(col(VersionFileRow.script_id))
    .join(_CONTENTS, _CONTENTS.c.digest == col(VersionFileRow.digest))
    .where(_CONTENTS.c.destroyed_at.is_not(None))
)
"""Scripts that cannot be written as they were."""


def versions_of(session: Session, wanted: Collection[tuple[str, str]]) -> list[tuple[str, int]]:
    """(script, number) of every version of these scripts whose script is these bytes: (script, digest) pairs."""
    named = select(VersionRow.script_id, VersionRow.number, VersionRow.digest).where(*_held_by(session, wanted))
    rows = session.connection().execute(named).all() if wanted else []
    return [(script, number) for script, number, digest in rows if (script, digest) in wanted]


def file_sets(
    session: Session, wanted: Collection[tuple[str, str]]
) -> dict[str, dict[int, frozenset[tuple[str, str]]]]:
    """The (path, digest) pairs of the versions `versions_of` names, by script and number."""
    found: dict[str, dict[int, set[tuple[str, str]]]] = {}
    version, file = VersionRow, VersionFileRow
    of_version = and_(col(file.script_id) == col(version.script_id), col(file.number) == col(version.number))
    named = (
        sql_select(col(version.script_id), col(version.number), col(version.digest), col(file.path), col(file.digest))
        .join(VersionFileRow, of_version)
        .where(*_held_by(session, wanted))
    )
    for script, number, digest, path, content in session.connection().execute(named) if wanted else ():
        if (script, digest) in wanted:
            found.setdefault(script, {}).setdefault(number, set()).add((path, content))
    return {script: {number: frozenset(pairs) for number, pairs in sets.items()} for script, sets in found.items()}


def _held_by(session: Session, wanted: Collection[tuple[str, str]]) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    """Any of these scripts with any of these digests; which of them belong together is for the caller to say."""
    scripts, digests = {script for script, _ in wanted}, {digest for _, digest in wanted}
    return among(session, VersionRow.script_id, scripts), among(session, VersionRow.digest, digests)


def commits_of(session: Session, versions: Collection[tuple[str, int]]) -> dict[str, str]:
    """The commits of some versions, one of each script, by script."""
    pairs, found = sorted(versions), dict[str, str]()
    place = tuple_(col(VersionRow.script_id), col(VersionRow.number))
    for start in range(0, len(pairs), _MOST_AT_ONCE):
        part = place.in_(pairs[start : start + _MOST_AT_ONCE])
        found |= dict(session.exec(select(VersionRow.script_id, VersionRow.commit_id).where(part)).all())
    return found


def shared_digests(session: Session, digests: Collection[str]) -> frozenset[str]:
    """Those that are the bytes of more than one script."""
    wanted, found = sorted(digests), set[str]()
    for start in range(0, len(wanted), _MOST_AT_ONCE):
        part = col(VersionRow.digest).in_(wanted[start : start + _MOST_AT_ONCE])
        shared = select(VersionRow.digest).where(part).group_by(col(VersionRow.digest))
        found |= set(session.exec(shared.having(func.min(VersionRow.script_id) != func.max(VersionRow.script_id))))
    return frozenset(found)


def scripts_with(session: Session, digest: Digest, *, but: str, most: int) -> list[str]:
    """Other scripts with a version whose script is these bytes."""
    return list(
        session.exec(
            select(VersionRow.script_id)
            .where(VersionRow.digest == str(digest), VersionRow.script_id != but)
            .distinct()
            .order_by(col(VersionRow.script_id))
            .limit(most)
        )
    )


@dataclass(frozen=True, slots=True)
class Origin:
    """The version of another script that a script's first version is."""

    script_id: str
    number: int

    def has(self, session: Session, digest: Digest) -> bool:
        """Does that script have a version of these bytes too?"""
        return bool(versions_of(session, {(self.script_id, str(digest))}))


def origin_of(session: Session, script_id: str) -> Origin | None:
    """Where a script's first version was seen before; None when it was seen there first."""
    first = session.get_one(VersionRow, (script_id, 1))
    row = session.exec(
        select(VersionRow)
        .where(VersionRow.digest == first.digest, VersionRow.script_id != script_id, VersionRow.leaf_id < first.leaf_id)
        .order_by(col(VersionRow.leaf_id))
        .limit(1)
    ).first()
    return None if row is None else Origin(row.script_id, row.number)


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


def histories_of(session: Session, script_ids: Collection[str]) -> dict[str, list[tuple[Version, list[VersionFile]]]]:
    """Every version of several scripts with its files, oldest first, in two queries; a script without any is absent."""
    versions = session.exec(
        select(VersionRow)
        .where(among(session, col(VersionRow.script_id), script_ids))
        .order_by(col(VersionRow.script_id), col(VersionRow.number))
    )
    found = {(row.script_id, row.number): (_version(row), list[VersionFile]()) for row in versions}
    rows = session.exec(select(VersionFileRow).where(among(session, col(VersionFileRow.script_id), script_ids))).all()
    for row in sorted(rows, key=lambda row: (row.role != FileRole.SCRIPT, row.path)):
        found[row.script_id, row.number][1].append(
            VersionFile(row.path, Digest.parse(row.digest), row.git_blob, row.size, FileRole(row.role))
        )
    histories: dict[str, list[tuple[Version, list[VersionFile]]]] = {}
    for (script_id, _), one in found.items():
        histories.setdefault(script_id, []).append(one)
    return histories


def is_content_of(session: Session, digest: Digest, scripts: Select[Any] | None) -> bool:
    """Is a content a file of any version of these scripts? None means any script."""
    query = select(VersionFileRow.script_id).where(VersionFileRow.digest == str(digest))
    if scripts is not None:
        query = query.where(col(VersionFileRow.script_id).in_(scripts))
    return session.exec(query.limit(1)).first() is not None
