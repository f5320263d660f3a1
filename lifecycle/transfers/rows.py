"""What every act on a transfer shares: its states, its rows, and the hash of its plan."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from typing import Any

import msgspec
from sqlalchemy import Select, String, cast
from sqlalchemy import select as sql_select
from sqlmodel import Session, col, select

from escrow.core.canonical import Json, canonical_json
from escrow.core.errors import NotFound
from lifecycle.candidates import Party
from lifecycle.moving import ITEM
from lifecycle.ownership import CUSTODIAN, OWNER
from lifecycle.tables import (
    OwnershipRow,
    TransferPersonRow,
    TransferRow,
)

PLANNED, HELD, APPLIED, UNDONE, CONFLICT, SKIPPED = "planned", "held", "applied", "undone", "conflict", "skipped"
RELEASES_NEEDED = 2


@dataclass(frozen=True, slots=True)
class Occasion:
    """Why people's scripts are handed over; an event of HR is named by source and id."""

    people: Sequence[str]
    reason: str
    event: tuple[str, str] | None = None


def lock(session: Session, transfer_id: str) -> TransferRow:
    """The transfer, ours until the transaction ends; raises NotFound."""
    found = select(TransferRow).where(TransferRow.id == transfer_id).with_for_update()
    row = session.exec(found.execution_options(populate_existing=True)).first()
    if row is None:
        raise NotFound(f"transfer {transfer_id}: there is none; check the id")
    return row


def scripts_in(transfer_id: str, *where: Any) -> Select[Any]:
    """The scripts of these items, as a query."""
    return sql_select(ITEM.c.script_id).where(ITEM.c.transfer_id == transfer_id, *where)


def people_in(transfer_id: str) -> Any:
    """Whose scripts it hands over, as a query."""
    return select(TransferPersonRow.person_key).where(TransferPersonRow.transfer_id == transfer_id)


def plan_hash_of(session: Session, transfer_id: str) -> str:
    """What applying names: the same plan has the same hash, and a script that moved gives another."""
    rows = session.execute(
        sql_select(
            ITEM.c.script_id,
            ITEM.c.from_person,
            ITEM.c.custodian_kind,
            ITEM.c.custodian_key,
            cast(ITEM.c.offers, String),
            ITEM.c.expected_revision,
        )
        .where(ITEM.c.transfer_id == transfer_id, ITEM.c.state == PLANNED)
        .order_by(ITEM.c.script_id)
    )
    # What is planned alike is written alike, and read once.
    asked = cache(lambda found: [offer["person"] for offer in msgspec.json.decode(found)])
    plain: list[list[Json]] = [
        [script, person, f"{kind}:{key}", asked(found), revision] for script, person, kind, key, found, revision in rows
    ]
    return digest_of(plain)


def digest_of(plain: Sequence[Sequence[Json]]) -> str:
    """SHA-256 over the canonical JSON of rows."""
    return "sha256:" + sha256(canonical_json([list(one) for one in plain])).hexdigest()


def stored(party: Party | None) -> dict[str, str] | None:
    """A party as an item keeps it."""
    return None if party is None else {"kind": party.kind, "key": party.key}


def population(transfer_id: str) -> Select[Any]:
    """The scripts these people own or have in custody."""
    return sql_select(col(OwnershipRow.script_id)).where(*theirs(transfer_id))


def theirs(transfer_id: str) -> tuple[Any, ...]:
    """Which rows of ownership say that somebody of this transfer owns a script or has it in custody."""
    return (
        col(OwnershipRow.principal_kind) == "person",
        col(OwnershipRow.principal_key).in_(people_in(transfer_id)),
        col(OwnershipRow.role).in_((OWNER, CUSTODIAN)),
        col(OwnershipRow.valid_to).is_(None),
    )
