import requests

requests.post("https://acme.webhook.office.example/x", json={"text": "fechamento ok"})
