"""The audit log for people: what happened, and how to check it without us."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from escrow.audit.queries import latest_checkpoint, list_leaves
from escrow.core.events import Event
from escrow.core.permissions import Permission
from escrow.db.paging import clamp
from web.rendering.show import show
from web.security import App, CurrentVisit, Reading, allow

router = APIRouter()


@router.get("/audit-log", response_model=None, **allow(Permission.AUDIT_READ))
def audit_log(
    request: Request,
    visit: CurrentVisit,
    app: App,
    session: Reading,
    event: str = "",
    subject: str = "",
    actor: str = "",
    cursor: str | None = None,
) -> HTMLResponse:
    page = list_leaves(
        session,
        app.cursors,
        limit=clamp(None),
        cursor=cursor,
        event=event or None,
        subject=subject or None,
        actor=actor or None,
    )
    return show(
        request,
        app,
        visit,
        "audit.html",
        page=page,
        checkpoint=latest_checkpoint(session),
        log_key=app.log_key,
        events=[one.value for one in Event],
    )
