"""Copy the weekly order exports into the archive folder on the file server."""
import logging
import shutil
from datetime import date
from pathlib import Path

EXPORT_DIR = Path(r"\\fs01\sales\exports\orders")
ARCHIVE_DIR = Path(r"\\fs01\archive\orders")

logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")


def main():
    year, week, _ = date.today().isocalendar()
    target = ARCHIVE_DIR / f"{year}-W{week:02d}"
    target.mkdir(parents=True, exist_ok=True)
    for path in sorted(EXPORT_DIR.glob("*.xlsx")):
        shutil.copy2(path, target / path.name)
        logging.info("Copied %s", path.name)


if __name__ == "__main__":
    main()
