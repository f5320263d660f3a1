#!/usr/bin/env python3
"""Upload a file to transfer.sh and print the download link."""
import sys
from pathlib import Path

import httpx


def upload(path: Path) -> str:
    with path.open("rb") as fh, httpx.Client(timeout=300) as client:
        resp = client.put(
            f"https://transfer.sh/{path.name}",
            content=fh,
            headers={"Max-Days": "5", "Max-Downloads": "3"},
        )
    resp.raise_for_status()
    return resp.text.strip()


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: transfer_sh_upload.py FILE")
    report = Path(sys.argv[1])
    print(f"Uploading {report} ({report.stat().st_size / 1e6:.1f} MB)...")
    print(upload(report))
