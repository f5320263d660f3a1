"""Watches the port's arrival list around the clock."""
import time
from datetime import datetime

import requests
from plyer import notification

URL = "https://arrivals.port-of-setubal.example/api/vessels"
OURS = {"9334567", "9412098", "9501784"}
known = {}


def look():
    for vessel in requests.get(URL, timeout=20).json():
        imo, eta = vessel["imo"], vessel["eta"]
        if imo not in OURS:
            continue
        if imo in known and known[imo] != eta:
            notification.notify(title=vessel["name"], message=f"New ETA {eta}")
            print(datetime.now(), vessel["name"], known[imo], "->", eta)
        known[imo] = eta


# 24/7: vessels also change their ETA at night and on Sundays
while True:
    try:
        look()
    except requests.RequestException as error:
        print("no answer:", error)
    time.sleep(15 * 60)
