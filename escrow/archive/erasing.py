"""Destroying keys: what the store must keep for years, nobody can read from then on."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, update
from sqlmodel import Session, col

from escrow.archive.tables import ContentRow, HolderRow
from escrow.core.digests import Digest


def destroy_keys(session: Session, digests: Sequence[Digest], *, at: datetime) -> int:
    """Forget the wrapped keys of these contents, whoever held them; how many there were."""
    names = [str(digest) for digest in digests]
    gone = session.connection().execute(
        update(ContentRow)
        .where(col(ContentRow.digest).in_(names), col(ContentRow.wrapped_key).is_not(None))
        .values(wrapped_key=None, destroyed_at=at)
    )
    session.connection().execute(delete(HolderRow).where(col(HolderRow.digest).in_(names)))
    session.expire_all()
    return gone.rowcount
