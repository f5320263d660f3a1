"""Keeping what engines said of contents, so that no content is looked at twice with the same rules."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlmodel import Session, SQLModel, col, delete, select

from escrow.core.digests import Digest
from escrow.db.bulk import Row, among, others, upsert
from scanners.confirming import confirmed
from scanners.engine import Engine, EngineStatus, Report, written_in
from scanners.findings import Finding, Span
from scanners.languages import Language, detect
from scanners.packages.package import Package
from scanners.tables import ContentFindingRow, ContentPackageRow, EngineResultRow
from scanners.twins import said_once

HIDING = frozenset({"secrets", "personal-data"})
"""The engines that say what must not be shown: nothing is shown that one of them has not read."""
PACKAGES = "dependencies"
"""The engine that says which libraries a content names."""
IMPORTED = "sarif:"
"""How the engine of a finding is named that another tool made."""
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


def keep(session: Session, engine: Maker, reports: Collection[Report], *, at: datetime) -> None:
    """Record an engine's reports in the place of its earlier ones on the same contents, all in a few statements."""
    contents = [str(report.digest) for report in reports]
    for table in (EngineResultRow, ContentFindingRow):
        session.exec(delete(table).where(among(session, col(table.digest), contents), col(table.engine) == engine.name))
    # Another process may be saying the same of the same contents: the later of two is as good as the earlier.
    _put(session, EngineResultRow, (_result(engine, report, at) for report in reports))
    _put(session, ContentFindingRow, (_finding(report.digest, one) for report in reports for one in report.findings))
    if engine.name == PACKAGES:
        # Libraries come from one engine alone, so all that stands of a content is replaced.
        session.exec(delete(ContentPackageRow).where(among(session, col(ContentPackageRow.digest), contents)))
        _put(session, ContentPackageRow, (_package(r.digest, one) for r in reports for one in r.packages))


def _put(session: Session, table: type[SQLModel], rows: Iterable[Row]) -> None:
    upsert(session, table, rows, replace=others(table))


def _package(digest: Digest, one: Package) -> Row:
    return {
        "digest": str(digest), "name": one.name, "evidence": one.evidence.value, "line": one.line,
        "requirement": one.requirement, "version": one.version,
    }  # fmt: skip


def results_of(session: Session, digests: Iterable[Digest]) -> dict[tuple[Digest, str], EngineResultRow]:
    """The latest result of every engine on these contents."""
    rows = _of_contents(session, EngineResultRow, digests)
    return {(Digest.parse(row.digest), row.engine): row for row in rows}


def findings_in(session: Session, digests: Iterable[Digest]) -> dict[Digest, list[ContentFindingRow]]:
    """Every finding in these contents, in a fixed order; what two engines say of one thing is one."""
    found: dict[Digest, list[ContentFindingRow]] = {}
    for row in _of_contents(session, ContentFindingRow, digests):
        found.setdefault(Digest.parse(row.digest), []).append(row)
    return {
        digest: sorted(said_once(confirmed(rows)), key=lambda row: (row.line, row.rule, row.fingerprint))
        for digest, rows in found.items()
    }


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


def counts(row: ContentFindingRow, engines: Collection[str]) -> bool:
    """Is a finding of an engine this vault runs, or of another tool whose report was taken in?"""
    return row.engine in engines or row.engine.startswith(IMPORTED)


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


def _of_contents(session: Session, table: Any, digests: Iterable[Digest]) -> Sequence[Any]:
    return session.exec(select(table).where(among(session, col(table.digest), {str(one) for one in digests}))).all()


def _result(engine: Maker, report: Report, at: datetime) -> Row:
    return {
        "digest": str(report.digest),
        "engine": engine.name,
        "engine_version": engine.version,
        "rules_version": engine.rules_version,
        "status": report.status.value,
        "isolation": report.isolation.value,
        "reason": report.reason,
        "finished_at": at,
    }


def _finding(digest: Digest, finding: Finding) -> Row:
    return {
        "digest": str(digest),
        "fingerprint": finding.fingerprint,
        "engine": finding.engine,
        "rule": finding.rule,
        "vector": finding.vector.value,
        "severity": finding.severity.value,
        "confidence": finding.confidence.value,
        "line": finding.line,
        "message": finding.message,
        "fix": finding.fix,
        "secret_tag": finding.secret_tag,
        "spans": stored_spans(finding.spans) or None,
        "traits": sorted(trait.value for trait in finding.traits),
    }
