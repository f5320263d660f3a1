"""Notices as a real mail server and a real web hook listener receive them: batched, signed, and sent again when lost."""

import base64
import json
import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import Message as Mail
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import httpx2
import pytest
from aiosmtpd.controller import Controller
from sqlmodel import select

from escrow.core.vault_key import VaultKey
from escrow.db.session import Database
from lifecycle import transfers
from lifecycle.deadlines import act_on_deadlines
from lifecycle.notices import Notice, send_due, tell
from lifecycle.office import Breaker
from lifecycle.people.directory import put_person
from lifecycle.people.hr import EventType, receive_event
from lifecycle.people.listing import PersonFacts
from lifecycle.post import SmtpPost, WebhookPost, sign
from lifecycle.records import records_of
from lifecycle.tables import NoticeRow, TransferRow
from lifecycle.transfers import Occasion
from tests.lifecycle_fixtures import HELENA, HUGO, Company, a_company, state

SECRET = "whsec_" + base64.b64encode(b"k" * 24).decode()


@dataclass
class Inbox:
    """A mail server that keeps what it is given, or refuses it."""

    port: int = 0
    mails: list[Mail] = field(default_factory=list)
    is_refusing: bool = False

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        if self.is_refusing:
            return "451 try again"
        self.mails.append(message_from_bytes(envelope.content))
        return "250 taken"


@pytest.fixture
def inbox() -> Iterator[Inbox]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        found = Inbox(port=free.getsockname()[1])
    controller = Controller(found, hostname="127.0.0.1", port=found.port)
    controller.start()
    yield found
    controller.stop()


@dataclass
class Listener:
    """A web hook listener that notes every request."""

    url: str = ""
    status: int = 200
    requests: list[tuple[dict[str, str], bytes]] = field(default_factory=list)


@pytest.fixture
def listener() -> Iterator[Listener]:
    found = Listener()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"]))
            found.requests.append(({name.lower(): value for name, value in self.headers.items()}, body))
            self.send_response(found.status)
            self.send_header("content-length", "0")
            self.end_headers()

        def log_message(self, *_: Any) -> None:
            """Nothing of a request is printed."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    found.url = f"http://127.0.0.1:{server.server_port}/hook"
    yield found
    server.shutdown()


@pytest.fixture
def firm(sqlite_database: Database, vault_key: VaultKey, clock: Any, listener: Listener) -> Company:
    made = a_company(sqlite_database, vault_key, clock)
    office = made.office
    made.office = type(office)(office.audit, office.clock, office.queue, webhook=listener.url)
    with made.database.transaction() as session:
        for key in ("marta", "bea", "gil"):
            put_person(session, made.office, PersonFacts(key, email=f"{key}@corp.example"), by=HELENA)
        for number in range(3):
            made.script(session, f"s{number}")
    return made


def posts(inbox: Inbox) -> list[Any]:
    return [SmtpPost("127.0.0.1", inbox.port, "vault@corp.example", starttls=False),
            WebhookPost(SECRET, httpx2.Client(timeout=5))]  # fmt: skip


def leave_and_apply(firm: Company) -> str:
    with firm.database.transaction() as session:
        received = receive_event(session, firm.office, firm.event(EventType.LEAVER_NOW), by=HELENA)
        transfer = str(received.answer["transfer"])
        plan_hash = session.get_one(TransferRow, transfer).plan_hash
        transfers.apply(session, firm.office, transfer, plan_hash=plan_hash, by=HELENA)
    return transfer


def test_many_scripts_are_one_mail_and_every_mail_is_plain(firm: Company, inbox: Inbox, clock: Any) -> None:
    leave_and_apply(firm)
    assert send_due(firm.database, firm.office, posts(inbox)) == 0, "notices wait for others of the same person"
    clock.advance(301)
    send_due(firm.database, firm.office, posts(inbox))
    by_person = {mail["To"]: mail for mail in inbox.mails}
    assert set(by_person) == {"marta@corp.example", "bea@corp.example"}
    text = by_person["marta@corp.example"].get_payload()
    assert "You answer for 3 scripts meanwhile" in text
    assert by_person["marta@corp.example"].get_content_type() == "text/plain"
    assert by_person["marta@corp.example"]["Auto-Submitted"] == "auto-generated"
    send_due(firm.database, firm.office, posts(inbox))
    assert len(inbox.mails) == 2, "a sent notice is not sent again"


def test_an_event_is_signed_so_that_its_listener_can_check_it(
    firm: Company, inbox: Inbox, listener: Listener, clock: Any
) -> None:
    leave_and_apply(firm)
    clock.advance(301)
    send_due(firm.database, firm.office, posts(inbox))
    ((headers, body),) = listener.requests
    stamp, name = headers["webhook-timestamp"], headers["webhook-id"]
    assert headers["webhook-signature"] == sign(SECRET, name, stamp, body)
    assert sign(SECRET, name, stamp, body + b" ") != headers["webhook-signature"]
    assert {(one["kind"], one["person"]) for one in json.loads(body)["data"]} == {
        ("custody.given", "marta"), ("offer.made", "bea"),
    }  # fmt: skip


def test_what_is_refused_is_sent_again_under_the_same_name(
    firm: Company, inbox: Inbox, listener: Listener, clock: Any
) -> None:
    leave_and_apply(firm)
    inbox.is_refusing, listener.status = True, 503
    clock.advance(301)
    assert send_due(firm.database, firm.office, posts(inbox)) == 0
    inbox.is_refusing, listener.status = False, 204
    assert send_due(firm.database, firm.office, posts(inbox)) == 0, "it waits longer first"
    clock.advance(61)
    assert send_due(firm.database, firm.office, posts(inbox)) == 3
    assert len({headers["webhook-id"] for headers, _ in listener.requests}) == 1
    assert len(listener.requests) == 2
    assert len(inbox.mails) == 2


def test_what_never_goes_is_given_up_and_said(firm: Company, inbox: Inbox, listener: Listener, clock: Any) -> None:
    leave_and_apply(firm)
    inbox.is_refusing, listener.status = True, 500
    begun = clock.now()
    while states(firm) == {"pending"}:
        clock.advance(3600)
        send_due(firm.database, firm.office, posts(inbox))
    assert states(firm) == {"failed"}
    assert 3 <= (clock.now() - begun).days <= 4, "a server may be away over a weekend"


def states(firm: Company) -> set[str]:
    with firm.database.reading() as session:
        return {row.state for row in session.exec(select(NoticeRow))}


def test_whoever_is_shut_out_is_sent_nothing_more(firm: Company, inbox: Inbox, clock: Any) -> None:
    with firm.database.transaction() as session:
        put_person(session, firm.office, PersonFacts("ana", email="ana@home.example"), by=HELENA)
        tell(session, firm.office, [Notice("ana", "level.changed", {"count": 1, "why": "1 to high"})])
        receive_event(session, firm.office, firm.event(EventType.LEAVER_NOW), by=HELENA)
        tell(session, firm.office, [Notice("ana", "level.changed", {"count": 1, "why": "1 to critical"})])
    clock.advance(301)
    send_due(firm.database, firm.office, posts(inbox))
    texts = [mail.get_payload() for mail in inbox.mails if mail["To"] == "ana@home.example"]
    assert ["1 to high" in text for text in texts] == [True], "what was written before she left still goes"
    assert not any("1 to critical" in text for text in texts)


@pytest.mark.parametrize(
    "address", ["not an address", "a@b@c", '"', "<>", "ana@", "@corp.example", "a@corp.example, b@evil.example",
                "Ana <a@corp.example>", "a@[", "x" * 200],
)  # fmt: skip
def test_an_address_that_is_none_is_given_up_at_once_and_holds_nobody_up(
    firm: Company, inbox: Inbox, clock: Any, address: str
) -> None:
    with firm.database.transaction() as session:
        put_person(session, firm.office, PersonFacts("bea", email=address), by=HELENA)
    leave_and_apply(firm)
    clock.advance(301)
    send_due(firm.database, firm.office, posts(inbox))
    assert [mail["To"] for mail in inbox.mails] == ["marta@corp.example"]
    with firm.database.reading() as session:
        assert {row.recipient: row.state for row in session.exec(select(NoticeRow)) if row.channel == "email"} == {
            address: "failed", "marta@corp.example": "sent",
        }  # fmt: skip


def test_while_a_secret_is_exchanged_an_event_is_signed_with_both(
    firm: Company, inbox: Inbox, listener: Listener, clock: Any
) -> None:
    fresh = "whsec_" + base64.b64encode(b"n" * 32).decode()
    leave_and_apply(firm)
    listener.status = 503
    for wait in (301, 61):
        clock.advance(wait)
        send_due(firm.database, firm.office, [WebhookPost(f"{fresh} {SECRET}", httpx2.Client(timeout=5))])
    for headers, body in listener.requests:
        stamp, name = headers["webhook-timestamp"], headers["webhook-id"]
        assert headers["webhook-signature"].split() == [sign(one, name, stamp, body) for one in (fresh, SECRET)]
    (_, first), (_, second) = listener.requests
    assert first == second, "when it happened does not change with when it is sent"


def test_over_the_breaker_only_the_queue_is_told(firm: Company, inbox: Inbox, clock: Any) -> None:
    office = firm.office
    strict = type(office)(office.audit, office.clock, office.queue, breaker=Breaker(count=1, percent=0))
    with firm.database.transaction() as session:
        transfers.plan(session, strict, Occasion(["ana", "bea"], "closing"), by=HELENA)
    clock.advance(301)
    send_due(firm.database, strict, posts(inbox))
    assert [mail["To"] for mail in inbox.mails] == ["gil@corp.example"]


def test_those_who_answer_once_a_held_transfer_is_released_are_told(firm: Company, inbox: Inbox, clock: Any) -> None:
    office = firm.office
    firm.office = type(office)(office.audit, office.clock, office.queue, breaker=Breaker(count=0, percent=0))
    with firm.database.transaction() as session:
        received = receive_event(session, firm.office, firm.event(EventType.LEAVER_NOW), by=HELENA)
        held = str(received.answer["transfer"])
        for by in (HELENA, HUGO):
            transfers.release(session, firm.office, held, reason="seen", by=by)
        kinds = [one.kind for one in records_of(session, "ana")]
        assert kinds.count("custody_moved") == 1
    clock.advance(301)
    send_due(firm.database, firm.office, posts(inbox))
    told = {mail["To"]: mail.get_payload() for mail in inbox.mails}
    assert set(told) == {"gil@corp.example", "marta@corp.example"}
    assert "You answer for 3 scripts meanwhile" in told["marta@corp.example"]


def test_what_nobody_takes_is_asked_of_more_and_never_retired_while_it_runs(firm: Company, clock: Any) -> None:
    leave_and_apply(firm)

    def passed(days: int) -> str:
        clock.advance(days * 24 * 3600)
        with firm.database.transaction() as session:
            act_on_deadlines(session, firm.office)
            return state(session, "s1", clock)

    assert passed(13) == "offered"
    assert passed(2) == "offered_wide"
    assert passed(61) == "offered_wide", "an unrated script is for people to decide"
