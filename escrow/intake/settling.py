"""Joining snapshots whose run and contents are known to versions of their scripts."""

from collections.abc import Mapping, Sequence
from datetime import datetime

import msgspec
from sqlmodel import Session

from escrow.archive.queries import hold_all, known_contents
from escrow.audit.log import AuditLog
from escrow.core.clock import Clock
from escrow.core.digests import Digest
from escrow.core.events import Event
from escrow.core.principals import Principal
from escrow.core.snapshots import FileRole
from escrow.db.bulk import Row, upsert
from escrow.history.queries import file_sets, newest_version, origin_of, scripts_with, versions_of
from escrow.history.versions import Version, VersionFile, add_version
from escrow.intake.lineage import FileSet, joined_version
from escrow.intake.records import File
from escrow.intake.tables import ScriptLinkRow, ScriptRow

_MOST_LINKS = 50


class _Lineages:
    """What is known of some scripts' versions: as much as the snapshots of one batch can join, read at once."""

    def __init__(self, session: Session, ready: Sequence[Row], runs: Mapping[str, Row]) -> None:
        self._session = session
        wanted = {(runs[one["run"]]["script_id"], one["digest"]) for one in ready}
        # A snapshot joins only a version with its script's very bytes, so no other version need be looked at.
        self._known = file_sets(session, versions_of(session, wanted))
        self._newest: dict[str, str | None] = {}

    def script(self, script_id: str) -> ScriptRow:
        return self._session.get_one(ScriptRow, script_id)

    def joined(self, script_id: str, files: FileSet) -> int | None:
        return joined_version(files, self._known.get(script_id, {}))

    def parent(self, script_id: str) -> str | None:
        """The commit the script's next version follows."""
        if script_id not in self._newest:
            newest = newest_version(self._session, script_id)
            self._newest[script_id] = None if newest is None else newest.commit_id
        return self._newest[script_id]

    def note(self, version: Version, files: FileSet) -> None:
        self._known.setdefault(version.script_id, {})[version.number] = files
        self._newest[version.script_id] = version.commit_id


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
        ready = [snapshot for run, snapshot in waiting.items() if _is_ready(snapshot, runs[run])]
        lineages = _Lineages(session, ready, runs)
        added: list[Version] = []
        for snapshot in sorted(ready, key=lambda one: _place_in_time(runs[one["run"]])):
            run = runs[snapshot["run"]]
            files = msgspec.convert(snapshot["files"], list[File])
            number = lineages.joined(run["script_id"], _as_set(files))
            if number is None:
                at = run["started_at"] or run["received_at"]
                added.append(self._add(session, endpoint, lineages, run["script_id"], files, at=at))
                number = added[-1].number
            run["version"], run["digest"], snapshot["settled_at"] = number, snapshot["digest"], self._clock.now()
        self._link_same_content(session, added)
        self._link_forks(session, added)
        return {one["run"] for one in ready}, [{"script_id": one.script_id, "number": one.number} for one in added]

    def _add(
        self,
        session: Session,
        endpoint: Principal,
        lineages: _Lineages,
        script_id: str,
        files: Sequence[File],
        *,
        at: datetime,
    ) -> Version:
        script = lineages.script(script_id)
        digest = next(Digest.parse(file.digest) for file in files if file.role is FileRole.SCRIPT)
        leaf = self._audit.append(
            session,
            Event.VERSION_STORED,
            by=endpoint,
            subject=f"script:{script_id}",
            details={"version": script.versions + 1, "digest": str(digest), "files": len(files)},
        )
        version = add_version(
            session,
            script_id=script_id,
            number=script.versions + 1,
            digest=digest,
            files=_with_blobs(session, files),
            parent=lineages.parent(script_id),
            at=min(at, self._clock.now()).replace(microsecond=0),
            leaf_id=leaf,
        )
        script.versions = version.number
        lineages.note(version, _as_set(files))
        hold_all(session, {Digest.parse(file.digest) for file in files}, script_id)
        return version

    def _link_same_content(self, session: Session, added: Sequence[Version]) -> None:
        """One statement for the whole batch, in the order of its keys: two batches never wait for each other."""
        now = self._clock.now()
        rows: list[Row] = []
        for version in added:
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


def _as_set(files: Sequence[File]) -> FileSet:
    return frozenset((file.path, file.digest) for file in files)


def _with_blobs(session: Session, files: Sequence[File]) -> list[VersionFile]:
    digests = [Digest.parse(file.digest) for file in files]
    contents = known_contents(session, digests)
    return [
        VersionFile(file.path, digest, contents[digest].git_blob, contents[digest].size, file.role)
        for file, digest in zip(files, digests, strict=True)
    ]
