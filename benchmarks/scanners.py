"""Scanning an estate by night: its cost beside the bare program over the same files and rules.

Everything is CPU seconds, children included. The scripts are Python files of installed packages, the same in each run.

`BENCH_SCRIPTS` says how many of them a night scans (10,000: a quarter of an hour on two idle cores; 1,000: two
minutes). The scripts of each job of the sweep are scanned by the bare program right before, so that what else the
machine does falls on both. With `BENCH_FOLDER` the vault and what was measured stay there, and with `BENCH_MINUTES`
no job is begun after so long: another run goes on where the last one ended. How soon a script that has come is rated
is measured by `scanner_arrival`, over HTTP; what the layers in our own process cost, by `scanner_layers`.
"""

import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

from escrow.archive.contents import ContentArchive
from escrow.archive.filesystem import FolderStore
from escrow.config import Settings
from escrow.core.clock import SystemClock
from escrow.core.digests import Digest
from escrow.core.vault_key import VaultKey
from escrow.db.migrate import migrate
from escrow.db.session import Database
from scanners.engines.semgrep import RULES, default_command
from scanners.lineup import engines_for
from scanners.schedule import BATCH, sweep, targets_of

ROOT = Path(__file__).resolve().parents[1]
SCRIPTS = int(os.environ.get("BENCH_SCRIPTS", "10000"))
LARGEST = 20_000
_LEASE = timedelta(minutes=11)
"""After which a job of a run that was ended is taken up again by the next."""
KEY = VaultKey(bytes(range(32)))


def measure() -> Iterator[dict[str, Any]]:
    if kept := os.environ.get("BENCH_FOLDER"):
        yield from estate(corpus(SCRIPTS), Path(kept))
        return
    with tempfile.TemporaryDirectory(prefix="escrow-bench-") as folder:
        yield from estate(corpus(SCRIPTS), Path(folder))


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


def estate(bodies: Sequence[bytes], folder: Path) -> Iterator[dict[str, Any]]:
    folder.mkdir(parents=True, exist_ok=True)
    tally = Tally(folder / "tally.json")
    database = Database(f"sqlite:///{folder / 'escrow.db'}")
    migrate(database)
    engines = engines_for(Settings(data_dir=folder), KEY)
    archive = ContentArchive(FolderStore(folder / "contents"), KEY)
    vault = fixtures().make_scan_vault(database, SystemClock(), KEY, folder, engines, archive=archive)
    try:
        if not tally.is_begun:
            for number, body in enumerate(bodies):
                vault.add_version(f"night{number}", {"a.py": body})
            begin(vault)
            tally.begin()
        is_over = jobs(vault, bodies, folder, tally)
        yield figure(f"scanners.night.{len(bodies)}.done", tally.scripts, "scripts", None)
        if not is_over:
            return
        yield figure(f"scanners.night.{len(bodies)}.cpu", tally.ours, "s", tally.bare)
        yield figure(f"scanners.night.{len(bodies)}.beside_semgrep.cpu", tally.alone, "s", tally.bare)
        yield figure(f"scanners.night.{len(bodies)}.memory", tally.megabytes, "MiB", None)
        yield figure(f"scanners.second_night.{len(bodies)}.cpu", cpu(lambda: night(vault)), "s", tally.ours)
    finally:
        vault.runner.close()
        database.close()


class Tally:
    """What the parts of a night cost, kept so that a night may be measured in several runs."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._kept: dict[str, float] = json.loads(file.read_text()) if file.exists() else {}

    @property
    def is_begun(self) -> bool:
        return bool(self._kept)

    @property
    def bare(self) -> float:
        return self._kept["bare"]

    @property
    def ours(self) -> float:
        return self._kept["ours"]

    @property
    def alone(self) -> float:
        """Of ours, what our own process took: the rest is Semgrep's, the same work as that of the bare program."""
        return self._kept["alone"]

    @property
    def scripts(self) -> float:
        return self._kept["scripts"]

    @property
    def megabytes(self) -> float:
        return self._kept["megabytes"]

    def begin(self) -> None:
        self._keep(bare=0.0, ours=0.0, alone=0.0, scripts=0.0, megabytes=0.0)

    def add(self, *, bare: float, ours: float, alone: float, scripts: int) -> None:
        most = max(self.megabytes, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
        self._keep(
            bare=self.bare + bare, ours=self.ours + ours, alone=self.alone + alone, scripts=self.scripts + scripts,
            megabytes=most,
        )  # fmt: skip

    def _keep(self, **values: float) -> None:
        self._kept = values
        self._file.write_text(json.dumps(values))


def jobs(vault: Any, bodies: Sequence[bytes], folder: Path, tally: Tally) -> bool:
    """Every job that waits, each after the bare program over the same scripts; False when the time was over before."""
    ends = time.monotonic() + 60 * float(os.environ.get("BENCH_MINUTES", "1440"))
    while time.monotonic() < ends:
        job = vault.queue.claim([BATCH], worker="bench", lease=_LEASE)
        if job is None:
            return True
        targets = targets_of(job.payload)
        with tempfile.TemporaryDirectory(prefix="bare-", dir=folder) as files:
            own = [bodies[int(script.removeprefix("night"))] for script, _ in targets]
            command = bare_semgrep(own, Path(files))
            bare = cpu(lambda: run(command))  # noqa: B023  # it is called at once
        alone = _spent(resource.RUSAGE_SELF)
        ours = cpu(lambda: vault.runner.sweep_versions(targets))  # noqa: B023
        alone = _spent(resource.RUSAGE_SELF) - alone
        vault.queue.finish(job)
        tally.add(bare=bare, ours=ours, alone=alone, scripts=len(targets))
    return False


def begin(vault: Any) -> None:
    with vault.database.transaction() as session:
        sweep(session, vault.queue, vault.runner.rules_version)


def night(vault: Any) -> None:
    """A sweep as the vault does it: everything stale into the queue, and the queue emptied."""
    begin(vault)
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
    before = _spent(resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    work()
    return _spent(resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN) - before


def _spent(*who: int) -> float:
    usages = [resource.getrusage(one) for one in who]
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
