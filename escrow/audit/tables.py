"""Rows of the audit log: leaves, what they commit to, and signed checkpoints."""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, Integer, LargeBinary
from sqlmodel import Field, SQLModel

from escrow.db.base import JsonColumn, UtcDateTime

_RowId = BigInteger().with_variant(Integer(), "sqlite")


class AuditLeafRow(SQLModel, table=True):
    """One leaf. Any process inserts it; only the lease holder gives it its `log_index`."""

    __tablename__ = "audit_leaves"

    id: int | None = Field(default=None, primary_key=True, sa_type=_RowId)
    log_index: int | None = Field(default=None, unique=True, sa_type=BigInteger)
    event: str = Field(index=True)
    at: datetime = Field(sa_type=UtcDateTime)
    entry: bytes = Field(sa_type=LargeBinary)
    """The leaf's bytes as they are hashed: canonical JSON of event, time, blinded ids and commitment."""


class AuditDetailRow(SQLModel, table=True):
    """What a leaf commits to, in clear. Erasing names and salt here leaves every proof valid."""

    __tablename__ = "audit_details"

    leaf_id: int = Field(primary_key=True, foreign_key="audit_leaves.id", sa_type=_RowId)
    actor: str | None = Field(default=None, index=True)
    subject: str | None = Field(default=None, index=True)
    details: dict[str, Any] | None = Field(default=None, sa_type=JsonColumn)
    salt: str | None = None


class CheckpointRow(SQLModel, table=True):
    """One signed tree head."""

    __tablename__ = "audit_checkpoints"

    size: int = Field(primary_key=True, sa_type=BigInteger)
    root: str
    note: str
    signed_at: datetime = Field(sa_type=UtcDateTime)


class DeliveryRow(SQLModel, table=True):
    """Where a destination outside the house stands: what it took last, and when it is tried again."""

    __tablename__ = "audit_deliveries"

    destination: str = Field(primary_key=True)
    size: int | None = Field(default=None, sa_type=BigInteger)
    note: str | None = None
    delivered_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    next_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    failures: int = 0
    fault: str | None = None


class LogCopyRow(SQLModel, table=True):
    """A file of the log that was copied to the archive, and where it lies there."""

    __tablename__ = "audit_copies"

    path: str = Field(primary_key=True)
    object_name: str
    object_version: str | None = None
    digest: str
    copied_at: datetime = Field(sa_type=UtcDateTime)
