"""Rows of what was deposited: scripts, runs, sightings, and what is still missing."""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, Index, LargeBinary, UniqueConstraint
from sqlmodel import Field, SQLModel

from escrow.db.base import JsonColumn, UtcDateTime


class BatchRow(SQLModel, table=True):
    """A batch received: the answer given, so that a replay gets the same one."""

    __tablename__ = "batches"
    __table_args__ = (Index("ix_batches_endpoint_received", "endpoint_id", "received_at"),)

    endpoint_id: str = Field(primary_key=True, foreign_key="endpoints.id")
    batch_id: str = Field(primary_key=True)
    body_digest: str
    accepted: int
    rejected: list[dict[str, Any]] = Field(sa_type=JsonColumn)
    rejected_more: int = 0
    asked: list[str] = Field(sa_type=JsonColumn)
    """Digests the batch named that were absent or unproved when it came; `missing` is recomputed from them."""
    sequence_gaps: int = Field(default=0, sa_type=BigInteger)
    leaf_id: int = Field(foreign_key="audit_leaves.id")
    received_at: datetime = Field(sa_type=UtcDateTime)


class ScriptRow(SQLModel, table=True):
    """The thing that has a history: one path of one account on one endpoint."""

    __tablename__ = "scripts"
    __table_args__ = (Index("ix_scripts_last_seen", "last_seen_at", "id"), Index("ix_scripts_path", "path"))

    id: str = Field(primary_key=True)
    endpoint_id: str = Field(foreign_key="endpoints.id", index=True)
    account: str = Field(index=True)
    path: str
    name: str
    language: str
    kind: str
    origin: str
    versions: int = 0
    runs: int = 0
    first_seen_at: datetime = Field(sa_type=UtcDateTime)
    last_seen_at: datetime = Field(sa_type=UtcDateTime)


class RunRow(SQLModel, table=True):
    """One execution, as its records tell it. `run` is unique within its endpoint."""

    __tablename__ = "runs"
    __table_args__ = (
        Index("ix_runs_script", "script_id", "received_at"),
        Index("ix_runs_received", "received_at", "endpoint_id", "run"),
        Index("ix_runs_started", "started_at", "run"),
        Index("ix_runs_digest", "digest"),
    )

    endpoint_id: str = Field(primary_key=True, foreign_key="endpoints.id")
    run: str = Field(primary_key=True)
    script_id: str | None = None
    version: int | None = None
    digest: str | None = None
    account: str | None = None
    uid: int | None = Field(default=None, sa_type=BigInteger)
    path: str | None = None
    kind: str | None = None
    content: str | None = None
    origin: str | None = None
    started_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    ended_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    received_at: datetime = Field(sa_type=UtcDateTime)
    utc_offset: str | None = None
    time_zone: str | None = None
    exit_code: int | None = Field(default=None, sa_type=BigInteger)
    signal: int | None = None
    cpu_seconds: float | None = None
    wall_seconds: float | None = None
    peak_rss_bytes: int | None = Field(default=None, sa_type=BigInteger)
    read_bytes: int | None = Field(default=None, sa_type=BigInteger)
    write_bytes: int | None = Field(default=None, sa_type=BigInteger)
    argv: list[str] | None = Field(default=None, sa_type=JsonColumn)
    process: dict[str, Any] | None = Field(default=None, sa_type=JsonColumn)
    interpreter: dict[str, Any] | None = Field(default=None, sa_type=JsonColumn)
    trigger: dict[str, Any] | None = Field(default=None, sa_type=JsonColumn)
    sensor: dict[str, Any] | None = Field(default=None, sa_type=JsonColumn)
    trust: dict[str, Any] | None = Field(default=None, sa_type=JsonColumn)
    clock_skew_seconds: float | None = None


class RunActivityRow(SQLModel, table=True):
    """One part of what a run was seen to do."""

    __tablename__ = "run_activity"

    endpoint_id: str = Field(primary_key=True)
    run: str = Field(primary_key=True)
    part: int = Field(primary_key=True)
    activity: dict[str, Any] = Field(sa_type=JsonColumn)


class RunSnapshotRow(SQLModel, table=True):
    """The snapshot a run named; it waits here until both its contents and its run are known."""

    __tablename__ = "run_snapshots"

    endpoint_id: str = Field(primary_key=True)
    run: str = Field(primary_key=True)
    digest: str
    files: list[dict[str, Any]] = Field(sa_type=JsonColumn)
    received_at: datetime = Field(sa_type=UtcDateTime)
    settled_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class SightingRow(SQLModel, table=True):
    """A digest seen at one place: how often, first and last."""

    __tablename__ = "sightings"

    digest: str = Field(primary_key=True)
    endpoint_id: str = Field(primary_key=True)
    account: str = Field(primary_key=True)
    path: str = Field(primary_key=True)
    count: int
    first_seen_at: datetime = Field(sa_type=UtcDateTime)
    last_seen_at: datetime = Field(sa_type=UtcDateTime)


class ContentAskRow(SQLModel, table=True):
    """A content asked of an endpoint, and when that endpoint proved to hold it."""

    __tablename__ = "content_asks"
    __table_args__ = (Index("ix_content_asks_proved", "endpoint_id", "proved_at"),)

    endpoint_id: str = Field(primary_key=True, foreign_key="endpoints.id")
    digest: str = Field(primary_key=True)
    asked_at: datetime = Field(sa_type=UtcDateTime)
    proved_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class LossRow(SQLModel, table=True):
    """Something that ran and was not captured, counted by endpoint, reason and path."""

    __tablename__ = "losses"
    __table_args__ = (UniqueConstraint("endpoint_id", "reason", "path", "digest"),)

    id: str = Field(primary_key=True)
    endpoint_id: str = Field(foreign_key="endpoints.id", index=True)
    reason: str
    path: str = ""
    digest: str = ""
    count: int = Field(sa_type=BigInteger)
    first_seen_at: datetime = Field(sa_type=UtcDateTime)
    last_seen_at: datetime = Field(sa_type=UtcDateTime)


class FileStateRow(SQLModel, table=True):
    """What became of a file a run wrote."""

    __tablename__ = "file_states"
    __table_args__ = (Index("ix_file_states_writer", "endpoint_id", "written_by_run"),)

    endpoint_id: str = Field(primary_key=True)
    path: str = Field(primary_key=True)
    observed_at: datetime = Field(primary_key=True, sa_type=UtcDateTime)
    is_present: bool
    size: int | None = Field(default=None, sa_type=BigInteger)
    rows: int | None = Field(default=None, sa_type=BigInteger)
    written_by_run: str | None = None


class ScriptLinkRow(SQLModel, table=True):
    """Two scripts that have something in common. Rights never flow over a link."""

    __tablename__ = "script_links"

    script_id: str = Field(primary_key=True, foreign_key="scripts.id")
    other_id: str = Field(primary_key=True, foreign_key="scripts.id")
    kind: str = Field(primary_key=True)
    figure: float | None = None
    why: str
    since: datetime = Field(sa_type=UtcDateTime)


class RedirectRow(SQLModel, table=True):
    """Runs that would be of one script are of another: since when, why, by whose word. Taken back, never removed."""

    __tablename__ = "script_redirects"

    id: str = Field(primary_key=True)
    kind: str
    place: str = Field(index=True)
    """The id the script of that place has, or would have had."""
    script_id: str = Field(foreign_key="scripts.id", index=True)
    path: str
    why: str
    made_by: str
    since: datetime = Field(sa_type=UtcDateTime)
    undone_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    undone_by: str | None = None
    undone_why: str | None = None


class LikenessRow(SQLModel, table=True):
    """What stands for a script's newest version when it is compared."""

    __tablename__ = "likeness"

    script_id: str = Field(primary_key=True, foreign_key="scripts.id")
    number: int
    digest: str
    signature: bytes = Field(sa_type=LargeBinary)


class LikenessBandRow(SQLModel, table=True):
    """A part of a signature: two that are alike very likely share one."""

    __tablename__ = "likeness_bands"

    band: str = Field(primary_key=True)
    script_id: str = Field(primary_key=True, index=True)
