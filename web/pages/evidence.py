"""Evidence to take away: one sealed file with the leaves asked for, each proved, for an auditor without access."""

from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, Response, StreamingResponse

from escrow.audit.evidence import Wanted
from escrow.audit.queries import get_checkpoint, latest_checkpoint
from escrow.core.errors import RequestRefused
from escrow.core.events import Event
from escrow.core.permissions import Permission
from web.evidence import take_evidence
from web.pages.forms import asked_for, day, day_after
from web.rendering.show import show
from web.security import App, Caller, CurrentVisit, Reading, allow

router = APIRouter()

Text = Annotated[str, Form(max_length=256)]


@router.get("/evidence", response_model=None, **allow(Permission.AUDIT_READ))
def evidence(request: Request, visit: CurrentVisit, app: App, session: Reading) -> HTMLResponse:
    return show(
        request,
        app,
        visit,
        "evidence.html",
        checkpoint=latest_checkpoint(session),
        events=[one.value for one in Event],
        log_key=app.log_key,
    )


@router.post("/evidence", response_model=None, **allow(Permission.AUDIT_READ))
def take(
    who: Caller,
    app: App,
    session: Reading,
    script: Text = "",
    person: Text = "",
    event: Text = "",
    since: Text = "",
    until: Text = "",
    held: Text = "",
) -> Response:
    """The file; that it was taken, by whom and about what, is in the log before its first line."""
    size = _size(held)
    if size is not None:
        get_checkpoint(session, size)
    wanted = Wanted(
        asked_for(script),
        asked_for(person),
        asked_for(event),
        day(since, "since"),
        day_after(until, "until"),
        held=size,
    )
    headers = {"Content-Disposition": 'attachment; filename="evidence.txt"', "Cache-Control": "no-store"}
    return StreamingResponse(take_evidence(app, who, wanted), media_type="text/plain; charset=utf-8", headers=headers)


def _size(held: str) -> int | None:
    text = held.strip()
    if not text:
        return None
    if not text.isdecimal() or len(text) > 18 or int(text) < 1:
        raise RequestRefused("held: expected the size of a checkpoint, its second line; copy it from the one you kept")
    return int(text)
