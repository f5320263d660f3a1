"""The worker: does what waits, survives what fails, and stops when told."""

import io
import logging
import threading
import time
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest
import structlog

from escrow.core.errors import ArchiveUnavailable
from escrow.core.principals import VAULT
from escrow.logs import configure_logs
from escrow.queue.interface import Job
from tests.web_fixtures import services
from web.wiring import Commits, Services
from web.worker import Duty, Numbering, Worker, sequence, work_once, work_together

__all__ = ["services"]


def enqueue(services: Services, kind: str = "test.job") -> None:
    with services.database.transaction() as session:
        services.queue.enqueue(session, kind, {"n": 1})


def test_a_job_is_done_once(services: Services) -> None:
    enqueue(services)
    done: list[Job] = []
    assert work_once(services, {"test.job": done.append}, "w") == 1
    assert work_once(services, {"test.job": done.append}, "w") == 0
    assert [job.payload for job in done] == [{"n": 1}]


def test_a_kind_nobody_handles_is_left_for_who_does(services: Services) -> None:
    enqueue(services, "other.job")
    assert work_once(services, {"test.job": lambda _: None}, "w") == 0
    assert services.queue.waiting() == 1


@pytest.mark.parametrize("fault", [ValueError("the password is hunter2"), ArchiveUnavailable("archive: away; wait")])
def test_a_failed_job_is_tried_again_later_and_its_text_is_not_logged(
    services: Services, clock: Any, fault: Exception, capsys: pytest.CaptureFixture[str]
) -> None:
    enqueue(services)
    tries: list[int] = []

    def fail(job: Job) -> None:
        tries.append(job.attempts)
        raise fault

    for _ in range(8):
        work_once(services, {"test.job": fail}, "w")
        clock.advance(400)
    assert tries == [1, 2, 3, 4, 5]
    assert "hunter2" not in "".join(capsys.readouterr())


def test_what_waits_of_a_kind_is_done_in_one_go(services: Services) -> None:
    for _ in range(3):
        enqueue(services)
    together: list[int] = []
    assert work_together(services, "test.job", lambda jobs: together.append(len(jobs)), "w") == 3
    assert together == [3]
    assert services.queue.waiting() == 0


def test_one_job_that_fails_does_not_sink_those_done_with_it(services: Services) -> None:
    for _ in range(3):
        enqueue(services)
    bad: list[str] = []

    def fail_one(jobs: Sequence[Job]) -> None:
        bad[:] = bad or [jobs[0].id]
        if bad[0] in {job.id for job in jobs}:
            raise ArchiveUnavailable("archive: away; wait")

    assert work_together(services, "test.job", fail_one, "w") == 3
    assert services.queue.waiting() == 1


def test_a_step_that_fails_does_not_end_its_loop() -> None:
    calls, seen_again = [], threading.Event()

    def step() -> int:
        calls.append(1)
        if len(calls) == 1:
            raise RuntimeError("once")
        seen_again.set()
        return 0

    worker = Worker([Duty("test", step, rest=0.01)], Commits())
    worker.start()
    assert seen_again.wait(20)
    worker.stop(within=5)


def test_a_commit_wakes_a_resting_loop() -> None:
    commits, steps = Commits(), []
    rested, woken = threading.Event(), threading.Event()

    def step() -> int:
        steps.append(1)
        (rested if len(steps) == 1 else woken).set()
        return 0

    worker = Worker([Duty("test", step, rest=3600)], commits)
    worker.start()
    assert rested.wait(20)
    commits.set()
    assert woken.wait(20)
    worker.stop(within=5)


def test_the_sequencer_numbers_only_when_something_waits(services: Services, clock: Any) -> None:
    assert sequence(services) == 0
    with services.database.transaction() as session:
        services.enrolment.create_enrolment(session, lasting=timedelta(hours=1), by=VAULT)
    assert sequence(services) == 1
    assert sequence(services) == 0


def test_a_duty_that_gathers_lets_work_come_together_and_stops_at_once() -> None:
    steps: list[int] = []
    stepped = threading.Event()

    def step() -> int:
        steps.append(1)
        stepped.set()
        return 1

    worker = Worker([Duty("test", step, rest=3600, gather=3600)], Commits())
    worker.start()
    assert stepped.wait(20)
    worker.stop(within=20)
    assert steps == [1]


def test_many_commits_are_no_reason_to_look_as_many_times() -> None:
    looks, commits = [], Commits()
    worker = Worker([Duty("test", lambda: looks.append(1) or 0, rest=3600, space=0.2)], commits)
    worker.start()
    begun = time.monotonic()
    while time.monotonic() - begun < 1:
        commits.set()
        time.sleep(0.002)
    worker.stop(within=20)
    assert 2 <= len(looks) <= (time.monotonic() - begun) / 0.2 + 2


def test_numbers_are_given_at_once_where_somebody_waits_and_in_batches_where_nobody_does(services: Services) -> None:
    numbering = Numbering(services)

    def commit_and_number() -> float:
        with services.database.transaction() as session:
            services.enrolment.create_enrolment(session, lasting=timedelta(hours=1), by=VAULT)
        begun = time.monotonic()
        assert numbering.step() == 1
        return time.monotonic() - begun

    numbering.step()  # the first one also makes good what a power cut took
    numbering._next_at = time.monotonic() + 1
    assert commit_and_number() >= 0.9
    numbering._next_at = time.monotonic() + 3600
    waiter = threading.Thread(target=services.numbered.wait, args=[services.numbered.count, 600])
    waiter.start()
    commit_and_number()
    waiter.join(20)
    assert not waiter.is_alive()


def test_a_log_that_cannot_be_written_says_nothing_of_what_was_handled(capsys: pytest.CaptureFixture[str]) -> None:
    root, before = logging.getLogger(), list(logging.getLogger().handlers)
    told = logging.raiseExceptions
    try:
        configure_logs("info", "json")
        (handler,) = root.handlers
        assert isinstance(handler, logging.StreamHandler)
        with io.StringIO() as gone:
            handler.setStream(gone)
        try:
            raise ValueError("hunter2")
        except ValueError:
            logging.getLogger("x").error("job.failed")
    finally:
        logging.raiseExceptions = told
        root.handlers[:] = before
        structlog.reset_defaults()
    assert capsys.readouterr().err == ""


def test_what_a_power_cut_took_of_the_log_is_there_again_before_anything_new_comes(services: Services) -> None:
    with services.database.transaction() as session:
        services.enrolment.create_enrolment(session, by=VAULT)
    services.sequencer.run_once()
    published = services.tiles.read("checkpoint")
    (services.tiles.folder / "checkpoint").write_bytes(b"")
    assert Numbering(services).step() == 0
    assert services.tiles.read("checkpoint") == published is not None
