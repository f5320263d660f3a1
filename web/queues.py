"""Which queue this vault hands work over through: the same one for every process and command."""

from escrow.config import Settings
from escrow.core.clock import Clock
from escrow.db.session import Database
from escrow.queue.embedded import EmbeddedQueue
from escrow.queue.interface import Queue
from escrow.queue.postgres import PostgresQueue


def queue_for(settings: Settings, database: Database, clock: Clock) -> Queue:
    return PostgresQueue(database, clock) if settings.queues_on_postgres else EmbeddedQueue(database, clock)


def prepare_queue(settings: Settings, database: Database, clock: Clock) -> int:
    """What the queue needs is there afterwards; jobs that waited in the table of an earlier choice come along."""
    queue = queue_for(settings, database, clock)
    queue.prepare()
    return EmbeddedQueue(database, clock).hand_over(queue) if settings.queues_on_postgres else 0
