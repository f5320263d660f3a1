import os
from collections import Counter
from datetime import datetime, timedelta

import requests

SHOP = "https://linen-and-loom.myshopify.com"
TOKEN = os.environ["SHOP_TOKEN"]

since = (datetime.utcnow() - timedelta(days=1)).replace(hour=0, minute=0, second=0).isoformat() + "Z"
resp = requests.get(
    f"{SHOP}/admin/api/2024-04/orders.json",
    headers={"X-Shopify-Access-Token": TOKEN},
    params={"status": "any", "created_at_min": since, "limit": 250, "fields": "line_items"},
    timeout=30,
)
resp.raise_for_status()

sold = Counter()
for order in resp.json()["orders"]:
    for item in order["line_items"]:
        sold[item["sku"]] += item["quantity"]

for sku, n in sold.most_common(25):
    print(f"{sku:<18}{n:>6}")
