"""What a rule pack would find in all that is in escrow, before it goes live. Nothing of it is kept."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from sqlmodel import Session, col, select

from escrow.archive.contents import ContentArchive
from escrow.archive.queries import read_content as read_body
from escrow.core.digests import Digest
from escrow.core.snapshots import FileRole
from escrow.history.tables import VersionFileRow
from escrow.intake.tables import ScriptRow
from scanners.engine import Engine, EngineStatus, Limits
from scanners.findings import Finding
from scanners.languages import Language, spoken_by
from scanners.semgrep.pack import PackRefused
from scanners.staging import read_content
from scanners.tables import ContentFindingRow

_TOGETHER = 500
_MOST_SHOWN = 500
WouldFind = Mapping[Digest, Sequence[Finding]]
LevelPair = tuple[str | None, str]


@dataclass(frozen=True, slots=True)
class RulePreview:
    """Where one rule would hit: how many contents of how many scripts, and some of these scripts."""

    rule: str
    contents: int
    scripts: int
    examples: Sequence[str]


@dataclass(frozen=True, slots=True)
class Preview:
    """What a pack would find in all of history, and in how many contents it could not be tried as a whole."""

    contents: int
    incomplete: int
    rules: Sequence[RulePreview]


@dataclass(frozen=True, slots=True)
class _Stored:
    path: str
    ran_as: Language | None
    scripts: frozenset[str]


def preview(session: Session, archive: ContentArchive, engine: Engine, rules: Sequence[str], limits: Limits) -> Preview:
    """Try an engine on every content of every version; its findings are counted and forgotten."""
    stored = _stored(session)
    hits: dict[str, set[Digest]] = defaultdict(set)
    incomplete = 0
    for digests in _parts(sorted(stored)):
        contents = [
            read_content(one, read_body(session, archive, one), path=stored[one].path, ran_as=stored[one].ran_as)
            for one in digests
        ]
        for report in engine.scan(contents, limits):
            incomplete += not report.status.is_settled
            for finding in report.findings:
                hits[finding.rule].add(report.digest)
            if report.status is EngineStatus.FAILED:
                raise PackRefused(f"the rules cannot be tried: {report.reason}; mend them and preview again")
    return Preview(len(stored), incomplete, [_of_rule(rule, hits[rule], stored) for rule in sorted(rules)])


@dataclass(frozen=True, slots=True)
class Hits:
    """What a pack found in all of history, content by content."""

    contents: int
    incomplete: int
    by_digest: Mapping[Digest, Sequence[Finding]]


def preview_hits(session: Session, archive: ContentArchive, engine: Engine, limits: Limits) -> Hits:
    """Everything an engine finds in every content of every version; raises PackRefused when it cannot be tried."""
    stored = _stored(session)
    found: dict[Digest, Sequence[Finding]] = {}
    incomplete = 0
    for digests in _parts(sorted(stored)):
        contents = [
            read_content(one, read_body(session, archive, one), path=stored[one].path, ran_as=stored[one].ran_as)
            for one in digests
        ]
        for report in engine.scan(contents, limits):
            incomplete += not report.status.is_settled
            if report.status is EngineStatus.FAILED:
                raise PackRefused(f"the rules cannot be tried: {report.reason}; mend them and preview again")
            if report.findings:
                found[report.digest] = report.findings
    return Hits(len(stored), incomplete, found)


def preview_of(
    session: Session, hits: Hits, rules: Sequence[str], would_be: Callable[[Session, str, WouldFind], LevelPair | None]
) -> dict[str, Any]:
    """What is new of it, rule by rule, and every script whose level it would change."""
    stored = _stored(session)
    fresh = _without_known(session, hits.by_digest)
    by_rule: dict[str, set[Digest]] = defaultdict(set)
    for digest, findings in fresh.items():
        for finding in findings:
            by_rule[finding.rule].add(digest)
    scripts = sorted({script for digest in fresh for script in stored[digest].scripts})
    levels = []
    for script_id in scripts:
        pair = would_be(session, script_id, fresh)
        if pair is not None and pair[0] != pair[1]:
            levels.append({"script": script_id, "before": pair[0], "after": pair[1]})
    return {
        "contents": hits.contents, "incomplete": hits.incomplete, "scripts": len(scripts),
        "rules": [asdict(_of_rule(rule, by_rule[rule], stored)) for rule in sorted(rules)],
        "levels_changed": len(levels), "levels": levels[:_MOST_SHOWN],
    }  # fmt: skip


def _without_known(session: Session, found: WouldFind) -> dict[Digest, Sequence[Finding]]:
    """Less what the same rules find already."""
    rules = sorted({finding.rule for findings in found.values() for finding in findings})
    rows = select(ContentFindingRow.digest, ContentFindingRow.rule).where(col(ContentFindingRow.rule).in_(rules))
    known = {(digest, rule) for digest, rule in session.exec(rows)}
    fresh = {
        digest: [one for one in findings if (str(digest), one.rule) not in known] for digest, findings in found.items()
    }
    return {digest: findings for digest, findings in fresh.items() if findings}


def _of_rule(rule: str, digests: set[Digest], stored: dict[Digest, _Stored]) -> RulePreview:
    scripts = sorted({script for digest in digests for script in stored[digest].scripts})
    return RulePreview(rule, len(digests), len(scripts), scripts[:20])


def _stored(session: Session) -> dict[Digest, _Stored]:
    """Every content of every version, with what hints at its language and the scripts that hold it."""
    rows = session.exec(
        select(VersionFileRow, ScriptRow)
        .join(ScriptRow, col(ScriptRow.id) == col(VersionFileRow.script_id))
        .order_by(VersionFileRow.digest, col(VersionFileRow.path).desc())
    ).all()
    found: dict[Digest, _Stored] = {}
    for file, script in rows:
        digest = Digest.parse(file.digest)
        known = found.get(digest, _Stored(file.path, None, frozenset()))
        ran_as = spoken_by(script.language) if file.role == FileRole.SCRIPT else known.ran_as
        found[digest] = _Stored(file.path, ran_as, known.scripts | {script.id})
    return found


def _parts(digests: Sequence[Digest]) -> Iterator[Sequence[Digest]]:
    for start in range(0, len(digests), _TOGETHER):
        yield digests[start : start + _TOGETHER]
