"""Two people look at a held transfer; with the second word it goes on."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import Select, bindparam, update
from sqlalchemy import select as sql_select
from sqlmodel import Session, func, select

from escrow.core.errors import NotPermitted, WrongState
from escrow.core.events import Event
from escrow.core.principals import Principal
from lifecycle import moving, records
from lifecycle.candidates import (
    Custodian,
    Directory,
    Order,
    require_queue,
)
from lifecycle.held import held_scripts
from lifecycle.moving import ITEM, moves
from lifecycle.office import Office
from lifecycle.succession import load_around, standings
from lifecycle.tables import (
    TransferReleaseRow,
    TransferRow,
)
from lifecycle.transfers.drafting import legal_queue, load_now
from lifecycle.transfers.rows import CONFLICT, HELD, PLANNED, RELEASES_NEEDED, lock, people_in, plan_hash_of, scripts_in
from lifecycle.transfers.telling import note, record_for_people, tell_keepers


def release(session: Session, office: Office, transfer_id: str, *, reason: str, by: Principal) -> str:
    """One of two people says that so many leavers are real; with the second word the computed custodians answer."""
    transfer = lock(session, transfer_id)
    if transfer.state != HELD:
        raise WrongState(f"transfer {transfer_id}: it is {transfer.state}, and only a held one can be released")
    person = by.person_key
    if person is None:
        raise NotPermitted("release: this is decided by people; use a person's token", code="needs_person")
    if session.get(TransferReleaseRow, (transfer_id, person)) is not None:
        raise NotPermitted(
            f"transfer {transfer_id}: you released it already; another person must too", code="four_eyes"
        )
    now = office.clock.now()
    session.add(TransferReleaseRow(transfer_id=transfer_id, person_key=person, reason=reason, at=now))
    session.flush()
    releases = select(func.count()).select_from(TransferReleaseRow).where(TransferReleaseRow.transfer_id == transfer_id)
    if session.exec(releases).one() >= RELEASES_NEEDED:
        _let_go(session, office, transfer, by=by)
    note(session, office, Event.TRANSFER_RELEASED, transfer, by=by)
    return transfer_id


def _let_go(session: Session, office: Office, transfer: TransferRow, *, by: Principal) -> None:
    """Two people have looked: the custodians computed from today's directory take over from the queue, and are told."""
    leaving, now = frozenset(session.exec(people_in(transfer.id))), office.clock.now()
    directory = load_around(session, office.fallback_group, leaving, scripts=scripts_in(transfer.id))
    require_queue(directory, leaving)
    scripts = scripts_in(transfer.id, ITEM.c.state == PLANNED)
    moving.lock(session, scripts)
    stale = sql_select(moving.CUSTODY.c.revision).where(moving.CUSTODY.c.script_id == ITEM.c.script_id)
    moving.mark(session, transfer.id, ITEM.c.state == PLANNED, ITEM.c.expected_revision != stale.scalar_subquery(),
                state=CONFLICT, reason="it changed while it was held; plan again to hand it over")  # fmt: skip
    _compute_again(session, office, transfer.id, scripts, directory, leaving)
    resting = (ITEM.c.state == PLANNED, ITEM.c.rests_by.is_not(None))
    moving.set_custodians(session, moves(transfer.id, *resting), transfer_id=transfer.id, at=now)
    moving.touch(session, scripts_in(transfer.id, *resting), at=now)
    moving.expect_present(session, transfer.id, *resting)
    transfer.state = PLANNED
    transfer.plan_hash = plan_hash_of(session, transfer.id)
    session.add(transfer)
    session.flush()
    record_for_people(session, office, transfer, records.Kind.CUSTODY_MOVED,
                      ITEM.c.state == PLANNED, ITEM.c.rests_by.is_not(None), by=by)  # fmt: skip
    tell_keepers(session, office, transfer, directory)


def _compute_again(
    session: Session,
    office: Office,
    transfer_id: str,
    scripts: Select[Any],
    directory: Directory,
    leaving: Collection[str],
) -> None:
    """Who would get what by today's directory: while it was held people may have left or come."""
    held, legal, is_full = held_scripts(session), legal_queue(office, directory), load_now(session, office)
    order, planned, changed = Order(directory, leaving), _planned(session, transfer_id), []
    for script, standing in sorted(standings(session, scripts).items()):
        chosen = Custodian(legal, "kept for the record") if script in held else order.choose(standing, is_full)
        is_full.takes(chosen.party)
        if planned[script] != (chosen.party.kind, chosen.party.key, chosen.why):
            changed.append({"script": script, "kind": chosen.party.kind, "key": chosen.party.key, "why": chosen.why})
    if changed:
        session.connection().execute(
            update(ITEM)
            .where(ITEM.c.transfer_id == transfer_id, ITEM.c.script_id == bindparam("script"))
            .values(custodian_kind=bindparam("kind"), custodian_key=bindparam("key"), custodian_why=bindparam("why")),
            changed,
        )


def _planned(session: Session, transfer_id: str) -> dict[str, tuple[str, str, str]]:
    rows = session.execute(
        sql_select(ITEM.c.script_id, ITEM.c.custodian_kind, ITEM.c.custodian_key, ITEM.c.custodian_why).where(
            ITEM.c.transfer_id == transfer_id
        )
    )
    return {script: (kind, key, why) for script, kind, key, why in rows}
