"""Runs over every script one may see: what runs now, and what ran when, where and under whom."""

from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse
from sqlmodel import Session

from escrow.access.grants import visible_scripts
from escrow.core.permissions import Permission
from escrow.core.principals import Principal
from escrow.db.paging import clamp
from escrow.identity.queries import endpoint_names
from escrow.intake.queries import RunFilters, count_runs, list_runs, running_since
from lifecycle.estate import labels_of, people_by_account
from web.pages.forms import asked_for, day, day_after
from web.rendering.menu import may
from web.rendering.show import show
from web.security import App, CurrentVisit, Reading, allow
from web.wiring import Services

router = APIRouter()

_LATEST = 8


@router.get("/runs", response_model=None, **allow(Permission.SCRIPT_LIST))
def runs(
    request: Request,
    visit: CurrentVisit,
    app: App,
    session: Reading,
    endpoint: str = "",
    account: str = "",
    path: str = "",
    origin: str = "",
    since: str = "",
    until: str = "",
    running: str = "",
    cursor: str | None = None,
) -> HTMLResponse:
    visible = visible_scripts(visit.principal, Permission.RUN_READ, app.clock.now())
    filters = RunFilters(
        endpoint=asked_for(endpoint),
        account=asked_for(account),
        path=path or None,
        origin=asked_for(origin),
        since=day(since, "since"),
        until=day_after(until, "until"),
    )
    if running:
        filters = running_since(app.clock.now())
    page = list_runs(session, app.cursors, filters=filters, visible=visible, limit=clamp(None), cursor=cursor)
    return show(
        request,
        app,
        visit,
        "runs.html",
        page=page,
        total=count_runs(session, visible, filters=filters),
        is_running=bool(running),
        sees_machines=may(visit.principal, Permission.ENDPOINT_READ),
        is_asked=filters != RunFilters(),
        **_about(session, page.items),
    )


@router.get("/live", response_model=None, **allow(Permission.SCRIPT_LIST))
def live(request: Request, visit: CurrentVisit, app: App, session: Reading) -> HTMLResponse:
    """The overview's live region alone, as it is now."""
    return show(request, app, visit, "live.html", **latest(session, app, visit.principal))


def latest(session: Session, app: Services, who: Principal) -> dict[str, Any]:
    """The last runs one may see, and how many have not ended."""
    visible = visible_scripts(who, Permission.RUN_READ, app.clock.now())
    page = list_runs(session, app.cursors, filters=RunFilters(), visible=visible, limit=_LATEST)
    running = count_runs(session, visible, filters=running_since(app.clock.now()))
    return {"latest": page.items, "running": running, **_about(session, page.items)}


def _about(session: Session, runs: Any) -> dict[str, Any]:
    """Names of the scripts, people and machines of some runs."""
    return {
        "labels": labels_of(session, [run.script for run in runs if run.script]),
        "people": people_by_account(session, [(run.endpoint, run.account or "") for run in runs]),
        "machines": endpoint_names(session, [run.endpoint for run in runs]),
    }
