"""Tokens: made once, kept as hashes, refused the moment they should be."""

from datetime import timedelta
from typing import Any

import pytest
from sqlmodel import select

from escrow.access import grants
from escrow.audit.tables import AuditLeafRow
from escrow.core.errors import NotAuthenticated, NotFound
from escrow.core.events import Event
from escrow.core.principals import VAULT, PrincipalKind, Role
from escrow.core.vault_key import VaultKey
from escrow.db.session import Database
from escrow.identity.enrolment import Enrolment, Host
from escrow.identity.tables import TokenRow
from escrow.identity.tokens import IssuedToken, Tokens


@pytest.fixture
def tokens(vault_key: VaultKey, clock: Any) -> Tokens:
    return Tokens(vault_key, clock)


def issue(tokens: Tokens, database: Database, **wanted: Any) -> IssuedToken:
    with database.transaction() as session:
        return tokens.create(session, **{"roles": [Role.ANALYST], "by": VAULT, **wanted})


def authenticate(tokens: Tokens, database: Database, secret: str) -> Any:
    with database.reading() as session:
        return tokens.authenticate(session, secret)


def test_a_persons_token_stands_for_the_person(tokens: Tokens, database: Database) -> None:
    issued = issue(tokens, database, person_key="ana")
    who = authenticate(tokens, database, issued.secret)
    assert (who.kind, who.key, who.roles) == (PrincipalKind.PERSON, "ana", {Role.ANALYST})


def test_a_token_without_a_person_stands_for_a_service(tokens: Tokens, database: Database) -> None:
    issued = issue(tokens, database)
    assert authenticate(tokens, database, issued.secret).person_key is None


def test_the_secret_is_nowhere_in_the_row(tokens: Tokens, sqlite_database: Database) -> None:
    issued = issue(tokens, sqlite_database)
    with sqlite_database.reading() as session:
        row = session.get_one(TokenRow, issued.id)
    assert issued.secret.startswith("esc_")
    assert issued.secret not in row.model_dump_json()
    assert issued.secret not in repr(issued)


def test_another_vaults_key_does_not_recognise_the_token(tokens: Tokens, sqlite_database: Database, clock: Any) -> None:
    issued = issue(tokens, sqlite_database)
    with pytest.raises(NotAuthenticated):
        authenticate(Tokens(VaultKey(bytes(32)), clock), sqlite_database, issued.secret)


def test_an_expired_token_is_refused(tokens: Tokens, database: Database, clock: Any) -> None:
    issued = issue(tokens, database, expires_at=clock.now() + timedelta(hours=1))
    authenticate(tokens, database, issued.secret)
    clock.advance(3600)
    with pytest.raises(NotAuthenticated):
        authenticate(tokens, database, issued.secret)


def test_a_revoked_token_is_refused_and_revoking_twice_leaves_one_leaf(tokens: Tokens, database: Database) -> None:
    issued = issue(tokens, database)
    for _ in range(2):
        with database.transaction() as session:
            tokens.revoke(session, issued.id, by=VAULT)
    with pytest.raises(NotAuthenticated):
        authenticate(tokens, database, issued.secret)
    assert events(database) == [Event.TOKEN_CREATED, Event.TOKEN_REVOKED]


def test_revoking_what_is_not_there_says_so(tokens: Tokens, sqlite_database: Database) -> None:
    with sqlite_database.transaction() as session, pytest.raises(NotFound):
        tokens.revoke(session, "none", by=VAULT)


def test_a_leavers_token_is_refused_at_once_and_taken_again_when_they_return(
    tokens: Tokens, database: Database, clock: Any
) -> None:
    issued = issue(tokens, database, person_key="ana")
    with database.transaction() as session:
        grants.disable(session, "ana", cause="leaver", at=clock.now())
    with pytest.raises(NotAuthenticated):
        authenticate(tokens, database, issued.secret)
    with database.transaction() as session:
        grants.enable(session, "ana", cause="rehire", at=clock.now())
    assert authenticate(tokens, database, issued.secret).key == "ana"


def test_a_revoked_endpoints_token_is_refused(
    tokens: Tokens, database: Database, vault_key: VaultKey, clock: Any
) -> None:
    enrolment = Enrolment(vault_key, clock)
    with database.transaction() as session:
        secret = enrolment.create_enrolment(session, by=VAULT).secret
        enrolled = enrolment.enrol(session, secret, Host("m-1", "ws-1", "linux"))
    assert authenticate(tokens, database, enrolled.token).kind is PrincipalKind.ENDPOINT
    with database.transaction() as session:
        enrolment.revoke_endpoint(session, enrolled.endpoint_id, by=VAULT)
    with pytest.raises(NotAuthenticated):
        authenticate(tokens, database, enrolled.token)
    assert events(database)[-1] is Event.ENDPOINT_REVOKED


def events(database: Database) -> list[Event]:
    with database.reading() as session:
        return [Event(name) for name in session.exec(select(AuditLeafRow.event).order_by(AuditLeafRow.id)).all()]  # type: ignore[arg-type]
