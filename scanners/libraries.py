"""The libraries of a version: what its files name and its runs loaded, and what is known against them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import PurePosixPath
from typing import Any

from packaging.utils import canonicalize_name
from sqlmodel import Session, col, select

from escrow.history.queries import files_by_version
from escrow.history.tables import VersionRow
from escrow.history.versions import VersionFile
from escrow.intake.tables import RunRow
from scanners.packages.advisories import Feed
from scanners.packages.judging import ENGINE, judge_packages, merge_packages
from scanners.packages.names import STANDARD, distribution_of
from scanners.packages.package import Component, Evidence, Package
from scanners.standing import observation_fingerprint
from scanners.tables import ContentPackageRow, ObservationRow, ObservedPackageRow

_AT_ONCE = 200


Loaded = dict[tuple[str, str], ObservedPackageRow]
"""What runs of a version were seen to load, by name and version."""


def observed_packages(session: Session, run: RunRow) -> Loaded:
    kept = select(ObservedPackageRow).where(
        ObservedPackageRow.script_id == run.script_id, ObservedPackageRow.number == run.version
    )
    return {(row.name, row.version): row for row in session.exec(kept)}


def observe_packages(run: RunRow, parts: Sequence[Mapping[str, Any]], loaded: Loaded, *, at: datetime) -> None:
    """Take in which libraries a run loaded, in which version; the caller keeps the rows."""
    assert run.script_id is not None
    assert run.version is not None
    for name, version in sorted(_loaded(parts)):
        row = loaded.get((name, version))
        if row is None:
            loaded[name, version] = ObservedPackageRow(
                script_id=run.script_id, number=run.version, name=name, version=version, endpoint_id=run.endpoint_id,
                run=run.run, first_seen_at=at, last_seen_at=at,
            )  # fmt: skip
        elif at > row.last_seen_at:
            row.last_seen_at, row.endpoint_id, row.run = at, run.endpoint_id, run.run


def _loaded(parts: Iterable[Mapping[str, Any]]) -> set[tuple[str, str]]:
    """What `run.activity` says of libraries; one without a version is known by name alone."""
    found: set[tuple[str, str]] = set()
    for part in parts:
        listed = part.get("libraries")
        for one in listed if isinstance(listed, list) else ():
            name, version = (one.get("name"), one.get("version")) if isinstance(one, dict) else (one, None)
            if isinstance(name, str) and 0 < len(name) <= 200 and name.split(".")[0] not in STANDARD:
                found.add((_distribution(name), version if isinstance(version, str) else ""))
    return found


def _distribution(name: str) -> str:
    """A collector may say the module or the distribution: the one we know by another name is that one."""
    return distribution_of(name) or canonicalize_name(name)


def components_of(session: Session, script_id: str, number: int) -> list[Component]:
    """The libraries of one version under the best evidence for each."""
    files = files_by_version(session, script_id, [number])[number]
    digests = sorted({str(file.digest) for file in files})
    named = session.exec(select(ContentPackageRow).where(col(ContentPackageRow.digest).in_(digests))).all()
    observed = session.exec(
        select(ObservedPackageRow).where(ObservedPackageRow.script_id == script_id, ObservedPackageRow.number == number)
    ).all()
    return components_from(files, named, observed)


def components_from(
    files: Sequence[VersionFile], named: Iterable[ContentPackageRow], observed: Iterable[ObservedPackageRow]
) -> list[Component]:
    """The libraries of a version, from what its contents name and its runs were seen to load."""
    paths = {str(file.digest): file.path for file in files}
    return merge_packages(
        [(row.name, row.version or None) for row in observed],
        [(paths[row.digest], _package(row)) for row in named],
        local=_local(paths.values()),
    )


def all_components(session: Session) -> Iterator[tuple[tuple[str, int], list[Component]]]:
    """The libraries of every version there is, in order."""
    after: tuple[str, int] | None = None
    while versions := versions_after(session, after, limit=_AT_ONCE):
        for script_id, number in versions:
            yield (script_id, number), components_of(session, script_id, number)
        after = versions[-1]


def versions_after(session: Session, after: tuple[str, int] | None, *, limit: int) -> list[tuple[str, int]]:
    """The versions that follow one, in the order of their names."""
    query = select(VersionRow.script_id, VersionRow.number).order_by(VersionRow.script_id, col(VersionRow.number))
    if after is not None:
        script_id, number = after
        is_later = (col(VersionRow.script_id) == script_id) & (col(VersionRow.number) > number)
        query = query.where((col(VersionRow.script_id) > script_id) | is_later)
    return [(script_id, number) for script_id, number in session.exec(query.limit(limit))]


def judge_version(session: Session, script_id: str, number: int, *, feed: Feed, now: datetime) -> None:
    """Say anew what is wrong with the libraries of a version, by this feed; what no longer holds is taken back."""
    told = {one.rule: one for one in judge_packages(components_of(session, script_id, number), feed)}
    kept = session.exec(
        select(ObservationRow).where(
            ObservationRow.script_id == script_id, ObservationRow.number == number, ObservationRow.engine == ENGINE
        )
    ).all()
    since = {row.rule: row.first_seen_at for row in kept}
    for row in kept:
        if row.rule not in told:
            session.delete(row)
    for verdict in told.values():
        session.merge(
            ObservationRow(
                script_id=script_id, number=number, rule=verdict.rule, vector=verdict.vector.value,
                severity=verdict.severity.value, confidence=verdict.confidence.value, message=verdict.message,
                traits=sorted(trait.value for trait in verdict.traits), engine=ENGINE,
                fingerprint=observation_fingerprint(verdict.rule), fix=verdict.fix, path=verdict.path or None,
                line=verdict.line or None, endpoint_id="", run="", first_seen_at=since.get(verdict.rule, now),
                last_seen_at=now,
            )
        )  # fmt: skip
    session.flush()


def _package(row: ContentPackageRow) -> Package:
    return Package(row.name, Evidence(row.evidence), row.line, row.requirement, row.version)


def _local(paths: Iterable[str]) -> frozenset[str]:
    """Names that are files or folders captured with the script: importing one is not using a library."""
    found = set()
    for path in paths:
        pure = PurePosixPath(path)
        found |= {part.lower() for part in (*pure.parts[:-1], pure.stem)}
    return frozenset(found)
