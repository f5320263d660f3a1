"""Commits shared by whoever waits at the same moment."""

import threading
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlmodel import Session

from escrow.core.errors import DatabaseUnavailable, NotFound
from escrow.db.session import Database
from escrow.db.together import Together
from escrow.queue.tables import LeaseRow
from tests.conftest import FrozenClock


class Writing:
    """Writes a row for each name, and remembers which came together; stands still while it is told to."""

    def __init__(self, database: Database, clock: FrozenClock) -> None:
        self.groups: list[list[str]] = []
        self.may_go = threading.Event()
        self.may_go.set()
        self._clock = clock
        self.together = Together(database, self.write, most=5)

    def write(self, session: Session, names: Sequence[str]) -> None:
        self.groups.append(list(names))
        self.may_go.wait(20)
        for name in names:
            if name == "absent":
                raise NotFound("absent: there is none; name another")
            if name == "broken":
                raise ZeroDivisionError
            if name == "down":
                raise DatabaseUnavailable("database: it did not answer; try again")
            session.add(LeaseRow(name=name, holder="x", until=self._clock.now()))

    def kept(self, database: Database) -> set[str]:
        with database.reading() as session:
            return set(session.connection().exec_driver_sql("select name from leases").scalars())


@pytest.fixture
def writing(database: Database, clock: FrozenClock) -> Writing:
    return Writing(database, clock)


def add(writing: Writing, name: str) -> Exception | None:
    try:
        writing.together.add(name)
    except (NotFound, DatabaseUnavailable, ZeroDivisionError) as fault:
        return fault
    return None


def all_at_once(writing: Writing, names: Sequence[str]) -> list[Exception | None]:
    """The first alone; the others while it is being written."""
    writing.may_go.clear()
    with ThreadPoolExecutor(len(names)) as threads:
        begun = [threads.submit(add, writing, names[0])]
        while not writing.groups:
            time.sleep(0.002)
        begun += [threads.submit(add, writing, name) for name in names[1:]]
        while len(writing.together._waiting) < len(names) - 1:
            time.sleep(0.002)
        writing.may_go.set()
        return [one.result(20) for one in begun]


def test_one_alone_is_committed_when_it_returns(writing: Writing, database: Database) -> None:
    writing.together.add("one")
    assert writing.kept(database) == {"one"}
    assert writing.groups == [["one"]]


def test_those_who_come_meanwhile_share_one_commit(writing: Writing, database: Database) -> None:
    assert all_at_once(writing, ["first", "a", "b", "c"]) == [None] * 4
    assert [len(group) for group in writing.groups] == [1, 3]
    assert writing.kept(database) == {"first", "a", "b", "c"}


def test_no_more_than_so_many_share_one(writing: Writing, database: Database) -> None:
    assert all_at_once(writing, ["first", *"abcdefgh"]) == [None] * 9
    assert [len(group) for group in writing.groups] == [1, 5, 3]
    assert len(writing.kept(database)) == 9


def test_one_that_cannot_be_written_sinks_no_other(writing: Writing, database: Database) -> None:
    faults = all_at_once(writing, ["first", "a", "absent", "b"])
    assert [type(fault) for fault in faults] == [type(None), type(None), NotFound, type(None)]
    assert writing.kept(database) == {"first", "a", "b"}


def test_a_database_that_is_down_is_asked_once_for_all(writing: Writing, database: Database) -> None:
    faults = all_at_once(writing, ["first", "down", "a"])
    assert [type(fault) for fault in faults] == [type(None), DatabaseUnavailable, DatabaseUnavailable]
    assert len(writing.groups) == 2
    assert add(writing, "later") is None, "the next one leads again"
    assert writing.kept(database) == {"first", "later"}


def test_nobody_is_told_of_a_commit_that_was_not(writing: Writing, database: Database) -> None:
    """A fault of ours is raised to whoever met it; the others are told to come again."""
    faults = all_at_once(writing, ["first", "broken", "a"])
    assert {type(fault) for fault in faults[1:]} == {ZeroDivisionError, DatabaseUnavailable}
    assert writing.kept(database) == {"first"}
    assert add(writing, "later") is None


def test_many_callers_lose_nothing(writing: Writing, database: Database) -> None:
    names = [f"n{number}" for number in range(300)]
    with ThreadPoolExecutor(24) as threads:
        assert list(threads.map(lambda name: add(writing, name), names)) == [None] * len(names)
    assert writing.kept(database) == set(names)
