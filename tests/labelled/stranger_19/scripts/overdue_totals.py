"""Ageing of the open invoices."""
import csv
from collections import Counter
from datetime import date, datetime

BUCKETS = [(30, "up to 30"), (60, "31-60"), (90, "61-90")]


def bucket(days):
    for limit, label in BUCKETS:
        if days <= limit:
            return label
    return "over 90"


def main(path="open_invoices.csv"):
    count, amount = Counter(), Counter()
    with open(path, newline="", encoding="utf-8-sig") as fh:
        for row in csv.DictReader(fh, delimiter=";"):
            if row["paid"] == "yes":
                continue
            due = datetime.strptime(row["due_date"], "%d/%m/%Y").date()
            label = bucket((date.today() - due).days)
            count[label] += 1
            amount[label] += float(row["amount"].replace(",", "."))
    for label in [b[1] for b in BUCKETS] + ["over 90"]:
        print(f"{label:10} {count[label]:5d} invoices {amount[label]:12,.2f} EUR")


if __name__ == "__main__":
    main()
