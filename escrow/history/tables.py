"""Rows of each script's versions, with the commit each has or will have in Git."""

from datetime import datetime

from sqlalchemy import BigInteger, Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from escrow.db.base import UtcDateTime


class VersionRow(SQLModel, table=True):
    """A distinct snapshot of a script. Its commit id is known before Git has the commit."""

    __tablename__ = "versions"
    __table_args__ = (UniqueConstraint("script_id", "tree"), Index("ix_versions_digest", "digest"))

    script_id: str = Field(primary_key=True, foreign_key="scripts.id")
    number: int = Field(primary_key=True)
    digest: str
    tree: str
    commit_id: str
    parent_commit: str | None = None
    first_seen_at: datetime = Field(sa_type=UtcDateTime)
    leaf_id: int = Field(foreign_key="audit_leaves.id")
    in_git_at: datetime | None = Field(default=None, sa_type=UtcDateTime, index=True)


class VersionFileRow(SQLModel, table=True):
    """One file of a version."""

    __tablename__ = "version_files"

    script_id: str = Field(primary_key=True)
    number: int = Field(primary_key=True)
    path: str = Field(primary_key=True)
    digest: str = Field(foreign_key="contents.digest", index=True)
    git_blob: str
    size: int = Field(sa_type=BigInteger)
    role: str
