"""`escrow up`: the whole vault in one process, from an empty folder to an answer on a port."""

import asyncio
import ctypes
import fcntl
import gc
import os
import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import uvicorn

from escrow.config import Settings
from escrow.core.clock import SystemClock
from escrow.core.errors import EscrowError, Misconfigured
from escrow.db.migrate import migrate
from escrow.db.session import Database
from escrow.keyfile import load_or_create_key
from escrow.logs import log
from scanners.confirming import forget_second
from scanners.lineup import second_opinion
from scanners.proposals import PREVIEW
from scanners.runner import SCAN
from scanners.schedule import BATCH
from scanners.staging import Staging
from web.app import create_app
from web.doors import SERVING
from web.erasing import handlers as erasure_handlers
from web.founding import found
from web.queues import prepare_queue
from web.ruling import preview_version
from web.wiring import Services, build, handlers, scan, scan_batch, schedule
from web.worker import Work, Worker, duties

_LOG = log(__name__)
_M_ARENA_MAX = -8


class AlreadyServing(EscrowError):
    """Another process serves this very data folder."""

    code = "already_serving"
    status = 409


def up(settings: Settings) -> None:
    """Serve and work until a signal says stop."""
    share_heaps()
    # 1. One embedded server per data folder: two would both think they are alone.
    with sole_server(settings.data_dir) as lock, bound(settings) as listening:
        # 2. From here on we know our own address, also when port 0 was asked for.
        settings = settings.model_copy(update={"bind": address(settings, listening)})
        lock.write(settings.base_url)
        lock.flush()
        # 3. The schema this code expects, and the first people where there are none.
        prepare(settings)
        services = build(settings)
        # 4. Work beside serving; the worker ends after the server, so that no commit is left unnumbered.
        with working(services):
            serve_on(listening, services)


def serve(settings: Settings) -> None:
    """Only answer: production's web role."""
    share_heaps()
    with bound(settings) as listening:
        settings = settings.model_copy(update={"bind": address(settings, listening)})
        services = build(settings)
        services.worm.look()
        serve_on(listening, services)


def work(settings: Settings) -> None:
    """Only work: production's worker role."""
    share_heaps()
    services = build(settings)
    with working(services) as worker:
        for name in (signal.SIGTERM, signal.SIGINT):
            signal.signal(name, lambda *_: worker.stop(within=0))
        worker.wait()


def prepare(settings: Settings) -> None:
    """Key, folders, schema and the embedded vault's first people: all there afterwards, however often it is done."""
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    key = load_or_create_key(settings.key_path)
    if settings.is_key_beside_data:
        _LOG.warning("key.beside_data", advice="for trying out only: set ESCROW_KEY_FILE to a place outside DATA_DIR")
    database = Database(settings.sql_url)
    try:
        migrate(database)
        prepare_queue(settings, database, SystemClock())
        found(settings, database, key, SystemClock())
    finally:
        database.close()


@contextmanager
def working(services: Services) -> Iterator[Worker]:
    Staging(services.staging_folder).empty()  # of what a process that died left there; commands beside us must not
    second = second_opinion(services.settings)
    if second is not None and second.lack is not None:
        _LOG.error("credsweeper.unusable", reason=second.lack)
    if second is None:
        with services.database.transaction() as session:
            forget_second(session)
    services.worm.look()
    one_by_one = {**handlers(services), **erasure_handlers(services)}
    batches = {
        BATCH: lambda job: scan_batch(services, job),
        PREVIEW: lambda job: preview_version(services, str(job.payload["name"]), int(str(job.payload["version"]))),
    }
    work = Work(one_by_one, SCAN, lambda jobs: scan(services, jobs), batches)
    worker = Worker(duties(services, work), services.committed)
    ticker = schedule(services)
    worker.start()
    ticker.start()
    try:
        yield worker
    finally:
        ticker.stop()
        worker.stop(within=10)
        services.runner.close()
        services.sequencer.run_once()
        services.sequencer.stop()
        services.database.close()


def share_heaps() -> None:
    """Let all threads allocate from two heaps; before there are any. With one for each of a hundred threads, what they
    leave free in it is lost to the others, and the process grows for as long as it runs."""
    set_option = getattr(ctypes.CDLL(None), "mallopt", None)  # the C library of most Linux systems has it
    if set_option is not None:
        set_option(_M_ARENA_MAX, 2)


def spare_what_stays() -> None:
    """Keep the collector of garbage from going through all that lives as long as the process, again and again."""
    gc.collect()
    gc.freeze()


def serve_on(listening: socket.socket, services: Services) -> None:
    settings = services.settings
    config = uvicorn.Config(
        create_app(services),
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=5,
        timeout_keep_alive=15,
        proxy_headers=settings.trusted_proxies is not None,
        forwarded_allow_ips=settings.trusted_proxies,
        ssl_certfile=settings.tls_cert,
        ssl_keyfile=settings.tls_key,
    )
    # uvicorn stops on a signal and then raises it again; ours, empty, lets the rest of the house close in order.
    for name in (signal.SIGTERM, signal.SIGINT):
        signal.signal(name, lambda *_: None)
    spare_what_stays()
    AnnouncingServer(config, services).run(sockets=[listening])


class AnnouncingServer(uvicorn.Server):
    """Says on standard output when, and where, it serves."""

    def __init__(self, config: uvicorn.Config, services: Services) -> None:
        super().__init__(config)
        self._services = services

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if not self.should_exit:
            _LOG.info("server.ready", url=self._services.settings.base_url)
            await asyncio.to_thread(self._announce)

    def _announce(self) -> None:
        settings = self._services.settings
        scheme = "https" if settings.tls_cert else "http"
        os.write(1, f"serving {scheme}://{settings.bind}\n".encode())


@contextmanager
def sole_server(data_dir: Path) -> Iterator[IO[str]]:
    """Hold the data folder's lock, empty; raises AlreadyServing when another process does."""
    data_dir.mkdir(parents=True, exist_ok=True)
    with (data_dir / SERVING).open("a") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise AlreadyServing(f"{data_dir}: a vault serves it already; stop it, or name another DATA_DIR") from None
        lock.truncate(0)
        yield lock
        lock.truncate(0)


@contextmanager
def bound(settings: Settings) -> Iterator[socket.socket]:
    """A listening socket on BIND; raises Misconfigured when the address cannot be had."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    # Named as TCP, or asyncio does not take it for that and leaves Nagle's algorithm on: whatever is answered in two
    # writes then waits 40 ms for the other side's delayed acknowledgement.
    with socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP) as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind((settings.host, settings.port))
        except OSError as fault:
            advice = "stop what uses it, or set another"
            raise Misconfigured("BIND", f"{settings.bind}: {fault.strerror}", advice=advice) from None
        yield listening


def address(settings: Settings, listening: socket.socket) -> str:
    port = listening.getsockname()[1]
    return f"[{settings.host}]:{port}" if ":" in settings.host else f"{settings.host}:{port}"
