"""Get the forecast for each depot and warn the drivers."""
import os
from pathlib import Path

import httpx

DEPOTS = {"Lisbon": (38.7, -9.1), "Porto": (41.1, -8.6)}
lines = []
with httpx.Client(base_url=f"http://127.0.0.1:{os.environ['HTTP']}", timeout=10.0) as client:
    for city, (latitude, longitude) in DEPOTS.items():
        reply = client.get("/v1/forecast", params={"latitude": latitude, "longitude": longitude})
        lines.append(f"{city}: {reply.status_code} {len(reply.content)}")
Path("forecast.txt").write_text("\n".join(lines))
