"""Offering the scripts of a transfer to those the plan names, in one statement."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import Select, func, insert, literal, true, type_coerce, update
from sqlalchemy import select as sql_select
from sqlmodel import Session, col

from escrow.core.principals import Principal
from escrow.db.base import JsonColumn, UtcDateTime
from lifecycle import offers
from lifecycle.moving import CUSTODY, ITEM, OFFER, fresh_id, is_none, written_at
from lifecycle.states import TRANSITIONS, Cause
from lifecycle.tables import PersonRow
from lifecycle.transfers.rows import APPLIED

_OFFERABLE = sorted(state.value for state, cause in TRANSITIONS if cause is Cause.OFFERED)
_COLUMNS = ("id", "script_id", "person_key", "score", "reasons", "state", "transfer_id", "made_by", "made_at")


@dataclass(frozen=True, slots=True)
class Asked:
    """Who was asked: how many offers were made, and how many each person got."""

    count: int
    digest: str
    """SHA-256 over the lines `script person` of the offers made, in the order of their bytes."""
    people: Mapping[str, int]
    scripts: Select[Any]
    """Each once."""


def make_offers(session: Session, transfer_id: str, *, after: Any, by: Principal, at: datetime) -> Asked:
    """Ask those the plan names who are active still and were not asked yet; `after` is where a script stands then."""
    # Which of them are offered at all is asked once for each script, not for each person named.
    planned = (
        sql_select(ITEM.c.script_id, ITEM.c.offers)
        .join(CUSTODY, CUSTODY.c.script_id == ITEM.c.script_id)
        .where(ITEM.c.transfer_id == transfer_id, ITEM.c.state == APPLIED, after.in_(_OFFERABLE))
        .cte("planned")
        .prefix_with("MATERIALIZED")
    )
    named = _named(session, planned)
    person, score, reasons = named["person"].as_string(), named["score"].as_integer(), named["reasons"]
    active = sql_select(col(PersonRow.key)).where(col(PersonRow.is_active))
    asked = sql_select(1).where(
        OFFER.c.script_id == planned.c.script_id, OFFER.c.person_key == person, OFFER.c.state == offers.OPEN
    )
    fresh = sql_select(
        fresh_id(at),
        planned.c.script_id,
        person,
        score,
        reasons,
        literal(offers.OPEN),
        literal(transfer_id),
        literal(by.key),
        literal(at, UtcDateTime()),
    ).where(person.in_(active), is_none(asked) if _is_any_open(session, transfer_id) else true())
    session.execute(insert(OFFER).from_select(_COLUMNS, fresh))
    lines = _made(session, transfer_id, at)
    people = Counter(line.partition(" ")[2] for line in lines)
    digest = "sha256:" + sha256("\n".join(lines).encode()).hexdigest()
    scripts = sql_select(OFFER.c.script_id).where(*_made_at(transfer_id, at)).distinct()
    return Asked(len(lines), digest, people, scripts)


def withdraw_offers(session: Session, transfer_id: str, scripts: Select[Any], *, at: datetime) -> None:
    """Nobody is asked any more for these by this transfer."""
    mine = (OFFER.c.transfer_id == transfer_id, OFFER.c.state == offers.OPEN, OFFER.c.script_id.in_(scripts))
    session.execute(update(OFFER).where(*mine).values(state=offers.WITHDRAWN, answered_at=literal(at, UtcDateTime())))


def is_asked(transfer_id: str, at: datetime) -> Any:
    """Is an item's script offered to somebody by this transfer, at this moment?"""
    return ITEM.c.script_id.in_(sql_select(OFFER.c.script_id).where(*_made_at(transfer_id, at)))


def _made_at(transfer_id: str, at: datetime) -> tuple[Any, ...]:
    return (*written_at(OFFER, at), OFFER.c.transfer_id == transfer_id, OFFER.c.state == offers.OPEN)


def _is_any_open(session: Session, transfer_id: str) -> bool:
    """Is any of these scripts offered already? Rarely; and asking row by row reads what is just being written."""
    scripts = sql_select(ITEM.c.script_id).where(ITEM.c.transfer_id == transfer_id)
    found = sql_select(1).where(OFFER.c.state == offers.OPEN, OFFER.c.script_id.in_(scripts)).limit(1)
    return session.execute(found).first() is not None


def _named(session: Session, planned: Any) -> Any:
    """Each one the plan names for these items, as a document."""
    expand = func.jsonb_array_elements if session.get_bind().dialect.name == "postgresql" else func.json_each
    each = expand(planned.c.offers).table_valued("value", joins_implicitly=True)
    return type_coerce(each.c.value, JsonColumn)


def _made(session: Session, transfer_id: str, at: datetime) -> list[str]:
    """`script person` of each offer made, in the order of their bytes.

    One text, put together by the database: a third of a million rows are no detour through as many objects.
    """
    line = func.aggregate_strings(OFFER.c.script_id + literal(" ") + OFFER.c.person_key, "\n")
    lines = session.execute(sql_select(line).where(*_made_at(transfer_id, at))).scalar()
    return sorted(lines.split("\n")) if lines else []
