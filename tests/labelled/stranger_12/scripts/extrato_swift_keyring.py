"""Fetch yesterday's MT940 statements; the password lies in the Windows credential store."""
from datetime import date, timedelta

import httpx
import keyring
import mt940

GATEWAY = "https://mqgw.harborbank.internal:8443/api/statements"
USER = "svc_recon"


def client():
    password = keyring.get_password("mqgw", USER)
    if password is None:
        raise SystemExit("No password stored. Run: keyring set mqgw svc_recon")
    return httpx.Client(auth=(USER, password), verify="/etc/ssl/harborbank-ca.pem", timeout=60)


def main():
    day = date.today() - timedelta(days=1)
    with client() as session:
        listing = session.get(GATEWAY, params={"date": day.isoformat()}).json()
        for entry in listing["items"]:
            raw = session.get(f"{GATEWAY}/{entry['id']}/raw").text
            transactions = mt940.parse(raw)
            total = sum(t.data["amount"].amount for t in transactions)
            print(f"{entry['account']}\t{len(transactions)}\t{total:,.2f}")


if __name__ == "__main__":
    main()
