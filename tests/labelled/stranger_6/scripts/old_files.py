"""Lists old temporary files on the department share (nothing is deleted, the owner decides)."""
import csv
import os
from datetime import datetime, timedelta
from pathlib import Path

ROOT = Path(r"\\fs01.corp.lindqvist.local\controlling\temp")
MAX_AGE = timedelta(days=365)


def old_files(root: Path):
    limit = datetime.now() - MAX_AGE
    for folder, _, names in os.walk(root):
        for name in names:
            path = Path(folder) / name
            info = path.stat()
            modified = datetime.fromtimestamp(info.st_mtime)
            if modified < limit:
                yield path, info.st_size, modified


def main() -> None:
    total = 0
    with open("old_files.csv", "w", newline="", encoding="utf-8") as fh:
        writer = csv.writer(fh, delimiter=";")
        writer.writerow(["path", "bytes", "modified"])
        for path, size, modified in old_files(ROOT):
            writer.writerow([path, size, modified.isoformat()])
            total += size
    print(f"{total / 1024 ** 3:.2f} GB could be freed")


if __name__ == "__main__":
    main()
