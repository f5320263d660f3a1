"""Machines, and what ran on them without coming into escrow."""

from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from escrow.access.grants import visible_scripts
from escrow.core.permissions import Permission
from escrow.db.paging import clamp
from escrow.identity.queries import get_endpoint, list_endpoints
from escrow.intake.queries import RunFilters, count_runs, list_runs
from lifecycle.estate import ScriptFilters, count_filtered, labels_of, people_by_account
from web.rendering.show import show
from web.security import App, CurrentVisit, Reading, allow

router = APIRouter()

_LATEST = 20


@router.get("/machines", response_model=None, **allow(Permission.ENDPOINT_READ))
def machines(
    request: Request, visit: CurrentVisit, app: App, session: Reading, cursor: str | None = None
) -> HTMLResponse:
    page = list_endpoints(session, app.cursors, cursor=cursor, limit=clamp(None))
    return show(
        request,
        app,
        visit,
        "machines.html",
        page=page,
        base_url=app.settings.base_url,
    )


@router.get("/machines/{endpoint_id}", response_model=None, **allow(Permission.ENDPOINT_READ))
def machine(endpoint_id: str, request: Request, visit: CurrentVisit, app: App, session: Reading) -> HTMLResponse:
    """One machine: what watches there, and what ran there last."""
    visible: Any = visible_scripts(visit.principal, Permission.RUN_READ, app.clock.now())
    filters = RunFilters(endpoint=endpoint_id)
    runs = list_runs(session, app.cursors, filters=filters, visible=visible, limit=_LATEST).items
    return show(
        request,
        app,
        visit,
        "machine.html",
        machine=get_endpoint(session, endpoint_id),
        scripts=count_filtered(session, filters=ScriptFilters(endpoint=endpoint_id), visible=visible),
        total=count_runs(session, visible, filters=filters),
        runs=runs,
        labels=labels_of(session, [run.script for run in runs if run.script]),
        people=people_by_account(session, [(run.endpoint, run.account or "") for run in runs]),
    )
