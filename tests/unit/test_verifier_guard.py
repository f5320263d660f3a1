"""A verifier refuses to work under a user that runs a vault, whatever serves there."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from escrow.core.errors import Misconfigured
from lifecycle.verifier import guard


@pytest.fixture
def proc(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A view of /proc with one real process in it, which calls itself `escrow serve`."""
    monkeypatch.setattr(guard, "__file__", str(tmp_path / "checkout" / "lifecycle" / "verifier" / "guard.py"))
    (tmp_path / "serve").write_text("import sys\nprint(flush=True)\nsys.stdin.read()\n")
    running = subprocess.Popen(
        ["/opt/vault/bin/escrow", "serve"], executable=sys.executable, cwd=tmp_path, text=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    )  # fmt: skip
    assert running.stdout is not None
    running.stdout.readline()
    (tmp_path / "proc").mkdir()
    (tmp_path / "proc" / str(running.pid)).symlink_to(f"/proc/{running.pid}")
    yield tmp_path / "proc"
    running.communicate()


def asked(folder: Path, proc: Path) -> None:
    guard.refuse_beside_a_vault({}, server="http://127.0.0.1:1", home=folder, here=folder, proc=proc)


def test_a_vault_of_the_same_user_is_named_by_its_process(tmp_path: Path, proc: Path) -> None:
    (process,) = proc.iterdir()
    with pytest.raises(Misconfigured, match=f"process {process.name} is a vault of the same user"):
        asked(tmp_path, proc)


def test_without_one_it_works(tmp_path: Path, proc: Path) -> None:
    (process,) = proc.iterdir()
    process.unlink()
    asked(tmp_path, proc)
