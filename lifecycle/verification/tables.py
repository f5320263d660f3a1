"""Rows of verifiers and of what they were asked to find out."""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, Index
from sqlmodel import Field, SQLModel

from escrow.db.base import JsonColumn, UtcDateTime


class VerifierRow(SQLModel, table=True):
    """A verifier that was allowed: another machine or user, with a key of its own and one token."""

    __tablename__ = "verifiers"

    id: str = Field(primary_key=True)
    name: str = Field(unique=True)
    key: str
    """Its public key, `name+hash+base64`."""
    token_id: str = Field(index=True)
    allowed_by: str
    allowed_at: datetime = Field(sa_type=UtcDateTime)
    revoked_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class VerificationRow(SQLModel, table=True):
    """Somebody asked for one version to be rebuilt or run, whether a second person agreed, and what came of it."""

    __tablename__ = "verifications"
    __table_args__ = (
        CheckConstraint("decided_by IS NULL OR decided_by <> requested_by", name="four_eyes"),
        Index("ix_verifications_version", "script_id", "number"),
    )

    id: str = Field(primary_key=True)
    script_id: str
    number: int
    digest: str
    tree: str
    wanted: str
    reason: str
    state: str = Field(index=True)
    requested_by: str
    requested_at: datetime = Field(sa_type=UtcDateTime)
    decided_by: str | None = None
    decision_reason: str | None = None
    decided_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    verifier_id: str | None = Field(default=None, foreign_key="verifiers.id")
    attempts: int = 0
    leased_until: datetime | None = Field(default=None, sa_type=UtcDateTime)
    material: str | None = None
    """Digest of what the verifier was given: a result about anything else is refused."""
    level: str | None = None
    """The highest level shown, `L3` to `L5`; None when none was."""
    checks: list[dict[str, Any]] | None = Field(default=None, sa_type=JsonColumn)
    isolation: str | None = None
    note: str | None = None
    """The result as the verifier signed it."""
    finished_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
