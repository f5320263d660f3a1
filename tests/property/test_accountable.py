"""Whatever happens to people, in whatever order: every script that was ever owned has somebody active who answers."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import select as sql_select
from sqlmodel import Session, select

from escrow.core.errors import EscrowError
from escrow.core.vault_key import VaultKey
from escrow.db.session import Database
from lifecycle import offers, transfers
from lifecycle.adoption import requests
from lifecycle.holds import place
from lifecycle.office import Breaker
from lifecycle.people import hr
from lifecycle.people.directory import put_person
from lifecycle.people.hr import EventType, HrEvent
from lifecycle.people.listing import PersonFacts
from lifecycle.people.merging import merge, split
from lifecycle.queries import count_orphans_without_custodian
from lifecycle.tables import OFFERED, AdoptionRow, TransferRow
from tests.conftest import FrozenClock
from tests.lifecycle_fixtures import HELENA, HUGO, Company, a_company, a_person
from tests.schema_fixtures import migrate

GARDEN = hr.GARDEN_LEAVE
WHO = st.sampled_from(("ana", "bea", "marta", "olga", "edu", "ines"))
ACT = st.tuples(
    st.sampled_from(
        ("leave", "schedule", "back", "return", "away", "home", "shut", "open", "apply", "undo", "release", "accept", "hold", "ask", "approve",
         "merge", "split", "stand", "tick")
    ),
    WHO,
    st.integers(0, 3),
)  # fmt: skip
ACTS, LONG = st.lists(ACT, max_size=14), st.lists(ACT, min_size=8, max_size=40)


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Company]:
    folder: Path = tmp_path_factory.mktemp("accountable")
    database = Database(f"sqlite:///{folder / 'escrow.db'}")
    migrate(database)
    clock = FrozenClock(datetime(2026, 11, 22, 12, tzinfo=UTC))
    made = a_company(database, VaultKey(bytes(range(32))), clock, Breaker(count=3, percent=0))
    yield made
    database.close()


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example([("shut", "ana", 0), ("merge", "ana", 0), ("split", "ana", 0), ("tick", "ana", 0)])
@example([("leave", "ana", 0), ("merge", "marta", 0)])
@example([("leave", "ana", 0), ("merge", "ana", 0), ("leave", "marta", 0), ("split", "ana", 0)])
@given(ACTS)
def test_nothing_that_happens_leaves_a_script_with_nobody(template: Company, acts: list[tuple[str, str, int]]) -> None:
    live_through(template, acts)


@pytest.mark.soak
@pytest.mark.timeout(3600)
@settings(max_examples=1500, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(LONG)
def test_nothing_that_happens_in_a_long_history_does(template: Company, acts: list[tuple[str, str, int]]) -> None:
    live_through(template, acts)


def live_through(template: Company, acts: list[tuple[str, str, int]]) -> None:
    """Each act, one after the other, all of them taken back at the end."""
    start = template.clock.now()
    with template.database.reading() as session:
        for number, person in enumerate(("ana", "bea", "marta", "olga", "edu")):
            template.script(session, f"s{number}", person)
        for number, (act, person, choice) in enumerate(acts):
            template.clock.advance(3600)
            try:
                with session.begin_nested():
                    perform(template, session, act, person, choice, f"e{number}")
            except EscrowError:
                pass  # a refusal is an answer; what was refused was rolled back
            assert count_orphans_without_custodian(session) == 0, acts[: number + 1]
    template.clock.at = start


def perform(firm: Company, session: Session, act: str, person: str, choice: int, name: str) -> None:
    office, now = firm.office, firm.clock.now()
    events = {"leave": EventType.LEAVER_NOW, "schedule": EventType.LEAVER_SCHEDULED, "back": EventType.REHIRE,
              "return": EventType.REHIRE, "away": EventType.LEAVE_STARTED, "home": EventType.LEAVE_ENDED}  # fmt: skip
    if act in events:
        later = now + timedelta(hours=30 * choice) if act in ("schedule", "return") else now
        hr.receive_event(
            session,
            office,
            HrEvent(name, "hr", events[act], person, later, "UTC", now, GARDEN if choice else None),
            by=HELENA,
        )
    elif act == "shut":
        hr.deactivated(session, office, person, event_id=name, by=HELENA)
    elif act == "open":
        hr.reactivated(session, office, person, event_id=name, by=HELENA)
    elif act == "tick":
        firm.clock.advance(25 * 3600)
        hr.act_on_due(session, office)
    elif act == "hold":
        place(session, office, person_key=person, script_id=None, reason="a case", by=HELENA)
    elif act == "stand":
        groups = (("Finance", "Engineering"), ("Board",), ("Finance",), ())[choice]
        put_person(session, office, PersonFacts(person, team="data" if choice % 2 else "", groups=groups), by=HELENA)
    elif act == "merge":
        merge(session, office, person, into=("edu", "gil", "ines", "olga")[choice], reason="same human", by=HELENA)
    elif act == "split":
        split(session, office, person, reason="two humans", by=HELENA)
    else:
        answer(firm, session, act, choice)


def answer(firm: Company, session: Session, act: str, choice: int) -> None:
    office = firm.office
    states = {"apply": "planned", "undo": "applied", "release": "held"}
    if act in states:
        found: Any = session.exec(select(TransferRow).where(TransferRow.state == states[act])).all()
        for transfer in found[choice : choice + 1]:
            if act == "apply":
                transfers.apply(session, office, transfer.id, plan_hash=transfer.plan_hash, by=HELENA)
            elif act == "undo":
                transfers.undo(session, office, transfer.id, by=HELENA)
            else:
                for by in (HELENA, HUGO):
                    transfers.release(session, office, transfer.id, reason="seen", by=by)
    elif act == "accept":
        for offer in session.execute(sql_select(OFFERED).where(OFFERED.c.state == "open")).all()[choice : choice + 1]:
            offers.accept(session, office, offer_id=offer.id, by=a_person(offer.person_key))
    elif act == "ask":
        requests.request(session, office, script_id=f"s{choice}", reason="I want it", by=a_person("edu"))
    elif act == "approve":
        for adoption in session.exec(select(AdoptionRow).where(AdoptionRow.state == "requested")).all()[:1]:
            requests.approve(session, office, adoption_id=adoption.id, reason="yes", by=a_person("marta"))
