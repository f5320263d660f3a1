"""Verifications and verifiers, as the interface takes and gives them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Literal, Self

from pydantic import BaseModel, Field

from lifecycle.verification.queries import VerificationView
from web.api.schemas.scripts import Out


class VerificationIn(BaseModel):
    level: Literal["L3", "L4", "L5"] = "L5"
    reason: Annotated[str, Field(min_length=3, max_length=500)]


class ResultIn(BaseModel):
    note: Annotated[str, Field(min_length=1, max_length=65536)]
    """A C2SP signed note."""


class CheckOut(BaseModel):
    """One level: whether it was shown, and why or why not."""

    level: str
    state: str
    why: str = ""
    seconds: float | None = None


class VerificationOut(Out):
    """One verification, from the request to the signed result."""

    id: str
    script: str
    version: int
    digest: str
    wanted: str
    reason: str
    state: str
    requested_by: str
    requested_at: datetime
    decided_by: str | None
    decision_reason: str | None
    decided_at: datetime | None
    verifier: str | None
    level: str | None
    checks: Sequence[CheckOut]
    isolation: str | None
    note: str | None
    finished_at: datetime | None

    @classmethod
    def of(cls, view: VerificationView) -> Self:
        return cls.model_validate(view)


class VerificationsOut(BaseModel):
    items: Sequence[VerificationOut]
    next: str | None = None


class JobOut(Out):
    """A job as a verifier claims it."""

    id: str
    script_id: str
    number: int
    digest: str
    tree: str
    wanted: str
    leased_until: datetime


class VerifierOut(Out):
    id: str
    name: str
    key: str
    allowed_by: str
    allowed_at: datetime
    revoked_at: datetime | None


class VerifiersOut(BaseModel):
    items: Sequence[VerifierOut]
    next: str | None = None
