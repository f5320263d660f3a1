"""Somebody leaves: access ends and custody moves in one transaction, whatever order HR's events come in."""

from datetime import timedelta

import pytest
from sqlmodel import select

from escrow.access.grants import is_disabled, rights_on
from escrow.access.roles import Right
from escrow.core.errors import NotFound, WrongState
from escrow.core.principals import VAULT
from escrow.queue.tables import JobRow
from lifecycle.people.directory import cut_access, import_csv, link_account, put_person
from lifecycle.people.hr import EventType, act_on_due, receive_event
from lifecycle.people.listing import PersonFacts
from lifecycle.queries import count_orphans_without_custodian, get_transfer, ownership_of
from lifecycle.settling import settle_script
from lifecycle.tables import AccountRow
from tests.lifecycle_fixtures import (
    ENDPOINT,
    HELENA,
    INES,
    Company,
    a_person,
    company,
    custodian,
    events,
    owner,
    small_company,
    state,
)

__all__ = ["company", "small_company"]


def test_a_leaver_loses_access_and_their_scripts_have_a_custodian_in_one_transaction(company: Company) -> None:
    with company.database.transaction() as session:
        company.script(session, "s1")
        received = receive_event(session, company.office, company.event(EventType.LEAVER_NOW), by=HELENA)
    with company.database.reading() as session:
        assert is_disabled(session, "ana")
        assert (custodian(session, "s1"), state(session, "s1", company.clock)) == ("marta", "orphaned")
        assert received.answer["custody"] == {"moved": 1, "held": 0}
        assert get_transfer(session, received.answer["transfer"]).state == "planned"
        assert rights_on(session, a_person("marta"), "s1", company.clock.now()) >= {Right.CUSTODIAN}
        assert count_orphans_without_custodian(session) == 0
        assert {"hr_event.received", "person.disabled", "transfer.planned"} <= set(events(session))


def test_the_same_event_is_answered_the_same_and_changes_nothing(company: Company) -> None:
    with company.database.transaction() as session:
        company.script(session, "s1")
        first = receive_event(session, company.office, company.event(EventType.LEAVER_NOW), by=HELENA)
        before = len(events(session))
        again = receive_event(session, company.office, company.event(EventType.LEAVER_NOW), by=HELENA)
        assert (again.answer, again.is_new, len(events(session))) == (first.answer, False, before)


def test_another_event_under_the_same_id_is_refused(small_company: Company) -> None:
    with small_company.database.transaction() as session:
        receive_event(session, small_company.office, small_company.event(EventType.MOVER), by=HELENA)
        with pytest.raises(WrongState) as refused:
            receive_event(session, small_company.office, small_company.event(EventType.LEAVER_NOW), by=HELENA)
    assert refused.value.code == "event_reused"


def test_an_event_about_nobody_is_not_found(small_company: Company) -> None:
    event = small_company.event(EventType.LEAVER_NOW, "nobody")
    with small_company.database.transaction() as session, pytest.raises(NotFound) as refused:
        receive_event(session, small_company.office, event, by=HELENA)
    assert refused.value.code == "person_unknown"


def test_a_future_leaver_stays_until_the_time_has_come(company: Company) -> None:
    later = company.clock.now() + timedelta(hours=3)
    with company.database.transaction() as session:
        company.script(session, "s1")
        event = company.event(EventType.LEAVER_SCHEDULED, at=later)
        assert receive_event(session, company.office, event, by=HELENA).answer["state"] == "scheduled"
        assert state(session, "s1", company.clock) == "orphan_pending"
        assert not is_disabled(session, "ana")
        assert act_on_due(session, company.office) == 0
        jobs = session.exec(select(JobRow).where(JobRow.kind == "lifecycle.due", JobRow.due_at == later)).all()
        assert len(jobs) == 1
    company.clock.advance(3 * 3600)
    with company.database.transaction() as session:
        assert act_on_due(session, company.office) == 1
        assert is_disabled(session, "ana")
        assert custodian(session, "s1") == "marta"


def test_a_leaving_that_is_called_off_never_happens(company: Company) -> None:
    with company.database.transaction() as session:
        company.script(session, "s1")
        now = company.clock.now()
        scheduled = company.event(EventType.LEAVER_SCHEDULED, at=now + timedelta(hours=1))
        receive_event(session, company.office, scheduled, by=HELENA)
        called_off = company.event(
            EventType.LEAVER_CANCELLED, name="2", at=scheduled.effective_at, occurred=now + timedelta(minutes=1)
        )
        receive_event(session, company.office, called_off, by=HELENA)
    company.clock.advance(7200)
    with company.database.transaction() as session:
        assert act_on_due(session, company.office) == 0
        assert not is_disabled(session, "ana")
        assert (owner(session, "s1"), state(session, "s1", company.clock)) == ("ana", "owned")


def test_an_older_event_never_overrides_a_later_one(company: Company) -> None:
    with company.database.transaction() as session:
        now = company.clock.now()
        receive_event(session, company.office, company.event(EventType.REHIRE), by=HELENA)
        old = company.event(EventType.LEAVER_NOW, name="2", occurred=now - timedelta(days=1))
        assert receive_event(session, company.office, old, by=HELENA).answer["state"] == "overridden"
        assert not is_disabled(session, "ana")


def test_a_cancelled_leaver_has_access_and_custody_back_when_nobody_applied_the_plan(company: Company) -> None:
    with company.database.transaction() as session:
        company.script(session, "s1")
        left = receive_event(session, company.office, company.event(EventType.LEAVER_NOW), by=HELENA)
        company.clock.advance(60)
        back = company.event(EventType.LEAVER_CANCELLED, name="2")
        receive_event(session, company.office, back, by=HELENA)
        assert not is_disabled(session, "ana")
        assert (owner(session, "s1"), custodian(session, "s1")) == ("ana", None)
        assert state(session, "s1", company.clock) == "owned"
        assert get_transfer(session, left.answer["transfer"]).state == "undone"
        assert rights_on(session, a_person("ana"), "s1", company.clock.now()) == {Right.OWNER}
        assert rights_on(session, a_person("marta"), "s1", company.clock.now()) == {Right.MANAGER}


def test_a_script_with_a_live_co_owner_is_not_orphaned(company: Company) -> None:
    from lifecycle.candidates import Party
    from lifecycle.ownership import add_role

    with company.database.transaction() as session:
        company.script(session, "s1")
        add_role(session, company.office, script_id="s1", party=Party("person", "bea"), role="co-owner", why="asked",
                 by=HELENA)  # fmt: skip
        receive_event(session, company.office, company.event(EventType.LEAVER_NOW), by=HELENA)
        assert state(session, "s1", company.clock) == "owned"
        assert custodian(session, "s1") == "bea"


def test_a_custodian_who_leaves_hands_on_what_they_kept(company: Company) -> None:
    with company.database.transaction() as session:
        company.script(session, "s1")
        receive_event(session, company.office, company.event(EventType.LEAVER_NOW), by=HELENA)
        company.clock.advance(60)
        receive_event(session, company.office, company.event(EventType.LEAVER_NOW, "marta", name="2"), by=HELENA)
        assert custodian(session, "s1") == "olga"
        assert count_orphans_without_custodian(session) == 0


def test_with_too_small_a_queue_access_is_cut_at_once_and_custody_moves_when_there_is_one(company: Company) -> None:
    with company.database.transaction() as session:
        company.script(session, "s1")
        cut_access(session, company.office, "gil", cause="test", by=HELENA)
        answer = receive_event(session, company.office, company.event(EventType.LEAVER_NOW), by=HELENA).answer
        assert (answer["state"], answer["transfer"]) == ("waiting", None)
        assert is_disabled(session, "ana")
        put_person(session, company.office, PersonFacts("edu", groups=("escrow-fallback",)), by=HELENA)
        assert act_on_due(session, company.office) == 1
        assert custodian(session, "s1") == "marta"


def test_a_script_of_a_linked_account_has_an_owner_from_its_first_run(company: Company) -> None:
    with company.database.transaction() as session:
        link_account(session, company.office, endpoint_id=ENDPOINT, account="ana", person_key="ana", by=INES)
        company.script(session, "s1")
        assert (owner(session, "s1"), state(session, "s1", company.clock)) == ("ana", "owned")
        assert {"account.linked", "owner.assigned"} <= set(events(session))


def test_linking_gives_an_owner_to_what_was_seen_already_and_takes_none_away(company: Company) -> None:
    with company.database.transaction() as session:
        company.script(session, "s1", person=None)
        assert state(session, "s1", company.clock) == "unclaimed"
        link_account(session, company.office, endpoint_id=ENDPOINT, account="nobody", person_key="ana", by=INES)
        assert owner(session, "s1") == "ana"
        link_account(session, company.office, endpoint_id=ENDPOINT, account="nobody", person_key="bea", by=INES)
        assert owner(session, "s1") == "ana"


def test_a_new_script_of_somebody_who_has_left_gets_a_custodian(company: Company) -> None:
    with company.database.transaction() as session:
        company.script(session, "s1")
        receive_event(session, company.office, company.event(EventType.LEAVER_NOW), by=HELENA)
        company.script(session, "s2")
        assert (owner(session, "s2"), custodian(session, "s2")) == (None, "marta")
        settle_script(session, company.office, "s2")
        assert len(ownership_of(session, "s2")) == 1


def test_ownership_rows_are_closed_and_never_rewritten(company: Company) -> None:
    with company.database.transaction() as session:
        company.script(session, "s1")
        receive_event(session, company.office, company.event(EventType.LEAVER_NOW), by=HELENA)
        before = {(row.key, row.role, row.valid_from, row.cause) for row in ownership_of(session, "s1")}
        company.clock.advance(60)
        receive_event(session, company.office, company.event(EventType.REHIRE, name="2"), by=HELENA)
        after = {(row.key, row.role, row.valid_from, row.cause) for row in ownership_of(session, "s1")}
        assert before <= after


def test_a_new_manager_sees_the_reports_scripts_and_the_old_one_no_longer(company: Company) -> None:
    with company.database.transaction() as session:
        company.script(session, "s1")
        put_person(session, company.office, PersonFacts("ana", manager_key="edu"), by=HELENA)
        now = company.clock.now()
        assert rights_on(session, a_person("edu"), "s1", now) == {Right.MANAGER}
        assert rights_on(session, a_person("marta"), "s1", now) == frozenset()


def test_a_bad_line_of_an_import_does_not_sink_the_good_ones(small_company: Company) -> None:
    body = b"person_key,name,manager,groups\nzoe,Zoe,ana,escrow-fallback;ops\n,Nobody,,\nyan,Yan,yan,\nzoe,Again,,\n"
    with small_company.database.transaction() as session:
        imported = import_csv(session, small_company.office, body, by=VAULT)
        assert (imported.created, [bad.line for bad in imported.rejected]) == (1, [3, 4, 5])
        assert "own manager" in imported.rejected[1].message
        assert session.get(AccountRow, (ENDPOINT, "zoe")) is None
