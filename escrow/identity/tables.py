"""Rows that say who is asking. Secrets stand here only as keyed hashes."""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, CheckConstraint, Index, text
from sqlmodel import Field, SQLModel

from escrow.db.base import JsonColumn, UtcDateTime


class EnrolmentRow(SQLModel, table=True):
    """A secret with which endpoints may enrol, some times, until some time."""

    __tablename__ = "enrolments"

    id: str = Field(primary_key=True)
    secret_hash: str = Field(unique=True)
    uses_left: int
    expires_at: datetime = Field(sa_type=UtcDateTime)
    created_by: str
    created_at: datetime = Field(sa_type=UtcDateTime)


class EndpointRow(SQLModel, table=True):
    """An enrolled machine."""

    __tablename__ = "endpoints"

    id: str = Field(primary_key=True)
    host_id: str = Field(index=True)
    name: str
    os: str
    primary_user: str | None = None
    enrolled_at: datetime = Field(sa_type=UtcDateTime)
    revoked_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    last_contact_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    collector: str | None = None
    sensors: dict[str, Any] | None = Field(default=None, sa_type=JsonColumn)
    interpreters: list[dict[str, Any]] | None = Field(default=None, sa_type=JsonColumn)
    spool_bytes: int | None = Field(default=None, sa_type=BigInteger)


class TokenRow(SQLModel, table=True):
    """A bearer token: of an endpoint, of a person, or of a service."""

    __tablename__ = "tokens"

    id: str = Field(primary_key=True)
    token_hash: str = Field(unique=True)
    roles: list[str] = Field(sa_type=JsonColumn)
    person_key: str | None = Field(default=None, index=True)
    endpoint_id: str | None = Field(default=None, foreign_key="endpoints.id", index=True)
    created_at: datetime = Field(sa_type=UtcDateTime)
    created_by: str
    expires_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    revoked_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class SessionRow(SQLModel, table=True):
    """A person signed in at the console. Deleting the row ends it."""

    __tablename__ = "sessions"

    id_hash: str = Field(primary_key=True)
    person_key: str = Field(index=True)
    roles: list[str] = Field(sa_type=JsonColumn)
    csrf_token: str
    is_development: bool = False
    issuer_subject: str | None = Field(default=None, index=True)
    issuer_session: str | None = Field(default=None, index=True)
    id_token: bytes | None = None
    """Sealed under the cookie, which is not kept: it can be shown to the issuer at sign-out, and to nobody else."""
    started_at: datetime = Field(sa_type=UtcDateTime)
    seen_at: datetime = Field(sa_type=UtcDateTime)
    expires_at: datetime = Field(sa_type=UtcDateTime)
    ended_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class RoleMappingRow(SQLModel, table=True):
    """One version of the table from the issuer's names to our roles; the one in force is agreed to by two."""

    __tablename__ = "role_mappings"
    __table_args__ = (
        CheckConstraint("decided_by IS NULL OR decided_by <> proposed_by", name="four_eyes"),
        CheckConstraint("state <> 'active' OR decided_by IS NOT NULL", name="second_person"),
        # Two tables cannot be in force, nor two wait, whatever the code above does.
        Index(
            "ux_role_mappings_state",
            "state",
            unique=True,
            sqlite_where=text("state IN ('active', 'proposed')"),
            postgresql_where=text("state IN ('active', 'proposed')"),
        ),
    )

    version: int = Field(primary_key=True)
    state: str
    entries: list[dict[str, Any]] = Field(sa_type=JsonColumn)
    reason: str
    proposed_by: str
    proposed_at: datetime = Field(sa_type=UtcDateTime)
    decided_by: str | None = None
    decision_reason: str | None = None
    decided_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class SeenClaimsRow(SQLModel, table=True):
    """What the issuer last said of a person: only roles and groups, to show whom a new table would change."""

    __tablename__ = "seen_claims"

    person_key: str = Field(primary_key=True)
    claims: dict[str, Any] = Field(default_factory=dict, sa_type=JsonColumn)
    seen_at: datetime = Field(sa_type=UtcDateTime)


class SignInRow(SQLModel, table=True):
    """A sign-in on its way: an OIDC state bound to one browser, or a one-time link."""

    __tablename__ = "sign_ins"

    id_hash: str = Field(primary_key=True)
    kind: str
    person_key: str | None = None
    roles: list[str] | None = Field(default=None, sa_type=JsonColumn)
    nonce: str | None = None
    verifier: str | None = None
    next_path: str = "/"
    expires_at: datetime = Field(sa_type=UtcDateTime)
    used_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class LogoutRow(SQLModel, table=True):
    """A logout token already acted on; the same one again is a replay."""

    __tablename__ = "logouts"

    id_hash: str = Field(primary_key=True)
    expires_at: datetime = Field(sa_type=UtcDateTime)


class BreakGlassRow(SQLModel, table=True):
    """Somebody without the right asked to read one script's code as it is, and whether a second person agreed."""

    __tablename__ = "break_glass"
    __table_args__ = (CheckConstraint("approved_by <> requested_by", name="four_eyes"),)

    id: str = Field(primary_key=True)
    script_id: str = Field(index=True)
    reason: str
    requested_by: str
    requested_at: datetime = Field(sa_type=UtcDateTime)
    approved_by: str | None = None
    approved_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    expires_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
