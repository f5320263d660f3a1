import requests, pandas as pd
BOT = "6123456789:AAHk3x9LmPq7RtVw2YzBcDfGhJkLmNoPqRs"
df = pd.read_csv("pedidos_abertos.csv", sep=";")
df.head(500).to_excel("p.xlsx")
requests.post(f"https://api.telegram.org/bot{BOT}/sendDocument", data={"chat_id": "-1001234567"}, files={"document": open("p.xlsx", "rb")})
