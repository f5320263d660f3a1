"""What is read of a process that is about to execute something, and of the machine it does so on."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from escrow_collector import agent, held, mounts, names


@pytest.mark.skipif(os.geteuid() != 0, reason="many groups are given by root alone")
@pytest.mark.parametrize("count", [0, 3, 2000])
def test_every_group_of_an_account_is_known(count: int) -> None:
    """A company's directory puts people into hundreds of them, and a file may be open to the last alone."""
    code = f"import os; os.setgroups(range(100000, {100000 + count})); print('ready', flush=True); input()"
    child = subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    assert child.stdout.readline() == "ready\n"
    found = held.look_running(child.pid)
    child.communicate("\n")
    assert found.groups == list(range(100000, 100000 + count))
    assert (found.account, found.inner) == (0, None)


def test_a_filesystem_of_any_name_is_known(tmp_path: Path) -> None:
    stick = tmp_path / "PEN DRIVE Ação"
    stick.mkdir()
    name = os.fsencode(stick).replace(b" ", b"\\040")
    lines = [b"/dev/sdb1 %s vfat rw 0 0" % name, b"proc /proc proc rw 0 0", b"server:/x /mnt/x nfs4 rw 0 0"]
    (tmp_path / "mounts").write_bytes(b"\n".join(lines) + b"\n")
    assert mounts.local_filesystems(mounts=str(tmp_path / "mounts")) == [str(stick)]
    assert mounts.local_filesystems(["/nothing/there"], mounts=str(tmp_path / "mounts")) == []


def test_accounts_of_a_directory_have_names_too(tmp_path: Path) -> None:
    """The machine's own file knows few of a company's accounts; whoever comes first is not kept waiting for the rest."""
    known = names.Names(str(tmp_path / "passwd"))
    (tmp_path / "passwd").write_text("ana:x:1000:1000::/home/ana:/bin/sh\n")
    assert (known.of(1000), known.of(0), known.of(4000000)) == ("ana", None, None)
    known.learn()
    assert (known.of(1000), known.of(0), known.of(4000000)) == ("ana", "root", None)


def test_what_the_sensor_could_not_name_is_named_on_its_way() -> None:
    start = {"type": "run.start", "account": {"uid": 0, "name": None}}
    assert agent._completed(None, start)["account"] == {"uid": 0, "name": "root"}
    for other in ({"type": "run.start", "account": {"uid": 0, "name": "toor"}}, {"type": "run.end"}):
        assert agent._completed(None, other) == other
