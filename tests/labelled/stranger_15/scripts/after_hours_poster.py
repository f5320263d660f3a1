"""Post stock corrections when the warehouse is closed."""
import csv
import os
import time
from datetime import datetime

import requests

WMS = "https://wms.intern.delta-grosshandel.de/api"
SESSION = requests.Session()
SESSION.headers["X-Api-Key"] = os.environ["WMS_KEY"]


def warehouse_closed(now: datetime) -> bool:
    return now.weekday() >= 5 or now.hour >= 20 or now.hour < 5


def post(row: dict):
    r = SESSION.post(f"{WMS}/corrections", json={"bin": row["bin"], "sku": row["sku"], "qty": int(row["qty"])})
    r.raise_for_status()


def main():
    with open("corrections.csv", newline="") as fh:
        rows = list(csv.DictReader(fh))
    while not warehouse_closed(datetime.now()):
        time.sleep(300)
    for row in rows:
        post(row)
    print(len(rows), "corrections posted")


if __name__ == "__main__":
    main()
