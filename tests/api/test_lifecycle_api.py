"""People, events, transfers, offers, adoptions and ownership over HTTP: states, refusals, and who may say what."""

from collections.abc import Callable
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import event as statements
from sqlmodel import select

from escrow.core.digests import Digest
from escrow.core.events import Event
from escrow.core.principals import VAULT, Role
from escrow.core.vault_key import VaultKey
from escrow.history.tables import VersionRow
from lifecycle import jobs, records
from lifecycle.queries import count_orphans_without_custodian, count_unlinked_logins
from lifecycle.tables import NoticeRow
from tests.lifecycle_fixtures import ENDPOINT, Company, a_company, a_person
from tests.web_fixtures import application, bearer, client, services
from web.wiring import Services, handlers

__all__ = ["application", "client", "services"]

ROLES = {
    "helena": (Role.HR,), "hugo": (Role.HR,), "edu": (Role.ENGINEER,), "ines": (Role.ANALYST,),
    "marta": (Role.MANAGER, Role.CUSTODIAN), "ana": (Role.OWNER,), "bea": (Role.OWNER, Role.ENGINEER),
    "gil": (Role.CUSTODIAN,), "fernanda": (Role.PRIVACY,), "olga": (Role.PRIVACY,),
}  # fmt: skip
LIST = "person_key,user_name,active,department,manager_key\n"
Ask = Callable[..., Any]


@pytest.fixture
def firm(services: Services, vault_key: VaultKey, clock: Any) -> Company:
    return a_company(services.database, vault_key, clock)


@pytest.fixture
def ask(client: TestClient, services: Services, firm: Company) -> Ask:
    """Sends one request as a person, or as a service of one role."""
    known: dict[Any, dict[str, str]] = {}

    def send(who: str | Role, method: str, path: str, body: Any = None, *, text: str | None = None) -> Any:
        if who not in known:
            is_person = who in ROLES
            roles = ROLES[who] if is_person else (Role(who),)
            known[who] = bearer(services, *roles, person=str(who) if is_person else None)
        return client.request(method, f"/api/v1{path}", json=body, content=text, headers=known[who])

    return send


def script(firm: Company, name: str, person: str | None = "ana", level: str = "low") -> str:
    with firm.database.transaction() as session:
        firm.script(session, name, person, level)
        leaf = firm.office.audit.append(session, Event.VERSION_STORED, by=VAULT, subject=f"script:{name}")
        session.add(
            VersionRow(script_id=name, number=1, digest=str(Digest.of(name.encode())), tree=name, commit_id=name,
                       first_seen_at=firm.clock.now(), leaf_id=leaf)
        )  # fmt: skip
    return name


def leaver(
    ask: Ask, person: str = "ana", *, name: str = "1", kind: str = "leaver.now", at: str = "2026-11-22T11:00:00Z"
) -> Any:
    event = {"id": name, "source": "hr", "type": kind, "person_key": person, "effective_at": at,
             "occurred_at": "2026-11-22T11:00:00Z", "time_zone": "UTC"}  # fmt: skip
    return ask("helena", "POST", "/hr/events", event)


def code(answer: Any) -> tuple[int, str]:
    return answer.status_code, answer.json().get("code")


def due(services: Services) -> None:
    from escrow.queue.interface import Job

    handlers(services)[jobs.DUE](Job("j", jobs.DUE, {}, 1))


def orphans(services: Services) -> int:
    with services.database.reading() as session:
        return count_orphans_without_custodian(session)


# --- people ------------------------------------------------------------------------------------------------


def test_a_person_is_added_changed_and_found(ask: Ask) -> None:
    assert ask(Role.HR, "PUT", "/people/nina", {"name": "Nina Alves", "user_name": "Nina"}).status_code == 201
    changed = ask(Role.DIRECTORY, "PUT", "/people/nina", {"name": "Nina Costa", "manager": "marta"})
    assert (changed.status_code, changed.json()["manager"]) == (200, "marta")
    assert [one["key"] for one in ask("helena", "GET", "/people?q=costa").json()["items"]] == ["nina"]
    aliases = ask("helena", "GET", "/people/nina/aliases").json()["items"]
    assert [(one["kind"], one["value"], one["valid_to"] is None) for one in aliases] == [
        ("name", "Nina Alves", False), ("name", "Nina Costa", True), ("user_name", "Nina", True),
    ]  # fmt: skip
    assert code(ask("helena", "GET", "/people/nobody")) == (404, "person_unknown")


def test_an_import_keeps_the_good_lines(ask: Ask) -> None:
    answer = ask(Role.DIRECTORY, "POST", "/people/import", text="person_key,name\nnina,Nina\n,Nobody\nana,Ana\n")
    assert (answer.json()["created"], answer.json()["changed"]) == (1, 1)
    assert [one["line"] for one in answer.json()["rejected"]] == [3]


def test_two_signs_link_a_login_and_one_does_not(ask: Ask, firm: Company, services: Services) -> None:
    from escrow.identity.tables import EndpointRow
    from escrow.intake.tables import ScriptRow

    with firm.database.transaction() as session:
        firm.script(session, "s1", None)
        session.get_one(ScriptRow, "s1").account = "nina"
    ask(Role.DIRECTORY, "PUT", "/people/nina", {"name": "Nina", "user_name": "NINA"})
    (waiting,) = ask("ines", "GET", "/people/unlinked").json()["items"]
    assert (waiting["account"], waiting["scripts"], waiting["evidence"]) == ("nina", 1, [])
    settle(services, "s1")
    (waiting,) = ask("ines", "GET", "/people/unlinked").json()["items"]
    assert waiting["evidence"] == [{"kind": "user_name", "person": "nina"}]
    with firm.database.transaction() as session:
        session.get_one(EndpointRow, ENDPOINT).primary_user = "CORP\\nina"
    settle(services, "s1")
    assert ask("ines", "GET", "/people/unlinked").json()["items"] == []
    rows = ask("ines", "GET", "/scripts/s1/ownership").json()["rows"]
    assert [(row["principal"]["key"], row["role"]) for row in rows] == [("nina", "owner")]


def test_a_user_name_two_people_have_is_no_sign(ask: Ask, firm: Company, services: Services) -> None:
    from escrow.identity.tables import EndpointRow

    for key in ("nina", "nora"):
        ask(Role.DIRECTORY, "PUT", f"/people/{key}", {"name": key, "user_name": "nobody"})
    with firm.database.transaction() as session:
        firm.script(session, "s1", None)
        session.get_one(EndpointRow, ENDPOINT).primary_user = "nobody"
    settle(services, "s1")
    assert [one["account"] for one in ask("ines", "GET", "/people/unlinked").json()["items"]] == ["nobody"]


def test_a_shared_login_is_owned_by_its_team_and_somebody_vouches_for_it(ask: Ask, firm: Company) -> None:
    script(firm, "s1", None)
    path = f"/endpoints/{ENDPOINT}/accounts/nobody/shared"
    assert ask("ines", "PUT", path, {"kind": "service", "team": "data", "sponsor": "edu"}).status_code == 422
    ask(Role.HR, "PUT", "/people/nina", {"name": "Nina", "team": "data"})
    assert ask("ines", "PUT", path, {"kind": "service", "team": "data", "sponsor": "nobody"}).status_code == 422
    done = ask("ines", "PUT", path, {"kind": "service", "team": "data", "sponsor": "edu"})
    assert (done.status_code, done.json()["scripts"]) == (200, 1)
    (row,) = ask("ines", "GET", "/scripts/s1/ownership").json()["rows"]
    assert (row["principal"]["kind"], row["principal"]["key"], row["role"]) == ("team", "data", "owner")


def test_two_entries_of_one_human_are_joined_and_parted_again(ask: Ask, firm: Company) -> None:
    script(firm, "s1")
    joined = ask("ines", "POST", "/people/ana/merge", {"into": "bea", "reason": "married name"})
    assert (joined.json()["accounts"], joined.json()["scripts"]) == (1, 1)
    assert code(ask("ines", "POST", "/people/ana/merge", {"into": "bea", "reason": "again"})) == (409, "merged_already")
    assert ask("ana", "GET", "/me").status_code == 401
    assert owner(ask, "s1") == "bea"
    parted = ask("ines", "POST", "/people/ana/split", {"reason": "two people after all"})
    assert (parted.json()["accounts"], parted.json()["scripts"]) == (1, 1)
    assert ask("ana", "GET", "/me").status_code == 200
    assert owner(ask, "s1") == "ana"
    roles = sorted((row["principal"]["key"], row["valid_to"] is None) for row in rows_of(ask, "s1"))
    assert roles == [("ana", False), ("ana", True), ("bea", False)]


# --- full lists --------------------------------------------------------------------------------------------


def full_list(keys: list[str], *, off: tuple[str, ...] = ()) -> str:
    return LIST + "".join(f"{key},{key},{'false' if key in off else 'true'},,\n" for key in keys)


def test_a_full_list_is_followed(ask: Ask, firm: Company) -> None:
    everybody = ["ana", "bea", "nina", *[f"p{number}" for number in range(20)]]
    first = ask(Role.DIRECTORY, "POST", "/people/reconcile", text=full_list(everybody)).json()
    assert (first["state"], first["population"], first["counts"]["created"]) == ("applied", 23, 21)
    second = ask(Role.DIRECTORY, "POST", "/people/reconcile", text=full_list(everybody[1:], off=("bea",))).json()
    assert (second["state"], second["counts"]["missing"], second["counts"]["deactivated"]) == ("applied", 1, 1)
    assert [ask(who, "GET", "/me").status_code for who in ("ana", "bea", "marta")] == [401, 401, 200]
    third = ask(Role.DIRECTORY, "POST", "/people/reconcile", text=full_list(everybody[1:])).json()
    assert third["counts"]["reactivated"] == 1
    assert ask("bea", "GET", "/me").status_code == 200


def test_a_list_that_says_nothing_new_asks_as_much_of_many_as_of_few(ask: Ask, services: Services) -> None:
    sent: list[str] = []

    def note(*arguments: Any) -> None:
        sent.append(str(arguments[2]))

    def cost(people: list[str], source: str) -> int:
        path, body = f"/people/reconcile?source={source}", full_list(people, off=("p0",))
        assert ask(Role.DIRECTORY, "POST", path, text=body).json()["state"] == "applied"
        statements.listen(services.database.engine, "before_cursor_execute", note)
        counts = ask(Role.DIRECTORY, "POST", path, text=body).json()["counts"]
        statements.remove(services.database.engine, "before_cursor_execute", note)
        assert sum(counts.values()) == 0
        asked, sent[:] = len(sent), []
        return asked

    assert cost([f"p{number}" for number in range(60)], "b") <= cost([f"p{number}" for number in range(5)], "a")


def test_a_list_that_shrank_is_held_and_nothing_moves_until_two_people_said_so(ask: Ask) -> None:
    everybody = ["ana", *[f"p{number}" for number in range(20)]]
    ask(Role.DIRECTORY, "POST", "/people/reconcile", text=full_list(everybody))
    held = ask(Role.DIRECTORY, "POST", "/people/reconcile", text=full_list(everybody[2:])).json()
    assert (held["state"], held["previous"], held["population"]) == ("held", 21, 19)
    assert ask("ana", "GET", "/me").status_code == 200
    path = f"/people/reconciliations/{held['id']}/release"
    assert ask("helena", "POST", path, {"reason": "a site was closed"}).json()["state"] == "held"
    assert code(ask("helena", "POST", path, {"reason": "a site was closed"})) == (403, "four_eyes")
    done = ask("hugo", "POST", path, {"reason": "I checked too"}).json()
    assert (done["state"], done["counts"]["missing"]) == ("released", 2)
    assert ask("ana", "GET", "/me").status_code == 401
    assert ask("helena", "POST", path, {"reason": "once more"}).status_code == 409


@pytest.mark.parametrize(
    "body", ["", "name\nana\n", LIST, LIST + "ana,a,true,,\n,b,true,,\n", LIST + "ana,a,perhaps,,\n"]
)
def test_a_list_that_cannot_be_read_whole_is_refused(ask: Ask, body: str) -> None:
    assert ask(Role.DIRECTORY, "POST", "/people/reconcile", text=body).status_code == 422
    assert ask("ana", "GET", "/me").status_code == 200


# --- events ------------------------------------------------------------------------------------------------


def test_an_event_is_taken_once_and_answered_the_same(ask: Ask, firm: Company) -> None:
    script(firm, "s1")
    first, again = leaver(ask), leaver(ask)
    assert (first.status_code, again.status_code) == (202, 200)
    assert first.json() == again.json()
    assert first.json()["custody"] == {"moved": 1, "held": 0}
    assert code(leaver(ask, "bea")) == (409, "event_reused")
    assert code(leaver(ask, "nobody", name="2")) == (404, "person_unknown")
    assert leaver(ask, name="3", kind="promoted").status_code == 422


# --- transfers ---------------------------------------------------------------------------------------------


def test_a_transfer_is_planned_applied_and_undone_once(ask: Ask, firm: Company, services: Services) -> None:
    for name in ("s1", "s2"):
        script(firm, name)
    plan = ask("helena", "POST", "/transfers", {"people": ["ana"], "reason": "leaves on Friday"})
    assert (plan.status_code, plan.json()["state"]) == (201, "planned")
    path, plan_hash = f"/transfers/{plan.json()['id']}", plan.json()["plan_hash"]
    assert plan.json()["counts"] == {"population": 2, "planned": 2, "applied": 0, "conflict": 0, "skipped": 0}
    for wrong in ({}, {"plan_hash": "sha256:" + "0" * 64}, {"plan_hash": None}):
        assert code(ask("helena", "POST", f"{path}/apply", wrong)) == (409, "plan_hash_mismatch")
    assert code(ask(Role.HR, "POST", f"{path}/apply", {"plan_hash": plan_hash})) == (403, "needs_person")
    done = ask("helena", "POST", f"{path}/apply", {"plan_hash": plan_hash}).json()
    assert (done["state"], done["counts"]["applied"]) == ("applied", 2)
    assert code(ask("helena", "POST", f"{path}/apply", {"plan_hash": plan_hash}))[0] == 409
    assert orphans(services) == 0
    assert ask("helena", "POST", f"{path}/undo").json()["state"] == "undone"
    before = len(rows_of(ask, "s1"))
    assert ask("helena", "POST", f"{path}/undo").status_code == 409
    assert (len(rows_of(ask, "s1")), owner(ask, "s1")) == (before, "ana")


def test_a_plan_of_yesterdays_scripts_is_stale(ask: Ask, firm: Company) -> None:
    for name in ("s1", "s2"):
        script(firm, name)
    plan = ask("helena", "POST", "/transfers", {"people": ["ana"], "reason": "leaves"}).json()
    ask("ana", "POST", "/scripts/s1/owners", {"person": "edu", "role": "co-owner"})
    done = ask("helena", "POST", f"/transfers/{plan['id']}/apply", {"plan_hash": plan["plan_hash"]}).json()
    assert done["counts"] == {"population": 2, "planned": 0, "applied": 1, "conflict": 1, "skipped": 0}
    (conflict,) = [item for item in done["items"] if item["state"] == "conflict"]
    assert conflict["script"] == "s1"
    assert "plan again" in conflict["reason"]


def test_a_transfer_too_old_is_not_undone_whole(ask: Ask, firm: Company, clock: Any) -> None:
    script(firm, "s1")
    plan = ask("helena", "POST", "/transfers", {"people": ["ana"], "reason": "leaves"}).json()
    ask("helena", "POST", f"/transfers/{plan['id']}/apply", {"plan_hash": plan["plan_hash"]})
    clock.advance(31 * 24 * 3600)
    assert code(ask("helena", "POST", f"/transfers/{plan['id']}/undo")) == (409, "undo_too_late")


def test_a_mass_event_is_held_with_access_cut_until_two_different_people_released_it(
    ask: Ask, firm: Company, services: Services
) -> None:
    crowd = [f"p{number}" for number in range(26)]
    text = "person_key,name,manager_key\n" + "".join(f"{key},{key},marta\n" for key in crowd)
    ask(Role.DIRECTORY, "POST", "/people/import", text=text)
    for key in crowd[-2:]:
        script(firm, f"of_{key}", key)
    last = [leaver(ask, key, name=key).json() for key in crowd][-1]
    assert last["custody"] == {"moved": 0, "held": 1}
    held = f"/transfers/{last['transfer']}"
    assert ask("helena", "GET", held).json()["state"] == "held"
    assert custodian(ask, f"of_{crowd[-1]}") == "escrow-fallback"
    assert orphans(services) == 0
    assert (
        ask(
            "helena", "POST", f"{held}/apply", {"plan_hash": ask("helena", "GET", held).json()["plan_hash"]}
        ).status_code
        == 409
    )
    assert ask("helena", "POST", f"{held}/release", {"reason": "a plant closed"}).json()["state"] == "held"
    assert code(ask("helena", "POST", f"{held}/release", {"reason": "a plant closed"})) == (403, "four_eyes")
    assert ask("hugo", "POST", f"{held}/release", {"reason": "it did"}).json()["state"] == "planned"
    assert custodian(ask, f"of_{crowd[-1]}") == "marta"


# --- offers and adoptions ------------------------------------------------------------------------------------


def test_an_offer_is_made_declined_made_again_and_taken(ask: Ask, firm: Company) -> None:
    script(firm, "s1")
    assert code(ask("ana", "POST", "/scripts/s1/offers", {"person": "ana"})) == (403, "own_offer")
    assert ask("edu", "POST", "/scripts/s1/offers", {"person": "bea"}).status_code == 404
    first = ask("ana", "POST", "/scripts/s1/offers", {"person": "edu", "reason": "you know the ledger"}).json()
    assert code(ask("bea", "POST", f"/offers/{first['id']}/accept"))[0] == 404
    assert ask("edu", "POST", f"/offers/{first['id']}/decline").json()["state"] == "declined"
    assert code(ask("edu", "POST", f"/offers/{first['id']}/accept"))[0] == 409
    second = ask("ana", "POST", "/scripts/s1/offers", {"person": "edu"}).json()
    assert ask("edu", "POST", f"/offers/{second['id']}/accept").json()["state"] == "accepted"
    assert owner(ask, "s1") == "edu"


@pytest.mark.parametrize(("level", "needs"), [("low", ["accountable"]), ("high", ["accountable", "analyst"])])
def test_an_adoption_needs_others_and_an_analyst_where_findings_are_high(
    ask: Ask, firm: Company, level: str, needs: list[str]
) -> None:
    script(firm, "s1", level=level)
    asked = ask("edu", "POST", "/scripts/s1/adoptions", {"reason": "it feeds our reports"})
    assert (asked.status_code, asked.json()["needs"]) == (201, needs)
    path = f"/adoptions/{asked.json()['id']}"
    assert code(ask("edu", "POST", f"{path}/approve", {"reason": "I like it"})) == (403, "own_request")
    assert ask("bea", "POST", f"{path}/approve", {"reason": "why not"}).status_code == 404
    if "analyst" in needs:
        assert code(ask("ines", "POST", f"{path}/approve", {"reason": "looked"})) == (409, "approval_order")
    state = ask("ana", "POST", f"{path}/approve", {"reason": "take it"}).json()["state"]
    if "analyst" in needs:
        assert (state, owner(ask, "s1")) == ("requested", "ana")
        state = ask("ines", "POST", f"{path}/approve", {"reason": "findings understood"}).json()["state"]
    assert (state, owner(ask, "s1")) == ("approved", "edu")
    assert ask("ana", "POST", f"{path}/reject", {"reason": "too late"}).status_code in (404, 409)


def test_only_whoever_answers_names_others_and_nobody_who_left(ask: Ask, firm: Company) -> None:
    script(firm, "s1")
    path = "/scripts/s1/owners"
    assert ask("bea", "POST", path, {"person": "bea", "role": "co-owner"}).status_code == 404
    leaver(ask, "olga", name="o")
    assert code(ask("ana", "POST", path, {"person": "olga", "role": "co-owner"})) == (422, "person_inactive")
    assert ask("ana", "POST", path, {"person": "edu", "team": "x", "role": "co-owner"}).status_code == 422
    assert ask("ana", "POST", path, {"team": "data", "role": "successor"}).status_code == 201
    assert ask("ana", "POST", path, {"person": "edu", "role": "co-owner"}).status_code == 201
    found = {(row["principal"]["key"], row["role"]) for row in rows_of(ask, "s1")}
    assert {("data", "successor"), ("edu", "co-owner")} <= found


# --- holds -------------------------------------------------------------------------------------------------


def test_under_a_hold_the_legal_queue_keeps_it_and_the_manager_sees_nothing(
    ask: Ask, firm: Company, services: Services
) -> None:
    script(firm, "s1")
    ask(Role.DIRECTORY, "PUT", "/people/gil", {"groups": ["escrow-fallback", "escrow-legal"]})
    assert ask("marta", "GET", "/scripts/s1").json().get("path")
    hold = ask("fernanda", "POST", "/holds", {"person": "ana", "reason": "case 7 of the legal office"})
    assert (hold.status_code, hold.json()["state"]) == (201, "placed")
    assert "path" not in ask("marta", "GET", "/scripts/s1").json()
    leaver(ask)
    assert custodian(ask, "s1") == "escrow-legal"
    plan = ask("helena", "GET", "/transfers?person=ana").json()["items"][0]
    done = ask("helena", "POST", f"/transfers/{plan['id']}/apply", {"plan_hash": plan["plan_hash"]}).json()
    assert [(item["custodian"]["key"], item["offers"]) for item in done["items"]] == [("escrow-legal", [])]
    release = f"/holds/{hold.json()['id']}/release"
    assert code(ask("fernanda", "POST", release, {"reason": "closed"})) == (403, "four_eyes")
    assert ask("olga", "POST", release, {"reason": "the case is closed"}).json()["state"] == "released"
    assert ask("olga", "POST", release, {"reason": "again"}).status_code == 409
    assert orphans(services) == 0


def test_whoever_is_held_neither_sees_nor_lifts_it_also_where_it_is_their_office(ask: Ask, firm: Company) -> None:
    placed = ask("fernanda", "POST", "/holds", {"person": "olga", "reason": "case 8 of the legal office"}).json()
    assert ask("olga", "GET", "/holds").json()["items"] == []
    assert ask("olga", "GET", f"/holds/{placed['id']}").status_code == 404
    assert ask("olga", "POST", f"/holds/{placed['id']}/release", {"reason": "it is over"}).status_code == 404
    assert code(ask("olga", "POST", "/holds", {"person": "olga", "reason": "mine"})) == (403, "own_hold")
    assert [one["id"] for one in ask("fernanda", "GET", "/holds").json()["items"]] == [placed["id"]]


def test_a_hold_names_one_thing_that_is_there(ask: Ask, firm: Company) -> None:
    script(firm, "s1")
    for body, status in (
        ({}, 422),
        ({"person": "ana", "script": "s1"}, 422),
        ({"person": "nobody"}, 404),
        ({"script": "x"}, 404),
    ):
        assert ask("fernanda", "POST", "/holds", {"reason": "a case", **body}).status_code == status
    assert ask("fernanda", "POST", "/holds", {"script": "s1", "reason": "a case"}).status_code == 201
    assert len(ask("fernanda", "GET", "/holds?open=true").json()["items"]) == 1


# --- parts -------------------------------------------------------------------------------------------------


def settle(services: Services, script_id: str) -> None:
    from escrow.queue.interface import Job

    handlers(services)[jobs.SETTLE](Job("j", jobs.SETTLE, {"script_id": script_id}, 1))


def rows_of(ask: Ask, script_id: str) -> list[dict[str, Any]]:
    return list(ask("ines", "GET", f"/scripts/{script_id}/ownership").json()["rows"])


def live(ask: Ask, script_id: str, role: str) -> str | None:
    found = [
        row["principal"]["key"] for row in rows_of(ask, script_id) if row["role"] == role and row["valid_to"] is None
    ]
    return found[0] if found else None


def owner(ask: Ask, script_id: str) -> str | None:
    return live(ask, script_id, "owner")


def custodian(ask: Ask, script_id: str) -> str | None:
    return live(ask, script_id, "custodian")


# --- decisions about people ----------------------------------------------------------------------------------


def test_a_leaver_can_read_what_was_decided_once_they_are_back_and_contest_it(
    ask: Ask, firm: Company, client: TestClient, services: Services, clock: Any
) -> None:
    script(firm, "s1")
    leaver(ask)
    clock.advance(60)
    back = {"id": "2", "source": "hr", "type": "rehire", "person_key": "ana", "effective_at": "2026-11-22T12:00:30Z",
            "occurred_at": "2026-11-22T12:00:30Z"}  # fmt: skip
    ask("helena", "POST", "/hr/events", back)
    found = {one["kind"]: one for one in ask("ana", "GET", "/me/decisions").json()["items"]}
    assert set(found) == {"access_cut", "access_restored", "custody_moved"}
    assert found["access_cut"]["why_en"].startswith("Your access to this vault ended")
    assert (
        found["access_cut"]["why_pt"]
        == "O seu acesso a este cofre terminou porque o RH o comunicou (hr:1). Nada foi apagado."
    )
    assert found["custody_moved"]["why_en"].startswith("One of your scripts was given to")
    assert found["custody_moved"]["why_pt"].startswith("Um dos seus scripts foi confiado")
    assert found["custody_moved"]["inputs"]["count"] == 1
    path = f"/me/decisions/{found['access_cut']['id']}/appeals"
    assert ask("bea", "POST", path, {"statement": "I am somebody else entirely"}).status_code == 404
    made = ask("ana", "POST", path, {"statement": "I never left; HR took me for another Ana"})
    assert (made.status_code, made.json()["due_at"]) == (201, "2026-11-23T12:01:00Z")
    assert code(ask("ana", "POST", path, {"statement": "I never left, I said"})) == (409, "appealed_already")
    assert leaves(client, services, Event.APPEAL_MADE)


def test_an_appeal_is_answered_by_somebody_who_had_no_part_in_it_and_undone_when_it_was_right(
    ask: Ask, firm: Company, client: TestClient, services: Services
) -> None:
    with firm.database.transaction() as session:
        records.record(session, firm.office, person_key="olga", kind=records.Kind.ACCESS_CUT, subject="person:olga",
                       rule="test", inputs={}, cause="a test", by=a_person("fernanda"))  # fmt: skip
    (mine,) = ask("olga", "GET", "/me/decisions").json()["items"]
    statement = {"statement": "Nobody told me why this happened"}
    appeal = ask("olga", "POST", f"/me/decisions/{mine['id']}/appeals", statement).json()
    path, words = f"/appeals/{appeal['id']}/answer", {"outcome": "reversed", "reasoning": "The list named another one"}
    assert [one["id"] for one in ask("fernanda", "GET", "/appeals?open=true").json()["items"]] == [appeal["id"]]
    assert ask("fernanda", "GET", f"/appeals/{appeal['id']}/decision").json()["id"] == mine["id"]
    for who in ("fernanda", "olga"):
        assert code(ask(who, "POST", path, words)) == (403, "four_eyes")
    assert ask("helena", "POST", path, words).status_code == 403
    ROLES["pia"] = (Role.PRIVACY,)
    assert ask("pia", "POST", path, words | {"reasoning": "short"}).status_code == 422
    assert ask("pia", "POST", path, words).json()["state"] == "answered"
    assert ask("pia", "POST", path, words).status_code == 409
    assert ask("olga", "GET", "/me/decisions").json()["items"][0]["state"] == "reversed"
    assert leaves(client, services, Event.APPEAL_ANSWERED)


def test_every_act_here_is_on_record(ask: Ask, firm: Company, client: TestClient, services: Services) -> None:
    script(firm, "s1")
    ask(Role.DIRECTORY, "POST", "/people/reconcile", text=full_list(["ana", "bea"]))
    hold = ask("fernanda", "POST", "/holds", {"person": "ana", "reason": "a case"}).json()
    ask("olga", "POST", f"/holds/{hold['id']}/release", {"reason": "it is closed"})
    ask("ines", "POST", "/people/ana/merge", {"into": "bea", "reason": "one human"})
    ask("ines", "POST", "/people/ana/split", {"reason": "two after all"})
    for event in (Event.DIRECTORY_RECONCILED, Event.HOLD_PLACED, Event.HOLD_RELEASED, Event.PERSON_MERGED,
                  Event.PERSON_SPLIT):  # fmt: skip
        assert leaves(client, services, event), event


def leaves(client: TestClient, services: Services, event: Event) -> list[dict[str, Any]]:
    services.sequencer.run_once()
    answer = client.get(f"/api/v1/audit/leaves?event={event.value}", headers=bearer(services, Role.AUDITOR))
    return list(answer.json()["items"])


@pytest.mark.parametrize(
    "at", [1790000000, "1790000000", "2026-11-26", "2026-11-26T10:00:00", "26/11/2026 10:00", None, "9999-12-31T23:59:59-12:00"]
)  # fmt: skip
def test_a_time_that_could_mean_another_one_is_refused(ask: Ask, firm: Company, at: Any) -> None:
    body = {"id": "1", "source": "hr", "type": "leaver.now", "person_key": "ana", "effective_at": at,
            "time_zone": "UTC", "occurred_at": "2026-11-22T12:00:00Z"}  # fmt: skip
    assert ask(Role.HR, "POST", "/hr/events", body).status_code == 422
    assert ask("ana", "GET", "/me").status_code == 200


def test_what_was_said_tomorrow_would_silence_everything_said_today_and_is_refused(ask: Ask, firm: Company) -> None:
    body = {"id": "1", "source": "hr", "type": "leaver.cancelled", "person_key": "ana", "time_zone": "UTC",
            "effective_at": "2026-11-22T12:00:00Z", "occurred_at": "2099-11-22T12:00:00Z"}  # fmt: skip
    assert code(ask(Role.HR, "POST", "/hr/events", body)) == (422, "event_from_the_future")
    assert leaver(ask).status_code == 202
    assert ask("ana", "GET", "/me").status_code == 401
    fast = {**body, "id": "3", "occurred_at": "2026-11-23T11:59:00Z"}
    assert ask(Role.HR, "POST", "/hr/events", fast).status_code == 202, "a clock that is a little fast is no reason"


def test_only_what_was_proposed_is_retired_and_only_by_whoever_may_offer_it(ask: Ask, firm: Company) -> None:
    script(firm, "s1")
    body = {"action": "retire", "reason": "nobody needs it"}
    assert code(ask("ana", "POST", "/scripts/s1/retirement", body)) == (409, "wrong_state")
    assert ask("edu", "POST", "/scripts/s1/retirement", body).status_code in (403, 404)
    assert ask("ana", "POST", "/scripts/s1/retirement", {**body, "action": "purge"}).status_code == 422


# --- lists of events ---------------------------------------------------------------------------------------------

EVENTS = "person_key,type,effective_at\n"


def imported(ask: Ask, body: str, who: Any = Role.HR, query: str = "") -> Any:
    return ask(who, "POST", f"/hr/events/import{query}", text=body)


def test_a_list_of_leavers_is_taken_once_and_its_bad_lines_are_told(ask: Ask, firm: Company, clock: Any) -> None:
    for person in ("ana", "bea"):
        script(firm, f"of_{person}", person)
    body = (
        EVENTS + "ana,leaver.now,2026-11-22\nbea,leaver.scheduled,2026-12-31\nnobody,leaver.now,2026-11-22\nedu,gone,\n"
    )
    first = imported(ask, body + "ana,leaver.now,2026-11-22\n").json()
    assert (first["accepted"], first["again"]) == (2, 0)
    assert [one["line"] for one in first["rejected"]] == [4, 5, 6]
    assert [(one["person"], one["state"]) for one in first["events"]] == [("ana", "acted"), ("bea", "scheduled")]
    assert [ask(who, "GET", "/me").status_code for who in ("ana", "bea")] == [401, 200]
    assert custodian(ask, "of_ana") == "marta"
    clock.advance(3600)
    again = imported(ask, body).json()
    assert (again["accepted"], again["again"], again["events"]) == (0, 2, first["events"])


def test_a_whole_list_of_leavers_is_one_mass_event(ask: Ask, firm: Company, services: Services) -> None:
    people = [f"x{number}" for number in range(27)]
    for person in people:
        ask(Role.HR, "PUT", f"/people/{person}", {"name": person, "manager": "marta"})
        script(firm, f"of_{person}", person)
    done = imported(ask, EVENTS + "".join(f"{person},leaver.now,2026-11-22\n" for person in people)).json()
    (transfer,) = {one["transfer"] for one in done["events"]}
    held = ask("helena", "GET", f"/transfers/{transfer}").json()
    assert (held["state"], held["counts"]["population"]) == ("held", 27)
    assert {custodian(ask, f"of_{person}") for person in people} == {"escrow-fallback"}
    assert orphans(services) == 0


def test_nobody_else_sends_such_a_list_and_none_speaks_as_the_vaults_own_sources(ask: Ask) -> None:
    assert imported(ask, EVENTS, who=Role.DIRECTORY).status_code == 403
    assert imported(ask, EVENTS, query="?source=scim").status_code == 422
    event = {"id": "1", "source": "scim", "type": "leaver.now", "person_key": "ana",
             "effective_at": "2026-11-22T11:00:00Z", "occurred_at": "2026-11-22T11:00:00Z"}  # fmt: skip
    assert ask(Role.HR, "POST", "/hr/events", event).status_code == 422
    assert imported(ask, "name\nana\n").json()["code"] == "csv_malformed"


def test_a_list_that_later_ones_overtook_is_not_released(ask: Ask, clock: Any) -> None:
    everybody = ["ana", *[f"p{number}" for number in range(20)]]
    ask(Role.DIRECTORY, "POST", "/people/reconcile", text=full_list(everybody))
    clock.advance(3600)
    held = ask(Role.DIRECTORY, "POST", "/people/reconcile", text=full_list(everybody[2:])).json()
    path = f"/people/reconciliations/{held['id']}/release"
    assert ask("helena", "POST", path, {"reason": "a site was closed"}).json()["state"] == "held"
    clock.advance(3600)
    assert ask(Role.DIRECTORY, "POST", "/people/reconcile", text=full_list(everybody)).json()["state"] == "applied"
    assert code(ask("hugo", "POST", path, {"reason": "I checked too"})) == (409, "list_outdated")
    assert ask("ana", "GET", "/me").status_code == 200


# --- who vouches, who approved, who is the same ------------------------------------------------------------------


def test_a_teams_login_waits_for_a_word_once_whoever_vouched_is_gone(ask: Ask, firm: Company) -> None:
    script(firm, "s1", None)
    ask(Role.HR, "PUT", "/people/nina", {"name": "Nina", "team": "data", "email": "nina@corp.example"})
    path = f"/endpoints/{ENDPOINT}/accounts/nobody/shared"
    ask("ines", "PUT", path, {"kind": "service", "team": "data", "sponsor": "edu"})
    assert ask("ines", "GET", "/people/unlinked").json()["items"] == []
    with firm.database.reading() as session:
        assert count_unlinked_logins(session) == 0, "nor does the console show it as nobody's"
    leaver(ask, "edu")
    (waiting,) = ask("ines", "GET", "/people/unlinked").json()["items"]
    assert (waiting["account"], waiting["evidence"]) == ("nobody", [{"kind": "sponsor_left", "person": "edu"}])
    with firm.database.reading() as session:
        told = session.exec(select(NoticeRow)).all()
        assert count_unlinked_logins(session) == 1
    assert [(row.kind, row.facts["person"]) for row in told] == [("sponsor.left", "nina")]
    ask("ines", "PUT", path, {"kind": "service", "team": "data", "sponsor": "ines"})
    assert ask("ines", "GET", "/people/unlinked").json()["items"] == []


def test_what_a_merged_entry_was_named_or_asked_for_goes_to_its_human(ask: Ask, firm: Company) -> None:
    for name in ("s1", "s2"):
        script(firm, name)
    ask("ana", "POST", "/scripts/s1/owners", {"person": "bea", "role": "co-owner"})
    asked = ask("bea", "POST", "/scripts/s2/adoptions", {"reason": "I need it"}).json()["id"]
    ask("ana", "POST", "/scripts/s1/offers", {"person": "bea"})
    ask("ines", "POST", "/people/bea/merge", {"into": "edu", "reason": "one human"})
    live = {(row["principal"]["key"], row["role"]) for row in rows_of(ask, "s1") if row["valid_to"] is None}
    assert live == {("ana", "owner"), ("edu", "co-owner")}
    assert ask("ines", "GET", f"/adoptions/{asked}").json()["state"] == "withdrawn"
    assert [one["state"] for one in ask("ines", "GET", "/scripts/s1/ownership").json()["offers"]] == ["withdrawn"]
    ask("ines", "POST", "/people/bea/split", {"reason": "two humans"})
    live = {(row["principal"]["key"], row["role"]) for row in rows_of(ask, "s1") if row["valid_to"] is None}
    assert live == {("ana", "owner"), ("bea", "co-owner")}


def test_what_the_directory_and_the_doors_keep_about_me_is_told_to_me(ask: Ask, firm: Company) -> None:
    ask(Role.HR, "PUT", "/people/ana", {"name": "Ana Lima", "team": "ledger"})
    ask("ana", "POST", "/subscriptions", {"channel": "email", "level_at_least": "high"})
    mine = ask("ana", "GET", "/me").json()
    assert [one["value"] for one in mine["aliases"] if one["kind"] == "name"] == ["Ana Souza", "Ana Lima"]
    assert {(one["kind"], one["value"]) for one in mine["places"]} >= {("manager", "marta"), ("team", "ledger")}
    assert [one["level_at_least"] for one in mine["subscriptions"]] == ["high"]
    assert mine["sessions"] == []


# --- nobody gives themselves what they may give others -----------------------------------------------------------


def test_a_manager_names_a_successor_and_nobody_names_themselves(
    ask: Ask, firm: Company, services: Services, client: TestClient
) -> None:
    script(firm, "s1")
    path = "/scripts/s1/owners"
    assert code(ask("marta", "POST", path, {"person": "marta", "role": "co-owner"})) == (403, "own_nomination")
    assert code(ask("marta", "POST", path, {"person": "marta", "role": "successor"})) == (403, "own_nomination")
    assert code(ask("marta", "POST", path, {"person": "edu", "role": "co-owner"})) == (403, "successor_only")
    assert ask("marta", "POST", path, {"person": "edu", "role": "successor"}).status_code == 201
    ask(Role.HR, "PUT", "/people/hugo", {"team": "ledger"})
    admin = bearer(services, Role.ADMIN, person="hugo")

    def named(**body: str) -> Any:
        return client.post(f"/api/v1{path}", json=body, headers=admin)

    assert code(named(person="hugo", role="co-owner")) == (403, "own_nomination")
    assert code(named(team="ledger", role="co-owner")) == (403, "own_nomination")
    assert named(person="bea", role="co-owner").status_code == 201
    assert ask("bea", "POST", path, {"person": "fernanda", "role": "co-owner"}).status_code == 201


def test_whoever_keeps_the_directory_gives_themselves_no_rights_with_it(ask: Ask, firm: Company) -> None:
    script(firm, "s1")
    for key, change in (("helena", {"groups": ["escrow-fallback"]}), ("helena", {"team": "ledger"}),
                        ("helena", {"manager": "olga"}), ("ana", {"manager": "helena"}),
                        ("helena", {"user_name": "ana.l"}),
                        ("nina", {"name": "Nina", "manager": "helena"})):  # fmt: skip
        assert code(ask("helena", "PUT", f"/people/{key}", change)) == (403, "own_entry"), change
    assert ask("helena", "PUT", "/people/helena", {"name": "Helena P.", "email": "h@corp.example"}).status_code == 200
    assert ask("hugo", "PUT", "/people/helena", {"groups": ["escrow-fallback"], "team": "people"}).status_code == 200
    assert ask("helena", "PUT", "/people/helena", {"groups": [], "team": "people"}).status_code == 200
    listed = "person_key,name,manager_key\nana,Ana S.,helena\nnina,Nina,marta\nhelena,Helena,\n"
    done = ask("helena", "POST", "/people/import", text=listed).json()
    assert (done["created"], done["changed"], [one["line"] for one in done["rejected"]]) == (1, 1, [2])
    assert ask(Role.HR, "PUT", "/people/ana", {"manager": "helena"}).status_code == 200, "a system is nobody"


def test_an_analyst_joins_no_entry_with_their_own(ask: Ask, firm: Company) -> None:
    script(firm, "s1")
    for key, into in (("ana", "ines"), ("ines", "ana")):
        answer = ask("ines", "POST", f"/people/{key}/merge", {"into": into, "reason": "it is me"})
        assert code(answer) == (403, "own_entry")
    assert owner(ask, "s1") == "ana"


def test_a_queue_that_grows_too_small_is_told_before_somebody_leaves_and_after(
    ask: Ask, firm: Company, services: Services
) -> None:
    def lifecycle() -> dict[str, int]:
        found: dict[str, int] = ask(Role.OPERATOR, "GET", "/status").json()["lifecycle"]
        return found

    script(firm, "s1")
    ask(Role.DIRECTORY, "PUT", "/people/hugo", {"groups": ["no-escrow-fallback"]})
    assert lifecycle() == {"orphans_without_custodian": 0, "fallback_queue": 2, "leavers_waiting": 0}
    ask(Role.DIRECTORY, "PUT", "/people/gil", {"groups": []})
    assert lifecycle()["fallback_queue"] == 1
    assert leaver(ask).json()["state"] == "waiting"
    assert lifecycle()["leavers_waiting"] == 1
    ask(Role.DIRECTORY, "PUT", "/people/gil", {"groups": ["escrow-fallback"]})
    due(services)
    assert lifecycle() == {"orphans_without_custodian": 0, "fallback_queue": 2, "leavers_waiting": 0}


def test_nobody_in_the_office_calls_off_their_own_leaving(ask: Ask, firm: Company) -> None:
    event = {"id": "1", "source": "hr", "type": "leaver.scheduled", "person_key": "helena",
             "effective_at": "2026-12-31T00:00:00Z", "occurred_at": "2026-11-22T11:00:00Z"}  # fmt: skip
    assert ask("hugo", "POST", "/hr/events", event).status_code == 202
    off = event | {"id": "2", "type": "leaver.cancelled", "occurred_at": "2026-11-22T11:30:00Z"}
    assert code(ask("helena", "POST", "/hr/events", off)) == (403, "own_event")
    done = ask("helena", "POST", "/hr/events/import", text="person_key,type,effective_at\nhelena,rehire,2026-11-22\n")
    assert [one["line"] for one in done.json()["rejected"]] == [2]
    assert ask(Role.HR, "POST", "/hr/events", off).status_code == 202
