"""Adopted scripts, verified by a process of another user: environments rebuilt, scripts run caged, results signed."""

import base64
import hashlib
import os
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import observations
import pytest
from client import Refused, Vault
from company_day import Company, live_the_day
from main_job import enrol_machines

from escrow.core.events import Event
from tests.verifying import CHECKOUT, SYSTEM_PYTHON, Shelf, Verified, a_bench

pytestmark = pytest.mark.timeout(900)  # eleven environments and cages, one after the other

WHEELS = {"stockroom": "1.2.0", "tallies": "0.3.1"}
NEEDS_A_LIBRARY = "import stockroom\n\nprint(stockroom.count())\n"
NEEDS_TWO = 'import stockroom\nimport tallies\n\nopen("tally.csv", "w").write(str(tallies.of(stockroom.count())))\n'
BODIES = {"stockroom": "def count():\n    return 3\n", "tallies": "def of(number):\n    return number * 2\n"}


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shelf]:
    """An index that knows two wheels."""
    folder = tmp_path_factory.mktemp("wheels")
    for name, version in WHEELS.items():
        a_wheel(folder, name, version)
    with Shelf(folder) as made:
        yield made


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
def verified(tmp_path_factory: pytest.TempPathFactory, shelf: Shelf) -> Iterator[Verified]:
    if os.geteuid() != 0 or not SYSTEM_PYTHON.exists():
        pytest.skip("becoming another user needs root, and that user a Python it can read")
    folder = tmp_path_factory.mktemp("verifier")
    vault, company = Vault(folder / "var", folder / "keys" / "vault.key", "127.0.0.1:0"), None
    vault.environ["ESCROW_PACKAGE_INDEX"] = shelf.url
    try:
        vault.start()
        company = Company(folder / "company", patients=100)
        machines = enrol_machines(vault, folder)
        live_the_day(company, machines, lambda line: None)
        run_with_libraries(company, machines["ana"], folder, shelf.folder)
        auditor = vault.client("analyst", "auditor", person="local")
        observations.wait_for_scans(auditor, 11)
        made = Verified(vault, auditor, vault.client("engineer", person="edu"))
        made.adopt_all()
        with a_bench(vault, shelf.url) as bench:
            made.ask_for_all()
            bench.verify(count=11)
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


def test_eleven_adopted_scripts_are_rebuilt_from_their_lock_and_pass_their_smoke_test(verified: Verified) -> None:
    shown = {name: verified.level_of(name) for name in verified.adoptions}
    print("\nlevels:", shown)
    assert len(shown) == 11
    assert all(level in ("L3", "L4", "L5") for level in shown.values()), verified.told()
    assert shown["count_stock.py"] == shown["tally_stock.py"] == "L5", verified.told()
    assert sum(level in ("L4", "L5") for level in shown.values()) >= 10, verified.told()


def test_the_level_stands_on_script_version_and_adoption_alike(verified: Verified) -> None:
    for name, script in verified.scripts.items():
        level = verified.level_of(name)
        assert verified.auditor.get(f"/scripts/{script}")["verification"] == level
        assert verified.auditor.get(f"/scripts/{script}/versions/1")["verification"]["level"] == level


def test_a_script_that_calls_out_is_followed_to_that_call_and_no_further(verified: Verified) -> None:
    checks = verified.checks_of("track_parcels.py")
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
    assert "the same user" in done.stderr


def test_a_revoked_verifier_gets_nothing_more(verified: Verified) -> None:
    verified.vault.command("verifiers", "revoke", "bench-1")
    assert "bench-1" in verified.vault.command("verifiers", "list")
    script = verified.scripts["count_stock.py"]
    with pytest.raises(Refused) as refused:
        verified.adopter.post(f"/scripts/{script}/versions/1/verifications", {"level": "L3", "reason": "once more"})
    assert refused.value.problem["code"] == "no_verifier"
