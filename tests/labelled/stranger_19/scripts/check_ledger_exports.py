#!/usr/bin/env python3
"""Check the quarterly ledger exports for completeness."""
import argparse
import csv
import sys
from decimal import Decimal
from pathlib import Path

EXPECTED = {"account", "period", "debit", "credit"}


def totals(path: Path):
    debit = credit = Decimal(0)
    with path.open(newline="", encoding="utf-8") as handle:
        reader = csv.DictReader(handle)
        missing = EXPECTED - set(reader.fieldnames or [])
        if missing:
            raise ValueError(f"{path.name}: missing columns {sorted(missing)}")
        for row in reader:
            debit += Decimal(row["debit"] or 0)
            credit += Decimal(row["credit"] or 0)
    return debit, credit


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("quarter")
    args = parser.parse_args()
    problems = 0
    for path in sorted((Path("//fs02/finance/ledger") / args.quarter).glob("*.csv")):
        try:
            debit, credit = totals(path)
        except ValueError as err:
            print(err)
            problems += 1
            continue
        state = "balanced" if debit == credit else f"DIFFERENCE {debit - credit}"
        print(f"{path.name:30} {state}")
        problems += debit != credit
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
