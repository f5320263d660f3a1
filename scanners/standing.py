"""Findings of a script across its versions: one row for each, wherever and however often it was met."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from sqlmodel import Session, col, delete, select

from escrow.history.tables import VersionFileRow, VersionRow
from scanners.findings import Confidence, Severity
from scanners.rating import points_of
from scanners.tables import ContentFindingRow, ObservationRow, ScriptFindingRow


def observation_fingerprint(rule: str) -> str:
    """What names an observation across versions: it is about the script as a whole, so its rule does."""
    return sha256(b"observation\0" + rule.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class _Met:
    """A finding in one version."""

    number: int
    at: datetime
    fingerprint: str
    engine: str
    rule: str
    vector: str
    severity: str
    confidence: str
    path: str
    line: int
    message: str
    fix: str
    secret_tag: str | None = None

    @property
    def points(self) -> int:
        return points_of(Severity(self.severity), Confidence(self.confidence))


def refresh(session: Session, script_id: str) -> None:
    """Bring the findings of a script up to date with what its versions hold and its runs were seen to do."""
    newest = session.exec(
        select(VersionRow.number).where(VersionRow.script_id == script_id).order_by(col(VersionRow.number).desc())
    ).first()
    if newest is None:
        return
    rows = {one.fingerprint: one for one in _standing([*_in_code(session, script_id), *_of_runs(session, script_id)],
                                                      script_id, newest)}  # fmt: skip
    kept = {row.fingerprint: row for row in session.exec(_of(script_id))}
    for fingerprint in kept.keys() - rows.keys():
        session.exec(delete(ScriptFindingRow).where(
            col(ScriptFindingRow.script_id) == script_id, col(ScriptFindingRow.fingerprint) == fingerprint
        ))  # fmt: skip
    for row in rows.values():
        session.merge(row)
    session.flush()


def _of(script_id: str) -> Any:
    return select(ScriptFindingRow).where(ScriptFindingRow.script_id == script_id)


def _in_code(session: Session, script_id: str) -> Iterable[_Met]:
    is_version = (col(VersionRow.script_id) == col(VersionFileRow.script_id)) & (
        col(VersionRow.number) == col(VersionFileRow.number)
    )
    rows = session.exec(
        select(ContentFindingRow, VersionFileRow.path, VersionFileRow.number, VersionRow.first_seen_at)
        .join(VersionFileRow, col(VersionFileRow.digest) == col(ContentFindingRow.digest))
        .join(VersionRow, is_version)
        .where(VersionFileRow.script_id == script_id)
    )
    for row, path, number, at in rows:
        yield _Met(
            number, at, row.fingerprint, row.engine, row.rule, row.vector, row.severity, row.confidence, path, row.line,
            row.message, row.fix, row.secret_tag,
        )  # fmt: skip


def _of_runs(session: Session, script_id: str) -> Iterable[_Met]:
    """What runs were seen to do counts in the version that did it."""
    names = {
        row.number: row.path
        for row in session.exec(
            select(VersionFileRow).where(VersionFileRow.script_id == script_id, VersionFileRow.role == "script")
        )
    }
    for row in session.exec(select(ObservationRow).where(ObservationRow.script_id == script_id)):
        yield _Met(
            row.number, row.first_seen_at, row.fingerprint or observation_fingerprint(row.rule), row.engine, row.rule,
            row.vector, row.severity, row.confidence, row.path or names.get(row.number, ""), row.line or 1, row.message,
            row.fix,
        )  # fmt: skip


def _standing(met: Iterable[_Met], script_id: str, newest: int) -> Iterable[ScriptFindingRow]:
    by_name: dict[str, list[_Met]] = {}
    for one in met:
        by_name.setdefault(one.fingerprint, []).append(one)
    for fingerprint, found in by_name.items():
        last = max(one.number for one in found)
        shown = min((one for one in found if one.number == last), key=lambda one: (-one.points, one.path, one.line))
        yield ScriptFindingRow(
            script_id=script_id, fingerprint=fingerprint, engine=shown.engine, rule=shown.rule, vector=shown.vector,
            severity=shown.severity, confidence=shown.confidence, path=shown.path, line=shown.line,
            message=shown.message, fix=shown.fix, secret_tag=shown.secret_tag,
            first_version=min(one.number for one in found), last_version=last,
            first_seen_at=min(one.at for one in found), is_present=last == newest,
        )  # fmt: skip
