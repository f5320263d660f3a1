"""HR, the identity provider and the nightly list contradict each other: HR's word holds, and nobody slips through."""

from datetime import timedelta
from typing import Any

import pytest
from sqlmodel import select

from escrow.access.grants import is_disabled
from lifecycle.holds import place
from lifecycle.people import hr
from lifecycle.people.directory import put_person
from lifecycle.people.hr import EventType, HrEvent, act_on_due, receive_event
from lifecycle.people.listing import PersonFacts
from lifecycle.people.merging import merge, split
from lifecycle.people.reconciling import reconcile
from lifecycle.queries import count_orphans_without_custodian, hr_events_of
from lifecycle.records import records_of
from lifecycle.settling import settle_script
from lifecycle.tables import NoticeRow, ScimUserRow
from tests.lifecycle_fixtures import (
    HELENA,
    INES,
    Company,
    a_person,
    company,
    custodian,
    owner,
    small_company,
    state,
)

__all__ = ["company", "small_company"]
DAY = timedelta(days=1)
FERNANDA = a_person("fernanda")


def say(firm: Company, session: Any, kind: EventType, name: str, *, person: str = "ana", days: float = 0,
        said: float = 0, reason: str | None = None) -> str:  # fmt: skip
    now = firm.clock.now()
    event = HrEvent(name, "hr", kind, person, now + days * DAY, "UTC", now + said * DAY, reason)
    return str(receive_event(session, firm.office, event, by=HELENA).answer["state"])


def tick(firm: Company, session: Any, days: float) -> None:
    firm.clock.advance(int(days * 86400))
    act_on_due(session, firm.office)


def shut(firm: Company, session: Any, person: str = "ana", name: str = "off") -> None:
    hr.deactivated(session, firm.office, person, event_id=name, by=HELENA)


def opened(firm: Company, session: Any, person: str = "ana", name: str = "on") -> None:
    hr.reactivated(session, firm.office, person, event_id=name, by=HELENA)


def test_a_login_shut_and_opened_does_not_call_off_a_leaving_hr_announced(company: Company) -> None:
    with company.database.transaction() as session:
        company.script(session, "s1")
        say(company, session, EventType.LEAVER_SCHEDULED, "1", days=5)
        tick(company, session, 1)
        shut(company, session)
        tick(company, session, 0.5)
        opened(company, session)
        assert not is_disabled(session, "ana")
        assert state(session, "s1", company.clock) == "orphan_pending", "the leaving is announced still"
        tick(company, session, 4)
        assert is_disabled(session, "ana")
        assert custodian(session, "s1") == "marta"
        assert count_orphans_without_custodian(session) == 0


def test_a_login_provisioned_before_the_last_day_changes_nothing_of_it(small_company: Company) -> None:
    firm = small_company
    with firm.database.transaction() as session:
        say(firm, session, EventType.LEAVER_SCHEDULED, "1", days=5)
        opened(firm, session)
        tick(firm, session, 6)
        assert is_disabled(session, "ana")


def test_a_leaving_hr_announced_and_a_login_shut_before_are_one_leaving(company: Company) -> None:
    with company.database.transaction() as session:
        company.script(session, "s1")
        say(company, session, EventType.LEAVER_SCHEDULED, "1", days=5)
        shut(company, session)
        tick(company, session, 2)
        assert custodian(session, "s1") == "marta"
        tick(company, session, 4)
        transfers = {one.transfer for one in hr_events_of(session, "ana")}
        assert len(transfers) == 1
        assert count_orphans_without_custodian(session) == 0


def test_what_hr_entered_before_the_provider_acted_is_not_too_late(small_company: Company) -> None:
    firm = small_company
    with firm.database.transaction() as session:
        firm.script(session, "s1")
        shut(firm, session)
        firm.clock.advance(3600)
        assert say(firm, session, EventType.LEAVER_NOW, "1", said=-1) == "acted"
        assert custodian(session, "s1") == "marta"


def test_somebody_who_comes_back_in_spring_leaves_in_autumn_all_the_same(company: Company) -> None:
    with company.database.transaction() as session:
        company.script(session, "s1")
        say(company, session, EventType.LEAVER_SCHEDULED, "1", days=5)
        company.clock.advance(60)
        say(company, session, EventType.REHIRE, "2", days=90)
        tick(company, session, 6)
        assert is_disabled(session, "ana")
        assert custodian(session, "s1") == "marta"
        opened(company, session)
        assert is_disabled(session, "ana"), "a login opened early lets nobody in early"
        tick(company, session, 85)
        assert not is_disabled(session, "ana")
        assert (owner(session, "s1"), custodian(session, "s1")) == ("ana", None)


@pytest.mark.parametrize("by_list", [False, True])
def test_neither_provider_nor_list_ends_a_garden_leave(small_company: Company, by_list: bool) -> None:
    firm = small_company
    with firm.database.transaction() as session:
        firm.script(session, "s1")
        say(firm, session, EventType.LEAVE_STARTED, "1", reason=hr.GARDEN_LEAVE)
        tick(firm, session, 1)
        if by_list:
            reconcile(session, firm.office, b"person_key,active\nana,true\n", source="csv", by=HELENA)
        else:
            opened(firm, session)
        assert is_disabled(session, "ana")
        tick(firm, session, 1)
        say(firm, session, EventType.LEAVE_ENDED, "2")
        assert not is_disabled(session, "ana")
        assert (custodian(session, "s1"), state(session, "s1", firm.clock)) == (None, "owned")


@pytest.mark.parametrize("reason", [None, hr.GARDEN_LEAVE])
def test_a_login_shut_during_a_leave_is_no_leaving(company: Company, reason: str | None) -> None:
    with company.database.transaction() as session:
        company.script(session, "s1")
        company.script(session, "s2", "bea")
        say(company, session, EventType.LEAVER_NOW, "0", person="bea")
        say(company, session, EventType.LEAVE_STARTED, "m", person="marta", reason=None)
        say(company, session, EventType.LEAVE_STARTED, "1", reason=reason)
        shut(company, session)
        shut(company, session, "marta", "off-m")
        tick(company, session, 3)
        assert [is_disabled(session, key) for key in ("ana", "marta")] == [True, True]
        assert owner(session, "s1") == "ana"
        assert all(one.transfer is None for one in hr_events_of(session, "ana"))
        assert count_orphans_without_custodian(session) == 0, "also of what she keeps for others"
        opened(company, session)
        assert is_disabled(session, "ana") is (reason is not None)
        say(company, session, EventType.LEAVE_ENDED, "2")
        assert not is_disabled(session, "ana")
        assert (owner(session, "s1"), custodian(session, "s1")) == ("ana", None)
        assert state(session, "s1", company.clock) == "owned"


def test_whoever_is_back_while_their_login_is_shut_waits_for_the_provider(small_company: Company) -> None:
    firm = small_company
    with firm.database.transaction() as session:
        now = firm.clock.now()
        login = ScimUserRow(id="u1", person_key="ana", is_active=False, document={}, created_at=now, changed_at=now)
        session.add(login)
        firm.script(session, "s1")
        say(firm, session, EventType.LEAVE_STARTED, "1")
        shut(firm, session)
        tick(firm, session, 2)
        say(firm, session, EventType.LEAVE_ENDED, "2")
        assert is_disabled(session, "ana")
        assert (custodian(session, "s1"), count_orphans_without_custodian(session)) == ("marta", 0)
        login.is_active = True
        opened(firm, session)
        assert not is_disabled(session, "ana")
        assert (custodian(session, "s1"), state(session, "s1", firm.clock)) == (None, "owned")


def test_an_entry_that_was_merged_opens_nothing_whoever_says_so(small_company: Company) -> None:
    firm = small_company
    with firm.database.transaction() as session:
        merge(session, firm.office, "ana", into="bea", reason="one human", by=INES)
        opened(firm, session)
        reconcile(session, firm.office, b"person_key,active\nana,true\nbea,true\n", source="csv", by=HELENA)
        say(firm, session, EventType.REHIRE, "1")
        assert is_disabled(session, "ana")
        split(session, firm.office, "ana", reason="two humans", by=INES)
        assert not is_disabled(session, "ana")


# --- those who stand in ---------------------------------------------------------------------------------------


def told(session: Any) -> list[tuple[str, str, int]]:
    rows = session.exec(select(NoticeRow)).all()
    return sorted((row.kind, row.facts["person"], row.facts["count"]) for row in rows)


def mails(firm: Company, session: Any, *keys: str) -> None:
    for key in keys:
        put_person(session, firm.office, PersonFacts(key, email=f"{key}@corp.example"), by=HELENA)


def test_whoever_stands_in_is_told_and_whoever_is_away_can_read_it(small_company: Company) -> None:
    firm = small_company
    with firm.database.transaction() as session:
        mails(firm, session, "marta")
        for name in ("s1", "s2"):
            firm.script(session, name)
        say(firm, session, EventType.LEAVE_STARTED, "1")
        assert told(session) == [("custody.given", "marta", 2)]
        (record,) = [one for one in records_of(session, "ana") if one.kind == "custody_moved"]
        assert record.inputs["count"] == 2
        assert record.why_en.endswith("you are on leave. You still own them.")
        assert "você está de licença" in record.why_pt


def test_from_the_day_a_leaving_is_announced_whoever_leaves_and_their_manager_are_asked(small_company: Company) -> None:
    firm = small_company
    with firm.database.transaction() as session:
        mails(firm, session, "ana", "marta", "bea")
        firm.script(session, "s1")
        say(firm, session, EventType.LEAVER_SCHEDULED, "1", days=30)
        say(firm, session, EventType.LEAVER_SCHEDULED, "2", person="bea", days=30)
        shut(firm, session, "edu")
        assert told(session) == [("handover.asked", "ana", 1), ("handover.asked", "marta", 1)]
        (fact,) = {row.facts["why"] for row in session.exec(select(NoticeRow))}
        assert fact == "Ana Souza leaves on 2026-12-22"
        firm.script(session, "s2", "bea")
        place(session, firm.office, person_key="bea", script_id=None, reason="a case", by=FERNANDA)
        say(firm, session, EventType.LEAVER_SCHEDULED, "3", person="bea", days=31)
        assert len(told(session)) == 2, "of somebody under a hold nobody is told"


@pytest.mark.parametrize("reason", [None, hr.GARDEN_LEAVE])
def test_under_a_hold_nobody_near_stands_in(small_company: Company, reason: str | None) -> None:
    firm = small_company
    with firm.database.transaction() as session:
        mails(firm, session, "marta", "hugo")
        put_person(session, firm.office, PersonFacts("hugo", groups=("escrow-legal",)), by=HELENA)
        firm.script(session, "s1")
        place(session, firm.office, person_key="ana", script_id=None, reason="a case", by=FERNANDA)
        say(firm, session, EventType.LEAVE_STARTED, "1", reason=reason)
        assert custodian(session, "s1") == "escrow-legal"
        assert told(session) == []


def test_what_comes_to_light_of_somebody_under_a_hold_is_kept_by_the_legal_queue(small_company: Company) -> None:
    firm = small_company
    with firm.database.transaction() as session:
        put_person(session, firm.office, PersonFacts("hugo", groups=("escrow-legal",)), by=HELENA)
        firm.script(session, "s0")
        place(session, firm.office, person_key="ana", script_id=None, reason="a case", by=FERNANDA)
        say(firm, session, EventType.LEAVER_NOW, "1")
        firm.script(session, "s1")
        settle_script(session, firm.office, "s1")
        assert (custodian(session, "s0"), custodian(session, "s1")) == ("escrow-legal", "escrow-legal")
