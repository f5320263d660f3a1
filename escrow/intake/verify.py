"""Checking what was received: each batch's row against the audit leaf of its receipt."""

from collections.abc import Iterator

from sqlmodel import Session, col, select

from escrow.audit.queries import untold_by
from escrow.audit.tables import AuditDetailRow
from escrow.core.events import Event
from escrow.core.faults import Fault
from escrow.intake.tables import BatchRow

_ROWS_AT_ONCE = 1000


def faults_in_batches(session: Session) -> Iterator[Fault]:
    """Batches whose row is not what its audit leaf says was received; an erased leaf says nothing."""
    rows = (
        select(BatchRow, AuditDetailRow)
        .join(AuditDetailRow, col(AuditDetailRow.leaf_id) == col(BatchRow.leaf_id), isouter=True)
        .order_by(col(BatchRow.leaf_id))
    )
    for batch, leaf in session.exec(rows).yield_per(_ROWS_AT_ONCE):
        if not _is_told_by(leaf, batch):
            thing = f"batch {batch.batch_id}"
            yield Fault("batch", thing, f"{thing}: its row is not what its audit leaf says; restore the database")
    for index, subject in untold_by(session, Event.BATCH_RECEIVED, col(BatchRow.leaf_id)):
        thing = (subject or f"batch of leaf {index}").replace(":", " ", 1)
        yield Fault("batch", thing, f"{thing}: leaf {index} says it was received, no row does; restore the database")


def _is_told_by(leaf: AuditDetailRow | None, batch: BatchRow) -> bool:
    if leaf is None:
        return False
    if leaf.details is None:
        return leaf.salt is None
    said = (leaf.subject, leaf.details.get("body"), leaf.details.get("accepted"), leaf.details.get("rejected"))
    rejected = len(batch.rejected) + batch.rejected_more
    return said == (f"batch:{batch.batch_id}", f"sha256:{batch.body_digest}", batch.accepted, rejected)
