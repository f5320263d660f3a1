"""Telling people what they have been given or asked: many things in one message, and none of them lost on the way."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Protocol

from sqlmodel import Session, col, select

from escrow.core.canonical import Json
from escrow.core.clock import rfc3339
from escrow.core.errors import RequestRefused, Unavailable
from escrow.core.ids import new_id
from escrow.db.bulk import insert_new
from escrow.db.session import Database
from escrow.logs import log
from lifecycle.office import Office
from lifecycle.tables import NoticeRow, PersonRow

EMAIL, WEBHOOK = "email", "webhook"
PENDING, SENT, FAILED = "pending", "sent", "failed"
NOTICES = "lifecycle.notices"
"""Job kind: send what waits."""
MOST_ATTEMPTS = 20
"""About three days: a mail server may be away over a weekend."""
_WAITS = timedelta(minutes=5)
"""How long a notice waits for others of the same person."""
_FIRST_RETRY, _LONGEST_WAIT = timedelta(minutes=1), timedelta(hours=6)
_AT_ONCE = 2000
_LOG = log(__name__)

WORDS: Mapping[str, str] = {
    "custody.given": "You answer for {count} scripts meanwhile: {why}.",
    "mover.review": "{why} works elsewhere now and owns {count} scripts: keep them, or hand them over.",
    "handover.asked": "{why} and owns {count} scripts: hand them over until then, or name who takes them.",
    "level.changed": "The level of {count} scripts you answer for changed: {why}.",
    "level.watched": "The level of {count} scripts changed: {why}.",
    "offer.made": "You were asked whether you take over {count} scripts: you ran or changed them, or work nearby.",
    "sponsor.left": "{why} vouched for {count} logins of your team and leaves: somebody else has to vouch for them.",
    "transfer.held": "A transfer of {count} scripts waits for two people to look at it: {why}.",
}


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing somebody is to be told."""

    person_key: str
    kind: str
    facts: Mapping[str, Json]


@dataclass(frozen=True, slots=True)
class Message:
    """Everything that goes to one recipient at once. The id stays the same when it is sent again."""

    id: str
    channel: str
    recipient: str
    at: datetime
    notices: Sequence[Mapping[str, Json]]

    @property
    def subject(self) -> str:
        return f"Script escrow: {len(self.notices)} {'notice' if len(self.notices) == 1 else 'notices'}"

    @property
    def text(self) -> str:
        lines = [WORDS[str(one["kind"])].format(**_said(one)) for one in self.notices]
        return "\n".join(
            [*(f"- {line}" for line in lines), "", "Look at your page in the console for the scripts.", ""]
        )


class Undeliverable(RequestRefused):
    """No server will ever take this message as it is addressed."""

    code = "undeliverable"


class Post(Protocol):
    """Carries messages of one channel away; raises Unavailable when it could not, Undeliverable when it never can."""

    @property
    def channel(self) -> str: ...

    def send(self, message: Message) -> None: ...


def tell(session: Session, office: Office, notices: Sequence[Notice]) -> int:
    """Note what people are to be told: by mail where they have an address, and to whoever listens for events.

    Whoever is shut out is told nothing more of the house.
    """
    now = office.clock.now()
    keys = sorted({one.person_key for one in notices})
    addresses: dict[str, str] = {}
    for start in range(0, len(keys), _AT_ONCE):
        some = keys[start : start + _AT_ONCE]
        there = (col(PersonRow.key).in_(some), col(PersonRow.is_active))
        rows = session.exec(select(PersonRow.key, PersonRow.email).where(*there))
        addresses |= {key: email for key, email in rows if email}
    made = [_row(EMAIL, addresses[one.person_key], one, now) for one in notices if one.person_key in addresses]
    made += [_row(WEBHOOK, office.webhook, one, now) for one in notices if office.webhook]
    session.flush()
    insert_new(session, NoticeRow, made)
    if made:
        office.queue.enqueue(session, NOTICES, {}, key="notices", due_at=now + _WAITS)
    return len(made)


def send_due(database: Database, office: Office, posts: Sequence[Post]) -> int:
    """Send what is due, one message for each recipient; how many went. What could not go waits longer each time."""
    by_channel, sent = {post.channel: post for post in posts}, 0
    for message in _gather(database, office):
        post = by_channel.get(message.channel)
        if post is None:
            _close(database, office, message, "no post for this channel is set up")
            continue
        # The message is named and noted before it goes: a crash sends the same one again, and no other.
        try:
            post.send(message)
        except Unavailable as fault:
            _LOG.warning("notice.delayed", channel=message.channel, message=message.id, code=fault.code)
            _retry(database, office, message)
            continue
        except Undeliverable as fault:
            _close(database, office, message, fault.message)
            continue
        _close(database, office, message, None)
        sent += 1
    return sent


def _gather(database: Database, office: Office) -> list[Message]:
    now = office.clock.now()
    with database.transaction() as session:
        due = session.exec(
            select(NoticeRow)
            .where(NoticeRow.state == PENDING, col(NoticeRow.due_at) <= now)
            .order_by(col(NoticeRow.channel), col(NoticeRow.recipient), col(NoticeRow.created_at), col(NoticeRow.id))
            .limit(10_000)
        ).all()
        groups: dict[tuple[str, str, str | None], list[NoticeRow]] = {}
        for row in due:
            groups.setdefault((row.channel, row.recipient, row.message_id), []).append(row)
        messages = []
        for (channel, recipient, known), rows in groups.items():
            name = known or f"msg_{new_id()}"
            for row in rows:
                row.message_id = name
                session.add(row)
            facts: list[Mapping[str, Json]] = [{"kind": row.kind, **row.facts} for row in rows]
            messages.append(Message(name, channel, recipient, now, facts))
        session.flush()
    return messages


def _rows(session: Session, message: Message) -> Sequence[NoticeRow]:
    return session.exec(select(NoticeRow).where(NoticeRow.message_id == message.id, NoticeRow.state == PENDING)).all()


def _close(database: Database, office: Office, message: Message, fault: str | None) -> None:
    with database.transaction() as session:
        for row in _rows(session, message):
            row.attempts += 1
            row.state, row.sent_at = (SENT, office.clock.now()) if fault is None else (FAILED, None)
            session.add(row)
    if fault is not None:
        _LOG.warning("notice.failed", channel=message.channel, message=message.id, why=fault)


def _retry(database: Database, office: Office, message: Message) -> None:
    now = office.clock.now()
    with database.transaction() as session:
        for row in _rows(session, message):
            row.attempts += 1
            row.due_at = now + min(_FIRST_RETRY * 2 ** min(row.attempts - 1, 10), _LONGEST_WAIT)
            row.state = FAILED if row.attempts >= MOST_ATTEMPTS else PENDING
            session.add(row)
            if row.state == PENDING:
                office.queue.enqueue(session, NOTICES, {}, key=f"again:{message.id}", due_at=row.due_at)


def _row(channel: str, recipient: str, notice: Notice, now: datetime) -> dict[str, Any]:
    return {
        "id": new_id(),
        "channel": channel,
        "recipient": recipient,
        "kind": notice.kind,
        "facts": {**notice.facts, "person": notice.person_key, "at": rfc3339(now)},
        "state": PENDING,
        "attempts": 0,
        "created_at": now,
        "due_at": now + _WAITS,
    }


def _said(notice: Mapping[str, Json]) -> dict[str, Json]:
    return {"count": notice.get("count", 1), "why": notice.get("why", "")}
