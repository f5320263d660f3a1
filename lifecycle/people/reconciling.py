"""The directory against a full list: what HR's events missed is found here, and a list that shrank is not believed."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from sqlmodel import Session, col, func, select

from escrow.access import grants
from escrow.core.canonical import Json
from escrow.core.errors import NotFound, NotPermitted, RequestRefused, WrongState
from escrow.core.events import Event
from escrow.core.ids import new_id
from escrow.core.principals import Principal
from lifecycle.office import Office
from lifecycle.people import directory, hr
from lifecycle.people.listing import PersonFacts, parse_people, read_people
from lifecycle.tables import PersonRow, ReconciliationReleaseRow, ReconciliationRow

APPLIED, HELD, RELEASED = "applied", "held", "released"
RELEASES_NEEDED = 2
MOST_MISSING_PERCENT = 5
_YES, _NO = (
    frozenset({"true", "1", "yes", "active", "sim", ""}),
    frozenset({"false", "0", "no", "inactive", "nao", "não"}),
)


@dataclass(frozen=True, slots=True)
class Listed:
    """One person of a full list."""

    facts: PersonFacts
    is_active: bool


def parse_list(body: bytes) -> list[Listed]:
    """Everybody of a full list. One line that cannot be read refuses it whole: who is missing would count as gone."""
    good, bad = parse_people(body)
    if bad:
        raise RequestRefused(
            f"people: line {bad[0].line}: {bad[0].message}; with a line missing somebody would count as gone",
            code="list_malformed",
        )
    if not good:
        raise RequestRefused("people: the list names nobody; send the full list", code="list_malformed")
    return [Listed(facts, is_active) for facts, is_active in zip(good, _activity(body), strict=True)]


def shrank(population: int, previous: int | None) -> bool:
    """Is a list so much shorter than the last that a person should look before anybody becomes a leaver?"""
    return previous is not None and population * 100 < previous * (100 - MOST_MISSING_PERCENT)


def reconcile(session: Session, office: Office, body: bytes, *, source: str, by: Principal) -> str:
    """Compare with a full list and follow it; held, and nothing moves, when it is much shorter than the last."""
    listed = parse_list(body)
    last = _last(session, source)
    row = ReconciliationRow(
        id=new_id(),
        source=source,
        state=APPLIED,
        population=len(listed),
        previous=None if last is None else last.population,
        counts={},
        created_by=by.label,
        created_at=office.clock.now(),
    )
    if shrank(row.population, row.previous):
        row.state, row.listed = HELD, [_stored(one) for one in listed]
    else:
        _follow(session, office, row, listed, last, by=by)
    session.add(row)
    session.flush()
    _note(session, office, row, by=by)
    return row.id


def release(session: Session, office: Office, reconciliation_id: str, *, reason: str, by: Principal) -> str:
    """One of two people says that so short a list is right; with the second word it is followed."""
    row = session.get(ReconciliationRow, reconciliation_id, with_for_update=True)
    if row is None:
        raise NotFound(f"reconciliation {reconciliation_id[:80]}: there is none; check the id")
    if row.state != HELD:
        raise WrongState(f"reconciliation {row.id}: it is {row.state}, and only a held one can be released")
    if by.person_key is None:
        raise NotPermitted("release: this is decided by people; use a person's token", code="needs_person")
    last = _last(session, row.source)
    if last is not None and last.created_at > row.created_at:
        raise WrongState(
            f"reconciliation {row.id}: a later list of {row.source} was followed since; send the one of today",
            code="list_outdated",
        )
    if session.get(ReconciliationReleaseRow, (row.id, by.person_key)) is not None:
        raise NotPermitted(f"reconciliation {row.id}: you released it already; another must too", code="four_eyes")
    now = office.clock.now()
    session.add(ReconciliationReleaseRow(reconciliation_id=row.id, person_key=by.person_key, reason=reason, at=now))
    session.flush()
    said = select(func.count()).select_from(ReconciliationReleaseRow)
    if session.exec(said.where(ReconciliationReleaseRow.reconciliation_id == row.id)).one() >= RELEASES_NEEDED:
        listed = [_restored(one) for one in row.listed or ()]
        _follow(session, office, row, listed, last, by=by)
        row.state = RELEASED
    session.add(row)
    session.flush()
    _note(session, office, row, by=by)
    return row.id


# --- following a list ----------------------------------------------------------------------------------------


def _follow(
    session: Session,
    office: Office,
    row: ReconciliationRow,
    listed: Sequence[Listed],
    last: ReconciliationRow | None,
    *,
    by: Principal,
) -> None:
    known = {person.key: person for person in session.exec(select(PersonRow))}
    before = {one["key"] for one in (last.listed if last is not None else None) or ()}
    counts = {"": 0, "created": 0, "changed": 0, "deactivated": 0, "reactivated": 0, "missing": 0}
    for one in listed:
        counts["created"] += one.facts.key not in known
        counts["changed"] += one.facts.key in known and _differs(known[one.facts.key], one.facts)
        if one.facts.key not in known or _differs(known[one.facts.key], one.facts):
            directory.put_person(session, office, one.facts, by=by)
    # Of most nothing is to be done, and that is seen without asking of each.
    shut = grants.disabled_people(session)
    for one in listed:
        if one.is_active is (one.facts.key in shut):
            counts[_follow_active(session, office, row, one, by=by)] += 1
    # Only who stood on the last list of this source can be missing from this one.
    for key in sorted(before - {one.facts.key for one in listed}):
        counts["missing"] += _deactivate(session, office, row, key, by=by)
    counts.pop("")
    row.counts, row.finished_at = counts, office.clock.now()
    row.listed = [{"key": one.facts.key} for one in listed]
    if last is not None:
        last.listed = None
        session.add(last)


def _follow_active(session: Session, office: Office, row: ReconciliationRow, one: Listed, *, by: Principal) -> str:
    """Which count it belongs to; the empty one when nothing was to be done."""
    key = one.facts.key
    if not one.is_active:
        return "deactivated" if _deactivate(session, office, row, key, by=by) else ""
    if not grants.is_disabled(session, key):
        return ""
    hr.reactivated(session, office, key, event_id=f"{row.id}:{key}", source=hr.RECONCILE, by=by)
    return "" if grants.is_disabled(session, key) else "reactivated"


def _deactivate(session: Session, office: Office, row: ReconciliationRow, key: str, *, by: Principal) -> bool:
    if grants.is_disabled(session, key) or session.get(PersonRow, key) is None:
        return False
    hr.deactivated(session, office, key, event_id=f"{row.id}:{key}", source=hr.RECONCILE, by=by)
    return True


def _differs(person: PersonRow, facts: PersonFacts) -> bool:
    told = {"name": facts.name, "email": facts.email, "manager_key": facts.manager_key,
            "department": facts.department, "team": facts.team}  # fmt: skip
    if any(value is not None and (value or None) != getattr(person, field) for field, value in told.items()):
        return True
    if facts.user_name is not None and (facts.user_name.casefold() or None) != person.user_name:
        return True
    return facts.groups is not None and sorted(set(facts.groups)) != list(person.groups)


def _last(session: Session, source: str) -> ReconciliationRow | None:
    return session.exec(
        select(ReconciliationRow)
        .where(ReconciliationRow.source == source, col(ReconciliationRow.state).in_((APPLIED, RELEASED)))
        .order_by(col(ReconciliationRow.created_at).desc(), col(ReconciliationRow.id))
        .limit(1)
    ).first()


def _activity(body: bytes) -> list[bool]:
    """The column `active` of a list that was read already; without one everybody is."""
    found = []
    for line in read_people(body).lines:
        said = line.said.get("active", "").lower()
        if said not in _YES | _NO:
            raise RequestRefused(
                f"active: line {line.number}: expected true or false; correct it", code="list_malformed"
            )
        found.append(said in _YES)
    return found


def _stored(one: Listed) -> dict[str, Any]:
    return {**asdict(one.facts), "is_active": one.is_active}


def _restored(stored: Mapping[str, Any]) -> Listed:
    facts = {name: value for name, value in stored.items() if name != "is_active"}
    return Listed(PersonFacts(**facts), bool(stored["is_active"]))


def _note(session: Session, office: Office, row: ReconciliationRow, *, by: Principal) -> None:
    details: dict[str, Json] = {"state": row.state, "population": row.population, "previous": row.previous}
    office.audit.append(
        session, Event.DIRECTORY_RECONCILED, by=by, subject=f"reconciliation:{row.id}",
        details={**details, "counts": dict(row.counts)},
    )  # fmt: skip
