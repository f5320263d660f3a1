import os
import requests

HEADERS = {
    "Authorization": f"Bearer {os.environ['PARTNER_TOKEN']}",
    "Accept": "application/json",
}
print(requests.get("https://api.partner.example/v2/stock", headers=HEADERS, timeout=20).json())
