"""People as a CSV file tells them: pure, a bad line never sinks the good ones."""

from collections.abc import Sequence
from dataclasses import dataclass

from escrow.core.errors import RequestRefused
from lifecycle.people.sheets import BadLine, Line, Sheet, read_sheet

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


def parse_people(body: bytes) -> tuple[list[PersonFacts], list[BadLine]]:
    """The people of a CSV, and the lines that name none. Raises RequestRefused when it is no such CSV at all."""
    good, bad = parse_lines(body)
    return [facts for _, facts in good], bad


def parse_lines(body: bytes) -> tuple[list[tuple[int, PersonFacts]], list[BadLine]]:
    """As `parse_people`, each with the number of its line."""
    sheet, good, bad = read_people(body), [], []
    seen: set[str] = set()
    for line in sheet.lines:
        try:
            facts = checked(_facts(line))
            _require_certain(facts, sheet.is_guessed)
            _require_new(facts.key, seen)
        except RequestRefused as fault:
            bad.append(BadLine(line.number, fault.message))
        else:
            good.append((line.number, facts))
    return good, bad


def read_people(body: bytes) -> Sheet:
    """The lines of a list of people, whatever program saved it."""
    return read_sheet(body, what="people", must_name="person_key", other_names=_OTHER_NAMES)


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


def _facts(line: Line) -> PersonFacts:
    if line.fault is not None:
        raise RequestRefused(line.fault)
    text, groups = line.said, line.said.get("groups")
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
