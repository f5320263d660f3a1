"""Two hundred secrets in command lines, environments, URLs and connection strings, and a real vault: none arrives.

Searched are the spool, every byte on the wire in both directions, the vault's database and log, and what its API says.
"""

import contextlib
import json
import os
import socket
import subprocess
import sys
import tempfile
import threading
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from client import Vault

from tests.collector.test_redact import CHILD, PLANTED

ROOT = Path(__file__).resolve().parents[2]
SECRETS = [secret for _, secret in PLANTED]


class Tap:
    """A wire we listen on: everything that passes, and what was packed in it."""

    def __init__(self, url: str) -> None:
        host, port = url.removeprefix("http://").split(":")
        self._to = (host, int(port))
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.passed: list[bytearray] = []
        threading.Thread(target=self._accept, daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._socket.getsockname()[1]}"

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._socket.accept()
            except OSError:
                return
            far = socket.create_connection(self._to)
            for source, target in ((near, far), (far, near)):
                threading.Thread(target=self._pass, args=(source, target), daemon=True).start()

    def _pass(self, source: socket.socket, target: socket.socket) -> None:
        seen = bytearray()
        self.passed.append(seen)
        while True:
            try:
                part = source.recv(1 << 16)
                seen += part
                target.sendall(part) if part else target.shutdown(socket.SHUT_WR)
            except OSError:
                return
            if not part:
                return

    def plain(self) -> bytes:
        """All of it, and all that was packed, unpacked."""
        found = []
        for seen in list(self.passed):
            found.append(bytes(seen))
            place = seen.find(b"\x1f\x8b")
            while place >= 0:
                # Two bytes may only look like the beginning of something packed.
                with contextlib.suppress(zlib.error):
                    found.append(zlib.decompressobj(31).decompress(bytes(seen[place:])))
                place = seen.find(b"\x1f\x8b", place + 2)
        return b"\n".join(found)


@pytest.fixture(scope="module")
def tapped(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Vault, Tap, Path]]:
    folder = tmp_path_factory.mktemp("planted")
    vault = Vault(folder / "var", folder / "keys" / "vault.key", "127.0.0.1:0")
    try:
        vault.start()
        yield vault, Tap(vault.url), folder
    finally:
        vault.stop()


def written(*folders: Path) -> bytes:
    return b"\n".join(path.read_bytes() for folder in folders for path in folder.rglob("*") if path.is_file())


def shown(everything: bytes) -> list[str]:
    return [secret for secret in SECRETS if secret.encode() in everything]


def told_of(vault: Vault) -> bytes:
    analyst = vault.client("analyst", "auditor", person="local")
    runs: list[Any] = list(analyst.items("/runs"))
    runs += [analyst.get(f"/runs/{run['id']}") for run in runs]
    return json.dumps(runs, ensure_ascii=False).encode()


def test_there_are_two_hundred() -> None:
    assert len(SECRETS) >= 200


@pytest.mark.soak
def test_none_arrives_by_a_plain_run(tapped: tuple[Vault, Tap, Path]) -> None:
    vault, tap, folder = tapped
    state, work = folder / "plain", folder / "work"
    work.mkdir()
    (work / "it.py").write_text(CHILD)
    (work / "it.sh").write_text("exit 0\n")
    environ = {**os.environ, "ESCROW_COLLECTOR_DIR": str(state), "PYTHONPATH": str(ROOT / "collector" / "src")}

    def collector(*words: str, **more: str) -> None:
        program = [sys.executable, "-m", "escrow_collector", *words]
        done = subprocess.run(program, cwd=work, env={**environ, **more}, capture_output=True, text=True, timeout=120)
        assert done.returncode == 0, done.stderr

    collector("enrol", "--server", tap.url, "--secret", vault.command("enrolment", "create"))
    words = [word for found, _ in PLANTED for word in found]
    planted = {f"PLANTED_{place}": secret for place, (_, secret) in enumerate(PLANTED)}
    for command in ([sys.executable, "it.py"], ["sh", "it.sh"]):
        collector("run", "--no-deliver", "--", *command, *words, **planted)
    spool = written(state)
    collector("agent", "--once")
    for where, everything in {
        "spool": spool, "spool after": written(state), "wire": tap.plain(), "vault": written(folder / "var"),
        "api": told_of(vault),
    }.items():  # fmt: skip
        assert b"it.py" in everything or where == "spool after", where
        assert shown(everything) == [], where


@pytest.mark.soak
@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="the exec sensor needs root on Linux")
def test_none_arrives_by_both_sensors(tapped: tuple[Vault, Tap, Path]) -> None:
    vault, tap, folder = tapped
    words, child = folder / "words.json", CHILD.replace("import psycopg", "psycopg = None")  # our own Python has none
    words.write_text(
        json.dumps(
            {"child": child, "words": [word for found, _ in PLANTED for word in found], "secrets": SECRETS,
             "environ": {f"PLANTED_{place}": secret for place, (_, secret) in enumerate(PLANTED)}}
        )
    )  # fmt: skip
    with tempfile.TemporaryDirectory(prefix="arena-") as box:
        Path(box).chmod(0o755)
        secret = vault.command("enrolment", "create")
        arena = [sys.executable, str(ROOT / "tests" / "collector" / "arena.py"), "planted", box, tap.url, secret]
        done = subprocess.run(
            ["unshare", "-m", *arena, str(words)], capture_output=True, text=True, timeout=200, stdin=subprocess.DEVNULL
        )
        assert done.returncode == 0, done.stderr[-3000:]
    found = json.loads(done.stdout.splitlines()[-1])
    assert found["runs"] >= 5
    assert found["shown"] == []
    for where, everything in {"wire": tap.plain(), "vault": written(folder / "var"), "api": told_of(vault)}.items():
        assert b"it.sh" in everything, where
        assert shown(everything) == [], where
