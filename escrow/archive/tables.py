"""Rows that say which contents are in the archive and which scripts need them."""

from datetime import datetime

from sqlalchemy import BigInteger, LargeBinary
from sqlmodel import Field, SQLModel

from escrow.db.base import UtcDateTime


class ContentRow(SQLModel, table=True):
    """One content in custody: its names, where its sealed bytes lie, and its wrapped key."""

    __tablename__ = "contents"

    digest: str = Field(primary_key=True)
    size: int = Field(sa_type=BigInteger)
    git_blob: str = Field(index=True)
    object_name: str
    object_version: str | None = None
    wrapped_key: bytes | None = Field(default=None, sa_type=LargeBinary)
    stored_at: datetime = Field(sa_type=UtcDateTime)
    destroyed_at: datetime | None = Field(default=None, sa_type=UtcDateTime, index=True)


class ArchiveCheckRow(SQLModel, table=True):
    """What a canary last showed of an archive, for every process to read."""

    __tablename__ = "archive_checks"

    kind: str = Field(primary_key=True)
    verdict: str
    checked_at: datetime = Field(sa_type=UtcDateTime)


class HolderRow(SQLModel, table=True):
    """This script needs this content: its key may not be destroyed while such a row stands."""

    __tablename__ = "content_holders"

    digest: str = Field(primary_key=True, foreign_key="contents.digest")
    script_id: str = Field(primary_key=True, index=True)
