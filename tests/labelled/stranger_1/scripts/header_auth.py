import httpx
HEADERS = {"X-Api-Key": "9f8e7d6c5b4a39281706f5e4d3c2b1a0", "Accept": "application/json"}
print(httpx.get("https://api.fornecedor.com/v2/precos", headers=HEADERS).json())
