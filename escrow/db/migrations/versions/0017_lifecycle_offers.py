"""Offers are looked up by transfer and script; their state is on no index that every change would have to write."""

from alembic import op

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    op.drop_index("ix_offers_state", table_name="offers")
    op.drop_index("ix_offers_transfer_id", table_name="offers")
    op.create_index("ix_offers_transfer", "offers", ["transfer_id", "script_id"])
