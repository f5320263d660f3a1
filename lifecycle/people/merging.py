"""Two entries of the directory are one human, or turn out not to be: joined and parted by a link, history untouched."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, select

from escrow.core.errors import NotFound, NotPermitted, WrongState
from escrow.core.events import Event
from escrow.core.ids import new_id
from escrow.core.principals import Principal
from lifecycle import offers
from lifecycle.adoption import requests
from lifecycle.candidates import Party
from lifecycle.office import Office
from lifecycle.ownership import (
    CO_OWNER,
    CUSTODIAN,
    OWNER,
    SUCCESSOR,
    close,
    find_live,
    lock_custody,
    open_role,
    party_of,
    touch,
)
from lifecycle.people.directory import cut_access, get_person_row, leave_places, restore_access
from lifecycle.people.standing_in import have_stood_in
from lifecycle.tables import AccountRow, OwnershipRow, PersonLinkRow


@dataclass(frozen=True, slots=True)
class Merged:
    """How many logins and scripts found their way to the other entry, or back."""

    accounts: int
    scripts: int


def merge(session: Session, office: Office, key: str, *, into: str, reason: str, by: Principal) -> Merged:
    """`key` is the same human as `into`: logins and scripts go there, and the first entry opens nothing any more."""
    if key == into:
        raise WrongState(f"person {key}: is already the same as {into}; name another")
    if by.person_key in (key, into):
        raise NotPermitted("merge: one of the two is you; another analyst joins them", code="own_entry")
    person, target = get_person_row(session, key), get_person_row(session, into)
    if not target.is_active:
        raise WrongState(f"person {into}: is not active; merge the other way round", code="person_inactive")
    if _live(session, key) is not None or _live(session, into) is not None:
        raise WrongState(f"person {key}: one of the two is merged already; split them first", code="merged_already")
    accounts = _move_accounts(session, key, into, only=None)
    scripts = _move_scripts(session, office, key, into, only=None, why=f"merged into {into}")
    kept = _move_scripts(session, office, key, into, role=CUSTODIAN, only=None, why=f"merged into {into}")
    now = office.clock.now()
    named = {role: _share_scripts(session, key, into, role=role, at=now) for role in (CO_OWNER, SUCCESSOR)}
    offers.withdraw_from(session, key, at=now)
    requests.withdraw_of(session, office, key, by=by)
    link = PersonLinkRow(
        id=new_id(),
        from_key=person.key,
        into_key=into,
        reason=reason,
        linked_by=by.label,
        valid_from=now,
        before={
            "accounts": [list(one) for one in accounts],
            "scripts": scripts,
            "kept": kept,
            "named": named,
            "was_active": person.is_active,
        },
    )
    session.add(link)
    cut_access(session, office, key, cause=f"merged into {into}", by=by)
    leave_places(session, office, [key])
    office.audit.append(session, Event.PERSON_MERGED, by=by, subject=f"person:{key}", details={"into": into})
    return Merged(len(accounts), len(scripts))


def split(session: Session, office: Office, key: str, *, reason: str, by: Principal) -> Merged:
    """They were two after all: what came over and is still there goes back."""
    link = _live(session, key)
    if link is None:
        raise NotFound(f"person {key[:80]}: is merged into nobody; there is nothing to split")
    link.valid_to = office.clock.now()
    session.add(link)
    session.flush()
    logins = {(str(one[0]), str(one[1])) for one in link.before.get("accounts", ())}
    accounts = _move_accounts(session, link.into_key, key, only=logins)
    if link.before.get("was_active"):
        restore_access(session, office, key, cause="split again", by=by)
    scripts = _move_scripts(
        session, office, link.into_key, key, only=set(link.before.get("scripts", ())), why=f"split from {link.into_key}"
    )
    kept = set(link.before.get("kept", ()))
    _move_scripts(session, office, link.into_key, key, role=CUSTODIAN, only=kept, why=f"split from {link.into_key}")
    for role, some in link.before.get("named", {}).items():
        _share_scripts(session, link.into_key, key, role=role, at=office.clock.now(), only=set(some))
    if not get_person_row(session, key).is_active:
        have_stood_in(session, office, key, is_let_in=False, by=by)
    details = {"from": link.into_key, "reason": reason}
    office.audit.append(session, Event.PERSON_SPLIT, by=by, subject=f"person:{key}", details=details)
    return Merged(len(accounts), len(scripts))


def _live(session: Session, key: str) -> PersonLinkRow | None:
    found = select(PersonLinkRow).where(PersonLinkRow.from_key == key, col(PersonLinkRow.valid_to).is_(None))
    return session.exec(found).first()


def _move_accounts(
    session: Session, key: str, into: str, *, only: set[tuple[str, str]] | None
) -> list[tuple[str, str]]:
    rows: Any = session.exec(select(AccountRow).where(AccountRow.person_key == key)).all()
    moved = [row for row in rows if only is None or (row.endpoint_id, row.name) in only]
    for row in moved:
        row.person_key = into
        session.add(row)
    session.flush()
    return [(row.endpoint_id, row.name) for row in moved]


def _share_scripts(
    session: Session, key: str, into: str, *, role: str, at: datetime, only: set[str] | None = None
) -> list[str]:
    """As `_move_scripts`, of a role that many may have in one script: who has it there already is not named twice."""
    live = (OwnershipRow.role == role, OwnershipRow.principal_kind == "person", col(OwnershipRow.valid_to).is_(None))
    rows = session.exec(select(OwnershipRow).where(OwnershipRow.principal_key == key, *live)).all()
    known = set(session.exec(select(OwnershipRow.script_id).where(OwnershipRow.principal_key == into, *live)))
    moved = []
    for row in sorted(rows, key=lambda one: one.script_id):
        if only is not None and row.script_id not in only:
            continue
        custody = lock_custody(session, row.script_id, at)
        row.valid_to = max(at, row.valid_from)
        session.add(row)
        if row.script_id not in known:
            why = f"the same human as {key}"
            open_role(session, row.script_id, Party("person", into), role=role, at=at, why=why)
            moved.append(row.script_id)
        touch(session, custody, at)
    return moved


def _move_scripts(
    session: Session, office: Office, key: str, into: str, *, role: str = OWNER, only: set[str] | None, why: str
) -> list[str]:
    """Rows are closed and opened under the other key: who answered when stays as it was."""
    now, moved = office.clock.now(), []
    rows = session.exec(
        select(OwnershipRow.script_id)
        .where(
            OwnershipRow.principal_kind == "person",
            OwnershipRow.principal_key == key,
            OwnershipRow.role == role,
            col(OwnershipRow.valid_to).is_(None),
        )
        .order_by(col(OwnershipRow.script_id))
    ).all()
    for script_id in rows:
        custody = lock_custody(session, script_id, now)
        if (only is not None and script_id not in only) or party_of(find_live(session, script_id, role)) is None:
            continue
        close(session, script_id, role, now)
        open_role(session, script_id, Party("person", into), role=role, at=now, why=why)
        touch(session, custody, now)
        moved.append(script_id)
    return moved
