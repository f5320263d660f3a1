"""Handing over the scripts of people who leave: planned first, then applied, undone when it was wrong."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from sqlmodel import Session, col, func, select

from escrow.core.canonical import Json, canonical_json
from escrow.core.errors import NotFound, NotPermitted, RequestRefused, WrongState
from escrow.core.events import Event
from escrow.core.ids import new_id
from escrow.core.principals import Principal
from lifecycle import offers
from lifecycle.candidates import (
    Custodian,
    Directory,
    Party,
    Standing,
    Use,
    choose_custodian,
    rank_candidates,
    require_queue,
)
from lifecycle.held import held_scripts
from lifecycle.holds import legal_party
from lifecycle.office import Office
from lifecycle.ownership import (
    CUSTODIAN,
    OWNER,
    close,
    find_live,
    lock_custody,
    move,
    open_role,
    party_of,
    set_custodian,
    touch,
)
from lifecycle.states import IS_OVER, Cause, Custody, can_step
from lifecycle.succession import load_directory, scripts_of, standings, uses_of
from lifecycle.tables import (
    CustodyRow,
    OwnershipRow,
    PersonRow,
    TransferItemRow,
    TransferPersonRow,
    TransferReleaseRow,
    TransferRow,
)

PLANNED, HELD, APPLIED, UNDONE, CONFLICT, SKIPPED = "planned", "held", "applied", "undone", "conflict", "skipped"
RELEASES_NEEDED = 2
UNDO_WITHIN = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Occasion:
    """Why people's scripts are handed over; an event of HR is named by source and id."""

    people: Sequence[str]
    reason: str
    event: tuple[str, str] | None = None


def plan(session: Session, office: Office, occasion: Occasion, *, by: Principal) -> str:
    """Work out who would get what, and move nothing; the transfer's id.

    Over the breaker it is held, and scripts that have nobody active rest with the global queue meanwhile.
    """
    return _open(session, office, occasion, by=by, rests=False)


def plan_for_leaver(session: Session, office: Office, occasion: Occasion, *, by: Principal) -> str:
    """As `plan`, and in the same transaction every script gets somebody who answers for it meanwhile."""
    return _open(session, office, occasion, by=by, rests=True)


def apply(session: Session, office: Office, transfer_id: str, *, plan_hash: str | None, by: Principal) -> str:
    """Carry out a plan, item by item; one that changed since it was planned is a conflict, the rest stands."""
    transfer = _lock(session, transfer_id)
    if transfer.state != PLANNED:
        raise WrongState(f"transfer {transfer_id}: it is {transfer.state}, and only a planned one can be applied")
    if plan_hash != transfer.plan_hash:
        raise WrongState(
            f"transfer {transfer_id}: plan_hash is not that of the plan; read the transfer again and look at it",
            code="plan_hash_mismatch",
        )
    directory = load_directory(session, office.fallback_group)
    now = office.clock.now()
    for item in _items(session, transfer_id, PLANNED):
        _apply_item(session, office, item, directory, by=by)
    transfer.state, transfer.applied_at = APPLIED, now
    session.add(transfer)
    _note(session, office, Event.TRANSFER_APPLIED, transfer, by=by)
    return transfer_id


def undo(session: Session, office: Office, transfer_id: str, *, by: Principal) -> str:
    """Take an applied transfer back within 30 days: owner and custodian as before where nobody has adopted."""
    transfer = _lock(session, transfer_id)
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
    transfer = _lock(session, transfer_id)
    people = list(session.exec(_people_of(transfer_id)))
    if person_key not in people or transfer.state == UNDONE:
        return False
    if len(people) == 1:
        _take_back(session, office, transfer, by=by)
        return True
    directory, now = load_directory(session, office.fallback_group), office.clock.now()
    theirs = [
        item
        for state in (APPLIED, PLANNED)
        for item in _items(session, transfer_id, state)
        if item.from_person == person_key
    ]
    for item in theirs:
        item.undone = _restore(session, item, directory, now)
        item.state, item.reason = SKIPPED, "taken back: this person stays"
        session.add(item)
    session.flush()
    if transfer.state in (PLANNED, HELD):
        transfer.plan_hash = _hash(_items(session, transfer_id, PLANNED))
    session.add(transfer)
    session.flush()
    _note(session, office, Event.TRANSFER_UNDONE, transfer, by=by)
    return bool(theirs)


def release(session: Session, office: Office, transfer_id: str, *, reason: str, by: Principal) -> str:
    """One of two people says that so many leavers are real; with the second word the computed custodians answer."""
    transfer = _lock(session, transfer_id)
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
        _let_go(session, office, transfer)
    _note(session, office, Event.TRANSFER_RELEASED, transfer, by=by)
    return transfer_id


# --- planning --------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Draft:
    """One script of a plan before it is written down."""

    script_id: str
    person: str
    role: str
    custodian: Custodian
    offers: Sequence[dict[str, Any]]
    skipped: str | None


def _open(session: Session, office: Office, occasion: Occasion, *, by: Principal, rests: bool) -> str:
    # 1. Who leaves, and is there anybody to fall back on?
    people = sorted(set(occasion.people))
    _require_people(session, people)
    directory = load_directory(session, office.fallback_group)
    require_queue(directory, people)
    # 2. Who would get what.
    drafts = _draft(session, office, directory, people, office.clock.now())
    # 3. So many that a person should look first?
    transfer = _record(session, office, occasion, people, by=by)
    active = sum(person.is_active for person in directory.people.values())
    is_held = office.breaker.trips(leaving=_leaving_lately(session, office), active=active)
    transfer.state = HELD if is_held else PLANNED
    # 4. Nobody's script is without somebody active meanwhile; then what was seen is written down.
    queue = Custodian(Party("queue", directory.fallback_group), "held until two people have looked at it")
    for draft in drafts:
        item = _item(session, transfer.id, draft, office.clock.now())
        if draft.skipped is None and (rests or is_held):
            _rest(session, office, item, queue if is_held else draft.custodian, directory)
        session.add(item)
    session.flush()
    transfer.plan_hash = _hash(_items(session, transfer.id, PLANNED))
    session.add(transfer)
    session.flush()
    _note(session, office, Event.TRANSFER_PLANNED, transfer, by=by)
    return transfer.id


def _require_people(session: Session, people: Sequence[str]) -> None:
    if not people:
        raise RequestRefused("people: expected at least one person key; name who leaves")
    known = set(session.exec(select(PersonRow.key).where(col(PersonRow.key).in_(people))))
    unknown = [key for key in people if key not in known]
    if unknown:
        raise NotFound(f"person {unknown[0][:80]}: the directory has none; check the key", code="person_unknown")


def _draft(
    session: Session, office: Office, directory: Directory, people: Sequence[str], now: datetime
) -> list[_Draft]:
    population = scripts_of(session, people)
    ids = [script_id for script_id, _, _ in population]
    standing, uses = standings(session, ids), uses_of(session, ids)
    over, held = _over(session, ids), held_scripts(session, ids)
    leaving = frozenset(people)
    drafts = [
        _draft_one(standing[script], person, role, uses[script], directory, leaving, script in over, now)
        for script, person, role in population
    ]
    kept = Custodian(legal_party(session, office), "kept for the record")
    return [replace(one, custodian=kept, offers=[]) if one.script_id in held else one for one in drafts]


def _draft_one(
    standing: Standing,
    person: str,
    role: str,
    uses: Sequence[Use],
    directory: Directory,
    leaving: Collection[str],
    is_over: bool,
    now: datetime,
) -> _Draft:
    chosen = choose_custodian(standing, directory, leaving)
    excluded = {*leaving, chosen.party.key if chosen.party.kind == "person" else ""}
    has_owner = any(directory.answers(party, leaving) for party in (standing.owner, *standing.co_owners))
    ranked = rank_candidates(uses, former=directory.find(person), directory=directory, excluded=excluded, now=now)
    listed = [{"person": one.person_key, "score": one.score, "reasons": list(one.reasons)} for one in ranked]
    why = "it is retired, so nobody need answer for it" if is_over else None
    return _Draft(standing.script_id, person, role, chosen, [] if has_owner else listed, why)


def _over(session: Session, script_ids: Sequence[str]) -> set[str]:
    rows = session.exec(select(CustodyRow.script_id).where(col(CustodyRow.state).in_([one.value for one in IS_OVER])))
    return set(rows) & set(script_ids)


def _record(
    session: Session, office: Office, occasion: Occasion, people: Sequence[str], *, by: Principal
) -> TransferRow:
    now = office.clock.now()
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
    session.add_all(TransferPersonRow(transfer_id=transfer.id, person_key=key, planned_at=now) for key in people)
    session.flush()
    return transfer


def _leaving_lately(session: Session, office: Office) -> int:
    since = office.clock.now() - timedelta(minutes=office.breaker.minutes)
    people = select(func.count(func.distinct(TransferPersonRow.person_key)))
    return session.exec(people.where(col(TransferPersonRow.planned_at) > since)).one()


def _item(session: Session, transfer_id: str, draft: _Draft, now: datetime) -> TransferItemRow:
    custody = lock_custody(session, draft.script_id, now)
    owner, custodian = (find_live(session, draft.script_id, role) for role in (OWNER, CUSTODIAN))
    return TransferItemRow(
        transfer_id=transfer_id,
        script_id=draft.script_id,
        from_person=draft.person,
        from_role=draft.role,
        custodian_kind=draft.custodian.party.kind,
        custodian_key=draft.custodian.party.key,
        custodian_why=draft.custodian.why,
        offers=list(draft.offers),
        expected_revision=custody.revision,
        state=PLANNED if draft.skipped is None else SKIPPED,
        reason=draft.skipped,
        before={"owner": _stored(owner), "custodian": _stored(custodian), "state": custody.state},
    )


def _rest(session: Session, office: Office, item: TransferItemRow, custodian: Custodian, directory: Directory) -> None:
    """Somebody active answers for this script from now on, unless somebody does already."""
    now = office.clock.now()
    custody = lock_custody(session, item.script_id, now)
    standing = standings(session, [item.script_id])[item.script_id]
    if directory.answers(standing.custodian) or directory.answers(standing.owner):
        return
    has_co_owner = any(directory.answers(party) for party in standing.co_owners)
    set_custodian(session, script_id=item.script_id, party=custodian.party, at=now, why=custodian.why,
                  transfer_id=item.transfer_id)  # fmt: skip
    cause = Cause.CUSTODIAN_LEFT if item.from_role == CUSTODIAN or has_co_owner else Cause.LEFT
    move(session, custody, cause if can_step(Custody(custody.state), cause) else Cause.CUSTODIAN_LEFT, now)
    item.expected_revision = custody.revision


# --- applying --------------------------------------------------------------------------------------------------


def _apply_item(
    session: Session, office: Office, item: TransferItemRow, directory: Directory, *, by: Principal
) -> None:
    now = office.clock.now()
    custody = lock_custody(session, item.script_id, now)
    party = Party(item.custodian_kind, item.custodian_key)
    fault = None
    if custody.revision != item.expected_revision:
        fault = "it changed after it was planned; plan again to hand it over"
    elif not directory.answers(party, {item.from_person}):
        fault = f"{party.kind} {party.key} is not active any more; plan again to find somebody else"
    if fault is not None:
        item.state, item.reason = CONFLICT, fault
        session.add(item)
        return
    _hand_over(session, office, item, custody, party, directory, by=by)
    item.state = APPLIED
    session.add(item)
    session.flush()


def _hand_over(
    session: Session,
    office: Office,
    item: TransferItemRow,
    custody: CustodyRow,
    party: Party,
    directory: Directory,
    *,
    by: Principal,
) -> None:
    """The custodian answers, the leaver no longer owns, and those who know the script are asked."""
    now, script_id = office.clock.now(), item.script_id
    if item.from_role == OWNER:
        close(session, script_id, OWNER, now)
        co_owners = standings(session, [script_id])[script_id].co_owners
        is_left = not any(directory.answers(co_owner) for co_owner in co_owners)
        if is_left and can_step(Custody(custody.state), Cause.LEFT):
            move(session, custody, Cause.LEFT, now)
    set_custodian(session, script_id=script_id, party=party, at=now, why=item.custodian_why,
                  transfer_id=item.transfer_id)  # fmt: skip
    touch(session, custody, now)
    for offer in item.offers if offers.can_offer(custody.state) else ():
        known = directory.find(offer["person"])
        if known is not None and known.is_active:
            offers.make(session, office, script_id=script_id, person_key=known.key, by=by, score=offer["score"],
                        reasons=offer["reasons"], transfer_id=item.transfer_id)  # fmt: skip


# --- taking back -----------------------------------------------------------------------------------------------


def _take_back(session: Session, office: Office, transfer: TransferRow, *, by: Principal) -> str:
    now = office.clock.now()
    directory = load_directory(session, office.fallback_group)
    for item in [*_items(session, transfer.id, APPLIED), *_items(session, transfer.id, PLANNED)]:
        item.undone = _restore(session, item, directory, now)
        session.add(item)
    transfer.state, transfer.undone_at = UNDONE, now
    session.add(transfer)
    session.flush()
    _note(session, office, Event.TRANSFER_UNDONE, transfer, by=by)
    return transfer.id


def _restore(session: Session, item: TransferItemRow, directory: Directory, now: datetime) -> str:
    """Put one script back to how it stood; what was done with it, in words."""
    script_id, before = item.script_id, item.before or {}
    custody = lock_custody(session, script_id, now)
    owner, custodian = find_live(session, script_id, OWNER), find_live(session, script_id, CUSTODIAN)
    former, former_custodian = _party(before.get("owner")), _party(before.get("custodian"))
    if owner is not None and party_of(owner) != former:
        return f"kept: {directory.name(owner.principal_key)} has taken it over"
    offers.withdraw_all(session, script_id, at=now, transfer_id=item.transfer_id)
    if owner is None and former is not None:
        open_role(session, script_id, former, role=OWNER, at=now, why="transfer undone", transfer_id=item.transfer_id)
    is_ours = custodian is None or custodian.transfer_id == item.transfer_id
    if directory.answers(former_custodian):
        assert former_custodian is not None
        set_custodian(session, script_id=script_id, party=former_custodian, at=now, why="transfer undone")
    elif is_ours and directory.answers(former):
        close(session, script_id, CUSTODIAN, now)
    return _settle_state(session, custody, former, directory, now)


def _settle_state(
    session: Session, custody: CustodyRow, former: Party | None, directory: Directory, now: datetime
) -> str:
    if directory.answers(former) and can_step(Custody(custody.state), Cause.UNDONE):
        move(session, custody, Cause.UNDONE, now)
        return f"restored to {directory.name(former.key) if former else 'nobody'}"
    touch(session, custody, now)
    if former is not None and not directory.answers(former):
        return f"restored to {directory.name(former.key)}, who is not active; whoever answers for it still does"
    return "restored"


# --- held ------------------------------------------------------------------------------------------------------


def _let_go(session: Session, office: Office, transfer: TransferRow) -> None:
    """Two people have looked: the custodians computed from today's directory take over from the queue."""
    people = list(session.exec(_people_of(transfer.id)))
    directory = load_directory(session, office.fallback_group)
    require_queue(directory, people)
    now, items = office.clock.now(), _items(session, transfer.id, PLANNED)
    held, legal = held_scripts(session, [item.script_id for item in items]), legal_party(session, office)
    standing = standings(session, [item.script_id for item in items])
    for item in items:
        custody = lock_custody(session, item.script_id, now)
        if custody.revision != item.expected_revision:
            item.state, item.reason = CONFLICT, "it changed while the transfer was held; plan again to hand it over"
        else:
            chosen = choose_custodian(standing[item.script_id], directory, frozenset(people))
            chosen = Custodian(legal, "kept for the record") if item.script_id in held else chosen
            _assign_computed(session, item, custody, standing[item.script_id], directory, chosen, now)
        session.add(item)
    session.flush()
    transfer.state = PLANNED
    transfer.plan_hash = _hash(_items(session, transfer.id, PLANNED))
    session.add(transfer)
    session.flush()


def _assign_computed(
    session: Session,
    item: TransferItemRow,
    custody: CustodyRow,
    standing: Standing,
    directory: Directory,
    chosen: Custodian,
    now: datetime,
) -> None:
    item.custodian_kind, item.custodian_key = chosen.party.kind, chosen.party.key
    item.custodian_why = chosen.why
    is_ours = standing.custodian == Party("queue", directory.fallback_group)
    if is_ours and not directory.answers(standing.owner):
        set_custodian(session, script_id=item.script_id, party=chosen.party, at=now, why=chosen.why,
                      transfer_id=item.transfer_id)  # fmt: skip
        touch(session, custody, now)
    item.expected_revision = custody.revision


# --- rows ------------------------------------------------------------------------------------------------------


def _lock(session: Session, transfer_id: str) -> TransferRow:
    found = select(TransferRow).where(TransferRow.id == transfer_id).with_for_update()
    row = session.exec(found.execution_options(populate_existing=True)).first()
    if row is None:
        raise NotFound(f"transfer {transfer_id}: there is none; check the id")
    return row


def _items(session: Session, transfer_id: str, state: str) -> list[TransferItemRow]:
    return list(
        session.exec(
            select(TransferItemRow)
            .where(TransferItemRow.transfer_id == transfer_id, TransferItemRow.state == state)
            .order_by(col(TransferItemRow.script_id))
        )
    )


def _people_of(transfer_id: str) -> Any:
    return select(TransferPersonRow.person_key).where(TransferPersonRow.transfer_id == transfer_id)


def _hash(items: Sequence[TransferItemRow]) -> str:
    """What applying names: the same plan has the same hash, and a script that moved gives another."""
    plain: list[Json] = [
        {
            "script": item.script_id,
            "from": item.from_person,
            "custodian": f"{item.custodian_kind}:{item.custodian_key}",
            "offers": [offer["person"] for offer in item.offers],
            "revision": item.expected_revision,
        }
        for item in items
    ]
    return "sha256:" + sha256(canonical_json(plain)).hexdigest()


def _stored(row: OwnershipRow | None) -> dict[str, str] | None:
    return None if row is None else {"kind": row.principal_kind, "key": row.principal_key}


def _party(stored: dict[str, str] | None) -> Party | None:
    return None if stored is None else Party(stored["kind"], stored["key"])


def _note(session: Session, office: Office, event: Event, transfer: TransferRow, *, by: Principal) -> None:
    states = session.exec(select(TransferItemRow.state).where(TransferItemRow.transfer_id == transfer.id))
    details: dict[str, Json] = {"state": transfer.state, "plan_hash": transfer.plan_hash, **Counter(states)}
    office.audit.append(session, event, by=by, subject=f"transfer:{transfer.id}", details=details)
