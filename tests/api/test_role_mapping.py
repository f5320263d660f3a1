"""The table from the issuer's names to our roles: by two people, shown before it counts, and nothing by default."""

from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy.exc import IntegrityError

from escrow.core.errors import NotAuthenticated
from escrow.core.events import Event
from escrow.core.principals import Role
from escrow.identity.role_mapping import Entry, roles_by, seen_in
from escrow.identity.sessions import Identity
from escrow.identity.tables import RoleMappingRow
from tests.lifecycle_fixtures import events
from tests.web_fixtures import application, bearer, client, services
from web.wiring import Services

__all__ = ["application", "client", "services"]

TABLE = [
    {"claim": "groups", "value": "sec-team", "role": "analyst"},
    {"claim": "roles", "value": "Escrow.Admin", "role": "admin"},
    {"claim": "roles", "value": "admin", "role": "admin"},
]


class Administration:
    def __init__(self, services: Services, client: TestClient) -> None:
        self.services, self.client = services, client
        self.olga = bearer(services, Role.ADMIN, person="olga")
        self.gil = bearer(services, Role.ADMIN, person="gil")

    def post(self, path: str, body: Any, by: dict[str, str]) -> Any:
        return self.client.post(f"/api/v1/role-mappings{path}", json=body, headers=by)

    def propose(self, entries: Any = TABLE) -> Any:
        return self.post("", {"entries": entries, "reason": "our groups"}, self.olga)

    def say(self, word: str, version: int, by: dict[str, str]) -> Any:
        return self.post(f"/{version}/{word}", {"reason": "looked at"}, by)

    def seen(self, person: str, **claims: list[str]) -> None:
        with self.services.database.transaction() as session:
            self.services.role_mapping.remember(session, person, claims)


@pytest.fixture
def office(services: Services, client: TestClient) -> Administration:
    return Administration(services, client)


def roles_of(services: Services, **claims: list[str]) -> list[str]:
    with services.database.reading() as session:
        return sorted(services.role_mapping.roles_of(session, claims))


def test_without_a_table_our_own_names_count_and_no_group_does(services: Services) -> None:
    assert roles_of(services, roles=["analyst", "superuser", "endpoint", "verifier"], groups=["admin"]) == ["analyst"]
    assert roles_of(services) == []


def test_a_table_counts_once_a_second_person_agreed_and_then_alone(services: Services, office: Administration) -> None:
    made = office.propose()
    assert (made.status_code, made.json()["state"]) == (201, "proposed")
    assert roles_of(services, groups=["sec-team"]) == []
    own = office.say("confirm", 1, office.olga)
    assert (own.status_code, own.json()["code"]) == (403, "four_eyes")
    assert office.say("confirm", 1, office.gil).json()["state"] == "active"
    assert office.say("confirm", 1, office.gil).status_code == 409
    assert roles_of(services, groups=["sec-team"], roles=["Escrow.Admin"]) == ["admin", "analyst"]
    assert roles_of(services, roles=["analyst", "sec-team"], groups=["Escrow.Admin"]) == []
    with services.database.reading() as session:
        assert {Event.ROLE_MAPPING_PROPOSED.value, Event.ROLE_MAPPING_CONFIRMED.value} <= set(events(session))


def test_who_gains_and_who_loses_is_shown_before_and_losers_sign_in_again(
    services: Services, office: Administration
) -> None:
    office.seen("ines", groups=["sec-team"])
    office.seen("ivo", roles=["analyst"])
    office.seen("root", roles=["admin"])
    with services.database.transaction() as session:
        started = services.sessions.start(session, Identity("ivo", frozenset({Role.ANALYST})))
    office.propose()
    changes = office.client.get("/api/v1/role-mappings/1", headers=office.gil).json()["changes"]
    assert [(one["person"], one["gains"], one["loses"]) for one in changes] == [
        ("ines", ["analyst"], []), ("ivo", [], ["analyst"]),
    ]  # fmt: skip
    office.say("confirm", 1, office.gil)
    with services.database.reading() as session, pytest.raises(NotAuthenticated):
        services.sessions.authenticate(session, started.cookie)


@pytest.mark.parametrize(
    ("entries", "code"),
    [
        ([], None),
        ([{"claim": "groups", "value": "x", "role": "analyst"}], "nobody_left"),
        ([*TABLE, {"claim": "email", "value": "a@b", "role": "analyst"}], None),
        ([*TABLE, {"claim": "roles", "value": "", "role": "analyst"}], None),
        ([*TABLE, {"claim": "roles", "value": "x", "role": "verifier"}], None),
        ([*TABLE, {"claim": "roles", "value": "x", "role": "god"}], None),
    ],
)
def test_a_table_that_would_not_do_is_refused(office: Administration, entries: Any, code: str | None) -> None:
    answer = office.propose(entries)
    assert answer.status_code == 422
    assert code is None or answer.json()["code"] == code


def test_one_waits_at_a_time_and_a_refused_one_makes_room(services: Services, office: Administration) -> None:
    office.propose()
    assert office.propose().json()["code"] == "proposed_already"
    assert office.say("reject", 1, office.gil).json()["state"] == "rejected"
    assert office.propose().json()["version"] == 2
    assert office.say("reject", 2, office.olga).json()["decided_by"] is None
    assert office.client.get("/api/v1/role-mappings", headers=office.olga).json()["active"] is None
    with services.database.reading() as session:
        assert Event.ROLE_MAPPING_REJECTED.value in events(session)


def test_the_database_itself_knows_no_table_of_one_person(services: Services, clock: Any) -> None:
    for decided_by in (None, "olga"):
        with pytest.raises(IntegrityError), services.database.transaction() as session:
            session.add(
                RoleMappingRow(version=9, state="active", entries=[], reason="r", proposed_by="olga",
                               proposed_at=clock.now(), decided_by=decided_by)
            )  # fmt: skip


def test_what_is_no_name_gives_nothing() -> None:
    seen = seen_in({"roles": ["a", 1, None, {"b": 2}, "x" * 300], "groups": "lone"})
    assert seen == {"roles": ("a",), "groups": ("lone",)}
    assert roles_by([Entry("groups", "lone", Role.ENGINEER)], seen) == {Role.ENGINEER}
    assert roles_by([], seen) == frozenset()
