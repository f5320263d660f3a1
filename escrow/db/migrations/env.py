"""How Alembic runs here: one connection given by the caller, one transaction, one migrator at a time."""

from alembic import context
from sqlalchemy import text

from escrow.db.base import metadata

# Two replicas starting together must not both migrate; the number is ours alone.
_ADVISORY_LOCK = 0x5C41A7

connection = context.config.attributes["connection"]
is_postgres = connection.dialect.name == "postgresql"
context.configure(
    connection=connection,
    target_metadata=metadata,
    render_as_batch=not is_postgres,
    compare_type=True,
    transaction_per_migration=False,
    transactional_ddl=True,  # on SQLite too, whose every BEGIN is ours: an upgrade is there whole or not at all
)
if is_postgres:
    connection.execute(text("set lock_timeout = '10s'"))
    connection.execute(text("set statement_timeout = '300s'"))
    connection.execute(text("select pg_advisory_lock(:key)"), {"key": _ADVISORY_LOCK})
    connection.commit()
try:
    with context.begin_transaction():
        context.run_migrations()
    connection.commit()
finally:
    if is_postgres:
        connection.rollback()
        connection.execute(text("select pg_advisory_unlock(:key)"), {"key": _ADVISORY_LOCK})
        connection.commit()
