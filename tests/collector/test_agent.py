"""Delivery that nothing stops: killed agents and writers, a vault that is away, a disk that is full."""

import json
import os
import platform
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import pytest
from escrow_collector import agent, interpreters, rotation
from escrow_collector.journal import Journal
from escrow_collector.outbox import Outbox
from escrow_collector.spool import Spool, read_lines
from escrow_collector.state import State
from escrow_collector.tally import Tally
from escrow_collector.transport import Refused, Transport, Unreachable
from hypothesis import given
from hypothesis import strategies as st

from tests.collector.conftest import Collector, Receiver
from tests.collector.rounds import AGENT, SOURCE, WRITER, begin, enrol, judge, rounds
from tests.collector.test_policy import a_bundle, key_text, note

ROOT = Path(__file__).resolve().parents[2]


def enrolled(folder: Path, receiver: Receiver) -> State:
    return enrol(folder, receiver.url, policy_keys=[key_text()])


def test_killed_agents_and_writers_lose_and_double_nothing(tmp_path: Path, receiver: Receiver) -> None:
    acknowledged, _, state = rounds(tmp_path, receiver, 4)
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


def full_rounds(count: int, seed: int) -> dict[str, int]:
    """Rounds of kill in a private mount, where the spool's disk is small and now and then full."""
    with tempfile.TemporaryDirectory(prefix="rounds-") as box:
        words = [
            "unshare",
            "-m",
            sys.executable,
            str(Path(__file__).with_name("rounds.py")),
            box,
            str(count),
            str(seed),
        ]
        done = subprocess.run(words, capture_output=True, text=True, timeout=600, stdin=subprocess.DEVNULL)
    assert done.returncode == 0, done.stderr[-3000:]
    found: dict[str, int] = json.loads(done.stdout.splitlines()[-1])
    return found


needs_root = pytest.mark.skipif(
    os.name != "posix" or os.geteuid() != 0, reason="a small disk of our own needs root on Linux"
)


@needs_root
@pytest.mark.parametrize("count", [6, pytest.param(200, marks=[pytest.mark.soak, pytest.mark.timeout(1200)])])
def test_kills_a_full_disk_and_an_absent_vault_lose_and_double_nothing(count: int) -> None:
    found = full_rounds(count, seed=count)
    print(json.dumps(found))
    assert found.pop("rounds") == count
    assert found.pop("acknowledged") > 2 * count  # how many there are depends on what else the machine does
    # What there was no room for is counted, never fewer than the writers were told of.
    assert 0 < found.pop("dropped") <= found.pop("told of")
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


def test_numbers_that_come_again_cost_no_batch(tmp_path: Path) -> None:
    """After a folder was brought back from a copy its numbers begin again where they were."""
    spool = Spool(str(tmp_path / "spool"))
    outbox = Outbox(spool.folder, spool.tally)
    for text in ("first", "second", "third"):
        outbox.put(7, [text], [])
    assert sorted(outbox.open(path)[0] for path in outbox.waiting()) == ["first", "second", "third"]


@needs_root
def test_a_line_without_room_for_all_of_it_costs_no_other(tmp_path: Path) -> None:
    """On a real disk of 64 KiB: what was torn is taken back, so what comes once there is room stands by itself."""
    code = """
import os, sys
from escrow_collector.journal import Journal
from escrow_collector.spool import RunFile, read_lines
folder = sys.argv[1]
runs, book = RunFile(os.path.join(folder, "a.jsonl")), Journal(os.path.join(folder, "kernel"))
runs.append({"n": 1})
book.append({"n": 1})
with open(os.path.join(folder, "filler"), "wb", buffering=0) as file:
    try:
        while file.write(bytes(4096)):
            pass
    except OSError:
        pass
refused = 0
for write in (runs.append, book.append):
    try:
        write({"n": 2, "filler": "x" * 6000})
    except OSError:
        refused += 1
os.unlink(os.path.join(folder, "filler"))
runs.append({"n": 3})
book.append({"n": 3})
(segment,) = [name for name in os.listdir(book.folder) if name.endswith(".jsonl")]
print(refused, [[one["n"] for one in read_lines(path)] for path in (runs.path, os.path.join(book.folder, segment))])
"""
    line = f'mount -t tmpfs -o size=64k tmpfs {tmp_path} && {sys.executable} -c "$CODE" {tmp_path}'
    environ = {**os.environ, "CODE": code, "PYTHONPATH": str(SOURCE)}
    done = subprocess.run(["unshare", "-m", "sh", "-c", line], env=environ, capture_output=True, text=True, timeout=60)
    assert done.stdout == "2 [[1, 3], [1, 3]]\n", done.stderr


def test_records_that_cannot_be_read_now_are_not_taken_for_none(tmp_path: Path) -> None:
    spool = Spool(str(tmp_path / "spool"))
    file = spool.open_run("1" * 36)
    file.append({"v": 1, "type": "run.start", "run": "r"})
    file.close()
    Path(spool.runs, "2" * 36 + ".jsonl").mkdir()  # what opens and cannot be read, for root too
    assert [os.path.basename(path) for path, _, _ in spool.finished()] == ["1" * 36 + ".jsonl"]


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


def _deposit(state: State) -> None:
    file = state.spool.open_run("11111111-1111-1111-1111-111111111111")
    for kind in ("run.start", "run.end"):
        file.append({"v": 1, "type": kind, "run": "11111111-1111-1111-1111-111111111111"})
    file.close()


def test_lines_that_were_not_answered_for_are_not_let_go(tmp_path: Path, receiver: Receiver) -> None:
    """Of a request that was cut short only the head came, and its batch was answered as one without a line."""
    state = enrolled(tmp_path / "state", receiver)
    _deposit(state)
    receiver.mishears = 2
    agent.deliver(state, time.monotonic() + 20)
    assert [record["type"] for record in receiver.records] == ["run.start", "run.end"]
    assert state.spool.waiting() == set()


def test_lines_that_are_never_answered_for_are_kept(tmp_path: Path, receiver: Receiver) -> None:
    state = enrolled(tmp_path / "state", receiver)
    _deposit(state)
    receiver.mishears = 1_000
    with pytest.raises(Unreachable, match="other lines than it was sent"):
        agent.deliver(state, time.monotonic() + 20)
    assert len(state.spool.waiting()) == 1
    receiver.mishears = 0
    agent.deliver(state, time.monotonic() + 20)
    assert [record["type"] for record in receiver.records] == ["run.start", "run.end"]


def test_a_batch_whose_name_was_used_is_sent_under_another(
    tmp_path: Path, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    state = enrolled(tmp_path / "state", receiver)
    _deposit(state)
    refusals, send = [Refused(409, "batch_reused", "this id was used for another body")], agent._send

    def once_refused(*arguments: Any) -> Any:
        if refusals:
            raise refusals.pop()
        return send(*arguments)

    monkeypatch.setattr(agent, "_send", once_refused)
    agent.deliver(state, time.monotonic() + 20)
    assert [record["type"] for record in receiver.records] == ["run.start", "run.end"]


def test_a_content_that_is_asked_for_again_and_again_is_counted_as_lost(
    tmp_path: Path, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And what comes after it is delivered: one batch that never ends would hold up all others."""
    state = enrolled(tmp_path / "state", receiver)
    digest = state.spool.keep(b"print(1)")
    file = state.spool.open_run("11111111-1111-1111-1111-111111111111")
    file.append(
        {"v": 1, "type": "snapshot", "run": "1", "digest": digest, "files": [{"path": "a.py", "digest": digest}]}
    )
    file.close()
    monkeypatch.setattr(receiver, "contents", _Forgetful())
    agent.deliver(state, time.monotonic() + 20)
    monkeypatch.setattr(receiver, "contents", {})
    agent.deliver(state, time.monotonic() + 20)
    losses = [(record["reason"], record["count"]) for record in receiver.records if record["type"] == "loss"]
    assert losses == [("content_unreadable", 1)]
    assert state.spool.waiting() == set()


class _Forgetful(dict[str, bytes]):
    """Contents of a vault that takes them and has them not."""

    def __setitem__(self, digest: str, body: bytes) -> None:
        return


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


def test_a_token_is_changed_when_its_time_is_over(collector: Collector, receiver: Receiver) -> None:
    collector("enrol", "--server", receiver.url, "--secret", "s")
    assert collector("agent", "--once").returncode == 0
    assert receiver.tokens == []
    (collector.state / "settings.json").write_text('{"token_days": 0}')
    assert collector("agent", "--once").returncode == 0
    assert receiver.tokens == ["Bearer esc_test"]
    (collector.state / "settings.json").write_text("{}")
    assert collector("agent", "--once").returncode == 0
    assert receiver.used == {"Bearer esc_test", "Bearer esc_fresh1"}
    assert len(receiver.tokens) == 1


def test_a_token_of_unknown_age_is_changed_a_month_from_now(tmp_path: Path, receiver: Receiver) -> None:
    state = enrolled(tmp_path / "state", receiver)
    vault = Transport(receiver.url, "t")
    assert not rotation.rotate(state, vault, 5, now=1e9)
    assert not rotation.rotate(state, vault, 5, now=1e9 + 29 * rotation.A_DAY)
    assert rotation.rotate(state, vault, 5, now=1e9 + 30 * rotation.A_DAY)
    assert state.enrolment is not None
    assert state.enrolment["token"] == "esc_fresh1"


def test_a_token_whose_successor_was_lost_on_the_way_asks_again(tmp_path: Path, receiver: Receiver) -> None:
    state = enrolled(tmp_path / "state", receiver)
    state.enrol({**(state.enrolment or {}), "token_at": 1.0})
    receiver.fault = 503
    with pytest.raises(agent.Refused):
        rotation.rotate(state, Transport(receiver.url, "t"), 5)
    assert (state.enrolment or {})["token"] == "t"
    receiver.fault = None
    assert rotation.rotate(state, Transport(receiver.url, "t"), 5)


def test_an_interpreters_version_is_read_from_its_program(tmp_path: Path) -> None:
    known: dict[object, object] = {}
    assert interpreters.version_of(sys.executable, known) == platform.python_version()
    trap = tmp_path / "python3.11"
    os.mkfifo(trap)
    assert interpreters.version_of(str(trap), known) is None
    assert interpreters.version_of(str(tmp_path / "gone3.11"), known) is None
    trap.unlink()
    trap.write_bytes(b"\x00no number\x00")
    assert interpreters.version_of(str(trap), known) is None


def test_status_and_heartbeat_say_what_is_not_seen(collector: Collector, receiver: Receiver) -> None:
    enrolled(collector.state, receiver)
    assert "only what is started with `escrow-collector run` is seen" in collector("status").stdout
    collector("agent", "--once")
    (beat,) = [record for record in receiver.records if record["type"] == "heartbeat"]
    assert beat["sensors"]["exec"] == "run"
    assert all(set(one) == {"path", "hook", "filter"} for one in beat["interpreters"])
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
    assert process.wait(timeout=60) == -signal.SIGTERM
