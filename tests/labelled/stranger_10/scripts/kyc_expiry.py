"""Call lists of customers whose identity document runs out, one per adviser."""
import argparse
import csv
import sys
from collections import defaultdict
from datetime import date, timedelta
from pathlib import Path
from typing import Iterator, NamedTuple


class Document(NamedTuple):
    customer_no: str
    holder: str
    kind: str
    number: str
    valid_until: date
    mobile: str
    adviser: str


def documents(path: Path) -> Iterator[Document]:
    with path.open(newline="", encoding="utf-8-sig") as fh:
        for row in csv.DictReader(fh, delimiter=";"):
            yield Document(
                row["CustNo"], f"{row['LastName']}, {row['FirstName']}", row["DocType"], row["DocNo"],
                date.fromisoformat(row["ValidUntil"]), row["Mobile"], row["RM"],
            )


def expiring(found: Iterator[Document], until: date) -> dict[str, list[Document]]:
    lists: dict[str, list[Document]] = defaultdict(list)
    for document in found:
        if document.valid_until <= until:
            lists[document.adviser].append(document)
    return lists


def write(adviser: str, found: list[Document], folder: Path) -> Path:
    target = folder / f"kyc_{adviser}.csv"
    with target.open("w", newline="", encoding="utf-8-sig") as fh:
        out = csv.writer(fh, delimiter=";")
        out.writerow(Document._fields)
        out.writerows(sorted(found, key=lambda d: d.valid_until))
    return target


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("export", type=Path)
    parser.add_argument("--days", type=int, default=60)
    parser.add_argument("--folder", type=Path, default=Path("."))
    args = parser.parse_args()
    if not args.export.exists():
        print(f"{args.export} is not there", file=sys.stderr)
        return 2
    for adviser, found in sorted(expiring(documents(args.export), date.today() + timedelta(days=args.days)).items()):
        print(f"{write(adviser, found, args.folder)}: {len(found)}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
