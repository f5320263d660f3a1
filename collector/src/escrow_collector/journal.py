"""The sensor's own spool: segments of records that are whole after a crash, and the contents they name.

A record is one write, made before the script may begin. The agent takes a segment once nobody holds it any more.
"""

import hashlib
import json
import os
import time

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None

SEGMENT_BYTES = 256 << 10
SEGMENT_SECONDS = 0.5
_YOUNG = 30.0
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
HEADROOM = 2 << 20
"""Bytes of the spool's disk that are left for delivering: what one batch needs, and some."""


class Journal(object):
    """Writes segments below `folder`; one writer at a time."""

    def __init__(self, folder):
        self.folder = folder
        self.contents = os.path.join(folder, "contents")
        os.makedirs(self.contents, mode=0o700, exist_ok=True)
        self._handle = None
        self._size = 0
        self._opened = 0.0
        self._count = 0

    def keep(self, body, digest=None):
        """Keep bytes under their digest (`sha256:hex`, worked out where it is not given), so that they outlive us."""
        name = digest.split(":", 1)[1] if digest else hashlib.sha256(body).hexdigest()
        path = os.path.join(self.contents, name)
        try:
            os.utime(path)
            return "sha256:" + name
        except FileNotFoundError:
            pass
        need_room(self.contents)
        spare = "%s.%d.tmp" % (path, os.getpid())
        handle = os.open(spare, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_CLOEXEC", 0), 0o600)
        try:
            view = memoryview(body)
            while view:
                view = view[os.write(handle, view) :]
        finally:
            os.close(handle)
        os.replace(spare, path)
        return "sha256:" + name

    def append(self, *records):
        """Write whole lines with one write; when it returns they outlive this process. OSError: none is there."""
        body = b"".join(_ENCODER.encode(record).encode("utf-8", "replace") + b"\n" for record in records)
        if self._handle is None:
            self._open()
        write_all_or_none(self._handle, body, self._size)
        self._size += len(body)

    def turn(self, now=None):
        """Close the segment when it is full or old enough, so that the agent may take it."""
        now = time.monotonic() if now is None else now
        if self._handle is not None and (self._size >= SEGMENT_BYTES or now - self._opened >= SEGMENT_SECONDS):
            self.close()

    def close(self):
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None

    def _open(self):
        self._count += 1
        name = "%020d-%d-%d.jsonl" % (time.time_ns(), os.getpid(), self._count)
        self._handle = open_held(os.path.join(self.folder, name))
        self._size, self._opened = 0, time.monotonic()


def open_held(path):
    """A new file to append to, held from its first moment: it gets its name only once we hold it."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
    if fcntl is None:
        return os.open(path, flags, 0o600)
    spare = "%s.%d.new" % (path, os.getpid())
    handle = os.open(spare, flags, 0o600)
    fcntl.flock(handle, fcntl.LOCK_EX)
    os.rename(spare, path)
    return handle


def write_all_or_none(handle, body, size):
    """Append with one write to a file of `size` bytes. What had no room in full is taken back: the next line would be
    glued to the torn one, and lost with it.
    """
    if os.write(handle, body) != len(body):
        os.ftruncate(handle, size)
        raise OSError(28, "the spool's disk is full")


def need_room(folder):
    """Raise OSError where keeping more would take the room that the agent needs to deliver what is there already."""
    if hasattr(os, "statvfs"):
        disk = os.statvfs(folder)
        if disk.f_bavail * disk.f_frsize < HEADROOM:
            raise OSError(28, "less than %d bytes are free on the spool's disk" % HEADROOM)


def is_young(path, now=None):
    """Was this content kept or wanted a moment ago? Then its record may be on its way."""
    try:
        return (time.time() if now is None else now) - os.stat(path).st_mtime < _YOUNG
    except OSError:
        return True
