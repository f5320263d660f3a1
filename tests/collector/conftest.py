"""A collector of its own for each test, and a small vault that answers as the contract says."""

import gzip
import hashlib
import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "collector" / "src"


class Receiver(ThreadingHTTPServer):
    """Takes batches and contents; a snapshot waits until its contents were uploaded."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Answer)
        self.batches: list[list[dict[str, Any]]] = []
        self.raw: list[bytes] = []
        self.contents: dict[str, bytes] = {}
        self.uploads: list[str] = []
        self.fault: int | None = None
        self.refuses: str | None = None
        self.answers: dict[str, dict[str, Any]] = {}
        self.policy: str | None = None
        self.most_rejected = 1_000_000
        self.mishears = 0
        """So many batches are answered as if no line of them had come, for ever after under the same name."""
        self.files: dict[str, bytes] = {}
        self.tokens: list[str] = []
        self.used: set[str] = set()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    @property
    def records(self) -> list[dict[str, Any]]:
        return [record for batch in self.batches for record in batch]


class _Answer(BaseHTTPRequestHandler):
    server: Receiver

    def do_POST(self) -> None:
        body = self._whole_body()
        if body is None:
            return None
        if self.server.fault:
            return self._say(self.server.fault, {"code": "unavailable", "detail": "later"})
        if self.path.endswith("/enrol"):
            return self._say(
                201, {"endpoint_id": "e1", "token": "esc_test", "vault_id": "v", "policy_keys": [], "log_key": "k"}
            )
        if self.path.endswith("/collectors/token"):
            self.server.tokens.append(self.headers["Authorization"])
            return self._say(201, {"token": f"esc_fresh{len(self.server.tokens)}", "previous_lasts_seconds": 3600})
        self.server.used.add(self.headers["Authorization"])
        plain = gzip.decompress(body)
        name = self.headers["Batch-Id"]
        if name in self.server.answers:
            again = self.server.answers[name]
            missing = [digest for digest in again["missing"] if digest not in self.server.contents]
            return self._say(200, {**again, "missing": missing})
        if self.server.mishears:
            self.server.mishears -= 1
            plain = b""
        self.server.raw.append(plain)
        accepted, rejected, missing = [], [], []
        for number, line in enumerate(plain.decode().splitlines(), 1):
            record = json.loads(line)
            lacking = (
                [f["digest"] for f in record.get("files", []) if f["digest"] not in self.server.contents]
                if record["type"] == "snapshot"
                else []
            )
            if record["type"] == self.server.refuses:
                rejected.append({"line": number, "code": "record_malformed", "message": "no"})
            elif lacking:
                missing += lacking
                rejected.append({"line": number, "code": "content_missing", "message": "upload"})
            else:
                accepted.append(record)
        self.server.batches.append(accepted)
        self.server.answers[name] = {
            "batch_id": name, "accepted": len(accepted), "rejected": rejected[: self.server.most_rejected],
            "rejected_more": max(0, len(rejected) - self.server.most_rejected), "missing": sorted(set(missing)), "leaf": 0,
        }  # fmt: skip
        return self._say(200, self.server.answers[name])

    def do_GET(self) -> None:
        """The policy when there is one, and files to fetch."""
        if self.server.fault:
            return self._say(self.server.fault, {"code": "unavailable", "detail": "later"})
        if self.path.endswith("/collectors/policy") and self.server.policy is not None:
            mark = f'"{hashlib.sha256(self.server.policy.encode()).hexdigest()[:8]}"'
            if self.headers.get("If-None-Match") == mark:
                return self._send(304, b"", mark)
            return self._send(200, self.server.policy.encode(), mark)
        if self.path in self.server.files:
            return self._send(200, self.server.files[self.path], '"x"')
        return self._say(404, {"code": "not_found", "detail": "there is none"})

    def _send(self, status: int, body: bytes, mark: str) -> None:
        self.send_response(status)
        self.send_header("ETag", mark)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_PUT(self) -> None:
        body = self._whole_body()
        if body is None:
            return
        digest = self.path.rsplit("/", 1)[-1]
        assert digest == "sha256:" + hashlib.sha256(body).hexdigest()
        self.server.uploads.append(digest)
        self.server.contents[digest] = body
        self._say(201, {})

    def _whole_body(self) -> bytes | None:
        """None where the caller died before all of it was sent: an empty body unpacks to no line without a complaint."""
        length = int(self.headers["Content-Length"])
        body = self.rfile.read(length)
        return body if len(body) == length else None

    def _say(self, status: int, value: dict[str, Any]) -> None:
        body = json.dumps(value).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_arguments: Any) -> None:
        return


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    server = Receiver()
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()


class Collector:
    """The collector's command on a state folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.state = folder / "state"
        self.work = folder / "work"
        self.work.mkdir()

    def __call__(
        self, *arguments: str, stdin: Any = None, environ: dict[str, str] | None = None, python: str = sys.executable
    ) -> Any:
        environ = {**os.environ, "ESCROW_COLLECTOR_DIR": str(self.state), "PYTHONPATH": str(SOURCE), **(environ or {})}
        return subprocess.run(
            [python, "-m", "escrow_collector", *arguments],
            cwd=self.work, env=environ, capture_output=True, text=True, timeout=60, stdin=stdin,
        )  # fmt: skip

    def run(self, *command: str, **named: Any) -> Any:
        return self("run", "--", *command, **named)

    def write(self, name: str, text: str, mode: int = 0o644) -> Path:
        path = self.work / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        path.chmod(mode)
        return path

    def spooled(self) -> list[dict[str, Any]]:
        """Every record that waits, the later start of a run standing for the earlier."""
        found = []
        for path in sorted((self.state / "spool" / "runs").glob("*.jsonl")):
            found += [json.loads(line) for line in path.read_text().splitlines()]
        return found

    def of(self, kind: str) -> list[dict[str, Any]]:
        return [record for record in self.spooled() if record["type"] == kind]

    def starts(self) -> dict[str, dict[str, Any]]:
        return {record["run"]: record for record in self.of("run.start")}

    def content(self, digest: str) -> bytes:
        return (self.state / "spool" / "contents" / digest.split(":")[1]).read_bytes()


@pytest.fixture
def collector(tmp_path: Path) -> Collector:
    return Collector(tmp_path)
