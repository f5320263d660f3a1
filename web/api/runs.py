"""Runs: over all scripts one may see, and of one script."""

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response

from escrow.access.grants import visible_scripts
from escrow.core.permissions import Permission
from escrow.db.paging import clamp
from escrow.intake.queries import RunFilters, get_run, list_runs
from lifecycle.estate import people_by_account
from web.api.paging import link_next
from web.api.schemas.asked import Moment
from web.api.schemas.scripts import RunOut, RunsOut
from web.security import App, Caller, Reading, allow, allow_on_script

router = APIRouter(tags=["runs"])

Number = Annotated[int, Query(ge=1, le=2**31 - 1)]


@router.get("/runs", **allow(Permission.SCRIPT_LIST))
def runs(
    who: Caller,
    app: App,
    session: Reading,
    request: Request,
    answer: Response,
    script: str | None = None,
    version: Number | None = None,
    endpoint: str | None = None,
    account: str | None = None,
    path: str | None = None,
    origin: str | None = None,
    since: Moment | None = None,
    until: Moment | None = None,
    cursor: str | None = None,
    limit: int | None = None,
) -> RunsOut:
    """Runs of every script one may see, newest first."""
    filters = RunFilters(script, version, endpoint, account, path, origin, since, until)
    visible = visible_scripts(who, Permission.RUN_READ, app.clock.now())
    return _page(app, session, request, answer, filters=filters, visible=visible, limit=limit, cursor=cursor)


@router.get("/scripts/{script_id}/runs", **allow_on_script(Permission.RUN_READ))
def script_runs(
    script_id: str,
    app: App,
    session: Reading,
    request: Request,
    answer: Response,
    version: Number | None = None,
    cursor: str | None = None,
    limit: int | None = None,
) -> RunsOut:
    filters = RunFilters(script=script_id, version=version)
    return _page(app, session, request, answer, filters=filters, visible=None, limit=limit, cursor=cursor)


@router.get("/runs/{run_id}", **allow(Permission.SCRIPT_LIST))
def run(run_id: str, who: Caller, app: App, session: Reading, endpoint: str | None = None) -> RunOut:
    """One run; `endpoint` tells two apart that happen to have the same name."""
    visible = visible_scripts(who, Permission.RUN_READ, app.clock.now())
    found = get_run(session, run_id, visible=visible, endpoint=endpoint)
    return RunOut.of(found, people_by_account(session, [(found.endpoint, found.account or "")]))


def _page(
    app: App,
    session: Reading,
    request: Request,
    answer: Response,
    *,
    filters: RunFilters,
    visible: Any,
    limit: int | None,
    cursor: str | None,
) -> RunsOut:
    page = list_runs(session, app.cursors, filters=filters, visible=visible, limit=clamp(limit), cursor=cursor)
    people = people_by_account(session, [(view.endpoint, view.account or "") for view in page.items])
    link_next(answer, request, page.next)
    return RunsOut(items=[RunOut.of(view, people) for view in page.items], next=page.next)
