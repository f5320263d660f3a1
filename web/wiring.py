"""The composition root: settings in, every part of the vault put together once."""

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import httpx2
from sqlmodel import Session

from escrow.archive.contents import ContentArchive
from escrow.archive.filesystem import FolderStore
from escrow.archive.interface import ObjectStore
from escrow.archive.queries import read_content
from escrow.archive.s3 import S3Store, connect_s3
from escrow.audit.checkpoint import LogKey, LogSigner
from escrow.audit.copies import LogArchive
from escrow.audit.log import AuditLog
from escrow.audit.publishing import CheckpointFile, CheckpointWebhook, Destination, Publisher
from escrow.audit.sequencer import Sequencer
from escrow.audit.tiles import TileFolder
from escrow.config import Settings
from escrow.core.canonical import Json
from escrow.core.clock import Clock, ClockWatch, SystemClock, seconds_since_boot
from escrow.core.digests import Digest
from escrow.core.vault_key import VaultKey
from escrow.db.paging import Cursors
from escrow.db.session import Database
from escrow.db.together import Together
from escrow.erasure.requests import Erasures
from escrow.history.cook import Kitchen
from escrow.history.shard import ShardWriter
from escrow.identity.break_glass import BreakGlass
from escrow.identity.enrolment import Enrolment
from escrow.identity.oidc import OidcClient, OidcSignIn
from escrow.identity.role_mapping import RoleMapping
from escrow.identity.sessions import Sessions
from escrow.identity.tokens import Tokens
from escrow.intake.facts import Subscribers
from escrow.intake.kinship import Kinship
from escrow.intake.likeness import COMPARE, Likeness
from escrow.intake.retention import RunRetention
from escrow.intake.service import Intake, Limits, Upload
from escrow.keyfile import load_key
from escrow.queue.interface import Job, Queue
from escrow.queue.ticker import Duty, Ticker, every, monthly, nightly
from lifecycle import jobs as lifecycle_jobs
from lifecycle.approvals import last_approved
from lifecycle.bundles import PolicySigner
from lifecycle.held import held_scripts_query
from lifecycle.knowledge import person_behind
from lifecycle.notices import Post
from lifecycle.office import Office
from lifecycle.post import SmtpPost, SubscriberPost, WebhookPost
from lifecycle.subscriptions import target_of
from scanners.dwell import scripts_with_outputs
from scanners.feeds import REMATCH
from scanners.lineup import engines_for
from scanners.runner import OBSERVE, SCAN, Runner
from scanners.schedule import sweep, targets_of
from scanners.states import RATE
from web.offices import office_for
from web.queues import queue_for
from web.throttling import Attempts
from web.worm import WormWatch

if TYPE_CHECKING:
    from lifecycle.people.scim_exchange import Exchange

SWEEP = "scan.sweep"
CANARY = "archive.canary"
SUBSCRIBERS = Subscribers(on_version=(SCAN, COMPARE), on_script=(lifecycle_jobs.SETTLE,), on_run=(OBSERVE,))
"""Whom intake tells of what came: the vault itself does not know its readers."""
TIDY = "history.tidy"
FSCK = "history.fsck"
DISPOSE = "runs.dispose"


class Commits:
    """Tells whoever waits for it that something was committed, so that they need not wait for their next look."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._waiters = 0
        self.count = 0
        self.is_awaited = threading.Event()
        """Set while anybody waits: whoever brings about what they wait for need not wait for more."""

    def set(self) -> None:
        with self._changed:
            self.count += 1
            self._changed.notify_all()

    def wait(self, seen: int, timeout: float) -> None:
        """Until a commit after `seen`, or for `timeout` seconds."""
        with self._changed:
            self._waiters += 1
            self.is_awaited.set()
            try:
                self._changed.wait_for(lambda: self.count != seen, timeout)
            finally:
                self._waiters -= 1
                if not self._waiters:
                    self.is_awaited.clear()


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
    uploads: Together[Upload]
    exchanges: "Together[Exchange]"
    """Changes the identity provider sends."""
    kinship: Kinship
    likeness: Likeness
    run_retention: RunRetention
    runner: Runner
    office: Office
    policies: PolicySigner
    signer: LogSigner
    tiles: TileFolder
    sequencer: Sequencer
    publisher: Publisher
    erasures: Erasures
    attempts: Attempts
    break_glass: BreakGlass
    role_mapping: RoleMapping
    shards: ShardWriter
    kitchen: Kitchen
    worm: WormWatch
    clock_watch: ClockWatch
    committed: Commits = field(default_factory=Commits)
    numbered: Commits = field(default_factory=Commits)
    """Rounds of numbering leaves, by this process."""

    @property
    def log_key(self) -> str:
        """The public key auditors check checkpoints with, as `name+hash+base64`."""
        return self.signer.key.text

    @property
    def log_folder(self) -> Path:
        return self.settings.data_dir / "log"

    @property
    def git_folder(self) -> Path:
        return self.settings.data_dir / "git"

    @property
    def staging_folder(self) -> Path:
        return self.settings.data_dir / "staging"


def build(settings: Settings, *, clock: Clock | None = None, key: VaultKey | None = None) -> Services:
    """Every part of the vault these settings describe. Nothing runs yet; the database must be migrated."""
    # A clock that is given moves only when it is told to: it is not one that could be set behind our back.
    passed = seconds_since_boot if clock is None else (lambda given=clock: given.now().timestamp())
    clock = clock or SystemClock()
    key = key or load_key(settings.key_path)
    database = Database(settings.sql_url)
    office = office_for(settings, database, key, clock)
    audit = AuditLog(key, clock)
    store = store_for(settings, clock)
    archive = ContentArchive(store, key, reload=lambda: load_key(settings.key_path))
    queue = queue_for(settings, database, clock)
    signer = LogSigner(key)
    tiles = TileFolder(settings.data_dir / "log")
    intake = intake_for(settings, key, clock, audit, queue)
    sent_to = checkpoint_file(settings, signer.key)
    return Services(
        settings=settings,
        clock=clock,
        key=key,
        database=database,
        audit=audit,
        cursors=Cursors(key),
        store=store,
        archive=archive,
        queue=queue,
        tokens=Tokens(key, clock),
        enrolment=Enrolment(key, clock),
        sessions=Sessions(key, clock),
        oidc=oidc_for(settings, key, clock),
        intake=intake,
        uploads=Together(database, intake.keep_all),
        exchanges=exchanges_for(database, office),
        kinship=Kinship(key=key, clock=clock, audit=audit, queue=queue, subscribers=SUBSCRIBERS),
        likeness=Likeness(database, archive, clock),
        run_retention=RunRetention(database, audit, clock, days=settings.run_days, held=held_scripts_query),
        runner=Runner(
            database=database,
            archive=archive,
            key=key,
            engines=engines_for(settings, key),
            settings=settings,
            clock=clock,
            audit=audit,
            queue=queue,
            approved=lambda session, script_ids: last_approved(session, script_ids, clock.now()),
            person_of=person_behind,
        ),
        office=office,
        policies=PolicySigner(key),
        signer=signer,
        tiles=tiles,
        sequencer=Sequencer(database, signer, clock, tiles, outside=[sent_to.known] if sent_to else []),
        publisher=Publisher(
            database,
            tiles,
            signer.key,
            clock,
            [
                *([sent_to] if sent_to else []),
                *checkpoint_webhooks(settings),
                LogArchive(store, tiles, database, key.vault_id),
            ],
        ),
        erasures=Erasures(clock, audit, queue),
        break_glass=BreakGlass(clock, audit),
        role_mapping=RoleMapping(clock, audit, Sessions(key, clock)),
        attempts=Attempts(clock, most=settings.failed_attempts_per_minute),
        shards=ShardWriter(settings.data_dir / "git", database, loader(database, archive), clock),
        kitchen=Kitchen(settings.data_dir / "cooked", clock, most=settings.cooked_limit),
        worm=WormWatch(store, clock, database),
        clock_watch=ClockWatch(clock, passed),
    )


def exchanges_for(database: Database, office: Office) -> "Together[Exchange]":
    def handle(session: Session, exchanges: "Sequence[Exchange]") -> None:
        from lifecycle.people.scim_exchange import handle_all  # whoever has one to handle has loaded it

        handle_all(session, office, exchanges)

    return Together(database, handle)


def intake_for(settings: Settings, key: VaultKey, clock: Clock, audit: AuditLog, queue: Queue) -> Intake:
    limits = Limits(
        line_bytes=settings.line_limit,
        tree_files=settings.tree_limit,
        batches_per_minute=settings.quota_batches_per_minute,
        content_bytes=settings.content_limit,
        content_bytes_per_hour=settings.quota_content_bytes_per_hour,
    )
    return Intake(key=key, clock=clock, audit=audit, queue=queue, subscribers=SUBSCRIBERS, limits=limits)


def posts_for(settings: Settings) -> list[Post]:
    """How notices leave the house: by mail, by web hook, or not at all."""
    posts: list[Post] = []
    if settings.smtp_address is not None:
        host, port = settings.smtp_address
        password = settings.smtp_password.get_secret_value() if settings.smtp_password else None
        posts.append(
            SmtpPost(host, port, settings.smtp_from, settings.smtp_user, password, starttls=settings.smtp_starttls)
        )
    if settings.webhook_secret is not None:
        http = httpx2.Client(timeout=10, follow_redirects=False)
        posts.append(WebhookPost(settings.webhook_secret.get_secret_value(), http))
    return posts


def subscriber_post(services: Services) -> SubscriberPost:
    """How what changed reaches those who asked for it under an address of their own."""

    def find(subscription_id: str) -> str | None:
        with services.database.reading() as session:
            return target_of(session, subscription_id, services.clock.now())

    return SubscriberPost(services.key, httpx2.Client(timeout=10, follow_redirects=False), find)


def loader(database: Database, archive: ContentArchive) -> Callable[[Digest], bytes]:
    """Gives the bytes of a content in custody, each time with a session of its own."""

    def load(digest: Digest) -> bytes:
        with database.reading() as session:
            return read_content(session, archive, digest)

    return load


def checkpoint_file(settings: Settings, key: LogKey) -> CheckpointFile | None:
    if settings.checkpoint_file is None:
        return None
    return CheckpointFile(settings.checkpoint_file, key, every=timedelta(seconds=settings.checkpoint_seconds))


def checkpoint_webhooks(settings: Settings) -> Sequence[Destination]:
    if settings.checkpoint_webhook is None:
        return []
    secret = settings.checkpoint_webhook_secret
    return [
        CheckpointWebhook(
            settings.checkpoint_webhook,
            secret=None if secret is None else secret.get_secret_value(),
            client=httpx2.Client(timeout=5, follow_redirects=False),
            every=timedelta(seconds=settings.checkpoint_seconds),
        )
    ]


def store_for(settings: Settings, clock: Clock) -> ObjectStore:
    """The folder of the data folder, or the bucket the settings name."""
    if settings.s3_endpoint is None:
        return FolderStore(settings.data_dir / "archive")
    secret = settings.s3_secret_key.get_secret_value() if settings.s3_secret_key else ""
    client = connect_s3(
        settings.s3_endpoint,
        access_key=settings.s3_access_key or "",
        secret_key=secret,
        secure=settings.s3_secure,
        region=settings.s3_region,
    )
    return S3Store(
        client,
        settings.s3_bucket,
        clock=clock,
        retention_days=settings.retention_days,
        mode=settings.retention_mode,
    )


def oidc_for(settings: Settings, key: VaultKey, clock: Clock) -> OidcSignIn | None:
    if settings.oidc_issuer is None or settings.oidc_client_id is None:
        return None
    secret = settings.oidc_client_secret
    client = OidcClient(
        issuer=settings.oidc_issuer,
        client_id=settings.oidc_client_id,
        client_secret=None if secret is None else secret.get_secret_value(),
        redirect_url=f"{settings.base_url}/auth/callback",
        audience=settings.oidc_audience,
    )
    return OidcSignIn(client, key, clock, httpx2.Client(timeout=5, follow_redirects=False))


# --- what the vault does on its own -----------------------------------------------------------------


def handlers(services: Services) -> Mapping[str, Callable[[Job], None]]:
    """Who does which kind of job, apart from scans."""
    return {
        OBSERVE: lambda job: _observe(services, job),
        RATE: lambda job: _rate(services, str(job.payload["script_id"])),
        REMATCH: lambda job: services.runner.rematch(_place(job.payload["after"])),
        SWEEP: lambda job: _sweep(services),
        COMPARE: lambda job: _ignore(services.likeness.compare(str(job.payload["script_id"]))),
        TIDY: lambda job: _ignore(services.shards.tidy()),
        DISPOSE: lambda job: _ignore(services.run_retention.dispose()),
        FSCK: lambda job: services.shards.check(),
        CANARY: lambda job: _ignore(services.worm.look()),
        **lifecycle_jobs.handlers(
            services.database, services.office, [*posts_for(services.settings), subscriber_post(services)]
        ),
    }


def scan(services: Services, jobs: Sequence[Job]) -> None:
    """Scan several versions with one call of each engine: some engines are slow to begin."""
    services.runner.scan_versions([(str(job.payload["script_id"]), int(str(job.payload["number"]))) for job in jobs])


def scan_batch(services: Services, job: Job) -> None:
    """Scan the many versions of one batch of a sweep."""
    services.runner.sweep_versions(targets_of(job.payload))


def schedule(services: Services) -> Ticker:
    """What is done at certain times."""
    duties: list[Duty] = [
        nightly("scan-sweep", lambda session: enqueue_sweep(services, session), hour=services.settings.sweep_hour),
        nightly(
            "history-tidy", lambda session: enqueue_once(services, session, TIDY), hour=services.settings.sweep_hour
        ),
        nightly(
            "runs-dispose", lambda session: enqueue_once(services, session, DISPOSE), hour=services.settings.sweep_hour
        ),
        monthly(
            "history-fsck", lambda session: enqueue_once(services, session, FSCK), hour=services.settings.sweep_hour
        ),
        every("worm-canary", lambda session: enqueue_once(services, session, CANARY), timedelta(days=1)),
        # Events have a job at their own time; this finds what waits for something else, such as a fallback queue.
        every(
            "lifecycle-due", lambda session: enqueue_once(services, session, lifecycle_jobs.DUE), timedelta(minutes=1)
        ),
        every(
            "lifecycle-deadlines",
            lambda session: enqueue_once(services, session, lifecycle_jobs.DEADLINES),
            timedelta(minutes=10),
        ),
        nightly(
            "lifecycle-retention",
            lambda session: enqueue_once(services, session, lifecycle_jobs.RETENTION),
            hour=services.settings.sweep_hour,
        ),
    ]
    return Ticker(services.database, services.clock, duties)


def enqueue_once(services: Services, session: Session, kind: str) -> None:
    """Hand over work that needs no telling; once while it waits."""
    services.queue.enqueue(session, kind, {}, key=kind)


def enqueue_sweep(services: Services, session: Session) -> None:
    enqueue_once(services, session, SWEEP)


def _rate(services: Services, script_id: str) -> None:
    with services.database.transaction() as session:
        services.runner.rate_script(session, script_id)


def _place(after: Json) -> tuple[str, int] | None:
    """Where in the history of all scripts a job goes on."""
    match after:
        case [str(script_id), int(number)]:
            return script_id, number
    return None


def _sweep(services: Services) -> None:
    services.runner.take_up_packs()
    with services.database.transaction() as session:
        sweep(session, services.queue, services.runner.rules_version)
        for script_id in scripts_with_outputs(session):
            services.queue.enqueue(session, RATE, {"script_id": script_id}, key=script_id)


def _observe(services: Services, job: Job) -> None:
    """Look at the runs a batch told of; jobs of an earlier version name one run each."""
    runs = job.payload.get("runs") or [job.payload["run"]]
    assert isinstance(runs, list)
    services.runner.observe_runs(str(job.payload["endpoint_id"]), [str(run) for run in runs])


def _ignore(_: object) -> None:
    """The outcome stands in the tables; a job has nobody to hand it to."""
