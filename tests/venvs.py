"""Pythons with libraries that the vault and its tests do without, each from a hashed lock of its own."""

import hashlib
import shutil
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


def wheels_of(name: str, base: Path) -> tuple[Path, Path]:
    """The Python of `.venv-NAME`, made of `base` from the wheels that `requirements-NAME.lock` names; and their folder.

    Whoever rebuilds such an environment elsewhere needs the very files it was made from.
    """
    folder, lock = ROOT / f".venv-{name}", ROOT / f"requirements-{name}.lock"
    stamp, python, wheels = folder / ".installed", folder / "bin" / "python", folder / "wheels"
    wanted = hashlib.sha256(lock.read_bytes()).hexdigest()
    if not stamp.exists() or stamp.read_text() != wanted:
        shutil.rmtree(folder, ignore_errors=True)
        subprocess.run([str(base), "-m", "venv", "--without-pip", str(folder)], check=True)
        pip = [sys.executable, "-m", "pip", "--python", str(python), "--disable-pip-version-check"]
        found = ["--quiet", "--require-hashes", "--only-binary=:all:", "-r", str(lock)]
        subprocess.run([*pip, "download", "--dest", str(wheels), *found], check=True)
        subprocess.run([*pip, "install", "--no-index", "--find-links", str(wheels), *found], check=True)
        stamp.write_text(wanted)
    return python, wheels
