"""The first page: what there is, what worries, who answers, and whether custody holds."""

from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse
from sqlmodel import Session

from escrow.access.grants import visible_scripts
from escrow.audit.queries import latest_checkpoint
from escrow.core.permissions import Permission
from escrow.core.principals import Principal
from escrow.db.paging import MOST
from escrow.identity.queries import list_endpoints
from escrow.intake.queries import RunFilters, count_coverage, count_runs, list_runs
from lifecycle.estate import ScriptFilters, ScriptView, count_filtered, list_scripts, people_by_account
from scanners.queries import count_levels, count_not_fully_analysed, count_vectors, version_scan
from web.rendering.show import show
from web.security import App, CurrentVisit, Reading, allow
from web.wiring import Services

router = APIRouter()

_WORST = 6
_LATEST = 8
_LEVELS = ("critical", "high", "medium", "low")


@router.get("/", response_model=None, **allow(Permission.SELF_READ))
def overview(request: Request, visit: CurrentVisit, app: App, session: Reading) -> HTMLResponse:
    """Numbers over what one may see; each opens the list it counts."""
    who = visit.principal
    visible = visible_scripts(who, Permission.SCRIPT_READ, app.clock.now())
    levels = count_levels(session, visible)
    return show(
        request,
        app,
        visit,
        "overview.html",
        base_url=app.settings.base_url,
        scripts=count_filtered(session, filters=ScriptFilters(), visible=visible),
        personal=count_filtered(session, filters=ScriptFilters(vector="personal_data"), visible=visible),
        orphans=count_filtered(session, filters=ScriptFilters(owner="none"), visible=visible),
        levels={name: levels.get(name, 0) for name in _LEVELS},
        vectors=count_vectors(session, visible),
        machines=len(list_endpoints(session, app.cursors, cursor=None, limit=MOST).items),
        worst=_worst(app, session, visible),
        unanalysed=count_not_fully_analysed(session),
        uncaptured=count_coverage(session, now=app.clock.now()),
        runs=count_runs(session),
        **_latest(app, session, who),
        **_custody(app, session),
    )


def _worst(app: Services, session: Session, visible: Any) -> list[tuple[ScriptView, str]]:
    """The worst rated, each with the first reason in words."""
    found: list[ScriptView] = []
    for level in ("critical", "high"):
        filters = ScriptFilters(level=level)
        page = list_scripts(session, app.cursors, filters=filters, visible=visible, limit=_WORST - len(found) or 1)
        found += page.items
    return [(script, _reason(session, script)) for script in found[:_WORST]]


def _reason(session: Session, script: ScriptView) -> str:
    reasons = version_scan(session, script.id, script.versions).rating.reasons
    return reasons[0].why if reasons else ""


def _latest(app: Services, session: Session, who: Principal) -> dict[str, Any]:
    visible = visible_scripts(who, Permission.RUN_READ, app.clock.now())
    page = list_runs(session, app.cursors, filters=RunFilters(), visible=visible, limit=_LATEST)
    logins = [(run.endpoint, run.account or "") for run in page.items]
    names = {run.script: (run.path or run.kind or "").rsplit("/", 1)[-1] for run in page.items if run.script}
    return {"latest": page.items, "names": names, "people": people_by_account(session, logins)}


def _custody(app: Services, session: Session) -> dict[str, Any]:
    worm = app.worm.state
    archive = {"kind": app.store.kind, "worm": str(worm.verdict), "checked_at": worm.checked_at}
    newest = latest_checkpoint(session)
    size, signed_at = (0, None) if newest is None else (newest.size, newest.signed_at)
    return {"archive": archive, "audit": {"size": size, "checkpoint_at": signed_at}}
