"""Our vessels on the port's arrival list."""
from datetime import datetime

import httpx
from rich.console import Console
from rich.table import Table

URL = "https://arrivals.port-of-setubal.example/api/vessels"
OURS = {"9334567", "9412098", "9501784"}

vessels = [v for v in httpx.get(URL, timeout=20).json() if v["imo"] in OURS]
table = Table("Vessel", "Voyage", "ETA", "Remark")
for v in sorted(vessels, key=lambda v: v["eta"]):
    eta = datetime.fromisoformat(v["eta"])
    night = eta.hour < 7 or eta.hour >= 20 or eta.weekday() >= 5
    table.add_row(v["name"], v["voyage"], f"{eta:%a %d %b %H:%M}", "night or weekend rate" if night else "")
Console().print(table)
