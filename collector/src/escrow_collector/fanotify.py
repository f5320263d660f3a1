"""The kernel's word on every execution, before it happens: fanotify through ctypes, Linux only.

Nothing here decides anything. A `Listener` hands out events that hold an `execve` until they are answered; when its
process dies the kernel lets everything through.
"""

import ctypes
import os
import struct

_INIT_NR, _MARK_NR, _OPENAT2_NR, _PIDFD_OPEN_NR, _PIDFD_GETFD_NR = 300, 301, 437, 434, 438
_MACHINES = {"x86_64": (300, 301), "aarch64": (262, 263), "riscv64": (262, 263)}

CLASS_CONTENT = 0x04
CLOEXEC, NONBLOCK, UNLIMITED_QUEUE, UNLIMITED_MARKS, REPORT_TID = 0x01, 0x02, 0x10, 0x20, 0x100
OPEN_EXEC_PERM = 0x00040000
Q_OVERFLOW = 0x00004000
_MARK_ADD, _MARK_IGNORED_MASK, _MARK_FILESYSTEM, _MARK_EVICTABLE = 0x01, 0x20, 0x100, 0x200
_MARK_SURVIVES_CHANGE = 0x40
_ALLOW, _DENY = 0x01, 0x02
_NO_FD = -1
_AT_FDCWD = -100
_EVENT = struct.Struct("=IBBHQii")
_ANSWER = struct.Struct("=iI")
_RESOLVE_IN_ROOT = 0x10
# Each event read comes with an open file: more than we may have open, and the kernel would refuse the execution.
MOST_EVENTS = 64
_HOW = struct.Struct("=QQQ")
_O_LARGEFILE = 0x8000

_libc = ctypes.CDLL(None, use_errno=True) if os.name == "posix" else None


def _call(number, *arguments):
    """One system call; OSError with the kernel's reason."""
    found = _libc.syscall(ctypes.c_long(number), *arguments)
    if found < 0:
        code = ctypes.get_errno()
        raise OSError(code, os.strerror(code))
    return found


class Event(object):
    """One held execution: the open file that is about to be executed, and the thread that asks."""

    __slots__ = ("fd", "pid", "tid")

    def __init__(self, fd, tid):
        self.fd = fd
        self.tid = tid
        self.pid = tid


class Listener(object):
    """A fanotify group. While an event is unanswered its caller waits: answer every one, and soon."""

    def __init__(self):
        if os.uname().machine not in _MACHINES:
            raise OSError("fanotify: this machine's call numbers are not known: %s" % os.uname().machine)
        self._init_nr, self._mark_nr = _MACHINES[os.uname().machine]
        flags = CLASS_CONTENT | CLOEXEC | NONBLOCK | UNLIMITED_QUEUE | UNLIMITED_MARKS | REPORT_TID
        self.fd = _call(self._init_nr, ctypes.c_uint(flags), ctypes.c_uint(os.O_RDONLY | _O_LARGEFILE | os.O_CLOEXEC))

    def mark_filesystem(self, path):
        """Hold every execution of a file on the filesystem `path` lies on."""
        self._mark(_MARK_ADD | _MARK_FILESYSTEM, path)

    def ignore_file(self, path):
        """Let this one file through unasked until it is changed."""
        self._mark(_MARK_ADD | _MARK_IGNORED_MASK | _MARK_EVICTABLE, path)

    def _mark(self, flags, path):
        _call(
            self._mark_nr, ctypes.c_int(self.fd), ctypes.c_uint(flags), ctypes.c_uint64(OPEN_EXEC_PERM),
            ctypes.c_int(_AT_FDCWD), ctypes.c_char_p(os.fsencode(path)),
        )  # fmt: skip

    def read(self):
        """(the first events that wait, how many times the kernel's queue ran over); empty when nothing waits."""
        try:
            body = os.read(self.fd, MOST_EVENTS * _EVENT.size)
        except BlockingIOError:
            return [], 0
        events, overflows, place = [], 0, 0
        while place + _EVENT.size <= len(body):
            length, _, _, _, mask, fd, tid = _EVENT.unpack_from(body, place)
            if mask & Q_OVERFLOW or fd == _NO_FD:
                overflows += 1
            else:
                events.append(Event(fd, tid))
            place += length
        return events, overflows

    def allow(self, event):
        self._answer(event, _ALLOW)

    def deny(self, event):
        self._answer(event, _DENY)

    def _answer(self, event, word):
        try:
            os.write(self.fd, _ANSWER.pack(event.fd, word))
        except FileNotFoundError:
            pass  # whoever asked was killed meanwhile
        finally:
            os.close(event.fd)


class How(object):
    """`struct open_how` for openat2, built once."""

    def __init__(self, flags, resolve):
        self.body = ctypes.create_string_buffer(_HOW.pack(flags, 0, resolve), _HOW.size)


_READING = How(os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | 0x80000, _RESOLVE_IN_ROOT)

_PLACE = How(getattr(os, "O_PATH", 0) | getattr(os, "O_DIRECTORY", 0) | 0x80000, _RESOLVE_IN_ROOT)


def open_in_root(root_fd, path):
    """Open a file for reading as the process whose root this is would name it, links included."""
    return _call(
        _OPENAT2_NR, ctypes.c_int(root_fd), ctypes.c_char_p(os.fsencode(path)), _READING.body,
        ctypes.c_size_t(_HOW.size),
    )  # fmt: skip


def open_folder_in_root(root_fd, path):
    """A folder as a mere place: enough to ask when it was changed."""
    return _call(
        _OPENAT2_NR, ctypes.c_int(root_fd), ctypes.c_char_p(os.fsencode(path)), _PLACE.body, ctypes.c_size_t(_HOW.size)
    )


def borrow_descriptor(pid, number):
    """Another process's open file, the same one: its place and its flags are shared."""
    handle = _call(_PIDFD_OPEN_NR, ctypes.c_int(pid), ctypes.c_uint(0))
    try:
        return _call(_PIDFD_GETFD_NR, ctypes.c_int(handle), ctypes.c_int(number), ctypes.c_uint(0))
    finally:
        os.close(handle)


def tee(source, target, most):
    """Copy what waits in one pipe into another without taking it out; how many bytes."""
    found = _libc.tee(ctypes.c_int(source), ctypes.c_int(target), ctypes.c_size_t(most), ctypes.c_uint(0x02))
    if found < 0:
        code = ctypes.get_errno()
        if code == 11:
            return 0
        raise OSError(code, os.strerror(code))
    return found


class ActingAs(object):
    """Opens files with another account's rights, for this thread alone, and comes back."""

    _SETFSUID, _SETFSGID, _SETGROUPS = {"x86_64": (122, 123, 116)}.get(
        os.uname().machine if hasattr(os, "uname") else "", (151, 152, 159)
    )

    def __init__(self, uid, gid, groups):
        self._uid, self._gid, self._groups = uid, gid, list(groups)

    def __enter__(self):
        if self._uid == 0:
            return self
        self._before = os.getgroups()
        self._set_groups(self._groups)
        _libc.syscall(self._SETFSGID, self._gid)
        _libc.syscall(self._SETFSUID, self._uid)
        if _libc.syscall(self._SETFSUID, -1) != self._uid:
            self.__exit__()
            raise PermissionError(1, "this account's rights could not be taken on")
        return self

    def __exit__(self, *_fault):
        if self._uid != 0:
            _libc.syscall(self._SETFSUID, os.geteuid())
            _libc.syscall(self._SETFSGID, os.getegid())
            self._set_groups(self._before)

    def _set_groups(self, groups):
        array = (ctypes.c_uint32 * len(groups))(*groups)
        _call(self._SETGROUPS, ctypes.c_size_t(len(groups)), array)
