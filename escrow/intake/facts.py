"""What accepted records say, written down: runs, scripts, sightings, losses, and work for others."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, TypeVar

import msgspec
from sqlalchemy import case, literal_column
from sqlmodel import Session, SQLModel, select

from escrow.audit.log import AuditLog
from escrow.core.clock import Clock
from escrow.core.ids import new_id
from escrow.core.principals import Principal
from escrow.core.vault_key import VaultKey
from escrow.db.bulk import Row, among, columns, count_up, insert_new, others, rows_of, upsert
from escrow.identity.enrolment import Enrolment
from escrow.intake.lineage import ScriptIdentity, identify
from escrow.intake.moves import Moves
from escrow.intake.records import (
    FileState,
    Heartbeat,
    Loss,
    Process,
    Record,
    RunActivity,
    RunEnd,
    RunStart,
    Snapshot,
)
from escrow.intake.redirects import follow
from escrow.intake.settling import Settling
from escrow.intake.tables import (
    FileStateRow,
    LossRow,
    RunActivityRow,
    RunRow,
    RunSnapshotRow,
    ScriptRow,
    SightingRow,
)
from escrow.queue.interface import Queue

T = TypeVar("T")

_GROUPS = ("libraries", "network_out", "network_in", "llm", "databases", "files", "programs", "logs", "truncated")
_RUNS_A_JOB = 200
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
        self._queue = queue
        self._subscribers = subscribers
        self._enrolment = Enrolment(key, clock)
        self._settling = Settling(clock, audit)
        self._moves = Moves(key, audit)

    def add(self, session: Session, endpoint: Principal, records: Sequence[Record]) -> None:
        """Every run named, as these records make it; then what follows from that."""
        # 1. The runs as they stand, with starts and ends filled in.
        now, told = self._clock.now(), _by_kind(records)
        known = rows_of(session, RunRow, endpoint.key, _runs_named(told))
        runs = self._named(endpoint.key, told, known)
        fresh = [start for start in _of(told, RunStart) if _begin(runs[start.run], start, now)]
        for end in _of(told, RunEnd):
            _finish(runs[end.run], end)
        # 2. Their scripts, and where they were seen.
        self._scripts(session, endpoint, fresh, runs)
        self._sightings(session, endpoint.key, [runs[start.run] for start in fresh])
        # 3. Every waiting snapshot whose run is known joins a version.
        waiting = rows_of(session, RunSnapshotRow, endpoint.key, known) | self._snapshots(endpoint.key, told)
        settled, added = self._settling.settle(session, endpoint, runs, waiting)
        # 4. All of it, written down; what belongs to a run nobody told of before cannot be there yet.
        _keep(session, RunRow, list(runs.values()), known)
        _keep(session, RunSnapshotRow, list(waiting.values()), known)
        _keep(session, RunActivityRow, self._activities(endpoint.key, told), known)
        self._others(session, endpoint.key, told)
        # 5. Work for others.
        versions = {f"{version['script_id']}:{version['number']}": version for version in added}
        self._tell(session, self._subscribers.on_version, versions)
        seen = {record.run for kind in (RunActivity, RunEnd) for record in told.get(kind, ())}
        # A run without a version has nothing to be looked at yet; once it joins one, it is told of then.
        joined = sorted(run for run in seen | settled if runs[run]["version"] is not None)
        self._tell(session, self._subscribers.on_run, dict(_run_jobs(endpoint.key, joined)))

    # --- runs --------------------------------------------------------------------------------------

    def _named(self, endpoint_id: str, told: "_Told", known: Mapping[str, Row]) -> dict[str, Row]:
        """The row of every run named, new ones too: start, activity, end and snapshot may come in any order."""
        blank: Row = dict.fromkeys(columns(RunRow)) | {"endpoint_id": endpoint_id, "received_at": self._clock.now()}
        return {run: dict(known[run]) if run in known else blank | {"run": run} for run in _runs_named(told)}

    def _activities(self, endpoint_id: str, told: "_Told") -> list[Row]:
        """Each part; a part told twice is the same part."""
        rows: list[Row] = []
        for record in _of(told, RunActivity):
            activity = {group: getattr(record, group) for group in _GROUPS} | {"trust": record.trust}
            rows.append({"endpoint_id": endpoint_id, "run": record.run, "part": record.part, "activity": activity})
        return rows

    def _snapshots(self, endpoint_id: str, told: "_Told") -> dict[str, Row]:
        now = self._clock.now()
        return {
            snapshot.run: {
                "endpoint_id": endpoint_id,
                "run": snapshot.run,
                "digest": snapshot.digest,
                "files": msgspec.to_builtins(snapshot.files),
                "received_at": now,
                "settled_at": None,
            }
            for snapshot in _of(told, Snapshot)
        }

    # --- scripts -------------------------------------------------------------------------------------

    def _scripts(
        self, session: Session, endpoint: Principal, starts: Sequence[RunStart], runs: Mapping[str, Row]
    ) -> None:
        """Count each start for its script, and tell of scripts that are new; the vault's own runs have none."""
        identities: dict[tuple[str, ...], ScriptIdentity] = {}
        named = [
            (identify(self._key, endpoint.key, start, identities), start) for start in starts if start.origin != "self"
        ]
        # 1. A place's own script, or the one its runs are of since a move, a copy, a merge or a split.
        places = sorted({identity.id for identity, _ in named})
        origins = _origins(session, places)
        elsewhere = follow(session, places)
        fresh = {one.id: (one, start) for one, start in named if one.id not in origins and one.id not in elsewhere}
        elsewhere |= self._moves.settle(session, endpoint, fresh, self._clock.now()) if fresh else {}
        origins |= _origins(session, sorted(set(elsewhere.values()) - set(origins))) if elsewhere else {}
        # 2. One row for each script, however often it started.
        seen: dict[str, Row] = {}
        now = self._clock.now()
        for identity, start in named:
            script = elsewhere.get(identity.id, identity.id)
            runs[start.run]["script_id"] = script
            _count_start(seen, endpoint.key, script, identity, start, min(start.time, now))
        count_up(session, ScriptRow, seen.values(), counter="runs", also={"origin": _origin_of_both})
        # 3. New ones, and files of a package that were since modified, which makes them somebody's own.
        owned = [one for one, row in sorted(seen.items()) if row["origin"] == "own" and origins.get(one) != "own"]
        self._tell(session, self._subscribers.on_script, {one: {"script_id": one} for one in owned})

    def _sightings(self, session: Session, endpoint_id: str, runs: Sequence[Row]) -> None:
        counted: dict[tuple[str, str, str], list[datetime]] = {}
        now = self._clock.now()
        for run in runs:
            if run["digest"] is not None:
                place = (run["digest"], run["account"] or "", run["path"] or "")
                counted.setdefault(place, []).append(min(run["started_at"], now))
        rows: list[Row] = [
            {
                "digest": digest,
                "endpoint_id": endpoint_id,
                "account": account,
                "path": path,
                "count": len(times),
                "first_seen_at": min(times),
                "last_seen_at": max(times),
            }
            for (digest, account, path), times in counted.items()
        ]
        count_up(session, SightingRow, rows)

    # --- the rest ----------------------------------------------------------------------------------------

    def _others(self, session: Session, endpoint_id: str, told: "_Told") -> None:
        self._losses(session, endpoint_id, _of(told, Loss))
        states = [_file_state(endpoint_id, record) for record in _of(told, FileState)]
        upsert(session, FileStateRow, states, replace=others(FileStateRow))
        for beat in _of(told, Heartbeat):
            self._enrolment.record_heartbeat(
                session,
                endpoint_id,
                collector=beat.collector,
                sensors=_dict(beat.sensors),
                interpreters=None if beat.interpreters is None else [dict(one) for one in beat.interpreters],
                spool_bytes=beat.spool_bytes,
            )

    def _losses(self, session: Session, endpoint_id: str, told: Sequence[Loss]) -> None:
        counted: dict[tuple[str, str, str], Row] = {}
        for loss in told:
            seen, place = min(loss.time, self._clock.now()), (loss.reason, loss.path or "", loss.digest or "")
            row = counted.setdefault(place, _new_loss(endpoint_id, place, seen))
            row["count"] += loss.count
            row["first_seen_at"] = min(row["first_seen_at"], seen)
            row["last_seen_at"] = max(row["last_seen_at"], seen)
        count_up(session, LossRow, list(counted.values()), key=["endpoint_id", "reason", "path", "digest"])

    def _tell(self, session: Session, kinds: Sequence[str], payloads: Mapping[str, Mapping[str, Any]]) -> None:
        for kind in kinds:
            self._queue.enqueue_all(session, kind, payloads)


_Told = Mapping[type[Any], Sequence[Any]]
"""Records by their kind."""


def _by_kind(records: Sequence[Record]) -> _Told:
    told: dict[type[Any], list[Any]] = {}
    for record in records:
        told.setdefault(type(record), []).append(record)
    return told


def _runs_named(told: _Told) -> set[str]:
    return {record.run for kind in (RunStart, RunActivity, RunEnd, Snapshot) for record in told.get(kind, ())}


def _run_jobs(endpoint_id: str, runs: Sequence[str]) -> Iterator[tuple[str, dict[str, Any]]]:
    """One job for many runs: a row for each would cost more than the runs themselves."""
    for start in range(0, len(runs), _RUNS_A_JOB):
        part = list(runs[start : start + _RUNS_A_JOB])
        yield f"{endpoint_id}:{part[0]}:{new_id()}", {"endpoint_id": endpoint_id, "runs": part}


def _new_loss(endpoint_id: str, place: tuple[str, str, str], seen: datetime) -> Row:
    reason, path, digest = place
    named = {"id": new_id(), "endpoint_id": endpoint_id, "reason": reason, "path": path, "digest": digest}
    return named | {"count": 0, "first_seen_at": seen, "last_seen_at": seen}


def _of(told: _Told, kind: type[T]) -> Sequence[T]:
    return told.get(kind, ())


def _begin(run: Row, start: RunStart, now: datetime) -> bool:
    """Fill in a run's start; False when it was told before."""
    if run["started_at"] is not None:
        return False
    ahead = start.time - now
    run |= {
        "account": start.account.text,
        "uid": start.account.uid,
        "path": start.script.path,
        "kind": start.script.kind,
        "content": start.script.content,
        "digest": start.script.digest,
        "origin": start.origin,
        "started_at": start.time,
        "utc_offset": start.utc_offset,
        "time_zone": start.time_zone,
        "argv": list(start.process.argv),
        "interpreter": msgspec.to_builtins(start.interpreter),
        "process": _process(start.process),
        "trigger": start.trigger,
        "sensor": start.sensor,
        "trust": {**(run["trust"] or {}), **(start.trust or {})} or None,
        # A record may come days late from a spool, but never before it was written.
        "clock_skew_seconds": -ahead.total_seconds() if ahead > _SKEW_WORTH_A_NOTE else None,
    }
    return True


def _finish(run: Row, end: RunEnd) -> None:
    if _is_known_better(run, end):
        return
    parts = [part for part in (end.cpu_user_seconds, end.cpu_system_seconds) if part is not None]
    run |= {
        "ended_at": end.time,
        "exit_code": end.exit_code,
        "signal": end.signal,
        "cpu_seconds": sum(parts) if parts else None,
        "wall_seconds": end.wall_seconds,
        "peak_rss_bytes": end.peak_rss_bytes,
        "read_bytes": end.read_bytes,
        "write_bytes": end.write_bytes,
        "trust": {**(run["trust"] or {}), **({"end": end.trust.get("all", "agent")} if end.trust else {})} or None,
    }


def _is_known_better(run: Row, end: RunEnd) -> bool:
    """The kernel's word on how a run ended outlasts what the run said of itself, whichever came first."""
    known = (run["trust"] or {}).get("end")
    return run["ended_at"] is not None and known == "kernel" and (end.trust or {}).get("all") != "kernel"


def _keep(session: Session, table: type[SQLModel], rows: Sequence[Row], known: Mapping[str, Row]) -> None:
    """Write rows of runs: those of runs nobody told of before are new for certain."""
    insert_new(session, table, [row for row in rows if row["run"] not in known])
    upsert(session, table, [row for row in rows if row["run"] in known], replace=others(table))


def _origins(session: Session, ids: Sequence[str]) -> dict[str, str]:
    """How each of these scripts is known so far."""
    return dict(session.exec(select(ScriptRow.id, ScriptRow.origin).where(among(session, ScriptRow.id, ids))).all())


def _origin_of_both(known: Any, given: Any) -> Any:
    return case((given == literal_column("'own'"), given), else_=known)


def _count_start(
    seen: dict[str, Row], endpoint_id: str, script: str, identity: ScriptIdentity, start: RunStart, at: datetime
) -> None:
    """One start more of a script, whose row is made with the first."""
    row = seen.get(script)
    if row is None:
        row = seen[script] = {
            "id": script,
            "endpoint_id": endpoint_id,
            "account": identity.account,
            "path": identity.path,
            "name": identity.name,
            "language": start.interpreter.language,
            "kind": start.script.kind,
            "origin": start.origin,
            "versions": 0,
            "runs": 0,
            "first_seen_at": at,
            "last_seen_at": at,
        }
    row["runs"] += 1
    row["first_seen_at"], row["last_seen_at"] = min(row["first_seen_at"], at), max(row["last_seen_at"], at)
    if start.origin == "own":
        row["origin"] = "own"


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


def _process(process: Process) -> dict[str, Any]:
    """Where it stood in the process tree; its arguments have a column of their own."""
    return {
        "pid": process.pid,
        "ppid": process.ppid,
        "parent": process.parent,
        "ancestors": process.ancestors,
        "cwd": process.cwd,
    }


def _dict(value: Mapping[str, Any] | None) -> dict[str, Any] | None:
    return None if value is None else dict(value)
