"""Who could answer for a script next: the custodian by rule, offers by what people did. Pure."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from operator import attrgetter

from escrow.core.errors import WrongState

LEAST_IN_QUEUE = 2
_STEPS_UP = 12
_MOST_OFFERS = 3
_MOST_RUNS = 50
_RECENT, _LATELY = timedelta(days=30), timedelta(days=90)


@dataclass(frozen=True, slots=True)
class Person:
    """A person as far as it matters here."""

    key: str
    name: str
    manager: str | None = None
    department: str | None = None
    team: str | None = None
    groups: frozenset[str] = frozenset()
    is_active: bool = True


@dataclass(frozen=True, slots=True)
class Party:
    """Who answers: a person, a team or a queue."""

    kind: str
    key: str


@dataclass(frozen=True, slots=True)
class Standing:
    """Who has a part in one script now."""

    script_id: str
    owner: Party | None = None
    custodian: Party | None = None
    co_owners: Sequence[Party] = ()
    successors: Sequence[Party] = ()


@dataclass(frozen=True, slots=True)
class Custodian:
    """Who answers meanwhile, and why this one."""

    party: Party
    why: str


@dataclass(frozen=True)
class Directory:
    """Everybody, and the group that takes what nobody else can. Asked often, so it keeps what it found."""

    people: Mapping[str, Person]
    fallback_group: str

    @cached_property
    def _active(self) -> Sequence[Person]:
        """Everybody who is active, by key."""
        return sorted((one for one in self.people.values() if one.is_active), key=attrgetter("key"))

    @cached_property
    def _in_groups(self) -> Mapping[str, Sequence[Person]]:
        return _by(self._active, lambda person: person.groups)

    @cached_property
    def _in_teams(self) -> Mapping[str, Sequence[Person]]:
        return _by(self._active, lambda person: [person.team] if person.team else [])

    @cached_property
    def _in_departments(self) -> Mapping[str, Sequence[Person]]:
        return _by(self._active, lambda person: [person.department] if person.department else [])

    @cached_property
    def _leads(self) -> dict[tuple[str, str], Sequence[Person]]:
        return {}

    def find(self, key: str | None) -> Person | None:
        return None if key is None else self.people.get(key)

    def name(self, key: str) -> str:
        found = self.people.get(key)
        return key if found is None else found.name

    def members(self, group: str) -> list[Person]:
        """The active members of a group."""
        return list(self._in_groups.get(group, ()))

    def team(self, team: str) -> list[Person]:
        return list(self._in_teams.get(team, ()))

    def department(self, department: str) -> Sequence[Person]:
        """The active people of a department, by key."""
        return self._in_departments.get(department, ())

    def lead(self, kind: str, name: str, leaving: Collection[str]) -> Person | None:
        """Whoever manages most of a team or department and stays, if anybody in it does."""
        if (kind, name) not in self._leads:
            members = self._in_teams.get(name, ()) if kind == "team" else self._in_departments.get(name, ())
            reports = Counter(one.manager for one in members)
            found = [one for one in members if reports[one.key]]
            self._leads[kind, name] = sorted(found, key=lambda one: (-reports[one.key], one.key))
        return next((one for one in self._leads[kind, name] if one.key not in leaving), None)

    def behind(self, party: Party) -> list[str]:
        """The keys of those a party stands for now."""
        if party.kind == "person":
            return [party.key]
        return [one.key for one in (self.team(party.key) if party.kind == "team" else self.members(party.key))]

    def answers(self, party: Party | None, leaving: Collection[str] = ()) -> bool:
        """Is there somebody active behind this party?"""
        if party is None:
            return False
        if party.kind == "person":
            person = self.find(party.key)
            return person is not None and person.is_active and person.key not in leaving
        found = self.team(party.key) if party.kind == "team" else self.members(party.key)
        return any(person.key not in leaving for person in found)


def _by(people: Iterable[Person], names: Callable[[Person], Iterable[str]]) -> Mapping[str, Sequence[Person]]:
    """People under each name, in the order they come."""
    found: dict[str, list[Person]] = {}
    for person in people:
        for name in names(person):
            found.setdefault(name, []).append(person)
    return found


def require_queue(directory: Directory, leaving: Collection[str] = ()) -> None:
    """Return when the global queue has enough people; raise WrongState saying how many it has."""
    staying = [person for person in directory.members(directory.fallback_group) if person.key not in leaving]
    if len(staying) < LEAST_IN_QUEUE:
        raise WrongState(
            f"queue {directory.fallback_group}: it has {len(staying)} active members and needs {LEAST_IN_QUEUE}, "
            "so scripts could end up with nobody; put people into this directory group, then try again",
            code="fallback_queue_too_small",
        )


def choose_custodian(
    standing: Standing,
    directory: Directory,
    leaving: Collection[str],
    is_full: Callable[[str], bool] = lambda _: False,
) -> Custodian:
    """Who answers meanwhile: the nearest of the chain that is active and stays; at its end the global queue.

    Those named by the script's own people take it however much they have; those the company's order leads to do not
    when they are full.
    """
    return Order(directory, leaving).choose(standing, is_full)


class Order:
    """Whom the company's order leads to when these people leave; found once for each of them."""

    def __init__(self, directory: Directory, leaving: Collection[str]) -> None:
        self._directory = directory
        self._leaving = leaving
        self._chains: dict[str | None, Sequence[Custodian]] = {}

    def choose(self, standing: Standing, is_full: Callable[[str], bool] = lambda _: False) -> Custodian:
        """As `choose_custodian`."""
        for found in _named(standing, self._directory, self._leaving):
            if self._directory.answers(found.party, self._leaving):
                return found
        return self.above(_former(standing, self._leaving), is_full)

    def above(self, former: str | None, is_full: Callable[[str], bool] = lambda _: False) -> Custodian:
        """Whom it leads to from a person's place, where the script itself names nobody."""
        for found in self._chain(former):
            if not (found.party.kind == "person" and is_full(found.party.key)):
                return found
        queue = self._directory.fallback_group
        return Custodian(Party("queue", queue), f"nobody nearer is active and free, so the queue {queue} takes it")

    def _chain(self, former: str | None) -> Sequence[Custodian]:
        if former not in self._chains:
            person = self._directory.find(former)
            self._chains[former] = [
                found
                for found in _by_order(person, self._directory, self._leaving)
                if self._directory.answers(found.party, self._leaving)
            ]
        return self._chains[former]


def _named(standing: Standing, directory: Directory, leaving: Collection[str]) -> Iterator[Custodian]:
    for co_owner in standing.co_owners:
        yield Custodian(co_owner, "co-owner of the script")
    if standing.owner is not None and standing.owner.kind == "team":
        lead = directory.lead("team", standing.owner.key, leaving)
        if lead is not None:
            yield Custodian(Party("person", lead.key), f"leads the team {standing.owner.key}, which owns the script")
    for successor in standing.successors:
        yield Custodian(successor, "nominated as successor")


def _by_order(person: Person | None, directory: Directory, leaving: Collection[str]) -> Iterator[Custodian]:
    if person is not None:
        yield from _managers(person, directory)
        yield from _departments(person, directory, leaving)


def _former(standing: Standing, leaving: Collection[str]) -> str | None:
    """The person whose place in the company shows the way: the owner, else the custodian who leaves."""
    if standing.owner is not None and standing.owner.kind == "person":
        return standing.owner.key
    if standing.custodian is not None and standing.custodian.kind == "person" and standing.custodian.key in leaving:
        return standing.custodian.key
    return None


def _managers(person: Person, directory: Directory) -> Iterator[Custodian]:
    """Up the line of managers. Two who manage each other are met once each, and then it ends."""
    seen = {person.key}
    above = directory.find(person.manager)
    for steps in range(1, _STEPS_UP + 1):
        if above is None or above.key in seen:
            return
        seen.add(above.key)
        why = f"manages {person.name}" if steps == 1 else f"next active manager above {person.name}, {steps} steps up"
        yield Custodian(Party("person", above.key), why)
        above = directory.find(above.manager)


def _departments(person: Person, directory: Directory, leaving: Collection[str]) -> Iterator[Custodian]:
    if person.department is None:
        return
    lead = directory.lead("department", person.department, leaving)
    if lead is not None and lead.key != person.key:
        yield Custodian(Party("person", lead.key), f"leads {person.department}, where {person.name} works")
    yield Custodian(Party("queue", person.department), f"the queue of {person.department}, where {person.name} works")


# --- offers ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Use:
    """What one person was seen to do with a script's content or with a copy of it."""

    person_key: str
    runs: int = 0
    last_run_at: datetime | None = None
    edits: int = 0


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody a script may be offered to, with what speaks for them in words."""

    person_key: str
    score: int
    reasons: Sequence[str] = ()


def rank_candidates(
    uses: Iterable[Use], *, former: Person | None, directory: Directory, excluded: Collection[str], now: datetime
) -> list[Candidate]:
    """The best people to ask, best first: who ran or edited it lately, then who works closest to its former owner."""
    used = {use.person_key: use for use in uses}
    keys = [*used, *_near(former, directory, excluded, used)]
    found = [
        _weigh(person, used.get(key), former, now)
        for key in keys
        if (person := directory.find(key)) is not None and person.is_active and key not in excluded
    ]
    best = sorted((one for one in found if one.score > 0), key=lambda one: (-one.score, one.person_key))
    return best[:_MOST_OFFERS]


def _near(
    former: Person | None, directory: Directory, excluded: Collection[str], used: Mapping[str, Use]
) -> Iterator[str]:
    """As many of the same team, then department, as could be asked: nothing but the key tells them apart."""
    if former is None:
        return
    team = directory.team(former.team) if former.team else []
    department = directory.department(former.department) if former.department else []
    met: set[str] = {former.key}
    for people in (team, department):
        taken = 0
        for one in people:
            if one.key in met or one.key in excluded or one.key in used:
                continue
            met.add(one.key)
            yield one.key
            taken += 1
            if taken == _MOST_OFFERS:
                break


def _weigh(person: Person, use: Use | None, former: Person | None, now: datetime) -> Candidate:
    score, reasons = _weigh_use(use, now)
    if former is not None and person.team is not None and person.team == former.team:
        score, reasons = score * 1.5 + 5, [*reasons, f"works in the same team, {person.team}"]
    elif former is not None and person.department is not None and person.department == former.department:
        score, reasons = score * 1.5 + 3, [*reasons, f"works in the same department, {person.department}"]
    return Candidate(person.key, round(score), tuple(reasons))


def _weigh_use(use: Use | None, now: datetime) -> tuple[float, list[str]]:
    if use is None:
        return 0.0, []
    reasons, age = [], None if use.last_run_at is None else now - use.last_run_at
    recency = 0.1 if age is None or age > _LATELY else 1.0 if age <= _RECENT else 0.5
    if use.runs and age is not None:
        reasons.append(f"ran the same content {use.runs} times, last {max(age.days, 0)} days ago")
    if use.edits:
        reasons.append(f"keeps a copy with {use.edits} versions")
    return (min(use.runs, _MOST_RUNS) + 10 * use.edits) * recency, reasons
