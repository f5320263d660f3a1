"""`escrow verify`: the audit log, the Git history and, when asked, every content and row, read again."""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import text
from sqlmodel import Session

from escrow.archive.contents import StoredContent
from escrow.archive.interface import ObjectVersion
from escrow.archive.queries import find_content, list_contents
from escrow.audit.copies import list_copies
from escrow.audit.verify import count_numbered, faults_in_log
from escrow.core.digests import Digest, git_blob_id
from escrow.core.errors import ContentMissing, CustodyBroken, RecordMalformed
from escrow.core.faults import Fault
from escrow.history.verify import faults_in_git, faults_in_versions
from escrow.intake.verify import faults_in_batches
from web.wiring import Services

_TRIES = 3


@dataclass(frozen=True, slots=True)
class Verification:
    """What was looked at, counted, and everything that was broken."""

    leaves: int
    scripts: int
    contents: int | None
    copies: int | None
    erased: int | None
    faults: Sequence[Fault]

    @property
    def counted(self) -> dict[str, int]:
        found = {
            "leaves": self.leaves,
            "scripts": self.scripts,
            "contents": self.contents,
            "copies": self.copies,
            "erased": self.erased,
        }
        return {name: count for name, count in found.items() if count is not None}


def verify_vault(services: Services, *, deep: bool) -> Verification:
    """Everything that is not as it was promised, in the order in which it should be looked at."""
    # 1. The log proves what it should, over every leaf there is.
    faults = _settled(lambda: _in_log(services))
    # 2. Git says what SQL says.
    faults += _settled(lambda: _in_git(services))
    # 3. Rows are what their leaves and contents say; every content and every copy is there, byte for byte.
    contents = copies = erased = None
    if deep:
        faults += [*_in_database(services), *_in_rows(services)]
        contents, erased, broken = _in_contents(services)
        copies, uncopied = _in_copies(services, frozenset(fault.thing for fault in faults))
        faults += [*broken, *uncopied]
    with services.database.reading() as session:
        leaves = count_numbered(session)
    return Verification(leaves, len(services.shards.refs()), contents, copies, erased, faults)


def require_whole(found: Verification) -> None:
    """Return when nothing is broken; raise CustodyBroken naming the first broken thing."""
    for fault in found.faults:
        more = len(found.faults) - 1
        also = f" (and {more} more: see --json)" if more else ""
        raise CustodyBroken(fault.message + also, code=f"{fault.kind}_broken")


def _settled(look: Callable[[], list[Fault]]) -> list[Fault]:
    """Beside a serving vault a leaf may be numbered and its checkpoint a moment away: look again before crying."""
    for _ in range(_TRIES - 1):
        if not (faults := look()):
            return faults
        time.sleep(0.5)
    return look()


def _in_log(services: Services) -> list[Fault]:
    with services.database.reading() as session:
        return list(faults_in_log(session, services.tiles, services.signer.key))


def _in_git(services: Services) -> list[Fault]:
    with services.database.reading() as session:
        return list(faults_in_git(session, services.git_folder))


def _in_rows(services: Services) -> Iterator[Fault]:
    with services.database.reading() as session:
        yield from faults_in_versions(session, lambda digest: _named(session, digest))
        yield from faults_in_batches(session)


def _named(session: Session, digest: str) -> tuple[str, int] | None:
    try:
        found = find_content(session, Digest.parse(digest))
    except RecordMalformed:
        return None
    return None if found is None else (found.git_blob, found.size)


def _in_database(services: Services) -> Iterator[Fault]:
    """What the database itself can tell: SQLite reads every page and index."""
    if not services.database.is_sqlite:
        return
    with services.database.reading() as session:
        for (said,) in session.connection().execute(text("pragma integrity_check(20)")):
            if said != "ok":
                yield Fault("database", "escrow.db", f"escrow.db: {said}; restore the database from a backup")


def _in_contents(services: Services) -> tuple[int, int, list[Fault]]:
    """Every content, unsealed and hashed again: how many, how many erased ones beside them, and what is broken."""
    count, erased, after = 0, 0, ""
    faults: list[Fault] = []
    while stored := _some_contents(services, after):
        for content in stored:
            if content.wrapped_key is None:
                erased += 1
            else:
                count += 1
                faults += _wrong_with(services, content)
        after = str(stored[-1].digest)
    return count, erased, faults


def _some_contents(services: Services, after: str) -> Sequence[StoredContent]:
    with services.database.reading() as session:
        return list_contents(session, after=after)


def _wrong_with(services: Services, stored: StoredContent) -> Iterator[Fault]:
    thing = str(stored.digest)
    try:
        body = services.archive.load(stored)
    except CustodyBroken as fault:
        yield Fault("content", thing, fault.message)
        return
    if (len(body), git_blob_id(body)) != (stored.size, stored.git_blob):
        yield Fault("content", thing, f"{thing}: its row names another size or Git name; restore the database")


def _in_copies(services: Services, doubted: frozenset[str]) -> tuple[int, list[Fault]]:
    """Every file of the log in the archive: how many, and which are not what was copied.

    A file of the log that is itself in doubt says nothing against its copy.
    """
    faults: list[Fault] = []
    with services.database.reading() as session:
        copies = list_copies(session)
    for copy in copies:
        thing = f"archive copy of {copy.path}"
        try:
            body = services.store.get(ObjectVersion(copy.object_name, copy.object_version))
        except ContentMissing as fault:
            faults.append(Fault("copy", thing, f"{thing}: {fault.message}"))
            continue
        is_the_same = copy.path in doubted or _is_of_the_log(services, copy.path, body)
        if str(Digest.of(body)) != copy.digest or not is_the_same:
            faults.append(Fault("copy", thing, f"{thing}: it is not what was copied; it was altered"))
    return len(copies), faults


def _is_of_the_log(services: Services, path: str, body: bytes) -> bool:
    """Is a copied tile still the beginning of what the log shows? Checkpoints vouch for themselves."""
    if path.startswith("checkpoint/"):
        return True
    return services.tiles.read_public(path) in (body, None)
