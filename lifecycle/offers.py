"""Offering a script to somebody, who may take it or not. Nobody is made an owner by silence."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import literal
from sqlalchemy import select as sql_select
from sqlmodel import Session, select

from escrow.access.grants import is_disabled
from escrow.core.errors import NotFound, NotPermitted, RequestRefused, WrongState
from escrow.core.events import Event
from escrow.core.ids import new_id
from escrow.core.principals import Principal
from escrow.db.base import UtcDateTime
from escrow.db.bulk import insert_of
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
from lifecycle.tables import OFFERED, OfferRow, PersonRow

OPEN, ACCEPTED, DECLINED, WITHDRAWN = "open", "accepted", "declined", "withdrawn"
UNMADE = "unmade"
"""Planned, and not made: whoever it names had left, or was asked already. Shown to nobody."""
COLUMNS = ("id", "script_id", "person_key", "score", "reasons", "state", "transfer_id", "made_by", "made_at",
           "answered_at")  # fmt: skip
_NAMED = 33
"""Of the name of an offer of a shortlist, the transfer's name and the place on the list; the script's name follows."""
_OFFER: Any = OfferRow.__table__  # type: ignore[attr-defined]


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
    asked = session.execute(
        sql_select(OFFERED.c.id).where(
            OFFERED.c.script_id == script_id, OFFERED.c.person_key == person_key, OFFERED.c.state == OPEN
        )
    ).scalar()
    if asked is not None:
        return str(asked)
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


def accept(session: Session, office: Office, *, offer_id: str, by: Principal) -> None:
    """The person asked takes the script: they own it from now on, and every other offer of it is withdrawn."""
    now = office.clock.now()
    person, script_id = _offer_to(session, offer_id, by)
    # In this order everywhere: the person, the script, the offer. Leaving takes the person first too.
    lock_taker(session, person)
    custody = lock_custody(session, script_id, now)
    offer = _written(session, offer_id)
    require_taker(session, person)
    party = Party("person", person)
    why = f"accepted offer {offer.id}"
    assign_owner(session, office, custody=custody, party=party, cause=Cause.ACCEPTED, why=why, by=by)
    offer.state, offer.answered_at = ACCEPTED, now
    session.add(offer)
    session.flush()
    withdraw_all(session, script_id, at=now)
    office.audit.append(
        session, Event.OFFER_ACCEPTED, by=by, subject=f"script:{script_id}", details={"offer": offer.id}
    )


def decline(session: Session, office: Office, *, offer_id: str, by: Principal) -> None:
    """The person asked does not take it; whoever answers for the script still does."""
    _offer_to(session, offer_id, by)
    offer = _written(session, offer_id)
    offer.state, offer.answered_at = DECLINED, office.clock.now()
    session.add(offer)
    session.flush()
    office.audit.append(
        session, Event.OFFER_DECLINED, by=by, subject=f"script:{offer.script_id}", details={"offer": offer.id}
    )


def withdraw_all(session: Session, script_id: str, *, at: datetime) -> int:
    """Withdraw every open offer of a script; how many."""
    return _withdraw(session, OFFERED.c.script_id == script_id, at=at)


def withdraw_from(session: Session, person_key: str, *, at: datetime) -> int:
    """Withdraw what was offered to somebody who can take nothing any more; how many."""
    return _withdraw(session, OFFERED.c.person_key == person_key, at=at)


# --- offers that are seen in a shortlist ---------------------------------------------------------------------


def seen_as(offer_id: str) -> tuple[Any, ...]:
    """What finds this offer. The name of one of a shortlist says of which transfer, of whom there, and which script."""
    named = OFFERED.c.id == offer_id
    return (named, OFFERED.c.script_id == offer_id[_NAMED:]) if len(offer_id) > _NAMED else (named,)


def write_out(session: Session, *where: Any, state: Any = OFFERED.c.state, at: datetime | None = None) -> int:
    """Give these offers rows of their own, in the state they are in or another; of how many."""
    answered = literal(at, UtcDateTime()) if at is not None else OFFERED.c.answered_at
    told = {"state": literal(state) if isinstance(state, str) else state, "answered_at": answered}
    seen = sql_select(*(told.get(name, OFFERED.c[name]) for name in COLUMNS)).where(*where)
    writing = insert_of(session.get_bind().dialect.name)(_OFFER).from_select(COLUMNS, seen)
    changed = {name: writing.excluded[name] for name in told}
    session.flush()
    done: Any = session.execute(
        writing.on_conflict_do_update(index_elements=["id"], set_=changed, where=_OFFER.c.state == OPEN)
    )
    return int(done.rowcount)


def _withdraw(session: Session, *where: Any, at: datetime) -> int:
    return write_out(session, *where, OFFERED.c.state == OPEN, state=WITHDRAWN, at=at)


def _written(session: Session, offer_id: str) -> OfferRow:
    """An open offer as a row, ours until the transaction ends; raises WrongState when it is answered already."""
    write_out(session, *seen_as(offer_id))
    found = select(OfferRow).where(OfferRow.id == offer_id).with_for_update()
    offer = session.exec(found.execution_options(populate_existing=True)).one()
    if offer.state != OPEN:
        raise WrongState(f"offer {offer.id}: it is {offer.state} already; nothing was changed")
    return offer


def _require_taker(session: Session, script_id: str, person_key: str, by: Principal) -> None:
    if session.get(PersonRow, person_key) is None:
        raise NotFound(f"person {person_key}: the directory has none; check the key", code="person_unknown")
    if by.person_key == person_key:
        raise NotPermitted("offer: nobody offers a script to themselves; ask to adopt it", code="own_offer")
    if is_disabled(session, person_key):
        raise RequestRefused(f"person {person_key}: is not active; offer it to somebody who is", code="person_inactive")
    if party_of(find_live(session, script_id, OWNER)) == Party("person", person_key):
        raise WrongState(f"person {person_key}: owns this script already", code="already_owner")


def _offer_to(session: Session, offer_id: str, by: Principal) -> tuple[str, str]:
    """(person, script) of an offer made to whoever asks; raises NotFound."""
    found = session.execute(sql_select(OFFERED.c.person_key, OFFERED.c.script_id).where(*seen_as(offer_id))).first()
    if found is None or found[0] != by.person_key:
        raise NotFound(f"offer {offer_id}: there is none for you; look at your offers")
    return found[0], found[1]
