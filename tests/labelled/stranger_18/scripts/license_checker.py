import json
import sys
from pathlib import Path

import jwt

PUBLIC_KEY = """-----BEGIN PUBLIC KEY-----
MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEk3Lr9vYwZ0qPz7sXn2MfUe5cTbHj
Da8Gi1KoVyWt6RuSxQpNdJmE4lFhBgCr7tZqYw3oAiKsUe9PvXnM2LdTfQ==
-----END PUBLIC KEY-----"""

for file in Path(sys.argv[1]).glob("*.lic"):
    doc = json.loads(file.read_text())
    try:
        claims = jwt.decode(doc["token"], PUBLIC_KEY, algorithms=["ES256"])
        print(file.name, "valid", claims["features"])
    except jwt.PyJWTError as exc:
        print(file.name, "INVALID", exc)
