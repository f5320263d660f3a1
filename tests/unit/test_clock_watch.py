"""A clock that is set, not running: nothing is dated by it until it has held for a minute."""

from datetime import UTC, datetime

import pytest

from escrow.core.clock import ClockWatch, SystemClock, seconds_since_boot
from escrow.core.errors import ClockUnsettled
from tests.conftest import FrozenClock
from tests.deposit_fixtures import Api, api, quick, services

__all__ = ["api", "quick", "services"]


class Hands:
    """A wall clock, and the time that really passes."""

    def __init__(self) -> None:
        self.clock, self.passed = FrozenClock(datetime(2026, 11, 22, 12, tzinfo=UTC)), 0.0
        self.watch = ClockWatch(self.clock, lambda: self.passed)
        self.waits: list[int] = []

    def run(self, seconds: float) -> None:
        self.clock.advance(seconds)
        self.passed += seconds

    def set(self, seconds: float) -> None:
        self.clock.advance(seconds)

    def is_steady(self) -> bool:
        try:
            self.watch.require_steady()
        except ClockUnsettled as fault:
            self.waits.append(fault.retry_after or 0)
            return False
        return True


@pytest.mark.parametrize("jump", [86_400.0, -86_400.0, 301.0, -301.0])
def test_a_jump_stops_deposits_until_it_has_held(jump: float) -> None:
    hands = Hands()
    hands.run(1000)
    assert hands.is_steady()
    hands.set(jump)
    assert not hands.is_steady()
    hands.run(30)
    assert not hands.is_steady()
    hands.run(31)
    assert hands.is_steady()
    hands.run(10_000)
    assert hands.is_steady()
    assert hands.waits == [61, 31]


def test_a_clock_set_back_at_once_was_never_away() -> None:
    hands = Hands()
    hands.set(7200)
    assert not hands.is_steady()
    hands.set(-7200)
    assert hands.is_steady()


def test_a_clock_set_again_waits_again() -> None:
    hands = Hands()
    hands.set(7200)
    assert not hands.is_steady()
    hands.run(59)
    hands.set(7200)
    assert not hands.is_steady()
    hands.run(59)
    assert not hands.is_steady()
    hands.run(2)
    assert hands.is_steady()


def test_small_corrections_are_no_jump() -> None:
    hands = Hands()
    for _ in range(20):
        hands.run(60)
        hands.set(200)
        assert hands.is_steady()


def test_the_machines_own_clock_is_steady() -> None:
    ClockWatch(SystemClock(), seconds_since_boot).require_steady()


def test_a_deposit_is_refused_meanwhile_and_taken_afterwards(api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    passed = [api.services.clock.now().timestamp() - 7200]
    monkeypatch.setattr(api.services.clock_watch, "_seconds", lambda: passed[0])
    refused = api.post(b"")
    assert (refused.status_code, refused.json()["code"]) == (503, "clock_unsettled")
    assert int(refused.headers["Retry-After"]) > 0
    passed[0] += 61
    api.services.clock.advance(61)  # type: ignore[attr-defined]
    assert api.post(b"").status_code == 200
