"""Production's roles as real processes on PostgreSQL: one answers, two work, procrastinate hands over between them."""

import hashlib
import json
import os
import signal
import subprocess
import time
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx2
import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url

from tests import programs

PATIENCE = 150


@dataclass
class Vault:
    """A vault of several processes, each in a process group of its own."""

    environ: dict[str, str]
    folder: Path
    url: str = ""
    processes: list[programs.Program] = field(default_factory=list)

    def command(self, *arguments: str) -> str:
        done = programs.run(["escrow", *arguments], env=self.environ, timeout=120)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def start(self, role: str) -> programs.Program:
        log = (self.folder / f"{role}-{len(self.processes)}.log").open("w")
        process = programs.Program(
            ["escrow", role], env=self.environ, stdout=subprocess.PIPE, stderr=log, start_new_session=True
        )
        log.close()
        self.processes.append(process)
        return process

    def jobs(self) -> dict[str, int]:
        engine = create_engine(self.environ["ESCROW_DATABASE_URL"])
        with engine.connect() as connection:
            rows = connection.execute(text("select status::text, count(*) from procrastinate_jobs group by 1")).all()
            table = connection.execute(text("select count(*) from jobs")).scalar_one()
        engine.dispose()
        return {**{str(status): int(count) for status, count in rows}, "table": int(table)}


@pytest.fixture(scope="module")
def vault(postgres_server: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    folder = tmp_path_factory.mktemp("roles")
    admin = create_engine(postgres_server, isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.execute(text("create database roles"))
    environ = {
        **{name: value for name, value in os.environ.items() if not name.startswith("ESCROW_")},
        "ESCROW_DATA_DIR": str(folder / "var"),
        "ESCROW_KEY_FILE": str(folder / "keys" / "vault.key"),
        "ESCROW_BIND": "127.0.0.1:0",
        "ESCROW_SEMGREP_COMMAND": "/bin/false",  # what is shown here is who does the work, not what it finds
        "ESCROW_DATABASE_URL": make_url(postgres_server).set(database="roles").render_as_string(hide_password=False),
    }
    made = Vault(environ, folder)
    made.command("migrate")
    server = made.start("serve")
    assert server.stdout is not None
    line = server.stdout.readline()
    assert line.startswith("serving http://127.0.0.1:"), (folder / "serve-0.log").read_text()
    made.url = line.split()[1]
    try:
        yield made
    finally:
        for process in made.processes:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            if process.stdout is not None:
                process.stdout.close()
        with admin.connect() as connection:
            connection.execute(text("drop database roles with (force)"))
        admin.dispose()


def enrol(vault: Vault) -> dict[str, str]:
    secret = vault.command("enrolment", "create")
    asked = {"secret": secret, "host": {"id": "machine-1", "name": "fin-ws-07", "os": "linux"}}
    token = httpx2.post(f"{vault.url}/api/v1/collectors/enrol", json=asked).json()["token"]
    return {"Authorization": f"Bearer {token}"}


def deposit(vault: Vault, endpoint: dict[str, str], name: str, body: bytes) -> None:
    digest, run, at = f"sha256:{hashlib.sha256(body).hexdigest()}", str(uuid.uuid4()), "2026-11-22T02:00:00Z"
    start = {
        "v": 1, "type": "run.start", "run": run, "time": at, "account": {"uid": 1000, "name": "ana"},
        "interpreter": {"language": "python"}, "script": {"kind": "file", "path": f"/srv/{name}", "digest": digest},
    }  # fmt: skip
    file = {"path": name, "digest": digest, "size": len(body), "role": "script"}
    snapshot = {"v": 1, "type": "snapshot", "run": run, "digest": digest, "files": [file]}
    end = {"v": 1, "type": "run.end", "run": run, "time": at, "exit_code": 0}
    send(vault, endpoint, start, snapshot, end)
    assert httpx2.put(f"{vault.url}/api/v1/contents/{digest}", content=body, headers=endpoint).status_code == 201
    send(vault, endpoint, snapshot)


def send(vault: Vault, endpoint: dict[str, str], *lines: dict[str, Any]) -> dict[str, Any]:
    body = "".join(json.dumps(line) + "\n" for line in lines)
    headers = {**endpoint, "Batch-Id": str(uuid.uuid4())}
    answer = httpx2.post(f"{vault.url}/api/v1/collectors/batches", content=body, headers=headers, timeout=60)
    assert answer.status_code == 200, answer.text
    receipt: dict[str, Any] = answer.json()
    return receipt


def until(claim: Callable[[], Any]) -> Any:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if found := claim():
            return found
        time.sleep(0.2)
    return pytest.fail("it did not come to be")


@pytest.mark.soak  # it waits for a killed worker's lease to end
@pytest.mark.timeout(600)
def test_what_one_process_takes_two_others_finish_even_when_one_is_killed(vault: Vault, tmp_path: Path) -> None:
    endpoint = enrol(vault)
    # 1. Taken in with nobody working: acknowledged, and its jobs wait in the one queue.
    for number in range(6):
        deposit(vault, endpoint, f"job{number}.py", f"print({number})\n".encode())
    assert vault.jobs()["todo"] >= 6
    assert vault.jobs()["table"] == 0
    # 2. Two workers; one is killed outright while it works.
    first, _second = vault.start("work"), vault.start("work")
    until(lambda: vault.jobs().get("doing", 0) > 0 or vault.jobs().get("todo", 0) == 0)
    os.killpg(first.pid, signal.SIGKILL)
    # 3. All of it is done all the same: scanned, numbered, in Git.
    token = vault.command("token", "create", "--role", "analyst")
    who = {"Authorization": f"Bearer {token}"}
    scripts = httpx2.get(f"{vault.url}/api/v1/scripts", headers=who).json()["items"]
    assert len(scripts) == 6
    for script in scripts:
        found = until(lambda script=script: scanned(vault, who, script["id"]))
        assert found["leaf"] is not None
    until(lambda: not {"todo", "doing"} & set(vault.jobs()))
    # 4. A later batch is acknowledged with its index, because somebody numbers.
    assert send(vault, endpoint, {"v": 1, "type": "heartbeat", "time": "2026-11-22T02:00:00Z"})["leaf"] is not None
    said = json.loads(vault.command("verify", "--json"))
    assert said["scripts"] == 6


def scanned(vault: Vault, who: dict[str, str], script_id: str) -> dict[str, Any] | None:
    version: dict[str, Any] = httpx2.get(f"{vault.url}/api/v1/scripts/{script_id}/versions/1", headers=who).json()
    return version if version["scan"]["state"] in ("complete", "partial") and version["leaf"] is not None else None
