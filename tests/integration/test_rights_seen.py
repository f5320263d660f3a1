"""What comes with answering for a script is seen in who answers, and follows the directory as it is."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert, text
from sqlmodel import Session, col, select

from escrow.access.grants import rights_on, visible_scripts
from escrow.access.roles import Right
from escrow.access.tables import GrantRow
from escrow.core.permissions import Permission
from escrow.db.migrate import migrate
from escrow.db.session import Database
from lifecycle import holds
from lifecycle.candidates import Party
from lifecycle.ownership import CO_OWNER, CUSTODIAN, close, open_role
from lifecycle.people.directory import put_person
from lifecycle.people.listing import PersonFacts
from lifecycle.tables import OwnershipRow, PersonPlaceRow, PersonRow
from tests.lifecycle_fixtures import HELENA, HUGO, Company, a_person, company

__all__ = ["company"]  # a fixture
QUEUE = Party("queue", "escrow-fallback")


def seen(session: Session, company: Company, key: str, script: str = "s1") -> set[Right]:
    """The rights of a person on a script; a list of scripts must say the same."""
    now, who = company.clock.now(), a_person(key)
    rights = rights_on(session, who, script, now)
    listed = set(session.scalars(visible_scripts(who, Permission.SCRIPT_READ, now)))
    assert (script in listed) is bool(rights)
    return set(rights)


def test_who_joins_a_queue_holds_what_it_keeps_and_who_leaves_it_no_longer(company: Company) -> None:
    with company.database.transaction() as session:
        company.script(session, "s1")
        open_role(session, "s1", QUEUE, role=CUSTODIAN, at=company.clock.now(), why="test")
        assert seen(session, company, "gil") == {Right.CUSTODIAN}
        assert seen(session, company, "edu") == set()
        put_person(session, company.office, PersonFacts("edu", groups=("escrow-fallback", "ops")), by=HELENA)
        put_person(session, company.office, PersonFacts("gil", groups=()), by=HELENA)
        assert seen(session, company, "edu") == {Right.CUSTODIAN}
        assert seen(session, company, "gil") == set()


def test_a_team_holds_what_it_owns_through_those_who_are_in_it_and_active(company: Company) -> None:
    with company.database.transaction() as session:
        company.script(session, "s1")
        open_role(session, "s1", Party("team", "ledger"), role=CO_OWNER, at=company.clock.now(), why="test")
        assert seen(session, company, "edu") == set()
        put_person(session, company.office, PersonFacts("edu", team="ledger"), by=HELENA)
        assert seen(session, company, "edu") == {Right.CO_OWNER}
        session.get_one(PersonRow, "edu").is_active = False
        session.flush()
        assert seen(session, company, "edu") == set()


def test_a_person_called_like_a_queue_holds_nothing_of_it(company: Company) -> None:
    with company.database.transaction() as session:
        company.script(session, "s1")
        put_person(session, company.office, PersonFacts("escrow-fallback", "Odd Name"), by=HELENA)
        open_role(session, "s1", QUEUE, role=CUSTODIAN, at=company.clock.now(), why="test")
        assert seen(session, company, "escrow-fallback") == set()


def test_a_right_ends_with_the_role_that_brought_it(company: Company) -> None:
    with company.database.transaction() as session:
        company.script(session, "s1")
        assert seen(session, company, "ana") == {Right.OWNER}
        assert seen(session, company, "marta") == {Right.MANAGER}
        company.clock.advance(60)
        close(session, "s1", "owner", company.clock.now())
        assert seen(session, company, "ana") == set()
        assert seen(session, company, "marta") == set()


def test_what_is_held_is_not_shown_to_a_manager_though_the_owner_be_another_by_now(company: Company) -> None:
    with company.database.transaction() as session:
        company.script(session, "s1")
        close(session, "s1", "owner", company.clock.now())
        open_role(session, "s1", Party("person", "bea"), role="owner", at=company.clock.now(), why="test")
        assert seen(session, company, "marta") == {Right.MANAGER}
        hold = holds.place(session, company.office, person_key="ana", script_id=None, reason="a case", by=HELENA)
        assert seen(session, company, "marta") == set()
        assert seen(session, company, "bea") == {Right.OWNER}
        holds.release(session, company.office, hold, reason="over", by=HUGO)
        assert seen(session, company, "marta") == {Right.MANAGER}


def test_where_somebody_stood_is_remembered(company: Company) -> None:
    with company.database.transaction() as session:
        then = company.clock.now()
        company.clock.advance(60)
        now = company.clock.now()
        facts = PersonFacts("ana", manager_key="edu", team="ledger", groups=("ops",))
        put_person(session, company.office, facts, by=HELENA)
        put_person(session, company.office, facts, by=HELENA)
        put_person(session, company.office, PersonFacts("ana", groups=()), by=HELENA)
        rows = session.exec(select(PersonPlaceRow).where(col(PersonPlaceRow.person_key) == "ana"))
        assert {(row.kind, row.value, row.valid_from, row.valid_to) for row in rows} == {
            ("manager", "marta", then, now), ("manager", "edu", now, None), ("team", "ledger", now, None),
            ("group", "ops", now, now),
        }  # fmt: skip


# --- a vault that was there before --------------------------------------------------------------------------------


@pytest.fixture(params=["sqlite", "postgres"])
def old_vault(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """A database as it was before rights were seen."""
    is_sqlite = request.param == "sqlite"
    database = Database(f"sqlite:///{tmp_path / 'old.db'}" if is_sqlite else request.getfixturevalue("postgres_url"))
    migrate(database, "0021")
    yield database
    database.close()


def test_what_was_written_as_grants_ends_as_history_and_everybody_holds_the_same(
    old_vault: Database, clock: Any
) -> None:
    then, over = clock.now() - timedelta(days=9), clock.now() - timedelta(days=5)
    with old_vault.transaction() as session:
        people = [("ana", "marta", []), ("marta", None, ["escrow-fallback"]), ("gil", None, ["escrow-fallback"])]
        for key, manager, groups in people:
            session.execute(insert(PersonRow.__table__), {  # type: ignore[attr-defined]
                "key": key, "name": key, "manager_key": manager, "groups": groups, "is_active": True,
                "is_demonstration": False, "created_at": then, "changed_at": then,
            })  # fmt: skip
        for row in (
            OwnershipRow(id="o1", script_id="s1", principal_kind="person", principal_key="ana", role="owner",
                         valid_from=then, cause="linked"),
            OwnershipRow(id="o2", script_id="s2", principal_kind="queue", principal_key="escrow-fallback",
                         role="custodian", valid_from=then, cause="left"),
        ):  # fmt: skip
            session.add(row)
        given = [("g1", "ana", "s1", "owner", "ownership:o1", None), ("g2", "marta", "s1", "manager", "ownership:o1", None),
                 ("g3", "marta", "s2", "custodian", "ownership:o2", None),
                 ("g4", "gil", "s2", "custodian", "ownership:o2", None),
                 ("g5", "gil", "s1", "adopter", "adoption:a1", None),
                 ("g6", "edu", "s1", "owner", "ownership:o0", over)]  # fmt: skip
        for name, key, script, right, cause, until in given:
            session.add(GrantRow(id=name, principal_key=key, script_id=script, right=right, valid_from=then,
                                 valid_to=until, cause=cause))  # fmt: skip
    migrate(old_vault)
    with old_vault.reading() as session:
        ended = {row.id: row.valid_to for row in session.exec(select(GrantRow))}
        assert ended["g5"] is None
        assert ended["g6"] == over
        assert all(ended[name] is not None and ended[name] > then for name in ("g1", "g2", "g3", "g4"))
        held = {(key, script): rights_on(session, a_person(key), script, clock.now() + timedelta(days=3650))
                for key in ("ana", "marta", "gil", "edu") for script in ("s1", "s2")}  # fmt: skip
        assert {place: set(rights) for place, rights in held.items() if rights} == {
            ("ana", "s1"): {Right.OWNER}, ("marta", "s1"): {Right.MANAGER}, ("marta", "s2"): {Right.CUSTODIAN},
            ("gil", "s2"): {Right.CUSTODIAN}, ("gil", "s1"): {Right.ADOPTER},
        }  # fmt: skip
        places = {(row.person_key, row.kind, row.value) for row in session.exec(select(PersonPlaceRow))}
        assert places == {("ana", "manager", "marta"), ("marta", "group", "escrow-fallback"),
                          ("gil", "group", "escrow-fallback")}  # fmt: skip
        assert session.execute(text("select count(*) from person_places where valid_to is not null")).scalar_one() == 0
