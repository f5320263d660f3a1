"""Zip the closing folder of a month into the archive."""
import argparse
import zipfile
from pathlib import Path

CLOSING = Path(r"\\fs01\finance\closing")
ARCHIVE = Path(r"\\fs01\finance\archive")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("month", help="e.g. 2025-03")
    args = parser.parse_args()

    folder = CLOSING / args.month
    if not folder.is_dir():
        raise SystemExit(f"{folder} not found")
    target = ARCHIVE / f"closing_{args.month}.zip"
    count = 0
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                archive.write(path, path.relative_to(folder))
                count += 1
    with zipfile.ZipFile(target) as archive:
        bad = archive.testzip()
    if bad:
        raise SystemExit(f"{target} is damaged at {bad}")
    print(f"{count} files in {target}")


if __name__ == "__main__":
    main()
