import requests

print(requests.get("http://intranet.example/"))
