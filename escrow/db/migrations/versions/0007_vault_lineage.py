"""Where runs go that are not of their place's own script, and what scripts are compared by."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.create_table(
        "script_redirects",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("script_id", sa.String(), nullable=False),
        sa.Column("path", sa.String(), nullable=False),
        sa.Column("why", sa.String(), nullable=False),
        sa.Column("made_by", sa.String(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("undone_by", sa.String(), nullable=True),
        sa.Column("undone_why", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["script_id"], ["scripts.id"], name=op.f("fk_script_redirects_script_id_scripts")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_script_redirects")),
    )
    op.create_index("ix_script_redirects_place", "script_redirects", ["place"])
    op.create_index("ix_script_redirects_script_id", "script_redirects", ["script_id"])
    op.create_table(
        "likeness",
        sa.Column("script_id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("signature", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["script_id"], ["scripts.id"], name=op.f("fk_likeness_script_id_scripts")),
        sa.PrimaryKeyConstraint("script_id", name=op.f("pk_likeness")),
    )
    op.create_table(
        "likeness_bands",
        sa.Column("band", sa.String(), nullable=False),
        sa.Column("script_id", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("band", "script_id", name=op.f("pk_likeness_bands")),
    )
    op.create_index("ix_likeness_bands_script_id", "likeness_bands", ["script_id"])
