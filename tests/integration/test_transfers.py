"""Hand-overs: planned, applied by hash, undone once, held when there are too many."""

from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError

from escrow.access.grants import rights_on
from escrow.access.roles import Right
from escrow.core.errors import NotPermitted, WrongState
from escrow.core.vault_key import VaultKey
from escrow.db.session import Database
from lifecycle import offers, transfers
from lifecycle.candidates import Party
from lifecycle.office import Breaker
from lifecycle.ownership import open_role
from lifecycle.people.directory import cut_access
from lifecycle.people.hr import EventType, receive_event
from lifecycle.queries import count_orphans_without_custodian, get_transfer, offers_of, ownership_of
from lifecycle.records import appeal, records_of
from lifecycle.transfers import Occasion
from tests.lifecycle_fixtures import (
    HELENA,
    HUGO,
    MARTA,
    Company,
    a_company,
    a_person,
    company,
    custodian,
    events,
    owner,
    small_company,
    state,
)

__all__ = ["company", "small_company"]


def leave(company: Company, session: Any, person: str = "ana", name: str = "1") -> str:
    answer = receive_event(session, company.office, company.event(EventType.LEAVER_NOW, person, name=name), by=HELENA)
    found: str = answer.answer["transfer"]
    return found


def apply(company: Company, session: Any, transfer_id: str) -> None:
    plan_hash = get_transfer(session, transfer_id).plan_hash
    transfers.apply(session, company.office, transfer_id, plan_hash=plan_hash, by=HELENA)


def test_a_plan_moves_nothing(company: Company) -> None:
    with company.database.transaction() as session:
        company.script(session, "s1")
        planned = transfers.plan(session, company.office, Occasion(["ana"], "reorganisation"), by=HELENA)
        view = get_transfer(session, planned)
        assert view.counts == {"population": 1, "planned": 1, "applied": 0, "conflict": 0, "skipped": 0}
        assert (view.items[0].custodian_key, view.items[0].custodian_why) == ("marta", "manages Ana Souza")
        assert (owner(session, "s1"), custodian(session, "s1")) == ("ana", None)


def test_applying_names_a_custodian_ends_ownership_and_offers_the_script(company: Company) -> None:
    with company.database.transaction() as session:
        company.script(session, "s1")
        transfer = leave(company, session)
        apply(company, session, transfer)
        assert (owner(session, "s1"), custodian(session, "s1")) == (None, "marta")
        assert state(session, "s1", company.clock) == "offered"
        (offer,) = offers_of(session, "s1")
        assert (offer.person, offer.reasons) == ("bea", ("works in the same department, Finance",))
        assert rights_on(session, a_person("ana"), "s1", company.clock.now()) == frozenset()
        assert {"transfer.applied", "offer.made"} <= set(events(session))


@pytest.mark.parametrize("plan_hash", [None, "", "sha256:" + "0" * 64])
def test_only_the_hash_of_the_plan_applies_it(small_company: Company, plan_hash: str | None) -> None:
    with small_company.database.transaction() as session:
        small_company.script(session, "s1")
        transfer = leave(small_company, session)
        with pytest.raises(WrongState) as refused:
            transfers.apply(session, small_company.office, transfer, plan_hash=plan_hash, by=HELENA)
        assert refused.value.code == "plan_hash_mismatch"
        assert get_transfer(session, transfer).state == "planned"


def test_a_script_that_changed_since_is_a_conflict_and_the_rest_stands(company: Company) -> None:
    with company.database.transaction() as session:
        company.script(session, "s1")
        company.script(session, "s2")
        transfer = leave(company, session)
        offer = offers.make(session, company.office, script_id="s2", person_key="edu", by=MARTA)
        offers.accept(session, company.office, offer_id=offer, by=a_person("edu"))
        apply(company, session, transfer)
        counts = get_transfer(session, transfer).counts
        assert counts == {"population": 2, "planned": 0, "applied": 1, "conflict": 1, "skipped": 0}
        assert owner(session, "s2") == "edu"


def test_undo_restores_owner_and_custodian_where_nobody_adopted(company: Company) -> None:
    with company.database.transaction() as session:
        for script in ("s1", "s2"):
            company.script(session, script)
        transfer = leave(company, session)
        apply(company, session, transfer)
        offer = next(offer for offer in offers_of(session, "s2") if offer.person == "bea")
        offers.accept(session, company.office, offer_id=offer.id, by=a_person("bea"))
        company.clock.advance(60)
        receive_event(session, company.office, company.event(EventType.LEAVER_CANCELLED, name="2"), by=HELENA)
        transfers.undo(session, company.office, transfer, by=HELENA)
        assert (owner(session, "s1"), custodian(session, "s1")) == ("ana", None)
        assert (owner(session, "s2"), custodian(session, "s2")) == ("bea", None)
        assert {item.undone for item in get_transfer(session, transfer).items} == {
            "restored to Ana Souza", "kept: Bea Melo has taken it over"
        }  # fmt: skip
        assert [offer.state for offer in offers_of(session, "s1")] == ["withdrawn"]
        assert "transfer.undone" in events(session)


def test_undoing_gives_the_script_back_also_where_its_custodian_handed_it_on(company: Company) -> None:
    with company.database.transaction() as session:
        company.script(session, "s1")
        first = leave(company, session, "ana")
        apply(company, session, first)
        second = leave(company, session, "marta", name="2")
        assert custodian(session, "s1") == "olga"
        company.clock.advance(60)
        receive_event(session, company.office, company.event(EventType.REHIRE, name="3"), by=HELENA)
        transfers.undo(session, company.office, first, by=HELENA)
        assert (owner(session, "s1"), custodian(session, "s1")) == ("ana", None), "and not whoever kept it after marta"
        apply(company, session, second)
        assert (owner(session, "s1"), custodian(session, "s1")) == ("ana", None)
        assert count_orphans_without_custodian(session) == 0


def test_what_was_taken_back_is_no_decision_that_stands(company: Company) -> None:
    with company.database.transaction() as session:
        for person in ("ana", "bea"):
            company.script(session, f"of-{person}", person)
        planned = transfers.plan(session, company.office, Occasion(["ana", "bea"], "both leave"), by=HELENA)
        apply(company, session, planned)
        states = {person: [one.state for one in records_of(session, person)] for person in ("ana", "bea")}
        assert states == {"ana": ["standing"], "bea": ["standing"]}
        transfers.take_back_person(session, company.office, planned, "ana", by=HELENA)
        assert [one.state for one in records_of(session, "ana")] == ["lifted"]
        assert [one.state for one in records_of(session, "bea")] == ["standing"]
        transfers.undo(session, company.office, planned, by=HELENA)
        (record,) = records_of(session, "bea")
        assert record.state == "lifted"
        with pytest.raises(WrongState, match="lifted already"):
            appeal(session, company.office, record_id=record.id, statement="it was wrong", by=a_person("bea"))


def test_a_second_undo_is_refused_and_leaves_no_row(company: Company) -> None:
    with company.database.transaction() as session:
        company.script(session, "s1")
        transfer = leave(company, session)
        apply(company, session, transfer)
        transfers.undo(session, company.office, transfer, by=HELENA)
        before = (len(ownership_of(session, "s1")), len(events(session)))
        with pytest.raises(WrongState):
            transfers.undo(session, company.office, transfer, by=HELENA)
        assert (len(ownership_of(session, "s1")), len(events(session))) == before


def test_undoing_for_somebody_who_is_still_gone_leaves_the_custodian_in_place(company: Company) -> None:
    with company.database.transaction() as session:
        company.script(session, "s1")
        transfer = leave(company, session)
        apply(company, session, transfer)
        transfers.undo(session, company.office, transfer, by=HELENA)
        assert (owner(session, "s1"), custodian(session, "s1")) == ("ana", "marta")
        assert count_orphans_without_custodian(session) == 0


def test_a_queue_of_one_refuses_the_transfer_with_that_reason(small_company: Company) -> None:
    with small_company.database.transaction() as session:
        cut_access(session, small_company.office, "gil", cause="test", by=HELENA)
        with pytest.raises(WrongState) as refused:
            transfers.plan(session, small_company.office, Occasion(["ana"], "leaver"), by=HELENA)
    assert refused.value.code == "fallback_queue_too_small"


def test_over_the_breaker_custody_rests_with_the_queue_until_two_people_released_it(
    database: Database, vault_key: VaultKey, clock: Any
) -> None:
    company = a_company(database, vault_key, clock, Breaker(count=1, percent=0))
    with database.transaction() as session:
        company.script(session, "s1")
        company.script(session, "s2", person="bea")
        leave(company, session, "ana")
        held = leave(company, session, "bea", name="2")
        assert get_transfer(session, held).state == "held"
        assert custodian(session, "s2") == "escrow-fallback"
        assert rights_on(session, a_person("gil"), "s2", clock.now()) == {Right.CUSTODIAN}
        assert count_orphans_without_custodian(session) == 0
        transfers.release(session, company.office, held, reason="really so", by=HELENA)
        with pytest.raises(NotPermitted) as refused:
            transfers.release(session, company.office, held, reason="really so", by=HELENA)
        assert refused.value.code == "four_eyes"
        assert get_transfer(session, held).state == "held"
        transfers.release(session, company.office, held, reason="seen the list", by=HUGO)
        assert get_transfer(session, held).state == "planned"
        assert custodian(session, "s2") == "marta"
        assert "transfer.released" in events(session)
        apply(company, session, held)
        assert get_transfer(session, held).counts["applied"] == 1


def test_a_held_transfer_is_not_applied(small_company: Company) -> None:
    with small_company.database.transaction() as session:
        small_company.script(session, "s1")
        office = small_company.office
        strict = type(office)(office.audit, office.clock, office.queue, breaker=Breaker(count=1, percent=0))
        held = transfers.plan(session, strict, Occasion(["ana", "bea"], "closing"), by=HELENA)
        plan_hash = get_transfer(session, held).plan_hash
        with pytest.raises(WrongState, match="it is held"):
            transfers.apply(session, strict, held, plan_hash=plan_hash, by=HELENA)
        assert custodian(session, "s1") is None


def test_the_database_itself_refuses_a_second_owner(company: Company) -> None:
    with company.database.transaction() as session:
        company.script(session, "s1")
    with pytest.raises(IntegrityError), company.database.transaction() as session:
        open_role(session, "s1", Party("person", "bea"), role="owner", at=company.clock.now(), why="test")


def test_nobody_offers_a_script_to_themselves(small_company: Company) -> None:
    with small_company.database.transaction() as session:
        small_company.script(session, "s1")
        with pytest.raises(NotPermitted) as refused:
            offers.make(session, small_company.office, script_id="s1", person_key="marta", by=MARTA)
    assert refused.value.code == "own_offer"


def test_an_offer_declined_leaves_the_custodian_answering(company: Company) -> None:
    with company.database.transaction() as session:
        company.script(session, "s1")
        apply(company, session, leave(company, session))
        (offer,) = offers_of(session, "s1")
        offers.decline(session, company.office, offer_id=offer.id, by=a_person("bea"))
        assert (owner(session, "s1"), custodian(session, "s1")) == (None, "marta")
        assert "offer.declined" in events(session)


def test_an_accepted_offer_makes_the_owner_and_ends_custody(company: Company) -> None:
    with company.database.transaction() as session:
        company.script(session, "s1")
        apply(company, session, leave(company, session))
        (offer,) = offers_of(session, "s1")
        offers.accept(session, company.office, offer_id=offer.id, by=a_person("bea"))
        assert (owner(session, "s1"), custodian(session, "s1")) == ("bea", None)
        assert state(session, "s1", company.clock) == "owned"
        assert "offer.accepted" in events(session)
