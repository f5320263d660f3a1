"""Rows of what the engines found, content by content, and what it means version by version."""

from datetime import datetime
from typing import Any

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from escrow.db.base import JsonColumn, UtcDateTime


class EngineResultRow(SQLModel, table=True):
    """One engine's look at one content: kept by engine version and rules, so it is never done twice."""

    __tablename__ = "engine_results"

    digest: str = Field(primary_key=True)
    engine: str = Field(primary_key=True)
    engine_version: str
    rules_version: str
    status: str
    isolation: str
    reason: str | None = None
    finished_at: datetime = Field(sa_type=UtcDateTime)


class ContentFindingRow(SQLModel, table=True):
    """A rule met a content. Never the text it met: for a secret, only a keyed fingerprint and a kind."""

    __tablename__ = "content_findings"
    __table_args__ = (Index("ix_content_findings_fingerprint", "fingerprint"),)

    digest: str = Field(primary_key=True)
    fingerprint: str = Field(primary_key=True)
    """Stable name of this finding within its content: rule, normalised match (keyed) and occurrence."""
    engine: str
    rule: str
    vector: str
    severity: str
    confidence: str
    line: int
    message: str
    fix: str
    secret_tag: str | None = Field(default=None, index=True)
    spans: list[dict[str, Any]] | None = Field(default=None, sa_type=JsonColumn)
    """Byte ranges to redact: `{"start","end","kind","tag"}`."""
    traits: list[str] = Field(default_factory=list, sa_type=JsonColumn)
    """What matters only together with something else; see `scanners.findings.Trait`."""


class ObservationRow(SQLModel, table=True):
    """Something runs of a version were seen to do that counts towards its rating; the worst of them."""

    __tablename__ = "observations"

    script_id: str = Field(primary_key=True)
    number: int = Field(primary_key=True)
    rule: str = Field(primary_key=True)
    vector: str
    severity: str
    confidence: str
    message: str
    traits: list[str] = Field(default_factory=list, sa_type=JsonColumn)
    endpoint_id: str
    run: str
    """The run that showed it worst."""
    first_seen_at: datetime = Field(sa_type=UtcDateTime)
    last_seen_at: datetime = Field(sa_type=UtcDateTime)


class RedactionRow(SQLModel, table=True):
    """What must not be shown of a content within one script: its own secrets, and those of its other files."""

    __tablename__ = "redactions"

    script_id: str = Field(primary_key=True)
    digest: str = Field(primary_key=True, index=True)
    pack: str
    """The redaction pack this was made with."""
    tags: list[str] = Field(sa_type=JsonColumn)
    """Secrets of the script this content was searched for."""
    spans: list[dict[str, Any]] = Field(sa_type=JsonColumn)
    shown_blob: str | None = None
    """The Git name of the content as it is shown; None when it is shown as it is."""


class FindingStateRow(SQLModel, table=True):
    """What people said of a finding of a script: accepted until, fixed, rotated."""

    __tablename__ = "finding_states"

    script_id: str = Field(primary_key=True)
    fingerprint: str = Field(primary_key=True)
    status: str
    reason: str
    by: str
    at: datetime = Field(sa_type=UtcDateTime)
    until: datetime | None = Field(default=None, sa_type=UtcDateTime)


class VersionScanRow(SQLModel, table=True):
    """Where the scan of one version stands, and its rating once it has one."""

    __tablename__ = "version_scans"

    script_id: str = Field(primary_key=True)
    number: int = Field(primary_key=True)
    state: str = Field(index=True)
    rules_version: str
    fully_analysed: bool = False
    level: str | None = Field(default=None, index=True)
    score: int | None = None
    reasons: list[dict[str, Any]] | None = Field(default=None, sa_type=JsonColumn)
    redaction_digest: str | None = None
    redacted_commit: str | None = None
    finished_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
