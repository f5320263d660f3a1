#!/usr/bin/env python3
"""Fetch order confirmations and list the deviations."""
from __future__ import annotations

import argparse
import csv
import logging
import os
from dataclasses import dataclass
from pathlib import Path

import paramiko

LOG = logging.getLogger("confirmations")


@dataclass
class Deviation:
    order: str
    part: str
    ordered: int
    confirmed: int

    @property
    def delta(self) -> int:
        return self.confirmed - self.ordered


def pull(host: str, folder: str, target: Path) -> list[Path]:
    target.mkdir(parents=True, exist_ok=True)
    client = paramiko.SSHClient()
    client.load_system_host_keys()
    client.connect(host, username=os.environ["EDI_USER"], key_filename=os.environ["EDI_KEY"])
    got: list[Path] = []
    try:
        sftp = client.open_sftp()
        for name in sftp.listdir(folder):
            if not name.endswith(".csv"):
                continue
            local = target / name
            sftp.get(f"{folder}/{name}", str(local))
            got.append(local)
    finally:
        client.close()
    return got


def read_orders(path: Path) -> dict[tuple[str, str], int]:
    with path.open(newline="", encoding="utf-8") as fh:
        return {(r["order"], r["part"]): int(r["qty"]) for r in csv.DictReader(fh, delimiter=";")}


def compare(orders: dict[tuple[str, str], int], files: list[Path]) -> list[Deviation]:
    found = []
    for file in files:
        with file.open(newline="", encoding="utf-8") as fh:
            for row in csv.DictReader(fh):
                key = (row["order"], row["part"])
                qty = int(row["confirmed_qty"])
                if orders.get(key, 0) != qty:
                    found.append(Deviation(*key, orders.get(key, 0), qty))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--orders", type=Path, default=Path(r"\\filesrv02\planning\orders_open.csv"))
    parser.add_argument("--download", type=Path, default=Path(r"\\filesrv02\planning\confirmations"))
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO)
    files = pull("b2b.ostrava-castings.cz", "/customers/hb/out", args.download)
    LOG.info("%d confirmations", len(files))
    for dev in compare(read_orders(args.orders), files):
        print(f"{dev.order:<12}{dev.part:<16}{dev.ordered:>8}{dev.confirmed:>8}{dev.delta:>+8}")


if __name__ == "__main__":
    main()
