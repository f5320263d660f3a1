"""Sessions: rows on the server that end when they should, and links that open one once."""

from typing import Any

import pytest
from sqlmodel import select

from escrow.access import grants
from escrow.audit.tables import AuditLeafRow
from escrow.core.errors import NotAuthenticated
from escrow.core.events import Event
from escrow.core.principals import Role
from escrow.core.vault_key import VaultKey
from escrow.db.session import Database
from escrow.identity.sessions import ABSOLUTE, IDLE, Identity, Sessions, SignedIn, StartedSession
from escrow.identity.tables import SessionRow

ANA = Identity("ana", frozenset({Role.OWNER}), issuer_subject="ana", issuer_session="s-1")


@pytest.fixture
def sessions(vault_key: VaultKey, clock: Any) -> Sessions:
    return Sessions(vault_key, clock)


def start(sessions: Sessions, database: Database, identity: Identity = ANA) -> StartedSession:
    with database.transaction() as session:
        return sessions.start(session, identity)


def look(sessions: Sessions, database: Database, started: StartedSession) -> SignedIn:
    with database.reading() as session:
        return sessions.authenticate(session, started.cookie)


def test_a_cookie_stands_for_the_person_and_their_roles(sessions: Sessions, database: Database) -> None:
    found = look(sessions, database, start(sessions, database))
    assert (found.principal.person_key, found.principal.roles, found.is_development) == ("ana", {Role.OWNER}, False)


def test_the_cookie_is_nowhere_in_the_row(sessions: Sessions, sqlite_database: Database) -> None:
    started = start(sessions, sqlite_database)
    with sqlite_database.reading() as session:
        (row,) = session.exec(select(SessionRow)).all()
    assert started.cookie not in row.model_dump_json()


def test_each_sign_in_has_a_cookie_of_its_own(sessions: Sessions, sqlite_database: Database) -> None:
    assert start(sessions, sqlite_database).cookie != start(sessions, sqlite_database).cookie


def test_signing_out_ends_the_session(sessions: Sessions, database: Database) -> None:
    started = start(sessions, database)
    with database.transaction() as session:
        sessions.end(session, started.cookie)
    with pytest.raises(NotAuthenticated):
        look(sessions, database, started)
    with database.reading() as session:
        assert sorted(session.exec(select(AuditLeafRow.event))) == [Event.SESSION_ENDED, Event.SESSION_STARTED]


def test_an_idle_session_ends(sessions: Sessions, database: Database, clock: Any) -> None:
    started = start(sessions, database)
    clock.advance(IDLE.total_seconds())
    with pytest.raises(NotAuthenticated):
        look(sessions, database, started)


def test_a_session_in_use_outlives_the_idle_limit_but_not_the_absolute_one(
    sessions: Sessions, database: Database, clock: Any
) -> None:
    started = start(sessions, database)
    for _ in range(int(ABSOLUTE.total_seconds() // 3600) - 1):
        clock.advance(3600)
        assert look(sessions, database, started).is_stale
        with database.transaction() as session:
            sessions.touch(session, started.cookie)
    clock.advance(3600)
    with pytest.raises(NotAuthenticated):
        look(sessions, database, started)


def test_a_leavers_session_is_refused_at_once(sessions: Sessions, database: Database, clock: Any) -> None:
    started = start(sessions, database)
    with database.transaction() as session:
        grants.disable(session, "ana", cause="leaver", at=clock.now())
    with pytest.raises(NotAuthenticated):
        look(sessions, database, started)


def test_a_leaver_cannot_sign_in(sessions: Sessions, sqlite_database: Database, clock: Any) -> None:
    with sqlite_database.transaction() as session:
        grants.disable(session, "ana", cause="leaver", at=clock.now())
    with pytest.raises(NotAuthenticated):
        start(sessions, sqlite_database)


def test_nobody_signs_in_without_a_role_we_know(sessions: Sessions, sqlite_database: Database) -> None:
    with pytest.raises(NotAuthenticated):
        start(sessions, sqlite_database, Identity("ana", frozenset()))


@pytest.mark.parametrize(
    ("named", "ended"),
    [({"person_key": "ana"}, 2), ({"issuer_session": "s-1"}, 1), ({"issuer_subject": "nobody"}, 0), ({}, 0)],
)
def test_ending_all_ends_those_named_and_no_other(
    sessions: Sessions, sqlite_database: Database, named: dict[str, str], ended: int
) -> None:
    for identity in (ANA, Identity("ana", ANA.roles, issuer_session="s-2"), Identity("bruno", ANA.roles)):
        start(sessions, sqlite_database, identity)
    with sqlite_database.transaction() as session:
        assert sessions.end_all(session, **named) == ended


def test_a_link_signs_in_once_and_marks_the_session_as_development(sessions: Sessions, database: Database) -> None:
    with database.transaction() as session:
        link = sessions.create_link(session, person_key="local", roles=[Role.ANALYST], next_path="/scripts")
    with database.transaction() as session:
        started, next_path = sessions.use_link(session, link)
    assert next_path == "/scripts"
    assert look(sessions, database, started).is_development
    with database.transaction() as session, pytest.raises(NotAuthenticated):
        sessions.use_link(session, link)


def test_an_old_link_opens_nothing(sessions: Sessions, sqlite_database: Database, clock: Any) -> None:
    with sqlite_database.transaction() as session:
        link = sessions.create_link(session, person_key="local", roles=[Role.ANALYST])
    clock.advance(600)
    with sqlite_database.transaction() as session, pytest.raises(NotAuthenticated):
        sessions.use_link(session, link)
