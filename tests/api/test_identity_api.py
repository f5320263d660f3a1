"""Machines come in by a secret that can be taken back, change their token without a gap, and guessing is slowed."""

from dataclasses import replace

import pytest
from fastapi.testclient import TestClient

from escrow.core.principals import VAULT, Role
from tests.conftest import FrozenClock
from tests.web_fixtures import ADDRESS, application, bearer, client, services
from web.app import create_app
from web.throttling import Attempts
from web.wiring import Services

__all__ = ["application", "client", "services"]

ENROL, HOST = "/api/v1/collectors/enrol", {"id": "host-1", "name": "fin-ws-07", "os": "Debian 12"}


def enrolment(services: Services, uses: int = 1) -> tuple[str, str]:
    with services.database.transaction() as session:
        issued = services.enrolment.create_enrolment(session, uses=uses, by=VAULT)
    return issued.id, issued.secret


def enrolled(client: TestClient, secret: str) -> dict[str, str]:
    answer = client.post(ENROL, json={"secret": secret, "host": HOST})
    assert answer.status_code == 201, answer.text
    return {"Authorization": f"Bearer {answer.json()['token']}"}


def may_deposit(client: TestClient, headers: dict[str, str]) -> bool:
    """A batch without an id is refused for that, once it is known who sends it."""
    return client.post("/api/v1/collectors/batches", content=b"", headers=headers).status_code == 422


def test_a_secret_taken_back_lets_nobody_more_in(services: Services, client: TestClient) -> None:
    admin, (name, secret) = bearer(services, Role.ADMIN), enrolment(services, uses=3)
    first = enrolled(client, secret)
    listed = client.get("/api/v1/enrolments", headers=admin).json()["items"]
    assert [(one["id"], one["uses_left"]) for one in listed] == [(name, 2)]
    assert secret not in client.get("/api/v1/enrolments", headers=admin).text
    for _ in range(2):
        assert client.post(f"/api/v1/enrolments/{name}/revoke", headers=admin).status_code == 204
    assert client.post(ENROL, json={"secret": secret, "host": HOST}).status_code == 401
    assert may_deposit(client, first), "who is in stays in"
    assert client.get("/api/v1/enrolments", headers=admin).json()["items"] == []
    leaves = client.get(f"/api/v1/audit/leaves?subject=enrolment:{name}", headers=admin).json()["items"]
    assert [leaf["event"] for leaf in leaves] == ["enrolment.revoked", "enrolment.created"]
    assert client.post("/api/v1/enrolments/nothing/revoke", headers=admin).status_code == 404
    assert client.get("/api/v1/enrolments", headers=bearer(services, Role.OPERATOR)).status_code == 403


def test_a_machine_enrolling_again_is_another_endpoint_and_that_is_noted(
    services: Services, client: TestClient
) -> None:
    admin = bearer(services, Role.ADMIN)
    for _ in range(2):
        enrolled(client, enrolment(services)[1])
    leaves = client.get("/api/v1/audit/leaves?event=endpoint.enrolled", headers=admin).json()["items"]
    assert [leaf["details"]["live_with_same_host_id"] for leaf in leaves] == [1, 0]
    assert len({leaf["subject"] for leaf in leaves}) == 2


def test_a_token_is_changed_without_a_gap(services: Services, client: TestClient, clock: FrozenClock) -> None:
    old = enrolled(client, enrolment(services)[1])
    answer = client.post("/api/v1/collectors/token", headers=old)
    assert (answer.status_code, answer.json()["previous_lasts_seconds"]) == (201, 3600)
    lost, new = answer.json()["token"], client.post("/api/v1/collectors/token", headers=old).json()["token"]
    fresh = {"Authorization": f"Bearer {new}"}
    assert new != lost
    assert may_deposit(client, old)
    assert may_deposit(client, fresh)
    clock.advance(3601)
    assert may_deposit(client, fresh), "an answer that got lost costs nothing"
    for gone in (old, {"Authorization": f"Bearer {lost}"}):
        assert client.post("/api/v1/collectors/token", headers=gone).status_code == 401
    for role in (Role.ADMIN, Role.ANALYST):
        assert client.post("/api/v1/collectors/token", headers=bearer(services, role)).status_code == 403


@pytest.fixture
def guarded(services: Services, clock: FrozenClock) -> Services:
    return replace(services, attempts=Attempts(clock, most=5))


def test_guessing_is_slowed_and_a_right_credential_never_is(guarded: Services, clock: FrozenClock) -> None:
    with TestClient(create_app(guarded), base_url=ADDRESS) as client:
        right, wrong = bearer(guarded, Role.ANALYST), {"Authorization": "Bearer esc_guess"}
        said = [client.get("/api/v1/me", headers=wrong).status_code for _ in range(7)]
        assert said == [401] * 5 + [429] * 2
        answer = client.get("/api/v1/me", headers=wrong)
        assert (answer.json()["code"], answer.headers["retry-after"]) == ("too_many_attempts", "30")
        assert client.get("/api/v1/scripts", headers=right).status_code == 200
        assert client.get("/api/v1/scripts").status_code == 401, "no credential is no guess"
        refused = client.post(ENROL, json={"secret": "esc_enrol_guess", "host": HOST})
        assert refused.status_code == 429
        clock.advance(61)
        assert client.get("/api/v1/me", headers=wrong).status_code == 401
        enrolled(client, enrolment(guarded)[1])


def test_addresses_are_forgotten_and_do_not_fill_the_memory(
    clock: FrozenClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    from escrow.core.errors import NotAuthenticated

    monkeypatch.setattr("web.throttling._MOST_ADDRESSES", 50)
    attempts = Attempts(clock, most=5)
    for n in range(500):
        with pytest.raises(NotAuthenticated), attempts.counted(f"10.0.{n // 250}.{n % 250}"):
            raise NotAuthenticated("token: unknown; ask for one")
    assert len(attempts._failed) == 50
