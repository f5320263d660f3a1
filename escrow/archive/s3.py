"""Objects on any S3 server with object lock, through the `minio` client."""

import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta

import urllib3
from minio import Minio
from minio.commonconfig import COMPLIANCE, GOVERNANCE
from minio.error import MinioException, S3Error
from minio.retention import Retention

from escrow.archive.interface import ObjectVersion, WormVerdict, checked_name
from escrow.core.clock import Clock
from escrow.core.errors import ArchiveUnavailable, ContentMissing
from escrow.core.ids import new_id

_MODES = {"governance": GOVERNANCE, "compliance": COMPLIANCE}
_ABSENT = frozenset({"NoSuchKey", "NoSuchVersion", "NoSuchBucket"})
_LOCKED = frozenset({"AccessDenied", "ObjectLocked", "InvalidRequest"})
_LOCKLESS = frozenset({"ObjectLockConfigurationNotFoundError", "NoSuchObjectLockConfiguration", "NotImplemented"})
_CANARY_KEPT = timedelta(days=1)


class S3Store:
    """A bucket created with object lock; every object is put under retention and read back by its version."""

    kind = "s3"

    def __init__(self, client: Minio, bucket: str, *, clock: Clock, retention_days: int, mode: str) -> None:
        self._client = client
        self._bucket = bucket
        self._clock = clock
        self._retention_days = retention_days
        self._mode = _MODES[mode]

    def ensure_bucket(self) -> None:
        """Create the bucket with object lock when it is not there; raises ArchiveUnavailable."""
        with _translated():
            if not self._client.bucket_exists(bucket_name=self._bucket):
                self._client.make_bucket(bucket_name=self._bucket, object_lock=True)

    def put(self, name: str, body: bytes) -> ObjectVersion:
        with _translated():
            kept = self._put(checked_name(name), body, timedelta(days=self._retention_days))
        return ObjectVersion(name, kept)

    def get(self, at: ObjectVersion) -> bytes:
        with _translated():
            try:
                return self._read(checked_name(at.name), at.version)
            except S3Error as fault:
                if fault.code not in _ABSENT:
                    raise
                raise ContentMissing(
                    f"archive object {at.name}: the S3 server has none there ({fault.code}); restore it from a backup"
                ) from None

    def listed(self, prefix: str) -> Sequence[ObjectVersion]:
        first: dict[str, str | None] = {}
        with _translated():
            every = self._client.list_objects(
                bucket_name=self._bucket, prefix=prefix, recursive=True, include_version=True
            )
            for one in every:  # of each name the newest first: what stays is what was put under it first
                if one.object_name is not None and not one.is_delete_marker:
                    first[one.object_name] = one.version_id
        return [ObjectVersion(name, first[name]) for name in sorted(first)]

    def probe_worm(self) -> WormVerdict:
        """Never assume a server keeps its word: some accept a retention and delete all the same."""
        # 1. A bucket of ours, made with a lock; one made by others may have none.
        self.ensure_bucket()
        with _translated():
            if not self._has_lock():
                return WormVerdict.UNSUPPORTED
            # 2. An object under retention, and the server's own word that it is.
            name, body = f"canary/{new_id()}", b"may this be deleted?"
            version = self._put(name, body, _CANARY_KEPT)
            if version is None or not self._is_retained(name, version):
                return WormVerdict.REFUSED
            # 3. Deleting that version must fail, and overwriting must leave it as it was.
            if not self._refuses_to_delete(name, version):
                return WormVerdict.REFUSED
            self._put(name, b"other", _CANARY_KEPT)
        return WormVerdict.PROVEN if self._still_is(ObjectVersion(name, version), body) else WormVerdict.REFUSED

    def _read(self, name: str, version: str | None) -> bytes:
        answer = self._client.get_object(bucket_name=self._bucket, object_name=name, version_id=version)
        try:
            body: bytes = answer.read()
            return body
        finally:
            answer.close()
            answer.release_conn()

    def _has_lock(self) -> bool:
        try:
            self._client.get_object_lock_config(bucket_name=self._bucket)
        except S3Error as fault:
            if fault.code in _LOCKLESS:
                return False
            raise
        return True

    def _is_retained(self, name: str, version: str) -> bool:
        # By the headers and not by `?retention`: of that answer the client reads no date with nine digits after the
        # point, which is how Ceph writes one.
        said = self._client.stat_object(bucket_name=self._bucket, object_name=name, version_id=version).metadata or {}
        until = _moment(said.get("x-amz-object-lock-retain-until-date"))
        is_ours = said.get("x-amz-object-lock-mode", "").upper() == self._mode
        return is_ours and until is not None and until > self._clock.now()

    def _still_is(self, at: ObjectVersion, body: bytes) -> bool:
        try:
            return self.get(at) == body
        except ContentMissing:
            return False

    def _put(self, name: str, body: bytes, keep: timedelta) -> str | None:
        retention = Retention(self._mode, self._clock.now() + keep)
        done = self._client.put_object(
            bucket_name=self._bucket,
            object_name=name,
            data=io.BytesIO(body),
            length=len(body),
            retention=retention,
        )
        version: str | None = done.version_id
        return version

    def _refuses_to_delete(self, name: str, version: str) -> bool:
        try:
            self._client.remove_object(bucket_name=self._bucket, object_name=name, version_id=version)
        except S3Error as refusal:
            return refusal.code in _LOCKED
        return False


def _moment(text: str | None) -> datetime | None:
    try:
        found = None if text is None else datetime.fromisoformat(text)
    except ValueError:
        return None
    return None if found is None or found.tzinfo is None else found


def connect_s3(endpoint: str, *, access_key: str, secret_key: str, secure: bool, region: str) -> Minio:
    """A client with bounded patience. Naming the region saves a round trip on every call."""
    pool = urllib3.PoolManager(
        maxsize=8,
        timeout=urllib3.Timeout(connect=3, read=30),
        retries=urllib3.Retry(total=2, backoff_factor=0.2, status_forcelist=[500, 502, 503, 504]),
    )
    return Minio(
        endpoint=endpoint, access_key=access_key, secret_key=secret_key, secure=secure, region=region, http_client=pool
    )


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except S3Error as fault:
        raise ArchiveUnavailable(
            f"S3 server: it refused ({fault.code}); check its health, our access, and that the bucket has object lock"
        ) from None
    except (MinioException, urllib3.exceptions.HTTPError, OSError) as fault:
        raise ArchiveUnavailable(
            f"S3 server: no answer ({type(fault).__name__}); the same call may pass later"
        ) from None
