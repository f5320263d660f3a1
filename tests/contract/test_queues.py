"""What every queue promises: one suite, inherited by each adapter on each database it runs on."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlmodel import Session

from escrow.core.clock import SystemClock
from escrow.db.session import Database
from escrow.queue.embedded import EmbeddedQueue
from escrow.queue.interface import Job, Queue
from escrow.queue.postgres import PostgresQueue

LEASE = timedelta(minutes=5)


class QueueContract:
    """Given `database` and `queue` by the class that inherits it."""

    @pytest.fixture
    def database(self) -> Database:
        raise NotImplementedError

    @pytest.fixture
    def queue(self, database: Database) -> Queue:
        raise NotImplementedError

    def put(self, database: Database, queue: Queue, n: int = 1, **named: object) -> None:
        with database.transaction() as session:
            for place in range(n):
                queue.enqueue(session, "scan", {"n": place}, **named)  # type: ignore[arg-type]

    def claim(self, queue: Queue, lease: timedelta = LEASE) -> Job | None:
        return queue.claim(["scan", "settle"], worker="w", lease=lease)

    def test_a_job_is_claimed_with_what_was_handed_over(self, database: Database, queue: Queue) -> None:
        self.put(database, queue)
        job = self.claim(queue)
        assert job is not None
        assert (job.kind, job.payload, job.attempts) == ("scan", {"n": 0}, 1)

    def test_a_rolled_back_caller_leaves_no_job(self, database: Database, queue: Queue) -> None:
        def fails() -> None:
            with database.transaction() as session:
                queue.enqueue(session, "scan", {})
                raise RuntimeError

        with pytest.raises(RuntimeError):
            fails()
        assert self.claim(queue) is None
        assert queue.waiting() == 0

    def test_two_claims_never_share_a_job(self, database: Database, queue: Queue) -> None:
        self.put(database, queue, 3)
        claimed = [self.claim(queue) for _ in range(4)]
        assert [None if job is None else job.payload["n"] for job in claimed] == [0, 1, 2, None]

    def test_only_the_kinds_asked_for_are_claimed(self, database: Database, queue: Queue) -> None:
        self.put(database, queue)
        assert queue.claim(["settle"], worker="w", lease=LEASE) is None

    def test_a_finished_job_is_gone(self, database: Database, queue: Queue) -> None:
        self.put(database, queue)
        job = self.claim(queue)
        assert job is not None
        queue.finish(job)
        assert queue.waiting() == 0

    def test_a_job_is_not_due_before_its_time(self, database: Database, queue: Queue) -> None:
        self.put(database, queue, due_at=datetime.now(UTC) + timedelta(hours=1))
        assert self.claim(queue) is None
        assert queue.waiting() == 1

    def test_the_claim_of_a_killed_worker_returns(self, database: Database, queue: Queue) -> None:
        self.put(database, queue)
        lost = self.claim(queue, timedelta(seconds=-1))
        again = self.claim(queue)
        assert lost is not None
        assert again is not None
        assert (again.id, again.attempts) == (lost.id, 2)

    def test_a_claim_that_was_taken_over_ends_nothing(self, database: Database, queue: Queue) -> None:
        self.put(database, queue)
        lost, again = self.claim(queue, timedelta(seconds=-1)), self.claim(queue)
        assert lost is not None
        assert again is not None
        queue.finish(lost)
        queue.fail(lost, fault="late", retry_in=None)
        assert queue.waiting() == 1
        queue.finish(again)
        assert queue.waiting() == 0

    def test_a_renewed_claim_is_kept(self, database: Database, queue: Queue) -> None:
        self.put(database, queue)
        job = self.claim(queue, timedelta(seconds=-1))
        assert job is not None
        queue.renew(job, LEASE)
        assert self.claim(queue) is None

    def test_a_failed_job_comes_again_when_it_is_due(self, database: Database, queue: Queue) -> None:
        self.put(database, queue)
        first = self.claim(queue)
        assert first is not None
        queue.fail(first, fault="archive_unavailable", retry_in=timedelta(hours=1))
        assert self.claim(queue) is None
        assert queue.waiting() == 1

    def test_a_failed_job_that_is_due_at_once_counts_its_attempts(self, database: Database, queue: Queue) -> None:
        self.put(database, queue)
        first = self.claim(queue)
        assert first is not None
        queue.fail(first, fault="archive_unavailable", retry_in=timedelta(seconds=-1))
        second = self.claim(queue)
        assert second is not None
        assert (second.payload, second.attempts) == ({"n": 0}, 2)

    def test_a_job_given_up_does_not_come_again(self, database: Database, queue: Queue) -> None:
        self.put(database, queue)
        job = self.claim(queue)
        assert job is not None
        queue.fail(job, fault="poison", retry_in=None)
        assert self.claim(queue) is None
        assert queue.waiting() == 0

    def test_one_key_waits_once(self, database: Database, queue: Queue) -> None:
        self.put(database, queue, 3, key="a")
        assert queue.waiting() == 1

    def test_a_key_may_wait_again_once_it_is_being_done(self, database: Database, queue: Queue) -> None:
        self.put(database, queue, key="a")
        assert self.claim(queue) is not None
        self.put(database, queue, key="a")
        assert queue.waiting() == 2
        assert self.claim(queue) is not None

    def test_a_stalled_job_gives_way_to_the_same_work_waiting(self, database: Database, queue: Queue) -> None:
        self.put(database, queue, key="a")
        assert self.claim(queue, timedelta(seconds=-1)) is not None
        self.put(database, queue, key="a")
        claimed = [self.claim(queue) for _ in range(3)]
        assert 1 <= len([job for job in claimed if job is not None]) <= 2

    def test_many_are_handed_over_at_once_each_once(self, database: Database, queue: Queue) -> None:
        self.put(database, queue, key="1")
        with database.transaction() as session:
            queue.enqueue_all(session, "scan", {str(n): {"n": n} for n in range(3)})
            queue.enqueue_all(session, "settle", {"1": {"n": 9}})
            queue.enqueue_all(session, "settle", {})
        claimed = [self.claim(queue) for _ in range(5)]
        told = sorted((job.kind, int(str(job.payload["n"]))) for job in claimed if job is not None)
        assert told == [("scan", 0), ("scan", 0), ("scan", 2), ("settle", 9)]  # the first "1" waited already

    def test_many_are_rolled_back_with_their_caller(self, database: Database, queue: Queue) -> None:
        with database.reading() as session:
            queue.enqueue_all(session, "scan", {"a": {}, "b": {}})
        assert queue.waiting() == 0

    def test_preparing_again_changes_nothing(self, database: Database, queue: Queue) -> None:
        self.put(database, queue)
        queue.prepare()
        assert queue.waiting() == 1

    def test_many_in_one_transaction_come_in_order(self, database: Database, queue: Queue) -> None:
        self.put(database, queue, 20)
        claimed = [self.claim(queue) for _ in range(20)]
        assert {job.payload["n"] for job in claimed if job is not None} == set(range(20))


class TestEmbeddedOnSqlite(QueueContract):
    @pytest.fixture
    def database(self, sqlite_database: Database) -> Database:
        return sqlite_database

    @pytest.fixture
    def queue(self, database: Database) -> Queue:
        return EmbeddedQueue(database, SystemClock())


class TestEmbeddedOnPostgres(QueueContract):
    @pytest.fixture
    def database(self, postgres_database: Database) -> Database:
        return postgres_database

    @pytest.fixture
    def queue(self, database: Database) -> Queue:
        return EmbeddedQueue(database, SystemClock())


class TestProcrastinateOnPostgres(QueueContract):
    @pytest.fixture
    def database(self, postgres_database: Database) -> Database:
        return postgres_database

    @pytest.fixture
    def queue(self, database: Database) -> Queue:
        queue = PostgresQueue(database, SystemClock())
        queue.prepare()
        return queue

    def test_the_deposits_own_connection_carries_the_job(self, database: Database, queue: Queue) -> None:
        with Session(database.engine) as session:
            queue.enqueue(session, "scan", {})
            assert queue.waiting() == 0  # seen from outside: not committed yet
            session.commit()
        assert queue.waiting() == 1

    def test_what_waited_in_the_table_is_taken_over_whole(self, database: Database, queue: Queue) -> None:
        table = EmbeddedQueue(database, SystemClock())
        later = datetime.now(UTC) + timedelta(hours=1)
        self.put(database, table, 2)
        self.put(database, table, key="a", due_at=later)
        assert table.claim(["scan"], worker="gone", lease=LEASE) is not None
        assert table.hand_over(queue) == 3
        assert (table.waiting(), queue.waiting()) == (0, 3)
        assert [job is not None for job in (self.claim(queue), self.claim(queue), self.claim(queue))] == [
            True, True, False,
        ]  # fmt: skip
        assert table.hand_over(queue) == 0
