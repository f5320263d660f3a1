import csv
from datetime import datetime, timedelta

import requests

SHOP = "https://linen-and-loom.myshopify.com"
TOKEN = "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"

since = (datetime.utcnow() - timedelta(days=1)).replace(hour=0, minute=0, second=0).isoformat() + "Z"
url = f"{SHOP}/admin/api/2024-04/orders.json"
params = {"status": "open", "created_at_min": since, "limit": 250}

resp = requests.get(url, headers={"X-Shopify-Access-Token": TOKEN}, params=params, timeout=30)
resp.raise_for_status()

with open("shipping_list.csv", "w", newline="", encoding="utf-8") as fh:
    w = csv.writer(fh)
    w.writerow(["order", "name", "street", "zip", "city", "phone", "items"])
    for order in resp.json()["orders"]:
        a = order["shipping_address"]
        items = ", ".join(f"{i['quantity']}x {i['sku']}" for i in order["line_items"])
        w.writerow([order["name"], a["name"], a["address1"], a["zip"], a["city"], a.get("phone", ""), items])

print("orders:", len(resp.json()["orders"]))
