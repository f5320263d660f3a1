import requests
s = requests.Session()
s.verify = "/etc/ssl/corp-ca.pem"
print(s.get("https://portal.empresa.local/api/precos", timeout=20).json())
