"""The lifecycle's office, put together the same way for the server and for a single command."""

from datetime import timedelta

from escrow.audit.log import AuditLog
from escrow.config import Settings
from escrow.core.clock import Clock
from escrow.core.vault_key import VaultKey
from escrow.db.session import Database
from lifecycle.office import Breaker, Office
from web.queues import queue_for


def office_for(settings: Settings, database: Database, key: VaultKey, clock: Clock) -> Office:
    breaker = Breaker(settings.breaker_count, settings.breaker_percent, settings.breaker_minutes)
    queue = queue_for(settings, database, clock)
    grace = timedelta(hours=settings.grace_hours)
    return Office(
        AuditLog(key, clock),
        clock,
        queue,
        settings.fallback_group,
        breaker,
        settings.legal_group,
        settings.custodian_cap,
        settings.webhook_url,
        timedelta(days=settings.argument_days),
        grace,
    )
