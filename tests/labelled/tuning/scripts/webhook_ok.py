import requests

requests.post("https://chat.empresa.example/hooks/ops", json={"text": "backup done"}, timeout=10)
