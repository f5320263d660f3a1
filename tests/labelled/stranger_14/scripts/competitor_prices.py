import time

import pandas as pd
import requests
from bs4 import BeautifulSoup

HEADERS = {"User-Agent": "Mozilla/5.0 (price comparison)"}
SITES = {
    "bedworld": ("https://www.bedworld.example/p/{}", "span.price"),
    "cottonhouse": ("https://cottonhouse.example/item/{}", "div.product-price strong"),
    "sleepwell": ("https://shop.sleepwell.example/{}", "meta[itemprop=price]"),
}

ids = pd.read_csv("article_ids.csv", dtype=str)
rows = []
for _, art in ids.iterrows():
    row = {"sku": art["sku"]}
    for site, (pattern, selector) in SITES.items():
        page = requests.get(pattern.format(art[site]), headers=HEADERS, timeout=20)
        tag = BeautifulSoup(page.text, "html.parser").select_one(selector)
        row[site] = (tag.get("content") or tag.get_text(strip=True)) if tag else None
        time.sleep(1.5)
    rows.append(row)

pd.DataFrame(rows).to_excel("competitor_prices.xlsx", index=False)
