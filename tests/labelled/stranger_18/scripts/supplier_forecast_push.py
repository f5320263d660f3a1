#!/usr/bin/env python3
"""Push the weekly demand forecast to the supplier.

Usage:
    python supplier_forecast_push.py --week 2025-W14 --dry-run
"""
from __future__ import annotations

import argparse
import csv
import logging
import os
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

import paramiko

LOG = logging.getLogger("forecast")


@dataclass(frozen=True)
class Partner:
    name: str
    host: str
    port: int = 22
    inbox: str = "/in"
    key_file: Path = field(default_factory=lambda: Path.home() / ".ssh" / "id_ed25519")


PARTNERS = {
    "castings": Partner("Ostrava Castings", "b2b.ostrava-castings.cz", 2222, "/customers/hb/in"),
    "seals": Partner("Lindqvist Seals", "edi.lindqvist-seals.se", 22, "/upload"),
}


def collect(week: str, root: Path, supplier: str) -> list[dict[str, str]]:
    rows: list[dict[str, str]] = []
    for file in sorted(root.glob(f"forecast_{week}_*.csv")):
        LOG.debug("reading %s", file)
        with file.open(newline="", encoding="utf-8") as fh:
            for row in csv.DictReader(fh, delimiter=";"):
                if row.get("supplier", "").lower() == supplier:
                    rows.append(row)
    return rows


def write_message(rows: list[dict[str, str]], week: str) -> Path:
    handle, name = tempfile.mkstemp(prefix=f"fc_{week}_", suffix=".csv")
    os.close(handle)
    path = Path(name)
    with path.open("w", newline="", encoding="utf-8") as fh:
        writer = csv.DictWriter(fh, fieldnames=["part", "week", "qty", "unit"], extrasaction="ignore")
        writer.writeheader()
        writer.writerows(rows)
    return path


def push(partner: Partner, message: Path) -> str:
    client = paramiko.SSHClient()
    client.load_system_host_keys()
    client.connect(partner.host, port=partner.port, username=os.environ["EDI_USER"],
                   key_filename=str(partner.key_file))
    try:
        sftp = client.open_sftp()
        target = f"{partner.inbox}/{message.name}"
        sftp.put(str(message), target)
        return target
    finally:
        client.close()


def parse(argv: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--week", required=True)
    parser.add_argument("--supplier", choices=sorted(PARTNERS), default="castings")
    parser.add_argument("--root", type=Path, default=Path(r"\\filesrv02\planning\forecast"))
    parser.add_argument("--dry-run", action="store_true")
    parser.add_argument("-v", "--verbose", action="store_true")
    return parser.parse_args(argv)


def main(argv: list[str] | None = None) -> int:
    args = parse(sys.argv[1:] if argv is None else argv)
    logging.basicConfig(level=logging.DEBUG if args.verbose else logging.INFO,
                        format="%(asctime)s %(levelname)s %(message)s")
    rows = collect(args.week, args.root, args.supplier)
    if not rows:
        LOG.error("no forecast rows for %s", args.week)
        return 1
    message = write_message(rows, args.week)
    LOG.info("%d rows in %s", len(rows), message)
    if args.dry_run:
        return 0
    target = push(PARTNERS[args.supplier], message)
    LOG.info("delivered to %s", target)
    message.unlink(missing_ok=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
