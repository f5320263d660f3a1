"""What surrounds a command that is about to run: where it stands, and which files its words name."""

import os
import re
import select
import shutil

from escrow_collector import compose, node
from escrow_collector.argv import grammar_for, shebang
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


def is_of_python(command):
    """Is it a script whose first line names a Python?"""
    program = shutil.which(command[0])
    inner = shebang(head_of(program)) if program else None
    grammar = grammar_for(inner[0]) if inner else None
    return grammar is not None and grammar.language == "python"


def ends_within(pid, seconds):
    """Has the process ended, or does it within this time? It is not reaped here."""
    try:
        handle = os.pidfd_open(pid)
    except (AttributeError, OSError):
        return True  # no way to wait with a limit here: then the snapshot closes at the end of the run
    try:
        return bool(select.select([handle], [], [], seconds)[0])
    finally:
        os.close(handle)


def opened_at(number):
    """Where the file behind one of our descriptors lies, where the system tells."""
    try:
        return os.readlink("/proc/self/fd/%d" % number)
    except OSError:
        return None
