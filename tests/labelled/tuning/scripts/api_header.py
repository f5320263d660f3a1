import requests

HEADERS = {
    "Authorization": "Bearer 9f2c71d0aa5e4b6f8c31e7d2054b9a11",
    "Accept": "application/json",
}
print(requests.get("https://api.partner.example/v2/stock", headers=HEADERS, timeout=20).json())
