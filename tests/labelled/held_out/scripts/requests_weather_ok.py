import requests

print(requests.get("https://api.weather.example/v1/today", timeout=10).json())
