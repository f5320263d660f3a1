"""Rounds in which agent and writers are killed at random moments, the vault is away and the disk is full.

Run as a program it needs root and `unshare -m`: the spool lies on a small filesystem of its own, which is filled.
"""

import importlib
import json
import os
import random
import re
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "collector" / "src"
sys.path.insert(0, str(SOURCE))

from escrow_collector import agent  # noqa: E402
from escrow_collector.state import State  # noqa: E402

WRITER = """
import sys, os, time, uuid
from escrow_collector import compose, spool, journal
folder = sys.argv[1]
kernel = sys.argv[2] == "kernel"
place = spool.Spool(folder)
book = journal.Journal(os.path.join(folder, "kernel"))
def one_run(run, body):
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
        try:
            for record in records:
                file.append(record)
        finally:
            file.close()
    print(run, digest, flush=True)
n = 0
while True:
    n += 1
    run, body = str(uuid.uuid4()), ("# %s %d" % (uuid.uuid4(), n)).encode()
    try:
        one_run(run, body)
    except OSError:  # as whoever writes does where there is no room
        place.tally.add("disk_quota")
        print("dropped", run, flush=True)
        time.sleep(0.01)
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
_DROPPED = re.compile(r"^dropped ([0-9a-f-]{36})$", re.MULTILINE)


def enrol(folder: Path, url: str, *, policy_keys: Sequence[str] = ()) -> State:
    state = State(str(folder))
    state.enrol({"server": url, "token": "t", "endpoint_id": "e1", "vault_id": "v1", "policy_keys": list(policy_keys)})
    return state


def begin(code: str, *arguments: str, out: Any = subprocess.DEVNULL) -> subprocess.Popen[bytes]:
    environ = {**os.environ, "PYTHONPATH": str(SOURCE)}
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments], env=environ, stdout=out, stderr=subprocess.DEVNULL
    )


def rounds(
    folder: Path, receiver: Any, count: int, *, disk: Path | None = None, seed: int = 7
) -> tuple[dict[str, str], set[str], State]:
    """What the writers were told is kept, what they were told there was no room for, and the state it all went to.

    `disk` is a file on the spool's filesystem that is blown up now and then until nothing fits beside it.
    """
    state, chance = enrol(folder / "state", receiver.url), random.Random(seed)
    told = folder / "told"
    for number in range(count):
        receiver.fault = 503 if number % 3 == 1 else None
        if disk is not None and number % 4 == 2:
            _fill(disk)
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
        if disk is not None:
            disk.unlink(missing_ok=True)
    receiver.fault = None
    acknowledged = dict(_TOLD.findall(told.read_text()))
    dropped = set(_DROPPED.findall(told.read_text()))
    for _ in range(30):
        agent.deliver(state, time.monotonic() + 120)
        if not state.spool.waiting():
            break
    return acknowledged, dropped, state


def _fill(path: Path) -> None:
    """Until nothing more fits; what was not written yet goes in smaller and smaller pieces."""
    with path.open("wb", buffering=0) as file:
        for size in (1 << 20, 1 << 16, 1 << 12):
            try:
                while True:
                    file.write(bytes(size))
            except OSError:
                continue


def judge(acknowledged: dict[str, str], receiver: Any) -> dict[str, int]:
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


def main() -> None:
    box, count, seed = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    subprocess.run(["mount", "--make-rprivate", "/"], check=True)
    small = box / "state"
    small.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(small)], check=True)
    receiver = importlib.import_module("conftest").Receiver()
    threading.Thread(target=receiver.serve_forever, daemon=True).start()
    acknowledged, dropped, _ = rounds(box, receiver, count, disk=small / "filler", seed=seed)
    print(json.dumps({"rounds": count, "dropped": len(dropped), **judge(acknowledged, receiver)}))


if __name__ == "__main__":
    main()
