"""Handing over the scripts of people who leave: planned first, then applied, undone when it was wrong.

Whatever the number of scripts, each act is a few statements in one transaction; what they write is decided here.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from sqlalchemy import Select, insert, literal, update
from sqlalchemy import select as sql_select
from sqlmodel import Session, col, func, select

from escrow.core.canonical import Json, canonical_json
from escrow.core.errors import NotFound, NotPermitted, RequestRefused, WrongState
from escrow.core.events import Event
from escrow.core.ids import new_id
from escrow.core.principals import Principal
from lifecycle import deadlines, moving, offers, records
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
from lifecycle.moving import ITEM, moves
from lifecycle.notices import Notice, tell
from lifecycle.office import Office
from lifecycle.ownership import CUSTODIAN, OWNER, lock_custody, set_custodian
from lifecycle.states import IS_OVER, Cause, Custody, can_step
from lifecycle.succession import load_directory, standings, uses_of
from lifecycle.tables import (
    OfferRow,
    OwnershipRow,
    PersonRow,
    TransferPersonRow,
    TransferReleaseRow,
    TransferRow,
)

PLANNED, HELD, APPLIED, UNDONE, CONFLICT, SKIPPED = "planned", "held", "applied", "undone", "conflict", "skipped"
RELEASES_NEEDED = 2
UNDO_WITHIN = timedelta(days=30)
_KEPT, _RESTORED, _AWAY = "kept", "restored", "away"
"""What undoing did with an item: nothing, for somebody adopted it; put back; put back to somebody who is not active."""
_OFFER: Any = OfferRow.__table__  # type: ignore[attr-defined]
_PEOPLE: Any = TransferPersonRow.__table__  # type: ignore[attr-defined]
_HELD_BACK = "held until two people have looked at it"


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
    directory, now = load_directory(session, office.fallback_group), office.clock.now()
    # 1. What changed since is left alone, and said.
    moving.lock(session, _scripts(transfer_id))
    _find_conflicts(session, transfer_id, directory)
    moving.mark(session, transfer_id, ITEM.c.state == PLANNED, state=APPLIED)
    # 2. The leaver no longer owns, the custodian answers.
    _hand_over(session, transfer_id, directory, now)
    # 3. Those who know a script are asked, and everybody concerned can read why.
    asked = _make_offers(session, office, transfer_id, directory, by=by)
    transfer.state, transfer.applied_at = APPLIED, now
    session.add(transfer)
    session.flush()
    _note(session, office, Event.TRANSFER_APPLIED, transfer, by=by)
    if asked:
        details: dict[str, Json] = {"offers": len(asked), "digest": _digest(asked)}
        office.audit.append(session, Event.OFFER_MADE, by=by, subject=f"transfer:{transfer_id}", details=details)
    _record(session, office, transfer, records.Kind.OWNERSHIP_MOVED, APPLIED, by=by)
    _tell_asked(session, office, transfer, asked)
    deadlines.open_for(session, office, asked)
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
    directory = load_directory(session, office.fallback_group)
    theirs = ITEM.c.from_person == person_key
    count = _restore(session, office, transfer_id, directory, theirs)
    moving.mark(
        session, transfer_id, theirs, ITEM.c.state.in_((APPLIED, PLANNED)), state=SKIPPED,
        reason="taken back: this person stays",
    )  # fmt: skip
    if transfer.state in (PLANNED, HELD):
        transfer.plan_hash = _hash(session, transfer_id)
    session.add(transfer)
    session.flush()
    _note(session, office, Event.TRANSFER_UNDONE, transfer, by=by)
    return count > 0


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
    standing: Standing
    skipped: str | None


def _open(session: Session, office: Office, occasion: Occasion, *, by: Principal, rests: bool) -> str:
    # 1. Who leaves, and is there anybody to fall back on?
    people, now = sorted(set(occasion.people)), office.clock.now()
    directory = load_directory(session, office.fallback_group)
    _require_people(people, directory)
    require_queue(directory, people)
    transfer = _begin(session, occasion, people, by=by, now=now)
    # 2. Who would get what.
    population = _population(transfer.id)
    moving.ensure_custody(session, population, at=now)
    custody = moving.lock(session, population)
    drafts = list(_drafts(session, office, directory, transfer.id, custody, now))
    # 3. So many that a person should look first?
    active = sum(person.is_active for person in directory.people.values())
    is_held = office.breaker.trips(leaving=_leaving_lately(session, office), active=active)
    transfer.state = HELD if is_held else PLANNED
    _write_items(session, transfer.id, drafts, custody, directory, rests=rests or is_held)
    # 4. Nobody's script is without somebody active meanwhile; then what was seen is written down.
    if rests or is_held:
        queue = Party("queue", directory.fallback_group)
        _rest(session, transfer.id, queue if is_held else None, directory, now)
    transfer.plan_hash = _hash(session, transfer.id)
    session.add(transfer)
    session.flush()
    _note(session, office, Event.TRANSFER_PLANNED, transfer, by=by)
    kind = records.Kind.MASS_EVENT_HELD if is_held else records.Kind.CUSTODY_MOVED
    if rests or is_held:
        _record(session, office, transfer, kind, PLANNED, by=by)
        _tell_keepers(session, office, transfer, directory)
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
    rows = [{"transfer_id": transfer.id, "person_key": key, "planned_at": now} for key in people]
    session.execute(insert(_PEOPLE), rows)
    return transfer


def _population(transfer_id: str) -> Select[Any]:
    """The scripts these people own or have in custody."""
    return sql_select(col(OwnershipRow.script_id)).where(*_theirs(transfer_id))


def _theirs(transfer_id: str) -> tuple[Any, ...]:
    people = sql_select(col(TransferPersonRow.person_key)).where(col(TransferPersonRow.transfer_id) == transfer_id)
    return (
        col(OwnershipRow.principal_kind) == "person",
        col(OwnershipRow.principal_key).in_(people),
        col(OwnershipRow.role).in_((OWNER, CUSTODIAN)),
        col(OwnershipRow.valid_to).is_(None),
    )


def _drafts(
    session: Session,
    office: Office,
    directory: Directory,
    transfer_id: str,
    custody: Mapping[str, tuple[str, int]],
    now: datetime,
) -> Iterator[_Draft]:
    """Each script once, in order; one both owned and kept by leavers as owned."""
    rows = session.execute(
        sql_select(col(OwnershipRow.script_id), col(OwnershipRow.role), col(OwnershipRow.principal_key)).where(
            *_theirs(transfer_id)
        )
    )
    # Custodian sorts before owner, so that the owner's row is the one that stays.
    population = {script: (person, role) for script, role, person in sorted(tuple(row) for row in rows)}
    scope = _population(transfer_id)
    standing, uses = standings(session, scope), uses_of(session, scope)
    leaving = frozenset(session.exec(_people_of(transfer_id)))
    held, legal = held_scripts(session), legal_party(session, office)
    is_full = _load(session, office)
    alike: dict[tuple[str, str, bool], list[dict[str, Any]]] = {}
    for script, (person, role) in population.items():
        if custody[script][0] in IS_OVER:
            why = "it is retired, so nobody need answer for it"
            kept = Custodian(Party("queue", directory.fallback_group), why)
            yield _Draft(script, person, role, kept, [], standing[script], why)
        elif script in held:
            yield _Draft(script, person, role, Custodian(legal, "kept for the record"), [], standing[script], None)
        else:
            chosen = choose_custodian(standing[script], directory, leaving, is_full)
            is_full.takes(chosen.party)
            used, place = uses.get(script, ()), (person, chosen.party.key, bool(standing[script].co_owners))
            # Of scripts nobody else was seen to use, those of one person are offered to the same people.
            if used or place not in alike:
                found = _offers_for(standing[script], used, person, chosen, directory, leaving, now)
                alike.update({} if used else {place: found})
            else:
                found = alike[place]
            yield _Draft(script, person, role, chosen, found, standing[script], None)


class _Load:
    """How much each person keeps for others already, counting what this very plan gives them."""

    def __init__(self, counts: Mapping[str, int], most: int) -> None:
        self._counts = Counter(counts)
        self._most = most

    def __call__(self, key: str) -> bool:
        return self._counts[key] >= self._most

    def takes(self, party: Party) -> None:
        if party.kind == "person":
            self._counts[party.key] += 1


def _load(session: Session, office: Office) -> _Load:
    rows = session.execute(
        sql_select(col(OwnershipRow.principal_key), func.count())
        .where(
            col(OwnershipRow.role) == CUSTODIAN,
            col(OwnershipRow.principal_kind) == "person",
            col(OwnershipRow.valid_to).is_(None),
        )
        .group_by(col(OwnershipRow.principal_key))
    )
    return _Load({key: int(count) for key, count in rows}, office.custodian_cap)


def _offers_for(
    standing: Standing,
    uses: Sequence[Use],
    person: str,
    chosen: Custodian,
    directory: Directory,
    leaving: Collection[str],
    now: datetime,
) -> list[dict[str, Any]]:
    if any(directory.answers(party, leaving) for party in (standing.owner, *standing.co_owners)):
        return []
    ranked = rank_candidates(
        uses, former=directory.find(person), directory=directory, excluded=_without(leaving, chosen), now=now
    )
    return [{"person": one.person_key, "score": one.score, "reasons": list(one.reasons)} for one in ranked]


class _without:  # noqa: N801  # a set and one more, without copying the set
    """Everybody in a group of people, and the custodian."""

    def __init__(self, people: Collection[str], chosen: Custodian) -> None:
        self._people = people
        self._one = chosen.party.key if chosen.party.kind == "person" else ""

    def __contains__(self, key: object) -> bool:
        return key == self._one or key in self._people

    def __iter__(self) -> Iterator[str]:
        yield from self._people
        yield self._one

    def __len__(self) -> int:
        return len(self._people) + 1


def _leaving_lately(session: Session, office: Office) -> int:
    since = office.clock.now() - timedelta(minutes=office.breaker.minutes)
    people = select(func.count(func.distinct(TransferPersonRow.person_key)))
    return session.exec(people.where(col(TransferPersonRow.planned_at) > since)).one()


def _write_items(
    session: Session,
    transfer_id: str,
    drafts: Sequence[_Draft],
    custody: Mapping[str, tuple[str, int]],
    directory: Directory,
    *,
    rests: bool,
) -> None:
    rows = [
        {
            "transfer_id": transfer_id,
            "script_id": draft.script_id,
            "from_person": draft.person,
            "from_role": draft.role,
            "custodian_kind": draft.custodian.party.kind,
            "custodian_key": draft.custodian.party.key,
            "custodian_why": draft.custodian.why,
            "offers": list(draft.offers),
            "expected_revision": custody[draft.script_id][1],
            "state": PLANNED if draft.skipped is None else SKIPPED,
            "reason": draft.skipped,
            "before": {"owner": _stored(draft.standing.owner), "custodian": _stored(draft.standing.custodian)},
            "rests_by": _rests_by(draft, custody, directory) if rests else None,
        }
        for draft in drafts
    ]
    for some in moving.chunks(rows):
        session.execute(insert(ITEM), some)


def _rests_by(draft: _Draft, custody: Mapping[str, tuple[str, int]], directory: Directory) -> str | None:
    """Through which cause custody has to move at once; None where somebody active answers already."""
    standing = draft.standing
    if draft.skipped is not None or directory.answers(standing.custodian) or directory.answers(standing.owner):
        return None
    has_co_owner = any(directory.answers(party) for party in standing.co_owners)
    cause = Cause.CUSTODIAN_LEFT if draft.role == CUSTODIAN or has_co_owner else Cause.LEFT
    return cause.value if can_step(Custody(custody[draft.script_id][0]), cause) else Cause.CUSTODIAN_LEFT.value


def _rest(session: Session, transfer_id: str, queue: Party | None, directory: Directory, now: datetime) -> None:
    """Somebody active answers from now on: whoever is planned, or the queue while two people have to look."""
    resting = ITEM.c.rests_by.is_not(None)
    wanted = moves(transfer_id, resting, party=queue, why=None if queue is None else _HELD_BACK)
    moving.set_custodians(session, wanted, transfer_id=transfer_id, directory=directory, at=now)
    for cause in (Cause.LEFT, Cause.CUSTODIAN_LEFT):
        moving.step(session, _scripts(transfer_id, ITEM.c.rests_by == cause.value), cause, at=now)
    moving.expect_present(session, transfer_id, resting)


# --- applying --------------------------------------------------------------------------------------------------


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
    mine = _scripts(transfer_id, applied, owned)
    moving.close_owners(session, mine, at=now)
    staying = _co_owned(session, mine, directory)
    orphaned = _scripts(transfer_id, applied, owned)
    for some in moving.chunks(sorted(staying)):
        orphaned = orphaned.where(ITEM.c.script_id.not_in(some))
    moving.step(session, orphaned, Cause.LEFT, at=now)
    moving.set_custodians(session, moves(transfer_id, applied), transfer_id=transfer_id, directory=directory, at=now)
    moving.touch(session, _scripts(transfer_id, applied), at=now)


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
        col(OfferRow.state) == offers.OPEN, col(OfferRow.script_id).in_(_scripts(transfer_id))
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


# --- taking back -----------------------------------------------------------------------------------------------


def _take_back(session: Session, office: Office, transfer: TransferRow, *, by: Principal) -> str:
    directory = load_directory(session, office.fallback_group)
    _restore(session, office, transfer.id, directory)
    transfer.state, transfer.undone_at = UNDONE, office.clock.now()
    session.add(transfer)
    session.flush()
    _note(session, office, Event.TRANSFER_UNDONE, transfer, by=by)
    return transfer.id


def _restore(session: Session, office: Office, transfer_id: str, directory: Directory, *only: Any) -> int:
    """Put these items back to how they stood, but for what somebody has taken over; of how many."""
    now, where = office.clock.now(), (ITEM.c.state.in_((APPLIED, PLANNED)), *only)
    moving.lock(session, _scripts(transfer_id, *where))
    # 1. What of each can be put back, and what is said of it.
    count = _judge(session, transfer_id, directory, *where)
    put_back = (*where, ITEM.c.outcome != _KEPT)
    scripts = _scripts(transfer_id, *put_back)
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
        session, _scripts(transfer_id, *restored, ITEM.c.from_role == OWNER), transfer_id=transfer_id, at=now
    )
    back = moving.back_to_leaver(transfer_id, *restored, ITEM.c.from_role == CUSTODIAN, why="transfer undone")
    moving.set_custodians(session, back, transfer_id=transfer_id, directory=directory, at=now)
    _give_back_custodians(session, transfer_id, directory, now, *put_back)
    # 4. Where they stand.
    moving.step(session, _scripts(transfer_id, *restored, ITEM.c.from_role == OWNER), Cause.UNDONE, at=now)
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
        if _party((before or {}).get("owner")) != Party(kind, key):
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
        former = _party((before or {}).get("custodian"))
        if former is not None and directory.answers(former):
            lock_custody(session, script, now)
            set_custodian(session, script_id=script, party=former, at=now, why="transfer undone")


# --- held ------------------------------------------------------------------------------------------------------


def _let_go(session: Session, office: Office, transfer: TransferRow) -> None:
    """Two people have looked: the custodians computed from today's directory take over from the queue."""
    directory, now = load_directory(session, office.fallback_group), office.clock.now()
    leaving = frozenset(session.exec(_people_of(transfer.id)))
    require_queue(directory, leaving)
    scripts = _scripts(transfer.id, ITEM.c.state == PLANNED)
    moving.lock(session, scripts)
    stale = sql_select(moving.CUSTODY.c.revision).where(moving.CUSTODY.c.script_id == ITEM.c.script_id)
    moving.mark(session, transfer.id, ITEM.c.state == PLANNED, ITEM.c.expected_revision != stale.scalar_subquery(),
                state=CONFLICT, reason="it changed while it was held; plan again to hand it over")  # fmt: skip
    _compute_again(session, office, transfer.id, scripts, directory, leaving)
    resting = (ITEM.c.state == PLANNED, ITEM.c.rests_by.is_not(None))
    moving.set_custodians(session, moves(transfer.id, *resting), transfer_id=transfer.id, directory=directory, at=now)
    moving.touch(session, _scripts(transfer.id, *resting), at=now)
    moving.expect_present(session, transfer.id, *resting)
    transfer.state = PLANNED
    transfer.plan_hash = _hash(session, transfer.id)
    session.add(transfer)
    session.flush()


def _compute_again(
    session: Session,
    office: Office,
    transfer_id: str,
    scripts: Select[Any],
    directory: Directory,
    leaving: Collection[str],
) -> None:
    """Who would get what by today's directory: while it was held people may have left or come."""
    held, legal, is_full = held_scripts(session), legal_party(session, office), _load(session, office)
    by_custodian: dict[Custodian, list[str]] = {}
    for script, standing in sorted(standings(session, scripts).items()):
        chosen = choose_custodian(standing, directory, leaving, is_full)
        chosen = Custodian(legal, "kept for the record") if script in held else chosen
        is_full.takes(chosen.party)
        by_custodian.setdefault(chosen, []).append(script)
    for chosen, found in by_custodian.items():
        for some in moving.chunks(found):
            moving.mark(session, transfer_id, ITEM.c.script_id.in_(some), custodian_kind=chosen.party.kind,
                        custodian_key=chosen.party.key, custodian_why=chosen.why)  # fmt: skip


# --- rows ------------------------------------------------------------------------------------------------------


def _lock(session: Session, transfer_id: str) -> TransferRow:
    found = select(TransferRow).where(TransferRow.id == transfer_id).with_for_update()
    row = session.exec(found.execution_options(populate_existing=True)).first()
    if row is None:
        raise NotFound(f"transfer {transfer_id}: there is none; check the id")
    return row


def _scripts(transfer_id: str, *where: Any) -> Select[Any]:
    return sql_select(ITEM.c.script_id).where(ITEM.c.transfer_id == transfer_id, *where)


def _people_of(transfer_id: str) -> Any:
    return select(TransferPersonRow.person_key).where(TransferPersonRow.transfer_id == transfer_id)


def _hash(session: Session, transfer_id: str) -> str:
    """What applying names: the same plan has the same hash, and a script that moved gives another."""
    rows = session.execute(
        sql_select(
            ITEM.c.script_id,
            ITEM.c.from_person,
            ITEM.c.custodian_kind,
            ITEM.c.custodian_key,
            ITEM.c.offers,
            ITEM.c.expected_revision,
        )
        .where(ITEM.c.transfer_id == transfer_id, ITEM.c.state == PLANNED)
        .order_by(ITEM.c.script_id)
    )
    plain: list[list[Json]] = [
        [script, person, f"{kind}:{key}", [offer["person"] for offer in found], revision]
        for script, person, kind, key, found, revision in rows
    ]
    return _digest(plain)


def _digest(plain: Sequence[Sequence[Json]]) -> str:
    return "sha256:" + sha256(canonical_json([list(one) for one in plain])).hexdigest()


def _stored(party: Party | None) -> dict[str, str] | None:
    return None if party is None else {"kind": party.kind, "key": party.key}


def _party(stored: dict[str, str] | None) -> Party | None:
    return None if stored is None else Party(stored["kind"], stored["key"])


def _note(session: Session, office: Office, event: Event, transfer: TransferRow, *, by: Principal) -> None:
    states = session.execute(
        sql_select(ITEM.c.state, func.count()).where(ITEM.c.transfer_id == transfer.id).group_by(ITEM.c.state)
    )
    counts: dict[str, Json] = {state: int(count) for state, count in states}
    details: dict[str, Json] = {"state": transfer.state, "plan_hash": transfer.plan_hash, **counts}
    office.audit.append(session, event, by=by, subject=f"transfer:{transfer.id}", details=details)


def _record(
    session: Session, office: Office, transfer: TransferRow, kind: records.Kind, state: str, *, by: Principal
) -> None:
    """Tell each person what was decided about their scripts, and by which rule."""
    rows = session.execute(
        sql_select(ITEM.c.from_person, func.count())
        .where(ITEM.c.transfer_id == transfer.id, ITEM.c.state == state)
        .group_by(ITEM.c.from_person)
    )
    inputs: dict[str, Json] = {"plan_hash": transfer.plan_hash}
    told = [records.About(person, int(count)) for person, count in rows]
    records.record_all(session, office, told, kind=kind, subject=f"transfer:{transfer.id}",
                       rule="lifecycle.custodian_chain", inputs=inputs, cause=transfer.reason, by=by)  # fmt: skip


def _tell_keepers(session: Session, office: Office, transfer: TransferRow, directory: Directory) -> None:
    """One notice for each person who answers now, however many scripts. What is held for the record is silent."""
    keeping = sql_select(ITEM.c.custodian_kind, ITEM.c.custodian_key, func.count()).where(
        ITEM.c.transfer_id == transfer.id, ITEM.c.rests_by.is_not(None)
    )
    rows = session.execute(keeping.group_by(ITEM.c.custodian_kind, ITEM.c.custodian_key)).all()
    if transfer.state == HELD:
        total = sum(int(count) for _, _, count in rows)
        members = directory.members(directory.fallback_group)
        tell(session, office, [Notice(one.key, "transfer.held", _facts(transfer, total)) for one in members])
        return
    notices = [
        Notice(person, "custody.given", _facts(transfer, int(count)))
        for kind, key, count in rows
        if key != office.legal_group
        for person in _people_behind(directory, kind, key)
    ]
    tell(session, office, notices)


def _tell_asked(session: Session, office: Office, transfer: TransferRow, asked: Sequence[Sequence[Json]]) -> None:
    counts = Counter(str(person) for _, person in asked)
    tell(session, office, [Notice(key, "offer.made", _facts(transfer, count)) for key, count in sorted(counts.items())])


def _facts(transfer: TransferRow, count: int) -> dict[str, Json]:
    return {"transfer": transfer.id, "count": count, "why": transfer.reason}


def _people_behind(directory: Directory, kind: str, key: str) -> list[str]:
    if kind == "person":
        return [key]
    return [one.key for one in (directory.team(key) if kind == "team" else directory.members(key))]
