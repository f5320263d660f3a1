"""The rights that come with answering for a script are seen in who answers, and no longer written beside it."""

from datetime import datetime

import sqlalchemy as sa
from alembic import op

from escrow.core.clock import SystemClock
from escrow.db.base import UtcDateTime

revision = "0022"
down_revision = "0021"

_ANSWERING = "('owner', 'co-owner', 'custodian')"
_RIGHTS = """
CREATE VIEW rights (principal_key, script_id, "right", valid_from, valid_to) AS
SELECT principal_key, script_id, "right", valid_from, valid_to FROM grants
UNION ALL
SELECT principal_key, script_id, role, valid_from, valid_to FROM ownerships
WHERE principal_kind = 'person' AND role IN {answering} AND valid_to IS NULL
UNION ALL
SELECT people.key, answers.script_id, answers.role, answers.valid_from, answers.valid_to
FROM people JOIN ownerships AS answers ON answers.principal_key = people.team
WHERE answers.principal_kind = 'team' AND answers.role IN {answering} AND people.is_active AND answers.valid_to IS NULL
UNION ALL
SELECT people.key, answers.script_id, answers.role, answers.valid_from, answers.valid_to
FROM people CROSS JOIN {groups} JOIN ownerships AS answers ON answers.principal_key = standing.value
WHERE answers.principal_kind = 'queue' AND answers.role IN {answering} AND people.is_active AND answers.valid_to IS NULL
UNION ALL
SELECT people.manager_key, answers.script_id, {manager}, answers.valid_from, answers.valid_to
FROM people JOIN ownerships AS answers ON answers.principal_key = people.key
WHERE answers.principal_kind = 'person' AND answers.role = 'owner' AND people.manager_key IS NOT NULL
AND answers.valid_to IS NULL AND answers.script_id NOT IN (
    SELECT script_id FROM holds WHERE script_id IS NOT NULL AND released_at IS NULL
    UNION
    SELECT owned.script_id FROM holds CROSS JOIN ownerships AS owned
    WHERE holds.released_at IS NULL AND owned.principal_key = holds.person_key
    AND owned.principal_kind = 'person' AND owned.role = 'owner'
)
"""
_ON = {
    "sqlite": {"groups": "json_each(people.groups) AS standing", "manager": "'manager'"},
    "postgresql": {
        "groups": "jsonb_array_elements_text(people.groups) AS standing (value)",
        "manager": "CAST('manager' AS VARCHAR)",
    },
}


def upgrade() -> None:
    now = SystemClock().now()
    _end_what_is_seen_now(now)
    _begin_to_remember_places(now)
    op.drop_index("ix_grants_cause", table_name="grants")
    op.execute(_RIGHTS.format(answering=_ANSWERING, **_ON[op.get_bind().dialect.name]))


def _end_what_is_seen_now(now: datetime) -> None:
    """Grants that came with an ownership stay as history: they end as the view begins to say what they said."""
    grants = sa.table("grants", sa.column("cause"), sa.column("valid_from", UtcDateTime()),
                      sa.column("valid_to", UtcDateTime()))  # fmt: skip
    moment = sa.literal(now, UtcDateTime())
    ended = sa.case((grants.c.valid_from > moment, grants.c.valid_from), else_=moment)
    op.execute(
        grants.update()
        .where(grants.c.valid_to.is_(None), grants.c.cause.startswith("ownership:"))
        .values(valid_to=ended)
    )


def _begin_to_remember_places(now: datetime) -> None:
    """Where everybody stands from now on; until now it stands in the grants it brought."""
    op.create_table(
        "person_places",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("person_key", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("valid_from", UtcDateTime(), nullable=False),
        sa.Column("valid_to", UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person_places")),
    )
    op.create_index(op.f("ix_person_places_person_key"), "person_places", ["person_key"])
    op.create_index(op.f("ix_person_places_value"), "person_places", ["value"])
    is_postgres = op.get_bind().dialect.name == "postgresql"
    fresh = "replace(gen_random_uuid()::text, '-', '')" if is_postgres else "lower(hex(randomblob(16)))"
    moment = "timestamptz" if is_postgres else "text"
    groups = _ON[op.get_bind().dialect.name]["groups"]
    for kind, value, source in (
        ("manager", "manager_key", "people"),
        ("team", "team", "people"),
        ("group", "standing.value", f"people CROSS JOIN {groups}"),
    ):
        given = sa.text(
            f"INSERT INTO person_places (id, person_key, kind, value, valid_from) "  # noqa: S608  # all of it is ours
            f"SELECT {fresh}, people.key, '{kind}', {value}, CAST(:now AS {moment}) FROM {source} "
            f"WHERE {value} IS NOT NULL"
        )
        op.execute(given.bindparams(sa.bindparam("now", now, UtcDateTime())))
