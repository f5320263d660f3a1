import requests

secret = "41!reviR-neerG"[::-1]
r = requests.get("https://intranet.example/api/orders", auth=("svc_orders", secret), timeout=30)
print(r.status_code)
