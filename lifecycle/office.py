"""What every act of the lifecycle works with, put together once by whoever wires the vault."""

from dataclasses import dataclass
from datetime import timedelta

from escrow.audit.log import AuditLog
from escrow.core.clock import Clock
from escrow.queue.interface import Queue


@dataclass(frozen=True, slots=True)
class Breaker:
    """How many people may leave within a while before a person has to look at it."""

    count: int = 25
    percent: int = 2
    minutes: int = 60

    def trips(self, *, leaving: int, active: int) -> bool:
        """Are these too many? Both bounds must be passed: a small company is not a mass event."""
        return leaving > max(self.count, active * self.percent // 100)


@dataclass(frozen=True, slots=True)
class Office:
    """Audit log, clock, queue, and the settings that decide who takes what nobody else can."""

    audit: AuditLog
    clock: Clock
    queue: Queue
    fallback_group: str = "escrow-fallback"
    breaker: Breaker = Breaker()
    legal_group: str = "escrow-legal"
    """Directory group that keeps what is under a hold."""
    custodian_cap: int = 50
    """What one person keeps for others at most, where the company's order and nobody's word leads to them."""
    webhook: str | None = None
    """Where events for other systems go."""
    keep_arguments: timedelta = timedelta(days=90)
    grace: timedelta = timedelta(hours=24)
    """Between a login shut at the identity provider and custody moving."""
