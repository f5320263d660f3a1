import shutil
from datetime import datetime
from pathlib import Path

SOURCE = Path(r"D:\TIA\Projects")
TARGET = Path(r"\\kw-backup01\plc")
KEEP = 10


def prune():
    copies = sorted(p for p in TARGET.glob("plc_*") if p.is_dir())
    for old in copies[:-KEEP]:
        shutil.rmtree(old)
        print("removed old copy", old.name)


def main():
    target = TARGET / f"plc_{datetime.now():%Y%m%d_%H%M}"
    shutil.copytree(SOURCE, target)
    print(f"{SOURCE} -> {target}")
    prune()


if __name__ == "__main__":
    main()
