"""The board's question over HTTP: one number, what it is made of, and who approved what it counts."""

from datetime import timedelta

from escrow.core.principals import Principal, PrincipalKind, Role
from lifecycle.approvals import last_approved
from lifecycle.control import Action, Wanted, make
from lifecycle.scopes import Scope, ScopeKind
from tests import scanners_fixtures as fixtures
from tests.web_fixtures import application, bearer, client, services

__all__ = ["application", "client", "services"]
PATIENTS = b'COLUMNS = ["patient_name", "cpf", "diagnosis"]\n'
PARTS = b'COLUMNS = ["part", "weight"]\n'
ANA = Principal(PrincipalKind.PERSON, "ana", roles=frozenset({Role.ANALYST}))


def scanned(services, script, body):
    vault = fixtures.ScanVault(
        services.database, services.clock, services.key, services.archive, services.queue, services.runner
    )
    number = vault.add_version(script, {"a.py": body})
    vault.runner.scan_version(script, number)
    with services.database.transaction() as session:
        row = session.get(fixtures.ScriptRow, script)
        row.versions = number
        session.add(row)
    return number


def approve(services, client, script, number):
    """As a person would: by the very bytes of the version."""
    who = bearer(services, Role.ANALYST, person="ana")
    digest = client.get(f"/api/v1/scripts/{script}/versions/{number}", headers=who).json()["digest"]
    with services.database.transaction() as session:
        wanted = Wanted(Action.APPROVE, Scope(ScopeKind.DIGEST, digest), "reviewed with the clinic")
        make(session, services.office, wanted, by=ANA)
    services.clock.advance(1)


def test_the_number_is_the_scripts_in_use_that_process_data_about_people(services, client):
    scanned(services, "s1", PATIENTS)
    scanned(services, "s2", PARTS)
    scanned(services, "s3", PATIENTS + b"# another\n")
    who = bearer(services, Role.ANALYST, person="ana")
    said = client.get("/api/v1/board", headers=who).json()
    assert (said["processing_personal_data"], said["never_approved"]) == (2, 2)
    services.clock.advance(timedelta(days=31).total_seconds())
    who = bearer(services, Role.ANALYST, person="ana")
    assert client.get("/api/v1/board", headers=who).json()["processing_personal_data"] == 0


def test_each_script_counted_says_who_approved_it_and_whether_that_still_stands(services, client):
    scanned(services, "s1", PATIENTS)
    scanned(services, "s3", PATIENTS + b"# another\n")
    approve(services, client, "s1", 1)
    who = bearer(services, Role.AUDITOR)
    said = client.get("/api/v1/board", headers=who).json()
    assert [said[name] for name in ("processing_personal_data", "approved", "approved_before", "never_approved")] == [
        2, 1, 0, 1,
    ]  # fmt: skip
    first = client.get("/api/v1/board/scripts?limit=1", headers=who)
    rest = client.get(f"/api/v1/board/scripts?cursor={first.json()['next']}", headers=who).json()
    lines = {line["script"]["id"]: line for line in [*first.json()["items"], *rest["items"]]}
    assert {name: line["standing"] for name, line in lines.items()} == {"s1": "approved", "s3": "never_approved"}
    [approval] = lines["s1"]["approvals"]
    assert (approval["by"], approval["how"], approval["reason"]) == ("ana", "decision", "reviewed with the clinic")


def test_a_new_version_is_not_what_was_approved(services, client):
    scanned(services, "s1", PATIENTS)
    approve(services, client, "s1", 1)
    scanned(services, "s1", PATIENTS + b"# changed\n")
    said = client.get("/api/v1/board", headers=bearer(services, Role.AUDITOR)).json()
    assert (said["approved"], said["approved_before"]) == (0, 1)
    with services.database.reading() as session:
        assert last_approved(session, ["s1"], services.clock.now()) == {"s1": 1}


def test_who_may_see_no_script_is_told_of_none(services, client):
    scanned(services, "s1", PATIENTS)
    owner = bearer(services, Role.OWNER, person="bruno")
    assert client.get("/api/v1/board", headers=owner).json()["processing_personal_data"] == 0
    assert client.get("/api/v1/board", headers=bearer(services, Role.OPERATOR, person="o")).status_code == 403
