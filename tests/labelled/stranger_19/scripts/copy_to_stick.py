"""Copy the customer folder to a plugged-in USB stick."""
import shutil
import time
from pathlib import Path

import psutil

SOURCE = Path(r"K:\Customers")


def removable():
    for part in psutil.disk_partitions():
        if "removable" in part.opts:
            return Path(part.mountpoint)
    return None


def wait_for_stick(seconds=300):
    end = time.time() + seconds
    while time.time() < end:
        stick = removable()
        if stick:
            return stick
        time.sleep(3)
    raise SystemExit("No stick found")


def main():
    stick = wait_for_stick()
    target = stick / "Customers"
    shutil.copytree(SOURCE, target, dirs_exist_ok=True)
    print("Copied to", target)


if __name__ == "__main__":
    main()
