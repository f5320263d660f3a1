"""Whom a transfer asks is written once for scripts that are alike, and each offer is seen in that list."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")

revision = "0023"
down_revision = "0022"

_OFFERED = """
CREATE VIEW offered (id, script_id, person_key, score, reasons, state, transfer_id, made_by, made_at, answered_at) AS
SELECT id, script_id, person_key, score, reasons, state, transfer_id, made_by, made_at, answered_at
FROM offers WHERE state <> 'unmade'
UNION ALL
SELECT {name}, items.script_id, named.person_key, named.score, named.reasons,
    CAST(CASE WHEN items.outcome IN ('restored', 'away') THEN 'withdrawn' ELSE 'open' END AS VARCHAR),
    items.transfer_id, transfers.applied_by, transfers.applied_at,
    CASE WHEN items.outcome IN ('restored', 'away') THEN transfers.undone_at END
FROM transfer_items AS items
JOIN shortlists AS named ON named.transfer_id = items.transfer_id AND named.number = items.shortlist
JOIN transfers ON transfers.id = items.transfer_id
WHERE items.is_offered AND (SELECT 1 FROM offers AS written WHERE written.id = {name} LIMIT 1) IS NULL
"""
_NAME = "CAST(items.transfer_id || CAST(named.place AS VARCHAR) || items.script_id AS VARCHAR)"
_EACH = {
    "sqlite": (
        "CROSS JOIN json_each(told.said) AS one",
        "one.key, one.value->>'person', one.value->>'score', one.value->'reasons'",
    ),
    "postgresql": (
        "CROSS JOIN jsonb_array_elements(CAST(told.said AS JSONB)) WITH ORDINALITY AS one (value, place)",
        "one.place - 1, one.value->>'person', CAST(one.value->>'score' AS INTEGER), one.value->'reasons'",
    ),
}
_TOLD = """
CREATE TEMPORARY TABLE told AS
SELECT transfer_id, said, row_number() OVER (PARTITION BY transfer_id ORDER BY said) AS number
FROM (SELECT DISTINCT transfer_id, CAST(offers AS VARCHAR) AS said FROM transfer_items) AS every
WHERE said <> '[]'
"""


def upgrade() -> None:
    op.create_table(
        "shortlists",
        sa.Column("transfer_id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("person_key", sa.String(), nullable=False),
        sa.Column("score", sa.Integer(), nullable=False),
        sa.Column("reasons", JSON, nullable=False),
        sa.PrimaryKeyConstraint("transfer_id", "number", "place", name=op.f("pk_shortlists")),
    )
    op.create_index(op.f("ix_shortlists_person_key"), "shortlists", ["person_key"])
    op.add_column("transfers", sa.Column("applied_by", sa.String(), nullable=True))
    with op.batch_alter_table("transfer_items", schema=None) as batch_op:
        batch_op.add_column(sa.Column("shortlist", sa.Integer(), nullable=True))
        # Offers made until now have rows of their own.
        batch_op.add_column(sa.Column("is_offered", sa.Boolean(), server_default=sa.false(), nullable=False))
    _move_lists()
    _order_items()
    op.execute(_OFFERED.format(name=_NAME))
    _look_for_deadlines_that_wait()
    _let_rows_change_in_place()


def _move_lists() -> None:
    """What stands in each item goes to one list of its transfer."""
    each, columns = _EACH[op.get_bind().dialect.name]
    op.execute(_TOLD)
    op.execute(
        "INSERT INTO shortlists (transfer_id, number, place, person_key, score, reasons) "  # noqa: S608  # all of it is ours
        f"SELECT told.transfer_id, told.number, {columns} FROM told {each}"
    )
    op.execute(
        "UPDATE transfer_items SET shortlist = told.number FROM told "
        "WHERE told.transfer_id = transfer_items.transfer_id AND told.said = CAST(transfer_items.offers AS VARCHAR)"
    )
    op.execute("DROP TABLE told")


def _order_items() -> None:
    """Items are found by script, or by transfer and list: two indexes, where a third stood."""
    op.drop_index("ix_transfer_items_script_id", table_name="transfer_items")
    with op.batch_alter_table("transfer_items", schema=None) as batch_op:
        batch_op.drop_column("offers")
        batch_op.drop_constraint("pk_transfer_items", type_="primary")
        batch_op.create_primary_key("pk_transfer_items", ["script_id", "transfer_id"])
    op.create_index("ix_transfer_items_shortlist", "transfer_items", ["transfer_id", "shortlist"])


def _look_for_deadlines_that_wait() -> None:
    """Nobody asks for the deadlines of a script, nor for those that are over."""
    waiting = sa.text("done_at IS NULL")
    op.drop_index("ix_deadlines_script_id", table_name="deadlines")
    op.drop_index("ix_deadlines_due", table_name="deadlines")
    op.create_index("ix_deadlines_due", "deadlines", ["due_at"], sqlite_where=waiting, postgresql_where=waiting)


def _let_rows_change_in_place() -> None:
    """What changes with every hand-over is on as few indexes as can be, with room for it on its page."""
    is_postgres = op.get_bind().dialect.name == "postgresql"
    # A row whose columns are on no other index than one of ranges changes where it lies, and no index hears of it.
    op.drop_index("ix_custody_state", table_name="custody")
    op.create_index("ix_custody_state", "custody", ["state"], postgresql_using="brin",
                    postgresql_ops={"state": "text_bloom_ops"})  # fmt: skip
    rights = None if is_postgres else _put_aside("rights")
    live = sa.text("valid_to IS NULL AND role IN ('owner', 'custodian')")
    for index in ("ix_ownerships_principal", "ix_ownerships_script", "ux_ownerships_live"):
        op.drop_index(index, table_name="ownerships")
    with op.batch_alter_table("ownerships", schema=None) as batch_op:
        batch_op.drop_constraint("pk_ownerships", type_="primary")
        batch_op.create_primary_key("pk_ownerships", ["script_id", "id"])
    if is_postgres:
        for table, room in (("custody", 80), ("ownerships", 85)):
            op.execute(f"ALTER TABLE {table} SET (fillfactor = {room})")
            op.execute(f"CLUSTER {table} USING pk_{table}")
    op.create_index("ix_ownerships_principal", "ownerships", ["principal_key", "valid_to"])
    op.create_index("ux_ownerships_live", "ownerships", ["script_id", "role"], unique=True, sqlite_where=live,
                    postgresql_where=live)  # fmt: skip
    if rights is not None:
        op.execute(rights)


def _put_aside(view: str) -> str:
    """How a view is made, which is no more: SQLite makes a table anew only where none looks at it."""
    found = op.get_bind().execute(sa.text("SELECT sql FROM sqlite_master WHERE name = :name"), {"name": view})
    made = str(found.scalar_one())
    op.execute(f"DROP VIEW {view}")
    return made
