"""What the vault's keeping of contents promises, over every store it may stand on."""

from dataclasses import replace
from pathlib import Path

import pytest

from escrow.archive.contents import ContentArchive, StoredContent
from escrow.archive.filesystem import FolderStore
from escrow.archive.interface import ObjectStore
from escrow.archive.memory import MemoryStore
from escrow.archive.sealed import SealedContents
from escrow.archive.verifying import VerifiedContents
from escrow.core.digests import Digest, git_blob_id
from escrow.core.errors import ContentCorrupted, ContentMissing, CustodyBroken, DigestMismatch
from escrow.core.vault_key import VaultKey
from tests.s3_fixtures import S3Store, s3_server, s3_store

__all__ = ["s3_server", "s3_store"]

KEY = VaultKey(bytes(range(32)))
NEWER = VaultKey(KEY.secret, ((2, bytes(32)),))
NEWEST = VaultKey(KEY.secret, (*NEWER.wrapping, (3, bytes([3]) * 32)))
BODY = b"password = 'hunter2'\n" * 50


class ContentsContract:
    """Inherited by each store's class, which gives the fixture `store`."""

    @pytest.fixture
    def store(self) -> ObjectStore:
        raise NotImplementedError

    @pytest.fixture
    def archive(self, store: ObjectStore) -> ContentArchive:
        return ContentArchive(store, KEY)

    def deposit(self, archive: ContentArchive, body: bytes = BODY) -> StoredContent:
        return archive.deposit(body, Digest.of(body))

    @pytest.mark.parametrize("body", [b"", b"x", BODY, b"\0\xff" * 300_000], ids=len)
    def test_what_was_deposited_comes_back_with_its_names(self, archive: ContentArchive, body: bytes) -> None:
        stored = self.deposit(archive, body)
        assert archive.load(stored) == body
        assert (stored.digest, stored.size, stored.git_blob) == (Digest.of(body), len(body), git_blob_id(body))

    def test_what_lies_in_the_store_tells_nothing(self, archive: ContentArchive, store: ObjectStore) -> None:
        assert b"hunter2" not in store.get(self.deposit(archive).at)

    def test_other_bytes_than_promised_are_not_kept(self, archive: ContentArchive) -> None:
        with pytest.raises(DigestMismatch):
            archive.deposit(BODY, Digest.of(b"other"))

    def test_bytes_of_another_content_do_not_pass_for_it(self, archive: ContentArchive) -> None:
        one, other = self.deposit(archive), self.deposit(archive, b"other")
        for swapped in (replace(one, at=other.at), replace(one, at=other.at, wrapped_key=other.wrapped_key)):
            with pytest.raises(ContentCorrupted, match=one.digest.hex):
                archive.load(swapped)

    def test_an_object_that_is_gone_is_missing_by_digest(self, archive: ContentArchive) -> None:
        stored = self.deposit(archive)
        with pytest.raises(ContentMissing, match=stored.digest.hex):
            archive.load(replace(stored, at=replace(stored.at, name=f"{stored.at.name}0", version=None)))

    def test_a_destroyed_key_leaves_nothing_to_read_or_to_wrap(self, archive: ContentArchive) -> None:
        erased = replace(self.deposit(archive), wrapped_key=None)
        with pytest.raises(ContentMissing, match="destroyed"):
            archive.load(erased)
        assert archive.rewrapped(erased) is None

    def test_a_key_wrapped_anew_opens_the_same_object(self, archive: ContentArchive, store: ObjectStore) -> None:
        stored = self.deposit(archive)
        newer = ContentArchive(store, NEWER)
        wrapped = newer.rewrapped(stored)
        assert wrapped is not None
        assert wrapped != stored.wrapped_key
        again = replace(stored, wrapped_key=wrapped)
        assert newer.load(again) == BODY
        assert newer.load(stored) == BODY  # what an older generation wraps is still read
        assert newer.rewrapped(again) is None
        assert ContentArchive(store, NEWEST).load(again) == BODY

    def test_the_old_key_does_not_open_what_was_wrapped_anew(self, archive: ContentArchive, store: ObjectStore) -> None:
        stored = self.deposit(archive)
        again = replace(stored, wrapped_key=ContentArchive(store, NEWER).rewrapped(stored))
        with pytest.raises(CustodyBroken, match="generation 2"):
            archive.load(again)

    def test_a_running_process_learns_of_a_new_generation_when_it_meets_it(self, store: ObjectStore) -> None:
        stored = self.deposit(ContentArchive(store, NEWER))
        running = ContentArchive(store, KEY, reload=lambda: NEWER)
        assert running.load(stored) == BODY
        kept = self.deposit(running)
        assert kept.wrapped_key is not None
        assert kept.wrapped_key[0] == 2


class TestContentsInMemory(ContentsContract):
    @pytest.fixture
    def store(self) -> MemoryStore:
        return MemoryStore()


class TestContentsInAFolder(ContentsContract):
    @pytest.fixture
    def store(self, tmp_path: Path) -> FolderStore:
        return FolderStore(tmp_path / "archive")


class TestContentsOnS3(ContentsContract):
    @pytest.fixture
    def store(self, s3_store: S3Store) -> S3Store:
        return s3_store

    def test_every_object_has_its_version_on_record(self, archive: ContentArchive) -> None:
        assert self.deposit(archive).at.version


class Liar:
    """A place for contents that gives back other bytes."""

    def __init__(self, inner: SealedContents) -> None:
        self._inner = inner

    def deposit(self, body: bytes, digest: Digest, /) -> StoredContent:
        return self._inner.deposit(body, digest)

    def load(self, stored: StoredContent, /) -> bytes:
        return self._inner.load(stored) + b" "


def test_verification_trusts_no_place_with_what_comes_back() -> None:
    contents = VerifiedContents(Liar(SealedContents(MemoryStore(), KEY, lambda: KEY)))
    stored = contents.deposit(BODY, Digest.of(BODY))
    with pytest.raises(ContentCorrupted, match="other bytes"):
        contents.load(stored)
