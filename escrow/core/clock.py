"""The one place that asks what time it is; everything else is told."""

import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Protocol

from escrow.core.errors import ClockUnsettled


class Clock(Protocol):
    """Tells the time: aware, UTC."""

    def now(self) -> datetime: ...


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)


def rfc3339(at: datetime) -> str:
    """`2026-11-22T02:00:03.120Z`: milliseconds, UTC."""
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def seconds_since_boot() -> float:
    """Seconds nobody can set, counted also while the machine sleeps where the system tells."""
    return time.clock_gettime(getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC))


class ClockWatch:
    """Notices when the clock is set rather than running, and lets nothing be dated until it has held for a minute.

    Evidence dated by a clock that is just being set would be worth nothing; endpoints keep their spool meanwhile.
    """

    WORTH_A_STOP = 300.0
    HELD_FOR = 60.0

    def __init__(self, clock: Clock, seconds: Callable[[], float]) -> None:
        self._clock = clock
        self._seconds = seconds
        self._offset = clock.now().timestamp() - seconds()
        self._doubted: tuple[float, float] | None = None

    def require_steady(self) -> None:
        """Return while the clock runs as time does; raise ClockUnsettled while it was set a moment ago."""
        passed = self._seconds()
        offset = self._clock.now().timestamp() - passed
        if abs(offset - self._offset) <= self.WORTH_A_STOP:
            self._offset, self._doubted = offset, None
            return
        doubted = self._doubted
        if doubted is None or abs(offset - doubted[0]) > self.WORTH_A_STOP:
            self._doubted = doubted = (offset, passed)
        wait = self.HELD_FOR - (passed - doubted[1])
        if wait > 0:
            raise ClockUnsettled(
                f"clock: it was set by {offset - self._offset:+.0f} s; deposits are taken again once it held a minute",
                retry_after=int(wait) + 1,
            )
        self._offset, self._doubted = offset, None
