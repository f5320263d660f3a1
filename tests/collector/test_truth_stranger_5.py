"""A fourth truth set, by another who had not read the hook; nobody tunes to it, and it is held to no target."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.collector import test_truth, test_truth_held_out, test_truth_stranger
from tests.collector.test_truth_labels import hold_to_the_kernel
from tests.collector.truth.ground import HERE
from tests.venvs import python_of

STRANGER = HERE / "stranger_5"
LABELS: dict[str, dict[str, Any]] = json.loads((STRANGER / "labels.json").read_text("utf-8"))
KINDS = test_truth_stranger.KINDS
OTHERS = (test_truth.LABELS, test_truth_held_out.LABELS, test_truth_stranger.LABELS)


@pytest.fixture(scope="session")
def stranger_5_python() -> str:
    """A Python with every library of the set, from its own hashed lock; made once, in .venv-stranger-5."""
    return str(python_of("stranger-5"))


def test_the_set_is_wide_and_shares_no_script_with_the_others() -> None:
    assert {path.stem for path in (STRANGER / "scripts").glob("*.py")} == set(LABELS)
    assert not any(set(LABELS) & set(other) for other in OTHERS)
    assert len({library for label in LABELS.values() if not label["light"] for library in label["libraries"]}) >= 30
    assert all(sum(len(label[kind]) for label in LABELS.values()) >= 12 for kind in KINDS if kind != "listens")
    assert sum(len(label["listens"]) for label in LABELS.values()) >= 4


@pytest.mark.soak
@pytest.mark.timeout(300)
@pytest.mark.parametrize("name", sorted(LABELS))
def test_a_label_is_what_the_kernel_and_the_listeners_saw(name: str, tmp_path: Path, stranger_5_python: str) -> None:
    hold_to_the_kernel(name, LABELS[name], STRANGER, stranger_5_python, tmp_path)


@pytest.mark.soak
@pytest.mark.timeout(1800)
def test_what_the_hook_says_of_scripts_nobody_tuned_to(
    tmp_path: Path, stranger_5_python: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with capsys.disabled():
        scores = test_truth.score(sorted(LABELS), stranger_5_python, tmp_path, LABELS, STRANGER)
        test_truth.show(scores)
    assert set(scores) == set(KINDS)
