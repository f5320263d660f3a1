"""Watches over a process that holds other people's executions, and kills it before they wait too long.

The watcher is the parent; it never has the fanotify descriptor, so that the child's death always lets everything
through. What the two share is some memory: the child stamps it each time round its loop, and leaves word there of the
executions it answered and of the losses it has not written down yet.
"""

import mmap
import os
import signal
import struct
import time

_HEAD = struct.Struct("=qqqq")
_ANSWER = struct.Struct("=qq")
_MOST_ANSWERS = 4096
BUDGET = 0.18
_LOOKS_EVERY = 0.02
_HURRIED = 0.005


class Pulse(object):
    """When the child was last round its loop, on the monotonic clock; shared over fork."""

    def __init__(self):
        self._page = mmap.mmap(-1, _HEAD.size + _MOST_ANSWERS * _ANSWER.size)

    def beat(self):
        self._page[:16] = struct.pack("=qq", time.monotonic_ns(), 1)

    def quiet(self):
        """Before the child listens nobody waits for it."""
        self._page[:16] = struct.pack("=qq", 0, 0)

    def is_listening(self):
        return bool(self._head()[1])

    def last_beat(self):
        """Monotonic nanoseconds; 0 when there was none."""
        return self._head()[0]

    def age(self):
        """Seconds since the last beat; 0 while nothing can wait."""
        stamp, is_listening = self._head()[:2]
        return max(0.0, (time.monotonic_ns() - stamp) / 1e9) if is_listening else 0.0

    def answer(self, pid):
        """The child is about to let this process execute, and has written down what is to be known of it."""
        count = self._head()[2]
        place = _HEAD.size + count % _MOST_ANSWERS * _ANSWER.size
        self._page[place : place + _ANSWER.size] = _ANSWER.pack(pid, time.monotonic_ns())
        self._page[16:24] = struct.pack("=q", count + 1)

    def answered(self):
        """[(process, monotonic nanoseconds)] of the last few thousand answers."""
        count = min(self._head()[2], _MOST_ANSWERS)
        return list(_ANSWER.iter_unpack(self._page[_HEAD.size : _HEAD.size + count * _ANSWER.size]))

    def owe(self, count):
        """So many losses the child has counted and not written down."""
        self._page[24:32] = struct.pack("=q", count)

    def owed(self):
        return self._head()[3]

    def _head(self):
        return _HEAD.unpack(self._page[: _HEAD.size])


def guard(child, pulse, budget=BUDGET, stops=None, tick=None):
    """Wait for the child; kill it when it has not beaten in time or is stopped. Its wait status, and why it was killed.

    `stops`, when given, is asked each time whether the child should be asked to end; `tick` is called each time, and
    says whether it wants to be called soon again. A child that stops or ends wakes us at once, a debugger's stop when
    its time is over.
    """
    why = None
    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGCHLD])
    try:
        while True:
            done, status = os.waitpid(child, os.WNOHANG | os.WUNTRACED)
            if done == child and not os.WIFSTOPPED(status):
                return status, why
            age = pulse.age()
            if why is None:
                why = "stopped" if done == child else "late" if age > budget else None
                if why is not None:
                    os.kill(child, signal.SIGKILL)
            if stops is not None and stops():
                os.kill(child, signal.SIGTERM)
                stops = None
            is_hurried = tick() if tick is not None else False
            # Not before its time can be over is there anything to see.
            wait = budget - age + 0.001 if why is None and pulse.is_listening() else _LOOKS_EVERY
            signal.sigtimedwait([signal.SIGCHLD], min(wait, _HURRIED) if is_hurried else max(wait, _HURRIED))
    finally:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGCHLD])
