"""A whole vault in memory's reach: services over a fresh SQLite, and a client that talks to its application."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from escrow.config import Settings
from escrow.core.principals import VAULT, Role
from escrow.core.vault_key import VaultKey
from escrow.db.session import Database
from tests.schema_fixtures import migrate
from web.app import create_app
from web.wiring import Services, build

ADDRESS = "http://127.0.0.1:8800"


@pytest.fixture
def services(tmp_path: Path, vault_key: VaultKey, clock: Any) -> Iterator[Services]:
    settings = Settings(data_dir=tmp_path / "var", key_file=tmp_path / "vault.key")
    settings.data_dir.mkdir()
    database = Database(settings.sql_url)
    migrate(database)
    database.close()
    made = build(settings, clock=clock, key=vault_key)
    yield made
    made.database.close()


@pytest.fixture
def application(services: Services) -> FastAPI:
    return create_app(services)


@pytest.fixture
def client(application: FastAPI) -> Iterator[TestClient]:
    with TestClient(application, base_url=ADDRESS, raise_server_exceptions=False, follow_redirects=False) as client:
        yield client


def bearer(services: Services, *roles: Role, person: str | None = None) -> dict[str, str]:
    """The headers of a fresh token of these roles, perhaps a person's."""
    with services.database.transaction() as session:
        issued = services.tokens.create(session, roles=roles, person_key=person, by=VAULT)
    return {"Authorization": f"Bearer {issued.secret}"}


def signed_in(services: Services, client: TestClient, person: str, roles: Sequence[Role]) -> str:
    """Sign a person in at the console by link; the session's CSRF token."""
    with services.database.transaction() as session:
        link = services.sessions.create_link(session, person_key=person, roles=roles)
    answer = client.get(f"/auth/link/{link}")
    assert answer.status_code == 303, answer.text
    with services.database.reading() as session:
        return services.sessions.authenticate(session, client.cookies["escrow_session"]).csrf_token
