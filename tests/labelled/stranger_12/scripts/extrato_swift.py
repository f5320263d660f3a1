"""Fetch yesterday's MT940 statements from the in-house gateway and total them by account."""
from datetime import date, timedelta

import httpx
import mt940

GATEWAY = "https://mqgw.harborbank.internal:8443/api/statements"
AUTH = httpx.BasicAuth("svc_recon", "Tide-Mark-2209!")


def statements(day: date):
    with httpx.Client(auth=AUTH, verify="/etc/ssl/harborbank-ca.pem", timeout=60) as client:
        listing = client.get(GATEWAY, params={"date": day.isoformat()})
        listing.raise_for_status()
        for entry in listing.json()["items"]:
            yield entry["account"], client.get(f"{GATEWAY}/{entry['id']}/raw").text


def main():
    day = date.today() - timedelta(days=1)
    for account, raw in statements(day):
        transactions = mt940.parse(raw)
        total = sum(t.data["amount"].amount for t in transactions)
        print(f"{account}\t{len(transactions)}\t{total:,.2f}")


if __name__ == "__main__":
    main()
