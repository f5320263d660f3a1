"""Holt Messwerte der Wetterstation 'Mistral' am Hafen (Wind, kein Sprachmodell)."""
import os

import pandas as pd
import requests

r = requests.get(
    f"http://127.0.0.1:{os.environ['HTTP']}/stations/mistral/latest", params={"model": "arome"}, timeout=10
)
df = pd.DataFrame({"station": ["mistral"], "status": [r.status_code]})
df.to_csv("wind.csv", index=False)
