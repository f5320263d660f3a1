"""The board's question: how many scripts process data about people right now, and who approved them."""

from fastapi import APIRouter, Request, Response

from escrow.access.grants import visible_scripts
from escrow.core.permissions import Permission
from escrow.db.paging import clamp
from lifecycle.approvals import board, board_lines
from web.api.paging import link_next
from web.api.schemas.board import BoardLineOut, BoardLinesOut, BoardOut
from web.security import App, Caller, Reading, allow

router = APIRouter(tags=["board"])


@router.get("/board", **allow(Permission.SCRIPT_LIST))
def the_number(who: Caller, app: App, session: Reading) -> BoardOut:
    """One number over the scripts one may see, and what it is made of."""
    now = app.clock.now()
    return BoardOut.model_validate(board(session, visible=visible_scripts(who, Permission.FINDING_READ, now), now=now))


@router.get("/board/scripts", **allow(Permission.SCRIPT_LIST))
def the_scripts(
    who: Caller,
    app: App,
    session: Reading,
    request: Request,
    answer: Response,
    cursor: str | None = None,
    limit: int | None = None,
) -> BoardLinesOut:
    """The scripts that number counts, each with whoever approved it and when."""
    now = app.clock.now()
    page = board_lines(
        session, app.cursors, visible=visible_scripts(who, Permission.FINDING_READ, now), now=now, limit=clamp(limit),
        cursor=cursor,
    )  # fmt: skip
    link_next(answer, request, page.next)
    shown = [BoardLineOut.of(line, app.settings.base_url) for line in page.items]
    return BoardLinesOut(items=shown, next=page.next)
