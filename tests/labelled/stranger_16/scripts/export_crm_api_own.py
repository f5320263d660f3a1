"""Export companies with their order totals from the company's CRM."""
import csv
import logging
import os

import requests

logging.basicConfig(level=logging.INFO)
BASE = "https://crm.maschbau.local/api/v1"


def pages(session: requests.Session, path: str):
    url = f"{BASE}/{path}?pageSize=200"
    while url:
        r = session.get(url, timeout=60)
        r.raise_for_status()
        payload = r.json()
        yield from payload["items"]
        url = payload.get("next")


def main() -> None:
    session = requests.Session()
    session.headers["Authorization"] = f"Bearer {os.environ['CRM_TOKEN']}"
    with open("companies.csv", "w", newline="", encoding="utf-8-sig") as fh:
        writer = csv.writer(fh, delimiter=";")
        writer.writerow(["company_no", "company", "industry", "country", "orders_12m"])
        count = 0
        for c in pages(session, "companies"):
            writer.writerow([c["no"], c["name"], c["industry"], c["country"], c["orderTotal12m"]])
            count += 1
    logging.info("%d companies exported", count)


if __name__ == "__main__":
    main()
