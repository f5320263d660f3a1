"""Adopted scripts, verified by a process of another user: environments rebuilt, scripts run caged, results signed."""

import base64
import hashlib
import json
import os
import shutil
import subprocess
import tempfile
import threading
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import observations
import pytest
from client import Client, Refused, Vault
from company_day import Company, live_the_day
from main_job import enrol_machines

from escrow.core.events import Event

CHECKOUT = Path(__file__).resolve().parents[2]
ANOTHER_USER = 31001
SYSTEM_PYTHON = Path("/usr/bin/python3")
WHEELS = {"stockroom": "1.2.0", "tallies": "0.3.1"}
NEEDS_A_LIBRARY = "import stockroom\n\nprint(stockroom.count())\n"
NEEDS_TWO = 'import stockroom\nimport tallies\n\nopen("tally.csv", "w").write(str(tallies.of(stockroom.count())))\n'
BODIES = {"stockroom": "def count():\n    return 3\n", "tallies": "def of(number):\n    return number * 2\n"}


@dataclass
class Verified:
    """A vault whose scripts were all adopted, and all asked to be verified."""

    vault: Vault
    auditor: Client
    adopter: Client
    adoptions: dict[str, str] = field(default_factory=dict)
    """Script name to adoption."""
    scripts: dict[str, str] = field(default_factory=dict)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """An index of packages on loopback that knows two wheels, and their folder."""
    folder = tmp_path_factory.mktemp("wheels")
    files = {name: a_wheel(folder, name, version) for name, version in WHEELS.items()}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            parts = self.path.strip("/").split("/")
            if parts[0] == "files" and (folder / parts[-1]).is_file():
                self.answer((folder / parts[-1]).read_bytes(), "application/octet-stream")
            elif parts[-1] in files:
                path = files[parts[-1]]
                said = {
                    "meta": {"api-version": "1.0"}, "name": parts[-1],
                    "files": [{"filename": path.name, "url": f"/files/{path.name}",
                               "hashes": {"sha256": hashlib.sha256(path.read_bytes()).hexdigest()}}],
                }  # fmt: skip
                self.answer(json.dumps(said).encode(), "application/vnd.pypi.simple.v1+json")
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

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/simple", folder
    server.shutdown()


def a_wheel(folder: Path, name: str, version: str) -> Path:
    path, about = folder / f"{name}-{version}-py3-none-any.whl", f"{name}-{version}.dist-info"
    files = {
        f"{name}.py": BODIES[name],
        f"{about}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n",
        f"{about}/WHEEL": "Wheel-Version: 1.0\nGenerator: a-test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    listed = [f"{one},sha256={_digest(body)},{len(body)}" for one, body in files.items()]
    files[f"{about}/RECORD"] = "\n".join([*listed, f"{about}/RECORD,,", ""])
    with zipfile.ZipFile(path, "w") as wheel:
        for one, body in files.items():
            wheel.writestr(one, body)
    return path


def _digest(body: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(body.encode()).digest()).decode().rstrip("=")


@pytest.fixture(scope="module")
def verified(tmp_path_factory: pytest.TempPathFactory, index: tuple[str, Path]) -> Iterator[Verified]:
    if os.geteuid() != 0 or not SYSTEM_PYTHON.exists():
        pytest.skip("becoming another user needs root, and that user a Python it can read")
    folder = tmp_path_factory.mktemp("verifier")
    vault, company = Vault(folder / "var", folder / "keys" / "vault.key", "127.0.0.1:0"), None
    vault.environ["ESCROW_PACKAGE_INDEX"] = index[0]
    try:
        vault.start()
        company = Company(folder / "company", patients=100)
        machines = enrol_machines(vault, folder)
        live_the_day(company, machines, lambda line: None)
        run_with_libraries(company, machines["ana"], folder, index[1])
        auditor = vault.client("analyst", "auditor", person="local")
        observations.wait_for_scans(auditor, 11)
        made = Verified(vault, auditor, vault.client("engineer", person="edu"))
        adopt_all(made)
        with a_verifier(vault, index[0]) as verify:
            ask_for_all(made)
            verify()
        yield made
    finally:
        vault.stop()
        if company:
            company.close()


def run_with_libraries(company: Company, machine: Any, folder: Path, wheels: Path) -> None:
    """Two scripts of Ana's that need libraries, run in an environment that has them."""
    environment = folder / "environment"
    subprocess.run([SYSTEM_PYTHON, "-m", "venv", "--without-pip", environment], check=True)
    pip = ["python3", "-m", "pip", "--python", environment / "bin" / "python", "install", "-q", "--no-index"]
    subprocess.run([*pip, "--find-links", wheels, *WHEELS], check=True, capture_output=True)
    place = folder / "company" / "home" / "ana" / "stock"
    place.mkdir()
    for name, text in (("count_stock.py", NEEDS_A_LIBRARY), ("tally_stock.py", NEEDS_TWO)):
        (place / name).write_text(text)
        done = machine.run([str(environment / "bin" / "python"), str(place / name)], place, company.environ("ana", 10))
        assert done.returncode == 0, done.stderr


def adopt_all(made: Verified) -> None:
    """Eduardo asks for every script; its owner agrees, and an analyst where the level asks for one."""
    owners = {key: made.vault.client("owner", person=key) for key in ("ana", "bruno", "carla")}
    for script in list(made.auditor.items("/scripts")):
        asked = made.adopter.post(f"/scripts/{script['id']}/adoptions", {"reason": "it belongs in the platform"})
        said = owners[script["owner"]["key"]].post(f"/adoptions/{asked['id']}/approve", {"reason": "gladly"})
        if said["state"] != "approved":
            said = made.auditor.post(f"/adoptions/{asked['id']}/approve", {"reason": "findings are understood"})
        assert said["state"] == "approved"
        made.adoptions[script["name"]], made.scripts[script["name"]] = asked["id"], script["id"]


def ask_for_all(made: Verified) -> None:
    for name, script in made.scripts.items():
        asked = made.adopter.post(
            f"/scripts/{script}/versions/1/verifications", {"level": "L5", "reason": f"does {name} run?"}
        )
        assert asked["state"] == "requested"
        said = made.auditor.post(f"/verifications/{asked['id']}/approve", {"reason": "it may run, caged"})
        assert said["state"] == "approved"


class a_verifier:  # noqa: N801  # reads as a sentence
    """A home of another user with a verifier in it; called, it works off all that waits."""

    def __init__(self, vault: Vault, index: str) -> None:
        self.vault, self.index = vault, index
        self.home = Path(tempfile.mkdtemp(prefix="verifier-home-"))

    def __enter__(self) -> Any:
        os.chown(self.home, ANOTHER_USER, ANOTHER_USER)
        key = self.run("key", "bench-1")
        assert key.returncode == 0, key.stderr
        token = self.home / "token"
        token.write_text(self.vault.command("verifiers", "allow", "bench-1", "--key", key.stdout.strip()))
        token.chmod(0o600)
        os.chown(token, ANOTHER_USER, ANOTHER_USER)
        return self.work

    def __exit__(self, *_: object) -> None:
        shutil.rmtree(self.home)

    def work(self) -> None:
        done = self.run("run", "bench-1", "--server", self.vault.url, "--token-file", str(self.home / "token"),
                        "--index", self.index, "--once")  # fmt: skip
        assert done.returncode == 0, done.stderr[-3000:]
        assert "11 done" in done.stdout

    def run(self, *arguments: str) -> "subprocess.CompletedProcess[str]":
        site = next((CHECKOUT / ".venv" / "lib").glob("python3.*")) / "site-packages"
        environment = {"PATH": "/usr/bin:/bin", "HOME": str(self.home), "PYTHONPATH": f"{CHECKOUT}:{site}"}
        program = [str(SYSTEM_PYTHON), "-c", "from web.cli import main; main()", "verifier", *arguments]
        become = ["setpriv", "--reuid", str(ANOTHER_USER), "--regid", str(ANOTHER_USER), "--clear-groups", "env"]
        return subprocess.run(
            [*become, *program],
            env=environment,
            cwd=self.home,
            capture_output=True,
            text=True,
            timeout=500,
            check=False,
        )


def test_eleven_adopted_scripts_are_rebuilt_from_their_lock_and_pass_their_smoke_test(verified: Verified) -> None:
    shown = {
        name: verified.adopter.get(f"/adoptions/{adoption}")["verification"]
        for name, adoption in verified.adoptions.items()
    }
    print("\nlevels:", shown)
    assert len(shown) == 11
    assert all(level in ("L3", "L4", "L5") for level in shown.values()), told(verified)
    assert shown["count_stock.py"] == shown["tally_stock.py"] == "L5", told(verified)
    assert sum(level in ("L4", "L5") for level in shown.values()) >= 10, told(verified)


def told(verified: Verified) -> str:
    """What was said about each level of each script."""
    lines = []
    for name, script in verified.scripts.items():
        for one in verified.auditor.get(f"/scripts/{script}/verifications")["items"]:
            lines += [f"{name}: {check['level']} {check['state']}: {check['why']}" for check in one["checks"]]
    return "\n".join(lines)


def test_the_level_stands_on_script_version_and_adoption_alike(verified: Verified) -> None:
    for name, script in verified.scripts.items():
        level = verified.adopter.get(f"/adoptions/{verified.adoptions[name]}")["verification"]
        assert verified.auditor.get(f"/scripts/{script}")["verification"] == level
        assert verified.auditor.get(f"/scripts/{script}/versions/1")["verification"]["level"] == level


def test_a_script_that_calls_out_is_followed_to_that_call_and_no_further(verified: Verified) -> None:
    (one,) = verified.auditor.get(f"/scripts/{verified.scripts['track_parcels.py']}/verifications")["items"]
    checks = {check["level"]: check for check in one["checks"]}
    assert checks["L4"]["state"] == "passed"
    assert "first external call: 127.0.0.1" in checks["L4"]["why"]
    assert checks["L5"]["state"] == "failed"


def test_libraries_come_from_the_index_with_their_hashes(verified: Verified) -> None:
    (one,) = verified.auditor.get(f"/scripts/{verified.scripts['tally_stock.py']}/verifications")["items"]
    assert "2 locked libraries installed, smoke test passed" in one["checks"][0]["why"]
    assert one["isolation"] == "full"


def test_every_step_is_in_the_audit_log(verified: Verified) -> None:
    for event in (
        Event.VERIFIER_ALLOWED, Event.VERIFICATION_REQUESTED, Event.VERIFICATION_APPROVED, Event.VERIFICATION_RECORDED,
    ):  # fmt: skip
        assert list(verified.auditor.items(f"/audit/leaves?event={event.value}"))


def test_it_refuses_to_work_as_the_user_of_the_vault(verified: Verified, tmp_path: Path) -> None:
    token = tmp_path / "token"
    token.write_text("esc_none")
    token.chmod(0o600)
    done = subprocess.run(
        [CHECKOUT / ".venv" / "bin" / "escrow", "verifier", "run", "here", "--server", verified.vault.url or "",
         "--token-file", token, "--folder", tmp_path / "state", "--once"],
        cwd=tmp_path, env={"PATH": os.environ["PATH"], "HOME": str(tmp_path)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 3
    assert "vault of the same user" in done.stderr


def test_a_revoked_verifier_gets_nothing_more(verified: Verified) -> None:
    verified.vault.command("verifiers", "revoke", "bench-1")
    assert "bench-1" in verified.vault.command("verifiers", "list")
    script = verified.scripts["count_stock.py"]
    with pytest.raises(Refused) as refused:
        verified.adopter.post(f"/scripts/{script}/versions/1/verifications", {"level": "L3", "reason": "once more"})
    assert refused.value.problem["code"] == "no_verifier"
