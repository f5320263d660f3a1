"""What ran and is not in escrow: said, never hidden."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from escrow.core.permissions import Permission
from escrow.db.paging import clamp
from escrow.identity.queries import endpoint_names
from escrow.intake.queries import count_coverage, list_coverage
from web.rendering.show import show
from web.security import App, CurrentVisit, Reading, allow

router = APIRouter()

WHY = {
    "content_unreadable": "The collector could not read the file.",
    "stdin_pipe": "The code came through a pipe and was gone when it ended.",
    "disk_quota": "The machine's spool was full.",
    "queue_overflow": "More started at once than could be held.",
    "hook_missing": "The interpreter has no hook, so only its start was seen.",
    "too_large": "It is larger than what is taken in.",
    "quota": "The machine sent more than its share; it may send again.",
    "snapshot_never_came": "The run was told of, and its bytes have not come within an hour.",
    "start_never_came": "The end of a run was told of, and never its beginning.",
    "unreadable": "The collector could not read the file.",
    "excluded": "The machine's owner excluded the folder.",
}


@router.get("/coverage", response_model=None, **allow(Permission.COVERAGE_READ))
def coverage(
    request: Request, visit: CurrentVisit, app: App, session: Reading, cursor: str | None = None
) -> HTMLResponse:
    """Losses as collectors counted them, then runs whose bytes never came."""
    now = app.clock.now()
    page = list_coverage(session, app.cursors, now=now, limit=clamp(None), cursor=cursor)
    return show(
        request,
        app,
        visit,
        "coverage.html",
        page=page,
        total=count_coverage(session, now=now),
        machines=endpoint_names(session, [one.endpoint for one in page.items]),
        why=WHY,
    )
