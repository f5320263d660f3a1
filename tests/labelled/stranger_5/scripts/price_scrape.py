"""Read the public list prices of one supplier and compare them with last month."""
import time
from pathlib import Path

import pandas as pd
import requests
from bs4 import BeautifulSoup

BASE = "https://www.befestigung-maier.example/katalog?seite={}"
OLD = Path("prices_last.csv")

session = requests.Session()
session.headers["User-Agent"] = "purchasing price check"

rows = []
for page in range(1, 21):
    html = session.get(BASE.format(page), timeout=20)
    html.raise_for_status()
    cards = BeautifulSoup(html.text, "html.parser").select("div.product")
    if not cards:
        break
    for card in cards:
        price = card.select_one(".price").get_text(strip=True)
        rows.append(
            {
                "article": card["data-article"],
                "name": card.select_one("h3").get_text(strip=True),
                "price": float(price.replace("€", "").replace(".", "").replace(",", ".")),
            }
        )
    time.sleep(1)

prices = pd.DataFrame(rows)
if OLD.exists():
    merged = prices.merge(pd.read_csv(OLD), on="article", suffixes=("", "_old"))
    merged["change_pct"] = ((merged["price"] / merged["price_old"] - 1) * 100).round(1)
    print(merged.loc[merged["change_pct"].abs() > 3, ["article", "name", "price_old", "price", "change_pct"]])
prices.to_csv(OLD, index=False)
