"""Whoever keeps trying wrong credentials is told to wait; whoever has a right one never is."""

import threading
from collections import OrderedDict, deque
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from fastapi import Request

from escrow.core.clock import Clock
from escrow.core.errors import NotAuthenticated, TooManyAttempts

_WINDOW = timedelta(minutes=1)
_MOST_ADDRESSES = 10_000


class Attempts:
    """Failed attempts of the last minute by address, in this process; those longest quiet are forgotten first."""

    def __init__(self, clock: Clock, *, most: int) -> None:
        self._clock = clock
        self._most = most
        self._lock = threading.Lock()
        self._failed: OrderedDict[str, deque[datetime]] = OrderedDict()

    def require(self, address: str) -> None:
        """Return while this address may try; raise TooManyAttempts when it failed too often."""
        with self._lock:
            if len(self._recent(address)) >= self._most:
                raise _too_many()

    @contextmanager
    def counted(self, address: str) -> Iterator[None]:
        """Count what fails inside; a right credential passes, however often others failed from there."""
        try:
            yield
        except NotAuthenticated:
            if self._note(address):
                raise _too_many() from None
            raise

    def _note(self, address: str) -> bool:
        with self._lock:
            recent = self._recent(address)
            recent.append(self._clock.now())
            self._failed[address] = recent
            self._failed.move_to_end(address)
            while len(self._failed) > _MOST_ADDRESSES:
                self._failed.popitem(last=False)
            return len(recent) > self._most

    def _recent(self, address: str) -> deque[datetime]:
        found = self._failed.get(address) or deque(maxlen=self._most + 1)
        since = self._clock.now() - _WINDOW
        while found and found[0] <= since:
            found.popleft()
        return found


def address_of(request: Request) -> str:
    """Where a request comes from; behind trusted proxies, what they say."""
    return request.client.host if request.client else "unknown"


def _too_many() -> TooManyAttempts:
    return TooManyAttempts(
        "credential: too many wrong ones came from your address; wait a minute, then use a right one"
    )
