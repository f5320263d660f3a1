"""What callers may ask by: times as they are written in addresses, and numbers a database knows."""

from datetime import UTC, datetime
from typing import Annotated

from fastapi import Path
from pydantic import AfterValidator


def as_utc(at: datetime) -> datetime:
    """A time without a zone means UTC; one that UTC cannot say is refused."""
    try:
        return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)
    except OverflowError:
        raise ValueError("expected a time between the years 1 and 9999 UTC") from None


Moment = Annotated[datetime, AfterValidator(as_utc)]
VersionNumber = Annotated[int, Path(ge=1, le=2**31 - 1)]
