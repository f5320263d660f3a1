"""The lines of a CSV as spreadsheets of any country save one: pure, a bad line never sinks the good ones."""

import codecs
import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from escrow.core.errors import RequestRefused

_MOST_LINES = 200_000
_MOST_TOGETHER = 50
"""Over so many lines a field in quotes may run."""


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that cannot be taken, and why; lines count from 1, the header's."""

    line: int
    message: str


@dataclass(frozen=True, slots=True)
class Line:
    """What stands in each column of a line; where that cannot be said, what is wrong with it."""

    number: int
    said: Mapping[str, str]
    fault: str | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """Every line below the header, and whether their letters had to be guessed."""

    lines: Sequence[Line]
    is_guessed: bool


def read_sheet(body: bytes, *, what: str, must_name: str, other_names: Mapping[str, str]) -> Sheet:
    """The lines of a CSV whose header names a column; raises RequestRefused(csv_malformed) when it is no such CSV.

    Comma, semicolon or tab; UTF-8, or UTF-16 with its mark, or else Windows' western letters; any line end.
    """
    text, is_guessed = _text(body, what)
    lines = list(io.StringIO(text, newline=""))
    if lines and lines[0].strip().lower().startswith("sep=") and len(lines[0].strip()) <= 5:
        lines = lines[1:]
    if len(lines) > _MOST_LINES:
        raise RequestRefused(f"{what}: at most {_MOST_LINES} lines at once; split the file")
    delimiter = _delimiter(lines[0] if lines else "")
    header, below = _first(lines, delimiter)
    names = [other_names.get(name.strip().lower(), name.strip().lower()) for name in header]
    if must_name not in names:
        raise RequestRefused(f"{what}: the header names no {must_name}; begin with such a line", code="csv_malformed")
    twice = next((name for name in names if name and names.count(name) > 1), None)
    if twice is not None:
        raise RequestRefused(f"{what}: the header names {twice[:40]} twice; keep one of them", code="csv_malformed")
    records = _records(lines, below, delimiter, len(names))
    return Sheet([_line(number, names, fields) for number, fields in records if fields != []], is_guessed)


def _text(body: bytes, what: str) -> tuple[str, bool]:
    try:
        if body.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return body.decode("utf-16"), False
        return body.decode("utf-8-sig"), False
    except UnicodeDecodeError:
        pass
    try:
        return body.decode("cp1252"), True
    except UnicodeDecodeError:
        raise RequestRefused(f"{what}: expected a CSV in UTF-8; save it as such", code="csv_malformed") from None


def _delimiter(header: str) -> str:
    """The one the header is parted by most."""
    return max((",", ";", "\t"), key=header.count)


def _first(lines: Sequence[str], delimiter: str) -> tuple[Sequence[str], int]:
    """The fields of the header, and at which line the rest begins."""
    for taken in range(1, min(len(lines), _MOST_TOGETHER) + 1):
        fields, is_open = _parsed("".join(lines[:taken]), delimiter)
        if not is_open:
            return fields or (), taken
    return (), 1


def _records(
    lines: Sequence[str], place: int, delimiter: str, width: int
) -> Iterator[tuple[int, Sequence[str] | None]]:
    """The number of each record's first line, and its fields; None where it is no CSV.

    What runs over several lines is one record only where it is as wide as the header: a quote nobody closed is one
    bad line, not the end of the list.
    """
    while place < len(lines):
        taken, (fields, is_open) = 1, _parsed(lines[place], delimiter)
        while is_open and taken < _MOST_TOGETHER and place + taken < len(lines):
            taken += 1
            fields, is_open = _parsed("".join(lines[place : place + taken]), delimiter)
        if fields is None:
            taken = 1
        if taken > 1 and len(fields or ()) != width:
            # What of it is whole, and what is the rest of something else, nobody can say.
            yield from ((place + one + 1, None) for one in range(taken))
        else:
            yield place + 1, fields
        place += taken


def _parsed(text: str, delimiter: str) -> tuple[Sequence[str] | None, bool]:
    """The fields of a record, None when it is none; and whether it might be one with more lines to it."""
    try:
        return next(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True), []), False
    except csv.Error as fault:
        return None, "unexpected end" in str(fault)


def _line(number: int, names: Sequence[str], fields: Sequence[str] | None) -> Line:
    if fields is None:
        return Line(number, {}, "the line is no CSV; check its quotes")
    # Some programs end each line with the mark that parts them.
    if any(field.strip() for field in fields[len(names) :]):
        return Line(number, {}, "the line has more fields than the header; check its commas and quotes")
    return Line(number, {name: field.strip() for name, field in zip(names, fields, strict=False)})
