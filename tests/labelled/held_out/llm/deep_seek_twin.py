import httpx

print(httpx.get("https://status.acme.example/deep/seek").status_code)
