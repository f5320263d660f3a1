"""Fetches the statement of the bank. Inside goes straight, outside goes by the proxy."""
import os

import httpx

LOCAL = f"http://127.0.0.1:{os.environ['HTTP']}"
mounts = {"https://": httpx.HTTPTransport(proxy=LOCAL), "all://127.0.0.1": httpx.HTTPTransport(retries=1)}

with httpx.Client(mounts=mounts, timeout=8, follow_redirects=True) as client:
    account = client.get(f"{LOCAL}/accounts/current").json()["id"]
    try:
        with client.stream("GET", f"https://api.ridgebank.example/v2/accounts/{account}/statement") as statement:
            for line in statement.iter_lines():
                print(line)
    except httpx.TransportError as problem:
        print("The bank cannot be reached:", type(problem).__name__)
