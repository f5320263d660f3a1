"""Normalise phone numbers of HubSpot contacts and list duplicates."""
import re
import time
from collections import defaultdict

import requests

BASE = "https://api.hubapi.com/crm/v3/objects/contacts"
HEADERS = {"Authorization": "Bearer pat-eu1-8c3a2145-31b1-fe0e-3fc0-875b7511b968"}


def contacts():
    params = {"limit": 100, "properties": "firstname,lastname,email,phone,mobilephone"}
    while True:
        r = requests.get(BASE, headers=HEADERS, params=params, timeout=30)
        r.raise_for_status()
        data = r.json()
        yield from data["results"]
        if "paging" not in data:
            return
        params["after"] = data["paging"]["next"]["after"]


def normalise(phone):
    digits = re.sub(r"[^\d+]", "", phone or "")
    if digits.startswith("00"):
        digits = "+" + digits[2:]
    elif digits.startswith("0"):
        digits = "+49" + digits[1:]
    return digits


def main():
    by_mail = defaultdict(list)
    for c in contacts():
        p = c["properties"]
        by_mail[(p.get("email") or "").lower()].append(c["id"])
        new = normalise(p.get("phone"))
        if new and new != p.get("phone"):
            requests.patch(f"{BASE}/{c['id']}", headers=HEADERS, json={"properties": {"phone": new}}, timeout=30)
            time.sleep(0.1)
    for mail, ids in by_mail.items():
        if mail and len(ids) > 1:
            print(mail, ids)


if __name__ == "__main__":
    main()
