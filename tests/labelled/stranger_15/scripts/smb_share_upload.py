"""Store measurement reports of the test bench on the company share (SMB)."""
from __future__ import annotations

import logging
import os
from pathlib import Path

import smbclient

log = logging.getLogger("reports")
SHARE = r"\\fs01.bergmann-test.local\reports"


def put(local: Path, folder: str):
    target = rf"{SHARE}\{folder}"
    smbclient.makedirs(target, exist_ok=True)
    with local.open("rb") as src, smbclient.open_file(rf"{target}\{local.name}", mode="wb") as dst:
        while chunk := src.read(1 << 20):
            dst.write(chunk)
    log.info("%s -> %s", local.name, folder)


def main():
    logging.basicConfig(level=logging.INFO)
    smbclient.ClientConfig(username=os.environ["SMB_USER"], password=os.environ["SMB_PASSWORD"])
    for report in sorted(Path("/data/bench/final").glob("*.pdf")):
        put(report, f"bench\\{report.stem[:4]}")


if __name__ == "__main__":
    main()
