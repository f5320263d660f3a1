"""Working out who would get what, and letting somebody active answer meanwhile."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlmodel import Session, col, func, select

from escrow.core.errors import NotFound, RequestRefused
from escrow.core.events import Event
from escrow.core.ids import new_id
from escrow.core.principals import Principal
from escrow.db.bulk import insert_new, insert_ordered, insert_stream
from lifecycle import moving, records
from lifecycle.candidates import (
    Directory,
    Party,
    require_queue,
)
from lifecycle.moving import ITEM, moves
from lifecycle.office import Office
from lifecycle.states import Cause
from lifecycle.succession import count_active, load_around
from lifecycle.tables import (
    ShortlistRow,
    TransferItemRow,
    TransferPersonRow,
    TransferRow,
)
from lifecycle.transfers.drafting import COLUMNS, drafting, leaving_scripts
from lifecycle.transfers.rows import HELD, PLANNED, Occasion, plan_hash_of, population
from lifecycle.transfers.telling import note, record_for_people, tell_keepers

_HELD_BACK = "held until two people have looked at it"


def plan(session: Session, office: Office, occasion: Occasion, *, by: Principal) -> str:
    """Work out who would get what, and move nothing; the transfer's id.

    Over the breaker it is held, and scripts that have nobody active rest with the global queue meanwhile.
    """
    return _open(session, office, occasion, by=by, rests=False)


def plan_for_leaver(session: Session, office: Office, occasion: Occasion, *, by: Principal) -> str:
    """As `plan`, and in the same transaction every script gets somebody who answers for it meanwhile."""
    return _open(session, office, occasion, by=by, rests=True)


def _open(session: Session, office: Office, occasion: Occasion, *, by: Principal, rests: bool) -> str:
    # 1. Who leaves, and is there anybody to fall back on?
    people, now = sorted(set(occasion.people)), office.clock.now()
    directory = load_around(session, office.fallback_group, people)
    _require_people(people, directory)
    require_queue(directory, people)
    transfer = _begin(session, occasion, people, by=by, now=now)
    # 2. So many that a person should look first?
    is_held = office.breaker.trips(leaving=_leaving_lately(session, office), active=count_active(session))
    transfer.state = HELD if is_held else PLANNED
    # 3. Who would get what.
    moving.reckon(session, moving.expect_many(session, population(transfer.id)), moving.LEAVER)
    if rests or is_held:
        moving.lock(session, population(transfer.id))
    scripts = leaving_scripts(session, transfer.id, now)
    rules = drafting(session, office, directory, transfer.id, leaving=people, rests=rests or is_held)
    insert_stream(session, TransferItemRow, COLUMNS, rules.rows(scripts, transfer.id))
    insert_ordered(session, ShortlistRow, list(rules.shortlists(transfer.id)))
    moving.reckon(session, len(scripts), ITEM)
    # 4. Nobody's script is without somebody active meanwhile; then what was seen is written down.
    if rests or is_held:
        queue = Party("queue", directory.fallback_group)
        _rest(session, transfer.id, queue if is_held else None, now)
        transfer.plan_hash = plan_hash_of(session, transfer.id)  # with the revisions that came of it
    else:
        transfer.plan_hash = rules.hash.text()
    session.add(transfer)
    session.flush()
    note(session, office, Event.TRANSFER_PLANNED, transfer, by=by)
    kind = records.Kind.MASS_EVENT_HELD if is_held else records.Kind.CUSTODY_MOVED
    if rests or is_held:
        record_for_people(session, office, transfer, kind, ITEM.c.state == PLANNED, by=by)
        tell_keepers(session, office, transfer, directory)
    return transfer.id


def _require_people(people: Sequence[str], directory: Directory) -> None:
    if not people:
        raise RequestRefused("people: expected at least one person key; name who leaves")
    unknown = [key for key in people if key not in directory.people]
    if unknown:
        raise NotFound(f"person {unknown[0][:80]}: the directory has none; check the key", code="person_unknown")


def _begin(session: Session, occasion: Occasion, people: Sequence[str], *, by: Principal, now: datetime) -> TransferRow:
    source, event_id = occasion.event or (None, None)
    transfer = TransferRow(
        id=new_id(),
        state=PLANNED,
        reason=occasion.reason,
        plan_hash="",
        event_source=source,
        event_id=event_id,
        created_by=by.label,
        created_at=now,
    )
    session.add(transfer)
    session.flush()
    rows = ({"transfer_id": transfer.id, "person_key": key, "planned_at": now} for key in people)
    insert_new(session, TransferPersonRow, rows)
    return transfer


def _leaving_lately(session: Session, office: Office) -> int:
    since = office.clock.now() - timedelta(minutes=office.breaker.minutes)
    people = select(func.count(func.distinct(TransferPersonRow.person_key)))
    return session.exec(people.where(col(TransferPersonRow.planned_at) > since)).one()


def _rest(session: Session, transfer_id: str, queue: Party | None, now: datetime) -> None:
    """Somebody active answers from now on: whoever is planned, or the queue while two people have to look."""
    resting = ITEM.c.rests_by.is_not(None)
    wanted = moves(transfer_id, resting, party=queue, why=None if queue is None else _HELD_BACK)
    moving.set_custodians(session, wanted, transfer_id=transfer_id, at=now)
    causes = {cause: ITEM.c.rests_by == cause.value for cause in (Cause.LEFT, Cause.CUSTODIAN_LEFT)}
    moving.step_through(session, transfer_id, resting, causes=causes, at=now)
    moving.expect_present(session, transfer_id, resting)
