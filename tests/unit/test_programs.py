"""A command that was loaded beforehand is the command: same exit code, same words, killed alike."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests import programs

ESCROW = Path(sys.executable).parent / "escrow"


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    return {
        "PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "ESCROW_DATA_DIR": str(tmp_path / "var"),
        "ESCROW_KEY_FILE": str(tmp_path / "vault.key"), "ESCROW_BIND": "127.0.0.1:0",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "more", "code"),
    [
        (["config", "check"], {"ESCROW_RETENTION_DAYS": "12"}, 0),
        (["config", "check"], {"ESCROW_RETENTION_DAYS": "0"}, 1),
        (["token", "create", "--role", "king"], {}, 2),
        (["status"], {}, 1),
        (["migrate"], {"ESCROW_RETENTION_DAYS": "0"}, 3),
    ],
)
def test_it_says_and_ends_as_the_program_does(
    arguments: list[str], more: dict[str, str], code: int, environ: dict[str, str], tmp_path: Path
) -> None:
    words, given = [ESCROW, *arguments], {**environ, **more}
    real = subprocess.run(words, env=given, cwd=tmp_path, capture_output=True, text=True)
    here = programs.run(words, env=given, cwd=tmp_path)
    assert (here.returncode, here.stdout, here.stderr) == (real.returncode, real.stdout, real.stderr)
    assert real.returncode == code


def test_a_server_tells_where_it_is_and_dies_of_a_signal(environ: dict[str, str], tmp_path: Path) -> None:
    for number, code in ((signal.SIGTERM, 0), (signal.SIGKILL, -9)):
        with (tmp_path / "log").open("w") as log:
            server = programs.Program([ESCROW, "up"], env=environ, stdout=subprocess.PIPE, stderr=log)
            assert server.stdout is not None
            assert server.stdout.readline().startswith("serving http://127.0.0.1:")
            assert server.poll() is None
            server.send_signal(number)
            assert server.wait(60) == code
