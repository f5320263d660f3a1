"""What forms send: days, reasons, and fields that are empty rather than absent."""

from datetime import UTC, datetime, timedelta
from typing import Annotated

from fastapi import Form

from escrow.core.errors import RequestRefused

Reason = Annotated[str, Form(min_length=3, max_length=500)]
Key = Annotated[str, Form(min_length=1, max_length=256)]


def asked_for(value: str, *, most: int = 512) -> str | None:
    """A form sends every field; an empty one asks for nothing."""
    return value.strip()[:most] or None


def day(value: str, name: str) -> datetime | None:
    """The beginning of a day in UTC; raises RequestRefused when it is none."""
    if not value:
        return None
    try:
        found = datetime.fromisoformat(value)
    except ValueError:
        raise RequestRefused(f"{name}: expected a day such as 2027-01-31; choose one") from None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def day_after(value: str, name: str) -> datetime | None:
    """The end of a day: lists are asked for days with their last one in."""
    found = day(value, name)
    return None if found is None else found + timedelta(days=1)
