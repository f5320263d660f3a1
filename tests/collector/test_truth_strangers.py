"""Truth sets by people who had not read the hook: scripts as offices write them; printed, and held to no target.

Nobody tunes to a set before it was asked once; what each said then stands in docs/figures.md.
"""

import itertools
import json
import re
import zipfile
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.collector import test_truth, test_truth_held_out
from tests.collector.test_truth_labels import hold_to_the_kernel
from tests.collector.truth.ground import HERE
from tests.venvs import python_of

KINDS = ("network", "listens", "databases", "llm", "sheets", "files", "rows")


class Stranger(NamedTuple):
    """A set: whose hashed lock its Python is made of, and how wide it is at least."""

    environment: str
    libraries: int
    facts: tuple[int, ...]
    """Of each kind, in the order of `KINDS`."""
    are_sheets_read: bool = True
    """Do its labels of a workbook name every sheet that is left in it?"""


SETS = {
    "stranger": Stranger("stranger", 30, (3, 3, 3, 3, 3, 3, 3), are_sheets_read=False),
    "stranger_5": Stranger("stranger-5", 30, (12, 4, 12, 12, 12, 12, 12), are_sheets_read=False),
    "stranger_6": Stranger("stranger-6", 50, (60, 20, 30, 20, 30, 80, 20)),
    "stranger_7": Stranger("stranger-6", 50, (60, 2, 30, 32, 30, 80, 20)),
    "stranger_8": Stranger("stranger-6", 50, (70, 2, 22, 60, 20, 85, 15)),
    "stranger_9": Stranger("stranger-6", 80, (160, 14, 38, 110, 24, 110, 27), are_sheets_read=False),
    "stranger_10": Stranger("stranger-6", 80, (80, 12, 30, 35, 22, 120, 25)),
    "stranger_11": Stranger("stranger-6", 80, (85, 10, 25, 35, 22, 130, 22)),
}
LABELS: dict[str, dict[str, dict[str, Any]]] = {
    name: json.loads((HERE / name / "labels.json").read_text("utf-8")) for name in SETS
}
# Where a workbook keeps the names of its sheets.
_NAMES = {
    ".xlsx": ("xl/workbook.xml", rb'<(?:\w+:)?sheet [^>]*?name="([^"]+)"'),
    ".ods": ("content.xml", rb'<table:table [^>]*?table:name="([^"]+)"'),
}


@pytest.mark.parametrize("name", SETS)
def test_the_set_is_wide(name: str) -> None:
    labels, wanted = LABELS[name], SETS[name]
    assert {path.stem for path in (HERE / name / "scripts").glob("*.py")} == set(labels)
    libraries = {library for label in labels.values() if not label["light"] for library in label["libraries"]}
    assert len(libraries) >= wanted.libraries
    counted = tuple(sum(len(label[kind]) for label in labels.values()) for kind in KINDS)
    assert all(many >= least for many, least in zip(counted, wanted.facts, strict=True)), counted


def test_no_two_sets_share_a_script() -> None:
    every = [set(test_truth.LABELS), set(test_truth_held_out.LABELS), *map(set, LABELS.values())]
    assert [one & other for one, other in itertools.combinations(every, 2) if one & other] == []


@pytest.mark.soak
@pytest.mark.timeout(1800)  # the first of a set makes its Python
@pytest.mark.parametrize(("name", "script"), [(name, script) for name in SETS for script in sorted(LABELS[name])])
def test_a_label_is_what_the_kernel_and_the_listeners_saw(name: str, script: str, tmp_path: Path) -> None:
    label, python = LABELS[name][script], str(python_of(SETS[name].environment))
    folder = hold_to_the_kernel(script, label, HERE / name, python, tmp_path)
    # The last label of a file: a workbook that was read and then saved holds what was saved.
    for file, sheets in {row[0]: row[2] for row in label["sheets"]}.items() if SETS[name].are_sheets_read else ():
        if Path(file).suffix in _NAMES:
            assert _sheets_of(folder / file) == sheets


def _sheets_of(workbook: Path) -> list[str]:
    part, name = _NAMES[workbook.suffix]
    with zipfile.ZipFile(workbook) as parts:
        return [found.decode() for found in re.findall(name, parts.read(part))]


@pytest.mark.soak
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("name", SETS)
def test_what_the_hook_says_of_scripts_nobody_tuned_to(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    python = str(python_of(SETS[name].environment))
    with capsys.disabled():
        scores = test_truth.score(sorted(LABELS[name]), python, tmp_path, LABELS[name], HERE / name)
        test_truth.show(scores)
    assert set(scores) == set(KINDS)
