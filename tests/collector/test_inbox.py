"""What hooks noted by themselves becomes records; the folder is shared, so nothing in it is believed."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from escrow_collector import hook, inbox, spool

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
            env={**os.environ, "PYTHONPATH": str(site), **environ}, capture_output=True, text=True, check=False, timeout=60,
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
