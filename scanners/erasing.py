"""What engines said of a content goes with it, and the versions that held it are read again."""

from collections.abc import Sequence

from sqlalchemy import delete
from sqlmodel import Session, col

from escrow.core.digests import Digest
from escrow.queue.interface import Queue
from scanners.runner import SCAN
from scanners.tables import ContentFindingRow, EngineResultRow, RedactionRow, VersionScanRow

Version = tuple[str, int]


def forget_content(session: Session, queue: Queue, digest: Digest, versions: Sequence[Version]) -> None:
    """Drop findings, spans and results of a content, and hand every version that changed to the scanners again."""
    connection = session.connection()
    for table in (ContentFindingRow, EngineResultRow, RedactionRow):
        connection.execute(delete(table).where(col(table.digest) == str(digest)))
    for script_id, number in versions:
        connection.execute(
            delete(VersionScanRow).where(
                col(VersionScanRow.script_id) == script_id, col(VersionScanRow.number) == number
            )
        )
        queue.enqueue(session, SCAN, {"script_id": script_id, "number": number}, key=f"{script_id}:{number}")
    session.expire_all()
