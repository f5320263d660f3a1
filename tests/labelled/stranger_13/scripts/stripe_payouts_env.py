"""Reconcile Stripe payouts with the ledger. The key is in the Windows credential store."""
import csv
import datetime as dt
import getpass

import keyring
import stripe

stripe.api_key = keyring.get_password("stripe-readonly", getpass.getuser())
if not stripe.api_key:
    raise SystemExit("Store the key first: keyring set stripe-readonly <your user>")

start = int(dt.datetime(2024, 5, 1).timestamp())
with open("ledger_1020.csv", newline="", encoding="utf-8") as fh:
    booked = {row["reference"] for row in csv.DictReader(fh, delimiter=";")}

missing = 0
for payout in stripe.Payout.list(arrival_date={"gte": start}).auto_paging_iter():
    if payout.id not in booked:
        print("not booked:", payout.id, payout.amount / 100)
        missing += 1
print(missing, "payouts are missing in the ledger")
