"""Reading comparisons of the directory with a full list."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from escrow.core.errors import NotFound
from lifecycle.tables import (
    ReconciliationReleaseRow,
    ReconciliationRow,
)


@dataclass(frozen=True, slots=True)
class ReconciliationView:
    """A comparison of the directory with a full list."""

    id: str
    source: str
    state: str
    population: int
    previous: int | None
    counts: Mapping[str, int]
    releases: Sequence[str]
    created_by: str
    created_at: datetime
    finished_at: datetime | None


def list_reconciliations(session: Session, *, limit: int | None = 50) -> list[ReconciliationView]:
    """The last comparisons with a full list, the newest first."""
    rows = session.exec(
        select(ReconciliationRow)
        .order_by(col(ReconciliationRow.created_at).desc(), col(ReconciliationRow.id))
        .limit(limit)
    ).all()
    return [_reconciliation(session, row) for row in rows]


def get_reconciliation(session: Session, reconciliation_id: str) -> ReconciliationView:
    row = session.get(ReconciliationRow, reconciliation_id)
    if row is None:
        raise NotFound(f"reconciliation {reconciliation_id[:80]}: there is none; check the id")
    return _reconciliation(session, row)


def _reconciliation(session: Session, row: ReconciliationRow) -> ReconciliationView:
    said = select(ReconciliationReleaseRow.person_key).where(ReconciliationReleaseRow.reconciliation_id == row.id)
    return ReconciliationView(
        row.id,
        row.source,
        row.state,
        row.population,
        row.previous,
        row.counts,
        sorted(session.exec(said)),
        row.created_by,
        row.created_at,
        row.finished_at,
    )
