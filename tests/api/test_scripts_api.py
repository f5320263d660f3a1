"""What people read over HTTP: scripts, versions, code, runs, contents, coverage; who sees which, redacted or raw."""

import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import select

from escrow.access import grants
from escrow.access.roles import Right
from escrow.audit.queries import list_leaves
from escrow.core.digests import Digest, git_blob_id
from escrow.core.events import Event
from escrow.core.principals import Role
from escrow.core.vault_key import VaultKey
from escrow.intake.tables import ScriptRow
from lifecycle.tables import AccountRow, PersonRow
from tests.conftest import FrozenClock
from tests.deposit_fixtures import Api, Master, api, quick, services
from tests.factories import NOON, a_snapshot, a_start, an_end
from tests.web_fixtures import bearer

__all__ = ["api", "quick", "services"]
SECRET = "hunter2-Xy9!kqLm"
ONE = f'password = "{SECRET}"\nimport tools\n'.encode()
TWO = f'password = "{SECRET}"\nimport tools\nprint("more")\n'.encode()
TOOLS = b"x = 1\n"
SCRIPT_FIELDS = {
    "id", "name", "language", "path", "origin", "versions", "runs", "endpoints", "owner", "custodian", "custody",
    "level", "first_seen", "last_seen", "clone_url",
}  # fmt: skip
RUN_FIELDS = {
    "id", "script", "version", "digest", "endpoint", "account", "person", "started_at", "ended_at", "exit_code",
    "signal", "cpu_seconds", "peak_rss_bytes", "argv", "interpreter", "origin", "trust", "activity",
}  # fmt: skip
LONG_QUERY = "q=" + "x" * 201
ACTIVITY_GROUPS = {"libraries", "network_out", "network_in", "llm", "databases", "files", "programs", "logs"}


def the_script(api: Api) -> dict[str, Any]:
    (script,) = api.items("/scripts")
    return script


@pytest.fixture(scope="module")
def made_twice(tmp_path_factory: pytest.TempPathFactory, vault_key: VaultKey) -> Master:
    def fill(api: Api) -> None:
        api.run({"etl.py": ONE, "tools.py": TOOLS})
        api.run({"etl.py": TWO, "tools.py": TOOLS})
        api.scan()

    return Master(tmp_path_factory.mktemp("twice") / "var", vault_key, fill)


@pytest.fixture
def twice(made_twice: Master, tmp_path: Path, clock: FrozenClock) -> Iterator[Api]:
    """A script of two versions with a secret in both, scanned."""
    with made_twice.copied(tmp_path / "var", clock) as api:
        yield api


def give(api: Api, person: str, right: Right) -> None:
    with api.services.database.transaction() as session:
        script = session.exec(select(ScriptRow)).first()
        assert script is not None
        grants.give(session, principal_key=person, script_id=script.id, right=right, cause="test", at=NOON)


def raw_reads(api: Api) -> list[dict[str, Any]]:
    with api.services.database.reading() as session:
        page = list_leaves(session, api.services.cursors, limit=50, event=Event.CONTENT_READ_RAW.value)
    return [dict(leaf.details or {}) | {"actor": leaf.actor} for leaf in page.items]


# --- scripts and versions ----------------------------------------------------------------------------------


def test_a_script_has_every_field_callers_count_on(twice: Api) -> None:
    script = the_script(twice)
    assert script.keys() >= SCRIPT_FIELDS
    assert (script["name"], script["path"], script["versions"], script["runs"]) == ("etl.py", "/srv/jobs/etl.py", 2, 2)
    assert script["clone_url"] == f"http://127.0.0.1:8800/git/scripts/{script['id']}.git"
    assert re.fullmatch(r"2026-11-22T12:00:00(\.000)?Z", script["first_seen"])
    assert twice.get(f"/scripts/{script['id']}").json() == script


def test_a_version_has_the_names_that_stock_tools_give_it(twice: Api) -> None:
    script = the_script(twice)
    second, first = twice.items(f"/scripts/{script['id']}/versions")
    assert (first["number"], second["number"]) == (1, 2)
    assert first["digest"] == str(Digest.of(ONE))
    assert first["swhid"] == f"swh:1:cnt:{git_blob_id(ONE)}"
    assert first["tree"].startswith("swh:1:dir:")
    assert first["commit"].startswith("swh:1:rev:")
    assert [(file["path"], file["role"], file["size"]) for file in first["files"]] == [
        ("etl.py", "script", len(ONE)),
        ("tools.py", "module", len(TOOLS)),
    ]
    assert first["scan"]["state"] == "complete"
    assert [engine["name"] for engine in first["scan"]["engines"]] == ["personal-data", "secrets"]
    assert first["rating"]["level"] == first["level"]
    assert twice.get(f"/scripts/{script['id']}/versions/2").json() == second


def test_a_version_that_waits_for_its_scan_says_so(api: Api) -> None:
    api.run({"etl.py": ONE})
    (version,) = api.items(f"/scripts/{the_script(api)['id']}/versions")
    assert (version["scan"]["state"], version["level"], version["rating"]["level"]) == ("pending", None, None)


def test_lists_are_paged_and_say_where_the_next_page_is(api: Api) -> None:
    for number in range(3):
        api.run({"etl.py": b"# %d\n" % number})
        api.run({f"other{number}.py": b"y\n"})
    etl = next(script for script in api.items("/scripts") if script["name"] == "etl.py")
    for path in ("/scripts", f"/scripts/{etl['id']}/versions", f"/scripts/{etl['id']}/runs", "/runs", "/coverage"):
        everything = api.items(path)
        seen: list[dict[str, Any]] = []
        address: str | None = f"{path}?limit=2"
        while address is not None:
            answer = api.get(address)
            assert answer.status_code == 200, answer.text
            assert len(answer.json()["items"]) <= 2
            seen += answer.json()["items"]
            link = re.fullmatch(r'</api/v1(.*)>; rel="next"', answer.headers.get("Link", ""))
            assert (link is None) == (answer.json()["next"] is None)
            address = None if link is None else link[1]
        assert seen == everything, path


@pytest.mark.parametrize(
    "path", ["/scripts", "/runs", "/coverage", "/endpoints", "/scripts/{id}/versions", "/scripts/{id}/runs"]
)
@pytest.mark.parametrize("cursor", ["x", "%00", "AAAA", "../..", "other"])
def test_a_cursor_that_is_not_of_this_list_is_refused(api: Api, path: str, cursor: str) -> None:
    api.run({"etl.py": ONE})
    places = ["of another list", 1, None]
    found = api.services.cursors.encode(places) if cursor == "other" else cursor
    answer = api.get(f"{path.format(id=the_script(api)['id'])}?cursor={found}")
    assert (answer.status_code, answer.json()["code"]) == (422, "cursor_unknown")


@pytest.mark.parametrize(
    "query",
    [
        "since=yesterday",
        "level=worst",
        "vector=x",
        "since=0001-01-01T00:00:00%2B14:00",
        "q=" + "x" * 201,
    ],
)
def test_a_filter_that_cannot_be_is_refused_by_name(api: Api, query: str) -> None:
    answer = api.get(f"/scripts?{query}")
    assert answer.status_code == 422
    assert query.partition("=")[0] in answer.json()["detail"]


def test_a_time_without_a_zone_means_utc(api: Api) -> None:
    api.run({"etl.py": ONE})
    for path in ("/scripts", "/runs"):
        assert len(api.items(f"{path}?since=2026-11-22T11:59:59&until=2026-11-22T12:00:01")) == 1
        assert api.items(f"{path}?since=2026-11-23") == []


@pytest.mark.parametrize("number", ["0", "-1", "3", "99999999999999999999", "x"])
def test_a_version_that_is_not_there_is_refused(twice: Api, number: str) -> None:
    base = f"/scripts/{the_script(twice)['id']}"
    for path in (f"/versions/{number}", f"/versions/{number}/files/etl.py", f"/diff?from=1&to={number}"):
        assert twice.get(base + path).status_code in (404, 422), path


def test_scripts_are_filtered_over_http(twice: Api) -> None:
    twice.run({"pip.py": b"z\n"}, origin="package")
    digest = Digest.of(TWO)
    assert len(twice.items("/scripts")) == 1
    assert [script["name"] for script in twice.items("/scripts?origin=package")] == ["pip.py"]
    for query in ("path=/srv/jobs/etl.py", "q=ETL", f"version={digest}", "account=ana", "vector=credentials",
                  f"endpoint={twice.endpoint_id}", "owner=none"):  # fmt: skip
        assert len(twice.items(f"/scripts?{query}")) == 1, query
    assert twice.items("/scripts?q=nothing") == []


# --- code, redacted and raw ------------------------------------------------------------------------------------


def test_code_is_redacted_unless_asked_for_raw(twice: Api) -> None:
    script = the_script(twice)
    answer = twice.get(f"/scripts/{script['id']}/versions/1/files/etl.py")
    assert answer.status_code == 200
    assert SECRET not in answer.text
    assert "{{SECRET:" in answer.text
    assert answer.headers["Escrow-Redacted"] == "1"
    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Disposition"].startswith("attachment;")
    assert raw_reads(twice) == []


def test_a_file_without_secrets_is_served_as_it_is(twice: Api) -> None:
    answer = twice.get(f"/scripts/{the_script(twice)['id']}/versions/1/files/tools.py")
    assert (answer.content, answer.headers["Escrow-Redacted"]) == (TOOLS, "0")


def test_raw_code_needs_a_reason_and_leaves_a_leaf(twice: Api) -> None:
    file = f"/scripts/{the_script(twice)['id']}/versions/1/files/etl.py"
    for query in ("view=raw", "view=raw&reason=", "view=raw&reason=%20%20%20", "view=raw&reason=" + "x" * 501):
        refused = twice.get(f"{file}?{query}")
        assert (refused.status_code, refused.json()["code"]) == (422, "reason_missing")
    assert raw_reads(twice) == []
    assert twice.get(f"{file}?view=raw&reason=incident+7").content == ONE
    (leaf,) = raw_reads(twice)
    assert (leaf["actor"], leaf["reason"], leaf["version"]) == ("person:anna", "incident 7", 1)


def test_raw_reads_are_one_leaf_for_ten_minutes_person_and_version(twice: Api) -> None:
    base = f"/scripts/{the_script(twice)['id']}/versions"
    for path in ("1/files/etl.py", "1/files/tools.py", "1/files/etl.py"):
        assert twice.get(f"{base}/{path}?view=raw&reason=incident").status_code == 200
    assert len(raw_reads(twice)) == 1
    twice.get(f"{base}/2/files/etl.py?view=raw&reason=incident")
    assert len(raw_reads(twice)) == 2
    privacy = bearer(twice.services, Role.PRIVACY, person="petra")
    twice.get(f"{base}/1/files/etl.py?view=raw&reason=incident", by=privacy)
    assert len(raw_reads(twice)) == 3
    twice.services.clock.advance(601)  # type: ignore[attr-defined]
    twice.get(f"{base}/1/files/etl.py?view=raw&reason=incident")
    assert len(raw_reads(twice)) == 4


def test_no_leaf_no_content(twice: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: Any, **__: Any) -> int:
        raise OSError("no room for a leaf")

    monkeypatch.setattr(twice.services.audit, "append", fails, raising=True)
    answer = twice.get(f"/scripts/{the_script(twice)['id']}/versions/1/files/etl.py?view=raw&reason=incident")
    assert answer.status_code == 500
    assert SECRET not in answer.text


@pytest.mark.parametrize("role", [Role.AUDITOR, Role.ADMIN, Role.ENGINEER, Role.HR, Role.OPERATOR])
def test_raw_code_is_refused_without_the_right(twice: Api, role: Role) -> None:
    who = bearer(twice.services, role, person="p")
    file = f"/scripts/{the_script(twice)['id']}/versions/1/files/etl.py"
    answer = twice.get(f"{file}?view=raw&reason=curiosity", by=who)
    assert answer.status_code in (403, 404)
    assert SECRET not in answer.text
    assert raw_reads(twice) == []


def test_code_is_withheld_until_its_secrets_are_known(api: Api) -> None:
    api.run({"etl.py": ONE})
    base = f"/scripts/{the_script(api)['id']}"
    for path in (f"{base}/versions/1/files/etl.py", f"{base}/diff?from=1&to=1", f"/contents/{Digest.of(ONE)}"):
        answer = api.get(path)
        assert (answer.status_code, answer.json()["code"]) == (409, "scan_pending"), path


@pytest.mark.parametrize("path", ["nope.py", "../etl.py", "etl.py/", "/etc/passwd", "ETL.PY", "%00", "a" * 5000])
def test_a_file_that_a_version_has_not_is_not_found(twice: Api, path: str) -> None:
    base = f"/scripts/{the_script(twice)['id']}/versions/1/files"
    assert twice.get(f"{base}/{path}").status_code == 404
    assert twice.get(f"{base}/{path}?view=raw&reason=incident").status_code == 404


def test_a_diff_is_redacted_and_stock_git_applies_it(twice: Api, tmp_path: Path) -> None:
    base = f"/scripts/{the_script(twice)['id']}"
    answer = twice.get(f"{base}/diff?from=1&to=2")
    assert answer.headers["Content-Type"].startswith("text/x-diff")
    assert SECRET not in answer.text
    assert '+print("more")' in answer.text
    assert "tools.py" not in answer.text
    before, after = (twice.get(f"{base}/versions/{number}/files/etl.py").content for number in (1, 2))
    (tmp_path / "etl.py").write_bytes(before)
    subprocess.run(["git", "apply"], cwd=tmp_path, input=answer.content, check=True, env={"PATH": "/usr/bin:/bin"})
    assert (tmp_path / "etl.py").read_bytes() == after
    assert twice.get(f"{base}/diff?from=2&to=2").text == ""


def test_a_diff_shows_files_that_came_and_went(api: Api) -> None:
    api.run({"etl.py": b"one", "old.py": b"gone\n"})
    api.run({"etl.py": b"two", "new.bin": b"\0\1"})
    api.scan()
    text = api.get(f"/scripts/{the_script(api)['id']}/diff?from=1&to=2").text
    assert "deleted file mode 100644" in text
    assert "Binary files" in text
    assert "\\ No newline at end of file" in text


# --- who sees what -----------------------------------------------------------------------------------------------


def test_an_engineer_sees_cards_and_no_code(twice: Api) -> None:
    script = the_script(twice)
    engineer = bearer(twice.services, Role.ENGINEER, person="emil")
    (card,) = twice.items("/scripts", by=engineer)
    assert set(card) == {"id", "name", "language", "origin", "level", "first_seen", "last_seen", "runs", "custody",
                         "verification"}  # fmt: skip
    alone = twice.get(f"/scripts/{script['id']}", by=engineer).json()
    about = alone.pop("about")
    assert alone == card
    assert set(about) == {"reads", "writes", "databases", "hosts", "models", "libraries", "started_by", "runs_looked_at",
                          "failed", "longest_seconds", "findings"}  # fmt: skip
    assert about["runs_looked_at"] >= 1
    assert not any(word in json.dumps(about) for word in ("/srv", "ana", "etl"))
    base = f"/scripts/{script['id']}"
    for path in (f"{base}/versions", f"{base}/runs", f"{base}/links", f"{base}/versions/1/files/etl.py",
                 f"/contents/{Digest.of(ONE)}"):  # fmt: skip
        assert twice.get(path, by=engineer).status_code == 404, path
    assert twice.items("/runs", by=engineer) == []
    assert twice.items("/scripts?account=ana", by=engineer) == []


def test_an_adopter_reads_the_code_redacted(twice: Api) -> None:
    give(twice, "emil", Right.ADOPTER)
    engineer = bearer(twice.services, Role.ENGINEER, person="emil")
    script = twice.items("/scripts", by=engineer)[0]
    assert script["path"] == "/srv/jobs/etl.py"
    file = f"/scripts/{script['id']}/versions/1/files/etl.py"
    assert "{{SECRET:" in twice.get(file, by=engineer).text
    assert twice.get(f"{file}?view=raw&reason=incident", by=engineer).status_code == 403


def test_an_owner_sees_their_own_alone_and_may_read_it_raw(twice: Api) -> None:
    twice.run({"other.py": b"q\n"}, account={"uid": 7, "name": "bruno"})
    owned = next(script for script in twice.items("/scripts") if script["name"] == "etl.py")
    with twice.services.database.transaction() as session:
        grants.give(session, principal_key="ana", script_id=owned["id"], right=Right.OWNER, cause="test", at=NOON)
    ana = bearer(twice.services, Role.OWNER, person="ana")
    assert [script["id"] for script in twice.items("/scripts", by=ana)] == [owned["id"]]
    assert {run["script"] for run in twice.items("/runs", by=ana)} == {owned["id"]}
    file = f"/scripts/{owned['id']}/versions/1/files/etl.py"
    assert twice.get(f"{file}?view=raw&reason=my+own", by=ana).content == ONE
    other = next(script for script in twice.items("/scripts") if script["name"] == "other.py")
    assert twice.get(f"/scripts/{other['id']}", by=ana).status_code == 404


@pytest.mark.parametrize("path", ["/scripts", "/runs", "/coverage", "/scripts/{id}", "/scripts/{id}/versions"])
def test_nobody_reads_without_a_credential(twice: Api, path: str) -> None:
    address = f"/api/v1{path.format(id=the_script(twice)['id'])}"
    assert twice.client.get(address).status_code == 401
    assert twice.client.get(address, headers={"Authorization": "Bearer esc_wrong"}).status_code == 401


def test_links_are_shown_as_far_as_both_ends_may_be_seen(twice: Api) -> None:
    twice.run({"copy.py": TWO})
    first = next(script for script in twice.items("/scripts") if script["name"] == "etl.py")
    (link,) = twice.items(f"/scripts/{first['id']}/links")
    assert link["kind"] == "same_content"
    with twice.services.database.transaction() as session:
        grants.give(session, principal_key="ana", script_id=first["id"], right=Right.OWNER, cause="test", at=NOON)
    ana = bearer(twice.services, Role.OWNER, person="ana")
    assert twice.items(f"/scripts/{first['id']}/links", by=ana) == []


# --- runs, contents, coverage ------------------------------------------------------------------------------------


def test_a_run_has_every_field_callers_count_on(api: Api) -> None:
    with api.services.database.transaction() as session:
        session.add(PersonRow(key="ana", name="Ana", created_at=NOON, changed_at=NOON))
        session.flush()
        session.add(AccountRow(endpoint_id=api.endpoint_id, name="ana", person_key="ana"))
    run = api.run({"etl.py": ONE}, trust={"process": "kernel"})
    parts = [
        {"v": 1, "type": "run.activity", "run": run, "part": 2, "libraries": [{"name": "numpy", "version": "2"}]},
        {"v": 1, "type": "run.activity", "run": run, "part": 1, "libraries": [{"name": "pandas", "version": "1"}],
         "network_out": [{"host": "db1", "port": 5432}]},
    ]  # fmt: skip
    api.send(parts[0])
    api.send(parts[1], parts[1])
    found = api.get(f"/runs/{run}").json()
    assert found.keys() >= RUN_FIELDS
    assert (found["id"], found["version"], found["person"], found["exit_code"]) == (run, 1, "ana", 0)
    assert found["cpu_seconds"] == 0.6
    assert set(found["activity"]) == ACTIVITY_GROUPS
    assert [library["name"] for library in found["activity"]["libraries"]] == ["pandas", "numpy"]
    assert found["activity"]["network_out"] == [{"host": "db1", "port": 5432}]
    assert api.items(f"/scripts/{found['script']}/runs") == [found]
    assert api.items("/runs") == [found]


def test_the_vaults_own_runs_are_only_counted(api: Api) -> None:
    api.send(a_start("run-self-1", ONE, origin="self"))
    assert api.items("/runs") == api.items("/scripts") == api.items("/coverage") == []


def test_two_runs_of_one_name_are_told_apart_by_their_endpoint(api: Api) -> None:
    other_id, other = api.enrol("other")
    api.send(a_start("run-same-1", ONE))
    api.send(a_start("run-same-1", TWO), by=other)
    assert api.get(f"/runs/run-same-1?endpoint={other_id}").json()["digest"] == str(Digest.of(TWO))
    assert api.get(f"/runs/run-same-1?endpoint={api.endpoint_id}").json()["digest"] == str(Digest.of(ONE))


def test_a_content_is_served_redacted_and_its_sightings_are_counted(twice: Api) -> None:
    twice.run({"etl.py": ONE, "tools.py": TOOLS})
    answer = twice.get(f"/contents/{Digest.of(ONE)}")
    assert SECRET not in answer.text
    assert answer.headers["Escrow-Redacted"] == "1"
    (sighting,) = twice.items(f"/contents/{Digest.of(ONE)}/sightings")
    assert (sighting["count"], sighting["account"], sighting["path"]) == (2, "ana", "/srv/jobs/etl.py")
    assert twice.get(f"/contents/{Digest.of(b'never seen')}").status_code == 404
    assert twice.get("/contents/sha256:12").status_code == 422


def test_a_raw_content_needs_the_right_and_a_reason_and_leaves_a_leaf(twice: Api) -> None:
    address = f"/contents/{Digest.of(ONE)}?view=raw"
    assert twice.get(address).json()["code"] == "reason_missing"
    auditor = bearer(twice.services, Role.AUDITOR, person="otto")
    assert twice.get(f"{address}&reason=curiosity", by=auditor).status_code == 403
    engineer = bearer(twice.services, Role.ENGINEER, person="emil")
    assert twice.get(f"{address}&reason=curiosity", by=engineer).status_code == 404
    assert raw_reads(twice) == []
    assert twice.get(f"{address}&reason=incident+7").content == ONE
    twice.get(f"{address}&reason=incident+7")
    (leaf,) = raw_reads(twice)
    assert (leaf["actor"], leaf["reason"]) == ("person:anna", "incident 7")


def test_a_digest_that_was_seen_and_not_captured_has_sightings(api: Api) -> None:
    api.send(a_start("run-pack-1", ONE, origin="package"))
    assert len(api.items(f"/contents/{Digest.of(ONE)}/sightings")) == 1
    assert api.get(f"/contents/{Digest.of(TWO)}/sightings").status_code == 404


def test_what_ran_and_was_not_captured_is_said(api: Api) -> None:
    loss = {"v": 1, "type": "loss", "time": "2026-11-22T11:00:00Z", "count": 3, "reason": "stdin_pipe", "path": "/x.sh"}
    api.send(loss, a_start("run-lost-1", ONE), a_snapshot("run-lost-1", {"etl.py": ONE}), an_end("run-half-1"))
    api.send(a_start("run-big-01", script={"kind": "file", "path": "/big.py", "content": "too_large"}))
    api.run({"kept.py": TWO})
    assert [one["reason"] for one in api.items("/coverage")] == ["stdin_pipe"]
    api.services.clock.advance(3601)  # type: ignore[attr-defined]
    found = {one["reason"]: one for one in api.items("/coverage")}
    assert set(found) == {"stdin_pipe", "snapshot_never_came", "start_never_came", "too_large"}
    assert (found["stdin_pipe"]["count"], found["stdin_pipe"]["path"]) == (3, "/x.sh")
    assert found["snapshot_never_came"]["digest"] == str(Digest.of(ONE))
    assert found["too_large"]["path"] == "/big.py"
    assert found["stdin_pipe"].keys() == {"endpoint", "reason", "path", "digest", "count", "first_seen", "last_seen"}


def test_a_snapshot_that_comes_late_leaves_the_ledger(api: Api) -> None:
    snapshot = a_snapshot("run-late-1", {"etl.py": ONE})
    api.send(a_start("run-late-1", ONE), snapshot)
    api.services.clock.advance(3601)  # type: ignore[attr-defined]
    assert len(api.items("/coverage")) == 1
    api.put(ONE)
    api.send(snapshot)
    assert api.items("/coverage") == []
