"""What a held `execve` is about: the new command line, read from the memory of whoever asks, and its surroundings.

Everything is read while the caller stands still inside the call, through /proc. A caller that dies meanwhile gives
`Gone`, never an exception of another kind.
"""

import os
import platform
import re
import struct

MOST_ARGUMENTS = 1024
MOST_TEXT = 128 << 10
_PAGE = 4096
_FIELDS = re.compile(rb"^(Tgid|NSpid|Uid|Gid|Groups):\t(.*)$", re.MULTILINE)
# execve and execveat, by processor.
_CALLS = {"x86_64": (59, 322), "aarch64": (221, 281), "riscv64": (221, 281)}
_AT_FDCWD = 0xFFFFFF9C


class Gone(Exception):
    """The caller ended, or cannot be read: there is nothing to know any more."""


class NotYet(Exception):
    """The caller has asked and still runs on: it cannot be read before it stands still, in a moment."""


class Held(object):
    """One caller inside an exec: new arguments, account, folder, and which process it is."""

    __slots__ = (
        "account", "argv", "cwd", "environ", "filename", "gid", "groups", "inner", "opened", "pid", "ppid", "program",
        "started", "tid",
    )  # fmt: skip

    def __init__(self):
        self.opened = None
        """the descriptor that is executed, where no path is given"""


_EXECVE, _EXECVEAT = _CALLS.get(platform.machine(), (None, None))


def look(tid):
    """Read the exec thread `tid` is held in."""
    held = Held()
    held.tid = tid
    try:
        _read_status(held)
        held.started, held.ppid = _read_stat(held.pid)
        held.filename, held.argv, held.environ, held.opened = _read_call(tid)
        held.program = os.readlink("/proc/%d/exe" % tid)
        held.cwd = os.readlink("/proc/%d/cwd" % tid)
    except (OSError, ValueError, IndexError, struct.error) as fault:
        raise Gone(str(fault))
    return held


def _read_status(held):
    """The kernel's word on process and account."""
    text = _read("/proc/%d/status" % held.tid)
    fields = dict(_FIELDS.findall(text))
    held.pid = int(fields[b"Tgid"])
    names = [int(word) for word in fields.get(b"NSpid", b"").split()]
    held.inner = names[-1] if len(names) > 1 else None  # what the process calls itself in a namespace of its own
    held.account = int(fields[b"Uid"].split()[0])
    held.gid = int(fields[b"Gid"].split()[2])
    held.groups = [int(word) for word in fields[b"Groups"].split()]


def _read_stat(pid):
    """(start in ticks since boot, parent)."""
    fields = _read("/proc/%d/stat" % pid).rsplit(b")", 1)[1].split(None, 21)
    return int(fields[19]), int(fields[1])


def _read(path):
    """A small file of the kernel's, without what a file object costs."""
    handle = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        body = os.read(handle, 4096)
        return body if len(body) < 4096 else body + os.read(handle, 1 << 20)  # somebody of very many groups
    finally:
        os.close(handle)


def started_at(pid):
    """When a living process started, in ticks since boot; None when there is none."""
    try:
        return _read_stat(pid)[0]
    except (OSError, IndexError, ValueError):
        return None


def _read_call(tid):
    """(file name, arguments, environment, descriptor) of the call the thread is in."""
    words = _read("/proc/%d/syscall" % tid).split()
    if words[:1] == [b"running"]:
        raise NotYet()
    number = int(words[0])
    if number == _EXECVE:
        base, name, argv, envp = None, words[1], words[2], words[3]
    elif number == _EXECVEAT:
        base, name, argv, envp = int(words[1], 16) & 0xFFFFFFFF, words[2], words[3], words[4]
    else:
        raise ValueError("not in an exec: call %d" % number)
    memory = _Memory(tid)
    try:
        filename, opened = memory.text(int(name, 16)), None
        if base is not None:
            opened = base if filename == "" else None
            filename = _relative_to(tid, base, filename)
        return filename, memory.texts(int(argv, 16)), _Environment(memory.pointers(int(envp, 16)), tid), opened
    finally:
        memory.close()


def _relative_to(tid, base, filename):
    if filename.startswith("/") or base == _AT_FDCWD:
        return filename
    place = os.readlink("/proc/%d/fd/%d" % (tid, base))
    return os.path.join(place, filename) if filename else place


class _Environment(object):
    """The new environment: looked into by name, and never as a whole."""

    def __init__(self, pointers, tid):
        self._pointers = pointers
        self._tid = tid

    def get(self, *names):
        """The values of a few names; the caller must still be held."""
        found = {}
        memory = _Memory(self._tid)
        try:
            for pointer in self._pointers:
                name, _, value = memory.text(pointer, 4096).partition("=")
                if name in names:
                    found[name] = value
        except (OSError, ValueError):
            pass
        finally:
            memory.close()
        return found


class _Memory(object):
    """Another process's memory, read by whole pages and each page once."""

    def __init__(self, tid):
        self._handle = os.open("/proc/%d/mem" % tid, os.O_RDONLY | os.O_CLOEXEC)
        self._pages = {}

    def close(self):
        os.close(self._handle)

    def text(self, address, most=MOST_TEXT):
        """The bytes up to the next zero, as text that can be turned back."""
        if address == 0:
            raise ValueError("no text at address zero")
        parts, length = [], 0
        while length < most:
            page = self._page(address // _PAGE)
            offset = address % _PAGE
            end = page.find(b"\0", offset)
            parts.append(page[offset : end if end >= 0 else len(page)])
            length += len(parts[-1])
            if end >= 0:
                break
            address += len(page) - offset
        return os.fsdecode(b"".join(parts)[:most])

    def texts(self, address):
        """An argument array."""
        found, total = [], 0
        for pointer in self.pointers(address):
            found.append(self.text(pointer))
            total += len(found[-1])
            if total > MOST_TEXT * 2:
                break
        return found

    def pointers(self, address):
        """The pointers of a null-terminated array."""
        found = []
        while address and len(found) < MOST_ARGUMENTS * 4:
            page = self._page(address // _PAGE)
            offset = address % _PAGE
            words = struct.unpack_from("=%dQ" % ((len(page) - offset) // 8), page, offset)
            if 0 in words:
                return found + list(words[: words.index(0)])
            found += words
            address += len(words) * 8
        return found

    def _page(self, number):
        page = self._pages.get(number)
        if page is None:
            page = self._pages[number] = os.pread(self._handle, _PAGE, number * _PAGE)
            if not page:
                raise ValueError("this memory cannot be read")
        return page


def control_group(pid):
    return _read("/proc/%d/cgroup" % pid).decode("utf-8", "replace")


def ancestors(ppid, known, most=16):
    """The programs above a process, nearest first; `known` remembers what stood above a living one."""
    try:
        started = _read_stat(ppid)[0]
    except (OSError, IndexError, ValueError):
        return []
    found = known.get((ppid, started))
    if found is None:
        found = known[(ppid, started)] = _look_up(ppid, most)
    return list(found)


def _look_up(ppid, most):
    found = []
    while ppid > 0 and len(found) < most:
        try:
            above = _read_stat(ppid)[1]
            found.append(_name_of(ppid))
        except (OSError, IndexError, ValueError):
            break
        ppid = above
    return found


def _name_of(pid):
    try:
        return os.readlink("/proc/%d/exe" % pid)
    except OSError:
        with open("/proc/%d/comm" % pid) as file:
            return file.read().strip()


def boot_id():
    with open("/proc/sys/kernel/random/boot_id") as file:
        return file.read().strip()


def look_running(pid):
    """A process that runs already, as `look` would have seen it; its command line may have been rewritten since."""
    found = Held()
    found.tid = pid
    try:
        _read_status(found)
        found.started, found.ppid = _read_stat(found.pid)
        with open("/proc/%d/cmdline" % pid, "rb") as file:
            words = file.read(MOST_TEXT).split(b"\0")
        found.argv = [os.fsdecode(word) for word in words[:-1]][:MOST_ARGUMENTS]
        found.program = found.filename = os.readlink("/proc/%d/exe" % pid)
        found.cwd = os.readlink("/proc/%d/cwd" % pid)
        found.environ = _Running(pid)
    except (OSError, ValueError, IndexError) as fault:
        raise Gone(str(fault))
    return found


class _Running(object):
    """The environment a running process was started with, looked into by name."""

    def __init__(self, pid):
        self._pid = pid

    def get(self, *names):
        try:
            with open("/proc/%d/environ" % self._pid, "rb") as file:
                words = file.read(MOST_TEXT).split(b"\0")
        except OSError:
            return {}
        pairs = (os.fsdecode(word).partition("=") for word in words)
        return {name: value for name, _, value in pairs if name in names}
