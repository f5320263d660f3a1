"""Findings over HTTP: who sees which, how they are paged, and who may let one stand."""

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from escrow.access import grants
from escrow.access.roles import Right
from escrow.core.principals import Role
from scanners.findings import Confidence, Severity
from scanners.rating import points_of
from tests import scanners_fixtures as fixtures
from tests.web_fixtures import bearer, services
from web import errors
from web.api import findings

__all__ = ["services"]
SOURCE = b'password = "Inv0ice!2024x"\n'


@pytest.fixture
def client(services):
    """The routes of findings alone, as the application mounts them."""
    app = FastAPI()
    app.state.services = services
    errors.install(app)
    app.include_router(findings.router, prefix="/api/v1")
    return TestClient(app)


def scanned(services, *scripts, source=SOURCE):
    vault = fixtures.ScanVault(
        services.database, services.clock, services.key, services.archive, services.queue, services.runner
    )
    for script in scripts:
        vault.runner.scan_version(script, vault.add_version(script, {"etl.py": source}))


def test_an_analyst_sees_every_finding_page_by_page(services, client):
    scanned(services, "s1", "s2", "s3")
    who = bearer(services, Role.ANALYST, person="ana")
    first = client.get("/api/v1/findings?limit=2&vector=credentials", headers=who)
    assert first.status_code == 200, first.text
    assert 'rel="next"' in first.headers["Link"]
    rest = client.get(f"/api/v1/findings?limit=2&vector=credentials&cursor={first.json()['next']}", headers=who).json()
    items = [*first.json()["items"], *rest["items"]]
    assert sorted(item["script"] for item in items) == ["s1", "s2", "s3"]
    assert {item["status"] for item in items} == {"open"}
    assert all(item["fix_pt"].startswith("Tire-o") and item["cwe"] == ["CWE-798"] for item in items)
    assert {one for item in items for one in item["lgpd"]} == {"art. 46"}
    assert "Inv0ice" not in first.text


def test_findings_come_worst_first_over_every_page(services, client):
    scanned(services, "s1", "s4")
    scanned(services, "s2", "s3", source=b'token = "a8f3kd92mfkd03mfkd9"\n')
    who = bearer(services, Role.ANALYST, person="ana")
    items, address = [], "/api/v1/findings?limit=2"
    while address:
        answer = client.get(address, headers=who).json()
        items += answer["items"]
        address = answer["next"] and f"/api/v1/findings?limit=2&cursor={answer['next']}"
    weights = [points_of(Severity(item["severity"]), Confidence(item["confidence"])) for item in items]
    assert weights == sorted(weights, reverse=True)
    assert len(set(weights)) > 1
    assert {item["script"] for item in items} == {"s1", "s2", "s3", "s4"}
    assert len(items) == 4


def test_an_owner_sees_the_findings_of_their_own_scripts_alone(services, client):
    scanned(services, "s1", "s2")
    with services.database.transaction() as session:
        grants.give(session, principal_key="bruno", script_id="s2", right=Right.OWNER, cause="test",
                    at=services.clock.now())  # fmt: skip
    services.clock.advance(1)
    who = bearer(services, Role.OWNER, person="bruno")
    assert {item["script"] for item in client.get("/api/v1/findings", headers=who).json()["items"]} == {"s2"}
    assert client.get("/api/v1/scripts/s2/findings", headers=who).status_code == 200
    assert client.get("/api/v1/scripts/s1/findings", headers=who).status_code == 404


def test_an_operator_sees_no_findings(services, client):
    assert client.get("/api/v1/findings", headers=bearer(services, Role.OPERATOR, person="o")).status_code == 403


def test_an_unknown_vector_is_refused_with_the_field_named(services, client):
    answer = client.get("/api/v1/findings?vector=nonsense", headers=bearer(services, Role.ANALYST, person="ana"))
    assert answer.status_code == 422
    assert "vector" in answer.text


def test_an_analyst_may_accept_a_finding_and_a_token_without_a_person_may_not(services, client):
    scanned(services, "s1")
    who = bearer(services, Role.ANALYST, person="ana")
    [finding] = client.get("/api/v1/scripts/s1/findings", headers=who).json()["items"]
    address = f"/api/v1/scripts/s1/findings/{finding['fingerprint']}/accept"
    asked = {"reason": "a test account", "until": "2027-01-01T00:00:00Z"}
    assert client.post(address, json=asked, headers=bearer(services, Role.ANALYST)).json()["code"] == "needs_person"
    accepted = client.post(address, json=asked, headers=who)
    assert accepted.status_code == 200, accepted.text
    assert accepted.json()["items"][0]["status"] == "accepted"
    listed = client.get("/api/v1/findings?status=accepted", headers=who).json()["items"]
    assert [item["accepted_reason"] for item in listed] == ["a test account"]


def test_findings_are_said_of_together_and_leave_who_said_it(services, client):
    scanned(services, "s1", "s2")
    who = bearer(services, Role.ANALYST, person="ana")
    items = client.get("/api/v1/findings?q=password", headers=who).json()["items"]
    named = [{"script": item["script"], "fingerprint": item["fingerprint"]} for item in items]
    asked = {"findings": named, "status": "rotated", "reason": "changed in the ERP"}
    assert client.post("/api/v1/findings/states", json=asked, headers=who).json() == {"count": 2}
    listed = client.get("/api/v1/findings?status=rotated", headers=who).json()["items"]
    assert {(item["script"], item["said_by"]) for item in listed} == {("s1", "person:ana"), ("s2", "person:ana")}
    address = f"/api/v1/scripts/{named[0]['script']}/findings/{named[0]['fingerprint']}/history"
    assert [one["status"] for one in client.get(address, headers=who).json()["items"]] == ["rotated"]
    other = bearer(services, Role.OWNER, person="bruno")
    assert client.post("/api/v1/findings/states", json=asked, headers=other).status_code == 403


def test_a_state_that_ends_needs_its_end(services, client):
    scanned(services, "s1")
    who = bearer(services, Role.ANALYST, person="ana")
    [finding] = client.get("/api/v1/scripts/s1/findings", headers=who).json()["items"]
    address = f"/api/v1/scripts/s1/findings/{finding['fingerprint']}/state"
    refused = client.post(address, json={"status": "accepted", "reason": "why"}, headers=who)
    assert (refused.status_code, refused.json()["code"]) == (422, "until_missing")
    said = client.post(address, json={"status": "rotated", "reason": "changed"}, headers=who)
    assert said.json()["items"][0]["status"] == "rotated"


def test_sarif_goes_out_and_comes_in(services, client):
    scanned(services, "s1")
    who = bearer(services, Role.ANALYST, person="ana")
    out = client.get("/api/v1/findings.sarif", headers=who)
    assert out.headers["content-type"] == "application/sarif+json"
    assert "Inv0ice" not in out.text
    assert out.json()["runs"][0]["results"][0]["ruleId"] == "secrets.password"
    ours = client.post("/api/v1/scripts/s1/versions/1/sarif?vector=credentials", content=out.text, headers=who)
    assert ours.json() == {"count": 0}, "what this vault found itself is no second finding"
    report = out.text.replace("Script Escrow secrets", "another tool").replace("scripts/s1/", "")
    report = report.replace("escrow/v1", "anotherTool/v1")
    taken = client.post("/api/v1/scripts/s1/versions/1/sarif?vector=credentials", content=report, headers=who)
    assert taken.json() == {"count": 1}, taken.text
    engines = {item["engine"] for item in client.get("/api/v1/scripts/s1/findings", headers=who).json()["items"]}
    assert "sarif:another tool" in engines
    bad = client.post("/api/v1/scripts/s1/versions/1/sarif", content="{", headers=who)
    assert (bad.status_code, bad.json()["code"]) == (422, "sarif_refused")


def test_a_version_s_libraries_are_given_as_cyclonedx(services, client):
    scanned(services, "s1")
    who = bearer(services, Role.AUDITOR)
    bom = client.get("/api/v1/scripts/s1/versions/1/sbom", headers=who)
    assert bom.json()["metadata"]["component"]["name"] == "etl.py"
    assert bom.headers["content-type"].startswith("application/vnd.cyclonedx+json")
