"""Holds: nothing of a person, or of a script, is disposed of or handed on until a second person says so."""

from fastapi import APIRouter

from escrow.core.permissions import Permission
from lifecycle import holds
from web.api.paging import Paged
from web.api.schemas.lifecycle import ReasonIn
from web.api.schemas.people import HoldIn, HoldOut, HoldsOut
from web.office import Desk
from web.security import Caller, Reading, Writing, allow, require_person

router = APIRouter(tags=["holds"])


@router.get("/holds", **allow(Permission.HOLD_READ))
def all_holds(
    who: Caller, session: Reading, paged: Paged, open: bool | None = None
) -> HoldsOut:  # the name callers use
    """Every hold, the newest first."""
    page = paged.of(holds.list_holds(session, by=who, is_open=open))
    return HoldsOut(items=[HoldOut.of(view) for view in page.items], next=page.next)


@router.get("/holds/{hold_id}", **allow(Permission.HOLD_READ))
def hold(hold_id: str, who: Caller, session: Reading) -> HoldOut:
    return HoldOut.of(holds.get_hold(session, hold_id, by=who))


@router.post("/holds", status_code=201, **allow(Permission.HOLD_WRITE))
def place(asked: HoldIn, who: Caller, desk: Desk, session: Writing) -> HoldOut:
    """Put a person's scripts, or one script, under a hold: custody goes to the legal queue, managers see nothing."""
    require_person(who)
    made = holds.place(session, desk, person_key=asked.person, script_id=asked.script, reason=asked.reason, by=who)
    return HoldOut.of(holds.get_hold(session, made, by=who))


@router.post("/holds/{hold_id}/release", **allow(Permission.HOLD_WRITE))
def release(hold_id: str, asked: ReasonIn, who: Caller, desk: Desk, session: Writing) -> HoldOut:
    """Lift a hold somebody else placed."""
    require_person(who)
    holds.release(session, desk, hold_id, reason=asked.reason, by=who)
    return HoldOut.of(holds.get_hold(session, hold_id, by=who))
