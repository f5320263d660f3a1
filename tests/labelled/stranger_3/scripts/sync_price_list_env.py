# Sync the price list from the internal pricing service into our Excel template
import os

import requests
from openpyxl import load_workbook

BASE = "https://pricing.int.halden-foods.com/v2"
API_KEY = os.environ["PRICING_API_KEY"]  # ask IT, never paste it in here
HEADERS = {"Accept": "application/json", "X-Api-Key": API_KEY}


def get_prices(category):
    r = requests.get(f"{BASE}/prices", headers=HEADERS, params={"category": category}, timeout=30)
    r.raise_for_status()
    return r.json()["items"]


wb = load_workbook("price_template.xlsx")
ws = wb["Prices"]
row = 2
for category in ("dairy", "frozen", "bakery"):
    for item in get_prices(category):
        ws.cell(row, 1, item["sku"])
        ws.cell(row, 2, category)
        ws.cell(row, 3, item["net_price"])
        row += 1
wb.save("price_list.xlsx")
