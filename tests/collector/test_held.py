"""What is read of a process that is about to execute something."""

import os
import subprocess
import sys

import pytest
from escrow_collector import held


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
