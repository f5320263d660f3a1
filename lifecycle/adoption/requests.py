"""Asking for a script, and the words of others that it takes: nobody approves their own."""

from sqlmodel import Session, col, select

from escrow.access import grants
from escrow.access.grants import rights_on
from escrow.access.roles import Right
from escrow.core.canonical import Json
from escrow.core.errors import NotFound, NotPermitted, WrongState
from escrow.core.events import Event
from escrow.core.ids import new_id
from escrow.core.principals import Principal, Role
from escrow.history.queries import newest_version
from lifecycle import offers
from lifecycle.candidates import Party
from lifecycle.office import Office
from lifecycle.ownership import (
    OWNER,
    assign_owner,
    find_live,
    lock_custody,
    lock_taker,
    move,
    party_of,
    require_script,
    require_taker,
)
from lifecycle.states import Cause, Custody, can_step
from lifecycle.succession import standings
from lifecycle.tables import AdoptionRow, AdoptionVerdictRow, CustodyRow
from scanners.queries import newest_levels

REQUESTED, APPROVED, REJECTED, WITHDRAWN = "requested", "approved", "rejected", "withdrawn"
ACCOUNTABLE, ANALYST = "accountable", "analyst"
_ACCOUNTABLE = frozenset({Right.OWNER, Right.CO_OWNER, Right.CUSTODIAN, Right.MANAGER})
_HARMLESS = frozenset({"low", "medium"})


def request(session: Session, office: Office, *, script_id: str, reason: str, by: Principal) -> str:
    """Ask to take a script over; the request's id. Somebody who answers for it decides, and not the asker."""
    person = _person(by)
    require_script(session, script_id)
    now = office.clock.now()
    custody = lock_custody(session, script_id, now)
    _require_askable(session, custody, person)
    adoption = AdoptionRow(
        id=new_id(),
        script_id=script_id,
        person_key=person,
        reason=reason,
        state=REQUESTED,
        needs=_needs(session, script_id),
        requested_at=now,
    )
    session.add(adoption)
    session.flush()
    move(session, custody, Cause.REQUESTED, now)
    details: dict[str, Json] = {"adoption": adoption.id, "reason": reason}
    office.audit.append(session, Event.ADOPTION_REQUESTED, by=by, subject=f"script:{script_id}", details=details)
    return adoption.id


def approve(session: Session, office: Office, *, adoption_id: str, reason: str, by: Principal) -> None:
    """One word for it; with the last one that is needed the asker owns the script."""
    adoption, custody = _open(session, office, adoption_id)
    need = _need(session, office, adoption, by)
    _say(session, office, adoption, need=need, verdict=APPROVED, reason=reason, by=by)
    if set(adoption.needs) <= {*_said(session, adoption.id)}:
        _complete(session, office, adoption, custody, by=by)


def reject(session: Session, office: Office, *, adoption_id: str, reason: str, by: Principal) -> None:
    """One word against it ends it; whoever answered for the script still does."""
    adoption, custody = _open(session, office, adoption_id)
    need = _need(session, office, adoption, by)
    _say(session, office, adoption, need=need, verdict=REJECTED, reason=reason, by=by)
    _finish(session, office, adoption, REJECTED)
    now = office.clock.now()
    if not _others(session, adoption) and can_step(Custody(custody.state), Cause.REJECTED):
        move(session, custody, Cause.REJECTED, now)


def get_adoption_row(session: Session, adoption_id: str) -> AdoptionRow:
    """One request, ours until the transaction ends; raises NotFound."""
    row = session.get(AdoptionRow, adoption_id, with_for_update=True)
    if row is None:
        raise _unknown(adoption_id)
    return row


def withdraw_of(session: Session, office: Office, person_key: str, *, by: Principal) -> int:
    """Withdraw what somebody who leaves had asked for; how many requests. The person is locked by the caller."""
    asked = (
        select(AdoptionRow)
        .where(AdoptionRow.person_key == person_key, AdoptionRow.state == REQUESTED)
        .order_by(AdoptionRow.script_id, AdoptionRow.id)
    )
    rows, now = session.exec(asked).all(), office.clock.now()
    for adoption in rows:
        custody = lock_custody(session, adoption.script_id, now)
        session.refresh(adoption, with_for_update=True)
        if adoption.state != REQUESTED:
            continue
        _finish(session, office, adoption, WITHDRAWN)
        if not _others(session, adoption) and can_step(Custody(custody.state), Cause.REJECTED):
            move(session, custody, Cause.REJECTED, now)
        details: dict[str, Json] = {"adoption": adoption.id, "as": "leaver", "reason": "whoever asked leaves"}
        office.audit.append(
            session, Event.ADOPTION_REJECTED, by=by, subject=f"script:{adoption.script_id}", details=details
        )
    return len(rows)


def _unknown(adoption_id: str) -> NotFound:
    return NotFound(f"adoption {adoption_id}: there is none here that you may see; check the id")


def _require_askable(session: Session, custody: CustodyRow, person: str) -> None:
    script_id = custody.script_id
    if party_of(find_live(session, script_id, OWNER)) == Party("person", person):
        raise WrongState(f"script {script_id}: you own it already", code="already_owner")
    asked = select(AdoptionRow.id).where(
        AdoptionRow.script_id == script_id, AdoptionRow.person_key == person, AdoptionRow.state == REQUESTED
    )
    if session.exec(asked).first() is not None:
        raise WrongState(
            f"script {script_id}: you have asked for it already; wait for the answer", code="asked_already"
        )
    if not can_step(Custody(custody.state), Cause.REQUESTED):
        raise WrongState(f"script {script_id}: it is {custody.state}, so it cannot be adopted now")


def _needs(session: Session, script_id: str) -> list[str]:
    """Whose word it takes. A level nobody knows yet counts as a bad one; where nobody answers, an analyst decides."""
    standing = standings(session, [script_id])[script_id]
    if standing.owner is None and standing.custodian is None and not standing.co_owners:
        return [ANALYST]
    level = newest_levels(session, [script_id])[script_id]
    return [ACCOUNTABLE] if level in _HARMLESS else [ACCOUNTABLE, ANALYST]


def _open(session: Session, office: Office, adoption_id: str) -> tuple[AdoptionRow, CustodyRow]:
    """A request nobody has finished; a script that turned bad since it was asked for needs one word more."""
    asked = session.get(AdoptionRow, adoption_id)
    if asked is None:
        raise _unknown(adoption_id)
    # In this order everywhere: the person, the script, the request. Leaving takes the person first too.
    lock_taker(session, asked.person_key)
    script_id = asked.script_id
    custody = lock_custody(session, script_id, office.clock.now())
    adoption = get_adoption_row(session, adoption_id)
    session.refresh(adoption)
    if adoption.state != REQUESTED:
        raise WrongState(f"adoption {adoption_id}: it is {adoption.state} already; ask again if it is wanted still")
    needed = _needs(session, script_id)
    if not set(needed) <= set(adoption.needs):
        adoption.needs = needed
    return adoption, custody


def _need(session: Session, office: Office, adoption: AdoptionRow, by: Principal) -> str:
    """Which of the words needed this person may say; raises NotPermitted when none."""
    person = _person(by)
    if person == adoption.person_key:
        raise NotPermitted(f"adoption {adoption.id}: nobody decides on their own request", code="own_request")
    if session.get(AdoptionVerdictRow, (adoption.id, person)) is not None:
        raise NotPermitted(f"adoption {adoption.id}: you said yours already; another must too", code="four_eyes")
    said = _said(session, adoption.id)
    missing = [need for need in adoption.needs if need not in said]
    rights = rights_on(session, by, adoption.script_id, office.clock.now())
    if ACCOUNTABLE in missing and rights & _ACCOUNTABLE:
        return ACCOUNTABLE
    if Role.ANALYST not in by.roles or ANALYST not in missing:
        raise NotPermitted(f"adoption {adoption.id}: it waits for {' and '.join(missing)}; that is not you")
    if ACCOUNTABLE in missing:
        raise WrongState(
            f"adoption {adoption.id}: whoever answers for the script decides first; then you", code="approval_order"
        )
    return ANALYST


def _said(session: Session, adoption_id: str) -> set[str]:
    said = select(AdoptionVerdictRow.need).where(AdoptionVerdictRow.adoption_id == adoption_id)
    return set(session.exec(said))


def _say(
    session: Session, office: Office, adoption: AdoptionRow, *, need: str, verdict: str, reason: str, by: Principal
) -> None:
    session.add(
        AdoptionVerdictRow(
            adoption_id=adoption.id,
            person_key=_person(by),
            requester_key=adoption.person_key,
            need=need,
            verdict=verdict,
            reason=reason,
            at=office.clock.now(),
        )
    )
    session.add(adoption)
    session.flush()
    event = Event.ADOPTION_APPROVED if verdict == APPROVED else Event.ADOPTION_REJECTED
    details: dict[str, Json] = {"adoption": adoption.id, "as": need, "reason": reason}
    office.audit.append(session, event, by=by, subject=f"script:{adoption.script_id}", details=details)


def _complete(session: Session, office: Office, adoption: AdoptionRow, custody: CustodyRow, *, by: Principal) -> None:
    """The asker owns the script from now on, and may take its package."""
    require_taker(session, adoption.person_key)
    now, script_id = office.clock.now(), adoption.script_id
    newest = newest_version(session, script_id)
    adoption.package_version = None if newest is None else newest.number
    party = Party("person", adoption.person_key)
    assign_owner(session, office, custody=custody, party=party, cause=Cause.ACCEPTED,
                 why=f"adoption {adoption.id}", by=by)  # fmt: skip
    grants.give(session, principal_key=adoption.person_key, script_id=script_id, right=Right.ADOPTER,
                cause=f"adoption:{adoption.id}", at=now)  # fmt: skip
    _finish(session, office, adoption, APPROVED)
    offers.withdraw_all(session, script_id, at=now)
    details: dict[str, Json] = {"adoption": adoption.id, "owner": adoption.person_key}
    office.audit.append(session, Event.ADOPTION_COMPLETED, by=by, subject=f"script:{script_id}", details=details)


def _finish(session: Session, office: Office, adoption: AdoptionRow, state: str) -> None:
    adoption.state, adoption.finished_at = state, office.clock.now()
    session.add(adoption)
    session.flush()


def _others(session: Session, adoption: AdoptionRow) -> bool:
    others = select(AdoptionRow.id).where(
        AdoptionRow.script_id == adoption.script_id,
        AdoptionRow.state == REQUESTED,
        col(AdoptionRow.id) != adoption.id,
    )
    return session.exec(others).first() is not None


def _person(by: Principal) -> str:
    if by.person_key is None:
        raise NotPermitted("adoption: this is decided by people; use a person's token", code="needs_person")
    return by.person_key
