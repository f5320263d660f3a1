"""A seventh truth set, by one more who had not read the hook; nobody tunes to it, and it is held to no target."""

import json
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.collector import (
    test_truth,
    test_truth_held_out,
    test_truth_stranger,
    test_truth_stranger_5,
    test_truth_stranger_6,
    test_truth_stranger_7,
)
from tests.collector.test_truth_labels import hold_to_the_kernel
from tests.collector.truth.ground import HERE
from tests.venvs import python_of

STRANGER = HERE / "stranger_8"
LABELS: dict[str, dict[str, Any]] = json.loads((STRANGER / "labels.json").read_text("utf-8"))
KINDS = test_truth_stranger.KINDS
OTHERS = (
    test_truth.LABELS,
    test_truth_held_out.LABELS,
    test_truth_stranger.LABELS,
    test_truth_stranger_5.LABELS,
    test_truth_stranger_6.LABELS,
    test_truth_stranger_7.LABELS,
)
ENOUGH = {"network": 70, "listens": 2, "databases": 22, "llm": 60, "sheets": 20, "files": 85, "rows": 15}
# Where a workbook keeps the names of its sheets.
_NAMES = {
    ".xlsx": ("xl/workbook.xml", rb'<(?:\w+:)?sheet [^>]*?name="([^"]+)"'),
    ".ods": ("content.xml", rb'<table:table [^>]*?table:name="([^"]+)"'),
}


@pytest.fixture(scope="session")
def stranger_8_python() -> str:
    """A Python with every library of the set: the fifth set's, whose lock it shares."""
    return str(python_of("stranger-6"))


def test_the_set_is_wide_and_shares_no_script_with_the_others() -> None:
    assert {path.stem for path in (STRANGER / "scripts").glob("*.py")} == set(LABELS)
    assert not any(set(LABELS) & set(other) for other in OTHERS)
    assert len({library for label in LABELS.values() if not label["light"] for library in label["libraries"]}) >= 50
    assert {kind for kind in KINDS if sum(len(label[kind]) for label in LABELS.values()) < ENOUGH[kind]} == set()


@pytest.mark.soak
@pytest.mark.timeout(300)
@pytest.mark.parametrize("name", sorted(LABELS))
def test_a_label_is_what_the_kernel_and_the_listeners_saw(name: str, tmp_path: Path, stranger_8_python: str) -> None:
    folder = hold_to_the_kernel(name, LABELS[name], STRANGER, stranger_8_python, tmp_path)
    # The last label of a file: a workbook that was read and then saved holds what was saved.
    for file, sheets in {row[0]: row[2] for row in LABELS[name]["sheets"]}.items():
        if Path(file).suffix in _NAMES:
            assert _sheets_of(folder / file) == sheets


def _sheets_of(workbook: Path) -> list[str]:
    part, name = _NAMES[workbook.suffix]
    with zipfile.ZipFile(workbook) as parts:
        return [found.decode() for found in re.findall(name, parts.read(part))]


@pytest.mark.soak
@pytest.mark.timeout(1800)
def test_what_the_hook_says_of_scripts_nobody_tuned_to(
    tmp_path: Path, stranger_8_python: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with capsys.disabled():
        scores = test_truth.score(sorted(LABELS), stranger_8_python, tmp_path, LABELS, STRANGER)
        test_truth.show(scores)
    assert set(scores) == set(KINDS)
