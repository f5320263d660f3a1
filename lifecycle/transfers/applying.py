"""Carrying a plan out, item by item, in a few statements."""

from typing import Any

from sqlalchemy import CompoundSelect, and_, case, or_, tuple_, union
from sqlalchemy import select as sql_select
from sqlmodel import Session, col

from escrow.core.canonical import Json
from escrow.core.errors import WrongState
from escrow.core.events import Event
from escrow.core.principals import Principal
from lifecycle import deadlines, moving, records
from lifecycle.candidates import Directory, Party
from lifecycle.moving import CUSTODY, ITEM, OWNERSHIP, moves
from lifecycle.office import Office
from lifecycle.ownership import CO_OWNER, OWNER
from lifecycle.states import Cause
from lifecycle.succession import load_directory
from lifecycle.tables import PersonRow
from lifecycle.transfers.asking import is_asked, make_offers
from lifecycle.transfers.rows import APPLIED, CONFLICT, PLANNED, lock, scripts_in
from lifecycle.transfers.telling import note, record_for_people, tell_asked

_OWNED = (ITEM.c.state == APPLIED, ITEM.c.from_role == OWNER)


def apply(session: Session, office: Office, transfer_id: str, *, plan_hash: str | None, by: Principal) -> str:
    """Carry out a plan, item by item; one that changed since it was planned is a conflict, the rest stands."""
    transfer = lock(session, transfer_id)
    if transfer.state != PLANNED:
        raise WrongState(f"transfer {transfer_id}: it is {transfer.state}, and only a planned one can be applied")
    if plan_hash != transfer.plan_hash:
        raise WrongState(
            f"transfer {transfer_id}: plan_hash is not that of the plan; read the transfer again and look at it",
            code="plan_hash_mismatch",
        )
    directory = load_directory(session, office.fallback_group, only=_parties(transfer_id))
    now = office.clock.now()
    moving.expect_many(session, scripts_in(transfer_id))
    # 1. What changed since is left alone, and said.
    moving.lock(session, scripts_in(transfer_id))
    count = _sort_out(session, transfer_id, directory)
    moving.reckon(session, count, ITEM)
    # 2. The leaver no longer owns, the custodian answers.
    moving.close_owners(session, scripts_in(transfer_id, *_OWNED), at=now)
    moving.set_custodians(session, moves(transfer_id, ITEM.c.state == APPLIED), transfer_id=transfer_id, at=now)
    # 3. Those who know a script are asked; where each stands now.
    left = _left(session, transfer_id, directory)
    asked = make_offers(session, transfer_id, after=moving.following(CUSTODY.c.state, Cause.LEFT, left), by=by, at=now)
    moving.reckon(session, asked.count, moving.OFFER)
    steps = {Cause.LEFT: left, Cause.OFFERED: is_asked(transfer_id, now)}
    moving.step_through(session, transfer_id, ITEM.c.state == APPLIED, causes=steps, at=now)
    # 4. Everybody concerned can read why.
    transfer.state, transfer.applied_at = APPLIED, now
    session.add(transfer)
    session.flush()
    note(session, office, Event.TRANSFER_APPLIED, transfer, by=by)
    if asked.count:
        details: dict[str, Json] = {"offers": asked.count, "digest": asked.digest}
        office.audit.append(session, Event.OFFER_MADE, by=by, subject=f"transfer:{transfer_id}", details=details)
    record_for_people(session, office, transfer, records.Kind.OWNERSHIP_MOVED, APPLIED, by=by)
    tell_asked(session, office, transfer, asked)
    deadlines.open_for(session, office, asked.scripts)
    return transfer_id


def _parties(transfer_id: str) -> CompoundSelect[Any]:
    """The keys of whoever is to answer for these scripts, and of the teams and queues that own a part of them."""
    planned = sql_select(ITEM.c.custodian_key).where(ITEM.c.transfer_id == transfer_id)
    parts = sql_select(OWNERSHIP.c.principal_key).where(
        OWNERSHIP.c.role == CO_OWNER,
        OWNERSHIP.c.valid_to.is_(None),
        OWNERSHIP.c.principal_kind != "person",
        OWNERSHIP.c.script_id.in_(scripts_in(transfer_id)),
    )
    return union(planned, parts)


def _sort_out(session: Session, transfer_id: str, directory: Directory) -> int:
    """What is carried out, and what is a conflict and stays as it is; how many items there were to look at."""
    revision = sql_select(moving.CUSTODY.c.revision).where(moving.CUSTODY.c.script_id == ITEM.c.script_id)
    has_changed = ITEM.c.expected_revision != revision.scalar_subquery()
    count = moving.mark(session, transfer_id, ITEM.c.state == PLANNED,
                        state=case((has_changed, CONFLICT), else_=APPLIED))  # fmt: skip
    moving.mark(session, transfer_id, ITEM.c.state == CONFLICT, ITEM.c.reason.is_(None),
                reason="it changed after it was planned; plan again to hand it over")  # fmt: skip
    applied = ITEM.c.state == APPLIED
    parties = sql_select(ITEM.c.custodian_kind, ITEM.c.custodian_key).where(ITEM.c.transfer_id == transfer_id, applied)
    for kind, key in session.execute(parties.distinct()).all():
        if not directory.answers(Party(kind, key)):
            moving.mark(
                session, transfer_id, applied, ITEM.c.custodian_kind == kind, ITEM.c.custodian_key == key,
                state=CONFLICT, reason=f"{kind} {key} is not active any more; plan again to find somebody else",
            )  # fmt: skip
    return count


def _left(session: Session, transfer_id: str, directory: Directory) -> Any:
    """Is an item's script without an owner now? Where a co-owner stays it is no orphan."""
    roles = (OWNERSHIP.c.role == CO_OWNER, OWNERSHIP.c.valid_to.is_(None))
    parties = sql_select(OWNERSHIP.c.principal_kind, OWNERSHIP.c.principal_key).where(
        *roles, OWNERSHIP.c.principal_kind != "person", OWNERSHIP.c.script_id.in_(scripts_in(transfer_id, *_OWNED))
    )
    staffed = [(kind, key) for kind, key in session.execute(parties.distinct()) if directory.answers(Party(kind, key))]
    is_person = (OWNERSHIP.c.principal_kind == "person") & (OWNERSHIP.c.principal_key == col(PersonRow.key))
    answering = (
        sql_select(1)
        .select_from(OWNERSHIP.outerjoin(PersonRow, is_person))
        .where(
            *roles,
            OWNERSHIP.c.script_id == ITEM.c.script_id,
            or_(col(PersonRow.is_active), tuple_(OWNERSHIP.c.principal_kind, OWNERSHIP.c.principal_key).in_(staffed)),
        )
    )
    # Whether there was a co-owner stands in the plan, and one who came later is a conflict: of most nothing is asked.
    is_lone = ITEM.c.before["is_shared"].as_boolean().is_(False)
    return and_(*_OWNED, or_(is_lone, moving.is_none(answering)))
