"""Carrying a plan out, item by item, in a few statements."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import and_, case, false, literal, or_, tuple_
from sqlalchemy import select as sql_select
from sqlmodel import Session, col

from escrow.core.canonical import Json
from escrow.core.errors import WrongState
from escrow.core.events import Event
from escrow.core.principals import Principal
from lifecycle import deadlines, moving, records
from lifecycle.candidates import Party
from lifecycle.moving import CUSTODY, ITEM, OWNERSHIP, moves
from lifecycle.office import Office
from lifecycle.ownership import CO_OWNER, OWNER
from lifecycle.states import Cause
from lifecycle.succession import load_directory
from lifecycle.tables import PersonRow
from lifecycle.transfers.asking import OFFERABLE, make_offers
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
    parties = _parties(session, transfer_id)
    directory = load_directory(session, office.fallback_group, only=parties.keys)
    now = office.clock.now()
    moving.expect_many(session, scripts_in(transfer_id))
    # 1. What changed since is left alone, and said; those who know the rest are asked.
    moving.lock(session, scripts_in(transfer_id))
    left = _left([(kind, key) for kind, key in parties.sharing if directory.answers(Party(kind, key))])
    gone = [(kind, key) for kind, key in parties.keeping if not directory.answers(Party(kind, key))]
    count = _sort_out(session, transfer_id, gone=gone, left=left)
    moving.reckon(session, count, ITEM)
    asked = make_offers(session, transfer_id, by=by, at=now)
    # 2. The leaver no longer owns, the custodian answers.
    moving.close_owners(session, scripts_in(transfer_id, *_OWNED), at=now)
    moving.set_custodians(session, moves(transfer_id, ITEM.c.state == APPLIED), transfer_id=transfer_id, at=now)
    # 3. Where each script stands now.
    steps = {Cause.LEFT: left, Cause.OFFERED: ITEM.c.is_offered}
    moving.step_through(session, transfer_id, ITEM.c.state == APPLIED, causes=steps, at=now)
    # 4. Everybody concerned can read why.
    transfer.state, transfer.applied_by, transfer.applied_at = APPLIED, by.key, now
    session.add(transfer)
    session.flush()
    note(session, office, Event.TRANSFER_APPLIED, transfer, by=by)
    if asked.count:
        details: dict[str, Json] = {"offers": asked.count, "digest": asked.digest}
        office.audit.append(session, Event.OFFER_MADE, by=by, subject=f"transfer:{transfer_id}", details=details)
    record_for_people(session, office, transfer, records.Kind.OWNERSHIP_MOVED, ITEM.c.state == APPLIED, by=by)
    tell_asked(session, office, transfer, asked)
    deadlines.open_for(session, office, asked.scripts)
    return transfer_id


@dataclass(frozen=True, slots=True)
class _Parties:
    """Whom this is about besides the leavers: whoever is to keep a script, and the teams and queues that own a part."""

    keeping: Sequence[tuple[str, str]]
    sharing: Sequence[tuple[str, str]]

    @property
    def keys(self) -> set[str]:
        return {key for _, key in (*self.keeping, *self.sharing)}


def _parties(session: Session, transfer_id: str) -> _Parties:
    planned = sql_select(ITEM.c.custodian_kind, ITEM.c.custodian_key).where(ITEM.c.transfer_id == transfer_id)
    parts = sql_select(OWNERSHIP.c.principal_kind, OWNERSHIP.c.principal_key).where(
        OWNERSHIP.c.role == CO_OWNER,
        OWNERSHIP.c.valid_to.is_(None),
        OWNERSHIP.c.principal_kind != "person",
        OWNERSHIP.c.script_id.in_(scripts_in(transfer_id)),
    )
    keeping, sharing = ([(kind, key) for kind, key in session.execute(one.distinct())] for one in (planned, parts))
    return _Parties(keeping, sharing)


def _sort_out(session: Session, transfer_id: str, *, gone: Sequence[tuple[str, str]], left: Any) -> int:
    """What is carried out, what of it is offered, and what is a conflict; how many items there were to look at."""
    place, party = (ITEM.c.custodian_kind, ITEM.c.custodian_key), ITEM.c.custodian_kind + " " + ITEM.c.custodian_key
    has_changed, has_gone = ITEM.c.expected_revision != CUSTODY.c.revision, tuple_(*place).in_(gone)
    reason = case(
        (has_changed, "it changed after it was planned; plan again to hand it over"),
        (has_gone, party + literal(" is not active any more; plan again to find somebody else")),
    )
    is_offered = and_(ITEM.c.shortlist.is_not(None), moving.following(CUSTODY.c.state, Cause.LEFT, left).in_(OFFERABLE))
    is_conflict = or_(has_changed, has_gone)
    return moving.mark(
        session, transfer_id, ITEM.c.state == PLANNED, CUSTODY.c.script_id == ITEM.c.script_id,
        state=case((is_conflict, CONFLICT), else_=APPLIED), reason=reason,
        is_offered=case((is_conflict, false()), else_=is_offered),
    )  # fmt: skip


def _left(staffed: Sequence[tuple[str, str]]) -> Any:
    """Is an item's script without an owner now? Where a co-owner stays it is no orphan; teams and queues may be one."""
    roles = (OWNERSHIP.c.role == CO_OWNER, OWNERSHIP.c.valid_to.is_(None))
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
    return and_(ITEM.c.from_role == OWNER, or_(is_lone, moving.is_none(answering)))
