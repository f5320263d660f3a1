"""Requests to take scripts over: those that wait for my word, mine, and what became of the last ones."""

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse
from sqlmodel import Session

from escrow.access.grants import visible_scripts
from escrow.core.permissions import Permission
from escrow.core.principals import Principal
from lifecycle.adoption import requests
from lifecycle.estate import among, labels_of
from lifecycle.queries import AdoptionView, adoptions_by, decided_adoptions, open_adoptions
from lifecycle.verification.levels import handed_over
from web.api.adoptions import allow_on_adoption
from web.pages.forms import Reason
from web.rendering.show import show
from web.security import App, Caller, CurrentVisit, Reading, Writing, allow, require_person
from web.wiring import Services

router = APIRouter()

_LAST = 50


@router.get("/adoptions", response_model=None, **allow(Permission.ADOPTION_READ))
def adoptions(request: Request, visit: CurrentVisit, app: App, session: Reading) -> HTMLResponse:
    who, now = visit.principal, app.clock.now()
    decidable = visible_scripts(who, Permission.ADOPTION_APPROVE, now)
    waiting = open_for(session, app, who)
    mine = adoptions_by(session, who.person_key) if who.person_key else []
    decided = [one for one in decided_adoptions(session, decidable, limit=_LAST) if one.person != who.key]
    mentioned = [one.script for one in (*waiting, *mine, *decided)]
    return show(
        request,
        app,
        visit,
        "adoptions.html",
        waiting=waiting,
        mine=mine,
        verified=handed_over(session, (*mine, *decided)),
        decided=decided,
        labels=labels_of(session, mentioned),
        readable=among(session, mentioned, visible_scripts(who, Permission.SCRIPT_READ, now)),
        base_url=app.settings.base_url,
    )


def open_for(session: Session, app: Services, who: Principal) -> list[AdoptionView]:
    """Requests that wait and that this principal may have a word on: never their own, and never twice."""
    visible: Any = visible_scripts(who, Permission.ADOPTION_APPROVE, app.clock.now())
    return [
        one
        for one in open_adoptions(session, visible)
        if one.person != who.key and all(verdict.person != who.key for verdict in one.verdicts)
    ]


@router.post("/adoptions/{adoption_id}/decide", response_model=None, **allow_on_adoption(Permission.ADOPTION_APPROVE))
def decide(
    adoption_id: str,
    who: Caller,
    app: App,
    session: Writing,
    reason: Reason,
    verdict: Annotated[Literal["approve", "reject"], Form()],
) -> RedirectResponse:
    """One word for it or against it, with the reason."""
    require_person(who)
    say = requests.approve if verdict == "approve" else requests.reject
    say(session, app.office, adoption_id=adoption_id, reason=reason, by=who)
    return RedirectResponse("/adoptions", 303)
