"""Databases that stand at the schema at once: the migrations run once in a process, and then a copy is taken.

What the migrations do is test_migrations.py's; here they are only the way to a vault.
"""

import tempfile
from functools import cache
from pathlib import Path

from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url

from escrow.core.ids import new_id
from escrow.db.migrate import migrate as migrate_in_earnest
from escrow.db.session import Database


def migrate(database: Database) -> None:
    """What escrow.db.migrate does, by a copy where the database is a file that is not there yet."""
    if database.is_sqlite and database.url.database and not Path(database.url.database).exists():
        Path(database.url.database).write_bytes(_sqlite_template())
    else:
        migrate_in_earnest(database)


def without_waiting_for_the_disk(server: str) -> None:
    """Nothing of a test's database has to outlast a power cut; what a killed process leaves is as safe as ever."""
    for setting in ("fsync", "full_page_writes"):
        _as_admin(server, f"alter system set {setting} = off")
    _as_admin(server, "select pg_reload_conf()")


def postgres_copy(server: str) -> str:
    """The URL of a new database of this server, at the schema."""
    return create_database(server, _postgres_template(server))


def create_database(server: str, template: str = "template1") -> str:
    """The URL of a new database of this server."""
    name = f"t_{new_id()[:12]}"
    _as_admin(server, f"create database {name} template {template} strategy file_copy")
    return make_url(server).set(database=name).render_as_string(hide_password=False)


def drop_database(server: str, url: str) -> None:
    _as_admin(server, f"drop database {make_url(url).database} with (force)")


def _as_admin(server: str, statement: str) -> None:
    admin = create_engine(server, isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.execute(text(statement))
    admin.dispose()


@cache
def _sqlite_template() -> bytes:
    with tempfile.TemporaryDirectory(prefix="escrow-schema-") as folder:
        made = Path(folder) / "escrow.db"
        database = Database(f"sqlite:///{made}")
        migrate_in_earnest(database)
        database.close()  # the last connection folds the write-ahead log into the file
        return made.read_bytes()


@cache
def _postgres_template(server: str) -> str:
    url = create_database(server)
    database = Database(url)
    migrate_in_earnest(database)
    database.close()
    name = make_url(url).database
    assert name is not None
    return name
