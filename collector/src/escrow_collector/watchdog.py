"""Watches over a process that holds other people's executions, and kills it before they wait too long.

The watcher is the parent; it never has the fanotify descriptor, so that the child's death always lets everything
through. What the two share is one page of memory: the child stamps it each time round its loop.
"""

import mmap
import os
import signal
import struct
import time

_STAMP = struct.Struct("=qq")
BUDGET = 0.18
_LOOKS_EVERY = 0.02


class Pulse(object):
    """When the child was last round its loop, on the monotonic clock; shared over fork."""

    def __init__(self):
        self._page = mmap.mmap(-1, mmap.PAGESIZE)

    def beat(self):
        self._page[: _STAMP.size] = _STAMP.pack(time.monotonic_ns(), 1)

    def quiet(self):
        """Before the child listens nobody waits for it."""
        self._page[: _STAMP.size] = _STAMP.pack(0, 0)

    def is_listening(self):
        return bool(_STAMP.unpack(self._page[: _STAMP.size])[1])

    def age(self):
        """Seconds since the last beat; 0 while nothing can wait."""
        stamp, is_listening = _STAMP.unpack(self._page[: _STAMP.size])
        return max(0.0, (time.monotonic_ns() - stamp) / 1e9) if is_listening else 0.0


def guard(child, pulse, budget=BUDGET, stops=None):
    """Wait for the child; kill it when it has not beaten in time or is stopped. Its wait status, and why it was killed.

    `stops`, when given, is asked each time whether the child should be asked to end.
    """
    why = None
    while True:
        done, status = os.waitpid(child, os.WNOHANG)
        if done == child:
            return status, why
        if why is None:
            why = _fault_of(child, pulse, budget)
            if why is not None:
                os.kill(child, signal.SIGKILL)
        if stops is not None and stops():
            os.kill(child, signal.SIGTERM)
            stops = None
        time.sleep(_LOOKS_EVERY)


def _fault_of(child, pulse, budget):
    if _state_of(child) in ("T", "t"):
        return "stopped"
    return "late" if pulse.age() > budget else None


def _state_of(pid):
    try:
        with open("/proc/%d/stat" % pid, "rb") as file:
            return file.read(512).rsplit(b")", 1)[1].split()[0].decode("ascii")
    except (OSError, IndexError):
        return None
