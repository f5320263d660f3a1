"""Under whom, in which team and in which groups people stood, and when: what brings them rights on others' scripts.

Their rights follow the directory as it is. What it was is kept here, so that who could see a script on some day can be
told on any later one.
"""

from collections.abc import Set
from datetime import datetime

from sqlmodel import Session, col, select

from escrow.core.ids import new_id
from escrow.db.bulk import insert_new
from lifecycle.candidates import Party
from lifecycle.people.listing import PersonFacts
from lifecycle.tables import PersonPlaceRow, PersonRow

MANAGER, TEAM, GROUP = "manager", "team", "group"
Place = tuple[str, str]
"""A kind of place, and its key."""


def places_of(row: PersonRow) -> frozenset[Place]:
    """Where a person stands as their row says now."""
    single = ((MANAGER, row.manager_key), (TEAM, row.team))
    return frozenset([(kind, key) for kind, key in single if key] + [(GROUP, group) for group in row.groups])


def told_by(facts: PersonFacts) -> frozenset[Place]:
    """The places somebody is said to stand in."""
    single = ((MANAGER, facts.manager_key), (TEAM, facts.team))
    return frozenset([(kind, key) for kind, key in single if key] + [(GROUP, group) for group in facts.groups or ()])


def parties_in(some: Set[Place]) -> set[Party]:
    """The teams and queues among some places."""
    kinds = {TEAM: "team", GROUP: "queue"}
    return {Party(kinds[kind], key) for kind, key in some if kind in kinds}


def remember(session: Session, row: PersonRow, before: Set[Place], *, at: datetime) -> bool:
    """Close the places a person left and open those they came to; whether there were any."""
    now = places_of(row)
    if before - now:
        live = select(PersonPlaceRow).where(
            PersonPlaceRow.person_key == row.key, col(PersonPlaceRow.valid_to).is_(None)
        )
        for place in session.exec(live).all():
            if (place.kind, place.value) not in now:
                place.valid_to = max(at, place.valid_from)
                session.add(place)
    opened = ({"id": new_id(), "person_key": row.key, "kind": kind, "value": key, "valid_from": at}
              for kind, key in sorted(now - before))  # fmt: skip
    session.flush()
    insert_new(session, PersonPlaceRow, opened)
    return now != before
