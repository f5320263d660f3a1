"""Writing and reading many rows at once, the same way on SQLite and PostgreSQL."""

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec
import psycopg
from sqlalchemy import JSON, Table, case, tuple_
from sqlalchemy import insert as sql_insert
from sqlalchemy import select as sql_select
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, SQLModel

from escrow.core.errors import DatabaseUnavailable, RequestRefused

Row = dict[str, Any]
"""A row by column name, on its way to or from a table."""

_MOST_AT_ONCE = 400


def insert_new(session: Session, table: type[SQLModel], rows: Sequence[Row]) -> None:
    """Insert rows whose keys nobody else can be writing: by COPY on PostgreSQL, in one statement elsewhere."""
    if not rows:
        return
    if _is_postgres(session):
        _copy(session, _core(table), rows)
    else:
        session.connection().execute(sql_insert(_core(table)), list(rows))


def upsert(session: Session, table: type[SQLModel], rows: Sequence[Row], *, replace: Sequence[str]) -> None:
    """Insert rows; where the key is known, replace the named columns, or nothing when none is named."""
    statement = _insert(session, table)
    if replace:
        fresh = {name: statement.excluded[name] for name in replace}
        _write(session, table, rows, statement.on_conflict_do_update(index_elements=_keys(table), set_=fresh))
    else:
        _write(session, table, rows, statement.on_conflict_do_nothing(index_elements=_keys(table)))


def count_up(session: Session, table: type[SQLModel], rows: Sequence[Row], *, key: Sequence[str] | None = None) -> None:
    """Insert counted rows; where the key is known, add to its count and widen its first and last time."""
    statement = _insert(session, table)
    known, more = _core(table).c, statement.excluded
    first = case((more.first_seen_at < known.first_seen_at, more.first_seen_at), else_=known.first_seen_at)
    last = case((more.last_seen_at > known.last_seen_at, more.last_seen_at), else_=known.last_seen_at)
    widened = {"count": known.count + more.count, "first_seen_at": first, "last_seen_at": last}
    named = key or _keys(table)
    _write(session, table, rows, statement.on_conflict_do_update(index_elements=named, set_=widened), key=named)


def rows_of(session: Session, table: type[SQLModel], endpoint_id: str, runs: Sequence[str]) -> dict[str, Row]:
    """The rows of some runs of one endpoint, by run."""
    core = _core(table)
    found: dict[str, Row] = {}
    for start in range(0, len(runs), _MOST_AT_ONCE):
        pairs = [(endpoint_id, run) for run in runs[start : start + _MOST_AT_ONCE]]
        wanted = sql_select(core).where(tuple_(core.c.endpoint_id, core.c.run).in_(pairs))
        found |= {str(row["run"]): dict(row) for row in session.connection().execute(wanted).mappings()}
    return found


def columns(table: type[SQLModel]) -> list[str]:
    return [column.name for column in _core(table).columns]


def others(table: type[SQLModel]) -> list[str]:
    """The columns that are not of the key."""
    return [name for name in columns(table) if name not in _keys(table)]


def _write(
    session: Session, table: type[SQLModel], rows: Sequence[Row], statement: Any, *, key: Sequence[str] | None = None
) -> None:
    """In the order of their keys, so that two who write the same rows never wait for each other."""
    keys = key or _keys(table)
    unique: Mapping[tuple[Any, ...], Row] = {tuple(row[key] for key in keys): row for row in rows}
    if unique:
        session.connection().execute(statement, [unique[key] for key in sorted(unique)])


def _copy(session: Session, table: Table, rows: Sequence[Row]) -> None:
    """The fastest way in there is: rows as text, one statement, in the caller's transaction."""
    names = [column.name for column in table.columns]
    documents = {column.name for column in table.columns if isinstance(column.type, JSON)}
    cursor = session.connection().connection.cursor()
    listed = ", ".join(f'"{name}"' for name in names)
    try:
        with cursor.copy(f'copy "{table.name}" ({listed}) from stdin') as copy:
            for row in rows:
                copy.write_row([_text_of(row[name]) if name in documents else row[name] for name in names])
    except psycopg.DataError as fault:
        raise RequestRefused(
            "value: no row can hold such a text or number; correct it", code="value_refused"
        ) from fault
    except psycopg.OperationalError as fault:
        raise DatabaseUnavailable("database: it did not answer or was locked; try again shortly") from fault
    finally:
        cursor.close()


def _text_of(document: Any) -> str | None:
    return None if document is None else msgspec.json.encode(document).decode()


def _is_postgres(session: Session) -> bool:
    return session.get_bind().dialect.name == "postgresql"


def _insert(session: Session, table: type[SQLModel]) -> Any:
    insert = postgresql.insert if _is_postgres(session) else sqlite.insert
    return insert(_core(table))


def _keys(table: type[SQLModel]) -> list[str]:
    return [column.name for column in _core(table).primary_key]


def _core(table: type[SQLModel]) -> Table:
    found: Table = table.__table__  # type: ignore[attr-defined]
    return found
