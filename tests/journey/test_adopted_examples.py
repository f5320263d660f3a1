"""Scripts with other people's libraries, adopted: cloned, installed and tested as a newcomer would, and verified.

The default run takes three of them; `script/test --soak` all, with the samples of `script/run` beside.
"""

import io
import os
import subprocess
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import observations
import pytest
from client import Vault
from company_day import DAY, Company, live_the_day
from main_job import enrol_machines

from lifecycle.adoption.locking import normal
from tests.venvs import wheels_of
from tests.verifying import ANOTHER_USER, SYSTEM_PYTHON, Bench, Shelf, Verified, a_bench

EXAMPLES = (
    ("ana", "controlling/budget_workbook.py", "openpyxl"),
    ("ana", "controlling/aging.py", "pandas"),
    ("ana", "people/anniversaries.py", "python-dateutil"),
    ("ana", "people/offer_letters.py", "jinja2"),
    ("bruno", "shipping/parcel_status.py", "requests"),
    ("bruno", "shipping/depots.py", "httpx"),
    ("bruno", "treasury/check_ibans.py", "python-stdnum"),
    ("bruno", "treasury/open_invoices.py", "sqlalchemy"),
    ("ana", "pricing/price_list.py", "xlsxwriter"),
    ("ana", "pricing/price_page.py", "beautifulsoup4"),
    ("bruno", "fiscal/read_invoice.py", "lxml"),
    ("carla", "lab/read_protocol.py", "pyyaml"),
    ("carla", "lab/visit_table.py", "tabulate"),
    ("carla", "lab/sample_labels.py", "fpdf2"),
)
"""Whose it is, the script, and the library it is here for."""
FEW = ("offer_letters.py", "parcel_status.py", "check_ibans.py")
BY_THEMSELVES = frozenset(
    {"anniversaries.py", "offer_letters.py", "check_ibans.py", "price_list.py", "price_page.py", "read_invoice.py",
     "read_protocol.py", "sample_labels.py"}
)  # fmt: skip
"""These need nothing but their libraries: caged, they do what they did."""


@dataclass
class Journey:
    """Everything that came of the examples."""

    verified: Verified
    shelf: Shelf
    asked_by_verifier: set[str] = field(default_factory=set)
    locked: dict[str, list[str]] = field(default_factory=dict)
    """By script, what its lock pins."""
    newcomers: dict[str, "subprocess.CompletedProcess[str]"] = field(default_factory=dict)
    """By script, the smoke test of a clone in a fresh environment."""
    papers: dict[str, str] = field(default_factory=dict)

    def table(self) -> str:
        lines = [f"{'script':22} {'libraries':>9}  API  console README  clone  what was shown"]
        for name in self.verified.scripts:
            checks = self.verified.checks_of(name)
            said = "; ".join(f"{level} {one['state']}: {one['why']}" for level, one in checks.items())
            cells = (self.verified.level_of(name), self.in_console(name), self.in_papers(name))
            clone = "passed" if self.newcomers[name].returncode == 0 else "FAILED"
            lines.append(
                f"{name:22} {len(self.locked[name]):9}  {cells[0]!s:4} {cells[1]!s:7} {cells[2]!s:6}  {clone}  {said}"
            )
        return "\n".join(lines)

    def in_console(self, name: str) -> str | None:
        """The level beside this adoption on Eduardo's page."""
        page = self.verified.adopter.raw("GET", "/adoptions")[2].decode()
        mine = page.partition(f'id="{self.verified.adoptions[name]}"')[2].partition("</li>")[0]
        return next((level for level in ("L1", "L2", "L3", "L4", "L5") if f"verified {level}" in mine), None)

    def in_papers(self, name: str) -> str | None:
        said = self.papers[name].partition("Verification **")[2]
        return said.partition("**")[0] or None


def live(folder: Path, names: Sequence[str], *, is_whole_day: bool) -> Iterator[Journey]:
    """Run the examples captured, adopt each, have each verified, and take each away as a newcomer would."""
    if os.geteuid() != 0 or not SYSTEM_PYTHON.exists():
        pytest.skip("becoming another user needs root, and that user a Python it can read")
    python, wheels = wheels_of("examples", SYSTEM_PYTHON)
    vault, company = Vault(folder / "var", folder / "keys" / "vault.key", "127.0.0.1:0"), None
    with Shelf(wheels) as shelf:
        vault.environ["ESCROW_PACKAGE_INDEX"] = shelf.url
        try:
            vault.start()
            company = Company(folder / "company", patients=100)
            machines = enrol_machines(vault, folder)
            if is_whole_day:
                live_the_day(company, machines, lambda line: None)
            run_examples(company, machines, python, names)
            auditor = vault.client("analyst", "auditor", person="local")
            count = len(names) + (len(DAY) if is_whole_day else 0)
            observations.wait_for_scans(auditor, count)
            journey = Journey(Verified(vault, auditor, vault.client("engineer", person="edu")), shelf)
            journey.verified.adopt_all()
            with a_bench(vault, shelf.url) as bench:
                verify(journey, bench, count)
                for name in journey.verified.scripts:
                    take_away(journey, bench, name)
            print("\n" + journey.table())
            yield journey
        finally:
            vault.stop()
            if company:
                company.close()


def run_examples(company: Company, machines: dict[str, Any], python: Path, names: Sequence[str]) -> None:
    for person, name, _ in EXAMPLES:
        if Path(name).name in names:
            path = company.script(person, name)
            done = machines[person].run([str(python), str(path)], path.parent, company.environ(person, 10))
            assert done.returncode == 0, (name, done.stderr)


def verify(journey: Journey, bench: Bench, count: int) -> None:
    journey.verified.ask_for_all()
    before = len(journey.shelf.asked)
    bench.verify(count=count)
    journey.asked_by_verifier = {
        path.split("/")[2] for path in journey.shelf.asked[before:] if path.startswith("/simple/")
    }


def take_away(journey: Journey, bench: Bench, name: str) -> None:
    """What HANDOVER.md tells an adopter to do, by the verifier's user, who has nothing but the package."""
    adoption = journey.verified.adoptions[name]
    status, _, body = journey.verified.adopter.raw("GET", f"/api/v1/adoptions/{adoption}/package")
    assert status == 200, name
    folder = bench.home / adoption
    with zipfile.ZipFile(io.BytesIO(body)) as package:
        package.extractall(folder)
    for path in (folder, *folder.iterdir()):
        os.chown(path, ANOTHER_USER, ANOTHER_USER)
    lock = (folder / "requirements.lock").read_text()
    journey.papers[name] = (folder / "HANDOVER.md").read_text()
    journey.locked[name] = [line.split("==")[0] for line in lock.splitlines() if "==" in line]
    done = bench.run("sh", "-euc", NEWCOMER, cwd=folder, INDEX=journey.shelf.url, PYTHON=str(SYSTEM_PYTHON))
    journey.newcomers[name] = done
    url = journey.verified.adopter.get(f"/adoptions/{adoption}")["clone_url"]
    observations.git_clone(url, journey.verified.adopter.token, folder / "served")
    head = bench.run("git", "-C", str(folder / "clone"), "rev-parse", "HEAD").stdout
    served = observations.git(folder / "served", "rev-parse", "HEAD")
    assert head == served, f"{name}: the bundle and the served history end in other commits"


NEWCOMER = """
git clone --quiet repo.bundle clone
"$PYTHON" -m venv --without-pip environment
"$PYTHON" -m pip --isolated --python environment/bin/python --disable-pip-version-check --no-cache-dir install --quiet --no-deps \\
    --index-url "$INDEX" -r requirements.lock
cd clone
../environment/bin/python ../smoke_test.py
"""


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Journey]:
    yield from live(tmp_path_factory.mktemp("few"), FEW, is_whole_day=False)


@pytest.fixture(scope="module")
def every(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Journey]:
    names = [Path(name).name for _, name, _ in EXAMPLES]
    yield from live(tmp_path_factory.mktemp("every"), names, is_whole_day=True)


@pytest.mark.timeout(900)
def test_three_adopted_examples_install_from_their_lock_and_pass(few: Journey) -> None:
    assert set(few.verified.scripts) == set(FEW)
    look_at(few)
    assert {name: few.verified.level_of(name) for name in FEW} == {
        "offer_letters.py": "L5", "parcel_status.py": "L4", "check_ibans.py": "L5",
    }  # fmt: skip


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_every_adopted_example_installs_from_its_lock_and_passes(every: Journey) -> None:
    assert len(every.verified.scripts) == len(EXAMPLES) + len(DAY)
    look_at(every)
    levels = {name: every.verified.level_of(name) for name in every.verified.scripts}
    # What a shell script reads nobody was told, so an input that is not there is no excuse for it.
    assert levels.pop("stock_count.sh") == "L3", every.table()
    assert set(levels.values()) <= {"L4", "L5"}, every.table()
    assert {name for name, level in levels.items() if level == "L5"} >= BY_THEMSELVES, every.table()


def look_at(journey: Journey) -> None:
    """What holds for each of them, however many."""
    verified = journey.verified
    for name in verified.scripts:
        # 1. A clone with what the lock pins, in an environment nobody used before, passes the package's test.
        done = journey.newcomers[name]
        assert done.returncode == 0, f"{name}: {done.stdout}{done.stderr}"
        assert f" {len(journey.locked[name])} libraries, 0 faults" in done.stdout
        # 2. The verifier rebuilt it from the same lock.
        check = verified.checks_of(name)["L3"]
        assert check["state"] == "passed", f"{name}: {check['why']}"
        assert f"{len(journey.locked[name])} locked libraries installed" in check["why"] or name.endswith(".sh")
        # 3. Every place says the same level.
        level = verified.level_of(name)
        assert level == journey.in_console(name) == journey.in_papers(name), journey.table()
        assert verified.auditor.get(f"/scripts/{verified.scripts[name]}")["verification"] == level
    # 4. Each example needed the library it is here for, and the index was asked for what locks name alone.
    for _, path, library in EXAMPLES:
        name = Path(path).name
        assert name not in verified.scripts or library in [normal(one) for one in journey.locked[name]], name
    assert journey.asked_by_verifier == {normal(one) for locked in journey.locked.values() for one in locked}
