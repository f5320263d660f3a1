"""Taking a transfer back: owners and custodians as before, where nobody has adopted."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import literal, update
from sqlalchemy import select as sql_select
from sqlmodel import Session, col, func

from escrow.core.errors import WrongState
from escrow.core.events import Event
from escrow.core.principals import Principal
from lifecycle import moving, offers
from lifecycle.candidates import (
    Directory,
    Party,
)
from lifecycle.moving import ITEM
from lifecycle.office import Office
from lifecycle.ownership import CUSTODIAN, OWNER, lock_custody, set_custodian
from lifecycle.states import Cause
from lifecycle.succession import load_directory
from lifecycle.tables import (
    OfferRow,
    OwnershipRow,
    PersonRow,
    TransferRow,
)
from lifecycle.transfers.rows import (
    APPLIED,
    HELD,
    PLANNED,
    SKIPPED,
    UNDONE,
    lock,
    party_from,
    people_in,
    plan_hash_of,
    scripts_in,
)
from lifecycle.transfers.telling import note

UNDO_WITHIN = timedelta(days=30)
_KEPT, _RESTORED, _AWAY = "kept", "restored", "away"
"""What undoing did with an item: nothing, for somebody adopted it; put back; put back to somebody who is not active."""


def undo(session: Session, office: Office, transfer_id: str, *, by: Principal) -> str:
    """Take an applied transfer back within 30 days: owner and custodian as before where nobody has adopted."""
    transfer = lock(session, transfer_id)
    if transfer.state != APPLIED:
        raise WrongState(f"transfer {transfer_id}: it is {transfer.state}, and only an applied one can be undone")
    assert transfer.applied_at is not None
    if transfer.applied_at + UNDO_WITHIN < office.clock.now():
        raise WrongState(
            f"transfer {transfer_id}: it was applied over {UNDO_WITHIN.days} days ago; hand scripts back one by one",
            code="undo_too_late",
        )
    return _take_back(session, office, transfer, by=by)


def take_back_person(session: Session, office: Office, transfer_id: str, person_key: str, *, by: Principal) -> bool:
    """Take back what concerns one person: custody as before, where nobody has adopted. Whether there was anything."""
    transfer = lock(session, transfer_id)
    people = list(session.exec(people_in(transfer_id)))
    if person_key not in people or transfer.state == UNDONE:
        return False
    if len(people) == 1:
        _take_back(session, office, transfer, by=by)
        return True
    directory = load_directory(session, office.fallback_group)
    theirs = ITEM.c.from_person == person_key
    count = _restore(session, office, transfer_id, directory, theirs)
    moving.mark(
        session, transfer_id, theirs, ITEM.c.state.in_((APPLIED, PLANNED)), state=SKIPPED,
        reason="taken back: this person stays",
    )  # fmt: skip
    if transfer.state in (PLANNED, HELD):
        transfer.plan_hash = plan_hash_of(session, transfer_id)
    session.add(transfer)
    session.flush()
    note(session, office, Event.TRANSFER_UNDONE, transfer, by=by)
    return count > 0


def _take_back(session: Session, office: Office, transfer: TransferRow, *, by: Principal) -> str:
    directory = load_directory(session, office.fallback_group)
    _restore(session, office, transfer.id, directory)
    transfer.state, transfer.undone_at = UNDONE, office.clock.now()
    session.add(transfer)
    session.flush()
    note(session, office, Event.TRANSFER_UNDONE, transfer, by=by)
    return transfer.id


def _restore(session: Session, office: Office, transfer_id: str, directory: Directory, *only: Any) -> int:
    """Put these items back to how they stood, but for what somebody has taken over; of how many."""
    now, where = office.clock.now(), (ITEM.c.state.in_((APPLIED, PLANNED)), *only)
    moving.lock(session, scripts_in(transfer_id, *where))
    # 1. What of each can be put back, and what is said of it.
    count = _judge(session, transfer_id, directory, *where)
    put_back = (*where, ITEM.c.outcome != _KEPT)
    scripts = scripts_in(transfer_id, *put_back)
    # 2. Nobody is asked any more.
    session.execute(
        update(OfferRow)
        .where(
            col(OfferRow.transfer_id) == transfer_id,
            col(OfferRow.state) == offers.OPEN,
            col(OfferRow.script_id).in_(scripts),
        )
        .values(state=offers.WITHDRAWN, answered_at=now)
    )
    # 3. Owners are owners again; custodians go, or come back, where that leaves somebody active.
    moving.restore_owners(session, transfer_id, *put_back, ITEM.c.from_role == OWNER, at=now, why="transfer undone")
    restored = (*put_back, ITEM.c.outcome == _RESTORED)
    moving.close_custodians(
        session, scripts_in(transfer_id, *restored, ITEM.c.from_role == OWNER), transfer_id=transfer_id, at=now
    )
    back = moving.back_to_leaver(transfer_id, *restored, ITEM.c.from_role == CUSTODIAN, why="transfer undone")
    moving.set_custodians(session, back, transfer_id=transfer_id, directory=directory, at=now)
    _give_back_custodians(session, transfer_id, directory, now, *put_back)
    # 4. Where they stand.
    moving.step(session, scripts_in(transfer_id, *restored, ITEM.c.from_role == OWNER), Cause.UNDONE, at=now)
    moving.touch(session, scripts, at=now)
    return count


def _judge(session: Session, transfer_id: str, directory: Directory, *where: Any) -> int:
    """Say of each item what undoing does with it."""
    name = sql_select(col(PersonRow.name)).where(col(PersonRow.key) == ITEM.c.from_person).scalar_subquery()
    active = sql_select(col(PersonRow.key)).where(col(PersonRow.is_active))
    here, said = ITEM.c.from_person.in_(active), literal("restored to ") + func.coalesce(name, ITEM.c.from_person)
    count = moving.mark(session, transfer_id, *where, here, outcome=_RESTORED, undone=said)
    count += moving.mark(session, transfer_id, *where, ~here, outcome=_AWAY,
                         undone=said + ", who is not active; whoever answers for it still does")  # fmt: skip
    for owner, scripts in _taken_over(session, transfer_id, *where).items():
        for some in moving.chunks(scripts):
            moving.mark(session, transfer_id, ITEM.c.script_id.in_(some), outcome=_KEPT,
                        undone=f"kept: {directory.name(owner)} has taken it over")  # fmt: skip
    return count


def _taken_over(session: Session, transfer_id: str, *where: Any) -> dict[str, list[str]]:
    """Owner to scripts, of those that have another owner now than before the transfer."""
    live = (
        sql_select(ITEM.c.script_id, ITEM.c.before, col(OwnershipRow.principal_kind), col(OwnershipRow.principal_key))
        .join(OwnershipRow, col(OwnershipRow.script_id) == ITEM.c.script_id)
        .where(
            ITEM.c.transfer_id == transfer_id,
            *where,
            col(OwnershipRow.role) == OWNER,
            col(OwnershipRow.valid_to).is_(None),
        )
    )
    found: dict[str, list[str]] = {}
    for script, before, kind, key in session.execute(live).all():
        if party_from((before or {}).get("owner")) != Party(kind, key):
            found.setdefault(key, []).append(script)
    return found


def _give_back_custodians(session: Session, transfer_id: str, directory: Directory, now: datetime, *where: Any) -> None:
    """A script that was owned by the leaver and kept by somebody else already goes back to that somebody."""
    rows = session.execute(
        sql_select(ITEM.c.script_id, ITEM.c.before).where(
            ITEM.c.transfer_id == transfer_id, *where, ITEM.c.from_role == OWNER
        )
    ).all()
    for script, before in rows:
        former = party_from((before or {}).get("custodian"))
        if former is not None and directory.answers(former):
            lock_custody(session, script, now)
            set_custodian(session, script_id=script, party=former, at=now, why="transfer undone")
