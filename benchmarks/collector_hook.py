"""What the hook in the interpreter costs: instructions of a start, of pandas, of the worst case, beside other tools.

Instructions are callgrind's, of user space only, with a fixed hash seed: on a noisy machine they are the steady gauge.
Only copied interpreters are hooked. What is not installed here is left out and named.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from escrow_collector import filters, install

ROOT = Path(__file__).resolve().parents[1]
VERSIONS = ("3.8", "3.11", "3.13")
IGNORED = shutil.ignore_patterns("test", "site-packages", "idlelib", "*.a", "config-*", "tkinter")
DEEPCOPY = "import copy\nx = [[(i, str(i), {'a': i}) for i in range(60)] for j in range(40)]\ncopy.deepcopy(x)\n"
HELLO = "print('hello')\n"
_STEADY = {"OPENBLAS_NUM_THREADS": "1"}  # its threads wait by counting


def measure() -> Iterator[dict[str, Any]]:
    with tempfile.TemporaryDirectory(prefix="hook-bench-") as folder:
        for version in VERSIONS:
            yield from _starts(version, Path(folder) / version)
        yield from _pandas(Path(folder) / "pandas")
        yield from _peers(Path(folder) / "peers")


def _starts(version: str, folder: Path) -> Iterator[dict[str, Any]]:
    """`python -c pass` and the worst case, bare, hooked, and hooked through the C filter."""
    python = _copied(version, folder)
    if python is None:
        print(f"collector_hook: no Python {version} here: left out", file=sys.stderr)
        return
    (folder / "deepcopy.py").write_text(DEEPCOPY)
    jobs = {"start": ["-c", "pass"], "deepcopy": [str(folder / "deepcopy.py")]}
    bare = {name: instructions([str(python), *words]) for name, words in jobs.items()}
    installer = _installer(folder)
    installer.install(str(python))
    yield from _told(f"collector.hook.{version}", jobs, bare, python)
    if _bring_filter(python, Path(install.library_of(str(python)) or "")):
        yield from _told(f"collector.hook_with_filter.{version}", jobs, bare, python)


def _told(name: str, jobs: dict[str, list[str]], bare: dict[str, int], python: Path) -> Iterator[dict[str, Any]]:
    for job, words in jobs.items():
        hooked = instructions([str(python), *words])
        yield figure(f"{name}.{job}_added_instructions", hooked - bare[job], bare[job], "instructions")


def _pandas(folder: Path) -> Iterator[dict[str, Any]]:
    packages = ROOT / ".venv-telemetry" / "lib" / "python3.11" / "site-packages"
    if not (packages / "pandas").exists():
        print("collector_hook: pandas: not in .venv-telemetry: left out (script/test --soak makes it)", file=sys.stderr)
        return
    python = _copied("3.11", folder)
    if python is None:
        return
    words = [str(python), "-c", f"import sys; sys.path.append({str(packages)!r}); import pandas"]
    instructions(words)  # once, so that every module has its bytecode
    # Python copies every bytecode file for a hook that is told of it. The processor does that with one instruction,
    # which is counted once for every byte unless the C library is asked to copy in another way: both are told.
    ways = {"": {}, "_copies_by_word": {"GLIBC_TUNABLES": "glibc.cpu.x86_rep_movsb_threshold=1073741824"}}
    library = Path(install.library_of(str(python)) or "")
    bare = {way: instructions(words, environ=environ) for way, environ in ways.items()}

    def told(name: str) -> Iterator[dict[str, Any]]:
        instructions(words)
        for way, environ in ways.items():
            added = instructions(words, environ=environ) - bare[way]
            yield figure(f"collector.{name}.import_pandas_added_instructions{way}", added, bare[way], "instructions")

    (library / "sitecustomize.py").write_text("import sys\nsys.addaudithook(lambda event, args: None)\n")
    yield from told("empty_hook")
    (library / "sitecustomize.py").unlink()
    _installer(folder).install(str(python))
    yield from told("hook")
    if _bring_filter(python, library):
        yield from told("hook_with_filter")


def _peers(folder: Path) -> Iterator[dict[str, Any]]:
    """The same script with what else attaches at the start of a Python; only the cost of attaching is compared."""
    peers = ROOT / ".venv-peers"
    python = peers / "bin" / "python"
    if not python.exists():
        print(
            "collector_hook: no .venv-peers (coverage, opentelemetry-distro, ddtrace): peers left out", file=sys.stderr
        )
        return
    folder.mkdir()
    (folder / "hello.py").write_text(HELLO)
    bare = instructions([str(python), "hello.py"], folder)
    commands = {
        "coverage_run": [str(python), "-m", "coverage", "run", "hello.py"],
        "opentelemetry_instrument": [
            str(python),
            str(peers / "bin" / "opentelemetry-instrument"),
            "python",
            "hello.py",
        ],
        "ddtrace_run": [str(python), str(peers / "bin" / "ddtrace-run"), "python", "hello.py"],
    }
    environ = {
        "OTEL_TRACES_EXPORTER": "none", "OTEL_METRICS_EXPORTER": "none", "OTEL_LOGS_EXPORTER": "none",
        "DD_TRACE_ENABLED": "false", "DD_INSTRUMENTATION_TELEMETRY_ENABLED": "false",
        "DD_REMOTE_CONFIGURATION_ENABLED": "false",
        "PATH": f"{peers / 'bin'}:/usr/bin:/bin",
    }  # fmt: skip
    for name, words in commands.items():
        added = instructions(words, folder, environ) - bare
        yield figure(f"collector.peer.{name}_added_instructions", added, bare, "instructions")
    inject = Path(install.__file__).parent / "inject"
    (folder / "notes").mkdir()
    hooked = {"PYTHONPATH": str(inject), "ESCROW_COLLECTOR_SPOOL": str(folder / "notes")}
    instructions([str(python), "hello.py"], folder, hooked)
    added = instructions([str(python), "hello.py"], folder, hooked) - bare
    yield figure("collector.hook.under_run_added_instructions", added, bare, "instructions")


def figure(name: str, value: float, baseline: float, unit: str) -> dict[str, Any]:
    return {"name": name, "value": value, "unit": unit, "baseline": baseline, "ratio": round(1 + value / baseline, 4)}


def instructions(words: list[str], cwd: Path | None = None, environ: dict[str, str] | None = None) -> int:
    """How many instructions a command and its children executed."""
    environ = {"PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "PYTHONHASHSEED": "0", **_STEADY, **(environ or {})}
    done = subprocess.run(
        ["valgrind", "--tool=callgrind", "--trace-children=yes", "--callgrind-out-file=/dev/null", *words],
        cwd=cwd, env=environ, capture_output=True, text=True, check=False,
    )  # fmt: skip
    counted = [int(number.replace(",", "")) for number in re.findall(r"Collected : ([\d,]+)", done.stderr)]
    if done.returncode or not counted:
        raise RuntimeError(f"{words}: expected to be counted, exit {done.returncode}; {done.stderr[-400:]}")
    return sum(counted)


def _copied(version: str, folder: Path) -> Path | None:
    """An interpreter of our own to hook: the machine's are never touched."""
    bases = sorted(Path.home().glob(f".pyenv/versions/{version}.*"))
    if not bases:
        return None
    base, name = bases[0], f"python{version}"
    (folder / "bin").mkdir(parents=True)
    shutil.copy2(base / "bin" / name, folder / "bin" / name)
    shutil.copytree(base / "lib" / name, folder / "lib" / name, ignore=IGNORED, symlinks=True)
    (folder / "lib" / name / "site-packages").mkdir(exist_ok=True)
    for shared in (base / "lib").glob("libpython*"):
        shutil.copy2(shared, folder / "lib", follow_symlinks=False)
    return folder / "bin" / name


def _installer(folder: Path) -> install.Installer:
    install.make_drop(str(folder / "drop"), is_shared=False)
    installer = install.Installer(str(folder / "state"), str(folder / "drop"))
    installer.wants_filter = False  # measured by itself
    return installer


def _bring_filter(python: Path, library: Path) -> bool:
    try:
        filters.bring(str(python), str(library), str(library / "__escrow__"))
    except filters.Unfit as fault:
        print(f"collector_hook: no C filter here: left out ({fault})", file=sys.stderr)
        return False
    return True


def make_peers() -> None:
    """`python -c 'from benchmarks.collector_hook import make_peers; make_peers()'`: the tools compared with."""
    folder = ROOT / ".venv-peers"
    venv.create(folder, with_pip=True)
    wanted = ["coverage", "opentelemetry-distro", "opentelemetry-instrumentation", "ddtrace"]
    subprocess.run([str(folder / "bin" / "python"), "-m", "pip", "install", "-q", *wanted], check=True, env=os.environ)
