"""Joining snapshots whose run and contents are known to versions of their scripts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import msgspec
from sqlmodel import Session, select

from escrow.archive.contents import StoredContent
from escrow.archive.queries import hold_all, known_contents
from escrow.audit.log import Act, AuditLog
from escrow.core.canonical import Json
from escrow.core.clock import Clock
from escrow.core.digests import Digest
from escrow.core.events import Event
from escrow.core.principals import Principal
from escrow.core.snapshots import FileRole
from escrow.db.bulk import Row, among, upsert
from escrow.history.queries import commits_of, file_sets, origin_of, scripts_with, shared_digests
from escrow.history.versions import Version, VersionFile, add_versions, planned_version
from escrow.intake.lineage import FileSet, joined_version
from escrow.intake.records import File
from escrow.intake.tables import ScriptLinkRow, ScriptRow

_MOST_LINKS = 50


@dataclass(frozen=True, slots=True)
class _Fresh:
    """A version there is to be: of which script, its number, its files, and when it was first seen."""

    script_id: str
    number: int
    files: Sequence[File]
    at: datetime

    @property
    def digest(self) -> Digest:
        return next(Digest.parse(file.digest) for file in self.files if file.role is FileRole.SCRIPT)

    @property
    def contents(self) -> set[Digest]:
        return {Digest.parse(file.digest) for file in self.files}


class _Lineages:
    """What is known of some scripts' versions: as much as the snapshots of one batch can join, read at once."""

    def __init__(self, session: Session, ready: Sequence[Row], runs: Mapping[str, Row]) -> None:
        self._session = session
        self._wanted = {(runs[one["run"]]["script_id"], one["digest"]) for one in ready}
        # A snapshot joins only a version with its script's very bytes, so no other version need be looked at.
        self._known = file_sets(session, self._wanted)
        self._scripts: dict[str, ScriptRow] = {}
        self._named = {file["digest"] for one in ready for file in one["files"]}
        self._contents: dict[Digest, StoredContent] | None = None

    @property
    def contents(self) -> Mapping[Digest, StoredContent]:
        """What can be read of all the snapshots name; most batches bring no version, and need none of it."""
        if self._contents is None:
            self._contents = known_contents(self._session, [Digest.parse(one) for one in self._named])
        return self._contents

    def has_contents(self, files: Sequence[File]) -> bool:
        """Were they all kept? A snapshot may have waited for its run until one of them was erased."""
        return all(Digest.parse(file.digest) in self.contents for file in files)

    def joined(self, script_id: str, files: FileSet) -> int | None:
        return joined_version(files, self._known.get(script_id, {}))

    def next_number(self, script_id: str, files: FileSet) -> int:
        """Of the version these files begin; it is known from now on."""
        script = self._script(script_id)
        script.versions += 1
        self._known.setdefault(script_id, {})[script.versions] = files
        return script.versions

    def _script(self, script_id: str) -> ScriptRow:
        if not self._scripts:  # most batches bring no version, and need none of them
            named = among(self._session, ScriptRow.id, {script for script, _ in self._wanted})
            self._scripts = {row.id: row for row in self._session.exec(select(ScriptRow).where(named))}
        return self._scripts[script_id]


class Settling:
    """Finds the version each waiting snapshot joins, and adds the next one where there is none."""

    def __init__(self, clock: Clock, audit: AuditLog) -> None:
        self._clock = clock
        self._audit = audit

    def settle(
        self, session: Session, endpoint: Principal, runs: Mapping[str, Row], waiting: Mapping[str, Row]
    ) -> tuple[set[str], list[Row]]:
        """Fill in version and digest of these runs and when their snapshots settled.

        Which runs that were, and the jobs' payload of new versions.
        """
        now = self._clock.now()
        ready = [snapshot for run, snapshot in waiting.items() if _is_ready(snapshot, runs[run])]
        lineages = _Lineages(session, ready, runs)
        fresh: list[_Fresh] = []
        settled: set[str] = set()
        for snapshot in sorted(ready, key=lambda one: _place_in_time(runs[one["run"]])):
            run = runs[snapshot["run"]]
            held = frozenset([(file["path"], file["digest"]) for file in snapshot["files"]])
            number = lineages.joined(run["script_id"], held)
            if number is None:
                files = msgspec.convert(snapshot["files"], list[File])
                if not lineages.has_contents(files):
                    continue
                number = lineages.next_number(run["script_id"], held)
                fresh.append(_Fresh(run["script_id"], number, files, run["started_at"] or run["received_at"]))
            run["version"], run["digest"], snapshot["settled_at"] = number, snapshot["digest"], now
            settled.add(snapshot["run"])
        added = self._add_all(session, endpoint, fresh, lineages.contents) if fresh else []
        self._link_same_content(session, added)
        self._link_forks(session, added)
        return settled, [{"script_id": one.script_id, "number": one.number} for one in added]

    def _add_all(
        self, session: Session, endpoint: Principal, fresh: Sequence[_Fresh], contents: Mapping[Digest, StoredContent]
    ) -> list[Version]:
        """Record new versions, each with its leaf; of one script in the order of their numbers."""
        leaves = self._audit.append_all(session, [_stored(endpoint, one) for one in fresh])
        parents = commits_of(session, {(one.script_id, one.number - 1) for one in fresh if one.number > 1})
        added: list[tuple[Version, list[VersionFile]]] = []
        for one, leaf in zip(fresh, leaves, strict=True):
            files = [_with_blob(file, contents) for file in one.files]
            version = planned_version(
                script_id=one.script_id,
                number=one.number,
                digest=one.digest,
                files=files,
                parent=parents.get(one.script_id),
                at=min(one.at, self._clock.now()).replace(microsecond=0),
                leaf_id=leaf,
            )
            parents[one.script_id] = version.commit_id
            added.append((version, files))
        add_versions(session, added)
        hold_all(session, {(digest, one.script_id) for one in fresh for digest in one.contents})
        return [version for version, _ in added]

    def _link_same_content(self, session: Session, added: Sequence[Version]) -> None:
        """One statement for the whole batch, in the order of its keys: two batches never wait for each other."""
        now = self._clock.now()
        shared = shared_digests(session, {str(version.digest) for version in added})
        rows: list[Row] = []
        for version in added:
            if str(version.digest) not in shared:
                continue
            why = f"both have a version that is {version.digest}"
            link = {"kind": "same_content", "figure": 1.0, "why": why, "since": now}
            for other in scripts_with(session, version.digest, but=version.script_id, most=_MOST_LINKS):
                rows.append(link | {"script_id": version.script_id, "other_id": other})
                rows.append(link | {"script_id": other, "other_id": version.script_id})
        upsert(session, ScriptLinkRow, rows, replace=[])

    def _link_forks(self, session: Session, added: Sequence[Version]) -> None:
        """A script that began as what another was and now goes its own way is a fork of that other."""
        rows: list[Row] = []
        for version in added:
            origin = origin_of(session, version.script_id) if version.number == 2 else None
            if origin is None or version.script_id == origin.script_id or origin.has(session, version.digest):
                continue
            why = f"it began as version {origin.number} there, which was seen first, and went its own way since"
            link: Row = {"figure": None, "why": why, "since": self._clock.now()}
            rows.append(link | {"script_id": version.script_id, "other_id": origin.script_id, "kind": "forked_from"})
            rows.append(link | {"script_id": origin.script_id, "other_id": version.script_id, "kind": "forked_by"})
        upsert(session, ScriptLinkRow, rows, replace=[])


def _place_in_time(run: Row) -> tuple[datetime, str]:
    """Versions are numbered in the order their runs began."""
    return run["started_at"] or run["received_at"], run["run"]


def _is_ready(snapshot: Row, run: Row) -> bool:
    return snapshot["settled_at"] is None and run["script_id"] is not None


def _with_blob(file: File, contents: Mapping[Digest, StoredContent]) -> VersionFile:
    content = contents[Digest.parse(file.digest)]
    return VersionFile(file.path, content.digest, content.git_blob, content.size, file.role)


def _stored(endpoint: Principal, fresh: _Fresh) -> Act:
    """What the leaf of a new version tells."""
    details: dict[str, Json] = {"version": fresh.number, "digest": str(fresh.digest), "files": len(fresh.files)}
    return Act(Event.VERSION_STORED, endpoint, f"script:{fresh.script_id}", details)
