"""The one template environment, and the words for times, sizes and counts."""

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from scanners.personal.masking import masked
from web.rendering.menu import is_here
from web.rendering.names import exact, finalize

_TEMPLATES = Path(__file__).parent.parent / "templates"
_FORMS = {
    "libraries": ("library", "libraries"),
    "network_out": ("host called", "hosts called"),
    "network_in": ("port served", "ports served"),
    "llm": ("language model", "language models"),
    "databases": ("database", "databases"),
    "files": ("file", "files"),
    "programs": ("program", "programs"),
    "logs": ("log", "logs"),
}
_LONG_NAME = re.compile(r"\b([0-9a-f]{8})[0-9a-f-]{16,}\b")
_AGO = ((86400, "day"), (3600, "hour"), (60, "minute"))


def when(at: datetime | None) -> str:
    """`2026-11-22 12:00`, UTC; templates write the zone beside it."""
    return "" if at is None else at.astimezone(UTC).strftime("%Y-%m-%d %H:%M")


def local_when(at: datetime | None, offset: str | None) -> str:
    """The time on the clock of the machine that ran it, with its offset."""
    if at is None or not offset:
        return f"{when(at)} UTC" if at else ""
    hours, minutes = int(offset[1:3]), int(offset[4:6])
    zone = timezone(timedelta(hours=hours, minutes=minutes) * (-1 if offset[0] == "-" else 1))
    return at.astimezone(zone).strftime("%Y-%m-%d %H:%M ") + offset


def ago(at: datetime | None, now: datetime) -> str:
    """How long since, in the largest unit that fits."""
    if at is None:
        return "never"
    seconds = (now - at).total_seconds()
    for length, unit in _AGO:
        if seconds >= length:
            return f"{plural(int(seconds // length), unit)} ago"
    return "just now"


def size(count: int | None) -> str:
    if count is None:
        return ""
    amount = float(count)
    for unit in ("B", "KB", "MB", "GB"):
        if amount < 1000 or unit == "GB":
            return f"{amount:.0f} {unit}" if unit == "B" else f"{amount:.1f} {unit}"
        amount /= 1000
    return ""


def seconds(length: float | None) -> str:
    """A length of time as people say it: `0.42 s`, `3 min 5 s`."""
    if length is None:
        return ""
    if length < 60:
        return f"{length:.2f} s"
    return f"{int(length // 60)} min {int(length % 60)} s"


def plural(count: int, word: str, many: str | None = None) -> str:
    """`1 script`, `1,204 scripts`."""
    return f"{count:,} {word if count == 1 else many or word + 's'}"


def things(count: int, group: str) -> str:
    """`1 library`, `3 databases`: how much of one kind a run used."""
    return plural(count, *_FORMS.get(group, (words(group), words(group))))


def say(value: Any) -> str:
    """A value of a record as people write it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Mapping):
        return ", ".join(f"{words(str(name))} {say(one)}" for name, one in value.items())
    if isinstance(value, Sequence) and not isinstance(value, str):
        return ", ".join(say(one) for one in value) or "none"
    return "none" if value is None else str(value)


def brief(text: str) -> str:
    """The text with its long names of bytes cut to their beginnings; the whole stands a click away."""
    return _LONG_NAME.sub(lambda found: found.group(1) + "…", text)


def words(name: str | None) -> str:
    return (name or "").replace("_", " ").replace("-", " ")


def environment() -> Environment:
    found = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        finalize=finalize,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.filters.update(
        masked=masked,
        when=when,
        local_when=local_when,
        ago=ago,
        size=size,
        seconds=seconds,
        plural=plural,
        words=words,
        things=things,
        say=say,
        brief=brief,
        exact=exact,
    )
    found.globals["is_here"] = is_here
    return found
