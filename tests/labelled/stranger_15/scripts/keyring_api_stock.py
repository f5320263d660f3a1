"""Query the stock of an article; the key lies in the credential manager."""
import getpass
import sys

import keyring
import requests

API = "https://inventory.intern.tessin-foods.ch/v1"
SERVICE = "inventory-api"


def api_key() -> str:
    key = keyring.get_password(SERVICE, getpass.getuser())
    if key is None:
        key = getpass.getpass("API key: ")
        keyring.set_password(SERVICE, getpass.getuser(), key)
    return key


def main(articles: list[str]):
    session = requests.Session()
    session.headers["X-Api-Key"] = api_key()
    for article in articles:
        r = session.get(f"{API}/articles/{article}/stock", timeout=10)
        r.raise_for_status()
        print(article, sum(loc["quantity"] for loc in r.json()["locations"]))


if __name__ == "__main__":
    main(sys.argv[1:])
