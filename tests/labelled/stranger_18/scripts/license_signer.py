import json
import sys
from datetime import date, timedelta

import jwt

PRIVATE_KEY = """-----BEGIN EC PRIVATE KEY-----
MHcCAQEEIBqV7m2xW0dKtY9sHc3eRfP8uLzN5aQ1jGvTi6oXbE4koAoGCCqGSM49
AwEHoUQDQgAEk3Lr9vYwZ0qPz7sXn2MfUe5cTbHjDa8Gi1KoVyWt6RuSxQpNdJmE
4lFhBgCr7tZqYw3oAiKsUe9PvXnM2LdTfQ==
-----END EC PRIVATE KEY-----"""

serial = sys.argv[1]
claims = {"machine": serial, "features": ["base", "report"],
          "exp": int((date.today() + timedelta(days=365)).strftime("%s"))}
token = jwt.encode(claims, PRIVATE_KEY, algorithm="ES256")
with open(f"{serial}.lic", "w") as fh:
    json.dump({"serial": serial, "token": token}, fh)
