import shutil
import time
from pathlib import Path

import psutil

PROJECT = Path(r"P:\Projects\Turbine-7")


def sticks():
    return [p.mountpoint for p in psutil.disk_partitions() if "removable" in p.opts]


print("Waiting for a USB stick ...")
known = set(sticks())
while True:
    now = set(sticks())
    for drive in now - known:
        target = Path(drive) / PROJECT.name
        shutil.copytree(PROJECT, target, dirs_exist_ok=True, ignore=shutil.ignore_patterns("~$*", "*.tmp"))
        print("copied to", target)
    known = now
    time.sleep(3)
