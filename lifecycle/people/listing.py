"""People as a CSV file tells them: pure, a bad line never sinks the good ones."""

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
    try:
        rows = csv.DictReader(io.StringIO(body.decode("utf-8-sig"), newline=""))
        names = [_column(name) for name in rows.fieldnames or ()]
    except (UnicodeDecodeError, csv.Error):
        raise RequestRefused("people: expected a CSV in UTF-8; save it as such", code="csv_malformed") from None
    if "person_key" not in names:
        raise RequestRefused("people: the header names no person_key; begin with such a line", code="csv_malformed")
    rows.fieldnames = names
    return _sift(rows)


def _sift(rows: "csv.DictReader[str]") -> tuple[list[PersonFacts], list[BadLine]]:
    good, bad = [], []
    seen: set[str] = set()
    try:
        for row in rows:
            if rows.line_num > _MOST_LINES:
                raise RequestRefused(f"people: at most {_MOST_LINES} lines at once; split the file")
            try:
                facts = checked(_facts(row))
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


def _require_new(key: str, seen: set[str]) -> None:
    if key in seen:
        raise RequestRefused(f"person_key {key}: an earlier line names this person; keep one of them")
    seen.add(key)


def _column(name: str) -> str:
    plain = name.strip().lower()
    return _OTHER_NAMES.get(plain, plain)
