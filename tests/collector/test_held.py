"""What is read of a process that is about to execute something, and of the machine it does so on."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from escrow_collector import held, sensor


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
    assert sensor.local_filesystems(mounts=str(tmp_path / "mounts")) == [str(stick)]
    assert sensor.local_filesystems(["/nothing/there"], mounts=str(tmp_path / "mounts")) == []
