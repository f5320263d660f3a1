"""What a newcomer waits for: the whole main job, a vault that starts again, and a script of one's own."""

import getpass
import json
import os
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "script" / "lib"))

from client import Vault, Workstation, until  # noqa: E402

_BARE = """
import sys, uvicorn, fastapi
app = fastapi.FastAPI()
app.get("/livez")(lambda: {})
uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[1]), log_level="error")
"""
_SCRIPT = "from tools import double\n\nprint(double(21))\n"


def measure() -> Iterator[dict[str, Any]]:
    """Seconds on this machine, set up already; best of three, but for the main job, which is done once."""
    yield _figure("check", *_check())
    with tempfile.TemporaryDirectory(prefix="escrow-bench-") as folder:
        vault = Vault(Path(folder) / "var", Path(folder) / "keys" / "vault.key", "127.0.0.1:0")
        vault.start()
        vault.stop()
        starts, bare = zip(*((_started(vault), _bare_start()) for _ in range(3)), strict=True)
        yield _figure("second_start", min(starts), min(bare))
        vault.start()
        try:
            yield _figure("own_script", *_own_script(vault, Path(folder)))
        finally:
            vault.stop()


def _figure(name: str, value: float, baseline: float) -> dict[str, Any]:
    return {
        "name": f"first_minutes.{name}",
        "value": round(value, 2),
        "unit": "s",
        "baseline": round(baseline, 2),
        "ratio": round(value / baseline, 2),
    }


def _check() -> tuple[float, float]:
    """`script/run --check`; beside it, what its samples take without a collector and a vault."""
    begun = time.monotonic()
    done = subprocess.run([ROOT / "script" / "run", "--check"], capture_output=True, text=True, check=True)
    taken = time.monotonic() - begun
    assert json.loads(done.stdout.splitlines()[-1])["audit_verified"]
    return taken, _samples_alone()


def _samples_alone() -> float:
    from company_day import DAY, Company

    with tempfile.TemporaryDirectory(prefix="escrow-bench-") as folder:
        company = Company(folder)
        try:
            begun = time.monotonic()
            for person, name, command, hour in DAY:
                path = company.script(person, name)
                environ = {**os.environ, **company.environ(person, hour)}
                subprocess.run([*command, path], cwd=path.parent, env=environ, capture_output=True, check=True)
            return time.monotonic() - begun
        finally:
            company.close()


def _started(vault: Vault) -> float:
    begun = time.monotonic()
    vault.start()
    taken = time.monotonic() - begun
    vault.stop()
    return taken


def _bare_start() -> float:
    """An empty application of the same framework, until it answers."""
    port = 20000 + int(time.time() * 1000) % 10000
    begun = time.monotonic()
    process = subprocess.Popen([sys.executable, "-c", _BARE, str(port)])
    try:
        assert until(lambda: _answers(port), 30, every=0.02)
        return time.monotonic() - begun
    finally:
        process.kill()
        process.wait()


def _answers(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/livez", timeout=1) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False


def _own_script(vault: Vault, folder: Path) -> tuple[float, float]:
    """From starting a script captured until its rating stands in the interface; beside it, the script alone."""
    machine = Workstation("desk", folder / "desk")
    machine.enrol(vault.url, vault.command("enrolment", "create"))
    analyst = vault.client("analyst", person="local")
    analyst.put(f"/endpoints/{machine.endpoint_id}/accounts/{getpass.getuser()}/person", {"person": "local"})
    (folder / "tools.py").write_text("def double(n):\n    return 2 * n\n")
    waits = []
    for number in range(3):
        script = folder / f"it{number}.py"
        script.write_text(_SCRIPT)
        begun = time.monotonic()
        machine.run([sys.executable, script.name], folder, {})
        path = f"/scripts?path={script}"
        assert until(lambda path=path: [one for one in analyst.items(path) if one["level"]], 60, every=0.05)
        waits.append(time.monotonic() - begun)
    begun = time.monotonic()
    subprocess.run([sys.executable, "it0.py"], cwd=folder, capture_output=True, check=True)
    return min(waits), time.monotonic() - begun
