"""Lists of seals, locks and test keys whose exchange falls due, one per branch."""
import argparse
import csv
import sys
from collections import defaultdict
from datetime import date, timedelta
from pathlib import Path
from typing import Iterator, NamedTuple


class Item(NamedTuple):
    serial: str
    holder: str
    kind: str
    valid_until: date
    branch: str


def items(path: Path) -> Iterator[Item]:
    with path.open(newline="", encoding="utf-8-sig") as fh:
        for row in csv.DictReader(fh, delimiter=";"):
            yield Item(row["Serial"], row["Cabinet"], row["Type"], date.fromisoformat(row["ExchangeBy"]), row["Branch"])


def expiring(found: Iterator[Item], until: date) -> dict[str, list[Item]]:
    lists: dict[str, list[Item]] = defaultdict(list)
    for item in found:
        if item.valid_until <= until:
            lists[item.branch].append(item)
    return lists


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("register", type=Path)
    parser.add_argument("--days", type=int, default=60)
    args = parser.parse_args()
    if not args.register.exists():
        print(f"{args.register} is not there", file=sys.stderr)
        return 2
    for branch, found in sorted(expiring(items(args.register), date.today() + timedelta(days=args.days)).items()):
        print(branch)
        for item in sorted(found, key=lambda i: i.valid_until):
            print("  ", *item[:3], item.valid_until)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
