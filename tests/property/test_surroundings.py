"""Looking around a leaver finds whom looking at everybody finds: the same custodians, for the same reasons."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import Session

from escrow.core.vault_key import VaultKey
from escrow.db.migrate import migrate
from escrow.db.session import Database
from lifecycle import succession, transfers
from lifecycle.candidates import Party
from lifecycle.ownership import set_custodian
from lifecycle.people.directory import put_person
from lifecycle.people.listing import PersonFacts
from lifecycle.queries import get_transfer
from lifecycle.tables import OwnershipRow, PersonRow
from tests.conftest import FrozenClock
from tests.lifecycle_fixtures import HELENA, Company, a_company

WHO = tuple(f"p{number}" for number in range(8))
PERSON = st.sampled_from(WHO)
PLACES = st.fixed_dictionaries(
    {
        "manager": st.none() | PERSON,
        "department": st.sampled_from(["", "Finance", "Board"]),
        "team": st.sampled_from(["", "reports", "ledger"]),
        "active": st.booleans(),
    }
)
PARTS = st.lists(
    st.tuples(
        st.integers(0, 3),
        st.sampled_from(("co-owner", "successor", "custodian")),
        PERSON.map(lambda key: Party("person", key))
        | st.sampled_from([Party("team", "ledger"), Party("team", "none")]),
    ),
    max_size=5,
)


@pytest.fixture(scope="module")
def firm(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Company]:
    folder: Path = tmp_path_factory.mktemp("surroundings")
    database = Database(f"sqlite:///{folder / 'escrow.db'}")
    migrate(database)
    made = a_company(database, VaultKey(bytes(range(32))), FrozenClock(datetime(2026, 11, 22, 12, tzinfo=UTC)))
    yield made
    database.close()


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(PLACES, min_size=len(WHO), max_size=len(WHO)), PARTS, st.sets(PERSON, min_size=1, max_size=2))
def test_a_plan_is_the_same_from_near_and_from_afar(
    firm: Company, places: list[dict[str, object]], parts: list[tuple[int, str, Party]], leaving: set[str]
) -> None:
    with firm.database.reading() as session:
        found(firm, session, places, parts)
        plans = []
        for few in (0, succession.FEW):
            with pytest.MonkeyPatch.context() as patched, session.begin_nested() as kept:
                patched.setattr(succession, "FEW", few)
                plans.append(planned(firm, session, sorted(leaving)))
                kept.rollback()
        assert plans[0] == plans[1]


def found(
    firm: Company, session: Session, places: list[dict[str, object]], parts: list[tuple[int, str, Party]]
) -> None:
    """The people where they work, four scripts of theirs, and who else has a part in them."""
    for key, place in zip(WHO, places, strict=True):
        facts = PersonFacts(key, key.title(), manager_key=place["manager"] if place["manager"] != key else None, team=str(place["team"]),  # type: ignore[arg-type]
                            department=str(place["department"]))  # fmt: skip
        put_person(session, firm.office, facts, by=HELENA)
    for number in range(4):
        firm.script(session, f"s{number}", WHO[number])
    now = firm.clock.now()
    for number, (script, role, party) in enumerate(parts):
        if role == "custodian":
            set_custodian(session, script_id=f"s{script}", party=party, at=now, why="by hand")
        else:
            session.add(OwnershipRow(id=f"o{number}", script_id=f"s{script}", principal_kind=party.kind, role=role,
                                     principal_key=party.key, valid_from=now, cause="named"))  # fmt: skip
    session.flush()
    for key, place in zip(WHO, places, strict=True):
        if not place["active"]:
            session.get_one(PersonRow, key).is_active = False
    session.flush()


def planned(firm: Company, session: Session, leaving: list[str]) -> list[tuple[object, ...]]:
    made = transfers.plan(session, firm.office, transfers.Occasion(leaving, "they leave"), by=HELENA)
    return [
        (
            one.script,
            one.from_person,
            one.custodian_kind,
            one.custodian_key,
            one.custodian_why,
            one.offers,
            one.state,
        )
        for one in get_transfer(session, made).items
    ]
