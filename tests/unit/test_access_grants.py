"""Grants: live from a time until another, closed and never deleted, nothing for who is shut out."""

from datetime import timedelta
from typing import Any

import pytest
from sqlmodel import select

from escrow.access import grants
from escrow.access.roles import Right
from escrow.access.tables import GrantRow
from escrow.core.permissions import Permission
from escrow.core.principals import Principal, PrincipalKind, Role
from escrow.db.session import Database

ANA = Principal(PrincipalKind.PERSON, "ana", frozenset({Role.OWNER}))
ANALYST = Principal(PrincipalKind.PERSON, "analu", frozenset({Role.ANALYST}))


def give(database: Database, clock: Any, *, script: str = "s1", right: Right = Right.OWNER, person: str = "ana") -> str:
    with database.transaction() as session:
        return grants.give(session, principal_key=person, script_id=script, right=right, cause="test", at=clock.now())


def rights(database: Database, clock: Any, who: Principal = ANA, script: str = "s1") -> frozenset[Right]:
    with database.reading() as session:
        return grants.rights_on(session, who, script, clock.now())


def visible(database: Database, who: Principal, permission: Permission, clock: Any) -> list[str] | None:
    wanted = grants.visible_scripts(who, permission, clock.now())
    if wanted is None:
        return None
    with database.reading() as session:
        return sorted(session.scalars(wanted))


def test_a_grant_gives_its_right_on_its_script_only(database: Database, clock: Any) -> None:
    give(database, clock)
    assert rights(database, clock) == {Right.OWNER}
    assert rights(database, clock, script="s2") == frozenset()


def test_a_grant_begins_at_its_time(database: Database, clock: Any) -> None:
    with database.transaction() as session:
        grants.give(
            session, principal_key="ana", script_id="s1", right=Right.OWNER, cause="t",
            at=clock.now() + timedelta(hours=1),
        )  # fmt: skip
    assert rights(database, clock) == frozenset()
    clock.advance(3600)
    assert rights(database, clock) == {Right.OWNER}


def test_giving_what_is_held_changes_nothing(sqlite_database: Database, clock: Any) -> None:
    assert give(sqlite_database, clock) == give(sqlite_database, clock)
    with sqlite_database.reading() as session:
        assert len(session.exec(select(GrantRow)).all()) == 1


def test_ending_closes_the_row_and_keeps_it(database: Database, clock: Any) -> None:
    give(database, clock)
    clock.advance(5)
    with database.transaction() as session:
        assert grants.end(session, principal_key="ana", script_id="s1", right=Right.OWNER, at=clock.now()) == 1
    assert rights(database, clock) == frozenset()
    with database.reading() as session:
        (row,) = session.exec(select(GrantRow)).all()
    assert row.valid_to == clock.now()


def test_a_right_can_be_given_again_after_it_ended(database: Database, clock: Any) -> None:
    first = give(database, clock)
    with database.transaction() as session:
        grants.end(session, principal_key="ana", script_id="s1", right=Right.OWNER, at=clock.now())
    assert give(database, clock) != first
    assert rights(database, clock) == {Right.OWNER}


@pytest.mark.parametrize("kind", [PrincipalKind.ENDPOINT, PrincipalKind.SERVICE, PrincipalKind.SYSTEM])
def test_rights_are_held_by_people_only(sqlite_database: Database, clock: Any, kind: PrincipalKind) -> None:
    give(sqlite_database, clock)
    assert rights(sqlite_database, clock, Principal(kind, "ana")) == frozenset()


def test_who_is_shut_out_has_no_rights_and_sees_nothing(database: Database, clock: Any) -> None:
    give(database, clock)
    with database.transaction() as session:
        grants.disable(session, "ana", cause="leaver", at=clock.now())
    assert rights(database, clock) == frozenset()
    assert visible(database, ANA, Permission.SCRIPT_READ, clock) == []


def test_shutting_out_twice_keeps_the_first_time(sqlite_database: Database, clock: Any) -> None:
    for cause in ("leaver", "again"):
        with sqlite_database.transaction() as session:
            grants.disable(session, "ana", cause=cause, at=clock.now())
    with sqlite_database.transaction() as session:
        assert grants.is_disabled(session, "ana")
        grants.enable(session, "ana", cause="rehire", at=clock.now())
        assert not grants.is_disabled(session, "ana")


def test_an_owner_sees_their_own_scripts_in_a_list(database: Database, clock: Any) -> None:
    give(database, clock, script="s1")
    give(database, clock, script="s2", person="bruno")
    assert visible(database, ANA, Permission.SCRIPT_LIST, clock) == ["s1"]


def test_an_analyst_sees_all(sqlite_database: Database, clock: Any) -> None:
    assert visible(sqlite_database, ANALYST, Permission.SCRIPT_LIST, clock) is None


def test_a_manager_may_not_read_code_of_what_they_see(sqlite_database: Database, clock: Any) -> None:
    give(sqlite_database, clock, right=Right.MANAGER)
    assert visible(sqlite_database, ANA, Permission.SCRIPT_READ, clock) == ["s1"]
    assert visible(sqlite_database, ANA, Permission.CONTENT_READ, clock) == []
