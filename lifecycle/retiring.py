"""The end of a script nobody took: people retire it, object, or bring it back. Nothing here deletes anything.

A retired script of which two people had everything erased is purged: there is nothing to bring back.
"""

from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy import insert
from sqlmodel import Session, col, select

from escrow.core.errors import WrongState
from escrow.core.events import Event
from escrow.core.principals import VAULT, Principal
from escrow.erasure.contents import is_emptied
from escrow.intake.tables import ScriptRow
from lifecycle import offers
from lifecycle.candidates import choose_custodian
from lifecycle.deadlines import DEADLINE, RETIRE, WIDEN, deadline_row
from lifecycle.held import is_held
from lifecycle.office import Office
from lifecycle.ownership import lock_custody, move, require_script, set_custodian
from lifecycle.states import Cause, Custody
from lifecycle.succession import load_around, standings
from lifecycle.tables import CustodyRow
from scanners.queries import newest_levels

OBJECTIONS = timedelta(days=30)
"""How long a proposal stands before anybody may retire the script."""
_AT_ONCE = 500


def retire(session: Session, office: Office, script_id: str, *, reason: str, by: Principal) -> None:
    """Put a script aside that was proposed for it long enough ago and has not run since. Its history stays."""
    custody = _locked(session, office, script_id, Custody.RETIRE_PROPOSED)
    if is_held(session, script_id):
        raise WrongState(f"script {script_id}: it is under a hold; it is retired when that is released", code="held")
    until = custody.changed_at + OBJECTIONS
    if office.clock.now() < until:
        raise WrongState(
            f"script {script_id}: objections are taken until {until:%Y-%m-%d}; retire it after that",
            code="objections_open",
        )
    if _ran_since(session, custody):
        raise WrongState(f"script {script_id}: it ran after it was proposed; it is offered again", code="in_use")
    move(session, custody, Cause.RETIRED, office.clock.now())
    offers.withdraw_all(session, script_id, at=office.clock.now())
    _note(session, office, Event.SCRIPT_RETIRED, script_id, reason, by=by)
    settle_erased(session, office, [script_id])


def object_to(session: Session, office: Office, script_id: str, *, reason: str, by: Principal) -> None:
    """Somebody needs it still: it is offered to everybody again, and proposed anew no sooner than before."""
    custody = _locked(session, office, script_id, Custody.RETIRE_PROPOSED)
    move(session, custody, Cause.OBJECTED, office.clock.now())
    _open(session, office, script_id, RETIRE)
    _note(session, office, Event.RETIREMENT_OBJECTED, script_id, reason, by=by)


def reinstate(session: Session, office: Office, script_id: str, *, reason: str, by: Principal) -> None:
    """Bring a retired script back: somebody active answers for it from now on, and it is offered."""
    custody, now = _locked(session, office, script_id, Custody.RETIRED), office.clock.now()
    this = select(ScriptRow.id).where(ScriptRow.id == script_id)
    directory = load_around(session, office.fallback_group, [], scripts=this)
    standing = standings(session, [script_id])[script_id]
    if not directory.answers(standing.custodian):
        leaving = {key for key, person in directory.people.items() if not person.is_active}
        chosen = choose_custodian(standing, directory, leaving)
        set_custodian(session, script_id=script_id, party=chosen.party, at=now, why=f"reinstated: {chosen.why}")
    move(session, custody, Cause.REINSTATED, now)
    _open(session, office, script_id, WIDEN)
    _note(session, office, Event.SCRIPT_REINSTATED, script_id, reason, by=by)


def settle_erased(session: Session, office: Office, script_ids: Sequence[str]) -> None:
    """Contents of these scripts were erased: those that are retired and have nothing left are purged."""
    for script_id in script_ids:
        custody = lock_custody(session, script_id, office.clock.now())
        if custody.state == Custody.RETIRED and is_emptied(session, script_id):
            move(session, custody, Cause.PURGED, office.clock.now())
            _note(session, office, Event.SCRIPT_PURGED, script_id, "everything in it was erased", by=VAULT)


def notice_use(session: Session, office: Office) -> int:
    """What runs is not retired: proposals fall and retired scripts come back when one is seen to run; how many."""
    found = session.exec(
        select(CustodyRow.script_id, CustodyRow.state)
        .join(ScriptRow, col(ScriptRow.id) == col(CustodyRow.script_id))
        .where(
            col(CustodyRow.state).in_((Custody.RETIRE_PROPOSED.value, Custody.RETIRED.value)),
            col(ScriptRow.last_seen_at) > col(CustodyRow.changed_at),
        )
        .limit(_AT_ONCE)
    ).all()
    for script_id, state in found:
        act = reinstate if state == Custody.RETIRED else object_to
        act(session, office, script_id, reason="it was seen to run", by=VAULT)
    return len(found)


def _locked(session: Session, office: Office, script_id: str, expected: Custody) -> CustodyRow:
    require_script(session, script_id)
    custody = lock_custody(session, script_id, office.clock.now())
    if custody.state != expected.value:
        raise WrongState(f"script {script_id}: expected {expected.value}, and it is {custody.state}; nothing was done")
    return custody


def _ran_since(session: Session, custody: CustodyRow) -> bool:
    last = session.exec(select(ScriptRow.last_seen_at).where(ScriptRow.id == custody.script_id)).one()
    return last > custody.changed_at


def _open(session: Session, office: Office, script_id: str, kind: str) -> None:
    level = newest_levels(session, [script_id])[script_id]
    session.execute(insert(DEADLINE), [deadline_row(office, script_id, kind, level)])


def _note(session: Session, office: Office, event: Event, script_id: str, reason: str, *, by: Principal) -> None:
    office.audit.append(session, event, by=by, subject=f"script:{script_id}", details={"reason": reason})
