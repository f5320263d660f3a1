"""A signed dispatch note (JWT, EdDSA) for the haulier's scanner."""
import json
import time

import jwt

KEY = """-----BEGIN PRIVATE KEY-----
MC4CAQAwBQYDK2VwBCIEIJ2vQx0c7nTq5YwKd8mLrF3uHsEaZ1oPbGi6XtVyWk9R
-----END PRIVATE KEY-----"""


def sign(note: dict) -> str:
    now = int(time.time())
    claims = {"iss": "sawmill-ostrava", "iat": now, "exp": now + 3 * 86400, "note": note}
    return jwt.encode(claims, KEY, algorithm="EdDSA", headers={"kid": "2026-1"})


if __name__ == "__main__":
    with open("dispatch.json", encoding="utf-8") as f:
        for note in json.load(f):
            print(note["number"], sign(note))
