import sys
from pathlib import Path

import msal
import requests

app = msal.PublicClientApplication("6f0f5a52-3c1e-4a55-9d0e-0d1f5b7a2c11", authority="https://login.microsoftonline.com/bancoribeira.example")
token = app.acquire_token_interactive(["Files.ReadWrite.All"])["access_token"]
report = Path(sys.argv[1])
url = f"https://graph.microsoft.com/v1.0/sites/bancoribeira.sharepoint.example:/sites/finance:/drive/root:/Reports/{report.name}:/content"
r = requests.put(url, headers={"Authorization": f"Bearer {token}"}, data=report.read_bytes(), timeout=60)
r.raise_for_status()
print(r.json()["webUrl"])
