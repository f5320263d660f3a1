"""Metal prices of the day, behind a login form."""
import re

import requests

BASE = "https://metals.marketboard.example"

with requests.Session() as web:
    form = web.get(f"{BASE}/login", timeout=20).text
    token = re.search(r'name="csrf" value="([^"]+)"', form).group(1)
    web.post(
        f"{BASE}/login",
        data={"csrf": token, "email": "einkauf@drahtwerk.example", "kennwort": "kupfer&zinn99", "stay": "1"},
        timeout=20,
    )
    prices = web.get(f"{BASE}/api/fixings/today", timeout=20).json()

for metal in ("copper", "tin", "zinc"):
    print(f"{metal:<8}{prices[metal]['eur_per_t']:>10.2f} EUR/t")
