"""The Pythons of this machine, and which of them carry the hook. Found by looking, nothing is started."""

import os
import re
import stat

from escrow_collector.regular import names_in, read_regular

_NAME = re.compile(r"^(?:python|pypy)[0-9.]*$")
_PLACES = ("/usr/bin", "/usr/local/bin", "/opt/*/bin", "~/.pyenv/versions/*/bin", "/root/.pyenv/versions/*/bin",
           "/home/*/.pyenv/versions/*/bin", "~/.local/bin", "/home/*/.local/share/uv/python/*/bin",
           "~/.local/share/uv/python/*/bin", "~/miniconda3/bin", "~/anaconda3/bin", "/opt/conda/bin")  # fmt: skip
_OURS = b"__escrow__"
FILTER = "_escrow_filter.abi3.so"
_MOST_PROGRAM = 64 << 20
_PART, _OVERLAP = 1 << 20, 64


def find(places=_PLACES):
    """`[{path, hook, filter}]` of every base interpreter, by its real path."""
    import glob

    found = {}
    for place in places:
        for folder in glob.glob(os.path.expanduser(place)):
            try:
                names = sorted(os.listdir(folder))
            except OSError:
                continue
            for name in names:
                path = os.path.realpath(os.path.join(folder, name))
                if _NAME.match(name) and _NAME.match(os.path.basename(path)) and os.access(path, os.X_OK):
                    found.setdefault(path, {"path": path, "hook": has_hook(path), "filter": has_filter(path)})
    return [found[path] for path in sorted(found)]


def has_hook(program):
    """Does the library this interpreter starts with hold our sitecustomize?"""
    return any(_is_ours(os.path.join(folder, "sitecustomize.py")) for folder in libraries_of(program))


def has_filter(program):
    """Are its events judged in C? Without that in Python, by the same rules."""
    return any(os.path.exists(os.path.join(folder, "__escrow__", FILTER)) for folder in libraries_of(program))


def libraries_of(program):
    """The folders of the standard library an interpreter starts with, its base's where it is an environment's."""
    path = os.path.realpath(program)
    below = os.path.join(os.path.dirname(os.path.dirname(path)), "lib")
    wanted = re.search(r"(\d+\.\d+)$", os.path.basename(path))
    names = [name for name in names_in(below) if re.match(r"^python\d+\.\d+$", name)]
    if wanted:
        names = [name for name in names if name == "python" + wanted.group(1)]
    return [os.path.join(below, name) for name in sorted(names)]


def version_of(program, known):
    """`3.11.7` of a Python by what its program says, nothing started; None when it does not. `known` remembers.

    The path may be anybody's: it is opened without waiting, and nothing but the number leaves it.
    """
    path = os.path.realpath(program)
    wanted = re.search(r"(\d+\.\d+)$", os.path.basename(path))
    if wanted is None:
        return None
    library = os.path.join(os.path.dirname(os.path.dirname(path)), "lib", "libpython%s.so.1.0" % wanted.group(1))
    # A linker may have made one text of it and of a longer one with that end.
    number = re.compile(
        rb"(?<![\d.])(" + re.escape(wanted.group(1)).encode("ascii") + rb"\.\d+(?:(?:a|b|rc)\d+)?\+?)\0"
    )
    for place in (path, library):
        try:
            status = os.stat(place)
        except OSError:
            continue
        key = (place, status.st_mtime_ns, status.st_size)
        if key not in known:
            known[key] = _number_in(place, number)
        if known[key] is not None:
            return known[key]
    return None


def _number_in(path, number):
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0))
    except OSError:
        return None
    try:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode) or not 0 < status.st_size <= _MOST_PROGRAM:
            return None
        found = set()
        # Read and not mapped: whoever owns it may cut it short meanwhile, which kills a process that has it mapped.
        for place in range(0, status.st_size, _PART):
            found.update(number.findall(os.pread(handle, _PART + _OVERLAP, place)))
        return found.pop().decode("ascii") if len(found) == 1 else None
    except OSError:
        return None
    finally:
        os.close(handle)


def _is_ours(path):
    return _OURS in (read_regular(path, 64 << 10) or b"")
