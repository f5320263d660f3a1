"""What every act on a transfer shares: its states, its rows, and the hash of its plan."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from sqlalchemy import Select
from sqlalchemy import select as sql_select
from sqlmodel import Session, col, select

from escrow.core.canonical import Json, canonical_json
from escrow.core.errors import NotFound
from lifecycle.candidates import Party
from lifecycle.moving import ITEM
from lifecycle.ownership import CUSTODIAN, OWNER
from lifecycle.tables import (
    OwnershipRow,
    ShortlistRow,
    TransferPersonRow,
    TransferRow,
)

PLANNED, HELD, APPLIED, UNDONE, CONFLICT, SKIPPED = "planned", "held", "applied", "undone", "conflict", "skipped"
RELEASES_NEEDED = 2
_AT_ONCE = 1000
KEPT, RESTORED, AWAY = "kept", "restored", "away"
"""What undoing did with an item: nothing, for somebody adopted it; put back; put back to somebody who is not active."""


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


class PlanHash:
    """What applying names: the same plan has the same hash, and a script that moved gives another.

    SHA-256 over canonical JSON, a list of what is planned for each script in order; put together as it is seen, for a
    hundred thousand such lists held at once cost more than their hash.
    """

    def __init__(self) -> None:
        self._sha, self._waiting, self._mark = sha256(), list[Json](), b"["

    def add(self, script: str, person: str, party: Party, asked: Sequence[str], revision: int) -> None:
        self._waiting.append([script, person, f"{party.kind}:{party.key}", asked, revision])
        if len(self._waiting) == _AT_ONCE:
            self._take()

    def text(self) -> str:
        self._take()
        self._sha.update(b"[]" if self._mark == b"[" else b"]")
        return f"sha256:{self._sha.hexdigest()}"

    def _take(self) -> None:
        if self._waiting:
            self._sha.update(self._mark + canonical_json(self._waiting)[1:-1])
            self._waiting, self._mark = [], b","


def plan_hash_of(session: Session, transfer_id: str) -> str:
    """The hash of a plan as it is written down."""
    columns = (ITEM.c.script_id, ITEM.c.from_person, ITEM.c.custodian_kind, ITEM.c.custodian_key, ITEM.c.shortlist,
               ITEM.c.expected_revision)  # fmt: skip
    planned = sql_select(*columns).where(ITEM.c.transfer_id == transfer_id, ITEM.c.state == PLANNED)
    asked, found = shortlisted(session, transfer_id), PlanHash()
    for script, person, kind, key, number, revision in session.execute(planned.order_by(ITEM.c.script_id)):
        found.add(script, person, Party(kind, key), asked.get(number, ()), revision)
    return found.text()


def shortlisted(session: Session, transfer_id: str) -> dict[int | None, list[str]]:
    """Whom each list of a transfer names, the best first."""
    of_it = col(ShortlistRow.transfer_id) == transfer_id
    rows = sql_select(col(ShortlistRow.number), col(ShortlistRow.person_key)).where(of_it)
    found: dict[int | None, list[str]] = {}
    for number, person in session.execute(rows.order_by(col(ShortlistRow.number), col(ShortlistRow.place))):
        found.setdefault(number, []).append(person)
    return found


def stored(party: Party | None) -> dict[str, str] | None:
    """A party as an item keeps it."""
    return None if party is None else {"kind": party.kind, "key": party.key}


def population(transfer_id: str, *roles: str) -> Select[Any]:
    """The scripts these people own or have in custody, or only those in which they have one of these roles."""
    return sql_select(col(OwnershipRow.script_id)).where(*theirs(transfer_id, *roles))


def theirs(transfer_id: str, *roles: str) -> tuple[Any, ...]:
    """Which rows of ownership say that somebody of this transfer owns a script or has it in custody."""
    return (
        col(OwnershipRow.principal_kind) == "person",
        col(OwnershipRow.principal_key).in_(people_in(transfer_id)),
        col(OwnershipRow.role).in_(roles or (OWNER, CUSTODIAN)),
        col(OwnershipRow.valid_to).is_(None),
    )
