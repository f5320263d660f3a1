"""Asking to be told of levels: by mail, or by a signed web hook of one's own."""

import base64
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from ipaddress import ip_address
from urllib.parse import urlsplit

from sqlalchemy import ColumnElement, delete, or_
from sqlmodel import Session, col, select

from escrow.access.decide import Allowed, decide
from escrow.core.errors import NotFound, RequestRefused
from escrow.core.events import Event
from escrow.core.ids import new_id
from escrow.core.permissions import Permission
from escrow.core.principals import Principal
from escrow.core.vault_key import VaultKey
from lifecycle.notices import EMAIL
from lifecycle.office import Office
from lifecycle.tables import NoticeRow, SubscriptionRow
from scanners.levels import LEVEL_ORDER

WEBHOOK_OF = "subscription"
"""The channel of notices for one subscriber's own web hook; the recipient is the subscription."""
LASTS = timedelta(days=90)
"""What somebody asked for long ago and may have forgotten ends, and is renewed."""
MOST = 20


@dataclass(frozen=True, slots=True)
class SubscriptionView:
    """One subscription, and whether what it was sent last arrived."""

    id: str
    channel: str
    url: str | None
    level_at_least: str
    sees_all: bool
    created_at: datetime
    expires_at: datetime
    last_state: str | None
    last_at: datetime | None


def subscribe(
    session: Session, office: Office, *, channel: str, url: str | None, level_at_least: str, by: Principal, person: str
) -> str:
    """Ask to be told of levels of the scripts one may see; the subscription's id. It ends after 90 days."""
    now = office.clock.now()
    if level_at_least not in LEVEL_ORDER:
        message = f"level_at_least: expected one of {', '.join(LEVEL_ORDER)}, received another; say one of these"
        raise RequestRefused(message, code="level_unknown")
    if channel == WEBHOOK_OF:
        _check_url(url)
    elif channel != EMAIL or url is not None:
        raise RequestRefused(
            "channel: expected email, or webhook with its url; say one of these", code="channel_unknown"
        )
    if len(_of(session, person, now)) >= MOST:
        raise RequestRefused(f"subscriptions: at most {MOST} for one person; end one first", code="too_many")
    sees_all = isinstance(decide(by, Permission.FINDING_READ), Allowed)
    row = SubscriptionRow(
        id=new_id(), person_key=person, channel=channel, url=url, level_at_least=level_at_least, sees_all=sees_all,
        created_at=now, expires_at=now + LASTS,
    )  # fmt: skip
    session.add(row)
    session.flush()
    details = {"channel": channel, "level_at_least": level_at_least, "host": urlsplit(url).hostname if url else None}
    office.audit.append(session, Event.SUBSCRIPTION_CREATED, by=by, subject=f"person:{person}", details=details)
    return row.id


def unsubscribe(session: Session, office: Office, subscription_id: str, *, by: Principal, person: str) -> None:
    """End a subscription of one's own; raises NotFound for anybody else's."""
    row = session.get(SubscriptionRow, subscription_id)
    if row is None or row.person_key != person or row.ended_at is not None:
        raise NotFound(f"subscription {subscription_id[:32]}: you have none such; list yours")
    row.ended_at = office.clock.now()
    session.add(row)
    session.flush()
    details = {"channel": row.channel}
    office.audit.append(session, Event.SUBSCRIPTION_ENDED, by=by, subject=f"person:{person}", details=details)


def forget_subscriptions(session: Session, person: str) -> None:
    """Leave nothing of what somebody asked to be told of, nor where it was to be sent."""
    mine = select(SubscriptionRow.id).where(SubscriptionRow.person_key == person)
    session.exec(delete(NoticeRow).where(col(NoticeRow.recipient).in_(mine)))
    session.exec(delete(SubscriptionRow).where(col(SubscriptionRow.person_key) == person))


def list_subscriptions(session: Session, person: str, now: datetime) -> list[SubscriptionView]:
    """The live subscriptions of a person, each with what became of the last thing sent."""
    return [_view(session, row) for row in _of(session, person, now)]


def live_subscriptions(session: Session, now: datetime) -> Sequence[SubscriptionRow]:
    return session.exec(select(SubscriptionRow).where(*_live(now)).order_by(SubscriptionRow.id)).all()


def secret_of(key: VaultKey, subscription_id: str) -> str:
    """What signs the web hooks of one subscription, as `whsec_BASE64`. Derived, so that it is kept nowhere."""
    return "whsec_" + base64.b64encode(key.derive(f"subscription:{subscription_id}")).decode()


def target_of(session: Session, subscription_id: str, now: datetime) -> str | None:
    """Where a subscription's web hooks go; None once it has ended."""
    row = session.exec(select(SubscriptionRow).where(SubscriptionRow.id == subscription_id, *_live(now))).first()
    return None if row is None else row.url


def _check_url(url: str | None) -> None:
    """https, no password, and no address that only this machine's neighbours answer under; or http to loopback."""
    parts = urlsplit(url or "")
    host = parts.hostname or ""
    is_local = host in {"127.0.0.1", "localhost", "::1"}
    is_safe = parts.scheme == "https" or (parts.scheme == "http" and is_local)
    if not host or not is_safe or parts.username or parts.password or parts.fragment or _is_link_local(host):
        raise RequestRefused(
            "url: expected an https URL without a password, or http to this machine; give one of these",
            code="url_refused",
        )


def _is_link_local(host: str) -> bool:
    try:
        address = ip_address(host)
    except ValueError:
        return False
    return address.is_link_local or address.is_multicast or address.is_unspecified


def _live(now: datetime) -> tuple[ColumnElement[bool], ...]:
    return (
        or_(col(SubscriptionRow.ended_at).is_(None), col(SubscriptionRow.ended_at) > now),
        col(SubscriptionRow.expires_at) > now,
    )


def _of(session: Session, person: str, now: datetime) -> Sequence[SubscriptionRow]:
    mine = select(SubscriptionRow).where(SubscriptionRow.person_key == person, *_live(now))
    return session.exec(mine.order_by(col(SubscriptionRow.created_at), SubscriptionRow.id)).all()


def _view(session: Session, row: SubscriptionRow) -> SubscriptionView:
    sent = select(NoticeRow).where(NoticeRow.channel == row.channel, NoticeRow.recipient == row.id)
    last = session.exec(sent.order_by(col(NoticeRow.created_at).desc()).limit(1)).first()
    return SubscriptionView(
        row.id, "webhook" if row.channel == WEBHOOK_OF else row.channel, row.url, row.level_at_least, row.sees_all,
        row.created_at, row.expires_at, last.state if last else None, (last.sent_at or last.due_at) if last else None,
    )  # fmt: skip
