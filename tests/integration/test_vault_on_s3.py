"""The whole vault on a real S3 server: what is deposited lies there sealed, locked, and comes back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from minio.error import S3Error

from escrow.archive.queries import find_content, read_content, record_content
from escrow.config import Settings
from escrow.core.clock import SystemClock
from escrow.core.digests import Digest
from escrow.core.errors import ArchiveUnavailable
from escrow.core.ids import new_id
from escrow.core.principals import Role
from escrow.core.vault_key import VaultKey
from escrow.db.session import Database
from tests.s3_fixtures import S3Server, s3_server
from tests.schema_fixtures import migrate
from tests.web_fixtures import ADDRESS, bearer
from web.app import create_app
from web.wiring import Services, build

__all__ = ["s3_server"]

BODY = b"password = 'hunter2'\n"


def settings_for(server: S3Server, folder: Path, **over: str) -> Settings:
    given = {"s3_access_key": server.access_key, "s3_secret_key": server.secret_key} | over
    return Settings(
        data_dir=folder / "var",
        key_file=folder / "vault.key",
        s3_endpoint=server.endpoint,
        s3_bucket=f"vault-{new_id()[:12]}",
        s3_secure=False,
        retention_days=1,
        **given,
    )


@pytest.fixture
def services(s3_server: S3Server, tmp_path: Path, vault_key: VaultKey) -> Iterator[Services]:
    settings = settings_for(s3_server, tmp_path)
    settings.data_dir.mkdir()
    database = Database(settings.sql_url)
    migrate(database)
    database.close()
    made = build(settings, clock=SystemClock(), key=vault_key)
    made.worm.look()
    yield made
    made.database.close()


def deposit(services: Services) -> Digest:
    digest = Digest.of(BODY)
    stored = services.archive.deposit(BODY, digest)
    with services.database.transaction() as session:
        record_content(session, stored, at=services.clock.now())
    return digest


def test_the_lock_is_shown_as_it_was_proven(services: Services) -> None:
    with TestClient(create_app(services), base_url=ADDRESS) as client:
        shown = client.get("/api/v1/status", headers=bearer(services, Role.ADMIN)).json()["archive"]
    assert (shown["kind"], shown["worm"]) == ("s3", "proven")
    assert shown["checked_at"]


def test_what_one_process_saw_of_the_lock_every_process_shows(services: Services, vault_key: VaultKey) -> None:
    other = build(services.settings, clock=SystemClock(), key=vault_key)
    assert other.worm.state == services.worm.state
    assert other.worm.state.verdict == "proven"
    other.database.close()


def test_a_content_lies_there_sealed_and_cannot_be_taken_away(services: Services, s3_server: S3Server) -> None:
    digest = deposit(services)
    with services.database.reading() as session:
        stored = find_content(session, digest)
    assert stored is not None
    assert stored.at.version
    client, bucket = s3_server.client(), services.settings.s3_bucket
    answer = client.get_object(bucket_name=bucket, object_name=stored.at.name)
    assert b"hunter2" not in answer.read()
    answer.close()
    with pytest.raises(S3Error, match="AccessDenied"):
        client.remove_object(bucket_name=bucket, object_name=stored.at.name, version_id=stored.at.version)
    client.remove_object(bucket_name=bucket, object_name=stored.at.name)  # a marker on top hides nothing from us
    with services.database.reading() as session:
        assert read_content(session, services.archive, digest) == BODY


def test_a_store_that_turns_us_away_leaves_the_verdict_unknown(
    s3_server: S3Server, tmp_path: Path, vault_key: VaultKey
) -> None:
    settings = settings_for(s3_server, tmp_path, s3_secret_key="not the secret")
    settings.data_dir.mkdir()
    database = Database(settings.sql_url)
    migrate(database)
    database.close()
    services = build(settings, clock=SystemClock(), key=vault_key)
    assert services.worm.look().verdict is None
    with pytest.raises(ArchiveUnavailable):
        services.archive.deposit(BODY, Digest.of(BODY))
    services.database.close()
