"""What accepted records say, written down: runs, scripts, versions, sightings, losses, and work for others."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, TypeVar

import msgspec
from sqlalchemy import Table, tuple_
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, SQLModel, select

from escrow.archive.queries import hold, known_contents
from escrow.audit.log import AuditLog
from escrow.core.clock import Clock
from escrow.core.digests import Digest
from escrow.core.events import Event
from escrow.core.ids import new_id
from escrow.core.principals import Principal
from escrow.core.vault_key import VaultKey
from escrow.history.queries import files_by_version, list_versions
from escrow.history.tables import VersionRow
from escrow.history.versions import VersionFile, add_version
from escrow.identity.enrolment import Enrolment
from escrow.intake.lineage import identify, joined_version
from escrow.intake.records import (
    File,
    FileState,
    Heartbeat,
    Loss,
    Record,
    RunActivity,
    RunEnd,
    RunStart,
    Snapshot,
)
from escrow.intake.tables import (
    FileStateRow,
    LossRow,
    RunActivityRow,
    RunRow,
    RunSnapshotRow,
    ScriptLinkRow,
    ScriptRow,
    SightingRow,
)
from escrow.queue.interface import Queue

T = TypeVar("T")
R = TypeVar("R", RunRow, RunSnapshotRow)

_GROUPS = ("libraries", "network_out", "network_in", "llm", "databases", "files", "programs", "logs", "truncated")
_MOST_LINKS = 50
_SKEW_WORTH_A_NOTE = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Subscribers:
    """The job kinds to enqueue; wiring names them, so the vault never knows its readers."""

    on_version: Sequence[str] = ()
    on_script: Sequence[str] = ()
    on_run: Sequence[str] = ()


class Facts:
    """Writes records down in the caller's transaction, whatever order they come in."""

    def __init__(self, *, key: VaultKey, clock: Clock, audit: AuditLog, queue: Queue, subscribers: Subscribers) -> None:
        self._key = key
        self._clock = clock
        self._audit = audit
        self._queue = queue
        self._subscribers = subscribers
        self._enrolment = Enrolment(key, clock)

    def add(self, session: Session, endpoint: Principal, records: Sequence[Record]) -> None:
        """Runs first, then what they did, their scripts, the versions of settled snapshots, and the rest."""
        runs = self._runs(session, endpoint.key, records)
        changed = self._activities(session, endpoint.key, records)
        fresh = [self._start(session, endpoint.key, record, runs[record.run]) for record in _of(records, RunStart)]
        changed |= {self._end(record, runs[record.run]) for record in _of(records, RunEnd)}
        session.flush()
        self._sightings(session, endpoint.key, [run for run in fresh if run is not None])
        for record in _of(records, Snapshot):
            self._snapshot(session, endpoint.key, record)
        self._settle(session, endpoint, sorted({*runs}))
        self._others(session, endpoint.key, records)
        self._tell_of_runs(session, endpoint.key, sorted(changed))

    # --- runs --------------------------------------------------------------------------------------

    def _runs(self, session: Session, endpoint_id: str, records: Sequence[Record]) -> dict[str, RunRow]:
        """The rows of every run named, new ones added: start, activity, end and snapshot may come in any order."""
        named = sorted(
            {record.run for record in records if isinstance(record, RunStart | RunActivity | RunEnd | Snapshot)}
        )
        found = {row.run: row for row in _rows_of(session, RunRow, endpoint_id, named)}
        now = self._clock.now()
        for run in named:
            if run not in found:
                found[run] = RunRow(endpoint_id=endpoint_id, run=run, received_at=now)
                session.add(found[run])
        session.flush()
        return found

    def _start(self, session: Session, endpoint_id: str, start: RunStart, run: RunRow) -> RunRow | None:
        """Fill in a run's start; the run when it was not known before, None for one told twice."""
        if run.started_at is not None:
            return None
        skew = (self._clock.now() - start.time).total_seconds()
        run.account, run.uid = start.account.text, start.account.uid
        run.path, run.kind, run.content = start.script.path, start.script.kind, start.script.content
        run.digest, run.origin, run.started_at = start.script.digest, start.origin, start.time
        run.utc_offset, run.time_zone = start.utc_offset, start.time_zone
        run.argv, run.interpreter = list(start.process.argv), _plain(start.interpreter)
        run.process = {k: v for k, v in _plain(start.process).items() if k != "argv"}
        run.trigger, run.sensor = _dict(start.trigger), _dict(start.sensor)
        run.trust = {**(run.trust or {}), **(start.trust or {})} or None
        run.clock_skew_seconds = skew if abs(skew) > _SKEW_WORTH_A_NOTE.total_seconds() and skew < 0 else None
        if start.origin != "self":
            run.script_id = self._script(session, endpoint_id, start).id
        return run

    def _end(self, end: RunEnd, run: RunRow) -> str:
        parts = [part for part in (end.cpu_user_seconds, end.cpu_system_seconds) if part is not None]
        run.ended_at, run.exit_code, run.signal = end.time, end.exit_code, end.signal
        run.cpu_seconds, run.wall_seconds = (sum(parts) if parts else None), end.wall_seconds
        run.peak_rss_bytes, run.read_bytes, run.write_bytes = end.peak_rss_bytes, end.read_bytes, end.write_bytes
        run.trust = {**(run.trust or {}), **({"end": end.trust.get("all", "agent")} if end.trust else {})} or None
        return end.run

    def _activities(self, session: Session, endpoint_id: str, records: Sequence[Record]) -> set[str]:
        """Keep each part; a part told twice is the same part."""
        rows = []
        for record in _of(records, RunActivity):
            activity = {group: _json(getattr(record, group)) for group in _GROUPS}
            activity["trust"] = _dict(record.trust)
            rows.append({"endpoint_id": endpoint_id, "run": record.run, "part": record.part, "activity": activity})
        _upsert(session, RunActivityRow, rows, replace=["activity"])
        return {str(row["run"]) for row in rows}

    # --- scripts -------------------------------------------------------------------------------------

    def _script(self, session: Session, endpoint_id: str, start: RunStart) -> ScriptRow:
        identity = identify(self._key, endpoint_id, start)
        seen = min(start.time, self._clock.now())
        script = session.get(ScriptRow, identity.id)
        if script is None:
            script = ScriptRow(
                id=identity.id,
                endpoint_id=endpoint_id,
                account=identity.account,
                path=identity.path,
                name=identity.name,
                language=start.interpreter.language,
                kind=start.script.kind,
                origin=start.origin,
                first_seen_at=seen,
                last_seen_at=seen,
            )
            session.add(script)
            session.flush()
            if start.origin == "own":
                self._enqueue(session, self._subscribers.on_script, {"script_id": script.id}, script.id)
        script.runs += 1
        script.first_seen_at, script.last_seen_at = min(script.first_seen_at, seen), max(script.last_seen_at, seen)
        if script.origin != "own" and start.origin == "own":
            script.origin = "own"  # a file of a package that was since modified is somebody's own
            self._enqueue(session, self._subscribers.on_script, {"script_id": script.id}, script.id)
        return script

    def _sightings(self, session: Session, endpoint_id: str, runs: Sequence[RunRow]) -> None:
        counted: dict[tuple[str, str, str], list[datetime]] = {}
        for run in runs:
            if run.digest is not None and run.started_at is not None:
                seen = min(run.started_at, self._clock.now())
                counted.setdefault((run.digest, run.account or "", run.path or ""), []).append(seen)
        for (digest, account, path), times in sorted(counted.items()):
            row = session.get(SightingRow, (digest, endpoint_id, account, path))
            if row is None:
                row = SightingRow(
                    digest=digest,
                    endpoint_id=endpoint_id,
                    account=account,
                    path=path,
                    count=0,
                    first_seen_at=min(times),
                    last_seen_at=max(times),
                )
                session.add(row)
            row.count += len(times)
            row.first_seen_at, row.last_seen_at = min(row.first_seen_at, *times), max(row.last_seen_at, *times)
        session.flush()

    # --- snapshots -------------------------------------------------------------------------------------

    def _snapshot(self, session: Session, endpoint_id: str, snapshot: Snapshot) -> None:
        row = {
            "endpoint_id": endpoint_id,
            "run": snapshot.run,
            "digest": snapshot.digest,
            "files": [_plain(file) for file in snapshot.files],
            "received_at": self._clock.now(),
            "settled_at": None,
        }
        _upsert(session, RunSnapshotRow, [row], replace=["digest", "files", "settled_at"])

    def _settle(self, session: Session, endpoint: Principal, runs: Sequence[str]) -> None:
        """Join every waiting snapshot whose run is known to a version of its script."""
        waiting = [row for row in _rows_of(session, RunSnapshotRow, endpoint.key, runs) if row.settled_at is None]
        for snapshot in waiting:
            run = session.get_one(RunRow, (endpoint.key, snapshot.run))
            if run.script_id is not None:
                run.version = self._version(session, endpoint, run, snapshot)
                run.digest = snapshot.digest
                snapshot.settled_at = self._clock.now()
        session.flush()

    def _version(self, session: Session, endpoint: Principal, run: RunRow, snapshot: RunSnapshotRow) -> int:
        script = session.get_one(ScriptRow, run.script_id)
        versions = list_versions(session, script.id)
        held = files_by_version(session, script.id, [version.number for version in versions])
        known = {number: frozenset((f.path, str(f.digest)) for f in files) for number, files in held.items()}
        files = [msgspec.convert(file, File) for file in snapshot.files]
        joined = joined_version(frozenset((file.path, file.digest) for file in files), known)
        if joined is not None:
            return joined
        parent = versions[-1].commit_id if versions else None
        return self._new_version(session, endpoint, script, run, files=files, parent=parent)

    def _new_version(
        self,
        session: Session,
        endpoint: Principal,
        script: ScriptRow,
        run: RunRow,
        *,
        files: Sequence[File],
        parent: str | None,
    ) -> int:
        number = script.versions + 1
        digest = next(Digest.parse(file.digest) for file in files if file.role == "script")
        leaf = self._audit.append(
            session,
            Event.VERSION_STORED,
            by=endpoint,
            subject=f"script:{script.id}",
            details={"version": number, "digest": str(digest), "files": len(files)},
        )
        add_version(
            session,
            script_id=script.id,
            number=number,
            digest=digest,
            files=self._with_blobs(session, files),
            parent=parent,
            at=min(run.started_at or run.received_at, self._clock.now()).replace(microsecond=0),
            leaf_id=leaf,
        )
        script.versions = number
        for name in {file.digest for file in files}:
            hold(session, Digest.parse(name), script.id)
        self._link_same_content(session, script.id, str(digest))
        job = {"script_id": script.id, "number": number}
        self._enqueue(session, self._subscribers.on_version, job, f"{script.id}:{number}")
        return number

    def _with_blobs(self, session: Session, files: Sequence[File]) -> list[VersionFile]:
        digests = [Digest.parse(file.digest) for file in files]
        contents = known_contents(session, digests)
        return [
            VersionFile(file.path, digest, contents[digest].git_blob, contents[digest].size, file.role)
            for file, digest in zip(files, digests, strict=True)
        ]

    def _link_same_content(self, session: Session, script_id: str, digest: str) -> None:
        others = session.exec(
            select(VersionRow.script_id)
            .where(VersionRow.digest == digest, VersionRow.script_id != script_id)
            .distinct()
            .limit(_MOST_LINKS)
        ).all()
        now = self._clock.now()
        why = f"both have a version that is {digest}"
        rows = [
            {"script_id": one, "other_id": other, "kind": "same_content", "figure": 1.0, "why": why, "since": now}
            for found in others
            for one, other in ((script_id, found), (found, script_id))
        ]
        _upsert(session, ScriptLinkRow, rows, replace=[])

    # --- the rest ----------------------------------------------------------------------------------------

    def _others(self, session: Session, endpoint_id: str, records: Sequence[Record]) -> None:
        for loss in _of(records, Loss):
            self._loss(session, endpoint_id, loss)
        states = [_file_state(endpoint_id, record) for record in _of(records, FileState)]
        _upsert(session, FileStateRow, states, replace=["is_present", "size", "rows", "written_by_run"])
        for beat in _of(records, Heartbeat):
            self._enrolment.record_heartbeat(
                session,
                endpoint_id,
                collector=beat.collector,
                sensors=_dict(beat.sensors),
                interpreters=None if beat.interpreters is None else [dict(one) for one in beat.interpreters],
                spool_bytes=beat.spool_bytes,
            )

    def _loss(self, session: Session, endpoint_id: str, loss: Loss) -> None:
        same = select(LossRow).where(
            LossRow.endpoint_id == endpoint_id,
            LossRow.reason == loss.reason,
            LossRow.path == (loss.path or ""),
            LossRow.digest == (loss.digest or ""),
        )
        row = session.exec(same).first()
        seen = min(loss.time, self._clock.now())
        if row is None:
            row = LossRow(
                id=new_id(),
                endpoint_id=endpoint_id,
                reason=loss.reason,
                path=loss.path or "",
                digest=loss.digest or "",
                count=0,
                first_seen_at=seen,
                last_seen_at=seen,
            )
            session.add(row)
        row.count += loss.count
        row.first_seen_at, row.last_seen_at = min(row.first_seen_at, seen), max(row.last_seen_at, seen)
        session.flush()

    def _tell_of_runs(self, session: Session, endpoint_id: str, runs: Sequence[str]) -> None:
        for run in runs:
            job = {"endpoint_id": endpoint_id, "run": run}
            self._enqueue(session, self._subscribers.on_run, job, f"{endpoint_id}:{run}")

    def _enqueue(self, session: Session, kinds: Sequence[str], payload: Mapping[str, Any], key: str) -> None:
        for kind in kinds:
            self._queue.enqueue(session, kind, payload, key=key)


def _of(records: Sequence[Record], kind: type[T]) -> list[T]:
    return [record for record in records if isinstance(record, kind)]


def _rows_of(session: Session, table: type[R], endpoint_id: str, runs: Sequence[str]) -> list[R]:
    found: list[R] = []
    for start in range(0, len(runs), 500):
        pairs = [(endpoint_id, run) for run in runs[start : start + 500]]
        found += session.exec(select(table).where(tuple_(table.endpoint_id, table.run).in_(pairs))).all()
    return found


def _upsert(
    session: Session, table: type[SQLModel], rows: Sequence[Mapping[str, Any]], *, replace: Sequence[str]
) -> None:
    """Insert rows in bulk; on a known key replace the named columns, or nothing when none is named."""
    core: Table = table.__table__  # type: ignore[attr-defined]
    keys = [column.name for column in core.primary_key]
    unique = {tuple(row[key] for key in keys): row for row in rows}
    if not unique:
        return
    insert = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
    statement = insert(core)
    if replace:
        fresh = {name: statement.excluded[name] for name in replace}
        statement = statement.on_conflict_do_update(index_elements=keys, set_=fresh)
    else:
        statement = statement.on_conflict_do_nothing(index_elements=keys)
    session.connection().execute(statement, [dict(unique[key]) for key in sorted(unique, key=str)])


def _file_state(endpoint_id: str, state: FileState) -> dict[str, Any]:
    return {
        "endpoint_id": endpoint_id,
        "path": state.path,
        "observed_at": state.time,
        "is_present": state.exists,
        "size": state.size,
        "rows": state.rows,
        "written_by_run": state.written_by_run,
    }


def _plain(struct: Any) -> dict[str, Any]:
    return {name: _json(getattr(struct, name)) for name in struct.__struct_fields__}


def _json(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _json(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_json(inner) for inner in value]
    return value


def _dict(value: Mapping[str, Any] | None) -> dict[str, Any] | None:
    return None if value is None else dict(value)
