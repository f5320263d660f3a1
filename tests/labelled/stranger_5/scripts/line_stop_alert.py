# Sends line stops longer than 10 minutes to the shift group
import time
from pathlib import Path

import pandas as pd
import requests

BOT = "7466698624:AAefNrKm7k6wMhu0mU4KQYNYC6hs5HJQt9W"
CHAT = "-1007020757340"
FILE = Path(r"\\mes01\export\line_stops.csv")
seen = set()


def send(text):
    url = f"https://api.telegram.org/bot{BOT}/sendMessage"
    r = requests.post(url, data={"chat_id": CHAT, "text": text}, timeout=15)
    if not r.ok:
        print("not sent:", r.text)


while True:
    stops = pd.read_csv(FILE, sep=";")
    long_stops = stops[stops["minutes"] >= 10]
    for s in long_stops.itertuples():
        key = (s.line, s.start)
        if key in seen:
            continue
        seen.add(key)
        send(f"Line {s.line} stopped since {s.start} ({s.minutes} min)\nOrder {s.order_no}, reason: {s.reason}")
    time.sleep(60)
