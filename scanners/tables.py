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
    __table_args__ = (
        Index("ix_content_findings_fingerprint", "fingerprint"),
        Index("ix_content_findings_rule", "rule", "digest"),
    )

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
    engine: str = "behaviour"
    fingerprint: str = ""
    fix: str = ""
    path: str | None = None
    """The file that says so, where one does."""
    line: int | None = None
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
    until_worse: bool = False
    """Also ends when the finding weighs more than it did then."""
    points: int = 0
    """What the finding weighed when this was said."""


class FindingEventRow(SQLModel, table=True):
    """One thing somebody said of a finding; never changed, so that who said what when can be read later."""

    __tablename__ = "finding_events"
    __table_args__ = (Index("ix_finding_events_finding", "script_id", "fingerprint", "at"),)

    id: str = Field(primary_key=True)
    script_id: str
    fingerprint: str
    status: str
    reason: str
    by: str
    at: datetime = Field(sa_type=UtcDateTime)
    until: datetime | None = Field(default=None, sa_type=UtcDateTime)
    until_worse: bool = False


class ScriptFindingRow(SQLModel, table=True):
    """A finding of a script across its versions: one row however often and on whatever line it was met.

    A projection of what stands in `content_findings` and `observations`, rebuilt whenever a version is rated.
    """

    __tablename__ = "script_findings"
    __table_args__ = (
        Index("ix_script_findings_place", "script_id", "path", "fingerprint"),
        Index("ix_script_findings_worst", "points", "script_id", "path", "fingerprint"),
        Index("ix_script_findings_vector", "vector", "script_id"),
        Index("ix_script_findings_rule", "rule", "script_id"),
    )

    script_id: str = Field(primary_key=True)
    fingerprint: str = Field(primary_key=True)
    engine: str
    rule: str
    vector: str
    severity: str
    confidence: str
    points: int
    """What it weighs in a rating, from severity and confidence."""
    path: str
    line: int
    message: str
    fix: str
    secret_tag: str | None = Field(default=None, index=True)
    first_version: int
    last_version: int
    """The newest version that has it."""
    first_seen_at: datetime = Field(sa_type=UtcDateTime)
    is_present: bool
    """Does the script's newest version have it?"""


class ContentPackageRow(SQLModel, table=True):
    """A library a content asks for or imports."""

    __tablename__ = "content_packages"

    digest: str = Field(primary_key=True)
    name: str = Field(primary_key=True, index=True)
    evidence: str = Field(primary_key=True)
    line: int = Field(primary_key=True)
    requirement: str = ""
    version: str | None = None


class ObservedPackageRow(SQLModel, table=True):
    """A library runs of a version were seen to load; `version` is empty where the run did not say."""

    __tablename__ = "observed_packages"

    script_id: str = Field(primary_key=True)
    number: int = Field(primary_key=True)
    name: str = Field(primary_key=True, index=True)
    version: str = Field(primary_key=True)
    endpoint_id: str
    run: str
    """The run that showed it last."""
    first_seen_at: datetime = Field(sa_type=UtcDateTime)
    last_seen_at: datetime = Field(sa_type=UtcDateTime)


class FeedRow(SQLModel, table=True):
    """A bundle of advisories that was imported. One is in use; the one before it can come back."""

    __tablename__ = "feeds"

    id: str = Field(primary_key=True)
    digest: str
    name: str
    issued_at: datetime = Field(sa_type=UtcDateTime)
    advisories: int
    packages: int
    body: bytes
    key: str
    """The public key whose signature held when it came."""
    imported_by: str
    imported_at: datetime = Field(sa_type=UtcDateTime)
    is_active: bool = Field(default=False, index=True)
    before: str | None = None
    """The feed that was in use before this one; None for the one shipped with the rules."""


class CalendarRow(SQLModel, table=True):
    """When somebody or something is expected to work, as somebody said."""

    __tablename__ = "calendars"

    kind: str = Field(primary_key=True)
    """`person`, `account`, `endpoint` or `site`."""
    key: str = Field(primary_key=True)
    """The person's key, `ENDPOINT/LOGIN`, the endpoint's id, or `default`."""
    weekdays: list[list[int]] = Field(sa_type=JsonColumn)
    """Seven pairs of minutes from midnight, Monday first; an empty pair is a day off."""
    country: str | None = None
    subdivision: str | None = None
    extra: list[str] = Field(default_factory=list, sa_type=JsonColumn)
    """Further free days, as dates."""
    set_by: str
    set_at: datetime = Field(sa_type=UtcDateTime)


class RulePackRow(SQLModel, table=True):
    """One version of a company's own rule pack; at most one version of a name is live."""

    __tablename__ = "rule_packs"

    name: str = Field(primary_key=True)
    version: int = Field(primary_key=True)
    digest: str
    files: dict[str, str] = Field(sa_type=JsonColumn)
    is_live: bool = Field(index=True)
    by: str
    at: datetime = Field(sa_type=UtcDateTime)
    tests: dict[str, str] = Field(default_factory=dict, sa_type=JsonColumn)
    """The files its rules were tried on."""
    state: str = Field(default="activated", sa_column_kwargs={"server_default": "activated"})
    """`proposed` until a second person says `activated` or `rejected`; from the command line it is activated."""
    reason: str | None = None
    decided_by: str | None = None
    decided_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    preview: dict[str, Any] | None = Field(default=None, sa_type=JsonColumn)
    """What it would newly find in all of history, once somebody asked."""
    removal_by: str | None = None
    removal_reason: str | None = None


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
    residual_level: str | None = None
    residual_score: int | None = None
    decision: str | None = None
    feed: dict[str, Any] | None = Field(default=None, sa_type=JsonColumn)
    """Name, date and digest of the advisories it was rated by."""
    redaction_digest: str | None = None
    redacted_commit: str | None = None
    finished_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class SecretRow(SQLModel, table=True):
    """One secret, wherever it stands: a keyed name of its value, what it is, and what people said of it.

    Never the value, nor anything of it. Where it stands is told by `script_findings.secret_tag`.
    """

    __tablename__ = "secrets"

    id: str = Field(primary_key=True)
    """Its keyed name: what `secret_tag` says everywhere else."""
    kind: str = Field(index=True)
    state: str = Field(index=True)
    reason: str | None = None
    by: str | None = None
    at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    until: datetime | None = Field(default=None, sa_type=UtcDateTime)
    first_seen_at: datetime = Field(sa_type=UtcDateTime)


class SecretEventRow(SQLModel, table=True):
    """One thing said of a secret, by a person or by what came; never changed."""

    __tablename__ = "secret_events"
    __table_args__ = (Index("ix_secret_events_secret", "secret_id", "at"),)

    id: str = Field(primary_key=True)
    secret_id: str
    state: str
    reason: str
    by: str
    at: datetime = Field(sa_type=UtcDateTime)
    until: datetime | None = Field(default=None, sa_type=UtcDateTime)


class LevelChangeRow(SQLModel, table=True):
    """A script's level became another: kept until people were told, and then for the record."""

    __tablename__ = "level_changes"

    id: str = Field(primary_key=True)
    script_id: str = Field(index=True)
    number: int
    before: str | None = None
    after: str
    score: int
    at: datetime = Field(sa_type=UtcDateTime)
    told_at: datetime | None = Field(default=None, sa_type=UtcDateTime, index=True)
