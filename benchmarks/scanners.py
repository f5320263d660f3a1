"""Scanning an estate: its cost beside the bare program, and how fast the layers in our own process read.

Everything is CPU seconds, children included. The scripts are Python files of installed packages, the same in each run.

`BENCH_SCRIPTS` says how many of them a night scans (10,000: about six minutes on two idle cores; 1,000: one minute),
`BENCH_PARTS` which parts are measured (`layers,hostile,night`), `BENCH_PEERS` where the environment of the other
programs is kept between runs (`var/bench-peers`, made when it is missing). How soon a script that has come is rated is
measured by `scanner_arrival`, over HTTP.
"""

import os
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

from escrow.config import Settings
from escrow.core.clock import SystemClock
from escrow.core.digests import Digest
from escrow.core.vault_key import VaultKey
from escrow.db.migrate import migrate
from escrow.db.session import Database
from scanners.engine import Engine, Limits, StagedContent
from scanners.engines.dependencies import DependenciesEngine
from scanners.engines.flows import FlowsEngine
from scanners.engines.personal_data import PersonalDataEngine
from scanners.engines.secrets import SecretsEngine
from scanners.engines.semgrep import RULES, default_command
from scanners.lineup import engines_for
from scanners.schedule import BATCH, sweep, targets_of
from scanners.staging import read_content

ROOT = Path(__file__).resolve().parents[1]
SCRIPTS = int(os.environ.get("BENCH_SCRIPTS", "10000"))
PARTS = os.environ.get("BENCH_PARTS", "layers,hostile,night").split(",")
LARGEST = 20_000
READ = 1_000
"""Scripts the layers and the other programs read."""
PEERS = Path(os.environ.get("BENCH_PEERS", ROOT / "var" / "bench-peers"))
KEY = VaultKey(bytes(range(32)))
HOSTILE = {
    "quotes": b'password="' * 100_000, "letters": b"a" * 1_000_000, "urls": b"x://a:" * 160_000,
    "elements": b"<password>" * 100_000, "pairs": b"'password','" * 83_000, "brackets": b"(" * 1_000_000,
    "sum": b'x="a"+' * 150_000, "digits": b"1" * 1_000_000, "documents": b"529.982.247-25 " * 66_000,
}  # fmt: skip


def measure() -> Iterator[dict[str, Any]]:
    bodies = corpus(max(SCRIPTS, READ))
    with tempfile.TemporaryDirectory(prefix="escrow-bench-") as folder:
        if "layers" in PARTS:
            yield from layers(bodies[:READ], Path(folder))
        if "hostile" in PARTS:
            yield from hostile()
        if "night" in PARTS:
            yield from estate(bodies[:SCRIPTS], Path(folder))


def corpus(wanted: int) -> list[bytes]:
    """Small Python files of installed packages, in an order that tells nothing of their names.

    Where there are fewer than are wanted, the same come again with another last line: another content, the same work.
    """
    found: dict[str, bytes] = {}
    for environment in (Path(sys.prefix), default_command().parents[1]):
        for path in sorted(environment.glob("lib/python*/site-packages/**/*.py")):
            body = path.read_bytes()
            if 200 <= len(body) <= LARGEST:
                found[Digest.of(body).hex] = body
    bodies = [body for _, body in sorted(found.items())]
    rounds = range(1 + wanted // len(bodies))
    return [body + b"\n# %d\n" % again if again else body for again in rounds for body in bodies][:wanted]


# --- the layers in our own process ----------------------------------------------------------------------


def layers(bodies: Sequence[bytes], folder: Path) -> Iterator[dict[str, Any]]:
    contents = [read_content(Digest.of(body), body, path="a.py") for body in bodies]
    megabytes = sum(map(len, bodies)) / 1e6
    engines = own_engines()
    seconds = {engine.name: cpu(lambda one=engine: one.scan(contents, Limits())) for engine in engines}
    together = min(cpu(lambda: read_by_all(engines, contents)) for _ in range(3))
    files = folder / "layers"
    files.mkdir()
    for number, body in enumerate(bodies):
        (files / f"f{number}.py").write_bytes(body)
    peers = {name: cpu(lambda command=command: run(command)) for name, command in peer_commands(files).items()}
    for name, spent in {"layers": together, **seconds}.items():
        yield figure(f"scanners.{name}", megabytes / spent, "MB/s per core", None)
    for name, spent in peers.items():
        yield figure(f"scanners.layers.beside.{name}", megabytes / together, "MB/s per core", megabytes / spent)


def own_engines() -> list[Engine]:
    """All that read in our own process."""
    return [SecretsEngine(KEY), PersonalDataEngine(KEY), FlowsEngine(KEY), DependenciesEngine()]


def read_by_all(engines: Sequence[Engine], contents: Sequence[StagedContent]) -> None:
    """As the runner does it: all engines see one content before any sees the next."""
    for content in contents:
        for engine in engines:
            engine.scan([content], Limits())


def hostile() -> Iterator[dict[str, Any]]:
    """One million bytes on one line, made to stall a reader: the worst of them, with all our layers together."""
    engines = own_engines()
    slowest, worst = 0.0, ""
    for name, body in HOSTILE.items():
        for path in ("a.py", "a.sh"):
            content = read_content(Digest.of(body), body, path=path)
            spent = cpu(lambda one=content: read_by_all(engines, [one]))
            slowest, worst = max((slowest, worst), (spent, name))
    yield figure(f"scanners.hostile_line.{worst}", slowest, "s", 1.0)


def peer_commands(files: Path) -> dict[str, list[str]]:
    """Other programs over the same files, in an environment of their own made for this."""
    binaries = PEERS / "bin"
    if not (binaries / "bandit").exists():
        subprocess.run([sys.executable, "-m", "venv", PEERS], check=True)
        subprocess.run([binaries / "pip", "install", "--quiet", "bandit", "detect-secrets"], check=True)
    return {
        "bandit": [str(binaries / "bandit"), "-q", "-r", str(files), "-f", "json"],
        "detect_secrets": [str(binaries / "detect-secrets"), "-C", str(files), "scan", "--all-files", "."],
    }


# --- arrivals and nights --------------------------------------------------------------------------------


def estate(bodies: Sequence[bytes], folder: Path) -> Iterator[dict[str, Any]]:
    database = Database(f"sqlite:///{folder / 'escrow.db'}")
    migrate(database)
    settings = Settings(data_dir=folder)
    engines = engines_for(settings, KEY)
    vault = fixtures().make_scan_vault(database, SystemClock(), KEY, folder, engines)
    for number, body in enumerate(bodies):
        vault.add_version(f"night{number}", {"a.py": body})
    try:
        bare = cpu(lambda: run(bare_semgrep(bodies, folder / "bare")))
        first = cpu(lambda: night(vault))
        yield figure(f"scanners.night.{len(bodies)}.cpu", first, "s", bare)
        yield figure(f"scanners.second_night.{len(bodies)}.cpu", cpu(lambda: night(vault)), "s", first)
    finally:
        vault.runner.close()
        database.close()


def night(vault: Any) -> None:
    """A sweep as the vault does it: everything stale into the queue, and the queue emptied."""
    with vault.database.transaction() as session:
        sweep(session, vault.queue, vault.runner.rules_version)
    while (job := vault.queue.claim([BATCH], worker="bench", lease=timedelta(hours=1))) is not None:
        vault.runner.sweep_versions(targets_of(job.payload))
        vault.queue.finish(job)


def bare_semgrep(bodies: Sequence[bytes], folder: Path) -> list[str]:
    files = folder / "files"
    files.mkdir(parents=True)
    for body in bodies:
        (files / f"{Digest.of(body).hex}.py").write_bytes(body)
    return [
        str(default_command()), "scan", "--config", str(RULES), "--json", "--quiet", "--metrics", "off",
        "--disable-version-check", "--disable-nosem", "--no-git-ignore", "--jobs", "2", "--timeout", "5",
        "--timeout-threshold", "3", "--max-target-bytes", "0", str(files),
    ]  # fmt: skip


def run(command: Sequence[str]) -> None:
    home = tempfile.mkdtemp(prefix="escrow-bench-home-")
    environment = {"PATH": f"{Path(command[0]).parent}:/usr/bin:/bin", "HOME": home, "LANG": "C.UTF-8"}
    environment |= {"SEMGREP_ENABLE_VERSION_CHECK": "0", "SEMGREP_SEND_METRICS": "off"}
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    shutil.rmtree(home, ignore_errors=True)


def cpu(work: Callable[[], object]) -> float:
    """CPU seconds of ourselves and of all we started and waited for."""
    before = _spent()
    work()
    return _spent() - before


def _spent() -> float:
    usages = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)


def figure(name: str, value: float, unit: str, baseline: float | None) -> dict[str, Any]:
    ratio = None if not baseline else round(value / baseline, 3)
    return {
        "name": name, "value": round(value, 3), "unit": unit,
        "baseline": None if baseline is None else round(baseline, 3), "ratio": ratio,
    }  # fmt: skip


def fixtures() -> ModuleType:
    """The small vault that tests of scanning use; by path, since another `tests` may be installed."""
    spec = spec_from_file_location("scanners_fixtures", ROOT / "tests" / "scanners_fixtures.py")
    if spec is None or spec.loader is None:
        raise RuntimeError("tests/scanners_fixtures.py: not found; run from a checkout")
    module = module_from_spec(spec)
    sys.modules["scanners_fixtures"] = module
    spec.loader.exec_module(module)
    return module
