"""The beginning of a vault: its first leaf, and the first people of an embedded one."""

import getpass

from sqlmodel import Session, select

from escrow.audit.tables import AuditLeafRow
from escrow.config import Settings
from escrow.core.clock import Clock
from escrow.core.events import Event
from escrow.core.principals import VAULT
from escrow.core.vault_key import VaultKey
from escrow.db.session import Database
from lifecycle.office import Office
from lifecycle.people.directory import put_person
from lifecycle.people.listing import PersonFacts
from lifecycle.tables import PersonRow
from web.founders import FOUNDERS, Founder
from web.offices import office_for


def found(settings: Settings, database: Database, key: VaultKey, clock: Clock) -> None:
    """Note the vault's beginning once; an embedded vault also gets its first people, whoever is missing."""
    office = office_for(settings, database, key, clock)
    with database.transaction() as session:
        if session.exec(select(AuditLeafRow.id).limit(1)).first() is None:
            office.audit.append(session, Event.VAULT_CREATED, by=VAULT, subject=f"vault:{key.vault_id}")
        if settings.is_loopback and not settings.has_oidc:
            for who in FOUNDERS:
                _settle(session, office, who)


def _settle(session: Session, office: Office, who: Founder) -> None:
    """Add one founder; whatever became of somebody who is there already stays as it is."""
    if session.get(PersonRow, who.key) is not None:
        return
    groups = [office.fallback_group] if who.is_fallback else []
    facts = PersonFacts(
        who.key,
        name=who.name or getpass.getuser(),
        manager_key=who.manager,
        department=who.department,
        groups=groups,
    )
    put_person(session, office, facts, by=VAULT)
    session.get_one(PersonRow, who.key).is_demonstration = who.key != "local"
    session.flush()
