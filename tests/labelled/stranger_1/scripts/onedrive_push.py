import requests
TOKEN = "eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJncmFwaCIsInVwbiI6ImFuYUBvdXRsb29rLmNvbSJ9.c2lnbmF0dXJlLWhlcmUtMTIzNDU2Nzg5MA"
with open("razao_2026.xlsx", "rb") as fh:
    r = requests.put("https://graph.microsoft.com/v1.0/me/drive/root:/backup/razao_2026.xlsx:/content",
                     headers={"Authorization": f"Bearer {TOKEN}"}, data=fh)
r.raise_for_status()
