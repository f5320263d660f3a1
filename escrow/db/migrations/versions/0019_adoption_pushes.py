"""Where adopted scripts were pushed to."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"


def upgrade() -> None:
    op.create_table(
        "adoption_pushes",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("adoption_id", sa.String(), nullable=False),
        sa.Column("url", sa.String(), nullable=False),
        sa.Column("branch", sa.String(), nullable=False),
        sa.Column("commit", sa.String(), nullable=False),
        sa.Column("with_key", sa.Boolean(), nullable=False),
        sa.Column("pushed_by", sa.String(), nullable=False),
        sa.Column("pushed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["adoption_id"], ["adoptions.id"], name=op.f("fk_adoption_pushes_adoption_id_adoptions")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_adoption_pushes")),
    )
    op.create_index(op.f("ix_adoption_pushes_adoption_id"), "adoption_pushes", ["adoption_id"])
