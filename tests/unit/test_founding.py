"""A vault's beginning: noted once, with people to answer and to agree on an embedded one, and nobody on any other."""

from pathlib import Path
from typing import Any

import pytest
from sqlmodel import select

from escrow.audit.tables import AuditLeafRow
from escrow.config import Settings
from escrow.core.events import Event
from escrow.core.principals import Role
from escrow.core.vault_key import VaultKey
from escrow.db.session import Database
from lifecycle.tables import PersonRow
from web.founders import FOUNDERS, roles_of
from web.founding import found


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(data_dir=tmp_path / "var")


def people(database: Database) -> dict[str, PersonRow]:
    with database.reading() as session:
        return {row.key: row for row in session.exec(select(PersonRow)).all()}


def test_the_beginning_is_noted_once(database: Database, settings: Settings, vault_key: VaultKey, clock: Any) -> None:
    for _ in range(2):
        found(settings, database, vault_key, clock)
    with database.reading() as session:
        events = session.exec(select(AuditLeafRow.event)).all()
    assert events.count(Event.VAULT_CREATED.value) == 1


def test_an_embedded_vault_has_people_for_four_eyes(
    sqlite_database: Database, settings: Settings, vault_key: VaultKey, clock: Any
) -> None:
    found(settings, sqlite_database, vault_key, clock)
    there = people(sqlite_database)
    assert set(there) == {who.key for who in FOUNDERS}
    assert not there["local"].is_demonstration
    assert sum("escrow-fallback" in row.groups for row in there.values()) == 2
    assert sum(Role.ANALYST in roles_of(key) for key in there) >= 2


def test_what_became_of_a_person_is_not_undone_by_a_restart(
    sqlite_database: Database, settings: Settings, vault_key: VaultKey, clock: Any
) -> None:
    found(settings, sqlite_database, vault_key, clock)
    with sqlite_database.transaction() as session:
        session.get_one(PersonRow, "ana").is_active = False
    found(settings, sqlite_database, vault_key, clock)
    assert not people(sqlite_database)["ana"].is_active


def test_a_vault_with_an_issuer_begins_with_nobody(
    sqlite_database: Database, tmp_path: Path, vault_key: VaultKey, clock: Any
) -> None:
    settings = Settings(data_dir=tmp_path / "var", oidc_issuer="https://idp.example", oidc_client_id="escrow")
    found(settings, sqlite_database, vault_key, clock)
    assert people(sqlite_database) == {}


def test_a_person_added_later_signs_in_as_an_owner() -> None:
    assert roles_of("somebody") == {Role.OWNER}
    assert roles_of("local") >= {Role.ANALYST, Role.ADMIN}
