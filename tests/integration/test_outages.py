"""A part is away: deposits answer 503 with Retry-After, nothing acknowledged is lost, and all of it comes in later."""

import errno
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import create_engine, text

from escrow.archive.contents import ContentArchive
from escrow.archive.filesystem import FolderStore
from escrow.archive.interface import ObjectVersion
from escrow.config import Settings
from escrow.core.digests import Digest
from escrow.core.errors import ArchiveUnavailable
from escrow.core.principals import VAULT
from escrow.core.vault_key import VaultKey
from escrow.db.session import Database
from tests.deposit_fixtures import Api, api, quick, services
from tests.factories import a_snapshot, a_start
from tests.fault_fixtures import Depositor, Vault, account_of, settle
from tests.web_fixtures import ADDRESS
from web.app import create_app
from web.wiring import Services, build

__all__ = ["api", "quick", "services"]

ETL = b"print('etl')\n"


class AwayStore(FolderStore):
    """A folder that does not answer while it is away."""

    is_away = False

    def put(self, name: str, body: bytes) -> ObjectVersion:
        if self.is_away:
            raise ArchiveUnavailable("S3 server: no answer (timeout); the same call may pass later")
        return super().put(name, body)


def is_told_to_wait(answer: Any, code: str) -> bool:
    return (answer.status_code, answer.json()["code"]) == (503, code) and int(answer.headers["Retry-After"]) > 0


def test_an_archive_that_is_away_takes_nothing_and_everything_later(quick: Services, tmp_path: Path) -> None:
    store = AwayStore(tmp_path / "store")
    away = replace(quick, store=store, archive=ContentArchive(store, quick.key))
    with TestClient(create_app(away), base_url=ADDRESS, raise_server_exceptions=False) as client:
        api = Api(away, client)
        snapshot = a_snapshot("run-0001", {"etl.py": ETL})
        store.is_away = True
        assert api.send(a_start("run-0001", ETL), snapshot)["accepted"] == 1  # facts need no archive
        assert is_told_to_wait(api.put(ETL), "archive_unavailable")
        assert api.send(snapshot)["rejected"][0]["code"] == "content_missing"  # and nothing was half kept
        store.is_away = False
        assert api.put(ETL).status_code == 201
        assert api.send(snapshot)["rejected"] == []
        assert api.get("/runs/run-0001").json()["digest"] == str(Digest.of(ETL))


@pytest.fixture
def on_postgres(postgres_database: Database, tmp_path: Path, vault_key: VaultKey, clock: Any) -> Iterator[Services]:
    url = postgres_database.url.render_as_string(hide_password=False)
    settings = Settings(data_dir=tmp_path / "var", key_file=tmp_path / "vault.key", database_url=url)
    settings.data_dir.mkdir()
    made = build(settings, clock=clock, key=vault_key)
    made.queue.prepare()
    yield made
    made.database.close()


def test_a_database_that_is_away_is_waited_for(on_postgres: Services, postgres_server: str, monkeypatch: Any) -> None:
    from web.api import collectors

    monkeypatch.setattr(collectors, "_WAIT_FOR_INDEX", 0.0)
    admin = create_engine(postgres_server, isolation_level="AUTOCOMMIT")
    name = on_postgres.database.url.database
    with TestClient(create_app(on_postgres), base_url=ADDRESS, raise_server_exceptions=False) as client:
        api = Api(on_postgres, client)
        assert api.post(b"").status_code == 200
        with admin.connect() as connection:  # as when it is shut down: whoever is in is thrown out, nobody comes in
            connection.execute(text(f"alter database {name} allow_connections false"))
            connection.execute(text(f"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{name}'"))
        for answer in (api.post(b""), api.put(ETL), api.get("/scripts")):
            assert is_told_to_wait(answer, "database_unavailable"), answer.text
        with admin.connect() as connection:
            connection.execute(text(f"alter database {name} allow_connections true"))
        assert api.post(b"").status_code == 200
    admin.dispose()


def test_a_full_disk_loses_nothing_and_goes_on_when_there_is_room(tmp_path: Path) -> None:
    """A real small disk, mounted where only this test looks."""
    if os.geteuid() != 0:
        pytest.skip("a small disk of its own needs root")
    disk = tmp_path / "disk"
    disk.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=5m,mode=700", "tmpfs", disk], check=True)
    try:
        _fill_and_free(disk)
    finally:
        subprocess.run(["umount", "-l", disk], check=True)


def _fill_and_free(disk: Path) -> None:
    vault = Vault.found(disk)
    vault.log = disk.parent / "vault.log"
    depositor = Depositor(vault)
    try:
        vault.start()
        with vault.client() as client:
            depositor.deposit_one(client)
            ballast = disk / "ballast"
            _fill(ballast)
            refused = _deposit_until_refused(depositor, client)
            assert refused.status_code == 503, refused.text
            assert refused.json()["code"] in ("archive_unavailable", "database_unavailable")
            assert int(refused.headers["Retry-After"]) > 0
            ballast.unlink()
            depositor.finish()
            depositor.deposit_one(client)
        settle(vault)
        vault.stop()
        found = account_of(vault, depositor.acknowledged)
        assert (found.lost, found.duplicates, found.fsck, found.locks) == (0, 0, "clean", 0)
    finally:
        vault.kill()


def _fill(ballast: Path) -> None:
    """The vault writes beside this, so what is free is found by taking it, not by asking."""
    with ballast.open("wb", buffering=0) as file:
        try:
            while file.write(b"\0" * 4096):
                pass
        except OSError as full:
            if full.errno != errno.ENOSPC:
                raise


def _deposit_until_refused(depositor: Depositor, client: Any) -> Any:
    import httpx2

    for _ in range(200):
        try:
            depositor.deposit_one(client)
        except httpx2.HTTPStatusError as refusal:
            return refusal.response
    return pytest.fail("a full disk took everything")


def test_a_collector_keeps_its_spool_and_catches_up(tmp_path: Path) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    vault = Vault.found(tmp_path / "vault", bind=f"127.0.0.1:{port}")
    services = vault.open()
    with services.database.transaction() as session:
        secret = services.enrolment.create_enrolment(session, by=VAULT).secret
    services.database.close()
    collector = Collector(tmp_path)
    try:
        # 1. Enrolled, and then the vault goes away in the middle of a working day.
        vault.start()
        collector.command("enrol", "--server", vault.url, "--secret", secret)
        vault.kill()
        names = [collector.run(f"print({number})\n") for number in range(3)]
        assert collector.agent() != 0
        assert collector.agent() != 0
        # 2. It comes back, and has everything after one round.
        vault.start()
        assert collector.agent() == 0
        settle(vault)
        vault.stop()
    finally:
        vault.kill()
    services = vault.open()
    with services.database.reading() as session:
        found = session.connection().exec_driver_sql("select path, version, exit_code from runs order by path").all()
    services.database.close()
    assert [tuple(row) for row in found] == [(str(name), 1, 0) for name in names]


class Collector:
    """A machine's collector, with its state in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.scripts = folder / "scripts"
        self.scripts.mkdir()
        self._environ = {**os.environ, "ESCROW_COLLECTOR_DIR": str(folder / "collector")}
        self._program = str(Path(sys.executable).with_name("escrow-collector"))

    def command(self, *arguments: str) -> None:
        subprocess.run([self._program, *arguments], env=self._environ, check=True, capture_output=True, timeout=120)

    def run(self, body: str) -> Path:
        script = self.scripts / f"job{len([*self.scripts.iterdir()])}.py"
        script.write_text(body)
        self.command("run", "--no-deliver", "--", sys.executable, str(script))
        return script

    def agent(self) -> int:
        done = subprocess.run(
            [self._program, "agent", "--once"], env=self._environ, capture_output=True, text=True, timeout=120
        )
        return done.returncode
