"""Trying our rules on files that say, line by line, what must be found there and nothing else."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from escrow.core.digests import Digest
from scanners.engine import Engine, EngineStatus, Limits
from scanners.staging import read_content

_MARK = re.compile(r"^\s*(?:#|//|--)\s*hit:\s*(.+)$")
_SUFFIXES = frozenset({".py", ".sh", ".ps1", ".js", ".r", ".sql"})


@dataclass(frozen=True, slots=True, order=True)
class Expectation:
    """This rule hits this line of this file."""

    file: str
    line: int
    rule: str


@dataclass(frozen=True, slots=True)
class RuleTestResult:
    """What the rules got wrong, and which of them were tried."""

    missed: Sequence[Expectation]
    unexpected: Sequence[Expectation]
    unreadable: Sequence[str]
    tried: frozenset[str]

    @property
    def has_passed(self) -> bool:
        return not (self.missed or self.unexpected or self.unreadable)


def try_rules(engine: Engine, folder: Path) -> RuleTestResult:
    """Run an engine over the files of a folder and compare with the `# hit: RULE` lines in them."""
    return try_files(engine, {path.name: path.read_bytes() for path in folder.iterdir()})


def try_files(engine: Engine, files: Mapping[str, bytes]) -> RuleTestResult:
    """The same with files given by name."""
    bodies = {name: body for name, body in sorted(files.items()) if Path(name).suffix in _SUFFIXES}
    names = {Digest.of(body): name for name, body in bodies.items()}
    contents = [read_content(Digest.of(body), body, path=name) for name, body in bodies.items()]
    reports = engine.scan(contents, Limits())
    expected = {hit for name, body in bodies.items() for hit in _expected(name, body.decode("utf-8", "replace"))}
    found = {
        Expectation(names[report.digest], finding.line, finding.rule)
        for report in reports
        for finding in report.findings
    }
    unreadable = [
        f"{names[report.digest]}: {report.status}: {report.reason}"
        for report in reports
        if report.status is not EngineStatus.COMPLETE
    ]
    tried = frozenset(hit.rule for hit in expected)
    return RuleTestResult(sorted(expected - found), sorted(found - expected), unreadable, tried)


def _expected(name: str, text: str) -> list[Expectation]:
    """A mark speaks of the next line that is not itself a comment."""
    waiting: list[str] = []
    hits: list[Expectation] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if match := _MARK.match(line):
            waiting += match.group(1).split()
        elif waiting and not line.lstrip().startswith(("#", "//")):
            hits += [Expectation(name, number, rule) for rule in waiting]
            waiting = []
    return hits
