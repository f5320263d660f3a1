"""The sweep: versions whose scan is missing, failed or made with other rules are scanned again."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import and_, func, or_
from sqlmodel import Session, col, select

from escrow.core.canonical import Json
from escrow.history.tables import VersionRow
from escrow.queue.interface import Queue
from scanners.tables import VersionScanRow

BATCH = "scan.batch"
"""Job kind: `{targets: [[script_id, number], …]}`; versions to be scanned in one go."""
_MOST = 100_000
_TOGETHER = 2_500
"""As many as make the cost of starting a program small beside what it then reads: a hundredth of it."""


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
    """Hand every stale version to the queue, many in each job; how many versions there were."""
    stale = stale_versions(session, rules_version)
    for start in range(0, len(stale), _TOGETHER):
        targets = stale[start : start + _TOGETHER]
        payload: dict[str, Json] = {"targets": [[script_id, number] for script_id, number in targets]}
        queue.enqueue(session, BATCH, payload, key=f"{rules_version}:{targets[0][0]}:{targets[0][1]}:{len(targets)}")
    return len(stale)


def targets_of(payload: Mapping[str, Json]) -> list[tuple[str, int]]:
    """The versions a batch job names."""
    targets = payload["targets"]
    pairs = targets if isinstance(targets, list) else []
    return [(str(pair[0]), int(str(pair[1]))) for pair in pairs if isinstance(pair, list)]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the scans of all versions are."""

    versions: int
    fresh: int

    @property
    def stale(self) -> int:
        return self.versions - self.fresh


def progress(session: Session, rules_version: str) -> Progress:
    """How many versions there are, and how many are scanned with the rules as they are."""
    versions = session.exec(select(func.count()).select_from(VersionRow)).one()
    fresh = select(func.count()).where(
        VersionScanRow.rules_version == rules_version, col(VersionScanRow.state).in_(["complete", "partial"])
    )
    return Progress(versions, session.exec(fresh).one())
