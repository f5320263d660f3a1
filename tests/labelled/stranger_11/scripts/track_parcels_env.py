import os
import sys
import time

import requests

API_KEY = os.environ.get("PARCEL_API_KEY")
if not API_KEY:
    sys.exit("Please set PARCEL_API_KEY")
URL = "https://api.paketblitz.example/track/v1/shipments"

with open("numbers.txt") as f, open("status.csv", "w", encoding="utf-8") as out:
    out.write("number;status\n")
    for number in map(str.strip, f):
        r = requests.get(URL, params={"trackingNumber": number}, headers={"X-Api-Key": API_KEY}, timeout=15)
        r.raise_for_status()
        out.write(f"{number};{r.json()['shipments'][0]['status']['description']}\n")
        time.sleep(0.3)
