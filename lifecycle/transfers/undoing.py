"""Taking a transfer back: owners and custodians as before, where nobody has adopted."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Select, and_, case, false, func, literal, tuple_
from sqlalchemy import select as sql_select
from sqlmodel import Session, col

from escrow.core.errors import WrongState
from escrow.core.events import Event
from escrow.core.principals import Principal
from lifecycle import moving
from lifecycle.candidates import Directory, Party
from lifecycle.moving import ITEM, OWNERSHIP
from lifecycle.office import Office
from lifecycle.ownership import CUSTODIAN, OWNER
from lifecycle.states import Cause
from lifecycle.succession import load_directory
from lifecycle.tables import ONE_ANSWERS, PersonRow, TransferPersonRow, TransferRow
from lifecycle.transfers.asking import withdraw_offers, write_withdrawn
from lifecycle.transfers.rows import (
    APPLIED,
    AWAY,
    HELD,
    KEPT,
    PLANNED,
    RESTORED,
    SKIPPED,
    UNDONE,
    lock,
    people_in,
    plan_hash_of,
    scripts_in,
)
from lifecycle.transfers.telling import note

UNDO_WITHIN = timedelta(days=30)
_WHY = "transfer undone"


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
    directory = load_directory(session, office.fallback_group, only=_parties_before(session, transfer_id))
    theirs = ITEM.c.from_person == person_key
    count = _restore(session, office, transfer_id, directory, theirs)
    write_withdrawn(session, transfer_id, scripts_in(transfer_id, theirs), at=office.clock.now())
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
    moving.expect_many(session, scripts_in(transfer.id))
    directory = load_directory(session, office.fallback_group, only=_parties_before(session, transfer.id))
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
    count = _judge(session, transfer_id, *where)
    moving.reckon(session, count, ITEM, OWNERSHIP)
    put_back = (*where, ITEM.c.outcome != KEPT)
    restored = (*put_back, ITEM.c.outcome == RESTORED)
    scripts = scripts_in(transfer_id, *put_back)
    # 2. Nobody is asked any more.
    withdraw_offers(session, transfer_id, scripts, at=now)
    # 3. Owners are owners again; custodians go, or come back, where that leaves somebody active.
    moving.restore_owners(session, transfer_id, *put_back, ITEM.c.from_role == OWNER, at=now, why=_WHY)
    owned = scripts_in(transfer_id, *restored, ITEM.c.from_role == OWNER)
    moving.close_custodians(session, owned, at=now)
    kept = moving.back_to_leaver(transfer_id, *restored, ITEM.c.from_role == CUSTODIAN, why=_WHY)
    moving.set_custodians(session, kept, transfer_id=transfer_id, at=now)
    _give_back_custodians(session, transfer_id, directory, now, *put_back)
    # 4. Where they stand.
    back = and_(ITEM.c.outcome == RESTORED, ITEM.c.from_role == OWNER)
    moving.step_through(session, transfer_id, *put_back, causes={Cause.UNDONE: back}, at=now)
    return count


def _judge(session: Session, transfer_id: str, *where: Any) -> int:
    """Say of each item what undoing does with it: nothing, where another owner than before stands there now."""
    # Said once for each person, not looked up again for each of their scripts.
    person = col(TransferPersonRow.person_key)
    is_active = func.coalesce(col(PersonRow.is_active), false())
    said = literal("restored to ") + func.coalesce(col(PersonRow.name), person)
    away = said + ", who is not active; whoever answers for it still does"
    judged = (
        sql_select(
            person.label("person"),
            case((is_active, RESTORED), else_=AWAY).label("outcome"),
            case((is_active, said), else_=away).label("undone"),
        )
        .join(PersonRow, col(PersonRow.key) == person, isouter=True)
        .where(col(TransferPersonRow.transfer_id) == transfer_id)
        .subquery()
    )
    of_theirs = judged.c.person == ITEM.c.from_person
    count = moving.mark(session, transfer_id, of_theirs, *where, outcome=judged.c.outcome, undone=judged.c.undone)
    taken = _taken_over()
    by = func.coalesce(_owner_now(col(PersonRow.name)), _owner_now(OWNERSHIP.c.principal_key))
    moving.mark(session, transfer_id, *where, moving.is_some(taken), outcome=KEPT,
                undone=literal("kept: ") + by + " has taken it over")  # fmt: skip
    return count


def _taken_over() -> Select[Any]:
    """The owner an item's script has now, where it is another one than before."""
    before = ITEM.c.before["owner"]
    same = and_(
        before["key"].as_string() == OWNERSHIP.c.principal_key, before["kind"].as_string() == OWNERSHIP.c.principal_kind
    )
    return _live_owner(literal(1)).where(~func.coalesce(same, false()))


def _owner_now(what: Any) -> Any:
    return _live_owner(what).limit(1).scalar_subquery()


def _live_owner(what: Any) -> Select[Any]:
    joined = OWNERSHIP.outerjoin(
        PersonRow, and_(OWNERSHIP.c.principal_kind == "person", col(PersonRow.key) == OWNERSHIP.c.principal_key)
    )
    return (
        sql_select(what)
        .select_from(joined)
        .where(OWNERSHIP.c.script_id == ITEM.c.script_id, OWNERSHIP.c.role == OWNER, ONE_ANSWERS)
        .correlate(ITEM)
    )


def _give_back_custodians(session: Session, transfer_id: str, directory: Directory, now: datetime, *where: Any) -> None:
    """A script that was owned by the leaver and kept by somebody else already goes back to that somebody."""
    former = ITEM.c.before["custodian"]
    kind, key = former["kind"].as_string(), former["key"].as_string()
    kept = (ITEM.c.transfer_id == transfer_id, *where, ITEM.c.from_role == OWNER, key.is_not(None))
    parties = session.execute(sql_select(kind, key).where(*kept).distinct()).all()
    answering = [(kind, key) for kind, key in parties if directory.answers(Party(kind, key))]
    wanted = sql_select(ITEM.c.script_id, kind.label("kind"), key.label("key"), literal(_WHY).label("why")).where(
        *kept, tuple_(kind, key).in_(answering)
    )
    if answering:
        moving.set_custodians(session, wanted, transfer_id=transfer_id, at=now)


def _parties_before(session: Session, transfer_id: str) -> set[str]:
    """The keys of whoever kept an item's script before it was handed over."""
    key = ITEM.c.before["custodian"]["key"].as_string()
    rows = session.execute(sql_select(key).where(ITEM.c.transfer_id == transfer_id).distinct())
    return {found for found in rows.scalars() if found is not None}
