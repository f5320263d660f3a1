"""A look at a machine: what is planted is found, what packages brought is not, and nothing is touched."""

import base64
import hashlib
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from escrow_collector import discover
from hypothesis import given
from hypothesis import strategies as st

SOURCE = Path(discover.__file__)
TASK = (
    '<?xml version="1.0" encoding="UTF-16"?><Task xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">'
    "<Actions><Exec><Command>C:\\Python311\\python.exe</Command><Arguments>C:\\jobs\\pay.py --password hunter2</Arguments>"
    "</Exec></Actions></Task>"
)


def write(path: Path, text: str | bytes, mode: int = 0o644) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    path.chmod(mode)
    os.utime(path, (1_700_000_000, 1_700_000_000))
    return path


def key(body: bytes) -> str:
    return "sha256=" + base64.urlsafe_b64encode(hashlib.sha256(body).digest()).rstrip(b"=").decode()


def plant(root: Path) -> set[str]:
    """A machine in small; the scripts somebody wrote."""
    own = {
        "home/ana/etl.py": ("import pymysql\npassword = 'hunter2hunter2'\n", 0o644),
        "home/ana/copy of etl.py": ("import pymysql\npassword = 'hunter2hunter2'\n", 0o644),
        "home/ana/OneDrive/report.R": ("cat(1)\n", 0o644),
        "home/ana/ask.ipynb": ('{"cells":[{"source":["import openai"]}]}', 0o644),
        "home/bob/bin/backup": ("#!/bin/bash\ntar c .\n", 0o755),
        "home/bob/bin/old": ("#!/usr/bin/perl\nprint 1;\n", 0o644),
        "home/bob/été/x y.js": ("console.log(1)\n", 0o644),
        "srv/jobs/pay.ps1": ("Write-Host 1\n", 0o644),
        "srv/jobs/run.cmd": ("echo 1\n", 0o644),
        "srv/venv/lib/python3.11/site-packages/mine.py": ("x = 1\n", 0o644),
        "srv/a.awk": ("{print}\n", 0o644),
    }
    for name, (text, mode) in own.items():
        write(root / name, text, mode)
    tool = b"print('theirs')\n"
    site = root / "srv/venv/lib/python3.11/site-packages"
    write(site / "theirs/__init__.py", tool)
    write(
        site / "theirs-1.dist-info/RECORD", f"theirs/__init__.py,{key(tool)},{len(tool)}\ntheirs-1.dist-info/RECORD,,\n"
    )
    write(root / "srv/venv/pyvenv.cfg", "home = /usr/bin\n")
    write(root / "opt/py/lib/python3.12/os.py", "x = 1\n")
    write(root / "opt/py/lib/python3.12/json/tool.py", "x = 1\n")
    write(root / "opt/py/bin/python3.12", b"\x7fELF", 0o755)
    write(root / "home/ana/web/node_modules/left/index.js", "1\n")
    write(root / "home/ana/__pycache__/lost.cpython-311.pyc", b"x")
    write(root / "home/ana/__pycache__/etl.cpython-311.pyc", b"x")
    write(
        root / "home/ana/.bash_history",
        "ls\npython3 etl.py --password hunter2\n./go.sh\npython3 etl.py\n: 1:0;bash x.sh\n",
    )
    write(
        root / "etc/crontab",
        "SHELL=/bin/sh\n# m h\n0 2 * * * ana python3 /srv/jobs/etl.py --token hunter2\n@reboot /srv/start.sh\n",
    )
    write(root / "etc/cron.daily/tidy", "#!/bin/sh\nexit 0\n", 0o755)
    write(
        root / "etc/systemd/system/pay.service",
        "[Service]\nExecStart=-/usr/bin/python3 /srv/jobs/pay.py --key hunter2\n",
    )
    write(root / "etc/systemd/system/pay.timer", "[Timer]\nOnCalendar=daily\n")
    write(root / "windows/Tasks/pay.xml", TASK.encode("utf-16"))
    write(root / "home/ana/notes.txt", "not a script\n")
    write(root / "home/ana/data.bin", os.urandom(64))
    return {str(root / name) for name in own} | {str(root / "etc/cron.daily/tidy")}


def aged(root: Path) -> list[Path]:
    """Every path below, its access time set before its change time: the next access would show."""
    found = [root, *root.rglob("*")]
    for path in found:
        os.utime(path, (1_000_000_000, 1_500_000_000), follow_symlinks=False)
    return found


def times(paths: list[Path]) -> dict[Path, tuple[int, int, int, int]]:
    """Everything that would change if anything were touched; nothing is listed to tell it."""
    found = {}
    for path in paths:
        status = os.lstat(path)
        found[path] = (status.st_atime_ns, status.st_mtime_ns, status.st_ctime_ns, status.st_size)
    return found


def piped(*arguments: str) -> subprocess.CompletedProcess[str]:
    """As over ssh: the program comes in on standard input, and no file of ours lies on the machine."""
    with SOURCE.open() as file:
        return subprocess.run(
            [sys.executable, "-", *arguments], stdin=file, capture_output=True, text=True, timeout=120, cwd="/"
        )


@pytest.fixture
def machine(tmp_path: Path) -> tuple[Path, set[str]]:
    root = tmp_path / "machine"
    planted = plant(root)
    return root, planted


def test_what_is_planted_is_found_and_what_packages_brought_is_not(machine: tuple[Path, set[str]]) -> None:
    root, planted = machine
    found = json.loads(piped("--json", str(root)).stdout)
    assert {script["path"] for script in found["scripts"]} == planted
    assert [one["path"] for one in found["environments"]] == [str(root / "srv/venv")]
    assert [one["path"] for one in found["interpreters"]] == [str(root / "opt/py/bin/python3.12")]
    assert [one["source"] for one in found["traces"]] == [str(root / "home/ana/lost.py")]
    assert {(one["kind"], one["script"]) for one in found["schedules"]} == {
        ("cron", "/srv/jobs/etl.py"), ("cron", "/srv/start.sh"), ("cron", str(root / "etc/cron.daily/tidy")),
        ("service", "/srv/jobs/pay.py"), ("timer", "pay.service"), ("task", "C:\\jobs\\pay.py"),
    }  # fmt: skip
    assert {(one["script"], one["times"]) for one in found["history"]} == {("etl.py", 2), ("./go.sh", 1), ("x.sh", 1)}


def test_nothing_is_written_and_no_access_time_changes(machine: tuple[Path, set[str]]) -> None:
    root, _ = machine
    paths = aged(root)
    before = times(paths)
    assert piped("--json", str(root)).returncode == 0
    assert times(paths) == before
    list(os.scandir(root))
    assert times(paths) != before, "this filesystem keeps no access times, so the test above shows nothing"


def test_no_secret_of_what_it_read_is_in_what_it_says(machine: tuple[Path, set[str]]) -> None:
    root, _ = machine
    for arguments in (["--json", str(root)], [str(root)]):
        done = piped(*arguments)
        assert "hunter2" not in done.stdout + done.stderr


def test_the_report_names_the_estate(machine: tuple[Path, set[str]], tmp_path: Path) -> None:
    root, planted = machine
    said = piped(str(root)).stdout
    assert f"{len(planted)} scripts ({len(planted) - 1} different) of 1 authors on 1 machines" in said
    assert "1 contents lie in more than one place, 2 files in all" in said
    assert "etl.py  (root: credentials, database" in said or "credentials, database" in said
    document = json.loads(piped("--json", str(root)).stdout)
    for host in ("fin-ws-07", "fin-ws-08"):
        (tmp_path / f"{host}.json").write_text(json.dumps({**document, "host": host}))
    joined = piped("--join", *(str(tmp_path / f"{host}.json") for host in ("fin-ws-07", "fin-ws-08"))).stdout
    assert f"{2 * len(planted)} scripts ({len(planted) - 1} different) of 2 authors on 2 machines" in joined


def test_bounds_cut_it_short_and_it_says_so(machine: tuple[Path, set[str]]) -> None:
    root, _ = machine
    assert "CUT SHORT" in piped("--max-files", "3", str(root)).stdout


def test_a_path_that_is_not_there_is_an_error_and_the_others_are_looked_at(machine: tuple[Path, set[str]]) -> None:
    root, planted = machine
    done = piped("--json", "--quiet", "/nothere/at all", str(root), str(root / "home/ana/etl.py"))
    assert done.returncode == 2
    assert done.stderr.splitlines() == [
        "discover: /nothere/at all is not there",
        f"discover: {root}/home/ana/etl.py is no folder; name the one it lies in",
    ]
    found = json.loads(done.stdout)
    assert {script["path"] for script in found["scripts"]} == planted
    assert found["absent"] == ["/nothere/at all", str(root / "home/ana/etl.py")]


def test_a_folder_named_by_a_link_is_looked_into(machine: tuple[Path, set[str]], tmp_path: Path) -> None:
    root, planted = machine
    (tmp_path / "link").symlink_to(root)
    found = json.loads(piped("--json", str(tmp_path / "link")).stdout)
    assert {script["path"] for script in found["scripts"]} == planted


def test_what_is_gone_meanwhile_hides_nothing_beside_it(
    machine: tuple[Path, set[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    root, planted = machine
    wanted = discover._is_wanted

    def vanishes(entry: os.DirEntry[str]) -> bool:
        if entry.name == "copy of etl.py":
            os.unlink(root / "home/ana" / entry.name)
        return wanted(entry)

    monkeypatch.setattr(discover, "_is_wanted", vanishes)
    found = discover.Survey([str(root)]).run()
    assert {script["path"] for script in found["scripts"]} == planted - {str(root / "home/ana/copy of etl.py")}


def test_a_script_larger_than_is_read_has_no_digest(tmp_path: Path) -> None:
    for name, size in (("whole.py", 8 << 20), ("large.py", (8 << 20) + 1), ("another.py", (8 << 20) + 1)):
        write(tmp_path / name, b"#" * size)
    found = json.loads(piped("--json", str(tmp_path)).stdout)
    assert {os.path.basename(one["path"]): one["digest"] is None for one in found["scripts"]} == {
        "whole.py": False, "large.py": True, "another.py": True,
    }  # fmt: skip
    assert "3 scripts (3 different)" in piped(str(tmp_path)).stdout


def test_a_link_in_a_circle_ends(tmp_path: Path) -> None:
    write(tmp_path / "a/x.py", "1\n")
    (tmp_path / "a/again").symlink_to(tmp_path / "a")
    survey = discover.Survey([str(tmp_path)])
    assert len(survey.run()["scripts"]) == 1


@given(st.text(max_size=200))
def test_no_line_of_a_history_is_too_strange(line: str) -> None:
    assert all(isinstance(script, str) and len(script) <= 1024 for script in discover.started(line))


@given(st.sampled_from(["crontab", "a.service", "a.timer", "a.xml"]), st.binary(max_size=400))
def test_no_schedule_is_too_strange(name: str, body: bytes) -> None:
    assert all(kind in {"cron", "service", "timer", "task"} for kind, _ in discover.scheduled("/etc", name, body))


def grow(root: Path, files: int, planted: int) -> set[str]:
    """A tree of many files, and scripts among them."""
    wanted = set()
    for number in range(files):
        folder = root / f"d{number // 500}"
        if number % 500 == 0:
            folder.mkdir(parents=True)
        path = folder / (f"f{number}.py" if number % (files // planted) == 0 else f"f{number}.dat")
        with open(path, "wb") as file:
            file.write(b"x = 1\n")
        if path.suffix == ".py":
            wanted.add(str(path))
    return wanted


@pytest.mark.soak
@pytest.mark.timeout(900)
def test_half_a_million_files_are_looked_at_without_a_trace(tmp_path: Path) -> None:
    wanted = grow(tmp_path / "big", 500_000, 2_000)
    paths = aged(tmp_path / "big")
    before = times(paths)
    began = time.monotonic()
    found = json.loads(piped("--json", "--quiet", str(tmp_path / "big")).stdout)
    seconds = time.monotonic() - began
    print(
        json.dumps(
            {"files": found["counts"]["files"], "seconds": seconds, "a_second": found["counts"]["files"] / seconds}
        )
    )
    assert len(wanted & {script["path"] for script in found["scripts"]}) >= 0.95 * len(wanted)
    assert times(paths) == before
