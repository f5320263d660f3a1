"""Fetching what a lock names: wheels only, from one configured index only, and nothing of them is run."""

import os
import re
import subprocess
import sys
from pathlib import Path

from escrow.core.errors import EngineTimedOut

_PINNED = re.compile(r"^([A-Za-z0-9][A-Za-z0-9._-]*)==([A-Za-z0-9.+!_-]+)")
_UNSEEN = re.compile(r"^# Its version was never seen: (\S+)", re.MULTILINE)
_LASTS = 300


def locked(lock: str) -> list[tuple[str, str]]:
    """(name, version) of every line that pins one."""
    return [(found[1], found[2]) for line in lock.splitlines() if (found := _PINNED.match(line))]


def unseen(lock: str) -> list[str]:
    """Libraries the lock names without a version: nobody can rebuild those."""
    return _UNSEEN.findall(lock)


def fetch(lock: Path, into: Path, *, index: str) -> str | None:
    """Fetch every wheel of a lock; None when all came, else what pip said last. Sources are refused: they run code."""
    command = [
        sys.executable, "-I", "-m", "pip", "--isolated", "--disable-pip-version-check", "--no-input", "download",
        "--no-cache-dir", "--no-deps", "--only-binary=:all:", "--index-url", index, "--dest", str(into),
        "-r", str(lock),
    ]  # fmt: skip
    environment = {"PATH": os.environ.get("PATH", ""), "PIP_CONFIG_FILE": os.devnull, "HOME": str(into)}
    try:
        done = subprocess.run(command, capture_output=True, env=environment, timeout=_LASTS, check=False)
    except subprocess.TimeoutExpired:
        raise EngineTimedOut(f"index: the wheels did not come within {_LASTS} s; try again later") from None
    if done.returncode == 0:
        return None
    said = [line for line in done.stderr.decode("utf-8", "replace").splitlines() if line.startswith("ERROR")]
    return said[-1][:300] if said else f"pip ended with {done.returncode}"
