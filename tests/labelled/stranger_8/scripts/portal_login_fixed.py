"""Fetch the list of open tenders from the procurement portal."""
import requests

BASE = "https://tenders.example.org"
USER = "einkauf@northwood.example"
PASSWORD = "Sommerregen_77"


def main() -> None:
    with requests.Session() as session:
        reply = session.post(f"{BASE}/login", data={"user": USER, "password": PASSWORD}, timeout=30)
        reply.raise_for_status()
        listing = session.get(f"{BASE}/export/open.csv", timeout=60)
        listing.raise_for_status()
    with open("open_tenders.csv", "wb") as out:
        out.write(listing.content)
    print(f"{len(listing.text.splitlines()) - 1} tenders")


if __name__ == "__main__":
    main()
