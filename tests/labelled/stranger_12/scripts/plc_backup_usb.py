import shutil
from datetime import datetime
from pathlib import Path

import psutil

SOURCES = [Path(r"D:\TIA\Projects"), Path(r"\\kw-fs01\production\recipes")]


def usb_stick():
    for part in psutil.disk_partitions():
        if "removable" in part.opts:
            return Path(part.mountpoint)
    raise SystemExit("Please plug in the stick first.")


def main():
    target = usb_stick() / f"plc_{datetime.now():%Y%m%d}"
    for source in SOURCES:
        shutil.copytree(source, target / source.name, dirs_exist_ok=True)
        print(f"{source} -> {target / source.name}")


if __name__ == "__main__":
    main()
