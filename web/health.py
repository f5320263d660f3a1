"""How the vault is: what was proved of its archive, how far its log and scans are, who answers for what."""

from datetime import datetime
from typing import Any

from sqlmodel import Session

from escrow.archive.interface import ObjectVersion
from escrow.audit.publishing import Delivery, list_deliveries
from escrow.audit.queries import count_waiting, latest_checkpoint, oldest_waiting
from escrow.core.clock import rfc3339
from escrow.core.errors import ContentMissing, DatabaseUnavailable
from escrow.db.migrate import head, revision
from lifecycle.queries import count_in_group, count_orphans_without_custodian, count_waiting_leavers
from scanners.lineup import second_opinion_state
from scanners.queries import count_levels, count_not_fully_analysed
from web.wiring import Services


def health_of(services: Services, session: Session) -> dict[str, Any]:
    """Everything `/status` says."""
    newest = latest_checkpoint(session)
    worm = services.worm.state
    return {
        "vault_id": services.key.vault_id,
        "archive": {
            "kind": services.store.kind,
            "worm": worm.verdict,
            "checked_at": None if worm.checked_at is None else rfc3339(worm.checked_at),
        },
        "audit": {
            "size": 0 if newest is None else newest.size,
            "checkpoint_at": None if newest is None else rfc3339(newest.signed_at),
            "waiting": count_waiting(session),
            "waiting_since": _time(oldest_waiting(session)),
            "log_key": services.log_key,
            "sent": [_sent(delivery) for delivery in list_deliveries(session)],
        },
        "scan": {
            "jobs_waiting": services.queue.waiting(),
            "rules_version": services.runner.rules_version,
            "levels": count_levels(session),
            "not_fully_analysed": count_not_fully_analysed(session),
            "credsweeper": second_opinion_state(services.settings),
        },
        "lifecycle": {
            "orphans_without_custodian": count_orphans_without_custodian(session),
            "fallback_queue": count_in_group(session, services.office.fallback_group),
            "leavers_waiting": count_waiting_leavers(session),
        },
    }


def _sent(delivery: Delivery) -> dict[str, Any]:
    at = delivery.delivered_at
    return {
        "destination": delivery.destination,
        "size": delivery.size,
        "at": None if at is None else rfc3339(at),
        "failures": delivery.failures,
        "fault": delivery.fault,
    }


def _time(at: datetime | None) -> str | None:
    return None if at is None else rfc3339(at)


def require_ready(services: Services) -> None:
    """Return when requests can be answered; raise Unavailable saying what is missing."""
    # 1. The database answers and stands at the schema this code expects.
    if revision(services.database) != head():
        raise DatabaseUnavailable("database: it is not at the schema this version expects; run `escrow migrate`")
    # 2. The archive answers: that it has no object of this name is an answer.
    try:
        services.store.get(ObjectVersion("readiness/none"))
    except ContentMissing:
        return
