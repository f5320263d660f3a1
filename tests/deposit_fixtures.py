"""A vault one can deposit into over HTTP, scanned for secrets alone so that tests stay quick."""

import gzip
import json
import shutil
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from copy import copy
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from httpx import Response

from escrow.config import Settings
from escrow.core.clock import Clock
from escrow.core.digests import Digest
from escrow.core.principals import VAULT, Role
from escrow.core.vault_key import VaultKey
from escrow.db.session import Database
from escrow.identity.enrolment import Host
from scanners.engines.personal_data import PersonalDataEngine
from scanners.engines.secrets import SecretsEngine
from scanners.runner import Runner
from tests.conftest import FrozenClock
from tests.factories import NOON, a_snapshot, a_start, an_end
from tests.schema_fixtures import migrate
from tests.web_fixtures import ADDRESS, bearer, services
from web.api import collectors
from web.app import create_app
from web.wiring import Services, build

__all__ = ["api", "quick", "services"]


@pytest.fixture
def quick(services: Services, monkeypatch: pytest.MonkeyPatch) -> Services:
    """Services with the engines that say what to hide alone and, with nobody numbering leaves, do not wait for it."""
    monkeypatch.setattr(collectors, "_WAIT_FOR_INDEX", 0.0)
    return quickened(services)


def quickened(services: Services) -> Services:
    runner = Runner(
        database=services.database,
        archive=services.archive,
        key=services.key,
        engines=(SecretsEngine(services.key), PersonalDataEngine(services.key)),
        settings=services.settings,
        clock=services.clock,
        audit=services.audit,
        queue=services.queue,
    )
    return replace(services, runner=runner)


class Api:
    """One vault's interface, an endpoint enrolled in it, and whoever else asks."""

    def __init__(self, services: Services, client: TestClient) -> None:
        self.services, self.client = services, client
        self.endpoint_id, self.endpoint = self.enrol("fin-ws-07")
        self.analyst = bearer(services, Role.ANALYST, person="anna")

    def over(self, services: Services, client: TestClient) -> "Api":
        """The same endpoint and analyst, asking a copy of their vault."""
        found = copy(self)
        found.services, found.client = services, client
        return found

    def enrol(self, name: str) -> tuple[str, dict[str, str]]:
        """An endpoint more: its id, and the headers it sends."""
        with self.services.database.transaction() as session:
            issued = self.services.enrolment.create_enrolment(session, by=VAULT)
            enrolled = self.services.enrolment.enrol(session, issued.secret, Host(f"host-{name}", name, "Debian 12"))
        return enrolled.endpoint_id, {"Authorization": f"Bearer {enrolled.token}"}

    def post(
        self, body: bytes, *, by: dict[str, str] | None = None, name: str | None = None, **headers: str
    ) -> Response:
        sent = {**(by or self.endpoint), "Batch-Id": name or str(uuid.uuid4()), **headers}
        return self.client.post("/api/v1/collectors/batches", content=body, headers=sent)

    def send(self, *lines: dict[str, Any] | bytes, by: dict[str, str] | None = None) -> dict[str, Any]:
        """Deposit a packed batch that is taken; its receipt."""
        answer = self.post(gzip.compress(body_of(*lines)), by=by, **{"Content-Encoding": "gzip"})
        assert answer.status_code == 200, answer.text
        receipt: dict[str, Any] = answer.json()
        return receipt

    def put(self, body: bytes, digest: str | None = None, by: dict[str, str] | None = None) -> Response:
        address = f"/api/v1/contents/{digest or Digest.of(body)}"
        return self.client.put(address, content=body, headers=by or self.endpoint)

    def run(self, files: dict[str, bytes], *, by: dict[str, str] | None = None, **start: Any) -> str:
        """One whole run as a collector tells it; its name."""
        script, run = next(iter(files)), str(uuid.uuid4())
        begin = a_start(run, files[script], **start)
        begin["script"] = {"kind": "file", "path": f"/srv/jobs/{script}", "digest": str(Digest.of(files[script]))}
        snapshot = a_snapshot(run, files, script)
        receipt = self.send(begin, snapshot, an_end(run), by=by)
        for body in files.values():
            if str(Digest.of(body)) in receipt["missing"]:
                assert self.put(body, by=by).status_code in (200, 201)
        if receipt["missing"]:
            self.send(snapshot, by=by)
        return run

    def get(self, path: str, *, by: dict[str, str] | None = None) -> Response:
        answer: Response = self.client.get(f"/api/v1{path}", headers=by or self.analyst)
        return answer

    def items(self, path: str, *, by: dict[str, str] | None = None) -> list[dict[str, Any]]:
        answer = self.get(path, by=by)
        assert answer.status_code == 200, answer.text
        found: list[dict[str, Any]] = answer.json()["items"]
        return found

    def scan(self) -> None:
        """Scan every version there is."""
        for script in self.items("/scripts?limit=200"):
            for number in range(1, script["versions"] + 1):
                self.services.runner.scan_version(script["id"], number)


@pytest.fixture
def api(quick: Services) -> Iterator[Api]:
    application: FastAPI = create_app(quick)
    with TestClient(application, base_url=ADDRESS, raise_server_exceptions=False) as client:
        yield Api(quick, client)


class Master:
    """A vault that is filled once, and copied for each test that may change it."""

    def __init__(self, folder: Path, key: VaultKey, fill: Callable[[Api], object]) -> None:
        self._folder, self._key = folder, key
        folder.mkdir()
        database = Database(f"sqlite:///{folder / 'escrow.db'}")
        migrate(database)
        database.close()
        with self._asked(folder, FrozenClock(NOON)) as (made, client):
            self._api = Api(made, client)
            fill(self._api)
            made.sequencer.stop()  # whoever numbers a copy's leaves need not wait for this one's lease to end

    @contextmanager
    def copied(self, folder: Path, clock: Clock, *, follow_redirects: bool = True) -> Iterator[Api]:
        """The same vault in another folder, with the same endpoint and analyst."""
        shutil.copytree(self._folder, folder)
        with self._asked(folder, clock, follow_redirects=follow_redirects) as (own, client):
            yield self._api.over(own, client)

    @contextmanager
    def _asked(self, folder: Path, clock: Clock, **how: bool) -> Iterator[tuple[Services, TestClient]]:
        settings = Settings(data_dir=folder, key_file=folder.with_name("vault.key"))
        made = quickened(build(settings, clock=clock, key=self._key))
        application: FastAPI = create_app(made)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(collectors, "_WAIT_FOR_INDEX", 0.0)
            with TestClient(application, base_url=ADDRESS, raise_server_exceptions=False, **how) as client:
                yield made, client
        made.database.close()  # the last connection folds the write-ahead log into the file


def body_of(*lines: dict[str, Any] | bytes) -> bytes:
    return b"".join((line if isinstance(line, bytes) else json.dumps(line).encode()) + b"\n" for line in lines)
