"""The shapes findings have on the wire."""

from datetime import datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class FindingOut(BaseModel):
    """A rule met a content of a script. Never the text it met."""

    id: str
    script: str
    version: int
    rule: str
    engine: str
    vector: str
    severity: str
    confidence: str
    path: str
    line: int
    message: str
    fix: str
    fix_pt: str | None = None
    likelihood: str | None = None
    impact: str | None = None
    cwe: list[str] = []
    lgpd: list[str] = []
    fingerprint: str
    status: str
    secret_tag: str | None = None
    accepted_reason: str | None = None
    accepted_until: datetime | None = None
    until_worse: bool = False
    said_by: str | None = None
    said_at: datetime | None = None
    first_version: int | None = None
    last_version: int | None = None
    first_seen: datetime | None = None


class FindingsOut(BaseModel):
    items: list[FindingOut]
    next: str | None = None


class SayingIn(BaseModel):
    """What is said of a finding: `accepted` until a time, `rotated` for good, or `open` again."""

    status: Literal["accepted", "rotated", "open"]
    reason: str = Field(min_length=1, max_length=2000)
    until: datetime | None = None
    until_worse: bool = False


class FindingNameIn(BaseModel):
    """One finding of one script."""

    script: str = Field(max_length=64)
    fingerprint: str = Field(max_length=128)


class SayingOfManyIn(SayingIn):
    """The same of several findings at once, all or none."""

    findings: list[FindingNameIn] = Field(min_length=1, max_length=500)


class SaidOut(BaseModel):
    """One thing somebody said of a finding."""

    status: str
    reason: str
    by: str
    at: datetime
    until: datetime | None
    until_worse: bool


class HistoryOut(BaseModel):
    items: list[SaidOut]
    next: str | None = None


class LevelOut(BaseModel):
    """A change of a script's level; `before` is null for its first."""

    model_config = ConfigDict(from_attributes=True)

    number: int
    before: str | None
    after: str
    score: int
    at: datetime


class LevelsOut(BaseModel):
    items: list[LevelOut]
    next: str | None = None


class CountOut(BaseModel):
    count: int


class AcceptIn(BaseModel):
    """Why a finding may stand, and until when."""

    reason: str = Field(min_length=1, max_length=2000)
    until: datetime
