"""Run in a child of the fork server: a vault as `escrow up` starts it, alone in its process group.

Given as globals: SETTINGS, FAULT, LOG.
"""

import os

from escrow.config import Settings
from escrow.core.fault_points import arm
from escrow.logs import configure_logs
from web.up import up

os.setsid()
handle = os.open(LOG, os.O_WRONLY | os.O_CREAT | os.O_APPEND)  # type: ignore[name-defined]  # noqa: F821
os.dup2(handle, 1)
os.dup2(handle, 2)
configure_logs("warning", "json")
arm(FAULT)  # type: ignore[name-defined]  # noqa: F821
up(Settings(**SETTINGS))  # type: ignore[name-defined]  # noqa: F821
