"""Leaves are numbered once, signed, provable, erasable, and any alteration is named."""

import json
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlmodel import select

from escrow.audit.checkpoint import LogSigner
from escrow.audit.log import AuditLog
from escrow.audit.proof import make_proof, verify_proof
from escrow.audit.queries import get_leaf, index_of, latest_checkpoint, list_leaves
from escrow.audit.sequencer import Sequencer
from escrow.audit.tables import AuditDetailRow
from escrow.audit.tiles import TileFolder
from escrow.audit.verify import check_log
from escrow.core.errors import ProofBroken
from escrow.core.events import Event
from escrow.core.principals import Principal, PrincipalKind
from escrow.core.vault_key import VaultKey
from escrow.db.paging import Cursors
from escrow.db.session import Database
from tests.conftest import FrozenClock

ANA = Principal(PrincipalKind.PERSON, "ana")


class Log:
    """One log with its writer, its sequencer and its files."""

    def __init__(self, database: Database, key: VaultKey, clock: FrozenClock, folder: Path) -> None:
        self.database, self.clock = database, clock
        self.log, self.signer, self.tiles = AuditLog(key, clock), LogSigner(key), TileFolder(folder)
        self.sequencer = Sequencer(database, self.signer, clock, self.tiles)

    def append(self, count: int = 1, subject: str = "script:1") -> list[int]:
        with self.database.transaction() as session:
            return [
                self.log.append(session, Event.CONTENT_READ_RAW, by=ANA, subject=subject, details={"n": n})
                for n in range(count)
            ]

    def check(self) -> int:
        with self.database.reading() as session:
            return check_log(session, self.tiles, self.signer.key)


@pytest.fixture
def log(database: Database, vault_key: VaultKey, clock: FrozenClock, tmp_path: Path) -> Log:
    return Log(database, vault_key, clock, tmp_path / "log")


def test_leaves_are_numbered_in_order_without_a_gap(log: Log) -> None:
    first, second = log.append(3), log.append(2)
    assert log.sequencer.run_once() == 5
    with log.database.reading() as session:
        assert [index_of(session, leaf) for leaf in first + second] == [0, 1, 2, 3, 4]
    assert log.sequencer.run_once() == 0
    assert log.check() == 5


def test_a_rolled_back_act_leaves_no_leaf(log: Log) -> None:
    with pytest.raises(RuntimeError), log.database.transaction() as session:
        log.log.append(session, Event.TOKEN_CREATED, by=ANA)
        raise RuntimeError
    assert log.sequencer.run_once() == 0


def test_a_proof_holds_with_the_database_gone(log: Log) -> None:
    log.append(300)
    log.sequencer.run_once()
    with log.database.reading() as session:
        newest = latest_checkpoint(session)
        leaf = get_leaf(session, 257)
    assert newest is not None
    proof = make_proof(log.tiles, index=257, size=newest.size, note=newest.note).text
    log.database.close()
    assert verify_proof(proof, leaf.entry.encode(), log.signer.key).size == 300
    with pytest.raises(ProofBroken):
        verify_proof(proof, leaf.entry.replace("raw", "war").encode(), log.signer.key)


def test_a_leaf_holds_no_name(log: Log) -> None:
    log.append(subject="script:payroll")
    log.sequencer.run_once()
    with log.database.reading() as session:
        entry = get_leaf(session, 0).entry
    assert "ana" not in entry
    assert "payroll" not in entry
    assert set(json.loads(entry)) == {"v", "event", "at", "actor", "subject", "commitment"}


def test_erasing_the_names_leaves_every_proof_valid(log: Log) -> None:
    log.append(3)
    log.sequencer.run_once()
    with log.database.transaction() as session:
        for row in session.exec(select(AuditDetailRow)):
            row.actor = row.subject = row.details = row.salt = None
    assert log.check() == 3
    with log.database.reading() as session:
        assert get_leaf(session, 1).is_erased


@pytest.mark.parametrize(
    ("statement", "named"),
    [
        (
            "update audit_details set actor = 'person:eve' where leaf_id = (select max(leaf_id) from audit_details)",
            "leaf",
        ),
        ("delete from audit_details where 1=1", None),
        ("update audit_checkpoints set root = '00' where 1=1", "checkpoint"),
        ("update audit_checkpoints set note = replace(note, '5', '6') where 1=1", "checkpoint"),
    ],
)
def test_an_altered_row_is_named(log: Log, statement: str, named: str | None) -> None:
    log.append(5)
    log.sequencer.run_once()
    with log.database.transaction() as session:
        session.execute(text(statement))
    if named is None:
        assert log.check() == 5  # erased, not altered
    else:
        with pytest.raises(ProofBroken, match=named):
            log.check()


def test_an_altered_leaf_is_named(log: Log) -> None:
    log.append(5)
    log.sequencer.run_once()
    with log.database.transaction() as session:
        session.execute(text("update audit_leaves set log_index = 9 where log_index = 2"))
    with pytest.raises(ProofBroken, match="leaf 2"):
        log.check()


@pytest.mark.parametrize("name", ["tile/0/000.p/5", "tile/entries/000.p/5", "checkpoint"])
def test_a_flipped_bit_in_a_file_is_named(log: Log, name: str) -> None:
    log.append(5)
    log.sequencer.run_once()
    path = log.tiles.folder / name
    body = bytearray(path.read_bytes())
    body[7] ^= 1
    path.write_bytes(body)
    with pytest.raises(ProofBroken, match=name.split("/")[0]):
        log.check()


def test_only_one_of_two_sequencers_numbers(log: Log, vault_key: VaultKey) -> None:
    rival = Sequencer(log.database, log.signer, log.clock, log.tiles)
    log.append(2)
    assert log.sequencer.run_once() == 2
    log.append(1)
    assert rival.run_once() == 0
    log.clock.advance(60)
    assert rival.run_once() == 1
    assert log.check() == 3


class Crash(Exception):
    """The power went out here."""


@pytest.mark.parametrize("step", ["_extend_and_sign", "tiles", "publish"])
def test_a_crash_between_any_two_steps_is_made_good(log: Log, step: str, monkeypatch: pytest.MonkeyPatch) -> None:
    log.append(260)
    log.sequencer.run_once()
    log.append(7)

    def crash(*_arguments: object, **_named: object) -> None:
        raise Crash

    with monkeypatch.context() as patch:
        if step == "_extend_and_sign":
            patch.setattr(log.sequencer, "_extend_and_sign", crash)
        elif step == "tiles":
            patch.setattr(log.signer, "sign", crash)
        else:
            patch.setattr(log.tiles, "publish", crash)
        with pytest.raises(Crash):
            log.sequencer.run_once()
    log.append(1)
    log.sequencer.run_once()
    assert log.check() == 268


def test_lost_files_are_written_again_from_the_rows(log: Log) -> None:
    import shutil

    log.append(300)
    log.sequencer.run_once()
    shutil.rmtree(log.tiles.folder)
    log.sequencer.run_once()
    assert log.check() == 300


def test_leaves_are_listed_newest_first_by_pages(log: Log, vault_key: VaultKey) -> None:
    log.append(5)
    log.sequencer.run_once()
    cursors = Cursors(vault_key)
    with log.database.reading() as session:
        first = list_leaves(session, cursors, limit=2, event="content.read_raw")
        second = list_leaves(session, cursors, limit=2, cursor=first.next)
    assert [leaf.index for leaf in [*first.items, *second.items]] == [4, 3, 2, 1]
    assert first.items[0].actor == "person:ana"
