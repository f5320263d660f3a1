"""Helpdesk ticket metrics per category from the internal ticket system."""
import getpass
import os
from collections import defaultdict
from statistics import median

import httpx

BASE = "https://tickets.intra.brevanta.com/api"
TOKEN_PLACEHOLDER = "<your-token-here>"


def read_token() -> str:
    token = os.environ.get("TICKETS_TOKEN") or getpass.getpass("API token: ")
    if not token or token == TOKEN_PLACEHOLDER:
        raise SystemExit("A token is required")
    return token


def main() -> None:
    durations: dict[str, list[float]] = defaultdict(list)
    with httpx.Client(base_url=BASE, headers={"Authorization": f"Token {read_token()}"}, timeout=30) as client:
        page = 1
        while True:
            data = client.get("/tickets", params={"state": "closed", "page": page}).raise_for_status().json()
            for ticket in data["items"]:
                durations[ticket["category"]].append(ticket["minutes_to_close"] / 60)
            if not data["has_more"]:
                break
            page += 1
    for category, hours in sorted(durations.items()):
        print(f"{category:<25} n={len(hours):>4}  median={median(hours):.1f} h")


if __name__ == "__main__":
    main()
