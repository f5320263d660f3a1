"""Contents are sealed before any store sees them, and what comes back is what went in or a loud refusal."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from escrow.archive.contents import ContentArchive, StoredContent
from escrow.archive.interface import ObjectVersion
from escrow.archive.memory import MemoryStore
from escrow.core.digests import Digest, git_blob_id
from escrow.core.errors import ContentCorrupted, ContentMissing, DigestMismatch
from escrow.core.vault_key import VaultKey

BODY = b"password = 'hunter2'\nprint('payroll')\n"
KEY = VaultKey(bytes(range(32)))


class Shelf:
    """An archive, and the store beneath it that an intruder may reach."""

    def __init__(self, key: VaultKey = KEY) -> None:
        self.store = MemoryStore()
        self.archive = ContentArchive(self.store, key)

    def deposit(self, body: bytes = BODY) -> StoredContent:
        return self.archive.deposit(body, Digest.of(body))

    def alter(self, stored: StoredContent, sealed: bytes) -> None:
        self.store._objects[stored.at.name] = sealed


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@given(st.binary(max_size=2000))
def test_what_was_deposited_comes_back(body: bytes) -> None:
    shelf = Shelf()
    stored = shelf.deposit(body)
    assert shelf.archive.load(stored) == body
    assert (stored.digest, stored.size, stored.git_blob) == (Digest.of(body), len(body), git_blob_id(body))


def test_bytes_that_are_not_what_was_promised_are_not_stored(shelf: Shelf) -> None:
    with pytest.raises(DigestMismatch, match=str(Digest.of(b"other"))):
        shelf.archive.deposit(BODY, Digest.of(b"other"))
    assert shelf.store._objects == {}


def test_the_store_sees_neither_bytes_nor_digest_nor_key(shelf: Shelf) -> None:
    stored = shelf.deposit()
    ((name, sealed),) = shelf.store._objects.items()
    assert b"hunter2" not in sealed
    assert stored.digest.hex not in name
    assert stored.digest.hex[:12] not in name
    assert stored.wrapped_key is not None
    assert stored.wrapped_key[-32:] not in sealed


def test_a_name_tells_nobody_without_the_key_which_content_it_is() -> None:
    here, elsewhere = Shelf(KEY).deposit(), Shelf(VaultKey(bytes(32))).deposit()
    assert here.at.name.rsplit("-", 1)[0] != elsewhere.at.name.rsplit("-", 1)[0]
    assert here.at.name.startswith("cnt/v1/")


def test_the_same_content_twice_has_two_keys_and_two_places(shelf: Shelf) -> None:
    first, second = shelf.deposit(), shelf.deposit()
    assert first.at != second.at
    assert first.wrapped_key != second.wrapped_key
    assert shelf.archive.load(first) == shelf.archive.load(second) == BODY


@given(st.data())
def test_a_flipped_bit_anywhere_in_the_sealed_bytes_is_named(data: st.DataObject) -> None:
    shelf = Shelf()
    stored = shelf.deposit()
    sealed = bytearray(shelf.store.get(stored.at))
    bit = data.draw(st.integers(0, len(sealed) * 8 - 1))
    sealed[bit // 8] ^= 1 << bit % 8
    shelf.alter(stored, bytes(sealed))
    with pytest.raises(ContentCorrupted, match=str(stored.digest)):
        shelf.archive.load(stored)


@pytest.mark.parametrize("kept", [0, 1, 11, 12, 27, 28, -1])
def test_bytes_cut_off_are_corrupted_and_named(shelf: Shelf, kept: int) -> None:
    stored = shelf.deposit()
    shelf.alter(stored, shelf.store.get(stored.at)[:kept])
    with pytest.raises(ContentCorrupted, match=str(stored.digest)):
        shelf.archive.load(stored)


def test_one_contents_bytes_under_anothers_name_are_refused(shelf: Shelf) -> None:
    first, second = shelf.deposit(b"one"), shelf.deposit(b"two")
    with pytest.raises(ContentCorrupted, match=str(first.digest)):
        shelf.archive.load(replace(first, at=second.at))
    with pytest.raises(ContentCorrupted, match=str(first.digest)):
        shelf.archive.load(replace(first, at=second.at, wrapped_key=second.wrapped_key))


def test_a_wrapped_key_altered_or_cut_off_is_corrupted(shelf: Shelf) -> None:
    stored = shelf.deposit()
    assert stored.wrapped_key is not None
    for wrapped in (b"", stored.wrapped_key[:20], stored.wrapped_key[:-1] + b"\0\0"):
        with pytest.raises(ContentCorrupted, match=str(stored.digest)):
            shelf.archive.load(replace(stored, wrapped_key=wrapped))


def test_another_vaults_key_opens_nothing(shelf: Shelf) -> None:
    stored = shelf.deposit()
    stranger = ContentArchive(shelf.store, VaultKey(bytes(32)))
    with pytest.raises(ContentCorrupted):
        stranger.load(stored)


def test_a_lost_object_is_missing_by_the_name_of_its_content(shelf: Shelf) -> None:
    stored = replace(shelf.deposit(), at=ObjectVersion("cnt/v1/00/gone-0"))
    with pytest.raises(ContentMissing, match=str(stored.digest)):
        shelf.archive.load(stored)


def test_a_destroyed_key_makes_the_content_unreadable_for_ever(shelf: Shelf) -> None:
    stored = replace(shelf.deposit(), wrapped_key=None)
    with pytest.raises(ContentMissing, match="destroyed"):
        shelf.archive.load(stored)


def test_no_refusal_shows_content_or_key(shelf: Shelf) -> None:
    stored = shelf.deposit()
    shelf.alter(stored, b"hunter2" * 9)
    with pytest.raises(ContentCorrupted) as refused:
        shelf.archive.load(stored)
    assert "hunter2" not in str(refused.value)
    assert KEY.secret.hex() not in repr(shelf.archive) + str(refused.value)
