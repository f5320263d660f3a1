"""Offering a script to somebody, who takes it or does not."""

from fastapi import APIRouter

from escrow.core.permissions import Permission
from lifecycle import offers, retiring
from lifecycle.queries import custody_of, get_offer
from web.api.schemas.lifecycle import OfferIn, OfferOut, RetirementIn, RetirementOut
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


_ACTS = {"retire": retiring.retire, "object": retiring.object_to, "reinstate": retiring.reinstate}


@router.post("/scripts/{script_id}/retirement", **allow_on_script(Permission.OFFER_MAKE))
def retirement(script_id: str, asked: RetirementIn, who: Caller, desk: Desk, session: Writing) -> RetirementOut:
    """Retire a script nobody took, object to that, or bring a retired one back."""
    require_person(who)
    _ACTS[asked.action](session, desk, script_id, reason=asked.reason, by=who)
    return RetirementOut(script=script_id, custody=custody_of(session, script_id))
