"""Altered, deleted and forged rows are named on PostgreSQL as they are on SQLite."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from escrow.config import Settings
from escrow.core.vault_key import VaultKey
from escrow.db.session import Database
from tests.conftest import FrozenClock
from tests.deposit_fixtures import Api, api, quick
from tests.integration.test_verify_deep import ROWS, fill, named
from tests.schema_fixtures import migrate
from web.wiring import Services, build

__all__ = ["api", "quick"]

OF_SQLITE = ("x'7b7d'", "zeroblob")
"""What only SQLite understands; these statements have others in their place below."""
STATEMENTS = {said: expected for said, expected in ROWS.items() if not any(word in said for word in OF_SQLITE)} | {
    r"update audit_leaves set entry = '\x7b7d'::bytea where log_index = 2": ("leaf", "leaf 2"),
    r"update contents set wrapped_key = '\x00'::bytea where size < 12": ("content", "sha256:"),
    "update versions set digest = 'sha256:' || repeat('0', 64) where number = 2": ("version", "version 2"),
}


@pytest.fixture
def services(postgres_url: str, tmp_path: Path, vault_key: VaultKey, clock: FrozenClock) -> Iterator[Services]:
    settings = Settings(data_dir=tmp_path / "var", key_file=tmp_path / "vault.key", database_url=postgres_url)
    settings.data_dir.mkdir()
    database = Database(settings.sql_url)
    migrate(database)
    database.close()
    made = build(settings, clock=clock, key=vault_key)
    made.queue.prepare()
    yield made
    made.database.close()


@pytest.fixture
def vault(api: Api, monkeypatch: pytest.MonkeyPatch) -> Services:
    monkeypatch.setattr("web.verifying.time.sleep", lambda _: None)
    fill(api)
    assert named(api.services) == []
    return api.services


def test_an_altered_row_is_named(vault: Services, api: Api) -> None:
    """One vault for all of them: each alteration is made, seen, and taken back with its transaction's copy."""
    engine = create_engine(vault.settings.sql_url)
    missed: list[tuple[str, list[tuple[str, str]]]] = []
    for statement, (kind, thing) in STATEMENTS.items():
        with engine.connect() as connection:
            tables = (
                "audit_leaves",
                "audit_details",
                "audit_checkpoints",
                "versions",
                "version_files",
                "contents",
                "batches",
            )
            connection.execute(text("set session_replication_role = replica"))  # without foreign keys
            for table in tables:
                connection.execute(text(f"create temporary table kept_{table} as select * from {table}"))
            assert connection.execute(text(statement.replace(":", r"\:"))).rowcount, statement
            connection.commit()
            found = named(vault)
            if not any(one == kind and name.startswith(thing) for one, name in found):
                missed.append((statement, found))
            for table in tables:
                connection.execute(text(f"delete from {table}"))
                connection.execute(text(f"insert into {table} select * from kept_{table}"))
                connection.execute(text(f"drop table kept_{table}"))
            connection.commit()
    engine.dispose()
    assert missed == []
    assert named(vault) == []
