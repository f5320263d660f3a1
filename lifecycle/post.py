"""How notices leave the house: mail over SMTP, and signed web hooks as Standard Webhooks describes them."""

import base64
import hashlib
import hmac
import smtplib
import ssl
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.utils import format_datetime
from typing import Any

import httpx2

from escrow.core.canonical import canonical_json
from escrow.core.clock import rfc3339
from escrow.core.errors import Unavailable
from lifecycle.notices import EMAIL, WEBHOOK, Message

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
        """Hand one mail over; raises Unavailable when the server does not take it."""
        try:
            with smtplib.SMTP(self.host, self.port, timeout=_TIMEOUT) as server:
                if self.starttls:
                    server.starttls(context=ssl.create_default_context())
                if self.user is not None:
                    server.login(self.user, self.password or "")
                server.send_message(self._mail(message))
        except (OSError, smtplib.SMTPException):
            raise Unavailable("mail: the server did not take it; it is tried again", code="mail_unavailable") from None

    def _mail(self, message: Message) -> EmailMessage:
        mail = EmailMessage()
        mail["From"], mail["To"], mail["Subject"] = self.sender, message.recipient, message.subject
        mail["Date"] = format_datetime(message.at)
        mail["Message-ID"] = f"<{message.id}@{self.sender.rpartition('@')[2]}>"
        mail["Auto-Submitted"] = "auto-generated"
        mail.set_content(message.text)
        return mail


@dataclass(frozen=True, slots=True)
class WebhookPost:
    """One signed POST. Whoever takes it checks the signature and the time, and remembers the id."""

    secret: str = field(repr=False)
    http: Any = field(repr=False)
    channel: str = WEBHOOK

    def send(self, message: Message) -> None:
        """Deliver one event list; raises Unavailable unless the answer is a success."""
        body = canonical_json(
            {"type": "notices", "timestamp": rfc3339(message.at), "data": [dict(one) for one in message.notices]}
        )
        stamp = str(int(message.at.timestamp()))
        headers = {
            "content-type": "application/json",
            "webhook-id": message.id,
            "webhook-timestamp": stamp,
            "webhook-signature": sign(self.secret, message.id, stamp, body),
        }
        try:
            answer = self.http.post(message.recipient, content=body, headers=headers)
        except httpx2.HTTPError:
            raise Unavailable("web hook: nobody answers; it is tried again", code="webhook_unavailable") from None
        if not 200 <= answer.status_code < 300:
            raise Unavailable(f"web hook: answered {answer.status_code}; it is tried again", code="webhook_unavailable")


def sign(secret: str, message_id: str, stamp: str, body: bytes) -> str:
    """`v1,BASE64`: HMAC-SHA256 over id, time and body, under the key a `whsec_` secret holds."""
    key = base64.b64decode(secret.removeprefix("whsec_"))
    signed = f"{message_id}.{stamp}.".encode() + body
    return "v1," + base64.b64encode(hmac.digest(key, signed, hashlib.sha256)).decode()
