"""Joining snapshots whose run and contents are known to versions of their scripts."""

from collections.abc import Mapping, Sequence
from datetime import datetime

import msgspec
from sqlmodel import Session, col, select

from escrow.archive.queries import hold, known_contents
from escrow.audit.log import AuditLog
from escrow.core.clock import Clock
from escrow.core.digests import Digest
from escrow.core.events import Event
from escrow.core.principals import Principal
from escrow.core.snapshots import FileRole
from escrow.history.queries import files_by_version, list_versions
from escrow.history.tables import VersionRow
from escrow.history.versions import VersionFile, add_version
from escrow.intake.bulk import Row, rows_of, upsert
from escrow.intake.lineage import FileSet, joined_version
from escrow.intake.records import File
from escrow.intake.tables import RunSnapshotRow, ScriptLinkRow, ScriptRow

_MOST_LINKS = 50


class _Lineage:
    """The versions of one script as they stand, read once for all snapshots of a batch."""

    def __init__(self, session: Session, script: ScriptRow) -> None:
        versions = list_versions(session, script.id)
        held = files_by_version(session, script.id, [version.number for version in versions])
        self.script = script
        self.parent = versions[-1].commit_id if versions else None
        self.known: dict[int, FileSet] = {
            number: frozenset((file.path, str(file.digest)) for file in files) for number, files in held.items()
        }


class Settling:
    """Finds the version each waiting snapshot joins, and adds the next one where there is none."""

    def __init__(self, clock: Clock, audit: AuditLog) -> None:
        self._clock = clock
        self._audit = audit

    def settle(self, session: Session, endpoint: Principal, runs: Mapping[str, Row]) -> tuple[set[str], list[Row]]:
        """Fill in version and digest of these runs; which runs that were, and the jobs' payload of new versions."""
        waiting = rows_of(session, RunSnapshotRow, endpoint.key, sorted(runs))
        ready = [snapshot for run, snapshot in sorted(waiting.items()) if _is_ready(snapshot, runs[run])]
        lineages: dict[str, _Lineage] = {}
        added: list[Row] = []
        for snapshot in ready:
            run = runs[snapshot["run"]]
            lineage = lineages.get(run["script_id"]) or _Lineage(session, session.get_one(ScriptRow, run["script_id"]))
            lineages[run["script_id"]] = lineage
            files = [msgspec.convert(file, File) for file in snapshot["files"]]
            number = joined_version(_as_set(files), lineage.known)
            if number is None:
                number = self._add(session, endpoint, lineage, files, at=run["started_at"] or run["received_at"])
                added.append({"script_id": run["script_id"], "number": number})
            run["version"], run["digest"], snapshot["settled_at"] = number, snapshot["digest"], self._clock.now()
        upsert(session, RunSnapshotRow, ready, replace=["settled_at"])
        return {snapshot["run"] for snapshot in ready}, added

    def _add(
        self, session: Session, endpoint: Principal, lineage: _Lineage, files: Sequence[File], *, at: datetime
    ) -> int:
        script, number = lineage.script, lineage.script.versions + 1
        digest = next(Digest.parse(file.digest) for file in files if file.role is FileRole.SCRIPT)
        leaf = self._audit.append(
            session,
            Event.VERSION_STORED,
            by=endpoint,
            subject=f"script:{script.id}",
            details={"version": number, "digest": str(digest), "files": len(files)},
        )
        version = add_version(
            session,
            script_id=script.id,
            number=number,
            digest=digest,
            files=_with_blobs(session, files),
            parent=lineage.parent,
            at=min(at, self._clock.now()).replace(microsecond=0),
            leaf_id=leaf,
        )
        script.versions, lineage.parent, lineage.known[number] = number, version.commit_id, _as_set(files)
        for name in sorted({file.digest for file in files}):
            hold(session, Digest.parse(name), script.id)
        self._link_same_content(session, script.id, str(digest))
        return number

    def _link_same_content(self, session: Session, script_id: str, digest: str) -> None:
        others = session.exec(
            select(VersionRow.script_id)
            .where(VersionRow.digest == digest, VersionRow.script_id != script_id)
            .distinct()
            .order_by(col(VersionRow.script_id))
            .limit(_MOST_LINKS)
        ).all()
        now = self._clock.now()
        why = f"both have a version that is {digest}"
        rows: list[Row] = [
            {"script_id": one, "other_id": other, "kind": "same_content", "figure": 1.0, "why": why, "since": now}
            for found in others
            for one, other in ((script_id, found), (found, script_id))
        ]
        upsert(session, ScriptLinkRow, rows, replace=[])


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
