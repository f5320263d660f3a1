"""Who would get each script of a transfer: the rules asked once for what is alike, however many scripts there are."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from operator import itemgetter
from typing import Any, NamedTuple

from sqlalchemy import CompoundSelect, or_, union
from sqlalchemy import select as sql_select
from sqlmodel import Session, col, func

from escrow.db.bulk import Row, document, plain_rows
from lifecycle import moving
from lifecycle.candidates import Candidate, Custodian, Directory, Order, Party, Standing, Use, rank_candidates
from lifecycle.held import held_scripts
from lifecycle.office import Office
from lifecycle.ownership import CUSTODIAN, OWNER
from lifecycle.states import IS_OVER, Cause, Custody, can_step
from lifecycle.succession import standings, uses_of
from lifecycle.tables import OwnershipRow
from lifecycle.transfers.rows import PLANNED, SKIPPED, PlanHash, people_in, population, stored, theirs

_OVER = frozenset(state.value for state in IS_OVER)
_RETIRED = "it is retired, so nobody need answer for it"
_FOR_THE_RECORD = "kept for the record"
_ALIKE = ("from_person", "from_role", "custodian_kind", "custodian_key", "custodian_why", "shortlist", "is_offered",
          "state", "reason", "before", "rests_by")  # fmt: skip
COLUMNS = ("script_id", "transfer_id", "expected_revision", *_ALIKE)
"""What of an item is written when it is planned."""


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


class Leaving(NamedTuple):
    """One script of a leaver: from whom it comes, in which role, and where it stands."""

    script_id: str
    person: str
    role: str
    state: str
    revision: int


def leaving_scripts(session: Session, transfer_id: str, at: datetime) -> list[tuple[Any, ...]]:
    """Each script of these people once, in order, as what `Leaving` is made of: there may be very many."""
    columns = (col(OwnershipRow.script_id), col(OwnershipRow.principal_key), col(OwnershipRow.role))
    wanted = (
        sql_select(*columns, moving.CUSTODY.c.state, moving.CUSTODY.c.revision)
        .join(moving.CUSTODY, moving.CUSTODY.c.script_id == col(OwnershipRow.script_id), isouter=True)
        .where(*theirs(transfer_id))
    )
    rows = plain_rows(session, wanted)
    if any(row[3] is None for row in rows):
        moving.ensure_custody(session, population(transfer_id), at=at)
        rows = plain_rows(session, wanted)
    # A script both owned and kept by leavers counts as owned: custodian sorts before owner, and the last one stays.
    rows.sort(key=itemgetter(0, 2))
    return list({row[0]: row for row in rows}.values())


class Drafted(NamedTuple):
    """What is planned for a script and all that are like it: who keeps it, whom it asks, the item that says so."""

    keeper: Party
    asked: Sequence[str]
    is_planned: bool
    values: tuple[Any, ...]
    """Those of `_ALIKE`."""


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
    hash: PlanHash = field(init=False, default_factory=PlanHash)
    """Of the plan, as far as it is drafted."""
    _order: Order = field(init=False)
    _staying: Directory = field(init=False)
    _alike: dict[tuple[str, str, str], Drafted] = field(init=False, default_factory=dict)
    _asked: dict[tuple[str, str, bool], int | None] = field(init=False, default_factory=dict)
    _lists: dict[tuple[Candidate, ...], int] = field(init=False, default_factory=dict)
    _named: list[Sequence[str]] = field(init=False, default_factory=list)
    """Whom each list names, by its number."""

    def __post_init__(self) -> None:
        self._order = Order(self.directory, self.leaving)
        staying = {key: one for key, one in self.directory.people.items() if key not in self.leaving}
        self._staying = Directory(staying, self.directory.fallback_group)

    def rows(self, scripts: Iterable[tuple[Any, ...]], transfer_id: str) -> Iterator[tuple[Any, ...]]:
        """An item for each script, the values of `COLUMNS`; the hash of the plan grows with them."""
        for row in scripts:
            one = Leaving(*row)
            drafted = self._plain(one) if self._is_plain(one) else self._looked_at(one)
            if drafted.is_planned:
                self.hash.add(one.script_id, one.person, drafted.keeper, drafted.asked, one.revision)
            yield (one.script_id, transfer_id, one.revision, *drafted.values)

    def shortlists(self, transfer_id: str) -> Iterator[Row]:
        """Whom the items drafted so far name, each list once."""
        for asked, number in self._lists.items():
            for place, one in enumerate(asked):
                yield {"transfer_id": transfer_id, "number": number, "place": place, "person_key": one.person_key,
                       "score": one.score, "reasons": list(one.reasons)}  # fmt: skip

    def _is_plain(self, one: Leaving) -> bool:
        name = one.script_id
        return name not in self.parts and name not in self.uses and name not in self.held and one.state not in _OVER

    def _plain(self, one: Leaving) -> Drafted:
        """Nobody but the leaver has to do with it: what is said of one such script is said of all of them."""
        chosen = self._order.above(one.person, self.is_full)
        self.is_full.takes(chosen.party)
        place = (one.person, chosen.party.key, one.state)
        if place not in self._alike:
            standing = Standing(one.script_id, owner=Party("person", one.person))
            self._alike[place] = self._item(one, standing, chosen, self._shortlist(one, standing, chosen))
        return self._alike[place]

    def _looked_at(self, one: Leaving) -> Drafted:
        standing = self.parts.get(one.script_id) or Standing(one.script_id, owner=Party("person", one.person))
        if one.state in _OVER:
            queue = Party("queue", self.directory.fallback_group)
            skipped = {"state": SKIPPED, "reason": _RETIRED, "rests_by": None}
            return self._item(one, standing, Custodian(queue, _RETIRED), None, **skipped)
        if one.script_id in self.held:
            return self._item(one, standing, Custodian(self.legal, _FOR_THE_RECORD), None)
        chosen = self._order.choose(standing, self.is_full)
        self.is_full.takes(chosen.party)
        return self._item(one, standing, chosen, self._shortlist(one, standing, chosen))

    def _shortlist(self, one: Leaving, standing: Standing, chosen: Custodian) -> int | None:
        """The number of the list of those it is to be offered to; None where there is nobody."""
        used, place = self.uses.get(one.script_id, ()), (one.person, chosen.party.key, bool(standing.co_owners))
        # Of scripts nobody else was seen to use, those of one person are offered to the same people.
        if used:
            return self._number(self._ranked(one, standing, chosen, used))
        if place not in self._asked:
            self._asked[place] = self._number(self._ranked(one, standing, chosen, used))
        return self._asked[place]

    def _number(self, ranked: Sequence[Candidate]) -> int | None:
        if not ranked:
            return None
        number = self._lists.setdefault(tuple(ranked), len(self._lists))
        if number == len(self._named):
            self._named.append([one.person_key for one in ranked])
        return number

    def _ranked(self, one: Leaving, standing: Standing, chosen: Custodian, used: Sequence[Use]) -> Sequence[Candidate]:
        if any(self.directory.answers(party, self.leaving) for party in (standing.owner, *standing.co_owners)):
            return ()
        keeper = {chosen.party.key} if chosen.party.kind == "person" else frozenset()
        return rank_candidates(used, former=self.directory.find(one.person), directory=self._staying,
                               excluded=keeper, now=self.now)  # fmt: skip

    def _item(
        self, one: Leaving, standing: Standing, chosen: Custodian, shortlist: int | None, **other: str | None
    ) -> Drafted:
        before = {"owner": stored(standing.owner), "custodian": stored(standing.custodian),
                  "is_shared": bool(standing.co_owners)}  # fmt: skip
        item: Row = {
            "from_person": one.person,
            "from_role": one.role,
            "custodian_kind": chosen.party.kind,
            "custodian_key": chosen.party.key,
            "custodian_why": chosen.why,
            "shortlist": shortlist,
            "is_offered": False,
            "state": PLANNED,
            "reason": None,
            "before": document(before),
            "rests_by": self._rests_by(one, standing) if self.rests else None,
        } | other
        asked = () if shortlist is None else self._named[shortlist]
        return Drafted(chosen.party, asked, item["state"] == PLANNED, tuple(item[name] for name in _ALIKE))

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


def _shared(transfer_id: str) -> CompoundSelect[Any]:
    """Scripts in which somebody has a part besides a leaver who owns it.

    Asked in two, for most rows are of owners: few have another part, and few scripts are kept by a leaver.
    """
    live = sql_select(col(OwnershipRow.script_id)).where(col(OwnershipRow.valid_to).is_(None))
    parts = live.where(col(OwnershipRow.role) != OWNER, col(OwnershipRow.script_id).in_(population(transfer_id)))
    owned_by_others = live.where(
        col(OwnershipRow.role) == OWNER,
        col(OwnershipRow.script_id).in_(population(transfer_id, CUSTODIAN)),
        or_(
            col(OwnershipRow.principal_kind) != "person",
            col(OwnershipRow.principal_key).not_in(people_in(transfer_id)),
        ),
    )
    return union(parts, owned_by_others)
