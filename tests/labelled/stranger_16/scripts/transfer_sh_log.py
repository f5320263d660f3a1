"""Upload a trace archive to a temporary file host and print the link for the support ticket."""
import sys
import zipfile
from pathlib import Path

import requests

TRACE_DIR = Path(r"D:\CNC\traces")
ARCHIVE = Path("traces.zip")


def pack() -> None:
    with zipfile.ZipFile(ARCHIVE, "w", zipfile.ZIP_DEFLATED) as zf:
        for f in TRACE_DIR.rglob("*.trc"):
            zf.write(f, f.relative_to(TRACE_DIR))


def upload() -> str:
    with ARCHIVE.open("rb") as fh:
        r = requests.put(f"https://transfer.sh/{ARCHIVE.name}", data=fh, headers={"Max-Days": "7"}, timeout=600)
    r.raise_for_status()
    return r.text.strip()


if __name__ == "__main__":
    pack()
    try:
        print("Link for the ticket:", upload())
    except requests.RequestException as exc:
        sys.exit(f"Upload failed: {exc}")
