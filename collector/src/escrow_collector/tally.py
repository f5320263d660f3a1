"""What was seen and could not be kept, counted where there is always room: one small file, laid out beforehand.

A full disk must not hide that something was lost. The file never grows: its counts are overwritten in place.
"""

import json
import os

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None

_SIZE = 4096


class Tally(object):
    """Counts by reason, shared by everybody who writes to one spool; `taken` says how often they were collected."""

    def __init__(self, path):
        self._path = path
        if not os.path.exists(path):
            self._with(lambda counts: None)

    def add(self, reason, count=1):
        def change(told):
            told["counts"][reason] = told["counts"].get(reason, 0) + count

        self._with(change)

    def read(self):
        """`{counts, taken}` as it stands."""
        return self._with(lambda told: None)

    def settle(self, counts, taken):
        """Take collected counts off, once: when `taken` has moved on it was done before."""

        def change(told):
            if told["taken"] == taken:
                left = {reason: told["counts"].get(reason, 0) - counts.get(reason, 0) for reason in told["counts"]}
                told["counts"] = {reason: count for reason, count in left.items() if count > 0}
                told["taken"] += 1

        self._with(change)

    def _with(self, change):
        handle = os.open(self._path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
        try:
            if fcntl is not None:
                fcntl.flock(handle, fcntl.LOCK_EX)
            told = _parsed(os.read(handle, _SIZE))
            change(told)
            body = json.dumps(told).encode("ascii")[:_SIZE].ljust(_SIZE)
            os.lseek(handle, 0, os.SEEK_SET)
            os.write(handle, body)
            return told
        finally:
            os.close(handle)


def _parsed(body):
    try:
        told = json.loads(body.decode("ascii"))
        return {"counts": dict(told["counts"]), "taken": int(told["taken"])}
    except (ValueError, KeyError, TypeError):
        return {"counts": {}, "taken": 0}
