"""Remind patients of open invoices by SMS."""
import csv
import os
from datetime import date, datetime

from twilio.rest import Client

client = Client(os.environ["TWILIO_SID"], os.environ["TWILIO_TOKEN"])
SENDER = os.environ.get("TWILIO_FROM", "+15557310042")


def overdue(path, days=30):
    with open(path, newline="", encoding="utf-8-sig") as fh:
        for row in csv.DictReader(fh, delimiter=";"):
            due = datetime.strptime(row["due_date"], "%d/%m/%Y").date()
            if (date.today() - due).days > days and row["paid"] != "yes":
                yield row


def remind(row):
    text = (
        f"Dear {row['first_name']} {row['last_name']}, your invoice {row['invoice']} over "
        f"{row['amount']} EUR for the treatment on {row['treatment_date']} is still open. Marl Street Clinic"
    )
    message = client.messages.create(body=text, from_=SENDER, to=row["mobile"])
    return message.sid


if __name__ == "__main__":
    for entry in overdue("open_invoices.csv"):
        print(entry["invoice"], remind(entry))
