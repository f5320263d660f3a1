"""Enrolment: a secret with few uses and a short life becomes an endpoint of its own."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest
from sqlmodel import select

from escrow.audit.tables import AuditLeafRow
from escrow.core.errors import NotAuthenticated, NotFound, RequestRefused
from escrow.core.events import Event
from escrow.core.principals import VAULT
from escrow.core.vault_key import VaultKey
from escrow.db.session import Database
from escrow.identity.enrolment import Enrolled, Enrolment, Host
from escrow.identity.tables import EndpointRow, EnrolmentRow

HOST = Host("machine-1", "fin-ws-07", "linux", primary_user="ana")


@pytest.fixture
def enrolment(vault_key: VaultKey, clock: Any) -> Enrolment:
    return Enrolment(vault_key, clock)


def secret(enrolment: Enrolment, database: Database, **wanted: Any) -> str:
    with database.transaction() as session:
        return enrolment.create_enrolment(session, by=VAULT, **wanted).secret


def enrol(enrolment: Enrolment, database: Database, spent: str) -> Enrolled:
    with database.transaction() as session:
        return enrolment.enrol(session, spent, HOST)


def test_a_secret_makes_an_endpoint_with_a_token(enrolment: Enrolment, database: Database, vault_key: VaultKey) -> None:
    enrolled = enrol(enrolment, database, secret(enrolment, database))
    with database.reading() as session:
        row = session.get_one(EndpointRow, enrolled.endpoint_id)
        leaves = set(session.exec(select(AuditLeafRow.event)).all())
    assert (row.host_id, row.name, row.primary_user) == ("machine-1", "fin-ws-07", "ana")
    assert enrolled.token.startswith("esc_")
    assert enrolled.vault_id == vault_key.vault_id
    assert leaves >= {Event.ENROLMENT_CREATED.value, Event.ENDPOINT_ENROLLED.value}


def test_a_spent_secret_is_refused(enrolment: Enrolment, database: Database) -> None:
    once = secret(enrolment, database, uses=1)
    enrol(enrolment, database, once)
    with pytest.raises(NotAuthenticated):
        enrol(enrolment, database, once)


def test_a_secret_is_good_for_as_many_machines_as_it_says(enrolment: Enrolment, database: Database) -> None:
    thrice = secret(enrolment, database, uses=3)
    assert len({enrol(enrolment, database, thrice).endpoint_id for _ in range(3)}) == 3
    with pytest.raises(NotAuthenticated):
        enrol(enrolment, database, thrice)


def test_an_expired_secret_is_refused(enrolment: Enrolment, database: Database, clock: Any) -> None:
    short = secret(enrolment, database, lasting=timedelta(minutes=5))
    clock.advance(300)
    with pytest.raises(NotAuthenticated):
        enrol(enrolment, database, short)


def test_an_unknown_secret_is_refused(enrolment: Enrolment, sqlite_database: Database) -> None:
    with pytest.raises(NotAuthenticated):
        enrol(enrolment, sqlite_database, "esc_enrol_guess")


def test_of_many_machines_racing_for_the_last_uses_only_so_many_win(enrolment: Enrolment, database: Database) -> None:
    shared = secret(enrolment, database, uses=3)

    def attempt(_: int) -> bool:
        try:
            enrol(enrolment, database, shared)
        except NotAuthenticated:
            return False
        return True

    with ThreadPoolExecutor(8) as pool:
        won = sum(pool.map(attempt, range(8)))
    with database.reading() as session:
        (row,) = session.exec(select(EnrolmentRow)).all()
        endpoints = session.exec(select(EndpointRow)).all()
    assert (won, row.uses_left, len(endpoints)) == (3, 0, 3)


def test_a_failed_enrolment_spends_nothing(enrolment: Enrolment, sqlite_database: Database) -> None:
    once = secret(enrolment, sqlite_database)
    with sqlite_database.reading() as session:  # the request dies before its commit
        enrolment.enrol(session, once, HOST)
    enrol(enrolment, sqlite_database, once)


@pytest.mark.parametrize(
    "wanted", [{"uses": 0}, {"uses": 100_001}, {"lasting": timedelta(0)}, {"lasting": timedelta(91)}]
)
def test_a_secret_without_bounds_is_not_made(
    enrolment: Enrolment, sqlite_database: Database, wanted: dict[str, Any]
) -> None:
    with pytest.raises(RequestRefused):
        secret(enrolment, sqlite_database, **wanted)


def test_a_heartbeat_keeps_what_it_leaves_out(enrolment: Enrolment, sqlite_database: Database, clock: Any) -> None:
    endpoint = enrol(enrolment, sqlite_database, secret(enrolment, sqlite_database)).endpoint_id
    with sqlite_database.transaction() as session:
        enrolment.record_heartbeat(session, endpoint, collector="0.1.0", spool_bytes=12)
    clock.advance(60)
    with sqlite_database.transaction() as session:
        enrolment.record_heartbeat(session, endpoint, spool_bytes=0)
    with sqlite_database.reading() as session:
        row = session.get_one(EndpointRow, endpoint)
    assert (row.collector, row.spool_bytes, row.last_contact_at) == ("0.1.0", 0, clock.now())


def test_revoking_an_endpoint_that_is_not_there_says_so(enrolment: Enrolment, sqlite_database: Database) -> None:
    with sqlite_database.transaction() as session, pytest.raises(NotFound):
        enrolment.revoke_endpoint(session, "none", by=VAULT)
