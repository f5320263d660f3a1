"""What is kept of running scripts: taken up whole by the next sensor, wherever the last one was cut off."""

from pathlib import Path
from typing import Any

import pytest
from escrow_collector.running import Run, Running
from hypothesis import given
from hypothesis import strategies as st

BOOT = "b007"
STARTED = 7

changes = st.lists(st.tuples(st.integers(1, 6), st.booleans()), max_size=40)


def run(number: int, started: int = STARTED) -> Run:
    return Run(f"run{number}", f"/srv/\udce9{number}.py", f"sha256:{number}", 1.5, started, number % 2 == 0)


def play(running: Running, steps: Any) -> None:
    for number, (pid, begins) in enumerate(steps):
        if begins:
            running.begin(pid, run(number))
        else:
            running.end(pid)


def ids(running: Running) -> dict[int, list[str]]:
    return {pid: [one.id for one in runs] for pid, runs in running.items()}


@given(steps=changes, more=changes)
def test_the_next_sensor_knows_what_the_last_one_knew(tmp_path_factory: Any, steps: Any, more: Any) -> None:
    path = str(tmp_path_factory.mktemp("kept") / "running.jsonl")
    first = Running(path, BOOT)
    assert first.open(lambda pid: STARTED) == []
    play(first, steps)
    first.tidy()
    play(first, more)
    second = Running(path, BOOT)
    assert second.open(lambda pid: STARTED) == []
    assert ids(second) == ids(first)
    assert [one.path for _, runs in second.items() for one in runs] == [
        one.path for _, runs in first.items() for one in runs
    ]


@given(steps=changes, cut=st.integers(0, 400))
def test_a_torn_line_costs_only_itself(tmp_path_factory: Any, steps: Any, cut: int) -> None:
    path = tmp_path_factory.mktemp("torn") / "running.jsonl"
    whole = Running(str(path), BOOT)
    whole.open(lambda pid: STARTED)
    play(whole, steps)
    body = path.read_bytes()
    path.write_bytes(body[:cut])
    ends = [place for place, letter in enumerate(body) if letter == ord("\n")]
    kept = sum(end <= cut for end in ends) - 1  # a line is whole without its end; less that of the machine's start
    torn = Running(str(path), BOOT)
    gone = torn.open(lambda pid: STARTED)
    known = _lines(steps)[: max(0, kept)]
    assert sum(map(len, ids(torn).values())) + len(gone) == _living(known)


def _lines(steps: Any) -> list[tuple[int, bool]]:
    """The changes that make a line: an end of what never began makes none."""
    found, living = [], set()
    for pid, begins in steps:
        if begins or pid in living:
            found.append((pid, begins))
        living.add(pid) if begins else living.discard(pid)
    return found


def _living(steps: Any) -> int:
    counts: dict[int, int] = {}
    for pid, begins in steps:
        counts[pid] = counts.get(pid, 0) + 1 if begins else 0
    return sum(counts.values())


def test_a_process_that_is_gone_or_another_by_now_is_over(tmp_path: Path) -> None:
    path = str(tmp_path / "running.jsonl")
    first = Running(path, BOOT)
    first.open(lambda pid: None)
    for pid in (1, 2, 3):
        first.begin(pid, run(pid))
    second = Running(path, BOOT)
    gone = second.open({1: STARTED, 2: STARTED + 1}.get)
    assert sorted(one.id for one in gone) == ["run2", "run3"]
    assert ids(second) == {1: ["run1"]}


def test_nothing_outlives_a_new_start_of_the_machine(tmp_path: Path) -> None:
    path = str(tmp_path / "running.jsonl")
    first = Running(path, BOOT)
    first.open(lambda pid: None)
    first.begin(1, run(1))
    second = Running(path, "another")
    assert [one.id for one in second.open(lambda pid: STARTED)] == ["run1"]
    assert len(second) == 0


def test_a_folder_that_takes_nothing_is_told_and_tried_again(tmp_path: Path) -> None:
    folder = tmp_path / "not there"
    running = Running(str(folder / "running.jsonl"), BOOT)
    assert running.open(lambda pid: None) == []
    assert running.fault is not None
    assert "running scripts are not kept" in running.fault
    running.begin(1, run(1))
    folder.mkdir()
    running.tidy()
    assert running.fault is None
    again = Running(str(folder / "running.jsonl"), BOOT)
    again.open(lambda pid: STARTED)
    assert ids(again) == {1: ["run1"]}


@pytest.mark.parametrize("count", [2000])
def test_the_file_stays_small_however_many_run(tmp_path: Path, count: int) -> None:
    path = tmp_path / "running.jsonl"
    running = Running(str(path), BOOT)
    running.open(lambda pid: None)
    for number in range(count):
        running.begin(number, run(number))
        running.end(number)
        running.tidy()
    assert len(path.read_bytes().splitlines()) < 600
