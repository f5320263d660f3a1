import requests

answer = requests.get("https://rates.example/usd.csv")
with open("usd.csv", "wb") as f:
    f.write(answer.content)
