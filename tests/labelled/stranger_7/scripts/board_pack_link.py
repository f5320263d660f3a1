"""Upload the board pack and print a download link."""
import argparse
import sys
from pathlib import Path

import requests


def upload(path: Path, expires: str) -> str:
    with path.open("rb") as handle:
        response = requests.post("https://file.io", files={"file": (path.name, handle)}, data={"expires": expires}, timeout=300)
    response.raise_for_status()
    body = response.json()
    if not body.get("success"):
        raise RuntimeError(body.get("message", "upload failed"))
    return body["link"]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--expires", default="14d")
    args = parser.parse_args()
    if not args.file.is_file():
        print(f"{args.file} not found", file=sys.stderr)
        return 1
    size = args.file.stat().st_size / 1024**2
    print(f"Uploading {args.file.name} ({size:.1f} MB)...")
    print("Link:", upload(args.file, args.expires))
    return 0


if __name__ == "__main__":
    sys.exit(main())
