"""Pack machine traces per day and rotate the archives."""
import zipfile
from collections import defaultdict
from datetime import datetime
from pathlib import Path

TRACE_DIR = Path(r"D:\CNC\traces")
ARCHIVE_DIR = Path(r"D:\CNC\archive")
KEEP = 30


def main() -> None:
    ARCHIVE_DIR.mkdir(exist_ok=True)
    by_day = defaultdict(list)
    for f in TRACE_DIR.rglob("*.trc"):
        by_day[datetime.fromtimestamp(f.stat().st_mtime).date()].append(f)

    for day, files in by_day.items():
        if day == datetime.now().date():
            continue
        with zipfile.ZipFile(ARCHIVE_DIR / f"traces_{day}.zip", "a", zipfile.ZIP_DEFLATED) as zf:
            for f in files:
                zf.write(f, f.relative_to(TRACE_DIR))
                f.unlink()

    for old in sorted(ARCHIVE_DIR.glob("traces_*.zip"))[:-KEEP]:
        old.unlink()
        print("removed", old.name)


if __name__ == "__main__":
    main()
