"""Copy finished reports to the department share if they are newer."""
import logging
import shutil
from pathlib import Path

SOURCE = Path(r"C:\Reports\final")
TARGET = Path(r"\\fs01\controlling\reports")

logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")


def is_newer(source: Path, target: Path) -> bool:
    return not target.exists() or source.stat().st_mtime > target.stat().st_mtime + 2


def main() -> None:
    copied = skipped = 0
    for path in SOURCE.rglob("*.xlsx"):
        if path.name.startswith("~$"):
            continue
        target = TARGET / path.relative_to(SOURCE)
        if is_newer(path, target):
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(path, target)
            logging.info("copied %s", target)
            copied += 1
        else:
            skipped += 1
    logging.info("%d copied, %d unchanged", copied, skipped)


if __name__ == "__main__":
    main()
