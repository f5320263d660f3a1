"""What a queue promises: work handed over in the caller's transaction, claimed with a lease."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from sqlmodel import Session

from escrow.core.canonical import Json


@dataclass(frozen=True, slots=True)
class Job:
    """One piece of work, claimed."""

    id: str
    kind: str
    payload: Mapping[str, Json]
    attempts: int


class Queue(Protocol):
    """Hands work over. A job is done at least once, so whoever does it must not mind seeing it twice."""

    def prepare(self) -> None:
        """Make what the queue needs in the database; part of migrating, harmless to repeat."""

    def enqueue(
        self,
        session: Session,
        kind: str,
        payload: Mapping[str, Json],
        *,
        key: str | None = None,
        due_at: datetime | None = None,
    ) -> None:
        """Hand over in the caller's transaction. While one of this kind and key waits, a second is not added."""

    def enqueue_all(self, session: Session, kind: str, payloads: Mapping[str, Mapping[str, Json]]) -> None:
        """Hand over many at once, each under its key, in as few statements as the database allows."""

    def claim(self, kinds: Sequence[str], *, worker: str, lease: timedelta) -> Job | None:
        """The oldest due job of these kinds, ours until the lease ends; None when there is none."""

    def renew(self, job: Job, lease: timedelta) -> None:
        """Keep a claim that takes longer than its lease."""

    def finish(self, job: Job) -> None:
        """The work is done."""

    def fail(self, job: Job, *, fault: str, retry_in: timedelta | None) -> None:
        """The work failed: again after a while, or never when `retry_in` is None. The fault is kept."""

    def waiting(self) -> int:
        """How many jobs wait or are being worked on."""
