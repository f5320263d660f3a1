"""Move last month's closing reports to the archive. Runs on weekends only."""
import shutil
import sys
import time
from datetime import date, datetime, timedelta
from pathlib import Path

SOURCE = Path(r"\\fs01\finance\closing")
ARCHIVE = Path(r"\\fs01\finance\archive")


def is_weekend() -> bool:
    return datetime.now().weekday() >= 5


def previous_month() -> str:
    return (date.today().replace(day=1) - timedelta(days=1)).strftime("%Y-%m")


def archive() -> int:
    month = previous_month()
    target = ARCHIVE / month
    target.mkdir(parents=True, exist_ok=True)
    moved = 0
    for path in SOURCE.glob(f"{month}*.xlsx"):
        shutil.move(str(path), target / path.name)
        moved += 1
    return moved


def main() -> int:
    # wait for Saturday
    while not is_weekend():
        time.sleep(3600)
    print(f"{archive()} files archived")
    return 0


if __name__ == "__main__":
    sys.exit(main())
