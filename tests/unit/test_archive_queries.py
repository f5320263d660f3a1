"""What the archive's rows say, on SQLite and on PostgreSQL alike."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import event
from sqlmodel import select

from escrow.archive.contents import ContentArchive, StoredContent
from escrow.archive.memory import MemoryStore
from escrow.archive.queries import (
    find_content,
    get_content,
    hold,
    known_digests,
    list_contents,
    read_content,
    record_content,
)
from escrow.archive.tables import ContentRow, HolderRow
from escrow.core.digests import Digest
from escrow.core.errors import ContentMissing, NotFound
from escrow.core.vault_key import VaultKey
from escrow.db.session import Database
from tests.conftest import FrozenClock


class Custody:
    """A database and an archive, and contents taken into both."""

    def __init__(self, database: Database, key: VaultKey, clock: FrozenClock) -> None:
        self.database, self.clock = database, clock
        self.archive = ContentArchive(MemoryStore(), key)

    def take(self, body: bytes) -> StoredContent:
        stored = self.archive.deposit(body, Digest.of(body))
        with self.database.transaction() as session:
            record_content(session, stored, at=self.clock.now())
        return stored

    def read(self, body: bytes) -> bytes:
        with self.database.reading() as session:
            return read_content(session, self.archive, Digest.of(body))

    def destroy_key(self, body: bytes) -> None:
        with self.database.transaction() as session:
            row = session.get(ContentRow, str(Digest.of(body)))
            assert row is not None
            row.wrapped_key, row.destroyed_at = None, self.clock.now()


@pytest.fixture
def custody(database: Database, vault_key: VaultKey, clock: FrozenClock) -> Custody:
    return Custody(database, vault_key, clock)


@contextmanager
def counted(database: Database) -> Iterator[list[str]]:
    said: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        if statement.lstrip().upper().startswith("SELECT"):
            said.append(statement)

    event.listen(database.engine, "before_cursor_execute", note)
    yield said
    event.remove(database.engine, "before_cursor_execute", note)


def test_a_content_is_found_as_it_was_recorded(custody: Custody) -> None:
    stored = custody.take(b"print(1)\n")
    with custody.database.reading() as session:
        assert find_content(session, stored.digest) == stored
        assert get_content(session, stored.digest) == stored
    assert custody.read(b"print(1)\n") == b"print(1)\n"


def test_an_unknown_content_is_told_apart_by_who_asks(custody: Custody) -> None:
    unknown = Digest.of(b"unknown")
    with custody.database.reading() as session:
        assert find_content(session, unknown) is None
        with pytest.raises(NotFound):
            get_content(session, unknown)
        with pytest.raises(ContentMissing, match=str(unknown)):
            read_content(session, custody.archive, unknown)


def test_the_first_of_two_deposits_stays(custody: Custody) -> None:
    first = custody.take(b"same")
    second = custody.archive.deposit(b"same", first.digest)
    with custody.database.transaction() as session:
        assert not record_content(session, second, at=custody.clock.now())
        assert find_content(session, first.digest) == first


def test_hundreds_of_digests_are_looked_up_in_one_query(custody: Custody) -> None:
    known = {custody.take(b"%d" % number).digest for number in range(5)}
    asked = known | {Digest.of(b"unknown %d" % number) for number in range(400)}
    with custody.database.reading() as session, counted(custody.database) as said:
        assert known_digests(session, asked) == known
    assert len(said) == 1


def test_more_digests_than_a_database_takes_at_once_are_all_looked_up(custody: Custody) -> None:
    known = {custody.take(b"%d" % number).digest for number in range(3)}
    with custody.database.reading() as session:
        assert known_digests(session, known | {Digest.of(b"no %d" % number) for number in range(1200)}) == known
        assert known_digests(session, []) == frozenset()


def test_an_erased_content_is_not_known_and_may_be_taken_in_again(custody: Custody) -> None:
    custody.take(b"secret")
    custody.destroy_key(b"secret")
    with custody.database.reading() as session:
        assert known_digests(session, [Digest.of(b"secret")]) == frozenset()
    with pytest.raises(ContentMissing, match="destroyed"):
        custody.read(b"secret")
    again = custody.take(b"secret")
    assert custody.read(b"secret") == b"secret"
    with custody.database.reading() as session:
        row = session.get(ContentRow, str(again.digest))
        assert row is not None
        assert row.destroyed_at is None


def test_a_script_holds_a_content_once(custody: Custody) -> None:
    stored = custody.take(b"shared")
    with custody.database.transaction() as session:
        for script in ("s1", "s2", "s1"):
            hold(session, stored.digest, script)
    with custody.database.reading() as session:
        holders = session.exec(select(HolderRow.script_id).order_by(HolderRow.script_id)).all()
    assert holders == ["s1", "s2"]


def test_every_content_is_listed_once_page_after_page(custody: Custody) -> None:
    taken = sorted(str(custody.take(b"%d" % number).digest) for number in range(5))
    seen: list[str] = []
    with custody.database.reading() as session:
        while page := list_contents(session, after=seen[-1] if seen else "", limit=2):
            seen += [str(stored.digest) for stored in page]
    assert seen == taken
