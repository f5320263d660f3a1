import requests

print(requests.get("https://erp.interno.example/api", verify=False, timeout=10).status_code)
