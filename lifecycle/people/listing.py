"""People as a CSV file tells them: pure, a bad line never sinks the good ones."""

import codecs
import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from escrow.core.errors import RequestRefused

_MOST_LINES = 200_000
_LONGEST = 256
_OTHER_NAMES = {"key": "person_key", "manager": "manager_key"}


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """What is said of a person; None leaves what is known as it is, an empty text clears it."""

    key: str
    name: str | None = None
    email: str | None = None
    manager_key: str | None = None
    department: str | None = None
    team: str | None = None
    groups: Sequence[str] | None = None
    user_name: str | None = None


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that cannot be taken, and why; lines count from 1, the header's."""

    line: int
    message: str


def parse_people(body: bytes) -> tuple[list[PersonFacts], list[BadLine]]:
    """The people of a CSV, and the lines that name none. Raises RequestRefused when it is no such CSV at all."""
    return _sift(*read_rows(body))


def read_rows(body: bytes) -> "tuple[csv.DictReader[str], bool]":
    """The lines of a CSV as spreadsheets of any country save one, and whether its letters were guessed.

    Comma, semicolon or tab; UTF-8, or UTF-16 with its mark, or else Windows' western letters; any line end.
    """
    text, is_guessed = _text(body)
    first, _, rest = text.partition("\n")
    if first.strip().lower().startswith("sep=") and len(first.strip()) <= 5:
        first, _, _ = (text := rest).partition("\n")
    try:
        rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=_delimiter(first))
        names = [_column(name) for name in rows.fieldnames or ()]
    except csv.Error:
        raise RequestRefused("people: expected a CSV; save it as such", code="csv_malformed") from None
    if "person_key" not in names:
        raise RequestRefused("people: the header names no person_key; begin with such a line", code="csv_malformed")
    twice = next((name for name in names if name and names.count(name) > 1), None)
    if twice is not None:
        raise RequestRefused(f"people: the header names {twice[:40]} twice; keep one of them", code="csv_malformed")
    rows.fieldnames = names
    return rows, is_guessed


def _text(body: bytes) -> tuple[str, bool]:
    try:
        if body.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return body.decode("utf-16"), False
        return body.decode("utf-8-sig"), False
    except UnicodeDecodeError:
        pass
    try:
        return body.decode("cp1252"), True
    except UnicodeDecodeError:
        raise RequestRefused("people: expected a CSV in UTF-8; save it as such", code="csv_malformed") from None


def _delimiter(header: str) -> str:
    """The one the header is parted by most."""
    return max((",", ";", "\t"), key=header.count)


def _sift(rows: "csv.DictReader[str]", is_guessed: bool) -> tuple[list[PersonFacts], list[BadLine]]:
    good, bad = [], []
    seen: set[str] = set()
    try:
        for row in rows:
            if rows.line_num > _MOST_LINES:
                raise RequestRefused(f"people: at most {_MOST_LINES} lines at once; split the file")
            try:
                facts = checked(_facts(row))
                _require_certain(facts, is_guessed)
                _require_new(facts.key, seen)
            except RequestRefused as fault:
                bad.append(BadLine(rows.line_num, fault.message))
            else:
                good.append(facts)
    except csv.Error:
        bad.append(BadLine(rows.line_num, "the line is no CSV; check its quotes, the rest was not read"))
    return good, bad


def checked(facts: PersonFacts) -> PersonFacts:
    """The same facts when they can stand; raises RequestRefused naming the field that cannot."""
    if not 1 <= len(facts.key) <= 128 or not facts.key.isprintable() or "/" in facts.key:
        raise RequestRefused("person_key: expected 1 to 128 printable characters without '/'; use the HR key")
    texts = {"name": facts.name, "email": facts.email, "manager_key": facts.manager_key, "team": facts.team}
    texts |= {"department": facts.department, "user_name": facts.user_name}
    for field, text in texts.items():
        if text is not None and (len(text) > _LONGEST or not text.isprintable()):
            raise RequestRefused(f"{field}: expected at most {_LONGEST} printable characters; shorten it")
    if any(not group or len(group) > _LONGEST or not group.isprintable() for group in facts.groups or ()):
        raise RequestRefused(f"groups: expected names of 1 to {_LONGEST} printable characters; mend them")
    if facts.manager_key == facts.key:
        raise RequestRefused("manager_key: nobody is their own manager; leave it empty")
    return facts


def _facts(row: Mapping[str | None, str | None]) -> PersonFacts:
    if None in row:
        raise RequestRefused("the line has more fields than the header; check its commas and quotes")
    text = {str(name): (value or "").strip() for name, value in row.items() if value is not None}
    groups = text.get("groups")
    return PersonFacts(
        text.get("person_key", ""),
        text.get("name") or None,
        text.get("email"),
        text.get("manager_key"),
        text.get("department"),
        text.get("team"),
        None if groups is None else [group.strip() for group in groups.split(";") if group.strip()],
        text.get("user_name"),
    )


def _require_certain(facts: PersonFacts, is_guessed: bool) -> None:
    """A name misread is a blemish, a key misread is somebody else."""
    keys = (facts.key, facts.manager_key or "", facts.user_name or "")
    if is_guessed and not all(key.isascii() for key in keys):
        raise RequestRefused("person_key: the file is not in UTF-8 and this key holds other letters; save it as UTF-8")


def _require_new(key: str, seen: set[str]) -> None:
    if key in seen:
        raise RequestRefused(f"person_key {key}: an earlier line names this person; keep one of them")
    seen.add(key)


def _column(name: str) -> str:
    plain = name.strip().lower()
    return _OTHER_NAMES.get(plain, plain)
