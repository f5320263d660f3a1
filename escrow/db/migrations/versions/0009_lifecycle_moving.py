"""Moving many scripts at once."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    with op.batch_alter_table("grants", schema=None) as batch_op:
        batch_op.create_index("ix_grants_cause", ["cause"], unique=False)

    with op.batch_alter_table("transfer_items", schema=None) as batch_op:
        batch_op.add_column(sa.Column("rests_by", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("outcome", sa.String(), nullable=True))
