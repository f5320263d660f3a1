"""The database as files of a backup: one moment of it, while everybody goes on writing; and back again.

SQLite is copied by its own online backup. From PostgreSQL every table is copied in one snapshot, in the text form of
COPY; it is put back into an empty database of the same schema. What a queue engine of its own keeps is not copied:
work still to be done is found again by the sweeps.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from psycopg import sql
from sqlalchemy import Connection, Table, text
from sqlmodel import Session

from escrow.core.errors import WrongState
from escrow.db.base import metadata
from escrow.db.migrate import migrate, revision
from escrow.db.session import Database

_COPY_OUT = sql.SQL("copy (select {columns} from {table}) to stdout")
_COPY_IN = sql.SQL("copy {table} ({columns}) from stdin")
_NEXT_LEAF = text(
    "select setval(pg_get_serial_sequence('audit_leaves', 'id'),"
    " (select coalesce(max(id), 0) + 1 from audit_leaves), false)"
)


@contextmanager
def snapshot(database: Database, folder: Path) -> Iterator[tuple[Session, list[Path]]]:
    """One moment of the database: to read from, and as files in a folder that is thrown away afterwards."""
    if database.is_sqlite:
        with _sqlite_moment(database, folder / "escrow.db") as found:
            yield found, [folder / "escrow.db"]
    else:
        with _postgres_moment(database) as found:
            yield found, [_copy_table(found.connection(), table, folder) for table in metadata.sorted_tables]


def name_of(file: Path) -> str:
    """What a file of the snapshot is called in the backup."""
    return f"database/{file.name}"


def restore_rows(database: Database, folder: Path) -> None:
    """Put the files of a snapshot into an empty database; raises WrongState when there is a vault in it already."""
    if database.is_sqlite:
        _put_sqlite(database, folder / "escrow.db")
    else:
        _put_postgres(database, folder)
    migrate(database)


# --- SQLite -------------------------------------------------------------------------------------------


def _copy_sqlite(source: Path, target: Path) -> None:
    with closing(sqlite3.connect(source)) as live, closing(sqlite3.connect(target)) as copy:
        live.backup(copy)
        copy.execute("pragma journal_mode=delete")
    target.chmod(0o600)


@contextmanager
def _sqlite_moment(database: Database, copied: Path) -> Iterator[Session]:
    _copy_sqlite(Path(database.url.database or ""), copied)
    frozen = Database(f"sqlite:///{copied}")
    try:
        with frozen.reading() as session:
            yield session
    finally:
        frozen.close()


def _put_sqlite(database: Database, file: Path) -> None:
    target = Path(database.url.database or "")
    if target.exists():
        raise WrongState(f"{target.name}: there is a database already; restore into an empty data folder")
    target.parent.mkdir(parents=True, exist_ok=True)
    file.replace(target)


# --- PostgreSQL ---------------------------------------------------------------------------------------


@contextmanager
def _postgres_moment(database: Database) -> Iterator[Session]:
    engine = database.engine.execution_options(isolation_level="REPEATABLE READ")
    with engine.connect() as connection, Session(connection, expire_on_commit=False) as session:
        yield session


def _copy_table(connection: Connection, table: Table, folder: Path) -> Path:
    target = folder / f"{table.name}.copy"
    inner: Any = connection.connection.driver_connection
    with target.open("wb") as file, inner.cursor().copy(_named(_COPY_OUT, table)) as rows:
        for part in rows:
            file.write(part)
    target.chmod(0o600)
    return target


def _named(statement: sql.SQL, table: Table) -> sql.Composed:
    columns = sql.SQL(", ").join(sql.Identifier(column.name) for column in table.columns)
    return statement.format(table=sql.Identifier(table.name), columns=columns)


def _put_postgres(database: Database, folder: Path) -> None:
    if revision(database) is not None:
        raise WrongState("database: there is a vault in it already; restore into an empty one")
    migrate(database)
    with database.engine.begin() as connection:
        inner: Any = connection.connection.driver_connection
        for table in metadata.sorted_tables:  # what others point at comes first
            _put_table(inner, table, folder / f"{table.name}.copy")
        connection.execute(_NEXT_LEAF)


def _put_table(inner: Any, table: Table, file: Path) -> None:
    with file.open("rb") as rows, inner.cursor().copy(_named(_COPY_IN, table)) as copy:
        while part := rows.read(1 << 20):
            copy.write(part)
