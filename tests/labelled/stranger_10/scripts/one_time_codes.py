import secrets
import string

import pandas as pd

ALPHABET = string.ascii_uppercase.replace("O", "").replace("I", "") + "23456789"


def password(length=10):
    return "".join(secrets.choice(ALPHABET) for _ in range(length))


codes = pd.DataFrame({"token": [f"{p[:5]}-{p[5:]}" for p in (password() for _ in range(200))]})
codes.to_csv("codes.csv", index=False)
