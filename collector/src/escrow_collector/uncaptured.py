"""Being a command: captured, or where nothing can be kept, which is no reason to keep anybody from running."""

import errno
import os
import shutil
import signal
import sys

BLOCKED = 126
NOT_FOUND = 127


def run_uncaptured(command, fault):
    """Nothing can be kept here, and that is no reason to keep anybody from running: be the command, and say so."""
    complain("escrow-collector: not captured: %s" % fault)
    restore_signals()
    program = shutil.which(command[0])
    try:
        if program is not None:
            execute(program, command, os.environ)
        why, code = why_not(command[0])
    except OSError as refused:
        why, code = refused.strerror, BLOCKED
    complain("escrow-collector: %s: %s" % (command[0], why))
    return code


def restore_signals():
    """What Python ignores for itself, and a command that inherited it would not notice."""
    for name in ("SIGPIPE", "SIGXFZ", "SIGXFSZ"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_DFL)


def execute(program, command, environ):
    """Become a program; a script without a first line is handed to a shell, as whoever starts programs does."""
    try:
        os.execve(program, command, environ)
    except OSError as fault:
        if fault.errno != errno.ENOEXEC:
            raise
        os.execve("/bin/sh", ["/bin/sh", program] + command[1:], environ)


def why_not(command):
    """Why a command cannot be started, and the code a shell gives for it."""
    if os.sep in command and os.path.isdir(command):
        return "is a directory", BLOCKED
    if os.sep in command and os.path.exists(command):
        return "permission denied", BLOCKED
    return "command not found", NOT_FOUND


def complain(line):
    """One line on standard error, where there is one and somebody hears it: never elsewhere, and never a fault."""
    try:
        if sys.stderr is not None:
            os.write(sys.stderr.fileno(), (line + "\n").encode("utf-8", "backslashreplace"))
    except (OSError, ValueError):
        return
