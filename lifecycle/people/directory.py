"""The directory: people, the logins they use, and whether they may come in."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam, update
from sqlalchemy import select as sql_select
from sqlmodel import Session, col, select

from escrow.access import grants
from escrow.audit.log import Act
from escrow.core.errors import NotFound, NotPermitted
from escrow.core.events import Event
from escrow.core.principals import Principal
from escrow.db.base import UtcDateTime
from escrow.identity.queries import get_endpoint
from lifecycle import records
from lifecycle.office import Office
from lifecycle.people import accounts, names, places
from lifecycle.people.listing import PersonFacts, checked, parse_lines
from lifecycle.people.sheets import BadLine
from lifecycle.tables import PersonLinkRow, PersonRow, ScimUserRow
from lifecycle.unstaffed import look_after

_SIMPLE = ("email", "manager_key", "department", "team")
DUE = "lifecycle.due"
"""Job kind: act on HR events that are due."""
_THESE = col(PersonRow.key).in_(bindparam("keys", expanding=True))
_LOCKED = (
    sql_select(col(PersonRow.key), col(PersonRow.is_active))
    .where(_THESE)
    .order_by(col(PersonRow.key))
    .with_for_update()
)
_SHUT = (
    update(PersonRow.__table__)  # type: ignore[attr-defined]
    .where(_THESE)
    .values(is_active=False, changed_at=bindparam("now", type_=UtcDateTime()))
)
"""Made once: they are asked at every change of a login."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of an import."""

    created: int
    changed: int
    rejected: Sequence[BadLine]


def get_person_row(session: Session, key: str) -> PersonRow:
    """One person, ours until the transaction ends; raises NotFound(person_unknown)."""
    row = session.get(PersonRow, key, with_for_update=True)
    if row is None:
        raise _unknown(key)
    return row


def _unknown(key: str) -> NotFound:
    return NotFound(f"person {key[:80]}: the directory has none; check the key", code="person_unknown")


def put_person(session: Session, office: Office, facts: PersonFacts, *, by: Principal) -> bool:
    """Add a person, or change what is known of one; whether they are new."""
    _require_other(session, facts, by)
    is_new = _put(session, office, checked(facts))
    office.audit.append(
        session, Event.PERSON_CHANGED, by=by, subject=f"person:{facts.key}", details={"created": is_new}
    )
    return is_new


def import_csv(session: Session, office: Office, body: bytes, *, by: Principal) -> Imported:
    """Add or change everybody a CSV names; lines that cannot be taken are listed by number."""
    good, bad = parse_lines(body)
    taken: list[bool] = []
    for line, facts in good:
        try:
            _require_other(session, facts, by)
        except NotPermitted as fault:
            bad.append(BadLine(line, fault.message))
        else:
            taken.append(_put(session, office, facts))
    created, rejected = sum(taken), sorted(bad, key=lambda one: one.line)
    details = {"created": created, "changed": len(taken) - created, "rejected": len(rejected)}
    office.audit.append(session, Event.PERSON_CHANGED, by=by, subject="people:import", details=details)
    return Imported(created, len(taken) - created, rejected)


def link_account(
    session: Session, office: Office, *, endpoint_id: str, account: str, person_key: str, by: Principal
) -> int:
    """Say whose login this is, before or after its first run; how many scripts were looked at again for it.

    The person becomes owner of that login's scripts that have none; those that have one keep it.
    """
    get_endpoint(session, endpoint_id)
    person = get_person_row(session, person_key)
    return accounts.link(
        session, office, endpoint_id=endpoint_id, account=account, person_key=person.key,
        evidence="said by an analyst", by=by,
    )  # fmt: skip


def require_endpoint(session: Session, endpoint_id: str) -> None:
    """Return when there is such an endpoint; raise NotFound when not."""
    get_endpoint(session, endpoint_id)


def cut_access(session: Session, office: Office, person_key: str, *, cause: str, by: Principal) -> None:
    """From this commit on no session, token or grant of this person opens anything. Twice changes nothing."""
    cut_access_of(session, office, {person_key: by}, cause=cause)


def cut_access_of(session: Session, office: Office, people: Mapping[str, Principal], *, cause: str) -> None:
    """As `cut_access`, of everybody whose login is shut in this transaction; each with whoever said so."""
    keys, now = sorted(people), office.clock.now()
    # 1. Nobody shut in the meantime: the rows are ours until the transaction ends.
    session.flush()
    were_active = {str(row[0]): bool(row[1]) for row in session.connection().execute(_LOCKED, {"keys": keys})}
    unknown = next((key for key in keys if key not in were_active), None)
    if unknown is not None:
        raise _unknown(unknown)
    # 2. The doors, and what the directory says.
    grants.disable_all(session, keys, cause=cause, at=now)
    shut = [key for key in keys if were_active[key]]
    if not shut:
        return
    session.connection().execute(_SHUT, {"keys": shut, "now": now})
    for row in list(session.identity_map.values()):
        if isinstance(row, PersonRow) and row.key in shut:
            session.expire(row)  # read again where it is looked at again
    # 3. On record.
    acts = [Act(Event.PERSON_DISABLED, people[key], f"person:{key}", {"cause": cause}) for key in shut]
    office.audit.append_all(session, acts)
    for by in {people[key].label: people[key] for key in shut}.values():
        about = [records.About(key, subject=f"person:{key}") for key in shut if people[key].label == by.label]
        records.record_all(session, office, about, kind=records.Kind.ACCESS_CUT, subject="",
                           rule="lifecycle.access_follows_directory", inputs={}, cause=cause, by=by)  # fmt: skip


def leave_places(session: Session, office: Office, people: Collection[str]) -> None:
    """They answer in no team or queue any more; where nobody is left in one, somebody else does for what it had.

    Not yet when a login was shut and nothing else: until the grace is over that moves no custody.
    """
    session.flush()
    found = session.exec(select(PersonRow).where(col(PersonRow.key).in_(sorted(people)))).all()
    look_after(session, office, {party for row in found for party in places.parties_in(places.places_of(row))})


def restore_access(session: Session, office: Office, person_key: str, *, cause: str, by: Principal) -> None:
    """Let somebody in again, with what they hold now. An entry that is merged into another opens nothing."""
    row = get_person_row(session, person_key)
    if is_merged(session, person_key):
        return
    now = office.clock.now()
    grants.enable(session, person_key, cause=cause, at=now)
    if not row.is_active:
        row.is_active, row.changed_at = True, now
        session.add(row)
        session.flush()
        subject = f"person:{person_key}"
        office.audit.append(session, Event.PERSON_ENABLED, by=by, subject=subject, details={"cause": cause})
        records.record(session, office, person_key=person_key, kind=records.Kind.ACCESS_RESTORED, subject=subject,
                       rule="lifecycle.access_follows_directory", inputs={}, cause=cause, by=by)  # fmt: skip


def _require_other(session: Session, facts: PersonFacts, by: Principal) -> None:
    """Under whom, in which team and groups somebody stands brings rights on others' scripts: nobody gives them to
    themselves, for whoever keeps the directory reads no code. Services and the vault itself are nobody.
    """
    person = by.person_key
    if person is None:
        return
    row = session.get(PersonRow, facts.key)
    before, after = (frozenset[places.Place]() if row is None else places.places_of(row)), places.told_by(facts)
    own = {kind for kind, key in after - before if facts.key == person or (kind, key) == (places.MANAGER, person)}
    known = None if row is None else row.user_name
    if facts.key == person and (facts.user_name or "").casefold() not in ("", known):
        own.add("user_name")  # logins of that name would be taken for theirs, with the scripts they ran
    if own:
        raise NotPermitted(
            f"person {facts.key}: {', '.join(sorted(own))} would bring you rights; another person enters it",
            code="own_entry",
        )


def has_open_login(session: Session, person_key: str) -> bool:
    """Has the identity provider left them a login; or does it know of none?"""
    logins = select(ScimUserRow.is_active).where(ScimUserRow.person_key == person_key)
    known = session.exec(logins.where(col(ScimUserRow.deleted_at).is_(None))).all()
    return not known or any(known)


def is_merged(session: Session, person_key: str) -> bool:
    """Is this entry another name of somebody's, whose doors are those of the other one?"""
    live = select(PersonLinkRow.id).where(PersonLinkRow.from_key == person_key, col(PersonLinkRow.valid_to).is_(None))
    return session.exec(live.limit(1)).first() is not None


def _put(session: Session, office: Office, facts: PersonFacts) -> bool:
    row, now = session.get(PersonRow, facts.key), office.clock.now()
    is_new = row is None
    row = row or PersonRow(key=facts.key, name=facts.name or facts.key, created_at=now, changed_at=now)
    before = places.places_of(row)
    names.remember(session, row, facts, is_new=is_new, at=now)
    row.name = facts.name or row.name
    is_renamed = facts.user_name is not None and (facts.user_name.casefold() or None) != row.user_name
    if facts.user_name is not None:
        row.user_name = facts.user_name.casefold() or None
    for field in _SIMPLE:
        value = getattr(facts, field)
        if value is not None:
            setattr(row, field, value or None)
    if facts.groups is not None:
        row.groups = sorted(set(facts.groups))
    row.changed_at = now
    session.add(row)
    session.flush()
    if is_renamed:
        accounts.link_by_evidence(session, office, person=row)
    has_moved = places.remember(session, row, before, at=now)
    if row.is_active:
        look_after(session, office, places.parties_in(before - places.places_of(row)))
    may_help = office.fallback_group in row.groups if is_new else has_moved
    if may_help:
        # A leaver's scripts may have waited for somebody in the queue.
        office.queue.enqueue(session, DUE, {}, key="queue-changed")
    return is_new
