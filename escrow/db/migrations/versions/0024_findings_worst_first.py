"""Findings are listed worst first, by what each weighs."""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"

_WEIGHED = """
UPDATE script_findings SET points =
    (CASE severity WHEN 'critical' THEN 80 WHEN 'high' THEN 55 WHEN 'medium' THEN 25 ELSE 8 END)
    * (CASE confidence WHEN 'high' THEN 100 WHEN 'medium' THEN 80 ELSE 45 END) / 100
"""


def upgrade() -> None:
    with op.batch_alter_table("script_findings", schema=None) as batch_op:
        batch_op.add_column(sa.Column("points", sa.Integer(), nullable=False, server_default="0"))
    op.execute(_WEIGHED)
    with op.batch_alter_table("script_findings", schema=None) as batch_op:
        batch_op.alter_column("points", server_default=None)
    op.create_index("ix_script_findings_worst", "script_findings", ["points", "script_id", "path", "fingerprint"])
