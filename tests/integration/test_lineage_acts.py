"""One script or two: by what was recorded of its file, by an analyst's word, and back again; and what is alike."""

import uuid
from typing import Any

import pytest
from sqlmodel import select

from escrow.audit.tables import AuditLeafRow
from escrow.core.events import Event
from escrow.core.principals import Role
from escrow.intake.likeness import Signature, signature_of
from tests.deposit_fixtures import Api, api, quick, services
from tests.factories import a_snapshot, a_start
from tests.web_fixtures import bearer

__all__ = ["api", "quick", "services"]

ETL = b"import csv\n" + b"".join(
    f"rows_{n} = [row for row in csv.reader(open('in{n}.csv'))]\n".encode() for n in range(12)
)
GROWN = ETL + b"print(rows_1)\n"
OTHER = b"".join(f"total_{n} = sum(price * {n} for price in prices if price > {n})\n".encode() for n in range(12))


def run_at(api: Api, path: str, body: bytes, *, by: dict[str, str] | None = None, **script: Any) -> str:
    """One run of a file at a path, with its content; the script it is of."""
    run, name = str(uuid.uuid4()), path.rsplit("/", 1)[1]
    begin = a_start(run, body, trust={"script": "agent"})
    begin["script"] |= {"path": path} | script
    snapshot = a_snapshot(run, {name: body}, name)
    missing = api.send(begin, snapshot, by=by)["missing"]
    if missing:
        api.put(body, by=by)
        assert api.send(snapshot, by=by)["rejected"] == []
    found: str = api.get(f"/runs/{run}").json()["script"]
    return found


def gone(api: Api, path: str) -> None:
    at = "2026-11-22T12:00:00Z"
    api.send({"v": 1, "type": "file.state", "time": at, "path": path, "exists": False})


def links(api: Api, script: str) -> dict[str, list[dict[str, Any]]]:
    answer = api.get(f"/scripts/{script}/links")
    assert answer.status_code == 200, answer.text
    found: dict[str, list[dict[str, Any]]] = answer.json()
    return found


def kinds(api: Api, script: str) -> set[tuple[str, str]]:
    return {(link["kind"], link["script"]) for link in links(api, script)["items"]}


def act(api: Api, path: str, **said: Any) -> dict[str, Any]:
    answer = api.client.post(f"/api/v1{path}", json=said, headers=api.analyst)
    assert answer.status_code in (200, 201), answer.text
    made: dict[str, Any] = answer.json()
    return made


def events(api: Api) -> list[str]:
    with api.services.database.reading() as session:
        return list(session.exec(select(AuditLeafRow.event)))


# --- by what was recorded --------------------------------------------------------------------------------


def test_a_file_that_is_recorded_as_gone_and_runs_elsewhere_was_moved(api: Api) -> None:
    script = run_at(api, "/srv/a/etl.py", ETL)
    gone(api, "/srv/a/etl.py")
    assert run_at(api, "/srv/b/etl.py", ETL) == script
    assert run_at(api, "/srv/b/etl.py", GROWN) == script
    (one,) = api.items("/scripts")
    assert (one["runs"], one["versions"]) == (3, 2)
    (redirect,) = links(api, script)["redirects"]
    assert (redirect["kind"], redirect["path"], redirect["script"]) == ("moved", "/srv/b/etl.py", script)
    assert "recorded as gone" in redirect["why"]
    assert redirect["by"].startswith("endpoint:")
    assert Event.SCRIPT_MOVED.value in events(api)


def test_the_same_content_at_another_path_is_another_script(api: Api) -> None:
    one, two = run_at(api, "/srv/a/etl.py", ETL), run_at(api, "/srv/b/etl.py", ETL)
    assert one != two
    assert kinds(api, one) == {("same_content", two)}


@pytest.mark.parametrize("field", ["moved_from", "copied_from"])
def test_a_sensor_that_saw_it_come_joins_it(api: Api, field: str) -> None:
    script = run_at(api, "/srv/a/etl.py", ETL)
    assert run_at(api, "/srv/b/etl.py", ETL, **{field: "/srv/a/etl.py"}) == script
    assert links(api, script)["redirects"][0]["kind"] == field.removesuffix("_from")


def test_a_self_reported_move_joins_nothing(api: Api) -> None:
    script = run_at(api, "/srv/a/etl.py", ETL)
    run = str(uuid.uuid4())
    begin = a_start(run, ETL, trust={"script": "self_reported"})
    begin["script"] |= {"path": "/srv/b/etl.py", "moved_from": "/srv/a/etl.py"}
    api.send(begin)
    assert api.get(f"/runs/{run}").json()["script"] != script


@pytest.mark.parametrize("what", ["account", "content", "endpoint", "name"])
def test_a_move_needs_the_same_account_content_and_machine(api: Api, what: str) -> None:
    script = run_at(api, "/srv/a/etl.py", ETL)
    gone(api, "/srv/a/etl.py")
    by = api.enrol("other")[1] if what == "endpoint" else None
    run, body = str(uuid.uuid4()), OTHER if what == "content" else ETL
    begin = a_start(run, body, account={"uid": 7, "name": "rui" if what == "account" else "ana"})
    begin["script"] |= {"path": "/srv/b/other.py" if what == "name" else "/srv/b/etl.py"}
    api.send(begin, by=by)
    assert api.get(f"/runs/{run}").json()["script"] != script


def test_a_move_that_was_taken_back_is_not_guessed_again(api: Api) -> None:
    script = run_at(api, "/srv/a/etl.py", ETL)
    gone(api, "/srv/a/etl.py")
    run_at(api, "/srv/b/etl.py", ETL)
    (redirect,) = links(api, script)["redirects"]
    undone = act(api, f"/redirects/{redirect['id']}/undo", reason="two jobs, one file name")
    assert undone["undone_why"] == "two jobs, one file name"
    assert run_at(api, "/srv/b/etl.py", ETL) != script
    again = api.client.post(f"/api/v1/redirects/{redirect['id']}/undo", json={"reason": "again"}, headers=api.analyst)
    assert again.status_code == 409
    assert Event.REDIRECT_UNDONE.value in events(api)


# --- by an analyst's word ----------------------------------------------------------------------------------


def test_a_merge_sends_later_runs_to_the_other_and_can_be_taken_back(api: Api) -> None:
    one, two = run_at(api, "/srv/a/etl.py", ETL), run_at(api, "/srv/b/load.py", OTHER)
    made = act(api, f"/scripts/{two}/merge", into=one, reason="renamed by hand")
    assert (made["kind"], made["script"], made["by"]) == ("merged", one, "person:anna")
    assert run_at(api, "/srv/b/load.py", OTHER) == one
    assert api.get(f"/scripts/{two}").json()["versions"] == 1  # what was recorded stays where it is
    assert [shown["id"] for shown in links(api, one)["redirects"]] == [made["id"]]
    assert [shown["id"] for shown in links(api, two)["redirects"]] == [made["id"]]
    act(api, f"/redirects/{made['id']}/undo", reason="they are two after all")
    assert run_at(api, "/srv/b/load.py", OTHER) == two
    assert links(api, two)["redirects"][0]["undone_at"]
    assert Event.SCRIPT_MERGED.value in events(api)


def test_merges_follow_one_another_and_never_in_a_circle(api: Api) -> None:
    one, two, three = (
        run_at(api, f"/srv/{name}/{name}.py", body) for name, body in (("a", ETL), ("b", OTHER), ("c", GROWN))
    )
    act(api, f"/scripts/{three}/merge", into=two, reason="same job")
    act(api, f"/scripts/{two}/merge", into=one, reason="same job")
    assert run_at(api, "/srv/c/c.py", GROWN) == one
    for path, into in ((one, three), (one, two), (one, one), (two, one)):
        refused = api.client.post(
            f"/api/v1/scripts/{path}/merge", json={"into": into, "reason": "round"}, headers=api.analyst
        )
        assert refused.status_code in (409, 422), refused.text


def test_a_split_makes_a_script_of_the_later_versions_and_can_be_taken_back(api: Api) -> None:
    script = run_at(api, "/tmp/test.py", ETL)
    run_at(api, "/tmp/test.py", OTHER)
    run_at(api, "/tmp/test.py", OTHER + b"print(total_1)\n")
    made = act(api, f"/scripts/{script}/split", from_version=2, reason="somebody else's test.py")
    twin = made["script"]
    assert [version["number"] for version in api.items(f"/scripts/{twin}/versions")] == [2, 1]
    assert run_at(api, "/tmp/test.py", OTHER) == twin
    assert api.get(f"/scripts/{script}").json()["versions"] == 3
    assert ("forked_from", script) in kinds(api, twin)
    assert ("forked_by", twin) in kinds(api, script)
    assert api.services.shards.project() == 5
    api.services.shards.check()
    act(api, f"/redirects/{made['id']}/undo", reason="it was one")
    assert run_at(api, "/tmp/test.py", OTHER) == script
    assert api.get(f"/scripts/{twin}").status_code == 200
    assert Event.SCRIPT_SPLIT.value in events(api)


@pytest.mark.parametrize(("number", "status"), [(1, 422), (9, 404), (0, 422)])
def test_a_split_needs_a_version_that_can_be_split_off(api: Api, number: int, status: int) -> None:
    script = run_at(api, "/tmp/test.py", ETL)
    run_at(api, "/tmp/test.py", OTHER)
    asked = {"from_version": number, "reason": "because"}
    assert api.client.post(f"/api/v1/scripts/{script}/split", json=asked, headers=api.analyst).status_code == status


def test_only_an_analyst_decides_and_only_as_a_person(api: Api) -> None:
    script = run_at(api, "/tmp/test.py", ETL)
    asked = {"into": script, "reason": "because"}
    for who in (bearer(api.services, Role.AUDITOR, person="otto"), bearer(api.services, Role.ANALYST)):
        assert api.client.post(f"/api/v1/scripts/{script}/merge", json=asked, headers=who).status_code == 403


def test_no_right_flows_over_a_link(api: Api) -> None:
    one, two = run_at(api, "/srv/a/etl.py", ETL), run_at(api, "/srv/b/etl.py", ETL)
    act(api, f"/scripts/{two}/merge", into=one, reason="same job")
    stranger = bearer(api.services, Role.OWNER, person="olga")
    for script in (one, two):
        assert api.get(f"/scripts/{script}/links", by=stranger).status_code == 404


# --- forks, and what is alike -------------------------------------------------------------------------------


def test_a_copy_that_goes_its_own_way_is_a_fork(api: Api) -> None:
    one, two = run_at(api, "/srv/a/etl.py", ETL), run_at(api, "/srv/b/etl.py", ETL)
    run_at(api, "/srv/b/etl.py", GROWN)
    assert ("forked_from", one) in kinds(api, two)
    assert ("forked_by", two) in kinds(api, one)


def test_a_copy_that_is_brought_up_to_date_is_no_fork(api: Api) -> None:
    run_at(api, "/srv/a/etl.py", ETL)
    run_at(api, "/srv/a/etl.py", GROWN)
    two = run_at(api, "/srv/b/etl.py", ETL)
    run_at(api, "/srv/b/etl.py", GROWN)
    assert "forked_from" not in {kind for kind, _ in kinds(api, two)}


def test_scripts_that_are_alike_are_linked_with_a_figure_until_they_are_not(api: Api) -> None:
    one, two, three = (
        run_at(api, f"/srv/{name}/{name}.py", body) for name, body in (("a", ETL), ("b", GROWN), ("c", OTHER))
    )
    assert [api.services.likeness.compare(script) for script in (one, two, three)] == [0, 1, 0]
    (link,) = links(api, one)["items"]
    assert (link["kind"], link["script"]) == ("similar", two)
    assert 0.7 <= link["figure"] < 1
    assert f"{link['figure']:.0%}" in link["why"]
    assert kinds(api, two) == {("similar", one)}
    run_at(api, "/srv/b/b.py", OTHER)
    assert api.services.likeness.compare(two) == 0
    assert ("similar", two) not in kinds(api, one)


def test_the_same_content_is_not_also_alike(api: Api) -> None:
    one, two = run_at(api, "/srv/a/etl.py", ETL), run_at(api, "/srv/b/etl.py", ETL)
    assert [api.services.likeness.compare(script) for script in (one, two)] == [0, 0]
    assert kinds(api, one) == {("same_content", two)}


@pytest.mark.parametrize("body", [b"", b"print(1)\n", b"\0" * 5000], ids=["empty", "short", "no words"])
def test_what_is_too_short_is_not_compared(body: bytes) -> None:
    assert signature_of(body) is None


def test_a_figure_tells_how_much_is_shared() -> None:
    one, grown, other = (signature_of(body) for body in (ETL, GROWN, OTHER))
    assert isinstance(one, Signature)
    assert isinstance(grown, Signature)
    assert isinstance(other, Signature)
    assert one.likeness(one) == 1
    assert one.likeness(grown) > 0.85
    assert one.likeness(other) < 0.3
    assert signature_of(ETL.decode().encode("latin-1")) == one
