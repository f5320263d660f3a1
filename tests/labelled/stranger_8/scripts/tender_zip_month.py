"""Zip tender folders that have been closed for a month."""
import shutil
import time
from pathlib import Path

ROOT = Path("tenders")
MONTH = 30 * 24 * 3600


def main() -> None:
    for folder in sorted(path for path in ROOT.iterdir() if path.is_dir()):
        newest = max((p.stat().st_mtime for p in folder.rglob("*") if p.is_file()), default=0)
        if time.time() - newest < MONTH:
            continue
        archive = shutil.make_archive(str(ROOT / folder.name), "zip", folder)
        print(f"{folder.name} -> {Path(archive).name}")
    print("Folders themselves were left as they are.")


if __name__ == "__main__":
    main()
