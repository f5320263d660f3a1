import os
import time
from datetime import datetime

import requests

FEED = "http://wms.linenloom.internal/feed/stock.json"
BOT = os.environ["TG_BOT"]
CHAT = os.environ["TG_CHAT"]


def off_duty(now):
    return now.weekday() >= 5 or now.hour >= 19 or now.hour < 7


def notify(text):
    requests.post(f"https://api.telegram.org/bot{BOT}/sendMessage", json={"chat_id": CHAT, "text": text}, timeout=15)


known = set()
while True:
    if off_duty(datetime.now()):
        stock = requests.get(FEED, timeout=30).json()
        empty = {s["sku"] for s in stock if s["available"] <= 0}
        for sku in sorted(empty - known):
            notify(f"{sku} has run out")
        known = empty
    time.sleep(600)
