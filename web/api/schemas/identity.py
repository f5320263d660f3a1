"""Shapes of enrolment, endpoints and sign-in."""

from datetime import datetime
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Name = Annotated[str, StringConstraints(min_length=1, max_length=255, pattern=r"^[^\x00-\x1f\x7f]+$")]


class HostIn(BaseModel):
    """What a machine says of itself."""

    model_config = ConfigDict(extra="ignore")

    id: Name
    name: Name
    os: Name = "unknown"
    primary_user: Name | None = None


class EnrolIn(BaseModel):
    """A secret to spend, and the machine that spends it."""

    model_config = ConfigDict(extra="ignore", hide_input_in_errors=True)

    secret: str = Field(min_length=1, max_length=200)
    host: HostIn


class EnrolOut(BaseModel):
    """A machine that has become an endpoint: the only time its token is told."""

    endpoint_id: str
    token: str
    vault_id: str
    policy_keys: list[str]
    log_key: str


class EndpointOut(BaseModel):
    """An enrolled machine, and when it was last heard from."""

    id: str
    host_id: str
    name: str
    os: str
    primary_user: str | None
    enrolled_at: datetime
    revoked_at: datetime | None
    last_contact_at: datetime | None
    collector: str | None
    sensors: dict[str, Any] | None
    interpreters: list[dict[str, Any]] | None
    spool_bytes: int | None


class EndpointsOut(BaseModel):
    """One page of endpoints."""

    items: list[EndpointOut]
    next: str | None


class EnrolmentIn(BaseModel):
    """How many machines may enrol with a fresh secret, and for how long."""

    uses: int = Field(1, ge=1, le=100_000)
    hours: int = Field(24, ge=1, le=90 * 24)


class EnrolmentOut(BaseModel):
    """A fresh enrolment secret: the only time it is told."""

    id: str
    secret: str
    uses: int
    expires_at: datetime


class EnrolmentSeenOut(BaseModel):
    """A secret with which machines may enrol, without the secret."""

    id: str
    uses_left: int
    expires_at: datetime
    created_by: str
    created_at: datetime


class EnrolmentsOut(BaseModel):
    items: list[EnrolmentSeenOut]
    next: str | None = None


class RotatedOut(BaseModel):
    """An endpoint's fresh token, and how long the one before it is still good for."""

    token: str
    previous_lasts_seconds: int
