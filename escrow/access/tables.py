"""Rows that say who holds which right on which script, and who is shut out."""

from datetime import datetime

from sqlalchemy import Index, String, column, table, text
from sqlmodel import Field, SQLModel

from escrow.db.base import UtcDateTime

_ADOPTED = text("\"right\" = 'adopter'")


class PrincipalRow(SQLModel, table=True):
    """A person as access knows one: shut out from `disabled_at` on, whatever else they hold."""

    __tablename__ = "principals"

    key: str = Field(primary_key=True)
    disabled_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    cause: str | None = None


class GrantRow(SQLModel, table=True):
    """One right given to one principal on one script, from a time until another. Never rewritten, only ended."""

    __tablename__ = "grants"
    __table_args__ = (
        Index("ix_grants_principal", "principal_key", "script_id"),
        # Rights are looked for by whose they are; only who adopted a script is asked of the script.
        Index("ix_grants_adopters", "script_id", sqlite_where=_ADOPTED, postgresql_where=_ADOPTED),
    )

    id: str = Field(primary_key=True)
    principal_key: str
    script_id: str
    right: str
    valid_from: datetime = Field(sa_type=UtcDateTime)
    valid_to: datetime | None = Field(default=None, sa_type=UtcDateTime)
    cause: str


RIGHTS = table(
    "rights",
    column("principal_key", String()),
    column("script_id", String()),
    column("right", String()),
    column("valid_from", UtcDateTime()),
    column("valid_to", UtcDateTime()),
)
"""Every right there is: what was given as a grant, and what comes with answering for a script. A view, for reading."""
