"""Deciding which script may run where, and what an endpoint is told of it, over HTTP."""

import base64
import json
import sys
from datetime import timedelta
from typing import Any

import pytest
from escrow_collector.policy import Policy, Unacceptable
from sqlmodel import col, select

from escrow.audit.tables import AuditLeafRow
from escrow.core.clock import rfc3339
from escrow.core.digests import Digest
from escrow.core.principals import VAULT, Role
from tests.deposit_fixtures import Api, api, quick, services
from tests.web_fixtures import bearer

__all__ = ["api", "quick", "services"]

SECRET = b"import oracledb\npassword = 'Tr0ub4dor-and-3-more'\noracledb.connect(user='erp', password='Tr0ub4dor-and-3-more')\n"
HARMLESS = b"print('hello')\n"


@pytest.fixture(autouse=True)
def people(api: Api) -> None:
    """A second analyst, and somebody who only reads."""
    api.bert = bearer(api.services, Role.ANALYST, person="bert")  # type: ignore[attr-defined]
    api.auditor = bearer(api.services, Role.AUDITOR, person="otto")  # type: ignore[attr-defined]


def decide(api: Api, scope: dict[str, str], by: dict[str, str] | None = None, **over: Any) -> Any:
    body = {"action": "block", "scope": scope, "reason": "It holds a password.", **over}
    return api.client.post("/api/v1/decisions", json=body, headers=by or api.analyst)


def many_runs(api: Api, count: int = 30) -> None:
    """Runs of a script nobody objects to, so that one more is a small share."""
    for _ in range(count):
        api.run({"daily.py": HARMLESS})


def bundle(api: Api, by: dict[str, str] | None = None) -> dict[str, Any]:
    answer = api.client.get("/api/v1/collectors/policy", headers=by or api.endpoint)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = json.loads(answer.text.split("\n\n")[0])
    return found


def events(api: Api) -> list[str]:
    with api.services.database.reading() as session:
        return list(session.exec(select(AuditLeafRow.event).order_by(col(AuditLeafRow.id))))


# --- deciding --------------------------------------------------------------------------------------------------------


def test_a_decision_is_made_listed_and_taken_back_and_each_is_audited(api: Api) -> None:
    many_runs(api)
    made = decide(api, {"digest": str(Digest.of(SECRET))})
    assert made.status_code == 201, made.text
    assert (made.json()["state"], made.json()["made_by"]) == ("active", "anna")
    assert [one["id"] for one in api.items("/decisions?state=active")] == [made.json()["id"]]
    ended = api.client.delete(f"/api/v1/decisions/{made.json()['id']}", headers=api.bert)  # type: ignore[attr-defined]
    assert (ended.json()["state"], ended.json()["ended_by"]) == ("ended", "bert")
    again = api.client.delete(f"/api/v1/decisions/{made.json()['id']}", headers=api.analyst)
    assert (again.status_code, again.json()["code"]) == (409, "wrong_state")
    assert api.items("/decisions?state=active") == []
    assert [event for event in events(api) if event.startswith("decision.")] == ["decision.made", "decision.undone"]


def test_a_decision_that_meets_much_waits_for_another_person(api: Api) -> None:
    many_runs(api, 10)
    seen = api.client.post("/api/v1/decisions/preview", json={"scope": {"path": "/srv/jobs/"}}, headers=api.analyst)
    assert seen.json() == {
        "runs_30d": 10, "scripts": 1, "people": 1, "endpoints": 1, "of_runs_30d": 10, "needs_second_person": True,
    }  # fmt: skip
    made = decide(api, {"path": "/srv/jobs/"}).json()
    assert made["state"] == "proposed"
    assert bundle(api)["rules"] == []
    own = api.client.post(f"/api/v1/decisions/{made['id']}/confirm", headers=api.analyst)
    assert (own.status_code, own.json()["code"]) == (403, "four_eyes")
    other = api.client.post(f"/api/v1/decisions/{made['id']}/confirm", headers=api.bert)  # type: ignore[attr-defined]
    assert (other.json()["state"], other.json()["confirmed_by"]) == ("active", "bert")
    assert [rule["id"] for rule in bundle(api)["rules"]] == [made["id"]]
    assert "decision.confirmed" in events(api)
    twice = api.client.post(f"/api/v1/decisions/{made['id']}/confirm", headers=api.bert)  # type: ignore[attr-defined]
    assert twice.status_code == 409


def test_only_what_the_scope_means_is_counted(api: Api) -> None:
    api.run({"a.py": HARMLESS})
    api.run({"a.py": SECRET})
    api.run({"b.py": HARMLESS}, account={"uid": 7, "name": "bob"})
    _, other = api.enrol("fin-ws-08")
    api.run({"b.py": HARMLESS}, by=other)
    for scope, expected in (
        ({"digest": str(Digest.of(HARMLESS))}, (3, 3, 3, 2)),
        ({"path": "/srv/jobs/a.py"}, (2, 1, 1, 1)),
        ({"path": "/srv/jobs/"}, (4, 3, 3, 2)),
        ({"path": "/srv/job"}, (0, 0, 0, 0)),
        ({"account": "bob"}, (1, 1, 1, 1)),
        ({"endpoint": api.endpoint_id}, (3, 2, 2, 1)),
    ):
        seen = api.client.post("/api/v1/decisions/preview", json={"scope": scope}, headers=api.analyst).json()
        assert (seen["runs_30d"], seen["scripts"], seen["people"], seen["endpoints"]) == expected, scope


def test_old_runs_count_no_more(api: Api) -> None:
    api.run({"a.py": HARMLESS})
    api.services.clock.advance(31 * 86400)  # type: ignore[attr-defined]
    scope = {"scope": {"path": "/srv/jobs/"}}
    seen = api.client.post("/api/v1/decisions/preview", json=scope, headers=api.analyst).json()
    assert (seen["runs_30d"], seen["of_runs_30d"], seen["needs_second_person"]) == (0, 0, False)


def test_a_release_ends_what_stands_on_the_very_same_scope(api: Api) -> None:
    many_runs(api)
    scope = {"digest": str(Digest.of(SECRET))}
    blocked, warned = decide(api, scope).json(), decide(api, scope, action="warn").json()
    approved = decide(api, scope, action="approve").json()
    released = decide(api, scope, action="release")
    assert (released.status_code, released.json()["state"]) == (201, "ended")
    states = {one["id"]: one["state"] for one in api.items("/decisions")}
    assert (states[blocked["id"]], states[warned["id"]], states[approved["id"]]) == ("ended", "ended", "active")
    assert decide(api, scope, action="release").status_code == 409


def test_the_same_decision_twice_is_told_of_the_first(api: Api) -> None:
    many_runs(api)
    first = decide(api, {"account": "mallory"}).json()
    again = decide(api, {"account": "mallory"})
    assert (again.status_code, again.json()["code"]) == (409, "decision_exists")
    assert first["id"] in again.json()["detail"]


@pytest.mark.parametrize(
    "scope",
    [{}, {"digest": "abc"}, {"path": "etl.py"}, {"path": "/"}, {"level_at_least": "huge"}, {"llm_provider": 'x" or'},
     {"endpoint": "nobody"}, {"account": "a\nb"}, {"account": ""}, {"path": "/a", "account": "b"}, {"colour": "red"}],
)  # fmt: skip
def test_a_scope_that_means_nothing_is_refused(api: Api, scope: dict[str, str]) -> None:
    answer = decide(api, scope)
    assert answer.status_code == 422, answer.text
    assert ";" in answer.json()["detail"]


def test_who_may_decide_and_who_may_only_look(api: Api) -> None:
    many_runs(api, 1)
    scope = {"account": "mallory"}
    nobody = decide(api, scope, by=bearer(api.services, Role.ANALYST))
    assert (nobody.status_code, nobody.json()["code"]) == (403, "needs_person")
    for role in (Role.AUDITOR, Role.ENGINEER, Role.HR, Role.ADMIN, Role.OPERATOR, Role.PRIVACY):
        assert decide(api, scope, by=bearer(api.services, role, person="x")).status_code == 403, role
    assert api.get("/decisions", by=api.auditor).status_code == 200  # type: ignore[attr-defined]
    assert api.get("/decisions", by=api.endpoint).status_code == 403
    assert api.get("/collectors/policy").status_code == 403


def test_an_end_that_is_past_or_far_is_refused(api: Api) -> None:
    now = api.services.clock.now()
    for at in (now - timedelta(seconds=1), now + timedelta(days=400)):
        assert decide(api, {"account": "mallory"}, expires_at=rfc3339(at)).status_code == 422


def test_a_misspelt_end_is_refused_and_makes_no_decision_without_end(api: Api) -> None:
    answer = decide(api, {"digest": str(Digest.of(SECRET))}, expire_at="2026-12-01T00:00:00Z")
    assert (answer.status_code, answer.json()["code"]) == (422, "request_malformed")
    assert "expire_at" in answer.json()["detail"]
    assert api.items("/decisions") == []


# --- what an endpoint is told ----------------------------------------------------------------------------------------


def test_a_level_becomes_the_contents_seen_and_grows_with_them(api: Api) -> None:
    many_runs(api)
    api.run({"pay.py": SECRET})
    api.scan()
    decide(api, {"level_at_least": "medium"})
    before = bundle(api)
    (rule,) = before["rules"]
    assert rule["digests"] == [str(Digest.of(SECRET))]
    other = SECRET + b"# another\n"
    api.run({"pay2.py": other})
    api.scan()
    after = bundle(api)
    assert sorted(after["rules"][0]["digests"]) == sorted([str(Digest.of(SECRET)), str(Digest.of(other))])
    assert after["version"] == before["version"] + 1


def test_a_provider_becomes_the_contents_that_used_it(api: Api) -> None:
    many_runs(api)
    run = api.run({"ask.py": SECRET})
    activity = {"v": 1, "type": "run.activity", "seq": 9, "run": run, "part": 1,
                "llm": [{"provider": "openai", "grade": "contacted"}]}  # fmt: skip
    api.send(activity)
    decide(api, {"llm_provider": "openai"})
    (rule,) = bundle(api)["rules"]
    assert (rule["scope"], rule["digests"]) == ({"llm_provider": "openai"}, [str(Digest.of(SECRET))])
    decide(api, {"llm_provider": "openai_"})
    (other,) = [rule for rule in bundle(api)["rules"] if rule["scope"] == {"llm_provider": "openai_"}]
    assert "digests" not in other


def test_a_closed_rule_also_names_where_its_content_was_seen(api: Api) -> None:
    many_runs(api)
    api.run({"pay.py": SECRET})
    decide(api, {"digest": str(Digest.of(SECRET))}, fail_mode="closed")
    assert bundle(api)["rules"][0]["paths"] == ["/srv/jobs/pay.py"]
    _, other = api.enrol("fin-ws-08")
    assert bundle(api, other)["rules"][0]["paths"] == []


def test_an_endpoint_hears_of_its_own_rules_and_nobody_elses(api: Api) -> None:
    many_runs(api)
    other_id, other = api.enrol("fin-ws-08")
    decide(api, {"endpoint": other_id})
    assert bundle(api)["rules"] == []
    assert len(bundle(api, other)["rules"]) == 1
    assert (bundle(api)["endpoint"], bundle(api, other)["endpoint"]) == (api.endpoint_id, other_id)


def test_nothing_new_is_answered_in_one_line(api: Api) -> None:
    many_runs(api)
    first = api.client.get("/api/v1/collectors/policy", headers=api.endpoint)
    mark = {"If-None-Match": first.headers["etag"]}
    assert api.client.get("/api/v1/collectors/policy", headers=api.endpoint | mark).status_code == 304
    among = {"If-None-Match": f'"older", W/{first.headers["etag"]}'}
    assert api.client.get("/api/v1/collectors/policy", headers=api.endpoint | among).status_code == 304
    decide(api, {"account": "mallory"})
    changed = api.client.get("/api/v1/collectors/policy", headers=api.endpoint | mark)
    assert changed.status_code == 200
    api.services.clock.advance(86400)  # type: ignore[attr-defined]
    renewed = api.client.get(
        "/api/v1/collectors/policy", headers=api.endpoint | {"If-None-Match": changed.headers["etag"]}
    )
    assert renewed.status_code == 200
    old, new = (json.loads(answer.text.split("\n\n")[0]) for answer in (changed, renewed))
    assert old["version"] == new["version"]
    assert old["expires_at"] < new["expires_at"]


def test_a_decision_ends_by_itself(api: Api) -> None:
    many_runs(api)
    at = api.services.clock.now() + timedelta(hours=1)
    made = decide(api, {"account": "mallory"}, expires_at=rfc3339(at)).json()
    assert len(bundle(api)["rules"]) == 1
    api.services.clock.advance(3601)  # type: ignore[attr-defined]
    assert bundle(api)["rules"] == []
    assert api.get(f"/decisions/{made['id']}").json()["state"] == "expired"
    assert [one["id"] for one in api.items("/decisions?state=expired")] == [made["id"]]
    assert decide(api, {"account": "mallory"}).status_code == 201


def test_the_collector_takes_what_the_vault_signs(api: Api, tmp_path: Any) -> None:
    """Two implementations with no line in common agree on one note."""
    many_runs(api)
    made = decide(api, {"digest": str(Digest.of(SECRET))}).json()
    with api.services.database.transaction() as session:
        secret = api.services.enrolment.create_enrolment(session, by=VAULT).secret
    host = {"id": "h9", "name": "fin-ws-09", "os": "Debian"}
    enrolment = api.client.post("/api/v1/collectors/enrol", json={"secret": secret, "host": host}).json()
    assert len(enrolment["policy_keys"]) == 1
    note = api.client.get("/api/v1/collectors/policy", headers={"Authorization": f"Bearer {enrolment['token']}"}).text
    policy = Policy(str(tmp_path))
    assert policy.take(note, enrolment) == 1
    now = api.services.clock.now().timestamp()
    table = policy.table()
    said = table.decide(now, Digest.of(SECRET).hex, "/x.py", "ana")
    assert (said.action, said.rule.id) == ("block", made["id"])
    assert table.sentence(said).endswith(f"See http://127.0.0.1:8800/decisions/{made['id']}")
    with pytest.raises(Unacceptable):
        policy.take(api.client.get("/api/v1/collectors/policy", headers=api.endpoint).text, enrolment)
    line = note.rstrip("\n").rsplit(" ", 1)[1]
    assert len(base64.b64decode(line)) == 68
    assert sys.getsizeof(note) < 1 << 20
