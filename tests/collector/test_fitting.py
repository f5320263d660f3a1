"""Whatever a script, its folder or its options are called: the vault takes what is told of it."""

import json
import os
import sys
from typing import Any

import pytest
from escrow_collector import compose, fitting
from hypothesis import given
from hypothesis import strategies as st

from escrow.intake.records import parse_record
from tests.collector.conftest import Collector, Receiver

NAMES = [
    "a:b.py",
    "\\x.py",
    "..\\x.py",
    "C:\\x.py",
    "tab\there.py",
    "line\nhere.py",
    "git~1",
    ".git",
    "\u202egnp.py",
    "é" * 120,
]


def taken(collector: Collector) -> list[Any]:
    """What is spooled, as the vault reads it; raises where it would refuse."""
    told = [record for record in collector.spooled() if record["type"] != "pre-snapshot"]  # that one is never sent
    return [parse_record(json.dumps(record).encode()) for record in told]


@pytest.mark.parametrize("name", NAMES)
def test_a_script_of_any_name_is_taken(collector: Collector, name: str) -> None:
    (collector.work / name).write_text("import beside, sys\nprint('hello')\n")
    collector.write("beside.py", "x = 1\n")
    assert collector.run(sys.executable, name).stdout == "hello\n"
    assert {"RunStart", "Snapshot", "RunEnd"} <= {type(record).__name__ for record in taken(collector)}


def test_a_script_in_a_very_deep_folder_is_taken(collector: Collector) -> None:
    folder = collector.work
    for _ in range(6):
        folder = folder / ("d" * 200)
    folder.mkdir(parents=True)
    (folder / "it.py").write_text("print('hello')\n")
    assert collector.run(sys.executable, str(folder / "it.py")).stdout == "hello\n"
    assert len(taken(collector)) >= 3
    (start,) = collector.starts().values()
    assert start["script"]["path"].endswith("d/it.py")
    parse_record(json.dumps(compose.loss_record("too_large", path=str(folder))).encode())


def test_options_are_taken_and_tell_no_secret(collector: Collector) -> None:
    collector.write("it.py", "print('hello')\n")
    collector.run(sys.executable, "-Wignore:" + "x" * 400, "-Xdb.default_pw=hunter2", "it.py")
    assert len(taken(collector)) >= 3
    assert "hunter2" not in json.dumps(collector.spooled())


@given(st.text(max_size=400))
def test_a_name_in_a_snapshot_is_always_one(name: str) -> None:
    told = fitting.tree_name(name)
    record = {"v": 1, "type": "snapshot", "run": "r" * 8, "digest": "sha256:" + "a" * 64}
    file = {"path": told, "digest": record["digest"], "size": 1, "role": "script"}
    parse_record(json.dumps({**record, "files": [file]}).encode())


@given(st.text(max_size=3000))
def test_a_path_is_as_long_as_is_kept(path: str) -> None:
    told = fitting.short_path(path)
    assert len(told.encode("utf-8", "replace")) <= fitting.MOST_PATH


def test_what_the_vault_refuses_is_a_loss(collector: Collector, receiver: Receiver) -> None:
    """A vault of another version may take less than we know of."""
    collector("enrol", "--server", receiver.url, "--secret", "s")
    collector.write("it.py", "print('hello')")
    receiver.refuses = "run.start"
    assert collector.run(sys.executable, "it.py").stdout == "hello\n"
    receiver.refuses = None
    assert collector("agent", "--once").returncode == 0
    losses = [record for record in receiver.records if record["type"] == "loss"]
    assert [(one["reason"], one["count"]) for one in losses] == [("content_unreadable", 1)]
    assert os.listdir(collector.state / "spool" / "outbox") == []
