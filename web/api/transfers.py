"""Handing over the scripts of people who leave: plan, apply, undo, release."""

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response
from sqlmodel import Session

from escrow.access.decide import Allowed, decide
from escrow.access.grants import visible_scripts
from escrow.core.errors import RequestRefused
from escrow.core.permissions import Permission
from escrow.core.principals import Principal
from lifecycle import transfers
from lifecycle.queries import find_event, get_transfer, list_transfers
from lifecycle.run_identity import run_identity
from web.api.paging import link_next
from web.api.schemas.lifecycle import PlanHashIn, ReasonIn, TransferIn, TransferOut, TransfersOut
from web.office import Desk
from web.security import App, Caller, Reading, Writing, allow, require_person
from web.wiring import Services

router = APIRouter(tags=["transfers"])


@router.post("/transfers", status_code=201, **allow(Permission.TRANSFER_PLAN))
def plan(asked: TransferIn, who: Caller, app: App, desk: Desk, session: Writing, answer: Response) -> TransferOut:
    """Work out who would get what, moving nothing. An event that has a transfer already answers with that one."""
    require_person(who)
    occasion, known = _occasion(session, asked)
    if known is not None:
        answer.status_code = 200
        return _shown(session, app, who, known)
    return _shown(session, app, who, transfers.plan(session, desk, occasion, by=who))


@router.get("/transfers", **allow(Permission.TRANSFER_READ))
def all_transfers(
    who: Caller,
    app: App,
    session: Reading,
    request: Request,
    answer: Response,
    state: Annotated[str | None, Query(pattern="^(planned|held|applied|undone)$")] = None,
    person: str | None = None,
    cursor: str | None = None,
    limit: int | None = None,
) -> TransfersOut:
    """Transfers without their items, the newest first; a custodian sees those with a script of theirs."""
    page = list_transfers(
        session,
        app.cursors,
        state=state,
        person=person,
        visible=_visible(app, who),
        cursor=cursor,
        limit=limit,
    )
    link_next(answer, request, page.next)
    return TransfersOut(items=[TransferOut.of(view, sees_names=False) for view in page.items], next=page.next)


@router.get("/transfers/{transfer_id}", **allow(Permission.TRANSFER_READ))
def transfer(transfer_id: str, who: Caller, app: App, session: Reading) -> TransferOut:
    """One transfer with every item; a custodian sees the items of their own scripts."""
    visible = _visible(app, who)
    view = get_transfer(session, transfer_id, visible=visible)
    runs_as = run_identity(session, view.people, now=app.clock.now(), visible=visible)
    return TransferOut.of(view, sees_names=visible is not None or _sees_names(who), runs_as=runs_as)


@router.post("/transfers/{transfer_id}/apply", **allow(Permission.TRANSFER_APPLY))
def apply(
    transfer_id: str, who: Caller, app: App, desk: Desk, session: Writing, asked: PlanHashIn | None = None
) -> TransferOut:
    """Carry out the plan this hash names; what changed since is a conflict, the rest stands."""
    require_person(who)
    plan_hash = None if asked is None else asked.plan_hash
    return _shown(session, app, who, transfers.apply(session, desk, transfer_id, plan_hash=plan_hash, by=who))


@router.post("/transfers/{transfer_id}/undo", **allow(Permission.TRANSFER_APPLY))
def undo(transfer_id: str, who: Caller, app: App, desk: Desk, session: Writing) -> TransferOut:
    """Take it back, once: owner and custodian as before where nobody has adopted."""
    require_person(who)
    return _shown(session, app, who, transfers.undo(session, desk, transfer_id, by=who))


@router.post("/transfers/{transfer_id}/release", **allow(Permission.TRANSFER_RELEASE))
def release(transfer_id: str, asked: ReasonIn, who: Caller, app: App, desk: Desk, session: Writing) -> TransferOut:
    """Say that so many leavers are real; the second person's word assigns the computed custodians."""
    require_person(who)
    return _shown(session, app, who, transfers.release(session, desk, transfer_id, reason=asked.reason, by=who))


def _occasion(session: Session, asked: TransferIn) -> tuple[transfers.Occasion, str | None]:
    if (asked.people is None) == (asked.event is None):
        raise RequestRefused("transfer: expected people or event, and one of them; name whose scripts to hand over")
    if asked.event is None:
        return transfers.Occasion(asked.people or [], asked.reason), None
    event = find_event(session, asked.event)
    return transfers.Occasion([event.person], asked.reason, (event.source, event.id)), event.transfer


def _shown(session: Session, app: Services, who: Principal, transfer_id: str) -> TransferOut:
    view = get_transfer(session, transfer_id)
    runs_as = run_identity(session, view.people, now=app.clock.now())
    return TransferOut.of(view, sees_names=_sees_names(who), runs_as=runs_as)


def _sees_names(who: Principal) -> bool:
    return isinstance(decide(who, Permission.SCRIPT_READ), Allowed)


def _visible(app: Services, who: Principal) -> Any:
    """None for whoever plans or audits; for a custodian the scripts they hold a right on."""
    sees_all = any(
        isinstance(decide(who, permission), Allowed) for permission in (Permission.TRANSFER_PLAN, Permission.AUDIT_READ)
    )
    return None if sees_all else visible_scripts(who, Permission.OWNERSHIP_READ, app.clock.now())
