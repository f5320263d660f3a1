"""Starting a program that reads hostile text, waiting no longer than allowed, and leaving nothing of it behind."""

import contextlib
import os
import shutil
import signal
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from scanners.cage import Allowance, Cage
from scanners.engine import EngineStatus


class Broken(Exception):
    """The program gave no answer: why, and whether fewer contents might get one."""

    def __init__(self, reason: str, *, status: EngineStatus = EngineStatus.FAILED, is_divisible: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.status = status
        self.is_divisible = is_divisible


@dataclass(frozen=True, slots=True)
class Call:
    """One start of a program: what it may see and take, what it is told, and for how long it is waited for."""

    program: Sequence[str]
    allowance: Allowance
    environment: Mapping[str, str]
    home: Path
    """A folder in the private folder of this call, where the program starts and may write."""
    root: Path
    seconds: float
    noise: Path | None = None
    """A file for what it says beside its answer; a file, because hostile text can make a program say very much."""


@dataclass(frozen=True, slots=True)
class Ended:
    """How a program ended and what it answered."""

    code: int
    output: bytes


def run(call: Call, cage: Cage) -> Ended:
    """Run a program in its cage to its end; raises Broken when it takes too long."""
    cage.admit(call.home.parent)
    with open(call.noise or os.devnull, "wb") as noise:
        started = subprocess.Popen(
            [*_dying_with_us(), *cage.command(call.program, call.allowance, root=call.root)],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=noise, cwd=call.home,
            env=dict(call.environment), start_new_session=True,
        )  # fmt: skip
    try:
        output, _ = started.communicate(timeout=call.seconds)
    except subprocess.TimeoutExpired:
        reason = f"no answer within {call.seconds:g} s"
        raise Broken(reason, status=EngineStatus.TIMED_OUT, is_divisible=True) from None
    finally:
        if started.poll() is None:
            kill(started)
    return Ended(started.returncode, output)


@lru_cache(maxsize=1)
def _dying_with_us() -> tuple[str, ...]:
    """A worker that is killed must not leave the program at work for nobody."""
    return ("setpriv", "--pdeathsig", "KILL", "--") if shutil.which("setpriv") else ()


def kill(process: subprocess.Popen[bytes]) -> None:
    """End the program and everything it started, and collect it."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
