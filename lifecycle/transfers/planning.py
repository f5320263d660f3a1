"""Working out who would get what, and letting somebody active answer meanwhile."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Select, insert
from sqlalchemy import select as sql_select
from sqlmodel import Session, col, func, select

from escrow.core.errors import NotFound, RequestRefused
from escrow.core.events import Event
from escrow.core.ids import new_id
from escrow.core.principals import Principal
from lifecycle import moving, records
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
from lifecycle.office import Office
from lifecycle.ownership import CUSTODIAN, OWNER
from lifecycle.states import IS_OVER, Cause, Custody, can_step
from lifecycle.succession import load_directory, standings, uses_of
from lifecycle.tables import (
    OwnershipRow,
    TransferPersonRow,
    TransferRow,
)
from lifecycle.transfers.rows import HELD, PLANNED, SKIPPED, Occasion, people_in, plan_hash_of, scripts_in, stored
from lifecycle.transfers.telling import note, record_for_people, tell_keepers

_PEOPLE: Any = TransferPersonRow.__table__  # type: ignore[attr-defined]
_HELD_BACK = "held until two people have looked at it"


def plan(session: Session, office: Office, occasion: Occasion, *, by: Principal) -> str:
    """Work out who would get what, and move nothing; the transfer's id.

    Over the breaker it is held, and scripts that have nobody active rest with the global queue meanwhile.
    """
    return _open(session, office, occasion, by=by, rests=False)


def plan_for_leaver(session: Session, office: Office, occasion: Occasion, *, by: Principal) -> str:
    """As `plan`, and in the same transaction every script gets somebody who answers for it meanwhile."""
    return _open(session, office, occasion, by=by, rests=True)


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
    transfer.plan_hash = plan_hash_of(session, transfer.id)
    session.add(transfer)
    session.flush()
    note(session, office, Event.TRANSFER_PLANNED, transfer, by=by)
    kind = records.Kind.MASS_EVENT_HELD if is_held else records.Kind.CUSTODY_MOVED
    if rests or is_held:
        record_for_people(session, office, transfer, kind, PLANNED, by=by)
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
    leaving = frozenset(session.exec(people_in(transfer_id)))
    held, legal = held_scripts(session), legal_party(session, office)
    is_full = load_now(session, office)
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


class Load:
    """How much each person keeps for others already, counting what this very plan gives them."""

    def __init__(self, counts: Mapping[str, int], most: int) -> None:
        self._counts = Counter(counts)
        self._most = most

    def __call__(self, key: str) -> bool:
        return self._counts[key] >= self._most

    def takes(self, party: Party) -> None:
        if party.kind == "person":
            self._counts[party.key] += 1


def load_now(session: Session, office: Office) -> Load:
    rows = session.execute(
        sql_select(col(OwnershipRow.principal_key), func.count())
        .where(
            col(OwnershipRow.role) == CUSTODIAN,
            col(OwnershipRow.principal_kind) == "person",
            col(OwnershipRow.valid_to).is_(None),
        )
        .group_by(col(OwnershipRow.principal_key))
    )
    return Load({key: int(count) for key, count in rows}, office.custodian_cap)


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
            "before": {"owner": stored(draft.standing.owner), "custodian": stored(draft.standing.custodian)},
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
        moving.step(session, scripts_in(transfer_id, ITEM.c.rests_by == cause.value), cause, at=now)
    moving.expect_present(session, transfer_id, resting)
