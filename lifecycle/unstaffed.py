"""A team or a queue nobody is left in answers for nothing: what it answered for gets somebody who does, at once."""

from collections import Counter
from collections.abc import Collection

from sqlalchemy import select as sql_select
from sqlmodel import Session, col

from lifecycle.candidates import Custodian, Party, choose_custodian
from lifecycle.held import held_scripts
from lifecycle.notices import Notice, tell
from lifecycle.office import Office
from lifecycle.ownership import lock_custody, set_custodian, step_or_touch
from lifecycle.states import IS_OVER, Cause, Custody
from lifecycle.succession import load_around, load_directory, standings
from lifecycle.tables import OwnershipRow
from lifecycle.transfers.drafting import legal_queue


def look_after(session: Session, office: Office, left: Collection[Party]) -> int:
    """Somebody left these teams and queues, or is shut out: of how many scripts somebody else has to answer now."""
    empty = _empty(session, office, _answering(session, left)) if left else set()
    return sum(_hand_on(session, office, party) for party in sorted(empty, key=lambda one: (one.kind, one.key)))


def _answering(session: Session, parties: Collection[Party]) -> set[Party]:
    """Those that answer for something: of all teams and groups there are few."""
    session.flush()
    rows = session.execute(
        sql_select(col(OwnershipRow.principal_kind), col(OwnershipRow.principal_key))
        .where(
            col(OwnershipRow.principal_key).in_(sorted({one.key for one in parties})),
            col(OwnershipRow.principal_kind) != "person",
            col(OwnershipRow.valid_to).is_(None),
        )
        .distinct()
    )
    return {Party(kind, key) for kind, key in rows} & set(parties)


def _empty(session: Session, office: Office, parties: Collection[Party]) -> set[Party]:
    if not parties:
        return set()
    directory = load_directory(session, office.fallback_group, only={one.key for one in parties})
    return {one for one in parties if not directory.answers(one)}


def _hand_on(session: Session, office: Office, party: Party) -> int:
    """What nobody at all answers for any more gets a custodian, who is told."""
    theirs = sql_select(col(OwnershipRow.script_id)).where(
        col(OwnershipRow.principal_kind) == party.kind,
        col(OwnershipRow.principal_key) == party.key,
        col(OwnershipRow.valid_to).is_(None),
    )
    directory, now = load_around(session, office.fallback_group, [], scripts=theirs), office.clock.now()
    held, legal = held_scripts(session), legal_queue(office, directory)
    given: Counter[Party] = Counter()
    for script_id, standing in sorted(standings(session, theirs).items()):
        custody = lock_custody(session, script_id, now)
        parties = (standing.owner, standing.custodian, *standing.co_owners)
        if Custody(custody.state) in IS_OVER or any(directory.answers(one) for one in parties):
            continue
        away = {one.key for one in parties if one is not None and one.kind == "person"}
        chosen = choose_custodian(standing, directory, away)
        if script_id in held:
            chosen = Custodian(legal, "kept for the record")
        set_custodian(session, script_id=script_id, party=chosen.party, at=now, why=chosen.why)
        step_or_touch(session, custody, Cause.CUSTODIAN_LEFT, now)
        given[chosen.party] += 1
    _tell(session, office, {key: count for one, count in given.items() for key in directory.behind(one)
                            if one.key != office.legal_group}, party)  # fmt: skip
    return given.total()


def _tell(session: Session, office: Office, counts: dict[str, int], party: Party) -> None:
    why = f"nobody is left in the {party.kind} {party.key}"
    tell(session, office, [Notice(key, "custody.given", {"count": counts[key], "why": why}) for key in sorted(counts)])
