"""A duty has one holder, until its time runs out or it is given back."""

import threading
from datetime import timedelta

from escrow.db.session import Database
from escrow.queue.leases import release, standing, take
from escrow.queue.ticker import Duty, Ticker, every, monthly, nightly
from tests.conftest import FrozenClock

TTL = timedelta(seconds=15)


def takes(database: Database, holder: str, clock: FrozenClock) -> bool:
    with database.transaction() as session:
        return take(session, "duty", holder, now=clock.now(), ttl=TTL)


def test_one_holder_at_a_time(database: Database, clock: FrozenClock) -> None:
    assert takes(database, "a", clock)
    assert not takes(database, "b", clock)
    assert takes(database, "a", clock)


def test_a_lease_that_ran_out_may_be_taken(database: Database, clock: FrozenClock) -> None:
    takes(database, "a", clock)
    clock.advance(16)
    assert takes(database, "b", clock)
    assert not takes(database, "a", clock)


def test_a_duty_given_back_is_free(database: Database, clock: FrozenClock) -> None:
    takes(database, "a", clock)
    with database.transaction() as session:
        release(session, "duty", "b")
        release(session, "duty", "a")
    assert takes(database, "b", clock)


def test_of_many_who_ask_at_once_one_gets_it(database: Database, clock: FrozenClock) -> None:
    answers: list[bool] = []
    threads = [
        threading.Thread(target=lambda name=name: answers.append(takes(database, name, clock))) for name in "abcdef"
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers.count(True) == 1


def test_a_tick_counts_once_whoever_ticks(database: Database, clock: FrozenClock) -> None:
    done: list[str] = []
    duty: Duty = every("sweep", lambda session: done.append("x"), timedelta(minutes=10))
    tickers = [Ticker(database, clock, [duty]) for _ in range(3)]
    assert [ticker.tick(duty) for ticker in tickers] == [True, False, False]
    clock.advance(600)
    assert tickers[1].tick(duty)
    assert done == ["x", "x"]


def test_a_ticker_starts_and_stops(database: Database, clock: FrozenClock) -> None:
    ticker = Ticker(database, clock, [nightly("sweep", lambda session: None, hour=2)])
    ticker.start()
    ticker.stop()


def test_a_lease_written_by_a_clock_that_ran_ahead_keeps_nobody_waiting(database: Database, clock: FrozenClock) -> None:
    clock.advance(86_400)
    takes(database, "a", clock)
    clock.advance(-86_400)
    assert takes(database, "b", clock)
    assert not takes(database, "a", clock)


def test_who_holds_a_duty_can_be_asked(database: Database, clock: FrozenClock) -> None:
    with database.reading() as session:
        assert standing(session, "duty") is None
    takes(database, "a", clock)
    with database.reading() as session:
        assert standing(session, "duty") == ("a", clock.now() + TTL)


def test_a_monthly_duty_counts_once_a_month(database: Database, clock: FrozenClock) -> None:
    done: list[int] = []
    duty = monthly("fsck", lambda _session: done.append(1), hour=2)
    ticker = Ticker(database, clock, [duty])
    assert ticker.tick(duty)
    assert not ticker.tick(duty)
    clock.advance(timedelta(days=15).total_seconds())
    assert ticker.tick(duty)
    assert len(done) == 2
