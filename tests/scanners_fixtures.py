"""A small vault with scripts in it, for tests of scanning."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from escrow.archive.contents import ContentArchive
from escrow.archive.memory import MemoryStore
from escrow.archive.queries import record_content
from escrow.audit.log import AuditLog
from escrow.config import Settings
from escrow.core.digests import Digest
from escrow.core.events import Event
from escrow.core.principals import VAULT
from escrow.core.snapshots import FileRole
from escrow.core.vault_key import VaultKey
from escrow.db.session import Database
from escrow.history.queries import newest_version
from escrow.history.versions import VersionFile, add_version
from escrow.identity.tables import EndpointRow
from escrow.intake.tables import RunActivityRow, RunRow, ScriptRow
from escrow.queue.embedded import EmbeddedQueue
from scanners.engine import Engine
from scanners.engines.personal_data import PersonalDataEngine
from scanners.engines.secrets import SecretsEngine
from scanners.runner import Runner

ENDPOINT = "endpoint-1"
TUESDAY_NOON = datetime(2026, 11, 17, 12, 0, tzinfo=UTC)
TUESDAY_TWO_AT_NIGHT = datetime(2026, 11, 17, 2, 0, tzinfo=UTC)


@dataclass
class ScanVault:
    """A database, an archive in memory and a runner over them."""

    database: Database
    clock: Any
    key: VaultKey
    archive: ContentArchive
    queue: EmbeddedQueue
    runner: Runner

    def add_version(self, script_id: str, files: Mapping[str, bytes], *, language: str = "python") -> int:
        """Store a version; the first file is the script."""
        now = self.clock.now()
        with self.database.transaction() as session:
            if session.get(EndpointRow, ENDPOINT) is None:
                session.add(EndpointRow(id=ENDPOINT, host_id="h", name="host", os="linux", enrolled_at=now))
                session.flush()
            first = next(iter(files))
            if session.get(ScriptRow, script_id) is None:
                session.add(
                    ScriptRow(id=script_id, endpoint_id=ENDPOINT, account="ana", path=f"/srv/{script_id}/{first}",
                              name=first, language=language, kind="file", origin="own", first_seen_at=now,
                              last_seen_at=now)
                )  # fmt: skip
                session.flush()
            listed = []
            for path, body in files.items():
                stored = self.archive.deposit(body, Digest.of(body))
                record_content(session, stored, at=now)
                role = FileRole.SCRIPT if path == first else FileRole.MODULE
                listed.append(VersionFile(path, stored.digest, stored.git_blob, stored.size, role))
            before = newest_version(session, script_id)
            number = before.number + 1 if before else 1
            audit = AuditLog(self.key, self.clock)
            leaf = audit.append(session, Event.VERSION_STORED, by=VAULT, subject=f"script:{script_id}")
            add_version(session, script_id=script_id, number=number, digest=listed[0].digest, files=listed,
                        parent=before.commit_id if before else None, at=now, leaf_id=leaf)  # fmt: skip
        return number

    def add_run(self, script_id: str, number: int, activity: Mapping[str, Any], *, run: str = "run-1",
                at: datetime = TUESDAY_NOON) -> None:  # fmt: skip
        with self.database.transaction() as session:
            session.add(
                RunRow(endpoint_id=ENDPOINT, run=run, script_id=script_id, version=number, started_at=at,
                       received_at=self.clock.now(), utc_offset="+00:00")
            )  # fmt: skip
            session.flush()
            session.add(RunActivityRow(endpoint_id=ENDPOINT, run=run, part=1, activity=dict(activity)))


def make_scan_vault(
    database: Database,
    clock: Any,
    key: VaultKey,
    folder: Path,
    engines: Sequence[Engine] | None = None,
    *,
    archive: ContentArchive | None = None,
    approved: Any = None,
) -> ScanVault:
    archive = archive or ContentArchive(MemoryStore(), key)
    queue = EmbeddedQueue(database, clock)
    runner = Runner(
        database=database,
        archive=archive,
        key=key,
        engines=engines or (SecretsEngine(key), PersonalDataEngine(key)),
        settings=Settings(data_dir=folder),
        clock=clock,
        audit=AuditLog(key, clock),
        queue=queue,
        approved=approved,
    )
    return ScanVault(database, clock, key, archive, queue, runner)
