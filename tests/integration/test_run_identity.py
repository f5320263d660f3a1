"""What runs as somebody who leaves: which jobs stop, which run on after access was cut, which secrets to rotate."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import event
from sqlmodel import Session

from escrow.intake.tables import RunRow
from lifecycle.people.hr import EventType, receive_event
from lifecycle.run_identity import as_json, run_identity, starts_of
from scanners.tables import ScriptFindingRow, SecretRow
from tests.lifecycle_fixtures import ENDPOINT, HELENA, Company, company, small_company

__all__ = ["company", "small_company"]

CRON = {"type": "cron", "name": "/etc/cron.d/etl"}


def run(
    session: Session, name: str, script: str, at: datetime, trigger: dict[str, Any] | None, login: str = "ana"
) -> None:
    session.add(
        RunRow(endpoint_id=ENDPOINT, run=name, script_id=script, version=1, account=login, origin="own",
               started_at=at, received_at=at, trigger=trigger)
    )  # fmt: skip
    session.flush()


def secret(session: Session, script: str, tag: str, at: datetime, state: str = "open") -> None:
    session.add(
        ScriptFindingRow(script_id=script, fingerprint=f"f-{tag}", engine="secrets", rule="secret", vector="credentials",
                         severity="high", confidence="high", points=55, path="a.py", line=1, message="m",
                         fix="f", secret_tag=tag, first_version=1, last_version=1, first_seen_at=at, is_present=True)
    )  # fmt: skip
    session.merge(SecretRow(id=tag, kind="password", state=state, first_seen_at=at))
    session.flush()


def test_a_job_stops_with_the_login_and_one_that_ran_since_is_told_apart(company: Company) -> None:
    now = company.clock.now()
    with company.database.transaction() as session:
        for name in ("nightly", "weekly", "by_hand", "old", "session"):
            company.script(session, name)
        company.script(session, "of_bea", "bea")
        for day in range(3):
            run(session, f"n{day}", "nightly", now - timedelta(days=day), CRON)
        run(session, "w", "weekly", now - timedelta(days=7), {"type": "systemd", "name": "weekly.service"})
        run(session, "h", "by_hand", now - timedelta(days=1), None)
        run(session, "o", "old", now - timedelta(days=120), CRON)
        run(session, "s", "session", now - timedelta(days=1), {"type": "systemd", "name": "user@1000.service"})
        run(session, "b", "of_bea", now - timedelta(days=1), CRON, "bea")
        receive_event(session, company.office, company.event(EventType.LEAVER_NOW), by=HELENA)
    company.clock.advance(3600)
    with company.database.transaction() as session:
        run(session, "n9", "nightly", company.clock.now(), CRON)
    with company.database.reading() as session:
        found = run_identity(session, ["ana"], now=company.clock.now())
        assert [(job.script, job.state, job.runs) for job in found.jobs] == [
            ("nightly", "still_runs", 4), ("weekly", "will_stop", 1),
        ]  # fmt: skip
        assert found.jobs[0].trigger_name == "/etc/cron.d/etl"
        assert found.by_hand == 2
        both = run_identity(session, ["ana", "bea"], now=company.clock.now())
        assert {job.person for job in both.jobs} == {"ana", "bea"}
        assert as_json(found) == {"will_stop": 1, "still_runs": 1, "by_hand": 2, "to_rotate": 0}
        (line,) = starts_of(session, "nightly", now=company.clock.now())
        assert line == "cron /etc/cron.d/etl on fin-ws-07, as login ana: 4 runs in 90 days"
        assert starts_of(session, "by_hand", now=company.clock.now()) == []


def test_secrets_are_counted_across_scripts_and_those_rotated_are_said_to_be(company: Company) -> None:
    now = company.clock.now()
    with company.database.transaction() as session:
        for name, person in (("one", "ana"), ("two", "ana"), ("theirs", "bea")):
            company.script(session, name, person)
        for script in ("one", "two", "theirs"):
            secret(session, script, "shared", now)
        secret(session, "one", "done", now, "rotated")
        secret(session, "theirs", "other", now)
    with company.database.reading() as session:
        found = run_identity(session, ["ana"], now=now).credentials
        assert [(one.tag, one.kind, one.scripts, one.elsewhere, one.is_rotated) for one in found] == [
            ("shared", "password", 2, 1, False), ("done", "password", 1, 0, True),
        ]  # fmt: skip


def test_it_costs_the_same_number_of_queries_for_one_leaver_as_for_many(small_company: Company) -> None:
    people = ["ana", "bea", "marta", "olga", "edu"]
    with small_company.database.transaction() as session:
        for place, person in enumerate(people):
            company_script = small_company.script(session, f"s{place}", person)
            run(session, f"r{place}", company_script, small_company.clock.now(), CRON, person)
    with small_company.database.reading() as session:
        run_identity(session, people, now=small_company.clock.now())
        one = queries(session, lambda: run_identity(session, people[:1], now=small_company.clock.now()))
        many = queries(session, lambda: run_identity(session, people, now=small_company.clock.now()))
    assert one == many


def queries(session: Session, act: Callable[[], Any]) -> int:
    """How many statements an act sends."""
    sent: list[str] = []
    engine = session.get_bind()

    def note(*arguments: Any) -> None:
        sent.append(arguments[2])

    event.listen(engine, "before_cursor_execute", note)
    try:
        act()
    finally:
        event.remove(engine, "before_cursor_execute", note)
    return len(sent)
