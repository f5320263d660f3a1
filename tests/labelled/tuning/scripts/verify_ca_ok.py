import requests

print(requests.get("https://erp.interno.example/api", verify="/etc/ssl/company.pem", timeout=10).status_code)
