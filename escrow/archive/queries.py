"""What the archive's rows say, and the few ways to write them."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import update
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, SQLModel, col, select

from escrow.archive.contents import ContentArchive
from escrow.archive.interface import ObjectVersion, StoredContent, WormVerdict
from escrow.archive.tables import ArchiveCheckRow, ContentRow, HolderRow
from escrow.core.digests import Digest
from escrow.core.errors import ContentMissing, NotFound
from escrow.db.bulk import insert_of, upsert

_MOST_AT_ONCE = 500


def find_content(session: Session, digest: Digest) -> StoredContent | None:
    row = session.get(ContentRow, str(digest))
    return None if row is None else _stored(row)


def get_content(session: Session, digest: Digest) -> StoredContent:
    """One content; raises NotFound."""
    found = find_content(session, digest)
    if found is None:
        raise NotFound(f"{digest}: no such content is in custody; check the digest")
    return found


def known_contents(session: Session, digests: Collection[Digest]) -> dict[Digest, StoredContent]:
    """Those of the given contents that are in custody and can be read; an erased one is not."""
    wanted = sorted(str(digest) for digest in digests)
    found: dict[Digest, StoredContent] = {}
    for start in range(0, len(wanted), _MOST_AT_ONCE):
        part = wanted[start : start + _MOST_AT_ONCE]
        readable = select(ContentRow).where(col(ContentRow.digest).in_(part), col(ContentRow.wrapped_key).is_not(None))
        for row in session.exec(readable):
            found[Digest.parse(row.digest)] = _stored(row)
    return found


def readable_contents() -> Any:
    """The digests of all that is in custody and can be read, for other statements to look among."""
    return select(ContentRow.digest).where(col(ContentRow.wrapped_key).is_not(None))


def erased_contents(session: Session) -> list[StoredContent]:
    """Every content whose key was destroyed."""
    return [_stored(row) for row in session.exec(select(ContentRow).where(col(ContentRow.wrapped_key).is_(None)))]


def known_digests(session: Session, digests: Collection[Digest]) -> frozenset[Digest]:
    return frozenset(known_contents(session, digests))


def record_content(session: Session, stored: StoredContent, *, at: datetime) -> bool:
    """Record a content; the first of two at the same moment wins. Whether this one did.

    A content whose key was destroyed is taken in again, or its row would promise bytes nobody can read.
    """
    recorded = _recording(session).returning(col(ContentRow.digest))
    return session.connection().execute(recorded, _recorded(stored, at)).first() is not None


def record_contents(session: Session, stored: Sequence[StoredContent], *, at: datetime) -> None:
    """As `record_content`, for several; in the order of their digests, or two who do so might wait for each other."""
    session.connection().execute(_recording(session), [_recorded(one, at) for one in stored])


def _recording(session: Session) -> postgresql.Insert | sqlite.Insert:
    recording = _insert(session, ContentRow)
    place = ("object_name", "object_version", "wrapped_key", "stored_at", "destroyed_at")
    return recording.on_conflict_do_update(
        index_elements=["digest"],
        set_={name: recording.excluded[name] for name in place},
        where=col(ContentRow.wrapped_key).is_(None),
    )


def _recorded(stored: StoredContent, at: datetime) -> dict[str, object]:
    return {
        "digest": str(stored.digest),
        "size": stored.size,
        "git_blob": stored.git_blob,
        "object_name": stored.at.name,
        "object_version": stored.at.version,
        "wrapped_key": stored.wrapped_key,
        "stored_at": at,
        "destroyed_at": None,
    }


def replace_key(session: Session, stored: StoredContent, wrapped: bytes) -> int:
    """Keep a content's key wrapped anew, unless the one it replaces is no longer there; how many rows that were."""
    changed = (
        update(ContentRow)
        .where(col(ContentRow.digest) == str(stored.digest), col(ContentRow.wrapped_key) == stored.wrapped_key)
        .values(wrapped_key=wrapped)
    )
    return int(session.connection().execute(changed).rowcount)


def hold_all(session: Session, held: Iterable[tuple[Digest, str]]) -> None:
    """These scripts need these contents, as (content, script); their keys must live as long as that is so."""
    upsert(session, HolderRow, [{"digest": str(digest), "script_id": script} for digest, script in held], replace=[])


def hold(session: Session, digest: Digest, script_id: str) -> None:
    """This script needs this content."""
    hold_all(session, [(digest, script_id)])


def record_check(session: Session, kind: str, verdict: WormVerdict, *, at: datetime) -> None:
    """Remember what a canary showed."""
    session.merge(ArchiveCheckRow(kind=kind, verdict=verdict.value, checked_at=at))


def last_check(session: Session, kind: str) -> tuple[str, datetime] | None:
    """What a canary last showed of an archive of this kind, and when."""
    row = session.get(ArchiveCheckRow, kind)
    return None if row is None else (row.verdict, row.checked_at)


def read_content(session: Session, archive: ContentArchive, digest: Digest) -> bytes:
    """The bytes of a content the records name; raises ContentMissing when there is no row for it."""
    stored = find_content(session, digest)
    if stored is None:
        raise ContentMissing(f"{digest}: records name it but it is not in custody; run `escrow verify --deep`")
    return archive.load(stored)


def place_content(session: Session, digest: Digest, version: str | None) -> None:
    """Say which version of its object a content is, in the store it was put into again."""
    row = session.get_one(ContentRow, str(digest))
    row.object_version = version
    session.add(row)


def list_contents(session: Session, *, after: str = "", limit: int = 1000) -> list[StoredContent]:
    """Contents in order of their digest, for whoever goes through all of them."""
    rows = session.exec(
        select(ContentRow).where(ContentRow.digest > after).order_by(col(ContentRow.digest)).limit(limit)
    )
    return [_stored(row) for row in rows]


def _stored(row: ContentRow) -> StoredContent:
    at = ObjectVersion(row.object_name, row.object_version)
    return StoredContent(Digest.parse(row.digest), row.size, row.git_blob, at, row.wrapped_key)


def _insert(session: Session, table: type[SQLModel]) -> postgresql.Insert | sqlite.Insert:
    inserted: postgresql.Insert | sqlite.Insert = insert_of(session.get_bind().dialect.name)(table)
    return inserted
