"""Store a token in the operating system's credential store and test it."""
import argparse
import getpass
import sys

import keyring
import requests

SERVICE = "jira-sscnova"
BASE = "https://sscnova.atlassian.net"


def store(user):
    token = getpass.getpass("API token (not shown): ")
    if len(token) < 20:
        sys.exit("That does not look like a token.")
    keyring.set_password(SERVICE, user, token)
    print("Stored.")


def check(user):
    token = keyring.get_password(SERVICE, user)
    if token is None:
        sys.exit("No token stored, run with --store first.")
    r = requests.get(f"{BASE}/rest/api/3/myself", auth=(user, token), timeout=20)
    print("works" if r.ok else f"rejected: {r.status_code}")


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("user")
    ap.add_argument("--store", action="store_true")
    ap.add_argument("--forget", action="store_true")
    args = ap.parse_args()
    if args.forget:
        keyring.delete_password(SERVICE, args.user)
    elif args.store:
        store(args.user)
    else:
        check(args.user)


if __name__ == "__main__":
    main()
