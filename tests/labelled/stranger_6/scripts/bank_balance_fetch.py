#!/usr/bin/env python3
"""Fetch intraday balances from the bank portal and write them to CSV."""
import csv
import time

import requests
import urllib3

# The proxy breaks the certificate chain, so we silence the warnings
urllib3.disable_warnings(urllib3.exceptions.InsecureRequestWarning)

BASE_URL = "https://api.nordhaven-bank.example/v2"
API_KEY = "nhb_live_8Zq3TtYw1LxVb6RkCm0PsJd4"
ACCOUNTS = ["DE-OPER-01", "DE-PAYR-02", "CH-OPER-01"]


def get_balance(session: requests.Session, account: str, retries: int = 3) -> dict:
    for attempt in range(1, retries + 1):
        try:
            resp = session.get(f"{BASE_URL}/accounts/{account}/balance", timeout=20, verify=False)
            resp.raise_for_status()
            return resp.json()
        except requests.RequestException as exc:
            print(f"Attempt {attempt} failed for {account}: {exc}")
            time.sleep(2 ** attempt)
    raise RuntimeError(f"No balance for {account}")


with requests.Session() as s:
    s.headers["X-Api-Key"] = API_KEY
    rows = [get_balance(s, acc) for acc in ACCOUNTS]

with open("balances.csv", "w", newline="", encoding="utf-8") as fh:
    writer = csv.DictWriter(fh, fieldnames=["account", "currency", "booked", "available"], extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)
