"""A level change is an event: a leaf, a mail to who answers, and a signed web hook to who asked; once, not a storm."""

import base64
import hashlib
import hmac
import json
from datetime import timedelta

import httpx2
import pytest
from sqlmodel import select

from escrow.access import grants
from escrow.access.roles import Right
from escrow.audit.tables import AuditLeafRow
from escrow.core.events import Event
from escrow.core.principals import Role
from escrow.identity.tables import SeenClaimsRow
from lifecycle.level_notices import tell_of_levels
from lifecycle.notices import send_due
from lifecycle.post import SmtpPost, SubscriberPost
from lifecycle.subscriptions import forget_subscriptions, target_of
from lifecycle.tables import NoticeRow, OwnershipRow, PersonRow, SubscriptionRow
from scanners.levels import LEVELS, list_changes
from tests import scanners_fixtures as fixtures
from tests.integration.test_notices import inbox, listener
from tests.web_fixtures import application, bearer, client, services

__all__ = ["application", "client", "inbox", "listener", "services"]
CLEAN, HOLDS = b"print(1)\n", b'password = "Inv0ice!2024x"\n'


@pytest.fixture
def vault(services):
    return fixtures.ScanVault(
        services.database, services.clock, services.key, services.archive, services.queue, services.runner
    )


def scan(vault, script, body):
    vault.clock.advance(1)
    vault.runner.scan_version(script, vault.add_version(script, {"etl.py": body}))


def owned(services, key, *scripts):
    now = services.clock.now()
    with services.database.transaction() as session:
        session.add(PersonRow(key=key, name=key, email=f"{key}@corp.example", created_at=now, changed_at=now))
        session.flush()
        for script in scripts:
            session.add(OwnershipRow(id=f"{key}-{script}", script_id=script, principal_kind="person",
                                     principal_key=key, role="owner", valid_from=now, cause="runs it"))  # fmt: skip
            grants.give(session, principal_key=key, script_id=script, right=Right.OWNER, cause="test", at=now)
    services.clock.advance(1)


def told(services):
    services.clock.advance(301)
    return tell_of_levels(services.database, services.office)


def sent(services, *posts):
    services.clock.advance(301)
    return send_due(services.database, services.office, posts)


def notices(services):
    with services.database.reading() as session:
        return [(row.kind, row.recipient, row.facts["why"]) for row in session.exec(select(NoticeRow))]


def subscriber(services):
    def find(name):
        with services.database.reading() as session:
            return target_of(session, name, services.clock.now())

    return SubscriberPost(services.key, httpx2.Client(timeout=5), find)


def test_whoever_answers_gets_one_mail_for_many_scripts(services, vault, inbox):
    for number in range(3):
        scan(vault, f"s{number}", CLEAN)
    owned(services, "bruno", "s0", "s1")
    for number in range(3):
        scan(vault, f"s{number}", HOLDS)
    assert told(services) == 3
    sent(services, SmtpPost("127.0.0.1", inbox.port, "vault@corp.example", starttls=False))
    [mail] = inbox.mails
    assert mail["To"] == "bruno@corp.example"
    assert "The level of 2 scripts you answer for changed: 2 to high." in mail.get_payload()
    assert told(services) == 0, "nobody is told twice"


def test_every_change_leaves_a_leaf_and_stays_on_record(services, vault):
    scan(vault, "s1", CLEAN)
    scan(vault, "s1", HOLDS)
    with services.database.reading() as session:
        leaves = session.exec(select(AuditLeafRow).where(AuditLeafRow.event == Event.RATING_CHANGED.value)).all()
        changes = list_changes(session, "s1")
    assert len(leaves) == 2
    assert [(one.number, one.before, one.after) for one in changes] == [(2, "low", "high"), (1, None, "low")]


def test_the_changes_of_a_script_are_told_over_the_interface(services, client, vault):
    scan(vault, "s1", CLEAN)
    scan(vault, "s1", HOLDS)
    who = bearer(services, Role.ANALYST, person="ana")
    items = client.get("/api/v1/scripts/s1/levels", headers=who).json()["items"]
    assert [(one["number"], one["before"], one["after"]) for one in items] == [(2, "low", "high"), (1, None, "low")]
    assert (
        client.get("/api/v1/scripts/s1/levels", headers=bearer(services, Role.OWNER, person="eve")).status_code == 404
    )


def test_a_first_level_that_is_low_is_no_news(services, vault):
    scan(vault, "s1", CLEAN)
    assert told(services) == 0
    scan(vault, "s2", HOLDS)
    assert told(services) == 1


def test_up_and_down_again_before_anybody_was_told_is_no_news(services, vault):
    scan(vault, "s1", CLEAN)
    told(services)
    scan(vault, "s1", HOLDS)
    scan(vault, "s1", b"print(2)\n")
    assert told(services) == 0


def test_changes_of_a_whole_history_are_one_digest_when_they_have_ended(services, vault):
    owned(services, "bruno", *(f"s{number}" for number in range(60)))
    for number in range(30):
        scan(vault, f"s{number}", HOLDS)
    services.clock.advance(60)
    assert tell_of_levels(services.database, services.office) == 0, "many come still"
    waiting = services.queue.waiting()
    assert tell_of_levels(services.database, services.office) == 0
    assert services.queue.waiting() == waiting, "looking again is handed over once"
    for number in range(30, 60):
        scan(vault, f"s{number}", HOLDS)
    assert told(services) == 60
    assert notices(services) == [("level.changed", "bruno@corp.example", "60 to high")]


def test_a_storm_that_does_not_end_is_told_after_six_hours(services, vault):
    scan(vault, "s0", HOLDS)
    services.clock.advance(6 * 3600)
    for number in range(1, 30):
        scan(vault, f"s{number}", HOLDS)
    assert tell_of_levels(services.database, services.office) == 30


def test_a_subscriber_gets_a_signed_event_of_what_they_may_see(services, client, vault, listener):
    scan(vault, "s1", CLEAN)
    scan(vault, "s2", CLEAN)
    owned(services, "bruno", "s2")
    told(services)
    asked = {"channel": "webhook", "url": listener.url, "level_at_least": "high"}
    everything = client.post("/api/v1/subscriptions", json=asked, headers=bearer(services, Role.ANALYST, person="ana"))
    own = client.post("/api/v1/subscriptions", json=asked, headers=bearer(services, Role.OWNER, person="bruno"))
    assert (everything.status_code, own.status_code) == (201, 201), everything.text + own.text
    assert (everything.json()["sees_all"], own.json()["sees_all"]) == (True, False)
    for script in ("s1", "s2"):
        scan(vault, script, HOLDS)
    told(services)
    assert sent(services, subscriber(services)) == 2
    seen = {}
    for headers, body in listener.requests:
        message = json.loads(body)
        for one in (everything.json(), own.json()):
            signed = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
            key = base64.b64decode(one["secret"].removeprefix("whsec_"))
            mark = "v1," + base64.b64encode(hmac.digest(key, signed, hashlib.sha256)).decode()
            if hmac.compare_digest(mark, headers["webhook-signature"]):
                seen[one["id"]] = message
    assert {one["script"] for one in seen[everything.json()["id"]]["data"]["items"]} == {"s1", "s2"}
    assert [one["script"] for one in seen[own.json()["id"]]["data"]["items"]] == ["s2"]
    [item] = seen[own.json()["id"]]["data"]["items"]
    assert (item["before"], item["after"], seen[own.json()["id"]]["type"]) == ("low", "high", "rating.changed")
    [mine] = client.get("/api/v1/subscriptions", headers=bearer(services, Role.OWNER, person="bruno")).json()["items"]
    assert (mine["last_state"], "secret" in mine) == ("sent", False)


@pytest.mark.parametrize(("roles", "days", "seen"), [
    (["analyst"], 0, {"s1", "s2"}), (["owner"], 0, {"s2"}), ([], 0, {"s2"}), (["analyst"], 15, {"s2"}),
])  # fmt: skip
def test_who_lost_a_role_or_was_long_not_heard_of_is_told_of_their_own_alone(
    services, client, vault, listener, roles, days, seen
):
    owned(services, "ana", "s2")
    asked = {"channel": "webhook", "url": listener.url, "level_at_least": "high"}
    client.post("/api/v1/subscriptions", json=asked, headers=bearer(services, Role.ANALYST, person="ana"))
    with services.database.transaction() as session:
        services.role_mapping.remember(session, "ana", {"roles": roles})
    services.clock.advance(days * 86_400)
    for script in ("s1", "s2"):
        scan(vault, script, HOLDS)
    told(services)
    sent(services, subscriber(services))
    [(_, body)] = listener.requests
    assert {one["script"] for one in json.loads(body)["data"]["items"]} == seen


@pytest.mark.parametrize("kind", ["team", "queue"])
def test_a_script_of_a_team_or_a_queue_is_told_of_to_whoever_is_in_it_now(services, vault, kind):
    now = services.clock.now()
    with services.database.transaction() as session:
        for key, where, is_active in (
            ("ana", "treasury", True),
            ("bruno", "sales", True),
            ("carla", "treasury", False),
        ):
            session.add(PersonRow(key=key, name=key, team=where, groups=[where], is_active=is_active,
                                  email=f"{key}@corp.example", created_at=now, changed_at=now))  # fmt: skip
        session.add(OwnershipRow(id="o1", script_id="s1", principal_kind=kind, principal_key="treasury", role="owner",
                                 valid_from=now, cause="runs it"))  # fmt: skip
    scan(vault, "s1", HOLDS)
    told(services)
    with services.database.reading() as session:
        assert session.exec(select(NoticeRow.recipient)).all() == ["ana@corp.example"]


def test_of_an_erased_person_no_wish_to_be_told_is_left(services, client, listener):
    asked = {"channel": "webhook", "url": listener.url, "level_at_least": "low"}
    client.post("/api/v1/subscriptions", json=asked, headers=bearer(services, Role.ANALYST, person="ana"))
    client.post("/api/v1/subscriptions", json=asked, headers=bearer(services, Role.ANALYST, person="bruno"))
    with services.database.transaction() as session:
        services.role_mapping.remember(session, "ana", {"roles": ["analyst"]})
        services.role_mapping.forget(session, "ana")
        forget_subscriptions(session, "ana")
    with services.database.reading() as session:
        assert session.exec(select(SubscriptionRow.person_key)).all() == ["bruno"]
        assert session.exec(select(SeenClaimsRow)).all() == []


def test_levels_below_what_was_asked_are_not_sent(services, client, vault, listener):
    scan(vault, "s1", CLEAN)
    asked = {"channel": "webhook", "url": listener.url, "level_at_least": "critical"}
    client.post("/api/v1/subscriptions", json=asked, headers=bearer(services, Role.ANALYST, person="ana"))
    scan(vault, "s1", HOLDS)
    told(services)
    assert sent(services, subscriber(services)) == 0
    assert listener.requests == []


def test_what_has_ended_gets_nothing(services, client, vault, listener):
    who = bearer(services, Role.ANALYST, person="ana")
    asked = {"channel": "webhook", "url": listener.url, "level_at_least": "low"}
    made = client.post("/api/v1/subscriptions", json=asked, headers=who).json()
    scan(vault, "s1", HOLDS)
    told(services)
    assert client.delete(f"/api/v1/subscriptions/{made['id']}", headers=who).status_code == 204
    sent(services, subscriber(services))
    assert listener.requests == []
    assert client.delete(f"/api/v1/subscriptions/{made['id']}", headers=who).status_code == 404
    again = client.post("/api/v1/subscriptions", json=asked, headers=who).json()
    services.clock.advance(91 * 86_400)
    scan(vault, "s2", HOLDS)
    told(services)
    assert listener.requests == [], "a subscription ends after 90 days"
    assert again["expires_at"] > made["created_at"]
    with services.database.reading() as session:
        events = {row.event for row in session.exec(select(AuditLeafRow))}
    assert {Event.SUBSCRIPTION_CREATED.value, Event.SUBSCRIPTION_ENDED.value} <= events


@pytest.mark.parametrize(
    "url",
    ["http://hooks.example/x", "https://u:p@hooks.example/", "https://169.254.169.254/latest", "ftp://x/", "", None],
)
def test_an_unsafe_address_is_refused(services, client, url):
    asked = {"channel": "webhook", "url": url, "level_at_least": "low"}
    answer = client.post("/api/v1/subscriptions", json=asked, headers=bearer(services, Role.ANALYST, person="ana"))
    assert (answer.status_code, answer.json()["code"]) == (422, "url_refused")


def test_somebody_elses_subscription_is_not_found(services, client, listener):
    asked = {"channel": "webhook", "url": listener.url}
    made = client.post("/api/v1/subscriptions", json=asked, headers=bearer(services, Role.ANALYST, person="ana")).json()
    other = bearer(services, Role.ANALYST, person="ivo")
    assert client.delete(f"/api/v1/subscriptions/{made['id']}", headers=other).status_code == 404
    assert client.get("/api/v1/subscriptions", headers=other).json()["items"] == []


def test_the_worker_tells_of_levels_when_they_are_due(services, vault):
    scan(vault, "s1", HOLDS)
    lease = timedelta(minutes=1)
    assert services.queue.claim([LEVELS], worker="w", lease=lease) is None
    services.clock.advance(301)
    assert services.queue.claim([LEVELS], worker="w", lease=lease).kind == LEVELS
