"""What every object store promises, asked of all of them: memory, folder, and a real S3 server with object lock."""

import socket
import stat
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from minio.error import S3Error

from escrow.archive.filesystem import FolderStore
from escrow.archive.interface import ObjectStore, ObjectVersion, WormVerdict
from escrow.archive.memory import MemoryStore
from escrow.archive.s3 import S3Store, connect_s3
from escrow.core.clock import SystemClock
from escrow.core.errors import ArchiveUnavailable, ContentMissing
from escrow.core.ids import new_id
from tests.ceph_fixtures import ceph_server
from tests.conftest import FrozenClock
from tests.s3_fixtures import S3Server, s3_server, s3_store

__all__ = ["ceph_server", "s3_server", "s3_store"]

NAME = "cnt/v1/aa/0123abcd-01"


class ObjectStoreContract:
    """Inherited by each store's class, which gives the fixture `store`."""

    @pytest.mark.parametrize("body", [b"", b"x", bytes(range(256)) * 40, b"\0" * 6_000_000], ids=len)
    def test_what_was_put_comes_back(self, store: ObjectStore, body: bytes) -> None:
        assert store.get(store.put(NAME, body)) == body

    def test_another_object_stays_as_it_was(self, store: ObjectStore) -> None:
        first = store.put(f"{NAME}-1", b"one")
        store.put(f"{NAME}-2", b"two")
        assert store.get(first) == b"one"

    def test_the_same_bytes_may_be_put_again(self, store: ObjectStore) -> None:
        store.put(NAME, b"same")
        assert store.get(store.put(NAME, b"same")) == b"same"

    def test_other_bytes_never_replace_what_is_there(self, store: ObjectStore) -> None:
        first = store.put(NAME, b"first")
        with suppress(ArchiveUnavailable):  # refused, or kept beside it as another version
            assert store.put(NAME, b"second") != first
        assert store.get(first) == b"first"

    def test_an_absent_object_is_missing_not_empty(self, store: ObjectStore) -> None:
        store.put(NAME, b"something else")
        with pytest.raises(ContentMissing, match="cnt/v1/zz"):
            store.get(ObjectVersion("cnt/v1/zz/none"))

    def test_what_lies_below_a_name_is_listed_in_order(self, store: ObjectStore) -> None:
        kept = {name: store.put(f"log/v1/{name}", name.encode()) for name in ("b/2", "a/10", "a/9.p/1", "b/1")}
        store.put("log/v10/other", b"x")
        store.put("cnt/v1/other", b"x")
        found = store.listed("log/v1/")
        assert [at.name for at in found] == ["log/v1/a/10", "log/v1/a/9.p/1", "log/v1/b/1", "log/v1/b/2"]
        assert set(found) == set(kept.values())
        assert store.listed("log/v1/c/") == []

    @pytest.mark.parametrize("name", ["", "/etc/passwd", "../up", "a/../b", "a//b", "a/.", "a\0b", "a b", "a\nb", "é"])
    def test_a_name_that_is_not_ours_is_a_fault_of_ours(self, store: ObjectStore, name: str) -> None:
        with pytest.raises(ValueError, match="object name"):
            store.put(name, b"x")
        with pytest.raises(ValueError, match="object name"):
            store.get(ObjectVersion(name))


class WithoutVersions(ObjectStoreContract):
    """Stores where a name is used once."""

    def test_a_used_name_is_refused_to_other_bytes(self, store: ObjectStore) -> None:
        store.put(NAME, b"first")
        with pytest.raises(ArchiveUnavailable, match="other bytes are there already"):
            store.put(NAME, b"second")

    def test_it_cannot_refuse_deletion(self, store: ObjectStore) -> None:
        assert store.probe_worm() is WormVerdict.UNSUPPORTED


class TestMemoryStore(WithoutVersions):
    @pytest.fixture
    def store(self) -> MemoryStore:
        return MemoryStore()


class TestFolderStore(WithoutVersions):
    @pytest.fixture
    def store(self, tmp_path: Path) -> FolderStore:
        return FolderStore(tmp_path / "archive")

    def test_only_we_may_read_it(self, store: FolderStore, tmp_path: Path) -> None:
        store.put(NAME, b"x")
        for path in [tmp_path / "archive", *(tmp_path / "archive").rglob("*")]:
            assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600), path

    def test_nothing_but_the_object_is_left_behind(self, store: FolderStore, tmp_path: Path) -> None:
        store.put(NAME, b"x")
        store.put(NAME, b"x")
        with pytest.raises(ArchiveUnavailable):
            store.put(NAME, b"y")
        assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["0123abcd-01"]

    def test_a_disk_that_fails_is_unavailable_and_leaves_no_half_object(
        self, store: FolderStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(_handle: int) -> None:
            raise OSError(28, "No space left on device")

        with monkeypatch.context() as patch:
            patch.setattr("escrow.archive.filesystem.os.fsync", full)
            with pytest.raises(ArchiveUnavailable, match="No space left"):
                store.put(NAME, b"x" * 100)
        assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
        assert store.get(store.put(NAME, b"y")) == b"y"


class TestS3Store(ObjectStoreContract):
    @pytest.fixture
    def store(self, s3_store: S3Store) -> S3Store:
        return s3_store

    def test_a_server_with_object_lock_is_proven_to_refuse_deletion(self, store: S3Store) -> None:
        assert store.probe_worm() is WormVerdict.PROVEN

    def test_a_bucket_made_without_a_lock_is_not_taken_for_one(self, s3_server: S3Server) -> None:
        bucket = f"test-{new_id()[:12]}"
        s3_server.client().make_bucket(bucket_name=bucket)
        assert s3_server.store(bucket).probe_worm() is WormVerdict.UNSUPPORTED
        with pytest.raises(ArchiveUnavailable, match="object lock"):
            s3_server.store(bucket).put(NAME, b"x")

    def test_a_server_that_deletes_all_the_same_is_found_out(
        self, store: S3Store, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(store._client, "remove_object", lambda **_named: None)
        assert store.probe_worm() is WormVerdict.REFUSED

    def test_a_server_that_forgets_the_retention_is_found_out(
        self, store: S3Store, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        put = store._client.put_object
        monkeypatch.setattr(store._client, "put_object", lambda **named: put(**(named | {"retention": None})))
        assert store.probe_worm() is WormVerdict.REFUSED

    def test_a_wrong_key_is_no_verdict_on_the_lock(self, s3_server: S3Server, store: S3Store) -> None:
        stranger = _with_client(store, s3_server.client(secret_key="not the secret"))
        with pytest.raises(ArchiveUnavailable, match="refused"):
            stranger.probe_worm()

    @pytest.mark.parametrize("mode", ["governance", "compliance"])
    def test_a_content_cannot_be_deleted_before_its_time(self, s3_server: S3Server, mode: str) -> None:
        bucket = f"test-{new_id()[:12]}"
        store = s3_server.store(bucket, mode=mode)
        store.ensure_bucket()
        kept = store.put(NAME, b"evidence")
        client = s3_server.client()
        said = client.stat_object(bucket_name=bucket, object_name=NAME, version_id=kept.version).metadata
        assert said["x-amz-object-lock-mode"] == mode.upper()
        until = datetime.fromisoformat(said["x-amz-object-lock-retain-until-date"])
        assert until > SystemClock().now() + timedelta(hours=23)
        with pytest.raises(S3Error, match="AccessDenied"):
            client.remove_object(bucket_name=bucket, object_name=NAME, version_id=kept.version)
        client.remove_object(bucket_name=bucket, object_name=NAME)  # only hides it behind a marker
        assert store.get(kept) == b"evidence"

    def test_making_a_bucket_twice_is_making_it_once(self, store: S3Store) -> None:
        kept = store.put(NAME, b"x")
        store.ensure_bucket()
        assert store.get(kept) == b"x"

    def test_the_canary_makes_the_bucket_when_there_is_none(self, s3_server: S3Server) -> None:
        assert s3_server.store(f"test-{new_id()[:12]}").probe_worm() is WormVerdict.PROVEN

    def test_a_bucket_that_is_gone_is_unavailable_to_a_deposit(self, s3_server: S3Server) -> None:
        with pytest.raises(ArchiveUnavailable):
            s3_server.store(f"test-{new_id()[:12]}").put(NAME, b"x")

    def test_a_server_that_is_not_there_is_unavailable(self, clock: FrozenClock) -> None:
        with socket.socket() as nobody:
            nobody.bind(("127.0.0.1", 0))  # bound, never listening: a connection is refused
            client = connect_s3(
                f"127.0.0.1:{nobody.getsockname()[1]}", access_key="k", secret_key="s", secure=False, region="us-east-1"
            )
            store = S3Store(client, "escrow", clock=clock, retention_days=1, mode="governance")
            for call in (lambda: store.put(NAME, b"x"), lambda: store.get(ObjectVersion(NAME)), store.probe_worm):
                with pytest.raises(ArchiveUnavailable, match="no answer"):
                    call()


@pytest.mark.soak
class TestS3StoreOnCeph(TestS3Store):
    """Another server written by others: what both keep is not one server's way."""

    @pytest.fixture
    def s3_server(self, ceph_server: S3Server) -> S3Server:
        return ceph_server

    @pytest.fixture
    def store(self, ceph_server: S3Server) -> S3Store:
        store = ceph_server.store(f"test-{new_id()[:12]}")
        store.ensure_bucket()
        return store


def _with_client(store: S3Store, client: Any) -> S3Store:
    return S3Store(client, store._bucket, clock=SystemClock(), retention_days=1, mode="governance")
