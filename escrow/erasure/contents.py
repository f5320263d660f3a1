"""Erasing a content: its key is destroyed, and a note takes its place in every version that held it."""

from collections.abc import Sequence

from sqlalchemy import text
from sqlmodel import Session, col, select

from escrow.archive.contents import StoredContent
from escrow.archive.erasing import destroy_keys
from escrow.archive.queries import erased_contents, hold, record_content
from escrow.core.clock import Clock
from escrow.core.digests import Digest
from escrow.history.rewriting import Rewritten, contents_of, replace_file, scripts_holding
from escrow.intake.tables import ContentAskRow, ScriptRow


def tombstone_of(stored: StoredContent) -> bytes:
    """What stands where a content was: the same for the same content, so that histories can be rebuilt."""
    return f"# This file was erased from the vault. It was {stored.digest}, {stored.size} bytes.\n".encode()


def is_emptied(session: Session, script_id: str) -> bool:
    """Is there nothing left of a script but notes that something was erased?"""
    left = contents_of(session, script_id)
    return bool(left) and left <= {Digest.of(tombstone_of(stored)) for stored in erased_contents(session)}


def erase_content(
    session: Session, clock: Clock, digest: Digest, tombstone: StoredContent, also: Sequence[Digest] = ()
) -> list[Rewritten]:
    """Destroy the key of a content, and of others made from it, in the caller's transaction; the versions changed.

    The tombstone's bytes are durable already: bytes before rows.
    """
    # 1. Nobody deposits on the machines concerned meanwhile: they would build on commits that are about to change.
    scripts = scripts_holding(session, digest)
    _keep_depositors_out(session, scripts)
    # 2. The tombstone takes the content's place, and every commit from there on gets its new id.
    now = clock.now()
    record_content(session, tombstone, at=now)
    for script_id in scripts:
        hold(session, tombstone.digest, script_id)
    rewritten = [one for script_id in scripts for one in replace_file(session, script_id, digest, tombstone)]
    # 3. The keys are gone with this commit; whoever still has the script must prove it again.
    destroy_keys(session, [digest, *also], at=now)
    for ask in session.exec(select(ContentAskRow).where(ContentAskRow.digest == str(digest))):
        session.delete(ask)
    session.flush()
    return rewritten


def _keep_depositors_out(session: Session, scripts: Sequence[str]) -> None:
    """SQLite has one writer at a time; on PostgreSQL we take the lock each endpoint's deposits take."""
    if session.get_bind().dialect.name != "postgresql":
        return
    wanted = select(ScriptRow.endpoint_id).where(col(ScriptRow.id).in_(scripts)).distinct()
    for endpoint_id in sorted(session.exec(wanted)):
        session.connection().execute(
            text("select pg_advisory_xact_lock(hashtext(:name))"), {"name": f"deposit:{endpoint_id}"}
        )
