"""The composition root: settings in, every part of the vault put together once."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from escrow.audit.log import AuditLog
from escrow.config import Settings
from escrow.core.clock import Clock
from escrow.core.vault_key import VaultKey
from escrow.db.paging import Cursors
from escrow.db.session import Database

if TYPE_CHECKING:
    from escrow.history.shard import ShardWriter
    from escrow.intake.service import Intake
    from scanners.runner import Runner

    from escrow.archive.contents import ContentArchive
    from escrow.archive.interface import ObjectStore
    from escrow.audit.log import Sequencer
    from escrow.identity.enrolment import Enrolment
    from escrow.identity.oidc import OidcSignIn
    from escrow.identity.sessions import Sessions
    from escrow.identity.tokens import Tokens
    from escrow.queue.interface import Queue


@dataclass(frozen=True, slots=True)
class Services:
    """Every part of the vault, as routes, jobs and commands are given it."""

    settings: Settings
    clock: Clock
    key: VaultKey
    database: Database
    audit: AuditLog
    cursors: Cursors
    store: ObjectStore
    archive: ContentArchive
    queue: Queue
    tokens: Tokens
    enrolment: Enrolment
    sessions: Sessions
    oidc: OidcSignIn | None
    intake: Intake
    runner: Runner
    sequencer: Sequencer
    shards: ShardWriter
    committed: threading.Event = field(default_factory=threading.Event)
    """Set after every commit of a request, so that the sequencer need not wait for its next look."""

    @property
    def log_folder(self) -> Path:
        return self.settings.data_dir / "log"

    @property
    def git_folder(self) -> Path:
        return self.settings.data_dir / "git"

    @property
    def cooked_folder(self) -> Path:
        return self.settings.data_dir / "cooked"

    @property
    def staging_folder(self) -> Path:
        return self.settings.data_dir / "staging"
