"""Download the public holiday calendar from the company's portal."""
import getpass
from pathlib import Path

import requests
from bs4 import BeautifulSoup

PORTAL = "https://portal.maschbau.local"


def login(session: requests.Session) -> None:
    page = session.get(f"{PORTAL}/login", timeout=30)
    token = BeautifulSoup(page.text, "html.parser").find("input", {"name": "csrf"})["value"]
    form = {
        "username": input("User name: "),
        "password": getpass.getpass("Password: "),
        "csrf": token,
    }
    r = session.post(f"{PORTAL}/login", data=form, timeout=30)
    if "Logout" not in r.text:
        raise SystemExit("Login failed")


def main() -> None:
    with requests.Session() as session:
        login(session)
        r = session.get(f"{PORTAL}/calendar/holidays.ics", timeout=30)
        r.raise_for_status()
        Path("holidays.ics").write_bytes(r.content)
        print("holidays.ics,", r.text.count("BEGIN:VEVENT"), "entries")


if __name__ == "__main__":
    main()
