"""Move measurement files to the archive at weekends."""
import shutil
import time
from datetime import datetime
from pathlib import Path

SOURCE = Path(r"\\lab\measurements")
TARGET = Path(r"\\archive\measurements")


def is_weekend():
    return datetime.now().weekday() >= 5


def move_batch(limit=200):
    moved = 0
    for f in SOURCE.rglob("*.tdms"):
        target = TARGET / f.relative_to(SOURCE)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(str(f), target)
        moved += 1
        if moved >= limit:
            break
    return moved


def main():
    while True:
        if is_weekend():
            print(datetime.now(), move_batch(), "files moved")
            time.sleep(60)
        else:
            time.sleep(1800)


if __name__ == "__main__":
    main()
