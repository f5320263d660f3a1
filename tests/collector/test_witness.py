"""What ran while nobody held executions is counted, exactly where the kernel tells and never too low."""

import os
import struct
import subprocess
import time

import pytest
from escrow_collector import watchdog, witness
from hypothesis import given
from hypothesis import strategies as st


def test_an_execution_uses_up_every_answer_before_it() -> None:
    executions = [(7, 10), (7, 20), (8, 15)]
    # A script and its interpreter are two answers and one execution: the second execution was answered by nobody.
    assert witness.unanswered([(7, 20)], executions, [(7, 8), (7, 9)]) == 1
    assert witness.unanswered([(7, 20)], executions, [(7, 8), (7, 19)]) == 0
    assert witness.unanswered([(7, 10), (7, 20), (8, 15)], executions, []) == 3


def test_an_answer_after_an_execution_is_not_its_own() -> None:
    assert witness.unanswered([(7, 10)], [(7, 10)], [(7, 11)]) == 1


moments = st.tuples(st.integers(1, 5), st.integers(0, 50))


@given(st.lists(moments, unique=True), st.lists(moments))
def test_never_more_than_there_were_nor_fewer_than_the_answers_leave(
    executions: list[tuple[int, int]], answered: list[tuple[int, int]]
) -> None:
    count = witness.unanswered(executions, executions, answered)
    assert len(executions) - len(answered) <= count <= len(executions)


@given(st.binary(max_size=120))
def test_any_message_is_read_or_left(body: bytes) -> None:
    found = witness.executed(body)
    assert found is None or len(found) == 2


def test_an_execution_is_known_by_process_and_time() -> None:
    body = bytes(36) + struct.pack("=IIQ", 2, 0, 99) + bytes(4) + struct.pack("=II", 77, 77)
    assert witness.executed(body) == (77, 99)
    assert witness.executed(body[:36] + struct.pack("=I", 1) + body[40:]) is None


@pytest.mark.skipif(os.geteuid() != 0, reason="the process connector needs root")
def test_the_kernel_tells_of_what_ran_in_a_gap() -> None:
    heard = witness.Witness()
    assert heard.hears
    heard.begin_gap(time.monotonic_ns())
    done = subprocess.Popen(["/bin/sh", "-c", "exit 0"])
    done.wait()
    time.sleep(0.05)
    assert heard.end_gap([]) >= 1
    # Answered ones are not missed: here by the word of a sensor that let it through.
    heard.begin_gap(time.monotonic_ns())
    mine = subprocess.Popen(["/bin/sh", "-c", "exit 0"])
    mine.wait()
    time.sleep(0.05)
    heard.look()
    missed = [one for one in heard._missed if one[0] == mine.pid]
    assert len(missed) == 1
    assert witness.unanswered(missed, missed, [(mine.pid, missed[0][1] - 1)]) == 0


def test_what_the_sensor_leaves_word_of_outlives_it() -> None:
    pulse = watchdog.Pulse()
    child = os.fork()
    if child == 0:
        pulse.beat()
        for number in range(5000):
            pulse.answer(number)
        pulse.owe(3)
        os.kill(os.getpid(), 9)
    os.waitpid(child, 0)
    answered = [pid for pid, _ in pulse.answered()]
    assert len(answered) == 4096
    assert {4999, 4998, 904} <= set(answered)
    assert 903 not in answered
    assert pulse.owed() == 3
    assert pulse.last_beat() > 0
    pulse.quiet()
    assert not pulse.is_listening()


def test_a_child_that_stops_is_killed_at_once() -> None:
    pulse = watchdog.Pulse()
    child = os.fork()
    if child == 0:
        while True:
            pulse.beat()
            time.sleep(0.005)
    os.kill(child, 19)
    _, why = watchdog.guard(child, pulse)
    assert why == "stopped"


def test_a_child_that_hangs_is_killed() -> None:
    pulse = watchdog.Pulse()
    child = os.fork()
    if child == 0:
        pulse.beat()
        while True:
            time.sleep(60)
    _, why = watchdog.guard(child, pulse)
    assert why == "late"
