"""Sending checkpoints out of the house: what never left could be rewritten by whoever runs the vault."""

import base64
import hashlib
import hmac
import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Protocol

import httpx2
from sqlmodel import Session, col, select

from escrow.audit.checkpoint import Checkpoint, LogKey, open_checkpoint
from escrow.audit.queries import CheckpointView, latest_checkpoint
from escrow.audit.tables import DeliveryRow
from escrow.audit.tiles import TileFolder
from escrow.audit.tlog import consistency_proof, root_hash
from escrow.core.canonical import Json, canonical_json
from escrow.core.clock import Clock, rfc3339
from escrow.core.errors import EscrowError, ProofBroken, Unavailable
from escrow.core.ids import new_id
from escrow.db.session import Database
from escrow.queue.leases import take

LEASE = "audit-publisher"
_LEASE_TIME = timedelta(seconds=60)
_SLOWEST = timedelta(minutes=15)
_LAST_BYTES = 64 << 10


@dataclass(frozen=True, slots=True)
class Parcel:
    """A checkpoint on its way out, with the proof that it continues the last one that went there."""

    checkpoint: CheckpointView
    previous: int
    """Size of the checkpoint sent there before; 0 when there was none."""
    consistency: Sequence[bytes]
    at: datetime

    @property
    def text(self) -> bytes:
        """One line of canonical JSON."""
        said: dict[str, Json] = {
            "v": 1,
            "at": rfc3339(self.at),
            "checkpoint": self.checkpoint.note,
            "previous": self.previous,
            "consistency": [base64.b64encode(hash_).decode() for hash_ in self.consistency],
        }
        return canonical_json(said) + b"\n"


class Destination(Protocol):
    """A place outside the reach of whoever could rewrite the log."""

    name: str
    every: timedelta
    """How long after one checkpoint the next is due."""

    def last(self) -> Checkpoint | None:
        """The newest checkpoint as it is known there; None when that cannot be asked or there is none."""

    def send(self, parcel: Parcel) -> None:
        """Hand over; returns once it is there, raises Unavailable when not."""


class Publisher:
    """Hands the newest checkpoint to every destination, again and later each time while one does not answer.

    Nothing is sent that does not continue what was sent: whoever keeps the old checkpoints would see a fork, and so
    do we, first.
    """

    def __init__(
        self, database: Database, tiles: TileFolder, key: LogKey, clock: Clock, destinations: Sequence[Destination]
    ) -> None:
        self._database = database
        self._tiles = tiles
        self._key = key
        self._clock = clock
        self._destinations = destinations
        self._holder = new_id()

    def run_once(self) -> int:
        """One round: to how many destinations a checkpoint was handed. Nothing while another process does it."""
        due = [destination for destination in self._destinations if self._is_due(destination)]
        if not due or not self._take():
            return 0
        return sum(self._deliver(destination) for destination in due)

    def _take(self) -> bool:
        with self._database.transaction() as session:
            return take(session, LEASE, self._holder, now=self._clock.now(), ttl=_LEASE_TIME)

    def _is_due(self, destination: Destination) -> bool:
        with self._database.reading() as session:
            newest = latest_checkpoint(session)
            sent = session.get(DeliveryRow, destination.name)
        if newest is None:
            return False
        if sent is None:
            return True
        return newest.size != sent.size and (sent.next_at is None or sent.next_at <= self._clock.now())

    def _deliver(self, destination: Destination) -> bool:
        try:
            parcel = self._parcel(destination)
            if parcel is not None:
                destination.send(parcel)
        except EscrowError as fault:
            self._note_fault(destination, fault.code)
            return False
        if parcel is not None:
            self._note_sent(destination, parcel)
        return parcel is not None

    def _parcel(self, destination: Destination) -> Parcel | None:
        """The newest checkpoint, once it is shown to continue what is known there; None when that is it already."""
        with self._database.reading() as session:
            newest = latest_checkpoint(session)
            before = self._sent_before(session, destination)
        if newest is None:
            return None
        for known in (before, destination.last()):
            self._require_growth(known, newest)
        previous = 0 if before is None else before.size
        proof = consistency_proof(previous, newest.size, self._tiles.of_size(newest.size)) if previous > 0 else []
        return Parcel(newest, previous, proof, self._clock.now())

    def _sent_before(self, session: Session, destination: Destination) -> Checkpoint | None:
        row = session.get(DeliveryRow, destination.name)
        return None if row is None or row.note is None else open_checkpoint(row.note, self._key)

    def _require_growth(self, known: Checkpoint | None, newest: CheckpointView) -> None:
        if known is None:
            return
        if known.size > newest.size or root_hash(known.size, self._tiles.of_size(newest.size)) != known.root:
            raise ProofBroken(
                f"checkpoint {known.size}: it left the house and the log does not continue it; "
                "nothing was sent, read docs/audit-log.md#after-a-restore"
            )

    def _note_sent(self, destination: Destination, parcel: Parcel) -> None:
        with self._database.transaction() as session:
            row = session.get(DeliveryRow, destination.name) or DeliveryRow(destination=destination.name)
            row.size, row.note = parcel.checkpoint.size, parcel.checkpoint.note
            row.delivered_at, row.next_at = parcel.at, parcel.at + destination.every
            row.failures, row.fault = 0, None
            session.add(row)

    def _note_fault(self, destination: Destination, code: str) -> None:
        with self._database.transaction() as session:
            row = session.get(DeliveryRow, destination.name) or DeliveryRow(destination=destination.name)
            row.failures, row.fault = row.failures + 1, code
            row.next_at = self._clock.now() + min(timedelta(seconds=2 ** min(row.failures, 12)), _SLOWEST)
            session.add(row)


# --- destinations -------------------------------------------------------------------------------------


class CheckpointFile:
    """A file that only grows, best on a share the vault's administrators cannot change: one parcel a line."""

    name = "file"

    def __init__(self, path: Path, key: LogKey, *, every: timedelta) -> None:
        self._path = path
        self._key = key
        self.every = every

    def last(self) -> Checkpoint | None:
        """The last whole line; what a crash left half written is no line. Raises ProofBroken when it is not ours."""
        lines = [line for line in self._tail().split(b"\n")[:-1] if line]
        if not lines:
            return None
        try:
            note = json.loads(lines[-1])["checkpoint"]
        except (ValueError, KeyError, TypeError):
            raise ProofBroken("checkpoint file: its last line is not one of ours; move the file aside") from None
        return open_checkpoint(str(note), self._key)

    def known(self) -> Checkpoint | None:
        """As `last`, for whoever signs: a file that cannot be read is the publisher's worry, not the signer's."""
        try:
            return self.last()
        except Unavailable:
            return None

    def send(self, parcel: Parcel) -> None:
        is_torn = not self._tail().endswith(b"\n")
        try:
            handle = os.open(self._path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o644)
            with os.fdopen(handle, "ab") as file:
                file.write((b"\n" if is_torn else b"") + parcel.text)
                file.flush()
                os.fsync(file.fileno())
        except OSError as fault:
            raise self._unreachable(fault) from None

    def _tail(self) -> bytes:
        try:
            with self._path.open("rb") as file:
                size = file.seek(0, os.SEEK_END)
                file.seek(max(0, size - _LAST_BYTES))
                return b"\n" + file.read() if size <= _LAST_BYTES else file.read()
        except FileNotFoundError:
            return b"\n"
        except OSError as fault:
            raise self._unreachable(fault) from None

    def _unreachable(self, fault: OSError) -> Unavailable:
        return Unavailable(f"checkpoint file: {fault.strerror}; mend the share", code="checkpoint_file_unavailable")


class CheckpointWebhook:
    """An address that takes parcels by POST; with a secret, each is marked with its HMAC."""

    name = "webhook"

    def __init__(self, url: str, *, secret: str | None, client: httpx2.Client, every: timedelta) -> None:
        self._url = url
        self._secret = secret
        self._client = client
        self.every = every

    def last(self) -> Checkpoint | None:
        return None

    def send(self, parcel: Parcel) -> None:
        body = parcel.text
        try:
            answer = self._client.post(self._url, content=body, headers=self._headers(body))
        except httpx2.HTTPError as fault:
            raise Unavailable(
                f"checkpoint webhook: no answer ({type(fault).__name__}); it is tried again",
                code="checkpoint_webhook_unavailable",
            ) from None
        if not answer.is_success:
            raise Unavailable(
                f"checkpoint webhook: it answered {answer.status_code}; it is tried again",
                code=f"checkpoint_webhook_{answer.status_code}",
            )

    def _headers(self, body: bytes) -> Mapping[str, str]:
        headers = {"Content-Type": "application/json"}
        if self._secret is not None:
            mark = hmac.new(self._secret.encode(), body, hashlib.sha256).hexdigest()
            headers["Escrow-Signature"] = f"sha256={mark}"
        return headers


# --- how it stands -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Delivery:
    """Where a destination stands: the last checkpoint it took, and what is wrong since."""

    destination: str
    size: int | None
    delivered_at: datetime | None
    failures: int
    fault: str | None


def list_deliveries(session: Session) -> list[Delivery]:
    """Every destination that was ever tried, by name."""
    rows = session.exec(select(DeliveryRow).order_by(col(DeliveryRow.destination)))
    return [Delivery(row.destination, row.size, row.delivered_at, row.failures, row.fault) for row in rows]
