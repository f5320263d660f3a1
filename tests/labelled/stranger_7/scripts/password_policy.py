"""Check a password against the company policy, or suggest one. Nothing is stored."""
import argparse
import getpass
import secrets
import string

MIN_LENGTH = 14
SPECIAL = "!#$%&*+-=?@_"
FORBIDDEN = ("password", "qwerty", "company", "summer", "winter")


def problems(password):
    if len(password) < MIN_LENGTH:
        yield f"shorter than {MIN_LENGTH} characters"
    for name, chars in (
        ("lower case", string.ascii_lowercase),
        ("upper case", string.ascii_uppercase),
        ("digit", string.digits),
        ("special character", SPECIAL),
    ):
        if not set(password) & set(chars):
            yield f"no {name}"
    if any(word in password.lower() for word in FORBIDDEN):
        yield "contains a forbidden word"


def suggest(length=18):
    alphabet = string.ascii_letters + string.digits + SPECIAL
    while True:
        candidate = "".join(secrets.choice(alphabet) for _ in range(length))
        if not list(problems(candidate)):
            return candidate


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--suggest", action="store_true")
    if parser.parse_args().suggest:
        print(suggest())
    else:
        found = list(problems(getpass.getpass("Password to check: ")))
        print("OK" if not found else "Problems: " + ", ".join(found))
