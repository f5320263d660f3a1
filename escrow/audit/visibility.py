"""Whose part of the log is whose: everything for auditors, for the others what their role or their scripts concern."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import and_, func, or_
from sqlmodel import col

from escrow.access.decide import Allowed, decide
from escrow.access.grants import visible_scripts
from escrow.audit.tables import AuditDetailRow, AuditLeafRow
from escrow.core.events import Event
from escrow.core.permissions import Permission
from escrow.core.principals import Principal, Role

_OF_ROLE: Mapping[Role, tuple[str, ...]] = {
    Role.ANALYST: ("finding.", "findings.", "rating.", "secret."),
    Role.PRIVACY: ("decision.", "appeal.", "erasure.", "hold.", "break_glass."),
    Role.HR: ("hr_event.", "transfer."),
}
_UNTOLD = (
    Event.CONTENT_READ_RAW.value, Event.SCRIPT_CLONED_RAW.value, Event.BREAK_GLASS_REQUESTED.value,
    Event.BREAK_GLASS_APPROVED.value,
)  # fmt: skip
"""Who looks into a script is not told to whom it may be about."""
_SCRIPT = "script:"
_ID = 32


def seen_by(who: Principal, now: datetime) -> Any | None:
    """The condition on leaves a principal may read; None means all of them."""
    if isinstance(decide(who, Permission.AUDIT_READ), Allowed):
        return None
    event, subject = col(AuditLeafRow.event), col(AuditDetailRow.subject)
    parts = [col(AuditDetailRow.actor) == who.label]
    parts += [event.startswith(kind, autoescape=True) for role in who.roles for kind in _OF_ROLE.get(role, ())]
    scripts = visible_scripts(who, Permission.CONTENT_READ, now)
    if scripts is not None:
        parts.append(
            and_(
                subject.startswith(_SCRIPT, autoescape=True),
                func.substr(subject, len(_SCRIPT) + 1, _ID).in_(scripts),
                event.not_in(_UNTOLD),
            )
        )
    return or_(*parts)
