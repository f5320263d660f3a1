"""The real process: it starts on an empty folder, serves what is deposited, and stops when told."""

import gzip
import hashlib
import json
import os
import signal
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx2
import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url

from tests import programs

COMMAND = [sys.executable, "-m", "web.cli"]
BODY = b"print('a weekly report')\n"
DIGEST = "sha256:" + hashlib.sha256(BODY).hexdigest()


@dataclass
class Running:
    """An `escrow up` of ours."""

    process: subprocess.Popen[str]
    url: str
    environ: dict[str, str]

    def command(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return run(self.environ, *arguments)

    def headers(self, *roles: str, person: str | None = None) -> dict[str, str]:
        chosen = [part for role in roles for part in ("--role", role)]
        issued = self.command("token", "create", *chosen, *(["--person", person] if person else []))
        return {"Authorization": f"Bearer {issued.stdout.strip()}"}


def run(environ: dict[str, str], *arguments: str) -> subprocess.CompletedProcess[str]:
    return programs.run(["escrow", *arguments], env=environ, timeout=120)


def environment(folder: Path) -> dict[str, str]:
    return {
        **{name: value for name, value in os.environ.items() if not name.startswith("ESCROW_")},
        "ESCROW_DATA_DIR": str(folder / "var"),
        "ESCROW_KEY_FILE": str(folder / "keys" / "vault.key"),
        "ESCROW_BIND": "127.0.0.1:0",
    }


@pytest.fixture(scope="module")
def postgres(postgres_server: str) -> Iterator[str]:
    """A fresh database on the real server, for a whole module."""
    admin = create_engine(postgres_server, isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.execute(text("create database up"))
    yield make_url(postgres_server).set(database="up").render_as_string(hide_password=False)
    with admin.connect() as connection:
        connection.execute(text("drop database up with (force)"))
    admin.dispose()


@pytest.fixture(scope="module", params=["sqlite", "postgres"])
def running(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Iterator[Running]:
    folder = tmp_path_factory.mktemp("up")
    environ = environment(folder)
    if request.param == "postgres":
        environ["ESCROW_DATABASE_URL"] = request.getfixturevalue("postgres")
    with (folder / "vault.log").open("w") as log:
        process = subprocess.Popen([*COMMAND, "up"], env=environ, stdout=subprocess.PIPE, stderr=log, text=True)
        assert process.stdout is not None
        line = process.stdout.readline()
        assert line.startswith("serving http://127.0.0.1:"), (folder / "vault.log").read_text()
        yield Running(process, line.split()[1], environ)
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=90) == 0
        process.stdout.close()


@pytest.fixture(scope="module")
def endpoint(running: Running) -> dict[str, Any]:
    secret = running.command("enrolment", "create").stdout.strip()
    asked = {"secret": secret, "host": {"id": "machine-1", "name": "fin-ws-07", "os": "linux"}}
    answer = httpx2.post(f"{running.url}/api/v1/collectors/enrol", json=asked)
    assert answer.status_code == 201, answer.text
    enrolled: dict[str, Any] = answer.json()
    return enrolled


def records() -> bytes:
    name = str(uuid.uuid4())
    lines = [
        {
            "v": 1, "type": "run.start", "seq": 1, "run": name, "time": "2026-11-22T02:00:03.120Z",
            "utc_offset": "-03:00", "time_zone": "America/Sao_Paulo", "account": {"uid": 1000, "name": "ana"},
            "process": {"pid": 7, "ppid": 1, "cwd": "/srv/jobs", "argv": ["python3", "report.py"]},
            "interpreter": {"language": "python", "path": "/usr/bin/python3.11", "version": "3.11.2"},
            "script": {"kind": "file", "path": "/srv/jobs/report.py", "digest": DIGEST, "size": len(BODY),
                       "content": "captured"},
            "origin": "own", "trust": {"process": "agent", "script": "agent"},
        },
        {"v": 1, "type": "run.end", "seq": 2, "run": name, "time": "2026-11-22T02:00:09.000Z", "exit_code": 0},
        {
            "v": 1, "type": "snapshot", "seq": 3, "run": name, "digest": DIGEST,
            "files": [{"path": "report.py", "digest": DIGEST, "size": len(BODY), "role": "script"}],
        },
    ]  # fmt: skip
    return b"".join(json.dumps(line).encode() + b"\n" for line in lines)


def deposit(running: Running, endpoint: dict[str, Any], body: bytes) -> dict[str, Any]:
    headers = {
        "Authorization": f"Bearer {endpoint['token']}",
        "Batch-Id": str(uuid.uuid4()),
        "Content-Encoding": "gzip",
        "Content-Type": "application/x-ndjson",
    }
    answer = httpx2.post(f"{running.url}/api/v1/collectors/batches", content=gzip.compress(body), headers=headers)
    assert answer.status_code == 200, answer.text
    receipt: dict[str, Any] = answer.json()
    return receipt


def test_a_deposit_comes_back_byte_for_byte_scanned_and_proved(running: Running, endpoint: dict[str, Any]) -> None:
    body = records()
    first = deposit(running, endpoint, body)
    assert first["missing"] == [DIGEST]
    sent = httpx2.put(
        f"{running.url}/api/v1/contents/{DIGEST}",
        content=BODY,
        headers={"Authorization": f"Bearer {endpoint['token']}"},
    )
    assert sent.status_code == 201, sent.text
    snapshot = body.splitlines(keepends=True)[2]
    assert deposit(running, endpoint, snapshot)["rejected"] == []

    analyst = running.headers("analyst", "auditor", person="local")
    (script,) = httpx2.get(f"{running.url}/api/v1/scripts", headers=analyst).json()["items"]
    address = f"{running.url}/api/v1/scripts/{script['id']}"
    version = until(lambda: settled(address, analyst))
    assert version["digest"] == DIGEST
    shown = httpx2.get(f"{address}/versions/1/files/report.py", headers=analyst)
    assert (shown.status_code, shown.content) == (200, BODY)
    verified = running.command("verify", "--deep")
    assert verified.returncode == 0, verified.stderr


def settled(address: str, headers: dict[str, str]) -> Any:
    version = httpx2.get(f"{address}/versions/1", headers=headers).json()
    return version if version["scan"]["state"] in {"complete", "partial"} else None


def until(question: Any) -> Any:
    for _ in range(600):
        if answer := question():
            return answer
        time.sleep(0.1)
    raise AssertionError("it did not happen")


def test_it_says_that_it_is_ready_and_how_it_is(running: Running) -> None:
    assert httpx2.get(f"{running.url}/readyz").json() == {"status": "ok"}
    said = until(lambda: sized(running))
    assert said["archive"] == {**said["archive"], "kind": "folder", "worm": "unsupported"}
    assert said["audit"]["log_key"].startswith("script-escrow/")


def sized(running: Running) -> Any:
    said = httpx2.get(f"{running.url}/api/v1/status", headers=running.headers("operator")).json()
    return said if said["audit"]["size"] > 0 else None


def test_a_second_server_on_the_same_folder_is_refused(running: Running) -> None:
    second = running.command("up")
    assert (second.returncode, second.stdout) == (3, "")
    assert "already_serving" in second.stderr


def test_a_sign_in_link_names_the_address_really_served_and_works_once(running: Running) -> None:
    link = running.command("sign-in", "local").stdout.strip()
    assert link.startswith(f"{running.url}/auth/link/")
    with httpx2.Client(follow_redirects=True) as browser:
        shown = browser.get(link)
        assert (shown.status_code, str(shown.url)) == (200, f"{running.url}/")
        assert "Development sign-in" in shown.text
    assert httpx2.get(link).status_code == 401


def test_without_signing_in_people_are_led_to_the_sign_in(running: Running) -> None:
    answer = httpx2.get(f"{running.url}/scripts?q=x", headers={"Accept": "text/html"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/auth/login?next=%2Fscripts%3Fq%3Dx")


def test_people_are_added_by_command_and_a_bad_line_does_not_sink_the_good_ones(
    running: Running, tmp_path: Path
) -> None:
    name = f"p-{uuid.uuid4().hex[:8]}"
    assert running.command("people", "add", name, "--name", "Rita Alves", "--manager", "marta").returncode == 0
    file = tmp_path / "people.csv"
    file.write_text(f"person_key,name\n{name},Rita Alves Lima\n,nobody\n{name}-2,Rui Costa\n")
    imported = running.command("people", "import", str(file), "--json")
    said = json.loads(imported.stdout)
    assert (imported.returncode, said["created"], said["changed"], len(said["rejected"])) == (1, 1, 1, 1)


def test_a_token_for_somebody_unknown_is_not_made(running: Running) -> None:
    refused = running.command("token", "create", "--role", "analyst", "--person", "nobody")
    assert (refused.returncode, refused.stdout) == (1, "")
    assert "person_unknown" in refused.stderr


def test_a_token_can_be_printed_as_a_document(running: Running) -> None:
    said = json.loads(running.command("token", "create", "--role", "hr", "--person", "helena", "--json").stdout)
    assert set(said) == {"token", "id", "roles", "person", "expires_at"}
    assert (said["roles"], said["person"]) == (["hr"], "helena")


def test_an_unknown_role_is_not_understood(running: Running) -> None:
    assert running.command("token", "create", "--role", "king").returncode == 2


@pytest.mark.parametrize(
    "arguments", [["status"], ["enrolment", "create"], ["verify"], ["scan", "now"], ["rules", "list"]]
)
def test_where_there_is_no_vault_commands_say_so(tmp_path: Path, arguments: list[str]) -> None:
    answer = run(environment(tmp_path), *arguments)
    assert answer.returncode == 1
    assert "no_vault" in answer.stderr
    assert not (tmp_path / "var").exists()


def test_settings_that_cannot_work_are_refused_by_name(tmp_path: Path) -> None:
    environ = {**environment(tmp_path), "ESCROW_BIND": "0.0.0.0:8800"}
    assert run(environ, "up").returncode == 3
    checked = run(environ, "config", "check")
    assert checked.returncode == 1
    assert "OIDC_ISSUER" in checked.stderr


def test_help_comes_without_loading_the_vault() -> None:
    listed = subprocess.run(
        [sys.executable, "-c", "import sys, web.cli; print([m for m in sys.modules if m.startswith('sqlalchemy')])"],
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert listed.stdout.strip() == "[]"


def test_a_start_loads_no_scim() -> None:
    listed = subprocess.run(
        [sys.executable, "-c", "import sys, web.up; print([m for m in sys.modules if m.startswith('scim2')])"],
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert listed.stdout.strip() == "[]", listed.stderr


def test_the_key_is_rotated_and_the_history_rebuilt_beside_a_serving_vault(
    running: Running, endpoint: dict[str, Any]
) -> None:
    rotated = running.command("key", "rotate", "--json")
    assert json.loads(rotated.stdout)["generation"] == 2, rotated.stderr
    rebuilt = running.command("history", "rebuild", "--json")
    assert json.loads(rebuilt.stdout)["is_identical"] is True, rebuilt.stderr
    assert running.command("verify", "--deep").returncode == 0
