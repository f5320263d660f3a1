"""What closes with every handover is on no index that only the script is looked for by."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"

_ADOPTED = sa.text("\"right\" = 'adopter'")


def upgrade() -> None:
    op.drop_index("ix_ownerships_script", table_name="ownerships")
    op.create_index("ix_ownerships_script", "ownerships", ["script_id"])
    op.drop_index("ix_grants_script", table_name="grants")
    op.create_index("ix_grants_adopters", "grants", ["script_id"], sqlite_where=_ADOPTED, postgresql_where=_ADOPTED)
    op.drop_index("ix_offers_transfer", table_name="offers")
    if op.get_bind().dialect.name == "postgresql":
        # A row that changes once in its life finds room for that on its page, and no index hears of it.
        op.execute("ALTER TABLE grants SET (fillfactor = 85)")
        op.execute("ALTER TABLE offers SET (fillfactor = 50)")
        op.execute("ALTER TABLE transfer_items SET (fillfactor = 50)")
