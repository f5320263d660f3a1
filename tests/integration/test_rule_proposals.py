"""A company's rules over HTTP: proposed by one, made live by another, previewed, rolled back; and what they met."""

from datetime import timedelta

import pytest
from sqlmodel import select

from escrow.audit.tables import AuditLeafRow
from escrow.core.events import Event
from escrow.core.principals import Role
from lifecycle.tables import AccountRow, PersonRow
from scanners.engines.semgrep import default_command
from scanners.proposals import PREVIEW
from tests import scanners_fixtures as fixtures
from tests.integration.test_rule_packs import HITS, RULE, TOKEN
from tests.web_fixtures import application, bearer, client, services, signed_in
from web.ruling import preview_version
from web.wiring import SWEEP

__all__ = ["application", "client", "services"]
ID = "company.py.credentials.internal-token"
SCRIPT = f'label = "{TOKEN}"\nprint(label)\n'.encode()
ONE = "/api/v1/rules/packs/company/versions/1"
WHY = {"reason": "tokens of the new gateway"}


@pytest.fixture
def vault(services):
    if not default_command().exists():
        pytest.skip("Semgrep is not installed; run script/run once")
    made = fixtures.ScanVault(
        services.database, services.clock, services.key, services.archive, services.queue, services.runner
    )
    yield made
    services.runner.close()


def ana(services):
    return bearer(services, Role.ANALYST, person="ana")


def ivo(services):
    return bearer(services, Role.ANALYST, person="ivo")


def pack(rule=RULE, tests=HITS):
    return {"name": "company", "files": {"company.yml": rule}, "tests": {"tried.py": tests}, **WHY}


def propose(client, who, **changes):
    return client.post("/api/v1/rules/packs", json=pack(**changes), headers=who)


def events(services):
    with services.database.reading() as session:
        rows = session.exec(select(AuditLeafRow).order_by(AuditLeafRow.id))
        return [row.event for row in rows if row.event.startswith("rules.")]


@pytest.mark.parametrize(
    ("rule", "tests", "said"),
    [
        (RULE.replace("vector: credentials", "vector: money"), HITS, "company.yml:7"),
        (RULE.replace("message: An", "message: $X An"), HITS, "company.yml:5"),
        (RULE.replace("    fix_pt: Leia o token do cofre\n", ""), HITS, "company.yml:6"),
        (RULE.replace("company.py.credentials.internal-token", "Token!"), HITS, "company.yml:2"),
        (RULE + "  - [", HITS, "at line"),
        (RULE, 'label = "nothing"\n', ID),
        (RULE, HITS.replace("# hit", "# not"), "tried.py:2"),
    ],
)
def test_a_pack_with_a_fault_is_refused_whole_with_its_line(services, client, vault, rule, tests, said):
    answer = propose(client, ana(services), rule=rule, tests=tests)
    assert (answer.status_code, answer.json()["code"]) == (422, "pack_refused")
    assert said in answer.json()["detail"]
    assert client.get("/api/v1/rules/packs", headers=ana(services)).json()["items"] == []


def test_a_hostile_file_name_is_refused(services, client, vault):
    asked = {**pack(), "files": {"../../x.yml": RULE}}
    assert client.post("/api/v1/rules/packs", json=asked, headers=ana(services)).json()["code"] == "pack_refused"
    asked = {**pack(), "files": {"company.txt": RULE}}
    assert "ends in .yml" in client.post("/api/v1/rules/packs", json=asked, headers=ana(services)).json()["detail"]


def test_half_a_letter_is_refused_as_the_senders_fault(services, client, vault):
    body = '{"name": "company", "files": {"a.yml": "half a \\ud800"}, "tests": {"t.py": "x"}, "reason": "because"}'
    headers = {**ana(services), "Content-Type": "application/json"}
    answer = client.post("/api/v1/rules/packs", content=body, headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (422, "text_refused")


def test_one_proposes_another_makes_it_live_and_history_is_looked_at_again(services, client, vault):
    vault.runner.scan_version("s1", vault.add_version("s1", {"a.py": SCRIPT}))
    vault.add_run("s1", 1, {}, run="r1", at=fixtures.TUESDAY_NOON)
    vault.add_run("s1", 1, {}, run="r2", at=fixtures.TUESDAY_NOON + timedelta(days=1))
    made = propose(client, ana(services))
    assert made.status_code == 201, made.text
    assert (made.json()["state"], made.json()["is_live"]) == ("proposed", False)
    own = client.post(f"{ONE}/activate", json=WHY, headers=ana(services))
    assert (own.status_code, own.json()["code"]) == (403, "four_eyes")
    live = client.post(f"{ONE}/activate", json=WHY, headers=ivo(services))
    assert (live.status_code, live.json()["is_live"], live.json()["decided_by"]) == (200, True, "person:ivo")
    assert services.queue.claim([SWEEP], worker="w", lease=timedelta(minutes=1)) is not None
    vault.runner.scan_versions([("s1", 1)])
    now = services.clock.now()
    with services.database.transaction() as session:
        session.add(PersonRow(key="bruno", name="Bruno", created_at=now, changed_at=now))
        session.flush()
        session.add(AccountRow(endpoint_id=fixtures.ENDPOINT, name="", person_key="bruno", linked_at=now))
    answer = client.get(f"/api/v1/rules/{ID}/hits", headers=ana(services)).json()
    [script] = answer["items"]
    [who] = script["runners"]
    assert (script["script"], script["versions"], script["runs"]) == ("s1", [1], 2)
    assert (who["endpoint_name"], who["person"], who["runs"]) == ("host", "bruno", 2)
    assert (who["first_run"][:10], who["last_run"][:10]) == ("2026-11-17", "2026-11-18")
    assert (answer["summary"]["scripts"], answer["summary"]["runs"]) == (1, 2)
    signed_in(services, client, "ana", [Role.ANALYST])
    page = client.get(f"/rules/{ID}").text
    assert "2 times" in page
    assert TOKEN not in page


def test_a_preview_says_which_scripts_it_would_newly_hit_and_whose_level_would_change(services, client, vault):
    vault.runner.scan_version("s1", vault.add_version("s1", {"a.py": SCRIPT}))
    vault.runner.scan_version("s2", vault.add_version("s2", {"b.py": b"print(1)\n"}))
    before = client.get("/api/v1/scripts/s1/versions/1", headers=ana(services)).json()["level"]
    propose(client, ana(services))
    assert client.post(f"{ONE}/preview", headers=ana(services)).status_code == 202
    job = services.queue.claim([PREVIEW], worker="w", lease=timedelta(minutes=1))
    preview_version(services, job.payload["name"], job.payload["version"])
    shown = client.get(ONE, headers=ana(services)).json()["preview"]
    assert (shown["scripts"], shown["contents"], shown["incomplete"]) == (1, 2, 0)
    assert shown["levels"] == [{"script": "s1", "before": before, "after": "high"}] or before == "high"
    assert client.get("/api/v1/findings", params={"rule": ID}, headers=ana(services)).json()["items"] == []


def test_a_newer_version_may_carry_the_same_rules_and_an_older_one_comes_back(services, client, vault):
    propose(client, ana(services))
    client.post(f"{ONE}/activate", json=WHY, headers=ivo(services))
    newer = propose(client, ana(services), rule=RULE.replace("impact: HIGH", "impact: MEDIUM"))
    assert (newer.status_code, newer.json()["version"]) == (201, 2), newer.text
    two = "/api/v1/rules/packs/company/versions/2"
    early = client.post("/api/v1/rules/packs/company/restore", json={"version": 2, **WHY}, headers=ivo(services))
    assert (early.status_code, early.json()["code"]) == (409, "wrong_state"), "it never was live"
    client.post(f"{two}/activate", json=WHY, headers=ivo(services))
    back = client.post("/api/v1/rules/packs/company/restore", json={"version": 1, **WHY}, headers=ivo(services))
    assert (back.status_code, back.json()["is_live"]) == (200, True)
    items = client.get("/api/v1/rules/packs", headers=ana(services)).json()["items"]
    assert [(one["version"], one["is_live"]) for one in items] == [(2, False), (1, True)]
    assert {Event.RULES_PROPOSED.value, Event.RULES_ACTIVATED.value} <= set(events(services))


def test_a_pack_is_taken_out_of_use_by_two_people(services, client, vault):
    propose(client, ana(services))
    client.post(f"{ONE}/activate", json=WHY, headers=ivo(services))
    address = "/api/v1/rules/packs/company/remove"
    asked = client.post(address, json=WHY, headers=ana(services)).json()
    assert (asked["is_live"], asked["removal_by"]) == (True, "person:ana")
    assert client.post(address, json=WHY, headers=ana(services)).json()["code"] == "four_eyes"
    assert client.post(address, json=WHY, headers=ivo(services)).json()["is_live"] is False
    assert [Event.RULES_REMOVAL_ASKED.value, Event.RULES_REMOVED.value] == events(services)[-2:]


def test_what_was_refused_is_not_made_live(services, client, vault):
    propose(client, ana(services))
    assert client.post(f"{ONE}/reject", json=WHY, headers=ivo(services)).json()["state"] == "rejected"
    assert client.post(f"{ONE}/activate", json=WHY, headers=ivo(services)).status_code == 409
    assert Event.RULES_REJECTED.value in events(services)


def test_an_auditor_reads_and_an_owner_does_not(services, client, vault):
    propose(client, ana(services))
    assert client.get(ONE, headers=bearer(services, Role.AUDITOR, person="otto")).status_code == 200
    assert client.get(ONE, headers=bearer(services, Role.OWNER, person="bruno")).status_code == 403
    assert propose(client, bearer(services, Role.AUDITOR, person="otto")).status_code == 403
    assert propose(client, bearer(services, Role.ANALYST)).json()["code"] == "needs_person"


def test_a_pack_is_proposed_and_decided_in_the_console(services, client, vault):
    token = signed_in(services, client, "ana", [Role.ANALYST])
    form = {"csrf_token": token, "name": "company", "rules": RULE, "tests": HITS, "suffix": "py", **WHY}
    sent = client.post("/rules", data=form)
    assert sent.headers["location"] == "/rules/packs/company/1", sent.text
    assert "somebody else makes it live" in client.get("/rules/packs/company/1").text
    token = signed_in(services, client, "ivo", [Role.ANALYST])
    word = {"csrf_token": token, "word": "activate", **WHY}
    assert client.post("/rules/packs/company/1/decide", data=word).status_code == 303
    assert ID in client.get("/rules").text
