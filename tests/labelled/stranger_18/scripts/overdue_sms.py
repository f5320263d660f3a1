import csv
import os
import vonage

client = vonage.Client(key=os.environ["VONAGE_KEY"], secret=os.environ["VONAGE_SECRET"])
sms = vonage.Sms(client)

with open("overdue_private_clients.csv", newline="", encoding="utf-8") as fh:
    for row in csv.DictReader(fh):
        text = (f"Dear {row['first_name']} {row['last_name']}, invoice {row['invoice']} over "
                f"{row['amount']} EUR was due on {row['due']}. Please pay within 5 days.")
        answer = sms.send_message({"from": "Hallenbrook", "to": row["mobile"], "text": text})
        print(row["invoice"], answer["messages"][0]["status"])
