"""One way to render every page: the environment, the words for times and sizes, and who is looking."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from web.security import Visit
from web.wiring import Services

_TEMPLATES = Path(__file__).parent.parent / "templates"


def when(at: datetime | None) -> str:
    """`2026-11-22 12:00`, UTC."""
    return "" if at is None else at.astimezone(UTC).strftime("%Y-%m-%d %H:%M")


def local_when(at: datetime | None, offset: str | None) -> str:
    """The time on the clock of the machine that ran it, with its offset."""
    if at is None or not offset:
        return when(at)
    hours, minutes = int(offset[1:3]), int(offset[4:6])
    zone = timezone(timedelta(hours=hours, minutes=minutes) * (-1 if offset[0] == "-" else 1))
    return at.astimezone(zone).strftime("%Y-%m-%d %H:%M ") + offset


def size(count: int | None) -> str:
    if count is None:
        return ""
    amount = float(count)
    for unit in ("B", "KB", "MB", "GB"):
        if amount < 1000 or unit == "GB":
            return f"{amount:.0f} {unit}" if unit == "B" else f"{amount:.1f} {unit}"
        amount /= 1000
    return ""


def words(name: str | None) -> str:
    return (name or "").replace("_", " ").replace("-", " ")


class Asked(dict[str, str]):
    """What the address asks for; a field that is not there asks for nothing."""

    def __missing__(self, name: str) -> str:
        return ""


def environment() -> Environment:
    found = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.filters.update(when=when, local_when=local_when, size=size, words=words)
    return found


_ENVIRONMENT = environment()


def show(
    request: Request, app: Services, visit: Visit, template: str, *, status: int = 200, **context: Any
) -> HTMLResponse:
    """A page for whoever visits, never kept by a cache."""
    about: Mapping[str, Any] = {
        "path": request.url.path,
        "query": Asked(request.query_params),
        "csrf_token": visit.csrf_token or "",
        "is_development": visit.is_development,
        "who": visit.principal,
        "now": app.clock.now(),
    }
    body = _ENVIRONMENT.get_template(template).render({**about, **context})
    return HTMLResponse(body, status, {"Cache-Control": "no-store"})
