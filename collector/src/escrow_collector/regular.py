"""Reads regular files and nothing else: whoever names a pipe to us must not make us wait until it is written to."""

import os
import stat

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
