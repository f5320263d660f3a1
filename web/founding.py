"""The first people of an embedded vault, so that there is somebody to answer and somebody to agree."""

import getpass
from dataclasses import dataclass

from sqlmodel import Session, select

from escrow.audit.log import AuditLog
from escrow.audit.tables import AuditLeafRow
from escrow.config import Settings
from escrow.core.clock import Clock
from escrow.core.events import Event
from escrow.core.principals import VAULT, Role
from escrow.core.vault_key import VaultKey
from escrow.db.session import Database
from lifecycle.tables import PersonRow


@dataclass(frozen=True, slots=True)
class Founder:
    """A person the embedded vault starts with."""

    key: str
    name: str
    department: str
    roles: tuple[Role, ...]
    manager: str | None = None
    is_fallback: bool = False


FOUNDERS = (
    Founder("local", "", "IT", (Role.ANALYST, Role.ADMIN, Role.OWNER)),
    Founder("marta", "Marta Lopes", "Finance", (Role.MANAGER, Role.CUSTODIAN)),
    Founder("ana", "Ana Souza", "Finance", (Role.OWNER,), manager="marta"),
    Founder("bruno", "Bruno Dias", "Accounts payable", (Role.OWNER,), manager="marta"),
    Founder("carla", "Carla Nunes", "Clinical", (Role.OWNER,)),
    Founder("edu", "Eduardo Reis", "Engineering", (Role.ENGINEER, Role.OWNER)),
    Founder("helena", "Helena Prado", "People", (Role.HR,)),
    Founder("ines", "Ines Duarte", "Security", (Role.ANALYST,)),
    Founder("otto", "Otto Braga", "Audit", (Role.AUDITOR,)),
    Founder("fernanda", "Fernanda Lima", "IT", (Role.CUSTODIAN,), is_fallback=True),
    Founder("gil", "Gil Rocha", "IT", (Role.CUSTODIAN,), is_fallback=True),
)
"""`local` is whoever runs the vault here; the others are for showing how it works with several people."""


def roles_of(person_key: str) -> frozenset[Role]:
    """The roles a founder signs in with here; a person added later owns, and gets other roles by `--role`."""
    return next((frozenset(who.roles) for who in FOUNDERS if who.key == person_key), frozenset({Role.OWNER}))


def found(settings: Settings, database: Database, key: VaultKey, clock: Clock) -> None:
    """Note the vault's beginning once; an embedded vault also gets its first people, whoever is missing."""
    with database.transaction() as session:
        if not session.exec(select(AuditLeafRow.id).limit(1)).first():
            AuditLog(key, clock).append(session, Event.VAULT_CREATED, by=VAULT, subject=f"vault:{key.vault_id}")
        if settings.is_loopback and not settings.has_oidc:
            _settle(session, settings, clock)


def _settle(session: Session, settings: Settings, clock: Clock) -> None:
    now = clock.now()
    for who in FOUNDERS:
        if session.get(PersonRow, who.key) is None:
            session.add(
                PersonRow(
                    key=who.key,
                    name=who.name or getpass.getuser(),
                    manager_key=who.manager,
                    department=who.department,
                    groups=[settings.fallback_group] if who.is_fallback else [],
                    is_demonstration=who.key != "local",
                    created_at=now,
                    changed_at=now,
                )
            )
    session.flush()
