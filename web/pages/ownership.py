"""Who answers for one script, and the acts that change it: offer, name, ask for, answer."""

from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from escrow.access.grants import rights_on
from escrow.core.errors import RequestRefused
from escrow.core.permissions import Permission
from lifecycle import naming
from lifecycle import offers as offering
from lifecycle.adoption import requests
from lifecycle.candidates import Party
from lifecycle.ownership import CO_OWNER, CUSTODIAN, OWNER, SUCCESSOR
from lifecycle.queries import adoptions_of, get_offer, list_people, offers_of, ownership_of
from lifecycle.verification.levels import handed_over
from web.pages.forms import Key, Reason
from web.pages.script import may_here, show_script
from web.rendering.menu import may
from web.security import App, Caller, CurrentVisit, Reading, Writing, allow, allow_on_script, require_person

router = APIRouter()

_NAMED = (CO_OWNER, SUCCESSOR)


@router.get("/scripts/{script_id}/ownership", response_model=None, **allow_on_script(Permission.OWNERSHIP_READ))
def ownership(script_id: str, request: Request, visit: CurrentVisit, app: App, session: Reading) -> HTMLResponse:
    """Every row there ever was, what is offered and asked for, and what whoever looks may do about it."""
    rights = rights_on(session, visit.principal, script_id, app.clock.now())
    rows = list(reversed(ownership_of(session, script_id)))
    may_offer, may_name = (
        may_here(visit, wanted, rights) for wanted in (Permission.OFFER_MAKE, Permission.OWNER_NOMINATE)
    )
    adoptions = adoptions_of(session, script_id)
    owns = any(row.role == OWNER and row.valid_to is None and row.key == visit.principal.key for row in rows)
    return show_script(
        request,
        app,
        visit,
        session,
        "script_ownership.html",
        script_id=script_id,
        rows=rows,
        answering=[row for row in rows if row.valid_to is None and row.role in (OWNER, CO_OWNER, CUSTODIAN)],
        offers=offers_of(session, script_id),
        adoptions=adoptions,
        verified=handed_over(session, adoptions),
        may_decide=may_here(visit, Permission.ADOPTION_APPROVE, rights),
        may_offer=may_offer,
        may_name=may_name,
        may_link=may(visit.principal, Permission.ACCOUNT_LINK),
        may_ask=may(visit.principal, Permission.ADOPTION_REQUEST) and not owns,
        people=list_people(session, app.cursors, is_active=True, limit=200).items if may_offer or may_name else [],
    )


@router.post("/scripts/{script_id}/offers", response_model=None, **allow_on_script(Permission.OFFER_MAKE))
def offer(script_id: str, who: Caller, app: App, session: Writing, person: Key, reason: Reason) -> RedirectResponse:
    """Ask somebody to take a script; it is theirs when they accept."""
    require_person(who)
    offering.make(session, app.office, script_id=script_id, person_key=person, by=who, reasons=[reason])
    return RedirectResponse(f"/scripts/{script_id}/ownership#offers", 303)


@router.post("/scripts/{script_id}/owners", response_model=None, **allow_on_script(Permission.OWNER_NOMINATE))
def nominate(
    script_id: str, who: Caller, app: App, session: Writing, person: Key, role: Annotated[str, Form()]
) -> RedirectResponse:
    """Name a co-owner, or who should take over one day."""
    require_person(who)
    if role not in _NAMED:
        raise RequestRefused(f"role: expected {' or '.join(_NAMED)}; choose one")
    naming.nominate(session, app.office, script_id=script_id, party=Party("person", person), role=role, by=who)
    return RedirectResponse(f"/scripts/{script_id}/ownership", 303)


@router.post("/scripts/{script_id}/adoptions", response_model=None, **allow(Permission.ADOPTION_REQUEST))
def ask(script_id: str, who: Caller, app: App, session: Writing, reason: Reason) -> RedirectResponse:
    """Ask to take a script over; whoever answers for it decides."""
    require_person(who)
    made = requests.request(session, app.office, script_id=script_id, reason=reason, by=who)
    return RedirectResponse(f"/adoptions#{made}", 303)


@router.post("/offers/{offer_id}/accept", response_model=None, **allow(Permission.OFFER_ANSWER))
def accept_offer(offer_id: str, who: Caller, app: App, session: Writing) -> RedirectResponse:
    require_person(who)
    offering.accept(session, app.office, offer_id=offer_id, by=who)
    return RedirectResponse(f"/scripts/{get_offer(session, offer_id).script}/ownership", 303)


@router.post("/offers/{offer_id}/decline", response_model=None, **allow(Permission.OFFER_ANSWER))
def decline_offer(offer_id: str, who: Caller, app: App, session: Writing) -> RedirectResponse:
    require_person(who)
    offering.decline(session, app.office, offer_id=offer_id, by=who)
    return RedirectResponse("/me", 303)
