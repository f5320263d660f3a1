"""Which scripts are under a hold: asked by whoever would hand something on, dispose of it, or show it around."""

from typing import Any

from sqlalchemy import select, union
from sqlmodel import Session, col

from lifecycle.tables import HoldRow, OwnershipRow


def held_scripts_query() -> Any:
    """Scripts that are held themselves, or whose owner, now or before, is; a query of ids."""
    named = select(col(HoldRow.script_id)).where(
        col(HoldRow.script_id).is_not(None), col(HoldRow.released_at).is_(None)
    )
    theirs = (
        select(col(OwnershipRow.script_id))
        .join(HoldRow, col(HoldRow.person_key) == col(OwnershipRow.principal_key))
        .where(
            col(OwnershipRow.role) == "owner",
            col(OwnershipRow.principal_kind) == "person",
            col(HoldRow.released_at).is_(None),
        )
    )
    return union(named, theirs)


def held_scripts(session: Session) -> frozenset[str]:
    """All of them: there are few."""
    return frozenset(session.execute(held_scripts_query()).scalars())


def is_person_held(session: Session, person_key: str) -> bool:
    """Is everything of this person to be kept for the record?"""
    held = select(col(HoldRow.id)).where(col(HoldRow.person_key) == person_key, col(HoldRow.released_at).is_(None))
    return session.execute(held.limit(1)).first() is not None


def is_held(session: Session, script_id: str) -> bool:
    held = held_scripts_query().subquery()
    (found,) = held.c
    return session.execute(select(found).where(found == script_id).limit(1)).first() is not None
