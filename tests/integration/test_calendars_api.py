"""Working hours over HTTP and in the console."""

from datetime import UTC, datetime

from sqlmodel import select

from escrow.audit.tables import AuditLeafRow
from escrow.core.events import Event
from escrow.core.principals import Role
from escrow.intake.tables import RunRow
from lifecycle.tables import AccountRow, PersonRow
from scanners.tables import ObservationRow
from tests import scanners_fixtures as fixtures
from tests.web_fixtures import application, bearer, client, services, signed_in

__all__ = ["application", "client", "services"]
NIGHT = {"hours": "22:00-06:00", "holidays": "BR", "free": ["2026-12-24"]}
PERSON = "/api/v1/calendars/person/bruno"


def test_a_persons_hours_are_set_listed_and_forgotten(services, client):
    who = bearer(services, Role.ANALYST, person="ana")
    made = client.put(PERSON, json=NIGHT, headers=who)
    assert made.status_code == 200, made.text
    assert made.json()["hours"] == ",".join(["22:00-06:00"] * 5 + ["-", "-"])
    assert client.put("/api/v1/calendars/account/e1/a.b", json=NIGHT, headers=who).json()["key"] == "e1/a.b"
    listed = client.get("/api/v1/calendars", headers=bearer(services, Role.AUDITOR, person="otto")).json()["items"]
    assert [one["kind"] for one in listed] == ["account", "person"]
    assert client.delete(PERSON, headers=who).status_code == 204
    assert client.delete(PERSON, headers=who).status_code == 404
    with services.database.reading() as session:
        events = [row.event for row in session.exec(select(AuditLeafRow))]
    assert {Event.CALENDAR_SET.value, Event.CALENDAR_UNSET.value} <= set(events)


def test_what_is_no_calendar_is_refused(services, client):
    who = bearer(services, Role.ANALYST, person="ana")
    for change in ({"hours": "8-18"}, {"hours": "25:00-26:00"}, {"free": ["tomorrow"]}, {"holidays": "XX"}):
        answer = client.put(PERSON, json={**NIGHT, **change}, headers=who)
        assert (answer.status_code, answer.json()["code"]) in ((422, "calendar_refused"), (422, "holidays_unknown"))
    assert client.put("/api/v1/calendars/moon/x", json=NIGHT, headers=who).status_code == 422
    assert client.put(PERSON, json=NIGHT, headers=bearer(services, Role.ANALYST)).json()["code"] == "needs_person"
    assert client.put(PERSON, json=NIGHT, headers=bearer(services, Role.OWNER, person="bruno")).status_code == 403


def test_a_run_is_judged_by_the_hours_of_whoever_is_behind_its_login(services, client):
    client.put(PERSON, json={"hours": "22:00-06:00"}, headers=bearer(services, Role.ANALYST, person="ana"))
    vault = fixtures.ScanVault(
        services.database, services.clock, services.key, services.archive, services.queue, services.runner
    )
    now = services.clock.now()
    for script in ("s1", "s2"):
        vault.add_version(script, {"a.py": b"print(1)\n" + script.encode() + b" = 1\n"})
    with services.database.transaction() as session:
        session.add(PersonRow(key="bruno", name="Bruno", created_at=now, changed_at=now))
        session.flush()
        session.add(AccountRow(endpoint_id=fixtures.ENDPOINT, name="bru", person_key="bruno", linked_at=now))
        for script, login in (("s1", "bru"), ("s2", "eve")):
            session.add(RunRow(endpoint_id=fixtures.ENDPOINT, run=f"r-{script}", script_id=script, version=1,
                               account=login, started_at=datetime(2026, 11, 17, 6, 0, tzinfo=UTC), received_at=now,
                               utc_offset="-03:00", time_zone="America/Sao_Paulo"))  # fmt: skip
    vault.runner.scan_versions([("s1", 1), ("s2", 1)])
    with services.database.reading() as session:
        told = {row.script_id: row.message for row in session.exec(select(ObservationRow)) if "off-hours" in row.rule}
    assert set(told) == {"s2"}, "03:00 in Sao Paulo is in bruno's shift"
    assert "03:00 on a Tuesday, local time" in told["s2"]
    assert "habits are not known yet" in told["s2"]


def test_hours_are_set_and_forgotten_in_the_console(services, client):
    token = signed_in(services, client, "ana", [Role.ANALYST])
    assert "assumed for everybody" in client.get("/calendars").text
    form = {"csrf_token": token, "kind": "site", "key": "default", "hours": "08:00-18:00", "holidays": "PT", "free": ""}
    assert client.post("/calendars", data=form).status_code == 303
    assert "08:00-18:00" in client.get("/calendars").text
    gone = {"csrf_token": token, "kind": "site", "key": "default"}
    assert client.post("/calendars/forget", data=gone).status_code == 303
    assert "assumed for everybody" in client.get("/calendars").text
