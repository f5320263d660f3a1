import time

import requests

API_KEY = "Gx4vTq9LmZ2rWk7PbNc5YhJd8sFe3UaX"
URL = "https://api.paketblitz.example/track/v1/shipments"

with open("numbers.txt") as f:
    numbers = [line.strip() for line in f if line.strip()]

with open("status.csv", "w", encoding="utf-8") as out:
    out.write("number;status;place\n")
    for number in numbers:
        r = requests.get(URL, params={"trackingNumber": number}, headers={"X-Api-Key": API_KEY}, timeout=15)
        if r.status_code == 429:
            time.sleep(5)
            r = requests.get(URL, params={"trackingNumber": number}, headers={"X-Api-Key": API_KEY}, timeout=15)
        shipment = r.json()["shipments"][0]
        out.write(f"{number};{shipment['status']['description']};{shipment['status'].get('city', '')}\n")
