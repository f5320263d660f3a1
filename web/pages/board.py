"""The board's question on one page: how many scripts process data about people right now, and who approved them."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from escrow.access.grants import visible_scripts
from escrow.core.permissions import Permission
from escrow.db.paging import clamp
from lifecycle.approvals import NOW, board, board_lines
from web.rendering.show import show
from web.security import App, CurrentVisit, Reading, allow

router = APIRouter()


@router.get("/board", response_model=None, **allow(Permission.SCRIPT_LIST))
def the_question(
    request: Request, visit: CurrentVisit, app: App, session: Reading, cursor: str | None = None
) -> HTMLResponse:
    """The number over what one may see, and every script it counts with whoever approved it."""
    now = app.clock.now()
    visible = visible_scripts(visit.principal, Permission.FINDING_READ, now)
    return show(
        request,
        app,
        visit,
        "board.html",
        board=board(session, visible=visible, now=now),
        page=board_lines(session, app.cursors, visible=visible, now=now, limit=clamp(None), cursor=cursor),
        days=NOW.days,
        sees_all=visible is None,
    )
