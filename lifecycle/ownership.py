"""Who answers for a script, written down: rows that are closed and never rewritten. Rights are seen in them."""

from datetime import datetime

from sqlalchemy import String, cast, literal_column
from sqlmodel import Session, col, select

from escrow.access import grants
from escrow.access.grants import is_disabled
from escrow.access.roles import Right
from escrow.access.tables import GrantRow
from escrow.core.canonical import Json
from escrow.core.errors import NotFound, RequestRefused
from escrow.core.events import Event
from escrow.core.ids import new_id
from escrow.core.principals import Principal
from escrow.intake.tables import ScriptRow
from lifecycle.candidates import Party
from lifecycle.office import Office
from lifecycle.states import Cause, Custody, can_step, step
from lifecycle.tables import CustodyRow, OwnershipRow, PersonRow

OWNER, CO_OWNER, CUSTODIAN, SUCCESSOR = "owner", "co-owner", "custodian", "successor"


def require_script(session: Session, script_id: str) -> None:
    """Return when there is such a script that people own; raise NotFound when not."""
    origin = session.exec(select(ScriptRow.origin).where(ScriptRow.id == script_id)).first()
    if origin != "own":
        raise NotFound(f"script {script_id}: there is none here that people own; check the id")


def lock_custody(session: Session, script_id: str, at: datetime) -> CustodyRow:
    """The custody of a script, ours until the transaction ends: two hand-overs of one script wait for each other."""
    found = select(CustodyRow).where(CustodyRow.script_id == script_id).with_for_update()
    row = session.exec(found.execution_options(populate_existing=True)).first()
    if row is None:
        row = CustodyRow(script_id=script_id, state=Custody.OBSERVED.value, revision=0, changed_at=at)
        session.add(row)
        session.flush()
    return row


def lock_taker(session: Session, person_key: str) -> None:
    """Keep a person from leaving until the transaction ends: taken before the script, as leaving takes them."""
    found = select(PersonRow).where(PersonRow.key == person_key).with_for_update()
    session.exec(found.execution_options(populate_existing=True)).first()


def require_taker(session: Session, person_key: str) -> None:
    """Return when a locked person can take a script; raise RequestRefused(person_inactive) when they have left."""
    row = session.get(PersonRow, person_key)
    if row is None or not row.is_active or is_disabled(session, person_key):
        raise RequestRefused(f"person {person_key}: has left; nothing was changed", code="person_inactive")


def move(session: Session, custody: CustodyRow, cause: Cause, at: datetime) -> None:
    """Take one step of the state machine; the revision grows even where the state stays."""
    custody.state = step(Custody(custody.state), cause).value
    touch(session, custody, at)


def touch(session: Session, custody: CustodyRow, at: datetime) -> None:
    """Somebody else answers now: whoever planned with what stood before must look again."""
    custody.revision += 1
    custody.changed_at = at
    session.add(custody)
    session.flush()


def step_or_touch(session: Session, custody: CustodyRow, cause: Cause, at: datetime) -> None:
    """Take a step where the state machine has one; somebody else answers now in any case."""
    if can_step(Custody(custody.state), cause):
        move(session, custody, cause, at)
    else:
        touch(session, custody, at)


def find_live(session: Session, script_id: str, role: str) -> OwnershipRow | None:
    return session.exec(
        select(OwnershipRow).where(
            OwnershipRow.script_id == script_id, OwnershipRow.role == role, col(OwnershipRow.valid_to).is_(None)
        )
    ).first()


def party_of(row: OwnershipRow | None) -> Party | None:
    return None if row is None else Party(row.principal_kind, row.principal_key)


def assign_owner(
    session: Session,
    office: Office,
    *,
    custody: CustodyRow,
    party: Party,
    cause: Cause,
    why: str,
    by: Principal,
) -> None:
    """Make a party the owner: whoever owned it or had it in custody until now no longer does."""
    at, script_id = office.clock.now(), custody.script_id
    close(session, script_id, OWNER, at)
    close(session, script_id, CUSTODIAN, at)
    _close_lesser(session, script_id, party, at)
    _end_adoptions(session, script_id, party, at)
    open_role(session, script_id, party, role=OWNER, at=at, why=why)
    move(session, custody, cause, at)
    details: dict[str, Json] = {"party": f"{party.kind}:{party.key}", "role": OWNER, "why": why}
    office.audit.append(session, Event.OWNER_ASSIGNED, by=by, subject=f"script:{script_id}", details=details)


def set_custodian(
    session: Session, *, script_id: str, party: Party, at: datetime, why: str, transfer_id: str | None = None
) -> None:
    """Make a party answer meanwhile; the one before no longer does. The same one again changes nothing."""
    if party_of(find_live(session, script_id, CUSTODIAN)) == party:
        return
    close(session, script_id, CUSTODIAN, at)
    open_role(session, script_id, party, role=CUSTODIAN, at=at, why=why, transfer_id=transfer_id)


def add_role(
    session: Session, office: Office, *, script_id: str, party: Party, role: str, why: str, by: Principal
) -> None:
    """Name a co-owner or a successor; the same one again changes nothing."""
    at = office.clock.now()
    custody = lock_custody(session, script_id, at)
    live = session.exec(
        select(OwnershipRow.id).where(
            OwnershipRow.script_id == script_id,
            OwnershipRow.role == role,
            OwnershipRow.principal_kind == party.kind,
            OwnershipRow.principal_key == party.key,
            col(OwnershipRow.valid_to).is_(None),
        )
    ).first()
    if live is not None:
        return
    open_role(session, script_id, party, role=role, at=at, why=why)
    touch(session, custody, at)
    details: dict[str, Json] = {"party": f"{party.kind}:{party.key}", "role": role, "why": why}
    office.audit.append(session, Event.OWNER_ASSIGNED, by=by, subject=f"script:{script_id}", details=details)


def close(session: Session, script_id: str, role: str, at: datetime) -> OwnershipRow | None:
    """End who holds this role, and with that every right it brings; the row that ended."""
    row = find_live(session, script_id, role)
    if row is not None:
        _close_row(session, row, at)
    return row


def open_role(
    session: Session,
    script_id: str,
    party: Party,
    *,
    role: str,
    at: datetime,
    why: str,
    transfer_id: str | None = None,
) -> None:
    """Begin a role in a row of its own, and with that the rights it brings: what was closed stays closed."""
    row = OwnershipRow(
        id=new_id(),
        script_id=script_id,
        principal_kind=party.kind,
        principal_key=party.key,
        role=role,
        valid_from=at,
        cause=why,
        transfer_id=transfer_id,
    )
    session.add(row)
    session.flush()


def _close_lesser(session: Session, script_id: str, party: Party, at: datetime) -> None:
    """An owner is no longer merely a co-owner or a successor."""
    rows = session.exec(
        select(OwnershipRow).where(
            OwnershipRow.script_id == script_id,
            OwnershipRow.principal_kind == party.kind,
            OwnershipRow.principal_key == party.key,
            col(OwnershipRow.role).in_((CO_OWNER, SUCCESSOR)),
            col(OwnershipRow.valid_to).is_(None),
        )
    ).all()
    for row in rows:
        _close_row(session, row, at)


def _end_adoptions(session: Session, script_id: str, party: Party, at: datetime) -> None:
    """Whoever adopted it before takes nothing more of it: their part ends with their ownership."""
    live = session.exec(
        select(GrantRow.principal_key).where(
            GrantRow.script_id == script_id,
            col(GrantRow.right) == literal_column("'adopter'"),  # as text, for the index of these alone
            col(GrantRow.valid_to).is_(None),
            col(GrantRow.principal_key) != party.key,
        )
    ).all()
    for key in live:
        grants.end(session, principal_key=key, script_id=script_id, right=Right.ADOPTER, at=at)


def _close_row(session: Session, row: OwnershipRow, at: datetime) -> None:
    row.valid_to = max(at, row.valid_from)
    session.add(row)
    session.flush()


def people_behind(session: Session, row: OwnershipRow) -> list[str]:
    """The people an ownership stands for: one, or whoever is in a team or a queue now."""
    if row.principal_kind == "person":
        return [row.principal_key]
    people = select(PersonRow).where(col(PersonRow.is_active))
    if row.principal_kind == "team":
        return [person.key for person in session.exec(people.where(PersonRow.team == row.principal_key))]
    if row.principal_key.isascii() and row.principal_key.replace("-", "").isalnum():
        # Spares reading the whole directory where the database can look into the text itself.
        people = people.where(cast(col(PersonRow.groups), String).contains(f'"{row.principal_key}"'))
    return [person.key for person in session.exec(people) if row.principal_key in person.groups]
