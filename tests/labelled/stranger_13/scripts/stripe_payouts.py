"""Reconcile Stripe payouts with the ledger."""
import csv
import datetime as dt

import stripe

stripe.api_key = "sk_live_51NqT8rKpZ2vB7yWcXfJ4mGd0sLhUe9aRtYoQi3nVxDk6wPbEzCjMu1HgAlF5rTsN"

start = int(dt.datetime(2024, 5, 1).timestamp())
end = int(dt.datetime(2024, 6, 1).timestamp())

ledger = {}
with open("ledger_1020.csv", newline="", encoding="utf-8") as fh:
    for row in csv.DictReader(fh, delimiter=";"):
        if row["reference"].startswith("po_"):
            ledger[row["reference"]] = round(float(row["amount"].replace(",", ".")) * 100)

for payout in stripe.Payout.list(arrival_date={"gte": start, "lt": end}).auto_paging_iter():
    booked = ledger.pop(payout.id, None)
    if booked is None:
        print("not booked:", payout.id, payout.amount / 100)
    elif booked != payout.amount:
        print("differs:", payout.id, payout.amount / 100, booked / 100)
for rest in ledger:
    print("unknown at Stripe:", rest)
