"""Writers of one process take turns in the order they came.

SQLite lets one writer in at a time and has the others look again, later and later: whoever just came may be let in
before who waits longest, and the lock stands free while all who want it sleep.
"""

import threading
from collections import deque


class Turns:
    """A lock that is handed on to whoever waits longest."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._is_taken = False
        self._waiting: deque[threading.Event] = deque()

    def take(self, timeout: float) -> bool:
        """Wait for one's turn; False when it did not come in so many seconds."""
        with self._lock:
            if not self._is_taken:
                self._is_taken = True
                return True
            mine = threading.Event()
            self._waiting.append(mine)
        if mine.wait(timeout):
            return True
        with self._lock:
            if mine.is_set():
                return True  # it came in this very moment
            self._waiting.remove(mine)
            return False

    def hand_on(self) -> None:
        """End one's turn, in whichever thread; the next begins at once."""
        with self._lock:
            if self._waiting:
                self._waiting.popleft().set()
            else:
                self._is_taken = False
