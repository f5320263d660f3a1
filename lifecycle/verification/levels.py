"""How far a version was verified, computed for many at once from what is stored.

L1: every byte was read back from the archive and hashed again. L2: besides, it is inventoried: every engine settled,
so that dependencies, hosts and secrets are known by reference, and a run of it was seen to its end, so that inputs and
what starts it are. L3 to L5 come from a verifier alone; the last result about a version counts, also when it is worse.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import tuple_
from sqlmodel import Session, col, select

from escrow.intake.tables import RunRow
from lifecycle.queries import AdoptionView
from lifecycle.verification.tables import VerificationRow
from scanners.tables import VersionScanRow

STORED, INVENTORIED, REBUILT, STARTS, BEHAVES = "L1", "L2", "L3", "L4", "L5"
BY_VERIFIER = (REBUILT, STARTS, BEHAVES)
DONE = "done"
_AT_ONCE = 400

Version = tuple[str, int]
"""(script, number)."""


@dataclass(frozen=True, slots=True)
class Verified:
    """How far one version came, and when that was last shown. `level` is None until it was read back once."""

    level: str | None
    at: datetime | None
    why: str


NOT_YET = Verified(None, None, "its contents have not been read back yet")


def verified(session: Session, versions: Iterable[Version]) -> Mapping[Version, Verified]:
    """The level of each of these versions; three queries for every 400."""
    found: dict[Version, Verified] = {}
    wanted = sorted(set(versions))
    for start in range(0, len(wanted), _AT_ONCE):
        found |= _some(session, wanted[start : start + _AT_ONCE])
    return found


def verified_one(session: Session, script_id: str, number: int) -> Verified:
    return verified(session, [(script_id, number)])[script_id, number]


def handed_over(session: Session, adoptions: Iterable[AdoptionView]) -> Mapping[str, Verified]:
    """By adoption, how far the version it handed over is verified by now; what was handed over nothing is left out."""
    versions = {
        one.id: (one.script, one.package_version)
        for one in adoptions
        if one.state == "approved" and one.package_version is not None
    }
    found = verified(session, versions.values())
    return {adoption: found[version] for adoption, version in versions.items()}


def _some(session: Session, versions: Sequence[Version]) -> dict[Version, Verified]:
    scans = {(row.script_id, row.number): row for row in session.exec(
        select(VersionScanRow).where(tuple_(col(VersionScanRow.script_id), col(VersionScanRow.number)).in_(versions))
    )}  # fmt: skip
    ran = set(
        session.exec(
            select(RunRow.script_id, RunRow.version)
            .where(tuple_(col(RunRow.script_id), col(RunRow.version)).in_(versions), col(RunRow.ended_at).is_not(None))
            .distinct()
        )
    )
    judged = _judged(session, versions)
    return {one: _level(scans.get(one), one in ran, judged.get(one)) for one in versions}


def _judged(session: Session, versions: Sequence[Version]) -> dict[Version, VerificationRow]:
    """The last result about each version."""
    rows = session.exec(
        select(VerificationRow)
        .where(
            tuple_(col(VerificationRow.script_id), col(VerificationRow.number)).in_(versions),
            VerificationRow.state == DONE,
        )
        .order_by(col(VerificationRow.finished_at), col(VerificationRow.id))
    )
    return {(row.script_id, row.number): row for row in rows}


def _level(scan: VersionScanRow | None, has_run: bool, judged: VerificationRow | None) -> Verified:
    if scan is None or scan.finished_at is None:
        return NOT_YET
    if not scan.fully_analysed:
        return Verified(STORED, scan.finished_at, "read back and hashed; not every engine could look at all of it")
    if not has_run:
        return Verified(STORED, scan.finished_at, "read back and hashed; no run of it was seen to its end")
    if judged is None or judged.level is None:
        why = "inventoried" if judged is None else "inventoried; a verifier could not rebuild it"
        return Verified(INVENTORIED, scan.finished_at, why)
    return Verified(judged.level, judged.finished_at, f"shown by a verifier, isolation {judged.isolation}")
