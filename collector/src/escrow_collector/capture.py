"""From a held exec to the script it is about to run, with its bytes, read with the caller's own rights.

Nothing here decides or writes; what cannot be read is said, never guessed.
"""

import fcntl
import os
import re
import select
import stat
import time

from escrow_collector import modules, node, pools, programs
from escrow_collector.argv import grammar_for, resolve, shebang
from escrow_collector.compose import MANIFESTS
from escrow_collector.excluded import is_excluded
from escrow_collector.fanotify import ActingAs, borrow_descriptor, open_folder_in_root, open_in_root, tee

MOST_CONTENT = 8 << 20
_DESCRIPTOR = re.compile(r"^/(?:dev/fd|proc/(?:thread-)?self/fd)/(\d+)$")
_PIPE_SIZE = 1 << 20
_MOST_MANIFEST = 1 << 20
_SETTLED = 2 * 10**9
_WITH_MANIFESTS = ("file", "module", "shebang", "zipapp", "directory")


class Found(object):
    """A script about to run: what it is, where it lies, and its bytes or why there are none."""

    __slots__ = (
        "beside", "body", "content", "flags", "inode", "interpreter", "is_pool_worker", "kind", "language", "lies_at",
        "module", "path", "pipe", "text",
    )  # fmt: skip

    def __init__(self, kind, language, interpreter, path=None, text=None, module=None, flags=()):
        self.kind = kind
        self.language = language
        self.interpreter = interpreter
        self.path = path
        self.text = text
        self.module = module
        self.flags = list(flags)
        self.body = None
        self.content = "unreadable"
        self.pipe = None
        self.inode = None
        self.lies_at = None
        """where it really is, whatever link it was called by"""
        self.is_pool_worker = False
        self.beside = {}

    def hold(self, body):
        self.body, self.content = (body, "captured") if len(body) <= MOST_CONTENT else (None, "too_large")


def name_for(held):
    """How this caller's paths are called on this machine."""
    place = _Place(held)
    try:
        return place.named
    finally:
        place.close()


def find(held, program, fd, excluded=(), beside=None):
    """The script this exec runs, or None when it runs none."""
    place = _Place(held)
    try:
        found = _identify(held, program, fd, place)
        if found is not None and is_excluded((found.path, found.lies_at), excluded):
            found.body, found.content = None, "excluded"
        elif found is not None and found.path and found.body is not None and found.kind in _WITH_MANIFESTS:
            found.beside = place.manifests_beside(found.path, beside if beside is not None else Beside())
        return found
    finally:
        place.close()


def _identify(held, program, fd, place):
    path = place.named(held.filename)
    if program.kind in (programs.SCRIPT, programs.TEXT):
        # Where a first line names a script in turn, the kernel asks about both, by the name of the first.
        return _of_file(program, fd, path if place.is_same(held.filename, fd) else program.path, place)
    if program.kind == programs.FROZEN:
        found = Found("frozen", "python", program.path, path=path)
        place.hold_executed(found, fd)
        return found
    if program.kind != programs.INTERPRETER:
        return None
    executed = _of_descriptor(held, program, fd, path)
    if executed is not None:
        return executed
    if not place.is_same(held.filename, fd):
        # A script of a filesystem we do not watch: only its interpreter is asked about.
        found = Found("shebang", _language(program.name), program.path, path=path)
        place.fill(found, held.filename)
        return found
    return _of_line(held, program, place)


def _of_descriptor(held, program, fd, path):
    """A script that is executed by its descriptor, such as one that lies in memory alone; None where it is none."""
    named = _DESCRIPTOR.match(held.filename)
    number = int(named.group(1)) if named else held.opened
    if number is None:
        return None
    found = Found("shebang", _language(program.name), program.path, path=path)
    try:
        other = borrow_descriptor(held.pid, number)
    except OSError:
        return found
    try:
        if _inode(os.fstat(other)) == _inode(os.fstat(fd)):
            return None
        found.hold(os.pread(other, MOST_CONTENT + 1, 0))
    except OSError:
        pass  # it is told as unreadable
    finally:
        os.close(other)
    return found


def _of_file(program, fd, path, place):
    """The kernel gave us the script itself: its bytes cannot be changed behind our back."""
    if program.kind == programs.TEXT:
        # Only a shell, or whatever stands in for one, runs a file without a first line.
        found = Found("shebang", "shell", "/bin/sh", path=path)
    else:
        inner = shebang(os.pread(fd, 256, 0)) or [""]
        found = Found("shebang", _language(inner[0]), inner[0] or None, path=path, flags=inner[1:])
    found.inode, found.lies_at = _inode(os.fstat(fd)), program.path
    place.hold_executed(found, fd)
    return found


def _of_line(held, program, place):
    name = program.name
    if name == "busybox" and held.argv:
        applet = os.path.basename(held.argv[0]).lstrip("-")  # with a hyphen where one logs in
        name = applet if grammar_for(applet) else name
    target = resolve([name] + held.argv[1:])
    if target is None:
        return None
    # What means another program to everybody who asks is called by its own name.
    interpreter = program.path if held.filename.startswith("/proc/") else place.named(held.filename)
    found = Found(target.kind, target.language, interpreter, text=target.text, module=target.module, flags=target.flags)
    if target.kind == "command":
        found.hold(os.fsencode(target.text))
        found.is_pool_worker = target.language == "python" and pools.is_worker(target.text)
    elif target.kind == "module":
        _module(found, held, place)
    elif target.kind == "stdin" or target.path == "/dev/stdin":
        found.kind = "stdin"
        return place.fill_from_descriptor(found, 0, _where_it_stands if target.path is None else _at_its_start)
    else:
        found.path = place.named(target.path)
        number = _DESCRIPTOR.match(target.path)
        if number:
            return place.fill_from_descriptor(found, int(number.group(1)), _at_its_start) or found
        _file(found, target.path, place)
    return found


def _file(found, path, place):
    named = node.candidates(path, place.read) if found.language == "javascript" else (path,)
    for one in named:
        if place.fill(found, one) != "unreadable":
            found.path = place.named(one)
            return


def _module(found, held, place):
    search = held.environ.get("PYTHONPATH").get("PYTHONPATH", "")
    for path in modules.candidates(found.module, held.cwd, search, found.interpreter or "", found.flags):
        if place.fill(found, path) != "unreadable":
            found.path = place.named(path)
            return


class Beside(object):
    """Which manifests a folder had when it was last looked at: it is looked at anew once it was changed."""

    def __init__(self, most=5000):
        self._known = {}
        self._most = most

    def names(self, stamp, account, gid):
        """The names worth opening in the folder of this inode and change."""
        return self._known.get((stamp, account, gid), MANIFESTS)

    def learn(self, stamp, account, gid, there):
        """What was there; of a folder changed a moment ago, whose next change may bear the same time, nothing."""
        if time.time_ns() - stamp[2] < _SETTLED:
            return
        if len(self._known) >= self._most:
            self._known.clear()
        self._known[stamp, account, gid] = tuple(there)


def folder_stamp(root, folder):
    """A folder's inode and last change, as the caller reaches it."""
    fd = open_folder_in_root(root, folder)
    try:
        status = os.fstat(fd)
        return status.st_dev, status.st_ino, status.st_mtime_ns, status.st_ctime_ns
    finally:
        os.close(fd)


class _Place(object):
    """The caller's view of the files: its folder, its root, its rights."""

    def __init__(self, held):
        self._held = held
        self._root_path = "/"
        self._root = os.open("/proc/%d/root" % held.tid, os.O_PATH | os.O_DIRECTORY | os.O_CLOEXEC)
        link = os.readlink("/proc/%d/root" % held.tid)
        if link != "/":
            self._root_path = link

    def close(self):
        os.close(self._root)

    def named(self, path):
        """The absolute path, as this machine names it."""
        if path.startswith("/"):
            return os.path.normpath(self._root_path + path) if self._root_path != "/" else os.path.normpath(path)
        return os.path.normpath(os.path.join(self._held.cwd, path))

    def _inside(self, path):
        """The absolute path, as the caller names it."""
        if path.startswith("/"):
            return path
        cwd = self._held.cwd
        if self._root_path != "/" and cwd.startswith(self._root_path):
            cwd = cwd[len(self._root_path) :] or "/"
        return os.path.join(cwd, path)

    def open(self, path):
        held = self._held
        with ActingAs(held.account, held.gid, held.groups):
            return open_in_root(self._root, self._inside(path))

    def manifests_beside(self, path, known):
        """`{name: bytes}` of the manifests in the script's folder, as far as the caller may read them."""
        held, found = self._held, {}
        folder = os.path.dirname(path)
        if self._root_path != "/" and folder.startswith(self._root_path):
            folder = folder[len(self._root_path) :] or "/"
        with ActingAs(held.account, held.gid, held.groups):
            try:
                stamp = folder_stamp(self._root, folder)
            except OSError:
                return found
            there = []
            for name in known.names(stamp, held.account, held.gid):
                try:
                    fd = open_in_root(self._root, os.path.join(folder, name))
                except FileNotFoundError:
                    continue
                except OSError:
                    there.append(name)  # it may be allowed another time
                    continue
                there.append(name)
                try:
                    status = os.fstat(fd)
                    if stat.S_ISREG(status.st_mode) and status.st_size <= _MOST_MANIFEST:
                        found[name] = _read(fd, status.st_size)[:_MOST_MANIFEST]
                finally:
                    os.close(fd)
        known.learn(stamp, held.account, held.gid, there)
        return found

    def is_same(self, path, fd):
        """Does this path name that very file? One that cannot be opened, or is a program itself, is taken for it.

        The name may mean another file to us than to the caller: `/proc/self/exe`, or a container's own programs.
        """
        mine = _inode(os.fstat(fd))
        if path.startswith("/") and self._root_path == "/" and _inode_at(path) == mine:
            return True
        try:
            other = self.open(path)
        except OSError:
            return True
        try:
            return _inode(os.fstat(other)) == mine or os.read(other, 4) == b"\x7fELF"
        except OSError:
            return True
        finally:
            os.close(other)

    def read(self, path):
        """A small file as the caller may read it, or None."""
        try:
            fd = self.open(path)
        except OSError:
            return None
        try:
            status = os.fstat(fd)
            return _read(fd, status.st_size)[:_MOST_MANIFEST] if stat.S_ISREG(status.st_mode) else None
        except OSError:
            return None
        finally:
            os.close(fd)

    def hold_executed(self, found, fd):
        """Keep what is executed, when the caller may read it too: one that it may only execute stays closed to it."""
        if self._may_read(fd):
            found.hold(os.pread(fd, MOST_CONTENT + 1, 0))

    def _may_read(self, fd):
        held = self._held
        if held.account == 0:
            return True
        try:
            with ActingAs(held.account, held.gid, held.groups):
                os.close(os.open("/proc/self/fd/%d" % fd, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC))
        except OSError:
            return False
        return True

    def fill(self, found, path):
        """Read the script at `path`; its content state."""
        try:
            fd = self.open(path)
        except OSError:
            return found.content
        try:
            status = os.fstat(fd)
            if stat.S_ISDIR(status.st_mode) and found.language == "python":
                found.kind = "directory"
                return self.fill(found, os.path.join(path, "__main__.py"))
            if stat.S_ISREG(status.st_mode):
                found.inode, found.lies_at = _inode(status), os.readlink("/proc/self/fd/%d" % fd)
                found.hold(_read(fd, status.st_size))
                if found.kind == "file" and found.language == "python" and _is_zip(found.body):
                    found.kind = "zipapp"
        except OSError:
            found.body, found.content = None, "unreadable"
        finally:
            os.close(fd)
        return found.content

    def fill_from_descriptor(self, found, number, starting):
        """Read beside the caller what its descriptor gives; None when a terminal or nothing stands behind it.

        `starting` says where in a regular file: one that is named by its descriptor is opened anew, at its start.
        The caller's own open file is read, and never its name anew: what was opened for writing or as a mere place
        gives nothing to the caller, and nothing to us.
        """
        try:
            fd = borrow_descriptor(self._held.pid, number)
        except OSError:
            found.content = "unreadable"
            return found
        try:
            mode = os.fstat(fd).st_mode
            if stat.S_ISCHR(mode):
                return None
            if not _gives_bytes(fd):
                found.content = "unreadable"
                return found
            found.content = "stdin_pipe"
            if stat.S_ISFIFO(mode):
                found.pipe, fd = fd, None
            elif stat.S_ISREG(mode):
                found.lies_at = os.readlink("/proc/self/fd/%d" % fd)
                found.hold(os.pread(fd, MOST_CONTENT + 1, starting(fd)))
        except OSError:
            found.content = "unreadable"
        finally:
            if fd is not None:
                os.close(fd)
        return found


def peek(fd):
    """(what waits in a pipe, whether that is all there will ever be); nothing is taken out."""
    poller = select.poll()
    poller.register(fd, select.POLLIN)
    is_complete = any(event & select.POLLHUP for _, event in poller.poll(0))
    mine, into = os.pipe2(os.O_CLOEXEC | os.O_NONBLOCK)
    try:
        try:
            fcntl.fcntl(into, 1031, _PIPE_SIZE)  # F_SETPIPE_SZ
        except OSError:
            pass
        count = tee(fd, into, _PIPE_SIZE)
        return (os.read(mine, count) if count else b""), is_complete
    finally:
        os.close(mine)
        os.close(into)


def _gives_bytes(fd):
    """Was this file opened for reading?"""
    flags = fcntl.fcntl(fd, fcntl.F_GETFL)
    return not flags & os.O_PATH and flags & os.O_ACCMODE != os.O_WRONLY


def _where_it_stands(fd):
    """Where the caller stands in a file; there it stays."""
    return os.lseek(fd, 0, os.SEEK_CUR)


def _at_its_start(_fd):
    return 0


def _read(fd, size):
    """At most one byte more than is taken."""
    parts, left = [], MOST_CONTENT + 1
    while left > 0:
        part = os.read(fd, min(left, size + 1 if not parts else 1 << 16))
        if not part:
            break
        parts.append(part)
        left -= len(part)
    return b"".join(parts)


def _language(program):
    grammar = grammar_for(program)
    return grammar.language if grammar else (os.path.basename(program)[:64] or "unknown")


def _inode(status):
    return status.st_dev, status.st_ino


def _inode_at(path):
    try:
        return _inode(os.stat(path))
    except OSError:
        return None


def _is_zip(body):
    return body is not None and body[:2] != b"#!" and b"PK\x05\x06" in body[-66000:]
