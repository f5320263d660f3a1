"""What surrounds a command that is about to run: where it stands, and which files its words name."""

import os
import re

from escrow_collector import compose, node
from escrow_collector.regular import read_regular

DESCRIPTOR = re.compile(r"^/(?:dev/stdin|(?:dev/fd|proc/(?:thread-)?self/fd)/(\d+))$")


def here():
    """Where we stand, also when that folder is gone."""
    try:
        return os.getcwd()
    except OSError:
        return ""


def script_named(target):
    """The absolute path of the script; of a folder that node is given, or a name without its ending, its file."""
    path = os.path.abspath(target.path)
    if target.language != "javascript" or DESCRIPTOR.match(target.path):
        return path
    named = node.candidates(path, lambda one: read_regular(one, compose.MOST_CONTENT))
    return next((one for one in named if os.path.isfile(one)), path)


def head_of(path):
    return read_regular(path, 256) or b""


def program_of(pid):
    try:
        return os.readlink("/proc/%d/exe" % pid)
    except OSError:
        return None


def environment_at(prefix):
    return prefix if os.path.exists(os.path.join(prefix, "pyvenv.cfg")) else None
