"""What hooks noted by themselves becomes records; the folder is shared, so nothing in it is believed."""

import json
import os
import subprocess
import sys
import time
import tracemalloc
from pathlib import Path
from typing import Any

import pytest
from escrow_collector import hook, inbox, joining, spool
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

START = (
    "start",
    "file",
    "/x/it.py",
    "",
    "1",
    "1",
    "100.0",
    "/x",
    "/usr/bin/python3",
    "3.11.2",
    "/usr",
    "0",
    "python3",
    "it.py",
)
GONE = ("process", "4194304", "1", "77")


def line(fact: tuple[str, ...]) -> str:
    return "\t".join(hook._escaped(field) for field in fact) + "\n"


class Drop:
    """A folder hooks write to, and the inbox that reads it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "drop"
        self.folder.mkdir()
        self.spool = spool.Spool(str(folder / "spool"))
        self.inbox = inbox.Inbox(str(self.folder), self.spool)

    def note(self, name: str, *facts: tuple[str, ...]) -> Path:
        path = self.folder / f"{name}.facts"
        path.write_text("".join(line(fact) for fact in facts))
        return path

    def records(self) -> list[dict[str, Any]]:
        return [record for _, records, _ in self.spool.finished() for record in records]

    def hooked(self, source: str, *words: str, **environ: str) -> "subprocess.CompletedProcess[str]":
        """A program under the hook as an installed one would be."""
        loader = (
            f"import sys; sys.path.insert(0, {str(Path(hook.__file__).parent)!r}); import hook as h; sys.path.pop(0); "
        )
        loader += f"h.install({str(self.folder)!r}, None, None, True)"
        site = self.folder.parent / "site"
        site.mkdir(exist_ok=True)
        (site / "sitecustomize.py").write_text(loader)
        return subprocess.run(
            [sys.executable, *words, source] if source else [sys.executable, *words],
            env={**os.environ, "PYTHONPATH": str(site), **environ}, cwd=self.folder.parent,
            capture_output=True, text=True, check=False, timeout=60,
        )  # fmt: skip


@pytest.fixture
def drop(tmp_path: Path) -> Drop:
    return Drop(tmp_path)


def test_a_run_is_told_once_and_its_notes_are_gone(drop: Drop, tmp_path: Path) -> None:
    script = tmp_path / "it.py"
    script.write_text("open('out.txt', 'w').close()")
    (tmp_path / "requirements.txt").write_text("pandas\n")
    assert drop.hooked(str(script)).returncode == 0
    assert len(drop.inbox.tell_all()) == 1
    assert drop.inbox.tell_all() == []
    kinds = [record["type"] for record in drop.records()]
    assert kinds == ["run.start", "run.activity", "snapshot", "run.end"]
    start, _, snapshot, _ = drop.records()
    assert start["account"]["uid"] == os.getuid()
    assert start["trust"] == {"process": "self_reported", "script": "self_reported"}
    assert [file["path"] for file in snapshot["files"]] == ["it.py", "requirements.txt"]
    assert list(drop.folder.iterdir()) == []


def test_a_run_that_lasts_is_told_of_while_it_lasts(drop: Drop) -> None:
    ticks = hook._start_ticks(os.getpid())
    drop.note("a" * 8, START, ("process", str(os.getpid()), "1", ticks))
    assert drop.inbox.tell_all(now=101.0) == []
    assert len(drop.inbox.tell_all(now=131.0)) == 1
    assert drop.inbox.tell_all(now=200.0) == []
    assert [record["type"] for record in drop.records()] == ["run.start", "loss"]


def test_a_pid_that_was_given_away_again_is_over(drop: Drop) -> None:
    drop.note("a" * 8, START, ("process", str(os.getpid()), "1", "1"))
    assert len(drop.inbox.tell_all(now=101.0)) == 1


def test_a_worker_belongs_to_the_run_of_its_parent(drop: Drop, tmp_path: Path) -> None:
    script = tmp_path / "it.py"
    script.write_text(
        "import multiprocessing as m\ndef f(x):\n    open('w%d.csv' % x, 'w').close()\n    return x\n"
        "if __name__ == '__main__':\n    m.set_start_method('spawn')\n    with m.Pool(2) as p: print(p.map(f, [1, 2]))\n"
    )
    done = drop.hooked(str(script))
    assert (done.stdout, done.stderr) == ("[1, 2]\n", "")
    drop.inbox.tell_all()
    starts = [record for record in drop.records() if record["type"] == "run.start"]
    assert [start["script"]["kind"] for start in starts] == ["file"]
    (activity,) = [record for record in drop.records() if record["type"] == "run.activity"]
    assert {os.path.basename(file["path"]) for file in activity["files"]} >= {"w1.csv", "w2.csv"}


HOSTILE = ["link", "hard link", "folder", "pipe", "too large", "binary", "torn"]


@pytest.mark.timeout(60)
@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_file_is_left_alone(kind: str, drop: Drop, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("".join(map(line, [START, GONE])))
    path = drop.folder / "aaaaaaaa.facts"
    if kind == "link":
        path.symlink_to(secret)
    elif kind == "hard link":
        os.link(secret, path)
    elif kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        os.mkfifo(path)
    elif kind == "too large":
        path.write_bytes(b"x" * (8 << 20) + b"y")
    elif kind == "binary":
        path.write_bytes(bytes(range(256)) * 10)
    else:
        path.write_text(line(START)[:-5])
    drop.note("bbbbbbbb", START, GONE)
    assert len(drop.inbox.tell_all()) == 1
    assert secret.exists()


@pytest.mark.parametrize("kind", ["a folder for a copy", "a name as long as can be", "a name of no letters"])
def test_whatever_lies_there_keeps_nobody_elses_notes_back(kind: str, drop: Drop) -> None:
    name = {"a name as long as can be": "a" * 249, "a name of no letters": os.fsdecode(b"\xff" * 9)}.get(kind, "a" * 8)
    copied = ("copied", "script", "/x/it.py", f"{name}.1.copy") if kind == "a folder for a copy" else ACT
    drop.note(name, START, GONE, copied)
    if kind == "a folder for a copy":
        (drop.folder / f"{name}.1.copy" / "more").mkdir(parents=True)
    drop.note("bbbbbbbb", START, ("process", "4194303", "1", "7"))
    drop.inbox.tell_all()
    drop.inbox.tell_all()
    assert "run.start" in [record["type"] for record in drop.records()]
    assert list(drop.folder.iterdir()) == []


def test_a_run_that_opens_files_for_days_is_told_to_the_end(drop: Drop, tmp_path: Path) -> None:
    folder = tmp_path / ("a folder of a very long name " * 4)
    folder.mkdir()
    (tmp_path / "it.py").write_text(
        f"import os\nos.chdir({str(folder)!r})\n"
        "for turn in range(400):\n    for number in range(400): open('%d.txt' % number, 'a').close()\n"
    )
    assert drop.hooked(str(tmp_path / "it.py")).returncode == 0
    (notes,) = drop.folder.glob("*.facts")
    assert notes.stat().st_size < 5 << 20
    assert len(drop.inbox.tell_all()) == 1
    (activity,) = [record for record in drop.records() if record["type"] == "run.activity"]
    assert {file["count"] for file in activity["files"]} == {400}
    assert "run.end" in {record["type"] for record in drop.records()}


def test_nobody_fills_the_agents_memory_with_notes(drop: Drop) -> None:
    """The folder is open to all, and a line of nothing takes a hundred times its length once it is read."""
    tracemalloc.start()
    for number in range(12):
        (drop.folder / f"{number:08d}.facts").write_bytes(b"\n" * (8 << 20))
    drop.note("z" * 8, START, GONE)
    for _ in range(13):
        drop.inbox.tell_all()
    assert tracemalloc.get_traced_memory()[1] < 160 << 20
    tracemalloc.stop()
    assert [record["type"] for record in drop.records()] == ["run.start", "loss"]
    assert list(drop.folder.iterdir()) == []


def test_of_notes_beyond_all_measure_the_beginning_is_told(drop: Drop) -> None:
    drop.note("aaaaaaaa", START, GONE, *[("file", f"/x/{number:0>200}", "read") for number in range(50000)])
    assert (drop.folder / "aaaaaaaa.facts").stat().st_size > 8 << 20
    assert len(drop.inbox.tell_all()) == 1
    assert list(drop.folder.iterdir()) == []


def test_a_copy_that_is_a_link_is_not_read(drop: Drop, tmp_path: Path) -> None:
    (tmp_path / "shadow").write_text("root:secret")
    (drop.folder / "aaaaaaaa.1.1.copy").symlink_to(tmp_path / "shadow")
    drop.note("aaaaaaaa", START, GONE, ("copied", "script", "/x/it.py", "aaaaaaaa.1.1.copy"))
    drop.note("bbbbbbbb", START, ("process", "4194303", "1", "7"), ("copied", "script", "/x/it.py", "../../shadow"))
    drop.inbox.tell_all()
    assert not any("snapshot" in record["type"] for record in drop.records())
    assert not any(b"root:secret" in path.read_bytes() for path in Path(drop.spool.folder).rglob("*") if path.is_file())


@pytest.mark.skipif(os.geteuid() != 0, reason="another account's notes need root to be made")
def test_what_another_account_names_is_read_with_its_own_rights(drop: Drop, tmp_path: Path) -> None:
    private = tmp_path / "private"
    private.mkdir(mode=0o700)
    (private / "requirements.txt").write_text("secret-package\n")
    start = (*START[:2], str(private / "it.py"), *START[3:7], str(private), *START[8:])
    (drop.folder / "aaaaaaaa.1.1.copy").write_text("print(1)")
    path = drop.note("aaaaaaaa", start, GONE, ("copied", "script", str(private / "it.py"), "aaaaaaaa.1.1.copy"))
    for owned in (path, drop.folder / "aaaaaaaa.1.1.copy"):
        os.chown(owned, 65534, 65534)
    assert len(drop.inbox.tell_all()) == 1
    assert os.geteuid() == 0
    (snapshot,) = [record for record in drop.records() if record["type"] == "snapshot"]
    assert [file["path"] for file in snapshot["files"]] == ["it.py"]
    (found,) = drop.spool.finished()
    assert found[2] == 65534  # the account is whoever owns the notes


@pytest.mark.skipif(os.geteuid() != 0, reason="another account's notes need root to be made")
def test_what_another_account_says_is_theirs_before_a_word_of_it_stands(drop: Drop, monkeypatch: Any) -> None:
    """A kill between writing and giving it away would have it delivered as root's own."""
    owners, append = [], spool.RunFile.append

    def watched(file: Any, record: Any) -> None:
        owners.append(os.stat(file.path).st_uid)
        append(file, record)

    monkeypatch.setattr(spool.RunFile, "append", watched)
    os.chown(drop.note("aaaaaaaa", START, GONE), 65534, -1)
    drop.inbox.tell_all()
    assert owners
    assert set(owners) == {65534}


@pytest.mark.skipif(os.geteuid() != 0, reason="another account's notes need root to be made")
@pytest.mark.parametrize("process", [GONE, ("process", "1", "0", "5")])
def test_no_account_gives_its_run_the_name_of_anothers(drop: Drop, process: tuple[str, ...]) -> None:
    """The name of a note's file, and the process it speaks of, are its writer's own choice."""
    for owner in (0, 65533, 65534):
        os.chown(drop.note(f"name{owner}", START, process), owner, -1)
    drop.inbox.tell_all()
    runs = {record["run"] for record in drop.records() if record["type"] == "run.start"}
    assert len(runs) == 3
    theirs = drop.note("a" * 36, START)
    os.chown(theirs, 65534, -1)
    drop.inbox.tell_all()
    assert "a" * 36 not in {record["run"] for record in drop.records() if "run" in record}


def test_a_copy_of_another_account_is_not_ours(drop: Drop) -> None:
    if os.geteuid() != 0:
        pytest.skip("another account's notes need root to be made")
    (drop.folder / "aaaaaaaa.1.1.copy").write_text("theirs")
    path = drop.note("aaaaaaaa", START, GONE, ("copied", "script", "/x/it.py", "aaaaaaaa.1.1.copy"))
    os.chown(path, 65534, 65534)
    drop.inbox.tell_all()
    assert [record["type"] for record in drop.records()] == ["run.start", "loss"]


def test_what_a_script_executes_from_its_own_texts_is_kept(drop: Drop, tmp_path: Path) -> None:
    script = tmp_path / "it.py"
    script.write_text(
        "exec('import os\\nx = os.getcwd()\\n')\nfrom collections import namedtuple\nnamedtuple('P', 'x y')\n"
    )
    drop.hooked(str(script))
    drop.inbox.tell_all()
    (snapshot,) = [record for record in drop.records() if record["type"] == "snapshot"]
    assert [file["path"] for file in snapshot["files"]] == ["it.py", "_executed/1.py"]
    assert drop.spool.content(snapshot["files"][1]["digest"]) == b"import os\nx = os.getcwd()\n"


def test_executed_cells_become_a_notebook(drop: Drop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The kernel's own way of running a cell, without a kernel: the same module name, the same compile."""
    (tmp_path / "ipykernel_launcher.py").write_text(
        "for n, text in enumerate(['x = 1\\n', 'print(x)\\n', 'print(x)\\n']):\n"
        "    exec(compile(compile(text, '/tmp/ipykernel_7/%d.py' % n, 'exec', 1024), '/tmp/ipykernel_7/%d.py' % n, 'exec'))\n"
    )
    book = tmp_path / "book.ipynb"
    book.write_text("{}")
    monkeypatch.chdir(tmp_path)
    done = drop.hooked("", "-m", "ipykernel_launcher", JPY_SESSION_NAME=str(book))
    assert (done.stdout, done.stderr) == ("1\n1\n", "")
    drop.inbox.tell_all()
    start = next(record for record in drop.records() if record["type"] == "run.start")
    snapshot = next(record for record in drop.records() if record["type"] == "snapshot")
    assert (start["script"]["kind"], start["script"]["path"]) == ("file", str(book))
    value = json.loads(drop.spool.content(snapshot["digest"]) or b"")
    assert ["".join(cell["source"]) for cell in value["cells"]] == ["x = 1\n", "print(x)\n"]


def test_notes_wait_no_longer_than_their_process(drop: Drop, tmp_path: Path) -> None:
    script = tmp_path / "it.py"
    script.write_text("import os; os.kill(os.getpid(), 9)")
    assert drop.hooked(str(script)).returncode == -9
    assert len(drop.inbox.tell_all(now=time.time())) == 1
    assert [record["type"] for record in drop.records()] == ["run.start", "snapshot"]


# --- beside an exec sensor -------------------------------------------------------------------------------------------


def kernels(pid: int = 4194304, started: int = 77, at: float = 99.0, **changed: Any) -> list[dict[str, Any]]:
    """What the exec sensor tells of one Python: its start and its snapshot."""
    digest = "sha256:" + "a" * 64
    start = {
        "v": 1, "type": "run.start", "run": "r1", "process": {"pid": pid, "started": started, "held_at": at, "cwd": "/x"},
        "account": {"uid": os.getuid(), "name": None}, "interpreter": {"language": "python"}, "origin": "own",
        "script": {"kind": "file", "path": "/x/it.py", "digest": digest, "size": 3}, "sensor": {"hook": "present"},
        "decision": {"action": "allow"},
    } | changed  # fmt: skip
    files = [{"path": "it.py", "digest": digest, "size": 3, "role": "script"}]
    return [start, {"v": 1, "type": "snapshot", "run": start["run"], "digest": digest, "files": files}]


def beside_sensor(drop: Drop) -> joining.Joining:
    drop.inbox.joining = joining.Joining(drop.spool)
    return drop.inbox.joining


ACT = ("file", "/x/out.csv", "write")


def test_a_note_of_a_run_the_exec_sensor_told_of_adds_to_it(drop: Drop) -> None:
    met = beside_sensor(drop)
    start, snapshot = kernels()
    assert met.take([start, snapshot]) == [start]
    drop.note("n", START, GONE, ACT)
    drop.inbox.tell_all()
    assert [(r["type"], r["run"]) for r in drop.records()] == [("run.activity", "r1"), ("snapshot", "r1")]
    assert drop.records()[1]["files"] == snapshot["files"]
    assert drop.records()[0]["trust"] == {"files": "self_reported"}


def test_a_notebook_is_a_run_of_its_own_beside_that_of_its_kernel(drop: Drop) -> None:
    """What the sensor saw start is ipykernel, a package's program: its digest is nobody's script."""
    met = beside_sensor(drop)
    script = {**kernels()[0]["script"], "kind": "module", "path": "/v/ipykernel_launcher.py"}
    (start, _) = kernels(origin="package", script=script)
    end = {"v": 1, "type": "run.end", "run": "r1", "exit_code": None, "signal": 15}
    assert met.take([start, end], now=120.0) == [start, end]
    (drop.folder / "n.0.copy").write_text("print(1)")
    begun = (START[0], "module", "", "ipykernel_launcher", *START[4:])
    drop.note("n", begun, GONE, ("notebook", "/x/report.ipynb"), ("copied", "cell", "cell", "n.0.copy"), ACT)
    assert len(drop.inbox.tell_all()) == 1
    told = {record["type"]: record for record in drop.records()}
    assert {record.get("run") for record in told.values()} == {"n"}
    assert (told["run.start"]["script"]["path"], told["run.start"]["origin"]) == ("/x/report.ipynb", "own")
    assert [file["path"] for file in told["snapshot"]["files"]] == ["report.ipynb"]
    value = json.loads(drop.spool.content(told["snapshot"]["digest"]) or b"")
    assert [cell["source"] for cell in value["cells"]] == [["print(1)"]]
    # It was killed, and its hook had no time to say so: the sensor saw it end.
    assert (told["run.end"]["time"], told["run.end"]["trust"]) == ("1970-01-01T00:02:00.000Z", {"all": "agent"})
    # Its hook has spoken: nobody waits for it, and it is no loss.
    met.release(now=9e9)
    assert not [record for record in drop.records() if record["type"] == "loss"]


def test_what_a_packages_program_ran_is_a_run_of_its_own_beside_it(drop: Drop, tmp_path: Path) -> None:
    """`pytest`, `coverage run`: what the sensor saw start is the tool."""
    met = beside_sensor(drop)
    script = {**kernels()[0]["script"], "path": "/v/bin/tool"}
    (start, _) = kernels(origin="package", script=script)
    end = {"v": 1, "type": "run.end", "run": "r1", "exit_code": 0, "signal": None}
    assert met.take([start, end]) == [start, end]
    (drop.folder / "n.1.copy").write_text("print(1)")
    (drop.folder / "n.2.copy").write_text("x = 1")
    mine, beside = ("copied", "module", "/x/mine.py", "n.1.copy"), ("copied", "module", "/x/beside.py", "n.2.copy")
    drop.note("n", (START[0], "file", "/v/bin/tool", *START[3:]), GONE, mine, beside, ACT)
    assert len(drop.inbox.tell_all()) == 1
    told = {record["type"]: record for record in drop.records()}
    assert {record["run"] for record in told.values()} == {"n"}
    assert (told["run.start"]["script"]["path"], told["run.start"]["origin"]) == ("/x/mine.py", "own")
    assert [file["path"] for file in told["snapshot"]["files"]] == ["mine.py", "beside.py"]
    assert told["run.start"]["trust"]["script"] == "self_reported"


def test_a_packages_program_that_ran_nothing_of_ones_own_stays_what_it_is(drop: Drop) -> None:
    met = beside_sensor(drop)
    (start, _) = kernels(origin="package")
    met.take([start])
    drop.note("n", START, GONE, ACT)
    drop.inbox.tell_all()
    assert [(r["type"], r["run"]) for r in drop.records()] == [("run.activity", "r1")]


def test_a_note_of_another_account_is_never_taken_for_that_run(drop: Drop) -> None:
    """Somebody who names another's process would write into that other's run."""
    met = beside_sensor(drop)
    met.take(kernels(account={"uid": os.getuid() + 1, "name": None}))
    path = drop.note("n", START, GONE, ACT)
    os.utime(path, (0, 0))
    drop.inbox.tell_all()
    assert {record["run"] for record in drop.records() if "run" in record} == {"n"}


def test_a_note_waits_for_the_exec_sensors_word(drop: Drop) -> None:
    met = beside_sensor(drop)
    drop.note("n", START, GONE, ACT)
    assert drop.inbox.tell_all() == []
    assert drop.records() == []
    met.take(kernels())
    assert len(drop.inbox.tell_all()) == 1


def test_each_script_of_a_process_gets_its_own_notes(drop: Drop) -> None:
    met = beside_sensor(drop)
    met.take(kernels() + kernels(run="r2", at=100.5, script={**kernels()[0]["script"], "path": "/x/b.py"}))
    drop.note("b", (*START[:6], "100.6", *START[7:]), GONE, ("file", "/x/b.csv", "write"))
    drop.note("a", START, GONE, ("file", "/x/a.csv", "write"))
    drop.inbox.tell_all()
    acts = {r["run"]: r["files"][0]["path"] for r in drop.records() if r["type"] == "run.activity"}
    assert acts == {"r1": "/x/a.csv", "r2": "/x/b.csv"}


def test_notes_of_a_script_that_executed_itself_again_are_parts_of_one_run(drop: Drop) -> None:
    met = beside_sensor(drop)
    met.take(kernels())
    drop.note("a", START, GONE, ("file", "/x/a.csv", "write"))
    drop.note("b", (*START[:6], "100.6", *START[7:]), GONE, ("file", "/x/b.csv", "write"))
    drop.inbox.tell_all()
    assert [(r["run"], r["part"]) for r in drop.records() if r["type"] == "run.activity"] == [("r1", 1), ("r1", 2)]


def test_a_hook_that_never_speaks_is_a_loss_and_its_script_is_told(drop: Drop) -> None:
    met = beside_sensor(drop)
    start, snapshot = kernels()
    met.take([start, snapshot], now=1000.0)
    met.settle()
    again = joining.Joining(drop.spool)  # the agent was killed and begins anew
    again.release(now=1005.0)
    assert drop.records() == []
    again.release(now=1011.0)
    assert [r["type"] for r in drop.records()] == ["snapshot", "loss"]
    assert drop.records()[0] == snapshot
    assert (drop.records()[1]["reason"], drop.records()[1]["path"]) == ("hook_missing", "/x/it.py")
    again.release(now=1100.0)
    assert again.runs == {}
    assert len(drop.records()) == 2


def test_what_the_kernel_ended_is_not_kept_for_long(drop: Drop) -> None:
    met = beside_sensor(drop)
    start, snapshot = kernels()
    end = {"v": 1, "type": "run.end", "run": "r1"}
    assert met.take([start, snapshot, end], now=1000.0) == [start, end]
    drop.note("n", START, ("process", str(os.getpid()), "1", "77"))
    met.runs["r1"]["pid"] = os.getpid()
    drop.inbox.tell_all(now=1000.5)
    met.release(now=1061.0)
    assert [r["type"] for r in drop.records()] == ["snapshot"]


def test_a_contained_process_is_known_by_both_its_numbers(drop: Drop) -> None:
    met = beside_sensor(drop)
    met.take(kernels(process={"pid": 4194301, "inner": 2, "started": 77, "held_at": 99.0, "cwd": "/x"}))
    drop.note("n", START, ("process", "2", "1", "77"), ACT)
    drop.inbox.tell_all()
    assert {record["run"] for record in drop.records()} == {"r1"}


def test_a_blocked_script_is_not_waited_for(drop: Drop) -> None:
    records = kernels(decision={"action": "deny"})
    assert beside_sensor(drop).take(records) == records


def test_a_running_script_is_announced_once(drop: Drop) -> None:
    """What runs now is told of now, not when it is over."""
    started = hook._start_ticks("self")
    alive = ("process", str(os.getpid()), "1", started)
    drop.note("n", START, alive, ("copied", "script", "/x/it.py", "n.1.copy"))
    (drop.folder / "n.1.copy").write_bytes(b"x = 1")
    drop.inbox.tell_all(now=102.0)
    (start,) = drop.records()
    assert (start["type"], start["script"]["content"]) == ("run.start", "captured")
    for path in (drop.folder.parent / "spool" / "runs").iterdir():
        path.unlink()
    drop.inbox.tell_all(now=103.0)
    assert drop.records() == []


def test_what_a_pools_worker_noted_is_kept_until_its_parent_is_over(drop: Drop) -> None:
    started = hook._start_ticks("self")
    path = drop.note("n", START, ("process", str(os.getpid()), "1", started))
    drop.note("w", ("worker", "4194304", str(os.getpid()), started), ("file", "/x/w.csv", "write"))
    drop.inbox.tell_all(now=100.5)
    assert drop.records() == []
    path.write_text(line(START) + line(GONE))
    drop.note("w", ("worker", "4194304", "4194304", "77"), ("file", "/x/w.csv", "write"))
    drop.inbox.tell_all(now=101.0)
    (activity,) = [record for record in drop.records() if record["type"] == "run.activity"]
    assert activity["files"][0]["path"] == "/x/w.csv"
    assert list(drop.folder.iterdir()) == []


# --- what no hook writes ---------------------------------------------------------------------------------------------

HOSTILE = [
    ((*START[:4], "x", *START[5:]),),
    ((*START[:6], "nan", *START[7:]),),
    ((*START[:6], "1e300", *START[7:]),),
    (START, GONE, ("rows", "x", "/x")),
    (START, GONE, ("file", "/x", "write"), ("read", "/x", "many")),
    (START, GONE, ("finish", "soon", "1", "1")),
    (START, GONE, ("finish", "inf", "1", "1")),
    (START, ("process", "x", "y", "z")),
    (START, ("process", "9" * 40, "1", "9" * 40)),
    (START, GONE, ("bind", "a")),
    (START, GONE, ("copied", "script", "/x", "../../etc/shadow")),
    (START, GONE, ("copied", "script")),
    (START, GONE, ("decision",)),
]


@pytest.mark.parametrize("facts", HOSTILE, ids=str)
def test_what_no_hook_writes_keeps_nobody_elses_notes_back(drop: Drop, facts: tuple[tuple[str, ...], ...]) -> None:
    drop.note("a", *facts)
    drop.note("b", START, GONE)
    assert "b" in {note.name for note, _ in drop.inbox.tell_all()}
    assert drop.inbox.tell_all() == []
    assert [path.name for path in drop.folder.glob("b.*")] == []
    assert len(drop.spool.finished()) == len(list((drop.folder.parent / "spool" / "runs").iterdir()))


_words = st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\r"), max_size=12)
_kinds = st.sampled_from(
    ["start", "process", "worker", "copied", "file", "rows", "read", "size", "sheets", "columns", "count", "finish",
     "database", "llm", "connect", "request", "bind", "package", "truncated", "notebook", "decision", "log", "program"]
)  # fmt: skip


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(_kinds, st.lists(st.one_of(_words, st.just("1"), st.just("/x")), max_size=13)), max_size=12))
def test_any_notes_are_told_or_left(tmp_path_factory: Any, rows: list[tuple[str, list[str]]]) -> None:
    drop = Drop(tmp_path_factory.mktemp("any"))
    drop.note("a", START, GONE, *((kind, *fields) for kind, fields in rows))
    drop.inbox.tell_all()
    assert list(drop.folder.glob("a.*")) == []
