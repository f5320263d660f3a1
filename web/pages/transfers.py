"""Transfers: plan, look, apply, take back; and each script's ownership, offers and adoptions."""

from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from escrow.access.decide import Allowed, decide
from escrow.access.grants import rights_on
from escrow.core.permissions import Permission
from lifecycle import offers as offering
from lifecycle import transfers as transferring
from lifecycle.estate import get_script
from lifecycle.queries import adoptions_of, get_offer, get_transfer, list_transfers, offers_of, ownership_of
from web.rendering.show import show
from web.security import App, Caller, CurrentVisit, Reading, Writing, allow, allow_on_script, require_person

router = APIRouter()

Reason = Annotated[str, Form(min_length=3, max_length=500)]


@router.get("/transfers", response_model=None, **allow(Permission.TRANSFER_READ))
def transfers(
    request: Request, visit: CurrentVisit, app: App, session: Reading, cursor: str | None = None
) -> HTMLResponse:
    page = list_transfers(session, app.cursors, cursor=cursor)
    return show(request, app, visit, "transfers.html", page=page)


@router.post("/transfers", response_model=None, **allow(Permission.TRANSFER_PLAN))
def plan(who: Caller, app: App, session: Writing, person: Annotated[str, Form()], reason: Reason) -> RedirectResponse:
    require_person(who)
    occasion = transferring.Occasion(people=[person], reason=reason)
    made = transferring.plan(session, app.office, occasion, by=who)
    return RedirectResponse(f"/transfers/{made}", 303)


@router.get("/transfers/{transfer_id}", response_model=None, **allow(Permission.TRANSFER_READ))
def transfer(transfer_id: str, request: Request, visit: CurrentVisit, app: App, session: Reading) -> HTMLResponse:
    found = get_transfer(session, transfer_id)
    may_act = isinstance(decide(visit.principal, Permission.TRANSFER_APPLY), Allowed)
    shown = {**{name: getattr(found, name) for name in found.__slots__}}
    return show(request, app, visit, "transfer.html", transfer=shown, may_act=may_act)


@router.post("/transfers/{transfer_id}/apply", response_model=None, **allow(Permission.TRANSFER_APPLY))
def apply(
    transfer_id: str, who: Caller, app: App, session: Writing, plan_hash: Annotated[str, Form()]
) -> RedirectResponse:
    """The hash says that what is applied is what was looked at."""
    require_person(who)
    transferring.apply(session, app.office, transfer_id, plan_hash=plan_hash, by=who)
    return RedirectResponse(f"/transfers/{transfer_id}", 303)


@router.post("/transfers/{transfer_id}/undo", response_model=None, **allow(Permission.TRANSFER_APPLY))
def undo(transfer_id: str, who: Caller, app: App, session: Writing) -> RedirectResponse:
    require_person(who)
    transferring.undo(session, app.office, transfer_id, by=who)
    return RedirectResponse(f"/transfers/{transfer_id}", 303)


@router.post("/transfers/{transfer_id}/release", response_model=None, **allow(Permission.TRANSFER_RELEASE))
def release(transfer_id: str, who: Caller, app: App, session: Writing, reason: Reason) -> RedirectResponse:
    require_person(who)
    transferring.release(session, app.office, transfer_id, reason=reason, by=who)
    return RedirectResponse(f"/transfers/{transfer_id}", 303)


@router.get("/scripts/{script_id}/ownership", response_model=None, **allow_on_script(Permission.OWNERSHIP_READ))
def ownership(script_id: str, request: Request, visit: CurrentVisit, app: App, session: Reading) -> HTMLResponse:
    adoptions = adoptions_of(session, script_id)
    rights = rights_on(session, visit.principal, script_id, app.clock.now())
    may_decide = isinstance(decide(visit.principal, Permission.ADOPTION_APPROVE, rights), Allowed)
    decidable = {
        one.id for one in adoptions if may_decide and one.finished_at is None and one.person != visit.principal.key
    }
    return show(
        request,
        app,
        visit,
        "script_ownership.html",
        script=get_script(session, script_id),
        rows=list(reversed(ownership_of(session, script_id))),
        offers=offers_of(session, script_id),
        adoptions=adoptions,
        decidable=decidable,
    )


@router.post("/offers/{offer_id}/accept", response_model=None, **allow(Permission.OFFER_ANSWER))
def accept_offer(offer_id: str, who: Caller, app: App, session: Writing) -> RedirectResponse:
    require_person(who)
    offer = get_offer(session, offer_id)
    offering.accept(session, app.office, offer_id=offer_id, by=who)
    return RedirectResponse(f"/scripts/{offer.script}/ownership", 303)


@router.post("/offers/{offer_id}/decline", response_model=None, **allow(Permission.OFFER_ANSWER))
def decline_offer(offer_id: str, who: Caller, app: App, session: Writing) -> RedirectResponse:
    require_person(who)
    offering.decline(session, app.office, offer_id=offer_id, by=who)
    return RedirectResponse("/me", 303)
