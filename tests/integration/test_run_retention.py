"""Runs go after their time; what was counted of them, every version and everything under a hold stays."""

from datetime import timedelta

import pytest
from sqlmodel import func, select

from escrow.audit.log import AuditLog
from escrow.audit.tables import AuditLeafRow
from escrow.core.clock import rfc3339
from escrow.core.events import Event
from escrow.core.vault_key import VaultKey
from escrow.db.session import Database
from escrow.intake import retention
from escrow.intake.retention import RunRetention
from escrow.intake.tables import RunActivityRow, RunRow, RunSnapshotRow, ScriptRow, SightingRow
from lifecycle.held import held_scripts_query
from lifecycle.office import Office
from lifecycle.retention import forget_some
from lifecycle.tables import HoldRow, OwnershipRow
from tests.conftest import FrozenClock
from tests.factories import Deposits


class Keeping:
    """Deposits, and a retention of thirty days over them."""

    def __init__(self, database: Database, key: VaultKey, clock: FrozenClock, days: int = 30) -> None:
        self.deposits = Deposits(database, key, clock)
        self.retention = RunRetention(database, AuditLog(key, clock), clock, days=days, held=held_scripts_query)
        self.clock = clock

    def run(self, name: str) -> str:
        run = self.deposits.run({name: name.encode()}, name)
        self.deposits.send({"v": 1, "type": "run.activity", "run": run, "part": 1, "libraries": [{"name": "pandas"}]})
        return run

    def left(self, table: type = RunRow) -> set[str]:
        with self.deposits.database.reading() as session:
            return set(session.exec(select(table.run)))  # type: ignore[attr-defined]

    def script(self, name: str) -> str:
        with self.deposits.database.reading() as session:
            return session.exec(select(ScriptRow.id).where(ScriptRow.name == name)).one()

    def add(self, *rows: object) -> None:
        with self.deposits.database.transaction() as session:
            session.add_all(rows)


@pytest.fixture
def keeping(database: Database, vault_key: VaultKey, clock: FrozenClock) -> Keeping:
    return Keeping(database, vault_key, clock)


def test_old_runs_go_whole_and_younger_ones_stay(keeping: Keeping, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retention, "_A_TRANSACTION", 2)
    for number in range(5):
        keeping.run(f"old{number}.py")
    keeping.clock.advance(timedelta(days=29).total_seconds())
    young = keeping.run("young.py")
    keeping.clock.advance(timedelta(days=2).total_seconds())
    assert keeping.retention.dispose() == 5
    assert keeping.retention.dispose() == 0
    for table in (RunRow, RunActivityRow, RunSnapshotRow):
        assert keeping.left(table) == {young}
    with keeping.deposits.database.reading() as session:
        assert session.exec(select(func.count()).select_from(SightingRow)).one() == 6
        assert session.exec(select(func.count()).select_from(ScriptRow).where(ScriptRow.versions == 1)).one() == 6
        said = session.exec(select(AuditLeafRow.event).where(AuditLeafRow.event == Event.RUNS_DISPOSED.value)).all()
    assert len(said) == 3


def test_what_is_under_a_hold_stays(keeping: Keeping) -> None:
    held, theirs, gone = (keeping.run(name) for name in ("held.py", "theirs.py", "gone.py"))
    at = keeping.clock.now()
    hold = {"reason": "case 7", "placed_by": "rita", "placed_at": at}
    owned = {"principal_kind": "person", "principal_key": "ana", "role": "owner", "valid_from": at, "cause": "linked"}
    keeping.add(
        HoldRow(id="h1", script_id=keeping.script("held.py"), **hold),
        HoldRow(id="h2", person_key="ana", **hold),
        HoldRow(id="h3", script_id=keeping.script("gone.py"), **hold, released_by="otto", released_at=at),
        OwnershipRow(id="o1", script_id=keeping.script("theirs.py"), **owned),
    )
    keeping.clock.advance(timedelta(days=31).total_seconds())
    assert keeping.retention.dispose() == 1
    assert keeping.left() == {held, theirs}
    assert gone not in keeping.left()


def test_what_a_run_was_called_with_goes_before_the_run_does(
    keeping: Keeping, database: Database, vault_key: VaultKey
) -> None:
    held, old = keeping.run("held.py"), keeping.run("old.py")
    hold = {"reason": "case 7", "placed_by": "rita", "placed_at": keeping.clock.now()}
    keeping.add(HoldRow(id="h1", script_id=keeping.script("held.py"), **hold))
    keeping.clock.advance(timedelta(days=91).total_seconds())
    young = keeping.deposits.run({"young.py": b"y"}, "young.py", time=rfc3339(keeping.clock.now()))
    office = Office(AuditLog(vault_key, keeping.clock), keeping.clock, keeping.deposits.queue)
    assert forget_some(database, office) == 1
    assert forget_some(database, office) == 0
    with database.reading() as session:
        kept = {row.run: row.argv is not None for row in session.exec(select(RunRow))}
    assert kept == {held: True, old: False, young: True}
