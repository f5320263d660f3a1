"""Rule packs by two people, with the files they were tried on and what they would find."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    with op.batch_alter_table("rule_packs") as batch:
        batch.add_column(sa.Column("tests", JSON, nullable=False, server_default="{}"))
        batch.add_column(sa.Column("state", sa.String(), nullable=False, server_default="activated"))
        batch.add_column(sa.Column("reason", sa.String(), nullable=True))
        batch.add_column(sa.Column("decided_by", sa.String(), nullable=True))
        batch.add_column(sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True))
        batch.add_column(sa.Column("preview", JSON, nullable=True))
        batch.add_column(sa.Column("removal_by", sa.String(), nullable=True))
        batch.add_column(sa.Column("removal_reason", sa.String(), nullable=True))
    op.create_index("ix_content_findings_rule", "content_findings", ["rule", "digest"])
