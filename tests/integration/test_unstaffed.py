"""A team or a queue that loses its last member: what it answered for has somebody else in the same transaction."""

from collections.abc import Callable
from typing import Any

import pytest

from lifecycle.people import accounts, hr
from lifecycle.people.directory import put_person
from lifecycle.people.hr import EventType, receive_event
from lifecycle.people.listing import PersonFacts
from lifecycle.people.merging import merge
from lifecycle.queries import count_orphans_without_custodian
from lifecycle.settling import settle_script
from tests.lifecycle_fixtures import ENDPOINT, HELENA, INES, Company, company, custodian, owner, state

__all__ = ["company"]

WAYS: dict[str, Callable[[Company, Any, str], object]] = {
    "leaves": lambda firm, session, key: receive_event(
        session, firm.office, firm.event(EventType.LEAVER_NOW, key, name="x"), by=HELENA
    ),
    "is shut out": lambda firm, session, key: shut_and_wait(firm, session, key),
    "goes elsewhere": lambda firm, session, key: put_person(
        session, firm.office, PersonFacts(key, team="other", groups=("other",)), by=HELENA
    ),
    "is somebody else": lambda firm, session, key: merge(
        session, firm.office, key, into="bea", reason="one human", by=INES
    ),
}


def shut_and_wait(firm: Company, session: Any, key: str) -> None:
    """Until the grace is over a login's word moves no custody, and nobody is said to be missing."""
    before = custodian(session, "s1")
    hr.deactivated(session, firm.office, key, event_id="x", by=HELENA)
    assert custodian(session, "s1") == before
    assert count_orphans_without_custodian(session) == 0
    firm.clock.advance(25 * 3600)
    hr.act_on_due(session, firm.office)


@pytest.mark.parametrize("way", WAYS)
def test_what_a_queue_kept_has_somebody_else_once_its_last_member(company: Company, way: str) -> None:
    with company.database.transaction() as session:
        put_person(session, company.office, PersonFacts("hugo", groups=("Engineering",)), by=HELENA)
        company.script(session, "s1", "edu")
        receive_event(session, company.office, company.event(EventType.LEAVER_NOW, "edu"), by=HELENA)
        assert custodian(session, "s1") == "Engineering"
        company.clock.advance(60)
        WAYS[way](company, session, "hugo")
        assert custodian(session, "s1") == "escrow-fallback"
        assert count_orphans_without_custodian(session) == 0


@pytest.mark.parametrize("way", WAYS)
def test_what_a_team_owns_has_a_custodian_once_its_last_member(company: Company, way: str) -> None:
    with company.database.transaction() as session:
        put_person(session, company.office, PersonFacts("nina", "Nina", team="data"), by=HELENA)
        company.script(session, "s1", None)
        accounts.share(session, company.office, endpoint_id=ENDPOINT, account="nobody", kind="service", team="data",
                       sponsor_key="edu", by=INES)  # fmt: skip
        assert (owner(session, "s1"), custodian(session, "s1")) == ("data", None)
        company.clock.advance(60)
        WAYS[way](company, session, "nina")
        assert (owner(session, "s1"), custodian(session, "s1")) == ("data", "escrow-fallback")
        assert state(session, "s1", company.clock) == "owned"
        assert count_orphans_without_custodian(session) == 0
        company.script(session, "s2", None)
        settle_script(session, company.office, "s2")
        assert count_orphans_without_custodian(session) == 0, "also of what such a login runs later"


def test_one_of_several_changes_nothing(company: Company) -> None:
    with company.database.transaction() as session:
        for key in ("nina", "noel"):
            put_person(session, company.office, PersonFacts(key, key.title(), team="data"), by=HELENA)
        company.script(session, "s1", None)
        accounts.share(session, company.office, endpoint_id=ENDPOINT, account="nobody", kind="service", team="data",
                       sponsor_key="edu", by=INES)  # fmt: skip
        company.clock.advance(60)
        hr.deactivated(session, company.office, "nina", event_id="x", by=HELENA)
        assert custodian(session, "s1") is None
        assert count_orphans_without_custodian(session) == 0
