"""Taking deposits into custody."""

import hashlib
import itertools
import uuid
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import bindparam, text, update
from sqlmodel import Session, col, select

from escrow.access.decide import require
from escrow.archive.contents import StoredContent
from escrow.archive.queries import known_contents, readable_contents, record_contents
from escrow.audit.log import AuditLog
from escrow.core.clock import Clock
from escrow.core.digests import Digest
from escrow.core.errors import RecordMalformed, RequestRefused, WrongState
from escrow.core.events import Event
from escrow.core.permissions import Permission
from escrow.core.principals import Principal
from escrow.core.vault_key import VaultKey
from escrow.db.bulk import Row, among, insert_new, upsert
from escrow.identity.enrolment import Enrolment
from escrow.intake.facts import Facts, Subscribers
from escrow.intake.quotas import Quotas
from escrow.intake.records import Record, Snapshot, parse_record
from escrow.intake.tables import BatchRow, ContentAskRow
from escrow.queue.interface import Queue

ASKED_FOR = timedelta(days=7)
MOST_LISTED = 100
_PROVED = (
    update(ContentAskRow)
    .where(col(ContentAskRow.endpoint_id) == bindparam("endpoint"), col(ContentAskRow.digest) == bindparam("content"))
    .values(proved_at=bindparam("at"))
)


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one endpoint may send."""

    line_bytes: int = 64 << 10
    tree_files: int = 200
    batches_per_minute: int = 600
    content_bytes: int = 8 << 20
    content_bytes_per_hour: int = 2 << 30


@dataclass(frozen=True, slots=True)
class Batch:
    """A batch as it was unpacked: its name, and its lines."""

    id: str
    body: bytes

    @property
    def digest(self) -> str:
        return hashlib.sha256(self.body).hexdigest()

    @property
    def lines(self) -> list[tuple[int, bytes]]:
        """(number from 1, line) of every line that is not blank."""
        return [(number, line) for number, line in enumerate(self.body.split(b"\n"), 1) if line.strip()]


@dataclass(frozen=True, slots=True)
class Rejected:
    """A line that could not stand, and why."""

    line: int
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of a batch. `leaf_id` is the audit row; its index in the log follows."""

    batch_id: str
    accepted: int
    rejected: Sequence[Rejected]
    rejected_more: int
    missing: Sequence[Digest]
    sequence_gaps: int
    leaf_id: int


@dataclass(frozen=True, slots=True)
class Upload:
    """Bytes an endpoint sent, sealed and durable; to be recorded."""

    endpoint_id: str
    stored: StoredContent


@dataclass(frozen=True, slots=True)
class _Sifted:
    good: list[tuple[int, Record]]
    rejected: list[Rejected]


class Intake:
    """Receives batches and contents from endpoints."""

    def __init__(
        self, *, key: VaultKey, clock: Clock, audit: AuditLog, queue: Queue, subscribers: Subscribers, limits: Limits
    ) -> None:
        self._clock = clock
        self._audit = audit
        self._limits = limits
        self._quotas = Quotas(
            clock, batches_per_minute=limits.batches_per_minute, content_bytes_per_hour=limits.content_bytes_per_hour
        )
        self._enrolment = Enrolment(key, clock)
        self._facts = Facts(key=key, clock=clock, audit=audit, queue=queue, subscribers=subscribers)

    def receive(self, session: Session, endpoint: Principal, batch: Batch) -> Receipt:
        """Take one batch of records into custody; a bad line never sinks the good ones."""
        # 1. May this endpoint deposit?
        require(endpoint, Permission.BATCH_DEPOSIT)
        _check_name(batch.id)
        # 2. Which lines can stand? The rest is answered by line number. Before any lock: reading takes a while.
        sifted = self._sift(batch)
        # 3. One batch of an endpoint at a time, each once, within its quota.
        _one_at_a_time(session, endpoint.key)
        if _is_known(session, endpoint.key, batch.id):
            return self._again(session, session.get_one(BatchRow, (endpoint.key, batch.id)), batch)
        self._quotas.require_batch(session, endpoint.key)
        # 4. No record without bytes: a snapshot whose contents are absent is asked for, not stored.
        good, refused, asked = self._settle(session, endpoint.key, sifted.good)
        # 5. Facts, jobs and audit leaves: one transaction, committed by the edge.
        self._facts.add(session, endpoint, good)
        self._enrolment.record_contact(session, endpoint.key)
        rejected = sorted(sifted.rejected + refused, key=lambda one: one.line)
        return self._record(session, endpoint, batch, good, rejected, asked)

    def expects(self, session: Session, endpoint: Principal, digest: Digest, *, size: int) -> StoredContent | None:
        """May this endpoint upload these bytes? What is known of them; raises WrongState(not_asked_for)."""
        require(endpoint, Permission.CONTENT_DEPOSIT)
        asked_at = _asked_at(session, endpoint.key, digest)
        if asked_at is None or asked_at < self._clock.now() - ASKED_FOR:
            raise WrongState(
                f"{digest}: it was not asked of this endpoint in the last seven days; send its snapshot line first",
                code="not_asked_for",
            )
        known = known_contents(session, [digest]).get(digest)
        if known is None:
            self._quotas.require_content(session, endpoint.key, size)
        return known

    def keep(self, session: Session, endpoint: Principal, stored: StoredContent) -> None:
        """Record bytes already sealed and durable, and that this endpoint proved to hold them."""
        self.keep_all(session, [Upload(endpoint.key, stored)])

    def keep_all(self, session: Session, uploads: Sequence[Upload]) -> None:
        """As `keep`, for what several uploads brought at the same moment."""
        now = self._clock.now()
        # In order of their digests, so that two who write the same rows never wait for each other.
        uploads = sorted(uploads, key=lambda one: (one.stored.digest, one.endpoint_id))
        record_contents(session, [one.stored for one in uploads], at=now)
        proofs = [{"endpoint": one.endpoint_id, "content": str(one.stored.digest), "at": now} for one in uploads]
        session.connection().execute(_PROVED, proofs)

    # --- the steps of receive --------------------------------------------------------------------

    def _again(self, session: Session, known: BatchRow, batch: Batch) -> Receipt:
        if known.body_digest != batch.digest:
            raise WrongState(
                f"batch {batch.id}: this id was used for another body; send new records under a new id",
                code="batch_reused",
            )
        missing = _unproved(session, known.endpoint_id, known.asked)
        return Receipt(
            known.batch_id,
            known.accepted,
            [Rejected(**one) for one in known.rejected],
            known.rejected_more,
            [Digest.parse(digest) for digest in known.asked if digest in missing],
            known.sequence_gaps,
            known.leaf_id,
        )

    def _sift(self, batch: Batch) -> _Sifted:
        sifted = _Sifted([], [])
        for number, line in batch.lines:
            try:
                sifted.good.append((number, self._parse(line)))
            except RecordMalformed as fault:
                sifted.rejected.append(Rejected(number, fault.code, fault.message))
        return sifted

    def _parse(self, line: bytes) -> Record:
        if len(line) > self._limits.line_bytes:
            raise RecordMalformed(
                f"line: at most {self._limits.line_bytes} bytes, received {len(line)}; split the record",
                code="line_too_long",
            )
        record = parse_record(line, tree_limit=self._limits.tree_files)
        if isinstance(record, Snapshot) and max(file.size for file in record.files) > self._limits.content_bytes:
            raise RecordMalformed(
                f"snapshot: a file is over {self._limits.content_bytes} bytes; leave it out and report its loss",
                code="content_too_large",
            )
        return record

    def _settle(
        self, session: Session, endpoint_id: str, lines: Sequence[tuple[int, Record]]
    ) -> tuple[list[Record], list[Rejected], list[Digest]]:
        named = {file.digest for _, record in lines if isinstance(record, Snapshot) for file in record.files}
        unproved = frozenset(_unproved(session, endpoint_id, named))
        good: list[Record] = []
        rejected: list[Rejected] = []
        for number, record in lines:
            lacking = record.digests & unproved if unproved and isinstance(record, Snapshot) else frozenset()
            if lacking:
                rejected.append(_content_missing(number, len(lacking)))
            else:
                good.append(record)
        self._ask(session, endpoint_id, unproved)
        return good, rejected, [Digest.parse(digest) for digest in sorted(unproved)]

    def _ask(self, session: Session, endpoint_id: str, digests: frozenset[str]) -> None:
        now = self._clock.now()
        asks: list[Row] = [
            {"endpoint_id": endpoint_id, "digest": digest, "asked_at": now, "proved_at": None} for digest in digests
        ]
        upsert(session, ContentAskRow, asks, replace=["asked_at"])

    def _record(
        self,
        session: Session,
        endpoint: Principal,
        batch: Batch,
        good: Sequence[Record],
        rejected: Sequence[Rejected],
        asked: Sequence[Digest],
    ) -> Receipt:
        leaf_id = self._audit.append(
            session,
            Event.BATCH_RECEIVED,
            by=endpoint,
            subject=f"batch:{batch.id}",
            details={"body": f"sha256:{batch.digest}", "accepted": len(good), "rejected": len(rejected)},
        )
        listed, more = list(rejected[:MOST_LISTED]), max(0, len(rejected) - MOST_LISTED)
        gaps = _gaps([record.seq for record in good])
        row: Row = {
            "endpoint_id": endpoint.key,
            "batch_id": batch.id,
            "body_digest": batch.digest,
            "accepted": len(good),
            "rejected": [{"line": one.line, "code": one.code, "message": one.message} for one in listed],
            "rejected_more": more,
            "asked": [str(digest) for digest in asked],
            "sequence_gaps": gaps,
            "leaf_id": leaf_id,
            "received_at": self._clock.now(),
        }
        insert_new(session, BatchRow, [row])
        return Receipt(batch.id, len(good), listed, more, asked, gaps, leaf_id)


def _check_name(batch_id: str) -> None:
    try:
        is_canonical = str(uuid.UUID(batch_id)) == batch_id.lower()
    except ValueError:
        is_canonical = False
    if not is_canonical:
        raise RequestRefused("Batch-Id: expected a UUID; make one for each body", code="batch_id_malformed")


def _one_at_a_time(session: Session, endpoint_id: str) -> None:
    """Two batches of one endpoint at the same moment would both number its scripts' versions."""
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("select pg_advisory_xact_lock(hashtext(:name))"), {"name": f"deposit:{endpoint_id}"})


def _is_known(session: Session, endpoint_id: str, batch_id: str) -> bool:
    known = select(BatchRow.batch_id).where(BatchRow.endpoint_id == endpoint_id, BatchRow.batch_id == batch_id)
    return session.connection().execute(known).first() is not None


def _asked_at(session: Session, endpoint_id: str, digest: Digest) -> datetime | None:
    asked = select(ContentAskRow.asked_at).where(
        ContentAskRow.endpoint_id == endpoint_id, ContentAskRow.digest == str(digest)
    )
    return session.exec(asked).first()


def _unproved(session: Session, endpoint_id: str, digests: Collection[str]) -> set[str]:
    """Those this endpoint never proved to hold, or that are not in custody."""
    if not digests:
        return set()
    proved = select(ContentAskRow.digest).where(
        ContentAskRow.endpoint_id == endpoint_id,
        among(session, ContentAskRow.digest, digests),
        col(ContentAskRow.proved_at).is_not(None),
        col(ContentAskRow.digest).in_(readable_contents()),
    )
    return set(digests) - set(session.connection().execute(proved).scalars())


def _content_missing(line: int, count: int) -> Rejected:
    message = (
        f"snapshot: {count} of its contents are not here from this endpoint; upload them, then send this line again"
    )
    return Rejected(line, "content_missing", message)


def _gaps(numbers: Sequence[int]) -> int:
    """How many numbers are left out between the smallest and the largest of a batch."""
    seen = sorted(set(numbers) - {0})
    return sum(later - earlier - 1 for earlier, later in itertools.pairwise(seen))
