"""Lines made to stall a reader cost CPU that grows with their length, never with its square, in every language."""

import time

import pytest

from benchmarks.scanner_layers import FOLLOWED, HOSTILE, SHORT_LINES, STAGED, own_engines, read_by_all
from benchmarks.scanners import KEY
from escrow.core.digests import Digest
from scanners.engine import EngineStatus, Limits
from scanners.engines.flows import FlowsEngine
from scanners.staging import read_content

SHORT, LONG = 10_000, 60_000
MOST = 2.0 * LONG / SHORT
"""Times the CPU of the short line; with the square of the length it would be three times as many."""
ENOUGH = 5.0
"""Seconds of CPU on a busy machine; followed to the end they would be days."""
TO_THE_END = {"sleeps"}
"""Of these each name is read once, so that nothing has to be left out."""
FLOOR = 0.01
"""Seconds under which the clock of the CPU tells nothing."""


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_six_times_the_length_is_not_thirty_six_times_the_work(name):
    engines = own_engines()
    for path in STAGED:
        read(engines, HOSTILE[name][:1_000], path)  # what is made once is made
        short, long = (read(engines, HOSTILE[name][:length], path) for length in (SHORT, LONG))
        assert long < MOST * max(short, FLOOR), f"{path}: {short:.3f} s for {SHORT} bytes, {long:.3f} s for {LONG}"


@pytest.mark.parametrize("name", sorted(SHORT_LINES))
def test_six_times_the_lines_are_not_thirty_six_times_the_work(name):
    engines, line = own_engines(), SHORT_LINES[name]
    for path in STAGED:
        read(engines, line * 20, path)
        short, long = (read(engines, line * (length // len(line)), path) for length in (SHORT, LONG))
        assert long < MOST * max(short, FLOOR), f"{path}: {short:.3f} s for {SHORT} bytes, {long:.3f} s for {LONG}"


@pytest.mark.parametrize("name", sorted(FOLLOWED))
def test_names_that_stand_for_ever_more_are_followed_so_far_and_it_is_said(name):
    engines = own_engines()
    assert read(engines, FOLLOWED[name], "a.py") < ENOUGH
    content = read_content(Digest.of(FOLLOWED[name]), FOLLOWED[name], path="a.py")
    (said,) = FlowsEngine(KEY).scan([content], Limits())
    assert said.status is (EngineStatus.COMPLETE if name in TO_THE_END else EngineStatus.PARTIAL)


@pytest.mark.parametrize(
    "condition", ["t.hour > 1e999", "t.hour in (1e999,)", "t.hour in range(10**9)", "t.hour in range(0, 1000000000)",
                  "t.hour in range(1, 2, 0)", "t.hour in range(1, 2, 3, 4)"]
)  # fmt: skip
def test_numbers_that_are_no_hours_stop_nobody(condition):
    body = f"import os\nif {condition}:\n    os.remove(x)\n".encode()
    (said,) = FlowsEngine(KEY).scan([read_content(Digest.of(body), body, path="a.py")], Limits())
    assert said.status is EngineStatus.COMPLETE


def read(engines, body, path):
    """CPU seconds of the better of two readings."""
    spent = []
    for end in (b"", b"\n"):  # not the same content twice
        content = read_content(Digest.of(body + end), body + end, path=path)
        began = time.process_time()
        read_by_all(engines, [content])
        spent.append(time.process_time() - began)
    return min(spent)
