"""Findings across versions, libraries, feeds of advisories, calendars, and what a rating says besides its level."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.create_table(
        "calendars",
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("weekdays", JSON, nullable=False),
        sa.Column("country", sa.String(), nullable=True),
        sa.Column("subdivision", sa.String(), nullable=True),
        sa.Column("extra", JSON, nullable=False),
        sa.Column("set_by", sa.String(), nullable=False),
        sa.Column("set_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("kind", "key", name=op.f("pk_calendars")),
    )

    op.create_table(
        "content_packages",
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("evidence", sa.String(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("requirement", sa.String(), nullable=False),
        sa.Column("version", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("digest", "name", "evidence", "line", name=op.f("pk_content_packages")),
    )
    with op.batch_alter_table("content_packages", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_content_packages_name"), ["name"], unique=False)

    op.create_table(
        "feeds",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("advisories", sa.Integer(), nullable=False),
        sa.Column("packages", sa.Integer(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("imported_by", sa.String(), nullable=False),
        sa.Column("imported_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("is_active", sa.Boolean(), nullable=False),
        sa.Column("before", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feeds")),
    )
    with op.batch_alter_table("feeds", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_feeds_is_active"), ["is_active"], unique=False)

    op.create_table(
        "finding_events",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("script_id", sa.String(), nullable=False),
        sa.Column("fingerprint", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("until_worse", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_finding_events")),
    )
    with op.batch_alter_table("finding_events", schema=None) as batch_op:
        batch_op.create_index("ix_finding_events_finding", ["script_id", "fingerprint", "at"], unique=False)

    op.create_table(
        "observed_packages",
        sa.Column("script_id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("version", sa.String(), nullable=False),
        sa.Column("endpoint_id", sa.String(), nullable=False),
        sa.Column("run", sa.String(), nullable=False),
        sa.Column("first_seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("script_id", "number", "name", "version", name=op.f("pk_observed_packages")),
    )
    with op.batch_alter_table("observed_packages", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_observed_packages_name"), ["name"], unique=False)

    op.create_table(
        "script_findings",
        sa.Column("script_id", sa.String(), nullable=False),
        sa.Column("fingerprint", sa.String(), nullable=False),
        sa.Column("engine", sa.String(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("vector", sa.String(), nullable=False),
        sa.Column("severity", sa.String(), nullable=False),
        sa.Column("confidence", sa.String(), nullable=False),
        sa.Column("path", sa.String(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("message", sa.String(), nullable=False),
        sa.Column("fix", sa.String(), nullable=False),
        sa.Column("secret_tag", sa.String(), nullable=True),
        sa.Column("first_version", sa.Integer(), nullable=False),
        sa.Column("last_version", sa.Integer(), nullable=False),
        sa.Column("first_seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("is_present", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("script_id", "fingerprint", name=op.f("pk_script_findings")),
    )
    with op.batch_alter_table("script_findings", schema=None) as batch_op:
        batch_op.create_index("ix_script_findings_place", ["script_id", "path", "fingerprint"], unique=False)
        batch_op.create_index("ix_script_findings_rule", ["rule", "script_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_script_findings_secret_tag"), ["secret_tag"], unique=False)
        batch_op.create_index("ix_script_findings_vector", ["vector", "script_id"], unique=False)

    with op.batch_alter_table("finding_states", schema=None) as batch_op:
        batch_op.add_column(sa.Column("until_worse", sa.Boolean(), nullable=False, server_default=sa.false()))
        batch_op.add_column(sa.Column("points", sa.Integer(), nullable=False, server_default="0"))
    with op.batch_alter_table("observations", schema=None) as batch_op:
        batch_op.add_column(sa.Column("engine", sa.String(), nullable=False, server_default="behaviour"))
        batch_op.add_column(sa.Column("fingerprint", sa.String(), nullable=False, server_default=""))
        batch_op.add_column(sa.Column("fix", sa.String(), nullable=False, server_default=""))
        batch_op.add_column(sa.Column("path", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("line", sa.Integer(), nullable=True))
    with op.batch_alter_table("version_scans", schema=None) as batch_op:
        batch_op.add_column(sa.Column("residual_level", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("residual_score", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("decision", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("feed", JSON, nullable=True))
