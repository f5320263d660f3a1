"""A vault, an index of packages on loopback, and a verifier of another user: what journeys of adopted scripts share."""

import hashlib
import json
import os
import shutil
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Self

from client import Client, Vault

CHECKOUT = Path(__file__).resolve().parents[1]
ANOTHER_USER = 31001
SYSTEM_PYTHON = Path("/usr/bin/python3")


@dataclass
class Verified:
    """A vault whose scripts were all adopted, and all asked to be verified."""

    vault: Vault
    auditor: Client
    adopter: Client
    adoptions: dict[str, str] = field(default_factory=dict)
    """Script name to adoption."""
    scripts: dict[str, str] = field(default_factory=dict)

    def adopt_all(self) -> None:
        """Eduardo asks for every script; its owner agrees, and an analyst where the level asks for one."""
        owners = {key: self.vault.client("owner", person=key) for key in ("ana", "bruno", "carla")}
        for script in list(self.auditor.items("/scripts")):
            asked = self.adopter.post(f"/scripts/{script['id']}/adoptions", {"reason": "it belongs in the platform"})
            said = owners[script["owner"]["key"]].post(f"/adoptions/{asked['id']}/approve", {"reason": "gladly"})
            if said["state"] != "approved":
                said = self.auditor.post(f"/adoptions/{asked['id']}/approve", {"reason": "findings are understood"})
            assert said["state"] == "approved"
            self.adoptions[script["name"]], self.scripts[script["name"]] = asked["id"], script["id"]

    def ask_for_all(self) -> None:
        for name, script in self.scripts.items():
            asked = self.adopter.post(
                f"/scripts/{script}/versions/1/verifications", {"level": "L5", "reason": f"does {name} run?"}
            )
            assert asked["state"] == "requested"
            said = self.auditor.post(f"/verifications/{asked['id']}/approve", {"reason": "it may run, caged"})
            assert said["state"] == "approved"

    def level_of(self, name: str) -> str | None:
        level: str | None = self.adopter.get(f"/adoptions/{self.adoptions[name]}")["verification"]
        return level

    def checks_of(self, name: str) -> dict[str, dict[str, Any]]:
        """What the verifier said of each level of one script."""
        (one,) = self.auditor.get(f"/scripts/{self.scripts[name]}/verifications")["items"]
        return {check["level"]: check for check in one["checks"]}

    def told(self) -> str:
        """What was said about each level of each script."""
        lines = []
        for name in self.scripts:
            checks = self.checks_of(name).values()
            lines += [f"{name}: {check['level']} {check['state']}: {check['why']}" for check in checks]
        return "\n".join(lines)


class Shelf:
    """An index of packages on loopback over a folder of wheels, which remembers what it was asked for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.asked: list[str] = []
        self._files: dict[str, list[Path]] = {}
        for path in sorted(folder.glob("*.whl")):
            self._files.setdefault(path.name.split("-")[0].lower().replace("_", "-"), []).append(path)
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.url = f"http://127.0.0.1:{self._server.server_port}/simple"

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    def page(self, project: str) -> bytes | None:
        """What the index says of a project, in the JSON form of the simple repository API."""
        if project not in self._files:
            return None
        files = [
            {"filename": path.name, "url": f"/files/{path.name}",
             "hashes": {"sha256": hashlib.sha256(path.read_bytes()).hexdigest()}}
            for path in self._files[project]
        ]  # fmt: skip
        return json.dumps({"meta": {"api-version": "1.0"}, "name": project, "files": files}).encode()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        shelf = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                shelf.asked.append(self.path)
                parts = self.path.strip("/").split("/")
                if parts[0] == "files" and (shelf.folder / parts[-1]).is_file():
                    self.answer((shelf.folder / parts[-1]).read_bytes(), "application/octet-stream")
                elif (page := shelf.page(parts[-1])) is not None:
                    self.answer(page, "application/vnd.pypi.simple.v1+json")
                else:
                    self.send_error(404)

            def answer(self, body: bytes, kind: str) -> None:
                self.send_response(200)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: Any) -> None:
                """Quiet."""

        return Handler


class Bench:
    """A home of another user who can read nothing of the vault, with a verifier in it."""

    def __init__(self, vault: Vault, index: str, home: Path) -> None:
        self.vault, self.index, self.home = vault, index, home

    def move_in(self) -> None:
        """Make the verifier's key, and let the vault allow it."""
        os.chown(self.home, ANOTHER_USER, ANOTHER_USER)
        key = self.escrow("key", "bench-1")
        assert key.returncode == 0, key.stderr
        token = self.home / "token"
        token.write_text(self.vault.command("verifiers", "allow", "bench-1", "--key", key.stdout.strip()))
        token.chmod(0o600)
        os.chown(token, ANOTHER_USER, ANOTHER_USER)

    def verify(self, *, count: int) -> None:
        """Work off all that waits, which is so many."""
        done = self.escrow("run", "bench-1", "--server", self.vault.url or "", "--token-file", str(self.home / "token"),
                           "--index", self.index, "--once")  # fmt: skip
        assert done.returncode == 0, done.stderr[-3000:]
        assert f"{count} done" in done.stdout

    def escrow(self, *arguments: str) -> "subprocess.CompletedProcess[str]":
        site = next((CHECKOUT / ".venv" / "lib").glob("python3.*")) / "site-packages"
        program = [str(SYSTEM_PYTHON), "-c", "from web.cli import main; main()", "verifier", *arguments]
        return self.run(*program, PYTHONPATH=f"{CHECKOUT}:{site}")

    def run(self, *command: str, cwd: Path | None = None, **environment: str) -> "subprocess.CompletedProcess[str]":
        """One program as that user, with nothing of ours around it."""
        become = ["setpriv", "--reuid", str(ANOTHER_USER), "--regid", str(ANOTHER_USER), "--clear-groups", "env"]
        return subprocess.run(
            [*become, *command],
            env={"PATH": "/usr/bin:/bin", "HOME": str(self.home), "PIP_CONFIG_FILE": os.devnull, **environment},
            cwd=cwd or self.home,
            capture_output=True,
            text=True,
            timeout=900,
            check=False,
        )


@contextmanager
def a_bench(vault: Vault, index: str) -> Iterator[Bench]:
    """Such a home, with its verifier allowed; gone afterwards."""
    home = Path(tempfile.mkdtemp(prefix="verifier-home-"))
    try:
        bench = Bench(vault, index, home)
        bench.move_in()
        yield bench
    finally:
        shutil.rmtree(home, ignore_errors=True)  # a program that was cut off may still write there
