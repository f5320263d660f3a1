"""Who waits longest writes next, and a turn ends however its transaction does."""

import threading
from contextlib import nullcontext
from pathlib import Path

import pytest
from sqlalchemy import text

from escrow.core.errors import DatabaseUnavailable
from escrow.db import session as sessions
from escrow.db.session import Database
from escrow.db.turns import Turns
from tests.fault_fixtures import until


@pytest.fixture
def database(tmp_path: Path) -> Database:
    found = Database(f"sqlite:///{tmp_path / 'some.db'}")
    with found.transaction() as session:
        session.connection().execute(text("create table seen (who text)"))
    return found


def test_turns_come_in_the_order_they_were_asked_for() -> None:
    turns, order = Turns(), list[int]()
    assert turns.take(1)

    def wait(number: int) -> None:
        assert turns.take(30)
        order.append(number)
        turns.hand_on()

    threads = [threading.Thread(target=wait, args=[number]) for number in range(20)]
    for number, thread in enumerate(threads):
        thread.start()
        until(lambda expected=number + 1: len(turns._waiting) == expected, "it waits")
    turns.hand_on()
    for thread in threads:
        thread.join()
    assert order == list(range(20))
    assert turns.take(0)


def test_who_gave_up_waiting_is_passed_over() -> None:
    turns = Turns()
    assert turns.take(1)
    assert not turns.take(0.01)
    turns.hand_on()
    assert turns.take(0)


@pytest.mark.parametrize("statement", ["insert into seen values ('me')", "insert into nowhere values ('me')"])
def test_a_turn_ends_with_its_transaction_kept_or_failed(
    database: Database, monkeypatch: pytest.MonkeyPatch, statement: str
) -> None:
    monkeypatch.setattr(sessions, "_PATIENCE", 0)
    for _ in range(3):
        is_refused = "nowhere" in statement
        with (
            pytest.raises(DatabaseUnavailable, match="did not answer") if is_refused else nullcontext(),
            database.transaction() as session,
        ):
            session.connection().execute(text(statement))
    with database.transaction() as session:
        assert session.connection().execute(text("select count(*) from seen")).scalar_one() == 3 * (not is_refused)


def test_two_writers_never_overlap_and_one_that_waits_too_long_is_told(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    with database.transaction() as session:
        session.connection().execute(text("insert into seen values ('first')"))
        monkeypatch.setattr(sessions, "_PATIENCE", 0.05)
        with pytest.raises(DatabaseUnavailable), database.transaction() as other:
            other.connection().execute(text("insert into seen values ('second')"))
        with database.reading() as reader:  # who only reads waits for nobody
            assert reader.connection().execute(text("select count(*) from seen")).scalar_one() == 0
    with database.transaction() as session:
        assert session.connection().execute(text("select who from seen")).scalars().all() == ["first"]
