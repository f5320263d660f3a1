"""Packages made of a script hold its code: they go when a content of it is erased."""

from collections.abc import Sequence

from sqlmodel import Session, col, select

from escrow.core.digests import Digest
from lifecycle.tables import AdoptionRow


def forget_packages(session: Session, script_ids: Sequence[str]) -> tuple[list[Digest], list[str]]:
    """Let the packages of these scripts be made anew: which bytes they were, and of which adoptions."""
    kept = select(AdoptionRow).where(
        col(AdoptionRow.script_id).in_(script_ids), col(AdoptionRow.package_digest).is_not(None)
    )
    rows = session.exec(kept).all()
    digests = [Digest.parse(row.package_digest) for row in rows if row.package_digest is not None]
    for row in rows:
        row.package_digest = row.package_commit = None
        session.add(row)
    session.flush()
    return digests, [row.id for row in rows]
