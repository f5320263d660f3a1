"""Bringing a database to the schema this code expects, on SQLite and PostgreSQL alike."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from escrow.db.session import Database

_SCRIPTS = Path(__file__).parent / "migrations"


def migrate(database: Database, to: str = "head") -> None:
    """Apply every migration that is missing, up to the one named. Running it again changes nothing."""
    config = _config()
    with database.engine.connect() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, to)


def revision(database: Database) -> str | None:
    """The migration the database stands at; None when it has no vault."""
    with database.engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def head() -> str | None:
    """The migration this code expects."""
    return ScriptDirectory.from_config(_config()).get_current_head()


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS))
    return config
