"""Wrapping every content's key anew: after the vault's wrapping key was exposed, or once a year."""

from escrow.archive.contents import ContentArchive
from escrow.archive.queries import list_contents, replace_key
from escrow.db.session import Database

_A_TRANSACTION = 500


def rewrap_all(database: Database, archive: ContentArchive) -> int:
    """Wrap what older generations wrap; how many keys. No object is touched; stopped half-way, it goes on next time."""
    total, after = 0, ""
    while True:
        with database.transaction() as session:
            stored = list_contents(session, after=after, limit=_A_TRANSACTION)
            if not stored:
                return total
            for content in stored:
                fresh = archive.rewrapped(content)
                # A key destroyed in this very moment stays destroyed.
                total += 0 if fresh is None else replace_key(session, content, fresh)
        after = str(stored[-1].digest)
