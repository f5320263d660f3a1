"""A vault backed up while it takes deposits, restored elsewhere: the same references, the same root, all of it whole."""

import io
import json
import os
import subprocess
import sys
import tarfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from client import until

from escrow.audit.queries import latest_checkpoint, list_leaves
from escrow.backup.age import Identity, Sealing, opened
from escrow.backup.bundle import refs_digest
from escrow.config import Settings
from escrow.core.errors import EscrowError, Misconfigured, ProofBroken, WrongState
from escrow.core.principals import VAULT
from escrow.core.vault_key import VaultKey
from escrow.db.session import Database
from escrow.history.queries import newest_commits
from escrow.keyfile import create_key
from tests import programs
from tests.conftest import FrozenClock
from tests.deposit_fixtures import Api, api, quick
from tests.schema_fixtures import migrate
from web.backing_up import create_backup, restore_backup, verify_backup
from web.verifying import verify_vault
from web.wiring import Services, build

__all__ = ["api", "quick"]

ME = Identity(bytes(range(32)))
MARK = b"quagga-velvet-3310"


@pytest.fixture
def vault_key(tmp_path: Path) -> VaultKey:
    return create_key(tmp_path / "vault.key")


@pytest.fixture(params=["sqlite", "postgres"])
def services(
    request: pytest.FixtureRequest, tmp_path: Path, vault_key: VaultKey, clock: FrozenClock
) -> Iterator[Services]:
    url = None if request.param == "sqlite" else request.getfixturevalue("postgres_url")
    settings = Settings(data_dir=tmp_path / "var", key_file=tmp_path / "vault.key", database_url=url)
    settings.data_dir.mkdir()
    database = Database(settings.sql_url)
    migrate(database)
    database.close()
    made = build(settings, clock=clock, key=vault_key)
    made.queue.prepare()
    yield made
    made.database.close()


@pytest.fixture
def vault(api: Api) -> Api:
    for n in range(3):
        api.run({"etl.py": MARK + b"\nprint(%d)\n" % n, "sap.py": b"HOST = 'sap'\n"})
    api.run({"other.py": b"print('other')\n"})
    api.services.shards.project()
    api.services.sequencer.run_once()
    return api


def elsewhere(vault: Api, folder: Path, request: pytest.FixtureRequest) -> Settings:
    """Settings of an empty place, on the same kind of database, with the same key."""
    settings, url = vault.services.settings, None
    if settings.database_url is not None:
        url = _second_database(settings.database_url)
    return settings.model_copy(update={"data_dir": folder / "elsewhere", "database_url": url})


def _second_database(url: str) -> str:
    from sqlalchemy import create_engine, text
    from sqlalchemy.engine import make_url

    name = f"{make_url(url).database}_restored"
    admin = create_engine(url, isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.execute(text(f"create database {name}"))
    admin.dispose()
    return make_url(url).set(database=name).render_as_string(hide_password=False)


def heads(services: Services) -> tuple[int, str, str]:
    with services.database.reading() as session:
        newest = latest_checkpoint(session)
        assert newest is not None
        return newest.size, newest.root, refs_digest(newest_commits(session))


def test_a_restored_vault_is_the_one_that_was_backed_up(
    vault: Api, tmp_path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("web.verifying.time.sleep", lambda _: None)
    app, file = vault.services, tmp_path / "vault.age"
    before, refs = heads(app), app.shards.refs()
    inside = create_backup(app, VAULT, file, ME.recipient)
    assert (inside.size, inside.root, inside.refs) == before
    assert file.stat().st_mode & 0o077 == 0
    settings = elsewhere(vault, tmp_path, request)
    said = restore_backup(settings, file, ME)
    assert said["contents"] == 5
    restored = build(settings, clock=app.clock, key=app.key)
    try:
        assert restored.shards.refs() == refs
        found = verify_vault(restored, deep=True)
        assert found.faults == []
        assert found.contents == 5
        # It goes on from where it was: the leaf of the backup itself is the next one.
        with restored.database.reading() as session:
            newest = list_leaves(session, restored.cursors, limit=1).items[0]
            checkpoint = latest_checkpoint(session)
        assert (newest.event, newest.index) == ("backup.created", before[0])
        assert checkpoint is not None
        assert checkpoint.size == before[0] + 1
    finally:
        restored.database.close()
    with pytest.raises(WrongState, match="already"):
        restore_backup(settings, file, ME)


def signed(app: Services) -> int:
    """How many leaves the newest checkpoint covers."""
    with app.database.reading() as session:
        newest = latest_checkpoint(session)
    return 0 if newest is None else newest.size


def test_a_vault_that_takes_deposits_is_backed_up_whole(
    vault: Api, tmp_path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("web.verifying.time.sleep", lambda _: None)
    app, stop, faults = vault.services, threading.Event(), list[BaseException]()

    def deposit() -> None:
        number = 0
        try:
            while not stop.is_set():
                vault.run({f"job-{number % 7}.py": b"print(%d)\n" % number})
                number += 1
        except BaseException as fault:  # noqa: BLE001  # told to the test below
            faults.append(fault)

    def number_and_write() -> None:
        while not stop.is_set():
            app.sequencer.run_once()
            app.shards.project()

    workers = [threading.Thread(target=deposit), threading.Thread(target=number_and_write)]
    for worker in workers:
        worker.start()
    try:
        time.sleep(1)
        insides = [create_backup(app, VAULT, tmp_path / "vault-0.age", ME.recipient)]
        assert until(lambda: signed(app) > insides[0].size + 1, 60), "no deposit came through between the two"
        insides.append(create_backup(app, VAULT, tmp_path / "vault-1.age", ME.recipient))
    finally:
        stop.set()
        for worker in workers:
            worker.join()
    assert faults == []
    assert insides[0].size < insides[1].size
    settings = elsewhere(vault, tmp_path, request)
    said = restore_backup(settings, tmp_path / "vault-1.age", ME)
    assert (said["root"], said["refs"]) == (insides[1].root, insides[1].refs)


def test_the_file_holds_no_key_and_shows_nothing(vault: Api, tmp_path: Path) -> None:
    app, file = vault.services, tmp_path / "vault.age"
    create_backup(app, VAULT, file, ME.recipient)
    body = file.read_bytes()
    with file.open("rb") as encrypted:
        inner = b"".join(opened(encrypted, ME))
    for secret in (app.key.secret, app.key.derive("content-wrap"), app.key.derive("audit-log"), ME.secret):
        assert secret not in body
        assert secret not in inner
        assert secret.hex().encode() not in inner
    assert MARK not in body
    assert MARK not in inner, "contents stay sealed inside: the identity alone reads no code"
    with tarfile.open(fileobj=io.BytesIO(inner)) as tar:
        names = tar.getnames()
    assert not [name for name in names if "key" in name or name.startswith(("git/", "/", ".."))]
    assert list(tmp_path.glob(".backup-*")) == []


def test_what_is_not_the_backup_it_says_is_refused_and_nothing_is_restored(
    vault: Api, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    app, file = vault.services, tmp_path / "vault.age"
    create_backup(app, VAULT, file, ME.recipient)
    settings = elsewhere(vault, tmp_path, request)
    with file.open("rb") as encrypted:
        inner = b"".join(opened(encrypted, ME))
    forged = {
        "altered": inner.replace(b"sha256:", b"sha257:", 1),
        "shorter": inner[: len(inner) // 2],
        "not signed": inner[: inner.rindex(b"manifest") - 200],
        "empty": b"",
    }
    for name, body in forged.items():
        bad = tmp_path / "forged.age"
        with bad.open("wb") as out:
            sealing = Sealing(out, ME.recipient)
            sealing.write(body)
            sealing.close()
        with pytest.raises(EscrowError):
            restore_backup(settings, bad, ME)
        assert not (settings.data_dir / "escrow.db").exists(), name
    with pytest.raises(ProofBroken, match="does not open it"):
        verify_backup(app.settings, file, Identity.create(), deep=False)


def test_another_vaults_key_is_refused(vault: Api, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    file = tmp_path / "vault.age"
    create_backup(vault.services, VAULT, file, ME.recipient)
    create_key(tmp_path / "other.key")
    settings = elsewhere(vault, tmp_path, request).model_copy(update={"key_file": tmp_path / "other.key"})
    with pytest.raises((ProofBroken, Misconfigured)):
        restore_backup(settings, file, ME)


@pytest.mark.parametrize("services", ["sqlite"], indirect=True)
def test_the_commands_make_keys_back_up_verify_and_restore(vault: Api, tmp_path: Path) -> None:
    app = vault.services
    there = {**_environment(tmp_path), "ESCROW_DATA_DIR": str(app.settings.data_dir)}
    identity, file = str(tmp_path / "identity"), str(tmp_path / "vault.age")
    recipient = _run("backup", "keygen", identity, env=there).stdout.strip()
    assert recipient.startswith("age1")
    assert os.stat(identity).st_mode & 0o777 == 0o600
    made = json.loads(_run("backup", "create", "--recipient", recipient, "--out", file, "--json", env=there).stdout)
    deep = json.loads(_run("backup", "verify", file, "--identity", identity, "--deep", "--json", env=there).stdout)
    assert deep == made
    new = {**there, "ESCROW_DATA_DIR": str(tmp_path / "new")}
    restored = json.loads(_run("backup", "restore", file, "--identity", identity, "--json", env=new).stdout)
    assert restored["root"] == made["root"]
    assert restored["verified"]["contents"] == 5
    assert json.loads(_run("verify", "--deep", "--json", env=new).stdout)["faults"] == []
    evidence = str(tmp_path / "evidence.txt")
    _run("evidence", "export", "--out", evidence, env=new)
    assert json.loads(_run("evidence", "verify", evidence, "--json", env=new).stdout)["whole_log"]
    again = _run("backup", "restore", file, "--identity", identity, env=new, status=3)
    assert "already" in again.stderr


def _environment(folder: Path) -> dict[str, str]:
    return {"PATH": os.environ["PATH"], "HOME": str(folder), "ESCROW_KEY_FILE": str(folder / "vault.key")}


def _run(*arguments: str, env: dict[str, str], status: int = 0) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).parent / "escrow"
    done = programs.run([program, *arguments], env=env, cwd=env["HOME"])
    assert done.returncode == status, done.stderr
    return done
