"""Remove old temporary files of the label printing software."""
import argparse
import time
from pathlib import Path

TEMP = Path(r"C:\ProgramData\LabelPrint\temp")


def old_files(root: Path, days: int):
    limit = time.time() - days * 86400
    for f in root.glob("*.tmp"):
        if f.stat().st_mtime < limit:
            yield f


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--days", type=int, default=14)
    ap.add_argument("--dry-run", action="store_true")
    args = ap.parse_args()
    freed = 0
    for f in old_files(TEMP, args.days):
        freed += f.stat().st_size
        if args.dry_run:
            print("would delete", f)
        else:
            f.unlink(missing_ok=True)
    print(f"{freed / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
