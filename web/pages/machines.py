"""Machines, and what ran on them without coming into escrow."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from escrow.core.permissions import Permission
from escrow.db.paging import clamp
from escrow.identity.queries import list_endpoints
from escrow.intake.queries import list_coverage
from web.rendering.show import show
from web.security import App, CurrentVisit, Reading, allow

router = APIRouter()


@router.get("/machines", response_model=None, **allow(Permission.ENDPOINT_READ))
def machines(
    request: Request, visit: CurrentVisit, app: App, session: Reading, cursor: str | None = None
) -> HTMLResponse:
    page = list_endpoints(session, app.cursors, cursor=cursor, limit=clamp(None))
    coverage = list_coverage(session, app.cursors, now=app.clock.now(), limit=100)
    names = {one.id: one.name for one in page.items}
    return show(request, app, visit, "machines.html", page=page, coverage=coverage, machines=names)
