"""Erasing a person's names from every table there is: whoever adds a table later need not remember to.

A name that many people or programs share must not be torn out of what is not about the person. What is distinctive is
replaced wherever it stands as a word; what is not, only where it is the whole value or stands as `person:KEY`; a login
only in rows of its own machine.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import (
    JSON,
    ColumnElement,
    String,
    Table,
    Text,
    TypeDecorator,
    and_,
    cast,
    delete,
    func,
    insert,
    or_,
    update,
)
from sqlalchemy import select as sql_select
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from escrow.core.ids import new_id
from escrow.db.base import metadata

_SHARED_LOGINS = frozenset({"root", "administrator", "admin", "system", "daemon", "nobody", "www-data", "guest"})
_DETAILS = "audit_details"
_NAMELESS = frozenset({"audit_leaves", "audit_checkpoints", "audit_copies", "audit_deliveries", "contents"})
_AT_ONCE = 200

_Old = tuple[Table, ColumnElement[bool]]
"""A row that others point at: it goes once they point at its copy."""


@dataclass(frozen=True, slots=True)
class Names:
    """Everything a person goes by here."""

    key: str
    words: Sequence[str] = field(repr=False)
    """Name, address, other spellings."""
    logins: Sequence[tuple[str, str]] = field(default=(), repr=False)
    """(endpoint, account) pairs that are the person's."""


@dataclass(frozen=True, slots=True)
class Swept:
    """What the sweep changed."""

    rows: Mapping[str, int]
    """Rows by table."""
    leaves: int
    """Audit leaves that lost their names; they stay proved."""
    logins_left: int
    """Logins left in place because they are not one person's."""


def is_distinctive(word: str) -> bool:
    """May this be replaced wherever it stands as a word? `p-1042` and `Ana Lima` may, `local` and `ana` may not."""
    return (len(word) >= 4 and not word.isalpha()) or len(word) >= 8


def erase_names(session: Session, names: Names, pseudonym: str) -> Swept:
    """Put a pseudonym where the person was named, in every table, in the caller's transaction."""
    logins = [pair for pair in names.logins if pair[1].lower() not in _SHARED_LOGINS and not pair[1].isdigit()]
    searches = [_everywhere(names, pseudonym), *_by_machine(logins, pseudonym)]
    rows: dict[str, int] = {}
    leaves, old_parents = 0, list[_Old]()
    for table in metadata.sorted_tables:  # what others point at comes first
        for search in searches:
            if table.name == _DETAILS:
                leaves += _forget_details(session, table, search)
            elif table.name not in _NAMELESS:
                count, replaced = _sweep(session, table, search)
                rows[table.name] = rows.get(table.name, 0) + count
                old_parents += replaced
    for table, same in reversed(old_parents):
        session.connection().execute(delete(table).where(same))
    session.expire_all()
    return Swept({name: n for name, n in rows.items() if n}, leaves, len(names.logins) - len(logins))


@dataclass(frozen=True, slots=True)
class _Search:
    """What to look for, where, and what to put there."""

    pseudonyms: Mapping[str, str]
    """By word in lower case. Two words never get one pseudonym: two paths must not become one."""
    parts: re.Pattern[str] | None
    """Those that are replaced wherever they stand as a word."""
    endpoint: str | None = None
    mark: str = ""

    @property
    def words(self) -> Sequence[str]:
        return list(self.pseudonyms)

    def apply(self, text: str) -> str:
        prefix, colon, rest = text.rpartition("person:")
        whole = self.pseudonyms.get(rest.lower())
        if whole is not None and not prefix:
            return f"{colon}{whole}{self.mark}"
        return text if self.parts is None else self.parts.sub(self._in_place, text)

    def _in_place(self, found: re.Match[str]) -> str:
        return self.pseudonyms[found[0].lower()] + self.mark


def _everywhere(names: Names, pseudonym: str) -> _Search:
    words = list(dict.fromkeys(word.lower() for word in (names.key, *names.words) if word))
    named = {word: f"{pseudonym}.{n}" if n else pseudonym for n, word in enumerate(words)}
    return _Search(named, _words([word for word in words if is_distinctive(word)]))


def _by_machine(logins: Sequence[tuple[str, str]], pseudonym: str) -> Iterator[_Search]:
    for number, (endpoint, login) in enumerate(sorted(set(logins)), 1):
        yield _Search({login.lower(): f"{pseudonym}-{number}"}, _words([login]), endpoint)


def _words(words: Sequence[str]) -> re.Pattern[str] | None:
    if not words:
        return None
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)", re.IGNORECASE)


# --- one table ----------------------------------------------------------------------------------------


def _sweep(session: Session, table: Table, search: _Search) -> tuple[int, list[_Old]]:
    """Replace in every row that names the person: how many, and old rows to delete once nothing points at them."""
    where = _candidates(table, search)
    if where is None:
        return 0, []
    count, old = 0, list[_Old]()
    for row in _rows(session, table, where):
        if _change(table, row, search):
            count += 1
            old += _put(session, table, row, search)
    return count, old


def _change(table: Table, row: Mapping[str, Any], search: _Search) -> dict[str, Any]:
    return {name: value for name, value in _replaced(table, row, search).items() if value != row[name]}


def _put(session: Session, table: Table, row: Mapping[str, Any], search: _Search) -> list[_Old]:
    """Write the row without its names; when that makes it like another, with a mark that tells the two apart."""
    try:
        with session.begin_nested():
            return _write(session, table, row, _change(table, row, search))
    except IntegrityError:
        return _write(session, table, row, _change(table, row, replace(search, mark=f"-{new_id()[:8]}")))


def _write(session: Session, table: Table, row: Mapping[str, Any], changed: Mapping[str, Any]) -> list[_Old]:
    keys = {column.name for column in table.primary_key}
    same = and_(*(table.c[name] == row[name] for name in keys))
    if changed.keys() & keys and _is_pointed_at(table):
        session.connection().execute(insert(table).values({**row, **changed}))
        return [(table, same)]
    session.connection().execute(update(table).where(same).values(changed))
    return []


def _rows(session: Session, table: Table, where: ColumnElement[bool]) -> list[dict[str, Any]]:
    return [dict(row) for row in session.connection().execute(sql_select(table).where(where)).mappings()]


def _candidates(table: Table, search: _Search) -> ColumnElement[bool] | None:
    """Rows that may name the person: SQL looks coarsely, and is never stricter than what then looks closely."""
    texts: list[ColumnElement[str]] = [column for column in table.c if _is_text(column)]
    jsons: list[ColumnElement[str]] = [cast(column, Text) for column in table.c if _is_json(column)]
    holds = [_holds(column, word) for column in texts for word in search.words]
    holds += [_holds(column, json.dumps(word)[1:-1]) for column in jsons for word in search.words]
    holds += [_holds(column, word) for column in jsons for word in search.words]
    if not holds:
        return None
    if search.endpoint is None:
        return or_(*holds)
    machine = table.c.get("endpoint_id", table.c.id if table.name == "endpoints" else None)
    return None if machine is None else and_(machine == search.endpoint, or_(*holds))


def _holds(column: ColumnElement[str], word: str) -> ColumnElement[bool]:
    return or_(column.contains(word, autoescape=True), func.lower(column).contains(word.lower(), autoescape=True))


def _replaced(table: Table, row: Mapping[str, Any], search: _Search) -> dict[str, Any]:
    wanted = [column.name for column in table.c if _is_text(column) or _is_json(column)]
    return {name: _with(row[name], search) for name in wanted}


def _with(value: Any, search: _Search) -> Any:
    if isinstance(value, str):
        return search.apply(value)
    if isinstance(value, Mapping):
        return {search.apply(str(name)): _with(inner, search) for name, inner in value.items()}
    if isinstance(value, list):
        return [_with(inner, search) for inner in value]
    return value


def _forget_details(session: Session, table: Table, search: _Search) -> int:
    """Take names and salt from leaves that speak of the person; what they commit to can never be opened again."""
    if search.endpoint is not None:
        where: ColumnElement[bool] | None = or_(
            *(table.c.subject == f"account:{search.endpoint}:{word}" for word in search.words)
        )
    else:
        where = _candidates(table, search)
    assert where is not None
    rows = _rows(session, table, where)
    named = [row["leaf_id"] for row in rows if search.endpoint is not None or _names(table, row, search)]
    nothing = {"actor": None, "subject": None, "details": None, "salt": None}
    for start in range(0, len(named), _AT_ONCE):
        some = table.c.leaf_id.in_(named[start : start + _AT_ONCE])
        session.connection().execute(update(table).where(some).values(nothing))
    return len(named)


def _names(table: Table, row: Mapping[str, Any], search: _Search) -> bool:
    return bool(_change(table, row, search))


def _is_text(column: ColumnElement[Any]) -> bool:
    kind = column.type
    return isinstance(kind.impl_instance if isinstance(kind, TypeDecorator) else kind, String)


def _is_json(column: ColumnElement[Any]) -> bool:
    return isinstance(column.type, JSON)


def _is_pointed_at(table: Table) -> bool:
    return any(key.column.table is table for other in metadata.tables.values() for key in other.foreign_keys)
