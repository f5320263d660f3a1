"""Every role against every route and every state of what the route is about: nothing is open that should not be.

What each role may do is written here a second time, by hand from the contract, so that a slip in
`escrow/access/roles.py` is a failing test and not a new rule.
"""

import base64
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlmodel import func, select

from escrow.access.roles import ROLES, Right
from escrow.audit.tables import AuditLeafRow
from escrow.config import Settings
from escrow.core.permissions import Permission as P  # noqa: N817  # the matrix reads as a table
from escrow.core.principals import Role
from escrow.core.vault_key import VaultKey
from escrow.db.session import Database
from lifecycle import transfers
from lifecycle.adoption import requests
from lifecycle.holds import place
from lifecycle.offers import make
from lifecycle.tables import TransferRow
from lifecycle.transfers import Occasion
from tests.conftest import FrozenClock
from tests.lifecycle_fixtures import EDU, HELENA, MARTA, Company, a_company, a_person
from tests.schema_fixtures import migrate
from tests.web_fixtures import ADDRESS, bearer
from web.app import create_app
from web.wiring import Services, build

_EVERYBODY = {P.PUBLIC, P.SELF_READ, P.ADOPTION_READ, P.OFFER_ANSWER, P.APPEAL_MAKE}
_METADATA = {P.SCRIPT_LIST, P.SCRIPT_READ, P.RUN_READ, P.FINDING_READ, P.ENDPOINT_READ, P.COVERAGE_READ}
_OWN = {P.AUDIT_LIST}
CONTRACT: dict[Role, set[P]] = {
    Role.ENDPOINT: {P.PUBLIC, P.BATCH_DEPOSIT, P.CONTENT_DEPOSIT, P.POLICY_READ, P.TOKEN_ROTATE},
    Role.DIRECTORY: {P.PUBLIC, P.PERSON_READ, P.PERSON_WRITE, P.DIRECTORY_PROVISION},
    Role.HR: _EVERYBODY | _OWN | {P.HR_EVENT_SUBMIT, P.PERSON_READ, P.PERSON_WRITE, P.TRANSFER_READ, P.TRANSFER_PLAN,
                           P.TRANSFER_APPLY, P.TRANSFER_RELEASE},
    Role.OWNER: _EVERYBODY | _OWN | {P.SCRIPT_LIST, P.SUBSCRIPTION_WRITE},
    Role.CUSTODIAN: _EVERYBODY | _OWN | {P.SCRIPT_LIST, P.TRANSFER_READ, P.SUBSCRIPTION_WRITE},
    Role.MANAGER: _EVERYBODY | {P.SCRIPT_LIST, P.SUBSCRIPTION_WRITE},
    Role.ENGINEER: _EVERYBODY | _OWN | {P.SCRIPT_LIST, P.ADOPTION_REQUEST},
    Role.ANALYST: _EVERYBODY | _METADATA | _OWN | {P.CONTENT_READ, P.CONTENT_READ_RAW, P.OWNERSHIP_READ, P.ACCOUNT_LINK,
                                            P.PERSON_READ, P.FINDING_ACCEPT, P.ADOPTION_APPROVE, P.HEALTH_READ,
                                            P.DECISION_MAKE, P.DECISION_READ, P.SCRIPT_LINK,
                                            P.SUBSCRIPTION_WRITE,
                                            P.VERIFICATION_REQUEST, P.VERIFICATION_DECIDE, P.VERIFIER_READ,
                                            P.RULES_READ, P.RULES_DECIDE, P.CALENDAR_READ, P.CALENDAR_WRITE},
    Role.AUDITOR: _EVERYBODY | _METADATA | _OWN | {P.CONTENT_READ, P.OWNERSHIP_READ, P.PERSON_READ, P.TRANSFER_READ,
                                            P.AUDIT_READ, P.AUDIT_VERIFY, P.HEALTH_READ, P.DECISION_READ,
                                            P.ERASURE_READ, P.VERIFIER_READ, P.RULES_READ, P.CALENDAR_READ,
                                            P.ROLE_MAPPING_READ},
    Role.PRIVACY: _EVERYBODY | _METADATA | _OWN | {P.CONTENT_READ, P.CONTENT_READ_RAW, P.OWNERSHIP_READ, P.PERSON_READ,
                                            P.HEALTH_READ, P.HOLD_READ, P.HOLD_WRITE, P.APPEAL_ANSWER,
                                            P.DECISION_READ, P.ERASURE_REQUEST, P.ERASURE_DECIDE,
                                            P.ERASURE_READ, P.BREAK_GLASS_APPROVE, P.SUBSCRIPTION_WRITE},
    Role.OPERATOR: _EVERYBODY | {P.HEALTH_READ, P.AUDIT_VERIFY, P.VERIFIER_READ},
    Role.VERIFIER: {P.PUBLIC, P.VERIFICATION_WORK},
    Role.ADMIN: _EVERYBODY | _METADATA | _OWN | {P.OWNERSHIP_READ, P.PERSON_READ, P.PERSON_WRITE, P.TRANSFER_READ,
                                          P.TRANSFER_PLAN, P.TRANSFER_APPLY, P.TRANSFER_RELEASE, P.OWNER_NOMINATE,
                                          P.AUDIT_READ, P.AUDIT_VERIFY, P.HEALTH_READ, P.ENROLMENT_CREATE,
                                          P.ENDPOINT_REVOKE, P.TOKEN_CREATE, P.ERASURE_DECIDE, P.ERASURE_READ,
                                          P.BREAK_GLASS_REQUEST, P.BREAK_GLASS_APPROVE, P.SUBSCRIPTION_WRITE,
                                          P.RULES_READ, P.RULES_DECIDE, P.CALENDAR_READ, P.CALENDAR_WRITE,
                                          P.ROLE_MAPPING_READ, P.ROLE_MAPPING_WRITE},
}  # fmt: skip
MACHINES = (Role.ENDPOINT, Role.DIRECTORY, Role.VERIFIER)
CODE = {P.CONTENT_READ, P.CONTENT_READ_RAW, P.PACKAGE_READ, P.PACKAGE_PUSH}
CHANGES = {one for one in P if not one.value.endswith((":read", ":list", ":verify", ":read_raw"))}
_REFUSED_BY_RULE = ("needs_person", "four_eyes", "own_offer", "not_a_verifier")
_OF_A_PART = ("/adoptions/{adoption_id}",)
"""Routes for whoever has a part in the thing; a role alone opens them to analysts and those who see ownership."""


def test_the_roles_are_those_of_the_contract() -> None:
    for role, allowed in CONTRACT.items():
        mine, theirs = {str(one) for one in ROLES[role]}, {str(one) for one in allowed}
        # A later permission may be added to both; one that is in the code alone was never agreed upon.
        assert mine - theirs <= NEWER, f"{role} may more than the contract says"
        assert theirs <= mine, f"{role} may less than the contract says"


NEWER: set[str] = set()
"""Permissions other subjects brought, each tested there role by role."""


def test_hr_reads_no_code_and_auditors_change_nothing() -> None:
    assert not CODE & CONTRACT[Role.HR]
    assert not CODE & CONTRACT[Role.MANAGER]
    assert not CODE & CONTRACT[Role.ADMIN]
    own = {P.OFFER_ANSWER, P.APPEAL_MAKE}  # what anybody may answer about themselves
    assert not (CHANGES - own) & CONTRACT[Role.AUDITOR]


@dataclass
class Estate:
    """A vault with one thing of every kind in every state, and what to write into an address for each."""

    services: Services
    client: TestClient
    places: dict[str, list[str]] = field(default_factory=dict)

    @cached_property
    def routes(self) -> list[tuple[str, str, str]]:
        """(method, path, permission) of every route the interface describes, but for what other subjects try themselves."""
        document = self.client.get("/api/v1/openapi.json").json()
        return [
            (method.upper(), path, operation["x-permission"])
            for path, operations in sorted(document["paths"].items())
            for method, operation in sorted(operations.items())
            if operation["x-permission"] not in NEWER
        ]

    def leaves(self) -> int:
        with self.services.database.reading() as session:
            return session.exec(select(func.count()).select_from(AuditLeafRow)).one()


@pytest.fixture(scope="module")
def estate(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Estate]:
    folder, key = tmp_path_factory.mktemp("matrix"), VaultKey(bytes(range(32)))
    services = build(a_vault(folder), clock=FrozenClock(datetime(2026, 11, 22, 12, tzinfo=UTC)), key=key)
    company = a_company(services.database, key, services.clock)
    with TestClient(create_app(services), base_url=ADDRESS, raise_server_exceptions=False,
                    follow_redirects=False) as client:  # fmt: skip
        made = Estate(services, client)
        made.places = fill(company)
        yield made
    services.database.close()


def a_vault(folder: Path) -> Settings:
    settings = Settings(data_dir=folder / "var", key_file=folder / "vault.key")
    settings.data_dir.mkdir()
    database = Database(settings.sql_url)
    migrate(database)
    database.close()
    return settings


def fill(company: Company) -> dict[str, list[str]]:
    """Scripts owned, orphaned and offered; transfers planned, applied and undone; a request open and one refused."""
    office, found = company.office, {}
    with company.database.transaction() as session:
        for name, person in (("owned", "ana"), ("orphaned", "bea"), ("offered", "olga"), ("unclaimed", None)):
            company.script(session, name, person, level="high")
        ids = {}
        for state, person in (("planned", "ana"), ("applied", "bea"), ("undone", "olga")):
            ids[state] = transfers.plan(session, office, Occasion([person], "test"), by=HELENA)
        for state in ("applied", "undone"):
            plan_hash = session.get_one(TransferRow, ids[state]).plan_hash
            transfers.apply(session, office, ids[state], plan_hash=plan_hash, by=HELENA)
        transfers.undo(session, office, ids["undone"], by=HELENA)
        found["transfer_id"] = list(ids.values())
        found["script_id"] = ["owned", "orphaned", "offered", "none"]
        found["offer_id"] = [make(session, office, script_id="offered", person_key="gil", by=MARTA), "none"]
        open_one = requests.request(session, office, script_id="orphaned", reason="I need it", by=EDU)
        over = requests.request(session, office, script_id="owned", reason="I need it", by=EDU)
        requests.reject(session, office, adoption_id=over, reason="no", by=a_person("ana", Role.OWNER))
        found["adoption_id"] = [open_one, over, "none"]
        privacy = a_person("fernanda", Role.PRIVACY)
        found["hold_id"] = [
            place(session, office, person_key=None, script_id="unclaimed", reason="a case", by=privacy), "none",
        ]  # fmt: skip
    return found


@pytest.mark.parametrize("role", list(Role))
def test_a_role_opens_what_it_should_and_nothing_else(role: Role, estate: Estate) -> None:
    headers = bearer(estate.services, role, person=None if role in MACHINES else "hugo")
    before, wrong = estate.leaves(), []
    for method, path, permission in estate.routes:
        if permission in CONTRACT[role] or permission == P.PUBLIC:
            continue
        for place_ in places(estate, path):
            answer = send(estate, method, place_, headers)
            if answer.status_code not in (403, 404):
                wrong.append(f"{method} {place_} ({permission}): {answer.status_code}")
    assert wrong == []
    assert estate.leaves() == before, "a refused request left something in the audit log"


@pytest.mark.parametrize("role", list(Role))
def test_a_role_is_not_kept_from_what_it_may(role: Role, estate: Estate) -> None:
    headers = bearer(estate.services, role, person=None if role in MACHINES else "hugo")
    wrong = []
    for method, path, permission in estate.routes:
        if (
            permission not in CONTRACT[role]
            or path.startswith(("/auth/", "/git/"))
            or any(one in path for one in _OF_A_PART)
        ):
            continue
        if method not in ("GET", "POST"):
            continue
        answer = send(estate, method, places(estate, path)[0], headers)
        is_refused = answer.status_code == 401 or (
            answer.status_code == 403 and answer.json().get("code") not in _REFUSED_BY_RULE
        )
        if is_refused:
            wrong.append(f"{method} {path} ({permission}): {answer.status_code} {answer.text[:200]}")
    assert wrong == []


def test_nobody_gets_in_without_a_credential(estate: Estate) -> None:
    for method, path, permission in estate.routes:
        if permission != P.PUBLIC:
            answer = send(estate, method, places(estate, path)[0], {})
            assert answer.status_code == 401, (method, path, answer.status_code)


@pytest.mark.parametrize("role", [None, Role.ENGINEER, Role.ANALYST])
def test_head_answers_as_get_does_without_the_body(role: Role | None, estate: Estate) -> None:
    headers = {} if role is None else bearer(estate.services, role, person="hugo")
    wrong = []
    for method, path, _ in estate.routes:
        if method != "GET" or path.startswith("/auth/"):
            continue
        place_ = places(estate, path)[0]
        got, told = send(estate, "GET", place_, headers), send(estate, "HEAD", place_, headers)
        alike = [one.headers.get("content-type", "") for one in (got, told)]
        if (got.status_code, alike[0], b"") != (told.status_code, alike[1], told.content):
            wrong.append(f"{path}: GET {got.status_code} {alike[0]}, HEAD {told.status_code} {alike[1]}")
    assert wrong == []


def test_head_says_how_long_the_body_would_be_and_is_counted_as_what_it_is(estate: Estate) -> None:
    headers = bearer(estate.services, Role.ANALYST, Role.OPERATOR, person="hugo")
    for path in ("/api/v1/scripts/owned", "/api/v1/scripts/none", "/static/console.css"):
        got, told = estate.client.get(path, headers=headers), estate.client.head(path, headers=headers)
        assert (told.status_code, told.content) == (got.status_code, b""), path
        assert got.content
        if path.endswith(("/owned", ".css")):
            assert told.headers["content-length"] == str(len(got.content)), path
    counted = estate.client.get("/metrics", headers=headers).text
    assert re.search(r'method="HEAD",route="/api/v1/scripts/\{script_id\}",status="200"\} [1-9]', counted)
    assert estate.client.head("/api/v1/transfers/x/apply", headers=headers).status_code == 405


def test_head_does_not_spend_a_link_somebody_else_is_to_open(estate: Estate) -> None:
    with estate.services.database.transaction() as session:
        link = estate.services.sessions.create_link(session, person_key="hugo", roles=[Role.ANALYST])
    assert estate.client.head(f"/auth/link/{link}").status_code == 405
    assert estate.client.get(f"/auth/link/{link}").status_code == 303


RIGHTS = {
    Right.OWNER: ("ana", "owned"),
    Right.CUSTODIAN: ("marta", "orphaned"),
    Right.MANAGER: ("marta", "owned"),
}
MAY_READ = {
    Right.OWNER: {P.SCRIPT_READ, P.RUN_READ, P.FINDING_READ, P.OWNERSHIP_READ, P.CONTENT_READ, P.CONTENT_READ_RAW},
    Right.CUSTODIAN: {P.SCRIPT_READ, P.RUN_READ, P.FINDING_READ, P.OWNERSHIP_READ, P.CONTENT_READ},
    Right.MANAGER: {P.SCRIPT_READ, P.RUN_READ, P.FINDING_READ, P.OWNERSHIP_READ},
}
ON_A_SCRIPT = {*MAY_READ[Right.OWNER]}


@pytest.mark.parametrize("right", list(RIGHTS))
def test_a_right_opens_its_own_script_and_no_other(right: Right, estate: Estate) -> None:
    person, script = RIGHTS[right]
    headers, wrong = bearer(estate.services, Role.OWNER, person=person), []
    for method, path, permission in estate.routes:
        if method != "GET" or "{script_id}" not in path or permission not in ON_A_SCRIPT or "/git/" in path:
            continue
        mine = send(estate, method, path.replace("{script_id}", script), headers).status_code
        other = send(estate, method, path.replace("{script_id}", "offered"), headers).status_code
        is_open = mine not in (401, 403)
        if is_open != (permission in MAY_READ[right]) or other not in (403, 404):
            wrong.append(f"{path} ({permission}): own {mine}, other {other}")
    assert wrong == []


# --- asking ----------------------------------------------------------------------------------------------------


def places(estate: Estate, path: str) -> list[str]:
    """The path with a real id for each state of what it is about; anything else becomes a name nobody has."""
    found = [path]
    for name, values in estate.places.items():
        if f"{{{name}}}" in path:
            found = [one.replace(f"{{{name}}}", value) for one in found for value in values]
    return [fixed(one) for one in found]


def fixed(path: str) -> str:
    numbers = {"{number}": "1", "{index}": "0", "{leaf}": "0", "{path}": "a.py", "{rest}": "Elsewhere"}
    for name, value in numbers.items():
        path = path.replace(name, value)
    while "{" in path:
        path = path[: path.index("{")] + "none" + path[path.index("}") + 1 :]
    return path


def send(estate: Estate, method: str, path: str, headers: dict[str, str]) -> Any:
    """A body that no route takes as it is: whoever may is told that it is malformed, and nothing happens."""
    if path.startswith("/git/") and headers:
        token = headers["Authorization"].removeprefix("Bearer ")
        headers = {"Authorization": "Basic " + base64.b64encode(f"a reason:{token}".encode()).decode()}
    more = {} if method in ("GET", "HEAD", "DELETE") else {"content": json.dumps({"plan_hash": 7}), "headers": headers | {
        "Content-Type": "application/json"}}  # fmt: skip
    return estate.client.request(method, path, **{"headers": headers, **more})
