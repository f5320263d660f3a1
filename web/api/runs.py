"""Runs: over all scripts one may see, and of one script."""

from dataclasses import replace
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Request, Response

from escrow.access.grants import visible_scripts
from escrow.core.permissions import Permission
from escrow.core.snapshots import Level
from escrow.db.paging import clamp
from escrow.intake.queries import RunFilters, get_run, list_runs
from lifecycle.estate import ScriptFilters, get_script, logins_of, narrow, people_by_account, versions_named
from scanners.findings import Vector
from web.api.paging import link_next
from web.api.schemas.asked import Moment, Origin, version_number
from web.api.schemas.scripts import RunOut, RunsOut
from web.security import App, Caller, Reading, allow, allow_on_script

router = APIRouter(tags=["runs"])


def asked_filters(
    version: Annotated[str | None, Query(max_length=100)] = None,
    endpoint: str | None = None,
    account: str | None = None,
    path: str | None = None,
    origin: Origin | None = None,
    person: str | None = None,
    since: Moment | None = None,
    until: Moment | None = None,
) -> RunFilters:
    """What runs themselves are asked by; `version` is a number, or any name its bytes have."""
    number = version_number(version) if version and version.isdecimal() else None
    return RunFilters(
        None,
        number,
        endpoint,
        account,
        path,
        origin,
        since,
        until,
        logins=None if person is None else logins_of(person),
        versions=None if version is None or number else versions_named(version),
    )


def asked_of_scripts(
    owner: str | None = None,
    level: Level | None = None,
    rule: str | None = None,
    vector: Vector | None = None,
    q: Annotated[str | None, Query(max_length=200)] = None,
) -> ScriptFilters:
    """What the scripts that ran are asked by."""
    return ScriptFilters(owner=owner, level=level, rule=rule, vector=vector, q=q)


Filters = Annotated[RunFilters, Depends(asked_filters)]
OfScripts = Annotated[ScriptFilters, Depends(asked_of_scripts)]


@router.get("/runs", **allow(Permission.SCRIPT_LIST))
def runs(
    who: Caller,
    app: App,
    session: Reading,
    request: Request,
    answer: Response,
    filters: Filters,
    of_scripts: OfScripts,
    script: str | None = None,
    cursor: str | None = None,
    limit: int | None = None,
) -> RunsOut:
    """Runs of every script one may see, newest first."""
    filters = replace(filters, script=script)
    visible = narrow(of_scripts, visible_scripts(who, Permission.RUN_READ, app.clock.now()))
    return _page(app, session, request, answer, filters=filters, visible=visible, limit=limit, cursor=cursor)


@router.get("/scripts/{script_id}/runs", **allow_on_script(Permission.RUN_READ))
def script_runs(
    script_id: str,
    app: App,
    session: Reading,
    request: Request,
    answer: Response,
    filters: Filters,
    of_scripts: OfScripts,
    script: str | None = None,
    cursor: str | None = None,
    limit: int | None = None,
) -> RunsOut:
    """Runs of one script, newest first; of another script it has none."""
    get_script(session, script_id)
    if script not in (None, script_id):
        return RunsOut(items=[], next=None)
    filters = replace(filters, script=script_id)
    visible = narrow(of_scripts, None)
    return _page(app, session, request, answer, filters=filters, visible=visible, limit=limit, cursor=cursor)


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
