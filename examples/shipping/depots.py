# Which depots hold our parcels right now? Counted, for the dispatcher.
import os
from collections import Counter

import httpx

CARRIER = os.environ.get("PARCEL_SERVICE", "http://127.0.0.1:8899")
PARCELS = [f"BR{number}" for number in range(4001, 4006)]


def depots():
    with httpx.Client(base_url=CARRIER, timeout=5) as carrier:
        return Counter(carrier.get(f"/parcels/{code}").raise_for_status().json()["depot"] for code in PARCELS)


if __name__ == "__main__":
    for depot, count in depots().most_common():
        print(f"{depot}: {count}")
