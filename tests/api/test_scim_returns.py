"""SCIM over time: who is deleted and comes back, gets another key, or stands in two groups of one name."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from fastapi.testclient import TestClient

from escrow.access import grants
from escrow.core.principals import Role
from lifecycle.candidates import Party
from lifecycle.ownership import CUSTODIAN, find_live, open_role, party_of
from lifecycle.queries import get_person, hr_events_of
from lifecycle.tables import CustodyRow
from tests.scim_shapes import patch, user
from tests.web_fixtures import application, bearer, client, services
from web.wiring import Services

__all__ = ["application", "client", "services"]

Ask = Callable[..., Any]
OFF = patch({"op": "replace", "path": "active", "value": False})


@pytest.fixture
def ask(client: TestClient, services: Services) -> Ask:
    """Sends one request as the identity provider."""
    headers = bearer(services, Role.DIRECTORY) | {"Content-Type": "application/scim+json"}

    def send(method: str, path: str, body: Any = None) -> Any:
        content = None if body is None else json.dumps(body)
        return client.request(method, f"/scim/v2{path}", content=content, headers=headers)

    return send


def made(ask: Ask, key: str | None, **more: Any) -> str:
    body = user(userName=f"{key or 'nobody'}@corp.example", externalId=key, **more)
    return str(ask("POST", "/Users", {name: value for name, value in body.items() if value is not None}).json()["id"])


def group(ask: Ask, name: str, *members: str) -> str:
    body = {"displayName": name, "members": [{"value": one} for one in members]}
    return str(ask("POST", "/Groups", body).json()["id"])


def groups(services: Services, key: str) -> list[str]:
    with services.database.reading() as session:
        return list(get_person(session, key).groups)


def is_out(services: Services, key: str) -> bool:
    with services.database.reading() as session:
        return grants.is_disabled(session, key)


def test_whoever_is_deleted_leaves_their_groups_and_comes_back_without_them(ask: Ask, services: Services) -> None:
    ana, bea = made(ask, "ana"), made(ask, "bea")
    queue = group(ask, "escrow-fallback", ana, bea)
    version = ask("GET", f"/Groups/{queue}").headers["etag"]
    assert ask("DELETE", f"/Users/{ana}").status_code == 204
    shown = ask("GET", f"/Groups/{queue}")
    assert [one["value"] for one in shown.json()["members"]] == [bea]
    assert shown.headers["etag"] != version
    assert groups(services, "ana") == []
    again = made(ask, "ana")
    assert (groups(services, "ana"), is_out(services, "ana")) == ([], False)
    ask("PATCH", f"/Groups/{queue}", patch({"op": "add", "path": "members", "value": [{"value": again}]}))
    assert groups(services, "ana") == ["escrow-fallback"]


def test_a_queue_whose_people_are_exchanged_keeps_what_it_kept(ask: Ask, services: Services) -> None:
    users = [made(ask, key) for key in ("ana", "bea", "zoe")]
    queue = group(ask, "Ledger", users[0])
    with services.database.transaction() as session:
        now = services.clock.now()
        session.add(CustodyRow(script_id="s1", state="orphaned", changed_at=now))
        session.flush()
        open_role(session, "s1", Party("queue", "Ledger"), role=CUSTODIAN, at=now, why="test")
    for other in users[1:]:
        ask("PATCH", f"/Groups/{queue}", patch({"op": "replace", "path": "members", "value": [{"value": other}]}))
        with services.database.reading() as session:
            assert party_of(find_live(session, "s1", CUSTODIAN)) == Party("queue", "Ledger")
    ask("DELETE", f"/Groups/{queue}")
    with services.database.reading() as session:
        assert party_of(find_live(session, "s1", CUSTODIAN)) == Party("queue", "escrow-fallback")


def test_two_groups_of_one_name_are_left_one_by_one(ask: Ask, services: Services) -> None:
    ana = made(ask, "ana")
    first, second = (group(ask, "Finance", ana) for _ in range(2))
    gone = patch({"op": "remove", "path": f'members[value eq "{ana}"]'})
    ask("PATCH", f"/Groups/{first}", gone)
    assert groups(services, "ana") == ["Finance"]
    ask("PATCH", f"/Groups/{first}", patch({"op": "replace", "path": "displayName", "value": "Ledger"}))
    assert groups(services, "ana") == ["Finance"]
    ask("DELETE", f"/Groups/{second}")
    assert groups(services, "ana") == []


def test_a_real_key_takes_the_groups_of_the_one_we_made_with_it(ask: Ask, services: Services) -> None:
    zoe = made(ask, None)
    group(ask, "Finance", zoe)
    ask("PATCH", f"/Users/{zoe}", patch({"op": "add", "path": "externalId", "value": "zoe"}))
    assert groups(services, "zoe") == ["Finance"]


def test_a_key_nobody_logs_in_by_any_more_opens_nothing(ask: Ask, client: TestClient, services: Services) -> None:
    ana = made(ask, "ana")
    token = bearer(services, Role.OWNER, person="ana")
    ask("PATCH", f"/Users/{ana}", patch({"op": "replace", "path": "externalId", "value": "ana-2"}))
    assert client.get("/api/v1/me", headers=token).status_code == 401
    assert not is_out(services, "ana-2")
    with services.database.reading() as session:
        assert [one.state for one in hr_events_of(session, "ana")] == ["scheduled"], "what is theirs goes by the grace"
    ask("PATCH", f"/Users/{ana}", patch({"op": "replace", "path": "externalId", "value": "ana"}))
    assert client.get("/api/v1/me", headers=token).status_code == 200, "it was a slip, and is put right"
    assert is_out(services, "ana-2")


def test_a_disable_of_a_bulk_that_did_not_take_is_an_alarm_and_no_success(
    ask: Ask, client: TestClient, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    users = [made(ask, key) for key in ("ana", "bea")]
    monkeypatch.setattr(grants, "disable_all", lambda *_, **__: None)
    operations = [{"method": "PATCH", "path": f"/Users/{one}", "data": OFF} for one in users]
    operations.append({"method": "DELETE", "path": "/Users/nobody"})  # type: ignore[dict-item]
    bulk = {"schemas": ["urn:ietf:params:scim:api:messages:2.0:BulkRequest"], "Operations": operations}
    assert ask("POST", "/Bulk", bulk).status_code == 500
    services.sequencer.run_once()
    reader = bearer(services, Role.AUDITOR)
    leaves = client.get("/api/v1/audit/leaves?event=directory.mismatched", headers=reader).json()["items"]
    assert len(leaves) == 2


@pytest.mark.parametrize(
    "change",
    [{"externalId": "a/b"}, {"externalId": "k" * 200}, {"userName": ""}],
    ids=["a key with a stroke", "a key without end", "no name"],
)
def test_a_value_we_cannot_keep_is_told_in_the_protocols_words_and_sinks_nobody_else(
    ask: Ask, services: Services, change: dict[str, Any]
) -> None:
    answer = ask("POST", "/Users", user() | change)
    assert (answer.status_code, answer.json()["scimType"]) == (400, "invalidValue"), answer.text
    assert answer.json()["schemas"] == ["urn:ietf:params:scim:api:messages:2.0:Error"]
    bea = made(ask, "bea")
    operations = [
        {"method": "POST", "path": "/Users", "bulkId": "a", "data": user() | change},
        {"method": "PATCH", "path": f"/Users/{bea}", "data": OFF},
    ]
    bulk = {"schemas": ["urn:ietf:params:scim:api:messages:2.0:BulkRequest"], "Operations": operations}
    told = ask("POST", "/Bulk", bulk).json()["Operations"]
    assert [one["status"] for one in told] == ["400", "200"]
    assert is_out(services, "bea")


def test_one_user_name_sent_by_two_processes_at_once_is_a_conflict_and_no_failure(
    ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    from lifecycle.people.scim import SqlStorage

    made(ask, "ana")
    monkeypatch.setattr(SqlStorage, "_require_free", lambda *_: None)  # as if the other were not committed yet
    answer = ask("POST", "/Users", user(externalId="other"))
    assert (answer.status_code, answer.json()["scimType"]) == (409, "uniqueness")
