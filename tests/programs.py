"""The `escrow` program as processes of their own that need not load it again: children of a fork server that has it.

They have their own environment, folder, streams, exit code and process group, and are killed like any other; only the
imports were done before. What an operator really types is tried by test_commands.py, test_up.py and test_programs.py.
"""

import multiprocessing
import os
import runpy
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from functools import cache
from multiprocessing import forkserver
from multiprocessing.reduction import DupFd
from pathlib import Path
from typing import IO, Any

import pytest

_STARTED = Path(__file__).with_name("started")
_PATIENCE = 180


@cache
def forks() -> Any:
    """The fork server of this process. It looks for what it loads beforehand on PYTHONPATH alone."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(_STARTED))
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(["preloaded"])
        forkserver.ensure_running()
    return context


def child(script: str, **given: Any) -> Any:
    """A process that runs one of the scripts of `started`; not begun yet."""
    return forks().Process(target=runpy.run_path, args=(str(_STARTED / script),), kwargs={"init_globals": given})


class Program:
    """One running `escrow`; as far as it is needed here, what subprocess.Popen is."""

    def __init__(
        self,
        words: Sequence[Any],
        *,
        env: Mapping[str, str] | None = None,
        cwd: Any = None,
        stdout: int | IO[Any] | None = None,
        stderr: int | IO[Any] | None = None,
        text: bool = True,
        start_new_session: bool = False,
    ) -> None:
        assert text
        program, *arguments = map(str, words)
        assert Path(program).name == "escrow", f"{program}: only escrow itself is loaded here"
        self.stdout, out = _channel(stdout)
        self.stderr, err = _channel(stderr)
        nothing = os.open(os.devnull, os.O_RDONLY)
        self._process = child(
            "command.py", WORDS=["escrow", *arguments], ENVIRON=dict(os.environ if env is None else env),
            FOLDER=str(cwd or Path.cwd()), IS_ALONE=start_new_session, FILES=_Passed(nothing, out, err),
        )  # fmt: skip
        self._process.start()  # the child has them from here on
        for one in {nothing, out, err}:
            os.close(one)
        self.pid: int = self._process.pid

    @property
    def returncode(self) -> int | None:
        code: int | None = self._process.exitcode
        return code

    def poll(self) -> int | None:
        return self.returncode

    def wait(self, timeout: float | None = None) -> int:
        self._process.join(timeout)
        if self.returncode is None:
            raise subprocess.TimeoutExpired("escrow", timeout or 0.0)
        return self.returncode

    def send_signal(self, number: int) -> None:
        if self.poll() is None:
            os.kill(self.pid, number)

    def terminate(self) -> None:
        self._process.terminate()

    def kill(self) -> None:
        self._process.kill()


def run(
    words: Sequence[Any],
    *,
    env: Mapping[str, str] | None = None,
    cwd: Any = None,
    capture_output: bool = True,
    text: bool = True,
    check: bool = False,
    timeout: float = _PATIENCE,
) -> "subprocess.CompletedProcess[str]":
    """Run one command to its end, as subprocess.run does."""
    assert capture_output
    assert text
    with tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+") as err:
        program = Program(words, env=env, cwd=cwd, stdout=out, stderr=err)
        try:
            code = program.wait(timeout)
        except subprocess.TimeoutExpired:
            program.kill()
            raise
        out.seek(0)
        err.seek(0)
        done = subprocess.CompletedProcess(words, code, out.read(), err.read())
    if check:
        done.check_returncode()
    return done


class _Passed:
    """Open files on their way into a child: pickled while it is started, each is handed over with it."""

    def __init__(self, *files: int) -> None:
        self._files = files

    def __reduce__(self) -> Any:
        return tuple, ([DupFd(one) for one in self._files],)


def _channel(wanted: int | IO[Any] | None) -> tuple[IO[str] | None, int]:
    """Our end where there is one, and the child's."""
    if wanted == subprocess.PIPE:
        ours, theirs = os.pipe()
        return os.fdopen(ours, "r"), theirs
    if wanted is None or isinstance(wanted, int):
        return None, os.open(os.devnull, os.O_WRONLY)
    return None, os.dup(wanted.fileno())
