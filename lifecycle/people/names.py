"""What people were called: names, mail addresses and logins change, and who is meant by an old one stays known."""

from datetime import datetime

from sqlmodel import Session, col, select

from escrow.core.ids import new_id
from lifecycle.people.listing import PersonFacts
from lifecycle.tables import PersonAliasRow, PersonRow

_KINDS = ("name", "email", "user_name")


def remember(session: Session, row: PersonRow, facts: PersonFacts, *, is_new: bool, at: datetime) -> None:
    """Close each name that is about to change and open the one that takes its place."""
    for kind in _KINDS:
        said = getattr(facts, kind)
        before = None if is_new else getattr(row, kind)
        if said is None or (said or None) == before or (kind == "user_name" and said.casefold() == before):
            continue
        _close(session, row.key, kind, at)
        if said:
            session.add(PersonAliasRow(id=new_id(), person_key=row.key, kind=kind, value=said, valid_from=at))


def _close(session: Session, key: str, kind: str, at: datetime) -> None:
    live = select(PersonAliasRow).where(
        PersonAliasRow.person_key == key, PersonAliasRow.kind == kind, col(PersonAliasRow.valid_to).is_(None)
    )
    for alias in session.exec(live).all():
        alias.valid_to = max(at, alias.valid_from)
        session.add(alias)
