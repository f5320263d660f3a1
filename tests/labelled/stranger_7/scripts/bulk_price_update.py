"""Push the new price list to the web shop after 23:00."""
import csv
import time
from datetime import datetime, timedelta

import requests

API = "https://shop-admin.corp.example/api/v2/prices"
TOKEN = "shp_live_5fcfa7d794698c524c1624a71fa9d1e9dd331c8b"
START_HOUR = 23


def wait_for_start():
    now = datetime.now()
    start = now.replace(hour=START_HOUR, minute=0, second=0, microsecond=0)
    if now > start:
        start += timedelta(days=1)
    seconds = (start - now).total_seconds()
    print(f"Waiting {seconds / 3600:.1f} hours until {start:%d.%m. %H:%M}")
    time.sleep(seconds)


def push(rows):
    session = requests.Session()
    session.headers["Authorization"] = f"Bearer {TOKEN}"
    ok = 0
    for row in rows:
        r = session.put(f"{API}/{row['sku']}", json={"price": float(row["new_price"])}, timeout=15)
        if r.ok:
            ok += 1
        else:
            print("failed", row["sku"], r.status_code)
    return ok


def main():
    with open("new_prices.csv", newline="", encoding="utf-8") as f:
        rows = list(csv.DictReader(f, delimiter=";"))
    wait_for_start()
    print(f"{push(rows)} of {len(rows)} prices updated")


if __name__ == "__main__":
    main()
