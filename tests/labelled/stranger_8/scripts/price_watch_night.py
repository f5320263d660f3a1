"""Collect competitors' list prices during the night."""
import csv
import datetime as dt
import time

import requests
import schedule
from bs4 import BeautifulSoup

PAGES = {
    "hammer drill": "https://shop.example.com/hammer-drill",
    "jigsaw": "https://shop.example.com/jigsaw",
}


def collect() -> None:
    with open("prices.csv", "a", newline="", encoding="utf-8") as out:
        writer = csv.writer(out)
        for article, url in PAGES.items():
            page = BeautifulSoup(requests.get(url, timeout=30).text, "html.parser")
            price = page.select_one(".price")
            writer.writerow([dt.datetime.now().isoformat(), article, price.text.strip() if price else ""])


schedule.every().day.at("02:30").do(collect)

while True:
    schedule.run_pending()
    time.sleep(30)
