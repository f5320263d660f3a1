"""A third truth set, by somebody who had not read the hook: scripts as offices write them; printed, held to no target."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.collector import test_truth, test_truth_held_out
from tests.collector.test_truth_labels import hold_to_the_kernel
from tests.collector.truth.ground import HERE
from tests.venvs import python_of

ROOT = Path(__file__).resolve().parents[2]
STRANGER = HERE / "stranger"
LABELS: dict[str, dict[str, Any]] = json.loads((STRANGER / "labels.json").read_text("utf-8"))
KINDS = ("network", "listens", "databases", "llm", "sheets", "files", "rows")


@pytest.fixture(scope="session")
def stranger_python() -> str:
    """A Python with every library of the set, from its own hashed lock; made once, in .venv-stranger."""
    return str(python_of("stranger"))


def test_the_set_is_wide_and_shares_no_script_with_the_others() -> None:
    assert {path.stem for path in (STRANGER / "scripts").glob("*.py")} == set(LABELS)
    assert not set(LABELS) & (set(test_truth.LABELS) | set(test_truth_held_out.LABELS))
    assert len({library for label in LABELS.values() if not label["light"] for library in label["libraries"]}) >= 30
    assert all(sum(len(label[kind]) for label in LABELS.values()) >= 3 for kind in KINDS)


@pytest.mark.soak
@pytest.mark.timeout(300)
@pytest.mark.parametrize("name", sorted(LABELS))
def test_a_label_is_what_the_kernel_and_the_listeners_saw(name: str, tmp_path: Path, stranger_python: str) -> None:
    hold_to_the_kernel(name, LABELS[name], STRANGER, stranger_python, tmp_path)


@pytest.mark.soak
@pytest.mark.timeout(1800)
def test_what_the_hook_says_of_scripts_nobody_tuned_to(
    tmp_path: Path, stranger_python: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with capsys.disabled():
        scores = test_truth.score(sorted(LABELS), stranger_python, tmp_path, LABELS, STRANGER)
        test_truth.show(scores)
    assert set(scores) == set(KINDS)
