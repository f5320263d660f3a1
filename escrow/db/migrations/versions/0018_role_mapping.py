"""The table from the issuer's names to our roles, what the issuer last said of people, and sealed ID tokens."""

import sqlalchemy as sa
from alembic import op

from escrow.db.base import JsonColumn

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    op.create_table(
        "role_mappings",
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("entries", JsonColumn, nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("proposed_by", sa.String(), nullable=False),
        sa.Column("proposed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decided_by", sa.String(), nullable=True),
        sa.Column("decision_reason", sa.String(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("decided_by IS NULL OR decided_by <> proposed_by", name=op.f("ck_role_mappings_four_eyes")),
        sa.CheckConstraint("state <> 'active' OR decided_by IS NOT NULL", name=op.f("ck_role_mappings_second_person")),
        sa.PrimaryKeyConstraint("version", name=op.f("pk_role_mappings")),
    )
    lone = sa.text("state IN ('active', 'proposed')")
    op.create_index(
        "ux_role_mappings_state", "role_mappings", ["state"], unique=True, sqlite_where=lone, postgresql_where=lone
    )
    op.create_table(
        "seen_claims",
        sa.Column("person_key", sa.String(), nullable=False),
        sa.Column("claims", JsonColumn, nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("person_key", name=op.f("pk_seen_claims")),
    )
    op.add_column("sessions", sa.Column("id_token", sa.LargeBinary(), nullable=True))
