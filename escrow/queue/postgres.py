"""The queue of several machines: procrastinate's tables and functions on the vault's own PostgreSQL.

Jobs are enqueued by the caller's transaction on the caller's connection, so a rolled-back deposit leaves no job. A
claim is a procrastinate worker of its own whose heartbeat is set to the end of the lease: whatever is still being done
after that is taken back. (Killed workers leave jobs in `doing`, and procrastinate returns none by itself.)
"""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from importlib.resources import files
from typing import Any

from sqlalchemy import Connection, text
from sqlmodel import Session

from escrow.core.canonical import Json
from escrow.core.clock import Clock
from escrow.db.session import Database
from escrow.queue.interface import Job

_FAULT = "__fault__"
_SCHEMA_LOCK = 0x5C41A8

_ENQUEUE = text(
    """insert into procrastinate_jobs (queue_name, task_name, priority, lock, queueing_lock, args, scheduled_at)
       values (:kind, :kind, 0, null, :lock, cast(:args as jsonb), :due_at)
       on conflict (queueing_lock) where status = 'todo' do nothing"""
)
_ENQUEUE_ALL = text(
    """insert into procrastinate_jobs (queue_name, task_name, priority, lock, queueing_lock, args, scheduled_at)
       select :kind, :kind, 0, null, one.lock, cast(one.args as jsonb), null
       from unnest(cast(:locks as text[]), cast(:args as text[])) as one(lock, args)
       on conflict (queueing_lock) where status = 'todo' do nothing"""
)
_STALLED = text(
    """select jobs.id, exists (select 1 from procrastinate_jobs as twin where twin.status = 'todo'
              and twin.queueing_lock = jobs.queueing_lock) as has_twin
       from procrastinate_jobs as jobs left join procrastinate_workers as workers on workers.id = jobs.worker_id
       where jobs.status = 'doing' and jobs.queue_name = any(:kinds)
             and (workers.id is null or workers.last_heartbeat <= :now)
       for update of jobs skip locked"""
)
_FETCH = text(
    "select id, queue_name, args, attempts from procrastinate_fetch_job_v2(cast(:kinds as varchar[]), :worker)"
)
_OURS = text(
    """select jobs.worker_id, exists (select 1 from procrastinate_jobs as twin where twin.status = 'todo'
              and twin.queueing_lock = jobs.queueing_lock) as has_twin
       from procrastinate_jobs as jobs
       where jobs.id = :id and jobs.status = 'doing' and jobs.attempts = :attempts for update of jobs"""
)
_RETRY = text("select procrastinate_retry_job_v2(:id, :at, null, null, null)")
_FINISH = text("select procrastinate_finish_job_v1(:id, cast(:status as procrastinate_job_status), :gone)")


class PostgresQueue:
    """Procrastinate's queue, through its own functions."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def prepare(self) -> None:
        """Create procrastinate's tables where there are none; several may try at once."""
        schema = files("procrastinate").joinpath("sql/schema.sql").read_text("utf-8")
        with self._database.engine.begin() as connection:
            connection.execute(text("select pg_advisory_xact_lock(:key)"), {"key": _SCHEMA_LOCK})
            if connection.execute(text("select to_regclass('procrastinate_jobs')")).scalar() is None:
                connection.exec_driver_sql(schema.replace("%", "%%"))

    def enqueue(
        self,
        session: Session,
        kind: str,
        payload: Mapping[str, Json],
        *,
        key: str | None = None,
        due_at: datetime | None = None,
    ) -> None:
        lock = None if key is None else f"{kind}:{key}"
        session.connection().execute(
            _ENQUEUE, {"kind": kind, "lock": lock, "args": json.dumps(dict(payload)), "due_at": due_at}
        )

    def enqueue_all(self, session: Session, kind: str, payloads: Mapping[str, Mapping[str, Json]]) -> None:
        if payloads:
            locks = [f"{kind}:{key}" for key in payloads]
            args = [json.dumps(dict(payload)) for payload in payloads.values()]
            session.connection().execute(_ENQUEUE_ALL, {"kind": kind, "locks": locks, "args": args})

    def claim(self, kinds: Sequence[str], *, worker: str, lease: timedelta) -> Job | None:
        with self._database.engine.begin() as connection:
            self._take_back(connection, list(kinds))
            claim = connection.execute(
                text("insert into procrastinate_workers (last_heartbeat) values (:until) returning id"),
                {"until": self._clock.now() + lease},
            ).scalar_one()
            row = connection.execute(_FETCH, {"kinds": list(kinds), "worker": claim}).one()
            if row.id is None:
                _drop_claim(connection, claim)
                return None
            payload = {name: value for name, value in row.args.items() if name != _FAULT}
            return Job(str(row.id), row.queue_name, payload, row.attempts + 1)

    def renew(self, job: Job, lease: timedelta) -> None:
        with self._database.engine.begin() as connection:
            ours = self._ours(connection, job)
            if ours is not None:
                until = {"until": self._clock.now() + lease, "worker": ours.worker_id}
                connection.execute(
                    text("update procrastinate_workers set last_heartbeat = :until where id = :worker"), until
                )

    def finish(self, job: Job) -> None:
        with self._database.engine.begin() as connection:
            ours = self._ours(connection, job)
            if ours is not None:
                connection.execute(_FINISH, {"id": int(job.id), "status": "succeeded", "gone": True})
                _drop_claim(connection, ours.worker_id)

    def fail(self, job: Job, *, fault: str, retry_in: timedelta | None) -> None:
        with self._database.engine.begin() as connection:
            ours = self._ours(connection, job)
            if ours is None:
                return
            kept = {"id": int(job.id), "fault": json.dumps({_FAULT: fault})}
            connection.execute(
                text("update procrastinate_jobs set args = args || cast(:fault as jsonb) where id = :id"), kept
            )
            if retry_in is None:
                connection.execute(_FINISH, {"id": int(job.id), "status": "failed", "gone": False})
            else:
                _put_back(connection, int(job.id), self._clock.now() + retry_in, has_twin=ours.has_twin)
            _drop_claim(connection, ours.worker_id)

    def waiting(self) -> int:
        with self._database.engine.connect() as connection:
            counted = text("select count(*) from procrastinate_jobs where status in ('todo', 'doing')")
            return int(connection.execute(counted).scalar_one())

    def _take_back(self, connection: Connection, kinds: list[str]) -> None:
        """Jobs whose claim has ended wait again: whoever held them was killed or is too slow."""
        now = self._clock.now()
        for row in connection.execute(_STALLED, {"kinds": kinds, "now": now}).all():
            _put_back(connection, row.id, now, has_twin=row.has_twin)
        connection.execute(
            text(
                "delete from procrastinate_workers where last_heartbeat <= :now and not exists "
                "(select 1 from procrastinate_jobs where worker_id = procrastinate_workers.id and status = 'doing')"
            ),
            {"now": now},
        )

    def _ours(self, connection: Connection, job: Job) -> Any:
        """The job's row while this very claim holds it; None once another took it over."""
        return connection.execute(_OURS, {"id": int(job.id), "attempts": job.attempts - 1}).one_or_none()


def _put_back(connection: Connection, job_id: int, at: datetime, *, has_twin: bool) -> None:
    """Wait again; when the same work waits already, that one stands for both."""
    if has_twin:
        connection.execute(_FINISH, {"id": job_id, "status": "failed", "gone": True})
    else:
        connection.execute(_RETRY, {"id": job_id, "at": at})


def _drop_claim(connection: Connection, claim: int | None) -> None:
    connection.execute(text("delete from procrastinate_workers where id = :id"), {"id": claim})
