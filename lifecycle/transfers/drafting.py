"""Who would get each script of a transfer: the rules asked once for what is alike, however many scripts there are."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Select, or_
from sqlalchemy import select as sql_select
from sqlmodel import Session, col, func

from escrow.db.bulk import Row
from lifecycle import moving
from lifecycle.candidates import Custodian, Directory, Order, Party, Standing, Use, rank_candidates
from lifecycle.held import held_scripts
from lifecycle.office import Office
from lifecycle.ownership import CUSTODIAN, OWNER
from lifecycle.states import IS_OVER, Cause, Custody, can_step
from lifecycle.succession import standings, uses_of
from lifecycle.tables import OwnershipRow, TransferPersonRow
from lifecycle.transfers.rows import PLANNED, SKIPPED, population, stored, theirs

_OVER = frozenset(state.value for state in IS_OVER)
_RETIRED = "it is retired, so nobody need answer for it"
_FOR_THE_RECORD = "kept for the record"


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
    """What everybody keeps for others as things stand."""
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


@dataclass(frozen=True, slots=True)
class Leaving:
    """One script of a leaver: from whom it comes, in which role, and where it stands."""

    script_id: str
    person: str
    role: str
    state: str
    revision: int


def leaving_scripts(session: Session, transfer_id: str, at: datetime) -> list[Leaving]:
    """Each script of these people once, in order, its custody ours until the transaction ends."""
    columns = (col(OwnershipRow.script_id), col(OwnershipRow.principal_key), col(OwnershipRow.role))
    wanted = (
        sql_select(*columns, moving.CUSTODY.c.state, moving.CUSTODY.c.revision)
        .join(moving.CUSTODY, moving.CUSTODY.c.script_id == col(OwnershipRow.script_id))
        .where(*theirs(transfer_id))
        .order_by(moving.CUSTODY.c.script_id)
        .with_for_update(of=moving.CUSTODY)
    )
    scope = population(transfer_id)
    rows = session.connection().execute(wanted).all()
    if len(rows) < session.execute(sql_select(func.count()).select_from(scope.subquery())).scalar_one():
        moving.ensure_custody(session, scope, at=at)
        rows = session.connection().execute(wanted).all()
    # A script both owned and kept by leavers counts as owned: custodian sorts before owner, and the last one stays.
    found = {row[0]: row for row in sorted(rows, key=lambda row: (row[0], row[2]))}
    return [Leaving(*row) for row in found.values()]


@dataclass(slots=True)
class Drafting:
    """The rules over one transfer, with what they need to know and what they found already."""

    directory: Directory
    leaving: Collection[str]
    now: datetime
    is_full: Load
    legal: Party
    held: Collection[str]
    parts: Mapping[str, Standing]
    """Of scripts in which somebody besides a leaver who owns it has a part."""
    uses: Mapping[str, Sequence[Use]]
    rests: bool
    """Must somebody active answer from now on?"""
    _order: Order = field(init=False)
    _staying: Directory = field(init=False)
    _alike: dict[tuple[str, str, str], Row] = field(init=False, default_factory=dict)
    _asked: dict[tuple[str, str, bool], list[dict[str, Any]]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self._order = Order(self.directory, self.leaving)
        staying = {key: one for key, one in self.directory.people.items() if key not in self.leaving}
        self._staying = Directory(staying, self.directory.fallback_group)

    def rows(self, scripts: Sequence[Leaving], transfer_id: str) -> Iterator[Row]:
        """An item for each script."""
        for one in scripts:
            drafted = self._plain(one) if self._is_plain(one) else self._looked_at(one)
            yield {**drafted, "transfer_id": transfer_id, "script_id": one.script_id,
                   "expected_revision": one.revision}  # fmt: skip

    def _is_plain(self, one: Leaving) -> bool:
        name = one.script_id
        return name not in self.parts and name not in self.uses and name not in self.held and one.state not in _OVER

    def _plain(self, one: Leaving) -> Row:
        """Nobody but the leaver has to do with it: what is said of one such script is said of all of them."""
        standing = Standing(one.script_id, owner=Party("person", one.person))
        chosen = self._order.choose(standing, self.is_full)
        self.is_full.takes(chosen.party)
        place = (one.person, chosen.party.key, one.state)
        if place not in self._alike:
            self._alike[place] = self._item(one, standing, chosen, self._offers(one, standing, chosen))
        return self._alike[place]

    def _looked_at(self, one: Leaving) -> Row:
        standing = self.parts.get(one.script_id) or Standing(one.script_id, owner=Party("person", one.person))
        if one.state in _OVER:
            queue = Party("queue", self.directory.fallback_group)
            return {**self._item(one, standing, Custodian(queue, _RETIRED), []), "state": SKIPPED, "reason": _RETIRED,
                    "rests_by": None}  # fmt: skip
        if one.script_id in self.held:
            return self._item(one, standing, Custodian(self.legal, _FOR_THE_RECORD), [])
        chosen = self._order.choose(standing, self.is_full)
        self.is_full.takes(chosen.party)
        return self._item(one, standing, chosen, self._offers(one, standing, chosen))

    def _offers(self, one: Leaving, standing: Standing, chosen: Custodian) -> list[dict[str, Any]]:
        used, place = self.uses.get(one.script_id, ()), (one.person, chosen.party.key, bool(standing.co_owners))
        # Of scripts nobody else was seen to use, those of one person are offered to the same people.
        if used:
            return self._ranked(one, standing, chosen, used)
        if place not in self._asked:
            self._asked[place] = self._ranked(one, standing, chosen, used)
        return self._asked[place]

    def _ranked(self, one: Leaving, standing: Standing, chosen: Custodian, used: Sequence[Use]) -> list[dict[str, Any]]:
        if any(self.directory.answers(party, self.leaving) for party in (standing.owner, *standing.co_owners)):
            return []
        keeper = {chosen.party.key} if chosen.party.kind == "person" else frozenset()
        ranked = rank_candidates(used, former=self.directory.find(one.person), directory=self._staying,
                                 excluded=keeper, now=self.now)  # fmt: skip
        return [{"person": found.person_key, "score": found.score, "reasons": list(found.reasons)} for found in ranked]

    def _item(self, one: Leaving, standing: Standing, chosen: Custodian, offers: Sequence[dict[str, Any]]) -> Row:
        return {
            "from_person": one.person,
            "from_role": one.role,
            "custodian_kind": chosen.party.kind,
            "custodian_key": chosen.party.key,
            "custodian_why": chosen.why,
            "offers": list(offers),
            "state": PLANNED,
            "reason": None,
            "before": {
                "owner": stored(standing.owner),
                "custodian": stored(standing.custodian),
                "is_shared": bool(standing.co_owners),
            },
            "rests_by": self._rests_by(one, standing) if self.rests else None,
        }

    def _rests_by(self, one: Leaving, standing: Standing) -> str | None:
        """Through which cause custody has to move at once; None where somebody active answers already."""
        if self.directory.answers(standing.custodian) or self.directory.answers(standing.owner):
            return None
        has_co_owner = any(self.directory.answers(party) for party in standing.co_owners)
        cause = Cause.CUSTODIAN_LEFT if one.role == CUSTODIAN or has_co_owner else Cause.LEFT
        return cause.value if can_step(Custody(one.state), cause) else Cause.CUSTODIAN_LEFT.value


def drafting(
    session: Session, office: Office, directory: Directory, transfer_id: str, *, leaving: Collection[str], rests: bool
) -> Drafting:
    """Everything the rules ask of the database, read at once for the whole transfer."""
    scope = population(transfer_id)
    return Drafting(directory, frozenset(leaving), office.clock.now(), load_now(session, office),
                    legal_queue(office, directory), held_scripts(session),
                    standings(session, _shared(transfer_id)), uses_of(session, scope), rests)  # fmt: skip


def legal_queue(office: Office, directory: Directory) -> Party:
    """Who keeps what is held for the record: the legal queue, the global one where that has nobody active."""
    return Party("queue", office.legal_group if directory.members(office.legal_group) else directory.fallback_group)


def _shared(transfer_id: str) -> Select[Any]:
    """Scripts in which somebody has a part besides a leaver who owns it."""
    leaves = sql_select(1).where(
        col(TransferPersonRow.transfer_id) == transfer_id,
        col(TransferPersonRow.person_key) == col(OwnershipRow.principal_key),
    )
    return sql_select(col(OwnershipRow.script_id)).where(
        col(OwnershipRow.script_id).in_(population(transfer_id)),
        col(OwnershipRow.valid_to).is_(None),
        or_(
            col(OwnershipRow.role) != OWNER,
            col(OwnershipRow.principal_kind) != "person",
            moving.is_none(leaves),
        ),
    )
