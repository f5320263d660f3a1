"""One secret across scripts, versions and owners is one thing with a state."""

from datetime import timedelta

import pytest
from sqlmodel import select

from escrow.access import grants
from escrow.access.roles import Right
from escrow.audit.tables import AuditLeafRow
from escrow.core.events import Event
from escrow.core.principals import Role
from lifecycle.tables import AccountRow, OwnershipRow, PersonRow
from scanners.states import RATE
from scanners.tables import SecretEventRow, SecretRow
from tests import scanners_fixtures as fixtures
from tests.web_fixtures import application, bearer, client, services, signed_in

__all__ = ["application", "client", "services"]
VALUE = "Inv0ice!2024x"
HOLDS = f'password = "{VALUE}"\n'.encode()
OTHER = b'password = "An0ther!one9"\n'


@pytest.fixture
def vault(services):
    return fixtures.ScanVault(
        services.database, services.clock, services.key, services.archive, services.queue, services.runner
    )


def scan(vault, script, body=HOLDS):
    vault.clock.advance(1)
    number = vault.add_version(script, {"etl.py": body})
    vault.runner.scan_version(script, number)
    return number


def analyst(services):
    return bearer(services, Role.ANALYST, person="ana")


def only(client, who, **asked):
    [item] = client.get("/api/v1/secrets", params=asked, headers=who).json()["items"]
    return item


def say(client, who, secret_id, state, **more):
    asked = {"state": state, "reason": "as agreed with the owners", **more}
    return client.post(f"/api/v1/secrets/{secret_id}/state", json=asked, headers=who)


def statuses(client, who, script):
    return {one["status"] for one in client.get(f"/api/v1/scripts/{script}/findings", headers=who).json()["items"]}


def rate_all(services):
    while job := services.queue.claim([RATE], worker="w", lease=timedelta(minutes=1)):
        with services.database.transaction() as session:
            services.runner.rate_script(session, job.payload["script_id"])
        services.queue.finish(job)


def leaves(services, event):
    with services.database.reading() as session:
        return len(session.exec(select(AuditLeafRow).where(AuditLeafRow.event == event.value)).all())


def test_a_secret_in_several_scripts_is_listed_once_with_every_place(services, client, vault):
    for script in ("s1", "s2"):
        scan(vault, script)
    scan(vault, "s3", OTHER)
    who = analyst(services)
    listed = client.get("/api/v1/secrets", headers=who)
    assert sorted(one["scripts"] for one in listed.json()["items"]) == [1, 2]
    [shared] = [one for one in listed.json()["items"] if one["scripts"] == 2]
    assert (shared["kind"], shared["state"], shared["scripts_now"]) == ("password", "open", 2)
    detail = client.get(f"/api/v1/secrets/{shared['id']}", headers=who)
    assert {one["script"] for one in detail.json()["places"]} == {"s1", "s2"}
    assert VALUE not in listed.text + detail.text


def test_rotated_closes_its_findings_everywhere_and_lowers_what_is_left(services, client, vault):
    for script in ("s1", "s2"):
        scan(vault, script)
    who = analyst(services)
    answer = say(client, who, only(client, who)["id"], "rotated")
    assert answer.status_code == 200, answer.text
    assert (answer.json()["state"], answer.json()["by"]) == ("rotated", "person:ana")
    assert statuses(client, who, "s1") == statuses(client, who, "s2") == {"rotated"}
    rate_all(services)
    rating = client.get("/api/v1/scripts/s2/versions/1", headers=who).json()["rating"]
    assert (rating["level"], rating["residual"]["level"]) == ("high", "low")
    assert leaves(services, Event.SECRET_ROTATED) == 1


def test_one_that_comes_back_in_a_later_version_is_open_again_everywhere(services, client, vault):
    for script in ("s1", "s2"):
        scan(vault, script)
    who = analyst(services)
    secret_id = only(client, who)["id"]
    say(client, who, secret_id, "rotated")
    scan(vault, "s1", b"# a note\n" + HOLDS)
    assert only(client, who)["state"] == "open"
    assert statuses(client, who, "s1") == statuses(client, who, "s2") == {"open"}
    detail = client.get(f"/api/v1/secrets/{secret_id}", headers=who).json()
    assert [(one["state"], one["by"]) for one in detail["history"]] == [
        ("open", "system:vault"),
        ("rotated", "person:ana"),
    ]
    assert "script s1, version 2" in detail["reason"]
    assert leaves(services, Event.SECRET_REOPENED) == 1


def test_one_that_comes_back_in_another_script_is_open_again(services, client, vault):
    scan(vault, "s1")
    who = analyst(services)
    say(client, who, only(client, who)["id"], "rotated")
    scan(vault, "s9")
    assert only(client, who)["state"] == "open"
    assert statuses(client, who, "s1") == {"open"}


def test_a_version_from_before_that_is_read_later_is_closed_too(services, client, vault):
    scan(vault, "s1")
    vault.add_version("s2", {"etl.py": HOLDS})
    vault.clock.advance(5)
    who = analyst(services)
    say(client, who, only(client, who)["id"], "rotated")
    vault.runner.scan_version("s2", 1)
    assert only(client, who)["state"] == "rotated"
    assert statuses(client, who, "s2") == {"rotated"}


def test_looking_at_the_same_versions_again_opens_nothing(services, client, vault):
    scan(vault, "s1")
    who = analyst(services)
    say(client, who, only(client, who)["id"], "rotated")
    vault.clock.advance(60)
    vault.runner.scan_versions([("s1", 1)])
    assert only(client, who)["state"] == "rotated"


def test_verified_follows_rotated_alone(services, client, vault):
    scan(vault, "s1")
    who = analyst(services)
    secret_id = only(client, who)["id"]
    refused = say(client, who, secret_id, "verified")
    assert (refused.status_code, refused.json()["code"]) == (409, "wrong_state")
    say(client, who, secret_id, "rotated")
    assert say(client, who, secret_id, "verified").json()["state"] == "verified"
    assert statuses(client, who, "s1") == {"rotated"}
    assert leaves(services, Event.SECRET_VERIFIED) == 1
    scan(vault, "s1", HOLDS + b"#\n")
    assert only(client, who)["state"] == "open"


def test_what_may_stand_ends_and_does_not_spread(services, client, vault):
    scan(vault, "s1")
    who = analyst(services)
    secret_id = only(client, who)["id"]
    assert say(client, who, secret_id, "accepted").json()["code"] == "until_missing"
    until = (services.clock.now() + timedelta(days=30)).isoformat()
    assert say(client, who, secret_id, "accepted", until=until).json()["state"] == "accepted"
    scan(vault, "s1", b"# later\n" + HOLDS)
    assert statuses(client, who, "s1") == {"accepted"}
    scan(vault, "s2")
    assert only(client, who)["state"] == "open", "a script that did not have it then"
    again = (services.clock.now() + timedelta(days=1)).isoformat()
    say(client, who, secret_id, "accepted", until=again)
    services.clock.advance(86_402)
    assert only(client, who, state="open")["state"] == "open"
    assert client.get("/api/v1/secrets?state=accepted", headers=who).json()["items"] == []
    assert leaves(services, Event.SECRET_ACCEPTED) == 2


def test_saying_of_one_finding_that_its_secret_was_rotated_says_it_of_the_secret(services, client, vault):
    for script in ("s1", "s2"):
        scan(vault, script)
    who = analyst(services)
    [finding] = client.get("/api/v1/scripts/s1/findings", headers=who).json()["items"]
    address = f"/api/v1/scripts/s1/findings/{finding['fingerprint']}/state"
    client.post(address, json={"status": "rotated", "reason": "changed in the ERP"}, headers=who)
    assert only(client, who)["state"] == "rotated"
    assert statuses(client, who, "s2") == {"rotated"}
    client.post(address, json={"status": "open", "reason": "not after all"}, headers=who)
    assert only(client, who)["state"] == "open"
    assert statuses(client, who, "s2") == {"open"}


def test_an_owner_sees_their_own_scripts_alone_and_changes_nothing(services, client, vault):
    scan(vault, "s1")
    scan(vault, "s2")
    scan(vault, "s3", OTHER)
    with services.database.transaction() as session:
        grants.give(session, principal_key="bruno", script_id="s2", right=Right.OWNER, cause="test",
                    at=services.clock.now())  # fmt: skip
    services.clock.advance(1)
    who = bearer(services, Role.OWNER, person="bruno")
    mine = only(client, who)
    assert mine["scripts"] == 1
    places = client.get(f"/api/v1/secrets/{mine['id']}", headers=who).json()["places"]
    assert [one["script"] for one in places] == ["s2"]
    assert say(client, who, mine["id"], "rotated").status_code == 403
    others = [one["id"] for one in client.get("/api/v1/secrets", headers=analyst(services)).json()["items"]]
    [hidden] = [one for one in others if one != mine["id"]]
    assert client.get(f"/api/v1/secrets/{hidden}", headers=who).status_code == 404


def test_a_token_that_stands_for_nobody_says_nothing(services, client, vault):
    scan(vault, "s1")
    who = bearer(services, Role.ANALYST)
    assert say(client, who, only(client, who)["id"], "rotated").json()["code"] == "needs_person"


def test_what_a_leaver_could_read_is_listed_for_rotation(services, client, vault):
    scan(vault, "s1")
    scan(vault, "s2", OTHER)
    now = services.clock.now()
    with services.database.transaction() as session:
        for key in ("lea", "cus"):
            session.add(PersonRow(key=key, name=key, created_at=now, changed_at=now))
        session.flush()
        session.add(
            OwnershipRow(id="o1", script_id="s1", principal_kind="person", principal_key="lea", role="owner",
                         valid_from=now, valid_to=now, cause="left")
        )  # fmt: skip
        session.add(
            OwnershipRow(id="o2", script_id="s2", principal_kind="person", principal_key="cus", role="custodian",
                         valid_from=now, cause="custody")
        )  # fmt: skip
    who = analyst(services)
    assert only(client, who, person="lea", state="open")["kind"] == "password"
    assert client.get("/api/v1/secrets?person=cus", headers=who).json()["items"] == [], "a custodian sees it hidden"
    counts = client.get("/api/v1/people/lea/secrets", headers=bearer(services, Role.HR, person="helena")).json()
    assert counts == {"open": 1, "rotated": 0, "verified": 0, "accepted": 0}
    with services.database.transaction() as session:
        session.add(AccountRow(endpoint_id=fixtures.ENDPOINT, name="ana", person_key="lea", linked_at=now))
    assert client.get("/api/v1/people/lea/secrets", headers=who).json()["open"] == 2


def test_no_table_of_secrets_has_room_for_a_value(services, client, vault):
    scan(vault, "s1")
    with services.database.reading() as session:
        stored = str([row.model_dump() for table in (SecretRow, SecretEventRow) for row in session.exec(select(table))])
    assert VALUE not in stored
    assert "Inv0" not in stored


def test_pages_show_a_secret_and_what_is_said_of_it(services, client, vault):
    scan(vault, "s1")
    token = signed_in(services, client, "ana", [Role.ANALYST])
    listed = client.get("/secrets")
    assert listed.status_code == 200
    secret_id = only(client, analyst(services))["id"]
    assert f"/secrets/{secret_id}" in listed.text
    form = {"csrf_token": token, "state": "rotated", "reason": "changed in the ERP"}
    assert client.post(f"/secrets/{secret_id}/state", data=form).status_code == 303
    page = client.get(f"/secrets/{secret_id}").text
    assert "changed in the ERP" in page
    assert VALUE not in page + listed.text
    assert client.get("/secrets?state=open").status_code == 200
