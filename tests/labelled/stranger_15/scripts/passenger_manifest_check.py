"""Compare the passenger manifest with the boarding scan."""
import csv
import sys
from dataclasses import dataclass


@dataclass(frozen=True)
class Pax:
    pnr: str
    surname: str
    given: str
    seat: str
    passport_no: str


def read_manifest(path: str) -> dict[str, Pax]:
    with open(path, newline="", encoding="utf-8") as fh:
        return {r["seq"]: Pax(r["pnr"], r["surname"], r["given"], r["seat"], r["passport_no"])
                for r in csv.DictReader(fh)}


def read_scans(path: str) -> set[str]:
    with open(path, encoding="utf-8") as fh:
        return {line.strip() for line in fh if line.strip()}


def main(manifest_path: str, scans_path: str):
    manifest = read_manifest(manifest_path)
    scanned = read_scans(scans_path)
    missing = [(seq, p) for seq, p in manifest.items() if seq not in scanned]
    print(f"{len(manifest)} booked, {len(scanned)} boarded, {len(missing)} missing")
    for seq, p in sorted(missing, key=lambda x: x[1].surname):
        print(f"{seq:>4} {p.surname}/{p.given:<20} {p.seat:<4} {p.pnr} {p.passport_no}")


if __name__ == "__main__":
    main(*sys.argv[1:3])
