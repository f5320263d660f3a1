"""The interface over PostgreSQL: what SQLite takes lightly, it does not."""

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlmodel import select

from escrow.audit.tables import AuditLeafRow
from escrow.config import Settings
from escrow.core.vault_key import VaultKey
from escrow.db.bulk import columns, insert_new, rows_of
from escrow.db.session import Database
from escrow.intake.tables import RunRow
from tests.deposit_fixtures import Api, quick
from tests.factories import a_start, an_endpoint
from tests.web_fixtures import ADDRESS
from web.app import create_app
from web.wiring import Services, build

__all__ = ["quick"]


@pytest.fixture
def services(postgres_database: Database, tmp_path: Path, vault_key: VaultKey, clock: Any) -> Iterator[Services]:
    url = postgres_database.url.render_as_string(hide_password=False)
    settings = Settings(data_dir=tmp_path / "var", key_file=tmp_path / "vault.key", database_url=url)
    settings.data_dir.mkdir()
    made = build(settings, clock=clock, key=vault_key)
    made.queue.prepare()
    yield made
    made.database.close()


@pytest.fixture
def api(quick: Services) -> Iterator[Api]:
    with TestClient(create_app(quick), base_url=ADDRESS, raise_server_exceptions=False) as client:
        yield Api(quick, client)


@pytest.mark.parametrize(
    "path",
    [
        "/scripts/%00", "/scripts?q=%00", "/scripts?path=%00", "/runs/%00", "/runs?account=%00",
        "/scripts/%00/versions/1",
        "/scripts?version=%00", "/runs?cursor=%00", "/scripts/x/versions/1/files/%00", "/endpoints/%00",
        "/scripts/%ED%A0%80", "/scripts?q=%ED%A0%80", f"/scripts/{'x' * 4000}",
    ],
)  # fmt: skip
def test_a_text_the_database_cannot_hold_is_the_callers_fault(api: Api, path: str) -> None:
    assert api.get(path).status_code in (200, 404, 422)


def test_a_run_is_deposited_listed_and_read(api: Api) -> None:
    run = api.run({"etl.py": b"x = 1\n", "tools.py": b"y = 2\n"})
    api.scan()
    (script,) = api.items("/scripts?q=etl")
    (version,) = api.items(f"/scripts/{script['id']}/versions")
    assert version["scan"]["state"] == "complete"
    assert [found["id"] for found in api.items("/runs")] == [run]
    assert api.get(f"/scripts/{script['id']}/versions/1/files/etl.py").content == b"x = 1\n"


def test_paths_and_numbers_at_their_limits_are_kept(api: Api) -> None:
    path = "/" + "\u00e9" * 511
    receipt = api.send(
        a_start("run-limit-1", b"x", account={"uid": 2**53, "name": "\u00e9" * 128}, script={
            "kind": "file", "path": path, "digest": "sha256:" + "1" * 64, "size": 2**53}),
        {"v": 1, "type": "loss", "time": "2026-11-22T11:00:00Z", "count": 2**31, "reason": "quota", "path": path},
        {"v": 1, "type": "file.state", "time": "2026-11-22T11:00:00Z", "path": path, "exists": True, "size": 2**53},
        {"v": 1, "type": "heartbeat", "time": "2026-11-22T11:00:00Z", "spool_bytes": 2**53},
        {"v": 1, "type": "run.end", "run": "run-limit-1", "time": "1970-01-01T00:00:00Z", "exit_code": 2**32,
         "seq": 2**53, "peak_rss_bytes": 2**53},
    )  # fmt: skip
    assert (receipt["accepted"], receipt["rejected"]) == (5, [])
    assert api.items("/runs")[0]["path"] == path


@pytest.mark.parametrize("count", [3, 20])  # by one document, and by COPY
def test_rows_come_back_as_they_were_written_however_many_there_are(services: Services, count: int) -> None:
    odd = 'tab\t, \\, "quotes", \u00e9\u202e\n{}'
    at = datetime(2026, 11, 22, 2, 0, 3, 120_001, tzinfo=timezone(timedelta(hours=-3)))
    leaves = [{"id": 9000 + n, "event": odd, "at": at, "entry": bytes(range(256)) * n} for n in range(count)]
    blank = dict.fromkeys(columns(RunRow))
    told = {"argv": [odd, ""], "process": {"parent": odd, "pid": 2**53}, "trust": None, "cpu_seconds": 0.1 + 0.2}
    with services.database.transaction() as session:
        endpoint = an_endpoint(session, "odd").key
        known = blank | {"endpoint_id": endpoint, "received_at": at, "started_at": at} | told
        insert_new(session, AuditLeafRow, leaves)
        insert_new(session, RunRow, [known | {"run": f"run-{n:04d}"} for n in range(count)])
    with services.database.reading() as session:
        kept = session.exec(select(AuditLeafRow).where(AuditLeafRow.id >= 9000).order_by(AuditLeafRow.id)).all()
        runs = rows_of(session, RunRow, endpoint, {f"run-{n:04d}" for n in range(count + 1)})
    assert [(one.id, one.event, one.at, one.entry) for one in kept] == [tuple(leaf.values()) for leaf in leaves]
    assert sorted(runs) == [f"run-{n:04d}" for n in range(count)]
    assert all(run == known | {"run": name} for name, run in runs.items())
