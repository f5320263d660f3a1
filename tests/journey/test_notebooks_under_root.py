"""An analyst's notebook under an agent of root's: a real kernel's cells are versions of the notebook in the vault."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from client import Client, Vault, until

from tests.venvs import python_of

ROOT = Path(__file__).resolve().parents[2]
ARENA = ROOT / "tests" / "collector" / "arena.py"
FIRST = [
    "import helper\nprint(helper.VALUE)",
    "%run other.py",
    "with open('out.csv', 'w') as file:\n    file.write('a')",
]
SECOND = [*FIRST[:2], "with open('out.csv', 'w') as file:\n    file.write('b')"]
ANALYST = 31002


@dataclass
class Executed:
    """The notebook as the vault has it, and what the arena saw of it."""

    analyst: Client
    script: dict[str, Any]
    seen: dict[str, Any]

    def cells(self, number: int) -> list[str]:
        path = f"/api/v1/scripts/{self.script['id']}/versions/{number}/files/report.ipynb"
        status, _, body = self.analyst.raw("GET", path)
        assert status == 200
        return ["".join(cell["source"]) for cell in json.loads(body)["cells"]]


@pytest.fixture(scope="module")
def executed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Executed]:
    if os.name != "posix" or os.geteuid() != 0:
        pytest.skip("the exec sensor needs root on Linux")
    packages = next((python_of("notebooks").parents[1] / "lib").glob("python*/site-packages"))
    folder = tmp_path_factory.mktemp("notebook")
    vault = Vault(folder / "var", folder / "keys" / "vault.key", "127.0.0.1:0")
    try:
        vault.start()
        with tempfile.TemporaryDirectory(prefix="arena-") as box:
            Path(box).chmod(0o755)
            words = ["notebook", box, str(packages), vault.url or "", vault.command("enrolment", "create")]
            done = subprocess.run(
                ["unshare", "-m", sys.executable, str(ARENA), *words], capture_output=True, text=True, timeout=500,
                stdin=subprocess.DEVNULL, check=False,
            )  # fmt: skip
        assert done.returncode == 0, done.stderr[-4000:]
        seen = json.loads(done.stdout.splitlines()[-1])
        analyst = vault.client("analyst", "auditor", person="local")
        of_it = f"/scripts?path={seen['notebook']}"
        is_there = until(lambda: any(one["level"] for one in analyst.items(of_it)), 240)
        known = [(one["path"], one["runs"], one["level"]) for one in analyst.items("/scripts?origin=own")]
        assert is_there, f"it was never scanned: {known}, {seen}"
        (script,) = analyst.items(of_it)
        yield Executed(analyst, script, seen)
    finally:
        vault.stop()


@pytest.mark.timeout(900)
def test_cells_that_differ_are_versions_and_the_same_ones_are_the_same_version(executed: Executed) -> None:
    assert executed.seen["agent"] == 0
    assert executed.seen["printed"] == ["41\nrun by %run\n"] * 3
    assert (executed.script["versions"], executed.script["runs"]) == (2, 3)
    assert (executed.cells(1), executed.cells(2)) == (FIRST, SECOND)


@pytest.mark.timeout(900)
def test_a_kernel_is_its_users_run_by_the_kernels_own_word(executed: Executed) -> None:
    """Who executed it and how that ended is not the notebook's to say; which cells these were only its process can."""
    assert len(executed.seen["kernels"]) == len(executed.seen["ends"]) == 3
    for _, account, sensor, trust in executed.seen["kernels"]:
        assert (account, sensor, trust["process"]) == (ANALYST, "fanotify", "kernel")
    for code, signal, trust in executed.seen["ends"]:
        # On a busy machine Jupyter does not wait for its kernel to go by itself.
        assert ((code, signal) in ((0, None), (None, 15), (None, 9)), trust) == (True, {"all": "kernel"})
    for run in executed.analyst.items(f"/runs?script={executed.script['id']}"):
        whole = executed.analyst.get(f"/runs/{run['id']}")
        assert whole["ended_at"] is not None
        assert whole["trust"]["script"] == "self_reported"
        assert {one["path"].rsplit("/", 1)[-1] for one in whole["activity"]["files"]} >= {"out.csv"}


@pytest.mark.timeout(900)
def test_modules_of_its_own_are_in_its_snapshot_and_nothing_is_left_behind(executed: Executed) -> None:
    version = executed.analyst.get(f"/scripts/{executed.script['id']}/versions/1")
    assert {(file["path"], file["role"]) for file in version["files"]} == {
        ("report.ipynb", "script"), ("helper.py", "module"), ("other.py", "module"),
    }  # fmt: skip
    assert executed.seen["left"] == []
