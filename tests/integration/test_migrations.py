"""The schema that migrations build is the schema the tables describe, on both databases."""

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

import web.wiring  # noqa: F401  (importing every part fills the metadata)
from escrow.db.base import metadata
from escrow.db.migrate import head, migrate, revision
from escrow.db.session import Database


def test_migrations_build_what_the_tables_describe(database: Database) -> None:
    with database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        ours = [change for change in compare_metadata(context, metadata) if not _is_of_the_queue_engine(change)]
    assert ours == []


def test_migrating_twice_changes_nothing(database: Database) -> None:
    migrate(database)
    assert revision(database) == head()


def _is_of_the_queue_engine(change: object) -> bool:
    return "procrastinate" in str(change)
