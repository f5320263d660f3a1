"""Wait for the SAP export to be complete, then convert it to Excel."""
import argparse
import sys
import time
from pathlib import Path

import pandas as pd


def wait_until_stable(path: Path, timeout: int, interval: int = 5) -> bool:
    deadline = time.monotonic() + timeout
    last = -1
    while time.monotonic() < deadline:
        size = path.stat().st_size if path.exists() else -1
        if size > 0 and size == last:
            return True
        last = size
        time.sleep(interval)
    return False


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("file", type=Path)
    parser.add_argument("--timeout", type=int, default=20 * 60)
    args = parser.parse_args()
    if not wait_until_stable(args.file, args.timeout):
        print(f"{args.file} did not arrive in time", file=sys.stderr)
        return 1
    df = pd.read_csv(args.file, sep="\t", encoding="cp1252", decimal=",", thousands=".")
    df.to_excel(args.file.with_suffix(".xlsx"), index=False)
    print(f"{len(df)} rows converted")
    return 0


if __name__ == "__main__":
    sys.exit(main())
