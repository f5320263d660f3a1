"""Findings of a script across its versions: one row for each, wherever and however often it was met."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from sqlmodel import Session, col, delete

from escrow.core.snapshots import FileRole
from escrow.db.bulk import among, others, upsert
from scanners.findings import Confidence, Severity
from scanners.gathering import Gathered, gather
from scanners.rating import points_of
from scanners.tables import ScriptFindingRow


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
    session.flush()
    refresh_all(session, gather(session, [script_id]), [script_id])


def refresh_all(session: Session, known: Gathered, script_ids: Iterable[str]) -> None:
    """The same for several scripts, from what is known of them, in two statements."""
    changed: list[ScriptFindingRow] = []
    for script_id in script_ids:
        history = known.history.get(script_id, ())
        if not history:
            continue
        met = [*_in_code(known, script_id), *_of_runs(known, script_id)]
        rows = {one.fingerprint: one for one in _standing(met, script_id, history[-1][0].number)}
        kept = known.standing.get(script_id, {})
        _forget(session, script_id, kept.keys() - rows.keys())
        for fingerprint, row in rows.items():
            before = kept.get(fingerprint)
            if before is None or before.model_dump() != row.model_dump():
                changed.append(row)
            if before is not None:
                session.expire(before)
    upsert(session, ScriptFindingRow, (row.model_dump() for row in changed), replace=others(ScriptFindingRow))


def _forget(session: Session, script_id: str, fingerprints: Collection[str]) -> None:
    if fingerprints:
        gone = among(session, col(ScriptFindingRow.fingerprint), fingerprints)
        session.exec(delete(ScriptFindingRow).where(col(ScriptFindingRow.script_id) == script_id, gone))


def _in_code(known: Gathered, script_id: str) -> Iterable[_Met]:
    for version, files in known.history[script_id]:
        for file in files:
            for row in known.findings.get(file.digest, ()):
                yield _Met(
                    version.number, version.first_seen_at, row.fingerprint, row.engine, row.rule, row.vector,
                    row.severity, row.confidence, file.path, row.line, row.message, row.fix, row.secret_tag,
                )  # fmt: skip


def _of_runs(known: Gathered, script_id: str) -> Iterable[_Met]:
    """What runs were seen to do counts in the version that did it."""
    for version, files in known.history[script_id]:
        script = next((file.path for file in files if file.role is FileRole.SCRIPT), "")
        for row in known.observations.get((script_id, version.number), ()):
            yield _Met(
                row.number, row.first_seen_at, row.fingerprint or observation_fingerprint(row.rule), row.engine,
                row.rule, row.vector, row.severity, row.confidence, row.path or script, row.line or 1, row.message,
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
            severity=shown.severity, confidence=shown.confidence, points=shown.points, path=shown.path, line=shown.line,
            message=shown.message, fix=shown.fix, secret_tag=shown.secret_tag,
            first_version=min(one.number for one in found), last_version=last,
            first_seen_at=min(one.at for one in found), is_present=last == newest,
        )  # fmt: skip
