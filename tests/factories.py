"""Makers of the values and rows tests begin with."""

import json
import uuid
from datetime import UTC, datetime
from typing import Any

from sqlmodel import Session

from escrow.archive.contents import ContentArchive
from escrow.archive.memory import MemoryStore
from escrow.audit.log import AuditLog
from escrow.core.clock import Clock, rfc3339
from escrow.core.digests import Digest
from escrow.core.principals import Principal, PrincipalKind, Role
from escrow.core.vault_key import VaultKey
from escrow.db.session import Database
from escrow.identity.tables import EndpointRow
from escrow.intake.facts import Subscribers
from escrow.intake.service import Batch, Intake, Limits, Receipt
from escrow.queue.embedded import EmbeddedQueue

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def case(value: object) -> str:
    """A parameter's name in a test's id; a set's order differs between processes, so it is sorted."""
    return "{" + ", ".join(sorted(map(repr, value))) + "}" if isinstance(value, set | frozenset) else str(value)


def an_endpoint(session: Session, key: str = "e" * 32, name: str = "fin-ws-07") -> Principal:
    session.add(EndpointRow(id=key, host_id=f"host-{key[:4]}", name=name, os="Debian 12", enrolled_at=NOON))
    session.flush()
    return Principal(PrincipalKind.ENDPOINT, key, frozenset({Role.ENDPOINT}))


def a_start(run: str, body: bytes | None = None, **over: Any) -> dict[str, Any]:
    record: dict[str, Any] = {
        "v": 1,
        "type": "run.start",
        "seq": 1,
        "run": run,
        "time": rfc3339(NOON),
        "utc_offset": "-03:00",
        "time_zone": "America/Sao_Paulo",
        "account": {"uid": 1000, "name": "ana"},
        "process": {"pid": 10, "ppid": 1, "cwd": "/srv/jobs", "argv": ["python3", "etl.py"]},
        "interpreter": {"language": "python", "path": "/usr/bin/python3", "version": "3.11.2"},
        "script": {"kind": "file", "path": "/srv/jobs/etl.py", "content": "captured"},
        "origin": "own",
    }
    if body is not None:
        record["script"] |= {"digest": str(Digest.of(body)), "size": len(body)}
    return record | over


def a_snapshot(run: str, files: dict[str, bytes], script: str = "etl.py") -> dict[str, Any]:
    return {
        "v": 1,
        "type": "snapshot",
        "seq": 2,
        "run": run,
        "digest": str(Digest.of(files[script])),
        "files": [
            {
                "path": path,
                "digest": str(Digest.of(body)),
                "size": len(body),
                "role": "script" if path == script else "manifest" if path.endswith(".txt") else "module",
            }
            for path, body in files.items()
        ],
    }


def an_end(run: str, **over: Any) -> dict[str, Any]:
    return {
        "v": 1,
        "type": "run.end",
        "seq": 3,
        "run": run,
        "time": rfc3339(NOON),
        "exit_code": 0,
        "signal": None,
        "cpu_user_seconds": 0.5,
        "cpu_system_seconds": 0.1,
        "wall_seconds": 1.5,
        "peak_rss_bytes": 31_900_000,
        "trust": {"all": "kernel"},
    } | over


def a_batch(*records: dict[str, Any] | bytes, batch_id: str | None = None) -> Batch:
    lines = [record if isinstance(record, bytes) else json.dumps(record).encode() for record in records]
    return Batch(batch_id or str(uuid.uuid4()), b"\n".join(lines) + b"\n")


class Deposits:
    """An intake over one database, and an endpoint that deposits into it."""

    def __init__(self, database: Database, key: VaultKey, clock: Clock, **limits: int) -> None:
        self.database, self.clock = database, clock
        self.archive = ContentArchive(MemoryStore(), key)
        self.queue = EmbeddedQueue(database, clock)
        self.intake = Intake(
            key=key,
            clock=clock,
            audit=AuditLog(key, clock),
            queue=self.queue,
            subscribers=Subscribers(("scan.version",), ("lifecycle.settle",), ("scan.observe",)),
            limits=Limits(**limits),
        )
        with database.transaction() as session:
            self.endpoint = an_endpoint(session)

    def send(
        self, *records: dict[str, Any] | bytes, batch_id: str | None = None, by: Principal | None = None
    ) -> Receipt:
        return self.send_batch(a_batch(*records, batch_id=batch_id), by=by)

    def send_batch(self, batch: Batch, by: Principal | None = None) -> Receipt:
        with self.database.transaction() as session:
            return self.intake.receive(session, by or self.endpoint, batch)

    def upload(self, *bodies: bytes, by: Principal | None = None) -> None:
        for body in bodies:
            digest = Digest.of(body)
            with self.database.reading() as session:
                known = self.intake.expects(session, by or self.endpoint, digest, size=len(body))
            stored = known or self.archive.deposit(body, digest)
            with self.database.transaction() as session:
                self.intake.keep(session, by or self.endpoint, stored)

    def run(self, files: dict[str, bytes], script: str = "etl.py", run: str | None = None, **start: Any) -> str:
        """A whole run of a script: asked for, uploaded, settled."""
        run = run or str(uuid.uuid4())
        snapshot = a_snapshot(run, files, script)
        begin = a_start(run, files[script], **start)
        begin["script"]["path"] = start.get("script", {}).get("path", f"/srv/jobs/{script}")
        self.send(begin, snapshot, an_end(run))
        self.upload(*files.values())
        self.send(snapshot)
        return run
