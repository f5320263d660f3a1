"""How notices leave the house: mail over SMTP, and signed web hooks as Standard Webhooks describes them."""

import base64
import hashlib
import hmac
import smtplib
import ssl
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime
from typing import Any

import httpx2

from escrow.core.canonical import Json, canonical_json
from escrow.core.clock import rfc3339
from escrow.core.errors import Unavailable
from escrow.core.vault_key import VaultKey
from lifecycle.notices import EMAIL, WEBHOOK, Message, Undeliverable
from lifecycle.subscriptions import WEBHOOK_OF, secret_of

_TIMEOUT = 15


@dataclass(frozen=True, slots=True)
class SmtpPost:
    """Mail, as text alone: no picture tells whether it was read."""

    host: str
    port: int
    sender: str
    user: str | None = None
    password: str | None = field(default=None, repr=False)
    starttls: bool = True
    channel: str = EMAIL

    def send(self, message: Message) -> None:
        """Hand one mail over; raises Unavailable when the server does not take it, Undeliverable without an address."""
        mail = self._mail(message)
        try:
            with smtplib.SMTP(self.host, self.port, timeout=_TIMEOUT) as server:
                if self.starttls:
                    server.starttls(context=ssl.create_default_context())
                if self.user is not None:
                    server.login(self.user, self.password or "")
                server.send_message(mail)
        except (OSError, smtplib.SMTPException):
            raise Unavailable("mail: the server did not take it; it is tried again", code="mail_unavailable") from None

    def _mail(self, message: Message) -> EmailMessage:
        mail = EmailMessage()
        mail["From"], mail["To"], mail["Subject"] = self.sender, _one_address(message.recipient), message.subject
        mail["Date"] = format_datetime(message.at)
        mail["Message-ID"] = f"<{message.id}@{self.sender.rpartition('@')[2]}>"
        mail["Auto-Submitted"] = "auto-generated"
        mail.set_content(message.text)
        return mail


@dataclass(frozen=True, slots=True)
class WebhookPost:
    """One signed POST. Whoever takes it checks the signature and the time, and remembers the id."""

    secret: str = field(repr=False)
    """Several, parted by spaces, sign each: whoever listens goes from one to the next without missing an event."""
    http: Any = field(repr=False)
    channel: str = WEBHOOK

    def send(self, message: Message) -> None:
        """Deliver one event list; raises Unavailable unless the answer is a success."""
        body = canonical_json(
            {"type": "notices", "timestamp": _told_at(message), "data": [dict(one) for one in message.notices]}
        )
        deliver(self.http, message.recipient, self.secret, message, body)


@dataclass(frozen=True, slots=True)
class SubscriberPost:
    """One signed POST to a subscriber's own web hook, under a key that is theirs alone."""

    key: VaultKey = field(repr=False)
    http: Any = field(repr=False)
    find: Callable[[str], str | None] = field(repr=False)
    """Where a subscription's hooks go; None once it has ended."""
    channel: str = WEBHOOK_OF

    def send(self, message: Message) -> None:
        """Deliver what changed; raises Unavailable unless the answer is a success. One that has ended gets nothing."""
        url = self.find(message.recipient)
        if url is None:
            return
        body = canonical_json(
            {"type": "rating.changed", "timestamp": _told_at(message), "data": _joined(message.notices)}
        )
        deliver(self.http, url, secret_of(self.key, message.recipient), message, body)


def _one_address(said: str) -> Address:
    """One mailbox and nothing besides: a list of them would tell others what is one person's."""
    try:
        found = Address(addr_spec=said)
    except (ValueError, LookupError, AttributeError, TypeError, MessageError):
        # The library's parser meets such texts in many ways, some of them faults of its own.
        found = Address()
    if not found.username or not found.domain:
        raise Undeliverable("mail: the directory's address of this person is none; correct it there")
    return found


def _told_at(message: Message) -> str:
    """When the last of it happened: the same however often it is sent."""
    return max((str(one["at"]) for one in message.notices if "at" in one), default=rfc3339(message.at))


def _joined(notices: Sequence[Mapping[str, Json]]) -> dict[str, Json]:
    """What several digests told, as one list."""
    items = [item for one in notices for item in _listed(one)]
    count = sum(int(str(one.get("count", 0))) for one in notices)
    return {"count": count, "items": items, "more": count - len(items)}


def _listed(notice: Mapping[str, Json]) -> list[Json]:
    items = notice.get("items")
    return items if isinstance(items, list) else []


def deliver(http: Any, url: str, secret: str, message: Message, body: bytes) -> None:
    """One POST as Standard Webhooks describes it; raises Unavailable unless the answer is a success."""
    stamp = str(int(message.at.timestamp()))
    headers = {
        "content-type": "application/json",
        "webhook-id": message.id,
        "webhook-timestamp": stamp,
        "webhook-signature": sign(secret, message.id, stamp, body),
    }
    try:
        answer = http.post(url, content=body, headers=headers)
    except (httpx2.HTTPError, httpx2.InvalidURL):
        raise Unavailable("web hook: nobody answers; it is tried again", code="webhook_unavailable") from None
    if not 200 <= answer.status_code < 300:
        raise Unavailable(f"web hook: answered {answer.status_code}; it is tried again", code="webhook_unavailable")


def sign(secret: str, message_id: str, stamp: str, body: bytes) -> str:
    """`v1,BASE64`: HMAC-SHA256 over id, time and body, under the key a `whsec_` secret holds; one for each secret."""
    signed = f"{message_id}.{stamp}.".encode() + body
    keys = [base64.b64decode(one.removeprefix("whsec_")) for one in secret.split()]
    return " ".join("v1," + base64.b64encode(hmac.digest(key, signed, hashlib.sha256)).decode() for key in keys)
