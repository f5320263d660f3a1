"""The exec sensor on real execs, in a private mount namespace where only a small filesystem of our own is watched."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ARENA = Path(__file__).with_name("arena.py")


def _can_listen() -> bool:
    """Is this root with the right to hold executions? Elsewhere the sensor cannot run at all."""
    if os.name != "posix" or os.geteuid() != 0:
        return False
    done = subprocess.run(["unshare", "-m", "true"], capture_output=True)
    return done.returncode == 0


pytestmark = pytest.mark.skipif(not _can_listen(), reason="the exec sensor needs root on Linux")


@pytest.fixture
def box() -> Iterator[Path]:
    """A folder other accounts may pass through: modes run as somebody else too."""
    folder = Path(tempfile.mkdtemp(prefix="arena-"))
    folder.chmod(0o755)
    yield folder
    folder.rmdir()


def arena(box: Path, scenario: str, *arguments: str, timeout: int = 200) -> Any:
    done = subprocess.run(
        ["unshare", "-m", sys.executable, str(ARENA), scenario, str(box), *arguments],
        capture_output=True, text=True, timeout=timeout, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-4000:]
    return json.loads(done.stdout.splitlines()[-1])


def test_every_way_to_start_a_script_is_captured_before_its_first_line(box: Path) -> None:
    found = arena(box, "matrix")
    tried = [mode for mode in found["modes"] if "skipped" not in mode]
    assert len(tried) >= 50
    assert [mode for mode in tried if mode["output"].strip() != "hello"] == []
    assert [mode["mode"] for mode in tried if mode["runs"] == 0] == []
    assert [mode["mode"] for mode in tried if not mode["exact"]] == []
    assert [mode["mode"] for mode in tried if not mode["ended"]] == []
    assert (found["told"]["restarts"], found["told"].get("fault")) == (0, None)
