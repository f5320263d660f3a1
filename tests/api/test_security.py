"""The web's doors: who gets in, with what, and that no 2xx is sent without its commit."""

from concurrent.futures import ThreadPoolExecutor
from typing import Annotated, Any

import pytest
from fastapi import APIRouter, FastAPI, Form
from fastapi.testclient import TestClient
from sqlalchemy import event
from sqlalchemy.exc import OperationalError
from sqlmodel import Session, select
from starlette.routing import BaseRoute

from escrow.access import grants
from escrow.access.roles import Right
from escrow.access.tables import PrincipalRow
from escrow.core.errors import ContentCorrupted, QuotaExceeded
from escrow.core.permissions import Permission
from escrow.core.principals import VAULT, Role
from escrow.identity.enrolment import Host
from tests.web_fixtures import ADDRESS, application, bearer, client, services, signed_in
from web import app as web_app
from web.security import App, Caller, Reading, Writing, allow, allow_on_script, require_person
from web.wiring import Services

__all__ = ["application", "client", "services"]

HTML = {"Accept": "text/html"}


def small_router() -> APIRouter:
    """Routes as the others write them."""
    router = APIRouter()

    @router.get("/who", **allow(Permission.SELF_READ))
    def who(caller: Caller) -> dict[str, str]:
        return {"who": caller.label}

    @router.post("/people/{key}", **allow(Permission.PERSON_WRITE))
    def write(key: str, session: Writing, app: App) -> dict[str, str]:
        grants.disable(session, key, cause="test", at=app.clock.now())
        return {"key": key}

    @router.post("/fails", **allow(Permission.PERSON_WRITE))
    def fails(session: Writing, app: App) -> None:
        grants.disable(session, "half", cause="test", at=app.clock.now())
        raise ContentCorrupted("content sha256:…: not the bytes its digest names; restore it")

    @router.post("/form", **allow(Permission.SELF_READ))
    def form(caller: Caller, name: Annotated[str, Form()]) -> dict[str, str]:
        return {"name": name}

    @router.get("/reads", **allow(Permission.SELF_READ))
    def reads(session: Reading, app: App) -> dict[str, str]:
        grants.disable(session, "read", cause="test", at=app.clock.now())
        return {}

    @router.get("/scripts/{script_id}", **allow_on_script(Permission.SCRIPT_READ))
    def script(script_id: str) -> dict[str, str]:
        return {"id": script_id}

    @router.get("/scripts/{script_id}/raw", **allow_on_script(Permission.CONTENT_READ_RAW))
    def raw(script_id: str) -> dict[str, str]:
        return {"id": script_id}

    @router.post("/decide", **allow(Permission.SELF_READ))
    def decide(caller: Caller) -> dict[str, str]:
        return {"person": require_person(caller)}

    @router.get("/quota", **allow(Permission.PUBLIC))
    def quota() -> None:
        raise QuotaExceeded("batches: 600 a minute are taken; wait a moment")

    @router.get("/bug", **allow(Permission.PUBLIC))
    def bug() -> None:
        raise ValueError("the password is hunter2")

    return router


@pytest.fixture(scope="module")
def routes() -> tuple[BaseRoute, ...]:
    """The vault's routes and the small ones, read once: no route knows whose services it uses."""
    with pytest.MonkeyPatch.context() as patch:
        router, original = small_router(), web_app._routers
        patch.setattr(web_app, "_routers", lambda: [("/api/v1/small", router), *original()])
        return web_app._routes.__wrapped__()


@pytest.fixture
def doors(services: Services, routes: tuple[BaseRoute, ...], monkeypatch: pytest.MonkeyPatch) -> Any:
    """The vault's application with the small routes under /api/v1."""
    monkeypatch.setattr(web_app, "_routes", lambda: routes)
    with TestClient(
        web_app.create_app(services), base_url=ADDRESS, raise_server_exceptions=False, follow_redirects=False
    ) as client:
        yield client


def problem(answer: Any, status: int, code: str) -> None:
    assert (answer.status_code, answer.json()["code"]) == (status, code), answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["status"] == status


# --- who is asking ------------------------------------------------------------------------------------


def test_a_person_gets_in_with_a_token(doors: TestClient, services: Services) -> None:
    answer = doors.get("/api/v1/small/who", headers=bearer(services, Role.ANALYST, person="ana"))
    assert answer.json() == {"who": "person:ana"}


@pytest.mark.parametrize(
    "header", [None, "Bearer", "Bearer ", "Bearer esc_guess", "Basic YTpi", "Token x", "Bearer " + "x" * 9000]
)
def test_without_a_good_credential_nobody_gets_in(doors: TestClient, header: str | None) -> None:
    answer = doors.get("/api/v1/small/who", headers={} if header is None else {"Authorization": header})
    problem(answer, 401, "not_authenticated")
    assert answer.headers["www-authenticate"].startswith("Bearer")


def test_a_role_without_the_permission_is_refused_by_name(doors: TestClient, services: Services) -> None:
    answer = doors.post("/api/v1/small/people/x", headers=bearer(services, Role.ANALYST))
    problem(answer, 403, "not_permitted")
    assert "person:write" in answer.json()["detail"]


def test_a_leavers_token_is_refused_at_the_next_request(doors: TestClient, services: Services) -> None:
    headers = bearer(services, Role.ANALYST, person="ana")
    assert doors.get("/api/v1/small/who", headers=headers).status_code == 200
    with services.database.transaction() as session:
        grants.disable(session, "ana", cause="leaver", at=services.clock.now())
    problem(doors.get("/api/v1/small/who", headers=headers), 401, "not_authenticated")


def test_a_leavers_session_is_refused_at_the_next_request(doors: TestClient, services: Services) -> None:
    signed_in(services, doors, "ana", [Role.ANALYST])
    assert doors.get("/api/v1/small/who").status_code == 200
    with services.database.transaction() as session:
        grants.disable(session, "ana", cause="leaver", at=services.clock.now())
    problem(doors.get("/api/v1/small/who"), 401, "not_authenticated")


def test_a_token_that_stands_for_nobody_may_not_decide(doors: TestClient, services: Services) -> None:
    problem(doors.post("/api/v1/small/decide", headers=bearer(services, Role.ANALYST)), 403, "needs_person")
    answer = doors.post("/api/v1/small/decide", headers=bearer(services, Role.ANALYST, person="ana"))
    assert answer.json() == {"person": "ana"}


# --- one script -----------------------------------------------------------------------------------------


def test_a_script_one_may_not_know_is_not_found(doors: TestClient, services: Services) -> None:
    problem(doors.get("/api/v1/small/scripts/s1", headers=bearer(services, Role.OWNER, person="ana")), 404, "not_found")


def test_a_live_grant_opens_its_script_and_ends_with_it(doors: TestClient, services: Services) -> None:
    headers = bearer(services, Role.OWNER, person="ana")
    with services.database.transaction() as session:
        grants.give(
            session, principal_key="ana", script_id="s1", right=Right.MANAGER, cause="t", at=services.clock.now()
        )
    assert doors.get("/api/v1/small/scripts/s1", headers=headers).status_code == 200
    problem(doors.get("/api/v1/small/scripts/s2", headers=headers), 404, "not_found")
    problem(doors.get("/api/v1/small/scripts/s1/raw", headers=headers), 403, "not_permitted")
    with services.database.transaction() as session:
        grants.end(session, principal_key="ana", script_id="s1", right=Right.MANAGER, at=services.clock.now())
    problem(doors.get("/api/v1/small/scripts/s1", headers=headers), 404, "not_found")


# --- the commit comes before the answer ---------------------------------------------------------------


def disabled(services: Services, key: str) -> bool:
    with services.database.reading() as session:
        return session.exec(select(PrincipalRow).where(PrincipalRow.key == key)).first() is not None


def test_what_a_handler_wrote_is_committed(doors: TestClient, services: Services) -> None:
    before = services.committed.count
    assert doors.post("/api/v1/small/people/x", headers=bearer(services, Role.ADMIN)).status_code == 200
    assert disabled(services, "x")
    assert services.committed.count > before


def test_a_failed_commit_is_never_answered_with_success(
    doors: TestClient, services: Services, caplog: pytest.LogCaptureFixture
) -> None:
    headers = bearer(services, Role.ADMIN)

    def refuse(_: Session) -> None:
        raise OperationalError("COMMIT", {}, Exception("disk full"))

    event.listen(Session, "before_commit", refuse)
    try:
        answer = doors.post("/api/v1/small/people/lost", headers=headers)
    finally:
        event.remove(Session, "before_commit", refuse)
    problem(answer, 503, "database_unavailable")
    assert answer.headers["retry-after"]
    assert not disabled(services, "lost")


def test_a_commit_that_breaks_in_an_unforeseen_way_is_a_500(doors: TestClient, services: Services) -> None:
    headers = bearer(services, Role.ADMIN)

    def refuse(_: Session) -> None:
        raise RuntimeError("a bug at commit")

    event.listen(Session, "before_commit", refuse)
    try:
        answer = doors.post("/api/v1/small/people/lost", headers=headers)
    finally:
        event.remove(Session, "before_commit", refuse)
    problem(answer, 500, "internal_error")
    assert not disabled(services, "lost")


def test_a_refused_request_leaves_nothing_behind(doors: TestClient, services: Services) -> None:
    problem(doors.post("/api/v1/small/fails", headers=bearer(services, Role.ADMIN)), 500, "content_corrupted")
    assert not disabled(services, "half")


def test_a_burst_of_writers_does_not_stall_itself(doors: TestClient, services: Services) -> None:
    headers = bearer(services, Role.ADMIN)
    with ThreadPoolExecutor(80) as pool:
        answers = list(pool.map(lambda n: doors.post(f"/api/v1/small/people/p{n}", headers=headers), range(160)))
    assert {answer.status_code for answer in answers} == {200}
    assert all(disabled(services, f"p{n}") for n in range(160))


def test_a_reading_route_cannot_write(doors: TestClient, services: Services) -> None:
    assert doors.get("/api/v1/small/reads", headers=bearer(services, Role.ADMIN, person="a")).status_code == 200
    assert not disabled(services, "read")


# --- the console's cookie --------------------------------------------------------------------------------


def test_a_change_by_cookie_needs_the_sessions_csrf_token(doors: TestClient, services: Services) -> None:
    csrf = signed_in(services, doors, "ana", [Role.ADMIN])
    problem(doors.post("/api/v1/small/people/x"), 403, "csrf_refused")
    problem(doors.post("/api/v1/small/people/x", headers={"X-CSRF-Token": "guess"}), 403, "csrf_refused")
    assert doors.post("/api/v1/small/people/x", headers={"X-CSRF-Token": csrf}).status_code == 200


def test_a_form_may_carry_the_csrf_token_and_still_reaches_the_handler(doors: TestClient, services: Services) -> None:
    csrf = signed_in(services, doors, "ana", [Role.ADMIN])
    answer = doors.post("/api/v1/small/form", data={"csrf_token": csrf, "name": "x"})
    assert answer.json() == {"name": "x"}
    problem(doors.post("/api/v1/small/form", data={"csrf_token": "no", "name": "x"}), 403, "csrf_refused")


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://127.0.0.1:9999"])
def test_a_change_from_another_site_is_refused_even_with_the_token(
    doors: TestClient, services: Services, origin: str
) -> None:
    csrf = signed_in(services, doors, "ana", [Role.ADMIN])
    headers = {"X-CSRF-Token": csrf, "Origin": origin}
    problem(doors.post("/api/v1/small/people/x", headers=headers), 403, "csrf_refused")
    headers["Origin"] = ADDRESS
    assert doors.post("/api/v1/small/people/x", headers=headers).status_code == 200


def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(doors: TestClient, services: Services) -> None:
    with services.database.transaction() as session:
        link = services.sessions.create_link(session, person_key="ana", roles=[Role.OWNER])
    cookie = doors.get(f"/auth/link/{link}").headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie
    assert "Path=/" in cookie


def test_signing_out_ends_the_session(doors: TestClient, services: Services) -> None:
    csrf = signed_in(services, doors, "ana", [Role.OWNER])
    assert doors.post("/auth/logout", data={"csrf_token": csrf}).status_code == 303
    assert doors.get("/api/v1/small/who").status_code == 401


def test_a_person_who_is_not_signed_in_is_led_to_the_sign_in(doors: TestClient, services: Services) -> None:
    csrf = signed_in(services, doors, "ana", [Role.OWNER])
    doors.post("/auth/logout", data={"csrf_token": csrf})
    assert "sign-in" in doors.get("/auth/login", headers=HTML).text


@pytest.mark.parametrize("wanted", ["//evil.example", "https://evil.example", "/\\evil.example", "evil", "/a\nb"])
def test_after_signing_in_nobody_is_led_elsewhere(doors: TestClient, services: Services, wanted: str) -> None:
    with services.database.transaction() as session:
        link = services.sessions.create_link(session, person_key="ana", roles=[Role.OWNER], next_path=wanted)
    assert doors.get(f"/auth/link/{link}").headers["location"] == "/"


# --- how the vault says no ---------------------------------------------------------------------------------


def test_a_bug_says_nothing_of_itself(doors: TestClient, services: Services, caplog: pytest.LogCaptureFixture) -> None:
    answer = doors.get("/api/v1/small/bug")
    problem(answer, 500, "internal_error")
    assert "hunter2" not in answer.text
    assert "hunter2" not in caplog.text


def test_what_may_pass_later_says_when(doors: TestClient) -> None:
    answer = doors.get("/api/v1/small/quota")
    problem(answer, 429, "quota_exceeded")
    assert int(answer.headers["retry-after"]) > 0


def test_a_malformed_body_is_a_problem_that_names_the_field_and_not_the_value(doors: TestClient) -> None:
    answer = doors.post("/api/v1/collectors/enrol", json={"secret": ["hunter2"], "host": {"id": "m"}})
    problem(answer, 422, "request_malformed")
    assert "secret" in answer.json()["detail"]
    assert "hunter2" not in answer.text


def test_a_body_without_end_is_cut_off(doors: TestClient) -> None:
    problem(doors.post("/api/v1/collectors/enrol", content=b"x" * (20 << 20)), 413, "content_too_large")
    endless = doors.post("/api/v1/collectors/enrol", content=iter([b"x" * (1 << 20)] * 20))
    assert endless.status_code in {400, 413}
    assert endless.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize(("method", "path", "status"), [("GET", "/api/v1/none", 404), ("PUT", "/livez", 405)])
def test_an_address_that_is_not_there_is_a_problem_too(doors: TestClient, method: str, path: str, status: int) -> None:
    answer = doors.request(method, path)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"


def test_people_get_a_page_and_not_a_document(doors: TestClient) -> None:
    answer = doors.get("/nowhere", headers=HTML)
    assert answer.status_code == 404
    assert answer.headers["content-type"].startswith("text/")


def test_another_host_name_is_refused(doors: TestClient) -> None:
    problem(doors.get("/livez", headers={"Host": "rebound.example"}), 400, "unknown_host")
    assert doors.get("/livez", headers={"Host": "localhost:8800"}).status_code == 200


@pytest.mark.parametrize("path", ["/livez", "/api/v1/none", "/auth/login", "/api/v1/small/bug"])
def test_every_answer_carries_the_safe_headers(doors: TestClient, path: str) -> None:
    headers = doors.get(path).headers
    assert headers["content-security-policy"].startswith("default-src 'none'; script-src 'self'")
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["cache-control"] == "no-store"


# --- every route is described --------------------------------------------------------------------------------


def test_the_interface_is_public_and_every_route_names_its_permission(doors: TestClient) -> None:
    described = doors.get("/api/v1/openapi.json").json()
    named = {
        (path, method): operation.get("x-permission")
        for path, operations in described["paths"].items()
        for method, operation in operations.items()
    }
    assert ("/api/v1/collectors/enrol", "post") in named
    assert ("/api/v1/openapi.json", "get") in named
    assert set(named.values()) <= {permission.value for permission in Permission}


def test_a_route_without_a_permission_keeps_the_vault_from_starting(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    bare = APIRouter()

    @bare.get("/bare")
    def unguarded() -> None: ...

    monkeypatch.setattr(web_app, "_routers", lambda: [("", bare)])
    monkeypatch.setattr(web_app, "_routes", web_app._routes.__wrapped__)
    with pytest.raises(RuntimeError, match="/bare"):
        web_app.create_app(services)


# --- enrolment over HTTP ----------------------------------------------------------------------------------------


def test_a_machine_enrols_once_with_one_secret(doors: TestClient, services: Services) -> None:
    with services.database.transaction() as session:
        secret = services.enrolment.create_enrolment(session, by=VAULT).secret
    asked = {"secret": secret, "host": {"id": "m-1", "name": "fin-ws-07", "os": "linux", "more": 1}}
    first = doors.post("/api/v1/collectors/enrol", json=asked)
    assert first.status_code == 201
    assert set(first.json()) == {"endpoint_id", "token", "vault_id", "policy_keys", "log_key"}
    assert first.json()["log_key"].count("+") >= 2
    problem(doors.post("/api/v1/collectors/enrol", json=asked), 401, "not_authenticated")


def test_endpoints_are_listed_page_by_page(doors: TestClient, services: Services) -> None:
    with services.database.transaction() as session:
        secret = services.enrolment.create_enrolment(session, uses=5, by=VAULT).secret
        for number in range(5):
            services.enrolment.enrol(session, secret, Host(f"m-{number}", f"ws-{number}", "linux"))
    headers = bearer(services, Role.ANALYST)
    names, address = [], "/api/v1/endpoints?limit=2"
    while address:
        answer = doors.get(address, headers=headers)
        names += [item["name"] for item in answer.json()["items"]]
        following = answer.json()["next"]
        assert (following is not None) == ("link" in answer.headers)
        address = following and f"/api/v1/endpoints?limit=2&cursor={following}"
    assert names == [f"ws-{number}" for number in range(5)]


def test_a_revoked_endpoint_is_refused(doors: TestClient, services: Services) -> None:
    with services.database.transaction() as session:
        secret = services.enrolment.create_enrolment(session, by=VAULT).secret
        enrolled = services.enrolment.enrol(session, secret, Host("m", "ws", "linux"))
    address = f"/api/v1/endpoints/{enrolled.endpoint_id}/revoke"
    assert doors.post(address, headers=bearer(services, Role.ADMIN)).json()["revoked_at"]
    refused = doors.get("/api/v1/small/who", headers={"Authorization": f"Bearer {enrolled.token}"})
    problem(refused, 401, "not_authenticated")


def test_the_vault_says_how_it_is(doors: TestClient, services: Services) -> None:
    services.worm.look()
    said = doors.get("/api/v1/status", headers=bearer(services, Role.OPERATOR)).json()
    assert said["archive"]["kind"] == services.store.kind
    assert said["archive"]["worm"] in {"proven", "refused", "unsupported"}
    assert said["audit"]["log_key"] == services.log_key
    assert doors.get("/readyz").json() == {"status": "ok"}


def test_the_application_is_made_of_described_routes(application: FastAPI) -> None:
    assert application.openapi()["info"]["title"] == "Script Escrow"
