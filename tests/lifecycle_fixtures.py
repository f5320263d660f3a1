"""A small company with scripts, for tests of the lifecycle."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import pytest
from sqlmodel import Session, col, select

from escrow.audit.log import AuditLog
from escrow.audit.tables import AuditLeafRow
from escrow.core.principals import Principal, PrincipalKind, Role
from escrow.core.vault_key import VaultKey
from escrow.db.session import Database
from escrow.identity.tables import EndpointRow
from escrow.intake.tables import ScriptRow
from escrow.queue.embedded import EmbeddedQueue
from lifecycle.office import Breaker, Office
from lifecycle.ownership import CUSTODIAN, OWNER, find_live, lock_custody, party_of
from lifecycle.people.directory import put_person
from lifecycle.people.hr import EventType, HrEvent
from lifecycle.people.listing import PersonFacts
from lifecycle.settling import settle_script
from lifecycle.tables import AccountRow
from scanners.tables import VersionScanRow

ENDPOINT = "e" * 32
PEOPLE = {
    "ana": PersonFacts("ana", "Ana Souza", manager_key="marta", department="Finance"),
    "bea": PersonFacts("bea", "Bea Melo", manager_key="marta", department="Finance"),
    "marta": PersonFacts("marta", "Marta Lopes", manager_key="olga", department="Finance"),
    "olga": PersonFacts("olga", "Olga Reis", department="Board"),
    "edu": PersonFacts("edu", "Eduardo Reis", department="Engineering"),
    "ines": PersonFacts("ines", "Ines Duarte", department="Security"),
    "helena": PersonFacts("helena", "Helena Prado", department="People"),
    "hugo": PersonFacts("hugo", "Hugo Prado", department="People"),
    "gil": PersonFacts("gil", "Gil Rocha", groups=("escrow-fallback",)),
    "fernanda": PersonFacts("fernanda", "Fernanda Lima", groups=("escrow-fallback",)),
}


def a_person(key: str, *roles: Role) -> Principal:
    return Principal(PrincipalKind.PERSON, key, frozenset(roles))


HELENA, HUGO = a_person("helena", Role.HR), a_person("hugo", Role.HR)
EDU, INES, MARTA = a_person("edu", Role.ENGINEER), a_person("ines", Role.ANALYST), a_person("marta", Role.MANAGER)


@dataclass
class Company:
    """A database with people in it, and an office that acts on it."""

    database: Database
    office: Office
    clock: Any

    def script(self, session: Session, script_id: str, person: str | None = "ana", level: str = "low") -> str:
        """A script under the login of a person, settled and rated."""
        account = person or "nobody"
        now = self.clock.now()
        session.add(
            ScriptRow(id=script_id, endpoint_id=ENDPOINT, account=account, path=f"/srv/{script_id}.py",
                      name=f"{script_id}.py", language="python", kind="file", origin="own", versions=1,
                      first_seen_at=now, last_seen_at=now)
        )  # fmt: skip
        if person is not None and session.get(AccountRow, (ENDPOINT, account)) is None:
            session.add(AccountRow(endpoint_id=ENDPOINT, name=account, person_key=person))
        session.add(
            VersionScanRow(script_id=script_id, number=1, state="complete", rules_version="1", level=level, score=1)
        )
        session.flush()
        settle_script(session, self.office, script_id)
        return script_id

    def event(self, kind: EventType, person: str = "ana", *, name: str = "1", at: datetime | None = None,
              occurred: datetime | None = None) -> HrEvent:  # fmt: skip
        now = self.clock.now()
        return HrEvent(name, "hr-system", kind, person, at or now, "UTC", occurred or now)


def owner(session: Session, script_id: str) -> str | None:
    party = party_of(find_live(session, script_id, OWNER))
    return None if party is None else party.key


def custodian(session: Session, script_id: str) -> str | None:
    party = party_of(find_live(session, script_id, CUSTODIAN))
    return None if party is None else party.key


def state(session: Session, script_id: str, clock: Any) -> str:
    return lock_custody(session, script_id, clock.now()).state


def events(session: Session) -> list[str]:
    return list(session.exec(select(AuditLeafRow.event).order_by(col(AuditLeafRow.id))))


def a_company(database: Database, key: VaultKey, clock: Any, breaker: Breaker | None = None) -> Company:
    office = Office(AuditLog(key, clock), clock, EmbeddedQueue(database, clock), breaker=breaker or Breaker())
    with database.transaction() as session:
        session.add(EndpointRow(id=ENDPOINT, host_id="h", name="fin-ws-07", os="Debian", enrolled_at=clock.now()))
        for facts in PEOPLE.values():
            put_person(session, office, facts, by=HELENA)
    return Company(database, office, clock)


@pytest.fixture
def company(database: Database, vault_key: VaultKey, clock: Any) -> Company:
    """The company on SQLite and on PostgreSQL."""
    return a_company(database, vault_key, clock)


@pytest.fixture
def small_company(sqlite_database: Database, vault_key: VaultKey, clock: Any) -> Company:
    return a_company(sqlite_database, vault_key, clock)
