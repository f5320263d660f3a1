import os, httpx
HEADERS = {"X-Api-Key": os.getenv("PRECOS_KEY", ""), "Accept": "application/json"}
print(httpx.get("https://api.fornecedor.com/v2/precos", headers=HEADERS, timeout=20).json())
