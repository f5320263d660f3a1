"""Offering a script to somebody, who may take it or not. Nobody is made an owner by silence."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session, select

from escrow.access.grants import is_disabled
from escrow.core.errors import NotFound, NotPermitted, RequestRefused, WrongState
from escrow.core.events import Event
from escrow.core.ids import new_id
from escrow.core.principals import Principal
from lifecycle.candidates import Party
from lifecycle.office import Office
from lifecycle.ownership import (
    OWNER,
    assign_owner,
    find_live,
    lock_custody,
    lock_taker,
    move,
    party_of,
    require_script,
    require_taker,
)
from lifecycle.states import Cause
from lifecycle.tables import OfferRow, PersonRow

OPEN, ACCEPTED, DECLINED, WITHDRAWN = "open", "accepted", "declined", "withdrawn"


def make(
    session: Session,
    office: Office,
    *,
    script_id: str,
    person_key: str,
    by: Principal,
    score: int = 0,
    reasons: Sequence[str] = (),
    transfer_id: str | None = None,
) -> str:
    """Offer a script to a person; the offer's id. One that is open already stays as it is."""
    # 1. Is this a script, and somebody else who can take it?
    require_script(session, script_id)
    _require_taker(session, script_id, person_key, by)
    # 2. Asked already?
    asked = session.exec(
        select(OfferRow.id).where(
            OfferRow.script_id == script_id, OfferRow.person_key == person_key, OfferRow.state == OPEN
        )
    ).first()
    if asked is not None:
        return asked
    # 3. The offer, and where the script stands with it.
    now = office.clock.now()
    custody = lock_custody(session, script_id, now)
    move(session, custody, Cause.OFFERED, now)
    offer = OfferRow(
        id=new_id(),
        script_id=script_id,
        person_key=person_key,
        score=score,
        reasons=list(reasons),
        state=OPEN,
        transfer_id=transfer_id,
        made_by=by.key,
        made_at=now,
    )
    session.add(offer)
    session.flush()
    office.audit.append(
        session, Event.OFFER_MADE, by=by, subject=f"script:{script_id}", details={"offer": offer.id, "to": person_key}
    )
    return offer.id


def accept(session: Session, office: Office, *, offer_id: str, by: Principal) -> OfferRow:
    """The person asked takes the script: they own it from now on, and every other offer of it is withdrawn."""
    now = office.clock.now()
    offer = _offer_to(session, offer_id, by)
    # In this order everywhere: the person, the script, the offer. Leaving takes the person first too.
    lock_taker(session, offer.person_key)
    custody = lock_custody(session, offer.script_id, now)
    session.refresh(offer, with_for_update=True)
    _require_open(offer)
    require_taker(session, offer.person_key)
    party = Party("person", offer.person_key)
    why = f"accepted offer {offer.id}"
    assign_owner(session, office, custody=custody, party=party, cause=Cause.ACCEPTED, why=why, by=by)
    offer.state, offer.answered_at = ACCEPTED, now
    session.add(offer)
    session.flush()
    withdraw_all(session, offer.script_id, at=now)
    office.audit.append(
        session, Event.OFFER_ACCEPTED, by=by, subject=f"script:{offer.script_id}", details={"offer": offer.id}
    )
    return offer


def decline(session: Session, office: Office, *, offer_id: str, by: Principal) -> OfferRow:
    """The person asked does not take it; whoever answers for the script still does."""
    offer = _offer_to(session, offer_id, by)
    session.refresh(offer, with_for_update=True)
    _require_open(offer)
    offer.state, offer.answered_at = DECLINED, office.clock.now()
    session.add(offer)
    session.flush()
    office.audit.append(
        session, Event.OFFER_DECLINED, by=by, subject=f"script:{offer.script_id}", details={"offer": offer.id}
    )
    return offer


def withdraw_all(session: Session, script_id: str, *, at: datetime, transfer_id: str | None = None) -> int:
    """Withdraw every open offer of a script, or those of one transfer; how many."""
    asked = select(OfferRow).where(OfferRow.script_id == script_id, OfferRow.state == OPEN)
    if transfer_id is not None:
        asked = asked.where(OfferRow.transfer_id == transfer_id)
    found = session.exec(asked).all()
    for offer in found:
        offer.state, offer.answered_at = WITHDRAWN, at
        session.add(offer)
    session.flush()
    return len(found)


def withdraw_from(session: Session, person_key: str, *, at: datetime) -> int:
    """Withdraw what was offered to somebody who can take nothing any more; how many."""
    found = session.exec(select(OfferRow).where(OfferRow.person_key == person_key, OfferRow.state == OPEN)).all()
    for offer in found:
        offer.state, offer.answered_at = WITHDRAWN, at
        session.add(offer)
    session.flush()
    return len(found)


def _require_taker(session: Session, script_id: str, person_key: str, by: Principal) -> None:
    if session.get(PersonRow, person_key) is None:
        raise NotFound(f"person {person_key}: the directory has none; check the key", code="person_unknown")
    if by.person_key == person_key:
        raise NotPermitted("offer: nobody offers a script to themselves; ask to adopt it", code="own_offer")
    if is_disabled(session, person_key):
        raise RequestRefused(f"person {person_key}: is not active; offer it to somebody who is", code="person_inactive")
    if party_of(find_live(session, script_id, OWNER)) == Party("person", person_key):
        raise WrongState(f"person {person_key}: owns this script already", code="already_owner")


def _offer_to(session: Session, offer_id: str, by: Principal) -> OfferRow:
    offer = session.get(OfferRow, offer_id)
    if offer is None or offer.person_key != by.person_key:
        raise NotFound(f"offer {offer_id}: there is none for you; look at your offers")
    return offer


def _require_open(offer: OfferRow) -> None:
    if offer.state != OPEN:
        raise WrongState(f"offer {offer.id}: it is {offer.state} already; nothing was changed")
