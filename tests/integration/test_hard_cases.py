"""The cases that break offboarding elsewhere, each as it must end here."""

from datetime import timedelta
from typing import Any

import pytest

from escrow.access.grants import is_disabled
from escrow.core.vault_key import VaultKey
from escrow.db.session import Database
from lifecycle import transfers
from lifecycle.candidates import Party
from lifecycle.office import Breaker
from lifecycle.ownership import add_role
from lifecycle.people import hr
from lifecycle.people.directory import put_person
from lifecycle.people.hr import EventType, HrEvent, act_on_due, receive_event
from lifecycle.people.listing import PersonFacts
from lifecycle.queries import count_orphans_without_custodian, get_transfer, offers_of
from lifecycle.transfers import Occasion
from tests.lifecycle_fixtures import (
    HELENA,
    HUGO,
    Company,
    a_company,
    company,
    custodian,
    owner,
    small_company,
    state,
)

__all__ = ["company", "small_company"]


def say(
    firm: Company, session: Any, kind: EventType, person: str = "ana", *, name: str, reason: str | None = None
) -> Any:
    now = firm.clock.now()
    event = HrEvent(name, "hr", kind, person, now, "America/Sao_Paulo", now, reason)
    return receive_event(session, firm.office, event, by=HELENA).answer


def test_on_leave_somebody_stands_in_and_nothing_is_orphaned(company: Company) -> None:
    with company.database.transaction() as session:
        company.script(session, "s1")
        say(company, session, EventType.LEAVE_STARTED, name="1")
        assert (owner(session, "s1"), custodian(session, "s1")) == ("ana", "marta")
        assert (state(session, "s1", company.clock), is_disabled(session, "ana")) == ("owned_delegated", False)
        company.clock.advance(60)
        say(company, session, EventType.LEAVE_ENDED, name="2")
        assert (owner(session, "s1"), custodian(session, "s1")) == ("ana", None)
        assert state(session, "s1", company.clock) == "owned"


def test_on_garden_leave_nobody_gets_in_and_somebody_answers(small_company: Company) -> None:
    firm = small_company
    with firm.database.transaction() as session:
        firm.script(session, "s1")
        say(firm, session, EventType.LEAVE_STARTED, name="1", reason=hr.GARDEN_LEAVE)
        assert is_disabled(session, "ana")
        assert (custodian(session, "s1"), state(session, "s1", firm.clock)) == ("marta", "orphan_pending")
        assert count_orphans_without_custodian(session) == 0
        firm.clock.advance(60)
        say(firm, session, EventType.LEAVE_ENDED, name="2")
        assert not is_disabled(session, "ana")
        assert (custodian(session, "s1"), state(session, "s1", firm.clock)) == (None, "owned")


def test_whoever_keeps_scripts_for_others_and_is_not_let_in_keeps_them_no_more(small_company: Company) -> None:
    firm = small_company
    with firm.database.transaction() as session:
        firm.script(session, "s1")
        say(firm, session, EventType.LEAVER_NOW, name="1")
        assert custodian(session, "s1") == "marta"
        say(firm, session, EventType.LEAVE_STARTED, "marta", name="2", reason=hr.GARDEN_LEAVE)
        assert custodian(session, "s1") == "olga"
        assert count_orphans_without_custodian(session) == 0


def test_a_leaver_on_leave_is_a_leaver(small_company: Company) -> None:
    firm = small_company
    with firm.database.transaction() as session:
        firm.script(session, "s1")
        say(firm, session, EventType.LEAVE_STARTED, name="1")
        firm.clock.advance(60)
        say(firm, session, EventType.LEAVER_NOW, name="2")
        firm.clock.advance(60)
        say(firm, session, EventType.LEAVE_ENDED, name="3")
        assert is_disabled(session, "ana")
        assert custodian(session, "s1") == "marta"
        assert count_orphans_without_custodian(session) == 0


def test_the_whole_line_of_managers_leaves_together(company: Company) -> None:
    with company.database.transaction() as session:
        company.script(session, "s1")
        planned = transfers.plan(session, company.office, Occasion(["ana", "marta", "olga"], "sold"), by=HELENA)
        (item,) = get_transfer(session, planned).items
        assert (item.custodian_kind, item.custodian_key) == ("queue", "escrow-fallback")


def test_two_who_manage_each_other_end_at_the_queue(small_company: Company) -> None:
    firm = small_company
    with firm.database.transaction() as session:
        put_person(session, firm.office, PersonFacts("edu", manager_key="ines"), by=HELENA)
        put_person(session, firm.office, PersonFacts("ines", manager_key="edu"), by=HELENA)
        firm.script(session, "s1", "edu")
        planned = transfers.plan(session, firm.office, Occasion(["edu", "ines"], "both leave"), by=HELENA)
        assert get_transfer(session, planned).items[0].custodian_key == "escrow-fallback"


def test_a_departments_queue_comes_before_the_global_one(small_company: Company) -> None:
    firm = small_company
    with firm.database.transaction() as session:
        put_person(session, firm.office, PersonFacts("hugo", groups=("Engineering",)), by=HELENA)
        firm.script(session, "s1", "edu")
        planned = transfers.plan(session, firm.office, Occasion(["edu"], "leaves"), by=HELENA)
        assert get_transfer(session, planned).items[0].custodian_key == "Engineering"


def test_nobody_is_given_more_than_they_can_keep(small_company: Company) -> None:
    firm = small_company
    office = type(firm.office)(firm.office.audit, firm.clock, firm.office.queue, custodian_cap=2)
    with firm.database.transaction() as session:
        for number in range(4):
            firm.script(session, f"s{number}")
        planned = transfers.plan(session, office, Occasion(["ana"], "leaves"), by=HELENA)
        keepers = sorted(item.custodian_key for item in get_transfer(session, planned).items)
        assert keepers == ["marta", "marta", "olga", "olga"]


def test_a_successor_the_leaver_named_comes_before_the_manager(small_company: Company) -> None:
    firm = small_company
    with firm.database.transaction() as session:
        firm.script(session, "s1")
        add_role(
            session, firm.office, script_id="s1", party=Party("person", "edu"), role="successor", why="test", by=HELENA
        )
        say(firm, session, EventType.LEAVER_NOW, name="1")
        assert custodian(session, "s1") == "edu"


def test_somebody_who_comes_back_gets_what_nobody_adopted(company: Company) -> None:
    with company.database.transaction() as session:
        company.script(session, "s1")
        answer = say(company, session, EventType.LEAVER_NOW, name="1")
        plan_hash = get_transfer(session, answer["transfer"]).plan_hash
        transfers.apply(session, company.office, answer["transfer"], plan_hash=plan_hash, by=HELENA)
        company.clock.advance(60)
        say(company, session, EventType.REHIRE, name="2")
        assert not is_disabled(session, "ana")
        transfers.undo(session, company.office, answer["transfer"], by=HELENA)
        assert (owner(session, "s1"), custodian(session, "s1")) == ("ana", None)


def test_a_contract_that_is_prolonged_is_no_leaving(small_company: Company) -> None:
    firm = small_company
    with firm.database.transaction() as session:
        firm.script(session, "s1")
        now = firm.clock.now()
        ends = HrEvent(
            "1", "hr", EventType.LEAVER_SCHEDULED, "ana", now + timedelta(days=30), "UTC", now, "contract_end"
        )
        receive_event(session, firm.office, ends, by=HELENA)
        assert state(session, "s1", firm.clock) == "orphan_pending"
        firm.clock.advance(3600)
        say(firm, session, EventType.LEAVER_CANCELLED, name="2")
        firm.clock.advance(31 * 24 * 3600)
        assert act_on_due(session, firm.office) == 0
        assert (state(session, "s1", firm.clock), is_disabled(session, "ana")) == ("owned", False)


def test_a_custodian_who_leaves_later_hands_on_and_only_what_they_kept(company: Company) -> None:
    with company.database.transaction() as session:
        company.script(session, "s1")
        say(company, session, EventType.LEAVER_NOW, name="1")
        say(company, session, EventType.LEAVER_NOW, "marta", name="2")
        assert custodian(session, "s1") == "olga"
        assert count_orphans_without_custodian(session) == 0


def test_a_mass_deactivation_cuts_access_and_holds_custody(
    sqlite_database: Database, vault_key: VaultKey, clock: Any
) -> None:
    firm = a_company(sqlite_database, vault_key, clock, Breaker(count=2, percent=0))
    with firm.database.transaction() as session:
        for person in ("ana", "bea", "edu"):
            firm.script(session, f"of_{person}", person)
            hr.deactivated(session, firm.office, person, event_id=person, by=HELENA)
        assert all(is_disabled(session, person) for person in ("ana", "bea", "edu"))
        clock.advance(25 * 3600)
        act_on_due(session, firm.office)
        held = {custodian(session, f"of_{person}") for person in ("ana", "bea", "edu")}
        assert held == {"escrow-fallback"}, "all of them rest with the queue, not only those after the bound"
        (transfer,) = {item.transfer for item in hr_events(session)}
        assert get_transfer(session, transfer).state == "held"
        for by in (HELENA, HUGO):
            transfers.release(session, firm.office, transfer, reason="seen", by=by)
        assert custodian(session, "of_ana") == "marta"
        assert count_orphans_without_custodian(session) == 0


def test_one_of_many_who_stays_is_taken_back_alone(sqlite_database: Database, vault_key: VaultKey, clock: Any) -> None:
    firm = a_company(sqlite_database, vault_key, clock)
    with firm.database.transaction() as session:
        for person in ("ana", "bea"):
            firm.script(session, f"of_{person}", person)
            hr.deactivated(session, firm.office, person, event_id=person, by=HELENA)
        clock.advance(25 * 3600)
        act_on_due(session, firm.office)
        hr.reactivated(session, firm.office, "ana", event_id="back", by=HELENA)
        assert (custodian(session, "of_ana"), state(session, "of_ana", clock)) == (None, "owned")
        assert custodian(session, "of_bea") == "marta"
        (transfer,) = {item.transfer for item in hr_events(session)}
        assert get_transfer(session, transfer).counts["skipped"] == 1


@pytest.mark.parametrize("again", [False, True])
def test_what_is_offered_is_offered_to_those_who_stay(small_company: Company, again: bool) -> None:
    firm = small_company
    with firm.database.transaction() as session:
        firm.script(session, "s1")
        answer = say(firm, session, EventType.LEAVER_NOW, name="1")
        if again:
            say(firm, session, EventType.LEAVER_NOW, "bea", name="2")
        plan_hash = get_transfer(session, answer["transfer"]).plan_hash
        transfers.apply(session, firm.office, answer["transfer"], plan_hash=plan_hash, by=HELENA)
        assert [offer.person for offer in offers_of(session, "s1")] == ([] if again else ["bea"])


def hr_events(session: Any) -> list[Any]:
    from lifecycle.queries import hr_events_of

    return [event for person in ("ana", "bea", "edu") for event in hr_events_of(session, person) if event.transfer]
