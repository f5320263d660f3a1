"""Pythons with libraries that the vault and its tests do without, each from a hashed lock of its own."""

import hashlib
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def python_of(name: str) -> Path:
    """The Python of `.venv-NAME`, made from `requirements-NAME.lock` when that is new or has changed."""
    folder, lock = ROOT / f".venv-{name}", ROOT / f"requirements-{name}.lock"
    stamp, python = folder / ".installed", folder / "bin" / "python"
    wanted = hashlib.sha256(lock.read_bytes()).hexdigest()
    if not stamp.exists() or stamp.read_text() != wanted:
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
        subprocess.run(
            [str(python), "-m", "pip", "install", "--quiet", "--require-hashes", "-r", str(lock)], check=True
        )
        stamp.write_text(wanted)
    return python
