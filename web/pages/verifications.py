"""Versions somebody wants rebuilt and run: what waits for a second person, what ran, and what it showed."""

from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from escrow.core.permissions import Permission
from lifecycle.estate import labels_of
from lifecycle.verification import requests
from lifecycle.verification.queries import list_verifications
from lifecycle.verification.verifiers import list_verifiers
from web.pages.forms import Reason
from web.rendering.show import show
from web.security import App, Caller, CurrentVisit, Reading, Writing, allow, allow_on_script, require_person

router = APIRouter()

Level = Annotated[str, Form(pattern="^L[345]$")]


@router.get("/verifications", response_model=None, **allow(Permission.VERIFICATION_DECIDE))
def verifications(request: Request, visit: CurrentVisit, app: App, session: Reading) -> HTMLResponse:
    found = list_verifications(session, state=None)
    return show(
        request,
        app,
        visit,
        "verifications.html",
        verifications=found,
        labels=labels_of(session, [one.script for one in found]),
        verifiers=[one for one in list_verifiers(session) if one.revoked_at is None],
    )


@router.post("/verifications/{verification_id}/approve", response_model=None, **allow(Permission.VERIFICATION_DECIDE))
def approve(verification_id: str, who: Caller, app: App, session: Writing, reason: Reason) -> RedirectResponse:
    require_person(who)
    requests.approve(session, app.office, verification_id=verification_id, reason=reason, by=who)
    return RedirectResponse(f"/verifications#{verification_id}", 303)


@router.post("/verifications/{verification_id}/reject", response_model=None, **allow(Permission.VERIFICATION_DECIDE))
def reject(verification_id: str, who: Caller, app: App, session: Writing, reason: Reason) -> RedirectResponse:
    require_person(who)
    requests.reject(session, app.office, verification_id=verification_id, reason=reason, by=who)
    return RedirectResponse(f"/verifications#{verification_id}", 303)


@router.post(
    "/scripts/{script_id}/versions/{number}/verifications",
    response_model=None,
    **allow_on_script(Permission.VERIFICATION_REQUEST),
)
def ask(
    script_id: str, number: int, who: Caller, app: App, session: Writing, reason: Reason, level: Level = "L5"
) -> RedirectResponse:
    require_person(who)
    requests.request(session, app.office, script_id=script_id, number=number, wanted=level, reason=reason, by=who)
    return RedirectResponse(f"/scripts/{script_id}/versions", 303)
