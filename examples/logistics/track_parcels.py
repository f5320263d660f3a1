# Where are our parcels? Asks the carrier for each tracking code.
import json
import os
import urllib.request

CARRIER = os.environ.get("PARCEL_SERVICE", "http://127.0.0.1:8899")
PARCELS = ["BR1001", "BR1002", "PT2001"]

for code in PARCELS:
    with urllib.request.urlopen(f"{CARRIER}/parcels/{code}", timeout=5) as answer:
        found = json.load(answer)
    print(f"{code}: {found['state']} ({found['depot']})")
