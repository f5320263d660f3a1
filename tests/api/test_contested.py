"""Blocks and warnings as decisions about people: told, contested, reviewed by another, undone, never kept by silence."""

import json
from datetime import timedelta
from typing import Any

import pytest
from sqlmodel import col, select

from escrow.audit.tables import AuditLeafRow
from escrow.core.digests import Digest
from escrow.core.principals import VAULT, Role
from escrow.queue.interface import Job
from lifecycle import jobs
from lifecycle.candidates import Party
from lifecycle.ownership import CO_OWNER, add_role
from lifecycle.people.directory import put_person
from lifecycle.people.listing import PersonFacts
from tests.deposit_fixtures import Api, api, quick, services
from tests.web_fixtures import bearer
from web.wiring import handlers

__all__ = ["api", "quick", "services"]

BODY = b"print('invoices')\n"
REASON = "It holds a password."


@pytest.fixture(autouse=True)
def company(api: Api) -> None:
    """Ana's login ran a script; so many other runs that one person may block it."""
    with api.services.database.transaction() as session:
        for key in ("ana", "bea", "anna", "paula", "otto"):
            put_person(session, api.services.office, PersonFacts(key, key.title()), by=VAULT)
    assert link(api, "ana", "ana").status_code == 200
    for _ in range(30):
        api.run({"daily.py": b"print(1)\n"}, account={"uid": 1, "name": "daily"})
    api.run({"invoices.py": BODY}, account={"uid": 1000, "name": "ana"})
    work_off(api)


def link(api: Api, login: str, person: str) -> Any:
    path = f"/api/v1/endpoints/{api.endpoint_id}/accounts/{login}/person"
    return api.client.put(path, json={"person": person}, headers=api.analyst)


def work_off(api: Api) -> None:
    """What the vault does on its own, as time passes."""
    handlers(api.services)[jobs.DEADLINES](Job("j", jobs.DEADLINES, {}, 1))


def as_person(api: Api, key: str, *roles: Role) -> dict[str, str]:
    return bearer(api.services, *(roles or (Role.OWNER,)), person=key)


def block(api: Api, **over: Any) -> str:
    body = {"action": "block", "scope": {"digest": str(Digest.of(BODY))}, "reason": REASON, **over}
    answer = api.client.post("/api/v1/decisions", json=body, headers=api.analyst)
    assert (answer.status_code, answer.json()["state"]) == (201, "active"), answer.text
    name: str = answer.json()["id"]
    return name


def mine(api: Api, person: str = "ana") -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = api.client.get("/api/v1/me", headers=as_person(api, person)).json()["records"]
    return [one for one in found if one["subject"].startswith("decision:")]


def contest(api: Api, record: str, person: str = "ana") -> Any:
    return api.client.post(
        f"/api/v1/me/decisions/{record}/appeals", json={"statement": "It is a placeholder."},
        headers=as_person(api, person),
    )  # fmt: skip


def answer(api: Api, appeal: str, outcome: str, by: dict[str, str]) -> Any:
    body = {"outcome": outcome, "reasoning": "It is a placeholder indeed."}
    return api.client.post(f"/api/v1/appeals/{appeal}/answer", json=body, headers=by)


def own(api: Api, script: str, person: str) -> None:
    """Make somebody a co-owner."""
    with api.services.database.transaction() as session:
        add_role(session, api.services.office, script_id=script, party=Party("person", person), role=CO_OWNER,
                 why="named", by=VAULT)  # fmt: skip


def leaves(api: Api) -> list[str]:
    with api.services.database.reading() as session:
        return list(session.exec(select(AuditLeafRow.event).order_by(col(AuditLeafRow.id))))


def state(api: Api, decision: str) -> str:
    found: str = api.get(f"/decisions/{decision}").json()["state"]
    return found


def test_whoever_is_blocked_is_told_what_by_which_rule_and_how_it_is_undone(api: Api) -> None:
    decision = block(api)
    (record,) = mine(api)
    assert record["subject"] == record["rule"] == f"decision:{decision}"
    assert REASON in record["why_en"]
    assert REASON in record["why_pt"]
    assert record["inputs"]["count"] == 1
    assert str(Digest.of(BODY)) not in str(record["inputs"])
    assert record["reversible"]
    assert mine(api, "bea") == []


def told(api: Api, decision: str) -> dict[str, Any]:
    """What this machine's policy says of a decision."""
    text = api.client.get("/api/v1/collectors/policy", headers=api.endpoint).text
    rules = json.loads(text.split("\n")[0])["rules"]
    return next(rule for rule in rules if rule["id"] == decision)


def test_who_wrote_the_rule_does_not_review_it_and_another_undoes_it_for_whoever_asked(api: Api) -> None:
    decision = block(api)
    (record,) = mine(api)
    appeal = contest(api, record["id"]).json()
    for key in ("anna", "ana"):
        refused = answer(api, appeal["id"], "reversed", as_person(api, key, Role.PRIVACY))
        assert (refused.status_code, refused.json()["code"]) == (403, "four_eyes")
    assert state(api, decision) == "active"
    done = answer(api, appeal["id"], "reversed", as_person(api, "paula", Role.PRIVACY))
    assert done.json()["outcome"] == "reversed"
    assert state(api, decision) == "active"
    assert told(api, decision)["except"] == [{"account": "ana"}]
    (record,) = mine(api)
    assert record["state"] == "reversed"
    assert record["appeals"][0]["reasoning"]


def test_what_one_person_contests_still_meets_everybody_else(api: Api) -> None:
    """A block is an analyst's word; a review of one person's case is none about the others it stops."""
    api.run({"invoices.py": BODY}, account={"uid": 1001, "name": "bea"})
    api.run({"shared.py": BODY}, account={"uid": 990, "name": "svc"})
    assert link(api, "bea", "bea").status_code == 200
    for _ in range(40):
        api.run({"daily.py": b"print(1)\n"}, account={"uid": 1, "name": "daily"})
    decision = block(api)
    shared = next(one["id"] for one in api.items("/scripts") if one["name"] == "shared.py")
    own(api, shared, "ana")
    assert "except" not in told(api, decision)
    (record,) = [one for one in mine(api) if one["subject"] == f"decision:{decision}"]
    appeal = contest(api, record["id"]).json()
    before = len(leaves(api))
    assert answer(api, appeal["id"], "reversed", as_person(api, "paula", Role.PRIVACY)).status_code == 200
    # 1. Her logins, and what she owns that another login runs, are left out of it; of no other decision.
    path = told(api, decision)["except"][1].pop("path")
    assert path.endswith("shared.py")
    assert [one["account"] for one in told(api, decision)["except"]] == ["ana", "svc"]
    # 2. Bea is stopped as before, nothing was lifted for her, and nobody is told anew.
    work_off(api)
    assert {one["state"] for one in mine(api, "bea")} == {"standing"}
    assert len([one for one in mine(api) if one["subject"] == f"decision:{decision}"]) == 1
    assert api.get(f"/decisions/{decision}").json()["spared"] == 1
    # 3. The log says that it was narrowed, by whom, and by which record; not that it ended.
    said = [event for event in leaves(api)[before:] if not event.startswith("token.")]
    assert said == ["appeal.answered", "decision.narrowed"]


def test_an_ended_decision_is_not_narrowed_any_more(api: Api) -> None:
    decision = block(api)
    (record,) = mine(api)
    appeal = contest(api, record["id"]).json()
    assert api.client.delete(f"/api/v1/decisions/{decision}", headers=api.analyst).status_code in (200, 204)
    before = len(leaves(api))
    answer(api, appeal["id"], "reversed", as_person(api, "paula", Role.PRIVACY))
    assert "decision.narrowed" not in leaves(api)[before:]


def test_somebody_a_rule_meets_later_is_told_later_and_its_author_is_still_no_reviewer(api: Api) -> None:
    block(api, scope={"path": "/srv/jobs/invoices/"}, action="warn")
    assert mine(api) == []
    assert link(api, "bea", "bea").status_code == 200
    api.run({"invoices/new.py": b"print(2)\n"}, account={"uid": 1001, "name": "bea"})
    work_off(api)
    work_off(api)
    (record,) = mine(api, "bea")
    assert record["kind"] == "script_warned"
    assert record["is_automated"]
    appeal = contest(api, record["id"], "bea").json()
    refused = answer(api, appeal["id"], "reversed", as_person(api, "anna", Role.PRIVACY))
    assert refused.status_code == 403


def test_a_block_does_not_stand_on_silence_unless_it_must_hold_whatever_happens(api: Api, clock: Any) -> None:
    decision, closed = block(api), block(api, scope={"path": "/srv/jobs/invoices.py"}, fail_mode="closed")
    for record in mine(api):
        assert contest(api, record["id"]).status_code == 201
    clock.advance(timedelta(hours=23).total_seconds())
    work_off(api)
    assert state(api, decision) == "active"
    clock.advance(timedelta(hours=2).total_seconds())
    work_off(api)
    assert (state(api, decision), state(api, closed)) == ("active", "active")
    assert told(api, decision)["except"] == [{"account": "ana"}]
    assert "except" not in told(api, closed)
    (lapsed,) = [one for one in mine(api) if one["subject"] == f"decision:{decision}"]
    assert "Nobody answered" in lapsed["appeals"][0]["reasoning"]


def test_what_was_taken_back_says_so_and_cannot_be_contested(api: Api) -> None:
    decision = block(api)
    assert api.client.delete(f"/api/v1/decisions/{decision}", headers=api.analyst).status_code in (200, 204)
    (record,) = mine(api)
    assert record["state"] == "lifted"
    assert contest(api, record["id"]).status_code == 409
