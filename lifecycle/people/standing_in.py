"""Somebody is not there: what they own, or keep for others, has somebody who answers for it meanwhile."""

from collections import Counter
from collections.abc import Mapping, Sequence

from sqlmodel import Session

from escrow.access import grants
from escrow.core.principals import Principal
from lifecycle import records
from lifecycle.candidates import Custodian, Directory, Party, choose_custodian
from lifecycle.held import held_scripts
from lifecycle.notices import Notice, tell
from lifecycle.office import Office
from lifecycle.ownership import (
    CUSTODIAN,
    OWNER,
    close,
    find_live,
    lock_custody,
    move,
    set_custodian,
    step_or_touch,
    touch,
)
from lifecycle.states import IS_OVER, Cause, Custody, can_step
from lifecycle.succession import load_around, scripts_of, standings
from lifecycle.transfers.drafting import legal_queue

ON_LEAVE = "on leave: "
"""How the reason begins for which somebody answers who stands in."""
_AWAY = "on leave"
_AWAY_STATES = frozenset({Custody.OWNED_DELEGATED, Custody.ORPHAN_PENDING})


def have_stood_in(
    session: Session, office: Office, person_key: str, *, is_let_in: bool, by: Principal, said: str = ""
) -> None:
    """Give a custodian who is there to whatever has none; of what they own the reason begins with `said`.

    Whoever is let in still answers for what they keep for others; whoever is not, no longer does. Those who answer now
    are told, and whoever is away can read it; what is held for the record goes to the legal queue, silently.
    """
    directory, now = load_around(session, office.fallback_group, [person_key]), office.clock.now()
    held, legal = held_scripts(session), legal_queue(office, directory)
    found = scripts_of(session, [person_key])
    mine = {script for script, _, role in found if role == OWNER}
    looked_at = mine if is_let_in else {script for script, _, _ in found}
    absent = Cause.LEAVE_STARTED if is_let_in else Cause.LEAVING_SCHEDULED
    given: Counter[tuple[Party, bool]] = Counter()
    for script_id, standing in standings(session, sorted(looked_at)).items():
        custody = lock_custody(session, script_id, now)
        is_mine, state = script_id in mine, Custody(custody.state)
        cause = absent if is_mine else Cause.CUSTODIAN_LEFT
        is_over = state in IS_OVER or (is_let_in and not can_step(state, cause))
        if is_over or directory.answers(standing.custodian, {person_key}):
            continue
        chosen = choose_custodian(standing, directory, {person_key})
        if script_id in held:
            chosen = Custodian(legal, "kept for the record")
        why = f"{said}{chosen.why}" if is_mine else chosen.why
        set_custodian(session, script_id=script_id, party=chosen.party, at=now, why=why)
        # What waits for another owner already goes on waiting, with somebody else to answer for it.
        step_or_touch(session, custody, cause, now)
        given[chosen.party, is_mine] += 1
    owned = sum(count for (_, is_mine), count in given.items() if is_mine)
    if said and owned:
        _record(session, office, person_key, owned, by=by)
    _tell_keepers(session, office, directory, person_key, given)


def _record(session: Session, office: Office, person_key: str, count: int, *, by: Principal) -> None:
    records.record_all(
        session, office, [records.About(person_key, count)], kind=records.Kind.CUSTODY_MOVED,
        subject=f"person:{person_key}", rule="lifecycle.custodian_chain", inputs={}, cause=_AWAY, by=by,
    )  # fmt: skip


def _tell_keepers(
    session: Session, office: Office, directory: Directory, person_key: str, given: Mapping[tuple[Party, bool], int]
) -> None:
    """One notice for each person who answers now, however many scripts; of what is held for the record none."""
    counts: Counter[str] = Counter()
    for (party, _), count in given.items():
        if party.key != office.legal_group:
            counts.update(dict.fromkeys(directory.behind(party), count))
    why = f"{directory.name(person_key)} is away"
    tell(session, office, [Notice(key, "custody.given", {"count": counts[key], "why": why}) for key in sorted(counts)])


def end_standing_in(session: Session, office: Office, person_key: str, *, causes: Sequence[Cause]) -> None:
    """Nobody answers for them any more, where they are there again and somebody stood in; by the first cause that fits.

    Whoever stood in first may have handed that on: while its owner is away, whoever answers for a script stands in.
    """
    if grants.is_disabled(session, person_key):
        return
    now = office.clock.now()
    for script_id, _, role in scripts_of(session, [person_key]):
        custody, keeper = lock_custody(session, script_id, now), find_live(session, script_id, CUSTODIAN)
        if role != OWNER or keeper is None:
            continue
        state = Custody(custody.state)
        if state not in _AWAY_STATES and not keeper.cause.startswith(ON_LEAVE):
            continue
        close(session, script_id, CUSTODIAN, now)
        cause = next((one for one in causes if can_step(state, one)), None)
        if cause is None:
            touch(session, custody, now)
        else:
            move(session, custody, cause, now)
