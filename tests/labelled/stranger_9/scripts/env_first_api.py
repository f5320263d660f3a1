"""Stock of the central warehouse. Needs WMS_TOKEN in the environment or in a file .env beside this script."""
import os
import sys

import httpx
from dotenv import load_dotenv

load_dotenv()
token = os.getenv("WMS_TOKEN", "")
if not token or token == "changeme":
    sys.exit("Please set WMS_TOKEN (ask the warehouse team).")

with httpx.Client(base_url="https://wms.nordlager.example/api", headers={"Authorization": f"Bearer {token}"}) as api:
    for page in range(1, 50):
        batch = api.get("/stock", params={"page": page}).json()["items"]
        if not batch:
            break
        for item in batch:
            if item["available"] < item["minimum"]:
                print(f"{item['sku']:<12} {item['available']:>6} (minimum {item['minimum']})")
