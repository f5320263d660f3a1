"""Query the stock of an article from the inventory API."""
import os
import sys

import requests

API = os.getenv("INVENTORY_API", "https://inventory.intern.tessin-foods.ch/v1")
API_KEY = os.getenv("INVENTORY_KEY", "inv-6b1f0c2e9d7a4853a0e4")


def stock(article: str) -> list[dict]:
    r = requests.get(f"{API}/articles/{article}/stock", headers={"X-Api-Key": API_KEY}, timeout=10)
    if r.status_code == 404:
        return []
    r.raise_for_status()
    return r.json()["locations"]


def main(articles: list[str]):
    for article in articles:
        locations = stock(article)
        total = sum(loc["quantity"] for loc in locations)
        print(f"{article}: {total} in {len(locations)} locations")
        for loc in locations:
            print(f"   {loc['warehouse']:<6} {loc['bin']:<10} {loc['quantity']:>6}")


if __name__ == "__main__":
    main(sys.argv[1:])
