import os
import requests

BOT = os.environ["BOT"]
with open("relatorio.pdf", "rb") as doc:
    requests.post(f"https://api.telegram.org/bot{BOT}/sendDocument", data={"chat_id": "55"}, files={"document": doc}, timeout=30)
