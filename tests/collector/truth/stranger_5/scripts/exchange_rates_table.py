"""Get the exchange rates from the service and keep them as a flat table."""
import os

import pandas as pd
import requests

response = requests.get(f"http://127.0.0.1:{os.environ['HTTP']}/latest", params={"base": "EUR"}, timeout=10)
response.raise_for_status()
table = pd.json_normalize(response.json(), record_path="choices")
table.to_csv("rates_table.csv", index=False)
print(table.head())
