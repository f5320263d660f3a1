"""What a rule pack would find in all that is in escrow, before it goes live. Nothing of it is kept."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlmodel import Session, col, select

from escrow.archive.contents import ContentArchive
from escrow.archive.queries import read_content as read_body
from escrow.core.digests import Digest
from escrow.core.snapshots import FileRole
from escrow.history.tables import VersionFileRow
from escrow.intake.tables import ScriptRow
from scanners.engine import Engine, EngineStatus, Limits
from scanners.languages import Language, spoken_by
from scanners.semgrep.pack import PackRefused
from scanners.staging import read_content

_TOGETHER = 500


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
