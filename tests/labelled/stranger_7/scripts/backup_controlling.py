"""Copies the controlling folder to the first USB drive that is plugged in."""
import ctypes
import shutil
import string
import sys
from datetime import datetime
from pathlib import Path

SOURCE = Path(r"\\fs01\controlling\reports")
DRIVE_REMOVABLE = 2


def find_usb_drive():
    """Return the path of the first removable drive or None."""
    bitmask = ctypes.windll.kernel32.GetLogicalDrives()
    for i, letter in enumerate(string.ascii_uppercase):
        if bitmask & (1 << i):
            root = f"{letter}:\\"
            if ctypes.windll.kernel32.GetDriveTypeW(root) == DRIVE_REMOVABLE:
                return Path(root)
    return None


def main():
    usb = find_usb_drive()
    if usb is None:
        print("No USB drive found. Please plug one in and start again.")
        sys.exit(1)
    target = usb / "controlling_backup" / datetime.now().strftime("%Y%m%d_%H%M")
    copied = 0
    for item in SOURCE.rglob("*.xls*"):
        dest = target / item.relative_to(SOURCE)
        dest.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(item, dest)
        copied += 1
    print(f"{copied} files copied to {target}")


if __name__ == "__main__":
    main()
