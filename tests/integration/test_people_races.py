"""Two people at once, and people who leave in the middle: one word counts, and nobody who left owns anything."""

import json
import threading
import time
from collections.abc import Callable
from typing import Any

import pytest
from scim2_server.requests import ScimRequest
from sqlmodel import Session

from escrow.access.grants import is_disabled, rights_on
from escrow.access.roles import Right
from escrow.core.errors import EscrowError, RequestRefused, WrongState
from escrow.core.principals import Role
from lifecycle import offers
from lifecycle.adoption import requests
from lifecycle.people import hr
from lifecycle.people.directory import cut_access, get_person_row, restore_access
from lifecycle.people.hr import EventType, receive_event
from lifecycle.people.provisioning import Provisioning
from lifecycle.people.scim import SqlStorage
from lifecycle.people.scim_exchange import Exchange, handle_all
from lifecycle.queries import count_orphans_without_custodian, find_adoption, get_person, hr_events_of
from lifecycle.tables import OfferRow, ScimUserRow
from tests.lifecycle_fixtures import (
    EDU,
    HELENA,
    INES,
    MARTA,
    Company,
    a_person,
    company,
    custodian,
    events,
    owner,
    small_company,
    state,
)
from tests.scim_shapes import patch, user

__all__ = ["company", "small_company"]

ANA, BEA = a_person("ana", Role.OWNER), a_person("bea", Role.OWNER)
ROUNDS = 6


def at_once(company: Company, *acts: Callable[[Session], Any]) -> list[EscrowError | None]:
    """Each act in a transaction of its own, begun together; what each was refused with."""
    gate, refusals = threading.Barrier(len(acts)), [None] * len(acts)

    def work(place: int, act: Callable[[Session], Any]) -> None:
        gate.wait()
        try:
            with company.database.transaction() as session:
                act(session)
        except EscrowError as fault:
            refusals[place] = fault  # type: ignore[call-overload]

    threads = [threading.Thread(target=work, args=one) for one in enumerate(acts)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    return list(refusals)


def offered(company: Company, name: str, person: str = "bea") -> str:
    with company.database.transaction() as session:
        company.script(session, name)
        return offers.make(session, company.office, script_id=name, person_key=person, by=ANA)


@pytest.mark.parametrize("round_", range(ROUNDS))
def test_an_offer_is_accepted_or_declined_but_never_both(company: Company, round_: int) -> None:
    offer = offered(company, f"s{round_}")
    refused = at_once(
        company,
        lambda session: offers.accept(session, company.office, offer_id=offer, by=BEA),
        lambda session: offers.decline(session, company.office, offer_id=offer, by=BEA),
    )
    assert [isinstance(one, WrongState) for one in refused].count(True) == 1
    with company.database.reading() as session:
        row = session.get_one(OfferRow, offer)
        assert (row.state, owner(session, f"s{round_}")) in (("accepted", "bea"), ("declined", "ana"))


@pytest.mark.parametrize("round_", range(ROUNDS))
def test_two_who_were_asked_cannot_both_take_it(company: Company, round_: int) -> None:
    name = f"s{round_}"
    first = offered(company, name)
    with company.database.transaction() as session:
        second = offers.make(session, company.office, script_id=name, person_key="edu", by=ANA)
    at_once(
        company,
        lambda session: offers.accept(session, company.office, offer_id=first, by=BEA),
        lambda session: offers.accept(session, company.office, offer_id=second, by=EDU),
    )
    with company.database.reading() as session:
        states = sorted(session.get_one(OfferRow, one).state for one in (first, second))
        assert states == ["accepted", "withdrawn"]
        assert events(session).count("offer.accepted") == 1


@pytest.mark.parametrize("round_", range(ROUNDS))
def test_somebody_who_leaves_while_they_accept_leaves_no_orphan(company: Company, round_: int) -> None:
    offer = offered(company, f"s{round_}")
    at_once(
        company,
        lambda session: offers.accept(session, company.office, offer_id=offer, by=BEA),
        lambda session: receive_event(session, company.office, company.event(EventType.LEAVER_NOW, "bea"), by=HELENA),
    )
    with company.database.reading() as session:
        assert count_orphans_without_custodian(session) == 0
        answering = custodian(session, f"s{round_}") or owner(session, f"s{round_}")
        assert answering not in (None, "bea")
        assert session.get_one(OfferRow, offer).state in ("accepted", "withdrawn")


@pytest.mark.parametrize("round_", range(ROUNDS))
def test_two_approvals_at_once_make_one_owner(company: Company, round_: int) -> None:
    with company.database.transaction() as session:
        name = company.script(session, f"s{round_}", level="high")
        asked = requests.request(session, company.office, script_id=name, reason="I need it", by=EDU)
        requests.approve(session, company.office, adoption_id=asked, reason="yes", by=ANA)
    refused = at_once(
        company,
        lambda session: requests.approve(session, company.office, adoption_id=asked, reason="yes", by=INES),
        lambda session: requests.reject(
            session, company.office, adoption_id=asked, reason="no", by=a_person("ivo", Role.ANALYST)
        ),
    )
    assert [one is None for one in refused].count(True) == 1
    with company.database.reading() as session:
        found = find_adoption(session, asked)
        assert found is not None
        assert (found.state, owner(session, name)) in (("approved", "edu"), ("rejected", "ana"))
        assert events(session).count("adoption.completed") == (found.state == "approved")


@pytest.mark.parametrize("round_", range(ROUNDS))
def test_an_adopter_who_leaves_while_it_is_approved_leaves_no_orphan(company: Company, round_: int) -> None:
    with company.database.transaction() as session:
        name = company.script(session, f"s{round_}")
        asked = requests.request(session, company.office, script_id=name, reason="I need it", by=EDU)
        requests.approve(session, company.office, adoption_id=asked, reason="yes", by=ANA)
    at_once(
        company,
        lambda session: requests.approve(session, company.office, adoption_id=asked, reason="yes", by=INES),
        lambda session: receive_event(session, company.office, company.event(EventType.LEAVER_NOW, "edu"), by=HELENA),
    )
    with company.database.reading() as session:
        assert count_orphans_without_custodian(session) == 0
        found = find_adoption(session, asked)
        assert found is not None
        assert found.state in ("approved", "withdrawn")
        assert (custodian(session, name) or owner(session, name)) not in (None, "edu")


def test_leavers_whose_time_has_come_and_a_provider_that_shuts_them_do_not_wait_for_each_other(
    company: Company,
) -> None:
    """Whoever locks people does so in one order, whichever of them was shut first."""
    with company.database.transaction() as session:
        for person in ("bea", "ana"):
            hr.deactivated(session, company.office, person, event_id=f"off-{person}", by=HELENA)
            company.clock.advance(1)
    company.clock.advance(25 * 3600)
    has_first, goes_on = threading.Event(), threading.Event()

    def shuts_both(session: Session) -> None:
        get_person_row(session, "ana")
        has_first.set()
        goes_on.wait(2)
        get_person_row(session, "bea")

    def acts(session: Session) -> None:
        has_first.wait(30)
        threading.Timer(0.5, goes_on.set).start()
        assert hr.act_on_due(session, company.office) == 2

    if company.database.is_sqlite:
        return  # there whoever writes has everything
    assert at_once(company, shuts_both, acts) == [None, None]
    with company.database.reading() as session:
        assert {one.state for one in hr_events_of(session, "ana")} == {"acted"}


def test_two_groups_that_take_somebody_in_at_once_both_have_them(company: Company) -> None:
    """Two processes of the vault hear the provider at once: what the first wrote is there when the second reads."""
    with company.database.transaction() as session:
        session.add(ScimUserRow(id="u1", person_key="ana", document={}, created_at=company.clock.now(),
                                changed_at=company.clock.now()))  # fmt: skip
    has_written = threading.Event()

    def joins(session: Session, group: str) -> None:
        Provisioning(session, company.office, by=HELENA).group_changed(group, (), group, ["u1"])

    def first(session: Session) -> None:
        joins(session, "Finance")
        has_written.set()
        time.sleep(0.5)

    def second(session: Session) -> None:
        if not company.database.is_sqlite:
            has_written.wait(30)
        joins(session, "escrow-fallback")

    assert at_once(company, first, second) == [None, None]
    with company.database.reading() as session:
        assert list(get_person(session, "ana").groups) == ["Finance", "escrow-fallback"]


def test_a_disable_that_meets_another_change_of_its_user_is_made_after_it(
    company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody named a version, so no version was wrong: a provider told 412 may never send it again."""
    if company.database.is_sqlite:
        return  # there whoever writes has everything
    headers = {"content-type": "application/scim+json"}

    def asked(method: str, path: str, body: Any, **more: str) -> Exchange:
        request = ScimRequest(method, "http://x/scim/v2", path, {}, {**headers, **more}, json.dumps(body).encode())
        exchange = Exchange(request, HELENA)
        with company.database.transaction() as session:
            handle_all(session, company.office, [exchange])
        return exchange

    made = asked("POST", "/Users", user(active=True)).response
    assert made is not None
    name, original, others = str((made.body or {})["id"]), SqlStorage.update, [1]

    def meets_another(self: SqlStorage, *arguments: Any, **more: Any) -> Any:
        if others:
            others.pop()
            with company.database.transaction() as session:
                session.get_one(ScimUserRow, name).revision += 1
        return original(self, *arguments, **more)

    monkeypatch.setattr(SqlStorage, "update", meets_another)
    off = patch({"op": "replace", "path": "active", "value": False})
    answered = asked("PATCH", f"/Users/{name}", off).response
    assert answered is not None
    assert int(answered.status) == 200
    with company.database.reading() as session:
        assert is_disabled(session, "ana")
    others.append(1)
    named = patch({"op": "replace", "path": "displayName", "value": "Ana"})
    refused = asked("PATCH", f"/Users/{name}", named, **{"If-Match": 'W/"3"'}).response
    assert refused is not None
    assert int(refused.status) == 412, "whoever names a version means it"


def test_what_a_leaver_asked_for_is_withdrawn_and_the_script_waits_for_the_next(company: Company) -> None:
    with company.database.transaction() as session:
        company.script(session, "s1")
        receive_event(session, company.office, company.event(EventType.LEAVER_NOW), by=HELENA)
        asked = requests.request(session, company.office, script_id="s1", reason="I need it", by=EDU)
        assert state(session, "s1", company.clock) == "adoption_review"
        receive_event(session, company.office, company.event(EventType.LEAVER_NOW, "edu", name="2"), by=HELENA)
        found = find_adoption(session, asked)
        assert found is not None
        assert (found.state, state(session, "s1", company.clock)) == ("withdrawn", "offered")
        with pytest.raises(WrongState):
            requests.approve(session, company.office, adoption_id=asked, reason="yes", by=MARTA)


def test_somebody_shut_out_takes_nothing_even_with_an_open_offer(company: Company) -> None:
    offer = offered(company, "s1")
    with company.database.transaction() as session:
        cut_access(session, company.office, "bea", cause="a login was shut", by=HELENA)
        with pytest.raises(RequestRefused, match="has left"):
            offers.accept(session, company.office, offer_id=offer, by=BEA)


def test_the_right_to_the_package_ends_with_the_ownership_it_came_with(company: Company) -> None:
    with company.database.transaction() as session:
        company.script(session, "s1")
        asked = requests.request(session, company.office, script_id="s1", reason="I need it", by=EDU)
        for by in (ANA, INES):
            requests.approve(session, company.office, adoption_id=asked, reason="yes", by=by)
        assert Right.ADOPTER in rights_on(session, EDU, "s1", company.clock.now())
        company.clock.advance(1)
        offer = offers.make(session, company.office, script_id="s1", person_key="bea", by=EDU)
        offers.accept(session, company.office, offer_id=offer, by=BEA)
        cut_access(session, company.office, "edu", cause="test", by=HELENA)
        restore_access(session, company.office, "edu", cause="test", by=HELENA)
        company.clock.advance(1)
        assert rights_on(session, EDU, "s1", company.clock.now()) == frozenset()
