"""Metal prices of the day; the password lies in the credential manager."""
import getpass

import keyring
import requests

BASE = "https://metals.marketboard.example"
SERVICE = "marketboard"
USER = "einkauf@drahtwerk.example"

password = keyring.get_password(SERVICE, USER)
if password is None:
    password = getpass.getpass("Password for marketboard (asked only once): ")
    keyring.set_password(SERVICE, USER, password)

with requests.Session() as web:
    login = web.post(f"{BASE}/login", data={"email": USER, "kennwort": password}, timeout=20)
    if "logout" not in login.text:
        keyring.delete_password(SERVICE, USER)
        raise SystemExit("Login refused, the stored password was forgotten.")
    for metal, row in web.get(f"{BASE}/api/fixings/today", timeout=20).json().items():
        print(f"{metal:<8}{row['eur_per_t']:>10.2f} EUR/t")
