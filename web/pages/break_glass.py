"""Reading code in an emergency: who asked and why, who agreed, and until when it lasts."""

from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from escrow.core.permissions import Permission
from escrow.identity.break_glass import LASTS, list_break_glass
from lifecycle.estate import get_script, labels_of
from web.pages.forms import Reason
from web.rendering.menu import may
from web.rendering.show import show
from web.security import App, Caller, CurrentVisit, Reading, Writing, allow, require_person

router = APIRouter()


@router.get("/break-glass", response_model=None, **allow(Permission.BREAK_GLASS_APPROVE))
def emergencies(request: Request, visit: CurrentVisit, app: App, session: Reading) -> HTMLResponse:
    found = list_break_glass(session)
    return show(
        request,
        app,
        visit,
        "break_glass.html",
        emergencies=found,
        labels=labels_of(session, [one.script_id for one in found]),
        may_ask=may(visit.principal, Permission.BREAK_GLASS_REQUEST),
        minutes=int(LASTS.total_seconds() // 60),
    )


@router.post("/break-glass", response_model=None, **allow(Permission.BREAK_GLASS_REQUEST))
def ask(
    who: Caller, app: App, session: Writing, reason: Reason, script: Annotated[str, Form(min_length=1, max_length=64)]
) -> RedirectResponse:
    person = require_person(who)
    get_script(session, script.strip())
    made = app.break_glass.request(session, script_id=script.strip(), reason=reason, person=person, by=who)
    return RedirectResponse(f"/break-glass#{made}", 303)


@router.post("/break-glass/{request_id}/approve", response_model=None, **allow(Permission.BREAK_GLASS_APPROVE))
def approve(request_id: str, who: Caller, app: App, session: Writing) -> RedirectResponse:
    """The second person's word; an hour later it is over by itself."""
    app.break_glass.approve(session, request_id, person=require_person(who), by=who)
    return RedirectResponse(f"/break-glass#{request_id}", 303)
