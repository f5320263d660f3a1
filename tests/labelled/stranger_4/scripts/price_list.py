"""Fetch the current price list from the intranet."""
import os
import sys

import requests

URL = "https://intranet.empresa.local/pricing/v1/list"


def main():
    token = os.getenv("PRICING_TOKEN")
    if not token:
        sys.exit("Please set PRICING_TOKEN (ask IT for one)")
    r = requests.get(
        URL,
        headers={"Authorization": f"Bearer {token}"},
        verify=True,
        timeout=30,
    )
    r.raise_for_status()
    with open("price_list.json", "wb") as fh:
        fh.write(r.content)
    print(f"{len(r.json())} prices saved")


if __name__ == "__main__":
    main()
