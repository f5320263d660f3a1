"""Download the tariff list from the internal logistics portal."""
import getpass
import sys

import keyring
import requests

PORTAL = "https://logistics.corp.example"
SERVICE = "logistics-portal"


def credentials():
    user = getpass.getuser()
    password = keyring.get_password(SERVICE, user)
    if password is None:
        password = getpass.getpass(f"Password for {user}: ")
        keyring.set_password(SERVICE, user, password)
    return user, password


def main():
    session = requests.Session()
    user, password = credentials()
    login = session.post(f"{PORTAL}/api/login", json={"user": user, "password": password}, timeout=20)
    if login.status_code == 401:
        keyring.delete_password(SERVICE, user)
        sys.exit("Login failed, please start again")
    token = login.json()["access_token"]
    tariffs = session.get(f"{PORTAL}/api/tariffs", headers={"Authorization": f"Bearer {token}"}, timeout=60)
    tariffs.raise_for_status()
    with open("tariffs.csv", "wb") as f:
        f.write(tariffs.content)
    print("tariffs.csv written")


if __name__ == "__main__":
    main()
