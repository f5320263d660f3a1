"""Offering the scripts of a transfer to those its shortlists name: an offer that is open is seen there, not written."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import Select, String, cast, func, insert, literal, null, or_, update
from sqlalchemy import select as sql_select
from sqlmodel import Session, col

from escrow.core.principals import Principal
from escrow.db.base import UtcDateTime
from lifecycle import offers
from lifecycle.moving import ITEM, OFFER, is_none, is_some, mark
from lifecycle.states import TRANSITIONS, Cause
from lifecycle.tables import OFFERED, PersonRow, ShortlistRow
from lifecycle.transfers.rows import KEPT, scripts_in, shortlisted

OFFERABLE = sorted(state.value for state, cause in TRANSITIONS if cause is Cause.OFFERED)
"""States in which a script can be offered."""
_LIST: Any = ShortlistRow.__table__  # type: ignore[attr-defined]
_ASKED = ITEM.c.is_offered


@dataclass(frozen=True, slots=True)
class Asked:
    """Who was asked: how many offers were made, and how many each person got."""

    count: int
    digest: str
    """SHA-256 over the lines `script person` of the offers made, in the order of their bytes."""
    people: Mapping[str, int]
    scripts: Select[Any]
    """Each once."""


def make_offers(session: Session, transfer_id: str, *, by: Principal, at: datetime) -> Asked:
    """Ask those the plan names for each item that is to be offered, if they are active still and were not asked yet."""
    unmade = _leave_out(session, transfer_id, by=by, at=at)
    asked = shortlisted(session, transfer_id)
    offered = session.execute(sql_select(ITEM.c.script_id, ITEM.c.shortlist).where(*_offered(transfer_id)))
    lines = sorted(f"{script} {person}" for script, number in offered for person in asked[number])
    if unmade:
        lines = [line for line in lines if line not in unmade]
    people = Counter(line.partition(" ")[2] for line in lines)
    digest = "sha256:" + sha256("\n".join(lines).encode()).hexdigest()
    return Asked(len(lines), digest, people, scripts_in(transfer_id, _ASKED))


def withdraw_offers(session: Session, transfer_id: str, scripts: Select[Any], *, at: datetime) -> None:
    """Nobody is asked any more for these by this transfer. What is seen in a shortlist ends with its item."""
    mine = (OFFER.c.transfer_id == transfer_id, OFFER.c.state == offers.OPEN, OFFER.c.script_id.in_(scripts))
    session.execute(update(OFFER).where(*mine).values(state=offers.WITHDRAWN, answered_at=_time(at)))


def write_withdrawn(session: Session, transfer_id: str, scripts: Select[Any], *, at: datetime) -> None:
    """Note when these were withdrawn, where the transfer as a whole stands."""
    ended = (OFFERED.c.state == offers.WITHDRAWN, OFFERED.c.answered_at.is_(None))
    mine = (OFFERED.c.transfer_id == transfer_id, OFFERED.c.script_id.in_(scripts))
    offers.write_out(session, *mine, *ended, state=offers.WITHDRAWN, at=at)


def _offered(transfer_id: str) -> tuple[Any, ...]:
    return (ITEM.c.transfer_id == transfer_id, _ASKED)


def _leave_out(session: Session, transfer_id: str, *, by: Principal, at: datetime) -> frozenset[str]:
    """Note which offers of these items are not made; `script person` of each. There are few, and mostly none."""
    here = (*_offered(transfer_id), *_on_list(ITEM, _LIST))
    causes = [cause for cause, probe in _causes(transfer_id) if session.execute(probe.limit(1)).first() is not None]
    if not causes:
        return frozenset()
    told = {"id": _name(ITEM, _LIST), "script_id": ITEM.c.script_id, "state": literal(offers.UNMADE),
            "transfer_id": literal(transfer_id), "made_by": literal(by.key), "made_at": _time(at),
            "answered_at": null()}  # fmt: skip
    unmade = sql_select(*(told[one] if one in told else _LIST.c[one] for one in offers.COLUMNS))
    session.execute(insert(OFFER).from_select(offers.COLUMNS, unmade.where(*here, or_(*causes))))
    made = sql_select(1).where(*_on_list(ITEM, _LIST), is_none(_written(ITEM, _LIST))).correlate(ITEM)
    mark(session, transfer_id, _ASKED, is_none(made), is_offered=False)
    rows = sql_select(OFFER.c.script_id, OFFER.c.person_key).where(
        OFFER.c.transfer_id == transfer_id, OFFER.c.state == offers.UNMADE
    )
    return frozenset(f"{script} {person}" for script, person in session.execute(rows))


def _causes(transfer_id: str) -> Iterator[tuple[Any, Select[Any]]]:
    """Why somebody on a list is not asked of a script, each with a query that finds a row where it may be so."""
    active = sql_select(col(PersonRow.key)).where(col(PersonRow.is_active))
    has_left = _LIST.c.person_key.not_in(active)
    yield has_left, sql_select(literal(1)).where(_LIST.c.transfer_id == transfer_id, has_left)
    scripts = scripts_in(transfer_id, _ASKED)
    by_hand = sql_select(literal(1)).where(OFFER.c.state == offers.OPEN)
    same = (OFFER.c.script_id == ITEM.c.script_id, OFFER.c.person_key == _LIST.c.person_key)
    yield is_some(by_hand.where(*same).correlate(ITEM, _LIST)), by_hand.where(OFFER.c.script_id.in_(scripts))
    other, named = ITEM.alias("other"), _LIST.alias("named")
    elsewhere = sql_select(literal(1)).where(
        other.c.script_id == ITEM.c.script_id, other.c.transfer_id != transfer_id, other.c.is_offered
    )
    open_still = (*_on_list(other, named), named.c.person_key == _LIST.c.person_key,
                  func.coalesce(other.c.outcome, KEPT) == KEPT, is_none(_written(other, named)))  # fmt: skip
    seen = elsewhere.where(*open_still).correlate(ITEM, _LIST)
    yield is_some(seen), elsewhere.where(*_offered(transfer_id))


def _on_list(item: Any, named: Any) -> tuple[Any, ...]:
    return named.c.transfer_id == item.c.transfer_id, named.c.number == item.c.shortlist


def _written(item: Any, named: Any) -> Select[Any]:
    """The row of its own that an offer of a list has, if it has one."""
    return sql_select(literal(1)).where(OFFER.c.id == _name(item, named)).correlate(item, named)


def _name(item: Any, named: Any) -> Any:
    """What such an offer is called: see `offers.seen_as`."""
    return item.c.transfer_id + cast(named.c.place, String) + item.c.script_id


def _time(at: datetime) -> Any:
    return literal(at, UtcDateTime())
