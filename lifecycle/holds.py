"""Holds: what may not be disposed of, nor handed to whoever stands nearest, until a second person lifts it."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from escrow.core.errors import NotFound, NotPermitted, RequestRefused, WrongState
from escrow.core.events import Event
from escrow.core.ids import new_id
from escrow.core.principals import Principal
from lifecycle import offers
from lifecycle.candidates import Party
from lifecycle.office import Office
from lifecycle.ownership import (
    CUSTODIAN,
    OWNER,
    find_live,
    lock_custody,
    party_of,
    require_script,
    set_custodian,
    touch,
)
from lifecycle.succession import load_queues
from lifecycle.tables import HoldRow, OwnershipRow, PersonRow
from lifecycle.transfers.drafting import legal_queue


@dataclass(frozen=True, slots=True)
class HoldView:
    """A hold, and who lifted it once somebody has."""

    id: str
    person: str | None
    script: str | None
    reason: str
    placed_by: str
    placed_at: datetime
    released_by: str | None
    release_reason: str | None
    released_at: datetime | None


def place(
    session: Session, office: Office, *, person_key: str | None, script_id: str | None, reason: str, by: Principal
) -> str:
    """Put a person's scripts, or one script, under a hold from now on; the hold's id."""
    # 1. What is held, and by somebody else?
    if person_key is not None and person_key == by.person_key:
        raise NotPermitted("hold: another person holds what is yours", code="own_hold")
    if (person_key is None) == (script_id is None):
        raise RequestRefused("hold: expected person or script, and one of them; say what is held")
    if person_key is not None and session.get(PersonRow, person_key) is None:
        raise NotFound(f"person {person_key[:80]}: the directory has none; check the key", code="person_unknown")
    if script_id is not None:
        require_script(session, script_id)
    # 2. The hold itself.
    hold = HoldRow(
        id=new_id(),
        person_key=person_key,
        script_id=script_id,
        reason=reason,
        placed_by=by.label,
        placed_at=office.clock.now(),
    )
    session.add(hold)
    session.flush()
    # 3. What it concerns leaves the hands of those nearby, and nobody is asked to take it.
    keeper = legal_party(session, office)
    for held in scripts_of_hold(session, hold):
        _take_in(session, office, held, keeper)
    office.audit.append(session, Event.HOLD_PLACED, by=by, subject=f"hold:{hold.id}", details={"reason": reason})
    return hold.id


def release(session: Session, office: Office, hold_id: str, *, reason: str, by: Principal) -> str:
    """Lift a hold: somebody else than who placed it. Who answers stays as it is; managers see their reports' again."""
    hold = session.get(HoldRow, hold_id, with_for_update=True)
    if hold is None or _is_hidden(hold, by):
        raise NotFound(f"hold {hold_id[:80]}: there is none here that you may see; check the id")
    if by.person_key is None:
        raise NotPermitted("release: this is decided by people; use a person's token", code="needs_person")
    if hold.released_at is not None:
        raise WrongState(f"hold {hold.id}: it was released already; nothing was changed")
    if hold.placed_by == by.label:
        raise NotPermitted(f"hold {hold.id}: you placed it, so another person releases it", code="four_eyes")
    hold.released_by, hold.release_reason, hold.released_at = by.label, reason, office.clock.now()
    session.add(hold)
    session.flush()
    office.audit.append(session, Event.HOLD_RELEASED, by=by, subject=f"hold:{hold.id}", details={"reason": reason})
    return hold.id


def list_holds(session: Session, *, by: Principal, is_open: bool | None = None) -> list[HoldView]:
    """Every hold, the newest first; whoever is held is not told, also where it is their office."""
    query = select(HoldRow).order_by(col(HoldRow.placed_at).desc(), col(HoldRow.id))
    if is_open is not None:
        query = query.where(col(HoldRow.released_at).is_(None) if is_open else col(HoldRow.released_at).is_not(None))
    return [_view(row) for row in session.exec(query) if not _is_hidden(row, by)]


def get_hold(session: Session, hold_id: str, *, by: Principal) -> HoldView:
    row = session.get(HoldRow, hold_id)
    if row is None or _is_hidden(row, by):
        raise NotFound(f"hold {hold_id[:80]}: there is none here that you may see; check the id")
    return _view(row)


def scripts_of_hold(session: Session, hold: HoldRow) -> list[str]:
    """The scripts a hold concerns: the one it names, or those in which its person ever had a part."""
    if hold.script_id is not None:
        return [hold.script_id]
    rows = select(OwnershipRow.script_id).where(
        OwnershipRow.principal_kind == "person",
        OwnershipRow.principal_key == hold.person_key,
        OwnershipRow.role == OWNER,
    )
    return sorted(set(session.exec(rows)))


def legal_party(session: Session, office: Office) -> Party:
    """Who keeps what is held: the legal queue, or the global one where the legal one has nobody active."""
    return legal_queue(office, load_queues(session, office.fallback_group))


def _is_hidden(hold: HoldRow, by: Principal) -> bool:
    """Is it about whoever looks, and in force?"""
    return hold.released_at is None and hold.person_key is not None and hold.person_key == by.person_key


def _take_in(session: Session, office: Office, script_id: str, keeper: Party) -> None:
    now = office.clock.now()
    custody = lock_custody(session, script_id, now)
    offers.withdraw_all(session, script_id, at=now)
    if find_live(session, script_id, CUSTODIAN) is not None:
        set_custodian(session, script_id=script_id, party=keeper, at=now, why="kept for the record")
    elif party_of(find_live(session, script_id, OWNER)) is None:
        return
    touch(session, custody, now)


def _view(row: HoldRow) -> HoldView:
    return HoldView(
        row.id,
        row.person_key,
        row.script_id,
        row.reason,
        row.placed_by,
        row.placed_at,
        row.released_by,
        row.release_reason,
        row.released_at,
    )
