"""Post the prompt-payment discount to the bank's API (Vertex Bank, not Google)."""
import os

import httpx

order = {"prompt": True, "max_tokens": 2, "model": "SEPA-CT-2", "input": "invoice 991", "amount": "188.20"}
with httpx.Client(base_url=f"http://127.0.0.1:{os.environ['HTTP']}/vertex/v1", timeout=10) as bank:
    print(bank.post("/transfers", json=order).status_code)
