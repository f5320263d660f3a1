"""Rows that say what was to be erased, who asked, who agreed, and what came of it."""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint
from sqlmodel import Field, SQLModel

from escrow.db.base import JsonColumn, UtcDateTime


class ErasureRow(SQLModel, table=True):
    """One erasure, from the request to its report. Nobody agrees to their own."""

    __tablename__ = "erasures"
    __table_args__ = (CheckConstraint("decided_by <> requested_by", name="four_eyes"),)

    id: str = Field(primary_key=True)
    kind: str
    target: str = Field(index=True)
    """A content's digest, or a person's key; of an erased person only a pseudonym is left."""
    words: list[str] = Field(sa_type=JsonColumn)
    """Other spellings of a person's name to look for; emptied once they were."""
    reason: str
    state: str = Field(index=True)
    requested_by: str
    requested_at: datetime = Field(sa_type=UtcDateTime)
    decided_by: str | None = None
    decided_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    decision_reason: str | None = None
    finished_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    report: dict[str, Any] | None = Field(default=None, sa_type=JsonColumn)
