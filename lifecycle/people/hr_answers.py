"""What whoever sent an event of HR is told became of it."""

from typing import Any

from sqlmodel import Session, func, select

from lifecycle import transfers
from lifecycle.people.said import LEAVING, WAITING
from lifecycle.tables import HrEventRow, TransferItemRow, TransferRow


def answer_of(session: Session, row: HrEventRow) -> dict[str, Any]:
    """What became of an event, as it is kept and told again."""
    transfer = None if row.transfer_id is None else session.get(TransferRow, row.transfer_id)
    count = 0 if transfer is None else _count_planned(session, transfer.id)
    is_held = transfer is not None and transfer.state == transfers.HELD
    is_moved = transfer is not None and transfer.state == transfers.PLANNED and row.type in LEAVING
    return {
        "event": row.id,
        "source": row.source,
        "person": row.person_key,
        "state": row.state,
        "transfer": row.transfer_id,
        "custody": {"moved": count if is_moved else 0, "held": count if is_held else 0},
        "reason": "the fallback queue has too few active members" if row.state == WAITING else None,
    }


def _count_planned(session: Session, transfer_id: str) -> int:
    items = select(func.count()).select_from(TransferItemRow).where(TransferItemRow.transfer_id == transfer_id)
    return session.exec(items.where(TransferItemRow.state == transfers.PLANNED)).one()
