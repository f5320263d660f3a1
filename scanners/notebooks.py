"""The code in a notebook, taken out of its JSON, with the way back to the JSON's own lines."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from scanners.syntax import Unreadable

_STRING = re.compile(r'"(?:[^"\\\n]|\\.)*"')
_MAGIC = frozenset({"%", "!", "?"})
_MOST_MISSES = 20
NO_NOTEBOOK = "it is named a notebook but is none"
_TIMED = re.compile(r"%%?(?:time|timeit|prun|memit)(?:\s+-[a-zA-Z]+(?:\s*\d+)?)*\s+(?=[^\s%-])")
"""Words to the notebook after which Python stands on the same line."""
_ASKED = re.compile(r"([\w.,* \[\]\"']+=\s*)(?:!|%(?:sx|system)\s)(.*)")
_SET = re.compile(r"%(?:set_)?env\s+(\w+)(?:=|\s+)(.+)")
_RUN = re.compile(r"%run\s+(?:-\w+\s+)*([\"']?)((?:/|\\\\|~|[A-Za-z]:|\w+://).+)")
"""A script from somewhere else than beside the notebook."""
_SHELLS = frozenset({"%%bash", "%%sh", "%%script", "%%!", "%%system", "%%sx"})


@dataclass(frozen=True, slots=True)
class Notebook:
    """The source of the code cells, one after the other, and the line of the JSON each line of it comes from."""

    code: str
    lines: tuple[int, ...]

    def line(self, number: int) -> int:
        """The JSON's line (from 1) of a line of the code (from 1)."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else 1


@lru_cache(maxsize=8)
def read_notebook(text: str) -> Notebook | None:
    """The notebook this text is; None when it is none."""
    cells = _cells(text)
    if cells is None:
        return None
    code: list[str] = []
    lines: list[int] = []
    where = _Places(text)
    for cell in cells:
        for written, line in _source(cell):
            code.append(line)
            lines.append(where.next(written))
    return Notebook("\n".join(code), tuple(lines))


def code_of(text: str) -> bytes:
    """The source of a notebook's code cells, one after the other; raises Unreadable when it is no notebook."""
    notebook = read_notebook(text)
    if notebook is None:
        raise Unreadable(NO_NOTEBOOK)
    return notebook.code.encode("utf-8", "replace")


def shown_in(text: str) -> Iterator[str]:
    """The texts a notebook shows beside its code: what people wrote between, and what came out."""
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError):
        return
    cells = whole.get("cells") if isinstance(whole, dict) else None
    for cell in cells if isinstance(cells, list) else ():
        if not isinstance(cell, dict):
            continue
        if cell.get("cell_type") != "code":
            yield _joined(cell.get("source"))
        outputs = cell.get("outputs")
        for output in outputs if isinstance(outputs, list) else ():
            if isinstance(output, dict):
                held = output.get("data")
                yield from map(_joined, (output.get("text"), *(held.values() if isinstance(held, dict) else ())))


def _joined(written: object) -> str:
    parts = written if isinstance(written, list) else [written]
    return "".join(part for part in parts if isinstance(part, str))


def _cells(text: str) -> Sequence[Mapping[str, Any]] | None:
    """Code cells of notebook formats 3 (in worksheets) and 4."""
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(whole, dict):
        return None
    sheets = whole.get("worksheets")
    cells = whole.get("cells")
    if isinstance(sheets, list):
        cells = [*(cells if isinstance(cells, list) else ()), *(
            one for sheet in sheets if isinstance(sheet, dict) for one in sheet.get("cells") or ()
        )]  # fmt: skip
    if not isinstance(cells, list):
        return None
    return [cell for cell in cells if isinstance(cell, dict) and cell.get("cell_type") == "code"]


def _source(cell: Mapping[str, Any]) -> Iterator[tuple[str | None, str]]:
    """Each line of a cell as Python, with the text of the JSON string it stands in; None where it is no string."""
    source = cell.get("source", cell.get("input", ""))
    is_shell = None
    for written, line in _lines(source):
        if is_shell is None and line.strip():
            is_shell = line.split()[0] in _SHELLS
        yield written, _commanded(line) if is_shell and not line.startswith("%%") else _as_python(line)


def _lines(source: object) -> Iterator[tuple[str | None, str]]:
    for part in source if isinstance(source, list) else [source]:
        lines = str(part).split("\n")
        # A part that ends its line is followed by the next part, not by an empty line.
        for line in lines[:-1] if isinstance(source, list) and lines[-1] == "" and len(lines) > 1 else lines:
            yield part if isinstance(part, str) else None, line


def _as_python(line: str) -> str:
    """`!command` and `%pip …` as the call they amount to; other commands to the notebook become comments."""
    said = line.lstrip()
    indent = line[: len(line) - len(said)]
    if said.startswith("!"):
        return indent + _commanded(said.lstrip("!"))
    if said.startswith(("%pip ", "%conda ", "%sx ", "%system ")):
        return indent + _commanded(said.lstrip("%").removeprefix("sx ").removeprefix("system "))
    if said[:1] not in _MAGIC:
        met = _ASKED.fullmatch(said) if "!" in said or "%s" in said else None
        return line if met is None else indent + met[1] + _commanded(met[2])
    return f"{indent}{_meant(said)}" if said.startswith("%") else f"# {line}"


def _meant(said: str) -> str:
    """A word to the notebook, as far as it comes to Python: what it times, sets or runs."""
    if (met := _TIMED.match(said)) is not None:
        return said[met.end() :]
    if (met := _SET.fullmatch(said.rstrip())) is not None:
        return f"os.environ[{_quoted(met[1])}] = {_quoted(met[2])}"
    if (met := _RUN.fullmatch(said.rstrip())) is not None:
        return f"runpy.run_path({_quoted(met[2].rstrip(met[1] or None))})"
    return f"# {said}"


def _commanded(command: str) -> str:
    return f"os.system({_quoted(command)})" if command.strip() else ""


def _quoted(text: str) -> str:
    """A text as Python writes it, its letters as they are: what is found in it is looked for in the JSON."""
    return json.dumps(text, ensure_ascii=False)


class _Places:
    """Finds the JSON strings of a text one after the other, and tells the line each is on.

    A text made so that its strings are not found where they should be is not gone through again and again: after some
    rounds the last line known is told for all that follow.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._line = 1
        self._last: tuple[str, int] | None = None
        self._misses = 0

    def next(self, value: str | None) -> int:
        """The line of the next string with this value; several lines of one string share it."""
        if value is None or self._misses > _MOST_MISSES:
            return self._line
        if self._last is not None and self._last[0] is value:
            return self._last[1]
        for match in _STRING.finditer(self._text, self._at):
            if len(match.group()) >= len(value) and _value(match.group()) == value:
                self._line += self._text.count("\n", self._at, match.start())
                self._at = match.start()
                line = self._line
                self._line += self._text.count("\n", self._at, match.end())
                self._at = match.end()
                self._last = (value, line)
                return line
        self._misses += 1
        return self._line


def _value(written: str) -> str | None:
    try:
        return str(json.loads(written))
    except ValueError:
        return None
