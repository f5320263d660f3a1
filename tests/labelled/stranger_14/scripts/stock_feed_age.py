from datetime import datetime, timezone

import pandas as pd
import requests

FEED = "http://wms.linenloom.internal/feed/stock.json"

reply = requests.get(FEED, timeout=30)
reply.raise_for_status()
stock = pd.DataFrame(reply.json())

changed = pd.to_datetime(stock["changed_at"], utc=True).max()
age = datetime.now(timezone.utc) - changed
print(f"feed is {age.total_seconds() / 60:.0f} minutes old")
if age.total_seconds() > 3600:
    print("WARNING: older than an hour, call the warehouse")

low = stock[stock["available"] < stock["reorder_level"]]
low.sort_values("available").to_excel("reorder.xlsx", index=False)
print(len(low), "articles below the reorder level")
