"""Writing and reading many rows at once: by COPY and documents on PostgreSQL, by prepared tuples on SQLite."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from functools import cache, lru_cache
from operator import itemgetter
from typing import Any

import msgspec
import psycopg
from sqlalchemy import (
    JSON,
    ColumnElement,
    LargeBinary,
    Select,
    Table,
    any_,
    bindparam,
    case,
    cast,
    column,
    func,
    literal_column,
)
from sqlalchemy import select as sql_select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.types import String
from sqlmodel import Session, SQLModel

from escrow.core.errors import DatabaseUnavailable, RequestRefused
from escrow.db.base import UtcDateTime

Row = dict[str, Any]
"""A row by column name, on its way to or from a table."""
_AT_ONCE = 1000
_WORTH_A_COPY = 8
"""Rows; a COPY takes two more round trips than an insert does."""


def insert_new(session: Session, table: type[SQLModel], rows: Iterable[Row]) -> None:
    """Insert rows whose keys nobody else can be writing: the fastest way in there is."""
    insert_ordered(session, table, _in_order(rows, _keys(table)))


def insert_ordered(session: Session, table: type[SQLModel], rows: Sequence[Row]) -> None:
    """As `insert_new`, of rows that come in the order of their keys, each once."""
    if len(rows) >= _WORTH_A_COPY and _is_postgres(session):
        _copy(session, _core(table), rows)
    elif rows:
        _write(session, table, rows, _inserting(table, _dialect(session)))


def insert_stream(
    session: Session, table: type[SQLModel], names: tuple[str, ...], rows: Iterator[tuple[Any, ...]]
) -> None:
    """As `insert_ordered`, of so many rows that they are not held at once: values of these columns, JSON as `document`.

    No column may hold times: those of SQLite would have to be told in its way.
    """
    if _is_postgres(session):
        _send(session, _core(table), names, rows)
        return
    sent, order = _as_text(table, _inserting(table, "sqlite"), names)
    pick = itemgetter(*(names.index(name) for name in order))
    if kept := [pick(row) for row in rows]:
        session.connection().exec_driver_sql(sent, kept)


def document(value: Any) -> str | None:
    """A JSON document as both databases are sent one."""
    return None if value is None else msgspec.json.encode(value).decode()


def upsert(session: Session, table: type[SQLModel], rows: Iterable[Row], *, replace: Sequence[str]) -> None:
    """Insert rows; where the key is known, replace the named columns, or nothing when none is named."""
    ordered = _in_order(rows, _keys(table))
    if ordered:
        _write(session, table, ordered, _replacing(table, _dialect(session), tuple(replace)))


def count_up(
    session: Session,
    table: type[SQLModel],
    rows: Iterable[Row],
    *,
    key: Sequence[str] | None = None,
    counter: str = "count",
    also: Mapping[str, Callable[[Any, Any], Any]] | None = None,
) -> None:
    """Insert counted rows; where the key is known, add to its count and widen its first and last time.

    `also` says what becomes of other columns: (column as known, column as given) to its new value.
    """
    named = tuple(key or _keys(table))
    ordered = _in_order(rows, named)
    if ordered:
        more = tuple((also or {}).items())
        _write(session, table, ordered, _counting(table, _dialect(session), named, counter, more))


# --- statements, each made once: making one costs more than sending it ---------------------------------------


@cache
def _inserting(table: type[SQLModel], dialect: str) -> Any:
    return _insert(table, dialect)


@cache
def _replacing(table: type[SQLModel], dialect: str, replace: tuple[str, ...]) -> Any:
    statement = _insert(table, dialect)
    if not replace:
        return statement.on_conflict_do_nothing(index_elements=_keys(table))
    fresh = {name: statement.excluded[name] for name in replace}
    return statement.on_conflict_do_update(index_elements=_keys(table), set_=fresh)


@lru_cache(64)
def _counting(
    table: type[SQLModel],
    dialect: str,
    key: tuple[str, ...],
    counter: str,
    also: tuple[tuple[str, Callable[[Any, Any], Any]], ...],
) -> Any:
    statement = _insert(table, dialect)
    known, more = _core(table).c, statement.excluded
    first = case((more.first_seen_at < known.first_seen_at, more.first_seen_at), else_=known.first_seen_at)
    last = case((more.last_seen_at > known.last_seen_at, more.last_seen_at), else_=known.last_seen_at)
    widened = {counter: known[counter] + more[counter], "first_seen_at": first, "last_seen_at": last}
    widened |= {name: change(known[name], more[name]) for name, change in also}
    return statement.on_conflict_do_update(index_elements=list(key), set_=widened)


@lru_cache(256)
def _from_document(table: type[SQLModel], statement: Any, names: tuple[str, ...]) -> Any:
    """Insert from one document that holds all rows: one statement, one parameter, one round trip for any number."""
    kinds = _core(table).c
    told = [column(name, _told_as(kinds[name].type)) for name in names]
    rows = cast(bindparam("rows", type_=String()), postgresql.JSON(none_as_null=True))
    given = func.json_to_recordset(rows).table_valued(*told).render_derived(name="given", with_types=True)
    return statement.from_select(names, sql_select(*(_as_kept(given.c[name], kinds[name].type) for name in names)))


def _told_as(kind: Any) -> Any:
    return String() if isinstance(kind, LargeBinary) else kind


def _as_kept(given: Any, kind: Any) -> Any:
    return func.decode(given, literal_column("'base64'")) if isinstance(kind, LargeBinary) else given


@lru_cache(256)
def _as_text(table: type[SQLModel], statement: Any, names: tuple[str, ...]) -> tuple[str, list[str]]:
    """The statement as SQLite is sent it, and its columns in the order of its marks."""
    compiled = statement.compile(dialect=sqlite.dialect(), column_keys=list(names))
    return str(compiled), list(compiled.positiontup)


# --- reading -----------------------------------------------------------------------------------------------------


def rows_of(session: Session, table: type[SQLModel], endpoint_id: str, runs: Collection[str]) -> dict[str, Row]:
    """The rows of some runs of one endpoint, by run."""
    if not runs:
        return {}
    core = _core(table)
    wanted = sql_select(core).where(core.c.endpoint_id == endpoint_id, among(session, core.c.run, runs))
    return {str(row["run"]): dict(row) for row in session.connection().execute(wanted).mappings()}


def plain_rows(session: Session, query: Any) -> list[tuple[Any, ...]]:
    """All rows of a query as mere tuples: a hundred thousand objects would be gone through at every collection."""
    found = session.connection().execute(query)
    return [tuple(row) for some in found.partitions(_AT_ONCE) for row in some]


def among(session: Session, place: Any, values: Iterable[str]) -> ColumnElement[bool]:
    """Is a column one of these values? One parameter however many there are, so the statement stays the same."""
    if _is_postgres(session):
        found: ColumnElement[bool] = place == any_(func.array(listed(session, values).scalar_subquery()))
        return found
    inside: ColumnElement[bool] = place.in_(listed(session, values))
    return inside


def listed(session: Session, values: Iterable[str]) -> Select[Any]:
    """These values as a query: for a condition on every row of a table, which is to look into a hash of them."""
    document = bindparam(None, msgspec.json.encode(sorted(values)).decode(), String())
    if _is_postgres(session):
        # One text and not an array, of which the driver would write every element by itself.
        return sql_select(func.json_array_elements_text(cast(document, postgresql.JSON())).column_valued("each"))
    return sql_select(func.json_each(document).table_valued("value").c.value)


def columns(table: type[SQLModel]) -> list[str]:
    return [column.name for column in _core(table).columns]


def others(table: type[SQLModel]) -> list[str]:
    """The columns that are not of the key."""
    return [name for name in columns(table) if name not in _keys(table)]


# --- writing -----------------------------------------------------------------------------------------------------


def _write(session: Session, table: type[SQLModel], rows: Sequence[Row], statement: Any) -> None:
    if not _is_postgres(session):
        _execute_many(session, table, statement, rows)
        return
    document = {"rows": msgspec.json.encode(rows).decode()}
    session.connection().execute(_from_document(table, statement, tuple(rows[0])), document)


def _in_order(rows: Iterable[Row], key: Sequence[str]) -> list[Row]:
    """Each key once, in order, so that two who write the same rows never wait for each other."""
    unique = {tuple(row[name] for name in key): row for row in rows}
    return [unique[place] for place in sorted(unique)]


def _copy(session: Session, table: Table, rows: Sequence[Row]) -> None:
    # What no row has need not be sent: it is NULL either way.
    names = [name for name in rows[0] if any(row[name] is not None for row in rows)]
    pick = itemgetter(*names)
    documents = [(place, document) for place, name in enumerate(names) if isinstance(table.c[name].type, JSON)]
    _send(session, table, names, (_kept(row, pick, documents) for row in rows))


def _send(session: Session, table: Table, names: Sequence[str], rows: Iterable[tuple[Any, ...]]) -> None:
    listed_names = ", ".join(f'"{name}"' for name in names)
    cursor = session.connection().connection.cursor()
    try:
        with cursor.copy(f'copy "{table.name}" ({listed_names}) from stdin') as copy:
            for row in rows:
                copy.write_row(row)
    except psycopg.DataError as fault:
        raise RequestRefused(
            "value: no row can hold such a text or number; correct it", code="value_refused"
        ) from fault
    except psycopg.OperationalError as fault:
        raise DatabaseUnavailable("database: it did not answer or was locked; try again shortly") from fault
    finally:
        cursor.close()


def _execute_many(session: Session, table: type[SQLModel], statement: Any, rows: Sequence[Row]) -> None:
    """The driver's own way: going through each value once here costs a third of what the general way does."""
    sent, names = _as_text(table, statement, tuple(rows[0]))
    kinds, pick = _core(table).c, itemgetter(*names)
    kept = [_AS_SQLITE_KEEPS.get(type(kinds[name].type)) for name in names]
    changed = [(place, keep) for place, keep in enumerate(kept) if keep is not None]
    session.connection().exec_driver_sql(sent, [_kept(row, pick, changed) for row in rows])


def _kept(row: Row, pick: Callable[[Row], Any], changed: Sequence[tuple[int, Callable[[Any], Any]]]) -> tuple[Any, ...]:
    values = list(pick(row))
    for place, keep in changed:
        values[place] = keep(values[place])
    return tuple(values)


def _moment(value: datetime | None) -> str | None:
    return None if value is None else value.astimezone(UTC).replace(tzinfo=None).isoformat(" ", "microseconds")


_AS_SQLITE_KEEPS: dict[type, Callable[[Any], Any]] = {JSON: document, UtcDateTime: _moment}
"""What SQLite keeps as text; it must be the very text SQLAlchemy would have written."""


def _is_postgres(session: Session) -> bool:
    return _dialect(session) == "postgresql"


def _dialect(session: Session) -> str:
    return session.get_bind().dialect.name


def insert_of(dialect: str) -> Any:
    """The insert of a database by the name of its dialect: the one that knows `on_conflict_do_update`."""
    return postgresql.insert if dialect == "postgresql" else sqlite.insert


def _insert(table: type[SQLModel], dialect: str) -> Any:
    return insert_of(dialect)(_core(table))


def _keys(table: type[SQLModel]) -> list[str]:
    return [column.name for column in _core(table).primary_key]


def _core(table: type[SQLModel]) -> Table:
    found: Table = table.__table__  # type: ignore[attr-defined]
    return found
