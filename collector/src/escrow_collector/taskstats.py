"""How every process ended, from the kernel's accounting: exit code or signal, CPU, peak memory, bytes.

One record comes for each thread; the last of a process completes it.
"""

import os
import socket
import struct

_GENERIC, _CONTROL = 16, 0x10
_REQUEST = 1
_GETFAMILY, _FAMILY_NAME, _FAMILY_ID = 3, 2, 1
_GET, _REGISTER_CPUMASK = 1, 3
_ACK = 4
_AGGR_PID, _AGGR_TGID, _STATS, _PID, _TGID = 4, 5, 3, 1, 2
_HEADER = struct.Struct("=IHHII")
_ATTRIBUTE = struct.Struct("=HH")
_LAST_OF_GROUP = 0x20
_BUFFER = 4 << 20

# Offsets in struct taskstats, the same since version 8; version 12 appended the thread group.
_EXIT_CODE, _FLAG = 4, 8
_PID_AT = 128
_ETIME, _UTIME, _STIME = 144, 152, 160
_HIWATER_RSS = 200
_READ_BYTES, _WRITE_BYTES = 248, 256
_TGID_AT = 368


class End(object):
    """One process's end as the kernel accounts for it."""

    __slots__ = ("pid", "status", "user", "system", "elapsed", "peak", "read", "written", "is_group_end")

    def __init__(self, pid, status, user, system, elapsed, peak, read, written, is_group_end):
        self.pid = pid
        self.status = status
        self.user = user
        self.system = system
        self.elapsed = elapsed
        self.peak = peak
        self.read = read
        self.written = written
        self.is_group_end = is_group_end


class Taskstats(object):
    """A netlink socket registered for the ends of all processes on all processors."""

    def __init__(self):
        self._socket = socket.socket(socket.AF_NETLINK, socket.SOCK_RAW | socket.SOCK_NONBLOCK, _GENERIC)
        self._socket.setsockopt(socket.SOL_SOCKET, 33, _BUFFER)  # SO_RCVBUFFORCE
        self._socket.bind((0, 0))
        self._family = self._find_family()
        self._send(self._family, _GET, _REGISTER_CPUMASK, _processors(), _REQUEST | _ACK)
        self._threads = {}
        self._answer()
        self.overruns = 0

    def fileno(self):
        return self._socket.fileno()

    def read(self):
        """The processes that ended since the last call."""
        found = []
        while True:
            try:
                body = self._socket.recv(1 << 16)
            except BlockingIOError:
                return found
            except OSError as fault:
                if fault.errno == 105:  # ENOBUFS: some ends were lost; whoever waits for them must look
                    self.overruns += 1
                    continue
                raise
            found.extend(end for end in map(self._whole, parse(body, self._family)) if end is not None)

    def _whole(self, end):
        """Threads are added up until the last one of their process."""
        earlier = self._threads.pop(end.pid, None)
        if earlier is not None:
            for name in ("user", "system", "read", "written"):
                setattr(end, name, getattr(end, name) + getattr(earlier, name))
            end.peak = max(end.peak, earlier.peak)
            end.elapsed = max(end.elapsed, earlier.elapsed)
        if end.is_group_end:
            return end
        self._threads[end.pid] = end
        return None

    def _find_family(self):
        self._send(_CONTROL, _GETFAMILY, _FAMILY_NAME, b"TASKSTATS\0")
        return struct.unpack("=H", _attributes(self._answer()[20:])[_FAMILY_ID][:2])[0]

    def _send(self, family, command, attribute, value, flags=_REQUEST):
        length = _ATTRIBUTE.size + len(value)
        payload = struct.pack("=BBH", command, 1, 0) + _ATTRIBUTE.pack(length, attribute) + value
        payload += b"\0" * (-len(payload) % 4)
        self._socket.send(_HEADER.pack(_HEADER.size + len(payload), family, flags, 1, 0) + payload)

    def _answer(self):
        self._socket.settimeout(2)
        body = self._socket.recv(1 << 16)
        self._socket.setblocking(False)
        kind = _HEADER.unpack_from(body)[1]
        if kind == 2:
            code = struct.unpack_from("=i", body, 16)[0]
            if code:
                raise OSError(-code, os.strerror(-code))
        return body


def parse(body, family):
    """The ends told in one datagram. Pure; never raises on any bytes."""
    found, place = [], 0
    while place + _HEADER.size <= len(body):
        length, kind = _HEADER.unpack_from(body, place)[:2]
        if length < _HEADER.size or place + length > len(body):
            break
        if kind == family:
            for name, value in _attributes(body[place + 20 : place + length]).items():
                stats = _attributes(value).get(_STATS) if name == _AGGR_PID else None
                end = _end(stats) if stats is not None else None
                if end is not None:
                    found.append(end)
        place += length + (-length % 4)
    return found


def _end(stats):
    if len(stats) < _WRITE_BYTES + 8:
        return None
    version = struct.unpack_from("=H", stats)[0]
    has_group = version >= 12 and len(stats) >= _TGID_AT + 4

    def number(kind, place):
        return struct.unpack_from("=" + kind, stats, place)[0]

    thread = number("I", _PID_AT)
    pid = number("I", _TGID_AT) if has_group else thread
    is_last = bool(stats[_FLAG] & _LAST_OF_GROUP) if has_group else True
    return End(
        pid, number("I", _EXIT_CODE), number("Q", _UTIME) / 1e6, number("Q", _STIME) / 1e6, number("Q", _ETIME) / 1e6,
        number("Q", _HIWATER_RSS) * 1024, number("Q", _READ_BYTES), number("Q", _WRITE_BYTES), is_last,
    )  # fmt: skip


def _attributes(body):
    found, place = {}, 0
    while place + _ATTRIBUTE.size <= len(body):
        length, kind = _ATTRIBUTE.unpack_from(body, place)
        if length < _ATTRIBUTE.size or place + length > len(body):
            break
        found[kind & 0x3FFF] = body[place + _ATTRIBUTE.size : place + length]
        place += length + (-length % 4)
    return found


def _processors():
    with open("/sys/devices/system/cpu/possible", "rb") as file:
        return file.read().strip() + b"\0"
