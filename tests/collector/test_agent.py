"""Delivery that nothing stops: killed agents and writers, a vault that is away, a disk that is full."""

import json
import os
import random
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from escrow_collector import agent
from escrow_collector.journal import Journal
from escrow_collector.outbox import Outbox
from escrow_collector.spool import Spool, read_lines
from escrow_collector.state import State
from escrow_collector.tally import Tally
from hypothesis import given
from hypothesis import strategies as st

from tests.collector.conftest import SOURCE, Collector, Receiver
from tests.collector.test_policy import a_bundle, key_text, note

WRITER = """
import sys, os, uuid
from escrow_collector import compose, spool, journal
folder = sys.argv[1]
kernel = sys.argv[2] == "kernel"
place = spool.Spool(folder)
book = journal.Journal(os.path.join(folder, "kernel"))
n = 0
while True:
    n += 1
    run, body = str(uuid.uuid4()), ("# %s %d" % (uuid.uuid4(), n)).encode()
    keeper = book if kernel else place
    digest = keeper.keep(body)
    files = [{"path": "it.py", "digest": digest, "size": len(body), "role": "script"}]
    start = compose.start_record(run, 1e9, {"kind": "file", "path": "/it.py", "digest": digest}, {"language": "python"},
        {"pid": 1, "ppid": 1, "cwd": "/", "argv": ["it.py"]}, {"uid": 0, "name": "root"}, "present", "own")
    records = [start, compose.snapshot_record(run, {"digest": digest}, files),
        {"v": 1, "type": "run.activity", "run": run, "part": 1, "files": [{"path": "/x" * 50}]},
        {"v": 1, "type": "run.end", "run": run, "time": "2026-11-26T00:00:00Z", "exit_code": 0}]
    if kernel:
        book.append(*records)
        book.turn()
    else:
        file = place.open_run(run)
        for record in records:
            file.append(record)
        file.close()
    print(run, digest, flush=True)
"""
AGENT = """
import sys
from escrow_collector import agent, state
agent.ROUND = agent.TICK = 0.01
agent._pause = lambda attempt, after: 0.02
agent.work(state.State(sys.argv[1]))
"""


# A kill may tear the writer's own word apart; only a whole line is an acknowledgement.
_TOLD = re.compile(r"^([0-9a-f-]{36}) (sha256:[0-9a-f]{64})$", re.MULTILINE)


def enrolled(folder: Path, receiver: Receiver) -> State:
    state = State(str(folder))
    state.enrol(
        {"server": receiver.url, "token": "t", "endpoint_id": "e1", "vault_id": "v1", "policy_keys": [key_text()]}
    )
    return state


def begin(code: str, *arguments: str, out: Any = subprocess.DEVNULL) -> subprocess.Popen[bytes]:
    environ = {**os.environ, "PYTHONPATH": str(SOURCE)}
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments], env=environ, stdout=out, stderr=subprocess.DEVNULL
    )


def rounds(tmp_path: Path, receiver: Receiver, count: int) -> tuple[dict[str, str], State]:
    """Kill agent and writers at random moments, the vault now and then away; every run acknowledged by its writer."""
    state, chance = enrolled(tmp_path / "state", receiver), random.Random(7)
    told = tmp_path / "told"
    for number in range(count):
        receiver.fault = 503 if number % 3 == 1 else None
        with told.open("ab") as out:
            writers = [begin(WRITER, state.spool.folder, kind, out=out) for kind in ("run", "kernel")]
            sender = begin(AGENT, state.folder)
            grown = told.stat().st_size
            while told.stat().st_size == grown:
                time.sleep(0.01)
            time.sleep(chance.uniform(0.0, 0.4))
            for process in (*writers, sender):
                process.kill()
                process.wait()
    receiver.fault = None
    acknowledged = dict(_TOLD.findall(told.read_text()))
    for _ in range(30):
        agent.deliver(state, time.monotonic() + 120)
        if not state.spool.finished():
            break
    return acknowledged, state


def judge(acknowledged: dict[str, str], receiver: Receiver) -> dict[str, int]:
    seen: dict[str, list[str]] = {}
    for record in receiver.records:
        seen.setdefault(record["type"], []).append(record.get("run", ""))
    starts = seen.get("run.start", [])
    return {
        "acknowledged": len(acknowledged),
        "lost starts": len(set(acknowledged) - set(starts)),
        "lost ends": len(set(acknowledged) - set(seen.get("run.end", []))),
        "lost snapshots": len(set(acknowledged) - set(seen.get("snapshot", []))),
        "lost contents": sum(digest not in receiver.contents for digest in acknowledged.values()),
        "doubled": sum(len(runs) - len(set(runs)) for kind, runs in seen.items() if kind.startswith("run.")),
        "lost activities": len(set(acknowledged) - set(seen.get("run.activity", []))),
        "told of": sum(r["count"] for r in receiver.records if r["type"] == "loss" and r["reason"] == "disk_quota"),
    }


def test_killed_agents_and_writers_lose_and_double_nothing(tmp_path: Path, receiver: Receiver) -> None:
    acknowledged, state = rounds(tmp_path, receiver, 4)
    found = judge(acknowledged, receiver)
    assert found.pop("acknowledged") > 20
    assert found == dict.fromkeys(found, 0)
    assert state.spool.finished() == []
    # A writer killed between keeping a content and noting its run leaves the bytes; they go once they are old.
    for left in Path(state.spool.contents).iterdir():
        os.utime(left, (0, 0))
    state.spool.forget()
    assert list(Path(state.spool.contents).iterdir()) == []


def test_what_is_dropped_for_lack_of_room_is_detail_and_is_told(tmp_path: Path, receiver: Receiver) -> None:
    state = enrolled(tmp_path / "state", receiver)
    told = tmp_path / "told"
    with told.open("ab") as out:
        writer = begin(WRITER, state.spool.folder, "run", out=out)
        while told.stat().st_size < 4000:
            time.sleep(0.01)
        writer.kill()
        writer.wait()
    acknowledged = dict(line.split() for line in told.read_text().splitlines())
    assert state.spool.shrink(state.spool.size()[1] - 1000) > 0
    agent.deliver(state, time.monotonic() + 120)
    found = judge(acknowledged, receiver)
    assert found["acknowledged"] > 20
    assert (found["lost starts"], found["lost ends"], found["lost snapshots"], found["doubled"]) == (0, 0, 0, 0)
    assert 0 < found["lost activities"] <= found["told of"]


@pytest.mark.soak
@pytest.mark.timeout(1200)
def test_two_hundred_rounds_of_kill(tmp_path: Path, receiver: Receiver) -> None:
    acknowledged, _ = rounds(tmp_path, receiver, 200)
    found = judge(acknowledged, receiver)
    print(json.dumps(found))
    assert found.pop("acknowledged") > 1000
    assert found == dict.fromkeys(found, 0)


# --- the pieces ------------------------------------------------------------------------------------------------------


def test_detail_is_dropped_first_and_starts_ends_and_snapshots_never(tmp_path: Path) -> None:
    spool = Spool(str(tmp_path / "spool"))
    for number in range(5):
        file = spool.open_run(f"{number:08d}-0000-0000-0000-000000000000")
        for kind in ("run.start", "run.activity", "run.activity", "snapshot", "run.end"):
            file.append({"v": 1, "type": kind, "run": str(number), "filler": "x" * 1000})
        file.close()
    assert spool.shrink(most=spool.size()[1] - 1) == 2
    kept = [record for _, records, _ in spool.finished() for record in records]
    assert sum(record["type"] == "run.activity" for record in kept) == 8
    assert sum(record["count"] for record in kept if record["type"] == "loss") == 2
    assert not spool.is_full
    spool.shrink(most=1000)
    kept = [record for _, records, _ in spool.finished() for record in records]
    assert {record["type"] for record in kept} == {"run.start", "snapshot", "run.end", "loss"}
    assert sum(record["count"] for record in kept if record["type"] == "loss") == 10
    assert spool.is_full
    spool.shrink()
    assert not spool.is_full


def test_a_batch_is_dropped_from_its_sources_only_once_it_is_kept(tmp_path: Path) -> None:
    spool = Spool(str(tmp_path / "spool"))
    file = spool.open_run("0" * 36)
    file.append({"v": 1, "type": "run.start", "run": "r"})
    file.close()
    outbox = Outbox(spool.folder, spool.tally)
    path = outbox.put(7, ['{"a":1}'], [file.path])
    assert not os.path.exists(file.path)
    Path(file.path).write_text("a crash left it")
    assert outbox.open(path) == ['{"a":1}']
    assert not os.path.exists(file.path)


def test_a_count_is_taken_off_once_however_often_it_is_settled(tmp_path: Path) -> None:
    tally = Tally(str(tmp_path / "lost"))
    tally.add("disk_quota", 3)
    told = tally.read()
    tally.add("disk_quota", 2)
    tally.settle(told["counts"], told["taken"])
    tally.settle(told["counts"], told["taken"])
    assert tally.read()["counts"] == {"disk_quota": 2}
    assert (tmp_path / "lost").stat().st_size == 4096


@given(st.binary(max_size=300))
def test_a_damaged_tally_starts_anew(body: bytes) -> None:
    from escrow_collector.tally import _parsed

    told = _parsed(body)
    assert isinstance(told["counts"], dict)


def test_losses_counted_without_room_are_told_later_once(tmp_path: Path, receiver: Receiver) -> None:
    state = enrolled(tmp_path / "state", receiver)
    state.spool.tally.add("disk_quota", 4)
    for _ in range(2):
        agent.deliver(state, time.monotonic() + 20)
    losses = [record for record in receiver.records if record["type"] == "loss"]
    assert [(loss["reason"], loss["count"]) for loss in losses] == [("disk_quota", 4)]


def test_a_journal_is_whole_after_its_writer_was_killed(tmp_path: Path) -> None:
    journal = Journal(str(tmp_path / "kernel"))
    journal.append({"type": "run.start", "run": "a"})
    (path,) = tmp_path.glob("kernel/*.jsonl")
    with path.open("ab") as file:
        file.write(b'{"type":"run.st')
    assert read_lines(str(path)) == [{"type": "run.start", "run": "a"}]


def test_days_offline_are_caught_up_with(tmp_path: Path, receiver: Receiver) -> None:
    state = enrolled(tmp_path / "state", receiver)
    receiver.fault = 503
    for number in range(1200):
        file = state.spool.open_run(f"{number:08d}-0000-0000-0000-000000000000")
        file.append({"v": 1, "type": "run.end", "run": f"run-{number}", "time": "2026-11-26T00:00:00Z"})
        os.close(file._handle)
        file._handle = None
    with pytest.raises(agent.Refused):
        agent.deliver(state, time.monotonic() + 60)
    receiver.fault = None
    agent.deliver(state, time.monotonic() + 60)
    assert sorted(record["run"] for record in receiver.records) == sorted(f"run-{n}" for n in range(1200))
    assert len(receiver.batches) >= 3


def test_more_than_a_hundred_waiting_snapshots_all_arrive(tmp_path: Path, receiver: Receiver) -> None:
    """A receipt names the first hundred refusals only."""
    state = enrolled(tmp_path / "state", receiver)
    receiver.most_rejected = 100
    for number in range(240):
        file = state.spool.open_run(f"{number:08d}-0000-0000-0000-000000000000")
        digest = state.spool.keep(b"# %d" % number)
        files = [{"path": "it.py", "digest": digest, "size": 1, "role": "script"}]
        file.append({"v": 1, "type": "snapshot", "run": f"run-{number}", "digest": digest, "files": files})
        file.close()
    agent.deliver(state, time.monotonic() + 60)
    seen = {record["run"] for record in receiver.records if record["type"] == "snapshot"}
    assert seen == {f"run-{number}" for number in range(240)}


def test_waiting_grows_and_is_never_the_same_for_all() -> None:
    waits = [[agent._pause(attempt, None) for _ in range(50)] for attempt in (1, 4, 20)]
    assert all(1 <= wait <= 900 for row in waits for wait in row)
    assert max(waits[0]) < 3 < max(waits[1]) <= 16 < max(waits[2])
    assert len(set(waits[2])) > 40
    assert 30 <= agent._pause(1, 30) < 31


def test_the_vaults_policy_is_taken_and_shown(collector: Collector, receiver: Receiver) -> None:
    enrolled(collector.state, receiver)
    rule = {"id": "d1", "action": "block", "scope": {"path": "/srv/it.py"}, "reason": "It holds a password."}
    receiver.policy = note(a_bundle(4, rules=[rule], expires_at="2099-01-01T00:00:00Z"))
    assert collector("agent", "--once").returncode == 0
    assert collector("agent", "--once").returncode == 0
    shown = json.loads(collector("policy", "show", "--json").stdout)
    assert (shown["version"], shown["rules"][0]["id"]) == (4, "d1")
    assert [record["policy"] for record in receiver.records if record["type"] == "heartbeat"][-1] == 4
    receiver.policy = note(a_bundle(3))
    assert collector("agent", "--once").returncode == 0
    said = collector("status").stdout
    assert "version 4 until" in said
    assert "version 3, and version 4 was seen already" in said


def test_status_and_heartbeat_say_what_is_not_seen(collector: Collector, receiver: Receiver) -> None:
    enrolled(collector.state, receiver)
    assert "only what is started with `escrow-collector run` is seen" in collector("status").stdout
    collector("agent", "--once")
    (beat,) = [record for record in receiver.records if record["type"] == "heartbeat"]
    assert beat["sensors"]["exec"] == "run"
    assert all(set(one) == {"path", "hook"} for one in beat["interpreters"])
    assert any(not one["hook"] for one in beat["interpreters"])
    told = {"exec": "connector", "pid": os.getpid(), "time": time.time(), "faults": ["fanotify: no right"]}
    (collector.state / "sensor.json").write_text(json.dumps(told))
    said = collector("status").stdout
    assert "DEGRADED" in said
    assert "not better, because: fanotify: no right" in said


def test_what_is_excluded_is_shown(collector: Collector) -> None:
    collector("status")
    (collector.state / "exclusions").write_text("/home/ana/private\n# a remark\n")
    assert "not captured: /home/ana/private" in collector("status").stdout


def test_an_agent_that_is_told_to_end_ends(tmp_path: Path, receiver: Receiver) -> None:
    state = enrolled(tmp_path / "state", receiver)
    process = begin(AGENT, state.folder)
    time.sleep(0.3)
    process.send_signal(signal.SIGTERM)
    assert process.wait(timeout=10) == -signal.SIGTERM
