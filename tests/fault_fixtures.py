"""Whole vaults that are killed: servers in process groups of their own, and a depositor that remembers what was acknowledged.

Servers come from a fork server that has everything imported, so that starting one costs little.
"""

import hashlib
import json
import os
import signal
import time
import uuid
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx2

from escrow.config import Settings
from escrow.core.digests import Digest
from escrow.core.principals import VAULT
from escrow.core.vault_key import VaultKey
from escrow.db.session import Database
from escrow.identity.enrolment import Host
from escrow.keyfile import create_key
from tests.programs import child
from tests.schema_fixtures import migrate
from web.up import prepare
from web.wiring import Services, build

AT = "2026-11-22T02:00:03.120Z"
PATIENCE = 120


@dataclass
class Vault:
    """One vault's data, and the server that may or may not be running on it."""

    settings: dict[str, Any]
    log: Path
    endpoint: str = ""
    headers: dict[str, str] = field(default_factory=dict)
    url: str = ""
    process: Any = None

    @classmethod
    def found(cls, folder: Path, **over: Any) -> "Vault":
        """A fresh vault with an endpoint enrolled."""
        folder.mkdir(parents=True, exist_ok=True)
        settings = {
            "data_dir": str(folder / "var"), "key_file": str(folder / "vault.key"), "bind": "127.0.0.1:0",
            "semgrep_command": "/bin/false", "log_level": "warning", "quota_batches_per_minute": 1_000_000, **over,
        }  # fmt: skip
        create_key(folder / "vault.key")
        vault = cls(settings, folder / "vault.log")
        Path(settings["data_dir"]).mkdir()
        database = Database(vault._settings().sql_url)
        migrate(database)  # a copy of one that was, where the database is a file
        database.close()
        prepare(vault._settings())
        services = vault.open()
        with services.database.transaction() as session:
            issued = services.enrolment.create_enrolment(session, by=VAULT)
            enrolled = services.enrolment.enrol(session, issued.secret, Host("kill", "kill", "linux"))
        services.database.close()
        vault.endpoint, vault.headers = enrolled.endpoint_id, {"Authorization": f"Bearer {enrolled.token}"}
        return vault

    def open(self) -> Services:
        """The vault's parts in this process, to look at what is there."""
        return build(self._settings())

    def start(self, fault: str | None = None) -> None:
        if self.log.exists():
            self.log.unlink()
        self.process = child("served_to_be_killed.py", SETTINGS=self.settings, FAULT=fault, LOG=str(self.log))
        self.process.start()
        until(self._is_ready, "the server came up: " + str(self.log))

    def kill(self) -> None:
        """End the server and whatever it started, as a power cut would."""
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.join(PATIENCE)

    def stop(self) -> None:
        with suppress(ProcessLookupError):
            os.kill(self.process.pid, signal.SIGTERM)
        self.process.join(PATIENCE)
        self.kill()

    def died(self) -> bool:
        return not self.process.is_alive()

    def client(self) -> httpx2.Client:
        return httpx2.Client(base_url=f"{self.url}/api/v1", headers=self.headers, timeout=30)

    def _is_ready(self) -> bool:
        if self.died():
            return True  # a fault point may be reached while it starts
        said = self.log.read_text() if self.log.exists() else ""
        found = [line.split()[1] for line in said.splitlines() if line.startswith("serving ")]
        self.url = found[0] if found else ""
        return bool(found)

    def _settings(self) -> Settings:
        return Settings(**self.settings)


def until(claim: Callable[[], Any], what: str) -> Any:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if found := claim():
            return found
        time.sleep(0.02)
    raise AssertionError(f"it did not come to be that {what}")


@dataclass
class Deposit:
    """One script's run as a collector would tell it: its records and its content, each sent until it is acknowledged."""

    number: int
    versions_of: int = 7
    run: str = field(default_factory=lambda: str(uuid.uuid4()))
    batches: tuple[str, str] = field(default_factory=lambda: (str(uuid.uuid4()), str(uuid.uuid4())))

    @property
    def body(self) -> bytes:
        return f"print({self.number})\n".encode() * 20

    @property
    def digest(self) -> str:
        return f"sha256:{hashlib.sha256(self.body).hexdigest()}"

    @property
    def name(self) -> str:
        return f"job{self.number % self.versions_of}.py"

    def first(self) -> bytes:
        start = {
            "v": 1, "type": "run.start", "run": self.run, "time": AT, "account": {"uid": 1000, "name": "ana"},
            "interpreter": {"language": "python"},
            "script": {"kind": "file", "path": f"/srv/{self.name}", "digest": self.digest},
        }  # fmt: skip
        end = {"v": 1, "type": "run.end", "run": self.run, "time": AT, "exit_code": 0}
        return _lines(start, end, self._snapshot())

    def second(self) -> bytes:
        return _lines(self._snapshot())

    def _snapshot(self) -> dict[str, Any]:
        file = {"path": self.name, "digest": self.digest, "size": len(self.body), "role": "script"}
        return {"v": 1, "type": "snapshot", "run": self.run, "digest": self.digest, "files": [file]}


@dataclass
class Depositor:
    """Sends one deposit after another and again, as collectors do, and remembers every acknowledgement."""

    vault: Vault
    acknowledged: dict[str, Any] = field(default_factory=lambda: {"batches": {}, "contents": {}, "runs": []})
    waiting: list[Deposit] = field(default_factory=list)
    made: int = 0

    def deposit_until_it_breaks(self) -> None:
        with suppress(httpx2.HTTPError), self.vault.client() as client:
            while True:
                self.deposit_one(client)

    def deposit_one(self, client: httpx2.Client) -> None:
        if not self.waiting:
            self.waiting.append(Deposit(self.made))
            self.made += 1
        one = self.waiting[0]
        first = self._post(client, one.batches[0], one.first())
        if one.digest in first["missing"]:
            answer = client.put(f"/contents/{one.digest}", content=one.body)
            answer.raise_for_status()
            self.acknowledged["contents"][one.digest] = answer.json()["state"]
        # Told of a missing content once, the line has to come again, also when the content arrived meanwhile.
        if first["rejected"]:
            assert [said["code"] for said in first["rejected"]] == ["content_missing"]
            assert self._post(client, one.batches[1], one.second())["rejected"] == []
        self.acknowledged["runs"].append((one.run, one.digest))
        self.waiting.pop(0)

    def finish(self) -> None:
        """Everything that was begun, sent again until it is taken."""
        with self.vault.client() as client:
            while self.waiting:
                self.deposit_one(client)

    def _post(self, client: httpx2.Client, name: str, body: bytes) -> dict[str, Any]:
        answer = client.post("/collectors/batches", content=body, headers={"Batch-Id": name})
        answer.raise_for_status()
        receipt: dict[str, Any] = answer.json()
        known = self.acknowledged["batches"].setdefault(name, receipt)
        stable = ("accepted", "rejected", "batch_id")
        assert {key: known[key] for key in stable} == {key: receipt[key] for key in stable}
        return receipt


def _lines(*records: dict[str, Any]) -> bytes:
    return "".join(json.dumps(record, separators=(",", ":")) + "\n" for record in records).encode()


@dataclass(frozen=True)
class Account:
    """What a vault holds of what was acknowledged."""

    acknowledged: int
    lost: int
    duplicates: int
    fsck: str
    locks: int


def settle(vault: Vault) -> None:
    """Wait until the running vault has numbered and projected all it has."""
    services = vault.open()
    try:
        until(lambda: _is_settled(services), "every leaf is numbered and every version is in Git")
    finally:
        services.database.close()


def _is_settled(services: Services) -> bool:
    with services.database.reading() as session:
        connection = session.connection()
        unnumbered = connection.exec_driver_sql("select count(*) from audit_leaves where log_index is null").scalar()
        unwritten = connection.exec_driver_sql("select count(*) from versions where in_git_at is null").scalar()
    return not unnumbered and not unwritten


def account_of(vault: Vault, acknowledged: dict[str, Any]) -> Account:
    """Go through everything, with the server stopped."""
    from web.verifying import verify_vault

    services = vault.open()
    try:
        lost, duplicates = _compared(services, acknowledged)
        faults = verify_vault(services, deep=True).faults
        fsck = "clean" if not faults else f"{faults[0].thing}: {faults[0].message}"
        data = Path(vault.settings["data_dir"])
        left = [*data.glob("git/**/*.lock"), *data.glob("git/**/tmp_*"), *data.glob("archive/**/.put-*")]
        locks = len([one for one in left if one.suffix == ".lock" or one.name.startswith("tmp_")])
        count = len(acknowledged["batches"]) + len(acknowledged["contents"]) + len(acknowledged["runs"])
        return Account(count, lost, duplicates, fsck, locks)
    finally:
        services.database.close()


def _compared(services: Services, acknowledged: dict[str, Any]) -> tuple[int, int]:
    from escrow.archive.queries import find_content

    with services.database.reading() as session:
        connection = session.connection()
        batches = [row[0] for row in connection.exec_driver_sql("select batch_id from batches")]
        runs = list(connection.exec_driver_sql("select run, digest from runs where version is not null"))
        versions = list(connection.exec_driver_sql("select script_id, digest from versions"))
        stored = {digest: find_content(session, Digest.parse(digest)) for digest in acknowledged["contents"]}
    told = {(run, digest) for run, digest in runs}
    lost = len(set(acknowledged["batches"]) - set(batches))
    lost += len(set(acknowledged["runs"]) - told)
    lost += sum(found is None or Digest.of(services.archive.load(found)) != found.digest for found in stored.values())
    duplicates = len(batches) - len(set(batches)) + len(runs) - len(told) + len(versions) - len(set(versions))
    return lost, duplicates


def key_of(vault: Vault) -> VaultKey:
    from escrow.keyfile import load_key

    return load_key(Path(vault.settings["key_file"]))
