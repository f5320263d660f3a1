"""Who sees which page, and what each may do there."""

import io
import re
import zipfile
from dataclasses import replace

import pytest
from fastapi.routing import APIRoute

from escrow.core.events import Event
from escrow.core.permissions import Permission
from escrow.core.principals import Role
from tests import independent_verifier
from tests.console_fixtures import (
    ROLES,
    SECRET,
    Console,
    an_empty_console,
    console,
    empty,
    furnished,
    furnished_once,
    looked_at,
    menu_of,
    quick,
    services,
)  # fmt: skip
from tests.web_fixtures import bearer
from web.pages.router import routers
from web.wiring import Services

__all__ = ["console", "empty", "furnished_once", "looked_at", "quick", "services"]

EVERYBODY = ["Overview", "About me", "Help"]
MENUS = {
    "local": ["Overview", "Scripts", "Runs", "Findings", "Secrets", "Machines", "Coverage", "Decisions", "Rules", "Working hours", "People", "Transfers", "Adoptions",
              "Unlinked logins", "Data about people", "Erasures", "Break-glass", "Verifications", "Roles", "Audit log", "Take evidence", "About me", "Help"],
    "otto": ["Overview", "Scripts", "Runs", "Findings", "Secrets", "Machines", "Coverage", "Decisions", "Rules", "Working hours", "People", "Transfers", "Adoptions",
             "Data about people", "Erasures", "Roles", "Audit log", "Take evidence", "About me", "Help"],
    "ines": ["Overview", "Scripts", "Runs", "Findings", "Secrets", "Machines", "Coverage", "Decisions", "Rules", "Working hours", "People", "Adoptions", "Unlinked logins",
             "Data about people", "Verifications", "About me", "Help"],
    "pia": ["Overview", "Scripts", "Runs", "Findings", "Secrets", "Machines", "Coverage", "Decisions", "People", "Adoptions", "Data about people",
            "Appeals", "Holds", "Erasures", "Break-glass", "About me", "Help"],
    "helena": ["Overview", "People", "Transfers", "Adoptions", "About me", "Help"],
    "ana": ["Overview", "Scripts", "Runs", "Findings", "Secrets", "Adoptions", "Data about people", "About me", "Help"],
    "gil": ["Overview", "Scripts", "Runs", "Findings", "Secrets", "Transfers", "Adoptions", "Data about people", "About me", "Help"],
    "edu": ["Overview", "Scripts", "Runs", "Findings", "Secrets", "Adoptions", "Data about people", "About me", "Help"],
    "olaf": ["Overview", "Adoptions", "About me", "Help"],
}  # fmt: skip
PAGES = {
    "Scripts": "/scripts", "Runs": "/runs", "Findings": "/findings", "Secrets": "/secrets", "Machines": "/machines", "Decisions": "/decisions", "Rules": "/rules", "Working hours": "/calendars", "People": "/people",
    "Transfers": "/transfers", "Unlinked logins": "/logins", "Audit log": "/audit-log", "Coverage": "/coverage",
    "Data about people": "/board", "Appeals": "/appeals", "Holds": "/holds", "Erasures": "/erasures", "Break-glass": "/break-glass",
    "Take evidence": "/evidence", "Verifications": "/verifications", "Roles": "/role-mappings",
}  # fmt: skip


@pytest.mark.parametrize("person", MENUS)
def test_the_menu_holds_what_opens_and_what_it_holds_not_is_refused(looked_at: Console, person: str) -> None:
    assert menu_of(looked_at.text("/", person)) == MENUS[person]
    for label, path in PAGES.items():
        assert looked_at.page(path, person).status_code == (200 if label in MENUS[person] else 403), path


def test_whoever_is_not_signed_in_is_asked_to(looked_at: Console) -> None:
    answer = looked_at.client.get("/scripts?q=a", headers={"Accept": "text/html"}, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/auth/login?next=%2Fscripts%3Fq%3Da")
    assert "script/escrow sign-in local" in looked_at.client.get("/auth/login").text


def test_hr_sees_how_many_and_neither_names_nor_code(console: Console) -> None:
    script = console.script("etl.py")
    transfer = a_plan(console)
    for path in ("/", "/people", "/people/ana", "/transfers", transfer, "/me", "/search?q=etl", "/adoptions"):
        page = console.text(path, "helena")
        assert "etl.py" not in page, path
        assert "/srv/jobs" not in page, path
    for path in (f"/scripts/{script['id']}", f"/scripts/{script['id']}/diff", f"/scripts/{script['id']}/runs"):
        assert console.page(path, "helena").status_code == 404, path
    assert re.search(r"<b>1</b><span>script owned", console.text("/people/ana", "helena"))


def test_an_owner_sees_their_own_and_no_figure_of_others(looked_at: Console) -> None:
    page = looked_at.text("/", "ana")
    assert "1 script" in page
    assert "other.py" not in page
    assert "machines enrolled" not in page
    assert "Ran uncaptured" not in page
    other = looked_at.script("other.py")
    assert looked_at.page(f"/scripts/{other['id']}", "ana").status_code == 404
    assert "other.py" not in looked_at.text("/scripts", "ana") + looked_at.text("/runs", "ana")


def test_a_second_opinion_that_cannot_be_asked_is_told_to_whoever_looks_after_the_vault(quick: Services) -> None:
    asked = quick.settings.model_copy(update={"credsweeper": "/nowhere/bin/credsweeper"})
    for made in an_empty_console(replace(quick, settings=asked)):
        console = furnished(made)
        assert "cannot be run: there is no program at /nowhere" in console.text("/", "otto")
        assert "/nowhere" not in console.text("/", "ana")
        said = console.api.get("/status").json()["scan"]["credsweeper"]
        assert said.startswith("cannot be run: there is no program at /nowhere/bin/credsweeper; run ")


def test_an_engineer_reads_cards_and_asks(looked_at: Console) -> None:
    script = looked_at.script("etl.py")
    listed = looked_at.text("/scripts", "edu")
    assert f'href="/catalogue/{script["id"]}"' in listed
    assert "/srv/jobs/etl.py" not in listed
    card = looked_at.text(f"/catalogue/{script['id']}", "edu")
    assert f'href="/catalogue/{script["id"]}"' in looked_at.text("/", "edu"), "the first page leads there too"
    assert "Ask to adopt" in card
    assert not any(word in card for word in ("/srv/jobs", "fin-ws-07", "Ana Test", SECRET))
    assert looked_at.page(f"/scripts/{script['id']}", "edu").status_code == 404
    assert f'href="/catalogue/{script["id"]}"' in looked_at.text("/search?q=etl", "edu")


def test_an_adoption_goes_from_the_card_to_the_package(console: Console) -> None:
    script = console.script("etl.py")
    console.sign_in("edu")
    console.act(f"/scripts/{script['id']}/adoptions", reason="the Monday meeting needs it")
    assert "waits for" in console.text(f"/catalogue/{script['id']}", "edu")
    asked = adoption(console)
    assert console.send(f"/adoptions/{asked}/decide", verdict="approve", reason="it is mine").status_code == 403
    for decider in ("ana", "ines"):
        assert "the Monday meeting needs it" in console.text("/adoptions", decider)
        console.sign_in(decider)
        console.act(f"/adoptions/{asked}/decide", verdict="approve", reason="they know it")
    mine = console.text("/adoptions", "edu")
    assert f"/api/v1/adoptions/{asked}/package" in mine
    (listed,) = console.api.items("/adoptions", by=bearer(console.services, Role.ENGINEER, person="edu"))
    assert listed["verification"] in ("L1", "L2")
    for shown in (mine, console.text("/me", "edu"), console.text(f"/scripts/{script['id']}/ownership", "edu")):
        assert f"verified {listed['verification']}" in shown
    assert "{{SECRET" not in console.text(f"/scripts/{script['id']}", "edu")
    assert console.script("etl.py")["owner"]["key"] == "edu"


def test_a_request_is_turned_down_with_a_reason(console: Console) -> None:
    script = console.script("etl.py")
    console.sign_in("edu")
    console.act(f"/scripts/{script['id']}/adoptions", reason="it looks useful")
    asked = adoption(console)
    console.sign_in("ana")
    assert console.send(f"/adoptions/{asked}/decide", verdict="maybe", reason="who knows").status_code == 422
    console.act(f"/adoptions/{asked}/decide", verdict="reject", reason="I still need it")
    assert "I still need it" in console.text("/adoptions", "edu")
    assert console.script("etl.py")["owner"]["key"] == "ana"


def test_an_offer_is_made_declined_made_again_and_taken(console: Console) -> None:
    script = console.script("etl.py")
    for answer in ("decline", "accept"):
        console.sign_in("ana")
        console.act(f"/scripts/{script['id']}/offers", person="edu", reason="they asked about it")
        assert "they asked about it" in console.text("/me", "edu")
        (offer,) = re.findall(r'action="/offers/([0-9a-f]+)/accept"', console.text("/me", "edu"))
        console.sign_in("edu")
        console.act(f"/offers/{offer}/{answer}")
    assert console.script("etl.py")["owner"]["key"] == "edu"


def test_a_co_owner_is_named_by_the_owner_alone(console: Console) -> None:
    path = f"/scripts/{console.script('etl.py')['id']}/owners"
    console.sign_in("ana")
    assert console.send(path, person="edu", role="owner").status_code == 422
    assert console.send(path, person="nobody", role="co-owner").status_code == 404
    console.act(path, person="edu", role="co-owner")
    page = console.text(f"/scripts/{console.script('etl.py')['id']}/ownership", "ana")
    assert "Edu Test" in page
    assert "named by ana" in page


def test_an_unlinked_login_gets_its_person_and_its_script_an_owner(console: Console) -> None:
    assert "bruno" in console.text("/logins", "ines")
    console.sign_in("ines")
    console.act("/logins/link", endpoint=console.api.endpoint_id, account="bruno", person="edu")
    page = console.text("/logins?linked=yes", "ines")
    assert "Every login is somebody" in page
    assert console.script("other.py")["owner"]["key"] == "edu"


def test_a_leaving_is_told_planned_applied_and_taken_back_with_proofs(console: Console) -> None:
    console.sign_in("helena")
    transfer = console.act("/people/ana/events", type="leaver.now")
    page = console.text(transfer, "helena")
    assert "Apply this plan" in page
    assert "access cut" in console.text("/people/ana", "helena")
    (plan_hash,) = re.findall(r'name="plan_hash" value="([^"]+)"', page)
    assert console.send(f"{transfer}/apply", plan_hash="sha256:0").status_code == 409
    console.act(f"{transfer}/apply", plan_hash=plan_hash)
    assert console.script("etl.py")["custodian"]["key"] == "marta"
    console.act("/people/ana/events", type="leaver.cancelled")
    console.act(f"{transfer}/undo")
    assert console.script("etl.py")["owner"]["key"] == "ana"
    console.number_leaves()
    shown = console.text(transfer, "helena")
    assert [event for event in ("planned", "applied", "undone") if f"transfer {event}" in shown] == [
        "planned", "applied", "undone",
    ]  # fmt: skip
    answer = console.page(f"{transfer}/evidence.zip", "helena")
    assert len(proved(answer.content)) == 3


def test_a_leaving_to_come_needs_its_day(console: Console) -> None:
    console.sign_in("helena")
    assert console.send("/people/ana/events", type="leaver.scheduled", effective="").status_code == 422
    assert console.send("/people/ana/events", type="promoted").status_code == 422
    assert console.act("/people/ana/events", type="leaver.scheduled", effective="2027-01-31") == "/people/ana"
    assert "2027-01-31" in console.text("/people/ana", "helena")


def test_a_custodian_sees_the_transfers_of_their_own_scripts_alone(console: Console) -> None:
    transfer = a_plan(console)
    assert "No transfer" in console.text("/transfers", "gil")
    assert console.page(transfer, "gil").status_code == 404
    assert console.page(f"{transfer}/evidence.zip", "gil").status_code == 404
    assert "etl.py" in console.text(transfer, "marta", Role.CUSTODIAN)


def test_a_leaf_and_its_proof_are_taken_away_and_checked_by_an_outsider(looked_at: Console) -> None:
    looked_at.number_leaves()
    page = looked_at.text("/audit-log/2", "otto")
    assert "/audit-log/2/evidence.zip" in page
    taken = looked_at.page("/audit-log/2/evidence.zip", "otto").content
    assert list(proved(taken)) == [2]
    assert taken == looked_at.page("/audit-log/2/evidence.zip", "otto").content
    assert looked_at.page("/audit-log/99999", "otto").status_code == 404
    assert looked_at.page("/audit-log/2/evidence.zip", "ines").status_code == 403


def test_raw_code_is_a_download_with_a_reason_and_a_leaf(console: Console) -> None:
    script = console.script("etl.py")
    console.sign_in("ines")
    path = f"/scripts/{script['id']}/raw"
    assert console.send(path, version="2", file="etl.py", reason="").status_code == 422
    answer = console.send(path, version="2", file="etl.py", reason="incident 7")
    assert SECRET in answer.text
    assert answer.headers["content-disposition"].startswith("attachment")
    console.number_leaves()
    assert Event.CONTENT_READ_RAW.value.replace(".", " ") in console.text("/audit-log", "otto")
    console.sign_in("otto")
    assert console.send(path, version="2", file="etl.py", reason="curious").status_code == 403


def test_a_finding_stands_until_a_day(console: Console) -> None:
    script = console.script("etl.py")
    page = console.text(f"/scripts/{script['id']}/findings", "ines")
    fingerprint = re.findall(r"/findings/([0-9a-f]+)/accept", page)[0]
    console.sign_in("ines")
    path = f"/scripts/{script['id']}/findings/{fingerprint}/accept"
    assert console.send(path, reason="rotated next week", until="soon").status_code == 422
    console.act(path, reason="rotated next week", until="2027-01-31")
    assert "rotated next week" in console.text(f"/scripts/{script['id']}/findings", "ines")


def test_no_form_is_taken_without_the_token_of_its_session(looked_at: Console) -> None:
    """Every change a page can make, sent by another page the browser has open."""
    looked_at.sign_in("local")
    changes = [
        route.path
        for router in routers
        for route in router.routes
        if isinstance(route, APIRoute) and "POST" in (route.methods or ())
    ]
    assert len(changes) >= 14
    for path in changes:
        answer = looked_at.send(re.sub(r"\{[^}]+\}", "x", path), csrf="guessed", reason="because", person="ana")
        assert (answer.status_code, "csrf_refused" in answer.text) == (403, True), path


def test_every_page_asks_for_one_permission_that_some_role_has(looked_at: Console) -> None:
    named = {
        route.openapi_extra["x-permission"]
        for router in routers
        for route in router.routes
        if isinstance(route, APIRoute) and route.openapi_extra
    }
    assert named <= set(Permission)
    assert Permission.PUBLIC not in named


@pytest.mark.parametrize(
    ("words", "shown"),
    [("etl", "etl.py"), ("fin-ws", "fin-ws-07"), ("Marta", "Marta Test"), ("2", "Leaf 2"), ("%", "Nothing found")],
)
def test_one_box_finds_everything(looked_at: Console, words: str, shown: str) -> None:
    assert shown in looked_at.client.get(
        "/search", params={"q": words}, headers={**bearer(looked_at.services, *ROLES["local"], Role.AUDITOR, person="local"),
                                                 "Accept": "text/html"},
    ).text  # fmt: skip


def test_a_script_is_found_by_every_name_of_its_bytes(looked_at: Console) -> None:
    script = looked_at.script("etl.py")
    version = looked_at.api.get(f"/scripts/{script['id']}/versions/2").json()
    bare = version["digest"].removeprefix("sha256:")
    for name in (version["digest"], bare, version["swhid"], version["tree"], version["commit"], script["id"]):
        assert "1 script" in looked_at.text(f"/search?q={name}"), name


def test_rules_are_found_by_vector_severity_and_words(looked_at: Console) -> None:
    rules = re.compile(r'href="/rules/(escrow\.[^"]+)"')
    every = set(rules.findall(looked_at.text("/rules", "ines")))
    found = rules.findall(looked_at.text("/rules?vector=credentials&severity=medium&words=command+LINE", "ines"))
    assert "escrow.py.credentials.password-on-a-command-line" in found
    assert all(".credentials." in one for one in found)
    assert set(found) < every
    assert "No rule matches" in looked_at.text("/rules?words=nothingofthesort", "ines")


def test_a_decision_is_looked_at_made_confirmed_by_another_and_taken_back(console: Console) -> None:
    version = console.api.get(f"/scripts/{console.script('etl.py')['id']}/versions/2").json()
    looked = console.text(f"/decisions?kind=digest&value={version['digest']}", "ines")
    assert "waits for a second person" in looked
    console.sign_in("ines")
    about = {"kind": "digest", "value": version["digest"]}
    assert console.send("/decisions", **about, action="shred", reason="no such thing").status_code == 422
    place = console.act("/decisions", **about, action="block", reason="sends the ledger away", until="2026-12-31")
    made = place.partition("#")[2]
    assert console.send(f"/decisions/{made}/confirm").status_code == 403
    console.sign_in("local")
    console.act(f"/decisions/{made}/confirm")
    assert "confirmed by" in console.text("/decisions?state=active", "otto")
    assert "Take back" not in console.text("/decisions", "otto")
    console.act(f"/decisions/{made}/undo")
    assert "No decision in this state" in console.text("/decisions?state=active", "pia")
    assert console.page("/decisions", "ana").status_code == 403


def a_plan(console: Console) -> str:
    console.sign_in("helena")
    return console.act("/transfers", person="ana", reason="leaves the company")


def adoption(console: Console) -> str:
    (waiting,) = console.api.items("/adoptions", by=bearer(console.services, Role.ENGINEER, person="edu"))
    found: str = waiting["id"]
    return found


def proved(taken: bytes) -> dict[int, str]:
    """The entries of an archive by leaf, each accepted by a verifier that shares no code with the vault."""
    packed = zipfile.ZipFile(io.BytesIO(taken))
    key = packed.read("log-key.txt").decode().strip()
    assert "escrow verify" in packed.read("HOW-TO-CHECK.txt").decode()
    entries = {}
    for name in packed.namelist():
        if name.endswith(".entry"):
            index = int(name.removeprefix("leaf-").removesuffix(".entry"))
            entries[index] = packed.read(name).decode()
            proof = packed.read(f"leaf-{index}.tlog-proof").decode()
            assert independent_verifier.accepts(proof, packed.read(name), key)
    return entries
