"""The audit log's copies in the archive: under its lock on a real S3 server, and enough to prove a leaf from."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from minio.error import S3Error

from escrow.archive.interface import ObjectVersion
from escrow.audit.checkpoint import LogKey, LogSigner
from escrow.audit.copies import list_copies
from escrow.audit.proof import make_proof, verify_proof
from escrow.audit.queries import get_leaf
from escrow.audit.tiles import TileFolder
from escrow.backup.log_copies import restore_log
from escrow.config import Settings
from escrow.core.errors import NotFound, ProofBroken, WrongState
from escrow.core.events import Event
from escrow.core.principals import VAULT
from escrow.core.vault_key import VaultKey
from tests.conftest import FrozenClock
from tests.independent_verifier import accepts
from tests.integration.test_vault_on_s3 import settings_for
from tests.s3_fixtures import S3Server, s3_server
from tests.schema_fixtures import migrate
from web.wiring import Services, build

__all__ = ["s3_server"]

LEAVES = (300, 30, 400)
"""What is appended before each copy: whole tiles, partial ones, and partial ones that became whole."""


@pytest.fixture(params=["folder", "s3"])
def vault(request: pytest.FixtureRequest, tmp_path: Path, vault_key: VaultKey) -> Iterator[Services]:
    if request.param == "s3":
        settings = settings_for(request.getfixturevalue("s3_server"), tmp_path)
    else:
        settings = Settings(data_dir=tmp_path / "var", key_file=tmp_path / "vault.key")
    settings.data_dir.mkdir()
    clock = FrozenClock(datetime.now(UTC))  # S3 judges a retention by the real time
    made = build(settings, clock=clock, key=vault_key)
    migrate(made.database)
    made.worm.look()
    for count in LEAVES:
        append(made, count)
        assert made.publisher.run_once() == 1
        clock.advance(3700)
    yield made
    made.database.close()


def append(vault: Services, count: int) -> None:
    with vault.database.transaction() as session:
        for number in range(count):
            vault.audit.append(session, Event.SCRIPT_CLONED, by=VAULT, subject=f"script:{number}")
    while vault.sequencer.run_once():
        pass


def entry_of(vault: Services, index: int) -> bytes:
    with vault.database.reading() as session:
        return get_leaf(session, index).entry.encode()


def proved(tiles: TileFolder, index: int, size: int, entry: bytes, key: LogKey) -> bool:
    note = (tiles.read("checkpoint") or b"").decode()
    proof = make_proof(tiles, index=index, size=size, note=note).text
    return verify_proof(proof, entry, key).size == size and accepts(proof, entry, key.text)


def test_with_database_and_disk_gone_every_leaf_is_proved_from_the_archive(vault: Services, tmp_path: Path) -> None:
    entries = {index: entry_of(vault, index) for index in (0, 255, 256, 299, 300, 329, 729)}
    vault.database.close()
    (vault.settings.data_dir / "escrow.db").unlink()
    shutil.rmtree(vault.settings.data_dir / "log")
    found = restore_log(vault.store, vault.signer.key, tmp_path / "log")
    assert found.size == sum(LEAVES)
    for index, entry in entries.items():
        assert proved(TileFolder(tmp_path / "log"), index, found.size, entry, vault.signer.key)


@pytest.mark.parametrize("size", [300, 330])
def test_it_can_be_written_as_it_was_at_any_copied_checkpoint(vault: Services, tmp_path: Path, size: int) -> None:
    assert restore_log(vault.store, vault.signer.key, tmp_path / "log", size=size).size == size
    assert proved(TileFolder(tmp_path / "log"), size - 1, size, entry_of(vault, size - 1), vault.signer.key)


def test_a_log_that_is_there_is_left_alone(vault: Services) -> None:
    with pytest.raises(WrongState, match="empty folder"):
        restore_log(vault.store, vault.signer.key, vault.log_folder)


def test_what_was_not_copied_is_said(vault: Services, tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="checkpoint 7"):
        restore_log(vault.store, vault.signer.key, tmp_path / "log", size=7)
    stranger = LogSigner(VaultKey(bytes(32))).key
    with pytest.raises(NotFound, match="holds 0 of this log"):
        restore_log(vault.store, stranger, tmp_path / "log")


@pytest.mark.parametrize("place", [0, 0.5, -1])
@pytest.mark.parametrize("part", ["tile/0/000", "tile/1/000.p/2", "tile/entries/001", "checkpoint/730"])
def test_a_copy_that_was_altered_is_refused(vault: Services, tmp_path: Path, part: str, place: float) -> None:
    """As if whoever runs the store could: the lock itself is shown below."""

    class Altered:
        kind = "altered"

        def get(self, at: ObjectVersion) -> bytes:
            body = bytearray(vault.store.get(at))
            if at.name.endswith(part):
                body[int(len(body) * place) if place >= 0 else -1] ^= 1
            return bytes(body)

        def __getattr__(self, name: str) -> Any:
            return getattr(vault.store, name)

    with pytest.raises(ProofBroken):
        restore_log(Altered(), vault.signer.key, tmp_path / "log")
    assert not (tmp_path / "log" / "checkpoint").exists()


@pytest.mark.parametrize("vault", ["s3"], indirect=True)
def test_on_s3_no_copy_can_be_taken_away_and_what_is_put_over_one_changes_nothing(
    vault: Services, s3_server: S3Server, tmp_path: Path
) -> None:
    client, bucket = s3_server.client(), vault.settings.s3_bucket
    with vault.database.reading() as session:
        copies = list_copies(session)
    assert {copy.path for copy in copies} >= {"tile/0/000", "tile/entries/000", "checkpoint/300", "checkpoint/730"}
    for copy in copies:
        assert copy.object_version
        with pytest.raises(S3Error, match="AccessDenied"):
            client.remove_object(bucket_name=bucket, object_name=copy.object_name, version_id=copy.object_version)
        vault.store.put(copy.object_name, b"a forged file over it")
        client.remove_object(bucket_name=bucket, object_name=copy.object_name)  # a marker on top of that
    assert restore_log(vault.store, vault.signer.key, tmp_path / "log").size == sum(LEAVES)
