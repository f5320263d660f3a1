"""Keeping what engines said of contents, so that no content is looked at twice with the same rules."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, delete, select

from escrow.core.digests import Digest
from scanners.engine import Engine, EngineStatus, Report, written_in
from scanners.findings import Finding, Span
from scanners.languages import Language, detect
from scanners.tables import ContentFindingRow, ContentPackageRow, EngineResultRow

HIDING = frozenset({"secrets", "personal-data"})
"""The engines that say what must not be shown: nothing is shown that one of them has not read."""
PACKAGES = "dependencies"
"""The engine that says which libraries a content names."""
IMPORTED = "sarif:"
"""How the engine of a finding is named that another tool made."""
_MOST_AT_ONCE = 400
_TRY_AGAIN = frozenset({EngineStatus.FAILED.value, EngineStatus.TIMED_OUT.value})


@dataclass(frozen=True, slots=True)
class Maker:
    """Which engine made reports, as it was when it began."""

    name: str
    version: str
    rules_version: str

    @classmethod
    def of(cls, engine: Engine) -> "Maker":
        return cls(engine.name, engine.version, engine.rules_version)


def keep(session: Session, engine: Maker, reports: Iterable[Report], *, at: datetime) -> None:
    """Record an engine's reports in the place of its earlier ones on the same contents."""
    for report in reports:
        digest = str(report.digest)
        for row in (EngineResultRow, ContentFindingRow):
            session.exec(delete(row).where(col(row.digest) == digest, col(row.engine) == engine.name))
        _keep_packages(session, engine, report)
        session.add(_result(engine, report, at))
        distinct = {finding.fingerprint: finding for finding in report.findings}
        session.add_all(_finding(digest, finding) for finding in distinct.values())
    session.flush()


def _keep_packages(session: Session, engine: Maker, report: Report) -> None:
    """Libraries come from one engine alone, so all that stands of a content is replaced."""
    if engine.name != PACKAGES:
        return
    session.exec(delete(ContentPackageRow).where(col(ContentPackageRow.digest) == str(report.digest)))
    session.add_all(
        ContentPackageRow(
            digest=str(report.digest), name=one.name, evidence=one.evidence.value, line=one.line,
            requirement=one.requirement, version=one.version,
        )
        for one in {(one.name, one.evidence, one.line): one for one in report.packages}.values()
    )  # fmt: skip


def results_of(session: Session, digests: Iterable[Digest]) -> dict[tuple[Digest, str], EngineResultRow]:
    """The latest result of every engine on these contents."""
    rows = _in_parts(session, EngineResultRow, digests)
    return {(Digest.parse(row.digest), row.engine): row for row in rows}


def findings_in(session: Session, digests: Iterable[Digest]) -> dict[Digest, list[ContentFindingRow]]:
    """Every finding in these contents, in a fixed order."""
    found: dict[Digest, list[ContentFindingRow]] = {}
    for row in _in_parts(session, ContentFindingRow, digests):
        found.setdefault(Digest.parse(row.digest), []).append(row)
    for rows in found.values():
        rows.sort(key=lambda row: (row.line, row.rule, row.fingerprint))
    return found


def is_fresh(row: EngineResultRow | None, engine: Engine, *, path: str, ran_as: Language | None = None) -> bool:
    """Is this the answer of the engine as it is now, to the content under this name? One that failed is asked again."""
    return (
        row is not None
        and row.engine_version == engine.version
        and row.rules_version == engine.rules_version
        and row.status not in _TRY_AGAIN
        and not _was_misnamed(row, path, ran_as)
    )


def _was_misnamed(row: EngineResultRow, path: str, ran_as: Language | None) -> bool:
    """A script seen first as `notes.txt` was not for this engine; under its true name, or once it ran, it may be."""
    if row.status != EngineStatus.NOT_APPLICABLE:
        return False
    language = detect(path, "") if ran_as in {None, Language.UNKNOWN} else ran_as
    return language is not Language.UNKNOWN and row.reason != written_in(language)


def is_read(digests: Collection[Digest], results: Mapping[tuple[Digest, str], EngineResultRow]) -> bool:
    """Has every engine that says what to hide looked at all of these? Only then may any of them be shown."""
    is_shown = {EngineStatus.COMPLETE.value, EngineStatus.PARTIAL.value}
    rows = [results.get((digest, engine)) for digest in digests for engine in HIDING]
    return all(row is not None and row.status in is_shown for row in rows)


def spans_in(rows: Iterable[ContentFindingRow]) -> list[Span]:
    """The spans stored with findings."""
    return [span_of(span) for row in rows for span in row.spans or ()]


def span_of(stored: Mapping[str, Any]) -> Span:
    return Span(stored["start"], stored["end"], stored["kind"], stored["tag"])


def stored_spans(spans: Iterable[Span]) -> list[dict[str, Any]]:
    return [{"start": span.start, "end": span.end, "kind": span.kind, "tag": span.tag} for span in spans]


def _in_parts(session: Session, table: Any, digests: Iterable[Digest]) -> Sequence[Any]:
    wanted = sorted({str(digest) for digest in digests})
    rows: list[Any] = []
    for start in range(0, len(wanted), _MOST_AT_ONCE):
        rows += session.exec(select(table).where(col(table.digest).in_(wanted[start : start + _MOST_AT_ONCE])))
    return rows


def _result(engine: Maker, report: Report, at: datetime) -> EngineResultRow:
    return EngineResultRow(
        digest=str(report.digest),
        engine=engine.name,
        engine_version=engine.version,
        rules_version=engine.rules_version,
        status=report.status.value,
        isolation=report.isolation.value,
        reason=report.reason,
        finished_at=at,
    )


def _finding(digest: str, finding: Finding) -> ContentFindingRow:
    return ContentFindingRow(
        digest=digest,
        fingerprint=finding.fingerprint,
        engine=finding.engine,
        rule=finding.rule,
        vector=finding.vector.value,
        severity=finding.severity.value,
        confidence=finding.confidence.value,
        line=finding.line,
        message=finding.message,
        fix=finding.fix,
        secret_tag=finding.secret_tag,
        spans=stored_spans(finding.spans) or None,
        traits=sorted(trait.value for trait in finding.traits),
    )
