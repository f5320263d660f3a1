"""A program that comes through a pipe on standard input, read to its end before the interpreter is handed it.

Only for interpreters that read a program whole before they begin: they would have waited for the end as well. What
was read is put into a pipe of ours, so that the interpreter still finds a pipe.
"""

import os
import re
import stat
import threading

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None

MOST = 8 << 20
# A shell runs each line as it comes, and leaves the rest to whoever reads next: it is never kept waiting.
_WHOLE = frozenset(["python", "javascript", "perl", "ruby", "php", "lua"])
_ENDS_EARLY = {"perl": re.compile(rb"^__(?:END|DATA)__\r?$", re.MULTILINE),
               "ruby": re.compile(rb"^__END__\r?$", re.MULTILINE),
               "php": re.compile(rb"__halt_compiler", re.IGNORECASE)}  # fmt: skip
_PIPE_SIZE = 1031
_BLOCK = 1 << 16


def is_wanted(script, flags=()):
    """Is this command's program what comes through our own pipe, and will the interpreter wait for the end of it?"""
    if script is None or script.get("language") not in _WHOLE or any(re.match(r"^-\w*i", flag) for flag in flags):
        return False
    if script["kind"] != "stdin" and script.get("path") not in ("/dev/stdin", "/dev/fd/0", "/proc/self/fd/0"):
        return False
    try:
        return stat.S_ISFIFO(os.fstat(0).st_mode)
    except OSError:
        return False


class Feed(object):
    """Our standard input on its way to the command."""

    def __init__(self, language):
        self._ends_early = _ENDS_EARLY.get(language)
        self.source, self._into = os.pipe()
        self._body = b""
        self._is_whole = False

    def collect(self):
        """Everything up to the end; what is kept of a program that is larger, or whose data follows it, ends earlier.

        The bytes, or None when there are more than are kept.
        """
        parts, size = [], 0
        while size <= MOST:
            part = os.read(0, _BLOCK)
            if not part:
                self._is_whole = True
                break
            parts.append(part)
            size += len(part)
            if self._ends_early is not None and self._ends_early.search(b"".join(parts[-2:])):
                break
        self._body = b"".join(parts)
        return self._program() if len(self._body) <= MOST else None

    def _program(self):
        """Without the data behind its end mark: that is what it works on, and nobody's program."""
        found = self._ends_early.search(self._body) if self._ends_early is not None else None
        return self._body[: found.end()] if found else self._body

    def begin(self):
        """The command has its end of the pipe: give it what was read, and what comes after."""
        os.close(self.source)
        try:
            fcntl.fcntl(self._into, _PIPE_SIZE, min(len(self._body) + 1, 1 << 20))
        except (OSError, AttributeError):
            pass  # then a thread waits for the command to read
        threading.Thread(target=self._hand_on, daemon=True).start()

    def _hand_on(self):
        try:
            self._write(self._body)
            while not self._is_whole:
                part = os.read(0, _BLOCK)
                self._is_whole = not part
                self._write(part)
        except OSError:
            pass  # the command reads no more; whoever writes to us learns it as ever
        finally:
            os.close(self._into)

    def _write(self, body):
        view = memoryview(body)
        while view:
            view = view[os.write(self._into, view) :]
