"""Does a password fulfil the policy? With tests. Nothing is stored or sent."""
import re
import string

import pytest

WEAK = {"password", "passw0rd", "welcome1", "summer2024", "qwerty123"}


def problems(password: str) -> list[str]:
    found = []
    if len(password) < 12:
        found.append("too short")
    if not re.search(r"\d", password):
        found.append("no digit")
    if not any(c in string.punctuation for c in password):
        found.append("no punctuation")
    if password.lower() in WEAK:
        found.append("on the list of weak passwords")
    return found


@pytest.mark.parametrize("password, expected", [
    ("short1!", ["too short"]),
    ("password", ["too short", "no digit", "no punctuation", "on the list of weak passwords"]),
    ("correct-horse-7-battery", []),
])
def test_problems(password, expected):
    assert problems(password) == expected
