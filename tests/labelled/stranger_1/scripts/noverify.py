import requests, urllib3
urllib3.disable_warnings()
s = requests.Session()
s.verify = False
print(s.get("https://portal.fornecedor.com/api/precos").json())
