"""A company of any size, written by the database itself: a million scripts in about a minute.

Teams of ten under a manager, departments of five hundred, ten scripts a person. One script in ten was run by a
colleague, one in fifty has a co-owner, one in two hundred a successor; two managers of each department manage each
other. Ids are random, as the vault's own are: rows that lie side by side would flatter every index.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, text

from escrow.audit.log import AuditLog
from escrow.core.clock import SystemClock
from escrow.core.events import Event
from escrow.core.principals import VAULT
from escrow.core.vault_key import VaultKey
from escrow.db.base import UtcDateTime
from escrow.db.session import Database

KEY = VaultKey(bytes(range(32)))
NOW = SystemClock().now()
_FILLED = ("people", "endpoints", "accounts", "scripts", "custody", "ownerships", "versions", "sightings",
           "version_scans")  # fmt: skip


def fill(database: Database, *, people: int, scripts: int) -> None:
    """Write the company into an empty vault."""
    with database.transaction() as session:
        AuditLog(KEY, SystemClock()).append(session, Event.VAULT_CREATED, by=VAULT)
    with _quick(database) as connection, _without_indexes(connection):
        for statement in _statements(database.is_sqlite):
            times = [bindparam(name, type_=UtcDateTime()) for name in ("now", "then") if f":{name}" in statement]
            given = {"people": people, "scripts": scripts, "machines": max(people // 100, 1), "now": NOW,
                     "then": NOW - timedelta(days=9)}  # fmt: skip
            used = {name: value for name, value in given.items() if f":{name}" in statement}
            connection.execute(text(statement).bindparams(*times), used)


def _statements(is_sqlite: bool) -> Iterator[str]:
    fresh = "lower(hex(randomblob(16)))" if is_sqlite else "replace(gen_random_uuid()::text, '-', '')"

    def numbers(bound: str) -> str:
        if is_sqlite:
            return f"(with recursive up(n) as (select 0 union all select n + 1 from up where n + 1 < {bound}) select n from up)"  # noqa: E501
        return f"(select generate_series(0, {bound} - 1) as n)"

    def digest(number: str) -> str:
        return f"'sha256:' || {f'printf({chr(39)}%064d{chr(39)}, {number})' if is_sqlite else f'lpad(({number})::text, 64, {chr(39)}0{chr(39)})'}"  # noqa: E501

    yes, no = ("1", "0") if is_sqlite else ("true", "false")
    now, then = (f"cast(:{one} as {'text' if is_sqlite else 'timestamptz'})" for one in ("now", "then"))
    groups = "" if is_sqlite else "::jsonb"
    yield f"""insert into people (key, name, manager_key, department, groups, is_active, is_demonstration,
                            created_at, changed_at)
        select 'p' || n, 'Person ' || n,
               case when n % 500 = 0 then 'p' || (n + 10) when n % 500 = 10 then 'p' || (n - 10)
                    when n % 10 = 0 then 'p' || (n - n % 500) else 'p' || (n - n % 10) end,
               'd' || (n / 500), '[]'{groups}, {yes}, {no}, {now}, {now} from {numbers(":people")} numbered"""
    yield f"""insert into people (key, name, groups, is_active, is_demonstration, created_at, changed_at)
        select 'q' || n, 'Queue ' || n, '["escrow-fallback"]'{groups}, {yes}, {no}, {now}, {now}
        from {numbers("3")} numbered"""
    yield f"""insert into endpoints (id, host_id, name, os, enrolled_at)
        select 'e' || n, 'h', 'e' || n, 'Debian', {now} from {numbers(":machines")} numbered"""
    yield f"""insert into accounts (endpoint_id, name, person_key, kind)
        select 'e' || (n % :machines), 'u' || n, 'p' || n, 'personal' from {numbers(":people")} numbered"""
    yield f"""create temporary table company as
        select n, n % :people as person, {fresh} as script, {fresh} as owning from {numbers(":scripts")} numbered"""
    yield f"""insert into scripts (id, endpoint_id, account, path, name, language, kind, origin, versions, runs,
                             first_seen_at, last_seen_at)
        select script, 'e' || (person % :machines), 'u' || person, '/srv/' || n || '.py', n || '.py', 'python', 'file',
               'own', 1, 1, {then}, {now} from company"""
    yield f"""insert into custody (script_id, state, revision, changed_at) select script, 'owned', 1, {then}
        from company"""
    owned = "insert into ownerships (id, script_id, principal_kind, principal_key, role, valid_from, cause)"
    yield f"{owned} select owning, script, 'person', 'p' || person, 'owner', {then}, 'linked' from company"
    for role, every, place in (("co-owner", 50, 7), ("successor", 200, 13)):
        yield f"""{owned} select {fresh}, script, 'person', 'p' || ((person + 1) % :people), '{role}', {then},
            'named' from company where n % {every} = {place}"""
    yield f"""insert into versions (script_id, number, digest, tree, commit_id, first_seen_at, leaf_id)
        select script, 1, {digest("n")}, 't' || n, 'c' || n, {then}, (select max(id) from audit_leaves)
        from company where n % 10 = 0"""
    yield f"""insert into version_scans (script_id, number, state, rules_version, fully_analysed, level, score)
        select script, 1, 'complete', '1', {yes},
            case n % 30 when 0 then 'critical' when 10 then 'low' else 'high' end, 50 from company where n % 10 = 0"""
    yield f"""insert into sightings (digest, endpoint_id, account, path, count, first_seen_at, last_seen_at)
        select {digest("n")}, 'e' || (runner % :machines), 'u' || runner, '/home/' || n || '.py', 5, {then}, {now}
        from (select n, (person + 1 + n / 10 % 8) % :people as runner from company where n % 10 = 0) used"""
    yield "drop table company"
    yield "analyze"


@contextmanager
def _quick(database: Database) -> Iterator[Connection]:
    """A connection for filling alone: nothing of what it does need survive a crash."""
    with database.engine.connect() as connection:
        driver: Any = connection.connection.driver_connection  # outside of any transaction, where settings hold
        for setting in (
            ("pragma foreign_keys = off", "pragma synchronous = off", "pragma cache_size = -600000",
             "pragma temp_store = memory")
            if database.is_sqlite
            else ("set synchronous_commit = off", "set maintenance_work_mem = '512MB'", "set work_mem = '256MB'")
        ):  # fmt: skip
            driver.execute(setting)
        driver.commit()
        yield connection
        connection.commit()
        connection.invalidate()  # its settings are for nobody else


@contextmanager
def _without_indexes(connection: Connection) -> Iterator[None]:
    """An index is built in one go when all rows are there."""
    found: list[tuple[str, str]] = []
    for table in _FILLED:
        found += [(str(name), str(made)) for name, made in connection.execute(text(_indexes(connection)), {"t": table})]
    for name, _ in found:
        connection.exec_driver_sql(f'drop index "{name}"')
    yield
    for _, made in found:
        connection.exec_driver_sql(made)


def _indexes(connection: Connection) -> str:
    """Indexes that no constraint needs, and how each is made."""
    if connection.dialect.name == "sqlite":
        return "select name, sql from sqlite_master where type = 'index' and tbl_name = :t and sql is not null"
    return (
        "select indexname, indexdef from pg_indexes where tablename = :t and indexname not in "
        "(select conname from pg_constraint where conrelid = cast(:t as regclass))"
    )
