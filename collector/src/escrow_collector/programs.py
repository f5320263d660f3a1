"""What an executed file is: an interpreter we know, a script, a packed program, one that moves files, or any other."""

import os
import re
import stat

from escrow_collector import moves
from escrow_collector.argv import grammar_for

INTERPRETER, SCRIPT, TEXT, FROZEN, MOVER, OTHER = "interpreter", "script", "text", "frozen", "mover", "other"
_SCANNED = 4 << 20
_TAIL = 64 << 10
_FROZEN_MARK = b"MEI\014\013\012\013\016"
_SHELLS = re.compile(r"^(?:ba|da|z|k|mk|a)?sh$")
# Names of functions only that interpreter exports: a copied or renamed one is still known.
_MARKS = (
    (b"\0Py_BytesMain\0", "python"), (b"\0PyRun_SimpleFileExFlags\0", "python"), (b"\0perl_parse\0", "perl"),
    (b"\0Perl_newXS\0", "perl"), (b"\0ruby_sysinit\0", "ruby"), (b"\0rl_readline_state\0", "bash"),
    (b"\0_ZN4node5StartEiPPc\0", "node"), (b"\0luaL_newstate\0", "lua"), (b"\0Tcl_Main\0", "tclsh"),
)  # fmt: skip


class Program(object):
    """One executed file: its kind, the name its grammar goes by, and where it really lies."""

    __slots__ = ("kind", "name", "path")

    def __init__(self, kind, name, path):
        self.kind = kind
        self.name = name
        self.path = path


class Programs(object):
    """Remembers what each file was, by inode and its times."""

    def __init__(self, most=20000):
        self._known = {}
        self._most = most

    def of(self, fd):
        """The program an open file is."""
        status = os.fstat(fd)
        key = (status.st_dev, status.st_ino, status.st_mtime_ns, status.st_ctime_ns, status.st_size)
        found = self._known.get(key)
        if found is None:
            if len(self._known) >= self._most:
                self._known.clear()
            found = classify(fd, os.readlink("/proc/self/fd/%d" % fd), status)
            if found.kind == SCRIPT or found.kind == TEXT:
                return found  # its bytes may change within one tick of the clock, and it is read each time anyway
            self._known[key] = found
        return found


def classify(fd, path, status):
    """Look into the file: by its name first, then by its bytes."""
    if not stat.S_ISREG(status.st_mode):
        return Program(OTHER, None, path)
    head = os.pread(fd, 4096, 0)
    if head[:2] == b"#!":
        return Program(SCRIPT, None, path)
    if head[:4] != b"\x7fELF":
        return Program(TEXT if b"\0" not in head[:512] and head else OTHER, None, path)
    name = os.path.basename(path.replace(" (deleted)", ""))
    if grammar_for(name) is not None:
        return Program(INTERPRETER, name, path)
    if name in moves.NAMES:
        return Program(MOVER, name, path)
    if _FROZEN_MARK in os.pread(fd, _TAIL, max(0, status.st_size - _TAIL)):
        return Program(FROZEN, name, path)
    body = os.pread(fd, _SCANNED, 0)
    for mark, known in _MARKS:
        if mark in body:
            return Program(INTERPRETER, known, path)
    return Program(OTHER, None, path)


def is_shell(path):
    return _SHELLS.match(os.path.basename(path or "")) is not None
