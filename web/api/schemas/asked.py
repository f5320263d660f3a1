"""What callers may ask by: times as they are written in addresses, and numbers a database knows."""

from datetime import UTC, datetime
from typing import Annotated, Literal

from fastapi import Path
from pydantic import AfterValidator

from escrow.core.errors import RequestRefused


def as_utc(at: datetime) -> datetime:
    """A time without a zone means UTC; one that UTC cannot say is refused."""
    try:
        return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)
    except OverflowError:
        raise ValueError("expected a time between the years 1 and 9999 UTC") from None


Moment = Annotated[datetime, AfterValidator(as_utc)]
Origin = Literal["own", "package", "system", "self"]
VersionNumber = Annotated[int, Path(ge=1, le=2**31 - 1)]


_MOST_VERSIONS = 2**31 - 1


def version_number(text: str) -> int:
    """A version asked for by its number; raises RequestRefused beyond what a version can be."""
    if not text.isdecimal() or not 1 <= int(text[:12]) <= _MOST_VERSIONS:
        raise RequestRefused(f"version: expected 1 to {_MOST_VERSIONS}, a digest or a SWHID; ask for one of those")
    return int(text[:12])
