"""Quotas are looked up by endpoint and time, erased contents by being erased; what a canary showed is kept."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_index("ix_batches_endpoint_received", "batches", ["endpoint_id", "received_at"])
    op.create_index("ix_content_asks_proved", "content_asks", ["endpoint_id", "proved_at"])
    op.create_index("ix_contents_destroyed_at", "contents", ["destroyed_at"])
    op.create_table(
        "archive_checks",
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("checked_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("kind", name=op.f("pk_archive_checks")),
    )
