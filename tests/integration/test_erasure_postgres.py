"""The same erasures on PostgreSQL: no row of any table holds a trace, and everything still adds up."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from escrow.config import Settings
from escrow.core.digests import Digest
from escrow.core.vault_key import VaultKey
from escrow.db.base import metadata
from escrow.db.session import Database
from tests.conftest import FrozenClock
from tests.deposit_fixtures import Api, api, quick
from tests.integration.test_erasure import CODE, EMAIL, KEY, LOGIN, MARK, NAME, decided, found_in, leaver, settle, vault
from tests.schema_fixtures import migrate
from web.verifying import verify_vault
from web.wiring import Services, build

__all__ = ["api", "leaver", "quick", "vault"]


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


def traces_in_rows(services: Services, *traces: str) -> list[tuple[str, str]]:
    with services.database.reading() as session:
        rows = [
            (table.name, repr(dict(row)))
            for table in metadata.sorted_tables
            for row in session.connection().execute(select(table)).mappings()
        ]
    return [(name, trace) for name, row in rows for trace in traces if trace in row]


def test_an_erased_content_is_gone_and_all_adds_up(vault: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("web.verifying.time.sleep", lambda _: None)
    decided(vault, "content", str(Digest.of(CODE)))
    settle(vault)
    assert found_in(vault.services, MARK) == []
    assert traces_in_rows(vault.services, MARK.decode()) == []
    found = verify_vault(vault.services, deep=True)
    assert (found.faults, found.erased) == ([], 1)


def test_an_erased_persons_names_are_in_no_row(leaver: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("web.verifying.time.sleep", lambda _: None)
    assert traces_in_rows(leaver.services, KEY, NAME, EMAIL, LOGIN)
    decided(leaver, "person", KEY, words=["Ana Beatriz"])
    settle(leaver)
    assert traces_in_rows(leaver.services, KEY, NAME, EMAIL, LOGIN, "Ana Beatriz") == []
    assert verify_vault(leaver.services, deep=True).faults == []
