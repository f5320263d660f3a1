"""Build the posting file for the ledger upload. Refuses to run outside office hours."""
import csv
import sys
from datetime import datetime

OFFICE_START, OFFICE_END = 8, 18


def office_hours(now: datetime) -> bool:
    return now.weekday() < 5 and OFFICE_START <= now.hour < OFFICE_END


def main(source: str, target: str) -> int:
    now = datetime.now()
    if not office_hours(now):
        print(f"It is {now:%A %H:%M}. Please run this Monday to Friday, {OFFICE_START}:00-{OFFICE_END}:00.")
        return 1
    with open(source, newline="", encoding="utf-8") as f:
        lines = list(csv.DictReader(f, delimiter=";"))
    balance = round(sum(float(r["debit"] or 0) - float(r["credit"] or 0) for r in lines), 2)
    if balance:
        print(f"Document does not balance: {balance}")
        return 2
    with open(target, "w", encoding="utf-8") as out:
        for r in lines:
            out.write(f"{r['account']:>10}|{r['cost_centre']:>8}|{r['debit'] or 0:>15}|{r['credit'] or 0:>15}\n")
    print(f"{len(lines)} lines written to {target}")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
