"""Run in a child of the fork server: what a program is given at its start, and then `escrow` itself.

Given as globals: WORDS, ENVIRON, FOLDER, IS_ALONE, FILES (standard input, output and error).
"""

import os
import sys
import time

from web.cli import main

if IS_ALONE:  # type: ignore[name-defined]  # noqa: F821
    os.setsid()
for number, passed in enumerate(FILES):  # type: ignore[name-defined]  # noqa: F821
    handle = passed.detach()
    os.dup2(handle, number)
    os.close(handle)
sys.stdin = open(0, closefd=False)  # noqa: SIM115
sys.stdout = open(1, "w", closefd=False)  # noqa: SIM115
sys.stderr = open(2, "w", closefd=False)  # noqa: SIM115
os.environ.clear()
os.environ.update(ENVIRON)  # type: ignore[name-defined]  # noqa: F821
time.tzset()
os.chdir(FOLDER)  # type: ignore[name-defined]  # noqa: F821
sys.argv = WORDS  # type: ignore[name-defined]  # noqa: F821
main()
