"""Copy the CAD vault to the backup share (start by hand)."""
import shutil
import sys
from datetime import date
from pathlib import Path

SOURCE = Path(r"D:\PDM\Vault")
TARGET = Path(r"\\nas03\backup\pdm")


def backup() -> Path:
    dest = TARGET / f"{date.today():%Y%m%d}"
    if dest.exists():
        sys.exit(f"{dest} exists already")
    shutil.copytree(SOURCE, dest)
    return dest


def prune(keep: int = 5):
    folders = sorted(p for p in TARGET.iterdir() if p.is_dir() and p.name.isdigit())
    for old in folders[:-keep]:
        shutil.rmtree(old)
        print("removed", old.name)


if __name__ == "__main__":
    print("copied to", backup())
    prune()
