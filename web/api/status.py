"""Is the vault alive, is it ready, and how is it."""

from typing import Any

from fastapi import APIRouter, Request, Response

from escrow.core.permissions import Permission
from web.health import health_of, require_ready
from web.metrics import render
from web.security import App, Reading, allow

router = APIRouter(tags=["health"])
api_router = APIRouter(tags=["health"])


@router.get("/livez", **allow(Permission.PUBLIC))
def livez() -> dict[str, str]:
    """The process answers."""
    return {"status": "ok"}


@router.get("/readyz", **allow(Permission.PUBLIC))
def readyz(app: App) -> dict[str, str]:
    """The vault can take requests; 503 with what is missing while it cannot."""
    require_ready(app)
    return {"status": "ok"}


@router.get("/metrics", **allow(Permission.HEALTH_READ))
def metrics(request: Request, app: App, session: Reading) -> Response:
    """Counts and ages for a monitor, in Prometheus' text form; no name, path or key is in them."""
    body = render(app, session, request.app.state.requests)
    return Response(body, media_type="text/plain; version=0.0.4; charset=utf-8")


@api_router.get("/status", **allow(Permission.HEALTH_READ))
def status(app: App, session: Reading) -> dict[str, Any]:
    """What was proved of the archive, how far log and scans are, and whether anybody answers for everything."""
    return health_of(app, session)
