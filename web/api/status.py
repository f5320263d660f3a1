"""Is the vault alive, is it ready, and how is it."""

from typing import Any

from fastapi import APIRouter

from escrow.core.errors import DatabaseUnavailable
from escrow.core.permissions import Permission
from web.health import health_of, is_ready
from web.security import App, Reading, allow

router = APIRouter(tags=["health"])
api_router = APIRouter(tags=["health"])


@router.get("/livez", **allow(Permission.PUBLIC))
def livez() -> dict[str, str]:
    """The process answers."""
    return {"status": "ok"}


@router.get("/readyz", **allow(Permission.PUBLIC))
def readyz(app: App) -> dict[str, str]:
    """The vault can take requests; 503 while it cannot."""
    if not is_ready(app):
        raise DatabaseUnavailable("database: it is not at the schema this version expects; run `escrow migrate`")
    return {"status": "ok"}


@api_router.get("/status", **allow(Permission.HEALTH_READ))
def status(app: App, session: Reading) -> dict[str, Any]:
    """What was proved of the archive, how far log and scans are, and whether anybody answers for everything."""
    return health_of(app, session)
