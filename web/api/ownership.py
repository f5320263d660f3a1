"""Who answers for a script, since when and why; and naming who else does."""

from fastapi import APIRouter
from sqlmodel import Session

from escrow.core.errors import RequestRefused
from escrow.core.permissions import Permission
from lifecycle import naming
from lifecycle.candidates import Party
from lifecycle.estate import get_script
from lifecycle.queries import adoptions_of, offers_of, ownership_of
from lifecycle.verification.levels import handed_over
from web.api.schemas.lifecycle import AdoptionOut, OfferOut, OwnerIn, OwnershipOut, OwnershipRowOut
from web.office import Desk
from web.security import App, Caller, Reading, Writing, allow_on_script, require_person

router = APIRouter(tags=["ownership"])


@router.get("/scripts/{script_id}/ownership", **allow_on_script(Permission.OWNERSHIP_READ))
def ownership(script_id: str, app: App, session: Reading) -> OwnershipOut:
    """Every row there ever was, with offers and requests; rows are closed and never rewritten."""
    return _shown(session, script_id, app.settings.base_url)


@router.post("/scripts/{script_id}/owners", status_code=201, **allow_on_script(Permission.OWNER_NOMINATE))
def nominate(script_id: str, asked: OwnerIn, who: Caller, app: App, desk: Desk, session: Writing) -> OwnershipOut:
    """Name a co-owner, or who should take over one day."""
    require_person(who)
    naming.nominate(session, desk, script_id=script_id, party=_party(asked), role=asked.role, by=who)
    return _shown(session, script_id, app.settings.base_url)


def _party(asked: OwnerIn) -> Party:
    if (asked.person is None) == (asked.team is None):
        raise RequestRefused("owner: expected person or team, and one of them; say who")
    return Party("team", asked.team or "") if asked.person is None else Party("person", asked.person)


def _shown(session: Session, script_id: str, base_url: str) -> OwnershipOut:
    get_script(session, script_id)
    reviews = adoptions_of(session, script_id)
    return OwnershipOut(
        rows=[OwnershipRowOut.of(row) for row in ownership_of(session, script_id)],
        offers=[OfferOut.of(offer) for offer in offers_of(session, script_id)],
        reviews=AdoptionOut.all_of(reviews, base_url, handed_over(session, reviews)),
    )
