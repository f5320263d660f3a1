"""Python that stands within a shell's script: in a text it is given in place, or after `-c`."""

import re
from collections.abc import Iterator
from itertools import islice

_HERE = re.compile(r"(?m)\bpython[\d.]*\b[^\n|;]{0,200}<<-?[ \t]*([\"']?)(\w+)\1[^\n]*\n")
_GIVEN = re.compile(r"\bpython[\d.]*\s+(?:-[A-Zabd-z]\S*\s+){0,9}-c\s+(?:\"((?:[^\"\\]|\\.)*)\"|'([^']*)')")
_FILLED_IN = re.compile(r"\$\{\w+[^}\n]*\}|\$\(\w[^()\n]*\)|\$\w+")
_ESCAPED = re.compile(r"\\([\"$`\\])")
_MOST = 50
"""Pieces of Python in one script that are read."""


def python_within(text: str) -> Iterator[tuple[int, str]]:
    """Each piece with the number of lines before it; what the shell fills in is a name of nothing known."""
    if "python" not in text:
        return
    for met in _HERE.finditer(text):
        end = re.compile(rf"(?m)^[ \t]*{met[2]}[ \t]*$").search(text, met.end())
        code = text[met.end() : end.start() if end is not None else len(text)]
        yield text.count("\n", 0, met.end()), code if met[1] else _filled_in(code)
    for met in _GIVEN.finditer(text):
        code = met[2] if met[1] is None else _filled_in(met[1])
        yield text.count("\n", 0, met.start(1 if met[2] is None else 2)), code


def some_python_within(text: str) -> tuple[list[tuple[int, str]], bool]:
    """As many of them as are read, and whether these are all."""
    found = list(islice(python_within(text), _MOST + 1))
    return found[:_MOST], len(found) <= _MOST


def _filled_in(code: str) -> str:
    return _ESCAPED.sub(r"\1", _FILLED_IN.sub("x", code))
