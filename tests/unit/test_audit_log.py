"""Leaves are numbered once, signed, provable, erasable, and any alteration is named."""

import json
import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import event, text, update
from sqlmodel import col, select

from escrow.audit.checkpoint import LogSigner
from escrow.audit.log import AuditLog
from escrow.audit.proof import make_proof, verify_proof
from escrow.audit.queries import get_leaf, index_of, is_sequencer_behind, latest_checkpoint, list_leaves
from escrow.audit.sequencer import Sequencer
from escrow.audit.tables import AuditDetailRow, AuditLeafRow, CheckpointRow
from escrow.audit.tiles import TileFolder, put_in_place
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

    def is_behind(self) -> bool:
        with self.database.reading() as session:
            return is_sequencer_behind(session)

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
    with suppress(Crash), log.database.transaction() as session:
        log.log.append(session, Event.TOKEN_CREATED, by=ANA)
        raise Crash
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


NEWEST = "(select max(leaf_id) from audit_details)"
ENTRY = "(select entry from (select * from audit_leaves) as twin where twin.log_index = 3)"


@pytest.mark.parametrize(
    ("statement", "named"),
    [
        (f"update audit_details set actor = 'person:eve' where leaf_id = {NEWEST}", "leaf 4"),
        (f"update audit_details set subject = null where leaf_id = {NEWEST}", "leaf 4"),
        (f"update audit_details set details = null where leaf_id = {NEWEST}", "leaf 4"),
        (f"update audit_details set salt = null, actor = 'person:eve' where leaf_id = {NEWEST}", "leaf 4"),
        ("update audit_leaves set event = 'token.created' where log_index = 1", "leaf 1.*event or time"),
        ("update audit_leaves set at = '2020-01-01 00:00:00' where log_index = 1", "leaf 1.*event or time"),
        (f"update audit_leaves set entry = {ENTRY} where log_index = 1", "leaf 1: not what checkpoint 5"),
        ("update audit_leaves set log_index = 9 where log_index = 2", "leaf 2: it is missing"),
        ("update audit_leaves set log_index = null where log_index = 4", "checkpoint 5: only 4 leaves"),
        ("update audit_checkpoints set root = '00' where 1=1", "checkpoint 5"),
        ("update audit_checkpoints set note = replace(note, '5', '6') where 1=1", "checkpoint"),
        ("delete from audit_checkpoints where 1=1", "published file is not one of those signed"),
    ],
)
def test_an_altered_row_is_named(log: Log, statement: str, named: str) -> None:
    for _ in range(5):
        log.append()
        log.clock.advance(1)
    log.sequencer.run_once()
    assert log.check() == 5
    with log.database.transaction() as session:
        session.execute(text(statement))
    with pytest.raises(ProofBroken, match=named):
        log.check()


def test_bytes_that_are_no_entry_are_named(log: Log) -> None:
    log.append(2)
    log.sequencer.run_once()
    log.append(1)
    with log.database.transaction() as session:
        session.execute(update(AuditLeafRow).where(col(AuditLeafRow.log_index).is_(None)).values(entry=b"\xff\x00"))
    with pytest.raises(ProofBroken, match="not yet numbered"):
        log.check()


def test_names_put_in_the_place_of_erased_ones_are_not_shown(log: Log) -> None:
    log.append(1)
    log.sequencer.run_once()
    with log.database.transaction() as session:
        session.execute(text("update audit_details set salt = null, actor = 'person:eve'"))
    with log.database.reading() as session:
        leaf = get_leaf(session, 0)
    assert (leaf.actor, leaf.subject, leaf.details, leaf.is_erased) == (None, None, None, True)


@pytest.mark.parametrize("name", ["tile/0/000.p/5", "tile/entries/000.p/5", "checkpoint"])
@pytest.mark.parametrize("bit", [0, 7])
def test_a_flipped_bit_in_a_file_is_named(log: Log, name: str, bit: int) -> None:
    log.append(5)
    log.sequencer.run_once()
    path = log.tiles.folder / name
    body = bytearray(path.read_bytes())
    body[7] ^= 1 << bit
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


def test_a_crash_at_any_write_is_made_good_by_a_successor(
    sqlite_database: Database, vault_key: VaultKey, clock: FrozenClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """250 signed leaves, then 8 more that fill a tile: power goes at each file, before it and after it is there."""
    first = Log(sqlite_database, vault_key, clock, tmp_path / "log")
    first.append(250)
    first.sequencer.run_once()
    first.sequencer.stop()
    sqlite_database.close()
    for point in range(40):
        folder = tmp_path / f"crash-{point}"
        folder.mkdir()
        shutil.copy(tmp_path / "escrow.db", folder)
        shutil.copytree(tmp_path / "log", folder / "log")
        database = Database(f"sqlite:///{folder / 'escrow.db'}")
        log = Log(database, vault_key, clock, folder / "log")
        log.append(8)
        with monkeypatch.context() as patch:
            crashed = _crash_at(patch, point)
            with suppress(Crash):
                log.sequencer.run_once()
        clock.advance(60)  # the dead process's lease ends
        successor = Log(database, vault_key, clock, folder / "log")
        successor.sequencer.run_once()
        assert successor.check() == 258, f"crash point {point}"
        database.close()
        if not crashed:
            break
    assert point >= 10, "the round has fewer writes than this test was written for"
    assert not crashed, "the round has more writes than this test tries"


def _crash_at(patch: pytest.MonkeyPatch, point: int) -> list[int]:
    """Crash before (even) or after (odd) the write of this number; what is returned is filled when it happened."""
    crashed: list[int] = []
    count = iter(range(10_000))

    def write(spare: Path, path: Path) -> None:
        number = next(count)
        if number * 2 == point:
            crashed.append(point)
            raise Crash
        put_in_place(spare, path)
        if number * 2 + 1 == point:
            crashed.append(point)
            raise Crash

    patch.setattr("escrow.audit.tiles.put_in_place", write)
    return crashed


@pytest.mark.parametrize("taken", ["tile/0/001.p/44", "tile/entries/001.p/44", "checkpoint"])
@pytest.mark.parametrize("left", [b"", bytes(60), None], ids=["empty", "zeros", "gone"])
def test_what_a_power_cut_takes_of_the_last_tile_is_mended_from_the_rows(
    log: Log, taken: str, left: bytes | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    log.append(300)
    log.sequencer.run_once()
    whole = [
        (log.tiles.folder / path).stat().st_mtime_ns for path in ("tile/0/000", "tile/entries/000", "tile/1/000.p/1")
    ]
    path = log.tiles.folder / taken
    path.unlink() if left is None else path.write_bytes(left)
    assert log.sequencer.run_once() == 0
    assert log.check() == 300
    assert [
        (log.tiles.folder / path).stat().st_mtime_ns for path in ("tile/0/000", "tile/entries/000", "tile/1/000.p/1")
    ] == whole, "what is whole was durable, and is not written from the start of the log again"


def test_what_a_power_cut_tore_of_earlier_widths_is_not_shown(log: Log, vault_key: VaultKey) -> None:
    for count in (300, 3, 5):
        log.append(count)
        log.sequencer.run_once()
    expected = {path: log.tiles.read(path) for path in ("tile/0/001.p/44", "tile/entries/001.p/47", "tile/0/001.p/52")}
    for path in ("tile/0/001.p/44", "tile/entries/001.p/47"):
        (log.tiles.folder / path).write_bytes(bytes(9))
    log.sequencer.stop()
    Sequencer(log.database, log.signer, log.clock, log.tiles).run_once()  # a process that starts
    assert {path: log.tiles.read_public(path) for path in expected} == expected
    assert log.check() == 308


def test_a_leaf_alone_waits_for_no_file(log: Log, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only for its commits: a file that the next leaf replaces is made again from the rows, should a power cut take it."""
    synced: list[Path] = []
    monkeypatch.setattr("escrow.audit.tiles._sync_one", synced.append)
    log.append(255)
    log.sequencer.run_once()
    assert synced == []
    log.append(1)
    log.sequencer.run_once()
    assert {path.relative_to(log.tiles.folder).parts[:2] for path in synced} >= {
        ("tile", "0"),
        ("tile", "1"),
        ("tile", "entries"),
    }


@pytest.mark.parametrize(
    "lost", [".", "tile", "tile/0", "tile/1", "tile/entries", "tile/0/001.p", "tile/entries/001.p"]
)
def test_lost_files_are_written_again_from_the_rows(log: Log, lost: str) -> None:
    log.append(300)
    log.sequencer.run_once()
    shutil.rmtree(log.tiles.folder / lost)
    log.append(1)
    log.sequencer.run_once()
    assert log.check() == 301


@pytest.mark.parametrize("altered", ["tile/0/001.p/44", "tile/1/000.p/1"])
def test_altered_tiles_are_mended_before_anything_is_signed_over_them(log: Log, altered: str) -> None:
    log.append(300)
    log.sequencer.run_once()
    tile = log.tiles.folder / altered
    tile.write_bytes(bytes(tile.stat().st_size))
    log.append(1)
    log.sequencer.run_once()
    assert log.check() == 301


@pytest.mark.parametrize("damaged", ["tile/0/000", "tile/entries/000"])
def test_an_old_file_that_rotted_is_named_and_mended_by_taking_the_tiles_away(log: Log, damaged: str) -> None:
    log.append(300)
    log.sequencer.run_once()
    (log.tiles.folder / damaged).write_bytes(b"rot")
    with pytest.raises(ProofBroken, match=damaged):
        log.check()
    shutil.rmtree(log.tiles.folder / "tile")
    log.sequencer.run_once()
    assert log.check() == 300


@pytest.mark.parametrize("index", [3, 290])
def test_nothing_is_signed_over_a_leaf_altered_after_it_was(log: Log, index: int) -> None:
    log.append(300)
    log.sequencer.run_once()
    shutil.rmtree(log.tiles.folder / "tile")
    with log.database.transaction() as session:
        session.execute(update(AuditLeafRow).where(col(AuditLeafRow.log_index) == index).values(entry=b"{}"))
    log.append(1)
    with pytest.raises(ProofBroken, match="checkpoint 300: the leaves"):
        log.sequencer.run_once()
    with log.database.reading() as session:
        newest = latest_checkpoint(session)
    assert newest is not None
    assert newest.size == 300


def test_a_database_older_than_what_was_published_numbers_and_signs_nothing(log: Log) -> None:
    log.append(5)
    log.sequencer.run_once()
    with log.database.transaction() as session:  # as a restore of yesterday's database would leave it
        session.execute(text("delete from audit_checkpoints"))
        session.execute(text("delete from audit_details where leaf_id > 3"))
        session.execute(text("delete from audit_leaves where id > 3"))
    (leaf,) = log.append()
    with pytest.raises(ProofBroken, match="checkpoint 5: it was published and the database does not know it"):
        log.sequencer.run_once()
    with log.database.reading() as session:
        assert index_of(session, leaf) is None


def test_a_round_that_outlived_its_lease_leaves_signing_to_its_successor(
    log: Log, vault_key: VaultKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    rival = Sequencer(log.database, log.signer, log.clock, log.tiles)
    log.append(3)
    extend = log.tiles.extend

    def slow(start: int, entries: list[bytes]) -> None:
        extend(start, entries)
        monkeypatch.setattr(log.tiles, "extend", extend)
        log.clock.advance(60)
        log.append(2)
        rival.run_once()

    monkeypatch.setattr(log.tiles, "extend", slow)
    assert log.sequencer.run_once() == 3
    assert log.check() == 5
    with log.database.reading() as session:
        assert session.exec(select(CheckpointRow.size)).all() == [5]


def test_a_duty_given_back_is_taken_up_at_once(log: Log) -> None:
    rival = Sequencer(log.database, log.signer, log.clock, log.tiles)
    log.append(1)
    log.sequencer.run_once()
    log.sequencer.stop()
    log.append(1)
    assert rival.run_once() == 1


class HurriedClock(FrozenClock):
    """Every look at it takes longer than a third of a lease, so that duties change hands all the time."""

    def now(self) -> datetime:
        self.advance(2)
        return self.at


def test_rivals_who_take_the_duty_from_each_other_make_one_log(
    database: Database, vault_key: VaultKey, clock: FrozenClock, tmp_path: Path
) -> None:
    log = Log(database, vault_key, HurriedClock(clock.at), tmp_path / "log")
    rivals = [Sequencer(database, log.signer, log.clock, log.tiles) for _ in range(3)]
    with ThreadPoolExecutor(5) as threads:
        writers = [threads.submit(_several, lambda: log.append(7)) for _ in range(2)]
        rounds = [threads.submit(_several, rival.run_once) for rival in rivals]
    assert [done.exception() for done in [*writers, *rounds]] == [None] * 5
    while log.is_behind():
        log.sequencer.run_once()
    assert log.check() == 2 * 7 * 8


def _several(step: Callable[[], object]) -> None:
    for _ in range(8):
        step()


def test_partial_tiles_go_once_the_whole_one_is_published(log: Log) -> None:
    for count in (10, 240, 20):
        log.append(count)
        log.sequencer.run_once()
    files = {path.relative_to(log.tiles.folder).as_posix() for path in log.tiles.folder.rglob("*") if path.is_file()}
    assert files == {
        "checkpoint",
        "tile/0/000",
        "tile/0/001.p/14",
        "tile/1/000.p/1",
        "tile/entries/000",
        "tile/entries/001.p/14",
    }
    assert log.check() == 270


def test_the_sequencer_is_behind_until_every_leaf_is_under_a_checkpoint(
    log: Log, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not log.is_behind()
    log.append(1)
    assert log.is_behind()
    with monkeypatch.context() as patch, suppress(Crash):
        patch.setattr(log.sequencer, "_extend_and_sign", _crash)
        log.sequencer.run_once()
    assert log.is_behind(), "numbered, and signed by nobody"
    log.sequencer.run_once()
    assert not log.is_behind()


def _crash(*_arguments: object) -> None:
    raise Crash


def test_one_leaf_committed_late_is_numbered_after_those_before_it(
    postgres_database: Database, vault_key: VaultKey, clock: FrozenClock, tmp_path: Path
) -> None:
    """On PostgreSQL row ids are given before the commit: the index is the order in which leaves became visible."""
    log = Log(postgres_database, vault_key, clock, tmp_path / "log")
    with log.database.transaction() as slow:
        late = log.log.append(slow, Event.TOKEN_CREATED, by=ANA)
        (early,) = log.append()
        assert late < early
        assert log.sequencer.run_once() == 1
    assert log.sequencer.run_once() == 1
    with log.database.reading() as session:
        assert [index_of(session, leaf) for leaf in (early, late)] == [0, 1]
    assert log.check() == 2


def test_a_page_of_leaves_costs_one_query(log: Log, vault_key: VaultKey) -> None:
    log.append(30)
    said: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        if statement.startswith("SELECT"):
            said.append(statement)

    event.listen(log.database.engine, "before_cursor_execute", note)
    with log.database.reading() as session:
        list_leaves(session, Cursors(vault_key), limit=20, subject="script:1", actor="person:ana")
    assert len(said) == 1


def test_leaves_are_listed_newest_first_by_pages(log: Log, vault_key: VaultKey) -> None:
    log.append(5)
    log.sequencer.run_once()
    cursors = Cursors(vault_key)
    with log.database.reading() as session:
        first = list_leaves(session, cursors, limit=2, event="content.read_raw")
        second = list_leaves(session, cursors, limit=2, cursor=first.next)
    assert [leaf.index for leaf in [*first.items, *second.items]] == [4, 3, 2, 1]
    assert first.items[0].actor == "person:ana"
