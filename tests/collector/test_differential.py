"""Programs under the hook print, fail and end exactly as without it.

The programs are the standard library's own test modules (`differential.txt`), run by a copied interpreter before and
after the hook is put beside its library.
"""

import os
import re
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from escrow_collector import filters, install

from tests.collector.test_install import VERSIONS

PROGRAMS = (Path(__file__).parent / "differential.txt").read_text("utf-8").split()
EXCLUDED = {
    "test_audit": "hears audit events itself, and so the hook writing its note",
    "test___all__": "lists every file of the library, and the hook's is one",
    "test_pty": "prints the number of its child, another in every run",
    "test_sort": "prints what it drew by chance",
    "test_strftime": "prints the time of day",
    "test_thread": "prints how long its threads waited, and in which order they ended",
}
PIECES = 12
SAMPLE = ["test_abc", "test_atexit", "test_sys_setprofile"]
COMMANDS = [
    ["-m", "json.tool", "--help"], ["-m", "ast", "--help"], ["-m", "dis", "--help"], ["-m", "tokenize", "nothere.py"],
    ["-m", "timeit", "-n", "1", "-r", "1", "-h"], ["-m", "zipfile", "--help"], ["-m", "this"], ["-c", "1/0"],
    ["-W", "error", "-c", "import warnings; warnings.warn('x')"], ["-bb", "-c", "open('x', 'w').write('y')"],
    ["-c", "import nothere"], ["-c", "raise SystemExit(4)"],
    ["-c", "open('nothere')"], ["-c", "import socket; socket.create_connection(('127.0.0.1', 9))"],
    ["-c", "import sqlite3; sqlite3.connect('/nothere/x')"], ["-m", "pydoc", "abc"], ["-m", "calendar", "2026"],
]  # fmt: skip
_CHANGING = [
    (re.compile(r"0x[0-9a-fA-F]+"), "0x"),
    (re.compile(r"\d+\.\d+ ?s(?:ec|\b)"), "Ns"),
    (re.compile(r"/tmp/[\w.@-]+"), "/tmp/T"),
    (re.compile(r"\bpid[ =]\d+|@test_\d+_tmp\w*|tmp[a-z0-9_]{8}"), "P"),
]


def copied(folder: Path) -> Path:
    """A whole interpreter of our own, tests included."""
    base = next(path for path in VERSIONS if path.name.startswith("3.11"))
    shutil.copytree(base / "bin", folder / "bin", ignore=lambda _, names: [n for n in names if n != "python3.11"])
    ignored = shutil.ignore_patterns("site-packages", "*.a", "config-*")
    shutil.copytree(base / "lib" / "python3.11", folder / "lib" / "python3.11", ignore=ignored, symlinks=True)
    (folder / "lib" / "python3.11" / "site-packages").mkdir()
    for shared in (base / "lib").glob("libpython*"):
        shutil.copy2(shared, folder / "lib", follow_symlinks=False)
    return folder / "bin" / "python3.11"


def outcome(python: Path, words: list[str], folder: Path) -> tuple[int, str, str]:
    """Exit code, output and errors, without what is another in every run."""
    folder.mkdir()
    home = str(folder)
    environ = {"PATH": os.environ["PATH"], "HOME": home, "TMPDIR": home, "PYTHONHASHSEED": "0", "LANG": "C.UTF-8"}
    done = subprocess.run(
        [python, *words],
        cwd=folder,
        env=environ,
        capture_output=True,
        stdin=subprocess.DEVNULL,
        check=False,
        timeout=300,
    )
    shutil.rmtree(folder, ignore_errors=True)
    out, err = (_steady(body.decode("utf-8", "replace").replace(home, "HOME")) for body in (done.stdout, done.stderr))
    return done.returncode, out, err


def _steady(text: str) -> str:
    for pattern, stands_for in _CHANGING:
        text = pattern.sub(stands_for, text)
    return text


def compared(programs: list[list[str]], folder: Path, native: bool = False) -> list[str]:
    """The programs that end otherwise under the hook."""
    python = copied(folder / "base")
    library = install.library_of(str(python)) or ""

    def all_outcomes(turn: str) -> list[tuple[int, str, str]]:
        with ThreadPoolExecutor(2) as threads:
            jobs = [
                threads.submit(outcome, python, words, folder / f"{turn}{place}")
                for place, words in enumerate(programs)
            ]
            return [job.result() for job in jobs]

    bare = all_outcomes("w")
    install.make_drop(str(folder / "drop"), is_shared=False)
    installer = install.Installer(str(folder / "state"), str(folder / "drop"))
    installer.wants_filter = native
    installer.install(str(python))
    assert (Path(library) / "__escrow__" / filters.NAME).exists() == native
    hooked = all_outcomes("w")
    assert len(list((folder / "drop").glob("*.facts"))) >= len(programs)
    return [
        f"{' '.join(words)}: {before} became {after}"
        for words, before, after in zip(programs, bare, hooked, strict=True)
        if before != after
    ]


def modules(names: list[str]) -> list[list[str]]:
    return [["-m", "unittest", "-q", f"test.{name}"] for name in names]


def test_few_are_excluded_each_with_its_reason() -> None:
    assert len(PROGRAMS) - len(EXCLUDED) + len(COMMANDS) >= 300
    assert len(EXCLUDED) <= 0.05 * len(PROGRAMS)


@pytest.mark.timeout(600)
def test_a_sample_of_programs_is_undisturbed(tmp_path: Path) -> None:
    assert compared([*modules(SAMPLE), *COMMANDS], tmp_path) == []


@pytest.mark.soak
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("native", [True, False], ids=["through_the_c_filter", "in_python"])
@pytest.mark.parametrize("piece", range(PIECES))
def test_every_program_is_undisturbed(piece: int, native: bool, tmp_path: Path) -> None:
    programs = [*modules([name for name in PROGRAMS if name not in EXCLUDED]), *COMMANDS]
    assert compared(programs[piece::PIECES], tmp_path, native) == []
