"""Transfers: plan, look, apply, take back, each with its leaves in the audit log."""

from typing import Annotated, Any

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from sqlmodel import Session

from escrow.access.grants import visible_scripts
from escrow.audit.queries import LeafView, latest_checkpoint, list_leaves
from escrow.core.permissions import Permission
from escrow.core.principals import Principal
from escrow.db.paging import MOST
from lifecycle import transfers as transferring
from lifecycle.queries import TransferView, get_transfer, list_transfers
from lifecycle.run_identity import run_identity
from web.pages.audit import zipped
from web.pages.forms import Key, Reason
from web.proofs import is_provable, pack
from web.rendering.menu import may
from web.rendering.show import show
from web.security import App, Caller, CurrentVisit, Reading, Writing, allow, require_person
from web.wiring import Services

router = APIRouter()

_STATES = ("planned", "held", "applied", "undone")


@router.get("/transfers", response_model=None, **allow(Permission.TRANSFER_READ))
def transfers(
    request: Request, visit: CurrentVisit, app: App, session: Reading, state: str = "", cursor: str | None = None
) -> HTMLResponse:
    page = list_transfers(
        session,
        app.cursors,
        state=state if state in _STATES else None,
        visible=scripts_handed_over(app, visit.principal),
        cursor=cursor,
    )
    return show(request, app, visit, "transfers.html", page=page, states=_STATES)


@router.post("/transfers", response_model=None, **allow(Permission.TRANSFER_PLAN))
def plan(who: Caller, app: App, session: Writing, person: Key, reason: Reason) -> RedirectResponse:
    require_person(who)
    occasion = transferring.Occasion(people=[person], reason=reason)
    made = transferring.plan(session, app.office, occasion, by=who)
    return RedirectResponse(f"/transfers/{made}", 303)


@router.get("/transfers/{transfer_id}", response_model=None, **allow(Permission.TRANSFER_READ))
def transfer(transfer_id: str, request: Request, visit: CurrentVisit, app: App, session: Reading) -> HTMLResponse:
    """One transfer. A custodian sees the items of their own scripts; names only whoever may know of scripts."""
    who = visit.principal
    visible = scripts_handed_over(app, who)
    found = get_transfer(session, transfer_id, visible=visible)
    leaves, newest = _leaves(app, session, found), latest_checkpoint(session)
    return show(
        request,
        app,
        visit,
        "transfer.html",
        transfer=found,
        items=found.items,
        runs_as=run_identity(session, found.people, now=app.clock.now(), visible=visible),
        sees_names=visible is not None or may(who, Permission.SCRIPT_READ),
        sees_log=may(who, Permission.AUDIT_READ),
        may_apply=may(who, Permission.TRANSFER_APPLY),
        may_release=may(who, Permission.TRANSFER_RELEASE) and all(one.person != who.key for one in found.releases),
        leaves=leaves,
        is_provable=bool(leaves) and all(is_provable(newest, leaf) for leaf in leaves),
    )


@router.get("/transfers/{transfer_id}/evidence.zip", response_model=None, **allow(Permission.TRANSFER_READ))
def evidence(transfer_id: str, visit: CurrentVisit, app: App, session: Reading) -> Response:
    """Every leaf about this transfer with its proof: what HR keeps on file."""
    found = get_transfer(session, transfer_id, visible=scripts_handed_over(app, visit.principal))
    return zipped(pack(app, session, _leaves(app, session, found)), f"transfer-{transfer_id[:12]}.zip")


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


def _leaves(app: Services, session: Session, found: TransferView) -> list[LeafView]:
    """What the audit log says of this transfer, oldest first."""
    page = list_leaves(session, app.cursors, limit=MOST, subject=f"transfer:{found.id}")
    return list(reversed(page.items))


def scripts_handed_over(app: Services, who: Principal) -> Any:
    """None for whoever plans or audits; for a custodian the scripts they hold a right on."""
    if may(who, Permission.TRANSFER_PLAN) or may(who, Permission.AUDIT_READ):
        return None
    return visible_scripts(who, Permission.OWNERSHIP_READ, app.clock.now())
