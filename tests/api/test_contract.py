"""What the contract promises of lists, differences and bodies, asked for as a stranger would."""

import json
import subprocess
import sys
import uuid
from pathlib import Path

import pytest

from escrow.core.principals import Role
from tests.console_fixtures import Console, console, empty, furnished_once, looked_at, quick, services
from tests.deposit_fixtures import Api, api
from tests.factories import a_start
from tests.web_fixtures import bearer
from web.diffs import unified_diff

__all__ = ["api", "console", "empty", "furnished_once", "looked_at", "quick", "services"]

NOBODY = {
    "script": "0" * 32, "endpoint": "nowhere", "account": "no-login", "person": "nobody", "owner": "nobody",
    "path": "/nowhere", "level": "critical", "rule": "no.rule", "vector": "llm", "origin": "package",
    "version": "sha256:" + "0" * 64, "since": "2030-01-01T00:00:00Z", "until": "2001-01-01T00:00:00Z", "q": "nosuchword",
}  # fmt: skip


def test_no_list_ignores_what_it_is_asked_by(looked_at: Console) -> None:
    """A filter that is not read answers with everything, and whoever asked takes it for the answer."""
    script = looked_at.script("etl.py")["id"]
    for place in ("/scripts", "/runs", "/findings", f"/scripts/{script}/runs", f"/scripts/{script}/findings"):
        assert looked_at.api.items(place), place
        for name, value in NOBODY.items():
            assert looked_at.api.items(f"{place}?{name}={value}") == [], (place, name)
        assert looked_at.api.items(f"{place}?script={script}") != [], place


def test_a_word_no_address_reads_is_refused_and_not_passed_over(looked_at: Console) -> None:
    """`levl=high` would answer with every level; and what one may not see is said before what one misspelt."""
    script = looked_at.script("etl.py")["id"]
    for place in ("/scripts", "/runs", "/findings", "/people", "/coverage", f"/scripts/{script}", "/status", "/me"):
        answer = looked_at.api.get(f"{place}?levl=high&limit=5" if place == "/scripts" else f"{place}?levl=high")
        assert (answer.status_code, answer.json()["code"]) == (422, "parameter_unknown"), place
        assert answer.json()["detail"].startswith("levl: "), place
    assert "level" in looked_at.api.get("/scripts?levl=high").json()["detail"]
    assert looked_at.client.get("/api/v1/scripts?levl=high").status_code == 401
    stranger = bearer(looked_at.services, Role.OWNER, person="bruno")
    assert looked_at.api.get(f"/scripts/{script}/runs?levl=high", by=stranger).status_code == 404


@pytest.mark.parametrize(
    "part",
    ["", "/versions", "/versions/1", "/runs", "/findings", "/findings.sarif", "/levels", "/links", "/ownership",
     "/verifications", "/findings/0123/history", "/diff?from=1&to=1", "/versions/1/files/etl.py"],
)  # fmt: skip
def test_a_script_that_is_not_there_has_no_empty_lists(looked_at: Console, part: str) -> None:
    """An empty list says that somebody looked; of a mistyped id nobody can have."""
    for by in (looked_at.api.analyst, bearer(looked_at.services, Role.OWNER, person="bruno")):
        answer = looked_at.api.get(f"/scripts/{'0' * 32}{part}", by=by)
        assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


def test_lists_of_what_scripts_have_are_asked_by_the_scripts(looked_at: Console) -> None:
    script = looked_at.script("etl.py")
    version = looked_at.api.get(f"/scripts/{script['id']}/versions/2").json()
    for asked in ("owner=ana", "person=ana", "account=ana", f"level={script['level']}", "vector=credentials", "q=etl"):
        runs = looked_at.api.items(f"/runs?{asked}")
        assert len(runs) == 2, asked
        assert {run["script"] for run in runs} == {script["id"]}
        assert {one["script"] for one in looked_at.api.items(f"/findings?{asked}")} == {script["id"]}, asked
    for name in ("2", version["digest"], version["swhid"], version["tree"], version["commit"]):
        assert [run["version"] for run in looked_at.api.items(f"/runs?version={name}&owner=ana")] == [2], name
        assert {one["version"] for one in looked_at.api.items(f"/scripts/{script['id']}/findings?version={name}")} == {
            2
        }
    assert looked_at.api.get("/runs?version=99999999999999999999").status_code == 422
    assert looked_at.api.items("/runs?person=bruno") == []


def test_an_owner_asks_no_list_into_what_is_not_theirs(looked_at: Console) -> None:
    bruno = bearer(looked_at.services, Role.OWNER, person="bruno")
    for asked in ("", "?owner=ana", "?q=etl", "?level=high"):
        assert looked_at.api.items(f"/runs{asked}", by=bruno) == []
        assert looked_at.api.items(f"/findings{asked}", by=bruno) == []


def test_findings_of_a_script_come_page_by_page(looked_at: Console) -> None:
    place = f"/scripts/{looked_at.script('etl.py')['id']}/findings"
    everything = looked_at.api.items(place)
    assert len(everything) > 1
    found, path = [], f"/api/v1{place}?limit=1"
    while path:
        answer = looked_at.client.get(path, headers=looked_at.api.analyst)
        found += answer.json()["items"]
        path = answer.links["next"]["url"] if "next" in answer.links else ""
        assert bool(path) == bool(answer.json()["next"])
    assert found == everything
    assert looked_at.api.get(f"{place}?cursor=junk").status_code == 422
    assert looked_at.api.items(f"{place}?status=fixed") == []


def test_versions_are_asked_by_name_and_by_when_they_were_first_seen(looked_at: Console) -> None:
    place = f"/scripts/{looked_at.script('etl.py')['id']}/versions"
    everything = looked_at.api.items(place)
    assert [one["number"] for one in everything] == [2, 1]
    for one in everything:
        for name in (one["number"], one["digest"], one["swhid"], one["tree"], one["commit"]):
            assert [found["number"] for found in looked_at.api.items(f"{place}?version={name}")] == [one["number"]]
    old, new = everything[1]["first_seen"], "2100-01-01T00:00:00Z"
    assert looked_at.api.items(f"{place}?since={old}&until={new}") == everything
    for asked in (f"since={new}", "until=2001-01-01T00:00:00Z", "version=9", f"version=sha256:{'0' * 64}"):
        assert looked_at.api.items(f"{place}?{asked}") == [], asked
    assert looked_at.api.get(f"{place}?since=yesterday").status_code == 422


def test_versions_are_asked_by_every_filter_of_the_contract(api: Api) -> None:
    """Two versions: the second ran elsewhere under another login, as a merge lets it, and it alone has a password."""
    clean, worse = b"print('clean')\n", b"password = 'Fatur4s#Oracle2024'\n"
    by_bia = {"account": {"uid": 1001, "name": "bia"}}
    api.run({"etl.py": clean})
    (script,) = api.items("/scripts")
    api.run({"load.py": b"print('other')\n"}, **by_bia)
    (moved,) = api.items("/scripts?account=bia")
    merge = {"into": script["id"], "reason": "one job"}
    answer = api.client.post(f"/api/v1/scripts/{moved['id']}/merge", json=merge, headers=api.analyst)
    assert answer.status_code < 300, answer.text
    api.run({"load.py": worse}, **by_bia)
    api.scan()
    place = f"/scripts/{script['id']}/versions"
    second, first = api.items(place)
    assert first["level"] != second["level"]
    of_runs, rule = sorted(one["rule"] for one in api.items(f"/scripts/{script['id']}/findings"))
    directory = bearer(api.services, Role.DIRECTORY)
    assert api.client.put("/api/v1/people/bia", json={"name": "Bia"}, headers=directory).status_code == 201
    login = f"/api/v1/endpoints/{api.endpoint_id}/accounts/bia/person"
    linked = api.client.put(login, json={"person": "bia"}, headers=api.analyst)
    assert linked.status_code < 300, linked.text
    for asked, numbers in {
        f"level={first['level']}": [1], f"level={second['level']}": [2], f"rule={rule}": [2], f"rule={of_runs}": [2, 1], "rule=none-such": [],
        "vector=credentials": [2], f"vector=credentials&rule={rule}&level={second['level']}": [2],
        f"vector=credentials&level={first['level']}": [], "vector=llm": [],
        "account=ana": [1], "account=bia": [2], "account=eve": [], "person=bia": [2], "person=eve": [],
        f"endpoint={api.endpoint_id}": [2, 1], "endpoint=elsewhere": [], "endpoint=elsewhere&account=bia": [],
        "path=/srv/jobs/etl.py": [1], "path=/srv/jobs/load.py": [2], "path=/srv/jobs": [], "origin=own": [2, 1], "origin=package": [],
        f"script={script['id']}": [2, 1], "script=other": [], "owner=none": [2, 1], "owner=eve": [],
        "custodian=none": [2, 1], "q=ETL": [2, 1], "q=other": [], "language=python": [2, 1], "language=r": [],
        "custody=retired": [], "account=bia&version=1": [],
        "account=bia&path=/srv/jobs/etl.py": [],
    }.items():  # fmt: skip
        assert [one["number"] for one in api.items(f"{place}?{asked}")] == numbers, asked
    for asked in ("level=awful", "vector=none", "origin=moon"):
        assert api.get(f"{place}?{asked}").status_code == 422, asked
    page = api.get(f"{place}?owner=none&limit=1")
    assert "owner=none" in page.headers["Link"]


def test_what_ran_uncaptured_is_asked_by_machine(api: Api) -> None:
    """A loss, and a run whose snapshot never came, on either of two machines; page by page too."""
    other_id, other = api.enrol("fin-ws-08")
    for by in (api.endpoint, other):
        lost = {"v": 1, "type": "loss", "seq": 1, "time": "2026-11-22T02:00:00Z", "from_seq": 0, "to_seq": 0, "count": 1,
                "reason": "content_unreadable", "digest": None, "path": "/x.sh"}  # fmt: skip
        api.send(a_start(str(uuid.uuid4()), b"print('never sent')\n"), lost, by=by)
    api.services.clock.advance(7200)  # type: ignore[attr-defined]
    assert len(api.items("/coverage")) == 4
    for endpoint in (api.endpoint_id, other_id):
        found = api.items(f"/coverage?endpoint={endpoint}")
        assert [one["endpoint"] for one in found] == [endpoint] * 2
        first = api.get(f"/coverage?endpoint={endpoint}&limit=1")
        assert "endpoint=" in first.links["next"]["url"]
        second = api.client.get(first.links["next"]["url"], headers=api.analyst)
        assert [*first.json()["items"], *second.json()["items"]] == found
    assert api.items("/coverage?endpoint=nowhere") == []


@pytest.mark.parametrize("place", ["/scripts", "/runs", "/findings"])
def test_lists_are_asked_by_every_origin_there_is_and_no_other(looked_at: Console, place: str) -> None:
    found = {origin: looked_at.api.items(f"{place}?origin={origin}") for origin in ("own", "package", "system", "self")}
    assert found.pop("own")
    assert set(map(tuple, found.values())) == {()}
    refusal = looked_at.api.get(f"{place}?origin=mine")
    assert (refusal.status_code, refusal.json()["code"]) == (422, "request_malformed")


@pytest.mark.parametrize(
    "body", [b"{", b"", b'{"reason":"\xff"}', b"[" * 100_000, b"null"], ids=lambda body: repr(body[:9])
)
def test_a_body_that_is_no_json_is_told_what_is_expected(looked_at: Console, body: bytes) -> None:
    engineer = bearer(looked_at.services, Role.ENGINEER, person="edu") | {"Content-Type": "application/json"}
    script = looked_at.script("etl.py")["id"]
    answer = looked_at.client.post(f"/api/v1/scripts/{script}/adoptions", content=body, headers=engineer)
    assert (answer.status_code, answer.json()["code"]) == (422, "request_malformed")
    assert "/api/v1/openapi.json" in answer.json()["detail"]


def test_every_list_comes_page_by_page(looked_at: Console) -> None:
    """`next: null` says that this was all; a list that knows no pages could not say otherwise."""
    document = looked_at.client.get("/api/v1/openapi.json").json()
    lists = set()
    for path, acts in document["paths"].items():
        answer = acts.get("get", {}).get("responses", {}).get("200", {}).get("content", {}).get("application/json", {})
        name = answer.get("schema", {}).get("$ref", "").rpartition("/")[2]
        shape = document["components"]["schemas"].get(name, {}).get("properties", {})
        is_one_thing = path == "/api/v1/transfers/{transfer_id}"  # a transfer is read with all it moves
        if path.startswith("/api/v1/") and "items" in shape and not is_one_thing:
            lists.add(path)
            asked = {one["name"] for one in acts["get"]["parameters"]}
            assert (path, "next" in shape, {"cursor", "limit"} - asked) == (path, True, set())
    assert len(lists) >= 30, sorted(lists)


def test_a_list_kept_in_memory_is_paged_like_the_others(looked_at: Console) -> None:
    everything = looked_at.api.items("/rules")
    assert len(everything) > 100
    found, path, pages = [], "/api/v1/rules?limit=50", 0
    while path:
        answer = looked_at.client.get(path, headers=looked_at.api.analyst)
        found += answer.json()["items"]
        path = answer.links["next"]["url"] if "next" in answer.links else ""
        assert bool(path) == bool(answer.json()["next"])
        pages += 1
    assert (found, pages) == (everything, -(-len(everything) // 50))
    for asked, code in (("cursor=junk", "cursor_unknown"), ("limit=many", "request_malformed")):
        refusal = looked_at.api.get(f"/rules?{asked}")
        assert (refusal.status_code, refusal.json()["code"]) == (422, code)


def test_a_difference_says_how_much_of_it_is_hidden(looked_at: Console) -> None:
    script = looked_at.script("etl.py")["id"]
    answer = looked_at.api.get(f"/scripts/{script}/diff?from=1&to=2")
    assert answer.headers["content-type"].startswith("text/x-diff")
    assert int(answer.headers["Escrow-Redacted"]) == answer.text.count("{{SECRET:") > 0


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a\x0cb\nc\u2028d\nx\n", "a\x0cb\nc\u2028d\ny\n"),
        ("a\rb\nx\x1c\x85\n", "a\rb\ny\x1c\x85\n"),
        ("one\n", "one\n++ plus"),
        ("-- minus\n", "-- minus"),
        ("", "a\r\nb\r\n"),
    ],
)
def test_a_patch_counts_lines_as_git_does_and_git_takes_it(before: str, after: str, tmp_path: Path) -> None:
    """A form feed or a line separator begins no line; the patch turns one side into the other, byte for byte."""
    held, wanted = before.encode() + b"z\xff\n" * bool(before), after.encode() + b"z\xff\n" * bool(before)
    patch = unified_diff({"a.py": held}, {"a.py": wanted}).encode("utf-8", "surrogateescape")
    file = tmp_path / "a.py"
    file.write_bytes(held)
    done = subprocess.run(["git", "apply", "-"], cwd=tmp_path, input=patch, capture_output=True)
    assert done.returncode == 0, (done.stderr, patch)
    assert file.read_bytes() == wanted


def test_a_transfer_applied_without_saying_which_plan_is_a_conflict(console: Console) -> None:
    hr = bearer(console.services, Role.HR, person="helena")
    made = console.client.post("/api/v1/transfers", json={"people": ["ana"]}, headers=hr).json()
    for sent in ({}, {"json": {}}, {"json": {"plan_hash": "0" * 64}}):
        answer = console.client.post(f"/api/v1/transfers/{made['id']}/apply", headers=hr, **sent)
        assert (answer.status_code, answer.json()["code"]) == (409, "plan_hash_mismatch")


@pytest.mark.parametrize("zone", ["Mars/Olympus", "America", "../etc/passwd", "/etc/passwd"])
def test_an_event_in_a_zone_nobody_knows_is_refused(api: Api, zone: str) -> None:
    hr = bearer(api.services, Role.HR, person="helena")
    event = {
        "id": "1", "source": "hr", "type": "leaver.now", "person_key": "ana", "effective_at": "2026-11-22T12:00:00Z",
        "occurred_at": "2026-11-22T12:00:00Z", "time_zone": zone,
    }  # fmt: skip
    answer = api.client.post("/api/v1/hr/events", json=event, headers=hr)
    assert answer.status_code == 422
    assert "time zone" in answer.json()["detail"]


def test_a_bad_logout_token_is_a_bad_request_with_no_issuer_too(api: Api) -> None:
    answer = api.client.post("/auth/backchannel-logout", data={"logout_token": "not one"})
    assert answer.status_code == 400


def test_i_read_what_was_decided_about_me_and_where_to_contest_it(console: Console) -> None:
    ana = bearer(console.services, Role.OWNER, person="ana")
    digest = console.api.get(f"/scripts/{console.script('etl.py')['id']}/versions/2").json()["digest"]
    sent = {"action": "block", "scope": {"digest": digest}, "reason": "sends the ledger away"}
    made = console.client.post("/api/v1/decisions", json=sent, headers=console.api.analyst).json()
    other = bearer(console.services, Role.ANALYST, person="local")
    console.client.post(f"/api/v1/decisions/{made['id']}/confirm", headers=other)
    (told,) = console.client.get("/api/v1/me", headers=ana).json()["decisions"]
    assert told["reason"] == "A script of yours may not run: sends the ledger away."
    assert told["reason_pt"].startswith("Um script seu")
    said = console.client.post(told["appeal"], json={"statement": "it goes to our own archive"}, headers=ana)
    assert said.status_code == 201


@pytest.mark.parametrize(
    "arguments",
    [
        ("backup", "keygen", "{there}"),
        ("backup", "keygen", "{nowhere}/identity"),
        ("feeds", "key", "{nowhere}/key", "--name", "ours"),
    ],
)
def test_a_file_that_cannot_be_written_is_named_in_one_sentence(arguments: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "there").write_text("something")
    places = {"there": str(tmp_path / "there"), "nowhere": str(tmp_path / "nowhere")}
    command = [sys.executable, "-m", "web.cli", *(one.format(**places) for one in arguments)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1, done.stderr
    assert str(tmp_path) in done.stderr
    assert (tmp_path / "there").read_text() == "something"


def test_the_recipient_of_a_backup_is_printed_alone_or_as_json(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "web.cli", "backup", "keygen"]
    alone = subprocess.run([*command, tmp_path / "a"], capture_output=True, text=True, check=True, timeout=60).stdout
    assert alone.startswith("age1")
    assert len(alone.split()) == 1
    as_json = subprocess.run([*command, tmp_path / "b", "--json"], capture_output=True, check=True, timeout=60).stdout
    assert json.loads(as_json).keys() == {"recipient", "identity"}
