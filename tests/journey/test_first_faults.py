"""What a newcomer does wrong: each time one sentence, the command that helps, and nothing left running."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests import programs

ROOT = Path(__file__).resolve().parents[2]
JOB = ROOT / "script" / "lib" / "main_job.py"
COMMANDS = ("run", "escrow", "collector", "test", "bench", "lint")


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    """A vault that is there and empty, as after somebody's first day."""
    found = {
        **os.environ,
        "ESCROW_DATA_DIR": str(tmp_path / "var"),
        "ESCROW_KEY_FILE": str(tmp_path / "vault.key"),
        "ESCROW_BIND": "127.0.0.1:0",
        "ESCROW_COLLECTOR_DIR": str(tmp_path / "collector"),
    }
    programs.run(["escrow", "migrate"], env=found, check=True)
    return found


@pytest.fixture
def taken() -> Iterator[str]:
    with closing(socket.create_server(("127.0.0.1", 0))) as held:
        yield f"127.0.0.1:{held.getsockname()[1]}"


def failed(environ: dict[str, str]) -> str:
    done = subprocess.run([sys.executable, JOB], env=environ, capture_output=True, text=True, timeout=120)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert len(done.stderr.splitlines()) == 2, done.stderr
    return done.stderr


def test_a_taken_port_is_named_with_the_way_to_a_free_one(environ: dict[str, str], taken: str) -> None:
    said = failed({**environ, "ESCROW_BIND": taken})
    assert taken in said
    assert "try: ESCROW_BIND=127.0.0.1:0 script/run" in said


def test_a_key_others_may_read_is_named_with_the_way_to_close_it(environ: dict[str, str]) -> None:
    os.chmod(environ["ESCROW_KEY_FILE"], 0o644)
    said = failed(environ)
    assert f"try: chmod 600 {environ['ESCROW_KEY_FILE']}" in said


def test_a_second_start_leads_into_the_first_which_ends_with_a_plain_kill(environ: dict[str, str]) -> None:
    first = subprocess.Popen([sys.executable, JOB], env=environ, stderr=subprocess.PIPE, text=True)
    assert first.stderr is not None
    lines = []
    for line in first.stderr:
        lines.append(line)
        if line.startswith("Stop:"):
            break
    assert "script/escrow sign-in local" in failed(environ)
    first.send_signal(signal.SIGTERM)
    assert first.wait(timeout=60) == 0
    end = time.monotonic() + 60
    while time.monotonic() < end:
        again = programs.run(["escrow", "migrate"], env=environ)
        if "already_serving" not in again.stderr:
            break
    assert again.returncode == 0, again.stderr
    log = (Path(environ["ESCROW_DATA_DIR"]) / "vault.log").read_text()
    assert "Traceback" not in log


def test_a_vault_kept_elsewhere_starts_with_a_key_of_its_own(environ: dict[str, str], tmp_path: Path) -> None:
    """Beside its data a key is refused, so a vault outside of the checkout is not given one there."""
    sys.path.insert(0, str(JOB.parent))
    try:
        from main_job import key_file_beside
    finally:
        sys.path.pop(0)
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("ESCROW_KEY_FILE", raising=False)
        assert key_file_beside(tmp_path) is None
        assert key_file_beside(ROOT / "var") == ROOT / "var" / "vault.key"


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_copied_out_of_its_checkout_says_so(command: str, tmp_path: Path) -> None:
    shutil.copy(ROOT / "script" / command, tmp_path)
    done = subprocess.run([tmp_path / command], cwd=tmp_path, capture_output=True, text=True, timeout=120)
    assert done.returncode == 1
    assert "copied out of its checkout" in done.stderr


def test_a_link_to_a_command_is_the_command(environ: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "escrow").symlink_to(ROOT / "script" / "escrow")
    done = subprocess.run([tmp_path / "escrow", "status"], env=environ, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    assert "archive" in done.stdout


@pytest.mark.parametrize(("missing", "said"), [("git", "git is not on this machine"), ("python3", "3.11 or newer")])
def test_what_is_missing_is_named_with_what_brings_it(missing: str, said: str, tmp_path: Path) -> None:
    for tool in ("sh", "dirname", "readlink", "cat", "git", "python3"):
        there = shutil.which(tool)
        if tool != missing and there:
            (tmp_path / tool).symlink_to(there)
    done = subprocess.run(
        [ROOT / "script" / "run"], env={"PATH": str(tmp_path)}, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 1
    assert said in done.stderr
    assert "try: sudo apt-get install" in done.stderr
