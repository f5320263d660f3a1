import requests
from datetime import date

BOT = "7204419863:" + "AAFq9xWm2LrT0vYkZs8uHb3NdPe5cJg1QoI"
CHAT = -1002093347718

arquivo = rf"R:\Caixa\fechamento_{date.today():%Y%m%d}.xlsx"

with open(arquivo, "rb") as f:
    r = requests.post(
        f"https://api.telegram.org/bot{BOT}/sendDocument",
        data={"chat_id": CHAT, "caption": "Fechamento de hoje"},
        files={"document": f},
        timeout=60,
    )
r.raise_for_status()
