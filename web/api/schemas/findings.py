"""The shapes findings have on the wire."""

from datetime import datetime

from pydantic import BaseModel, Field


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
    fingerprint: str
    status: str
    secret_tag: str | None = None
    accepted_reason: str | None = None
    accepted_until: datetime | None = None


class FindingsOut(BaseModel):
    items: list[FindingOut]
    next: str | None = None


class AcceptIn(BaseModel):
    """Why a finding may stand, and until when."""

    reason: str = Field(min_length=1, max_length=2000)
    until: datetime
