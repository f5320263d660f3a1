"""Lines made to stall a reader cost CPU that grows with their length, never with its square, in every language."""

import time

import pytest

from benchmarks.scanner_layers import HOSTILE, STAGED, own_engines, read_by_all
from escrow.core.digests import Digest
from scanners.staging import read_content

SHORT, LONG = 40_000, 240_000
MOST = 2.0 * LONG / SHORT
"""Times the CPU of the short line; with the square of the length it would be three times as many."""
FLOOR = 0.02
"""Seconds under which the clock of the CPU tells nothing."""


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_six_times_the_length_is_not_thirty_six_times_the_work(name):
    engines = own_engines()
    for path in STAGED:
        read(engines, HOSTILE[name][:1_000], path)  # what is made once is made
        short, long = (read(engines, HOSTILE[name][:length], path) for length in (SHORT, LONG))
        assert long < MOST * max(short, FLOOR), f"{path}: {short:.3f} s for {SHORT} bytes, {long:.3f} s for {LONG}"


def read(engines, body, path):
    """CPU seconds of the better of two readings."""
    spent = []
    for end in (b"", b"\n"):  # not the same content twice
        content = read_content(Digest.of(body + end), body + end, path=path)
        began = time.process_time()
        read_by_all(engines, [content])
        spent.append(time.process_time() - began)
    return min(spent)
