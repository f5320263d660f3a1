"""Reads regular files, and folders as far as they are of a usual size: whoever names a pipe or a folder of millions of
files to us must not make us wait."""

import os
import stat
from itertools import islice

MOST_NAMES = 20000
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_CLOEXEC", 0)
_FLAGS |= getattr(os, "O_BINARY", 0)


def read_regular(path, most):
    """The first `most` bytes of a file, links followed; None where there is none, or it is no regular one."""
    try:
        handle = os.open(path, _FLAGS)
    except (OSError, ValueError):
        return None
    try:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            return None
        with os.fdopen(os.dup(handle), "rb") as file:
            return file.read(most)
    except OSError:
        return None
    finally:
        os.close(handle)


def names_in(folder, most=MOST_NAMES):
    """The names in a folder, sorted; of a larger one the first that come, of one that cannot be read none."""
    try:
        with os.scandir(folder) as listing:
            return sorted(entry.name for entry in islice(listing, most))
    except (OSError, ValueError):
        return []
