"""Convert shipping times to the customer's time zone."""
import csv
from datetime import datetime
from zoneinfo import ZoneInfo

PLANTS = {"BHM": "Europe/London", "CWB": "America/Sao_Paulo", "PUN": "Asia/Kolkata"}
CUSTOMERS = {"US": "America/Chicago", "JP": "Asia/Tokyo", "ZA": "Africa/Johannesburg"}


def convert(text, plant, country):
    local = datetime.strptime(text, "%Y-%m-%d %H:%M").replace(tzinfo=ZoneInfo(PLANTS[plant]))
    return local.astimezone(ZoneInfo(CUSTOMERS[country]))


def main():
    with open("shipping.csv", newline="") as src, open("tracking.csv", "w", newline="") as dst:
        out = csv.writer(dst)
        out.writerow(["shipment", "left_local", "left_customer", "weekday", "note"])
        for r in csv.DictReader(src):
            there = convert(r["left"], r["plant"], r["country"])
            note = ""
            if there.hour < 7 or there.hour >= 20 or there.weekday() >= 5:
                note = "outside office hours at the customer"
            out.writerow([r["shipment"], r["left"], there.strftime("%Y-%m-%d %H:%M"), there.strftime("%A"), note])


if __name__ == "__main__":
    main()
