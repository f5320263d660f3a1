"""The sweep: versions whose scan is missing, failed or made with other rules are scanned again."""

from sqlalchemy import and_, or_
from sqlmodel import Session, col, select

from escrow.history.tables import VersionRow
from escrow.queue.interface import Queue
from scanners.runner import SCAN
from scanners.tables import VersionScanRow

_MOST = 5_000


def stale_versions(session: Session, rules_version: str, *, limit: int = _MOST) -> list[tuple[str, int]]:
    """Versions that need a scan, the newest first."""
    is_stale = or_(
        col(VersionScanRow.state).is_(None),
        col(VersionScanRow.state).in_(["pending", "failed"]),
        col(VersionScanRow.rules_version) != rules_version,
    )
    same = and_(
        col(VersionScanRow.script_id) == col(VersionRow.script_id), col(VersionScanRow.number) == col(VersionRow.number)
    )
    rows = session.exec(
        select(VersionRow.script_id, VersionRow.number)
        .join(VersionScanRow, same, isouter=True)
        .where(is_stale)
        .order_by(col(VersionRow.first_seen_at).desc(), VersionRow.script_id, col(VersionRow.number).desc())
        .limit(limit)
    ).all()
    return [(script_id, number) for script_id, number in rows]


def sweep(session: Session, queue: Queue, rules_version: str) -> int:
    """Hand every stale version to the queue; how many there were."""
    stale = stale_versions(session, rules_version)
    for script_id, number in stale:
        queue.enqueue(session, SCAN, {"script_id": script_id, "number": number}, key=f"{script_id}:{number}")
    return len(stale)
