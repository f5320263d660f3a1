"""Whom a transfer asks stands once for scripts that are alike; an offer gets a row of its own when something is said."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import bindparam, text
from sqlmodel import Session, func, select

from escrow.core.canonical import canonical_json
from escrow.core.vault_key import VaultKey
from escrow.db.base import UtcDateTime
from escrow.db.migrate import migrate
from escrow.db.session import Database
from lifecycle import offers, transfers
from lifecycle.offers import OPEN, UNMADE, WITHDRAWN
from lifecycle.people.directory import cut_access, put_person
from lifecycle.people.listing import PersonFacts
from lifecycle.queries import get_offer, get_transfer, offers_of, offers_to
from lifecycle.tables import OfferRow, ShortlistRow
from lifecycle.transfers.rows import plan_hash_of
from tests.lifecycle_fixtures import HELENA, MARTA, Company, a_company, a_person, company, custodian

__all__ = ["company"]  # a fixture
BEA = a_person("bea")


def handed_over(company: Company, session: Session, *people: str, scripts: int = 3) -> str:
    """A transfer that was applied: so many scripts of each, named after them."""
    for person in people:
        for number in range(scripts):
            company.script(session, f"{person}{number}", person)
    made = planned(company, session, *people)
    return apply(company, session, made)


def planned(company: Company, session: Session, *people: str) -> str:
    return transfers.plan(session, company.office, transfers.Occasion(people, "they leave"), by=HELENA)


def apply(company: Company, session: Session, made: str) -> str:
    plan_hash = get_transfer(session, made).plan_hash
    return transfers.apply(session, company.office, made, plan_hash=plan_hash, by=HELENA)


def rows(session: Session) -> set[tuple[str, str, str]]:
    """(script, person, state) of the offers that have rows of their own."""
    return {(row.script_id, row.person_key, row.state) for row in session.exec(select(OfferRow))}


def test_scripts_that_are_alike_share_a_list_and_no_offer_is_written(company: Company) -> None:
    with company.database.transaction() as session:
        made = handed_over(company, session, "ana")
        assert session.exec(select(func.count()).select_from(ShortlistRow)).one() == 1
        assert rows(session) == set()
        seen = offers_to(session, "bea")
        assert {(one.script, one.state, one.transfer) for one in seen} == {(f"ana{n}", OPEN, made) for n in range(3)}
        assert {one.made_at for one in seen} == {get_transfer(session, made).applied_at}
        assert [get_offer(session, one.id) for one in seen] == seen
        assert [one for script in ("ana0", "ana1", "ana2") for one in offers_of(session, script)] == sorted(
            seen, key=lambda one: one.script
        )


def test_what_is_answered_gets_a_row_and_the_rest_is_seen_still(company: Company) -> None:
    with company.database.transaction() as session:
        handed_over(company, session, "ana")
        first, second, third = sorted(offers_to(session, "bea"), key=lambda one: one.script)
        offers.decline(session, company.office, offer_id=first.id, by=BEA)
        offers.accept(session, company.office, offer_id=second.id, by=BEA)
        assert rows(session) == {("ana0", "bea", "declined"), ("ana1", "bea", "accepted")}
        states = {one.id: one.state for one in offers_to(session, "bea")}
        assert states == {first.id: "declined", second.id: "accepted", third.id: OPEN}


def test_undoing_withdraws_what_is_seen_when_it_is_undone(company: Company) -> None:
    with company.database.transaction() as session:
        made = handed_over(company, session, "ana")
        first = offers_of(session, "ana0")[0]
        offers.decline(session, company.office, offer_id=first.id, by=BEA)
        company.clock.advance(60)
        transfers.undo(session, company.office, made, by=HELENA)
        told = {one.script: (one.state, one.answered_at) for one in offers_to(session, "bea")}
        undone = get_transfer(session, made).undone_at
        assert told["ana0"][0] == "declined"
        assert told["ana1"] == told["ana2"] == (WITHDRAWN, undone)
        assert len(rows(session)) == 1


def test_one_person_taken_back_ends_their_offers_then_and_nobody_elses(company: Company) -> None:
    with company.database.transaction() as session:
        made = handed_over(company, session, "ana", "edu", scripts=1)
        company.clock.advance(60)
        transfers.take_back_person(session, company.office, made, "ana", by=HELENA)
        (offer,) = offers_of(session, "ana0")
        assert (offer.state, offer.answered_at) == (WITHDRAWN, company.clock.now())
        company.clock.advance(60)
        transfers.undo(session, company.office, made, by=HELENA)
        assert offers_of(session, "ana0") == [offer]


def test_who_was_asked_by_hand_is_not_asked_again(company: Company) -> None:
    with company.database.transaction() as session:
        for number in range(2):
            company.script(session, f"s{number}")
        by_hand = offers.make(session, company.office, script_id="s0", person_key="bea", by=MARTA)
        apply(company, session, planned(company, session, "ana"))
        assert [one.id for one in offers_of(session, "s0")] == [by_hand]
        assert [one.state for one in offers_of(session, "s1")] == [OPEN]
        assert rows(session) == {("s0", "bea", OPEN), ("s0", "bea", UNMADE)}


def test_who_leaves_between_plan_and_apply_is_not_asked(company: Company) -> None:
    with company.database.transaction() as session:
        for number in range(2):
            company.script(session, f"s{number}")
        put_person(session, company.office, PersonFacts("bob", "Bob Melo", department="Finance"), by=HELENA)
        made = planned(company, session, "ana")
        cut_access(session, company.office, "bea", cause="she left", by=HELENA)
        apply(company, session, made)
        assert [one.person for one in offers_of(session, "s0")] == ["bob"]
        assert offers_to(session, "bea") == []


# --- a vault that was there before --------------------------------------------------------------------------------


@pytest.fixture(params=["sqlite", "postgres"])
def old_vault(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """A database as it was when each item named whom it asks."""
    is_sqlite = request.param == "sqlite"
    database = Database(f"sqlite:///{tmp_path / 'old.db'}" if is_sqlite else request.getfixturevalue("postgres_url"))
    migrate(database, "0022")
    yield database
    database.close()


_SAID = """[{"person": "bea", "score": 3, "reasons": ["works in the same department, Finance"]},
{"person": "zoe", "score": 1, "reasons": []}]"""
_TRANSFER = """INSERT INTO transfers (id, state, reason, plan_hash, created_by, created_at)
VALUES (:id, :state, 'they leave', :hash, 'person:helena', :now)"""
_ITEM = """INSERT INTO transfer_items (transfer_id, script_id, from_person, from_role, custodian_kind, custodian_key,
custodian_why, offers, expected_revision, state, before) VALUES (:transfer, :script, 'ana', 'owner', 'person', 'marta',
'manages Ana Souza', {said}, 1, :state, {before})"""
_OFFER = """INSERT INTO offers (id, script_id, person_key, score, reasons, state, transfer_id, made_by, made_at)
VALUES ('o1', 's2', 'bea', 3, {reasons}, 'open', :transfer, 'helena', :now)"""
_BEFORE = '{"owner": {"kind": "person", "key": "ana"}, "custodian": null, "is_shared": false}'


def test_what_each_item_said_becomes_a_list_and_offers_stay_as_they_are(
    old_vault: Database, vault_key: VaultKey, clock: Any
) -> None:
    firm = a_company(old_vault, vault_key, clock)
    json = (lambda told: f"'{told}'") if old_vault.is_sqlite else (lambda told: f"'{told}'::jsonb")
    given: dict[str, Any] = {"now": clock.now()}
    plan = [[script, "ana", "person:marta", ["bea", "zoe"], 1] for script in ("s0", "s1")]
    plan_hash = f"sha256:{sha256(canonical_json(plan)).hexdigest()}"
    with old_vault.transaction() as session:
        for number in range(4):
            firm.script(session, f"s{number}")

        def say(statement: str, **more: Any) -> None:
            made = text(statement.replace("{said}", json(more.pop("said", _SAID))).replace("{before}", json(_BEFORE)))
            times = [bindparam("now", type_=UtcDateTime())] if ":now" in statement else []
            session.execute(made.bindparams(*times), more)

        say(_TRANSFER, id="t" * 32, state="planned", hash=plan_hash, **given)
        say(_TRANSFER, id="u" * 32, state="applied", hash="", **given)
        for script, transfer, state in (("s0", "t", "planned"), ("s1", "t", "planned"), ("s2", "u", "applied")):
            say(_ITEM, transfer=transfer * 32, script=script, state=state)
        say(_ITEM, transfer="u" * 32, script="s3", state="applied", said="[]")
        say(_OFFER.replace("{reasons}", json("[]")), transfer="u" * 32, **given)
    migrate(old_vault)
    with old_vault.transaction() as session:
        told = {item.script: [one["person"] for one in item.offers] for made in ("t", "u")
                for item in get_transfer(session, made * 32).items}  # fmt: skip
        assert plan_hash_of(session, "t" * 32) == plan_hash
        assert told == {"s0": ["bea", "zoe"], "s1": ["bea", "zoe"], "s2": ["bea", "zoe"], "s3": []}
        assert get_transfer(session, "t" * 32).items[0].offers[0] == {
            "person": "bea", "score": 3, "reasons": ["works in the same department, Finance"]
        }  # fmt: skip
        assert [(one.id, one.state) for one in offers_of(session, "s2")] == [("o1", OPEN)]
        assert offers_of(session, "s3") == offers_of(session, "s0") == []
        transfers.apply(session, firm.office, "t" * 32, plan_hash=plan_hash, by=HELENA)
        assert {one.script for one in offers_to(session, "bea")} == {"s0", "s1", "s2"}
        assert custodian(session, "s0") == "marta"
