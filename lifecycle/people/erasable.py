"""Everything a person goes by here, for whoever must find it all; and whether it may be erased."""

from collections.abc import Sequence

from sqlalchemy import or_
from sqlmodel import Session, col, select

from escrow.core.errors import NotFound, WrongState
from escrow.erasure.names import Names
from lifecycle.tables import AccountRow, HoldRow, OwnershipRow, PersonAliasRow, PersonRow


def names_of(session: Session, person_key: str, *, also: Sequence[str] = ()) -> Names:
    """Key, name, address and logins of a person; raises NotFound when the directory has none."""
    person = session.get(PersonRow, person_key)
    if person is None:
        raise NotFound(f"person {person_key[:80]}: the directory has none; check the key", code="person_unknown")
    logins = select(AccountRow.endpoint_id, AccountRow.name).where(AccountRow.person_key == person_key)
    called = select(PersonAliasRow.value).where(PersonAliasRow.person_key == person_key)
    words = [word for word in (person.name, person.email, person.user_name, *session.exec(called), *also) if word]
    return Names(person_key, words, sorted((endpoint, name) for endpoint, name in session.exec(logins)))


def require_erasable(session: Session, person_key: str) -> None:
    """Return when a person has left and answers for nothing; raise WrongState saying what comes first."""
    person = session.get(PersonRow, person_key)
    if person is None:
        raise NotFound(f"person {person_key[:80]}: the directory has none; check the key", code="person_unknown")
    if person.is_active:
        raise WrongState("person: still active; end their access and hand their scripts over first")
    require_no_hold(session, people=[person_key])
    live = select(OwnershipRow.id).where(
        OwnershipRow.principal_kind == "person",
        OwnershipRow.principal_key == person_key,
        col(OwnershipRow.valid_to).is_(None),
    )
    if session.exec(live.limit(1)).first() is not None:
        raise WrongState("person: still answers for scripts; transfer them first")


def require_no_hold(session: Session, *, people: Sequence[str] = (), scripts: Sequence[str] = ()) -> None:
    """Return when nothing stands in the way; raise WrongState(on_hold) while a hold on any of them does."""
    owners = select(OwnershipRow.principal_key).where(
        col(OwnershipRow.script_id).in_(scripts), col(OwnershipRow.valid_to).is_(None)
    )
    held = select(HoldRow.id).where(
        col(HoldRow.released_at).is_(None),
        or_(
            col(HoldRow.person_key).in_([*people, *session.exec(owners)]),
            col(HoldRow.script_id).in_(scripts),
        ),
    )
    if session.exec(held.limit(1)).first() is not None:
        raise WrongState("erasure: a hold is on it; nothing is disposed of before it is released", code="on_hold")
