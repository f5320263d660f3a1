import hashlib
import hmac

import requests

request = requests.Request("POST", "https://api.bank.example/v1/payments", json={"amount": "120.00", "iban": "PT50..."})
prepared = requests.Session().prepare_request(request)
signature = hmac.new(b"secret", prepared.body, hashlib.sha256).hexdigest()
prepared.headers["X-Signature"] = signature
print(prepared.method, prepared.url, signature[:12])
