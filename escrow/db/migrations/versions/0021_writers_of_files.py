"""Which run wrote a followed file, without a look at all files of its machine."""

from alembic import op

revision = "0021"
down_revision = "0020"


def upgrade() -> None:
    op.create_index("ix_file_states_writer", "file_states", ["endpoint_id", "written_by_run"])
