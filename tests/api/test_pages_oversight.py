"""The pages on which people watch over what was decided: blocks and appeals, holds, emergencies, erasures, evidence."""

import re
from typing import Any

import pytest

from escrow.audit.queries import list_leaves
from escrow.core.events import Event
from escrow.core.principals import Role
from tests.console_fixtures import ROLES, Console, console, empty, furnished_once, looked_at, quick, services
from tests.web_fixtures import bearer
from web.erasing import carry_out

__all__ = ["console", "empty", "furnished_once", "looked_at", "quick", "services"]

NEW = ("/coverage", "/board", "/appeals", "/holds", "/erasures", "/break-glass", "/evidence")
WHO = {
    "/coverage": {"local", "otto", "ines", "pia"},
    "/board": set(ROLES) - {"helena", "olaf"},
    "/appeals": {"pia"},
    "/holds": {"pia"},
    "/erasures": {"local", "otto", "pia"},
    "/break-glass": {"local", "pia"},
    "/evidence": {"local", "otto"},
}  # fmt: skip


def leaves_of(console: Console, event: Event) -> list[Any]:
    with console.services.database.reading() as session:
        return list(list_leaves(session, console.services.cursors, limit=50, event=event.value).items)


def block(console: Console, by: str = "ines") -> str:
    """Block Ana's script where it is; another analyst agrees."""
    digest = console.api.get(f"/scripts/{console.script('etl.py')['id']}/versions/2").json()["digest"]
    console.sign_in(by)
    about = {"kind": "digest", "value": digest, "action": "block", "reason": "sends the ledger away"}
    made = console.act("/decisions", **about, until="2026-12-31").partition("#")[2]
    console.sign_in("local")
    console.act(f"/decisions/{made}/confirm")
    return made


@pytest.mark.parametrize("path", NEW)
def test_each_opens_for_whom_it_is_and_for_nobody_else(looked_at: Console, path: str) -> None:
    for person in ROLES:
        assert looked_at.page(path, person).status_code == (200 if person in WHO[path] else 403), person


@pytest.mark.parametrize("path", NEW)
def test_each_says_what_it_means_that_nothing_is_there(empty: Console, path: str) -> None:
    person = "pia" if "pia" in WHO[path] else "otto"
    assert 'class="empty"' in empty.text(path, person) or "signed yet" in empty.text(path, person)


# --- a block, as whoever met it reads it -----------------------------------------------------------------


def test_a_block_is_told_to_the_owner_in_two_languages_and_contested_by_them(console: Console) -> None:
    made = block(console)
    shown = console.text(f"/decisions/{made}", "ana")
    assert "A script of yours may not run: sends the ledger away." in shown
    assert "Um script seu não pode ser executado: sends the ledger away." in shown
    assert "2027-01-01" in shown, "it says until when"
    assert ">ines<" not in shown, "who decided is for those who read decisions"
    assert ">ines<" in console.text(f"/decisions/{made}", "otto")
    assert "A script of yours may not run" in console.text("/me", "ana")
    console.sign_in("ana")
    assert console.send(f"/decisions/{made}/contest", statement="no").status_code == 422
    console.act(f"/decisions/{made}/contest", statement="the ledger goes to our own archive")
    assert console.send(f"/decisions/{made}/contest", statement="the ledger stays in house").status_code == 409
    assert "the ledger goes to our own archive" in console.text(f"/decisions/{made}", "ana")
    assert "the ledger goes" not in console.text(f"/decisions/{made}", "edu")


def test_somebody_who_owns_nothing_may_contest_the_block_they_met(console: Console) -> None:
    made = block(console)
    console.sign_in("edu")
    assert "não pode ser executado" in console.text(f"/decisions/{made}", "edu")
    console.act(f"/decisions/{made}/contest", statement="I run it for Ana each Monday")
    assert "I run it for Ana" in console.text("/appeals", "pia")


def test_an_appeal_is_taken_on_noted_answered_and_what_it_reverses_is_undone(console: Console) -> None:
    made = block(console)
    console.sign_in("ana")
    console.act(f"/decisions/{made}/contest", statement="the ledger goes to our own archive")
    (place,) = re.findall(r'href="(/appeals/[0-9a-f]{32})"', console.text("/appeals", "pia"))
    assert "nobody yet" in console.text("/appeals", "pia")
    assert "appeal to answer" in console.text("/", "pia").lower()
    console.sign_in("pia")
    console.act(f"{place}/claim")
    console.act(f"{place}/note", text="asked the archive's people: it is theirs")
    assert console.page(place, "ana").status_code == 403
    shown = console.text(place, "pia")
    assert "looks into it since" in shown
    assert "asked the archive&#39;s people: it is theirs" in shown
    console.act(f"{place}/answer", outcome="reversed", reasoning="the destination is our own archive")
    assert console.send(f"{place}/claim").status_code == 409
    assert "Nothing waits for an answer" in console.text("/appeals", "pia")
    assert "reversed" in console.text("/appeals?state=answered", "pia")
    ended = console.text(f"/decisions/{made}", "ana")
    assert "taken back" in ended
    assert "the destination is our own archive" in ended
    assert "asked the archive" not in console.text("/me", "ana"), "notes are for the reviewers"
    claimed = [leaf.event for leaf in leaves_of(console, Event.APPEAL_CLAIMED)]
    assert claimed == ["appeal.claimed"]


def test_nobody_looks_into_an_appeal_about_themselves(console: Console) -> None:
    made = block(console)
    ana = bearer(console.services, Role.OWNER, Role.PRIVACY, person="ana")
    body = {"statement": "the ledger goes to our own archive"}
    record = console.client.get("/api/v1/me/decisions", headers=ana).json()["items"][0]
    assert record["subject"] == f"decision:{made}"
    asked = console.client.post(f"/api/v1/me/decisions/{record['id']}/appeals", json=body, headers=ana).json()
    for act, sent in (("claim", {}), ("notes", {"text": "I am right"})):
        answer = console.client.post(f"/api/v1/appeals/{asked['id']}/{act}", json=sent, headers=ana)
        assert (answer.status_code, answer.json()["code"]) == (403, "four_eyes")
    pia = bearer(console.services, Role.PRIVACY, person="pia")
    claimed = console.client.post(f"/api/v1/appeals/{asked['id']}/claim", headers=pia).json()
    assert claimed["claimed_by"] == "pia"
    answer = console.client.post(f"/api/v1/appeals/{asked['id']}/notes", json={"text": "looked"}, headers=pia)
    assert answer.status_code == 201
    notes = console.client.get(f"/api/v1/appeals/{asked['id']}/notes", headers=pia).json()["items"]
    assert [one["text"] for one in notes] == ["looked"]


# --- holds, emergencies, erasures --------------------------------------------------------------------------


def test_a_hold_is_placed_and_lifted_by_two_people(console: Console) -> None:
    console.sign_in("pia")
    assert console.send("/holds", reason="a lawsuit").status_code == 422
    made = console.act("/holds", person="ana", reason="a lawsuit").partition("#")[2]
    assert console.send(f"/holds/{made}/release", reason="over").status_code == 403
    assert "another person lifts it" in console.text("/holds", "pia")
    other = bearer(console.services, Role.PRIVACY, person="olaf")
    answer = console.client.post(f"/api/v1/holds/{made}/release", json={"reason": "settled"}, headers=other)
    assert answer.status_code == 200
    assert "settled" in console.text("/holds?state=released", "pia")
    assert "No hold in this state" in console.text("/holds?state=placed", "pia")


def test_an_emergency_is_agreed_to_by_another_and_opens_the_code(console: Console) -> None:
    script = console.script("etl.py")["id"]
    admin = {"Authorization": bearer(console.services, Role.ADMIN, person="olaf")["Authorization"]}
    code = f"/api/v1/scripts/{script}/versions/2/files/etl.py"
    assert console.client.get(code, headers=admin).status_code == 403
    asked = console.client.post("/api/v1/break-glass", json={"script": script, "reason": "it mails"}, headers=admin)
    assert asked.status_code == 201
    console.sign_in("local")
    assert "it mails" in console.text("/break-glass", "local")
    console.act(f"/break-glass/{asked.json()['id']}/approve")
    assert "agreed by" in console.text("/break-glass", "local")
    assert console.client.get(code, headers=admin).status_code == 200
    made = console.act("/break-glass", script=script, reason="it mails again").partition("#")[2]
    assert console.send(f"/break-glass/{made}/approve").status_code == 403
    assert console.send("/break-glass", script="nope", reason="it mails again").status_code == 404


def test_an_erasure_goes_from_asking_to_its_report(console: Console) -> None:
    digest = console.api.get(f"/scripts/{console.script('other.py')['id']}/versions/1").json()["digest"]
    console.sign_in("pia")
    place = console.act("/erasures", target=digest, reason="asked for by law")
    assert "another person decides" in console.text(place, "pia")
    assert console.send(f"{place}/decide", verdict="approve", reason="my own").status_code == 403
    assert "waits for a second person" in console.text(place, "otto")
    console.sign_in("local")
    console.act(f"{place}/decide", verdict="approve", reason="I agree")
    assert "under way" in console.text(place, "local")
    carry_out(console.services, place.rpartition("/")[2])
    done = console.text(place, "otto")
    assert "Nobody can read it any more" in done
    assert "Versions rewritten" in done
    console.sign_in("pia")
    assert console.send("/erasures", target="sha256:no", reason="no such").status_code == 422


# --- evidence, and the board's question --------------------------------------------------------------------


def test_evidence_is_taken_as_one_file_and_noted_first(console: Console) -> None:
    script = console.script("etl.py")["id"]
    console.sign_in("otto")
    answer = console.send("/evidence", script=script)
    assert answer.status_code == 200
    assert answer.headers["content-disposition"] == 'attachment; filename="evidence.txt"'
    assert answer.text.startswith("script-escrow-evidence/v1\n")
    assert script in answer.text
    assert [leaf.actor for leaf in leaves_of(console, Event.EVIDENCE_EXPORTED)] == ["person:otto"]
    assert console.send("/evidence", held="many").status_code == 422
    assert console.send("/evidence", held="999999").status_code == 404
    console.sign_in("ana")
    assert console.send("/evidence").status_code == 403


def test_the_board_reads_one_number_and_who_approved_what_it_counts(console: Console) -> None:
    text = b"cpf = '529.982.247-25'\nnome_paciente = 'x'\nprint(cpf)\n"
    console.api.run({"people.py": text}, account={"uid": 1000, "name": "ana"})
    console.api.scan()
    number = console.client.get("/api/v1/board", headers=console.api.analyst).json()
    assert number["processing_personal_data"] >= 1
    assert "approved by nobody" in console.text("/", "ines")
    page = console.text("/board", "ines")
    assert "people.py" in page
    assert "by nobody" in page
    digest = console.api.get(f"/scripts/{console.script('people.py')['id']}/versions/1").json()["digest"]
    console.sign_in("ines")
    made = console.act("/decisions", kind="digest", value=digest, action="approve", reason="looked at with privacy")
    console.sign_in("local")
    console.send(f"/decisions/{made.partition('#')[2]}/confirm")
    assert "looked at with privacy" in console.text("/board", "otto")
    assert "people.py" not in console.text("/board", "gil"), "nothing of what is not theirs"


# --- the part of the log that is one's own -----------------------------------------------------------------


def test_each_reads_the_part_of_the_log_that_concerns_them(console: Console) -> None:
    """The matrix: hr its own events, owners their own, analysts findings, privacy decisions, managers nothing."""
    made = block(console)
    script = console.script("etl.py")["id"]
    hr = bearer(console.services, Role.HR, person="helena")
    event = {
        "id": "1", "source": "hr", "type": "leave.started", "person_key": "ana", "effective_at": "2026-11-22T12:00:00Z",
        "occurred_at": "2026-11-22T12:00:00Z",
    }  # fmt: skip
    assert console.client.post("/api/v1/hr/events", json=event, headers=hr).status_code == 202
    raw = f"/api/v1/scripts/{script}/versions/1/files/etl.py?view=raw&reason=looking+into+it"
    assert console.client.get(raw, headers=console.api.analyst).status_code == 200
    console.number_leaves()

    def read(*roles: Role, person: str) -> set[str]:
        by = bearer(console.services, *roles, person=person)
        return {leaf["event"] for leaf in console.api.items("/audit/leaves?limit=200", by=by)}

    everything = read(Role.AUDITOR, person="otto")
    assert everything >= {"hr_event.received", "decision.made", "content.read_raw", "version.stored"}
    assert read(Role.HR, person="helena") == {"hr_event.received"}
    assert read(Role.PRIVACY, person="pia") == {"decision.made", "decision.confirmed"}
    assert read(Role.OWNER, person="ana") >= {"version.stored"}
    assert not read(Role.OWNER, person="ana") & {"content.read_raw", "hr_event.received", "decision.made"}
    assert "version.stored" not in read(Role.ANALYST, person="ines")
    assert read(Role.OWNER, person="bruno") == set()
    manager = bearer(console.services, Role.MANAGER, person="marta")
    assert console.client.get("/api/v1/audit/leaves", headers=manager).status_code == 403
    leaves = console.api.items("/audit/leaves?event=decision.made&limit=200", by=bearer(console.services, Role.AUDITOR))
    index = next(leaf["index"] for leaf in leaves if made in str(leaf))
    ana = bearer(console.services, Role.OWNER, person="ana")
    assert console.client.get(f"/api/v1/audit/leaves/{index}", headers=ana).status_code == 404
    pia = bearer(console.services, Role.PRIVACY, person="pia")
    assert console.client.get(f"/api/v1/audit/leaves/{index}", headers=pia).status_code == 200
