from pathlib import Path

import requests

TOKEN = "7193846250:AAFk3WqTz9LmVxRb7NcHyPe2JdSg5Ua8oXs"
CHAT = "518203947"

for fatura in Path(r"\\srv-arquivos\faturas\2026-11").glob("*.pdf"):
    with fatura.open("rb") as f:
        r = requests.post(f"https://api.telegram.org/bot{TOKEN}/sendDocument", data={"chat_id": CHAT, "caption": fatura.stem}, files={"document": f})
    print(fatura.name, r.status_code)
