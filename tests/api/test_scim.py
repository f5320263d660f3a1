"""SCIM as identity providers use it: every shape they send, access at once, custody later, and nothing lost."""

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from fastapi.testclient import TestClient
from scim2_server.requests import ScimRequest
from sqlalchemy import event, text

from escrow.access import grants
from escrow.core.principals import VAULT, Role
from escrow.db.together import _Waiting
from escrow.identity.tables import EndpointRow
from escrow.queue.interface import Job
from lifecycle.jobs import DUE
from lifecycle.people.scim_exchange import Exchange, OneRefused, handle_all
from lifecycle.queries import count_orphans_without_custodian, get_person, hr_events_of
from tests.lifecycle_fixtures import ENDPOINT, Company, custodian
from tests.scim_shapes import ENTERPRISE, SHAPES, patch, user
from tests.web_fixtures import application, bearer, client, services
from web.wiring import Services, handlers

__all__ = ["application", "client", "services"]

Ask = Callable[..., Any]
OFF, ON = (json.dumps(patch({"op": "replace", "path": "active", "value": said})).encode() for said in (False, True))


@pytest.fixture
def ask(client: TestClient, services: Services) -> Ask:
    """Sends one request as the identity provider."""
    headers = bearer(services, Role.DIRECTORY) | {"Content-Type": "application/scim+json"}

    def send(method: str, path: str, body: Any = None, **more: str) -> Any:
        content = None if body is None else json.dumps(body)
        return client.request(method, f"/scim/v2{path}", content=content, headers=headers | more)

    return send


@pytest.fixture
def ids(ask: Ask) -> dict[str, str]:
    """Ana and her manager, active; somebody who is gone; a group with the manager in it."""
    found = {
        "$MANAGER": ask("POST", "/Users", user(userName="marta@corp.example", externalId="marta")).json()["id"],
        "$USER": ask("POST", "/Users", user(active=True)).json()["id"],
        "$GONE": ask("POST", "/Users", user(userName="gone@corp.example", externalId="gone", active=False)).json()[
            "id"
        ],
    }
    group = {"displayName": "Finance", "members": [{"value": found["$MANAGER"]}]}
    return {**found, "$GROUP": ask("POST", "/Groups", group).json()["id"]}


def filled(value: Any, ids: dict[str, str]) -> Any:
    text = json.dumps(value)
    for name, given in ids.items():
        text = text.replace(name, given)
    return json.loads(text)


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape["what"])
def test_every_shape_has_the_effect_it_was_meant_to_have(
    shape: dict[str, Any], ask: Ask, ids: dict[str, str], services: Services
) -> None:
    path = filled(shape["path"], ids)
    answer = ask(shape["method"], path, filled(shape["body"], ids))
    assert answer.status_code == shape["status"], answer.text
    assert answer.headers["content-type"].startswith("application/scim+json") or answer.status_code == 204
    if shape["after"]:
        shown(ask("GET", path if "$" in shape["path"] else f"/Users/{answer.json()['id']}").json(), shape, ids)
    with services.database.reading() as session:
        assert grants.is_disabled(session, "ana") is not shape["let_in"]


def shown(found: dict[str, Any], shape: dict[str, Any], ids: dict[str, str]) -> None:
    enterprise = found.get(ENTERPRISE, {})
    views = {
        **{name: value for name, value in found.items() if name != "members"},
        "members": [one["value"] for one in found.get("members", [])],
        "department": enterprise.get("department"),
        "manager": enterprise.get("manager", {}).get("value"),
    }
    assert {name: views.get(name) for name in shape["after"]} == filled(shape["after"], ids)


def test_the_corpus_is_as_large_as_it_says() -> None:
    assert len(SHAPES) >= 30
    assert len({shape["what"] for shape in SHAPES}) == len(SHAPES)


# --- what it means -------------------------------------------------------------------------------------------


def test_a_user_is_the_person_of_hr(ask: Ask, ids: dict[str, str], services: Services) -> None:
    body = user(
        displayName="Ana Souza", emails=[{"value": "a@home.example"}, {"value": "a@corp.example", "primary": True}]
    )
    ask(
        "PUT",
        f"/Users/{ids['$USER']}",
        body | {ENTERPRISE: {"department": "Finance", "manager": {"value": ids["$MANAGER"]}}},
    )
    with services.database.reading() as session:
        found = get_person(session, "ana")
    assert (found.name, found.email, found.department, found.manager) == (
        "Ana Souza", "a@corp.example", "Finance", "marta",
    )  # fmt: skip


def test_a_manager_who_comes_later_is_found(ask: Ask, services: Services) -> None:
    ask("POST", "/Users", user() | {ENTERPRISE: {"manager": {"value": "olga"}}})
    ask("POST", "/Users", user(userName="olga@corp.example", externalId="olga"))
    with services.database.reading() as session:
        assert get_person(session, "ana").manager == "olga"


def test_groups_are_those_of_the_directory_and_follow_a_new_name(
    ask: Ask, ids: dict[str, str], services: Services
) -> None:
    def groups() -> list[str]:
        with services.database.reading() as session:
            return list(get_person(session, "marta").groups)

    assert groups() == ["Finance"]
    ask("PATCH", f"/Groups/{ids['$GROUP']}", patch({"op": "replace", "path": "displayName", "value": "Payables"}))
    assert groups() == ["Payables"]
    assert ask("GET", f"/Users/{ids['$MANAGER']}").json()["groups"][0]["display"] == "Payables"
    assert ask("DELETE", f"/Groups/{ids['$GROUP']}").status_code == 204
    assert groups() == []


def test_a_leavers_token_and_session_are_refused_at_the_next_request(
    ask: Ask, ids: dict[str, str], client: TestClient, services: Services
) -> None:
    token = bearer(services, Role.OWNER, person="ana")
    assert client.get("/api/v1/me", headers=token).status_code == 200
    ask("PATCH", f"/Users/{ids['$USER']}", patch({"op": "replace", "path": "active", "value": False}))
    assert client.get("/api/v1/me", headers=token).status_code == 401


def test_custody_waits_for_the_grace_and_is_called_off_by_coming_back(
    ask: Ask, ids: dict[str, str], services: Services, clock: Any
) -> None:
    ask("PATCH", f"/Users/{ids['$USER']}", patch({"op": "replace", "path": "active", "value": False}))
    due(services)
    assert events(services, "ana") == ["scheduled"]
    clock.advance(23 * 3600)
    due(services)
    assert events(services, "ana") == ["scheduled"]
    ask("PATCH", f"/Users/{ids['$USER']}", patch({"op": "replace", "path": "active", "value": True}))
    clock.advance(2 * 3600)
    due(services)
    assert events(services, "ana") == ["acted", "superseded"]
    with services.database.reading() as session:
        assert not grants.is_disabled(session, "ana")


def test_whoever_left_by_hrs_word_is_not_let_in_by_the_identity_provider(
    ask: Ask, ids: dict[str, str], client: TestClient, services: Services
) -> None:
    told = {"id": "1", "source": "hr", "type": "leaver.now", "person_key": "ana",
             "effective_at": "2026-11-22T11:00:00Z", "occurred_at": "2026-11-22T11:00:00Z"}  # fmt: skip
    assert client.post("/api/v1/hr/events", json=told, headers=bearer(services, Role.HR)).status_code == 202
    path = f"/Users/{ids['$USER']}"
    ask("PATCH", path, patch({"op": "replace", "path": "active", "value": False}))
    answer = ask("PATCH", path, patch({"op": "replace", "path": "active", "value": True}))
    assert answer.status_code == 200
    with services.database.reading() as session:
        assert grants.is_disabled(session, "ana")
    alarms = leaves(client, services, "directory.mismatched")
    assert [leaf["details"]["shut_out"] for leaf in alarms] == [True]


def test_changes_that_are_made_together_are_all_made_or_each_alone(ids: dict[str, str], services: Services) -> None:
    off = json.dumps(patch({"op": "replace", "path": "active", "value": False})).encode()
    taken = json.dumps(user(userName="ana@corp.example", externalId="marta")).encode()
    headers = {"content-type": "application/scim+json"}

    def sent(method: str, name: str, body: bytes) -> Exchange:
        return Exchange(ScimRequest(method, "http://x/scim/v2", f"/Users/{name}", {}, headers, body), VAULT)

    ana, nobody = sent("PATCH", ids["$USER"], off), sent("PATCH", "nobody", off)
    gone, marta = sent("PUT", ids["$GONE"], taken), sent("PATCH", ids["$MANAGER"], off)
    for refused in (nobody, gone):
        with pytest.raises(OneRefused), services.database.transaction() as session:
            handle_all(session, services.office, [ana, refused, marta])
        with services.database.reading() as session:
            assert [grants.is_disabled(session, key) for key in ("ana", "marta")] == [False, False]
    services.exchanges._commit([_Waiting(one) for one in (ana, nobody, gone, marta)])
    assert [int(one.response.status) for one in (ana, nobody, gone, marta) if one.response] == [200, 404, 409, 200]
    with services.database.reading() as session:
        assert [grants.is_disabled(session, key) for key in ("ana", "marta")] == [True, True]
        assert get_person(session, "gone").name != "Ana", "what was refused left nothing"


def test_logins_shut_together_cost_as_many_statements_as_one_and_are_each_on_record(
    ask: Ask, client: TestClient, services: Services
) -> None:
    bodies = [user(userName=f"u{number}@corp.example", externalId=f"u{number}") for number in range(21)]
    users = [str(ask("POST", "/Users", body).json()["id"]) for body in bodies]

    def sent_for(some: list[str]) -> int:
        sent: list[str] = []

        def note(*arguments: Any) -> None:
            sent.append(str(arguments[2]))

        event.listen(services.database.engine, "before_cursor_execute", note)
        with services.database.transaction() as session:
            handle_all(session, services.office, [patched(one, OFF) for one in some])
        event.remove(services.database.engine, "before_cursor_execute", note)
        return len([one for one in sent if "scim_" not in one])

    alone = sent_for(users[:1])
    assert sent_for(users[1:]) <= alone
    with services.database.reading() as session:
        for number in range(21):
            assert grants.is_disabled(session, f"u{number}")
            assert [(one.type, one.state) for one in hr_events_of(session, f"u{number}")] == [
                ("leaver.scheduled", "scheduled")
            ]
        assert (
            session.execute(text("select count(*) from decision_records where kind = 'access_cut'")).scalar_one() == 21
        )
    assert len(leaves(client, services, "person.disabled")) == 21
    assert len(leaves(client, services, "hr_event.received")) == 21


def test_a_login_shut_and_opened_in_one_commit_is_open(ids: dict[str, str], services: Services) -> None:
    with services.database.transaction() as session:
        handle_all(session, services.office, [patched(ids["$USER"], OFF), patched(ids["$USER"], ON)])
    with services.database.reading() as session:
        assert not grants.is_disabled(session, "ana")
        assert get_person(session, "ana").is_active
        assert sorted((one.type, one.state) for one in hr_events_of(session, "ana")) == [
            ("leaver.scheduled", "superseded"), ("rehire", "acted"),
        ]  # fmt: skip


def patched(user_id: str, body: bytes) -> Exchange:
    headers = {"content-type": "application/scim+json"}
    return Exchange(ScimRequest("PATCH", "http://x/scim/v2", f"/Users/{user_id}", {}, headers, body), VAULT)


def test_disables_that_come_at_once_are_all_there_when_they_are_answered(ask: Ask, services: Services) -> None:
    bodies = [user(userName=f"u{number}@corp.example", externalId=f"u{number}") for number in range(24)]
    users = {str(body["externalId"]): ask("POST", "/Users", body).json()["id"] for body in bodies}

    def shut(key: str) -> bool:
        answer = ask("PATCH", f"/Users/{users[key]}", patch({"op": "Replace", "path": "active", "value": "False"}))
        with services.database.reading() as session:
            return answer.status_code == 200 and grants.is_disabled(session, key)

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(shut, users))


def test_a_disable_that_did_not_take_is_an_alarm_and_no_success(
    ask: Ask, ids: dict[str, str], client: TestClient, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(grants, "disable_all", lambda *_, **__: None)
    answer = ask("PATCH", f"/Users/{ids['$USER']}", patch({"op": "replace", "path": "active", "value": False}))
    assert answer.status_code == 500
    assert answer.json()["schemas"] == ["urn:ietf:params:scim:api:messages:2.0:Error"]
    (alarm,) = leaves(client, services, "directory.mismatched")
    assert alarm["details"] == {"asked": False, "stored": False, "shut_out": False}


def test_a_database_that_does_not_keep_a_disable_is_an_alarm_too(
    ask: Ask, ids: dict[str, str], client: TestClient, services: Services
) -> None:
    with services.database.transaction() as session:
        session.execute(
            text(
                "create trigger forgetful after insert on principals begin "
                "update principals set disabled_at = null where key = new.key; end"
            )
        )
    answer = ask("PATCH", f"/Users/{ids['$USER']}", patch({"op": "replace", "path": "active", "value": False}))
    assert answer.status_code == 500
    (alarm,) = leaves(client, services, "directory.mismatched")
    assert alarm["details"] == {"asked": False, "stored": False, "shut_out": False}


def test_logins_shut_one_by_one_are_one_event_to_the_breaker(
    ask: Ask, client: TestClient, services: Services, clock: Any
) -> None:
    leaving = [f"x{number}" for number in range(27)]
    users = {key: ask("POST", "/Users", user(userName=f"{key}@corp.example", externalId=key)).json()["id"]
             for key in (*leaving, "gil", "fernanda")}  # fmt: skip
    queue = {"displayName": "escrow-fallback", "members": [{"value": users["gil"]}, {"value": users["fernanda"]}]}
    ask("POST", "/Groups", queue)
    firm = Company(services.database, services.office, clock)
    with services.database.transaction() as session:
        session.add(EndpointRow(id=ENDPOINT, host_id="h", name="fin-ws-07", os="Debian", enrolled_at=clock.now()))
        session.flush()
        for key in leaving:
            firm.script(session, f"s-{key}", key)
    tokens = {key: bearer(services, person=key) for key in leaving}
    for key in leaving:
        off = patch({"op": "Replace", "path": "active", "value": "False"})
        assert ask("PATCH", f"/Users/{users[key]}", off).json()["active"] is False
        assert client.get("/api/v1/me", headers=tokens[key]).status_code == 401
        clock.advance(60)
    clock.advance(24 * 3600 + 60)
    handlers(services)[DUE](Job("1", DUE, {}, 1))
    reader = bearer(services, Role.HR, person="gil")
    (held,) = client.get("/api/v1/transfers?state=held", headers=reader).json()["items"]
    assert held["counts"]["population"] == 27
    with services.database.reading() as session:
        assert count_orphans_without_custodian(session) == 0
        assert {custodian(session, f"s-{key}") for key in leaving} == {"escrow-fallback"}
    path = f"/api/v1/transfers/{held['id']}/release"
    first, second = (bearer(services, Role.HR, person=key) for key in ("gil", "fernanda"))
    assert client.post(path, json={"reason": "a site was closed"}, headers=first).json()["state"] == "held"
    assert client.post(path, json={"reason": "a site was closed"}, headers=first).status_code == 403
    assert client.post(path, json={"reason": "I looked too"}, headers=second).json()["state"] == "planned"


def test_a_real_key_that_comes_later_takes_the_place_of_our_own(ask: Ask, services: Services) -> None:
    made = ask("POST", "/Users", {"userName": "zoe@corp.example"}).json()["id"]
    ask("PATCH", f"/Users/{made}", patch({"op": "add", "path": "externalId", "value": "zoe"}))
    with services.database.reading() as session:
        assert get_person(session, "zoe").is_active
        assert not get_person(session, f"scim-{made}").is_active


# --- the protocol --------------------------------------------------------------------------------------------


def test_a_changed_version_is_refused_and_the_right_one_taken(ask: Ask, ids: dict[str, str]) -> None:
    path, change = f"/Users/{ids['$USER']}", patch({"op": "replace", "path": "displayName", "value": "A"})
    version = ask("GET", path).headers["etag"]
    assert ask("PATCH", path, change, **{"If-Match": 'W/"99"'}).status_code == 412
    assert ask("PATCH", path, change, **{"If-Match": version}).status_code == 200
    assert ask("PATCH", path, change, **{"If-Match": version}).status_code == 412
    assert ask("GET", path, **{"If-None-Match": ask("GET", path).headers["etag"]}).status_code == 304


def test_a_login_somebody_has_is_refused_whatever_its_case(ask: Ask, ids: dict[str, str]) -> None:
    answer = ask("POST", "/Users", user(userName="ANA@corp.example", externalId="other"))
    assert (answer.status_code, answer.json()["scimType"]) == (409, "uniqueness")
    taken = ask(
        "PATCH", f"/Users/{ids['$MANAGER']}", patch({"op": "replace", "path": "userName", "value": "ana@corp.example"})
    )
    assert taken.status_code == 409
    assert ask("GET", f"/Users/{ids['$MANAGER']}").json()["userName"] == "marta@corp.example"


def test_a_login_is_free_again_once_its_user_is_deleted(ask: Ask, ids: dict[str, str]) -> None:
    assert ask("DELETE", f"/Users/{ids['$USER']}").status_code == 204
    assert ask("GET", f"/Users/{ids['$USER']}").status_code == 404
    assert ask("POST", "/Users", user(externalId="new")).status_code == 201


def test_pages_follow_each_other_and_count_everybody(ask: Ask, ids: dict[str, str]) -> None:
    pages = [ask("GET", f"/Users?startIndex={start}&count=2").json() for start in (1, 3)]
    assert [page["totalResults"] for page in pages] == [3, 3]
    seen = [one["id"] for page in pages for one in page["Resources"]]
    assert sorted(seen) == sorted(ids[name] for name in ("$USER", "$MANAGER", "$GONE"))


def test_one_bad_operation_of_a_bulk_leaves_the_others(ask: Ask, ids: dict[str, str]) -> None:
    off = patch({"op": "Replace", "path": "active", "value": "False"})
    body = {
        "schemas": ["urn:ietf:params:scim:api:messages:2.0:BulkRequest"],
        "Operations": [
            {"method": "PATCH", "path": f"/Users/{ids['$USER']}", "data": off},
            {"method": "PATCH", "path": "/Users/nobody", "data": off},
            {
                "method": "POST",
                "path": "/Users",
                "bulkId": "a",
                "data": user(userName="marta@corp.example", externalId="x"),
            },
            {"method": "PATCH", "path": f"/Users/{ids['$MANAGER']}", "data": off},
        ],
    }
    answer = ask("POST", "/Bulk", body).json()
    assert [one["status"] for one in answer["Operations"]] == ["200", "404", "409", "200"]
    assert ask("GET", f"/Users/{ids['$USER']}").json()["active"] is False


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.DIRECTORY])
def test_only_the_directory_provisions(role: Role, client: TestClient, services: Services) -> None:
    answer = client.get("/scim/v2/Users", headers=bearer(services, role))
    assert (answer.status_code, answer.json()["status"]) == (403, "403")
    assert client.get("/scim/v2/ServiceProviderConfig").status_code == 200


@pytest.mark.parametrize("body", ["{", "[]", '"x"', "null", '{"Operations": 7}', "[" * 100_000, '{"schemas": {}}'])
def test_junk_is_refused_and_breaks_nothing(
    body: str, client: TestClient, services: Services, ids: dict[str, str]
) -> None:
    for method, path in (("POST", "/Users"), ("PATCH", f"/Users/{ids['$USER']}"), ("PUT", f"/Groups/{ids['$GROUP']}")):
        answer = client.request(method, f"/scim/v2{path}", content=body, headers=bearer(services, Role.DIRECTORY))
        assert 400 <= answer.status_code < 500, (path, answer.text)


def events(services: Services, person: str) -> list[str]:
    with services.database.reading() as session:
        return [one.state for one in hr_events_of(session, person)]


def due(services: Services) -> None:
    handlers(services)[DUE](Job("j", DUE, {}, 1))


def leaves(client: TestClient, services: Services, event: str) -> list[dict[str, Any]]:
    services.sequencer.run_once()
    answer = client.get(f"/api/v1/audit/leaves?event={event}", headers=bearer(services, Role.AUDITOR))
    return list(answer.json()["items"])
