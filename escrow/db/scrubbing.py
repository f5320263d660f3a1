"""Removing what a database keeps of rows that are gone: free pages, old row versions, the write-ahead log."""

from collections.abc import Sequence

from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from escrow.core.errors import DatabaseUnavailable
from escrow.db.session import Database


def scrub(database: Database, tables: Sequence[str]) -> None:
    """Write the database anew without what was deleted; raises DatabaseUnavailable while others are in the way.

    SQLite is written anew whole, PostgreSQL by table. Its archived WAL and its backups are their keeper's to expire.
    """
    try:
        if database.is_sqlite:
            _scrub_sqlite(database)
        else:
            _scrub_postgres(database, tables)
    except OperationalError as fault:
        raise DatabaseUnavailable("database: it is in use and cannot be written anew; it is tried again") from fault


def _scrub_sqlite(database: Database) -> None:
    with database.engine.connect() as connection:
        inner = connection.connection.driver_connection
        assert inner is not None
        connection.rollback()
        inner.execute("vacuum")
        (is_busy, _, _) = inner.execute("pragma wal_checkpoint(truncate)").fetchone()
    if is_busy:
        raise DatabaseUnavailable("database: a reader holds its write-ahead log; it is tried again")


def _scrub_postgres(database: Database, tables: Sequence[str]) -> None:
    with database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        for table in tables:
            connection.execute(text(f'vacuum (full) "{table}"'))
