"""SCIM filters answered by the database say what the standard's own reading of them says, row for row."""

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scim2_models import SearchRequest, User
from sqlmodel import Session, select

from escrow.audit.log import AuditLog
from escrow.core.principals import Principal, PrincipalKind, Role
from escrow.core.vault_key import VaultKey
from escrow.db.session import Database
from escrow.queue.embedded import EmbeddedQueue
from lifecycle.office import Office
from lifecycle.people.scim import SqlStorage, make_service
from lifecycle.people.scim_filters import narrow
from lifecycle.tables import ScimUserRow
from tests.conftest import FrozenClock
from tests.schema_fixtures import migrate

WORDS = ("Ana", "ana", "a%a", "a_b", "É", "é", "bea", "0")
ATOMS = st.one_of(
    st.builds(
        lambda name, op, word: f'{name} {op} "{word}"',
        st.sampled_from(("userName", "externalId", "displayName", "nickName", "name.familyName", "title")),
        st.sampled_from(("eq", "ne", "co", "sw", "ew", "gt", "lt", "ge", "le")),
        st.sampled_from(WORDS),
    ),
    st.builds(
        lambda name, op, word, kind: f'{name}[type eq "{kind}" and value {op} "{word}"]',
        st.sampled_from(("phoneNumbers", "ims")),
        st.sampled_from(("eq", "co", "sw", "ew")),
        st.sampled_from(WORDS),
        st.sampled_from(("work", "WORK", "home")),
    ),
    st.sampled_from(
        (
            'id co "a"',
            'id sw "0f"',
            'meta.resourceType eq "User"',
            'groups.display eq "Finance"',
            'groups[display eq "Finance"]',
            'schemas co "core:2.0"',
        )
    ),
    st.sampled_from(("active eq true", "active ne true", "externalId pr", "userName pr", "title pr")),
    st.builds(
        lambda name, op, at: f'meta.{name} {op} "{at}"',
        st.sampled_from(("created", "lastModified")),
        st.sampled_from(("eq", "ne", "gt", "ge", "lt", "le")),
        st.sampled_from(("2026-11-22T12:00:00Z", "2026-11-22T09:00:05-03:00", "2026-11-22T12:01:00Z")),
    ),
)
FILTERS = st.recursive(
    ATOMS,
    lambda some: st.one_of(
        st.builds(lambda one: f"not ({one})", some),
        st.builds(lambda one, word, other: f"({one}) {word} ({other})", some, st.sampled_from(("and", "or")), some),
    ),
    max_leaves=4,
)


@pytest.fixture(scope="module")
def storage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[SqlStorage, Session]]:
    """Users of every sort, some without a key, some shut."""

    database = Database(f"sqlite:///{tmp_path_factory.mktemp('filters') / 'escrow.db'}")
    migrate(database)
    clock, key = FrozenClock(datetime(2026, 11, 22, 12, tzinfo=UTC)), VaultKey(bytes(range(32)))
    office = Office(AuditLog(key, clock), clock, EmbeddedQueue(database, clock))
    by = Principal(PrincipalKind.SERVICE, "t1", frozenset({Role.DIRECTORY}))
    with database.reading() as session:
        found = SqlStorage(session, office, make_service(), by=by)
        (kind,) = (one for one in make_service().provider.resource_types if one.name == "User")
        model: Any = make_service().get_model(kind)
        for number, (word, has_key) in enumerate(product(WORDS, (True, False))):
            document = {"userName": f"{word}{number}", "displayName": word, "active": number % 3 > 0}
            document |= {"externalId": word + str(number)} if has_key else {}
            document |= {"name": {"familyName": word * 2}, "title": "Bea" if number % 5 else "ana"}
            document |= {"phoneNumbers": [{"type": "work", "value": word}, {"type": "home", "value": "0"}]}
            found.create(kind, model.model_validate(document))
            clock.advance(5)
        yield found, session
    database.close()


@settings(max_examples=300, deadline=None)
@given(FILTERS)
def test_what_the_database_finds_is_what_the_standard_finds(storage: tuple[SqlStorage, Session], said: str) -> None:
    found, session = storage
    (kind,) = (one for one in make_service().provider.resource_types if one.name == "User")
    asked = SearchRequest[make_service().get_model(kind)](filter=said)  # type: ignore[misc]
    everybody = found.search([kind], SearchRequest()).resources
    wanted = sorted(one.id for one in everybody if asked.filter.match(one))
    assert sorted(one.id for one in found.search([kind], asked).resources) == wanted
    narrowed = narrow(asked.filter.ast, ScimUserRow)
    if narrowed is not None:
        rows = set(session.exec(select(ScimUserRow.id).where(narrowed.condition)))
        assert rows >= set(wanted)
        assert not narrowed.is_exact or rows == set(wanted)


def test_what_only_the_document_tells_is_looked_for_in_it_and_not_in_everybodys() -> None:
    for said in ('emails.value eq "a@corp.example"', 'emails[type eq "work" and value eq "a@corp.example"]',
                 'emails[value eq "a@corp.example"] or displayName sw "Ana"'):  # fmt: skip
        narrowed = narrow(SearchRequest[User](filter=said).filter.ast, ScimUserRow)
        assert narrowed is not None, said
        assert not narrowed.is_exact, said


def test_the_ones_providers_send_are_answered_without_looking_at_anybody_else() -> None:
    for said in (
        'userName eq "a"', 'externalId eq "a"', 'meta.lastModified gt "2026-11-22T12:00:00Z"',
        'not (userName co "a")', 'userName eq "a" or externalId eq "b"', 'id eq "x"',
    ):  # fmt: skip
        narrowed = narrow(SearchRequest[User](filter=said).filter.ast, ScimUserRow)
        assert narrowed is not None, said
        assert narrowed.is_exact, said
