"""What an executed file is: an interpreter we know, a script, a packed program, one that moves files, or any other."""

import os
import re
import stat
import struct

from escrow_collector import moves
from escrow_collector.argv import grammar_for, is_text

INTERPRETER, SCRIPT, TEXT, FROZEN, MOVER, OTHER = "interpreter", "script", "text", "frozen", "mover", "other"
_SCANNED = 4 << 20
_MOST_NAMES = 8 << 20
_TAIL = 64 << 10
_FROZEN_MARK = b"MEI\014\013\012\013\016"
_SHELLS = re.compile(r"^(?:ba|da|z|k|mk|a)?sh$")
# Names of functions only that interpreter exports or asks for: a copied or renamed one is still known.
_LINKED = (
    (b"\0Py_BytesMain\0", "python"), (b"\0PyRun_SimpleFileExFlags\0", "python"), (b"\0perl_parse\0", "perl"),
    (b"\0Perl_newXS\0", "perl"), (b"\0ruby_sysinit\0", "ruby"), (b"\0rl_readline_state\0", "bash"),
    (b"\0_ZN4node5StartEiPPc\0", "node"), (b"\0luaL_newstate\0", "lua"), (b"\0exp_interpret_cmdfile\0", "expect"),
    (b"\0Tcl_Main\0", "tclsh"), (b"\0Tcl_MainEx\0", "tclsh"), (b"\0zshcalloc\0", "zsh"),
    (b"\0php_output_discard_all\0", "php"), (b"\0Rf_initialize_R\0", "R"),
)  # fmt: skip
# Small ones that export nothing are known by a text of theirs.
_SAYING = (
    (b"BusyBox is copyrighted", "busybox"), (b"\0PS4=+ \0", "dash"), (b"MAWK_LONG_OPTIONS\0", "mawk"),
    (b"Usage: Rscript [", "Rscript"),
)  # fmt: skip
_HOSTS = re.compile(
    r"^(?:gdb|lldb|perf|g?vim|nvim|uwsgi|nmap|[tw]?shark|wireshark|dumpcap|mpv|vlc|haproxy|nginx|openresty|apache2|httpd|"
    r"postgres|lua(?:la)?tex|texlua|luahbtex|blender|gimp|inkscape|freecad|soffice|rspamd|redis-server|monit|weechat|"
    r"irssi|asterisk|freeswitch|sqlite3|psql)[\w.+-]*$", re.IGNORECASE
)  # fmt: skip
_SYSTEM = ("/usr/", "/bin/", "/sbin/", "/opt/", "/lib")
_PROGRAM_HEADER = struct.Struct("<IIQQQQQQ")
_DYNAMIC = struct.Struct("<qQ")
_LOADED, _LINKING = 1, 2
_NAMES_AT, _NAMES_SIZE = 5, 10


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
        return Program(TEXT if is_text(head) else OTHER, None, path)
    name = os.path.basename(path.replace(" (deleted)", ""))
    if grammar_for(name) is not None:
        return Program(INTERPRETER, name, path)
    if name in moves.NAMES:
        return Program(MOVER, name, path)
    if _FROZEN_MARK in os.pread(fd, _TAIL, max(0, status.st_size - _TAIL)):
        return Program(FROZEN, name, path)
    known = None if _is_host(name, path, status) else _known_by_marks(fd, head, status.st_size)
    return Program(INTERPRETER, known, path) if known else Program(OTHER, None, path)


def _is_host(name, path, status):
    """Is it a program of the system's that holds an interpreter, and whose words name something else than a script?"""
    return _HOSTS.match(name) is not None and status.st_uid == 0 and path.startswith(_SYSTEM)


def _known_by_marks(fd, head, size):
    linked = _linked_names(fd, head)
    if linked is None or size <= _SCANNED:
        body = os.pread(fd, _SCANNED, 0)
        linked = body if linked is None else linked
    for mark, known in _LINKED:
        if mark in linked:
            return known
    if size <= _SCANNED:
        for mark, known in _SAYING:
            if mark in body:
                return known
    return None


def _linked_names(fd, head):
    """The names a program gives to the linker and asks it for, wherever in the file; None where it has none."""
    try:
        start, size, count = struct.unpack_from("<Q", head, 32)[0], *struct.unpack_from("<HH", head, 54)
        if head[4:6] != b"\2\1" or size != _PROGRAM_HEADER.size:
            return None
        headers = [_PROGRAM_HEADER.unpack_from(head, start + size * place) for place in range(count)]
        linking = next((one for one in headers if one[0] == _LINKING), None)
        if linking is None:
            return None
        table = os.pread(fd, min(linking[5], 1 << 16), linking[2])
        told = dict(_DYNAMIC.iter_unpack(table[: len(table) // _DYNAMIC.size * _DYNAMIC.size]))
        at, length = told[_NAMES_AT], min(told[_NAMES_SIZE], _MOST_NAMES)
        place = next(one[2] + at - one[3] for one in headers if one[0] == _LOADED and 0 <= at - one[3] < one[5])
        return os.pread(fd, length, place)
    except (struct.error, KeyError, StopIteration, OverflowError):
        return None


def is_shell(path):
    return _SHELLS.match(os.path.basename(path or "")) is not None
