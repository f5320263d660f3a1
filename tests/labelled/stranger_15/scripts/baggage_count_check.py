"""Compare the number of loaded bags per container with the load sheet."""
import csv
import sys
from collections import Counter


def read_loadsheet(path: str) -> dict[str, int]:
    with open(path, newline="", encoding="utf-8") as fh:
        return {r["uld"]: int(r["pieces"]) for r in csv.DictReader(fh)}


def read_scans(path: str) -> Counter:
    counts = Counter()
    with open(path, encoding="utf-8") as fh:
        for line in fh:
            tag, uld = line.strip().split(";")
            counts[uld] += 1
    return counts


def main(loadsheet_path: str, scans_path: str):
    planned = read_loadsheet(loadsheet_path)
    scanned = read_scans(scans_path)
    for uld in sorted(set(planned) | set(scanned)):
        diff = scanned[uld] - planned.get(uld, 0)
        mark = "OK" if diff == 0 else f"{diff:+d}"
        print(f"{uld:<12} planned {planned.get(uld, 0):>3} scanned {scanned[uld]:>3}  {mark}")


if __name__ == "__main__":
    main(*sys.argv[1:3])
