"""How much one endpoint may send: batches a minute, bytes of new contents an hour."""

import math
import threading
from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import Session, col, select

from escrow.core.clock import Clock
from escrow.core.errors import QuotaExceeded
from escrow.intake.queries import bytes_added
from escrow.intake.tables import BatchRow

_MINUTE = timedelta(minutes=1)
_HOUR = timedelta(hours=1)
_COUNTED_AGAIN = timedelta(seconds=10)
_MOST_ENDPOINTS = 10_000


@dataclass(slots=True)
class _Counted:
    """What an endpoint added in the hour before `at`, and was let in with since."""

    at: datetime
    size: int


class Quotas:
    """Says no, with the time to come back, to an endpoint that sent too much."""

    def __init__(self, clock: Clock, *, batches_per_minute: int, content_bytes_per_hour: int) -> None:
        self._clock = clock
        self._batches = batches_per_minute
        self._bytes = content_bytes_per_hour
        self._lock = threading.Lock()
        self._counted: OrderedDict[str, _Counted] = OrderedDict()

    def require_batch(self, session: Session, endpoint_id: str) -> None:
        """Raises QuotaExceeded while the endpoint sent as many batches in the last minute as it may."""
        now = self._clock.now()
        # What a clock that ran ahead wrote down must not count for as long as it ran ahead.
        in_the_last_minute = col(BatchRow.received_at).between(now - _MINUTE, now)
        earliest_of_most = session.exec(
            select(BatchRow.received_at)
            .where(BatchRow.endpoint_id == endpoint_id, in_the_last_minute)
            .order_by(col(BatchRow.received_at).desc())
            .offset(self._batches - 1)
            .limit(1)
        ).first()
        if earliest_of_most is not None:
            wait = max(math.ceil((earliest_of_most + _MINUTE - now).total_seconds()), 1)
            raise QuotaExceeded(
                f"batches: this endpoint may send {self._batches} a minute; try again in {wait} seconds",
                retry_after=wait,
            )

    def require_content(self, session: Session, endpoint_id: str, size: int) -> None:
        """Raises QuotaExceeded when these bytes would be more than the endpoint may add in an hour.

        Counting goes through all of the hour's contents, so it is done every ten seconds, and whenever it matters:
        nobody is refused by an estimate. What other processes took in meanwhile may pass beside it.
        """
        if self._is_surely_less(endpoint_id, size):
            return
        now = self._clock.now()
        added = bytes_added(session, endpoint_id, since=now - _HOUR, until=now)
        self._remember(endpoint_id, _Counted(now, added.size + size))
        if added.size + size > self._bytes:
            wait = max(math.ceil(((added.first_at or now) + _HOUR - now).total_seconds()), 1)
            raise QuotaExceeded(
                f"contents: this endpoint may add {self._bytes} bytes an hour; keep the rest and try again in {wait} "
                "seconds",
                retry_after=wait,
            )

    def _is_surely_less(self, endpoint_id: str, size: int) -> bool:
        """By what was counted lately and let in since, whether or not it came."""
        with self._lock:
            counted = self._counted.get(endpoint_id)
            if counted is None or not timedelta() <= self._clock.now() - counted.at < _COUNTED_AGAIN:
                return False
            counted.size += size
            return counted.size <= self._bytes

    def _remember(self, endpoint_id: str, counted: _Counted) -> None:
        with self._lock:
            self._counted[endpoint_id] = counted
            self._counted.move_to_end(endpoint_id)
            while len(self._counted) > _MOST_ENDPOINTS:
                self._counted.popitem(last=False)
