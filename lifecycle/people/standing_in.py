"""Somebody is not there: what they own, or keep for others, has somebody who answers for it meanwhile."""

from sqlmodel import Session

from lifecycle.candidates import choose_custodian
from lifecycle.office import Office
from lifecycle.ownership import OWNER, lock_custody, move, set_custodian, touch
from lifecycle.states import IS_OVER, Cause, Custody, can_step
from lifecycle.succession import load_around, scripts_of, standings


def have_stood_in(session: Session, office: Office, person_key: str, *, is_let_in: bool, said: str = "") -> None:
    """Give a custodian who is there to whatever has none; of what they own the reason begins with `said`.

    Whoever is let in still answers for what they keep for others; whoever is not, no longer does.
    """
    directory, now = load_around(session, office.fallback_group, [person_key]), office.clock.now()
    found = scripts_of(session, [person_key])
    mine = {script for script, _, role in found if role == OWNER}
    looked_at = mine if is_let_in else {script for script, _, _ in found}
    absent = Cause.LEAVE_STARTED if is_let_in else Cause.LEAVING_SCHEDULED
    for script_id, standing in standings(session, sorted(looked_at)).items():
        custody = lock_custody(session, script_id, now)
        state, cause = Custody(custody.state), absent if script_id in mine else Cause.CUSTODIAN_LEFT
        is_over = state in IS_OVER or (is_let_in and not can_step(state, cause))
        if is_over or directory.answers(standing.custodian, {person_key}):
            continue
        chosen = choose_custodian(standing, directory, {person_key})
        why = f"{said}{chosen.why}" if script_id in mine else chosen.why
        set_custodian(session, script_id=script_id, party=chosen.party, at=now, why=why)
        # What waits for another owner already goes on waiting, with somebody else to answer for it.
        if can_step(state, cause):
            move(session, custody, cause, now)
        else:
            touch(session, custody, now)
