"""The exec sensor on real execs, in a private mount namespace where only a small filesystem of our own is watched."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

ROOT = Path(__file__).resolve().parents[2]
ARENA = Path(__file__).with_name("arena.py")


def _can_listen() -> bool:
    """Is this root with the right to hold executions? Elsewhere the sensor cannot run at all."""
    if os.name != "posix" or os.geteuid() != 0:
        return False
    done = subprocess.run(["unshare", "-m", "true"], capture_output=True)
    return done.returncode == 0


pytestmark = pytest.mark.skipif(not _can_listen(), reason="the exec sensor needs root on Linux")


@pytest.fixture
def box() -> Iterator[Path]:
    """A folder other accounts may pass through: modes run as somebody else too."""
    folder = Path(tempfile.mkdtemp(prefix="arena-"))
    folder.chmod(0o755)
    yield folder
    folder.rmdir()


def arena(box: Path, scenario: str, *arguments: str, timeout: int = 200) -> Any:
    done = subprocess.run(
        ["unshare", "-m", sys.executable, str(ARENA), scenario, str(box), *arguments],
        capture_output=True, text=True, timeout=timeout, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-4000:]
    return json.loads(done.stdout.splitlines()[-1])


def test_every_way_to_start_a_script_is_captured_before_its_first_line(box: Path) -> None:
    found = arena(box, "matrix")
    tried = [mode for mode in found["modes"] if "skipped" not in mode]
    print(f"{len(tried)} of {len(found['modes'])} modes tried, {sum(mode['exact'] for mode in tried)} byte for byte")
    assert len(tried) >= 50
    assert [mode for mode in tried if mode["output"].strip() != "hello"] == []
    assert [mode["mode"] for mode in tried if mode["runs"] == 0] == []
    assert [mode["mode"] for mode in tried if not mode["exact"]] == []
    assert [mode["mode"] for mode in tried if mode["times"] != 1] == [], "one start was told as several runs"
    assert [mode["mode"] for mode in tried if not mode["ended"]] == []
    assert found["told"].get("fault") is None
    lost = sum(record["count"] for record in found["records"] if record["type"] == "loss")
    assert lost >= found["missed"], "something was missed in silence"
    schema = jsonschema.Draft202012Validator(json.loads((ROOT / "docs" / "wire" / "v1.json").read_text("utf-8")))
    for record in found["records"]:
        schema.validate({**record, "seq": 1})
    accounts = {record["account"]["uid"] for record in found["records"] if record["type"] == "run.start"}
    assert accounts >= {0, 65534}


def test_a_blocked_script_never_begins_in_any_language(box: Path) -> None:
    found = arena(box, "blocking")
    assert len(found["blocked"]) >= 6
    # 1. Blocked by content: nothing of the script, exit 126, and one sentence that says why.
    for case in ("blocked", "expired closed"):
        assert {done["code"] for done in found[case].values()} == {126}, case
        assert {done["out"] for done in found[case].values()} == {""}, case
    for name in ("shebang", "command", "stdin", "link"):
        assert (found[name]["code"], found[name]["out"]) == (126, ""), name
    assert all(
        done["err"].startswith("escrow: this script was not started: It holds a password. See http://v/d/")
        for done in found["blocked"].values()
    )
    assert all(record["decision"]["rule"] for record in found["records"])
    # 2. Released, lapsed, only warned of, or nobody left to ask: it runs.
    for case in ("released", "expired open", "warned", "killed"):
        assert {done["out"].strip() for done in found[case].values()} == {"hello"}, case
        assert {done["code"] for done in found[case].values()} == {0}, case
    assert all("may soon not be started" in done["err"] for done in found["warned"].values())
    assert {done["err"] for done in found["released"].values()} == {""}


def test_a_full_disk_ends_neither_the_watch_nor_the_blocking_and_is_counted(box: Path) -> None:
    found = arena(box, "full")
    assert found["outputs"] == ["more\n"] * 40
    assert (found["blocked"]["code"], found["blocked"]["out"]) == (126, "")
    assert found["is_alive"], "the sensor died of a full disk"
    # What began while there was room has its end, with the kernel's word, once there is room again.
    assert found["ends"] == [[7, {"all": "kernel"}]]
    # Every start is told or counted: a shell and its script, each time, and what was blocked.
    assert found["lost"] > 0
    assert found["starts"] + found["lost"] >= 2 * 41


def test_every_ending_is_the_kernels_own_word(box: Path) -> None:
    found = arena(box, "endings")
    assert len(found) == 17
    assert [one for one in found if one["told"] != one["code"] or one["trust"] != {"all": "kernel"}] == []
    assert all(one["peak"] > 1_000_000 for one in found)


def test_both_sensors_at_once_tell_of_one_run(box: Path) -> None:
    """Over every way to start a Python, chains of executions among them: the kernel's word is the run's."""
    found = arena(box, "joined")
    assert len(found["tried"]) >= 50
    assert [one["mode"] for one in found["tried"] if not one["exact"] or one["output"].strip() != "hello"] == []
    # 1. One start and one end for each run, by the exec sensor; two commands ran before it listened.
    starts = [one for one in found["starts"] if one[1]["exec"] == "fanotify"]
    assert len(found["starts"]) - len(starts) == 2
    runs = {one[0]: one for one in starts}
    assert len(runs) == len(starts)
    assert {tuple(sorted(one[2].items())) for one in starts} == {
        (("account", "kernel"), ("process", "kernel"), ("script", "agent"))
    }
    ends = [one for one in found["ends"] if one[0] in runs]
    assert sorted(one[0] for one in ends) == sorted(runs)
    assert all(one[2] == {"all": "kernel"} and one[1] is not None for one in ends)
    # 2. What hooks noted belongs to these runs, under its own trust, and no hook was waited for in vain.
    assert [one for one in found["activities"] if set(one[2].values()) - {"self_reported"}] == []
    assert [one for one in found["losses"] if one["reason"] == "hook_missing"] == []
    # 3. A wrapper that becomes Python, with a module and a manifest: one run, its acts, and one snapshot of all.
    kinds = [record["type"] for record in found["moduled"]]
    assert sorted(kinds) == ["run.activity", "run.end", "run.start", "snapshot"]
    of = {record["type"]: record for record in found["moduled"]}
    assert {(one["path"], one["role"]) for one in of["snapshot"]["files"]} == {
        ("moduled.py", "script"), ("beside_it.py", "module"), ("requirements.txt", "manifest"),
    }  # fmt: skip
    assert [one["path"].rsplit("/", 1)[-1] for one in of["run.activity"]["files"]] == ["told.csv"]
    assert {digest for run, digest in found["snapshots"] if run in runs} <= {one[4] for one in starts}
    assert found["left"] == []


def test_a_script_says_where_it_came_from(box: Path) -> None:
    found = arena(box, "moved")
    assert found["came"] == {
        "a.py": {},
        "b.py": {"moved_from": "a.py"},
        "c.py": {"copied_from": "b.py"},
        "jobs/c.py": {"copied_from": "c.py"},
        "done/c.py": {"moved_from": "jobs/c.py"},
        "d.py": {"moved_from": "c.py"},
    }
    assert "from multiprocessing.spawn import spawn_main; print('mine')" in found["commands"]


def test_a_script_that_was_replaced_and_executed_again_in_the_same_words_is_captured(box: Path) -> None:
    found = arena(box, "turned")
    assert found["output"] == "last\n"
    assert found["turns"] == found["expected"]
    assert found["direct"] == 1, "one call was told as two runs"


def test_what_is_mounted_later_is_watched_too(box: Path) -> None:
    """The home of somebody who signs in, a stick: what has no first line, and an interpreter that lies there."""
    found = arena(box, "mounted")
    assert found["told"] == [["stick/bare.sh", "captured"], ["stick/it.sh", "captured"]]
    assert found["marks"] == [str(box)]


def test_nobody_makes_it_read_what_they_may_not(box: Path) -> None:
    """By a descriptor that is a mere place or only for writing, or by a script that may be executed and not read."""
    found = arena(box, "closed")
    # What a descriptor for reading was opened on by somebody else is the caller's to read.
    assert found["lent"] == "hello\n"
    assert found["kept"] == ["# nobody's business\necho hello\n", "echo mine\n"]
    assert found["told"] == [
        ["None", "captured"], ["None", "captured"], ["None", "unreadable"], ["None", "unreadable"],
        ["theirs.sh", "unreadable"],
    ]  # fmt: skip
    assert found["losses"] >= 3


@pytest.mark.parametrize("rung", ["connector", "poll"])
def test_without_the_right_to_hold_it_sees_less_and_says_so(box: Path, rung: str) -> None:
    found = arena(box, "degraded", rung)
    assert found["told"]["exec"] == rung
    assert found["long"] == ["captured"]
    assert found["sensor"] == [rung]


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder nobody in particular may enter; pytest's own ones are closed to all but its user."""
    with tempfile.TemporaryDirectory(prefix="escrow-open-") as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


def test_a_machine_that_does_not_let_us_listen_is_told_of(open_folder: Path) -> None:
    """As nobody, without any right: the ladder ends at looking, and the reasons stand in the status."""
    code = (
        "import os, sys, threading, time; os.setgid(65534); os.setuid(65534); from escrow_collector import supervise\n"
        "threading.Timer(4, lambda: os.kill(os.getpid(), 15)).start()\n"
        f"supervise.work({str(open_folder / 'state')!r})"
    )
    (open_folder / "state").mkdir()
    (open_folder / "state").chmod(0o777)
    shutil.copytree(ROOT / "collector" / "src", open_folder / "src", ignore=shutil.ignore_patterns("__pycache__"))
    subprocess.run(
        ["/usr/bin/python3", "-c", code], env={**os.environ, "PYTHONPATH": str(open_folder / "src")}, timeout=60
    )
    told = json.loads((open_folder / "state" / "sensor.json").read_text())
    assert told["marks"] == []
    assert [fault.split(":")[0] for fault in told["faults"]] == ["fanotify", "process connector"]


def test_a_sensor_that_is_stopped_or_killed_stops_nobody(box: Path) -> None:
    found = arena(box, "frozen")
    assert {one["out"] for one in found["stopped"] + found["killed"]} == {"hello\n"}
    assert found["why"] == [1, 2, 3, 4, 5, 6]
    # On a busy machine the next sensor may be there before the script is.
    assert found["losses"] + found["captured"] >= 6, found


def test_scripts_that_outlive_their_sensor_are_told_to_the_end(box: Path) -> None:
    found = arena(box, "survived")
    assert found["starts"] == 3, "taken up again is not begun again"
    assert sorted(found["ends"]) == [
        ["between", None, {"all": "agent"}], ["sensor", 3, {"all": "kernel"}], ["service", 4, {"all": "kernel"}],
    ]  # fmt: skip


def test_short_scripts_are_captured_or_counted(box: Path) -> None:
    """All of them, unless the machine is so busy that the watchdog had to let some pass: those are counted."""
    found = arena(box, "storm", "20")
    missed = sum(found["wanted"].values()) - sum(found["captured"].values())
    assert missed <= found["losses"]
    assert found["told"]["restarts"] > 0 or (missed, found["ends"]) == (0, 100)


def test_what_runs_while_a_sensor_is_killed_or_stopped_is_counted(box: Path) -> None:
    found = arena(box, "storm", "60", "0", "6")
    missed = sum(found["wanted"].values()) - sum(found["captured"].values())
    assert found["killed"] >= 3
    assert found["told"]["restarts"] >= found["killed"]
    assert 0 < missed <= found["losses"], found


def test_more_at_once_than_can_be_read_all_run_and_are_counted(box: Path) -> None:
    """Each waiting execution is an open file: reading more than we may have open would refuse it."""
    found = arena(box, "burst", "1500")
    assert found["refused"] == 0
    assert found["captured"] > 0
    assert found["captured"] + found["losses"] >= 1500, found


@pytest.mark.soak
def test_five_hundred_of_each_are_all_captured(box: Path) -> None:
    found = arena(box, "storm", "500", timeout=600)
    print(json.dumps(found))
    assert found["captured"] == found["wanted"] == dict.fromkeys(found["wanted"], 500)
    assert found["ends"] == 2500


@pytest.mark.soak
def test_a_hundred_a_second_for_a_minute_are_captured_or_counted(box: Path) -> None:
    found = arena(box, "storm", "1200", "100", timeout=600)
    print(json.dumps(found))
    missed = sum(found["wanted"].values()) - sum(found["captured"].values())
    assert missed <= found["losses"]


@pytest.mark.soak
def test_nobody_waits_longer_than_the_budget_for_a_stuck_sensor(box: Path) -> None:
    found = arena(box, "frozen", "20", timeout=600)
    print(json.dumps(found))
    assert max(one["seconds"] for one in found["stopped"]) < 0.25
    assert max(one["seconds"] for one in found["killed"]) < 0.25
