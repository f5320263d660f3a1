"""Rows of the embedded queue and of leases."""

from datetime import datetime
from typing import Any

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from escrow.db.base import JsonColumn, UtcDateTime


class JobRow(SQLModel, table=True):
    """Work waiting, claimed or given up."""

    __tablename__ = "jobs"
    __table_args__ = (Index("ix_jobs_due", "state", "due_at"),)

    id: str = Field(primary_key=True)
    kind: str
    payload: dict[str, Any] = Field(sa_type=JsonColumn)
    key: str | None = Field(default=None, index=True)
    """Two waiting jobs of one kind never share a key: the second enqueue is the first."""
    state: str = "waiting"
    attempts: int = 0
    due_at: datetime = Field(sa_type=UtcDateTime)
    claimed_by: str | None = None
    lease_until: datetime | None = Field(default=None, sa_type=UtcDateTime)
    fault: str | None = None
    created_at: datetime = Field(sa_type=UtcDateTime)


class LeaseRow(SQLModel, table=True):
    """A duty only one process may hold at a time."""

    __tablename__ = "leases"

    name: str = Field(primary_key=True)
    holder: str
    until: datetime = Field(sa_type=UtcDateTime)
