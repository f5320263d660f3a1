"""By hand against a running vault: write, run, edit, run again, and look at what the vault made of it."""

import hashlib
import subprocess
import sys
from pathlib import Path
from typing import Any

import observations
import pytest
from client import Client, until

from tests.journey.conftest import Road

SECRET = "Zeppelin-4471-kiosk"
FIRST = f"""import os
from tools import double

password = "{SECRET}"

def main():
    print(double(21))

main()
"""
SECOND = FIRST.replace("print(double(21))", "print(double(21), 'again')")


@pytest.fixture(scope="module")
def twice_run(road: Road) -> dict[str, Any]:
    """A script with a helper module, run, edited, and run again; as the API shows it within ten seconds."""
    script = road.folder / "it.py"
    (road.folder / "tools.py").write_text("def double(n):\n    return 2 * n\n")
    script.write_text(FIRST)
    first = road.machine.run([sys.executable, "it.py"], road.folder, {})
    script.write_text(SECOND)
    second = road.machine.run([sys.executable, "it.py"], road.folder, {})
    assert (first.stdout, first.stderr, second.stdout) == ("42\n", "", "42 again\n")
    analyst = road.vault.client("analyst", "auditor", person="local")

    def shown() -> Any:
        found = [item for item in analyst.items(f"/scripts?path={script}") if item["versions"] == 2 and item["level"]]
        return found and found[0]

    found = until(shown, 60)
    assert found, "not there, or not rated, after a minute"
    return {"script": found, "analyst": analyst, "path": script}


def test_there_is_one_script_with_two_versions_and_both_runs(twice_run: dict[str, Any]) -> None:
    analyst, script = twice_run["analyst"], twice_run["script"]
    runs = list(analyst.items(f"/scripts/{script['id']}/runs"))
    assert sorted(run["version"] for run in runs) == [1, 2]
    assert all(run["exit_code"] == 0 and run["cpu_seconds"] > 0 and run["peak_rss_bytes"] > 0 for run in runs)
    assert script["owner"]["key"] == "local"


def test_the_report_names_script_and_version_as_the_vault_does(road: Road, twice_run: dict[str, Any]) -> None:
    script = twice_run["script"]
    rows = [row for report in road.machine.reports for row in report]
    assert [(row["script"], row["version"]) for row in rows] == [(script["id"], 1), (script["id"], 2)]
    assert rows[1]["digest"] == "sha256:" + hashlib.sha256(twice_run["path"].read_bytes()).hexdigest()
    assert rows[1]["url"] == f"{road.vault.url}/scripts/{script['id']}/runs"


def test_names_are_those_of_sha256sum_and_git_hash_object(twice_run: dict[str, Any]) -> None:
    analyst, script, path = twice_run["analyst"], twice_run["script"], twice_run["path"]
    version = analyst.get(f"/scripts/{script['id']}/versions/2")
    blob = subprocess.run(["git", "hash-object", path], capture_output=True, text=True, check=True).stdout.strip()
    assert version["digest"] == "sha256:" + hashlib.sha256(path.read_bytes()).hexdigest()
    assert version["swhid"] == f"swh:1:cnt:{blob}"
    assert {(file["path"], file["role"]) for file in version["files"]} == {("it.py", "script"), ("tools.py", "module")}


def test_the_diff_shows_the_change_and_not_the_secret(twice_run: dict[str, Any]) -> None:
    status, _, diff = twice_run["analyst"].raw("GET", f"/api/v1/scripts/{twice_run['script']['id']}/diff?from=1&to=2")
    assert status == 200
    assert b"+    print(double(21), 'again')" in diff
    assert SECRET.encode() not in diff


def test_the_secret_is_a_finding_whose_value_is_nowhere(road: Road, twice_run: dict[str, Any]) -> None:
    analyst, script = twice_run["analyst"], twice_run["script"]
    findings = list(analyst.items(f"/scripts/{script['id']}/findings"))
    assert any(finding["vector"] == "credentials" and finding["line"] == 4 for finding in findings)
    base = f"/api/v1/scripts/{script['id']}"
    for path in ("", "/versions", "/versions/1", "/versions/2/files/it.py", "/runs", "/ownership", "/findings"):
        analyst.raw("GET", base + path)
    assert all(SECRET.encode() not in answer for answer in analyst.heard)
    assert SECRET not in road.vault.log_path.read_text()


def test_a_stock_clone_gives_two_commits_without_the_secret(twice_run: dict[str, Any], tmp_path: Path) -> None:
    analyst, script = twice_run["analyst"], twice_run["script"]
    observations.git_clone(script["clone_url"], analyst.token, tmp_path / "clone")
    assert len(observations.git(tmp_path / "clone", "rev-list", "HEAD").split()) == 2
    assert SECRET not in observations.git(tmp_path / "clone", "log", "-p", "--all")
    assert "{{SECRET:" in (tmp_path / "clone" / "it.py").read_text()
    observations.git(tmp_path / "clone", "fsck", "--full", "--strict")


def test_raw_needs_a_reason_and_leaves_a_leaf(twice_run: dict[str, Any]) -> None:
    analyst, script, path = twice_run["analyst"], twice_run["script"], twice_run["path"]
    file = f"/api/v1/scripts/{script['id']}/versions/2/files/it.py"
    assert analyst.raw("GET", f"{file}?view=raw")[0] == 422
    status, _, body = analyst.raw("GET", f"{file}?view=raw&reason=incident+7")
    assert (status, body) == (200, path.read_bytes())
    leaves = analyst.get("/audit/leaves?event=content.read_raw")["items"]
    assert any(leaf["actor"] == "person:local" and "incident 7" in str(leaf["details"]) for leaf in leaves)


def test_raw_is_refused_without_the_right(road: Road, twice_run: dict[str, Any]) -> None:
    auditor: Client = road.vault.client("auditor")
    file = f"/api/v1/scripts/{twice_run['script']['id']}/versions/2/files/it.py"
    assert auditor.raw("GET", file)[0] == 200
    assert auditor.raw("GET", f"{file}?view=raw&reason=curiosity")[0] == 403


def test_a_stranger_learns_nothing(road: Road, twice_run: dict[str, Any]) -> None:
    hr: Client = road.vault.client("hr", person="helena")
    path = f"/api/v1/scripts/{twice_run['script']['id']}"
    assert hr.raw("GET", path)[0] in (403, 404)
    assert Client(road.vault.url, "esc_wrong").raw("GET", path)[0] == 401
