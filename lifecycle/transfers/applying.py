"""Carrying a plan out, item by item, in a few statements."""

from datetime import datetime
from typing import Any

from sqlalchemy import Select, insert
from sqlalchemy import select as sql_select
from sqlmodel import Session, col

from escrow.core.canonical import Json
from escrow.core.errors import WrongState
from escrow.core.events import Event
from escrow.core.ids import new_id
from escrow.core.principals import Principal
from lifecycle import deadlines, moving, offers, records
from lifecycle.candidates import (
    Directory,
    Party,
)
from lifecycle.moving import ITEM, moves
from lifecycle.office import Office
from lifecycle.ownership import OWNER
from lifecycle.states import Cause
from lifecycle.succession import load_directory
from lifecycle.tables import (
    OfferRow,
    OwnershipRow,
)
from lifecycle.transfers.rows import APPLIED, CONFLICT, PLANNED, digest_of, lock, scripts_in
from lifecycle.transfers.telling import note, record_for_people, tell_asked

_OFFER: Any = OfferRow.__table__  # type: ignore[attr-defined]


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
    directory, now = load_directory(session, office.fallback_group), office.clock.now()
    # 1. What changed since is left alone, and said.
    moving.lock(session, scripts_in(transfer_id))
    _find_conflicts(session, transfer_id, directory)
    moving.mark(session, transfer_id, ITEM.c.state == PLANNED, state=APPLIED)
    # 2. The leaver no longer owns, the custodian answers.
    _hand_over(session, transfer_id, directory, now)
    # 3. Those who know a script are asked, and everybody concerned can read why.
    asked = _make_offers(session, office, transfer_id, directory, by=by)
    transfer.state, transfer.applied_at = APPLIED, now
    session.add(transfer)
    session.flush()
    note(session, office, Event.TRANSFER_APPLIED, transfer, by=by)
    if asked:
        details: dict[str, Json] = {"offers": len(asked), "digest": digest_of(asked)}
        office.audit.append(session, Event.OFFER_MADE, by=by, subject=f"transfer:{transfer_id}", details=details)
    record_for_people(session, office, transfer, records.Kind.OWNERSHIP_MOVED, APPLIED, by=by)
    tell_asked(session, office, transfer, asked)
    deadlines.open_for(session, office, asked)
    return transfer_id


def _find_conflicts(session: Session, transfer_id: str, directory: Directory) -> None:
    planned = ITEM.c.state == PLANNED
    revision = sql_select(moving.CUSTODY.c.revision).where(moving.CUSTODY.c.script_id == ITEM.c.script_id)
    moving.mark(session, transfer_id, planned, ITEM.c.expected_revision != revision.scalar_subquery(), state=CONFLICT,
                reason="it changed after it was planned; plan again to hand it over")  # fmt: skip
    parties = sql_select(ITEM.c.custodian_kind, ITEM.c.custodian_key).where(ITEM.c.transfer_id == transfer_id, planned)
    for kind, key in session.execute(parties.distinct()).all():
        if not directory.answers(Party(kind, key)):
            moving.mark(
                session, transfer_id, planned, ITEM.c.custodian_kind == kind, ITEM.c.custodian_key == key,
                state=CONFLICT, reason=f"{kind} {key} is not active any more; plan again to find somebody else",
            )  # fmt: skip


def _hand_over(session: Session, transfer_id: str, directory: Directory, now: datetime) -> None:
    """The leaver no longer owns, the custodian answers; where a co-owner stays the script is no orphan."""
    applied, owned = ITEM.c.state == APPLIED, ITEM.c.from_role == OWNER
    mine = scripts_in(transfer_id, applied, owned)
    moving.close_owners(session, mine, at=now)
    staying = _co_owned(session, mine, directory)
    orphaned = scripts_in(transfer_id, applied, owned)
    for some in moving.chunks(sorted(staying)):
        orphaned = orphaned.where(ITEM.c.script_id.not_in(some))
    moving.step(session, orphaned, Cause.LEFT, at=now)
    moving.set_custodians(session, moves(transfer_id, applied), transfer_id=transfer_id, directory=directory, at=now)
    moving.touch(session, scripts_in(transfer_id, applied), at=now)


def _co_owned(session: Session, scripts: Select[Any], directory: Directory) -> set[str]:
    """Those with a co-owner who is active."""
    rows = session.execute(
        sql_select(
            col(OwnershipRow.script_id), col(OwnershipRow.principal_kind), col(OwnershipRow.principal_key)
        ).where(
            col(OwnershipRow.role) == "co-owner",
            col(OwnershipRow.valid_to).is_(None),
            col(OwnershipRow.script_id).in_(scripts),
        )
    )
    return {script for script, kind, key in rows if directory.answers(Party(kind, key))}


def _make_offers(
    session: Session, office: Office, transfer_id: str, directory: Directory, *, by: Principal
) -> list[list[Json]]:
    """Ask those the plan names who are active still; [script, person] of each offer made."""
    now = office.clock.now()
    rows = session.execute(
        sql_select(ITEM.c.script_id, ITEM.c.offers, moving.CUSTODY.c.state)
        .join(moving.CUSTODY, moving.CUSTODY.c.script_id == ITEM.c.script_id)
        .where(ITEM.c.transfer_id == transfer_id, ITEM.c.state == APPLIED)
        .order_by(ITEM.c.script_id)
    ).all()
    asked_now = sql_select(col(OfferRow.script_id), col(OfferRow.person_key)).where(
        col(OfferRow.state) == offers.OPEN, col(OfferRow.script_id).in_(scripts_in(transfer_id))
    )
    open_now = {(script, person) for script, person in session.execute(asked_now)}  # rows, not pairs
    made = [
        {
            "id": new_id(),
            "script_id": script,
            "person_key": offer["person"],
            "score": offer["score"],
            "reasons": list(offer["reasons"]),
            "state": offers.OPEN,
            "transfer_id": transfer_id,
            "made_by": by.key,
            "made_at": now,
        }
        for script, found, state in rows
        if offers.can_offer(state)
        for offer in found
        if directory.answers(Party("person", offer["person"])) and (script, offer["person"]) not in open_now
    ]
    for some in moving.chunks(made):
        session.execute(insert(_OFFER), some)
    asked = sql_select(col(OfferRow.script_id)).where(
        col(OfferRow.transfer_id) == transfer_id, col(OfferRow.state) == offers.OPEN
    )
    moving.step(session, asked, Cause.OFFERED, at=now)
    return [[str(one["script_id"]), str(one["person_key"])] for one in made]
