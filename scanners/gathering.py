"""Everything the rows say of some scripts, read at once: a sweep asks the same of thousands of versions."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlmodel import Session, col, select

from escrow.core.digests import Digest
from escrow.db.bulk import among
from escrow.history.cook import History
from escrow.history.queries import histories_of
from escrow.history.versions import VersionFile
from escrow.intake.tables import FileStateRow, RunRow
from scanners.results import findings_in, results_of
from scanners.tables import (
    ContentFindingRow,
    ContentPackageRow,
    EngineResultRow,
    FindingStateRow,
    ObservationRow,
    ObservedPackageRow,
    RedactionRow,
    ScriptFindingRow,
    VersionScanRow,
)

Target = tuple[str, int]
"""A script's id and the number of a version."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """What is known of some scripts. Rows in it are the session's own: what is changed in them is written."""

    history: Mapping[str, History]
    files: Mapping[Target, Sequence[VersionFile]]
    results: Mapping[tuple[Digest, str], EngineResultRow]
    findings: Mapping[Digest, Sequence[ContentFindingRow]]
    packages: Mapping[Digest, Sequence[ContentPackageRow]]
    observed: Mapping[Target, Sequence[ObservedPackageRow]]
    scans: dict[str, dict[int, VersionScanRow]]
    redactions: dict[str, dict[Digest, RedactionRow]]
    observations: dict[Target, list[ObservationRow]]
    states: Mapping[str, Mapping[str, FindingStateRow]]
    standing: Mapping[str, Mapping[str, ScriptFindingRow]]
    ran: Callable[[], frozenset[Target]]
    """Versions with runs."""
    wrote: frozenset[Target]
    """Versions of whose files something was seen later."""

    def look_again(self, session: Session, target: Target) -> None:
        """Read anew what was observed of a version: it was just judged."""
        script_id, number = target
        rows = session.exec(
            select(ObservationRow).where(ObservationRow.script_id == script_id, ObservationRow.number == number)
        )
        self.observations[target] = list(rows)


def gather(session: Session, script_ids: Collection[str]) -> Gathered:
    """Read all of it, in a number of queries that does not grow with the scripts."""
    history = histories_of(session, script_ids)
    files = {(name, version.number): found for name, of_script in history.items() for version, found in of_script}
    digests = {file.digest for found in files.values() for file in found}
    rows = _Rows(session, sorted(script_ids))
    return Gathered(
        history=history,
        files=files,
        results=results_of(session, digests),
        findings=findings_in(session, digests),
        packages=_by(_of_contents(session, ContentPackageRow, digests), lambda row: Digest.parse(row.digest)),
        observed=_by(rows.of(ObservedPackageRow), _target),
        scans=_keyed(rows.of(VersionScanRow), lambda row: row.number),
        redactions=_keyed(rows.of(RedactionRow), lambda row: Digest.parse(row.digest)),
        observations=_by(rows.of(ObservationRow), _target),
        states=_keyed(rows.of(FindingStateRow), lambda row: row.fingerprint),
        standing=_keyed(rows.of(ScriptFindingRow), lambda row: row.fingerprint),
        ran=cache(rows.ran),
        wrote=rows.wrote(),
    )


@dataclass(frozen=True, slots=True)
class _Rows:
    """Rows of some scripts."""

    session: Session
    script_ids: Sequence[str]

    def of(self, table: Any) -> Sequence[Any]:
        return self.session.exec(select(table).where(among(self.session, col(table.script_id), self.script_ids))).all()

    def ran(self) -> frozenset[Target]:
        among_these = among(self.session, col(RunRow.script_id), self.script_ids)
        rows = self.session.exec(select(RunRow.script_id, RunRow.version).where(among_these).distinct())
        return frozenset((str(script_id), number) for script_id, number in rows if number is not None)

    def wrote(self) -> frozenset[Target]:
        is_writer = (col(FileStateRow.endpoint_id) == col(RunRow.endpoint_id)) & (
            col(FileStateRow.written_by_run) == col(RunRow.run)
        )
        among_these = among(self.session, col(RunRow.script_id), self.script_ids)
        query = select(RunRow.script_id, RunRow.version).join(FileStateRow, is_writer).where(among_these).distinct()
        return frozenset((str(name), number) for name, number in self.session.exec(query) if number is not None)


def _of_contents(session: Session, table: Any, digests: Collection[Digest]) -> Sequence[Any]:
    return session.exec(select(table).where(among(session, col(table.digest), map(str, digests)))).all()


def _target(row: Any) -> Target:
    return row.script_id, row.number


def _by(rows: Iterable[Any], key: Callable[[Any], Any]) -> dict[Any, list[Any]]:
    found: dict[Any, list[Any]] = defaultdict(list)
    for row in rows:
        found[key(row)].append(row)
    return found


def _keyed(rows: Iterable[Any], key: Callable[[Any], Any]) -> dict[str, dict[Any, Any]]:
    """By script, then by what tells the rows of one script apart."""
    found: dict[str, dict[Any, Any]] = defaultdict(dict)
    for row in rows:
        found[row.script_id][key(row)] = row
    return found
