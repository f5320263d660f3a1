"""The vault's doors alone: enough to make secrets and tokens, without opening the archive or the scanners."""

import getpass
from pathlib import Path

from sqlmodel import Session

from escrow.config import Settings
from escrow.core.clock import SystemClock
from escrow.core.errors import NotFound, NoVault
from escrow.core.principals import Principal, PrincipalKind
from escrow.db.migrate import head, revision
from escrow.db.paging import Cursors
from escrow.db.session import Database
from escrow.identity.enrolment import Enrolment
from escrow.identity.sessions import Sessions
from escrow.identity.tokens import Tokens
from escrow.keyfile import load_key
from lifecycle.office import Office
from lifecycle.tables import PersonRow
from web.offices import office_for

SERVING = "escrow.lock"
"""Held by the embedded server, and says where it serves."""


class Doors:
    """What most commands need. Opening it reads the key and the schema's revision, nothing more."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.key = load_key(settings.key_path)
        self.clock = SystemClock()
        self.database = Database(settings.sql_url)
        self.cursors = Cursors(self.key)
        self.tokens = Tokens(self.key, self.clock)
        self.enrolment = Enrolment(self.key, self.clock)
        self.sessions = Sessions(self.key, self.clock)

    @property
    def office(self) -> Office:
        return office_for(self.settings, self.database, self.key, self.clock)

    @property
    def operator(self) -> Principal:
        return operator()

    @property
    def url(self) -> str:
        """Where the embedded server serves, also on a port it picked itself."""
        said = self.settings.data_dir / SERVING
        address = said.read_text("utf-8").strip() if said.exists() else ""
        return address or self.settings.base_url

    def require_known(self, session: Session, person_key: str) -> None:
        if session.get(PersonRow, person_key) is None:
            raise NotFound(
                f"person {person_key}: the directory has none; add one with `escrow people add`", code="person_unknown"
            )


def operator() -> Principal:
    """Whoever types commands on this machine: they hold the key file, so the file's owner vouches."""
    return Principal(PrincipalKind.SYSTEM, f"command:{getpass.getuser()}")


def require_vault(settings: Settings) -> None:
    """Return when there is a vault of this version; raise NoVault saying what to do when there is not."""
    database = Database(settings.sql_url)
    is_missing = database.is_sqlite and not Path(database.url.database or "").exists()
    if is_missing or not settings.key_path.exists():
        raise NoVault(f"{settings.data_dir}: there is no vault here; start one with `escrow up`")
    try:
        found = revision(database)
    finally:
        database.close()
    if found is None:
        raise NoVault(f"{settings.data_dir}: its database has no vault; start one with `escrow up` or `escrow migrate`")
    if found != head():
        raise NoVault(
            f"{settings.data_dir}: its database stands at {found}, this version expects {head()}; run `escrow migrate`"
        )
