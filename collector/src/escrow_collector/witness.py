"""What was executed while nobody held executions, heard from the kernel's process connector by the sensor's parent.

A sensor may be killed, and then everything it held runs unseen. How many that were must not be guessed: the kernel
tells of every execution that happened, the sensor leaves word of every one it answered, and the difference was missed.
"""

import ctypes
import errno
import os
import socket
import struct
import time

from escrow_collector import programs

_CONNECTOR, _LISTEN, _EXEC = 11, 1, 0x2
_NO_ROOM = errno.ENOBUFS
_RECALLS = 2.0
_MOST_RECALLED = 20000
# Only executions are let into the socket: `what` stands at 36, and the filter reads numbers the other way round.
_FILTER = ((0x20, 0, 0, 36), (0x15, 0, 1, struct.unpack("!I", struct.pack("=I", _EXEC))[0]), (0x06, 0, 0, 0xFFFF),
           (0x06, 0, 0, 0))  # fmt: skip
_ATTACH_FILTER = 26


def listen(only_executions=False):
    """A socket on which the kernel tells of every process that begins, executes or ends."""
    told = socket.socket(socket.AF_NETLINK, socket.SOCK_DGRAM | socket.SOCK_NONBLOCK, _CONNECTOR)
    told.setsockopt(socket.SOL_SOCKET, 33, 4 << 20)  # SO_RCVBUFFORCE
    if only_executions:
        body = ctypes.create_string_buffer(b"".join(struct.pack("=HBBI", *row) for row in _FILTER))
        told.setsockopt(
            socket.SOL_SOCKET, _ATTACH_FILTER, struct.pack("HL", len(_FILTER), ctypes.addressof(body))
        )  # fmt: skip
    told.bind((0, 1))
    message = struct.pack("=IIIIHH", 1, 1, 0, 0, 4, 0) + struct.pack("=I", _LISTEN)
    told.send(struct.pack("=IHHII", 16 + len(message), 3, 0, 0, os.getpid()) + message)
    return told


def executed(body):
    """(process, nanoseconds since boot) an exec message of the connector is about, or None. Pure."""
    if len(body) < 16 + 20 + 16 + 8:
        return None
    what, _, at = struct.unpack_from("=IIQ", body, 36)
    return (struct.unpack_from("=I", body, 56)[0], at) if what == _EXEC else None


class Witness(object):
    """Remembers the executions of the last two seconds, and from a sensor's death on which of them nobody answered."""

    def __init__(self, marks=()):
        self._devices = _devices(marks)
        self._programs = programs.Programs()
        self._recent = []
        self._since = None
        self._missed = []
        self._overruns = 0
        try:
            self._socket = listen(only_executions=True)
        except (OSError, AttributeError):
            self._socket = None

    @property
    def hears(self):
        return self._socket is not None

    def look(self):
        """Take in what the kernel told since the last look; in a gap each is looked at while it is still there."""
        fresh = self._heard()
        if self._since is not None:
            self._missed += [one for one in fresh if self._may_be_script(one[0])]
        self._recent += fresh
        oldest = time.monotonic_ns() - int(_RECALLS * 1e9)
        if self._since is None and self._recent and self._recent[0][1] < oldest:
            self._recent = [one for one in self._recent if one[1] >= oldest]
        del self._recent[:-_MOST_RECALLED]

    def begin_gap(self, last_beat):
        """The sensor is gone, and was alive at `last_beat` (monotonic nanoseconds) for certain."""
        if self._since is None:
            self.look()
            self._since = last_beat
            self._missed = [one for one in self._recent if one[1] >= last_beat and self._may_be_script(one[0])]

    def end_gap(self, answered):
        """How many executions since were answered by nobody; `answered` is the sensors' word: [(process, when)]."""
        self.look()
        count = unanswered(self._missed, self._recent, answered) + self._overruns
        self._since, self._missed, self._overruns = None, [], 0
        return count

    def _heard(self):
        found = []
        while self._socket is not None:
            try:
                one = executed(self._socket.recv(4096))
            except BlockingIOError:
                break
            except OSError as fault:
                if fault.errno != _NO_ROOM:
                    raise
                self._overruns += self._since is not None
                continue
            if one is not None:
                found.append(one)
        return found

    def _may_be_script(self, pid):
        """Is it an interpreter on a filesystem we watch, or gone before anybody could tell?"""
        try:
            fd = os.open("/proc/%d/exe" % pid, os.O_RDONLY | os.O_CLOEXEC)
        except OSError:
            return True
        try:
            if self._devices and os.fstat(fd).st_dev not in self._devices:
                return False
            return self._programs.of(fd).kind in (programs.INTERPRETER, programs.FROZEN)
        finally:
            os.close(fd)


def unanswered(missed, executions, answered):
    """How many of `missed` nobody answered; an execution uses up every answer before it.

    All are (process, when). Pure.
    """
    left = {}
    for pid, at in sorted(answered, key=lambda one: one[1]):
        left.setdefault(pid, []).append(at)
    wanted, count = set(missed), 0
    for pid, at in sorted(set(executions) | wanted, key=lambda one: one[1]):
        answers = left.get(pid, [])
        used = [one for one in answers if one <= at]
        left[pid] = answers[len(used) :]
        count += not used and (pid, at) in wanted
    return count


def _devices(marks):
    found = set()
    for path in marks:
        try:
            found.add(os.stat(path).st_dev)
        except OSError:
            continue
    return found
