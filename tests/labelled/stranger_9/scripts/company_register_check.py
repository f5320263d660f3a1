"""VAT numbers of suppliers, asked of VIES."""
import csv
import time

import requests

URL = "https://ec.europa.eu/taxation_customs/vies/rest-api/ms/{country}/vat/{number}"

with open("suppliers.csv", newline="", encoding="utf-8") as f:
    for supplier in csv.DictReader(f):
        vat = supplier["vat_id"].replace(" ", "").upper()
        answer = requests.get(URL.format(country=vat[:2], number=vat[2:]), timeout=30)
        if answer.status_code == 429:
            time.sleep(30)
            continue
        state = "valid" if answer.json().get("isValid") else "INVALID"
        print(f"{vat:<15}{state:<9}{supplier['company']}")
        time.sleep(1)
