"""Offering a script to somebody, who takes it or does not."""

from fastapi import APIRouter

from escrow.core.permissions import Permission
from lifecycle import offers
from lifecycle.queries import get_offer
from web.api.schemas.lifecycle import OfferIn, OfferOut
from web.office import Desk
from web.security import Caller, Writing, allow, allow_on_script, require_person

router = APIRouter(tags=["offers"])


@router.post("/scripts/{script_id}/offers", status_code=201, **allow_on_script(Permission.OFFER_MAKE))
def offer(script_id: str, asked: OfferIn, who: Caller, desk: Desk, session: Writing) -> OfferOut:
    """Ask somebody to take a script; it is theirs when they accept."""
    require_person(who)
    reasons = [asked.reason] if asked.reason else ["asked by whoever answers for it"]
    made = offers.make(session, desk, script_id=script_id, person_key=asked.person, by=who, reasons=reasons)
    return OfferOut.of(get_offer(session, made))


@router.post("/offers/{offer_id}/accept", **allow(Permission.OFFER_ANSWER))
def accept(offer_id: str, who: Caller, desk: Desk, session: Writing) -> OfferOut:
    """Take what was offered: the script is yours from now on."""
    require_person(who)
    offers.accept(session, desk, offer_id=offer_id, by=who)
    return OfferOut.of(get_offer(session, offer_id))


@router.post("/offers/{offer_id}/decline", **allow(Permission.OFFER_ANSWER))
def decline(offer_id: str, who: Caller, desk: Desk, session: Writing) -> OfferOut:
    require_person(who)
    offers.decline(session, desk, offer_id=offer_id, by=who)
    return OfferOut.of(get_offer(session, offer_id))
