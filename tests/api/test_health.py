"""What monitors and operators see: ready or not and why, counts without a name; and logs without a secret."""

import gzip
import json
import logging
import re
import shutil
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from escrow.core.principals import VAULT, Role
from escrow.logs import configure_logs
from lifecycle.people.directory import put_person
from lifecycle.people.listing import PersonFacts
from tests.deposit_fixtures import Api, api, quick, services
from tests.web_fixtures import ADDRESS, bearer
from web.app import create_app

__all__ = ["api", "quick", "services"]

NAMES = ("Ana Beatriz", "p-10427", "ana.b@corp.example", "ablimao", "fin-ws-07", "etl.py", "/srv/jobs", "anna")
_SAMPLE = re.compile(r'[a-z_]+(\{([a-z]+="(\\.|[^"\\])*",?)+\})? -?[0-9.e+-]+')


@pytest.fixture
def busy(api: Api) -> Api:
    """A vault with somebody in it, that was asked for things by id, path and name."""
    with api.services.database.transaction() as session:
        facts = PersonFacts("p-10427", name="Ana Beatriz", email="ana.b@corp.example")
        put_person(session, api.services.office, facts, by=VAULT)
    api.run({"etl.py": b"print(1)\n"}, account={"uid": 1001, "name": "ablimao"})
    api.services.sequencer.run_once()
    api.services.publisher.run_once()
    script = api.items("/scripts")[0]
    api.get(f"/scripts/{script['id']}/versions/1/files/etl.py")
    api.get("/people/p-10427")
    api.get("/no/such/ablimao")
    api.client.request("BREW", "/ana.b@corp.example")
    return api


def scraped(api: Api) -> str:
    answer = api.client.get("/metrics", headers=bearer(api.services, Role.OPERATOR))
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "text/plain; version=0.0.4; charset=utf-8"
    return answer.text


def test_metrics_are_prometheus_text_and_name_nobody_and_nothing(busy: Api) -> None:
    script, text = busy.items("/scripts")[0], scraped(busy)
    for line in text.splitlines():
        assert line.startswith(("# HELP escrow_", "# TYPE escrow_")) or _SAMPLE.fullmatch(line), line
    for name in (*NAMES, script["id"], busy.endpoint_id, busy.services.key.vault_id):
        assert name not in text, name
    assert 'route="/api/v1/scripts/{script_id}/versions/{number}/files/{path:path}",status="' in text
    assert 'method="other",route="unmatched"' in text
    for name in ("audit_size", "audit_behind_seconds", "jobs_waiting", "archive_worm", "process_peak_rss_bytes"):
        assert re.search(rf"^escrow_{name}(\{{.*\}})? [0-9]", text, re.MULTILINE), name
    assert 'escrow_audit_delivery_failures{destination="archive"} 0' in text


def test_a_histogram_counts_every_answer_once(busy: Api) -> None:
    text = scraped(busy)
    routes = set(re.findall(r'escrow_http_request_seconds_count\{route="([^"]+)"\}', text))
    assert routes
    for route in routes:
        answers = re.findall(rf'requests_total\{{method="\w+",route="{re.escape(route)}",status="\d+"\}} (\d+)', text)
        last = re.search(rf'seconds_bucket\{{route="{re.escape(route)}",le="\+Inf"\}} (\d+)', text)
        assert last is not None
        assert sum(map(int, answers)) == int(last[1]), route


def test_metrics_are_for_whoever_may_know_how_the_vault_is(busy: Api) -> None:
    assert busy.client.get("/metrics").status_code == 401
    assert busy.client.get("/metrics", headers={"Authorization": "Bearer esc_wrong"}).status_code == 401
    for role, status in ((Role.ENGINEER, 403), (Role.HR, 403), (Role.OPERATOR, 200), (Role.AUDITOR, 200)):
        assert busy.client.get("/metrics", headers=bearer(busy.services, role)).status_code == status


def test_status_says_how_far_the_log_is_and_what_left_the_house(busy: Api) -> None:
    audit = busy.get("/status").json()["audit"]
    assert audit["size"] > 0
    assert audit["checkpoint_at"].endswith("Z")
    assert (audit["waiting"], audit["waiting_since"]) == (0, None)
    assert [(one["destination"], one["size"], one["fault"]) for one in audit["sent"]] == [
        ("archive", audit["size"], None)
    ]
    busy.run({"other.py": b"print(2)\n"})
    audit = busy.get("/status").json()["audit"]
    assert audit["waiting"] > 0
    assert audit["waiting_since"] is not None


def test_ready_means_database_and_archive_answer(busy: Api) -> None:
    assert busy.client.get("/readyz").status_code == 200
    archive = Path(busy.services.settings.data_dir) / "archive"
    shutil.rmtree(archive)
    archive.write_bytes(b"a file where the archive should be")
    answer = busy.client.get("/readyz")
    assert (answer.status_code, answer.json()["code"]) == (503, "archive_unavailable")
    assert answer.headers["retry-after"]
    assert busy.client.get("/livez").status_code == 200


PLANTED = "zanzibar-PLANTED-77120"


def test_a_secret_planted_in_every_place_of_a_request_is_in_no_log(
    busy: Api, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    configure_logs("debug", "json")
    for of_the_client in ("httpx", "httpx2", "httpcore", "httpcore2"):
        monkeypatch.setattr(logging.getLogger(of_the_client), "disabled", True)
    client = TestClient(create_app(busy.services), base_url=ADDRESS, raise_server_exceptions=False)
    planted = {"Authorization": f"Bearer esc_{PLANTED}", "Cookie": f"escrow_session={PLANTED}", "X-Thing": PLANTED}
    body = json.dumps({"secret": PLANTED, "host": {"id": PLANTED, "name": PLANTED}, "reason": PLANTED}).encode()

    def explode(*_: object, **__: object) -> None:
        raise RuntimeError(f"a library that says too much: {PLANTED}")

    for is_broken in (False, True):
        if is_broken:  # everything that comes through fails inside, with the secret in the error's own text
            monkeypatch.setattr(type(busy.services.tokens), "authenticate", explode)
            monkeypatch.setattr(type(busy.services.enrolment), "enrol", explode)
        for method, path in (
            ("GET", f"/api/v1/scripts/{PLANTED}?q={PLANTED}"),
            ("GET", f"/api/v1/scripts?cursor={PLANTED}"),
            ("GET", f"/auth/link/{PLANTED}"),
            ("GET", f"/auth/callback?code={PLANTED}&state={PLANTED}"),
            ("GET", f"/git/scripts/{PLANTED}.git/info/refs?service={PLANTED}"),
            ("GET", f"/{PLANTED}?token={PLANTED}"),
            ("PUT", f"/api/v1/contents/sha256:{PLANTED}"),
            ("POST", "/api/v1/collectors/enrol"),
            ("POST", "/api/v1/collectors/batches"),
            ("POST", "/api/v1/erasures"),
        ):
            for headers in (planted, {"Content-Type": "application/json"}, {"Host": f"{PLANTED}.example"}):
                answer = client.request(method, path, headers=headers, content=body)
                assert answer.status_code >= 300, (method, path)
                if is_broken and answer.status_code == 500:
                    assert PLANTED not in answer.text
        packed = {**planted, "Content-Encoding": "gzip", "Batch-Id": PLANTED}
        client.post("/api/v1/collectors/batches", headers=packed, content=gzip.compress(body))
    said = capfd.readouterr()
    configure_logs("info", "auto")
    assert "request.failed" in said.err, "something was logged, or this test shows nothing"
    assert PLANTED not in said.out + said.err
