"""The collector as one signed file: the same bytes every time, working by itself, replaced only by what is signed."""

import json
import os
import random
import string
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
from escrow_collector import update
from fastapi.testclient import TestClient

from lifecycle.bundles import PolicySigner
from tests.collector.conftest import Collector, Receiver
from tests.web_fixtures import application, client, services
from web.distribution import build
from web.wiring import Services

__all__ = ["application", "client", "services"]


def start(place: Path, state: Path, *words: str, cwd: Path, **environ: str) -> subprocess.CompletedProcess[str]:
    """The zipapp alone: nothing of the checkout is on its path."""
    clean = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    return subprocess.run(
        [sys.executable, "-s", str(place), *words], cwd=cwd, capture_output=True, text=True, timeout=90,
        env={**clean, "ESCROW_COLLECTOR_DIR": str(state), **environ},
    )  # fmt: skip


def test_the_same_source_is_the_same_bytes_and_nothing_else_is_in_it() -> None:
    first, second = build(), build()
    assert first.body == second.body
    assert first.body.startswith(b"#!/usr/bin/env python3\n")


def test_it_is_served_signed_and_known_by_its_mark(services: Services, client: TestClient) -> None:
    answer = client.get("/collector/escrow-collector.pyz")
    note = client.get("/collector/escrow-collector.pyz.note").text
    assert update.check(answer.content, note, [services.policies.key.text]) == build().version
    again = client.get("/collector/escrow-collector.pyz", headers={"If-None-Match": answer.headers["etag"]})
    assert again.status_code == 304


def test_one_file_does_everything_without_being_installed(tmp_path: Path, receiver: Receiver) -> None:
    place = tmp_path / "escrow-collector.pyz"
    place.write_bytes(build().body)
    (tmp_path / "tools.py").write_text("x = 'hello'\n")
    (tmp_path / "it.py").write_text("from tools import x\nprint(x)\n")
    state = tmp_path / "state"
    assert start(place, state, "enrol", "--server", receiver.url, "--secret", "s", cwd=tmp_path).returncode == 0
    done = start(place, state, "run", "--", sys.executable, "it.py", cwd=tmp_path)
    assert (done.stdout, done.stderr, done.returncode) == ("hello\n", "", 0)
    (snapshot,) = [record for record in receiver.records if record["type"] == "snapshot"]
    assert {file["path"] for file in snapshot["files"]} == {"it.py", "tools.py"}
    assert json.loads(start(place, state, "status", "--json", cwd=tmp_path).stdout)["version"] == build().version


@pytest.fixture
def signer(vault_key: Any) -> PolicySigner:
    return PolicySigner(vault_key)


def test_an_update_is_taken_only_when_it_is_signed_whole_and_not_older(signer: PolicySigner) -> None:
    made, keys = build(), [signer.key.text]
    note = signer.sign_text(made.statement)
    assert update.check(made.body, note, keys) == made.version
    for body, said, known, current, why in (
        (made.body + b"x", note, keys, "0", "bytes"),
        (made.body, made.statement + "\n", keys, "0", "no key"),
        (made.body, note, [], "0", "no key"),
        (made.body, note.replace(made.version, "9.9.9"), keys, "0", "no key"),
        (made.body, note, keys, "99.0.0", "99.0.0 already"),
        (made.body, signer.sign_text("policy\n1\n"), keys, "0", "bytes"),
    ):
        with pytest.raises(update.NotUpdated, match=why):
            update.check(body, said, known, current)


def test_a_zipapp_replaces_itself(tmp_path: Path, receiver: Receiver, signer: PolicySigner) -> None:
    place, state, made = tmp_path / "escrow-collector.pyz", tmp_path / "state", build()
    place.write_bytes(made.body)
    place.chmod(0o755)
    start(place, state, "enrol", "--server", receiver.url, "--secret", "s", cwd=tmp_path)
    enrolment = json.loads((state / "enrolment.json").read_text())
    (state / "enrolment.json").write_text(json.dumps({**enrolment, "policy_keys": [signer.key.text]}))
    newer = _renumbered(made.body, tmp_path)
    receiver.files = {
        "/collector/escrow-collector.pyz": newer.read_bytes(),
        "/collector/escrow-collector.pyz.note": signer.sign_text(_statement(newer)).encode(),
    }
    done = start(place, state, "update", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, f"{place}: version 9.0.0\n"), done.stderr
    assert place.read_bytes() == newer.read_bytes()
    assert start(place, state, "--version", cwd=tmp_path).stdout == "9.0.0\n"
    receiver.files["/collector/escrow-collector.pyz"] = made.body
    receiver.files["/collector/escrow-collector.pyz.note"] = signer.sign_text(made.statement).encode()
    refused = start(place, state, "update", cwd=tmp_path)
    assert refused.returncode == 1
    assert "this is 9.0.0 already" in refused.stderr


def _renumbered(body: bytes, folder: Path) -> Path:
    """The same collector under a later number."""
    old, new = folder / "old.zip", folder / "new.pyz"
    old.write_bytes(body)
    with zipfile.ZipFile(old) as source, zipfile.ZipFile(new, "w") as target:
        for name in source.namelist():
            text = source.read(name)
            if name == "escrow_collector/__init__.py":
                text = text.replace(b'__version__ = "0.1.0"', b'__version__ = "9.0.0"')
            target.writestr(name, text)
    return new


def _statement(place: Path) -> str:
    from web.distribution import Zipapp

    return Zipapp("9.0.0", place.read_bytes()).statement


# --- two hundred secrets ---------------------------------------------------------------------------------------------


def _secrets(count: int) -> list[tuple[list[str], dict[str, str], str]]:
    """(arguments, environment, the secret in them), of every form the wire format promises to take out."""
    chance = random.Random(11)
    found = []
    for number in range(count):
        secret = "".join(chance.choice(string.ascii_letters + string.digits) for _ in range(14)) + f"x{number}Q"
        forms: list[tuple[list[str], dict[str, str]]] = [
            (["--password", secret], {}), ([f"--api-key={secret}"], {}), ([f"postgres://app:{secret}@db1/gl"], {}),
            ([f"https://ana:{secret}@files.example/x.csv"], {}), ([f"DRIVER=x;SERVER=db;UID=sa;PWD={secret};"], {}),
            ([f"senha={secret}"], {}), ([f"scott/{secret}@orcl"], {}), ([f"Authorization: Bearer {secret}"], {}),
            ([], {"OPENAI_API_KEY": secret}), ([], {"DATABASE_URL": f"mysql://app:{secret}@db2/erp"}),
            ([f"mongodb+srv://u:{secret}@cluster.example/db"], {}), (["--db-password", secret, "in.csv"], {}),
            ([f"token={secret}"], {}), ([f"amqp://u:{secret}@mq:5672/"], {}), ([], {"PGPASSWORD": secret}),
        ]  # fmt: skip
        arguments, environ = forms[number % len(forms)]
        found.append((arguments, environ, secret))
    return found


def _leaks(folder: Path, receiver: Receiver, secrets: list[str], said: str) -> list[str]:
    places = [path.read_bytes() for path in folder.rglob("*") if path.is_file()] + receiver.raw + [said.encode()]
    places += list(receiver.contents.values())
    return [secret for secret in secrets if any(secret.encode() in body for body in places)]


def plant(collector: Collector, receiver: Receiver, count: int) -> list[str]:
    collector("enrol", "--server", receiver.url, "--secret", "s")
    collector.write("it.py", "print('hello')")
    said, planted = "", _secrets(count)
    for arguments, environ, _ in planted:
        done = collector("run", "--no-deliver", "--", "sh", "-c", "exit 0", *arguments, environ=environ)
        said += done.stdout + done.stderr
    secrets = [secret for _, _, secret in planted]
    before = _leaks(collector.state, receiver, secrets, said)
    delivered = collector("agent", "--once")
    return before + _leaks(collector.state, receiver, secrets, delivered.stdout + delivered.stderr)


def test_planted_secrets_are_nowhere(collector: Collector, receiver: Receiver) -> None:
    assert plant(collector, receiver, 15) == []
    assert len(receiver.records) >= 45


@pytest.mark.soak
@pytest.mark.timeout(900)
def test_two_hundred_planted_secrets_are_nowhere(collector: Collector, receiver: Receiver) -> None:
    assert plant(collector, receiver, 200) == []
