"""The database and its one commit point.

Services take a session and never commit. An edge (request, job, command) opens `transaction()` and the
commit happens once, when its block ends without an error.
"""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from time import monotonic
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DataError, DisconnectionError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlmodel import Session

from escrow.core.errors import DatabaseUnavailable, RequestRefused
from escrow.db.turns import Turns

_PATIENCE = 30
"""Seconds to wait for SQLite's one place for a writer."""
_MAY_BE_GONE = 1.0
"""Seconds a connection was left alone, after which it is asked whether it is still one."""

_ROOM = 768 << 20
"""The most memory one act on very many rows may take, in bytes; what is not needed is not taken."""
_HAS_ROOM = "escrow_has_room"


class Database:
    """An engine, and the two ways to use it: to write once, or only to read."""

    def __init__(self, url: str) -> None:
        self.url = make_url(url)
        self.engine = _sqlite(url) if self.is_sqlite else _postgres(url)

    @property
    def is_sqlite(self) -> bool:
        return self.url.get_backend_name() == "sqlite"

    @contextmanager
    def transaction(self) -> Iterator[Session]:
        """A session whose work is committed, whole, when the block ends; rolled back when it raises."""
        with self._session(writing=True) as session:
            yield session
            session.commit()

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session for reading; whatever it changed is rolled back."""
        with self._session(writing=False) as session:
            yield session

    @contextmanager
    def _session(self, *, writing: bool) -> Iterator[Session]:
        try:
            with Session(self._engine_for(writing=writing), expire_on_commit=False) as session:
                yield session
        except (OperationalError, InterfaceError, PoolTimeout) as fault:
            raise DatabaseUnavailable("database: it did not answer or was locked; try again shortly") from fault
        except (DataError, OverflowError) as fault:
            # A NUL, a number of 30 digits: no row can hold it, so no row is meant by it.
            raise RequestRefused(
                "value: no row can hold such a text or number; correct it", code="value_refused"
            ) from fault

    def _engine_for(self, *, writing: bool) -> Engine:
        # The lock is taken with the first statement, not here: it is held no longer than the work takes.
        return self.engine.execution_options(escrow_writing=True) if writing and self.is_sqlite else self.engine

    def close(self) -> None:
        self.engine.dispose()


def _postgres(url: str) -> Engine:
    engine = create_engine(url, pool_size=10, max_overflow=70)

    @event.listens_for(engine, "checkin")
    def note(_connection: Any, record: Any) -> None:
        record.info["left_at"] = monotonic()

    @event.listens_for(engine, "checkout")
    def look(connection: Any, record: Any, _proxy: Any) -> None:
        # A server that was restarted is met with a fresh connection. Asking costs as much as a short query does, so a
        # connection that was in use a moment ago is not asked.
        if monotonic() - record.info.get("left_at", monotonic()) > _MAY_BE_GONE:
            try:
                engine.dialect.do_ping(connection)
            except engine.dialect.loaded_dbapi.Error as fault:
                raise DisconnectionError from fault

    return engine


def make_room(session: Session) -> None:
    """Let what this transaction reads and writes stay in memory: for acts on hundreds of thousands of rows.

    Without it each page of such an act is written, read back and written again. It is given back with the connection.
    On SQLite the act is durable with its commit, in the log; carrying it from there into the file is for afterwards.
    """
    connection = session.connection()
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA cache_size={-_ROOM // 1024}")
        connection.exec_driver_sql("PRAGMA wal_autocheckpoint=0")
        connection.info[_HAS_ROOM] = True
    else:
        connection.exec_driver_sql(f"SET LOCAL work_mem = '{_ROOM // 8 // 1024}kB'")
        connection.exec_driver_sql("SET LOCAL jit = off")  # it costs more than such statements have to gain


def _checkpoint(file: str) -> None:
    """Carry what is in the log into the file, as far as nobody reads it from there; the next commit does the rest."""
    with (
        suppress(sqlite3.OperationalError),  # the file is gone, or busy: a later commit does it
        closing(sqlite3.connect(f"{Path(file).resolve().as_uri()}?mode=rw", uri=True, timeout=30)) as connection,
    ):
        connection.execute("PRAGMA wal_checkpoint(PASSIVE)")


def _sqlite(url: str) -> Engine:
    # Connections are files here: there are as many as are needed, for one that waits for the lock holds one too.
    engine = create_engine(url, max_overflow=-1, connect_args={"timeout": _PATIENCE, "check_same_thread": False})
    turns = Turns()

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # we say BEGIN ourselves, so that it is the right kind
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", f"busy_timeout={_PATIENCE}000"):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "checkin")
    def give_back_room(connection: Any, record: Any) -> None:
        if connection is not None and record.info.pop(_HAS_ROOM, False):
            connection.execute("PRAGMA cache_size=-2000")
            connection.execute("PRAGMA wal_autocheckpoint=1000")
            threading.Thread(target=_checkpoint, args=(str(make_url(url).database),)).start()

    @event.listens_for(engine, "begin")
    def begin(connection: Any) -> None:
        # A writer takes the write lock at once: two readers turning writers would deadlock instead.
        if not connection.get_execution_options().get("escrow_writing", False):
            connection.exec_driver_sql("BEGIN")
            return
        if not turns.take(_PATIENCE):
            raise PoolTimeout("no turn to write came")
        connection.info["has_turn"] = True
        connection.exec_driver_sql("BEGIN IMMEDIATE")  # it waits for other processes alone

    # Before anything else that is done then: whatever that meets, nobody waits for a turn that is over.
    @event.listens_for(engine, "checkin", insert=True)
    @event.listens_for(engine, "invalidate", insert=True)
    def hand_on(_connection: Any, record: Any, *_more: Any) -> None:
        if record.info.pop("has_turn", False):
            turns.hand_on()

    return engine
