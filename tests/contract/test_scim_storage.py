"""The SCIM storage against the suite its protocol library keeps for every storage."""

from collections.abc import Iterator
from typing import Any

import pytest
from scim2_models import ScimProvider
from scim2_server.testing import ScimStorageContract

from escrow.audit.log import AuditLog
from escrow.core.principals import Principal, PrincipalKind, Role
from escrow.core.vault_key import VaultKey
from escrow.db.session import Database
from escrow.queue.embedded import EmbeddedQueue
from lifecycle.office import Office
from lifecycle.people.scim import SqlStorage, make_service
from tests.schema_fixtures import migrate

DIRECTORY = Principal(PrincipalKind.SERVICE, "t1", frozenset({Role.DIRECTORY}))


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    database = Database(f"sqlite:///{tmp_path_factory.mktemp('scim') / 'escrow.db'}")
    migrate(database)
    yield database
    database.close()


class TestSqlStorage(ScimStorageContract):
    @pytest.fixture
    def provider(self) -> ScimProvider:
        return make_service().provider

    @pytest.fixture
    def storage(self, database: Database, vault_key: VaultKey, clock: Any) -> Iterator[SqlStorage]:
        """Empty each time: what a test wrote is rolled back."""
        office = Office(AuditLog(vault_key, clock), clock, EmbeddedQueue(database, clock))
        with database.reading() as session:
            yield SqlStorage(session, office, make_service(), by=DIRECTORY)


# The vault pages by index and does not announce cursors, so what is asked of cursors is not asked of it.
for name in [name for name in dir(ScimStorageContract) if name.startswith("test_cursor")]:
    setattr(TestSqlStorage, name, None)
