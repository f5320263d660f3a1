"""The shapes secrets have on the wire. None of them has room for a value."""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from pydantic import BaseModel, Field

from web.api.schemas.lifecycle import Out
from web.api.schemas.scripts import PartyOut


class SecretOut(Out):
    """One secret, wherever it stands. Its id names the value under a key of this vault and tells nothing of it."""

    id: str
    kind: str
    state: str
    reason: str | None
    by: str | None
    at: datetime | None
    until: datetime | None
    first_seen: datetime
    last_seen: datetime | None
    scripts: int
    scripts_now: int


class SecretsOut(BaseModel):
    items: Sequence[SecretOut]
    next: str | None = None


class SecretPlaceOut(BaseModel):
    """A script that holds it, or held it, and who answers for that script."""

    script: str
    name: str
    path: str
    file: str
    line: int
    level: str | None
    first_version: int
    last_version: int
    first_seen: datetime
    is_present: bool
    last_run: datetime | None
    endpoint: str
    account: str
    owner: PartyOut | None
    custodian: PartyOut | None


class SecretSaidOut(Out):
    state: str
    reason: str
    by: str
    at: datetime
    until: datetime | None


class SecretDetailOut(SecretOut):
    places: Sequence[SecretPlaceOut]
    history: Sequence[SecretSaidOut]


class SecretSayingIn(BaseModel):
    """What became of a secret: `verified` says that somebody tried it, and it opens nothing any more."""

    state: Literal["open", "rotated", "verified", "accepted"]
    reason: str = Field(min_length=3, max_length=2000)
    until: datetime | None = None


class SecretCountsOut(BaseModel):
    """How many secrets a person could read in the clear, by state: what is open is to be changed when they leave."""

    open: int
    rotated: int
    verified: int
    accepted: int
